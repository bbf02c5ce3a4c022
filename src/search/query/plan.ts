import type { CivilDate } from '#domain/time/civil-date.ts';
import { at } from '#domain/lists/at.ts';
import { asDay, asDocumentNumber, asPhone, type DocumentNumber } from '../references.ts';
import { pairTokens, type Token, token } from '../tokens.ts';
import { bareText, isHan, unitsOf } from '../units.ts';
import type { Characters, QueryCharacters } from '../record.ts';
import { periodWord } from './periods.ts';
import { type Question, questionOf } from './question.ts';
import { looseTier, spelledIn, spelling, spellingSlips } from './spelling.ts';
import { objecting } from './vocabulary.ts';
import { type ShortForm, writtenOut } from './short-forms.ts';
import { namesOneAway, patternOf } from './slips.ts';
import { askFor, guessTier, isNameLike, soundTiers, tier, type Tier, type Want } from './tiers.ts';

/** The forms of a word, any of which a record may have. */
export type WordForms = readonly string[];

/** A query, understood. */
export interface Plan {
  /** The query as texts are compared; empty when there is nothing to look for. */
  readonly bare: string;
  readonly units: readonly string[];
  /** `bare` with what is called in short written out. */
  readonly full: readonly string[];
  /** What its marks part: 朱梅/周毛措. */
  readonly words: readonly (readonly string[])[];
  /** `words`, and those of the question, each in the forms it is asked for: as it is, and written out. */
  readonly forms: { readonly typed: readonly WordForms[]; readonly asked: readonly WordForms[] };
  /** What it asks for beside words, where it does. */
  readonly question: Question | undefined;
  /** Asked in order; the first step that answers is the last. All tiers of a step are asked. */
  readonly steps: readonly (readonly Tier[])[];
  /** Names that sound like the query, always offered for two to four characters. */
  readonly sounds: readonly Tier[];
  /** What may be meant where nothing else is found: asked in order, as `steps` are. */
  readonly slips: readonly (readonly Tier[])[];
  /** Whether it is a document number, a day or a telephone number, and nothing else. */
  readonly isReference: boolean;
}

/** The most that is read of a query: the longest title, or a paragraph of a text. */
export const longestQuery = 400;

/** What a plan is made for. */
export interface PlanSetting {
  /** The day in Shanghai. */
  readonly today: CivilDate;
  readonly shortForms: readonly ShortForm[];
}

/** How what was `typed` is looked for. */
export function plan(typed: string, characters: QueryCharacters, { today, shortForms }: PlanSetting): Plan {
  const { simplify, readings } = characters;
  const query = typed.slice(0, longestQuery);
  const units = unitsOf(query, simplify);
  const bare = units.join('');
  const own = shortForms.map(([short, full]): ShortForm => [
    bareText(short, simplify),
    bareText(full, simplify),
  ]);
  const full = writtenOut(bare, own);
  const words = wordsOf(query, simplify);
  const formsOf = (word: readonly string[]): WordForms => [word.join(''), ...writtenOut(word.join(''), own)];
  const forms = { typed: words.map(formsOf), asked: [] };
  const common = { bare, units, full, words, forms, question: undefined, isReference: false };
  const nothing: Plan = { ...common, steps: [], sounds: [], slips: [] };
  if (bare === '') return nothing;
  const address = addressTier(query, simplify);
  if (address) return { ...nothing, steps: [[address]] };
  const question = questionOf(query, simplify, today);
  const askedForms = question?.words.map(formsOf) ?? [];
  const wanted = (ofWord: WordForms): Want => ({
    oneOf: ofWord.map((form) => askFor('head', unitsOf(form, simplify))),
  });
  const asked = question ? questionSteps(question, askedForms.map(wanted)) : [];
  const references = referenceSteps(query, simplify);
  // A question that no words are left of is no one's name.
  if (question?.words.length === 0 && references.length === 0) return { ...nothing, question, steps: asked };
  // 周茂措是谁: what is left of a question may be a name; and so may all of it, 都 in 都名涛 being a surname.
  const left = question?.words ?? [];
  const namesMeant = [...(left.length === 1 ? left : []), units].filter(isNameLike);
  const spelled = [spelledIn(query, units), left.flat().join('')];
  return {
    ...nothing,
    question,
    forms: { ...forms, asked: askedForms },
    isReference: references.length > 0,
    steps: [...references, ...names(common, spelled, forms.typed.map(wanted), characters), ...asked],
    sounds: namesMeant.flatMap((name) => soundTiers(name, readings)),
    slips: [
      ...referenceSlips(query, simplify),
      ...spellingSlips(query, units, own, characters),
      ...slipsOfAll(query, namesMeant, characters),
    ],
  };
}

/** The units of each word of a query, parted by spaces and marks. */
function wordsOf(query: string, simplify: Characters['simplify']): string[][] {
  return query
    .split(/[\s\p{P}\p{S}]+/u)
    .map((word) => unitsOf(word, simplify))
    .filter(({ length }) => length > 0);
}

