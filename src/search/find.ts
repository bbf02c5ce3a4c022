import type { Hit, Lead, Part, SearchEngine } from './engine.ts';
import { namedHits, pieceHits } from './pieces.ts';
import { askFor, objecting, type Plan, plan, type Tier, type TierName } from './plan.ts';
import { ranked } from './rank.ts';
import { bareTitle, type Card, type Characters, type Filters } from './record.ts';
import { bareText, isHan } from './units.ts';
import { at } from '#domain/lists/at.ts';
import { dayAt, instantOfMilliseconds } from '#domain/time/instant.ts';
import { spanOf } from '#domain/window/span-attributes.ts';
import { statusAt, statusMeanings, statusNames } from '#domain/window/status.ts';

/*
 * How search works. Static files, no server: this room is shared by build and browser, Pagefind is the engine. The build
 * writes the fields that people ask by into few bundles of whole years, and the text into one a year, so that a
 * name costs little and a closed year's files never change; text is asked where the fields do not know, or a reader
 * wants it, and first of all for what was copied from one. What does not arrive is an error, never a record less. /pagefind/characters.json says which characters are
 * traditional and how each is read. Words of the index are letters only (tokens.ts): pairs of characters, whole fields,
 * names in pinyin, and document numbers, dates and telephone numbers in one form (references.ts). plan.ts turns a query
 * into tiers, asked until one answers; rank.ts orders what was found by plain rules; question.ts reads what is
 * asked beside words (a state, a month, a page of the site's own), slips.ts what may be meant by a slip, short-forms.ts
 * what offices are called; pieces.ts is for whatever is left. Another engine needs what engine.ts asks.
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

/** What is so long, and no one's name, may well be a sentence of the text. */
const leastOfSentence = 8;
/** A title, but for slips, has at least this part of the pieces of a query as long as a sentence. */
const leastOfTitle = 0.7;
/** What is so long, and is worded as sentences are, was copied from a text. */
const leastOfCopied = 12;
/** What is longer is in no field but a title. */
const longestField = 26;
/** A text has a sentence, but for slips, that has at least this part of its pieces. */
const leastOfPieces = 0.5;

/** So many results of a tier are looked at before they are put in order. */
const lookedAt = 24;

/** The results for what a reader typed. */
export async function findRecords(
  query: string,
  searched: SearchEngine,
  characters: Characters,
  { now, filters = {}, inText = false, most = lookedAt }: Search,
): Promise<Answer> {
  const engine = remembering(searched);
  const today = dayAt(instantOfMilliseconds(now));
  const understood = plan(query, characters, { today, shortForms: engine.shortForms });
  const { bare, question } = understood;
  const isObjecting = question?.pages.includes(objecting) ?? false;
  const bareOf = (text: string): string => bareText(text, characters.simplify);
  if (bare === '') return { leads: [], results: [], total: 0, isTextLeft: false, isObjecting };
  const setting = { query, engine, filters, inText, bareOf };
  const ofSentence = isSentence(understood, query) ? await sentenceFindings(understood, setting) : undefined;
  const { found, leads, isTextLeft } = ofSentence ?? (await findingsFor(understood, setting));

  const wanted = Math.max(most, lookedAt);
  const status = question?.status ?? (isObjecting ? 'open' : undefined);
  const asTyped = [bare, ...understood.full];
  const asAsked = [(question?.words ?? []).flat().join('')];
  const bareFor = (tier: TierName): readonly string[] => (tier === 'asked' ? asAsked : asTyped);
  const inOrder = ranked(await found.load(wanted), bareFor, bareOf, { now, status });
  // A list of what is open has nothing else.
  const results =
    status === undefined
      ? inOrder
      : inOrder.filter(({ card, tier }) => tier !== 'listed' || statusAt(spanOf(card.span), now) === status);
  // A record can be found by its fields and by its text: only what is loaded is known to be one.
  const total = found.most <= wanted || results.length < inOrder.length ? results.length : found.total;
  return { leads, results: results.slice(0, most), total, isTextLeft, isObjecting };
}

/** Where and how records are looked for. */
interface Setting {
  readonly query: string;
  readonly engine: SearchEngine;
  readonly filters: Filters;
  readonly inText: boolean;
  readonly bareOf: (text: string) => string;
}

/** What was found, before it is put in order. */
interface Found extends Pick<Answer, 'leads' | 'isTextLeft'> {
  readonly found: Findings;
}

