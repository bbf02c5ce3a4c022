import type { Archive } from '../archive/archive.ts';
import { PlainXml } from './plain-xml.ts';
import { type XmlHandlers, xmlHandlers } from './xml-handlers.ts';

/** Reads the part `part` of `archive`, which need not have it; `handlers` are told what they name. */
export function readPart(archive: Archive, part: string, handlers: Partial<XmlHandlers>): void {
  if (archive.parts.includes(part)) readXml(archive.bytes(part), xmlHandlers(handlers));
}

/** How much is read at a time: a text of a whole part need not be in memory. */
const longestChunk = 1 << 16;

/**
 * Reads XML. Throws where it is not well formed, or deeper than any that a person made. Entities that a document
 * type declares are unknown, so that none can grow.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const reader = new PlainXml(handlers);
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += longestChunk)
    reader.write(decoder.decode(bytes.subarray(at, at + longestChunk), { stream: true }));
  reader.write(decoder.decode());
  reader.end();
}

/** UTF-16 by its mark, else what the declaration says (XML 1.0, appendix F), else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*encoding=["'](gb2312|gbk|gb18030)["']/i.exec(declaration)?.[1] ?? 'utf-8';
}
