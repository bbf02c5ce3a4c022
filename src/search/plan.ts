import type { Ask, Part } from './engine.ts';
import { asDay, asDocumentNumber, asPhone } from './references.ts';
import { type Question, questionOf } from './question.ts';
import { looseSpelling, pairTokens, token } from './tokens.ts';
import { type ShortForm, writtenOut } from './short-forms.ts';
import { mixedSpellings, type NameGuess, namesOneAway, patternOf, soundsWithin } from './slips.ts';
import { bareText, isHan, unitsOf } from './units.ts';
import type { Characters, Order } from './record.ts';
import { at } from '#domain/lists/at.ts';

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

/** One question to the engine: records that have all of `asks`. */
export interface Tier {
  readonly name: TierName;
  readonly part: Part;
  readonly asks: readonly Ask[];
  /** What only a record has of which a field is the whole query: asked where many records have it in a field. */
  readonly whole?: Ask;
  /** How long the name is that a query may hold, written by its sound. */
  readonly nameLength?: number;
  /** Notices alone, in this order. */
  readonly order?: Order;
  /** How far a record of this name, and of these fields, is from what is meant; undefined where it is not. */
  readonly distanceTo?: (name: string, fields: readonly string[]) => number | undefined;
}

/** A query, understood. */
export interface Plan {
  /** The query as texts are compared; empty when there is nothing to look for. */
  readonly bare: string;
  readonly units: readonly string[];
  /** `bare` with what is called in short written out. */
  readonly full: readonly string[];
  /** What stands apart in it: 朱梅/周毛措, 尹梁和程远. */
  readonly words: readonly (readonly string[])[];
  /** What it asks for beside words, where it does. */
  readonly question: Question | undefined;
  /** Asked in order; the first step that answers is the last. All tiers of a step are asked. */
  readonly steps: readonly (readonly Tier[])[];
  /** Names that sound like the query, always offered for two to four characters. */
  readonly sounds: readonly Tier[];
  /** What may be meant where nothing else is found: asked in order, as `steps` are. */
  readonly slips: readonly (readonly Tier[])[];
  /** What may be meant by a part of it, where it holds no name: asked together. */
  readonly slipsWithin: readonly Tier[];
  /**
   * A name at one end of it, written by its sound, where nothing is known of the rest (曾西洋老师), or one of its words,
   * where the others are of something else (秦红荷 农业农村).
   */
  readonly soundsWithin: readonly Tier[];
}

/** How a query of Han characters may be read; at most so many readings are asked. */
const mostSounds = 4;

/** The most that is read of a query: the longest title, or a paragraph of a text. */
export const longestQuery = 400;

/** What a plan is made for. */
export interface PlanSetting {
  /** The day in Shanghai, YYYY-MM-DD. */
  readonly today: string;
  readonly shortForms: readonly ShortForm[];
}

export function plan(typed: string, characters: Characters, { today, shortForms }: PlanSetting): Plan {
  const { simplify, readings } = characters;
  const query = typed.slice(0, longestQuery);
  const units = unitsOf(query, simplify);
  const bare = units.join('');
  const own = shortForms.map(([short, full]): ShortForm => [
    bareText(short, simplify),
    bareText(full, simplify),
  ]);
  const full = writtenOut(bare, own);
  const words = wordsOf(query, /[\s\p{P}\p{S}和与及跟]+/u, simplify);
  const known = { bare, units, full, words, question: undefined };
  const nothing: Plan = { ...known, steps: [], sounds: [], slips: [], slipsWithin: [], soundsWithin: [] };
  if (bare === '') return nothing;
  const address = addressTier(query, simplify);
  if (address) return { ...nothing, steps: [[address]] };
  const question = questionOf(query, simplify, today);
  const asked = question ? [questionTier(question)] : [];
  // A question that no words are left of is no one's name.
  if (question?.words.length === 0) return { ...nothing, question, steps: [asked] };
  // 周茂措是谁: what is left of a question may be a name; and so may all of it, 都 in 都名涛 being a surname.
  const left = question?.words ?? [];
  const namesMeant = [...(left.length === 1 ? left : []), units].filter(isNameLike);
  return {
    ...known,
    question,
    steps: [...references(query, simplify), ...names(query, units, full, characters), asked],
    sounds: namesMeant.flatMap((name) => soundTiers(name, readings)),
    slips: slipsOfAll(query, units, namesMeant, characters),
    slipsWithin: [
      ...slipsBeside(units, readings),
      ...slipsApart(words, readings),
      ...wrongCharacters(units),
      ...soundsOfUnit(units, readings),
    ],
    soundsWithin: soundsIn(units, words, readings),
  };
}

