/** A piece of a picture's file, and what it is. */
export interface Segment {
  /** What the format calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: SegmentKind;
}

/**
 * `wordless`: pixels, colours, sizes. `text`: words in any encoding. `tags`: Exif. `packet`: XMP. `records`: IPTC.
 * `rest`: what follows the picture. `unknown` is told.
 */
export type SegmentKind = 'wordless' | 'text' | 'tags' | 'packet' | 'records' | 'rest' | 'unknown';

/** The pieces of the picture `bytes`; together they are all of it. Undefined where the format has no such pieces. */
export function segmentsOf(bytes: Uint8Array): Iterable<Segment> | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString('latin1', 0, 12);
  if (head.startsWith('\xff\xd8')) return jpegSegments(file);
  if (head.startsWith('\x89PNG')) return pngSegments(file);
  if (head.startsWith('GIF8')) return gifSegments(file);
  if (/^RIFF....WEBP/s.test(head)) return webpSegments(file);
  if (head.startsWith('BM')) return bmpSegments(file);
  return undefined;
}

/** Application segments of JPEG by what they begin with (Exif 2.32, 4.5.4; XMP 3, 1.1.3). */
const applications: readonly (readonly [begins: string, kind: SegmentKind])[] = [
  ['JFIF\0', 'wordless'],
  ['JFXX\0', 'wordless'],
  ['Adobe', 'wordless'],
  ['ICC_PROFILE\0', 'wordless'],
  ['MPF\0', 'wordless'],
  ['Ducky', 'wordless'],
  ['Exif\0', 'tags'],
  ['http://ns.adobe.com/xap/1.0/\0', 'packet'],
  ['http://ns.adobe.com/xmp/extension/\0', 'packet'],
  ['Photoshop 3.0\0', 'records'],
];

/** The byte of a picture at `at`; 0 where it is cut off before. */
function byteAt(file: Buffer, at: number): number {
  return file[at] ?? 0;
}

/** ITU-T T.81, annex B. */
function* jpegSegments(file: Buffer): Generator<Segment> {
  for (let at = 2; at < file.length - 1;) {
    const marker = byteAt(file, at + 1);
    if (file[at] !== 0xff) return yield { name: '未知', bytes: file.subarray(at), kind: 'rest' };
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return yield { name: 'EOI', bytes: file.subarray(at + 2), kind: 'rest' };
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const end = at + 2 + (at + 4 <= file.length ? file.readUInt16BE(at + 2) : 2);
      const bytes = file.subarray(at + 4, end);
      yield { name: nameOfMarker(marker), bytes, kind: kindOfMarker(marker, bytes) };
      at = marker === 0xda ? endOfScan(file, end) : end;
    }
  }
}

function nameOfMarker(marker: number): string {
  return marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : marker.toString(16).toUpperCase();
}

function kindOfMarker(marker: number, bytes: Buffer): SegmentKind {
  if (marker === 0xfe) return 'text';
  if (marker >= 0xc0 && marker <= 0xdf) return 'wordless';
  const start = bytes.toString('latin1', 0, 40);
  return applications.find(([begins]) => start.startsWith(begins))?.[1] ?? 'unknown';
}

/** Where the coded picture that begins at `start` ends: at the next marker that is none of its own. */
function endOfScan(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = byteAt(file, at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

/** Chunks of PNG without words (PNG 3, 11; registered extensions; Apple's and Fireworks' own). */
const wordlessChunks =
  /^(?:IHDR|PLTE|IDAT|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|tIME|acTL|fcTL|fdAT|oFFs|sCAL|gIFg|gIFx|sTER|iDOT|CgBI|vpAg|orNT)$/;

function* pngSegments(file: Buffer): Generator<Segment> {
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const bytes = file.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (name === 'IEND') yield { name, bytes: file.subarray(at), kind: 'rest' };
    if (name === 'IEND') return;
    const isText = /^(?:tEXt|zTXt|iTXt)$/.test(name);
    const kind = isText ? 'text' : name === 'eXIf' ? 'tags' : 'unknown';
    yield { name, bytes, kind: wordlessChunks.test(name) ? 'wordless' : kind };
  }
}

/** GIF89a, 18 to 27. */
function* gifSegments(file: Buffer): Generator<Segment> {
  const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = 13 + colours(byteAt(file, 10));
  while (at < file.length) {
    const introducer = file[at];
    const label = byteAt(file, at + 1);
    if (introducer === 0x2c) {
      at = endOfBlocks(file, at + 11 + colours(byteAt(file, at + 9)));
    } else if (introducer === 0x21) {
      const end = endOfBlocks(file, at + 2);
      yield { name: `扩展块 ${label.toString(16)}`, ...extension(file, at + 2, end, label) };
      at = end;
    } else {
      const start = introducer === 0x3b ? at + 1 : at;
      return yield { name: '结尾', bytes: file.subarray(start), kind: 'rest' };
    }
  }
}

function extension(file: Buffer, start: number, end: number, label: number): Omit<Segment, 'name'> {
  const raw = file.subarray(start, end);
  if (label === 0xf9) return { bytes: raw, kind: 'wordless' };
  const application = raw.toString('latin1', 1, 12);
  if (label === 0xff && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/.test(application))
    return { bytes: raw, kind: 'wordless' };
  if (label === 0xff && application === 'XMP DataXMP') return { bytes: raw, kind: 'packet' };
  return { bytes: joinedBlocks(file, start), kind: label === 0xfe || label === 0x01 ? 'text' : 'unknown' };
}

function endOfBlocks(file: Buffer, start: number): number {
  let at = start;
  while (at < file.length && file[at] !== 0) at += 1 + byteAt(file, at);
  return at + 1;
}

function joinedBlocks(file: Buffer, start: number): Uint8Array {
  const blocks: Buffer[] = [];
  for (let at = start; at < file.length && file[at] !== 0; at += 1 + byteAt(file, at))
    blocks.push(file.subarray(at + 1, at + 1 + byteAt(file, at)));
  return new Uint8Array(Buffer.concat(blocks));
}

/** RFC 9649, 2.7. */
function* webpSegments(file: Buffer): Generator<Segment> {
  const end = Math.min(file.length, 8 + file.readUInt32LE(4));
  for (let at = 12; at + 8 <= end;) {
    const name = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const bytes = file.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
    if (/^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/.test(name)) yield { name, bytes, kind: 'wordless' };
    else yield { name, bytes, kind: name === 'EXIF' ? 'tags' : name === 'XMP ' ? 'packet' : 'unknown' };
  }
  yield { name: '结尾', bytes: file.subarray(end), kind: 'rest' };
}

function* bmpSegments(file: Buffer): Generator<Segment> {
  const [size, pixels] = file.length >= 14 ? [file.readUInt32LE(2), file.readUInt32LE(10)] : [0, 0];
  const end = size >= 26 && size <= file.length ? size : file.length;
  yield { name: '文件头', bytes: file.subarray(0, pixels), kind: 'wordless' };
  yield { name: '像素', bytes: file.subarray(pixels, end), kind: 'wordless' };
  yield { name: '结尾', bytes: file.subarray(end), kind: 'rest' };
}
