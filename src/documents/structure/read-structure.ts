import { type Archive, Encrypted, openArchive } from '../archive/archive.ts';
import { TooLarge, UnpackingBudget } from '../archive/unpacking-budget.ts';
import { PdfEncrypted } from '../pdf/pdf-text.ts';
import { extensionOf, type Form, formOf, isWebPage } from '../file-form.ts';
import { isMimeMessage, mimeTexts } from '../text/mime-message.ts';
import { textOf } from '../text/plain-text.ts';
import { isMarkdown, markdownStructure } from './markdown-structure.ts';
import { pdfStructure } from './page/pdf-structure.ts';
import { sheetStructure } from './sheet-structure.ts';
import {
  type Block,
  leftFarRight,
  macrosLeft,
  mostColumns,
  type Remark,
  type StructuredDocument,
  type TableCell,
  type UnreadDocument,
} from './structured-document.ts';
import { textStructure } from './text-structure.ts';
import { valueStructure } from './value-structure.ts';
import { webStructure } from './web-structure.ts';
import { wordStructure } from './word/word-structure.ts';
import { oldWordStructure } from './old-word-structure.ts';

const packed = '文件是压缩包。请先解压，再写里面的文件。';

/**
 * The structure of the file `name`. What it is shows in its bytes, not in its name. Never throws: a file of which
 * nothing can be made is told in a sentence.
 */