/** What may be meant by all of a query, or by a name that is left of a question. */
function slipsOfAll(
  query: string,
  units: readonly string[],
  namesMeant: readonly (readonly string[])[],
  { simplify, readings }: Characters,
): Tier[][] {
  const pattern = patternOf(query, simplify);
  return [
    pattern ? [guessTier(pattern)] : [],
    surnameTiers(query, simplify),
    spellingSlips(query, units, readings),
    namesMeant
      .flatMap((name) => readings(name.join('')).slice(0, 1))
      .map((usual) => looseTier(usual.join(''))),
    namesMeant.flatMap((name) => namesOneAway(name, readings).map((guess) => guessTier(guess))),
  ];
}

/** The page of those who want to object, whom the open notices concern. */
export const objecting = 'how-to-object';

/** Records that have all words of a question and are of all its periods; without words, its notices in order. */
function questionTier({ words, periods, isNewest, status, pages }: Question): Tier {
  const asks = [
    ...words.map((word) => askFor('head', word)),
    ...periods.map(({ year, month }) => ({
      phrase: [
        token(
          'period',
          [year, month].filter((part) => part !== ''),
        ),
      ],
    })),
  ];
  if (words.length > 0) return { name: 'asked', part: 'head', asks };
  const isLive = status !== undefined || pages.includes(objecting);
  return {
    name: 'listed',
    part: 'head',
    asks: asks.length > 0 ? asks : isLive || isNewest ? [{ phrase: [token('period', [])] }] : [],
    order: isLive && !isNewest && periods.length === 0 ? 'closes' : 'opens',
  };
}

/** The notice of an address that was pasted. */
function addressTier(query: string, simplify: Characters['simplify']): Tier | undefined {
  const [, year = '', slug = ''] = /\/notices\/(\d{4})\/([\w-]+)\/?/.exec(query) ?? [];
  return slug === ''
    ? undefined
    : tier('number', 'head', token('address', [year, ...unitsOf(slug, simplify)]));
}

/** Document numbers, dates and telephone numbers: what the query is and nothing else. */
function references(query: string, simplify: Characters['simplify']): Tier[][] {
  const number = asDocumentNumber(query);
  const day = asDay(query);
  const phone = asPhone(query);
  const steps: Tier[][] = [];
  if (number) {
    const units = [number.year, number.number];
    if (number.sign !== '') {
      const signed = unitsOf(`${number.sign}${number.year} ${number.number}号`, simplify);
      steps.push([{ name: 'number', part: 'head', asks: [{ phrase: pairTokens('head', signed) }] }]);
    }
    steps.push([
      tier('number', 'head', token('ownNumber', units)),
      tier('cited-number', 'head', token('citedNumber', units)),
    ]);
  }
  if (day) {
    const units = [day.year, day.month, day.day].filter((part) => part !== '');
    steps.push([
      tier('day', 'head', token('ownDate', units)),
      tier('cited-day', 'head', token('citedDate', units)),
    ]);
  }
  if (phone !== undefined) steps.push([tier('phone', 'head', token('phone', [phone]))]);
  return steps;
}

function names(
  query: string,
  units: readonly string[],
  full: readonly string[],
  { simplify, readings }: Characters,
): Tier[][] {
  const [only = ''] = units;
  const field: Tier =
    units.length === 1 && isHan(only)
      ? tier('head', 'head', token('character', units))
      : {
          name: 'head',
          part: 'head',
          asks: [askFor('head', units)],
          whole: { phrase: [token('whole', units)] },
        };
  const words = wordsOf(query, /[\s\p{P}\p{S}]+/u, simplify);
  const isSeveral = words.length > 1 && words.every((word) => word.length > 1 || !isHan(at(word, 0)));
  const together: Tier = { name: 'words', part: 'head', asks: words.map((word) => askFor('head', word)) };
  const inFull = full.map((text): Tier => ({
    name: 'head',
    part: 'head',
    asks: [askFor('head', unitsOf(text, simplify))],
  }));
  return [
    [...spelling(spelledIn(query, units), readings), field, ...inFull],
    ...(isSeveral ? [[together]] : []),
  ];
}

function wordsOf(query: string, between: RegExp, simplify: Characters['simplify']): string[][] {
  return query
    .split(between)
    .map((word) => unitsOf(word, simplify))
    .filter(({ length }) => length > 0);
}

