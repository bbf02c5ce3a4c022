import type { ReadingMeans } from '../attachment-sink.ts';
import { readPicture } from '../picture/read-picture.ts';
import { readPacket } from '../picture/words.ts';
import { readRawBytes } from '../text/raw-bytes.ts';
import type { DrawingReader } from './pdf-drawing.ts';
import type { PdfGraph } from './pdf-graph.ts';
import type { PdfObject, PdfObjects } from './pdf-objects.ts';
import { filtersOf } from './pdf-streams.ts';
import { nameIn, type PdfEntries, wordsOf } from './pdf-syntax.ts';

/** What a PDF holds, and how its parts hang together. */
export interface Beside {
  readonly objects: PdfObjects;
  readonly graph: PdfGraph;
  readonly drawings: DrawingReader;
}

interface Stream {
  readonly object: PdfObject;
  readonly entries: PdfEntries;
  readonly bytes: Uint8Array;
  /** By which entries others refer to it. */
  readonly keys: ReadonlySet<string>;
}

/** Reads every stream of a PDF as what it is for, or tells it. */
export async function readStreams(beside: Beside, means: ReadingMeans): Promise<void> {
  const { objects, graph, drawings } = beside;
  for (const object of objects.all) {
    const { value, stream: bytes } = object;
    if (!bytes || value.kind !== 'dictionary') continue;
    const stream: Stream = { object, entries: value.entries, bytes, keys: graph.keysOf(object.number) };
    if (isWordless(stream) || isHint(stream, objects)) continue;
    if (nameIn(stream.entries, 'Subtype') === 'Image') await readImage(stream, beside, means);
    else {
      const text = drawings.textOf(object);
      if (text === undefined) means.sink.unread(`${nameOf(stream)}：读不出来`);
      else await readContent(stream, text, beside, means);
    }
  }
}

/**
 * Streams that hold no words, by what refers to them: the outlines and codes of fonts, colours, what a picture's
 * coding needs, small pictures of pages.
 */
const wordlessKeys =
  /^(?:FontFile[23]?|ToUnicode|CIDToGIDMap|CIDSet|Encoding|UseCMap|ICCBased|DestOutputProfile|JBIG2Globals|Function|Functions|TR2?|BG2?|UCR2?|HT|Indexed|Thumb|Shading|SH)$/;

function isWordless({ entries, keys }: Stream): boolean {
  return (
    /^(?:XRef|ObjStm|CMap|Halftone)$/.test(nameIn(entries, 'Type')) ||
    /^(?:Type1C|CIDFontType0C|OpenType)$/.test(nameIn(entries, 'Subtype')) ||
    ['FunctionType', 'ShadingType', 'HalftoneType'].some((key) => entries.has(key)) ||
    [...keys].some((key) => wordlessKeys.test(key))
  );
}

/** The table with which a program shows the first page before the rest has come (ISO 32000-1, annex F.4). */
function isHint({ object, entries }: Stream, { all }: PdfObjects): boolean {
  const [first] = all;
  const linear = first?.value.kind === 'dictionary' ? first.value.entries : undefined;
  const hints = linear?.has('Linearized') ? linear.get('H') : undefined;
  const [offset] = hints?.kind === 'list' ? hints.values : [];
  return offset?.kind === 'plain' && Number(offset.written) === object.at && !entries.has('Type');
}

/** Pictures that pages show are told with their page; others here. */
async function readImage(stream: Stream, { objects, drawings }: Beside, means: ReadingMeans): Promise<void> {
  const { sink } = means;
  const within = { ...sink, picture: () => undefined, location: () => sink.location('里面的图片') };
  if (filtersOf(stream.entries).join() === 'DCTDecode')
    await readPicture(stream.bytes, { ...means, sink: within });
  const isMask = stream.keys.has('SMask') || stream.keys.has('Mask');
  if (!isMask && drawings.isHidden(stream.object) && !isSame(stream, objects))
    sink.unread('保存着页面上看不见的图片');
}

async function readContent(
  stream: Stream,
  text: string,
  { objects, graph, drawings }: Beside,
  { sink, readFile }: ReadingMeans,
): Promise<void> {
  const { object, entries, keys } = stream;
  const bytes = Buffer.from(text, 'latin1');
  const type = nameIn(entries, 'Type');
  const packet = [...keys].flatMap((key) => packets[key] ?? [])[0];
  if (packet !== undefined || type === 'Metadata' || nameIn(entries, 'Subtype') === 'XML')
    return readPacket(bytes, packet ?? '文档属性', { ...sink, location: () => sink.location('文档属性') });
  if (type === 'EmbeddedFile' || keys.has('F') || keys.has('UF')) {
    const title = titleOf(object, objects, graph);
    return readFile(title, new Uint8Array(bytes), `内含文件 ${title}`);
  }
  if (/\bbegincmap\b/.test(text) || text.trim() === '') return;
  const isDrawing = nameIn(entries, 'Subtype') === 'Form' || entries.has('PatternType') || drawing.test(text);
  if (isDrawing && (!showsWords.test(text) || !drawings.isHidden(object) || isSame(stream, objects))) return;
  readRawBytes(bytes, isDrawing ? '页面上看不见的内容' : nameOf(stream), sink);
  sink.unread(
    isDrawing
      ? '保存着页面上看不见的内容（改动前的，或删去的），能取出来；请另存为新的 PDF'
      : `${nameOf(stream)}：读不出来`,
  );
}

/** Streams of words, by what refers to them. */
const packets: Readonly<Record<string, string>> = {
  XFA: '表单',
  JS: '脚本',
  RC: '批注',
  Metadata: '文档属性',
};

/** What only the contents of pages and forms have: operators of a state, a text, a glyph. */
const drawing = /(?:^|\s)(?:q|Q|BT|ET|d0|d1|re|cm|Do|BMC|EMC|BDC)(?=\s|$)/;
const showsWords = /(?:^|[\s)>\]])T[jJ](?=\s|$)/;

/** Whether a later version of the file says the same. */
function isSame({ object, bytes }: Stream, { current }: PdfObjects): boolean {
  const now = current.get(object.number);
  return now !== object && now?.stream !== undefined && Buffer.from(now.stream).equals(bytes);
}

function nameOf({ entries, keys }: Stream): string {
  const name = [...keys].find((key) => key !== '') ?? nameIn(entries, 'Type');
  return name === '' ? '内部没有名称的一段' : `内部名为“${name}”的一段`;
}

/** The name of the file that the stream `object` is (7.11.3). */
function titleOf(object: PdfObject, { all }: PdfObjects, { entriesOf, objectOf }: PdfGraph): string {
  for (const { value } of all) {
    const entries: PdfEntries | undefined = value.kind === 'dictionary' ? value.entries : undefined;
    const files = entriesOf(entries?.get('EF'));
    if (!files || ![...files.values()].some((file) => objectOf(file)?.number === object.number)) continue;
    const title = entries?.get('UF') ?? entries?.get('F');
    if (title?.kind === 'text') return wordsOf(title.bytes);
  }
  return '未命名';
}
