import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import { measuredColumns } from '../columns/measured-columns.ts';
import { isOfOthers, type Owner, proposedTables, sentenceStart } from '../columns/proposed-tables.ts';
import type { Finding } from '../findings.ts';
import { measured } from '../reckoning/figures.ts';
import { isRanked } from '../order/stated-places.ts';
import type { Rule } from '../rule.ts';
import {
  countingOf,
  isOfAge,
  type Measure,
  measuresOf,
  sharesAmong,
  type Yardstick,
  yardsticksOf,
} from './measures.ts';
import { byName, Parties, type Party } from './parties.ts';
import { type Peer, standingsAmong, standingsOf } from './peers.ts';
import { scalesCalled } from './scales.ts';
import { rowsSpokenOf, topicOf } from './spoken-rows.ts';
import { clauseStart } from './subjects.ts';

/**
 * 工期最短的是乙公司, 杉岭村三组征收面积最大, 补贴款甲乡最多, 乙组排第二, 其次是丙: which place the prose gives to a row, or to a kind, among its like, it has
 * by a column that may be meant.
 */
export const statedRanks: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const read of readingOf(notice).body) {
    const { scope } = read;
    if (scope.kind === 'cell' || !/最|[居其]次|次之|垫底|居[首末]|第[一二三四五]/.test(scope.text)) continue;
    const extremes = matchesIn(scope.text, extreme).slice(0, mostTold);
    const ranks = matchesIn(scope.text, ranked).slice(0, mostTold);
    if (extremes.length + ranks.length === 0) continue;
    const place = { scope, parties: new Parties(read, notice), tables };
    const all = [
      ...extremes.map((match) => behindIn(match, place) ?? beforeIn(match, place)),
      ...ranks.map((match) => rankedIn(match, place)),
    ];
    for (const standing of all) {
      const finding = standing && problemOf(standing, place, notice);
      if (finding) yield finding;
    }
  }
};

/** More than prose has that people read. */
const mostTold = 60;

const extreme = /最(年[轻长]|便宜|[高低多少大小长短早晚先后迟轻贵快慢近远])|居(?:首|末)位?(?=[，。；、]|$)/g;

interface Place {
  readonly scope: Scope;
  readonly parties: Parties;
  readonly tables: readonly NomineeList[];
}

/** Of whom something is said to be the most, or the least, and by what. */
interface Standing {
  readonly party: Party;
  readonly start: number;
  readonly end: number;
  /** Where the clause of the extreme, or the name before it, begins. */
  readonly from: number;
  /** What is measured. */
  readonly words: string;
  /** 最短 */
  readonly sign: string;
  /** 1, but for 第二, 次之. */
  readonly rank?: number;
  /** 第二, not 次之. */
  readonly isNumbered?: boolean;
}

/** What is no extreme of one who is put forward: limits, and who is not the one. */
const ofOther =
  /不是|并非|可|[除较]|(?<!占)比(?![例重])|以外|之外|其次|次[高低]|限|须|应|不[超低高少]|之一|上[年届]|候补/;
/** What stands between an extreme and its name: 的是, 提出申请的是, 的为县第一中学岗位的; 的 alone right before it. */
const between =
  /^([^，。；、:（）\d是为]{0,8}?)(?:的|者)?(?:[是为系]|，[是为]|出自)?([^，。；、:（）是为]{0,14})$/;

/** 最短的是乙公司: the name behind the extreme in `match`, or the only row that has what stands there. */
function behindIn({ 0: sign, 1: most, index }: RegExpExecArray, place: Place): Standing | undefined {
  if (most === undefined) return undefined;
  const { text } = place.scope;
  const end = index + sign.length;
  const behind = stretchIn(text.slice(end, end + longest), /^(?:，[是为])?[^，。；（）\n]*/);
  const lead = text.slice(clauseStart(text, index), index);
  const from = index - lead.length;
  const named = place.parties.within(end, end + behind.length);
  const [nearest] = named;
  const row = named.find(({ senses }) => senses.some(({ by }) => by === byName));
  const isOfRow = nearest && row && !/[和与及跟同、最]/.test(text.slice(nearest.end, row.start));
  const first = isOfRow ? row : nearest;
  if (first) {
    const second = named[named.indexOf(first) + 1];
    const words = between.exec(text.slice(end, first.start));
    const isRow = second !== undefined && /^[、和及与]$/.test(text.slice(first.end, second.start));
    const isSaid = /[的者是为系]/.test(text.slice(end, first.start)) || most.startsWith('年');
    return !words || isRow || !isSaid || ofOther.test(text.slice(end, first.start))
      ? undefined
      : { party: first, start: first.start, end: first.end, from, words: `${lead}|${words[1] ?? ''}`, sign };
  }
  const [whole = '', act = '', phrase = ''] =
    /^([^\d是为，]{0,8}?)的?(?:[是为系]|，[是为]|出自)([^\d，]{2,24})$/.exec(behind) ?? [];
  const stretch = { start: end + behind.length - phrase.length, end: end + behind.length };
  const party = whole === '' ? undefined : partyOf(phrase, stretch, place.tables);
  return !party || ofOther.test(whole)
    ? undefined
    : { party, ...stretch, from, words: `${lead}|${act}`, sign };
}

