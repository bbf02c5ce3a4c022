import { spanOf } from '#domain/window/span-attributes.ts';
import { type Status, statusAt } from '#domain/window/status.ts';
import { at } from '#domain/lists/at.ts';
import { bareTitle, type Card } from '../record.ts';
import { withinRegions } from '../record-words.ts';
import type { TierName } from '../query/tiers.ts';

/** What is ranked: a card, how it was found, and the engine's score among those found so. */
export interface Ranked {
  readonly card: Card;
  readonly tier: TierName;
  readonly score: number;
}

/** A query as texts are compared: all of it in each of its forms, and each of its words in each of its own. */
export interface RankedQuery {
  readonly wholes: readonly string[];
  readonly words: readonly (readonly string[])[];
}

/** Tiers whose results are compared by how close they are to the query. */
const byCloseness: readonly TierName[] = ['head', 'words', 'asked'];
const order: readonly TierName[] = [
  'listed',
  'number',
  'day',
  'phone',
  'pinyin',
  'pinyin-start',
  'head',
  'words',
  'asked',
  'other-reading',
  'cited-number',
  'cited-day',
  'body',
  'sound',
  'near',
  'pieces',
];

/**
 * `results` in the order in which a reader expects them at `now`. `queryFor` is what a tier was asked, `bareOf` makes
 * a text as texts are compared. What is in the state that was asked for before all others;
 * the name itself before a longer name; the nominee before the notice that mentions her; of equals, and of notices that
 * are as close, the open ones by their end, then the newest; of one notice in its official order.
 */
export function ranked<Result extends Ranked>(
  results: readonly Result[],
  queryFor: (tier: TierName) => RankedQuery,
  bareOf: (text: string) => string,
  { now, status }: { readonly now: number; readonly status?: Status | undefined },
): Result[] {
  const keyed = results.map((result) => {
    const span = spanOf(result.card.span);
    const state = statusAt(span, now);
    const isOther = status !== undefined && state !== status ? 1 : 0;
    const isOpen = state === 'open' ? 0 : 1;
    const key = [isOther, ...keyOf(result, queryFor(result.tier), bareOf, isOpen)];
    return { result, key, isOpen, closesAt: isOpen === 0 ? span.closesAt : 0 };
  });
  keyed.sort(
    (a, b) =>
      differenceOf(a.key, b.key) ||
      a.isOpen - b.isOpen ||
      a.closesAt - b.closesAt ||
      orderOf(a.result.card, b.result.card),
  );
  return keyed.map(({ result }) => result);
}

/** The newest notice first, and what is of one in its official order. */
function orderOf(a: Card, b: Card): number {
  if (a.opensAt !== b.opensAt) return a.opensAt > b.opensAt ? -1 : 1;
  const [ofA, ofB] = [a, b].map(({ url }) => url.replace(/#.*$/, ''));
  if (ofA === ofB) return a.place - b.place;
  return a.url < b.url ? -1 : 1;
}

/** Of the first place at which two keys differ; those of one tier are of one length. */
function differenceOf(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 || place >= b.length ? 0 : at(a, place) - at(b, place);
}

function keyOf(
  { card, tier, score }: Ranked,
  { wholes, words }: RankedQuery,
  bareOf: (text: string) => string,
  isOpen: number,
): number[] {
  if (byCloseness.includes(tier)) {
    const [closest] = wholes
      .map((whole) => closeness(card, whole, words, bareOf))
      .sort((a, b) => a.rank - b.rank || a.length - b.length);
    // How long a title or a name is says little beside whether one may still object.
    return [order.indexOf('head'), closest?.rank ?? 0, isOpen, closest?.length ?? 0];
  }
  const [bare = ''] = wholes;
  const place = order.indexOf(tier);
  if (tier === 'pieces') {
    const fields = [card.title, card.unit, `${card.unit}${card.post}${card.title}`].map(bareOf);
    const isInOrder = fields.some((field) => holdsInOrder(field, bare));
    // 西宁总工会 leaves a character of 西宁市总工会 out: that is nearer than another character.
    return [
      isInOrder ? order.indexOf('sound') - 0.5 : place,
      isInOrder ? 0 : 1,
      -Math.round(score * 1000),
      card.kind === 'nominee' ? 0 : 1,
    ];
  }
  if (tier === 'number' || tier === 'cited-number') {
    const number = bareOf(card.number);
    return [
      place,
      card.kind === 'notice' ? 0 : 1,
      number === bare || number === `${bare}号` ? 0 : number.includes(bare) ? 1 : 2,
    ];
  }
  // Of names the shortest is nearest; of an organisation's notices the newest is.
  if (tier === 'near') return [place, -score, card.kind === 'nominee' ? bareOf(card.title).length : 0];
  if (tier.startsWith('pinyin') || tier === 'sound' || tier === 'other-reading')
    return [place, bareOf(card.title).length];
  if (tier === 'day' || tier === 'phone' || tier === 'cited-day')
    return [place, card.kind === 'notice' ? 0 : 1];
  return [place, -score];
}

/** How close a card's fields are to the query: 0 is the name itself. `length` is what stands beside the query. */
function closeness(
  card: Card,
  bare: string,
  words: RankedQuery['words'],
  bareOf: (text: string) => string,
): { readonly rank: number; readonly length: number } {
  const title = bareOf(card.title);
  if (card.kind === 'notice') {
    if (title === bare) return { rank: 0, length: 0 };
    const number = bareOf(card.number);
    if (number !== '' && (number === bare || bare === number.replace(/号$/, '')))
      return { rank: 1, length: 0 };
    if (card.issuers.split('、').some((issuer) => bareOf(issuer) === bare))
      return { rank: 3, length: title.length };
    if (card.issuers.split('、').some((issuer) => bareOf(issuer).endsWith(bare)))
      return { rank: 4, length: title.length };
    // 总工会 先进工作者, where the title leaves out whose notice it is.
    const whole = `${bareOf(card.issuers)}${title}`;
    const hasAll = words.every((forms) => forms.some((form) => whole.includes(form)));
    if (title.includes(bare) || hasAll) return { rank: 7, length: title.length };
    return { rank: 12, length: title.length };
  }
  const unit = bareOf(card.unit);
  const post = bareOf(card.post);
  const name = bareOf(bareTitle(card));
  if (name === bare || title === bare) return { rank: 0, length: 0 };
  if (unit === bare) return { rank: 2, length: name.length };
  if (withinRegions(card.unit).some((part) => bareOf(part) === bare)) return { rank: 2, length: unit.length };
  if (name.startsWith(bare)) return { rank: 4, length: name.length };
  if (name.includes(bare)) return { rank: 5, length: name.length };
  if (post === bare || unit + post === bare) return { rank: 5, length: unit.length };
  const whole = `${unit}${post}${name}`;
  if (bare.includes(name)) return { rank: 6, length: whole.length };
  if (unit.endsWith(bare)) return { rank: 8, length: unit.length };
  if (whole.includes(bare)) return { rank: 9, length: whole.length };
  return { rank: 10, length: whole.length };
}

/** Whether `text` has every character of `query` in its order: 西宁市总工会 has 西宁总工会. */
function holdsInOrder(text: string, query: string): boolean {
  let at = 0;
  for (const character of query) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