/** Whether `query` is a sentence that was copied, and no title or question: the fields need not be asked then. */
function isSentence({ units }: Plan, query: string): boolean {
  return (
    (units.length >= longestField || (units.length >= leastOfCopied && /[的了在是，。；]/u.test(query))) &&
    !/关于|公示|名单|[?？吗呢谁哪]|什么|怎么|如何|多少|多久/u.test(query)
  );
}

/** The records whose text has a sentence, or most of it; undefined where none has. */
async function sentenceFindings(understood: Plan, { engine, filters }: Setting): Promise<Found | undefined> {
  const found = new Findings();
  found.add(await asker(engine, filters)([textTier(understood)]));
  if (found.total === 0) {
    const { asked, coverage } = await textPieces(understood, engine, filters);
    if (coverage < leastOfPieces) return undefined;
    found.add([asked]);
  }
  return { found, leads: [], isTextLeft: false };
}

/** What the fields know, and where they do not, the text. */
async function findingsFor(understood: Plan, setting: Setting): Promise<Found> {
  const { query, engine, filters, inText, bareOf } = setting;
  const found = new Findings();
  const ask = asker(engine, filters);
  for (const step of understood.steps) {
    found.add(await accepted(await ask(step), bareOf));
    if (found.total > 0) break;
  }
  const leads = [
    ...listsFor(understood.question),
    ...(await pagesFor(query, understood, { engine, bareOf, isFound: found.total > 0 })),
  ];
  const sounds = await ask(understood.sounds);
  let isAnswered = leads.length > 0 || found.total > 0 || sounds.some(({ hits }) => hits.length > 0);
  if (!isAnswered && !inText)
    for (const step of understood.slips) {
      found.add(await accepted(await ask(step), bareOf));
      isAnswered = found.total > 0;
      if (isAnswered) break;
    }
  const isTextLeft = (!inText && isAnswered) || (await addPieces(understood, found, setting));
  found.add(sounds);
  return { found, leads, isTextLeft };
}

/** Adds to `found` what has the pieces of the query, and the text where that is asked; whether it was left unasked. */
async function addPieces(understood: Plan, found: Findings, setting: Setting): Promise<boolean> {
  const { engine, filters, inText, bareOf } = setting;
  const ask = asker(engine, filters);
  const head = found.total === 0 ? await headPieces(understood, engine, filters) : undefined;
  const guesses = head && !inText ? await guessesWithin(understood, head, ask, bareOf) : [];
  const isGuessed = guesses.some(({ hits }) => hits.length > 0);
  const isTextLeft = !inText && head !== undefined && (head.isEnough || isGuessed);
  if (!isTextLeft) found.add(await ask([textTier(understood)]));
  if (found.total === 0 && head) {
    found.add([...guesses, head.asked]);
    if (!isTextLeft) found.add([(await textPieces(understood, engine, filters)).asked]);
  }
  return isTextLeft;
}

