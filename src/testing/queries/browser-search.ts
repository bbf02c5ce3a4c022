import { charactersOf } from '#search/characters.ts';
import { findRecords } from '#search/find.ts';
import { pagefindEngine } from '#search/pagefind-engine.ts';

/** The search in a page with nothing else on it: `searchFor(query)` gives the address of the first result. */

const base = '/pagefind/';
let session: ReturnType<typeof open> | undefined;

async function open() {
  const read = async (file: string) => (await fetch(base + file)).json();
  const load = (folder: string) => import(/* @vite-ignore */ `${folder}pagefind.js`);
  void load(`${base}head/`);
  const table = read('characters.json');
  const engine = pagefindEngine(load, await read('manifest.json'), base);
  engine.open();
  return { engine, characters: charactersOf(await table) };
}

Object.assign(globalThis, {
  async searchFor(query: string): Promise<string | undefined> {
    const { engine, characters } = await (session ??= open());
    return (await findRecords(query, engine, characters, { now: Date.now() })).results[0]?.card.url;
  },
});
