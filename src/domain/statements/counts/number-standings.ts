import { at } from '../../lists/at.ts';
import type { Clause } from '../clauses/clause.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { isPassing, isPast, isPresent, type Standing, standingAt } from '../standing.ts';
import { isOfFormerEdition } from '../mentions/edition.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { isOfSome, isRest } from './words/whose-count.ts';
import { isFutureOutcome, isOutcome, isStock } from './words/limits-and-changes.ts';
import { standingAfter } from './words/said-behind.ts';
import { beforeRemark, isListOfParts, isMadePublic } from './words/clause-counts.ts';

/** Whose the number at a token is by the words up to it. */
export interface NumberStanding {
  /** By its clause's own words. */
  readonly own: Standing | undefined;
  /** By what stands before its clause. */
  readonly inherited: Standing | undefined;
  /** Its last words of standing are 推荐 alone. */
  readonly isRecommended: boolean;
  /** It stands after 其中, 包括: without a category it is a part. */
  readonly isOfParts: boolean;
}

/** Whose the numbers of a sentence are: what it says of them holds until it says otherwise. */
export interface NumberStandings {
  readonly at: ReadonlyMap<Token, NumberStanding>;
  /** What the sentence leaves off with. */
  readonly last: Standing | undefined;
  /** Whether its last numbers are those of parts. */
  readonly isOfParts: boolean;
  /** After 其余, 等: there are more parts than are told. */
  readonly isOpen: boolean;
}

/** Whose the numbers of `sentence` are, which begins with those of `start`, or goes on with parts (`isOfParts`). */
export function numberStandings(
  sentence: readonly Clause[],
  start: Standing | undefined,
  isOfParts: boolean,
): NumberStandings {
  const reader = new StandingReader(start, isOfParts);
  for (const [place, clause] of sentence.entries())
    reader.take(clause, isOfYearBefore(clause, sentence.slice(place + 1)));
  return reader;
}

/** 其中牺牲9名，今年拟确认14名; 其中不符合25户，符合的15户现予公示: what is put forward now is no part of what came before. */
function isAnew({ tokens, host, before }: Clause): boolean {
  const isOfOwn = host === undefined && before !== undefined && classOf(tokens[0]) !== 'including';
  // 其中一线职工不少于14名，实际16名: of the same
  const isBounded = before?.tokens.some((token) => isOneOf(token, 'at-least', 'at-most')) === true;
  const isOfNow =
    !isBounded && tokens.slice(0, 3).some((token) => isPresent(token) && !/^现$/.test(textOf(token)));
  return isOfOwn && (isOfNow || tokens.some((_, index) => index > 0 && isMadePublic(tokens, index)));
}

/** 其他12人, 其他类别12人: how many are left is told. */
function isCounted(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index + 1, index + 3).some(({ kind }) => kind === 'count');
}

/** 上年度拟奖9项: what was to be done then. */
function isOfThen(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before !== undefined && isPast(before) && /^拟/.test(textOf(tokens[index]));
}

/** 2020年推荐的7名均已表彰: what a year put forward has become. */
function isDoneWith(tokens: readonly Token[], index: number): boolean {
  return (
    /^已经?$/.test(textOf(tokens[index])) &&
    /^(?:获得?|受到?)?(?:表彰|命名|认定|授[奖牌予]|公布|聘任|发放)/.test(textOf(tokens[index + 1]))
  );
}

/** 2024年推选5条、10名，本届…: what a year did that another clause sets against now. */
function isOfYearBefore({ tokens, host }: Clause, after: readonly Clause[]): boolean {
  const [year] = tokens;
  const isOfYear = host === undefined && year?.kind === 'number' && year.unit.startsWith('年');
  return (
    isOfYear &&
    !tokens.some(isPresent) &&
    (tokens.some((_, index) => isDoneWith(tokens, index)) ||
      after.some((clause) => /^(?:本[届次]|今年|此次)/.test(textOf(clause.tokens[0]))))
  );
}

/** 7月20日至24日已公示推荐的4名 */
function isShownAlready(tokens: readonly Token[], index: number): boolean {
  return /^已经?$/.test(textOf(tokens[index])) && classOf(tokens[index + 1]) === 'publicity';
}

/** 前五届 */
function isOfEditionsBefore(tokens: readonly Token[], index: number): boolean {
  const next = textOf(tokens[index + 1]);
  return textOf(tokens[index]) === '前' && /^[两二三四五六七八九十\d]{1,3}个?[届批轮期]/.test(next);
}

