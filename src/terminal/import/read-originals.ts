import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AttachmentReader, structureModule } from '#documents/attachment-reader.ts';
import type { StructuredDocument } from '#documents/structure/structured-document.ts';
import type { Original } from '#intake/original.ts';
import { Ended } from '#writing/ended.ts';
import { converted } from './office-converter.ts';

/** What a file may take: honest ones take a hundredth. */
const originalLimits = { bytes: 50 * 1024 * 1024, milliseconds: 10_000, megabytes: 400 };

interface File {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * The structures of the files at `paths`, `-` being standard input. Throws `Ended` where one of them cannot be read.
 */
export async function readOriginals(paths: readonly string[]): Promise<Original[]> {
  const reader = new AttachmentReader<undefined, StructuredDocument>(structureModule, originalLimits);
  const originals: Original[] = [];
  try {
    for (const path of paths) originals.push(await readOriginal(path, reader));
  } finally {
    await reader.close();
  }
  return originals;
}

async function readOriginal(
  path: string,
  reader: AttachmentReader<undefined, StructuredDocument>,
): Promise<Original> {
  const file = path === '-' ? pasted() : fileAt(path);
  const changed = converted(path, file.name);
  const document = changed && (await reader.read(changed.name, changed, undefined));
  if (document && !('problem' in document)) return { name: file.name, document };
  const read = await reader.read(file.name, file, undefined);
  if (!('problem' in read)) return { name: file.name, document: read };
  throw new Ended(`“${file.name}”没有导入：${sentence(read.problem)}什么都没有写。`, 1);
}

/** What is on standard input, as if it were a text file; a person at a terminal is told how to end it. */
function pasted(): File {
  if (process.stdin.isTTY)
    process.stderr.write('请粘贴公示的文字。粘贴完，另起一行按 Ctrl+D（Windows 按 Ctrl+Z，回车）。\n');
  const bytes = new Uint8Array(readFileSync(0));
  return { name: '粘贴的文字.txt', size: bytes.length, bytes };
}

function fileAt(path: string): File {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Ended(`没有“${path}”这个文件，没有导入。请核对路径。`, 2);
  if (!stat.isFile()) throw new Ended(`“${path}”不是文件。请写要导入的文件，例如 公示.docx。`, 2);
  return {
    name: basename(path),
    size: stat.size,
    get bytes() {
      return new Uint8Array(readFileSync(path));
    },
  };
}

function sentence(problem: string): string {
  return /[。！]$/.test(problem) ? problem : `${problem}。`;
}
