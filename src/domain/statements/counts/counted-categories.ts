import { at } from '../../lists/at.ts';
import type { Clause } from '../clauses/clause.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { classOf, isOneOf, isQuote } from '../time-phrases.ts';
import { afterQuotes, isBetween, isLink, isOfGrade, isOfNoun, isPairOfNouns } from './words/nouns-beside.ts';
import { type ClauseFacts, rowOfCounts, wordsBefore } from './words/clause-counts.ts';
import { categoriesNamed, type CountedCategory, natureOf } from './counted-noun.ts';

/** What a count counts: some categories, each by itself or together, or nominees of a nature. */
export interface Counted {
  readonly categories: readonly CountedCategory[];
  /** 各: the number is that of every one of them. */
  readonly isEach: boolean;
  readonly alternatives: readonly number[];
  /** 五类道德模范各4名: of how many kinds the number is that of each. */
  readonly kinds?: number | undefined;
}

function endsIn(words: string, ending: string): boolean {
  return ending.length > 1 && words.endsWith(ending);
}

/** As many tokens as the words for a category may be cut into. */
const longestNoun = 4;
/** How many clauses after a category numbers may still be of it. */
const farthestTheme = 3;

/** 拟认定企业中甲县3家、乙县2家: some of a category, with which the clause begins. */
function isAmong([first, second]: readonly Token[], index: number): boolean {
  return index > 1 && first?.kind === 'category' && among.test(textOf(second));
}

const among = /^(?:企业|单位|集体|人员|人选|对象|项目|家庭|个人|名单)?之?中(?![心小学国医共央])./;

/** Finds in a sentence which categories its numbers count. */
export class CategoryFinder {
  readonly #categories: readonly CountedCategory[];
  /** Words for categories that have their number already. */
  readonly #counted = new Set<Token>();

  constructor(categories: readonly CountedCategory[]) {
    this.#categories = categories;
  }

  /** The categories that the count at `index` counts, by the words beside it. `other`: what is none of the notice's. */
  counts(clause: Clause, index: number, facts: ClauseFacts): Counted | 'other' {
    const { tokens } = clause;
    if (isAmong(tokens, index)) return 'other';
    const before = this.#namedBefore(clause, index, facts);
    if (before) return before;
    const after = this.#namedAround(tokens, index) ?? this.#namedAfter(tokens, index);
    if (after) return after;
    const leading = this.#leading(tokens, index);
    const categories = leading.length > 0 ? leading : this.#theme(clause, index);
    return { categories, isEach: false, alternatives: [] };
  }

  /** The one category that the count at `index` counts, by its name, its name in short, or 个人 alone. */
  kindAt(clause: Clause, index: number, facts: ClauseFacts): CountedCategory | undefined {
    const counted = this.counts(clause, index, facts);
    if (counted === 'other') return undefined;
    const persons = this.#categories.filter((category) => natureOf(category) === 'person');
    const isPersons = counted.categories.length === 0 && textOf(clause.tokens[index - 1]) === '个人';
    const [category, ...others] = isPersons ? persons : counted.categories;
    return others.length === 0 ? category : undefined;
  }

