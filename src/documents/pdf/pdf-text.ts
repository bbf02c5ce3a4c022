import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TooLarge, type UnpackingBudget } from '../archive/unpacking-budget.ts';
import type { AttachmentSink, ReadingMeans } from '../attachment-sink.ts';
import { readBesidePages } from './pdf-beside.ts';
import { type Drawing, DrawingReader } from './pdf-drawing.ts';
import { withoutEdges } from './pdf-edges.ts';
import { unreadableFonts } from './pdf-fonts.ts';
import { pdfGraph } from './pdf-graph.ts';
import { type PageText, readPage } from './pdf-lines.ts';
import { pdfObjects } from './pdf-objects.ts';
import { propertyNames } from './pdf-places.ts';
import { type Rule, rulesOf } from './pdf-rules.ts';

/** Character maps of Chinese fonts that a PDF names without carrying them: without these, digits vanish. */
const characterMaps = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/cmaps/`;
const mostPages = 3_000;
const mostPieces = 2_000_000;
/** A page with less than this and a picture is a scan with a stamp or a number. */
const fewCharacters = 30;

/** The file asks for a password. */
export class PdfEncrypted extends Error {}

/** Reads the pages of a PDF, and everything else that its file holds. */
export async function readPdf(bytes: Uint8Array, means: ReadingMeans): Promise<void> {
  const { sink, budget } = means;
  const { objects, graph, drawings, pages, task } = openPdf(bytes, budget);
  try {
    const pdf = await task.promise;
    await readPages(pdf, pages, sink);
    if (objects.isEncrypted) await readProperties(pdf, sink);
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new PdfEncrypted() : error;
  } finally {
    await task.destroy();
  }
  for (const font of unreadableFonts(objects, graph)) sink.unread(`字体“${font}”的字没有编码，读不出来`);
  await readBesidePages({ objects, graph, drawings }, means);
}

/** What a PDF's file holds, and the task that reads its pages, which its user destroys. */
function openPdf(bytes: Uint8Array, budget: UnpackingBudget) {
  const objects = pdfObjects(bytes, budget);
  const graph = pdfGraph(objects);
  const drawings = new DrawingReader(graph, budget);
  const pages = objects.isEncrypted ? [] : graph.pages.map((page) => drawings.ofPage(page));
  const task = getDocument({
    data: withoutEdges(bytes, objects, graph),
    cMapUrl: characterMaps,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    // Words and lines are read, pictures are not.
    maxImageSize: 1,
    verbosity: 0,
  });
  return { objects, graph, drawings, pages, task };
}

/** The text of a page as it is set, the lines between it, and whether pictures stand beside it. */
export interface PdfPage {
  readonly pieces: readonly PageText[];
  readonly rules: readonly Rule[];
  readonly isPictured: boolean;
  readonly isGarbled: boolean;
}

/** The pages of a PDF. Throws as `readPdf` does. */
export async function pdfPages(bytes: Uint8Array, budget: UnpackingBudget): Promise<PdfPage[]> {
  const { pages, task } = openPdf(bytes, budget);
  try {
    const pdf = await task.promise;
    const read: PdfPage[] = [];
    for await (const { page, number, pieces, words } of pagesOf(pdf)) {
      const isPictured = pages[number - 1]?.isPictured ?? false;
      read.push({ pieces, rules: await rulesOf(page), isPictured, isGarbled: isGarbled(words) });
    }
    return read;
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new PdfEncrypted() : error;
  } finally {
    await task.destroy();
  }
}

/** The pages of `pdf` with their words, each let go of before the next. */
async function* pagesOf(pdf: PDFDocumentProxy) {
  let left = mostPieces;
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
    const page = await pdf.getPage(number);
    const pieces = await piecesOf(page, left);
    left -= pieces.length;
    if (left <= 0) throw new TooLarge();
    yield { page, number, pieces, words: pieces.map(({ text }) => text).join('') };
    page.cleanup();
  }
}

/** Reads the pages of `pdf`, of which `drawings` tells what else they draw, where that is known. */
async function readPages(
  pdf: PDFDocumentProxy,
  drawings: readonly Drawing[],
  sink: AttachmentSink,
): Promise<void> {
  const scans: number[] = [];
  const pictured: number[] = [];
  const garbled: number[] = [];
  const remarked: number[] = [];
  let hasWords = false;
  if (pdf.numPages > mostPages) sink.unread(`超过${mostPages}页，后面的没有检查`);
  for await (const { page, number, pieces, words } of pagesOf(pdf)) {
    readPage(pieces, `第${number}页`, sink);
    const drawing = drawings[number - 1];
    await readRemarks(page, `第${number}页的批注`, !drawing, sink);
    if (drawing?.isRemarked) remarked.push(number);
    for (const text of drawing?.replacements ?? []) sink.text(text, `第${number}页的替换文字`);
    if (words.trim() !== '') hasWords = true;
    if (isGarbled(words)) garbled.push(number);
    const isFew = words.replace(/\s/g, '').length < fewCharacters;
    if (isFew && (drawing?.isPictured || (words.trim() === '' && drawing?.isDrawn))) scans.push(number);
    else if (drawing?.isPictured) pictured.push(number);
  }
  if (scans.length > 0) sink.unread(`${pagesIn(scans)}没有文字或只有很少文字，可能是扫描件`);
  if (pictured.length > 0) sink.unread(`${pagesIn(pictured)}有图片，图片里的字没有检查`);
  if (!hasWords && scans.length === 0) sink.unread('没有读到任何文字');
  if (remarked.length > 0) sink.unread(`${pagesIn(remarked)}的批注或图章里有字读不出来`);
  if (garbled.length > 0) sink.unread(`${pagesIn(garbled)}的文字没有编码，读不出来`);
}

/** The pieces of a page's text, in the order in which they are written; `most` of them. */
async function piecesOf(page: PDFPageProxy, most: number): Promise<PageText[]> {
  const pieces: PageText[] = [];
  const reader = page.streamTextContent({ disableNormalization: true }).getReader() as TextReader;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (pieces.length > most) {
      await reader.cancel(new Error('More text than is read'));
      throw new TooLarge();
    }
    for (const item of part.value?.items ?? []) if (item.str !== undefined) pieces.push(placed(item));
  }
  return pieces;
}

interface TextReader {
  read(): Promise<{
    readonly done: boolean;
    readonly value?: { readonly items: readonly (TextItem | TextMark)[] };
  }>;
  cancel(reason: Error): Promise<void>;
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [a: number, b: number, c: number, d: number, x: number, y: number];
}

/** Where something marked in the content begins or ends. */
interface TextMark {
  readonly str?: undefined;
}

/** Where a text stands, seen along its own line. */
function placed({ str: text, width, height, transform: [a, b, , , x, y] }: TextItem): PageText {
  const size = Math.hypot(a, b);
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  if (angle === 0) return { text, x, y, width, size, angle };
  const [cos, sin] = [a / size, b / size];
  return { text, x: x * cos + y * sin, y: y * cos - x * sin, width: width || height, size, angle };
}

/** Reads the remarks of a page: how its fields look, and where `isAll` what they say too. */
async function readRemarks(
  page: PDFPageProxy,
  where: string,
  isAll: boolean,
  sink: AttachmentSink,
): Promise<void> {
  for (const remark of (await page.getAnnotations({ intent: 'any' })) as Readonly<Record<string, unknown>>[])
    for (const text of textsIn(isAll ? remarkKeys.map((key) => remark[key]) : remark['textContent']))
      sink.text(text, where);
}

const remarkKeys = [
  'contentsObj',
  'titleObj',
  'richText',
  'fieldValue',
  'defaultFieldValue',
  'alternativeText',
  'url',
  'unsafeUrl',
  'textContent',
];

async function readProperties(pdf: PDFDocumentProxy, sink: AttachmentSink): Promise<void> {
  const { info, metadata } = await pdf.getMetadata();
  for (const [name, value] of Object.entries(info))
    for (const text of textsIn(value))
      if (!/Date$|Version/.test(name)) sink.text(text, `文档属性“${propertyNames[name] ?? name}”`);
  const raw: unknown = metadata?.getRaw();
  for (const text of textsIn(raw))
    for (const line of text.split(/[<>\n]/)) sink.text(line, '文档属性', { isTechnical: true });
  for (const text of textsIn((await pdf.getOutline())?.map(titlesOf))) sink.text(text, '书签');
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titlesOf({ title, items }: Bookmark): unknown {
  return [title, items.map(titlesOf)];
}

function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  if (value instanceof Map) return textsIn([...value.values()], depth + 1);
  return Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
}

/** Whether `words`, or a number's length of them, are codes of a font's own, which mean nothing outside it. */
function isGarbled(words: string): boolean {
  if (/[\p{Co}\p{Cc}\p{Cn}\uFFFD]{8}/u.test(words)) return true;
  const strange = [...words.matchAll(/[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu)].length;
  return strange > 5 && strange > words.length * 0.2;
}

function pagesIn(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join('、');
  return pages.length > 10 ? `第${shown}等${pages.length}页` : `第${shown}页`;
}
