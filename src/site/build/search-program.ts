import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { pagefindVersion } from '#search/bundle/packed-list.ts';
import { bundleLanguage } from '#search/pagefind-bundle.ts';

/** What a reader needs of Pagefind, once for all bundles: its client, and its WebAssembly for words that it does not cut. */
const script = 'pagefind.js';
const wasm = 'wasm.unknown.pagefind';

/**
 * Writes into `folder` the program that searches: Pagefind hands it out with an index alone. `putFile` puts a file of it
 * that was made before, of the name `name`, to `target`; whether there was one.
 */
export async function writeProgram(
  folder: string,
  putFile: (name: string, target: string) => boolean,
): Promise<void> {
  if ([script, wasm].every((name) => putFile(name, join(folder, name)))) return;
  const { index, errors } = await createIndex({ forceLanguage: bundleLanguage });
  if (!index) throw new Error(errors.join('\n'));
  await index.addCustomRecord({ url: '/', content: 'a', language: bundleLanguage });
  const { files } = await index.getFiles();
  await close();
  const fileOf = (path: string): Uint8Array => {
    const output = files.find((file) => file.path === path);
    if (!output) throw new Error(`Pagefind hands out no ${path}`);
    return output.content;
  };
  const { version } = JSON.parse(Buffer.from(fileOf('pagefind-entry.json')).toString('utf8')) as {
    version: string;
  };
  if (version !== pagefindVersion)
    throw new Error(`The files of the index are those of Pagefind ${pagefindVersion}, not of ${version}`);
  const program = [
    [wasm, fileOf(wasm)],
    [script, clientOf(Buffer.from(fileOf(script)).toString('utf8'))],
  ] as const;
  for (const [name, content] of program) {
    // One of them may have been put: it is a file of the last site.
    rmSync(join(folder, name), { force: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Of Pagefind's module the client of one bundle, which it does not hand out, without what manages several. */
function clientOf(module: string): string {
  const end = module.indexOf('var Pagefind=class{');
  if (end < 0 || !module.slice(0, end).includes('var PagefindInstance=class{'))
    throw new Error(`This is not the module of Pagefind that this code knows: ${script}`);
  return `${module.slice(0, end)}export{PagefindInstance};\n`;
}