  /** 先进集体共5个, 先进集体、先进工作者各1名, 劳动模范和先进工作者共16名, 先进集体：3 */
  #namedBefore(clause: Clause, index: number, { isSpread }: ClauseFacts): Counted | 'other' | undefined {
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
    if (isEach) return isSpread ? 'other' : this.#ofEach(tokens, named);
    const last = at(named, named.length - 1);
    return named.length > 1 && !isTotal
      ? { categories: named, isEach: false, alternatives: [last.count] }
      : { categories: named, isEach: false, alternatives: [] };
  }

  #ofEach(tokens: readonly Token[], categories: readonly CountedCategory[]): Counted {
    const place = tokens.findLastIndex(({ kind }) => kind === 'category');
    const [, numerals = ''] =
      /([二两三四五六七八九十]|\d{1,2})(?:个|大)?(?:类|种)$/.exec(textOf(tokens[place - 1])) ?? [];
    const kinds = categories.length === 1 ? numberOf(numerals) : undefined;
    return { categories, isEach: true, alternatives: [], kinds };
  }

  /** 金奖拟授予甲公司、乙公司2家单位: the category that the clause began with, which no number has had yet. */
  #leading(tokens: readonly Token[], index: number): CountedCategory[] {
    for (let before = index - 1; before >= 0; before -= 1) {
      const token = at(tokens, before);
      if (token.kind === 'count' || classOf(token) === 'total') return [];
      if (token.kind === 'category' && before === 0)
        return this.#counted.has(token) ? [] : this.exactly(token.category);
    }
    return [];
  }

  /** 正高参评12人，8人获通过: the category with which a clause before began, which no number has had yet. */
  #theme({ tokens, before, host }: Clause, index: number): CountedCategory[] {
    const isBare =
      index < longestNoun &&
      tokens.slice(0, index).every((token) => token.kind !== 'category' && textOf(token).length < 2);
    if (host !== undefined || !isBare || tokens[index + 1]?.kind === 'text') return [];
    let clause = before;
    for (let step = 0; clause && step < farthestTheme; step += 1, clause = clause.before) {
      const [category, ...others] = this.#nounBefore(clause.tokens, 1)?.categories ?? [];
      if (category && others.length === 0) return [category];
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
      // 先进个人与先进集体, where the categories are 个人 and 集体
      if (/^(?:先进|优秀|模范|示范|最美|杰出)$/.test(textOf(tokens[next]))) next -= 1;
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
    if (last.kind === 'category') return { categories: this.exactly(last.category), from: end - 1 };
    let from = end;
    while (
      from > 0 &&
      end - from < longestNoun &&
      (isOfNoun(tokens[from - 1]) || isOfGrade(tokens, from - 1))
    )
      from -= 1;
    for (; from < end; from += 1) {
      // 村级河湖长: fewer than 河湖长
      if (/[乡镇村]级$/.test(textOf(tokens[from - 1]))) break;
      const categories = this.#inShort(tokens.slice(from, end).map(textOf).join(''));
      if (categories.length > 0) return { categories, from };
    }
    return undefined;
  }

  /** 拟认定5家企业 of 拟认定企业: the category whose name the number parts. */
  #namedAround(tokens: readonly Token[], index: number): Counted | undefined {
    const lead = tokens
      .slice(Math.max(0, index - 3), index)
      .map(textOf)
      .join('')
      .replace(/的$/, '');
    const noun = textOf(tokens[index + 1]);
    if (lead.length < 2 || noun.length < 2) return undefined;
    const [named, ...others] = this.#categories.filter(
      ({ category }) => category.endsWith(noun) && endsIn(lead, category.slice(0, -noun.length)),
    );
    if (!named || others.length > 0) return undefined;
    return { categories: [named], isEach: false, alternatives: [] };
  }

  /** 35个先进集体, 2名全国工会系统先进工作者, 12名同志为先进个人, 20个集体和个人 */
  #namedAfter(tokens: readonly Token[], index: number): Counted | 'other' | undefined {
    let noun = '';
    for (let place = index + 1; place < tokens.length && place < index + 6; place += 1) {
      const token = at(tokens, place);
      const is = classOf(token);
      // 23人通过先进个人初审
      if (isOneOf(tokens[place + 1], 'stage', 'intake') && classOf(tokens[index + 1]) === 'passed')
        return 'other';
      if (token.kind === 'category') return this.#listAfter(tokens, place);
      if (is === 'judge') return 'other';
      if (isOfNoun(token)) {
        if (noun === '' && isPairOfNouns(tokens, place)) return undefined;
        noun += textOf(token);
        const categories = this.#inShort(noun);
        if (categories.length > 0) return { categories, isEach: false, alternatives: [] };
        if (noun.length > 14) break;
      } else if (is === 'nominee' || is === 'proposal' || is === 'is' || is === 'passed') noun = '';
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
      named.push(...this.exactly(token.category));
      this.#counted.add(token);
      const link = afterQuotes(tokens, place + 1);
      if (!isLink(tokens[link])) break;
      place = afterQuotes(tokens, link + 1);
      named.push(...this.#endingIn(tokens, place));
      let number = place + 1;
      while (number < place + 6 && isBetween(tokens[number])) number += 1;
      if (tokens[number]?.kind === 'count') break;
    }
    const [first] = named;
    return { categories: named, isEach: false, alternatives: named.length > 1 && first ? [first.count] : [] };
  }

  /** 个人 after 优秀集体和: the one other category that ends so. */
  #endingIn(tokens: readonly Token[], from: number): CountedCategory[] {
    let noun = '';
    for (let place = from; place < from + longestNoun && isOfNoun(tokens[place]); place += 1)
      noun += textOf(tokens[place]);
    const alike = noun.length > 1 ? this.#categories.filter(({ category }) => category.endsWith(noun)) : [];
    return alike.length === 1 ? alike : [];
  }

  /** Whether `token` is a category's name, whole or in short, or that of a kind of them (个人类). */
  names(token: Token): boolean {
    if (token.kind === 'category' || /^(?:个人|集体)类$/.test(textOf(token))) return true;
    return isOfNoun(token) && this.#inShort(textOf(token)).length > 0;
  }

  #inShort(noun: string): CountedCategory[] {
    return categoriesNamed(noun, this.#categories);
  }

  /** The category of the name `name`. */
  exactly(name: string): CountedCategory[] {
    return this.#categories.filter(({ category }) => category === name);
  }

  /** 一、二、三等奖分别为3项、8项、16项, and 4名和3名，分别参评模范教师和先进教育工作者. */
  pairsIn(clauses: readonly Clause[]): Map<Token, CountedCategory> {
    const tokens = clauses.flatMap((clause) => clause.tokens);
    const turn = tokens.findIndex((token) => classOf(token) === 'respectively');
    if (turn === -1) return this.#formerAndLatter(tokens);
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

  /** 工程师、助理工程师计80人，前者60人，后者20人 */
  #formerAndLatter(tokens: readonly Token[]): Map<Token, CountedCategory> {
    const turn = tokens.findIndex((token) => textOf(token) === '前者');
    if (turn === -1) return new Map();
    const named = [...new Set(this.#namesIn(tokens.slice(0, turn)))];
    const counted = ['前者', '后者'].flatMap((word, place) => {
      const count = tokens[tokens.findIndex((token) => textOf(token) === word) + 1];
      const category = named[place];
      return count?.kind === 'count' && category ? [[count, category] as const] : [];
    });
    return named.length === 2 ? new Map(counted) : new Map();
  }

  /** The categories of a row; 一、二、三等奖 are three. */
  #namesIn(tokens: readonly Token[]): CountedCategory[] {
    const named: CountedCategory[] = [];
    let next: string | undefined;
    for (const token of tokens.toReversed()) {
      if (token.kind === 'category') {
        next = token.category;
        named.push(...this.exactly(next));
      } else if (token.kind === 'text' && token.text.length === 1 && next !== undefined)
        named.push(...this.exactly(`${token.text}${next.slice(1)}`));
    }
    return named.toReversed();
  }
}
