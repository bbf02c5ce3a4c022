import { getContent } from '../build/content.ts';
import { officialRed } from '../frame/accent.ts';

/** The site's pictures: drawn at build in the office's colour, without letters, so that no font is needed. */

const accent = (): string => getContent().office.accent ?? officialRed;

/** A sheet with three lines, for tabs and home screens. */
export function emblem(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${accent()}"/><path d="M8 6h16v20H8z" fill="#fff"/><path d="M11 11h10M11 16h10M11 21h6" stroke="${accent()}" stroke-width="2"/></svg>`;
}

/** The strip of a window's days, five of them counted, for whoever passes a page on. */
export function sharePicture(): string {
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => {
    const isCounted = day > 1;
    const x = 112 + day * 142;
    const box = isCounted
      ? `<rect x="${x}" y="250" width="124" height="130" fill="#fff" stroke="#1a6340" stroke-width="8"/><path d="M${x + 36} 316l20 22 34-42" fill="none" stroke="#1a6340" stroke-width="10"/>`
      : `<rect x="${x}" y="250" width="124" height="130" fill="none" stroke="#85827a" stroke-width="4" stroke-dasharray="14 10"/>`;
    return box;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#f6f5f1"/><rect width="1200" height="26" fill="${accent()}"/><rect x="56" y="96" width="1088" height="464" fill="#fff" stroke="#d8d5cc" stroke-width="2"/><rect x="56" y="96" width="1088" height="10" fill="${accent()}"/><rect x="112" y="150" width="430" height="26" fill="#1b1b19"/><rect x="112" y="196" width="260" height="14" fill="#b0aca1"/>${days.join('')}<path d="M112 430h976M112 466h976M112 502h560" stroke="#d8d5cc" stroke-width="12"/></svg>`;
}

/** `picture` as PNG, `width` pixels wide. */
export async function pngOf(picture: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  // It is long to load, and most builds draw nothing.
  const { default: sharp } = await import('sharp');
  return new Uint8Array(await sharp(Buffer.from(picture), { density: 300 }).resize(width).png().toBuffer());
}