/** As far as a name stands behind an extreme. */
const longest = 48;

/** The row of which `phrase` is a name in short, or else all rows of which it is what one column says. */
function partyOf(
  phrase: string,
  stretch: Pick<Party, 'start' | 'end'>,
  tables: readonly NomineeList[],
): Party | undefined {
  const said = phrase.replace(/^(?:来自|出自)/, '');
  if (said.length < 3) return undefined;
  const rows = tables.flatMap((table) => table.nominees.map((nominee, row) => ({ table, row, nominee })));
  const isSaid = (cell: string): boolean => cell === said || (said.length > 3 && cell.endsWith(said));
  const own = rows.filter(({ nominee: { cells } }) => cells.some(isSaid));
  const heads = own.flatMap(({ table, nominee: { cells } }) =>
    table.heads.flatMap((head, column) =>
      isSaid(cells[column] ?? '') ? [column === table.nameColumn ? byName : head] : [],
    ),
  );
  const [by, ...others] = new Set(heads);
  return by === undefined || others.length > 0
    ? undefined
    : { ...stretch, name: phrase, senses: [{ by, rows: own }] };
}

/** 杉岭村三组征收面积最大, 环保投资数额居首: the last name in the clause before an extreme that ends it. */
function beforeIn({ 0: sign, index }: RegExpExecArray, place: Place): Standing | undefined {
  const { text } = place.scope;
  const end = index + sign.length;
  if (!/^(?:[，。；、）\n]|$)/.test(text.slice(end, end + 1))) return undefined;
  const from = clauseStart(text, index);
  const last = place.parties.within(from, index).at(-1) ?? partyBefore(from, place);
  if (!last || /[、和及与]$/.test(text.slice(clauseStart(text, last.start), last.start))) return undefined;
  const words = text.slice(Math.max(last.end, from), index);
  const lead = text.slice(Math.min(from, last.start), last.start).replace(/^以|以$/, '');
  return words.length > 16 || ofOther.test(text.slice(from, index)) || /[、\d]/.test(words)
    ? undefined
    : {
        party: last,
        start: last.start,
        end: last.end,
        from: last.start,
        words: words === '' ? `${lead}|` : words,
        sign,
      };
}

const ranked =
  /(?:(?<next>其次)[是为]|(?<=[^，。；、：:（）]|[\d元名人户分亩票个家项]，)(?:(?:排名?在?|位?列|位?居|名列)?(?<place>第[一二三四五六七八九十])[位名]?|(?<second>次之|居次)|垫底|居末)(?=[，。；]|$))/g;
/** 荣获全省第一: a place among others than those put forward. */
const ofOtherPlace =
  /获|全[国省市县区村镇乡校院局厅]|全部|本[组村镇乡县区市校院]第|连续|比赛|竞赛|届|赛|在前|并列|分别|同分|评[为定]/;
const leastBefore = /最[低少小短]|[由从](?:低|少|小|短)/;

