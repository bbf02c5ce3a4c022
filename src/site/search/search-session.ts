import { charactersOf } from '#search/characters.ts';
import type { PagefindModule } from '#search/pagefind-bundle.ts';
import { pagefindEngine, searchFolder } from '#search/pagefind-engine.ts';
import type { QueryCharacters } from '#search/record.ts';

/** All that a search needs. */
export interface SearchSession {
  readonly engine: ReturnType<typeof pagefindEngine>;
  readonly characters: QueryCharacters;
}

let session: Promise<SearchSession> | undefined;
let failures = 0;

/**
 * What `ask` says of the index, which is opened when first asked. Where a piece of it does not arrive, it is opened
 * anew and asked once more, for a new publication takes the files of the last one away; an error where that fails
 * too. The next question opens it anew again.
 */
export async function askIndex<Answer>(ask: (session: SearchSession) => Promise<Answer>): Promise<Answer> {
  try {
    return await askOnce(ask);
  } catch {
    return askOnce(ask);
  }
}

/** Lets the index come before it is asked. */
export function openIndex(): void {
  session ??= open();
  // Whoever asks is told.
  session.catch(() => undefined);
}

async function askOnce<Answer>(ask: (session: SearchSession) => Promise<Answer>): Promise<Answer> {
  const opened = (session ??= open());
  try {
    return await ask(await opened);
  } catch (error) {
    if (session === opened) {
      session = undefined;
      failures += 1;
    }
    throw error;
  }
}

async function open(): Promise<SearchSession> {
  // A browser may keep a module that has failed, under its address.
  const attempt = failures === 0 ? '' : `?${failures}`;
  const load = (folder: string): Promise<PagefindModule> =>
    import(/* @vite-ignore */ `${folder}pagefind.js${attempt}`);
  // The module is on its way while the rest comes; there is none where nothing is published yet.
  load(`${searchFolder}head/`).catch(() => undefined);
  const table = read('characters.json');
  table.catch(() => undefined);
  const engine = pagefindEngine(load, await read('manifest.json'), searchFolder);
  engine.open();
  return { engine, characters: charactersOf(await table) };
}

async function read(file: string) {
  const answer = await fetch(searchFolder + file, failures === 0 ? {} : { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${file} has not come: ${answer.status}`);
  return answer.json();
}
