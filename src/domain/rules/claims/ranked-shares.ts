import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { proseLines } from '../../prose/prose-lines.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { isMarkHead, isRankHead } from '../rows/row-heads.ts';
import { rowsSpokenOf } from '../rows/spoken-rows.ts';
import { categoryOf, isListOfRows, isRowOf, proposedTables } from '../rows/tables.ts';
import { wordsShared } from '../words/heads-called.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';

/**
 * 成绩排名在本班前30%以内, in the criteria or of all in the text: every place of a column that tells of how many it is one
 * (9/60) is among so many of the hundred. Where most are not, another place is meant.
 */
export const rankedShares: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables) || placesOf(tables).length === 0) return;
  for (const [index, { prose, categories }] of notice.criteria.entries())
    for (const line of proseLines(prose)) {
      const place = { path: ['criteria', index, 'prose'], placeOf: (at: number) => line.placeOf(at) };
      for (const match of claimsIn(line.text, share))
        if (!conditional.test(line.text)) {
          const own = tables.filter((table) => table.categories.some((one) => categories.includes(one)));
          const label = stretchIn(line.text.slice(0, match.index), /([^，。；：:]{2,16})[：:][^；。]*$/, 1);
          const facts = unmet(match, line.text, rowsOf(label, own), categories);
          if (facts) yield { code: 'criterion-unmet', ...placeIn(place, match.index), facts };
        }
    }
  yield* toldOfAll(notice, tables);
};

/** `tables` with the rows alone that the label of a line calls (一等奖：…), where it calls some. */
function rowsOf(label: string, tables: readonly NomineeList[]): readonly NomineeList[] {
  const [called] = rowsSpokenOf(label, tables);
  const isCalled = called && isRowOf(called);
  return isCalled
    ? tables.map((table) => ({
        ...table,
        nominees: table.nominees.filter((_, row) => isCalled({ table, row })),
      }))
    : tables;
}

const share =
  /(?:排名|名次|位次|成绩|测评)[^，。；、\d]{0,12}前(?<share>\d{1,2}(?:\.\d)?)%(?:（含[^（）]{0,6}）)?(?:以?内|之内|及以[上内])?/g;
/** What leaves a way round. */
const conditional = /[或可]|放宽|优先|一般|原则|除|其中|之一|破格|特别|但|不受|至少|累计|任[一意]/;

/** 全部学生排名均在前20%. */
function* toldOfAll(notice: Notice, tables: readonly NomineeList[]): Generator<Finding> {
  for (const { scope } of proseWith(notice, /前\d{1,2}(?:\.\d)?%/))
    for (const match of claimsIn(scope.text, share)) {
      const said = sentenceBefore(scope.text, match.index) + match[0];
      const own = tables.filter(({ categories }) => categories.some((category) => said.includes(category)));
      const facts =
        /均|都|全[部体]/.test(said) && !conditional.test(said)
          ? unmet(match, said, own.length > 0 ? own : tables)
          : undefined;
      if (facts && !isQuotedAt(scope, match))
        yield { code: 'criterion-unmet', ...placeIn(scope, match.index), facts };
    }
}

function isQuotedAt(scope: Scope, { index, 0: whole }: RegExpExecArray): boolean {
  return scope.isQuoted({ start: index, end: index + whole.length });
}

/** A place among so many, in a row. */
interface Place {
  readonly name: string;
  readonly category: string;
  readonly head: string;
  readonly cell: string;
  readonly place: number;
  readonly of: number;
}

const ofPlace = /^第?(\d{1,5})(?:名)?[/／](\d{1,5})人?$/;

/** The places of each column all whose cells are such. */
function placesOf(tables: readonly NomineeList[]): readonly Place[] {
  return tables.flatMap((table) =>
    table.heads.flatMap((head, column): readonly Place[] => {
      const own = table.nominees.map(({ name, cells }, row): Place => {
        const cell = cells[column]?.replace(/\s/g, '') ?? '';
        const [, place, of] = ofPlace.exec(cell) ?? [];
        return {
          name,
          category: categoryOf({ table, row }),
          head,
          cell,
          place: Number(place),
          of: Number(of),
        };
      });
      const isPlaces = own.every(({ place, of }) => place > 0 && place <= of);
      return isPlaces && (isRankHead(head) || isMarkHead(head)) ? own : [];
    }),
  );
}

const wholes = ['班', '专业', '年级', '学院', '系', '校'];

/** Whether both tell of places among the same, as far as they say it: not 班级前20% beside 专业排名. */
function isAmongSame(criterion: string, head: string): boolean {
  const named = wholes.filter((whole) => head.includes(whole));
  return (
    named.length === 0 ||
    named.some((whole) => criterion.includes(whole)) ||
    !wholes.some((whole) => criterion.includes(whole))
  );
}

/** The first row of `tables` that is not among so many of the hundred, where few are not. */
function unmet(
  { 0: criterion, groups = {} }: RegExpExecArray,
  words: string,
  tables: readonly NomineeList[],
  categories: readonly string[] = tables.flatMap((table) => table.categories),
) {
  const all = placesOf(tables).filter(({ category }) => categories.includes(category));
  const heads = [...new Set(all.map(({ head }) => head))];
  const called = heads.filter((head) => wordsShared(criterion, head) > 0 && isAmongSame(words, head));
  const own = all.filter(({ head }) => called.includes(head));
  const beyond = own.filter(({ place, of }) => place > Math.ceil((of * Number(groups['share'])) / 100));
  const [first] = beyond;
  return first && called.length === 1 && beyond.length * 3 <= own.length && !/最/.test(words)
    ? { criterion, name: first.name, known: first.cell }
    : undefined;
}
