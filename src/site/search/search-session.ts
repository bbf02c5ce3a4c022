import { charactersOf } from '#search/characters.ts';
import { type PagefindModule, pagefindEngine, searchFolder } from '#search/pagefind-engine.ts';
import type { Characters } from '#search/record.ts';

/** All that a search needs. */
export interface SearchSession {
  readonly engine: ReturnType<typeof pagefindEngine>;
  readonly characters: Characters;
}

let session: Promise<SearchSession> | undefined;

/** The index, opened when first asked for, and asked for anew after a failure. */
export function openSearch(): Promise<SearchSession> {
  session ??= open().catch((error: unknown) => {
    session = undefined;
    throw error;
  });
  return session;
}

async function open(): Promise<SearchSession> {
  const load = (folder: string): Promise<PagefindModule> => import(/* @vite-ignore */ `${folder}pagefind.js`);
  // The module is on its way while the rest comes.
  const [manifest, table] = await Promise.all([
    read('manifest.json'),
    read('characters.json'),
    // There is none where nothing is published yet.
    load(`${searchFolder}head/`).catch(() => undefined),
  ]);
  return { engine: pagefindEngine(load, manifest, searchFolder), characters: charactersOf(table) };
}

async function read(file: string) {
  const answer = await fetch(searchFolder + file);
  if (!answer.ok) throw new Error(`${file} has not come: ${answer.status}`);
  return answer.json();
}
