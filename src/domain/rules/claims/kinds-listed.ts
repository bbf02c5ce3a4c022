import { placeIn } from '../../finding/finding.ts';
import { headForm } from '../../name/name-column.ts';
import type { Finding } from '../findings/findings.ts';
import { mentionsIn, textBeside } from '../rows/mentions.ts';
import { ofCategory, ofName, type RowFacts, type RowSet } from '../rows/row-facts.ts';
import { isUncalledHead } from '../rows/row-heads.ts';
import { countIn, numeral } from '../words/counted.ts';
import { isColumnOf } from '../words/kinds-called.ts';
import { type Clause, placeInClause } from './clause-course.ts';
import { type ClauseSubject, isOfAllRows, subjectIn } from './subjects-read.ts';

const lying = '来自|出自|分布(?:在|于)|分散(?:在|于)|集中(?:在|于)|分属于?';
const lead = `^(?<left>[^，]{0,30}?)(?:均|都|全部|主要)?(?:${lying})`;
const placed = new RegExp(`${lead}(?<kinds>[^，\\d]{2,50})$`);
const covering = '涉及|覆盖|涵盖|遍布|包括|分为|分成|由|[一总]?共有?(?:涉及)?';
const variety = `(?:不同的)?(?<number>${numeral})(?<counting>[个家所种])(?:不同的)?(?<noun>(?:(?!的)\\p{Script=Han}){1,6}?)`;
const varieties = [
  `^(?<left>[^，]{0,30}?)(?:均|都|全部|主要)?(?:${lying}|${covering})${variety}(?:承担|的[^，的]{1,6}入选)?$`,
  // 承担单位共4家
  `^(?<left>)(?<asked>\\p{Script=Han}{2,8}?)(?:[一总]?共有?|有)(?<number>${numeral})(?<counting>[个家所种])$`,
].map((form) => new RegExp(form, 'u'));

/** 线上课程来自甲学院和乙学院: of whom a kind that is listed has none, or who are of another one than those listed. */
export function wrongOrigins(clause: Clause): Finding | undefined {
  const { left = '', kinds = '' } = placed.exec(clause.text)?.groups ?? {};
  const subject = kinds === '' || /主要|分别/.test(clause.text) ? undefined : subjectOf(left, clause);
  const listed = subject ? kindsIn(kinds, clause.facts) : [];
  if (!subject || listed.length === 0) return undefined;
  const wrong = listed.flatMap((own) => subject.sets.map((set) => kindsDiffering(own, set, clause.facts)));
  const [known] = wrong;
  return known === undefined || wrong.includes(undefined)
    ? undefined
    : {
        code: 'stated-claim-differs',
        ...placeIn(clause.scope, clause.start),
        facts: { stated: clause.text, name: subject.words, known },
      };
}

/** The kinds that `words` list and nothing else, by each column that has all of them. */
function kindsIn(words: string, facts: RowFacts): readonly Listed[] {
  const mentions = mentionsIn(words, facts);
  const rest = textBeside(words, mentions);
  if (
    !/^[、和与及以]*(?:[两三四五六七八九]?[个家所]?(?:街道|[镇乡村县区]))?$/.test(rest) ||
    mentions.length < 2
  )
    return [];
  const [first] = mentions;
  return (first?.callings ?? [])
    .map(({ head }) => head)
    .filter((head) => head !== ofName && head !== ofCategory && !isUncalledHead(head))
    .flatMap((head) => {
      const sets = mentions.map(({ callings }) => callings.find((calling) => calling.head === head)?.rows);
      const own = sets.flatMap((rows) => (rows ? [rows] : []));
      return own.length === mentions.length ? [{ head, sets: own }] : [];
    });
}

interface Listed {
  readonly head: string;
  /** Of each kind its rows. */
  readonly sets: readonly RowSet[];
}

/** The cells of `rows`, where a kind of `listed` has none of them, or one is of none; undefined where all is so. */
function kindsDiffering({ head, sets }: Listed, rows: RowSet, { columns }: RowFacts): string | undefined {
  const cells = [...rows].map((row) => columns.get(head)?.[row]);
  const isKnown = cells.every((cell) => cell !== undefined);
  const isSo =
    sets.every((kind) => [...kind].some((row) => rows.has(row))) &&
    [...rows].every((row) => sets.some((kind) => kind.has(row)));
  return isSo || !isKnown ? undefined : [...new Set(cells)].slice(0, mostSaid).join('、');
}

/** As many cells as are told. */
const mostSaid = 5;

/** 五名护林员分布在四个林场: of as many kinds as no column that may be meant has among those of whom it is said. */
export function wrongVariety(clause: Clause): Finding | undefined {
  const match = varieties.map((form) => form.exec(clause.text)).find(Boolean);
  const { left = '', number = '', counting = '', asked, noun = asked ?? '' } = match?.groups ?? {};
  const sets = number === '' ? undefined : (subjectOf(left, clause)?.sets ?? wholeOf(left, clause));
  if (!sets) return undefined;
  if (asked !== undefined && ![...clause.facts.columns.keys()].some((head) => headForm(head) === asked))
    return undefined;
  const counts = sets.flatMap((set) => varietiesOf(noun, set, clause.facts));
  const [counted] = counts;
  if (counted === undefined || counts.some(Number.isNaN) || counts.includes(countIn(number)))
    return undefined;
  return {
    code: 'stated-trait-differs',
    ...placeInClause(`${number}${counting}`, clause),
    facts: { stated: `${number}${counting}`, label: clause.text, counted },
  };
}

