import { at } from '../lists/at.ts';
import { ofLatest } from '../lists/of-latest.ts';
import type { MinuteOfDay } from '../time/instant.ts';
import type { Clause, Host } from './clauses/clause.ts';
import {
  type Governor,
  governorAfter,
  governorBefore,
  isOfAnotherMatter,
  isMatterOfObjection,
  isPublicElsewhere,
  type Role,
} from './governor.ts';
import { namesAnotherMatter, type OwnMatter } from './own-matter.ts';
import type { ReadScope } from './reading.ts';
import type { Scope } from './clauses/scope.ts';
import type { StatedDay } from './clauses/stated-day.ts';
import { sentencesOf } from './sentences.ts';
import { isPast } from './standing.ts';
import { classOf, isOneOf, type LengthUnit, type TimePhrase, timePhrases } from './time-phrases.ts';
import { textOf, type Span, type Token } from './clauses/token.ts';
import { knownWords, tokensOf } from './clauses/tokens-of.ts';

/** What a text says of the window, and by when one must object. */
export type WindowStatement = Span & { readonly scope: Scope } & (
    | {
        readonly kind: 'range';
        /** Undefined for the day of publication. */
        readonly opens: StatedDay | undefined;
        readonly closes: StatedDay;
        /** 2022年度…公示时间, 2022年公示时间：the year that the words before it are about. */
        readonly ofYear: number | undefined;
        /** 至8月12日（不含） */
        readonly isBefore: boolean;
      }
    | { readonly kind: 'list'; readonly days: readonly StatedDay[] }
    | { readonly kind: 'end'; readonly which: 'opens' | 'closes'; readonly day: StatedDay }
    /** A day of which it is not said whether it is the first or the last one. */
    | { readonly kind: 'day'; readonly day: StatedDay }
    | Omit<Extract<TimePhrase, { readonly kind: 'length' }>, 'from' | 'to'>
    /** 请于8月11日前反映: `isBefore` where the day itself may be meant or not. */
    | { readonly kind: 'deadline'; readonly day: StatedDay; readonly isBefore: boolean }
    /** 最后一日17:30截止 */
    | { readonly kind: 'closing-time'; readonly minute: MinuteOfDay }
    /** Days in a sentence about the window, of which it cannot be told whether they are its own. */
    | { readonly kind: 'unclear'; readonly days: readonly StatedDay[] }
  );

const known = new WeakMap<ReadScope, readonly WindowStatement[]>();

/** What `read` says of the window: found once, for every rule that asks. */
export function windowStatements(read: ReadScope): readonly WindowStatement[] {
  const statements = known.get(read) ?? statementsIn(read);
  known.set(read, statements);
  return statements;
}

function statementsIn({ scope, clauses, own }: ReadScope): WindowStatement[] {
  if (!clauses.some(({ tokens }) => tokens.some(isOfTime))) return [];
  const reader: ScopeReader = {
    scope,
    own,
    heading: labelled(scope),
    roles: new Map(),
    isPublic: false,
    objects: false,
  };
  const statements: WindowStatement[] = [];
  let goesOn = false;
  for (const sentence of sentencesOf(clauses)) {
    if (!goesOn) reader.objects = false;
    goesOn = sentence.at(-1)?.ending === '；';
    const course = new SentenceCourse(sentence);
    for (const [place, clause] of sentence.entries()) {
      statements.push(...ofClause(reader, course, place));
      reader.isPublic ||= clause.tokens.some((token) => isOneOf(token, 'publicity', 'window'));
      reader.objects ||= objects(clause);
    }
  }
  return joined(statements).map((statement, index, all) =>
    isFirstDay(statement, all[index + 1]) ? { ...statement, kind: 'end', which: 'opens' } : statement,
  );
}

/** Without one of these a text names no time. */
function isOfTime({ kind }: Token): boolean {
  return kind === 'day' || kind === 'duration' || kind === 'clock' || kind === 'weekday';
}

function ofClause(reader: ScopeReader, course: SentenceCourse, place: number): WindowStatement[] {
  const clause = at(course.clauses, place);
  const phrases = timePhrases(clause)
    .filter(({ kind }) => kind !== 'hours')
    .map((phrase) => asLastDay(clause, phrase));
  if (phrases.length === 0) return [];
  const facts = factsOf(clause, course.clauses.slice(place + 1, place + 3), course.isFollowed(place));
  const isOther =
    course.isPassed(clause, place) ||
    course.isDisowned(place) ||
    course.isCompared(clause) ||
    course.isAfterEnd(place) ||
    isOfForeignMatter(reader, clause);
  return phrases.flatMap((phrase) => {
    const role = isOther ? 'other' : roleOf(reader, clause, phrase, facts);
    reader.roles.set(clause.tokens, role);
    return statementOf(reader.scope, clause, phrase, role);
  });
}