/** 此前已评选八届，共评出85件；前五届推选27名，其中3名入选全省优秀；上届推荐6名，当选5名: what goes on with what was. */
function isOnWhatWas({ tokens, host, before }: Clause): boolean {
  const isOutcomeThen = /^(?:当选|入选|入围)$/.test(textOf(tokens[0])) && tokens[1]?.kind === 'count';
  return (
    host === undefined &&
    before !== undefined &&
    (isOutcomeThen || isOneOf(tokens[0], 'total', 'including', 'history'))
  );
}

/** 公示结束后，择优推荐5项: what is done then is not of this notice. */
function isAfterEnd(tokens: readonly Token[], index: number): boolean {
  const [token, end, after] = tokens.slice(index, index + 3);
  return isOneOf(token, 'publicity', 'window') && classOf(end) === 'stop' && /^[之以]?后/.test(textOf(after));
}

class StandingReader implements NumberStandings {
  readonly at = new Map<Token, NumberStanding>();
  last: Standing | undefined;
  isOpen = false;
  #isRecommended = false;
  /** After 现有, 在职: what it comes to (增至18名) is not this notice's alone. */
  #isOfStock = false;
  /** After 公示期满: what follows is not yet. */
  #isLater = false;
  isOfParts: boolean;
  #wasPast = false;
  /** After 候选三八红旗手: 候选集体 is of the notice as well. */
  #isOfCandidates = false;

  constructor(start: Standing | undefined, isOfParts: boolean) {
    this.last = start;
    this.isOfParts = isOfParts;
  }

  take(clause: Clause, isOfBefore: boolean): void {
    const { tokens, host } = clause;
    this.isOfParts = (this.isOfParts && !isAnew(clause)) || isListOfParts(clause) || isOfSome(clause);
    const inherited = this.#inheritedBy(clause);
    let own: Standing | undefined;
    const isFormer = isOfFormerEdition(tokens);
    let wasPast = isOfBefore || (this.#wasPast && isOnWhatWas(clause));
    for (let index = 0; index < tokens.length; index += 1) {
      const token = at(tokens, index);
      this.#note(tokens, index);
      wasPast =
        isFormer ||
        ((wasPast || isPast(token) || isOfEditionsBefore(tokens, index) || isShownAlready(tokens, index)) &&
          (!isPresent(token) || isOfThen(tokens, index)));
      this.#isOfCandidates ||= textOf(token) === '候选' && tokens[index + 1]?.kind === 'category';
      const isOther = wasPast || (this.#isOfStock && isOutcome(token)) || isFutureOutcome(tokens, index);
      const isCandidate = this.#isOfCandidates && /^候选./.test(textOf(token));
      const standingHere = isOther ? 'other' : isCandidate ? undefined : standingAt(tokens, index);
      own = this.#isLater ? 'other' : (standingHere ?? own);
      if (standingHere) this.#isRecommended = /^(?:推荐|推选|提名)$/.test(textOf(token));
      const [isRecommended, isOfParts] = [this.#isRecommended, this.isOfParts];
      this.at.set(token, { own, inherited, isRecommended, isOfParts });
    }
    if (!host) [this.last, this.#wasPast] = [own ?? this.last, wasPast];
  }

  /** What holds where the clause begins: of a remark, what held for what it remarks upon. */
  #inheritedBy({ host, before }: Clause): Standing | undefined {
    const token = host && before ? before.tokens.at(-1) : beforeRemark(host);
    if (!token) return this.last;
    const standing = this.at.get(token);
    return standing?.own ?? standing?.inherited;
  }

  /** Whether from the token `index` on numbers are those of later (公示期满), of parts (其中), of some parts only (其余). */
  #note(tokens: readonly Token[], index: number): void {
    const token = at(tokens, index);
    this.#isOfStock ||= isStock(token);
    this.#isLater ||= (classOf(token) === 'aside' && /期满/.test(textOf(token))) || isAfterEnd(tokens, index);
    this.isOfParts ||=
      classOf(token) === 'including' &&
      !isPassing(tokens, index + 1) &&
      standingAfter(tokens, index + 1) !== 'own';
    this.isOpen ||=
      this.isOfParts &&
      ((isRest(token) && !isCounted(tokens, index)) ||
        (classOf(token) === 'and-others' && tokens[index - 1]?.kind === 'count'));
  }
}
