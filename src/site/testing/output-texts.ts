import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** Everything that a reader, a program or a curious person can get out of a built site: path → text, unpacked. */
export function outputTexts(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), unpacked(readFileSync(path)).toString('utf8')];
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

function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  try {
    return bytes.length > 0 && bytes[0] === 0x1b ? brotliDecompressSync(bytes) : bytes;
  } catch {
    return bytes;
  }
}
