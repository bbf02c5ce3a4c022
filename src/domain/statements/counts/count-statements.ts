import { at } from '../../lists/at.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf, type Exactness, type Span, type Token, type TokenOf } from '../clauses/token.ts';
import type { ReadScope } from '../reading.ts';
import { sentencesOf } from '../sentences.ts';
import { isPast, isPresent, type Standing, standingAt } from '../standing.ts';
import { classOf, isQuote } from '../time-phrases.ts';
import {
  beforeRemark,
  type ClauseFacts,
  type Count,
  countOf,
  factsOf,
  isAsked,
  isBounded,
  isFutureOutcome,
  isHeadingCount,
  isLink,
  isOfNominee,
  isOfOthers,
  isOfUnknown,
  isOutcome,
  isRowOfCategories,
  isSetTo,
  isLabelled,
  isOfMembers,
  isPairOfNouns,
  isStandby,
  isStock,
  makesWhole,
  nounEndingAt,
  saysMore,
  standingAfter,
} from './count-words.ts';
import { CategoryFinder, type Counted } from './counted-categories.ts';
import { partsBeforeTotal } from './parts-before-total.ts';
import {
  type CountedCategory,
  type CountedNature,
  natureOf,
  natureOfMeasure,
  natureOfNoun,
  natureOfWords,
} from './counted-noun.ts';

/** How many a text says are put forward. */
export interface CountStatement extends Span {
  readonly scope: Scope;
  readonly value: number;
  readonly measure: string;
  readonly exactness: Exactness;
  readonly of:
    /** Of each of the categories alone (各), or of them together. Of one, both are the same. */
    | { readonly kind: 'categories'; readonly categories: readonly string[] }
    /** Of all nominees, or of those of a nature; `isNamed`: by a noun (同志, 集体), and not only by its measure word. */
    | {
        readonly kind: 'nominees';
        readonly nature: CountedNature | undefined;
        readonly isNamed: boolean;
      }
    /** Of those who stand by (递补). */
    | { readonly kind: 'reserve' }
    /** The sum of the parts that `whole` is said to have (其中甲市4个、乙县3个). */
    | { readonly kind: 'parts'; readonly whole: CountStatement };
  /** Other sums that the same words may mean. */
  readonly alternatives: readonly number[];
  /** 共, 合计: of everything, and not of one category among several. */
  readonly isTotal: boolean;
  /** The category's name stands there whole. */
  readonly isWhole: boolean;
  /** 前10名 */
  readonly isRank: boolean;
  /** False where it cannot be told that the number is this notice's. */
  readonly isSure: boolean;
}

/** What `read` says of how many are put forward, in the order of reading. */
export function countStatements(
  { scope, clauses }: ReadScope,
  categories: readonly CountedCategory[],
): CountStatement[] {
  let standing: Standing | undefined;
  let last: CountStatement | undefined;
  return sentencesOf(clauses).flatMap((sentence) => {
    const isOfLast = classOf(sentence[0]?.tokens[0]) === 'including';
    const reader = new CountReader(
      scope,
      categories,
      startsWithCategory(sentence) ? standing : undefined,
      isOfLast ? last : undefined,
    );
    const statements = reader.read(sentence);
    last = reader.last ?? last;
    standing = sentence.some(({ ending }) => ending === '；') ? reader.standing : undefined;
    return statements;
  });
}

/** 先进集体5个；先进工作者10名: what goes on with the row of the sentence before. */
function startsWithCategory(sentence: readonly Clause[]): boolean {
  return sentence[0]?.tokens.find((token) => !isQuote(token))?.kind === 'category';
}

/** `isKind`: of a kind of which each nominee is of one; `isWithin`: some of those whom the whole counts. */
type Part = Pick<Count, 'value' | 'start' | 'end'> &
  Readonly<Record<'isKind' | 'isUnit' | 'isWithin', boolean>>;

/** A statement of which it is not known yet what it counts. */
type Made = Omit<CountStatement, 'of' | 'isSure'>;

/** Whose the numbers are by the clause's own words, and by what stands before it. */
interface Standings {
  readonly own: Standing | undefined;
  readonly inherited: Standing | undefined;
}