/** 家庭经济困难认定公示期为3个工作日; …公示期（3个工作日）; …公示时间：10月8日至14日 */
function isOfForeignMatter({ own }: ScopeReader, { tokens, before, host }: Clause): boolean {
  if (!own) return false;
  return (
    namesAnotherMatter(tokens, own) ||
    (before?.ending === ':' && namesAnotherMatter(before.tokens, own)) ||
    (host !== undefined && namesAnotherMatter(host.tokens, own, host.length))
  );
}

/** 公示从3月10日开始，14日结束: what would be a length by itself is a day of the month named before. */
function asLastDay({ tokens, before }: Clause, phrase: TimePhrase): TimePhrase {
  const { from, to, start, end } = phrase;
  const token = tokens[from];
  if (from > 0 || token?.kind !== 'duration' || classOf(tokens[to]) !== 'stop') return phrase;
  const first = before?.tokens.findLast(({ kind }) => kind === 'day');
  if (!token.dayOfMonth || first?.kind !== 'day') return phrase;
  const day = { ...token.dayOfMonth, month: first.day.month };
  return { kind: 'day', day, edge: 'closes', from, to, start, end };
}

/** 4月28日、29日、30日，5月6日、7日; 4月30日，5月6日、7日: a row that goes on after a comma. */
function joined(statements: readonly WindowStatement[]): WindowStatement[] {
  const whole: WindowStatement[] = [];
  for (const statement of statements) {
    const last = whole.at(-1);
    const isNext = last && statement.scope.text.slice(last.end, statement.start) === '，';
    const days = rowOf(statement);
    const row = last && rowOf(last);
    if (isNext && row && days && row.length + days.length > 2)
      whole[whole.length - 1] = { ...last, kind: 'list', end: statement.end, days: [...row, ...days] };
    else if (last?.kind === 'end' && statement.kind === 'end' && isFromTo(last, statement))
      whole[whole.length - 1] = { ...last, ...rangeOf(last.day, statement.day), end: statement.end };
    else if (last && row?.length === 1 && days?.length === 1 && isNext && isLabelledEnds(last))
      whole[whole.length - 1] = { ...last, kind: 'list', end: statement.end, days: [...row, ...days] };
    else whole.push(statement);
  }
  return whole.map(betweenEnds);
}

/** 公示起止日期：8月7日、8月11日: two days that are said to be the first and the last. */
function betweenEnds(statement: WindowStatement): WindowStatement {
  const days = rowOf(statement);
  if (days?.length !== 2 || !isLabelledEnds(statement)) return statement;
  return { ...statement, ...rangeOf(at(days, 0), at(days, 1)) };
}

type End = Extract<WindowStatement, { readonly kind: 'end' }>;

function rangeOf(
  opens: StatedDay,
  closes: StatedDay,
): Of<Extract<WindowStatement, { readonly kind: 'range' }>> {
  return { kind: 'range', opens, closes, ofYear: undefined, isBefore: false };
}

/** 从8月7日开始，至8月11日结束 */
function isFromTo(last: End, statement: End): boolean {
  const between = statement.scope.text.slice(last.end, statement.start);
  return (
    last.which === 'opens' &&
    statement.which === 'closes' &&
    /^(?:起|开始|始|起算)?[，、 ]?(?:至|到|于|终于|止于|截至|一直到)?$/.test(between)
  );
}

/** 公示起止日期是： */
function isLabelledEnds({ scope, start }: WindowStatement): boolean {
  return /起[止讫迄](?:时间|日期|期限|日)?(?:分别)?[为是]?:?$/.test(
    scope.text.slice(Math.max(0, start - 12), start),
  );
}

function rowOf(statement: WindowStatement): readonly StatedDay[] | undefined {
  if (statement.kind === 'list') return statement.days;
  return statement.kind === 'day' ? [statement.day] : undefined;
}

/** 2023年8月7日，至8月11日 */
function isFirstDay(
  statement: WindowStatement,
  next: WindowStatement | undefined,
): statement is Extract<WindowStatement, { kind: 'day' }> {
  return statement.kind === 'day' && next?.kind === 'end' && next.which === 'closes';
}

interface ScopeReader {
  readonly scope: Scope;
  readonly own: OwnMatter | undefined;
  readonly heading: Role | undefined;
  /** Whose the last time is that the clause of these tokens names. */
  readonly roles: Map<readonly Token[], Role | 'unclear'>;
  /** Whether the scope has spoken of a publicity so far. */
  isPublic: boolean;
  /** Whether the sentence, or the one before its semicolon, has spoken of objections so far. */
  objects: boolean;
}

/** 时间 over a column says only that the row's own words tell whose it is. */
function labelled({ heading, row }: Scope): Role | undefined {
  const roles = [heading, row].flatMap((label) => roleOfLabel(label) ?? []);
  return roles.find((role) => role !== 'time') ?? roles[0];
}

