import { plainCharacters } from '#domain/name/plain-characters.ts';
import { linesOf, type PageCell, type PageText } from '../../pdf/pdf-lines.ts';

/**
 * The lines that `pieces` make, from the top, each in its cells, in the characters that a reader sees; a cell ends
 * before each of `gutters`.
 */
export function shownLines(pieces: readonly PageText[], gutters: readonly number[] = []): PageCell[][] {
  return linesOf(pieces, gutters).map((cells) => cells.map(tidied));
}

/** Radicals that fonts have for whole characters are these; the space that a program sets beside digits is none. */
function tidied(cell: PageCell): PageCell {
  const text = cell.text
    .replace(/[\u2E80-\u2FDF]/g, plainCharacters)
    .replace(
      /(?<=[\p{Script=Han}，。、；：）》”〕]) (?=[\dA-Za-z])|(?<=[\dA-Za-z.%]) (?=[\p{Script=Han}，。、；：（《“〔])/gu,
      '',
    );
  return { ...cell, text };
}
