import { stretchIn } from '#domain/lists/stretch-in.ts';
import { at } from '#domain/lists/at.ts';
import type { ReadingMeans } from '../attachment-sink.ts';
import { textOf } from './plain-text.ts';

/** Whether `text` is a message of mail or a page saved with its pictures (RFC 5322, RFC 2557). */
export function isMimeMessage(text: string): boolean {
  const head = text.slice(0, 20_000);
  return (
    /^[A-Za-z][A-Za-z-]{1,60}: ?\S/.test(head) &&
    /^(?:mime-version|content-type):/im.test(at(head.split(/\r?\n\r?\n/, 1), 0))
  );
}

interface MimePart {
  readonly head: string;
  readonly body: string;
}

/**
 * Reads the heads of a message, and each of its parts as a file. `message` has a character for each byte.
 */
export async function readMimeMessage(message: string, { sink, readFile }: ReadingMeans): Promise<void> {
  for (const { head, body } of partsOf(message, 0)) {
    for (const line of unfolded(head)) sink.text(decodedWords(line), '邮件头');
    if (body.trim() === '') continue;
    const type = typeOf(head);
    const name = decodedWords(stretchIn(head, /(?:file)?name\*?="?([^"\r\n;]+)/i, 1));
    const extension = type === 'text/html' ? 'html' : 'txt';
    const title = name === '' ? `正文.${extension}` : name;
    await readFile(title, bytesOf(head, body), `内含的 ${title}`);
  }
}

interface MimeText {
  /** `text/html`, `text/plain`. */
  readonly type: string;
  readonly text: string;
}

/** The texts of a message. `message` has a character for each byte. */
export function mimeTexts(message: string): MimeText[] {
  return partsOf(message, 0).flatMap(({ head, body }) => {
    const type = typeOf(head);
    const text =
      /^text\/(?:html|plain)$/.test(type) && body.trim() !== '' ? textOf(bytesOf(head, body)) : undefined;
    return text === undefined ? [] : [{ type, text }];
  });
}

function typeOf(head: string): string {
  const [, type = 'text/plain'] = /^content-type:\s*([\w.+/-]+)/im.exec(head) ?? [];
  return type.toLowerCase();
}

const deepest = 10;

/** The parts of a message, one after another, with the parts of parts. */
function partsOf(message: string, depth: number): MimePart[] {
  const { 0: blank, index: end } = /\r?\n\r?\n|$(?![^])/.exec(message) ?? { 0: '', index: message.length };
  const head = message.slice(0, end);
  const body = message.slice(end + blank.length);
  const [, quoted, bare] =
    /^content-type:\s*multipart\/[^]*?boundary=(?:"([^"\r\n]+)"|([^\s;]+))/im.exec(head) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined || depth >= deepest) return [{ head, body }];
  const [before = '', ...parts] = body.split(`--${boundary}`);
  return [
    { head: `${head}\n${before}`, body: '' },
    ...parts.flatMap((part) => {
      if (part.startsWith('--')) return [{ head: part.slice(2), body: '' }];
      return partsOf(part.replace(/^[ \t]*\r?\n/, ''), depth + 1);
    }),
  ];
}

function unfolded(head: string): string[] {
  return head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
}

function bytesOf(head: string, body: string): Uint8Array {
  const [, encoding = ''] = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head) ?? [];
  if (encoding.toLowerCase() === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  if (encoding.toLowerCase() === 'quoted-printable')
    return new Uint8Array(Buffer.from(unquoted(body), 'latin1'));
  return new Uint8Array(Buffer.from(body, 'latin1'));
}

/** Quoted-printable (RFC 2045, 6.7). */
function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A head's words in their own encoding (RFC 2047). */
function decodedWords(line: string): string {
  const plain = Buffer.from(line, 'latin1').toString('utf8');
  return plain.replace(
    /=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi,
    (whole, charset: string, form: string, text: string) => {
      const bytes = /b/i.test(form) ? Buffer.from(text, 'base64') : Buffer.from(unquoted(text), 'latin1');
      try {
        return new TextDecoder(charset).decode(bytes);
      } catch {
        return whole;
      }
    },
  );
}