function roleOfLabel(label: string): Role | undefined {
  if (label === '') return undefined;
  const tokens = tokensOf(label, nothingKnown);
  const role = governorBefore(tokens, tokens.length)?.role;
  if (role !== 'window') return role;
  const last = classOf(tokens.at(-1));
  return last === 'begin' ? 'opening' : last === 'stop' ? 'closing' : role;
}

const nothingKnown = knownWords([], []);

function roleOf(
  reader: ScopeReader,
  clause: Clause,
  phrase: TimePhrase,
  facts: ClauseFacts,
): Role | 'unclear' {
  const { tokens } = clause;
  const isLength = phrase.kind === 'length';
  if (isLength && isOfProcedure(clause, phrase)) return 'other';
  const isTerm = isLength && classOf(tokens[phrase.to]) === 'within';
  if (isTerm && facts.isBeforeHearing) return 'other';
  if (isTerm && facts.isBeforeObjections && isFromNow(tokens, phrase)) return 'window';
  if (phrase.kind === 'list' && classOf(tokens[phrase.from - 1]) === 'inclusive') return 'other';
  if (phrase.kind === 'range' && isOneOfSeveral(tokens, phrase)) return 'other';
  // 由8月7日至11日调整为8月8日至14日: what is no longer so.
  if (phrase.kind === 'range' && classOf(tokens[phrase.to]) === 'instead') return 'other';
  if (isCorrection(clause, phrase)) return 'window';
  if (phrase.kind === 'day' && (refusesAfter(tokens, phrase.to) || isOverdue(clause))) return 'objection';
  const left = governorBefore(tokens, phrase.from);
  const right = governorAfter(tokens, phrase.to);
  if (left && !left.isLoose && left.role !== 'time')
    return isTerm && right === 'other' ? 'other' : settled(left.role, facts);
  if (isDeadline(reader, clause, phrase, { left, right, facts })) return 'objection';
  // 各单位于8月11日前公示
  if (right === 'window' && phrase.kind === 'day' && phrase.edge === 'before') return 'other';
  if (right === 'window' && left?.role !== 'other') return 'window';
  if (right === 'opening' || right === 'closing') return left?.role === 'other' ? 'other' : right;
  if (phrase.kind === 'range' && isInvitation(clause, facts, { left, right })) return 'window';
  if (right === 'other') return 'other';
  if (left?.role === 'time')
    return !facts.goesOnElsewhere && (reader.isPublic || isOfWindow(reader.heading))
      ? (reader.heading ?? edgeNamed(tokens, phrase.from))
      : 'other';
  if (phrase.kind === 'range' && isOpenToObjections(reader, tokens, phrase, left)) return 'window';
  if (left)
    return left.role === 'window' && phrase.kind === 'range' && !facts.isElsewhere ? 'unclear' : 'other';
  if (isSpell(tokens, phrase) && isInvited(reader, clause, facts)) return 'window';
  if (!facts.isBare)
    return reader.heading !== undefined && isOfWindow(reader.heading) ? reader.heading : 'other';
  const inherited = inheritedRole(reader, clause);
  if (inherited) return inherited;
  if (phrase.kind !== 'length' && facts.isAnnounced) return 'window';
  return reader.heading ?? 'other';
}

/** 公示时间有误，现更正为8月8日至14日 */
function isCorrection({ tokens, before }: Clause, { kind, from }: TimePhrase): boolean {
  const isInstead = kind === 'range' && from < 4 && classOf(tokens[from - 1]) === 'instead';
  const isBare =
    isInstead && tokens.slice(0, from - 1).every((token) => /^[现特应故予将]+$/.test(textOf(token)));
  return (
    isBare && before !== undefined && governorBefore(before.tokens, before.tokens.length)?.role === 'window'
  );
}

/** 第一批、第二批分别于7月3日至9日、7月12日至18日公示: each of them has days of its own. */
function isOneOfSeveral(tokens: readonly Token[], { from }: TimePhrase): boolean {
  return classOf(tokens[from - 1]) === 'since' && classOf(tokens[from - 2]) === 'respectively';
}

/** 截止日期, 起始日期 without a word of whose they are. */
function edgeNamed(tokens: readonly Token[], from: number): 'opening' | 'closing' | 'window' {
  const named = tokens.slice(0, from).findLast((token) => isOneOf(token, 'time', 'opening', 'closing'));
  return isOneOf(named, 'closing') ? 'closing' : isOneOf(named, 'opening') ? 'opening' : 'window';
}

/** A length that is a rule's, a hearing's or, as in 公示3天后进入体检, a step's of a course of steps. */
function isOfProcedure(clause: Clause, phrase: TimePhrase): boolean {
  const { tokens } = clause;
  const leads = /^后/.test(textOf(tokens[phrase.to]));
  return isOfRule(clause, phrase) || isOfHearing(tokens, phrase) || (leads && lastStep(tokens) >= phrase.to);
}

