import type { Hit, Lead, Part, SearchEngine } from './engine.ts';
import { listsFor, pagesFor } from './leads.ts';
import { slipsWithin, soundsApart, soundsAtEnds } from './query/parts.ts';
import { type HeldName, namedHits, pieceHits, spread, wordsApart } from './pieces.ts';
import { type Plan, plan } from './query/plan.ts';
import { heardQuestion } from './query/question.ts';
import { objecting } from './query/vocabulary.ts';
import { ranked, type RankedQuery } from './rank.ts';
import { sentenceHits } from './sentence.ts';
import { bareTitle, type Card, type Filters, type QueryCharacters } from './record.ts';
import { askFor, type Tier, type TierName } from './query/tiers.ts';
import { hanOf, type Token, token } from './tokens.ts';
import { bareText, isHan, unitsOf } from './units.ts';
import { at } from '#domain/lists/at.ts';
import { dayAt, instantOfMilliseconds } from '#domain/time/instant.ts';
import { spanOf } from '#domain/window/span-attributes.ts';
import { statusAt } from '#domain/window/status.ts';

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
 * pieces.ts is for whatever is left; rank.ts orders what was found by plain rules. Another engine needs what
 * engine.ts asks.
 */

/** A result: what it shows, how it was found, and in which text. */
export interface Result {
  readonly card: Card;
  readonly tier: TierName;
  readonly score: number;
  readonly text: string;
}

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

/** A record whose name is somewhere in the query has at least this part of what the best one has of it. */
const leastOfNamed = 0.5;

/** What is longer is not a name alone. */
const longestName = 4;
/** What is so long, and no one's name, may well be a sentence of the text. */
const leastOfSentence = 8;
/** A title, but for slips, has at least this part of the pieces of a query as long as a sentence. */
const leastOfTitle = 0.7;
/** What is so long, and is worded as sentences are, was copied from a text. */
const leastOfCopied = 12;
/** What is longer is in no field but a title. */
const longestField = 26;
/** So many results of a tier are looked at before they are put in order. */
const lookedAt = 24;

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
  return { leads, results: results.slice(0, most), total, isTextLeft, isObjecting };
}