/** 补贴款甲乡第一, 乙组排第二, 助残类80万元，居第二位, 丙次之, 其次是丁: a place that the prose gives, but for one that an ordered list has told. */
function rankedIn({ 0: sign, index, groups = {} }: RegExpExecArray, place: Place): Standing | undefined {
  const { text } = place.scope;
  const end = index + sign.length;
  const { next, second } = groups;
  const rank = next || second ? 2 : (numberOf((groups['place'] ?? '').slice(1)) ?? 1);
  const before = text.slice(sentenceStart(text, index), index);
  const last = stretchIn(before, /最(?:年[长轻]|[高低多少大小长短早晚贵])(?!.*最)/);
  if (next) {
    const party = nameFrom(end, place);
    const isOne = party && !/^(?:（[^（）]{1,20}）)?[、和及与]/.test(text.slice(party.end, party.end + 24));
    return isOne && last !== ''
      ? { party, start: party.start, end: party.end, from: index, words: '|', sign: last, rank }
      : undefined;
  }
  const from = clauseStart(text, index);
  const back = from === index ? clauseStart(text, index - 1) : from;
  const party = place.parties.within(back, index).at(-1);
  if (!party || /[、和及与]$/.test(text.slice(back, party.start))) return undefined;
  const words = text.slice(party.end, index);
  const lead = text.slice(back, party.start);
  if (words.length > 16 || ofOtherPlace.test(lead + words)) return undefined;
  const said = /[垫末]/.test(sign) ? '最低' : second || leastBefore.test(before) ? last : '最高';
  const bare = words.replace(/^类|\d+(?:\.\d+)?[\p{Script=Han}%]{0,2}|[，个项家户]/gu, '');
  return {
    party,
    start: party.start,
    end: party.end,
    from: back,
    words: `${lead}|${bare}`,
    sign: said || '最高',
    rank,
    isNumbered: groups['place'] !== undefined,
  };
}

/** The name that begins at `start`, or behind what its row is called: 甲镇的乙. */
function nameFrom(start: number, { scope: { text }, parties }: Place): Party | undefined {
  let last = parties.at(start);
  for (
    let next = last;
    next;
    next = parties.at(last.end + stretchIn(text.slice(last.end, last.end + 1), /^的/).length)
  )
    last = next;
  return last;
}

/** 甲工程总投资最小，环保投资占比最高: of whom the clause before says one thing more. */
function partyBefore(from: number, { scope: { text }, parties }: Place): Party | undefined {
  const end = from - 1;
  if (
    text[end] !== '，' ||
    !/(?:最[高低多少大小长短早晚]|居[首末]位?)$/.test(text.slice(Math.max(0, end - 3), end))
  )
    return undefined;
  const [only, ...others] = parties.within(clauseStart(text, end), end);
  return others.length === 0 ? only : undefined;
}

/** What no column of the list tells, where none of its heads says it. */
const ofDerived = [/增/, /[减降]/, /均/, /率/, /申[请报]/, /标准|力度|幅度?|水平|单价|程度|占/];
const ofShare = /(?:所占|占)?(?:比例|比重|占比)/;

function problemOf(standing: Standing, { scope, tables }: Place, notice: Notice): Finding | undefined {
  const { party, from, start, end, words, sign, rank = 0, isNumbered = false } = standing;
  const own = scope.text.slice(from, start);
  const isExcepted =
    /除/.test(own) || /除[^，；。]{1,30}外，$/.test(scope.text.slice(Math.max(0, from - 40), from));
  // 闻多总成绩为专业技术岗位最低: of whom it is said among those.
  const isAmong =
    !party.senses.some(({ by }) => by === byName) &&
    /[^的者名位高低多少]为$/.test(scope.text.slice(Math.max(0, party.start - 2), party.start));
  if (isAmong || isOfOthers(own, notice) || scope.isQuoted({ start, end }) || isExcepted) return undefined;
  const before = scope.text.slice(sentenceStart(scope.text, from), from);
  const meant = meantBy(standing, before, scope, yardsticksOf(tables));
  const measures = [
    ...measuresOf(meant),
    ...(isCounted(standing, before, meant) ? countingOf(words, sign) : []),
  ];
  const half = stretchIn(before + words, /[^；]*$/);
  const some = rowsSpokenOf(topicOf(scope, from), tables, true);
  const standings = party.senses.flatMap((sense) => [
    ...standingsOf(sense, tables, half),
    ...standingsAmong(sense, tables, some),
  ]);
  const tried = measures.flatMap((measure) =>
    standings.flatMap(({ peers, rows }) => (peers.length < 2 ? [] : { measure, peers, rows })),
  );
  const [first] = tried;
  const isRight =
    (rank > 0 && isOfOrder(party, rank, isNumbered)) ||
    tried.some(({ measure, peers, rows }) => isAt(rank || 1, measure, peers, rows, sign));
  if (!first || isRight || isToldElsewhere(standing, scope, meant)) return wrongMonth(standing, scope, meant);
  const label = rank > 0 ? `第${rank}` : sign;
  const stated = `${words.replace(/^.*[\p{P}|]/u, '')}${label}`;
  const known = `${nameAt(rank || 1, first.measure, first.peers, sign)}${label}`;
  return {
    code: 'named-trait-differs',
    ...placeIn(scope, start),
    facts: { name: party.name, stated, known },
  };
}