const lastStep = ofLatest((tokens: readonly Token[]) =>
  tokens.findLastIndex((token) => isOneOf(token, 'event', 'stage')),
);

/** 公示期一般为7天, 公示时间为10个工作日的; 每年9月评审，公示期7天: what holds for notices of a kind. */
function isOfRule({ tokens, before, start, end, scope }: Clause, { from, to }: TimePhrase): boolean {
  if (scope.text.slice(before?.start ?? start, end).includes('每年')) return true;
  const isCondition = to === tokens.length - 1 && textOf(tokens[to]) === '的';
  return (
    isCondition ||
    tokens.slice(Math.max(0, from - 3), from).some((token) => /^(?:一般|通常)|最[短长]$/.test(textOf(token)))
  );
}

/** 听证申请应在公示之日起5个工作日内提出, 自公示之日起5日内…可要求听证: of a hearing, not of objections. */
function isOfHearing(tokens: readonly Token[], { from, to }: TimePhrase): boolean {
  if (classOf(tokens[to]) !== 'within') return false;
  const first = firstHearing(tokens);
  return first < from || endsInHearing(tokens);
}

/** Whether a hearing is what a clause without objections asks for. */
function endsInHearing(tokens: readonly Token[]): boolean {
  return firstHearing(tokens) !== Infinity && tokens.some((token) => /听证/.test(textOf(token)));
}

/** Where a hearing is first spoken of, in a clause in which nothing is of objections. */
const firstHearing = ofLatest((tokens: readonly Token[]) => {
  const first = tokens.findIndex((token) => /^(?:听证|复议|诉讼|申请)$/.test(textOf(token)));
  const isOther =
    first !== -1 && !tokens.some((token) => classOf(token) === 'objection' && isMatterOfObjection(token));
  return isOther ? first : Infinity;
});

/** 8月11日之后不再受理 */
function refusesAfter(tokens: readonly Token[], to: number): boolean {
  const rest = tokens
    .slice(to, to + 6)
    .map(textOf)
    .join('');
  return /^(?:[之以]?后)(?:一律|收到的|提出的|反映的|的)*(?:不再|不予|概不|恕不)(?:受理|接受|接收)/.test(
    rest,
  );
}

/** 逾期（8月11日后）不予受理 */
function isOverdue({ tokens, before, host }: Clause): boolean {
  const isRemark = host !== undefined && before === undefined;
  return isRemark && tokens.length < 4 && textOf(host.tokens[host.length - 1]) === '逾期';
}

/** 8月7日至11日如有异议请反馈; 有异议者请于8月7日至11日书面提出 */
function isInvitation(
  { tokens }: Clause,
  facts: ClauseFacts,
  { left, right }: Omit<Beside, 'facts'>,
): boolean {
  const isOpen = left === undefined || left.role === 'objection';
  return (
    isOpen && right === 'objection' && facts.objects && tokens.some((token) => classOf(token) === 'request')
  );
}

/** 自即日起5个工作日内 */
function isFromNow(tokens: readonly Token[], { from }: TimePhrase): boolean {
  return tokens.slice(0, from).some((token) => textOf(token) === '即日');
}

/** From a day to a day, or for some days from one: 自8月7日起的5个工作日内. */
function isSpell(tokens: readonly Token[], phrase: TimePhrase): boolean {
  const isWithin = phrase.kind === 'length' && classOf(tokens[phrase.to]) === 'within';
  return (
    phrase.kind === 'range' || (isWithin && tokens.slice(0, phrase.from).some(({ kind }) => kind === 'day'))
  );
}

/** 欢迎于7月11日至30日期间，对公示对象进行反映; 有异议的，可于…期间，以实名方式提出; 从5月6日到12日，请大家查看，有意见的反映 */
function isInvited(reader: ScopeReader, { tokens, host }: Clause, facts: ClauseFacts): boolean {
  if (classOf(tokens[0]) === 'request')
    return facts.isAnnounced || facts.objects || reader.objects || facts.isFollowed;
  return facts.isBare && (facts.isFollowed || facts.isTaken) && !isOfOther(host);
}

/** 征求意见稿公示期间（6月20日至29日）: what the remark is upon has a time of its own. */
function isOfOther(host: Host | undefined): boolean {
  return host !== undefined && governorBefore(host.tokens, host.length)?.role === 'other';
}

/** 公示内容自6月20日至6月29日接受社会监督; 结果予以公示，6月20日至6月29日接受监督 */
function isOpenToObjections(
  { isPublic }: ScopeReader,
  tokens: readonly Token[],
  { to }: TimePhrase,
  left: Governor | undefined,
): boolean {
  const isReceived = isHearing(tokens[to]);
  return left?.role === 'window'
    ? isReceived || classOf(tokens[to]) === 'objection'
    : isReceived && !left && isPublic;
}

