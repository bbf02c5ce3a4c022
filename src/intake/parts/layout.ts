import type { Table } from '#documents/structure/structured-document.ts';
import { bodyNames } from '../body-name.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import { type Entry, isLine, lineOf, type Line, wholeText } from '../entry.ts';
import { datedLine } from './signature.ts';

export interface WithoutLayout {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
}

const pageNumber = /^[-—–―]\s*\d{1,3}\s*[-—–―]$|^第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?$/;

/** `entries` with tables that only set what they hold as lines, and without the numbers of pages, which are told. */
export function withoutLayout(entries: readonly Entry[]): WithoutLayout {
  const lines = entries.flatMap((entry) => (isLine(entry) || !isLayout(entry) ? [entry] : linesOf(entry)));
  const isNumber = (entry: Entry): boolean => isLine(entry) && pageNumber.test(entry.text);
  const numbers = lines.filter(isLine).filter(isNumber).map(wholeText);
  const text = numbers.join('，');
  return {
    entries: lines.filter((entry) => !isNumber(entry)),
    doubts: numbers.length === 0 ? [] : [doubt('page-margin', { text }, { omitted: numbers })],
  };
}

/** Whether a table is a frame: around one column, or bodies and days that sign. */
function isLayout({ rows }: Table): boolean {
  const texts = rows
    .flatMap(({ cells }) => cells.flatMap(({ text }) => text.split('\n')))
    .filter((text) => text !== '');
  const isColumn = rows.every(({ cells }) => cells.filter(({ text }) => text !== '').length < 2);
  const signs = texts.every((text) => bodyNames(text).length > 0 || datedLine(text)?.before === '');
  return texts.length > 0 && (isColumn || (signs && texts.some((text) => datedLine(text) !== undefined)));
}

/** What a frame holds, row by row; what stands side by side is one line. */
function linesOf({ rows, where, startsPage }: Table): Line[] {
  const texts = rows.flatMap(({ cells }) => {
    const columns = cells
      .map(({ text }) => text.split('\n').filter((line) => line !== ''))
      .filter((own) => own.length > 0);
    const height = Math.max(0, ...columns.map((own) => own.length));
    return Array.from({ length: height }, (_, index) =>
      columns.flatMap((own) => own[index] ?? []).join('　　'),
    );
  });
  return texts.map((text, index) => lineOf(text, where, { startsPage: startsPage && index === 0 }));
}
