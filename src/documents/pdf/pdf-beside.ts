import type { UnpackingBudget } from '../archive/unpacking-budget.ts';
import type { AttachmentSink } from '../attachment-sink.ts';
import { readPicture } from '../picture/read-picture.ts';
import { readPacket } from '../picture/words.ts';
import { readRawBytes } from '../text/raw-bytes.ts';
import type { DrawingReader } from './pdf-drawing.ts';
import type { PdfGraph } from './pdf-graph.ts';
import type { PdfObject, PdfObjects } from './pdf-objects.ts';
import { filtersOf } from './pdf-streams.ts';
import { nameIn, type PdfEntries, type PdfValue, wordsOf } from './pdf-syntax.ts';

type ReadFile = (name: string, bytes: Uint8Array, where: string) => Promise<void>;

/** What a PDF holds besides what its pages draw. */
export interface Beside {
  readonly objects: PdfObjects;
  readonly graph: PdfGraph;
  readonly drawings: DrawingReader;
}

/**
 * Reads every text and every stream of a PDF's file, whatever it is for and whether the current version uses it or
 * not; what cannot be read is told.
 */
export async function readBesidePages(
  { objects, graph, drawings }: Beside,
  sink: AttachmentSink,
  budget: UnpackingBudget,
  readFile: ReadFile,
): Promise<void> {
  if (objects.broken > 0) sink.unread('有的内部结构读不懂');
  if (objects.stray > longestStray) sink.unread(`内部有 ${objects.stray} 个字节不属于任何内容`);
  readRawBytes(Buffer.from(objects.between, 'latin1'), '文件内部', sink);
  const rest = objects.rest.subarray(
    Math.max(
      0,
      objects.rest.findIndex((byte) => byte > 0x20),
    ),
  );
  if (rest.some((byte) => byte > 0x20)) await readFile('', rest, '文件结尾之后的内容');
  if (objects.isEncrypted) {
    sink.unread('设有权限密码，只检查了页面、批注和文档属性');
    return;
  }
  const places = remarksOf(graph);
  const said = new Set<string>();
  for (const object of [...objects.all].sort((a, b) => Number(graph.isUsed(b)) - Number(graph.isUsed(a)))) {
    const before = graph.isUsed(object) ? '' : '改动前留下的';
    const owner = ownerOf(object, graph, places);
    readTexts(object.value, '', (text, key) => {
      if (said.has(text)) return;
      said.add(text);
      const isWords = owner !== undefined || /\p{Script=Han}/u.test(text) || words.test(key);
      sink.text(text, `${before}${owner?.(key) ?? placeOf(key)}`, { isTechnical: !isWords });
    });
  }
  const old: string[] = [];
  for (const object of objects.all) {
    const problem = await readStream(object, { objects, graph, drawings }, sink, budget, readFile);
    if (problem !== undefined) old.push(problem);
  }
  for (const problem of new Set(old)) sink.unread(problem);
}

/** Line ends and marks that programs leave between objects. */
const longestStray = 8;
const words =
  /^(?:Contents|Title|Subject|Author|Keywords|T|TU|V|DV|Alt|ActualText|E|RC|Subj|NM|Desc|JS|URI|Opt|CA)$/;
/** Texts that are numbers and names for programs. */
const notText =
  /^(?:ID|O|U|OE|UE|Perms|Registry|Ordering|CharSet|Panose|Indexed|DeviceN|Separation|Cert|ByteRange)$/;

function readTexts(value: PdfValue, key: string, read: (text: string, key: string) => void): void {
  switch (value.kind) {
    case 'text':
      if (!notText.test(key)) read(wordsOf(value.bytes), key);
      return;
    case 'list': {
      const [first] = value.values;
      for (const inner of value.values) readTexts(inner, first?.kind === 'name' ? first.name : key, read);
      return;
    }
    case 'dictionary':
      for (const [name, inner] of value.entries) readTexts(inner, name, read);
      return;
    case 'name':
    case 'plain':
    case 'reference':
  }
}

/** Where the remarks and fields of pages stand, by their numbers. */
function remarksOf(graph: PdfGraph): ReadonlyMap<number, string> {
  return new Map(
    graph.pages.flatMap((page, index) => {
      const remarks = graph.valuesOf(graph.entriesOf(page.value)?.get('Annots'));
      return remarks.flatMap((remark): [number, string][] =>
        remark.kind === 'reference' ? [[remark.number, `第${index + 1}页的批注`]] : [],
      );
    }),
  );
}

/** What the texts of `object` are to people, by their keys; undefined where they are for programs. */
function ownerOf(
  { number, value }: PdfObject,
  graph: PdfGraph,
  remarks: ReadonlyMap<number, string>,
): ((key: string) => string) | undefined {
  const entries = value.kind === 'dictionary' ? value.entries : undefined;
  const remark = remarks.get(number) ?? (entries?.has('Rect') ? '批注' : undefined);
  if (remark !== undefined) return () => remark;
  if (number === graph.information?.number || graph.keysOf(number).has('Info'))
    return (key) => `文档属性“${properties[key] ?? key}”`;
  if (entries?.has('Title') && entries.has('Parent')) return () => '书签';
  return undefined;
}