function isHearing(token: Token | undefined): boolean {
  return /^(?:接受|听取|期间接受)/.test(textOf(token));
}

/** What a clause holds, looked up once for all its times. */
interface ClauseFacts {
  /** It has no words but those around its times, so that it goes on with what came before. */
  readonly isBare: boolean;
  /** It speaks of another publicity than this notice's. */
  readonly isElsewhere: boolean;
  /** It goes on with such a one: 公示期 after 经初审后在社区公示. */
  readonly goesOnElsewhere: boolean;
  /** The next clause announces its days: 自8月7日至8月11日，在网站上进行公示. */
  readonly isAnnounced: boolean;
  /** What follows in its sentence asks the reader to object, and tells of nothing past. */
  readonly isFollowed: boolean;
  /** The next clause says that the public is heard: 接受社会各界监督. */
  readonly isTaken: boolean;
  readonly objects: boolean;
  /** It has no words of its own, and one of the next clauses is of objections: 自即日起5日内，对公示内容有异议的，…. */
  readonly isBeforeObjections: boolean;
  /** What follows asks for a hearing: 申请人、利害关系人可提出听证申请. */
  readonly isBeforeHearing: boolean;
}

/** What a sentence says after a place in it: found once, however many times it names. */
class SentenceCourse {
  readonly clauses: readonly Clause[];
  #last:
    | { readonly objection: number; readonly request: number; readonly past: number; readonly now: number }
    | undefined;
  #disowned: number | undefined;
  #over: number | undefined;
  #compared: readonly Clause[] | undefined;

  constructor(clauses: readonly Clause[]) {
    this.clauses = clauses;
  }

