import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { isSameParty, isSameSchooling } from '../rows/list-traits.ts';
import { categoryOf, type Owner, proposedTables } from '../rows/tables.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Called, calledRows } from '../rows/called-rows.ts';
import { excepted } from '../words/other-matter.ts';
import { isUntoldHead } from '../rows/row-heads.ts';

/**
 * 申报高级工程师的甲一、乙二两位同志; 甲一、乙二这2名企业职工: what the prose calls as many as it names, the rows of these say. What it says of all of a
 * group is held in `claims`.
 */
export const statedGroups: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const rows = tables.reduce((sum, { nominees }) => sum + nominees.length, 0);
  if (rows < 2 || rows > mostRows) return;
  const values = valuesOf(tables);
  for (const [scope, called] of calledRows(notice)) {
    for (const row of rowsOf(called, scope.text))
      if (!isOfOthers(sentenceBefore(scope.text, row.start), notice)) yield* wrongNamed(row, scope, values);
  }
};

/** Of more rows than people compare nobody says one by one who is what. */
const mostRows = 200;

/** What some rows say in a column, and others not. */
interface Value {
  readonly head: string;
  readonly text: string;
  readonly owners: readonly Owner[];
}

const longestCell = 16;

/** What the cells of `tables` say, and of which category they are; the longest first. */
function valuesOf(tables: readonly NomineeList[]): readonly Value[] {
  const said = tables.flatMap((table) =>
    table.nominees.flatMap(({ cells }, row) => [
      [`类别\n${categoryOf({ table, row })}`, { table, row }] as const,
      ...table.heads.flatMap((head, column) => {
        const cell = plainForm(cells[column] ?? '').replace(/（.*$/, '');
        const isText = /^(?:[男女]|\p{Script=Han}{2,})$/u.test(cell) && cell.length <= longestCell;
        return isText && column !== table.nameColumn && !isUntoldHead(head)
          ? [[`${head}\n${cell}`, { table, row }] as const]
          : [];
      }),
    ]),
  );
  const values = [...grouped(said)].map(([key, owners]): Value => {
    const [head = '', text = ''] = key.split('\n');
    return { head, text, owners };
  });
  return values.toSorted((a, b) => b.text.length - a.text.length);
}

function has(value: Value, { table, row }: Owner): boolean {
  return value.owners.some((owner) => owner.table === table && owner.row === row);
}

/** What the row of `owner` says where `value` is one of what rows say. */
function knownOf(owner: Owner, { head }: Value, values: readonly Value[]): string | undefined {
  return values.find((one) => one.head === head && has(one, owner))?.text;
}

/** Whether what a row says may be what `value` is as well: 中共预备党员 and 中共党员, 研究生 and 硕士研究生. */
function isSame(known: string, { head, text }: Value): boolean {
  if (/政治|党派/.test(head)) return isSameParty(known, text);
  if (/学历|学位|文化/.test(head)) return isSameSchooling(known, text);
  return known.includes(text);
}

const measure = '[名人位个家项户篇件所]';
/** What does not say that they are what it calls. */
const notSaid = new RegExp(`不|未|非|除|${excepted}|曾|原|前|上[年届]`);

interface NamedRow {
  readonly names: readonly Called[];
  readonly start: number;
  readonly end: number;
}

/** The names that stand one after another. */
function rowsOf(called: readonly Called[], text: string): NamedRow[] {
  const rows: Called[][] = [];
  for (const one of called) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && /^[”》]?[、和与及]“?$/.test(text.slice(last.end, one.start))) row.push(one);
    else rows.push([one]);
  }
  return rows
    .filter((names) => names.length > 1)
    .map((names) => ({ names, start: at(names, 0).start, end: at(names, names.length - 1).end }));
}

/** 申报高级工程师的, 由甲局处罚的2家，即: what calls the names that follow. */
const labelBefore = new RegExp(
  `([^，。；、:（）]{1,24}?)(?:(?:共|有)?(\\d{1,3}|[一二两三四五六七八九十])${measure}(?:，?(?:即|分别[为是]|[为是有]|包括)|（|:)|的(?:有|是)?)“?$`,
);
const countBehind = new RegExp(
  `^”?(?:这|共|等)?(\\d{1,3}|[一二两三四五六七八九十])${measure}([^，。；、:（）\\d]{0,12})`,
);

/** Names that are called as many as they are by what some of their rows say, and one does not. */
function* wrongNamed(
  { names, start, end }: NamedRow,
  scope: Scope,
  values: readonly Value[],
): Generator<Finding> {
  const { text } = scope;
  const lead = text.slice(Math.max(0, start - 30), start);
  const [whole = '', label = '', before = ''] = labelBefore.exec(lead) ?? [];
  const [, behind = '', noun = ''] = countBehind.exec(text.slice(end, end + 16)) ?? [];
  if (
    numberOf(before || behind) !== names.length ||
    notSaid.test(label) ||
    lead.endsWith(`、${whole}`) ||
    scope.isQuoted({ start, end })
  )
    return;
  const said = [endOf(label, values), ...(behind === '' ? [] : [beginningOf(noun, values)])];
  for (const value of said) {
    const isOfSome = value && names.some(({ owner }) => has(value, owner));
    const wrong = value && names.find(({ owner }) => !has(value, owner));
    const known = wrong && knownOf(wrong.owner, value, values);
    if (!isOfSome || !wrong || known === undefined || isSame(known, value)) continue;
    const facts = { name: wrong.name, stated: value.text, known };
    yield { code: 'named-trait-differs', ...placeIn(scope, wrong.start), facts };
    return;
  }
}

/** The longest value with which `label` ends, but for a few words. */
function endOf(label: string, values: readonly Value[]): Value | undefined {
  return values.find(({ text }) => {
    const from = text.length > 1 ? label.lastIndexOf(text) : -1;
    const rest = label.slice(from + text.length);
    return from !== -1 && /^\p{Script=Han}{0,4}的?$/u.test(rest) && !/[帮救助培导合对结不非]/.test(rest);
  });
}

function beginningOf(noun: string, values: readonly Value[]): Value | undefined {
  const word = stretchIn(noun, /^\p{Script=Han}{2,}/u);
  return values.find(({ text }) => text.length > 1 && word.startsWith(text));
}
