import { Encrypted, openArchive } from './archive/archive.ts';
import { TooLarge, UnpackingBudget } from './archive/unpacking-budget.ts';
import type { AttachmentSink, ReadingMeans } from './attachment-sink.ts';
import { extensionOf, formOf, hasPassword, isWebPage } from './file-form.ts';
import { readHtml } from './markup/html.ts';
import { markupReader, plainMarkup, webMarkup } from './markup/markup-reader.ts';
import { readXml } from './markup/xml.ts';
import { readArchive } from './office/archive-text.ts';
import { PdfEncrypted, readPdf } from './pdf/pdf-text.ts';
import { readPicture } from './picture/read-picture.ts';
import { concealedIn } from './structure/concealed-words.ts';
import { unescapedText } from './text/escaped-text.ts';
import { isMimeMessage, readMimeMessage } from './text/mime-message.ts';
import { readPlainText, textOf } from './text/plain-text.ts';
import { readRawBytes } from './text/raw-bytes.ts';
import { readValueTable } from './text/value-table.ts';

/** Files within files are read to this depth. */
const deepest = 2;

/**
 * Puts everything that the file `name` says into `sink`. What it is shows in its bytes, not in its name. Never
 * throws: what cannot be read is said.
 */
export async function readAttachment(name: string, bytes: Uint8Array, sink: AttachmentSink): Promise<void> {
  await readFile(name, bytes, unescaping(sink), { depth: 0, budget: new UnpackingBudget(bytes.length) });
}

/** A file within others: how deep it is, and what is left to unpack. */
interface Nesting {
  readonly depth: number;
  readonly budget: UnpackingBudget;
}

async function readFile(
  name: string,
  bytes: Uint8Array,
  sink: AttachmentSink,
  nesting: Nesting,
): Promise<void> {
  try {
    await readByForm(name, bytes, sink, nesting);
  } catch (error) {
    sink.unread(reasonOf(error));
    if (error instanceof TooLarge && nesting.depth > 0) throw error;
    if (!(error instanceof TooLarge)) readRawBytes(bytes, '文件内部', sink);
  }
}

async function readByForm(
  name: string,
  bytes: Uint8Array,
  sink: AttachmentSink,
  { depth, budget }: Nesting,
): Promise<void> {
  const extension = extensionOf(name);
  const readInner = async (innerName: string, content: Uint8Array, where: string): Promise<void> => {
    if (depth < deepest)
      await readFile(innerName, content, within(where, sink), { depth: depth + 1, budget });
    else sink.unread(`${where}：嵌套太深`);
  };
  const unknown = (reason: string): void => {
    sink.unread(reason);
    readRawBytes(bytes, '文件内部', sink);
  };
  const means: ReadingMeans = { sink, budget, readFile: readInner };
  switch (formOf(bytes, extension)) {
    case 'empty':
      return sink.unread('文件是空的');
    case 'pdf':
      return readPdf(bytes, means);
    case 'zip':
      await readArchive(await openArchive(bytes, budget), means);
      return tellConcealed(bytes, sink);
    case 'compound':
      return unknown(reasonOfCompound(bytes, extension));
    case 'picture':
      return readPicture(bytes, depth === 0 ? { ...means, sink: named(`图片 ${name}`, sink) } : means);
    case 'archive':
      return unknown('是压缩包');
    case 'rich':
      return unknown('是 RTF 文件，读不出来');
    case 'other':
      return readOther(bytes, extension, means);
  }
}

/** What the pages of an Office file do not show; one that cannot be read was told. */
async function tellConcealed(bytes: Uint8Array, sink: AttachmentSink): Promise<void> {
  const office = await openArchive(bytes, new UnpackingBudget(bytes.length));
  if (!office.parts.includes('[Content_Types].xml')) return;
  try {
    for (const what of concealedIn(office)) sink.concealed(what);
  } catch (error) {
    if (error instanceof TooLarge) sink.unread('解压后太大，没有找隐藏的内容');
  }
}

/** Reads a text, if `bytes` are one, and says what it should be by its name. */
async function readOther(bytes: Uint8Array, extension: string, means: ReadingMeans): Promise<void> {
  const { sink } = means;
  const text = textOf(bytes);
  const isUnreadText = text === undefined && isText(extension);
  const reason = isUnreadText ? '不是文本文件，或编码不认识' : oddityOf(extension);
  if (reason !== undefined) sink.unread(reason);
  if (text === undefined) return readRawBytes(bytes, '文件内部', sink);
  return readText(text, bytes, extension, means);
}

/** Why a file with this ending should not be a text; undefined where it should. */
function oddityOf(extension: string): string | undefined {
  if (isKnown(extension)) return '文件内容和扩展名不符，或已损坏';
  return isText(extension) ? undefined : `不认识这种文件${extension === '' ? '' : `（.${extension}）`}`;
}

async function readText(
  text: string,
  bytes: Uint8Array,
  extension: string,
  means: ReadingMeans,
): Promise<void> {
  const { sink } = means;
  if (isMimeMessage(text)) return readMimeMessage(Buffer.from(bytes).toString('latin1'), means);
  const start = text.slice(0, 1_000);
  if (/^\s*<\?xml/.test(start) && !/<html/i.test(start)) {
    const reader = markupReader(sink, 'XML 文件', plainMarkup);
    readXml(bytes, reader);
    return reader.end();
  }
  if (isWebPage(text)) {
    const reader = markupReader(sink, '网页', webMarkup);
    readHtml(text, reader);
    return reader.end();
  }
  if (/^(?:csv|tsv)$/.test(extension)) return readValueTable(text, sink);
  return readPlainText(text, sink);
}

function reasonOfCompound(bytes: Uint8Array, extension: string): string {
  if (hasPassword(bytes)) return '加了密码';
  return `是旧格式${extension === '' ? '' : `（.${extension}）`}，读不出来`;
}

function isText(extension: string): boolean {
  return /^(?:txt|csv|tsv|md|html?|xhtml|xml|svg|mht|mhtml|eml)$/.test(extension);
}

function isKnown(extension: string): boolean {
  return /^(?:pdf|docx|docm|dotx|xlsx|xlsm|pptx|doc|xls|ppt|wps|et|dps|ofd|rtf|jpe?g|png|gif|heic|tiff?|bmp|webp|zip|rar|7z|gz)$/.test(
    extension,
  );
}

function within(where: string, sink: AttachmentSink): AttachmentSink {
  return {
    text: (text, place, context) => sink.text(text, `${where}的${place}`, context),
    unread: (reason) => sink.unread(`${where}：${reason}`),
    picture: (place) => sink.picture(place === '' ? where : `${where}的${place}`),
    location: (place) => sink.location(place === '' ? where : `${where}的${place}`),
    concealed: (what) => sink.concealed(`${where}的${what}`),
  };
}

/** The file itself, whose places begin with its name. */
function named(where: string, sink: AttachmentSink): AttachmentSink {
  return { ...within(where, sink), picture: sink.picture, unread: sink.unread, concealed: sink.concealed };
}

/** Puts into `sink` what is put into it, and again with the characters that are written by their numbers. */
function unescaping(sink: AttachmentSink): AttachmentSink {
  return {
    ...sink,
    text(text, where, context = {}) {
      sink.text(text, where, context);
      const plain = context.seams ? undefined : unescapedText(text);
      if (plain !== undefined) sink.text(plain, where, context);
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Encrypted || error instanceof PdfEncrypted) return '加了密码';
  if (error instanceof TooLarge) return '解压后太大';
  return '已损坏，或写法不合规范';
}