/** The finding where the month that stands behind the name of a row is not the row's. */
function wrongMonth(standing: Standing, scope: Scope, meant: readonly Yardstick[]): Finding | undefined {
  const { party, end } = standing;
  const [only, ...others] = meant;
  const [owner] = party.senses.find(({ by }) => by === byName)?.rows ?? [];
  const known =
    only && owner && others.length === 0 ? monthDiffering(standing, scope.text, owner, only.head) : undefined;
  const stated = stretchIn(scope.text.slice(end + 1, end + 12), /^\d{4}年\d{1,2}月/);
  return known === undefined
    ? undefined
    : { code: 'named-trait-differs', ...placeIn(scope, end + 1), facts: { name: party.name, stated, known } };
}

/** The columns that may be meant: those that are called, those of the amount that stands beside; for a place any. */
function meantBy(
  standing: Standing,
  before: string,
  scope: Scope,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const { words, sign, rank = 0 } = standing;
  const called = yardsticksMeant(words, sign, before, yardsticks);
  const isBare = !/\p{Script=Han}/u.test(words.replace('|', ''));
  if (called.length > 0 || !isBare) return called;
  const ofStated = ofAmount(standing, scope, yardsticks);
  return ofStated.length > 0 || rank === 0 ? ofStated : yardsticks.filter((one) => isFitting(one, sign));
}

/** Whether a kind may be told by how many there are of it: not where the clause before tells by what another one is first. */
function isCounted({ party, words }: Standing, before: string, meant: readonly Yardstick[]): boolean {
  const isBeside = words === '|' && meant.length > 0 && /(?:最.|第.位?|居首)，$/.test(before);
  return !isBeside && !party.senses.some(({ by }) => by === byName);
}

/** Whether a row has that place in its list. */
function isOfOrder({ senses }: Party, rank: number, isNumbered: boolean): boolean {
  return senses.some(
    ({ by, rows: [owner] }) =>
      by === byName &&
      owner &&
      (owner.row + 1 === rank || (isNumbered && isRanked(owner.table, measuredColumns([owner.table])))),
  );
}

/** Whether `rows` have the place `rank` among `peers`, or may share it; the more so where they say nothing. */
function isAt(
  rank: number,
  measure: Measure,
  peers: readonly Peer[],
  rows: readonly Owner[],
  sign: string,
): boolean {
  const own = measure.of(rows);
  if (own === undefined) return true;
  const direction = isLeast(measure.kind, sign) ? -1 : 1;
  const gaps = peers.map((one) => direction * ((measure.of(one.rows) ?? own) - own));
  const [more, alike] = [gaps.filter((gap) => gap > 1e-9), gaps.filter((gap) => Math.abs(gap) <= 1e-9)];
  const isHere = rank > more.length && rank <= more.length + Math.max(1, alike.length);
  return isHere || new Set(more.map((gap) => Math.round(gap * 1e6))).size + 1 === rank;
}

function nameAt(rank: number, measure: Measure, peers: readonly Peer[], sign: string): string {
  const direction = isLeast(measure.kind, sign) ? -1 : 1;
  const sorted = peers.toSorted(
    (a, b) => direction * ((measure.of(b.rows) ?? -Infinity) - (measure.of(a.rows) ?? -Infinity)),
  );
  return sorted[rank - 1]?.name ?? '';
}

/** The youngest were born last. */
function isLeast(kind: Measure['kind'], sign: string): boolean {
  return kind === 'age' ? /[小轻晚]/.test(sign) : /[低少小短轻末早先便慢近]/.test(sign);
}

/** 最少的是甲一，40人: the columns of the unit in which an amount stands behind the name. */
function ofAmount(
  { end, sign }: Standing,
  { text }: Scope,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const unit = stretchIn(
    text.slice(end, end + 20),
    /^[户家]?[，（](?:每[月人户年家])?[为有达共]?\d{1,9}(?:\.\d{1,4})?([^，。；（）\d]{1,4})/,
    1,
  );
  return yardsticks.filter((one) => unit !== '' && one.unit === unit && isFitting(one, sign));
}

