import type { AttachmentSink } from './attachment-sink.ts';
import { Encrypted, type OfficePackage, openPackage, TooLarge } from './office/office-package.ts';
import { readOfficeFile } from './office/office-text.ts';
import { PdfEncrypted, readPdf } from './pdf/pdf-text.ts';
import { readPicture } from './picture.ts';
import { readPlainText } from './plain-text.ts';

/** Files within files are read to this depth. */
const deepest = 2;

/**
 * Puts everything that the file `name` says into `sink`. What it is shows in its bytes, not in its name. Never
 * throws: what cannot be read is said.
 */
export async function readAttachment(
  name: string,
  bytes: Uint8Array,
  sink: AttachmentSink,
  depth = 0,
): Promise<void> {
  try {
    await readByForm(name, bytes, sink, depth);
  } catch (error) {
    sink.unread(reasonOf(error));
  }
}

async function readByForm(
  name: string,
  bytes: Uint8Array,
  sink: AttachmentSink,
  depth: number,
): Promise<void> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const inner = async (innerName: string, content: Uint8Array, where: string): Promise<void> => {
    if (depth >= deepest) sink.unread(`${where}嵌套太深`);
    else await readAttachment(innerName, content, within(where, sink), depth + 1);
  };
  switch (formOf(bytes)) {
    case 'empty':
      return sink.unread('文件是空的');
    case 'pdf':
      return readPdf(bytes, sink, inner);
    case 'zip':
      return readArchive(await openPackage(bytes), sink, inner);
    case 'compound':
      return sink.unread(reasonOfCompound(bytes, extension));
    case 'photo':
      sink.picture();
      return readPicture(bytes, `图片 ${name.slice(name.lastIndexOf('/') + 1)}`, sink);
    case 'webp':
      sink.picture();
      return sink.unread('这种图片（WebP）的拍摄位置读不出来');
    case 'picture':
      return sink.picture();
    case 'archive':
      return sink.unread('是压缩包');
    case 'other':
      if (/^(?:txt|csv|tsv)$/.test(extension)) return readPlainText(bytes, extension !== 'txt', sink);
      return sink.unread(
        isKnown(extension)
          ? '文件内容和扩展名不符，或已损坏'
          : `不认识这种文件${extension === '' ? '' : `（.${extension}）`}`,
      );
  }
}

async function readArchive(
  office: OfficePackage,
  sink: AttachmentSink,
  inner: (name: string, bytes: Uint8Array, where: string) => Promise<void>,
): Promise<void> {
  const { parts } = office;
  if (parts.includes('[Content_Types].xml')) return readOfficeFile(office, sink, inner);
  if (parts.includes('OFD.xml')) return sink.unread('是 OFD 版式文件，读不出来');
  return sink.unread(parts.includes('mimetype') ? '是 OpenDocument 文件，读不出来' : '是压缩包');
}

type Form = 'empty' | 'pdf' | 'zip' | 'compound' | 'photo' | 'webp' | 'picture' | 'archive' | 'other';

/** The signatures that files begin with; a PDF's may stand within the first 1024 bytes (ISO 32000-1, annex H). */
function formOf(bytes: Uint8Array): Form {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  return forms.find(([pattern]) => pattern.test(head))?.[1] ?? 'other';
}

const forms: readonly (readonly [pattern: RegExp, form: Form])[] = [
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'zip'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'compound'],
  [
    /^\xff\xd8\xff|^\x89PNG\r\n\x1a\n|^II\*\x00|^MM\x00\*|^....ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1|avif)/s,
    'photo',
  ],
  [/^RIFF....WEBP/s, 'webp'],
  [/^GIF8[79]a|^BM/, 'picture'],
  [/^Rar!\x1a\x07|^7z\xbc\xaf\x27\x1c|^\x1f\x8b|^BZh|^\xfd7zXZ\x00/, 'archive'],
];

/** Word, Excel, PowerPoint and WPS of before 2007, or a newer file with a password ([MS-OFFCRYPTO] 2.3.4). */
function reasonOfCompound(bytes: Uint8Array, extension: string): string {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)) return '加了密码';
  return `是旧格式${extension === '' ? '' : `（.${extension}）`}，读不出来`;
}

function isKnown(extension: string): boolean {
  return /^(?:pdf|docx|docm|dotx|xlsx|xlsm|pptx|doc|xls|ppt|wps|et|dps|ofd|jpe?g|png|gif|heic|tiff?|bmp|webp|zip|rar|7z|gz)$/.test(
    extension,
  );
}

function within(where: string, sink: AttachmentSink): AttachmentSink {
  return {
    text: (text, place, context) => sink.text(text, `${where}的${place}`, context),
    unread: (reason) => sink.unread(`${where}${reason}`),
    picture: () => sink.picture(),
    location: (place) => sink.location(`${where}的${place}`),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Encrypted || error instanceof PdfEncrypted) return '加了密码';
  if (error instanceof TooLarge) return '解压后太大';
  return '已损坏，或写法不合规范';
}
