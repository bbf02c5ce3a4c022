import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { byCategory, type NomineeList, type Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { namesPlace } from '../../statements/counts/words/nouns-beside.ts';
import { countStatements } from '../../statements/counts/count-statements.ts';
import { type ReadScope } from '../../statements/reading.ts';
import { proposedCounts } from '../rows/listed-counts.ts';
import { traitCounts } from '../rows/list-traits.ts';
import { areOfAll, isOfOthers, isOfOtherWhole, ownWords } from '../words/whose-words.ts';
import { proposedTables } from '../rows/tables.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';

/**
 * 7名先进个人中，专任教师5名；女教师4名: how many women, men and members of minorities a sentence says that there are
 * among all who are put forward, so many the lists have, where no number right before says of whom.
 */
export const statedTraits: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const read of proseWith(notice, /[女男]|少数民族/))
    yield* claimsIn(read.scope.text, told).flatMap((match) => problemOf(match, read, tables, notice) ?? []);
};

/** Where a sentence first counts. */
const opening = 12;

const told =
  /(?<=[，；、。:\n中]|^)(?:其中)?(?<trait>女|妇女|男|少数民族)(?:性|同志|干部|教师|职工|代表|学生|医生|专家|候选人|人员|人选|选手|队员|企业家|裁判员?|护士|被?征收人){0,2}(?:有|共|为)?(?<number>\d{1,4}|[一二两三四五六七八九十]{1,3})[名人位](?=[，；、。）和]|$)/g;
const ofAll = /(?:以上|上述|拟\p{Script=Han}{2,6}(?:人员|对象|人选|同志)|名单)(?:中|[，里内])/u;

function problemOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  read: ReadScope,
  tables: readonly NomineeList[],
  notice: Notice,
): Finding | undefined {
  const { scope } = read;
  const span = { start: index, end: index + whole.length };
  const { trait = '', number = '' } = groups;
  const stated = numberOf(number);
  const before = sentenceBefore(scope.text, index);
  const isOther = scope.isQuoted(span) || isOfOthers(before, notice);
  if (stated === undefined || isOther || !isToldOfAll(whole, index, scope.text, tables, notice))
    return undefined;
  const counted = countDiffering(trait === '妇女' ? '女' : trait, stated, before, tables);
  if (
    counted === undefined ||
    (aloneAmong.test(before) && ofPersons.test(whole)) ||
    isToldElsewhere(span.start + whole.indexOf(number), read, notice) ||
    isOfSome(before, tables)
  )
    return undefined;
  return {
    code: 'stated-trait-differs',
    ...placeIn(scope, index),
    facts: { stated: scope.written(span).trim(), label: scope.written(span).trim(), counted },
  };
}

/** Whether what stands at `index` of `text` is told of all who are put forward, or of all of one list. */
function isToldOfAll(
  whole: string,
  index: number,
  text: string,
  tables: readonly NomineeList[],
  notice: Notice,
): boolean {
  const before = sentenceBefore(text, index);
  const sizes = byCategory(tables).map(({ nominees }) => nominees.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const isOfAll =
    (before === '' && whole.startsWith('其中')) ||
    areOfAll(ownWords(before, notice), [all, ...sizes]) ||
    ofAll.test(before) ||
    areOfAll(before.slice(0, opening), [all]);
  return isOfAll && !isOfOtherWhole(text, index, [all, ...sizes]);
}

/**
 * How many are what `label` calls them, where neither of all nor of a list they are `stated`, and nearly as many;
 * undefined else.
 */
function countDiffering(
  label: string,
  stated: number,
  before: string,
  tables: readonly NomineeList[],
): number | undefined {
  const parts = byCategory(tables);
  const counts = [tables, ...parts.map((part) => [part])].map((some) => traitCounts(some, label)[0]);
  const named = parts.filter(({ category }) => before.includes(category));
  const [counted] = named.length === 1 ? traitCounts(named, label) : counts;
  const isFar = counted === undefined || Math.abs(counted - stated) > Math.max(2, counted / 3);
  return isFar || counts.includes(stated) ? undefined : counted;
}

/** 甲校3名，女2名: right behind the number of a kind, or of a place, that is not all. */
function isOfSome(before: string, tables: readonly NomineeList[]): boolean {
  const last = stretchIn(
    before,
    /(?:^|[，；。、:]|其中)([^，；。、:\d]{0,24})\d{1,4}[名人位][，、（](?:其中)?$/,
    1,
  );
  return (
    namesPlace(last) ||
    tables.some(({ nominees }) =>
      nominees.some(({ cells }) => cells.some((cell) => cell.length > 1 && last.includes(cell))),
    )
  );
}

/** 4名先进个人中男职工2名: alone behind all, it is held as a number of a kind. */
const aloneAmong = /^[^，；]{0,8}\d[名人位][^，；]{0,16}中$/;
const ofPersons = /^[男女妇](?:性|同志|职工)/;

/** Whether the number is one of those that are held against the lists as numbers of some of a whole. */
function isToldElsewhere(start: number, read: ReadScope, notice: Notice): boolean {
  return countStatements(read, proposedCounts(notice)).some(
    (statement) => statement.of.kind === 'some' && statement.start <= start && start < statement.end,
  );
}