/** Reads a sentence from left to right: what it says of whose numbers they are holds until it says otherwise. */
class CountReader {
  readonly #scope: Scope;
  readonly #categories: readonly CountedCategory[];
  readonly #standings = new Map<Token, Standing | undefined>();
  readonly #finder: CategoryFinder;
  #pairs: ReadonlyMap<Token, CountedCategory> = new Map();
  #standing: Standing | undefined;
  #facts: ClauseFacts = { counts: 0, categories: new Set(), isSpread: false };
  readonly #parts = new Map<CountStatement, Part[]>();
  readonly #stated = new Map<Token, CountStatement>();
  #last: CountStatement | undefined;
  #namesCategories = false;
  /** Whether the sentence has given a number before the one at hand. */
  #hasCounted = false;
  /** Whether the number at hand is one's own only by what stands before its clause. */
  #isInherited = false;
  /** Whether the last words of standing were 推荐 alone, and where the numbers stand that they made one's own. */
  #isRecommended = false;
  readonly #recommended = new Set<number>();
  /** After 现有, 在职: what it comes to (增至18名) is not this notice's alone. */
  #isOfStock = false;
  /** After 公示期满: what follows is not yet. */
  #isLater = false;
  /** After 其中, 包括: numbers without a category are parts. */
  #isOfParts = false;
  /** After 其余, 等: there are more parts. */
  #isOpen = false;

  /** `standing` and `last`: what the sentence before leaves to this one. */
  constructor(
    scope: Scope,
    categories: readonly CountedCategory[],
    standing: Standing | undefined,
    last: CountStatement | undefined,
  ) {
    this.#last = last;
    this.#scope = scope;
    this.#categories = categories;
    this.#finder = new CategoryFinder(categories);
    this.#standing = standing;
  }

  /** The last number that the sentence states. */
  get last(): CountStatement | undefined {
    return this.#last;
  }

  /** What its sentence left off with. */
  get standing(): Standing | undefined {
    return this.#standing;
  }