/** What may be meant by all of a query, or by a name that is left of a question. */
function slipsOfAll(
  query: string,
  namesMeant: readonly (readonly string[])[],
  { simplify, readings }: Characters,
): Tier[][] {
  const pattern = patternOf(query, simplify);
  return [
    pattern ? [guessTier(pattern)] : [],
    surnameTiers(query, simplify),
    namesMeant
      .flatMap((name) => readings(name.join('')).slice(0, 1))
      .map((usual) => looseTier(usual.join(''))),
    namesMeant.flatMap((name) => namesOneAway(name, readings).map((guess) => guessTier(guess))),
  ];
}

/** What answers a question; and where nothing is of a time so near that the newest are meant, what is the newest. */
function questionSteps(question: Question, words: readonly Want[]): Tier[][] {
  const { periods, isNewest } = question;
  const steps = [[questionTier(question, words)]];
  return isNewest && periods.length > 0
    ? [...steps, [questionTier({ ...question, periods: [] }, words)]]
    : steps;
}

/** Records that have all words of a question and are of all its periods; without words, its notices in order. */
function questionTier({ periods, isNewest, status, pages }: Question, words: readonly Want[]): Tier {
  const asks = [
    ...words,
    ...periods.map((choices) => ({ oneOf: choices.map((period) => ({ phrase: [periodWord(period)] })) })),
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
  return slug === '' ? undefined : tier('number', token('address', [year, ...unitsOf(slug, simplify)]));
}

/** Document numbers, dates and telephone numbers: what the query is and nothing else. */
function referenceSteps(query: string, simplify: Characters['simplify']): Tier[][] {
  const number = asDocumentNumber(query);
  const day = asDay(query);
  const phone = asPhone(query);
  const steps: Tier[][] = [];
  if (number) {
    const units = [number.year, number.number];
    const phrase = numberPhrase(number, number.year, simplify);
    if (number.sign !== '') steps.push([{ name: 'number', part: 'head', asks: [{ phrase }] }]);
    steps.push([
      tier('number', token('ownNumber', units)),
      tier('cited-number', token('citedNumber', units)),
    ]);
  }
  if (day) {
    const units = [day.year, day.month, day.day].filter((part) => part !== '');
    steps.push([tier('day', token('ownDate', units)), tier('cited-day', token('citedDate', units))]);
  }
  if (phone !== undefined) steps.push([tier('phone', token('phone', [phone]))]);
  return steps;
}

/** So many years off may a number be that someone remembers. */
const nearYears = [-1, 1, -2, 2];

/** Where no notice has the number or the day: the same number of a year near it; notices of the same month. */
function referenceSlips(query: string, simplify: Characters['simplify']): Tier[][] {
  const number = asDocumentNumber(query);
  const day = asDay(query);
  const numbers =
    number && number.sign !== ''
      ? nearYears.map((years) => numberPhrase(number, Number(number.year) + years, simplify))
      : [];
  return [numbers.map(nearest), day ? [nearest([periodWord({ ...day, day: '', isClosing: false })])] : []];
}

/** What is found so is told as what comes nearest. */
function nearest(phrase: readonly Token[]): Tier {
  return { name: 'pieces', part: 'head', asks: [{ phrase }], order: 'opens' };
}

function numberPhrase(
  { sign, number }: DocumentNumber,
  year: string | number,
  simplify: Characters['simplify'],
): Token[] {
  return pairTokens('head', unitsOf(`${sign}${year} ${number}号`, simplify));
}

/** Names, or the beginnings of them in pinyin, and whatever else is in fields: side by side, or word by word. */
function names(
  { units, full, words }: Pick<Plan, 'units' | 'full' | 'words'>,
  spelled: readonly string[],
  wanted: readonly Want[],
  { simplify, readings }: Characters,
): Tier[][] {
  const [only = ''] = units;
  const field: Tier =
    units.length === 1 && isHan(only)
      ? tier('head', token('character', units))
      : {
          name: 'head',
          part: 'head',
          asks: [askFor('head', units)],
          whole: { phrase: [token('whole', units)] },
        };
  const isSeveral = words.length > 1 && words.every((word) => word.length > 1 || !isHan(at(word, 0)));
  const together: Tier = { name: 'words', part: 'head', asks: wanted };
  const inFull = full.map((text): Tier => ({
    name: 'head',
    part: 'head',
    asks: [askFor('head', unitsOf(text, simplify))],
  }));
  const spellings = [...new Set(spelled)].flatMap((letters) => spelling(letters, readings));
  return [[...spellings, field, ...inFull], ...(isSeveral ? [[together]] : [])];
}

/** 姓周的: names that begin so. */
function surnameTiers(query: string, simplify: Characters['simplify']): Tier[] {
  const [, surname = ''] = /姓\s*([^\s的]{1,2})(?:的.{0,6})?$/u.exec(query.trim()) ?? [];
  const units = unitsOf(surname, simplify);
  return units.length > 0 && units.every(isHan)
    ? [{ name: 'near', part: 'head', asks: [{ prefix: token('name', units) }] }]
    : [];
}