/** 年龄最小的甲二仅29岁, who is 36: an amount that is not the row's is told where one column alone may be meant. */
function isToldElsewhere(standing: Standing, { text }: Scope, meant: readonly Yardstick[]): boolean {
  const { party, end } = standing;
  const [, number = '', unit = ''] =
    /^[，（]?[^，。；（）\d]{0,6}(\d{1,9}(?:\.\d{1,4})?)(万?元|[^，。；（）\d]?)/.exec(
      text.slice(end, end + 18),
    ) ?? [];
  const [only, ...others] = meant;
  const [owner] = party.senses.find(({ by }) => by === byName)?.rows ?? [];
  const isWhole = owner?.table.nominees[owner.row]?.name === party.name;
  if (number === '' || !only || others.length > 0 || !owner || !isWhole) return false;
  if (only.kind === 'day') return monthDiffering(standing, text, owner, only.head) !== undefined;
  if (only.kind !== 'number') return /^[岁年周]$/.test(unit);
  const value = only.valueOf(owner) ?? NaN;
  const known = [value, measured(value, only.unit).amount / measured(1, unit).amount];
  return (
    (only.unit === '' || measured(1, only.unit).measure === measured(1, unit).measure) &&
    !known.includes(Number(number))
  );
}

/** 参加工作最早的是甲一，1996年9月, who began in 1995: the cell where the month behind a name is not the one in it. */
function monthDiffering(
  { end }: Standing,
  text: string,
  { table, row }: Owner,
  head: string,
): string | undefined {
  const cell = table.nominees[row]?.cells[table.heads.indexOf(head)] ?? '';
  const [, year = '', month = ''] = /^[，（](\d{4})年(\d{1,2})月/.exec(text.slice(end, end + 12)) ?? [];
  const [, ownYear = '', ownMonth = ''] = /^(\d{4})[年./-]0?(\d{1,2})/.exec(cell) ?? [];
  const isSame = year === ownYear && Number(month) === Number(ownMonth);
  return year === '' || ownYear === '' || isSame ? undefined : cell;
}

/** The columns that the words of an extreme call, or, where they call nothing, those that its sentence called last. */
function yardsticksMeant(
  words: string,
  sign: string,
  before: string,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const own = words.replace(/^.*(?:其中|之中|[家人名个项组所位]中|里)/, '').replace('|', '');
  const fitting = yardsticks.filter((one) => isFitting(one, `${own}${sign}`));
  if (/年[轻长]/.test(sign)) return fitting.filter(isOfAge);
  if (/[男女]/.test(own)) return [];
  const called = calledIn(own, fitting, yardsticks);
  if (ofShare.test(own) || called.length > 0 || /\p{Script=Han}/u.test(own)) return called;
  const clauses = before
    .split(/[，；。]/)
    .filter((clause) => !/^约?\d[\d.]*\P{Script=Han}*\p{Script=Han}{0,3}$|^$/u.test(clause));
  const said = clauses.slice(-2).map((clause) => calledIn(stretchIn(clause, /[^中]*$/), fitting, yardsticks));
  return said.findLast((some) => some.length > 0) ?? (/[贵便]/.test(sign) ? fitting : []);
}

/** The columns that `words` call, or the shares that two of them tell; none where they call what no head does. */
function calledIn(
  words: string,
  fitting: readonly Yardstick[],
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  if (ofShare.test(words) && !yardsticks.some(({ head }) => ofShare.test(head)))
    return sharesAmong(scalesCalled(words.replace(ofShare, ''), fitting), fitting);
  const derived = ofDerived.filter((form) => form.test(words));
  return scalesCalled(words, fitting).filter(({ head }) => derived.every((form) => form.test(head)));
}

/** Whether it may be said of a column: the earliest of days, the longest of times, the most of numbers. */
function isFitting({ kind, unit }: Yardstick, said: string): boolean {
  if (kind === 'day') return /最[早晚先后迟]/.test(said);
  if (kind === 'age') return /最(?:[大小轻长]|年|早|晚)/.test(said);
  if (/最[贵便]/.test(said)) return unit.includes('元');
  if (/最[长短]/.test(said) && unit.includes('元')) return false;
  return unit === '年份' ? /最[早晚先后迟]/.test(said) : !/最[早晚先后迟]/.test(said);
}
