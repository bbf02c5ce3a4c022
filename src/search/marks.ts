import { at } from '#domain/lists/at.ts';
import { han, type Simplify, unitsOf } from './units.ts';

/** A stretch of a text, and whether the query is in it. */
export interface Stretch {
  readonly text: string;
  readonly isMatch: boolean;
}

/** `text` in stretches, those marked that two or more units of the query share with it. Joined they are `text`. */
export function marked(text: string, query: string, simplify: Simplify): Stretch[] {
  const spans = spansOf(text, simplify);
  const isHit = hitsOf(spans, unitsOf(query, simplify));
  const stretches: { text: string; isMatch: boolean }[] = [];
  let end = 0;
  const add = (part: string, isMatch: boolean): void => {
    const last = stretches[stretches.length - 1];
    if (part === '') return;
    if (last?.isMatch === isMatch) last.text += part;
    else stretches.push({ text: part, isMatch });
  };
  spans.forEach((span, index) => {
    // What stands between two marked units is marked with them.
    add(text.slice(end, span.start), Boolean(isHit[index] && isHit[index - 1]));
    add(text.slice(span.start, span.end), isHit[index] ?? false);
    end = span.end;
  });
  add(text.slice(end), false);
  return stretches;
}

/** About so many characters are shown of a text, and so many before the first match. */
const shown = { length: 90, before: 20 };

/** The part of `text` that has most of the query, marked; empty where it has nothing of it. */
export function excerpt(text: string, query: string, simplify: Simplify): Stretch[] {
  const bare = text.replace(/\s+/g, ' ');
  const spans = spansOf(bare, simplify);
  const isHit = hitsOf(spans, unitsOf(query, simplify));
  let best = { start: -1, hits: 0 };
  spans.forEach(({ start }, index) => {
    if (!isHit[index]) return;
    let hits = 0;
    for (let next = index; next < spans.length; next += 1) {
      if (at(spans, next).start > start + shown.length - shown.before) break;
      if (isHit[next]) hits += 1;
    }
    if (hits > best.hits) best = { start, hits };
  });
  if (best.hits === 0) return [];
  const from = Math.max(0, best.start - shown.before);
  const to = Math.min(bare.length, from + shown.length);
  const part = `${from > 0 ? '…' : ''}${bare.slice(from, to)}${to < bare.length ? '…' : ''}`;
  return marked(part, query, simplify);
}

const span = new RegExp(`${han}|(?:(?!${han})[\\p{L}\\p{N}\\p{M}])+`, 'gu');

interface Span {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

function spansOf(text: string, simplify: Simplify): Span[] {
  return [...text.matchAll(span)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    unit: unitsOf(match[0], simplify).join(''),
  }));
}

/** Which of `spans` are of the query: two side by side that are so in the query too, or a lone unit itself. */
function hitsOf(spans: readonly Span[], units: readonly string[]): boolean[] {
  const hits = spans.map(() => false);
  if (units.length === 1) return spans.map(({ unit }) => unit === units[0]);
  const pairs = new Set(units.slice(1).map((unit, index) => pairOf(at(units, index), unit)));
  spans.forEach(({ unit }, index) => {
    const next = spans[index + 1];
    if (next && pairs.has(pairOf(unit, next.unit))) hits[index] = hits[index + 1] = true;
  });
  return hits;
}

/** Two units as one key: no unit has a space. */
const pairOf = (one: string, other: string): string => [one, other].join(' ');
