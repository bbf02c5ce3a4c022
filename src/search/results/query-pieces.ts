import { at } from '#domain/lists/at.ts';
import type { Hit, Part } from '../engine.ts';
import { slipsWithin, soundsApart, soundsAtEnds } from '../query/parts.ts';
import type { Plan } from '../query/plan.ts';
import { askFor, type Tier } from '../query/tiers.ts';
import { isHan, unitsOf } from '../units.ts';
import { type HeldName, namedHits, pieceHits } from './pieces.ts';
import type { Setting } from './setting.ts';
import { accepted, type TierHits, asker } from './tier-hits.ts';

/** A record whose name is somewhere in the query has at least this part of what the best one has of it. */
const leastOfNamed = 0.5;

/** What is so long, and no one's name, may well be a sentence of the text. */
const leastOfSentence = 8;

/** A title, but for slips, has at least this part of the pieces of a query as long as a sentence. */
const leastOfTitle = 0.7;

/** What may be meant by a part of a query whose pieces are in the fields as `named` and `isEnough` say. */
export async function guessesWithin(
  { units }: Plan,
  words: readonly (readonly string[])[],
  { named, isEnough }: Pieces,
  setting: Setting,
): Promise<TierHits[]> {
  const {
    engine,
    filters,
    characters: { readings },
  } = setting;
  const ask = asker(engine, filters);
  // A name that the query holds may be the beginning of the one that is meant: 朱梅 of 朱梅兰, typed 朱梅岚教育工会.
  const longest = Math.max(0, ...[...named.values()].map(({ length }) => length));
  const guesses: TierHits[] = [];
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

/** Records that have pieces of a query. */
interface Pieces {
  readonly asked: TierHits;
  /** The records of names that the query holds. */
  readonly named: ReadonlyMap<string, HeldName>;
  /** Whether the fields know what the query is about. */
  readonly isEnough: boolean;
}

/**
 * Records whose fields have most of the query's pieces, as it is or with what is called in short written out. Those
 * whose name the query begins or ends with come before all others.
 */
export async function headPieces(
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

/** A text has at least this part of the pieces of a query: 人名 of 以个人名义 is no answer to 没有的人名. */
const leastOfText = 1 / 3;

/** Records whose text has most of the query's pieces; one pair of a word is none: 个人 of 没有这个人. */
export async function textPieces({ units, forms }: Plan, { engine, filters }: Setting): Promise<TierHits> {
  const { hits, coverage, isLone } = await pieceHits('body', units, engine, filters);
  const isNear = coverage >= leastOfText && !(isLone && forms.typed.length === 1 && units.every(isHan));
  return { tier: piecesOf('body'), hits: isNear ? hits.slice(0, textsShown) : [] };
}

/** The tier that records are found by which have but pieces of a query. */
export function piecesOf(part: Part): Tier {
  return { name: 'pieces', part, asks: [] };
}
