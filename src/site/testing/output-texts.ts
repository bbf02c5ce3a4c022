import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { wordsIn } from '#search/bundle/packed-words.ts';

/** Everything that a reader, a program or a curious person can get out of a built site: path → text, unpacked. */
export function outputTexts(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = unpacked(readFileSync(path));
      return [
        path.slice(folder.length),
        path.endsWith('.pf_index') ? wordsOf(bytes) : bytes.toString('utf8'),
      ];
    }),
  );
}

/** Paths of `texts` that hold `needle`, in their names or in themselves, in any letter case. */
export function holding(texts: ReadonlyMap<string, string>, needle: string): string[] {
  const sought = needle.toLowerCase();
  return [...texts].flatMap(([path, text]) =>
    path.toLowerCase().includes(sought) || text.toLowerCase().includes(sought) ? [path] : [],
  );
}

/** The words of a file of the search index: there a word has no more than what the last one has not. */
function wordsOf(file: Buffer): string {
  return wordsIn(file.subarray('pagefind_dcd'.length)).join('\n');
}

function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  try {
    return bytes.length > 0 && bytes[0] === 0x1b ? brotliDecompressSync(bytes) : bytes;
  } catch {
    return bytes;
  }
}
