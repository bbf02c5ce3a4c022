import type { Ask, Part } from '../engine.ts';
import { pairTokens, type Token, token } from '../tokens.ts';
import type { StrokesOf } from '../strokes/strokes.ts';
import { isHan } from '../units.ts';
import type { Characters, Order } from '../record.ts';
import type { NameGuess } from './slips.ts';

/** How a result came to be found, best first. */
export type TierName =
  | 'listed'
  | 'number'
  | 'cited-number'
  | 'day'
  | 'cited-day'
  | 'phone'
  | 'pinyin'
  | 'pinyin-start'
  | 'other-reading'
  | 'head'
  | 'words'
  | 'asked'
  | 'sound'
  | 'near'
  | 'body'
  | 'pieces';

/** What a record must have; of several, one. */
export type Want = Ask | { readonly oneOf: readonly Ask[] };

/** One question to the engine: records that have all of `asks`. */
export interface Tier {
  readonly name: TierName;
  readonly part: Part;
  readonly asks: readonly Want[];
  /** What only a record has of which a field is the whole query: asked where many records have it in a field. */
  readonly whole?: Ask;
  /** How long the name is that a query may hold, written by its sound. */
  readonly nameLength?: number;
  /** Notices alone, in this order. */
  readonly order?: Order;
  /** How far a record of this name, and of these fields, is from what is meant; undefined where it is not. */
  readonly distanceTo?: (name: string, fields: readonly string[], strokesOf: StrokesOf) => number | undefined;
  /** Whether that goes by how characters look. */
  readonly isByLooks?: boolean;
  /** How the words of names begin, the nearest of which are asked for. */
  readonly beginning?: Token | undefined;
}

/** What asks for `units` side by side: of a lone number or word of letters, for what begins with it. */
export function askFor(part: Part, units: readonly string[]): Ask {
  const [only = ''] = units;
  return units.length === 1 && !isHan(only)
    ? { prefix: token(part, units) }
    : { phrase: pairTokens(part, units) };
}

/** The records that any of `asks` answers, as ones near what was typed. */
export function nearTier(asks: readonly Ask[]): Tier {
  return { name: 'near', part: 'head', asks };
}

/** The records that have `word`, a word of the index, in a field. */
export function tier(name: TierName, word: string): Tier {
  return { name, part: 'head', asks: [{ phrase: [word] }] };
}

/** How a query of Han characters may be read; at most so many readings are asked. */
export const mostSounds = 4;

/** Names that sound as `name` may be read. */
export function soundTiers(name: readonly string[], readings: Characters['readings']): Tier[] {
  const [usual, ...others] = readings(name.join('')).slice(0, mostSounds);
  if (!usual) return [];
  return [
    tier('sound', token('pinyin', usual)),
    tier('sound', token('otherPinyin', usual)),
    ...others.map((syllables) => tier('sound', token('pinyin', syllables))),
  ];
}

/** The records of names that a name may be a slip for, the nearest first. */
export function guessTier(
  { words, beginning, distanceTo, isByLooks }: NameGuess,
  rest: readonly Ask[] = [],
): Tier {
  return {
    name: 'near',
    part: 'head',
    asks: [...words.map((word) => ({ phrase: [word] })), ...rest],
    distanceTo: (name, _, strokesOf) => distanceTo(name, strokesOf),
    isByLooks,
    beginning,
  };
}

/** Whether so many Han characters may be a person's name. */
export function isNameLike(units: readonly string[]): boolean {
  return units.length >= 2 && units.length <= 4 && units.every(isHan);
}

/** What may be a name at either end of `parts`, of each of `lengths`, and the others. */
export function endsOf(
  parts: readonly string[],
  lengths: readonly number[],
): { readonly name: readonly string[]; readonly others: readonly string[] }[] {
  return lengths
    .filter((length) => parts.length > length)
    .flatMap((length) => [
      { name: parts.slice(0, length), others: parts.slice(length) },
      { name: parts.slice(-length), others: parts.slice(0, -length) },
    ]);
}
