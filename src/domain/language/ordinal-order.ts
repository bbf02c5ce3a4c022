import { chineseOrdinal } from '../time/chinese-ordinal.ts';
import type { Prose } from '../prose/prose.ts';
import { blockLines, proseLines } from '../prose/prose-lines.ts';

/** A number of a heading, paragraph or list entry that does not follow from the ones before it. */
export interface OrdinalSlip {
  /** Its offset in the file. */
  readonly at: number;
  readonly written: string;
  /** The number that would follow; undefined where the level is wrong, not the number. */
  readonly expected: string | undefined;
}

interface Ordinal {
  readonly at: number;
  /** 0 for 一、 to 3 for （1）, and 4 for ①, which some add. */
  readonly level: number;
  readonly number: number;
  /** The number of the entry before it in the same list. */
  readonly after?: number | undefined;
}

const ringed = (number: number): string => String.fromCodePoint(0x245f + number);
const numbers = new Map([
  ...Array.from({ length: 99 }, (_, index) => [chineseOrdinal(index + 1), index + 1] as const),
  ...Array.from({ length: 20 }, (_, index) => [ringed(index + 1), index + 1] as const),
]);

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
  { pattern: /^(\d{1,2})[.．、](?![\d０-９](?!\d{3}年))/, render: (number) => `${number}.` },
  { pattern: /^[（(] ?(\d{1,2}) ?[）)](?!、（|项(?!目)|款(?!项))/, render: (number) => `（${number}）` },
  { pattern: /^([①-⑳])/, render: (number) => (number <= 20 ? ringed(number) : String(number)) },
];
const listLevel = 2;

/** What came of a level: the number that stood last, and the places of the first, the last and the last 一. */
interface Seen {
  readonly level: number;
  readonly number: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly oneAt: number;
}

/**
 * Numbers of `prose` that leave one out, stand twice, or whose levels are the wrong way round. A level may be
 * left out, and numbers may begin anew or go on under another heading, but not within a list.
 */
export function ordinalSlips(prose: Prose): OrdinalSlip[] {
  if (prose.length === 0) return [];
  const ofLevels = levelSlips(ordinalsOf(prose));
  const ofArticles = articleSlips(prose);
  return [...ofLevels, ...ofArticles].toSorted((a, b) => a.at - b.at);
}

/** 第一条 at the beginning of a line: an article of rules, which may be named in full behind a colon or a blank. */
const article = /^第([一二三四五六七八九十\d]{1,3})(条|章)(?![、，。和及至的规之款项])/;

/**
 * Articles and chapters that leave a number out, or stand twice. They begin anew with other rules; where the first is
 * not 第一条, the text is an excerpt, and gaps are its own.
 */
function articleSlips(prose: Prose): OrdinalSlip[] {
  const last = new Map<string, number>();
  const excerpts = new Set<string>();
  return proseLines(prose).flatMap(({ text, placeOf }): OrdinalSlip[] => {
    const [whole, written = '', unit = ''] = article.exec(text) ?? [];
    if (whole === undefined) return [];
    const number = numbers.get(written) ?? Number(written);
    if (!last.has(unit) && number !== 1) excerpts.add(unit);
    if (excerpts.has(unit) || Number.isNaN(number)) return [];
    const expected = (last.get(unit) ?? 0) + 1;
    last.set(unit, number);
    if (number === expected || (number === 1 && expected !== 2)) return [];
    const follows = /\d/.test(written) ? String(expected) : chineseOrdinal(expected);
    return [{ at: placeOf(0), written: whole, expected: `第${follows}${unit}` }];
  });
}

function levelSlips(ordinals: readonly Ordinal[]): OrdinalSlip[] {
  const levels = new Map<number, Seen>();
  return ordinals.flatMap(({ at, level, number, after }, index): OrdinalSlip[] => {
    const { number: last, ...same } = levels.get(level) ?? {
      number: 0,
      firstAt: index,
      lastAt: -1,
      oneAt: -1,
    };
    const above = [...levels.values()].filter((other) => other.level < level);
    const oneAt = number === 1 ? index : same.oneAt;
    levels.set(level, { level, number, firstAt: same.firstAt, lastAt: index, oneAt });

    const written = rendered(level, number);
    if (after !== undefined)
      return number === after + 1 ? [] : [{ at, written, expected: rendered(level, after + 1) }];
    const expected = above.some(({ lastAt }) => lastAt > same.lastAt) ? 1 : last + 1;
    if (number === 1)
      return level < listLevel && expected === 2 ? [{ at, written, expected: rendered(level, 2) }] : [];
    if (number !== last + 1) return [{ at, written, expected: rendered(level, expected) }];
    const isTurned =
      above.every(({ firstAt }) => firstAt > same.firstAt) && above.some(({ oneAt }) => oneAt > same.lastAt);
    return isTurned ? [{ at, written, expected: undefined }] : [];
  });
}

function rendered(level: number, number: number): string {
  return levels[level]?.render(number) ?? String(number);
}

/** 附件：1.甲名单, with 2.乙名单 on the next line. */
const attachmentLabel = /^附件[:：]\s*(?=1[.．、])/;

function ordinalsOf(prose: Prose): Ordinal[] {
  return prose.flatMap((block): Ordinal[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return blockLines(block).flatMap(({ text, placeOf }) => {
          const label = attachmentLabel.exec(text)?.[0].length ?? 0;
          return ordinalAtStart(text.slice(label), placeOf(label));
        });
      case 'list':
        return block.items.flatMap(({ number, blocks, at }, index) => [
          ...(number
            ? [{ at, level: listLevel, number: number.value, after: block.items[index - 1]?.number?.value }]
            : []),
          ...ordinalsOf(blocks),
        ]);
      case 'table':
        return [];
    }
  });
}

function ordinalAtStart(text: string, at: number): Ordinal[] {
  if (!/^[一二三四五六七八九十（(\d①-⑳]/.test(text)) return [];
  for (const [level, { pattern }] of levels.entries()) {
    const written = pattern.exec(text)?.[1];
    const number = written === undefined ? undefined : (numbers.get(written) ?? Number(written));
    if (number !== undefined && number > 0) return [{ at, level, number }];
  }
  return [];
}