  /** Whether objections are asked for after the clause at `place`, and nothing there lies in the past. */
  isFollowed(place: number): boolean {
    const { objection, request, past } = (this.#last ??= this.#lasts());
    return objection > place && request > place && past <= place;
  }

  /** Whether the clause at `place`, or what it remarks upon, tells of a stage that is over: 公示3天无异议，…，现在全镇公示. */
  isPassed({ tokens, host }: Clause, place: number): boolean {
    const isOver = endsUndisputed(tokens) || (host !== undefined && endsUndisputed(host.tokens));
    const isAnsweredNone = place < this.clauses.length - 1 && isReport(this.clauses.at(-1));
    return isAnsweredNone || (isOver && (this.#last ??= this.#lasts()).now > place);
  }

  /** Whether `clause` is one of several that tell how long each of several publicities is: 班级公示2天，年级公示3天. */
  isCompared(clause: Clause): boolean {
    this.#compared ??= this.clauses.filter(isOfOneAmongOthers);
    return this.#compared.length > 1 && this.#compared.includes(clause);
  }

  /** Whether the window is over where the clause at `place` begins: 公示结束后，由省里再行公示7天. */
  isAfterEnd(place: number): boolean {
    this.#over ??= this.clauses.findIndex(({ tokens, host }) => host === undefined && tokens.some(isOver));
    return this.#over !== -1 && this.#over < place;
  }

  /** Whether the clause at `place` or one after it says that the publicity is another matter: 不受本次公示影响, 与本公示无关. */
  isDisowned(place: number): boolean {
    this.#disowned ??= this.clauses.findLastIndex(
      ({ tokens }) =>
        tokens.some((token) => isOneOf(token, 'publicity', 'window')) &&
        (/无关$/.test(textOf(tokens.at(-1))) ||
          (/影响$/.test(textOf(tokens.at(-1))) && tokens.some((token) => /不受/.test(textOf(token))))),
    );
    return this.#disowned >= place;
  }

  #lasts() {
    const last = (isMeant: (token: Token) => boolean): number =>
      this.clauses.findLastIndex(({ tokens }) => tokens.some(isMeant));
    return {
      objection: this.clauses.findLastIndex(objects),
      request: last((token) => classOf(token) === 'request'),
      now: this.clauses.findLastIndex(isAnnouncing),
      past: last((token) => classOf(token) === 'earlier' || isPast(token)),
    };
  }
}

/** 公示结束后, 公示期满后 */
function isOver(token: Token, index: number, tokens: readonly Token[]): boolean {
  const phrase = tokens
    .slice(index, index + 3)
    .map(textOf)
    .join('');
  return (
    isOneOf(token, 'publicity', 'window', 'aside') && /^公示期?(?:结束|期?满|届满)[之以]?后/.test(phrase)
  );
}

/** 年级复核公示3天: which publicity is told by a word before it, and is not this one. */
function isOfOneAmongOthers({ tokens }: Clause): boolean {
  const index = tokens.findIndex((token) => isOneOf(token, 'publicity', 'window'));
  const after = tokens[index + 1];
  const length = classOf(after) === 'is' ? tokens[index + 2] : after;
  const before = tokens.slice(0, index).map(textOf).join('');
  return length?.kind === 'duration' && index > 0 && !/现|^[本此]|予以?$/.test(before);
}

function endsUndisputed(tokens: readonly Token[]): boolean {
  return classOf(tokens.at(-1)) === 'objection' && /[无未没]$|没有$|未收到$/.test(textOf(tokens.at(-2)));
}

/** 公示期间未收到反馈意见。: so a sentence ends that tells of what is over, and not of what is to come (期间未收到意见的，…). */
function isReport(last: Clause | undefined): boolean {
  return (
    last?.host === undefined &&
    classOf(last?.tokens.at(-1)) === 'objection' &&
    /^(?:公示)?期间(?:均|尚)?[未没]有?收到/.test(last?.tokens.map(textOf).join('') ?? '')
  );
}

/** 现在全镇公示, 现予以公示 */
function isAnnouncing({ tokens }: Clause): boolean {
  const now = tokens.findIndex((token) => /^现|现[予在向]?$/.test(textOf(token)));
  return now !== -1 && tokens.some((token, index) => index > now && classOf(token) === 'publicity');
}

function factsOf(clause: Clause, following: readonly Clause[], isFollowed: boolean): ClauseFacts {
  const [next] = following;
  const { tokens, before } = clause;
  const starts = isOneOf(tokens[0], 'window', 'time', 'publicity');
  const isDated = (of: Clause | undefined): boolean => of?.tokens.some(({ kind }) => kind === 'day') ?? false;
  // 初审公示已于7月10日至16日进行，公示期7天: of days that stand before it, where it has none of its own.
  const goesOn = starts && !(isDated(before) && isDated(clause));
  const isBare = tokens.every((token) => token.kind !== 'text' || bareWords.test(token.text));
  return {
    isBare,
    isElsewhere: isPublicElsewhere(clause),
    goesOnElsewhere:
      (before !== undefined && goesOn && isPublicElsewhere(before)) ||
      (starts && before?.tokens.some((_, index) => isOfAnotherMatter(before.tokens, index))) ||
      isConditional(before) ||
      following.some(isSetAside),
    isAnnounced: next !== undefined && governorAfter(next.tokens, 0) === 'window',
    isFollowed,
    isTaken: isHearing(next?.tokens[0]),
    objects: objects(clause),
    isBeforeObjections: isBare && following.some(objects),
    isBeforeHearing: !objects(clause) && following.some((one) => endsInHearing(one.tokens)),
  };
}

/** 考核合格的，在网站上公示，公示期为7天: what is done with those who pass, whoever they will be. */
function isConditional(before: Clause | undefined): boolean {
  if (isCase(before)) return true;
  let clause = before;
  for (let steps = 0; clause && steps < 4; steps += 1, clause = clause.before)
    if (/合格的$|符合条件的$/.test(textOf(clause.tokens.at(-1)))) return true;
  return false;
}

/** 因考生放弃递补的，公示期为3个工作日: of a case that may come; not 有异议的. */
function isCase(before: Clause | undefined): boolean {
  if (!before || !/的$/.test(textOf(before.tokens.at(-1))) || objects(before)) return false;
  return /^(?:因|如|若|凡|需)/.test(textOf(before.tokens[0]));
}

/** 公示期为3个工作日，另行发布; …，由县登记中心另行发布; not …，结果另行公布. */
function isSetAside({ tokens }: Clause): boolean {
  const [first] = tokens;
  return (
    /^(?:届时)?另行/.test(textOf(first)) ||
    (textOf(first) === '由' && tokens.some((token) => /另行/.test(textOf(token))))
  );
}

const bareWords =
  /^(?:起止|[计数算]满|连续|均|仍|即|期|自然|的|为期|逾期|期间|不|终|[上下]班前?|早上?|上午|下午|晚上?|[本当同次翌][月年]|[一二三四五六七八九十])+$/;

function settled(role: Role, { goesOnElsewhere }: ClauseFacts): Role {
  return role === 'window' && goesOnElsewhere ? 'other' : role;
}

function isOfWindow(role: Role | undefined): boolean {
  return role === 'window' || role === 'opening' || role === 'closing';
}

/** What a clause without words of its own goes on with: what it remarks upon, what leads it, what stands before it. */
function inheritedRole(reader: ScopeReader, clause: Clause): Role | 'unclear' | undefined {
  let current: Pick<Clause | Host, 'before' | 'host' | 'label'> | undefined = clause;
  while (current) {
    const before: Clause | undefined = current.before;
    if (before && isReason(before)) {
      current = before;
      continue;
    }
    if (current.host && !before) {
      const host: Host = current.host;
      const governor: Governor | undefined = governorBefore(host.tokens, host.length);
      const own = governor?.role ?? reader.roles.get(host.tokens);
      const edge = edgeOfHost(host);
      if (edge && (isOfWindow(governor?.role) || textOf(host.tokens[host.length - 1]) === '公示期满'))
        return edge;
      if (governor?.isLoose && isOfWindow(governor.role)) return reader.roles.get(host.tokens) ?? 'unclear';
      if (own === 'time') return reader.isPublic ? 'window' : 'other';
      if (own) return own === 'objection' ? 'other' : own;
    }
    if (before) {
      const governor: Governor | undefined = governorBefore(before.tokens, before.tokens.length);
      const role = isNextLabel(before) ? governor?.role : reader.roles.get(before.tokens);
      if (role) return role;
      if (governor?.role === 'time')
        return reader.isPublic || isOfWindow(reader.heading) ? 'window' : 'other';
      if (governor && (before.ending === ':' || isOfWindow(governor.role)))
        return governor.isLoose && before.ending !== ':' ? undefined : governor.role;
    }
    current = before ?? current.host;
  }
  return undefined;
}

/** 6月19日至21日端午休息: why the window takes as long as it does; what follows goes on with what came before. */
function isReason({ tokens, ending }: Clause): boolean {
  return (
    ending !== ':' &&
    tokens.some((token) => classOf(token) === 'holiday') &&
    !tokens.some((token) => isOneOf(token, 'publicity', 'window', 'opening', 'closing'))
  );
}

/** 公示开始日期：8月7日 公示结束日期：8月11日: a second label in one line, behind the time of the first. */
function isNextLabel({ tokens, ending }: Clause): boolean {
  return ending === ':' && isOneOf(tokens.at(-1), 'window', 'opening', 'closing');
}

/** 公示期满（8月11日）; 截止到本周五（8月11日）; 从下周一（8月7日）至… */
function edgeOfHost({ tokens, length }: Host): 'opening' | 'closing' | undefined {
  let last = length - 1;
  while (tokens[last]?.kind === 'weekday' || /^(?:[本下这]|[明次翌][天日])$/.test(textOf(tokens[last])))
    last -= 1;
  const is = classOf(tokens[last]);
  if (is === 'until' || textOf(tokens[last]) === '公示期满') return 'closing';
  return is === 'since' ? 'opening' : undefined;
}

/** Whether `clause` is about objecting: 如有异议, and not 被提出异议的. */
function objects({ tokens }: Clause): boolean {
  return tokens.some(
    (token, index) =>
      (classOf(token) === 'objection' || classOf(token) === 'way') &&
      !/被$|收到|对$|[无未没]$|没有$/.test(textOf(tokens[index - 1])),
  );
}

/** What stands on both sides of a time. */
interface Beside {
  readonly left: Governor | undefined;
  readonly right: Role | undefined;
  readonly facts: ClauseFacts;
}

/** 请于8月11日前反映, 书面意见请于8月11日前送达, 在3日内提出 */
function isDeadline(
  reader: ScopeReader,
  clause: Clause,
  phrase: TimePhrase,
  { left, right, facts }: Beside,
): boolean {
  const follows = clause.tokens.slice(phrase.to, phrase.to + 30);
  if (
    left?.role === 'other' ||
    isErrand(clause.before) ||
    isOfStage(clause.before) ||
    isOwnAct(clause.tokens, phrase.from)
  )
    return false;
  if (
    follows.some(
      (token) =>
        /^(?:投诉$|下载|领取)/.test(textOf(token)) || classOf(token) === 'intake' || isOfHandling(token),
    )
  )
    return false;
  const isRequest = asks(clause, phrase.from) || left?.role === 'objection';
  const isEnd =
    (phrase.kind === 'day' && (phrase.edge === 'before' || isRequest)) ||
    (phrase.kind === 'day' && phrase.edge === 'closes' && facts.isBare && reader.objects) ||
    (phrase.kind === 'length' && isRequest && right === 'objection');
  const isAsked = right === 'objection' || left?.role === 'objection' || reader.objects || facts.objects;
  const sends = follows.find((token) => isOneOf(token, 'event', 'stage', 'intake'));
  return (
    isEnd &&
    isAsked &&
    (right !== 'other' || /^(?:提交|递交|说明)$/.test(textOf(sends))) &&
    !isPassive(clause)
  );
}

/** 我局拟于8月20日前将审核意见报省厅 */
function isOwnAct(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some((token) => /^(?:[拟将]|计划)$/.test(textOf(token)));
}

/** 在8月20日前对异议提出处理意见: what is asked of those who deal with objections. */
function isOfHandling(token: Token): boolean {
  return /处理|核实|办结/.test(textOf(token)) && !/便/.test(textOf(token));
}

/** 对复审意见有异议的，应在8月10日前提出: it is a stage's outcome that is objected to. */
function isOfStage(before: Clause | undefined): boolean {
  if (!before || !objects(before)) return false;
  const { tokens } = before;
  return (
    tokens.some((token) => classOf(token) === 'stage') &&
    !tokens.some((token) => isOneOf(token, 'publicity', 'window', 'nominee'))
  );
}

/** 如需撤回申请，请于8月8日前书面告知: it is of their own matter that those meant are asked. */
function isErrand(before: Clause | undefined): boolean {
  const isOwn = before?.tokens.some((token) => /如需|需要|申请|撤回|补[充正]|变更/.test(textOf(token)));
  return (
    isOwn === true &&
    !before?.tokens.some((token) => classOf(token) === 'objection' && isMatterOfObjection(token))
  );
}

function asks({ tokens }: Clause, from: number): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some((token) => classOf(token) === 'request');
}