export async function readStructure(
  name: string,
  bytes: Uint8Array,
): Promise<StructuredDocument | UnreadDocument> {
  const extension = extensionOf(name);
  try {
    const document = await structureOf(formOf(bytes, extension), bytes, extension);
    if ('problem' in document) return document;
    if (isTooLong(document)) return { problem: '文件太长，或有过长的数字，不像是公示，没有读。请分开导入。' };
    if (document.blocks.some(hasWords)) return withoutFarRight(document);
    return { problem: '文件里没有读到文字。扫描件和图片里的字读不出来，请用原来的 Word、Excel 文件。' };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

async function structureOf(
  form: Form,
  bytes: Uint8Array,
  extension: string,
): Promise<StructuredDocument | UnreadDocument> {
  switch (form) {
    case 'empty':
      return { problem: '文件是空的。' };
    case 'pdf':
      return pdfStructure(bytes);
    case 'zip':
      return officeStructure(bytes);
    case 'compound':
      return oldWordStructure(bytes, extension);
    case 'picture':
      return { problem: '文件是图片，图片里的字读不出来。请用原来的 Word、Excel 文件。' };
    case 'archive':
      return { problem: packed };
    case 'rich':
      return { problem: '文件是 RTF 格式。请用 Word、WPS 另存为 .docx，再来一次。' };
    case 'other':
      return writtenStructure(bytes, extension);
  }
}

async function officeStructure(bytes: Uint8Array): Promise<StructuredDocument | UnreadDocument> {
  const office = withUsualNames(await openArchive(bytes, new UnpackingBudget(bytes.length)));
  const structure = office.parts.includes('word/document.xml')
    ? wordStructure(office)
    : office.parts.includes('xl/workbook.xml')
      ? sheetStructure(office)
      : undefined;
  const hasMacros = office.parts.some((part) => /\/vbaProject\.bin$/.test(part));
  if (structure) return hasMacros ? { ...structure, remarks: [...structure.remarks, macrosLeft] } : structure;
  const [, told = '不是 Word 文件，也不是 Excel 工作簿，不能导入。请另存为 .docx 或 .xlsx，再来一次。'] =
    otherArchives.find(([part]) => office.parts.some((name) => part.test(name))) ?? [];
  return { problem: told };
}

const otherArchives: readonly (readonly [part: RegExp, problem: string])[] = [
  [/^OFD\.xml$/i, '文件是 OFD 格式。请用 WPS 或 OFD 阅读器另存为 .docx 或 PDF，再来一次。'],
  [/^ppt\//, '文件是演示文稿。请把要公示的文字复制到 Word 里，另存为 .docx，再来一次。'],
  [/\.(?:docx?|xlsx?|pdf|wps|et|txt|csv|html?)$/i, packed],
];

/** `office` with the parts of a Word document by their usual names: programs on the web call them document2.xml. */
function withUsualNames(office: Archive): Archive {
  const names = new Map(
    office.parts.map((part) => [
      part.replace(/^(word\/(?:document|numbering|styles|footnotes|endnotes|comments))\d\.xml$/, '$1.xml'),
      part,
    ]),
  );
  return { ...office, parts: [...names.keys()], bytes: (part) => office.bytes(names.get(part) ?? part) };
}

async function writtenStructure(
  bytes: Uint8Array,
  extension: string,
): Promise<StructuredDocument | UnreadDocument> {
  const text = textOf(bytes);
  if (text === undefined)
    return {
      problem:
        '不是文本文件，或已损坏、编码不认识，打不开。请用原来的程序打开它，另存为 .docx、.xlsx 或 PDF，再来一次。',
    };
  if (isWebPage(text)) return webStructure(text);
  if (isMimeMessage(text)) return savedPageStructure(bytes);
  if (text.startsWith('<?xml'))
    return { problem: '文件是 XML 格式。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx，再来一次。' };
  if (/^(?:docx|xlsx|pdf)$/.test(extension))
    return {
      problem: `文件内容和扩展名“.${extension}”不符，或已损坏，打不开。请用原来的程序打开它，另存为 .${extension}，再来一次。`,
    };
  if (/^(?:csv|tsv|xls|et)$/.test(extension)) return valueStructure(text);
  return isMarkdown(text) ? markdownStructure(text) : textStructure(text);
}

/** The structure of a page that a browser or Word saved with its pictures in one file, or of a mail: its first text. */
function savedPageStructure(bytes: Uint8Array): StructuredDocument | UnreadDocument {
  const pages = mimeTexts(Buffer.from(bytes).toString('latin1'));
  const [first] = pages.toSorted((a, b) => Number(b.type === 'text/html') - Number(a.type === 'text/html'));
  if (!first) return { problem: '网页、邮件里没有读到文字。请另存为 .docx 或 .html，再来一次。' };
  return first.type === 'text/html' ? webStructure(first.text) : textStructure(first.text);
}

/** Longer than any notice: so many characters of text, so many of tables, so many rows of them. */
const [mostText, mostInTables, mostRows] = [300_000, 3_000_000, 50_000];
/** Longer than anybody writes: what seeks numbers takes time that grows with the square of their length. */
const longNumber = /[0-9-]{1000}/;

function isTooLong({ blocks }: StructuredDocument): boolean {
  let [text, inTables, rows] = [0, 0, 0];
  for (const block of blocks) {
    const texts =
      block.kind === 'paragraph'
        ? block.lines
        : block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text));
    const length = texts.reduce((sum, words) => sum + words.length, 0);
    if (block.kind === 'paragraph') text += length;
    else inTables += length;
    rows += block.kind === 'table' ? block.rows.length : 0;
    if (
      text > mostText ||
      inTables > mostInTables ||
      rows > mostRows ||
      texts.some((words) => longNumber.test(words))
    )
      return true;
  }
  return false;
}

/** `document` with the columns that lists have, and what stands right of them told. */
function withoutFarRight({ blocks, remarks }: StructuredDocument): StructuredDocument {
  const further: Remark[] = [];
  const narrow = blocks.map((block): Block => {
    if (block.kind === 'paragraph' || block.rows.every(({ cells }) => cells.every(isNear))) return block;
    const far = block.rows.flatMap(({ cells }) => cells.filter((cell) => !isNear(cell)));
    const words = far.map(({ text }) => text).filter((text) => text.trim() !== '');
    further.push(...leftFarRight(block.where, words));
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.filter(isNear) })) };
  });
  return { blocks: narrow, remarks: [...remarks, ...further] };
}

function isNear({ column }: TableCell): boolean {
  return column < mostColumns;
}

function hasWords(block: StructuredDocument['blocks'][number]): boolean {
  return block.kind === 'table'
    ? block.rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
    : block.lines.some((line) => line.trim() !== '');
}

function reasonOf(error: unknown): string {
  if (error instanceof Encrypted || error instanceof PdfEncrypted)
    return '文件加了密码。请先取消密码，再来一次。';
  if (error instanceof TooLarge) return '文件解压后太大，不像是公示的文件，没有读。';
  return '文件不完整，或已损坏（例如下载中断了），打不开。请重新取得这个文件，再来一次。';
}
