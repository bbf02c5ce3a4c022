import { at } from '#domain/lists/at.ts';
import { dayAt, instantOfMilliseconds } from '#domain/time/instant.ts';
import { spanOf } from '#domain/window/span-attributes.ts';
import { statusAt } from '#domain/window/status.ts';
import type { Lead, SearchEngine } from './engine.ts';
import { plan, type Plan } from './query/plan.ts';
import { heardQuestion } from './query/question.ts';
import { askFor, type TierName } from './query/tiers.ts';
import { objecting } from './query/vocabulary.ts';
import type { Filters, QueryCharacters } from './record.ts';
import { Findings, type Result } from './results/findings.ts';
import { listsFor, pagesFor } from './results/leads.ts';
import { namedHits, spread, wordsApart } from './results/pieces.ts';
import { guessesWithin, headPieces, piecesOf, textPieces } from './results/query-pieces.ts';
import { ranked, type RankedQuery } from './results/rank.ts';
import { sentenceHits } from './results/sentence.ts';
import type { Setting } from './results/setting.ts';
import { accepted, type TierHits, asker, lookedAt, remembering } from './results/tier-hits.ts';
import { bareText, isHan } from './units.ts';

/*
 * How search works. Static files, no server: this room is shared by build and browser, Pagefind is the engine. The
 * build writes the fields that people ask by into few bundles of whole years, and the text into one a year, so that a
 * name costs little and a closed year's files never change, with small ones for the newest month (bundle/bundles.ts);
 * text is asked where the fields do not know, or a reader wants it, and first of all for what was copied from one.
 * What does not arrive is an error, never a record less. /pagefind/characters.json says which characters are
 * traditional and how each is read. Words of the index are letters only (tokens.ts): pairs of characters, whole
 * fields, names in pinyin, and document numbers, dates and telephone numbers in one form (references.ts). query/ is
 * what is understood of a query: plan.ts turns it into tiers, asked until one answers; question.ts reads what is
 * asked beside words (a state, a time, a page of the site's own: vocabulary.ts and periods.ts), slips.ts and
 * spelling.ts what may be meant by a slip, parts.ts by a slip in a part, short-forms.ts what offices are called.
 * results/ is what the index answers: tier-hits.ts puts tiers to the engine, sentence.ts and pieces.ts are for what was
 * copied and for whatever is left, findings.ts holds what was found so far, rank.ts orders it by plain rules, leads.ts
 * knows the pages that are no records. Another engine needs what engine.ts asks.
 */

/** The results of a query. */
export interface Answer {
  /** Lists and pages that answer the query as a whole: before all results. */
  readonly leads: readonly Lead[];
  /** Best first; those that only sound like the query come last. */
  readonly results: readonly Result[];
  /** How many there are in all, shown or not. */
  readonly total: number;
  /** Whether the text was left unasked. */
  readonly isTextLeft: boolean;
  /** Whether it is asked how notices are objected to: what they say of that is what answers. */
  readonly isObjecting: boolean;
}

/** What a reader asks for beside the query. */
export interface Search {
  /** The instant of the question, in milliseconds since 1970. */
  readonly now: number;
  readonly filters?: Filters;
  /** Whether the text is asked even where the fields answer. */
  readonly inText?: boolean;
  /** How many results are wanted. */
  readonly most?: number;
}

/** What is longer is not a name alone. */
const longestName = 4;

/** What is so long, and is worded as sentences are, was copied from a text. */
const leastOfCopied = 12;

/** What is longer is in no field but a title. */
const longestField = 26;