/** 被提出异议的，应当在9月15日前提交说明: it is not the public that is asked. */
function isPassive({ before }: Clause): boolean {
  return before?.tokens.some((token) => /被|收到/.test(textOf(token))) ?? false;
}

function yearBefore({ tokens, label }: Clause, from: number): number | undefined {
  const before = [...(label?.tokens.slice(-12) ?? []), ...tokens.slice(Math.max(0, from - 12), from)];
  for (const token of before) if (token.kind === 'number' && /^年度?$/.test(token.unit)) return token.value;
  return undefined;
}

function statementOf(
  scope: Scope,
  clause: Clause,
  phrase: TimePhrase,
  role: Role | 'unclear',
): WindowStatement[] {
  const { start, end } = phrase;
  const placed = { scope, start, end };
  if (role === 'other' || role === 'time' || phrase.kind === 'hours') return [];
  if (role === 'unclear')
    return phrase.kind === 'range'
      ? [{ ...placed, kind: 'unclear', days: [...(phrase.opens ? [phrase.opens] : []), phrase.closes] }]
      : [];
  switch (phrase.kind) {
    case 'range':
      return [
        {
          ...placed,
          kind: 'range',
          opens: phrase.opens,
          closes: phrase.closes,
          isBefore: withoutLast.test(scope.text.slice(phrase.closes.end, phrase.closes.end + 12)),
          ofYear: yearBefore(clause, phrase.from),
        },
      ];
    case 'list':
      return [{ ...placed, kind: 'list', days: phrase.days }];
    case 'closing-time':
      return [{ ...placed, kind: 'closing-time', minute: phrase.minute }];
    case 'length': {
      const { count, bound } = phrase;
      const unit = phrase.unit === 'day' ? unitOfDays(scope.text.slice(end, end + 14)) : phrase.unit;
      return role === 'closing' ? [] : [{ ...placed, kind: 'length', count, unit, bound }];
    }
    case 'day':
      return [{ ...placed, ...statementOfDay(phrase, role) }];
  }
}

