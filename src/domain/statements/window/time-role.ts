import { ofLatest } from '../../lists/of-latest.ts';
import type { Clause, Host } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { knownWords, tokensOf } from '../clauses/tokens-of.ts';
import { type Governor, governorAfter, governorBefore, type Role } from '../governor.ts';
import { classOf, isOneOf, type TimePhrase } from '../time-phrases.ts';
import { type ClauseFacts, isBare, endsInHearing, firstHearing, isHearing } from './clause-facts.ts';
import { type Beside, isDeadline, isOverdue, refusesAfter } from './deadline.ts';
import {
  inheritedRole,
  isByPlace,
  isOfWindow,
  isPublicSoFar,
  roleOfLabel,
  type ScopeReader,
} from './inherited-role.ts';

/** Whose the times of a scope are by its heading, or by its row's: 时间 over a column says only that the row tells whose. */
export function labelled({ heading, row }: Scope): Role | undefined {
  const roles = [heading, row].flatMap((label) => roleOfHeading(label) ?? []);
  return roles.find((role) => role !== 'time') ?? roles[0];
}

function roleOfHeading(label: string): Role | undefined {
  if (label === '') return undefined;
  return roleOfLabel(tokensOf(label, nothingKnown));
}

const nothingKnown = knownWords([], []);

/**
 * Whose time `phrase` of `clause` is, by the words on both sides of it, and where they say nothing, by what its sentence
 * and its scope have said so far; `unclear`: of the window, perhaps, or of another one; `likely`: of the window, where
 * it shares a day with it.
 */
export function roleOf(
  reader: ScopeReader,
  clause: Clause,
  phrase: TimePhrase,
  facts: ClauseFacts,
): Role | 'unclear' | 'likely' {
  const role = roleByWords(reader, clause, phrase, facts);
  const isUntold = role === 'other' || role === 'time';
  return isUntold && isLikely(reader, clause, phrase, facts) ? 'likely' : role;
}