/** Where and how records are looked for. */
interface Setting {
  readonly query: string;
  readonly engine: SearchEngine;
  readonly filters: Filters;
  readonly inText: boolean;
  readonly bareOf: (text: string) => string;
  readonly characters: QueryCharacters;
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
async function textHits({ units }: Plan, { engine, filters, bareOf }: Setting): Promise<Asked[]> {
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

/** Adds to `findings` what has the pieces of the query, and the text where that is asked; whether it was left unasked. */
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

/** What may be meant by a part of a query whose pieces are in the fields as `named` and `isEnough` say. */
async function guessesWithin(
  { units }: Plan,
  words: readonly (readonly string[])[],
  { named, isEnough }: Pieces,
  setting: Setting,
): Promise<Asked[]> {
  const {
    engine,
    filters,
    characters: { readings },
  } = setting;
  const ask = asker(engine, filters);
  // A name that the query holds may be the beginning of the one that is meant: 朱梅 of 朱梅兰, typed 朱梅岚教育工会.
  const longest = Math.max(0, ...[...named.values()].map(({ length }) => length));
  const guesses: Asked[] = [];
  for (const step of slipsWithin(units, words, engine.shortForms, readings)) {
    const slips = step.filter(({ nameLength = 0 }) => named.size === 0 || nameLength > longest);
    guesses.push(...(await accepted(await ask(slips), setting)));
    const isGuessed = guesses.some(
      ({ tier, hits }) => hits.length > 0 && (words.length < 2 || tier.name === 'sound'),
    );
    if (isGuessed) return guesses;
  }
  if (words.length < 2) return isEnough ? guesses : ask(soundsAtEnds(units, readings));
  const hits = await Promise.all(words.map((word) => engine.find('head', askFor('head', word), filters)));
  const unknown = words.filter((_, index) => at(hits, index).length === 0);
  return [...(await ask(soundsApart(unknown, readings))), ...guesses];
}

/** What puts tiers to `engine`, all at once. */
function asker(engine: SearchEngine, filters: Filters): (tiers: readonly Tier[]) => Promise<Asked[]> {
  return (tiers) =>
    Promise.all(tiers.map(async (tier) => ({ tier, hits: await hitsOf(tier, engine, filters) })));
}

/** `engine`, asked nothing twice. */
function remembering(engine: SearchEngine): SearchEngine {
  const answers = new Map<string, Promise<readonly Hit[]>>();
  return {
    ...engine,
    find(...asked) {
      const key = JSON.stringify(asked);
      const known = answers.get(key) ?? engine.find(...asked);
      answers.set(key, known);
      return known;
    },
  };
}

/** What a tier found. */
interface Asked {
  readonly tier: Tier;
  readonly hits: readonly Hit[];
}

/** So many of the names that begin or end with a character are asked for. */
const nearestNames = 8;

/** The words of the names in the index that are nearest to what `tier` means. */
async function nameWords(
  { beginning, distanceTo }: Tier & { readonly beginning: Token },
  engine: SearchEngine,
): Promise<readonly Token[]> {
  const [words, strokesOf] = await Promise.all([engine.wordsWith(beginning), engine.strokes()]);
  const names = words.flatMap((word) => {
    const letters = hanOf(word);
    if (letters?.length !== 2) return [];
    const name = beginning.startsWith(token('nameBack', [])) ? [...letters].reverse() : letters;
    const distance = distanceTo?.(name.join(''), [], strokesOf);
    return distance === undefined ? [] : [{ word: token('name', name), distance }];
  });
  return names
    .sort((a, b) => a.distance - b.distance)
    .slice(0, nearestNames)
    .map(({ word }) => word);
}

async function hitsOf(tier: Tier, engine: SearchEngine, filters: Filters): Promise<readonly Hit[]> {
  const { beginning } = tier;
  if (beginning !== undefined) {
    const words = await nameWords({ ...tier, beginning }, engine);
    const names = { oneOf: words.map((word) => ({ phrase: [word] })) };
    return allOf({ ...tier, asks: [names, ...tier.asks] }, engine, filters);
  }
  const hits = await allOf(tier, engine, filters);
  if (tier.name !== 'head' || hits.length <= lookedAt) return hits;
  // Not all are looked at: those come first of which a field is the query, then notices, which nominees outnumber.
  const wholes = tier.whole ? await engine.find(tier.part, tier.whole, filters) : [];
  const notices = await allOf(tier, engine, { ...filters, type: ['notice'] });
  const first = new Map([...wholes, ...notices.slice(0, lookedAt / 2)].map((hit) => [hit.id, hit] as const));
  return [...first.values(), ...hits.filter(({ id }) => !first.has(id))];
}

/** So many records of a guess are looked at for the one that is meant. */
const guessedAt = 48;

const unknownStrokes = Promise.resolve(() => '');

/** Of what was guessed, what may be meant: a name has to be looked at to know. */
async function accepted(
  guesses: readonly Asked[],
  { bareOf, engine }: Pick<Setting, 'bareOf' | 'engine'>,
): Promise<Asked[]> {
  const byLooks = guesses.flatMap(({ tier, hits }) => (tier.isByLooks ? hits : []));
  // One alone is what is meant, whatever it looks like.
  const isByLooks = new Set(byLooks.map(({ id }) => id)).size > 1;
  const strokes = isByLooks ? engine.strokes() : unknownStrokes;
  return Promise.all(
    guesses.map(async ({ tier, hits }) => {
      const { distanceTo } = tier;
      if (!distanceTo)
        return { tier, hits: tier.name === 'near' ? hits.map((hit) => ({ ...hit, score: 0 })) : hits };
      const looked = await Promise.all(
        hits.slice(0, guessedAt).map(async (hit) => ({ hit, loaded: await hit.load() })),
      );
      const strokesOf = await strokes;
      const meant = looked.flatMap(({ hit, loaded: { card } }) => {
        const fields = [card.title, card.unit, card.award, card.issuers].map(bareOf);
        const distance = distanceTo(bareOf(bareTitle(card)), fields, strokesOf);
        return distance === undefined ? [] : [{ ...hit, score: -distance }];
      });
      return { tier, hits: meant };
    }),
  );
}

/** The records that have all that `asks` say. */
async function allOf(
  { part, asks, order }: Tier,
  engine: SearchEngine,
  filters: Filters,
): Promise<readonly Hit[]> {
  const [first = [], ...others] = await Promise.all(
    asks.map(async (ask) => {
      const choices = 'oneOf' in ask ? ask.oneOf : [ask];
      const hits = await Promise.all(choices.map((choice) => engine.find(part, choice, filters, order)));
      return [...new Map(hits.flat().map((hit) => [hit.id, hit])).values()];
    }),
  );
  const scores = others.map((hits) => new Map(hits.map(({ id, score }) => [id, score])));
  const inAll = first.flatMap((hit) => {
    const more = scores.flatMap((known) => known.get(hit.id) ?? []);
    const isInAll = more.length === scores.length;
    return isInAll ? { ...hit, score: more.reduce((sum, score) => sum + score, hit.score) } : [];
  });
  return inAll.sort((a, b) => b.score - a.score);
}

/** Records that have pieces of a query. */
interface Pieces {
  readonly asked: Asked;
  /** The records of names that the query holds. */
  readonly named: ReadonlyMap<string, HeldName>;
  /** Whether the fields know what the query is about. */
  readonly isEnough: boolean;
}

/**
 * Records whose fields have most of the query's pieces, as it is or with what is called in short written out. Those
 * whose name the query begins or ends with come before all others.
 */
async function headPieces(
  { units, full, question, forms: { asked } }: Plan,
  words: readonly (readonly string[])[],
  { engine, filters, characters: { simplify } }: Setting,
): Promise<Pieces> {
  const named = await namedHits(units, words, engine, filters);
  // 公示 and 名单 are in every title, and no record is nearer for them.
  const [ofQuestion] = asked.length === 1 && question?.periods.length === 0 ? asked : [];
  const inFull = full.map((text) => unitsOf(text, simplify));
  const forms = ofQuestion?.map((text) => unitsOf(text, simplify)) ?? [units, ...inFull];
  const inForms = await Promise.all(forms.map((form) => pieceHits('head', form, engine, filters, named)));
  const ofHead = inForms.reduce((best, form) => (form.coverage > best.coverage ? form : best));
  const best = ofHead.hits[0]?.score ?? 0;
  // 方文 is in 地方文献, and no one: a name within a query counts where the rest speaks for it too.
  const namedLength = ({ id, score }: Hit): number => {
    const name = named.get(id);
    return name && score >= best * (name.isAtEnd ? 0 : leastOfNamed) ? name.length : 0;
  };
  const hits = ofHead.hits
    .map((hit) => ({ ...hit, score: hit.score + best * namedLength(hit) }))
    .sort((a, b) => b.score - a.score);
  const isKnown = ofHead.coverage >= (units.length < leastOfSentence ? 0.5 : leastOfTitle);
  return { asked: { tier: piecesOf('head'), hits }, named, isEnough: named.size > 0 || isKnown };
}

/** So many texts are shown that have pieces of a query: they may be about something else, and each is a file. */
const textsShown = 8;

/** Records whose text has most of the query's pieces. */
async function textPieces({ units }: Plan, { engine, filters }: Setting): Promise<Asked> {
  const { hits } = await pieceHits('body', units, engine, filters);
  return { tier: piecesOf('body'), hits: hits.slice(0, textsShown) };
}

function piecesOf(part: Part): Tier {
  return { name: 'pieces', part, asks: [] };
}

/** What has been found so far, each record as the first tier found it. */
class Findings {
  readonly #tiers: { readonly name: TierName; readonly hits: readonly Hit[] }[] = [];
  readonly #ids = new Set<string>();

  get total(): number {
    return this.#ids.size;
  }

  /** The most that one tier has found. */
  get most(): number {
    return Math.max(0, ...this.#tiers.map(({ hits }) => hits.length));
  }

  add(asked: readonly Asked[]): void {
    for (const { tier, hits } of asked) {
      const fresh = hits.filter(({ id }) => !this.#ids.has(`${tier.part} ${id}`));
      for (const { id } of fresh) this.#ids.add(`${tier.part} ${id}`);
      this.#tiers.push({ name: tier.name, hits: fresh });
    }
  }

  /** The first `most` of each tier, loaded; each address once, as the best tier found it. */
  async load(most: number): Promise<Result[]> {
    const loaded = await Promise.all(
      this.#tiers.flatMap(({ name, hits }) =>
        hits.slice(0, most).map(async ({ score, load }) => ({ tier: name, score, ...(await load()) })),
      ),
    );
    const results = new Map<string, Result>();
    for (const { card, tier, score, text } of loaded) {
      const known = results.get(card.url);
      if (!known) results.set(card.url, { card, tier, score, text });
      else
        results.set(card.url, {
          ...known,
          text: known.text || text,
          score: known.tier === 'pieces' && tier === 'pieces' ? known.score + score : known.score,
        });
    }
    return [...results.values()];
  }
}