/** 至8月12日（不含）, （不含当日）; not （不含法定节假日） */
const withoutLast = /^（不包?含(?:[当该本末][日天]|\d{1,2}月\d{1,2}日)?）/;

/** 七天（日历日）, 5天（节假日除外）: which days are meant is told right behind them. */
function unitOfDays(behind: string): LengthUnit {
  if (/^（?(?:[均为指按以]|是指){0,2}(?:自然日|日历[天日])/.test(behind)) return 'calendar-day';
  if (/^（(?:[均为指按以]|是指){0,2}(?:法定)?工作日/.test(behind)) return 'workday';
  const isWithoutRest =
    /^（(?:不[含计]|不包[含括]|扣除|剔除|除去)(?:法定)?(?:节假日|双休日|周末|休息日)|^（(?:法定)?(?:节假日|双休日|周末|休息日)(?:除外|不[计含]|顺延)/;
  return isWithoutRest.test(behind) ? 'workday' : 'day';
}

type OneDay = Extract<WindowStatement, { readonly kind: 'deadline' | 'end' | 'day' }>;

/** What a day by itself says of the window: its first or last one, a deadline, or one of which it is not told. */
function statementOfDay(
  { day, edge }: Extract<TimePhrase, { readonly kind: 'day' }>,
  role: Exclude<Role, 'other' | 'time'>,
): Of<OneDay> {
  if (role === 'opening' || edge === 'opens') return { kind: 'end', which: 'opens', day };
  if (role === 'objection') return { kind: 'deadline', day, isBefore: edge === 'before' };
  if (role === 'closing' || edge === 'closes' || edge === 'before')
    return { kind: 'end', which: 'closes', day };
  return { kind: 'day', day };
}

/** A statement without its place. */
type Of<Statement> = Statement extends unknown ? Omit<Statement, 'scope' | 'start' | 'end'> : never;