/** A name in pinyin, the beginning of one, or its initials; as it is usually read before other readings. */
function spelling(spelled: string, readings: Characters['readings']): Tier[] {
  if (!/^[a-z]{2,40}$/.test(spelled)) return [];
  // An engine may answer with what is only the beginning of what is asked; long names are read in too many ways.
  const distanceTo = (name: string): number | undefined => {
    const read = readings(name);
    const isUnread = read.length === 0 || name.length > 4;
    return isUnread || read.some((syllables) => syllables.join('').startsWith(spelled)) ? 0 : undefined;
  };
  return [
    tier('pinyin', 'head', token('pinyin', [spelled])),
    tier('pinyin', 'head', token('initials', [spelled])),
    ...(spelled.length > 2
      ? [
          {
            name: 'pinyin-start',
            part: 'head',
            asks: [{ prefix: token('pinyin', [spelled]) }],
            distanceTo,
          } as const,
        ]
      : []),
    tier('other-reading', 'head', token('otherPinyin', [spelled])),
    tier('other-reading', 'head', token('otherInitials', [spelled])),
  ];
}

/** 平按区总工会: an organisation or a title with one wrong character, whose other ones are side by side. */
function wrongCharacters(units: readonly string[]): Tier[] {
  if (units.length < 4 || units.length > mostBeside || !units.every(isHan)) return [];
  return units.map((_, wrong) => {
    const sides = [units.slice(0, wrong), units.slice(wrong + 1)].filter(({ length }) => length > 1);
    const form = new RegExp(units.map((unit, index) => (index === wrong ? '.' : unit)).join(''), 'u');
    const distanceTo = (_: string, fields: readonly string[]): number | undefined =>
      fields.some((field) => form.test(field)) ? 0 : undefined;
    return { name: 'near', part: 'head', asks: sides.map((side) => askFor('head', side)), distanceTo };
  });
}

/** 游仪奖: a part of an organisation's name, a place or a category, written by its sound. */
function soundsOfUnit(units: readonly string[], readings: Characters['readings']): Tier[] {
  if (units.length < 3 || units.length > mostBeside || !units.every(isHan)) return [];
  // An engine may answer with what is only the beginning of what is asked: 青海 for 青海人社厅.
  const distanceTo = (_: string, fields: readonly string[]): number | undefined =>
    fields.some((field) => soundsWithin(field, units, readings)) ? 0 : undefined;
  return readings(units.join(''))
    .slice(0, mostSounds)
    .map((syllables) => {
      const beginning = { prefix: token('looseUnit', [looseSpelling(syllables.join(''))]) };
      return { name: 'near', part: 'head', asks: [beginning], distanceTo };
    });
}

/** Names that sound as `name` may be read. */
function soundTiers(name: readonly string[], readings: Characters['readings']): Tier[] {
  const [usual, ...others] = readings(name.join('')).slice(0, mostSounds);
  if (!usual) return [];
  return [
    tier('sound', 'head', token('pinyin', usual)),
    tier('sound', 'head', token('otherPinyin', usual)),
    ...others.map((syllables) => tier('sound', 'head', token('pinyin', syllables))),
  ];
}

function isNameLike(units: readonly string[]): boolean {
  return units.length >= 2 && units.length <= 4 && units.every(isHan);
}

function guessTier({ words, distanceTo }: NameGuess, rest: readonly Ask[] = []): Tier {
  return {
    name: 'near',
    part: 'head',
    asks: [...words.map((word) => ({ phrase: [word] })), ...rest],
    distanceTo,
  };
}

/** 姓周的: names that begin so. */
function surnameTiers(query: string, simplify: Characters['simplify']): Tier[] {
  const [, surname = ''] = /姓\s*([^\s的]{1,2})(?:的.{0,6})?$/u.exec(query.trim()) ?? [];
  const units = unitsOf(surname, simplify);
  return units.length > 0 && units.every(isHan)
    ? [{ name: 'near', part: 'head', asks: [{ prefix: token('name', units) }] }]
    : [];
}

/** A name partly in pinyin, or with sounds that many confuse; places and organisations in pinyin. */
function spellingSlips(query: string, units: readonly string[], readings: Characters['readings']): Tier[] {
  if (units.some(isHan))
    return mixedSpellings(units, readings).map((spelled) => tier('near', 'head', token('pinyin', [spelled])));
  const spelled = spelledIn(query, units);
  if (!/^[a-z]{3,40}$/.test(spelled)) return [];
  const words = units.join(' ').match(/[a-z]+/g) ?? [];
  const inUnits = (parts: readonly string[]): Ask[] => parts.map((part) => spelledAsk('looseUnit', part));
  const halves = (words.length > 1 ? halvesOf(words) : halvesOf(syllablesIn(spelled))).flatMap(
    ([one, other]) => [
      nearTier(inUnits([one, other])),
      nearTier([spelledAsk('looseName', one), ...inUnits([other])]),
      nearTier([...inUnits([one]), spelledAsk('looseName', other)]),
    ],
  );
  const beside = endsOf(words, [1, 2, 3])
    .filter(({ others }) => others.length > 1)
    .map(({ name, others }) => nearTier([spelledAsk('looseName', name.join('')), ...inUnits(others)]));
  return [nearTier(inUnits([spelled])), nearTier(inUnits(words)), looseTier(spelled), ...halves, ...beside];
}