/** What may be meant by a part of a query whose pieces are in the fields as `named` and `isEnough` say. */
async function guessesWithin(
  { slipsWithin, soundsWithin, words }: Plan,
  { named, isEnough }: { readonly named: number; readonly isEnough: boolean },
  ask: (tiers: readonly Tier[]) => Promise<Asked[]>,
  bareOf: (text: string) => string,
): Promise<Asked[]> {
  // A name that the query holds may be the beginning of the one that is meant: 朱梅 of 朱梅兰, typed 朱梅岚教育工会.
  const slips = slipsWithin.filter(({ nameLength = 0 }) => named === 0 || nameLength > named);
  const guesses = await accepted(await ask(slips), bareOf);
  const isGuessed = guesses.some(({ hits }) => hits.length > 0);
  return isGuessed || (isEnough && words.length < 2) ? guesses : ask(soundsWithin);
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

/** The lists that a question without words is about. */
function listsFor(question: Plan['question']): Lead[] {
  if (question?.words.length !== 0) return [];
  const { status, isNewest } = question;
  const leads: Lead[] = [];
  if (status)
    leads.push({
      url: `/notices/?status=${status}`,
      title: `状态为“${statusNames[status]}”的公示`,
      about: statusMeanings[status],
    });
  if (isNewest) leads.push({ url: '/notices/', title: '全部公示', about: '按时间排列，新的在前' });
  return leads;
}

/**
 * The site's own pages that are named, addressed or asked for. One of a question about more than the page
 * (周毛措的公示什么时候结束) answers where no record does, or where a way is asked; what a page says answers where no
 * record has the words in a field.
 */
async function pagesFor(
  query: string,
  { bare, question }: Plan,
  {
    engine,
    bareOf,
    isFound,
  }: {
    readonly engine: SearchEngine;
    readonly bareOf: (text: string) => string;
    readonly isFound: boolean;
  },
): Promise<Lead[]> {
  const words = question?.words.map((units) => units.join('')) ?? [bare];
  const isAsked = ({ url }: Lead): boolean =>
    question?.pages.some((page) => url === `/${page}/`) === true &&
    (words.length === 0 || question.isHow || !isFound);
  const isNamed = ({ url, title }: Lead): boolean =>
    (bare.length > 1 && bareOf(title).includes(bare)) || (query.includes('/') && query.includes(url));
  const meant = engine.pages.filter((page) => isAsked(page) || isNamed(page));
  const isTold = meant.length === 0 && !isFound && words.length > 0 && [...bare].every(isHan);
  if (!isTold || bare.length < 2) return meant;
  const texts = (await engine.pageTexts()).map(bareOf);
  const pairs = question && bare.length <= longestQuestion ? words.flatMap(pairsOf) : [];
  const tells = (text: string): boolean => {
    const told = pairs.filter((pair) => text.includes(pair)).length;
    return words.every((word) => text.includes(word)) || (told > 1 && told >= pairs.length / 2);
  };
  return engine.pages.filter((_, index) => tells(at(texts, index)));
}

/** What is longer is a sentence of a notice's. */
const longestQuestion = 12;

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => `${at(letters, index)}${letter}`);
}

/** What a tier found. */
interface Asked {
  readonly tier: Tier;
  readonly hits: readonly Hit[];
}

async function hitsOf(tier: Tier, engine: SearchEngine, filters: Filters): Promise<readonly Hit[]> {
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

/** Of what was guessed, what may be meant: a name has to be looked at to know. */
async function accepted(guesses: readonly Asked[], bareOf: (text: string) => string): Promise<Asked[]> {
  return Promise.all(
    guesses.map(async ({ tier, hits }) => {
      const { distanceTo } = tier;
      if (!distanceTo)
        return { tier, hits: tier.name === 'near' ? hits.map((hit) => ({ ...hit, score: 0 })) : hits };
      const looked = await Promise.all(
        hits.slice(0, guessedAt).map(async (hit) => ({ hit, found: await hit.load() })),
      );
      const meant = looked.flatMap(({ hit, found: { card } }) => {
        const distance = distanceTo(bareOf(bareTitle(card)), [card.title, card.unit, card.award].map(bareOf));
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
    asks.map((ask) => engine.find(part, ask, filters, order)),
  );
  const scores = others.map((hits) => new Map(hits.map(({ id, score }) => [id, score])));
  const inAll = first.flatMap((hit) => {
    const more = scores.flatMap((known) => known.get(hit.id) ?? []);
    const isInAll = more.length === scores.length;
    return isInAll ? { ...hit, score: more.reduce((sum, score) => sum + score, hit.score) } : [];
  });
  return inAll.sort((a, b) => b.score - a.score);
}

function textTier({ units }: Plan): Tier {
  return { name: 'body', part: 'body', asks: [askFor('body', units)] };
}

/**
 * Records whose fields have most of the query's pieces. Those whose name the query begins or ends with come before all
 * others. `named`: how long the longest of those names is. `isEnough`: the fields know what the query is about.
 */
async function headPieces(
  { units, words }: Plan,
  engine: SearchEngine,
  filters: Filters,
): Promise<{ readonly asked: Asked; readonly named: number; readonly isEnough: boolean }> {
  const named = await namedHits(units, words, engine, filters);
  const ofHead = await pieceHits('head', units, engine, filters, named);
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
  const isEnough = named.size > 0 || isKnown;
  return {
    asked: { tier: piecesOf('head'), hits },
    named: Math.max(0, ...[...named.values()].map(({ length }) => length)),
    isEnough,
  };
}

/** Records whose text has most of the query's pieces. */
async function textPieces(
  { units }: Plan,
  engine: SearchEngine,
  filters: Filters,
): Promise<{ readonly asked: Asked; readonly coverage: number }> {
  const { hits, coverage } = await pieceHits('body', units, engine, filters);
  return { asked: { tier: piecesOf('body'), hits }, coverage };
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
