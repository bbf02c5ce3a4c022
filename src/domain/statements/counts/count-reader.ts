import { at } from '../../lists/at.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf, type Token, type TokenOf } from '../clauses/token.ts';
import type { Standing } from '../standing.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { speaksOfAll } from './all-spoken-of.ts';
import { madeByParts, type Part, partOf, someOf, sumOfParts, toldOnce } from './count-parts.ts';
import { allNominees, type CountStatement } from './count-statement.ts';
import { makesWhole, quality } from './words/nouns-beside.ts';
import {
  isOfMembers,
  isOfNarrower,
  isOfPeople,
  isOfPosts,
  isOfRest,
  isOfStandingList,
  isStandby,
} from './words/whose-count.ts';
import { isAsked, isBounded, isOfOne, isSetTo } from './words/limits-and-changes.ts';
import { saysMore, standingAfter } from './words/said-behind.ts';
import {
  beforeRemark,
  type ClauseFacts,
  type Count,
  countOf,
  factsOf,
  hasNumber,
  isHeadingCount,
  isListOfParts,
} from './words/clause-counts.ts';
import { CategoryFinder, type Counted } from './counted-categories.ts';
import { type CountedCategory, natureOf, natureOfMeasure, natureOfNoun } from './counted-noun.ts';
import { nomineesCounted } from './nominees-counted.ts';
import type { NumberStanding, NumberStandings } from './number-standings.ts';
import { partsAfterWhole, partsBeforeTotal } from './parts-before-total.ts';
import { restOfWhole } from './rest-of-whole.ts';
import { countOfAll, settledCounts } from './settled-counts.ts';

/** A number of a clause, and whose it is. */
interface Place {
  readonly clause: Clause;
  readonly facts: ClauseFacts;
  readonly index: number;
  readonly count: Count;
  readonly by: NumberStanding;
  /** All in all; undefined where nothing says it. */
  readonly standing: Standing | undefined;
  /** It is one's own only by what stands before its clause. */
  readonly isInherited: boolean;
}

/** A statement of which it is not known yet what it counts. */
type StatedNumber = Omit<CountStatement, 'of' | 'isSure'>;

/** Reads the numbers of one sentence from left to right. */
export class CountReader {
  readonly #scope: Scope;
  readonly #categories: readonly CountedCategory[];
  readonly #finder: CategoryFinder;
  readonly #standings: NumberStandings;
  #pairs: ReadonlyMap<Token, CountedCategory> = new Map();
  readonly #parts = new Map<CountStatement, Part[]>();
  readonly #stated = new Map<Token, CountStatement>();
  readonly #recommended = new Set<number>();
  #last: CountStatement | undefined;
  #namesCategories = false;
  #hasCounted = false;
  /** The last number that is no part is one of others (上届表彰7名). */
  #isOfOthers = false;
  #lastPart: Pick<Place, 'clause' | 'index'> | undefined;
  readonly #besides = new Map<CountStatement, readonly string[]>();

  /**
   * `last`: the number of the sentence before of which this one tells the parts, and the categories counted `besides` it.
   */
  constructor(
    scope: Scope,
    categories: readonly CountedCategory[],
    finder: CategoryFinder,
    standings: NumberStandings,
    last: CountStatement | undefined,
    besides: readonly string[],
  ) {
    this.#scope = scope;
    this.#categories = categories;
    this.#finder = finder;
    this.#standings = standings;
    this.#last = last;
    if (last) this.#besides.set(last, besides);
  }

  /** The last number that the sentence states. */
  get last(): CountStatement | undefined {
    return this.#last;
  }

  /** The categories counted before the last number. */
  get besides(): readonly string[] {
    return this.#last ? this.#besidesOf(this.#last) : [];
  }