const properties: Readonly<Record<string, string>> = {
  Title: '标题',
  Author: '作者',
  Subject: '主题',
  Keywords: '关键词',
  Creator: '创建程序',
  Producer: '制作程序',
};

function placeOf(key: string): string {
  switch (key) {
    case 'JS':
      return '脚本';
    case 'URI':
      return '链接';
    case 'P':
    case 'St':
      return '页码';
    case 'T':
    case 'V':
    case 'DV':
    case 'TU':
    case 'Opt':
      return '表单';
    default:
      return `内部数据“${key}”`;
  }
}

/**
 * Streams that hold no words, by what refers to them: the outlines and codes of fonts, colours, what a picture's
 * coding needs, small pictures of pages.
 */
const wordlessKeys =
  /^(?:FontFile[23]?|ToUnicode|CIDToGIDMap|CIDSet|Encoding|UseCMap|ICCBased|DestOutputProfile|JBIG2Globals|Function|Functions|TR2?|BG2?|UCR2?|HT|Indexed|Thumb|Shading|SH)$/;

/** Reads the stream of `object`; gives what of it is told, where that is the same for many. */
async function readStream(
  object: PdfObject,
  { objects, graph, drawings }: Beside,
  sink: AttachmentSink,
  budget: UnpackingBudget,
  readFile: ReadFile,
): Promise<string | undefined> {
  if (!object.stream || object.value.kind !== 'dictionary') return undefined;
  const { entries } = object.value;
  const [type, subtype] = [nameIn(entries, 'Type'), nameIn(entries, 'Subtype')];
  const keys = graph.keysOf(object.number);
  const isUsed = graph.isUsed(object);
  if (/^(?:XRef|ObjStm|CMap|Halftone)$/.test(type)) return undefined;
  if (/^(?:Type1C|CIDFontType0C|OpenType)$/.test(subtype)) return undefined;
  if (entries.has('FunctionType') || entries.has('ShadingType') || entries.has('HalftoneType'))
    return undefined;
  if ([...keys].some((key) => wordlessKeys.test(key))) return undefined;
  if (isHint(object, objects)) return undefined;
  const isWhole = filtersOf(entries).at(-1) === 'DCTDecode';
  if (subtype === 'Image') {
    if (isWhole) await readPicture(object.stream, withoutPictures(sink), budget, readFile);
    return isUsed || keys.has('SMask') || isSame(object, objects) ? undefined : '保存着改动前的图片';
  }
  const text = drawings.textOf(object);
  const name = [...keys].find((key) => key !== '') ?? (type || '无名');
  if (text === undefined) return `内部名为“${name}”的内容读不出来`;
  if (/\bbegincmap\b/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'latin1');
  if (type === 'Metadata' || subtype === 'XML' || keys.has('XFA') || keys.has('JS') || keys.has('RC')) {
    readPacket(bytes, keys.has('XFA') ? '表单' : keys.has('JS') ? '脚本' : '文档属性', sink);
    return undefined;
  }
  if (type === 'EmbeddedFile' || keys.has('F') || keys.has('UF')) {
    const title = titleOf(object, objects, graph);
    await readFile(title, new Uint8Array(bytes), `内含文件 ${title}`);
    return undefined;
  }
  const isContent =
    subtype === 'Form' || entries.has('PatternType') || contents.test(text) || text.trim() === '';
  if (isContent && isUsed) return undefined;
  readRawBytes(bytes, isContent ? '改动前留下的内容' : `内部名为“${name}”的内容`, sink);
  if (!isContent) return `内部名为“${name}”的内容读不出来`;
  return /(?:^|[\s)>\]])T[jJ](?=\s|$)/.test(text) && !isSame(object, objects)
    ? '保存着改动前或删去的内容，打开看不见，但能取出来；请另存为新的 PDF'
    : undefined;
}

/** What only the contents of pages and forms have: operators that begin and end a state, a text, a glyph. */
const contents = /(?:^|\s)(?:q|Q|BT|ET|d0|d1|re|cm|Do|BMC|EMC|BDC)(?=\s|$)/;

/** Whether a later version of the file says the same. */
function isSame(object: PdfObject, { current }: PdfObjects): boolean {
  const now = current.get(object.number);
  return (
    now !== object &&
    now?.stream !== undefined &&
    Buffer.from(now.stream).equals(object.stream ?? new Uint8Array())
  );
}

/** The table with which a program shows the first page before the rest has come (ISO 32000-1, annex F.4). */
function isHint({ value, at }: PdfObject, { all }: PdfObjects): boolean {
  const [first] = all;
  const isLinear = first?.value.kind === 'dictionary' && first.value.entries.has('Linearized');
  const hints = isLinear && first.value.kind === 'dictionary' ? first.value.entries.get('H') : undefined;
  const [offset] = hints?.kind === 'list' ? hints.values : [];
  return (
    offset?.kind === 'plain' &&
    Number(offset.written) === at &&
    value.kind === 'dictionary' &&
    !value.entries.has('Type')
  );
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

/** Pictures of a page are told with their page. */
function withoutPictures(sink: AttachmentSink): AttachmentSink {
  return { ...sink, picture: () => undefined, location: () => sink.location('里面的图片') };
}
