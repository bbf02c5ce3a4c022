import { chineseOrdinal } from '../time/chinese-ordinal.ts';
import type { Prose } from '../prose/prose.ts';
import { proseLines } from '../prose/prose-lines.ts';

/** A number of a heading, paragraph or list entry that does not follow from the ones before it. */
export interface OrdinalSlip {
  /** Its offset in the file. */
  readonly at: number;
  readonly found: string;
  /** The number that would follow; undefined where the level is wrong, not the number. */
  readonly expected: string | undefined;
}

interface Ordinal {
  readonly at: number;
  /** 0 for 一、 to 3 for （1）. */
  readonly level: number;
  readonly number: number;
}

const numbers = new Map(Array.from({ length: 99 }, (_, index) => [chineseOrdinal(index + 1), index + 1]));

/** How official documents number: 一、（一）1.（1） (GB/T 9704-2012, 7.3.3). */
const levels: readonly { readonly pattern: RegExp; render(number: number): string }[] = [
  {
    pattern: /^([一二三四五六七八九十]{1,3})(?:、|[．.](?=\p{Script=Han}))/u,
    render: (number) => `${chineseOrdinal(number)}、`,
  },
  {
    pattern: /^[（(] ?([一二三四五六七八九十]{1,3}) ?[）)](?!、（|项(?!目)|款(?!项))/,
    render: (number) => `（${chineseOrdinal(number)}）`,
  },
  { pattern: /^(\d{1,2})[.．、](?![\d０-９])/, render: (number) => `${number}.` },
  { pattern: /^[（(] ?(\d{1,2}) ?[）)](?!、（|项(?!目)|款(?!项))/, render: (number) => `（${number}）` },
];
const listLevel = 2;

/**
 * Numbers of `prose` that leave one out, stand twice, or whose levels are the wrong way round. A level may be
 * left out, and numbers may begin anew or go on under another heading.
 */
export function ordinalSlips(prose: Prose): OrdinalSlip[] {
  const ordinals = ordinalsOf(prose);
  return ordinals.flatMap(({ at, level, number }, index): OrdinalSlip[] => {
    const before = ordinals.slice(0, index);
    const previous = before.findLastIndex((ordinal) => ordinal.level === level);
    const last = before[previous]?.number ?? 0;
    const since = before.slice(previous + 1);
    const isUnderAnother = since.some((ordinal) => ordinal.level < level);
    const expected = isUnderAnother ? 1 : last + 1;
    const slip = (right: number | undefined): OrdinalSlip[] => [
      {
        at,
        found: rendered(level, number),
        expected: right === undefined ? undefined : rendered(level, right),
      },
    ];
    if (number === 1) return level < listLevel && expected === 2 ? slip(2) : [];
    if (number !== last + 1) return slip(expected);
    return isAboveOthers(before, level) &&
      since.some((ordinal) => ordinal.level < level && ordinal.number === 1)
      ? slip(undefined)
      : [];
  });
}

/** Whether `level` came first, before every level that should stand above it. */
function isAboveOthers(ordinals: readonly Ordinal[], level: number): boolean {
  const first = ordinals.findIndex((ordinal) => ordinal.level === level);
  return ordinals.slice(0, first).every((ordinal) => ordinal.level > level);
}

function rendered(level: number, number: number): string {
  return levels[level]?.render(number) ?? String(number);
}

function ordinalsOf(prose: Prose): Ordinal[] {
  return prose.flatMap((block): Ordinal[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return proseLines([block]).flatMap(({ text, placeOf }) => ordinalAtStart(text, placeOf(0)));
      case 'list':
        return block.items.flatMap(({ blocks, at }, index) => [
          ...(block.start === undefined ? [] : [{ at, level: listLevel, number: block.start + index }]),
          ...ordinalsOf(blocks),
        ]);
      case 'quote':
      case 'table':
        return [];
    }
  });
}

function ordinalAtStart(text: string, at: number): Ordinal[] {
  for (const [level, { pattern }] of levels.entries()) {
    const written = pattern.exec(text)?.[1];
    const number = written === undefined ? undefined : (numbers.get(written) ?? Number(written));
    if (number !== undefined && number > 0) return [{ at, level, number }];
  }
  return [];
}
