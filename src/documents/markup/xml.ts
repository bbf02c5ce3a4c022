import { SaxesParser } from 'saxes';
import type { Archive } from '../archive/archive.ts';

/** What a reader of markup is told, by names without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  /** What is written beside the content: remarks and instructions. */
  remark(text: string): void;
}

/** Handlers that pass over what they do not name. */
export function xmlHandlers(handlers: Partial<XmlHandlers>): XmlHandlers {
  return {
    open: () => undefined,
    text: () => undefined,
    close: () => undefined,
    remark: () => undefined,
    ...handlers,
  };
}

/** Reads the part `part` of `archive`, which need not have it; `handlers` are told what they name. */
export function readPart(archive: Archive, part: string, handlers: Partial<XmlHandlers>): void {
  if (archive.parts.includes(part)) readXml(archive.bytes(part), xmlHandlers(handlers));
}

const deepest = 1_000;
/** How much is read at a time: a text of a whole part need not be in memory. */
const longestChunk = 1 << 16;

/**
 * Reads XML. Throws where it is not well formed, or deeper than any that a person made. Entities that a document
 * type declares are unknown, so that none can grow.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new Error('Too deep');
    handlers.open(localName(name), attributes);
  });
  parser.on('text', (text) => {
    handlers.text(text);
  });
  parser.on('cdata', (text) => {
    handlers.text(text);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close(localName(name));
  });
  parser.on('comment', (text) => {
    handlers.remark(text);
  });
  parser.on('doctype', (text) => {
    handlers.remark(text);
  });
  parser.on('processinginstruction', ({ target, body }) => {
    handlers.remark(`${target} ${body}`);
  });
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += longestChunk)
    parser.write(decoder.decode(bytes.subarray(at, at + longestChunk), { stream: true }));
  parser.write(decoder.decode()).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-16 by its mark, else what the declaration says (XML 1.0, appendix F), else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*encoding=["'](gb2312|gbk|gb18030)["']/i.exec(declaration)?.[1] ?? 'utf-8';
}
