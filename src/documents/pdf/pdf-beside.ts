import type { ReadingMeans } from '../attachment-sink.ts';
import { readRawBytes } from '../text/raw-bytes.ts';
import type { PdfGraph } from './pdf-graph.ts';
import type { PdfObject } from './pdf-objects.ts';
import { propertyNames } from './pdf-places.ts';
import { type Beside, readStreams } from './pdf-parts.ts';
import { type PdfValue, wordsOf } from './pdf-syntax.ts';

/**
 * Reads every text and every stream of a PDF's file, whatever it is for and whether the current version uses it or
 * not; what cannot be read is told.
 */
export async function readBesidePages(
  { objects, graph, drawings }: Beside,
  means: ReadingMeans,
): Promise<void> {
  const { sink, readFile } = means;
  if (objects.broken > 0) sink.unread('有的内部结构读不懂');
  if (objects.stray > longestStray) sink.unread(`内部有${objects.stray}个字节不属于任何内容`);
  readRawBytes(Buffer.from(objects.between, 'latin1'), '文件内部', sink);
  const rest = objects.rest.subarray(objects.rest.findIndex((byte) => byte > 0x20) >>> 0);
  if (rest.length > 0) await readFile('', rest, '文件结尾之后的内容');
  if (objects.isEncrypted) {
    sink.unread('设有权限密码，只检查了页面、批注和文档属性');
    return;
  }
  const places = remarksOf(graph);
  const noted = objects.all.filter((object) => places.has(object.number) && isNote(object)).length;
  if (noted > 0) sink.concealed(`批注${noted}处`);
  const texts = new Set<string>();
  for (const object of objects.all.toSorted((a, b) => Number(graph.isUsed(b)) - Number(graph.isUsed(a)))) {
    const before = graph.isUsed(object) ? '' : '改动前留下的';
    const owner = ownerOf(object, graph, places);
    readTexts(object.value, '', (text, key) => {
      if (texts.has(text)) return;
      texts.add(text);
      const isWords = owner !== undefined || /\p{Script=Han}/u.test(text) || words.test(key);
      sink.text(text, `${before}${owner?.(key) ?? placeOf(key)}`, { isTechnical: !isWords });
    });
  }
  await readStreams({ objects, graph, drawings }, means);
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

/** What a reader marks or notes on a page, with words that open at a touch (ISO 32000-1, 12.5.6). */
const notes = /^(?:Text|Highlight|Underline|Squiggly|StrikeOut|Caret|Popup)$/;

function isNote({ value }: PdfObject): boolean {
  if (value.kind !== 'dictionary') return false;
  const [sort, words] = [value.entries.get('Subtype'), value.entries.get('Contents')];
  return (
    sort?.kind === 'name' &&
    notes.test(sort.name) &&
    words?.kind === 'text' &&
    wordsOf(words.bytes).trim() !== ''
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
    return (key) => `文档属性“${propertyNames[key] ?? key}”`;
  if (entries?.has('Title') && entries.has('Parent')) return () => '书签';
  return undefined;
}

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