/** The results for what a reader typed. */
export async function findRecords(
  query: string,
  searched: SearchEngine,
  characters: QueryCharacters,
  { now, filters = {}, inText = false, most = lookedAt }: Search,
): Promise<Answer> {
  const engine = remembering(searched);
  const today = dayAt(instantOfMilliseconds(now));
  const understand = (text: string): Plan => plan(text, characters, { today, shortForms: engine.shortForms });
  const typed = understand(query);
  if (typed.bare === '') return { leads: [], results: [], total: 0, isTextLeft: false, isObjecting: false };
  const bareOf = (text: string): string => bareText(text, characters.simplify);
  const setting = { query, engine, filters, inText, bareOf, characters };
  const { understood, findings, leads, isTextLeft } =
    (await sentenceFindings(typed, setting)) ?? (await findingsFor(typed, understand, setting));

  const { bare, full, forms, question } = understood;
  const isObjecting = question?.pages.includes(objecting) ?? false;
  const wanted = Math.max(most, lookedAt);
  const status = question?.status ?? (isObjecting ? 'open' : undefined);
  const asTyped = { wholes: [bare, ...full], words: forms.typed };
  const [first = [], ...others] = forms.asked;
  const joined = [first, ...others].map(([word = '']) => word).join('');
  const asAsked = { wholes: others.length === 0 ? first : [joined], words: forms.asked };
  const queryFor = (tier: TierName): RankedQuery => (tier === 'asked' ? asAsked : asTyped);
  const inOrder = ranked(await findings.load(wanted), queryFor, bareOf, { now, status });
  // A list of what is open has nothing else.
  const results =
    status === undefined
      ? inOrder
      : inOrder.filter(({ card, tier }) => tier !== 'listed' || statusAt(spanOf(card.span), now) === status);
  // A record can be found by its fields and by its text: only what is loaded is known to be one.
  const total = findings.most <= wanted || results.length < inOrder.length ? results.length : findings.total;
  return {
    leads,
    results: results.slice(0, most),
    total,
    isTextLeft: isTextLeft && !isSpelledOut(understood, results),
    isObjecting,
  };
}

const spelledTiers: readonly TierName[] = ['pinyin', 'pinyin-start', 'other-reading'];

/** Whether names are spelled as the query is: no text has its letters. */
function isSpelledOut({ units }: Plan, results: readonly Result[]): boolean {
  return results.length > 0 && !units.some(isHan) && results.every(({ tier }) => spelledTiers.includes(tier));
}

/** What was found, before it is put in order. */
interface Found extends Pick<Answer, 'leads' | 'isTextLeft'> {
  /** As what the query was understood. */
  readonly understood: Plan;
  readonly findings: Findings;
}

/** What is worded so is a title or a question, and in no text. */
const untold = /关于|公示|名单|[?？吗呢谁哪]|什么|怎么|如何|多少|多久|那个|了没|没有$/u;

/** Of a sentence that was copied, so many pieces are looked for in the fields, and most are in none. */
const sampledPieces = 5;

/** Whether a query is a sentence that was copied, and no title or question: the text is asked first then. */
async function isSentence({ units }: Plan, { query, engine, filters }: Setting): Promise<boolean> {
  if (units.length < leastOfCopied || untold.test(query)) return false;
  if (units.length >= longestField || /[的了在是，。；]/u.test(query)) return true;
  const asks = spread(
    units.slice(1).map((unit, index) => askFor('head', [at(units, index), unit])),
    sampledPieces,
  );
  const hits = await Promise.all(asks.map((ask) => engine.find('head', ask, filters)));
  return hits.filter(({ length }) => length > 0).length < asks.length / 2;
}

/** The records whose text has a sentence, or most of it; undefined where none has, and for what is no sentence. */
async function sentenceFindings(understood: Plan, setting: Setting): Promise<Found | undefined> {
  if (!(await isSentence(understood, setting))) return undefined;
  const findings = new Findings();
  findings.add(await textHits(understood, setting));
  return findings.total > 0 ? { understood, findings, leads: [], isTextLeft: false } : undefined;
}

/** The records whose text has all of a query, and for want of those, most of it. */
async function textHits({ units }: Plan, { engine, filters, bareOf }: Setting): Promise<TierHits[]> {
  const { whole, most } = await sentenceHits(units, engine, filters, bareOf);
  return [
    { tier: { name: 'body', part: 'body', asks: [] }, hits: whole },
    { tier: piecesOf('body'), hits: most },
  ];
}

