import { type Entry, isLine } from '../entry.ts';
import { oneBelowAnother, withColumns } from './blank-columns.ts';
import { type Unwrapped, unwrapped } from './wrapped-lines.ts';

/** Fewer lines, each apart from the next, are paragraphs. */
const fewestSpaced = 6;

/**
 * `entries` of a text whose lines its author, or a program, set by hand: with items one below another, tables for
 * columns of blanks, and paragraphs whole. Where blank lines stand between all lines, they part nothing.
 */
export function typedLines(entries: readonly Entry[]): Unwrapped {
  const lines = entries.filter(isLine);
  const areSpaced = lines.length >= fewestSpaced && lines.every(({ isApart }) => isApart);
  const read = unwrapped(withColumns(oneBelowAnother(areSpaced ? setApart(entries, false) : entries)));
  return areSpaced ? { ...read, entries: setApart(read.entries, true) } : read;
}

function setApart(entries: readonly Entry[], isApart: boolean): Entry[] {
  return entries.map((entry) => (isLine(entry) ? { ...entry, isApart } : entry));
}
