import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Called, calledRows } from '../rows/called-rows.ts';
import { columnsOf } from '../rows/columns.ts';
import { mentionsIn } from '../rows/mentions.ts';
import { ofName, type RowFacts, rowFacts } from '../rows/row-facts.ts';
import { isRankHead } from '../rows/row-heads.ts';
import { isRowOf, type Owner, proposedTables } from '../rows/tables.ts';
import { sentenceBefore } from '../words/sentence-start.ts';

/**
 * 甲岗位第三名退出，由第四名甲一递补: who is said to take a place over stands in the list for the post of which it is said,
 * and has the rank that is told, where another one for that post has it.
 */
export const statedSuccessors: Rule = function* (notice) {
  const tables = proposedTables(notice);
  for (const [scope, called] of calledRows(notice)) {
    if (scope.kind === 'cell' || !/递补|顺延|替补|接替|补录/.test(scope.text)) continue;
    for (const one of called) {
      const finding = problemOf(one, scope, tables);
      if (finding) yield finding;
    }
  }
};

const numeral = '第(?<rank>\\d{1,2}|[一二三四五六七八九十]{1,2})';
const ahead = new RegExp(
  `由(?:该岗位?|其|本岗位|同岗位)?(?:(?:总成绩|综合成绩|成绩|考核)?(?:排名?在?|位?列)?${numeral}[位名]?的?(?:考生|人选|教师|候选人|应聘人?者?|同志)?)?$`,
);
const behind = /^(?:同志|考生|老师)?(?:依次|按序|等额)?(?:递补|顺延|替补|接替|补录)/;
/** As far as is read around a name. */
const [longestAhead, longestBehind] = [30, 8];

function problemOf(
  { owner, name, start, end }: Called,
  scope: Scope,
  tables: readonly NomineeList[],
): Finding | undefined {
  const { text } = scope;
  const lead = ahead.exec(text.slice(Math.max(0, start - longestAhead), start));
  if (!lead || !behind.test(text.slice(end, end + longestBehind)) || scope.isQuoted({ start, end }))
    return undefined;
  const facts = rowFacts(tables);
  const posts = postsIn(lastStretch(sentenceBefore(text, start), '；'), facts);
  const other = posts.find(({ rows }) => !isRowOf(rows)(owner));
  const place = placeIn(scope, start);
  if (other) {
    const known = owner.table.nominees[owner.row]?.cells[owner.table.heads.indexOf(other.head)] ?? '';
    return known === ''
      ? undefined
      : { code: 'named-trait-differs', ...place, facts: { name, stated: other.text, known } };
  }
  const stated = numberOf(lead.groups?.['rank'] ?? '');
  const ranks = stated === undefined ? undefined : ranksDiffering(owner, stated, posts.at(-1)?.rows);
  return ranks === undefined
    ? undefined
    : { code: 'named-trait-differs', ...place, facts: { name, stated: `第${stated}`, known: `第${ranks}` } };
}

/** A post that is told, and the rows for it. */
interface Post {
  readonly head: string;
  readonly text: string;
  readonly rows: readonly Owner[];
}

const ofPosts = /岗|职位|招聘|报考|应聘|拟[聘录任]|标段|包[号名]?$|组别/;

/** The posts that `words` call, by each column of posts of which they call one alone. */
function postsIn(words: string, facts: RowFacts): readonly Post[] {
  const { columns, owners } = facts;
  const heads = [...columns.keys()].filter((head) => ofPosts.test(headForm(head)) && !isRankHead(head));
  const mentions = mentionsIn(words, facts).filter(({ callings }) =>
    callings.every(({ head }) => head !== ofName),
  );
  const codes = new Set(matchesIn(words, /[A-Z]{1,4}-?\d{1,4}/g).map(([code]) => code));
  return heads.flatMap((head): Post[] => {
    const cells = columns.get(head) ?? [];
    const called = mentions.flatMap(({ callings }) => callings.filter((calling) => calling.head === head));
    const texts = new Set([
      ...called.map(({ text }) => text),
      ...cells.filter((cell) => cell !== undefined && codes.has(cell)),
    ]);
    const [text, ...others] = texts;
    if (text === undefined || others.length > 0) return [];
    const places = called[0]?.rows ?? new Set([...cells.keys()].filter((row) => cells[row] === text));
    return [{ head, text, rows: [...places].flatMap((row) => owners[row] ?? []) }];
  });
}

/**
 * The rank of `owner`, where it is not `stated`, and another row of `group` has that; of all rows where their ranks
 * differ.
 */
function ranksDiffering(
  { table, row }: Owner,
  stated: number,
  group: readonly Owner[] | undefined,
): number | undefined {
  const column = table.heads.findIndex((head) => isRankHead(head));
  const ranks = columnsOf(table)[column]?.numbers ?? [];
  const known = ranks[row];
  const rows = group?.flatMap((one) => (one.table === table ? [one.row] : [])) ?? [...ranks.keys()];
  const own = rows.map((one) => ranks[one]);
  const isTold = new Set(own).size === own.length && own.includes(stated);
  return known === undefined || known === stated || !isTold ? undefined : known;
}