function roleByWords(
  reader: ScopeReader,
  clause: Clause,
  phrase: TimePhrase,
  facts: ClauseFacts,
): Role | 'unclear' | 'likely' {
  const { tokens } = clause;
  const isLength = phrase.kind === 'length';
  if (isLength && (isOfProcedure(clause, phrase) || isOfPart(tokens, phrase.from))) return 'other';
  const isTerm = isLength && classOf(tokens[phrase.to]) === 'within';
  if (isTerm && facts.isBeforeHearing) return 'other';
  if (isTerm && facts.isBeforeObjections && isFromNow(tokens, phrase)) return 'window';
  if (phrase.kind === 'list' && classOf(tokens[phrase.from - 1]) === 'inclusive') return 'other';
  if (phrase.kind === 'range' && isOneOfSeveral(tokens, phrase)) return 'other';
  // 由8月7日至11日调整为8月8日至14日, 由8月11日延至8月14日: what is no longer so.
  if ((phrase.kind === 'range' || phrase.kind === 'day') && classOf(tokens[phrase.to]) === 'instead')
    return 'other';
  if (isCorrection(clause, phrase)) return 'window';
  // 4月9日—4月15日（公示期）
  if (phrase.kind === 'range' && namedBehind.test(reader.scope.text.slice(phrase.end, phrase.end + 8)))
    return 'window';
  if (phrase.kind === 'day' && (refusesAfter(tokens, phrase.to) || isOverdue(clause))) return 'objection';
  if (isShownFor(reader, clause, phrase, facts)) return 'window';
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
    return !facts.goesOnElsewhere &&
      (reader.isPublic || isOfWindow(reader.heading)) &&
      (phrase.kind === 'closing-time' || !isByPlace(tokens, phrase.from) || isPublicSoFar(clause))
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

/** 名单在公开栏贴七天, 先挂五天: for how long the list hangs there, in a text that speaks of it. */
function isShownFor(
  { scope, isPublic }: ScopeReader,
  { tokens }: Clause,
  { kind, from, to }: TimePhrase,
  { isElsewhere, goesOnElsewhere }: ClauseFacts,
): boolean {
  if (kind !== 'length' || isElsewhere || goesOnElsewhere || /^(?:后|内|以[上内])/.test(textOf(tokens[to])))
    return false;
  let last = from - 1;
  while (/^(?:共计?|一共|连续|整整|足足|满)$/.test(textOf(tokens[last]))) last -= 1;
  const isShown = hangs.test(textOf(tokens[last])) || /^(?:上墙|挂网|张榜)$/.test(textOf(tokens[last]));
  return isShown && (isPublic || tellsOfList(scope));
}

const hangs = /(?:(?<![津补倒招粘剪张])贴|(?<![倒披牵记])挂|(?<![查观照探])看|亮|晒|公布)[出足够满]?$/;
const tellsOfList = ofLatest(({ text }: Scope) => shownThing.test(text));
/** 名单7月8日发布，7月9日至15日: it speaks of the list being made public. */
const tellsOfPublication = ofLatest(({ text }: Scope) => publication.test(text));
const publication =
  /(?:公示|名单|榜)[^，。；]{0,24}(?:发布|公布|张贴|贴出|公开|刊登)|(?:发布|公布|张贴|贴出|公开|刊登)(?:本|此|拟)?[^，。；]{0,10}(?:公示|名单)/;
const shownThing = /榜|名单|名册|公[示告开]|宣传栏|橱窗|墙/;

/**
 * 时间：8月8日至14日; 名单从8月8日贴到14日，前后七天: whose these are no word tells, but that nothing else is spoken of, or that
 * something is shown then.
 */
function isLikely(
  { heading, scope }: ScopeReader,
  { tokens, label, host }: Clause,
  phrase: TimePhrase,
  facts: ClauseFacts,
): boolean {
  if (phrase.kind === 'closing-time' || facts.isElsewhere || facts.goesOnElsewhere) return false;
  if (phrase.kind === 'day' && phrase.edge === undefined) return false;
  const leading = [label?.tokens ?? [], host?.tokens ?? []].flatMap((words) => words.slice(-longestLead));
  if (isOfMeeting(scope) || isOfOthers(tokens) || leading.some(isOther)) return false;
  if (governorBefore(tokens, phrase.from)?.role === 'other' || governorAfter(tokens, phrase.to) === 'other')
    return false;
  const led = wordsOf(label?.tokens.slice(-longestLead) ?? []);
  if (scope.kind === 'cell' && !ofTimeOnly.test(scope.row)) return false;
  const isOnly =
    heading === 'time' || ofTimeOnly.test(label ? led : wordsOf(tokens.slice(0, phrase.from).slice(0, 6)));
  const isShown = shows.test(
    led + wordsOf(tokens.slice(Math.max(0, phrase.to - longestLead), phrase.to + 1)),
  );
  return (
    (facts.isBare && (isOnly || (tellsOfPublication(scope) && !facts.isBeforeOther))) ||
    (isShown && lastWord(tokens) < phrase.to)
  );
}

/** So many tokens at most lead to a time. */
const longestLead = 30;
const wordsOf = (tokens: readonly Token[]): string => tokens.map(textOf).join('');
const lastWord = ofLatest((tokens: readonly Token[]) => tokens.findLastIndex((token) => !isBare(token)));
const isOfMeeting = ofLatest(({ text }: Scope) => meetingPlace.test(text));
const isOfOthers = ofLatest((tokens: readonly Token[]) => tokens.some(isOther));

function isOther(token: Token): boolean {
  return isOneOf(token, ...ofOthers);
}

const meetingPlace = /地点|考场|会场|报到/;
const ofTimeOnly =
  /^(?:（?[一二三四五六七八九十\d]{1,3}）?)?[.、]?(?:时间|日期|期限|时限|起[止讫迄](?:时间|日期)?)$/;
const shows = /[看贴挂](?:[到至满足够出]|起)|[上下]墙|挂网|(?<![光荣红龙行黑金])榜(?![样首单眼上])|公布/;
const ofOthers = ['event', 'stage', 'intake', 'history', 'earlier', 'allotment', 'aside'] as const;

const namedBehind = /^（即?公示(?:期|期限|时间|期间)）/;

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

/** 含首尾两天, 其中工作日5天: days of the length that is told. */
function isOfPart(tokens: readonly Token[], from: number): boolean {
  const before = tokens
    .slice(Math.max(0, from - 4), from)
    .map(textOf)
    .join('');
  return /[首头]尾$|其中|当中/.test(before);
}

/** 前后公示期合计10个工作日: of the window and those before it. */
function isOfSeveral(tokens: readonly Token[], { from }: TimePhrase): boolean {
  return firstOfSeveral(tokens) < from;
}

const firstOfSeveral = ofLatest((tokens: readonly Token[]) => {
  const first = tokens.findIndex(
    (token, index) => /^(?:前后|先后|两次|两轮)/.test(textOf(token)) && !isLengthAt(tokens, index + 1),
  );
  return first === -1 ? Infinity : first;
});

/** 前后共七天: behind it stands how long one thing takes. */
function isLengthAt(tokens: readonly Token[], index: number): boolean {
  return tokens[classOf(tokens[index]) === 'total' ? index + 1 : index]?.kind === 'duration';
}

/** A length that is a rule's, a hearing's or, as in 公示3天后进入体检, a step's of a course of steps. */
function isOfProcedure(clause: Clause, phrase: TimePhrase): boolean {
  const { tokens } = clause;
  const leads = /^后/.test(textOf(tokens[phrase.to]));
  return (
    isOfSeveral(tokens, phrase) ||
    isOfRule(clause, phrase) ||
    isOfHearing(tokens, phrase) ||
    (leads && lastStep(tokens) >= phrase.to)
  );
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

function settled(role: Role, { goesOnElsewhere }: ClauseFacts): Role {
  return role === 'window' && goesOnElsewhere ? 'other' : role;
}
