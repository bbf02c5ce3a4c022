import { placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings/findings.ts';
import { mentionsIn, textBeside } from '../rows/mentions.ts';
import { countIn, measure } from '../words/counted.ts';
import { ofName, type RowFacts, type RowSet, shared, union, without } from '../rows/row-facts.ts';
import { type Clause, contextsOf, wordsBefore } from './clause-course.ts';
import { saidRows, telling } from './predicate.ts';
import { predicatesIn } from './predicates.ts';
import { type ClauseSubject, isOfAllRows, subjectIn } from './subjects-read.ts';

const exclusive =
  /^(?<left>[^，]{0,30}?)(?:就?只有|仅有|唯有|仅(?!次|限|为|供|需|[\d一二两三四五六七八九十]))(?<right>[^，]{2,36})$/;
const unique =
  /^(?<left>[^，]{0,24}?)[也]?[是为系](?<among>[^，]{0,12}?中)?(?:唯一|仅有)(?:一?[名位个家户项])?的?(?<right>[^，]{1,24})$/;
/** 唯一学分为4分的是甲课: what stands before 的是 is what is said. */
const uniqueOf =
  /^(?<context>[^，]{0,8}?中?)唯一(?:一?[名位个家户项])?的?(?<right>[^，]{2,24})的[是为](?<left>[^，]{2,20})$/;
const uniqueFirst =
  /^(?<context>[^，]{0,8}?中?)唯一(?:一?[名位个家户项])?的?(?<right>[^，]{1,24}?)[是为](?<left>[^，]{2,20})$/;

/** 只有甲一的面试成绩低于笔试成绩, 林地多于耕地的仅有甲组, 甲二是唯一的女性: of whom alone it is so, but it is of others. */
export function wrongExclusive(clause: Clause): Finding | undefined {
  if (clause.isOfUnread) return undefined;
  const before = clause.text.startsWith('只有') || clause.text.startsWith('仅有') ? ledBy(clause) : '';
  const { left = '', right = '' } = exclusive.exec(before + clause.text)?.groups ?? {};
  if (right !== '') return ofBehind(left, right, clause) ?? ofBefore(left, right, clause);
  const {
    left: who = '',
    right: what = '',
    among = '',
  } = [unique, uniqueOf, uniqueFirst].map((form) => form.exec(clause.text)).find((match) => match !== null)
    ?.groups ?? {};
  const subject = who === '' ? clause.current : subjectIn(who, clause.facts, clause.told);
  // 其中甲一家6人，是唯一的六口之家: of the row that the clause before names.
  const [row, ...others] = who === '' ? mentionsIn(clause.before, clause.facts) : [];
  const named = row && others.length === 0 ? row.callings.filter(({ head }) => head === ofName) : [];
  const meant = subject && named.length > 0 ? { ...subject, sets: named.map(({ rows }) => rows) } : subject;
  return what === '' || !meant
    ? undefined
    : differing(clause, meant, what, amongWhom(among, clause) ?? meant.sets);
}

/**
 * Among whom one is the only one: those whom the words before 中 call (加工企业中); undefined where they call none, and
 * it is but known that what is said is to be so of the one.
 */
function amongWhom(among: string, clause: Clause): readonly RowSet[] | undefined {
  const words = among.replace(/中$/, '');
  if (words === '' || isOfAllRows(words, clause.facts)) return contextsOf(clause);
  const subject = subjectIn(words, clause.facts, clause.told);
  return subject?.topic === '' ? subject.sets : undefined;
}

/** 同一单位有两人通过的，只有甲校一所: what the clause before says that is so of those alone. */
function ledBy({ before }: Clause): string {
  return before.endsWith('的') ? before : '';
}

/** 6人中只有甲一的面试成绩低于笔试成绩 */
function ofBehind(left: string, right: string, clause: Clause): Finding | undefined {
  const { facts, told } = clause;
  const named = nameBefore(right, clause);
  const subject = named?.subject ?? subjectIn(right, facts, told);
  const what =
    named?.what ??
    subject?.topic.replace(/^(?:一?[家户人所名位个]|一)?(?:一?[人名位家户个所])?的?/, '') ??
    '';
  if (!subject || what === '') return undefined;
  const whole = left === '' ? undefined : subjectIn(left, facts, told);
  return left === '' || whole
    ? differing(clause, subject, what, whole?.sets ?? contextsOf(clause))
    : undefined;
}

const being = /^(?<who>[^，]{2,20}?)(?:[为是系]|属于)(?<what>[^，]{2,20})$/;

/** 仅甲一为硕士: who is named, and what is said of them. */
function nameBefore(right: string, { facts, told }: Clause) {
  const { who = '', what = '' } = being.exec(right)?.groups ?? {};
  const isNamed = mentionsIn(who, facts).some(({ callings }) => callings.some(({ head }) => head === ofName));
  const subject = isNamed ? subjectIn(who, facts, told) : undefined;
  return subject?.topic === '' ? { subject, what } : undefined;
}

const listing =
  /^(?<left>[^，]{2,30}?的)(?:共?有|[是为])(?<right>[^，]{2,60}?[\d两二三四五六七八九十][名人位个家户项篇件门艘所])$/;

/** 耕地9亩以上的有甲一、甲二2户: as many as it names, who are all of whom it is so. */
export function wrongListing(clause: Clause): Finding | undefined {
  const { left = '', right = '' } = (clause.isOfUnread ? null : listing.exec(clause.text))?.groups ?? {};
  const subject = right === '' ? undefined : subjectIn(right, clause.facts, clause.told);
  const named = namedIn(right, clause.facts);
  const isComplete = subject?.isCounted === true && subject.topic === '' && named !== undefined;
  return isComplete && subject.sets.some((set) => isSame(set, named))
    ? ofBefore(left, right, clause)
    : undefined;
}

const holding =
  /^(?<left>[^，]{2,30}?(?:\d[^，\d]{1,8}|以[上下内]))的[^，\d的]{0,4}[是为](?<right>[^，]{2,24})$/;

/** 工龄不满6年的是甲一, of whom that is not so. */
export function wrongHolding(clause: Clause): Finding | undefined {
  const { left = '', right = '' } = (clause.isOfUnread ? null : holding.exec(clause.text))?.groups ?? {};
  const rows = right === '' || /最/.test(left) ? undefined : namedIn(right, clause.facts);
  const [row] = rows?.size === 1 ? rows : [];
  if (row === undefined) return undefined;
  const subject = subjectIn(left, clause.facts, clause.told);
  const what = subject && subject.topic !== '' ? subject.topic : left;
  const limits = predicatesIn('', what, clause.facts).filter(({ kind }) => kind === 'limit');
  const [first] = limits;
  return !first || limits.some(({ isSaidOf }) => isSaidOf(row) !== false)
    ? undefined
    : findingOf(clause, namesOf(new Set([row]), clause), first.known(row));
}

/** 学分为2分的4门，分别是甲一、…: names that are not those of whom the clause before says it, as many as it says. */
export function wrongNames(clause: Clause): Finding | undefined {
  const { before, current, text } = clause;
  const names = text.replace(/^(?:分别|依次|具体)?(?:即|[是为系]|包括|有)?/, '');
  const named =
    current?.isCounted === true && current.topic === '' ? namedIn(names, clause.facts) : undefined;
  const said = current?.words ?? '';
  const isOther = !before.includes(said) || isOfGroup(said, clause.facts);
  if (!named || named.size < 2 || clause.isOfUnread || isOther) return undefined;
  const sets = current?.sets ?? [];
  const [first] = sets;
  // Others than those of whom it is read have few names in common with them.
  const isSlip = first?.size === named.size && shared(first, named).size * 2 >= named.size;
  if (!first || !isSlip || sets.some((set) => isSame(set, named))) return undefined;
  return findingOf(clause, undefined, namesOf(first, clause));
}

/** 语文岗3名: whether a cell alone says who are so many, whom another rule holds against the names behind. */
function isOfGroup(words: string, facts: RowFacts): boolean {
  return mentionsIn(words, facts).length > 0 && /[名人位个家项户篇件所]$/.test(words);
}

/**
 * The rows that `words` name one after another, and nothing else but how many they are; undefined where they say more.
 */
function namedIn(words: string, facts: RowFacts): RowSet | undefined {
  const mentions = mentionsIn(words, facts);
  const rows = mentions.map(({ callings }) => callings.find(({ head }) => head === ofName)?.rows);
  const rest = textBeside(words, mentions);
  const isAlone =
    /^[、和与及以“”]*(?:这|共)?(?:[\d一两二三四五六七八九十]{1,3}[名人位个家户项篇件门艘所])?$/.test(rest);
  const own = rows.flatMap((set) => (set?.size === 1 ? [set] : []));
  return isAlone && own.length === mentions.length && own.length > 0 ? union(own) : undefined;
}

/** 面试成绩低于笔试成绩的只有甲一和甲二2人, 民俗类只有女性 */
function ofBefore(left: string, right: string, clause: Clause): Finding | undefined {
  const { facts, told } = clause;
  const subject = subjectIn(right, facts, told);
  if (left === '' || !subject || subject.topic.length > 1) return undefined;
  const several = ofSeveral(left, right, clause);
  if (several) return several;
  const ofSome = subjectIn(left, facts, told);
  const what = (ofSome && ofSome.topic !== '' ? ofSome.topic : left).replace(/的[^的]{0,4}$|的$/, '');
  // 女性只有甲一1人
  const isKind = ofSome?.topic === '' && mentionsIn(left, facts).length === 1 && subject.isCounted;
  if (!/的/.test(left) && !isKind) return undefined;
  return differing(clause, subject, what, ofSome && ofSome.topic !== '' ? ofSome.sets : contextsOf(clause));
}

/** The finding where by no reading those of whom `what` is said are the subject alone. */
function differing(
  clause: Clause,
  { sets }: ClauseSubject,
  what: string,
  contexts: readonly RowSet[],
): Finding | undefined {
  // 平均每户最多的约9亩；不到4亩的只有甲社: of what is told of each on the mean.
  if (/\d/.test(what) && ofMean.test(wordsBefore(clause))) return undefined;
  const isDenied = /^(?:不是|并非)/.test(what);
  const predicates = predicatesIn('', what.replace(/^(?:不是|并非)|的$/g, ''), clause.facts);
  const readings = predicates.flatMap((predicate) =>
    telling(contexts, predicate, clause.facts).flatMap((context) => {
      const own = saidRows(context, predicate);
      const said = own && isDenied ? without(context, own) : own;
      return sets.map((set) => ({ set, said }));
    }),
  );
  const isRight = readings.some(({ set, said }) => said === undefined || isSame(set, said));
  const [first] = readings;
  if (!first?.said || isRight) return undefined;
  return findingOf(clause, undefined, namesOf(first.said, clause));
}

const ofMean = /(?:平均|[人户]均|每[户家人个])[^。]{0,40}；$/;

function isSame(one: RowSet, other: RowSet): boolean {
  return one.size === other.size && [...one].every((row) => other.has(row));
}

const several = new RegExp(`(?<number>[2-9]|[二两三四五六七八九])${measure}[^，]{0,6}?的?[^，的]{0,3}$`);

/** 同时承担两个项目的单位只有甲校: the kinds of a column of which there are so many. */
function ofSeveral(left: string, right: string, clause: Clause): Finding | undefined {
  const number = countIn(several.exec(left)?.groups?.['number'] ?? '');
  const kinds = mentionsIn(right, clause.facts).filter(({ callings }) =>
    callings.every(({ head }) => head !== ofName),
  );
  if (Number.isNaN(number) || kinds.length === 0 || !/同|[有承获担]/.test(left)) return undefined;
  const callings = kinds.flatMap((kind) => kind.callings);
  const isWrong = callings.every(({ head, rows }) => clause.facts.columns.has(head) && rows.size < number);
  const [first] = callings;
  return isWrong && first
    ? findingOf(clause, first.text, `${first.rows.size}${clause.measureWord}`)
    : undefined;
}

function findingOf({ scope, start, text }: Clause, name: string | undefined, known: string): Finding {
  return { code: 'stated-claim-differs', ...placeIn(scope, start), facts: { stated: text, name, known } };
}

function namesOf(rows: RowSet, { facts }: Clause): string {
  const names = [...rows].map((row) => {
    const owner = facts.owners[row];
    return owner?.table.nominees[owner.row]?.name ?? '';
  });
  return names.slice(0, 5).join('、');
}
