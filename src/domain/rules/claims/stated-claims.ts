import { placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { mentionsIn, setsIn } from '../rows/mentions.ts';
import { ofName, type RowSet, union, without } from '../rows/row-facts.ts';
import { type Clause, clausesOf } from './clause-course.ts';
import { wrongCount } from './counts-claimed.ts';
import {
  wrongEach,
  wrongHalves,
  wrongMost,
  wrongParts,
  wrongPercentage,
  wrongPortion,
} from './kinds-compared.ts';
import { wrongExclusive, wrongHolding, wrongListing, wrongNames } from './exclusives-claimed.ts';
import { wrongEachKind } from './kinds/each-of-kinds.ts';
import type { Predicate } from './predicate.ts';
import { wrongKindCount, wrongOrigins, wrongSexes, wrongVariety } from './kinds-listed.ts';
import { noneOf, predicatesIn } from './predicates.ts';
import { wrongSameness } from './sameness-claimed.ts';
import { type ClauseSubject, isOfAllRows, subjectIn } from './subjects-read.ts';

/**
 * 从甲大学来的两位都是博士, 民俗类没有女性, 只有甲一的面试成绩低于笔试成绩, 两人申报的是同一专业, 自筹高于资助的有2项:
 * what the prose claims of all, none, one alone or so many of some rows is so by one of its honest readings.
 */
export const statedClaims: Rule = function* (notice) {
  for (const clause of clausesOf(notice, signs)) {
    const claims = clause.isOfUnread ? ofRows : [...ofRows, ...ofCounts];
    for (const claim of claims) {
      const finding = claim(clause);
      if (finding) yield finding;
      if (finding) break;
    }
  }
};

type Claim = (clause: Clause) => Finding | undefined;

/** What a clause may claim, of which the first that is wrong is told; what counts rows only where it is known of whom. */
const ofRows: readonly Claim[] = [
  wrongExclusive,
  wrongListing,
  wrongHolding,
  wrongNames,
  wrongUniversal,
  wrongMonth,
  wrongNegation,
  wrongSameness,
  wrongKindCount,
  wrongOrigins,
  wrongVariety,
  wrongSexes,
];
const ofCounts: readonly Claim[] = [
  wrongCount,
  wrongEach,
  wrongEachKind,
  wrongParts,
  wrongHalves,
  wrongPortion,
  wrongPercentage,
  wrongMost,
];

const signs =
  /均|\d月[^\d，。；]{2}|每|[全满]票|[一二两三四五\d]男[一二两三四五\d]女|各|只[领享获]|一[名位个家户项]是|清一色|无一例外|同[在为属]|无[女男]|唯有|过半|占了?[一二两三四五六七八九十半]|占[^，。；\d]{0,8}\d[\d.]{0,4}%|[成半一二三四五]为|都|全|皆|没有|无一|不涉及|不含|只有|仅|唯一|同一|[不相]同|一样|相等|各不|一半|居多|较多|多于|少于|的[有共]?[\d一二两三四五六七八九十]+[名人位个家项户篇件所宗门艘]|的有|的[是为][^，。；]{2,40}[\d两三四五六七八九十][名人位个家户项]|\d[^，。；\d]{1,12}的[^，。；的]{0,4}[是为]|分别[是为]|即|来自|出自|分布|分散|集中在|分属|[两二三四五六七八九十\d][个家所](?:街道|乡镇|社区|学院|学校|医院|[镇乡村县区])|(?:其中|另外?)[\d一二两三四五六七八九十]|[\d一二两三四五六七八九十][名位人家户项个][^，。；\d]{0,6}[是为属在系由]|[\d一二两三四五六七八九十][名位人家户项个](?:因|享受|领取|获得|位于)|涉及|覆盖|涵盖|遍布|[共有由分][\d一二两三四五六七八九十]+[个家所类种]|[中里]，有?[\d一二两三四五六七八九十]{1,3}[名人位个家项户][是为由在属来位]/;

const universal =
  /^(?<left>[^，]{0,50}?)(?<![不未非])(?:(?<!(?<![\d一二两三四五六七八九十])[人户])(?<![平年月日亩组班村])均(?!匀|衡|价|值|分)|都(?!市)|全部(?!\d|[一二两三四五六七八九十]+[名人位个家项户])|全都|全(?=[是为])|皆|一律|清一色|无一例外(?:都|均)?|同(?=[在为属])|只有|只(?=领|享受|获)|(?=(?:以|获得?|得)?[全满]票))(?<right>[^，]{1,30})$/;

/** 研究生学历2名，均为女性: what all of some rows are, and one is not. */
function wrongUniversal(clause: Clause): Finding | undefined {
  const { left = '', right = '' } = universal.exec(clause.text)?.groups ?? {};
  const whole = right === '' ? undefined : subjectOf(left, clause);
  const subject = whole && withoutExcepted(whole, clause);
  if (!subject) return undefined;
  // 均为女性、均为教师
  for (const said of right.split(/、(?:均|都|皆)/)) {
    const predicates = predicatesIn(subject.topic, said, clause.facts);
    // What all must keep is another rule's, and 只有甲一的成绩高于乙一 an exclusive.
    const isOther = clause.text.includes('只有') && predicates.some(({ kind }) => kind !== 'cell');
    if (isOther || predicates.some(({ kind }) => kind === 'limit')) continue;
    const finding = contradicted(clause, subject, predicates, false);
    if (finding) return finding;
  }
  return undefined;
}

const ofMonth =
  /^(?<left>[^，\d]{2,40}?)(?:都|均)?(?:[于在到将可]|计划|预计)*(?<right>\d{1,2}月[^，\d月底前后起以]{2,6})$/;

/** 甲项目和乙项目到11月完工: the month in which something is done with those who are named. */
function wrongMonth(clause: Clause): Finding | undefined {
  const { left = '', right = '' } = ofMonth.exec(clause.text)?.groups ?? {};
  const subject = right === '' ? undefined : subjectIn(left, clause.facts, clause.told);
  const isNamed = mentionsIn(left, clause.facts).every(({ callings }) =>
    callings.some(({ head }) => head === ofName),
  );
  if (!subject || subject.topic !== '' || !isNamed) return undefined;
  return contradicted(clause, subject, predicatesIn('', right, clause.facts), false);
}

/** Whom the words before a claim speak of, or, where none stand there, the clause before. */
function subjectOf(left: string, { facts, told, current }: Clause): ClauseSubject | undefined {
  return /^(?:其中|且|并|也|这些|他们|她们|分别|中|里|内)*$/.test(left)
    ? current
    : subjectIn(left, facts, told);
}

/** 除甲一为二等外，均为三等: the others of whom it is said, but for those whom the clause before names; undefined where it calls none. */
function withoutExcepted(subject: ClauseSubject, { before, facts }: Clause): ClauseSubject | undefined {
  if (!/^(?:其中)?除/.test(before)) return subject;
  const excepted = setsIn(before, facts);
  const names = union(excepted);
  const sets = subject.sets.map((set) => without(set, names));
  return excepted.length === 0 ? undefined : { ...subject, sets };
}

/** The finding where by every reading a row of the subject contradicts what is claimed, `isSo` where it is denied. */
function contradicted(
  { scope, start, text, facts }: Clause,
  { sets }: ClauseSubject,
  predicates: readonly Predicate[],
  isSo: boolean,
): Finding | undefined {
  const rows = sets.flatMap((set) =>
    predicates.map((predicate) => ({ predicate, row: rowThat(set, predicate, isSo) })),
  );
  const [first] = rows;
  if (!first || rows.some(({ row }) => row === undefined)) return undefined;
  const { predicate, row = 0 } = first;
  const owner = facts.owners[row];
  const name = owner?.table.nominees[owner.row]?.name ?? '';
  return {
    code: 'stated-claim-differs',
    ...placeIn(scope, start),
    facts: { stated: text, name, known: predicate.known(row) },
  };
}

function rowThat(set: RowSet, { isSaidOf }: Predicate, isSo: boolean): number | undefined {
  return [...set].find((row) => isSaidOf(row) === isSo);
}

const negation =
  /^(?<left>[^，]{0,50}?)(?:没有|不涉及|不含|不包括|无(?=[女男])|无一[名人位个户家项例]?)(?<right>[^，]{0,16})$/;
/** 今年没有, 没有推荐 */
const ofNobody = /^(?:推荐|入选|上榜|产生|获评|评上)?(?:人选|对象|名单)?$/;

/** 民俗类没有女性, 甲村五组不涉及耕地, 丙县今年没有推荐: what none of some rows is, and one is. */
function wrongNegation(clause: Clause): Finding | undefined {
  const match = negation.exec(clause.text);
  const { left = '', right: said = '' } = match?.groups ?? {};
  // 没有一人教龄超过15年
  const right = said.replace(
    /^一?人(?=.{3})|^一[名位个家户项人](?:企业|项目|家庭|单位|农户|教师)?的?|(?<=.)(?:人选|人员)$/g,
    '',
  );
  const { facts } = clause;
  const all = { sets: [facts.all, ...facts.categories], topic: '', isCounted: false, words: left };
  const isOfAll =
    left === '' ? isOpening(clause) : /[次批单]|对象|人选/.test(left) && isOfAllRows(left, facts);
  const subject = match
    ? (subjectOf(left, clause) ?? (isOfAll && right !== '' ? all : undefined))
    : undefined;
  if (!subject) return undefined;
  // 甲类分布在一区、二区，三区没有: none of those of whom the clause before speaks.
  if (right === '' && clause.told.length > 0) return undefined;
  if (left !== '' && ofNobody.test(right) && /^(?:今年|本[次批]|[此这]次)*$/.test(subject.topic))
    return subject.isCounted || isNobodyOf(subject, facts.categories)
      ? undefined
      : contradicted(clause, subject, [everybody(right)], false);
  const none = noneOf(right, facts);
  return none.length > 0
    ? contradicted(clause, subject, none, false)
    : contradicted(clause, subject, predicatesIn(subject.topic, right, facts), true);
}

/** Whether a clause opens its paragraph, and so is of all where it names nobody. */
function isOpening({ scope, start, before }: Clause): boolean {
  return before === '' && scope.text.slice(0, start).trim() === '' && scope.heading === '';
}

/** 五组今年没有, of one category, where another has one of it. */
function isNobodyOf({ sets }: ClauseSubject, categories: readonly RowSet[]): boolean {
  return categories.some((category) => sets.some((set) => [...set].every((row) => !category.has(row))));
}

function everybody(words: string): Predicate {
  return { label: `没有${words}`, kind: 'other', isSaidOf: () => false, known: () => '在名单里' };
}
