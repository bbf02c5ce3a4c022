import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { AttachmentSink } from '../attachment-sink.ts';
import { type PageText, readPage } from './pdf-lines.ts';

/** Character maps of Chinese fonts that a PDF names without carrying them: without these, digits vanish. */
const characterMaps = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/cmaps/`;
const mostPages = 3_000;
/** A page with less than this and a picture is a scan with a stamp or a number. */
const fewCharacters = 30;
const imageOperators = new Set([83, 85, 86, 87, 88, 89]);

/** The file asks for a password. */
export class PdfEncrypted extends Error {}

/** Reads pages, remarks, properties and bookmarks of a PDF. `readFile` reads files that it carries. */
export async function readPdf(
  bytes: Uint8Array,
  sink: AttachmentSink,
  readFile: (name: string, bytes: Uint8Array, where: string) => Promise<void>,
): Promise<void> {
  const task = getDocument({
    data: bytes,
    cMapUrl: characterMaps,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    await readPages(pdf, sink);
    await readProperties(pdf, sink);
    const files = ((await pdf.getAttachments()) ?? new Map()) as Files;
    for (const { filename, content } of files instanceof Map ? files.values() : Object.values(files))
      await readFile(filename, content, `内含文件 ${filename}`);
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new PdfEncrypted() : error;
  } finally {
    await task.destroy();
  }
}

interface CarriedFile {
  readonly filename: string;
  readonly content: Uint8Array;
}

type Files = Map<string, CarriedFile> | Record<string, CarriedFile>;

async function readPages(pdf: PDFDocumentProxy, sink: AttachmentSink): Promise<void> {
  const scans: number[] = [];
  const garbled: number[] = [];
  let hasWords = false;
  const count = Math.min(pdf.numPages, mostPages);
  if (pdf.numPages > mostPages) sink.unread(`超过 ${mostPages} 页，后面的没有检查`);
  for (let number = 1; number <= count; number += 1) {
    const page = await pdf.getPage(number);
    const pieces = await piecesOf(page);
    readPage(pieces, `第${number}页`, sink);
    await readRemarks(page, `第${number}页的批注`, sink);
    const words = pieces.map(({ text }) => text).join('');
    if (words.trim() !== '') hasWords = true;
    if (isGarbled(words)) garbled.push(number);
    if (words.replace(/\s/g, '').length < fewCharacters && (await isPictured(page, words)))
      scans.push(number);
    page.cleanup();
  }
  if (scans.length > 0) sink.unread(`${pagesIn(scans)}没有文字或只有很少文字，可能是扫描件`);
  if (!hasWords && scans.length === 0) sink.unread('没有读到任何文字');
  if (garbled.length > 0) sink.unread(`${pagesIn(garbled)}的文字没有编码，读不出来`);
}

async function piecesOf(page: PDFPageProxy): Promise<PageText[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item): PageText[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height || 10 }];
  });
}

async function readRemarks(page: PDFPageProxy, where: string, sink: AttachmentSink): Promise<void> {
  for (const remark of (await page.getAnnotations()) as Readonly<Record<string, unknown>>[])
    for (const text of textsIn([
      remark['contentsObj'],
      remark['titleObj'],
      remark['richText'],
      remark['fieldValue'],
      remark['alternativeText'],
      remark['url'],
      remark['unsafeUrl'],
      remark['textContent'],
    ]))
      sink.text(text, where);
}

/** Whether the page shows something that is no text: a picture beside few words, anything where there are none. */
async function isPictured(page: PDFPageProxy, words: string): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return words.trim() === '' ? fnArray.length > 0 : fnArray.some((operator) => imageOperators.has(operator));
}

async function readProperties(pdf: PDFDocumentProxy, sink: AttachmentSink): Promise<void> {
  const { info, metadata } = await pdf.getMetadata();
  for (const [name, value] of Object.entries(info))
    for (const text of textsIn(value))
      if (!/Date$|Version/.test(name)) sink.text(text, `文档属性“${properties[name] ?? name}”`);
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

const properties: Readonly<Record<string, string>> = {
  Title: '标题',
  Author: '作者',
  Subject: '主题',
  Keywords: '关键词',
  Creator: '创建程序',
  Producer: '制作程序',
};

function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
}

/** Whether most of `words` are codes of a font's own, which mean nothing outside it. */
function isGarbled(words: string): boolean {
  const strange = words.match(/[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return strange > 5 && strange > words.length * 0.2;
}

function pagesIn(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join('、');
  return pages.length > 10 ? `第${shown}等 ${pages.length} 页` : `第${shown}页`;
}
