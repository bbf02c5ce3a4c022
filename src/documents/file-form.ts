import { stretchIn } from '#domain/lists/stretch-in.ts';

export type Form = 'empty' | 'pdf' | 'zip' | 'compound' | 'picture' | 'archive' | 'rich' | 'other';

/** The signatures that files begin with; a PDF's may stand within the first 1024 bytes (ISO 32000-1, annex H). */
export function formOf(bytes: Uint8Array, extension: string): Form {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const hasPdf = head.includes('%PDF-');
  if (hasPdf && extension === 'pdf') return 'pdf';
  return forms.find(([pattern]) => pattern.test(head))?.[1] ?? (hasPdf ? 'pdf' : 'other');
}

const forms: readonly (readonly [pattern: RegExp, form: Form])[] = [
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'zip'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'compound'],
  [/^\xff\xd8\xff|^\x89PNG\r\n\x1a\n|^GIF8[79]a|^RIFF....WEBP|^BM.{4}\0{4}|^II\*\x00|^MM\x00\*/s, 'picture'],
  [/^....ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1|avif)|^\x01\0\0\0.{36} EMF|^\xd7\xcd\xc6\x9a/s, 'picture'],
  [/^Rar!\x1a\x07|^7z\xbc\xaf\x27\x1c|^\x1f\x8b|^BZh|^\xfd7zXZ\x00/, 'archive'],
  [/^\{\\rtf/, 'rich'],
];

/** Of the file `name`, in small letters; '' where it has none. */
export function extensionOf(name: string): string {
  return stretchIn(name, /\.([a-z0-9]+)$/i, 1).toLowerCase();
}

/** Whether a compound file, as Office wrote before 2007, is a newer one with a password ([MS-OFFCRYPTO] 2.3.4). */
export function hasPassword(bytes: Uint8Array): boolean {
  const mark = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(mark);
}

/** Whether `text` begins as HTML does, or as XHTML. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*(?=<(?:!doctype\s+html|html)[\s>]))?<(?:!doctype|!--|\/?[a-z][a-z0-9:]*[\s>/])/i.test(
    text.slice(0, 1_000),
  );
}