function spelledAsk(kind: 'looseUnit' | 'looseName', spelled: string): Ask {
  return { phrase: [token(kind, [looseSpelling(spelled)])] };
}

/** `parts` cut in two, in every way. */
function halvesOf(parts: readonly string[]): (readonly [string, string])[] {
  return parts
    .slice(1)
    .map((_, index) => [parts.slice(0, index + 1).join(''), parts.slice(index + 1).join('')]);
}

/** `spelled` before each of its first sounds; which of two syllables an n or g is of does not count in a loose spelling. */
function syllablesIn(spelled: string): string[] {
  return spelled.match(/[^aeiouv]*[aeiouv]+(?:ng?|r)?(?![aeiouv])|.+/g) ?? [];
}

/** What a query in pinyin spells, tones in digits aside: zhou1 mao2 cuo4. */
function spelledIn(query: string, units: readonly string[]): string {
  const isToned = /^(?:[a-zü]{1,6}[1-5]\s*){2,}$/i.test(query.trim());
  return isToned ? units.join('').replace(/\d/g, '') : units.join('');
}

/** Names whose sounds are taken for those of `spelled`. */
function looseTier(spelled: string): Tier {
  return tier('near', 'head', token('looseName', [looseSpelling(spelled)]));
}

/** Longer queries are sentences, where a name is not written by its sound. */
const mostBeside = 7;

/** A name at one end of a query, written by its sound or with one wrong character, beside words that are right. */
function slipsBeside(units: readonly string[], readings: Characters['readings']): Tier[] {
  if (units.length > mostBeside) return [];
  return endsOf(units, [4, 3, 2]).flatMap(({ name, others }) =>
    isNameLike(name) && others.length > 1
      ? slipsOf(name, [askFor('head', others)], readings, name.length > 2)
      : [],
  );
}

/** A name among words that stand apart, the others of which are right: 龚桥榆 气象研究所. */
function slipsApart(words: readonly (readonly string[])[], readings: Characters['readings']): Tier[] {
  if (words.length < 2 || words.length > mostApart || words.some(({ length }) => length < 2)) return [];
  return words.flatMap((name, place) => {
    const rest = words.filter((_, index) => index !== place).map((word) => askFor('head', word));
    return isNameLike(name) ? slipsOf(name, rest, readings, true) : [];
  });
}

const mostApart = 4;

/** `name` by its sound, and where `isWritten` with one wrong character, beside what `rest` asks. */
function slipsOf(
  name: readonly string[],
  rest: readonly Ask[],
  readings: Characters['readings'],
  isWritten: boolean,
): Tier[] {
  const sounds = readings(name.join(''))
    .slice(0, 1)
    .map((syllables): Tier => {
      const sound = { phrase: [token('pinyin', syllables)] };
      return { name: 'sound', part: 'head', asks: [sound, ...rest], nameLength: name.length };
    });
  return isWritten
    ? [...sounds, ...namesOneAway(name, readings).map((guess) => guessTier(guess, rest))]
    : sounds;
}

/** In a longer query a name is one of many words. */
const mostOfQuestion = 12;

/** Names that sound like one of the words that stand apart, or like either end of a query. */
function soundsIn(
  units: readonly string[],
  words: readonly (readonly string[])[],
  readings: Characters['readings'],
): Tier[] {
  // Names of two characters sound like each other too often.
  if (words.length > 1)
    return words
      .slice(0, mostApart)
      .flatMap((word) => (isNameLike(word) && word.length > 2 ? soundTiers(word, readings) : []));
  return units.length > mostOfQuestion
    ? []
    : endsOf(units, [4, 3]).flatMap(({ name }) => (isNameLike(name) ? soundTiers(name, readings) : []));
}

/** What may be a name at either end of `parts`, of each of `lengths`, and the others. */
function endsOf(
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

/** What asks for `units` side by side: of a lone number or word of letters, for what begins with it. */
export function askFor(part: Part, units: readonly string[]): Ask {
  const [only = ''] = units;
  return units.length === 1 && !isHan(only)
    ? { prefix: token(part, units) }
    : { phrase: pairTokens(part, units) };
}

function nearTier(asks: readonly Ask[]): Tier {
  return { name: 'near', part: 'head', asks };
}

function tier(name: TierName, part: Part, word: string): Tier {
  return { name, part, asks: [{ phrase: [word] }] };
}