  #besidesOf(whole: CountStatement): readonly string[] {
    return this.#besides.get(whole) ?? [];
  }

  read(sentence: readonly Clause[]): CountStatement[] {
    const pairs = this.#finder.pairsIn(sentence.filter(({ host }) => host === undefined));
    const parts = pairs.size > 0 ? undefined : this.#partsOfCategories(sentence);
    this.#pairs = parts ?? pairs;
    const statements = sentence.flatMap((clause) => this.#clause(clause));
    const settled = settledCounts(statements, sentence, this.#categories, this.#recommended);
    this.#noteBesides();
    const shares = [...this.#parts].flatMap(([whole, parts]) =>
      toldOnce(parts).map((part) => someOf(whole, part, this.#besidesOf(whole))),
    );
    if (this.#standings.isOpen) return [...settled, ...shares];
    const sums = [...this.#parts].flatMap(([whole, parts]) => sumOfParts(this.#scope, whole, parts));
    const others = sums.length > 0 ? [] : this.#sumAfter(sentence);
    const wholes = [...sums, ...others, ...this.#sumBefore(sentence), ...this.#restOf(sentence)];
    return [...settled, ...shares, ...wholes, ...(parts ? this.#wholeOf(parts, sentence) : [])];
  }

  /** 困难群众共18户43人，其中…: what all categories are the parts of is all that are put forward. */
  #wholeOf(parts: ReadonlyMap<Token, CountedCategory>, sentence: readonly Clause[]): CountStatement[] {
    const [first] = parts.keys();
    const place = sentence.findIndex(({ tokens }) => tokens.some((token) => token === first));
    const { tokens } = sentence[place - 1] ?? { tokens: [] };
    const whole = tokens.findLast(
      (token) => token.kind === 'count' && first?.kind === 'count' && token.measure === first.measure,
    );
    const isOfOthers = tokens.some((token) =>
      isOneOf(token, 'intake', 'stage', 'history', 'earlier', 'allotment', 'aside'),
    );
    if (whole?.kind !== 'count' || isOfOthers || this.#stated.has(whole)) return [];
    return tokens.some((token) => classOf(token) === 'total') ? [this.#whole(whole)] : [];
  }

  /** 其中集体5个、个人10名, where there are 先进集体 and 先进个人 and no other category. */
  #partsOfCategories(sentence: readonly Clause[]): ReadonlyMap<Token, CountedCategory> {
    if (this.#categories.length < 2) return new Map();
    const finder = new CategoryFinder(this.#categories);
    const parts = sentence.flatMap((clause) => {
      const facts = factsOf(clause);
      return clause.tokens.flatMap((token, index) =>
        token.kind === 'count' && this.#isPartOfOwn(token)
          ? [[token, finder.kindAt(clause, index, facts)] as const]
          : [],
      );
    });
    const named = new Set(parts.map(([, category]) => category));
    const isWhole =
      parts.length === this.#categories.length && this.#categories.every((one) => named.has(one));
    return isWhole
      ? new Map(parts.flatMap(([token, category]) => (category ? [[token, category]] : [])))
      : new Map();
  }

  #isPartOfOwn(token: Token): boolean {
    const standing = this.#standings.at.get(token);
    return standing !== undefined && standing.isOfParts && (standing.own ?? standing.inherited) !== 'other';
  }

  /** What the parts make that a sum closes. */
  #sumBefore(sentence: readonly Clause[]): CountStatement[] {
    const closed = partsBeforeTotal(sentence);
    if (!closed) return [];
    const { total, parts } = closed;
    const stated = this.#stated.get(total);
    const all = countOfAll(this.#categories);
    const sum = parts.reduce((whole, { value }) => whole + value, 0);
    // A sum of which nothing is said is this notice's where it, or what its parts make, is that of all.
    if (stated ? this.#parts.has(stated) : total.value !== all && sum !== all) return [];
    return [madeByParts(stated ?? this.#whole(total), parts)];
  }

  /** What the parts make that a number is made of, where they, or as their whole it, are all nominees. */
  #sumAfter(sentence: readonly Clause[]): CountStatement[] {
    const division = partsAfterWhole(sentence);
    if (!division || (!division.isWhole && this.#stated.get(division.total)?.isSure)) return [];
    const all = countOfAll(this.#categories);
    const sum = division.parts.reduce((whole, { value }) => whole + value, 0);
    const isOfAll = sum === all || (division.isWhole && division.total.value === all);
    return isOfAll ? [madeByParts(this.#whole(division.total), division.parts)] : [];
  }

  /** What a sentence says is left, where all that are put forward would be. */
  #restOf(sentence: readonly Clause[]): CountStatement[] {
    const rest = restOfWhole(sentence, countOfAll(this.#categories));
    return rest ? [this.#whole(rest)] : [];
  }

  /** All nominees, as many as `total`. */
  #whole({ value, measure, exactness, start, end }: TokenOf<'count'>): CountStatement {
    const number = { scope: this.#scope, start, end, value, measure, exactness, alternatives: [] };
    return { ...number, of: allNominees, isTotal: true, isRank: false, isWhole: false, isSure: true };
  }

  #clause(clause: Clause): CountStatement[] {
    if (!hasNumber(clause)) return [];
    const facts = factsOf(clause);
    return clause.tokens.flatMap((_, index) => {
      const count = countOf(clause.tokens, index, clause);
      if (!count) return [];
      const statements = this.#counted(this.#place(clause, facts, index, count));
      this.#hasCounted = true;
      return statements;
    });
  }

  #place(clause: Clause, facts: ClauseFacts, index: number, count: Count): Place {
    const { tokens } = clause;
    const by = this.#standings.at.get(at(tokens, index));
    if (!by) throw new Error('A number of a sentence whose standings were not read.');
    const isOfThose = isOfRest(tokens, index) || facts.lastMadePublic > index;
    const own = isOfThose ? (standingAfter(tokens, index) ?? by.own) : by.own;
    const said = own ?? (this.#isSaidOfOwn(clause, index) ? 'own' : standingAfter(tokens, index));
    const standing = said ?? (by.inherited === 'own' && saysMore(tokens, index) ? undefined : by.inherited);
    return { clause, facts, index, count, by, standing, isInherited: said === undefined };
  }

  #isSaidOfOwn(clause: Clause, index: number): boolean {
    return isSetTo(clause, index) || speaksOfAll(clause, index, this.#categories);
  }

  #counted(place: Place): CountStatement[] {
    const { clause, index, by, standing } = place;
    this.#takePart(place);
    const stated = this.#statementsAt(place);
    const [first] = stated;
    if (first && by.isRecommended && by.own === 'own') this.#recommended.add(first.start);
    if (first) this.#stated.set(at(clause.tokens, index), first);
    this.#namesCategories ||= first?.of.kind === 'categories';
    if (standing !== 'part') this.#last = stated.at(-1) ?? this.#last;
    if (standing === 'other' && stated.length === 0 && !by.isOfParts && !clause.host) this.#isOfOthers = true;
    if (first && !by.isOfParts) this.#isOfOthers = false;
    return stated;
  }

  /** A number without a category after 其中, in a list behind a number, or in a remark on one. */
  #takePart({ clause, facts, index, count, by, standing }: Place): void {
    const remarked = beforeRemark(clause.host);
    const isOneOfSeveral = facts.counts > 1 || clause.before !== undefined || clause.ending === '，';
    const isOfRemark = remarked?.kind === 'count' && (isOneOfSeveral || makesWhole(clause.tokens[index - 1]));
    const wholeOfRemark = isOfRemark ? this.#stated.get(remarked) : undefined;
    const whole = wholeOfRemark ?? this.#last;
    const isPart = by.isOfParts || wholeOfRemark !== undefined || standing === 'part';
    const isOfCategory = facts.categories.size > 0 || this.#pairs.has(at(clause.tokens, index));
    const isOfAnother = remarked?.kind === 'count' && this.#stated.get(remarked) !== whole;
    this.#isOfOthers ||= this.#isOfUntold(clause);
    const isOfOther = !wholeOfRemark && (isOfAnother || this.#isOfOthers || this.#isOfPart(clause, index));
    if (!isPart || !whole || isOfCategory || isOfOther || isOfAnotherNature(count, whole)) return;
    const isListed = isListOfParts(clause) || standing === 'part';
    const isOnly = clause.host !== undefined || whole.isTotal || this.#stated.size === 1;
    const part = partOf(whole, clause, index, count, { isListed, isOnly });
    this.#parts.set(whole, [...(this.#parts.get(whole) ?? []), part]);
    this.#lastPart = { clause, index };
  }

  /**
   * Notes the categories counted before each number that has parts, back to the one
   * before it that has, and before the last.
   */
  #noteBesides(): void {
    let row: string[] = [];
    for (const stated of this.#stated.values()) {
      if (stated.of.kind !== 'categories') continue;
      const hasParts = this.#parts.has(stated);
      if (hasParts || stated === this.#last) this.#besides.set(stated, [...row]);
      if (hasParts) row = [];
      else row.push(...stated.of.categories);
    }
  }

  /** 带动就业50人，其中…: of a number that counts none of those put forward. */
  #isOfUntold({ tokens, before }: Clause): boolean {
    const counts = (before?.tokens ?? []).filter(({ kind }) => kind === 'count');
    return (
      classOf(tokens[0]) === 'including' && counts.length > 0 && counts.every((one) => !this.#stated.has(one))
    );
  }

  /** 甲县4名，其中女性2名; 甲县4名，女性2名: what may be told of the part before, and not of the whole. */
  #isOfPart(clause: Clause, index: number): boolean {
    const part = this.#lastPart;
    if (!part || part.clause === clause) return false;
    const { tokens } = clause;
    const [place, label] = [part.clause.tokens[part.index - 1], tokens[index - 1]];
    const isOfPlace = makesWhole(place) && !makesWhole(label) && quality.test(textOf(label));
    return isOfPlace || classOf(tokens[0]) === 'including';
  }

  #statementsAt(place: Place): CountStatement[] {
    const { clause, facts, index, standing } = place;
    const { tokens } = clause;
    const isReserve = isStandby(tokens, index);
    const isOther = standing === 'other' && !isReserve;
    if (isOther || isBounded(tokens, index) || isAsked(tokens, index)) return [];
    if (isOfMembers(clause, index, facts) || isOfPosts(clause, index)) return [];
    if (isOfStandingList(tokens, index) || isOfOne(tokens, index)) return [];
    const number = this.#numberAt(place);
    const paired = this.#pairs.get(at(tokens, index));
    // 一等奖5人, where prizes are for works: who made them.
    if (paired && isOfPersons(number, paired)) return [];
    if (paired) return [{ ...number, isWhole: true, of: ofCategories([paired.category]), isSure: true }];
    if (isReserve) return [{ ...number, of: { kind: 'reserve' }, isSure: true }];
    // 各工种前5名
    if (number.isRank && facts.firstShare >= 0 && facts.firstShare < index) return [];
    const counted = this.#finder.counts(clause, index, facts);
    if (counted === 'other') return [];
    const isWholeName =
      number.isTotal && tokens.slice(Math.max(0, index - 4), index).some(({ kind }) => kind === 'category');
    const isSure =
      standing === 'own' ||
      isWholeName ||
      isOfCategoryAlone(clause, index, standing) ||
      isHeadingCount(clause, index) ||
      isOfObjects(clause, index, standing);
    return counted.categories.length > 0
      ? this.#ofCategories(place, number, counted, isSure)
      : this.#ofNominees(place, number, isSure);
  }

  #numberAt({
    clause: { tokens },
    index,
    count: { value, measure, exactness, start, end },
  }: Place): StatedNumber {
    const isTotal = tokens.slice(Math.max(0, index - 2), index).some((token) => classOf(token) === 'total');
    const isRank = classOf(tokens[index - 1]) === 'before';
    const placed = { scope: this.#scope, start, end };
    return { ...placed, value, measure, exactness, isTotal, isRank, isWhole: false, alternatives: [] };
  }

  /** The statements of a number of categories: one together, or of 各 one each. */
  #ofCategories(
    { clause, index, facts, by, standing }: Place,
    number: StatedNumber,
    { categories, alternatives, isEach, kinds = 1 }: Counted,
    isSure: boolean,
  ): CountStatement[] {
    const names = categories.map(({ category }) => category);
    const isWhole = names.some((name) => facts.categories.has(name));
    const isOfOneKind = this.#categories.length === 1 && isOfNarrower(clause.tokens, index);
    if (by.isOfParts && (!isWhole || isOfOneKind)) return [];
    /** 钱一等3人为先进群体: who belongs to it. */
    const isOfOthers = categories.every((one) => natureOf(one) === 'other');
    if (isOfOthers && /^[名位人]$/.test(number.measure) && isOfPeople(clause.tokens, index)) return [];
    const isSumOfAll = number.isTotal && standing !== 'part' && categories.length > 1;
    const isMembers = number.measure === '人' && isOfOthers;
    const isOwn = isSure || isSumOfAll || (by.isOfParts && standing === undefined);
    const groups = isEach ? names.map((name) => [name]) : [names];
    return groups.map((group) => ({
      ...number,
      value: number.value * kinds,
      of: ofCategories(group),
      alternatives,
      isWhole,
      isSure: isOwn && !isMembers,
    }));
  }

  #ofNominees(
    { clause, index, by, isInherited }: Place,
    number: StatedNumber,
    isSure: boolean,
  ): CountStatement[] {
    if (by.isOfParts) return [];
    const said = { isSure, isInherited, isFirst: !this.#hasCounted, isAfterCategory: this.#namesCategories };
    const of = nomineesCounted({ ...number, ...said, clause, index }, this.#categories);
    return of ? [{ ...number, of, isSure: true }] : [];
  }
}

/** Whether persons are counted where a category puts none forward. */
function isOfPersons({ measure }: StatedNumber, counted: CountedCategory): boolean {
  return (
    natureOfMeasure(measure) === 'person' &&
    natureOfMeasure(counted.measureWord) === 'other' &&
    natureOfNoun(counted.category) !== 'person'
  );
}

/** 先进集体3个，…: a clause that begins with a category and how many it has, and leaves open of whom it is said. */
function isOfCategoryAlone({ tokens, host }: Clause, index: number, standing: Standing | undefined): boolean {
  return standing === undefined && host === undefined && index === 1 && tokens[0]?.kind === 'category';
}

/** 危房改造对象为45户: that many are the objects of what is put forward, unless it is said of others. */
function isOfObjects({ tokens }: Clause, index: number, standing: Standing | undefined): boolean {
  const [noun, is] = [tokens[index - 2], tokens[index - 1]];
  return standing === undefined && classOf(noun) === 'nominee' && textOf(is) === '为';
}

function ofCategories(categories: readonly string[]): CountStatement['of'] {
  return { kind: 'categories', categories };
}

/** 20家，带动就业500人，其中农村劳动力300人: persons are no parts of what are none. */
function isOfAnotherNature(count: { readonly measure: string }, whole: CountStatement): boolean {
  const [own, other] = [natureOfMeasure(count.measure), natureOfMeasure(whole.measure)];
  return own !== undefined && other !== undefined && own !== other;
}
