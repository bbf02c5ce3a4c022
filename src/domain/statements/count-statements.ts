import { at } from '../lists/at.ts';
import type { Clause } from './clauses/clause.ts';
import type { Scope } from './clauses/scope.ts';
import type { Exactness, Span, Token, TokenOf } from './clauses/token.ts';
import {
  categoriesNamed,
  type CountedCategory,
  type CountedNature,
  natureOf,
  natureOfMeasure,
  natureOfNoun,
  natureOfWords,
} from './counted-noun.ts';
import type { ReadScope } from './reading.ts';
import { isPast, isPresent, type Standing, standingAt } from './standing.ts';
import { isElsewhere, textOf } from './governor.ts';
import { classOf } from './time-phrases.ts';
import { sentencesOf } from './sentences.ts';

/** How many a text says are put forward. */
export interface CountStatement extends Span {
  readonly scope: Scope;
  readonly value: number;
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

type Count = TokenOf<'count'>;

/** What `read` says of how many are put forward, in the order of reading. */
export function countStatements(
  { scope, clauses }: ReadScope,
  categories: readonly CountedCategory[],
): CountStatement[] {
  let standing: Standing | undefined;
  return sentencesOf(clauses).flatMap((sentence) => {
    const reader = new CountReader(scope, categories, startsWithCategory(sentence) ? standing : undefined);
    const statements = reader.read(sentence);
    standing = sentence.some(({ ending }) => ending === '；') ? reader.standing : undefined;
    return statements;
  });
}

/** 先进集体5个；先进工作者10名: what goes on with the row of the sentence before. */
function startsWithCategory(sentence: readonly Clause[]): boolean {
  return sentence[0]?.tokens.find((token) => !isQuote(token))?.kind === 'category';
}

/** What a clause holds, looked up once. */
interface ClauseFacts {
  readonly counts: number;
  readonly categories: ReadonlySet<string>;
  /** 分别, which spreads 各 over several. */
  readonly isSpread: boolean;
}

function factsOf({ tokens }: Clause): ClauseFacts {
  return {
    counts: tokens.filter(({ kind }) => kind === 'count').length,
    categories: new Set(tokens.flatMap((token) => (token.kind === 'category' ? [token.category] : []))),
    isSpread: tokens.some((token) => classOf(token) === 'respectively'),
  };
}

type Part = Pick<Count, 'value' | 'start' | 'end'> & { readonly isKind: boolean };

/** What a count counts: some categories, each by itself or together, or nominees of a nature. */
interface Counted {
  readonly categories: readonly CountedCategory[];
  /** 各: the number is that of every one of them. */
  readonly isEach: boolean;
  readonly alternatives: readonly number[];
}

/** Reads a sentence from left to right: what it says of whose numbers they are holds until it says otherwise. */
class CountReader {
  readonly #scope: Scope;
  readonly #categories: readonly CountedCategory[];
  readonly #standings = new Map<Token, Standing | undefined>();
  /** Categories that a number before them has counted already. */
  readonly #counted = new Set<Token>();
  #pairs: ReadonlyMap<Token, CountedCategory> = new Map();
  #standing: Standing | undefined;
  #facts: ClauseFacts = { counts: 0, categories: new Set(), isSpread: false };
  readonly #parts = new Map<CountStatement, Part[]>();
  readonly #stated = new Map<Token, CountStatement>();
  #last: CountStatement | undefined;
  #namesCategories = false;
  /** Whether the last words of standing were 推荐 alone, and where the numbers stand that they made one's own. */
  /** Whether the number at hand is one's own only by what stands before its clause. */
  #isInherited = false;
  #isRecommended = false;
  readonly #recommended = new Set<number>();
  /** After 公示期满: what follows is not yet. */
  #isLater = false;
  /** After 其中, 包括: numbers without a category are parts. */
  #isOfParts = false;
  /** After 其余, 等: there are more parts. */
  #isOpen = false;

  constructor(scope: Scope, categories: readonly CountedCategory[], standing: Standing | undefined) {
    this.#scope = scope;
    this.#categories = categories;
    this.#standing = standing;
  }