  read(sentence: readonly Clause[]): CountStatement[] {
    this.#pairs = this.#finder.pairsIn(sentence.filter(({ host }) => host === undefined));
    const isOfCategory = (token: Token): boolean => this.#finder.names(token);
    if (sentence.every((clause) => isRowOfCategories(clause, isOfCategory)) && this.#scope.heading === '')
      this.#standing ??= 'own';
    if (sentence.some(({ tokens }) => tokens.some((token, index) => isMadePublic(token, tokens[index - 1]))))
      this.#standing = 'own';
    const statements = sentence.flatMap((clause) => this.#clause(clause));
    const settled = this.#withoutFormer(statements);
    const own = settled.filter((statement) => !this.#isOneOfAll(statement, sentence));
    const sums = [...[...this.#parts].flatMap(sumOfParts(this.#scope)), ...this.#sumBefore(sentence)];
    return this.#isOpen ? own : [...own, ...sums];
  }

  /** 国家级项目3项，省级项目6项, which together are all: no number of them is that of all. */
  #isOneOfAll({ of, isTotal, value, measure }: CountStatement, sentence: readonly Clause[]): boolean {
    if (of.kind !== 'nominees' || isTotal) return false;
    const numbers = sentence.flatMap(({ tokens, host }) =>
      tokens.flatMap((token) => (host === undefined && token.kind === 'count' ? [token] : [])),
    );
    const isOfOne = numbers.length > 1 && numbers.every((token) => token.measure === measure);
    return isOfOne && value < this.#all && numbers.reduce((sum, token) => sum + token.value, 0) === this.#all;
  }

  /** As many as all categories have. */
  get #all(): number {
    return this.#categories.reduce((sum, { count }) => sum + count, 0);
  }

  /** What the parts make that a sum closes. */
  #sumBefore(sentence: readonly Clause[]): CountStatement[] {
    const closed = partsBeforeTotal(sentence);
    if (!closed) return [];
    const { total, parts } = closed;
    const stated = this.#stated.get(total);
    // A sum of which nothing is said is this notice's where it is that of all.
    if (stated ? this.#parts.has(stated) : total.value !== this.#all) return [];
    return [madeByParts(stated ?? this.#whole(total), parts)];
  }

  /** All nominees, as many as `total`. */
  #whole(total: TokenOf<'count'>): CountStatement {
    const of = { kind: 'nominees', nature: undefined, isNamed: false } as const;
    const { value, measure, exactness, start, end } = total;
    const made = { scope: this.#scope, start, end, value, measure, exactness };
    return { ...made, of, isTotal: true, isRank: false, isWhole: false, alternatives: [], isSure: true };
  }

  /**
   * Of numbers of the same nominees that a sentence gives one after the other (入围28名, 确定20名) only the last is sure
   * to be theirs; a rank (前10名) comes last. A category's whole name is sure each time, unless it was but recommended
   * (推荐260户, 拟命名100户).
   */
  #withoutFormer(statements: readonly CountStatement[]): CountStatement[] {
    const later = new Set<string | undefined>();
    return statements
      .toReversed()
      .map((statement) => {
        const { of, isTotal, isWhole, isRank } = statement;
        const isWeak = this.#recommended.has(statement.start);
        const key = keyOf(statement);
        const isFormer =
          !isTotal &&
          (!isWhole || isWeak) &&
          (later.has(key) || later.has('rank') || (isWeak && later.has(this.#natureOf(of))));
        if (isRank) later.add('rank');
        else if (!isWeak && key !== undefined) later.add(key);
        return isFormer ? { ...statement, isSure: false } : statement;
      })
      .toReversed();
  }

  #natureOf(of: CountStatement['of']): string | undefined {
    if (of.kind !== 'categories') return undefined;
    const [name = ''] = of.categories;
    const [category] = this.#finder.exactly(name);
    return category && natureOf(category);
  }

  #clause(clause: Clause): CountStatement[] {
    const { tokens, host } = clause;
    this.#facts = factsOf(clause);
    this.#isOfParts ||= isListOfParts(clause);
    const inherited = this.#inheritedBy(clause);
    let own: Standing | undefined;
    let wasPast = false;
    const statements: CountStatement[] = [];
    for (const [index, token] of tokens.entries()) {
      this.#note(tokens, index);
      wasPast = (wasPast || isPast(token)) && !isPresent(token);
      const isOther = wasPast || (this.#isOfStock && isOutcome(token)) || isFutureOutcome(tokens, index);
      const standingHere = isOther ? 'other' : standingAt(tokens, index);
      own = this.#isLater ? 'other' : (standingHere ?? own);
      if (standingHere) this.#isRecommended = /^(?:推荐|推选|提名)$/.test(textOf(token));
      this.#standings.set(token, own ?? inherited);
      const count = countOf(tokens, index, clause);
      if (!count) continue;
      statements.push(...this.#counted(clause, index, count, { own, inherited }));
      this.#hasCounted = true;
    }
    if (!host) this.#standing = own ?? this.#standing;
    return statements;
  }

  /** What holds where the clause begins: of a remark, what held for what it remarks upon. */
  #inheritedBy({ host, before }: Clause): Standing | undefined {
    const token = host && before ? before.tokens.at(-1) : beforeRemark(host);
    return token ? this.#standings.get(token) : this.#standing;
  }

  /** Whether from the token `index` on numbers are those of later (公示期满), of parts (其中), of some parts only (其余). */
  #note(tokens: readonly Token[], index: number): void {
    const token = at(tokens, index);
    this.#isOfStock ||= isStock(token);
    this.#isLater ||= classOf(token) === 'aside' && /期满/.test(textOf(token));
    this.#isOfParts ||= classOf(token) === 'including' && standingAfter(tokens, index + 1) !== 'own';
    this.#isOpen ||=
      this.#isOfParts &&
      (/^(?:其余|其他|剩余|剩下)$/.test(textOf(token)) ||
        (classOf(token) === 'and-others' && tokens[index - 1]?.kind === 'count'));
  }

  #counted(clause: Clause, index: number, count: Count, standings: Standings): CountStatement[] {
    const { tokens, host } = clause;
    const { own, inherited } = standings;
    const said = own ?? (isSetTo(clause, index) ? 'own' : standingAfter(tokens, index));
    const standing = said ?? (inherited === 'own' && saysMore(tokens, index) ? undefined : inherited);
    this.#isInherited = said === undefined;
    const remarked = beforeRemark(host);
    const isOfRemark =
      remarked?.kind === 'count' && (this.#facts.counts > 1 || makesWhole(tokens[index - 1]));
    const wholeOfRemark = isOfRemark ? this.#stated.get(remarked) : undefined;
    const whole = wholeOfRemark ?? this.#last;
    const isPart = this.#isOfParts || wholeOfRemark !== undefined || standing === 'part';
    if (isPart && whole)
      this.#takePart(whole, clause, index, count, isListOfParts(clause) || standing === 'part');
    const stated = this.#statementsAt(clause, index, count, standing);
    const [first] = stated;
    if (first && this.#isRecommended && own === 'own') this.#recommended.add(first.start);
    if (first) this.#stated.set(at(tokens, index), first);
    this.#namesCategories ||= first?.of.kind === 'categories';
    if (standing !== 'part') this.#last = stated.at(-1) ?? this.#last;
    return stated;
  }

  /** A number without a category after 其中, in a list behind a number, or in a remark on one. */
  #takePart(whole: CountStatement, clause: Clause, index: number, count: Count, isListed: boolean): void {
    const { tokens } = clause;
    if (this.#facts.categories.size > 0) return;
    const label = tokens[index - 1];
    const before = tokens[index - 2];
    const isOnly = clause.host !== undefined || whole.isTotal || this.#stated.size === 1;
    const isOpening = before === undefined || isLink(before) || classOf(before) === 'including';
    const part: Part = {
      ...count,
      isKind: isListed ? label !== undefined : makesWhole(label),
      // A work is of one kind; a person may be of several.
      isUnit:
        label?.kind === 'text' &&
        (natureOfNoun(label.text) === 'other' || /^[部件篇项]$/.test(count.measure)),
      isWithin: label?.kind === 'text' && isOnly && isOpening && count.measure === whole.measure,
    };
    const parts = this.#parts.get(whole);
    if (parts) parts.push(part);
    else this.#parts.set(whole, [part]);
  }

  #statementsAt(
    clause: Clause,
    index: number,
    count: Count,
    standing: Standing | undefined,
  ): CountStatement[] {
    const { tokens } = clause;
    const isReserve = isStandby(tokens, index);
    const isOther = standing === 'other' && !isReserve;
    if (isOther || isBounded(tokens, index) || isAsked(tokens, index)) return [];
    if (isOfMembers(clause, index, this.#facts)) return [];
    const made = this.#made(clause, index, count);
    const paired = this.#pairs.get(at(tokens, index));
    if (paired) return [{ ...made, isWhole: true, of: ofCategories([paired.category]), isSure: true }];
    if (isReserve) return [{ ...made, of: { kind: 'reserve' }, isSure: true }];
    const counted = this.#finder.counts(clause, index, this.#facts);
    if (counted === 'other') return [];
    const isWholeName =
      made.isTotal && tokens.slice(Math.max(0, index - 4), index).some(({ kind }) => kind === 'category');
    const isSure = standing === 'own' || isWholeName || isHeadingCount(clause, index);
    if (counted.categories.length > 0) return this.#ofCounted(made, counted, { standing, isSure });
    if (this.#isOfParts) return [];
    return this.#generic(clause, index, made, isSure).map((of) => ({ ...made, of, isSure: true }));
  }

  #made({ tokens }: Clause, index: number, { value, measure, exactness, start, end }: Count): Made {
    const isTotal = tokens.slice(Math.max(0, index - 2), index).some((token) => classOf(token) === 'total');
    const isRank = classOf(tokens[index - 1]) === 'before';
    const placed = { scope: this.#scope, start, end };
    return { ...placed, value, measure, exactness, isTotal, isRank, isWhole: false, alternatives: [] };
  }

  /** The statements of a number of categories: one together, or of 各 one each. */
  #ofCounted(
    made: Made,
    { categories, alternatives, isEach }: Counted,
    { standing, isSure }: { readonly standing: Standing | undefined; readonly isSure: boolean },
  ): CountStatement[] {
    const names = categories.map(({ category }) => category);
    const isWhole = names.some((name) => this.#facts.categories.has(name));
    if (this.#isOfParts && !isWhole) return [];
    const isSumOfAll = made.isTotal && standing !== 'part' && categories.length > 1;
    /** 钱一等3人为先进群体: who belongs to it. */
    const isMembers = made.measure === '人' && categories.every((one) => natureOf(one) === 'other');
    const isOwn = isSure || isSumOfAll || (this.#isOfParts && standing === undefined);
    const groups = isEach ? names.map((name) => [name]) : [names];
    return groups.map((group) => ({
      ...made,
      of: ofCategories(group),
      alternatives,
      isWhole,
      isSure: isOwn && !isMembers,
    }));
  }

  /** 共3名, 等5名同志, 20个集体和个人, 合计113: of all, or of a nature; nothing where it is not said whose. */
  #generic(
    clause: Clause,
    index: number,
    { measure, isTotal, isRank }: Made,
    isSure: boolean,
  ): CountStatement['of'][] {
    const { tokens } = clause;
    const isAlone = isTotal && index <= 1 && clause.before === undefined && clause.host === undefined;
    const isOfNominees =
      /^(?:人选|拟.*对象)$/.test(textOf(tokens[index + 1])) ||
      isOfPutForward(tokens[isTotal ? index - 2 : index - 1]);
    if (this.#isInherited && !isTotal && !isRank && !isOfNominees) return [];
    if (isOfOthers(tokens, index) || isOfUnknown(tokens, index)) return [];
    // 复核企业9家，通过8家: of those.
    if (this.#hasCounted && index === 1 && textOf(tokens[0]) === '通过') return [];
    const isSum = isTotal && this.#namesCategories;
    if ((!isSure && !isAlone && !isSum && !isOfNominees) || (measure === '' && !isTotal)) return [];
    if (clause.host && !isAlone && classOf(tokens[0]) !== 'total') return [];
    const next = tokens[index + 1];
    const noun = next?.kind === 'text' ? next.text : nounEndingAt(tokens, index);
    const nature = next?.kind === 'text' ? natureOfWords(noun) : natureOfNoun(noun);
    const isNominee = isOfNominee(tokens, index) || (isTotal && classOf(tokens[index - 2]) === 'nominee');
    if (isNominee) return [{ kind: 'nominees', nature: undefined, isNamed: false }];
    if (next?.kind === 'text' && nature === undefined && !noun.startsWith('的')) return [];
    if (next?.kind !== 'text' && isLabelled(tokens, index) && nature === undefined) return [];
    if (isPairOfNouns(tokens, index + 1) || isRank)
      return [{ kind: 'nominees', nature: undefined, isNamed: false }];
    const byMeasure = natureOfMeasure(measure);
    // 中学23名: of whom they are a part.
    if (next?.kind !== 'text' && nature === 'other' && byMeasure === 'person') return [];
    const isKnownMeasure =
      measure === '' ||
      measure === '个' ||
      byMeasure === 'person' ||
      this.#categories.some(({ measureWord }) => measureWord === measure);
    if (!isKnownMeasure) return [];
    const meant = nature ?? byMeasure;
    if (meant === undefined || this.#categories.some((category) => natureOf(category) === meant))
      return [{ kind: 'nominees', nature: meant, isNamed: nature !== undefined }];
    return nature === undefined ? [] : [{ kind: 'nominees', nature: undefined, isNamed: false }];
  }
}

/** 公示如下, 现予公示: the sentence tells what this notice puts forward. */
function isMadePublic(token: Token, before: Token | undefined): boolean {
  return (
    /如下$/.test(textOf(token)) ||
    (classOf(token) === 'publicity' &&
      /^(?:予以)?公示$/.test(textOf(token)) &&
      /现(?:予以?)?$/.test(textOf(before)))
  );
}

/** 公示对象5个, 公示人选共7位, 个人类26名: the number of all, whatever is said before. */
function isOfPutForward(label: Token | undefined): boolean {
  if (/^(?:个人|集体)类$/.test(textOf(label))) return true;
  return classOf(label) === 'nominee' && /(?:对象|人选)$/.test(textOf(label));
}

/** What a number counts, by which two numbers of a sentence may be of the same; undefined for parts and reserves. */
function keyOf({ of }: CountStatement): string | undefined {
  if (of.kind === 'categories') return of.categories.join('、');
  return of.kind === 'nominees' ? `${of.nature}` : undefined;
}

function ofCategories(categories: readonly string[]): CountStatement['of'] {
  return { kind: 'categories', categories };
}

/** 拟表彰5名：甲市3名，… */
function isListOfParts({ label }: Clause): boolean {
  return label?.tokens.some(({ kind }) => kind === 'count') ?? false;
}

/**
 * What the parts of `whole` make, where that can be told: the sum of parts of a kind that makes a whole (places,
 * offices, ranks), the sum of units that is more than the whole, or a part that is more than the whole.
 */
function sumOfParts(
  scope: Scope,
): (group: readonly [whole: CountStatement, parts: readonly Part[]]) => CountStatement[] {
  return ([whole, parts]) => {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return [];
    const sum = parts.reduce((total, part) => total + part.value, 0);
    const isWhole = parts.every(({ isKind }) => isKind);
    const isMore = parts.every(({ isUnit, isWithin }) => isUnit && isWithin) && sum > whole.value;
    if (parts.length > 1 && (isWhole || isMore)) return [madeByParts({ ...whole, scope }, parts)];
    return parts
      .filter(({ value, isWithin }) => isWithin && value > whole.value)
      .map((part) => madeByParts({ ...whole, scope }, [part]));
  };
}

/** What `parts` make together, of which `whole` should be the sum. */
function madeByParts(
  whole: CountStatement,
  parts: readonly Pick<Part, 'value' | 'start' | 'end'>[],
): CountStatement {
  return {
    ...whole,
    of: { kind: 'parts', whole },
    value: parts.reduce((total, { value }) => total + value, 0),
    start: at(parts, 0).start,
    end: at(parts, parts.length - 1).end,
    exactness: 'exact',
    alternatives: [],
    isTotal: true,
    isRank: false,
    isWhole: false,
    isSure: true,
  };
}