/**
 * How many different cells `rows` have in each column that may tell of `noun`; NaN of one with cells of several, or
 * none.
 */
function varietiesOf(noun: string, rows: RowSet, { columns }: RowFacts): readonly number[] {
  return [...columns].flatMap(([head, all]) => {
    const cells = [...rows].map((row) => all[row]);
    if (isUncalledHead(head) || !isColumnOf(noun, head, cells)) return [];
    return cells.some((cell) => cell === undefined || /[、，/]/.test(cell)) ? [NaN] : [new Set(cells).size];
  });
}

/** All rows, and each category, where a clause that opens its paragraph speaks of them, or names nobody. */
function wholeOf(left: string, { facts, before, scope, start }: Clause): readonly RowSet[] | undefined {
  const isOpening = before === '' && scope.text.slice(0, start).trim() === '';
  const bare = left.replace(/^(?:入选|公示|获奖|立项|获评|救助|表彰)的?(?=.)/, '');
  const isOfAll = /^(?:本[次批]|[此这]次)?(?:公示|评选)?$/.test(left) || isOfAllRows(bare, facts);
  return isOpening && isOfAll ? [facts.all, ...facts.categories] : undefined;
}

/** Of whom it is said: more than one, whom the clause names, or the one before it where it names none. */
function subjectOf(left: string, { facts, told, current, before }: Clause): ClauseSubject | undefined {
  const isBare = /^(?:其?中|且|并|也|分别|他们|她们)*$/.test(left);
  const isNear = current !== undefined && before.includes(current.words);
  const subject = isBare ? (isNear ? current : undefined) : subjectIn(left, facts, told);
  const isOfAll = subject?.topic === '' || /^(?:也|均|都|全部)$/.test(subject?.topic ?? '');
  return subject && isOfAll && subject.sets.some(({ size }) => size > 1) ? subject : undefined;
}

const rowOfKinds = new RegExp(
  `(?<=^|[在有为是给自，])(?<kinds>[^，\\d（）]{3,50}?)(?:这|共|等)?(?<number>${numeral})(?<counting>[个家所])(?<noun>街道|乡镇|社区|学院|学校|医院|[镇乡村县区])`,
);

/** 甲、乙、丙4个学院: as many kinds of a column as are not named right before. */
export function wrongKindCount(clause: Clause): Finding | undefined {
  const { kinds = '', number = '', counting = '', noun = '' } = rowOfKinds.exec(clause.text)?.groups ?? {};
  const mentions = kinds === '' ? [] : mentionsIn(kinds, clause.facts);
  const rest = textBeside(kinds, mentions);
  const isRow =
    mentions.length > 1 && /^(?:其中)?[、和与及]+$/.test(rest) && rest.length >= mentions.length - 1;
  const isOfNoun = mentions.every(({ callings }) =>
    callings.some(({ head, rows }) =>
      [...rows].every((row) => clause.facts.columns.get(head)?.[row]?.endsWith(noun)),
    ),
  );
  return !isRow || !isOfNoun || mentions.length === countIn(number)
    ? undefined
    : {
        code: 'named-count-differs',
        ...placeInClause(`${number}${counting}${noun}`, clause),
        facts: { stated: `${number}${counting}`, counted: mentions.length },
      };
}

const ofSexes =
  /^(?<left>[^，]{0,30}?)(?:分别)?[为是]?(?<men>[一二两三四五六七八九\d])男(?<women>[一二两三四五六七八九\d])女$/;

/** 甲队的五人三男两女: as many men and women as none of those of whom it is said are. */
export function wrongSexes(clause: Clause): Finding | undefined {
  const { left = '', men = '', women = '' } = ofSexes.exec(clause.text)?.groups ?? {};
  const cells = men === '' ? undefined : clause.facts.columns.get('性别');
  const [man, woman] = [countIn(men), countIn(women)];
  const subject = cells ? subjectOf(left, clause) : undefined;
  const sets = subject?.sets.filter(({ size }) => size === man + woman) ?? [];
  const known = sets.map((set) => [...set].map((row) => cells?.[row] ?? ''));
  const isWrong = (sexes: readonly string[]): boolean =>
    sexes.every((sex) => /^[男女]/.test(sex)) && sexes.filter((sex) => sex.startsWith('男')).length !== man;
  const [first] = known;
  return !subject || !first || !known.every(isWrong)
    ? undefined
    : {
        code: 'stated-claim-differs',
        ...placeIn(clause.scope, clause.start),
        facts: { stated: clause.text, name: subject.words, known: first.slice(0, mostSaid).join('、') },
      };
}