  /** What its sentence left off with. */
  get standing(): Standing | undefined {
    return this.#standing;
  }

  read(sentence: readonly Clause[]): CountStatement[] {
    this.#pairs = this.#pairsIn(sentence.filter(({ host }) => host === undefined));
    if (sentence.some(({ tokens }) => tokens.some((token) => /如下$/.test(textOf(token)))))
      this.#standing = 'own';
    const statements = sentence.flatMap((clause) => this.#clause(clause));
    const settled = this.#withoutFormer(statements);
    return this.#isOpen ? settled : [...settled, ...[...this.#parts].flatMap(sumOfParts(this.#scope))];
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
    const category = this.#exactly(of.categories[0] ?? '')[0];
    return category && natureOf(category);
  }

  #clause(clause: Clause): CountStatement[] {
    const { tokens, host } = clause;
    const beforeRemark = host?.tokens[host.length - 1];
    this.#facts = factsOf(clause);
    const isListOfParts = clause.label?.tokens.some(({ kind }) => kind === 'count') ?? false;
    const isRemarkOnCount = beforeRemark?.kind === 'count';
    this.#isOfParts ||= isListOfParts;
    const standingBefore = host && clause.before ? clause.before.tokens.at(-1) : beforeRemark;
    const inherited = standingBefore ? this.#standings.get(standingBefore) : this.#standing;
    let own: Standing | undefined;
    let wasPast = false;
    const statements: CountStatement[] = [];
    for (const [index, token] of tokens.entries()) {
      this.#isLater ||= classOf(token) === 'aside' && /期满/.test(textOf(token));
      this.#isOfParts ||= classOf(token) === 'including' && standingAfter(tokens, index + 1) !== 'own';
      this.#isOpen ||=
        this.#isOfParts &&
        (/^(?:其余|其他|剩余|剩下)$/.test(textOf(token)) ||
          (classOf(token) === 'and-others' && tokens[index - 1]?.kind === 'count'));
      wasPast = (wasPast || isPast(token)) && !isPresent(token);
      const standingHere = wasPast ? 'other' : standingAt(tokens, index);
      own = this.#isLater ? 'other' : (standingHere ?? own);
      if (standingHere) this.#isRecommended = /^(?:推荐|推选|提名)$/.test(textOf(token));
      this.#standings.set(token, own ?? inherited);
      const count = countOf(tokens, index, clause);
      if (count) {
        const said = own ?? standingAfter(tokens, index);
        const standing = said ?? (inherited === 'own' && saysMore(tokens, index) ? undefined : inherited);
        this.#isInherited = said === undefined;
        const isOfRemark = isRemarkOnCount && (this.#facts.counts > 1 || makesWhole(tokens[index - 1]));
        const remarked = isOfRemark && beforeRemark ? this.#stated.get(beforeRemark) : undefined;
        const whole = remarked ?? this.#last;
        const isPart = this.#isOfParts || remarked !== undefined || standing === 'part';
        if (isPart && whole)
          this.#takePart(whole, clause, index, count, isListOfParts || standing === 'part');
        const stated = this.#statementsAt(clause, index, count, standing);
        const [first] = stated;
        if (first && this.#isRecommended && own === 'own') this.#recommended.add(first.start);
        if (first) this.#stated.set(token, first);
        this.#namesCategories ||= first?.of.kind === 'categories';
        if (standing !== 'part') this.#last = stated.at(-1) ?? this.#last;
        statements.push(...stated);
      }
    }
    if (!host) this.#standing = own ?? this.#standing;
    return statements;
  }

  /** A number without a category after 其中, in a list behind a number, or in a remark on one. */
  #takePart(
    whole: CountStatement,
    clause: Clause,
    index: number,
    count: Pick<Count, 'value' | 'start' | 'end'>,
    isListed: boolean,
  ): void {
    const { tokens } = clause;
    if (this.#facts.categories.size > 0) return;
    const label = tokens[index - 1];
    const part = { ...count, isKind: isListed ? label !== undefined : makesWhole(label) };
    const parts = this.#parts.get(whole);
    if (parts) parts.push(part);
    else this.#parts.set(whole, [part]);
  }

  #statementsAt(
    clause: Clause,
    index: number,
    count: Pick<Count, 'value' | 'measure' | 'exactness' | 'start' | 'end'>,
    standing: Standing | undefined,
  ): CountStatement[] {
    const { tokens } = clause;
    const isReserve = isStandby(tokens, index);
    if (
      (standing === 'other' && !isReserve) ||
      isBounded(tokens, index) ||
      isAsked(tokens, index) ||
      isOfMembers(clause, index, this.#facts)
    )
      return [];
    const { value, exactness, start, end } = count;
    const isTotal = tokens.slice(Math.max(0, index - 2), index).some((token) => classOf(token) === 'total');
    const isRank = classOf(tokens[index - 1]) === 'before';
    const made = { scope: this.#scope, start, end, value, exactness, isTotal, isRank, isWhole: false };
    const isWholeName =
      isTotal && tokens.slice(Math.max(0, index - 4), index).some(({ kind }) => kind === 'category');
    const isSure = standing === 'own' || isWholeName || isHeadingCount(clause, index);
    const paired = this.#pairs.get(at(tokens, index));
    if (paired)
      return [
        {
          ...made,
          isWhole: true,
          of: { kind: 'categories', categories: [paired.category] },
          alternatives: [],
          isSure: true,
        },
      ];
    if (isReserve) return [{ ...made, of: { kind: 'reserve' }, alternatives: [], isSure: true }];
    const counted = this.#counts(clause, index);
    if (counted === 'other') return [];
    if (counted.categories.length > 0) {
      const names = counted.categories.map(({ category }) => category);
      const { alternatives } = counted;
      const isWhole = names.some((name) => this.#facts.categories.has(name));
      if (this.#isOfParts && !isWhole) return [];
      /** 钱一等3人为先进群体: who belongs to it. */
      const isSumOfAll = isTotal && standing !== 'part' && counted.categories.length > 1;
      const isMembers =
        count.measure === '人' && counted.categories.every((one) => natureOf(one) === 'other');
      const groups = counted.isEach ? names.map((name) => [name]) : [names];
      return groups.map((group) => ({
        ...made,
        of: { kind: 'categories', categories: group },
        alternatives,
        isWhole,
        isSure: (isSure || isSumOfAll || (this.#isOfParts && standing === undefined)) && !isMembers,
      }));
    }
    if (this.#isOfParts) return [];
    return this.#generic(clause, index, count, isSure).map((of) => ({
      ...made,
      of,
      alternatives: [],
      isSure: true,
    }));
  }

  /** The categories that the count at `index` counts, by the words beside it. `other`: what is none of the notice's. */
  #counts(clause: Clause, index: number): Counted | 'other' {
    const { tokens } = clause;
    const before = this.#namedBefore(clause, index);
    if (before) return before;
    const after = this.#namedAfter(tokens, index);
    return after ?? { categories: this.#leading(tokens, index), isEach: false, alternatives: [] };
  }

  /** 先进集体共5个, 先进集体、先进工作者各1名, 劳动模范和先进工作者共16名, 先进集体：3 */
  #namedBefore(clause: Clause, index: number): Counted | 'other' | undefined {
    const tokens = wordsBefore(clause, index);
    let end = tokens.length;
    let isEach = false;
    let isTotal = false;
    while (end > 0 && isBetween(tokens[end - 1])) {
      isEach ||= classOf(tokens[end - 1]) === 'each';
      isTotal ||= classOf(tokens[end - 1]) === 'total';
      end -= 1;
    }
    const named = this.#listBefore(tokens, end);
    if (named.length === 0) return undefined;
    if (isEach) return this.#facts.isSpread ? 'other' : { categories: named, isEach: true, alternatives: [] };
    const last = at(named, named.length - 1);
    return named.length > 1 && !isTotal
      ? { categories: named, isEach: false, alternatives: [last.count] }
      : { categories: named, isEach: false, alternatives: [] };
  }

  /** 金奖拟授予甲公司、乙公司2家单位: the category that the clause began with, which no number has had yet. */
  #leading(tokens: readonly Token[], index: number): CountedCategory[] {
    for (let before = index - 1; before >= 0; before -= 1) {
      const token = at(tokens, before);
      if (token.kind === 'count' || classOf(token) === 'total') return [];
      if (token.kind === 'category' && before === 0)
        return this.#counted.has(token) ? [] : this.#exactly(token.category);
    }
    return [];
  }

  /** The list of categories, whole or in short, that ends before the token `end`. */
  #listBefore(tokens: readonly Token[], end: number): CountedCategory[] {
    const named: CountedCategory[] = [];
    for (let index = end; index > 0;) {
      const noun = this.#nounBefore(tokens, index);
      if (!noun) break;
      for (const token of tokens.slice(noun.from, index)) this.#counted.add(token);
      named.unshift(...noun.categories.filter((category) => !named.includes(category)));
      let next = noun.from - 1;
      while (isQuote(tokens[next])) next -= 1;
      if (!isLink(tokens[next])) break;
      while (isQuote(tokens[next - 1])) next -= 1;
      index = next;
    }
    return named;
  }

  /** The categories that the words before `end` name, whole or in short, and where those words begin. */
  #nounBefore(
    tokens: readonly Token[],
    end: number,
  ): { readonly categories: readonly CountedCategory[]; readonly from: number } | undefined {
    const last = tokens[end - 1];
    if (!last || this.#counted.has(last)) return undefined;
    if (last.kind === 'category') return { categories: this.#exactly(last.category), from: end - 1 };
    let from = end;
    while (from > 0 && end - from < longestNoun && isOfNoun(tokens[from - 1])) from -= 1;
    for (; from < end; from += 1) {
      const categories = this.#inShort(tokens.slice(from, end).map(textOf).join(''));
      if (categories.length > 0) return { categories, from };
    }
    return undefined;
  }

  /** 35个先进集体, 2名全国工会系统先进工作者, 12名同志为先进个人, 20个集体和个人 */
  #namedAfter(tokens: readonly Token[], index: number): Counted | 'other' | undefined {
    let noun = '';
    for (let place = index + 1; place < tokens.length && place < index + 6; place += 1) {
      const token = at(tokens, place);
      const is = classOf(token);
      if (token.kind === 'category') return this.#listAfter(tokens, place);
      if (is === 'judge') return 'other';
      if (isOfNoun(token)) {
        if (noun === '' && isPairOfNouns(tokens, place)) return undefined;
        noun += textOf(token);
        const categories = this.#inShort(noun);
        if (categories.length > 0) return { categories, isEach: false, alternatives: [] };
        if (noun.length > 14) break;
      } else if (is === 'nominee' || is === 'proposal' || is === 'is') noun = '';
      else if (!isQuote(token)) break;
    }
    return undefined;
  }

  /** 劳动模范和先进工作者 after their joint number; only the first where the next has its own. */
  #listAfter(tokens: readonly Token[], from: number): Counted {
    const named: CountedCategory[] = [];
    for (let place = from; ;) {
      const token = tokens[place];
      if (token?.kind !== 'category') break;
      named.push(...this.#exactly(token.category));
      this.#counted.add(token);
      const link = afterQuotes(tokens, place + 1);
      if (!isLink(tokens[link])) break;
      place = afterQuotes(tokens, link + 1);
      let number = place + 1;
      while (number < place + 6 && isBetween(tokens[number])) number += 1;
      if (tokens[number]?.kind === 'count') break;
    }
    const [first] = named;
    return { categories: named, isEach: false, alternatives: named.length > 1 && first ? [first.count] : [] };
  }

  #inShort(noun: string): CountedCategory[] {
    return categoriesNamed(noun, this.#categories);
  }

  #exactly(name: string): CountedCategory[] {
    return this.#categories.filter(({ category }) => category === name);
  }

  /** 共3名, 等5名同志, 20个集体和个人, 合计113: of all, or of a nature; nothing where it is not said whose. */
  #generic(
    clause: Clause,
    index: number,
    { measure }: Pick<Count, 'measure'>,
    isSure: boolean,
  ): CountStatement['of'][] {
    const { tokens } = clause;
    const isTotal = tokens.slice(Math.max(0, index - 2), index).some((token) => classOf(token) === 'total');
    const isAlone = isTotal && index <= 1 && clause.before === undefined && clause.host === undefined;
    const isOfNominees =
      /^(?:人选|拟.*对象)$/.test(textOf(tokens[index + 1])) ||
      /对象$/.test(textOf(tokens[isTotal ? index - 2 : index - 1]));
    const isRank = classOf(tokens[index - 1]) === 'before';
    if (this.#isInherited && !isTotal && !isRank && !isOfNominees) return [];
    const isSum = isTotal && this.#namesCategories;
    if ((!isSure && !isAlone && !isSum && !isOfNominees) || (measure === '' && !isTotal)) return [];
    if (clause.host && !isAlone && classOf(tokens[0]) !== 'total') return [];
    const next = tokens[index + 1];
    const noun = next?.kind === 'text' ? next.text : nounEndingAt(tokens, index);
    const nature = next?.kind === 'text' ? natureOfWords(noun) : natureOfNoun(noun);
    const isNominee = classOf(next) === 'nominee' || (isTotal && classOf(tokens[index - 2]) === 'nominee');
    if (next?.kind === 'text' && nature === undefined && !noun.startsWith('的')) return [];
    if (next?.kind !== 'text' && isLabelled(tokens, index) && nature === undefined) return [];
    if (isPairOfNouns(tokens, index + 1) || isNominee || isRank)
      return [{ kind: 'nominees', nature: undefined, isNamed: false }];
    const byMeasure = natureOfMeasure(measure);
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

  /** 一、二、三等奖分别为3项、8项、16项, and 4名和3名，分别参评模范教师和先进教育工作者. */
  #pairsIn(clauses: readonly Clause[]): Map<Token, CountedCategory> {
    const tokens = clauses.flatMap((clause) => clause.tokens);
    const turn = tokens.findIndex((token) => classOf(token) === 'respectively');
    if (turn === -1) return new Map();
    const countsBefore = rowOfCounts(tokens.slice(0, turn).toReversed()).toReversed();
    const countsAfter = rowOfCounts(tokens.slice(turn));
    const [counts, names] =
      countsAfter.length > 1
        ? [countsAfter, this.#namesIn(tokens.slice(0, turn))]
        : [countsBefore, this.#namesIn(tokens.slice(turn))];
    return counts.length > 1 && counts.length === names.length
      ? new Map(counts.map((count, index) => [count, at(names, index)]))
      : new Map();
  }

  /** The categories of a row; 一、二、三等奖 are three. */
  #namesIn(tokens: readonly Token[]): CountedCategory[] {
    const named: CountedCategory[] = [];
    let next: string | undefined;
    for (const token of tokens.toReversed()) {
      if (token.kind === 'category') {
        next = token.category;
        named.push(...this.#exactly(next));
      } else if (token.kind === 'text' && token.text.length === 1 && next !== undefined)
        named.push(...this.#exactly(`${token.text}${next.slice(1)}`));
    }
    return named.toReversed();
  }
}

/** What a number counts, by which two numbers of a sentence may be of the same; undefined for parts and reserves. */
function keyOf({ of }: CountStatement): string | undefined {
  if (of.kind === 'categories') return of.categories.join('、');
  return of.kind === 'nominees' ? `${of.nature}` : undefined;
}

/** The sum of the parts, where they are all of a kind that makes a whole: places, offices, ranks. */
function sumOfParts(
  scope: Scope,
): (group: readonly [whole: CountStatement, parts: readonly Part[]]) => CountStatement[] {
  return ([whole, parts]) => {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last || parts.length < 2 || parts.some(({ isKind }) => !isKind)) return [];
    const value = parts.reduce((sum, part) => sum + part.value, 0);
    const { start } = first;
    const of = { kind: 'parts', whole } as const;
    return [
      {
        scope,
        start,
        end: last.end,
        value,
        exactness: 'exact',
        isTotal: true,
        isWhole: false,
        isRank: false,
        of,
        alternatives: [],
        isSure: true,
      },
    ];
  };
}

/** 甲市, 省直单位, 一等奖: kinds of which each nominee is of one. 女, 少数民族 are not. */
function makesWhole(label: Token | undefined): boolean {
  return /(?:[市县区州盟旗镇乡村省]|单位|部门|机关|企业|学校|医院|高校|系统|街道|[省市县区]直|直属|等奖)$/.test(
    textOf(label),
  );
}

/** How far, in tokens, a number's words may stand from it: what is farther off belongs to others. */
const farthest = 60;

/** 男5名, 少数民族2名: a word that is none of the notice's categories, and not what is done (拟入库816家). */
function isLabelled(tokens: readonly Token[], index: number): boolean {
  const label = tokens[index - 1];
  if (label?.kind !== 'text' || isBetween(label) || classOf(tokens[index - 2]) === 'proposal') return false;
  return (
    natureOfNoun(label.text.replace(/[有占共计]$/, '')) === undefined &&
    !/[取选定聘用录推报]$/.test(label.text)
  );
}

/** The noun right before a number, without a category's words: 优秀组织单位 before 3个. */
function nounEndingAt(tokens: readonly Token[], index: number): string {
  const last = tokens[index - 1];
  return last?.kind === 'text' && !isBetween(last) ? last.text : '';
}

/** As many tokens as the words for a category may be cut into. */
const longestNoun = 4;

/** Words of a noun: those that the lexicon does not know, and those that stand inside others (工作者, 社区). */
function isOfNoun(token: Token | undefined): boolean {
  return (
    token?.kind === 'text' ||
    ['plain', 'stage', 'event', 'objection', 'detail', 'time'].includes(classOf(token) ?? '')
  );
}

function afterQuotes(tokens: readonly Token[], index: number): number {
  return isQuote(tokens[index]) ? afterQuotes(tokens, index + 1) : index;
}

/** 集体和个人: of all. */
function isPairOfNouns(tokens: readonly Token[], index: number): boolean {
  const [first, link, second] = tokens.slice(index, index + 3);
  return (
    natureOfWords(textOf(first)) !== undefined &&
    isLink(link) &&
    second?.kind === 'text' &&
    natureOfWords(second.text) !== undefined
  );
}

/** The number at `index`, where it may be one of nominees: with a measure word, after 共, or alone behind a label. */
function countOf(
  tokens: readonly Token[],
  index: number,
  clause: Clause,
): Pick<Count, 'value' | 'measure' | 'exactness' | 'start' | 'end'> | undefined {
  const token = at(tokens, index);
  if (token.kind === 'count') return token.measure.endsWith('次') ? undefined : token;
  if (token.kind !== 'number' || token.unit !== '' || !Number.isInteger(token.value)) return undefined;
  const isTotal = classOf(tokens[index - 1]) === 'total';
  const isLabelled = clause.before?.ending === ':' && tokens.length === 1;
  return isTotal || isLabelled ? { ...token, measure: '', exactness: 'exact' } : undefined;
}

/** 3个单位限期整改: more is said of them than that they are so many. */
function saysMore(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind !== 'text') return false;
  const words = next.text.replace(
    /^的?\p{Script=Han}{0,6}?(?:单位|集体|个人|同志|企业|家庭|项目|人员|村|镇|乡|社区|学校)/u,
    '',
  );
  return words.length > 1 && !/^(?:进行|予以|名单|，)/.test(words);
}

/** What the words after a number say of it, unless they belong to the next number. */
function standingAfter(tokens: readonly Token[], index: number): Standing | undefined {
  const next = tokens[afterQuotes(tokens, index + 1)];
  if (next?.kind === 'word' && next.text.startsWith('拟')) return 'own';
  let standing: Standing | undefined;
  for (let after = index + 1; after < Math.min(tokens.length, index + farthest); after += 1) {
    if (tokens[after]?.kind === 'count' && standing !== undefined) return undefined;
    if (classOf(tokens[after]) === 'publicity') standing = isElsewhere(tokens, after) ? 'other' : 'own';
    else standing = standingAt(tokens, after) ?? standing;
  }
  return standing;
}

/** 不超过2名, 至少3个, 2名以上, 从20名候选人中, 由8个减为6个 */
function isBounded(tokens: readonly Token[], index: number): boolean {
  const bounds = ['at-least', 'at-most'];
  return (
    bounds.includes(classOf(tokens[index - 1]) ?? '') ||
    bounds.includes(classOf(tokens[index + 1]) ?? '') ||
    bounds.includes(classOf(tokens[index - 2]) ?? '') ||
    /^[从自由]$/.test(textOf(tokens[index - 1]))
  );
}

/** 模范群体3个14人, 英雄群体1个（2人）, （含追授44人）: who belongs to one that is counted. */
function isOfMembers({ tokens, host }: Clause, index: number, { counts, categories }: ClauseFacts): boolean {
  if (tokens[index - 1]?.kind === 'count') return true;
  const isRemarked = host?.tokens[host.length - 1]?.kind === 'count';
  return (
    (isRemarked && (index === 0 || counts > 1) && categories.size === 0) ||
    (host !== undefined &&
      ['inclusive', 'including'].includes(classOf(tokens[0]) ?? '') &&
      categories.size === 0)
  );
}

/** 先进集体拟推荐对象（1个）, 先进集体：3 */
function isHeadingCount({ tokens, host, before, scope }: Clause, index: number): boolean {
  if (host)
    return (
      index <= 1 &&
      tokens.slice(0, index).every((token) => classOf(token) === 'total') &&
      host.before === undefined &&
      scope.text.length < 50
    );
  return before?.ending === ':' && index === 0;
}

/** 5个单位的意见: who was asked. */
function isAsked(tokens: readonly Token[], index: number): boolean {
  return [tokens[index + 1], tokens[index + 2]].some((token) => textOf(token) === '意见');
}

/** 递补人选1名, 后备人选48名, 6名递补人员 */
function isStandby(tokens: readonly Token[], index: number): boolean {
  const near = [tokens[index + 1], tokens[index - 1], tokens[index - 2]];
  return near.some((token) => classOf(token) === 'standby');
}

/** The words before the count: its clause's, what a remark remarks upon, what a label says. */
function wordsBefore({ tokens, host, before }: Clause, index: number): readonly Token[] {
  const own = tokens.slice(Math.max(0, index - farthest), index);
  if (own.some((token) => !isBetween(token))) return own;
  if (host) return [...host.tokens.slice(Math.max(0, host.length - farthest), host.length), ...own];
  return before?.ending === ':' ? [...before.tokens.slice(-farthest), ...own] : own;
}

const between =
  /^(?:近|约|大约|将近|逾|超|超过|有|数量|数|计|占|表彰|命名|授予|确认|立项|资助|录用|聘用|认定|奖励|的|候选|人数|定|仅|均|拟定|更名|由)+$/;

/** Words that may stand between a category and its number. */
function isBetween(token: Token | undefined): boolean {
  const is = classOf(token);
  return (
    isQuote(token) ||
    ['is', 'total', 'each', 'nominee', 'proposal', 'respectively', 'passed'].includes(is ?? '') ||
    (token?.kind === 'text' && between.test(token.text))
  );
}

function isQuote(token: Token | undefined): boolean {
  return token?.kind === 'mark' && '“”"\' '.includes(token.text);
}

function isLink(token: Token | undefined): boolean {
  return classOf(token) === 'joint' || (token?.kind === 'mark' && token.text === '、');
}

/** The counts that stand in a row: 3项、8项、16项. */
function rowOfCounts(tokens: readonly Token[]): Token[] {
  const first = tokens.findIndex(({ kind }) => kind === 'count');
  const row: Token[] = [];
  for (let index = first; index >= 0 && index < tokens.length; index += 1) {
    const token = at(tokens, index);
    if (token.kind === 'count') row.push(token);
    else if (!isLink(token)) break;
  }
  return row;
}