/** What the fields know, and where they do not, a question that sounds so, a part of the query, or the text. */
async function findingsFor(
  typed: Plan,
  understand: (text: string) => Plan,
  setting: Setting,
): Promise<Found> {
  const { query, inText, characters } = setting;
  const fields = await fieldFindings(typed, setting);
  const { findings, leads, sounds, isAnswered } = fields;
  if (!inText) {
    if (isAnswered) findings.add(sounds);
    else {
      const heard = heardQuestion(query, characters);
      const question = heard === undefined ? undefined : await questionFindings(understand(heard), setting);
      if (question) return question;
    }
    if (isAnswered || typed.isReference) return { understood: typed, findings, leads, isTextLeft: true };
  }
  const isTextLeft = await addPieces(typed, findings, setting);
  findings.add(sounds);
  return { understood: typed, findings, leads, isTextLeft };
}

/** What the fields, the lists and the site's own pages know of all of a query. */
async function fieldFindings(understood: Plan, setting: Setting) {
  const { query, engine, filters, inText, bareOf } = setting;
  const findings = new Findings();
  const ask = asker(engine, filters);
  for (const step of understood.steps) {
    findings.add(await accepted(await ask(step), setting));
    if (findings.total > 0) break;
  }
  const isFound = findings.total > 0;
  const [pages, sounds] = await Promise.all([
    pagesFor(query, understood, { engine, bareOf, isFound }),
    ask(understood.sounds),
    isFound || understood.question?.words.length === 0 ? undefined : namesAhead(understood, setting),
  ]);
  const leads = [...listsFor(understood.question), ...pages];
  let isAnswered = leads.length > 0 || findings.total > 0 || sounds.some(({ hits }) => hits.length > 0);
  if (!isAnswered && !inText)
    for (const step of understood.slips) {
      findings.add(await accepted(await ask(step), setting));
      isAnswered = findings.total > 0;
      if (isAnswered) break;
    }
  return { findings, leads, sounds, isAnswered };
}

/** Lets the words of names come that a longer query may hold: most often they are asked for next. */
async function namesAhead({ units, words }: Plan, { engine, filters }: Setting): Promise<void> {
  if (units.length > longestName && units.some(isHan)) await namedHits(units, words, engine, filters);
}

/** What a question asks for that a query sounds like; undefined where it is none, or nothing answers it. */
async function questionFindings(understood: Plan, setting: Setting): Promise<Found | undefined> {
  const { question } = understood;
  if (!question || (question.pages.length === 0 && !question.status && !question.isNewest)) return undefined;
  const { findings, leads, isAnswered } = await fieldFindings(understood, setting);
  return isAnswered ? { understood, findings, leads, isTextLeft: true } : undefined;
}

/**
 * Adds to `findings` what has the pieces of the query, and the text where that is asked; whether it was left unasked.
 */
async function addPieces(understood: Plan, findings: Findings, setting: Setting): Promise<boolean> {
  const { engine, inText: isTextWanted } = setting;
  const words = await wordsApart(understood.words, engine);
  const head = findings.total === 0 ? await headPieces(understood, words, setting) : undefined;
  const guesses = head && !isTextWanted ? await guessesWithin(understood, words, head, setting) : [];
  const isGuessed = guesses.some(({ hits }) => hits.length > 0);
  const isTextLeft = !isTextWanted && head !== undefined && (head.isEnough || isGuessed);
  // Words apart, and questions, are in no text as they are.
  const isWhole = isTextWanted || (words.length === 1 && !untold.test(setting.query));
  const inText = isTextLeft || !isWhole ? [] : await textHits(understood, setting);
  findings.add(inText.filter(({ tier }) => tier.name === 'body'));
  if (findings.total === 0 && head) {
    findings.add([...guesses, head.asked, ...inText]);
    if (!isTextLeft) findings.add([await textPieces(understood, setting)]);
  }
  return isTextLeft;
}
