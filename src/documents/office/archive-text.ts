import type { Archive } from '../archive/archive.ts';
import { TooLarge } from '../archive/unpacking-budget.ts';
import type { ReadingMeans } from '../attachment-sink.ts';
import { markupReader, officeMarkup, plainMarkup } from '../markup/markup-reader.ts';
import { readXml } from '../markup/xml.ts';
import { readRawBytes } from '../text/raw-bytes.ts';
import { placesInPart } from './part-names.ts';
import { readSheets } from './sheet-text.ts';

/**
 * Parts that hold no words of their authors, and are not told: the archive's own kind, fonts (their
 * outlines), settings of a printer (its name stands in clear and is read), the small picture of the first
 * page that programs make for lists of files.
 */
const wordless =
  /\.(?:odttf|fntdata|ttf|otf)$|\/printerSettings[^/]*\.bin$|^docProps\/thumbnail\.(?:jpe?g|png)$/i;
const markup = /\.(?:xml|rels|vml|rdf)$/i;

/**
 * Reads an archive, of Office (ECMA-376) or any other: every part of it is read as what it is, or told.
 */
export async function readArchive(archive: Archive, means: ReadingMeans): Promise<void> {
  const { sink } = means;
  const isOffice = archive.parts.includes('[Content_Types].xml');
  if (archive.parts.includes('OFD.xml')) sink.unread('是 OFD 版式文件，只读了文字，没有按版面读');
  readRawBytes(archive.frame, '压缩包的目录', sink);
  if (archive.strayBytes > 0) sink.unread(`压缩包里有${archive.strayBytes}个字节不属于任何文件`);
  const sheets = archive.parts.includes('xl/workbook.xml') ? readSheets(archive, sink) : new Set();
  for (const part of archive.parts) {
    sink.text(part, '压缩包里的文件名', { isTechnical: isOffice });
    if (sheets.has(part)) continue;
    try {
      if (markup.test(part)) await readMarkup(archive, part, isOffice, means);
      else await readOther(part, archive.bytes(part), isOffice, means);
    } catch (error) {
      if (error instanceof TooLarge) throw error;
      sink.unread(`${nameOf(part, isOffice)}：已损坏，或写法不合规范`);
    }
  }
}

async function readMarkup(
  archive: Archive,
  part: string,
  isOffice: boolean,
  { sink, readFile }: ReadingMeans,
): Promise<void> {
  const place = isOffice ? placesInPart(part) : nameOf(part, isOffice);
  const reader = markupReader(sink, place, isOffice ? officeMarkup : plainMarkup);
  try {
    readXml(archive.bytes(part), reader);
  } catch (error) {
    // Old drawings (VML) are often not well formed, which HTML need not be.
    if (!part.endsWith('.vml') || error instanceof TooLarge) throw error;
    await readFile(`${part}.html`, archive.bytes(part), '旧式图形');
  }
  reader.end();
}

async function readOther(
  part: string,
  bytes: Uint8Array,
  isOffice: boolean,
  { sink, readFile }: ReadingMeans,
): Promise<void> {
  const name = nameOf(part, isOffice);
  if (bytes.length === 0) return;
  if (wordless.test(part)) readRawBytes(bytes, name, sink);
  else if (/vbaProject\.bin$/.test(part)) {
    sink.unread('带有宏，宏里的文字没有检查');
    readRawBytes(bytes, '宏', sink);
  } else await readFile(part, bytes, name);
}

function nameOf(part: string, isOffice: boolean): string {
  const base = part.slice(part.lastIndexOf('/') + 1);
  if (!isOffice || /\/embeddings\//.test(part)) return `内嵌文件 ${base}`;
  return /\/media\//.test(part) ? `图片 ${base}` : `内部文件 ${part}`;
}
