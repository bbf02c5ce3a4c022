import { placeIn } from '../../finding/finding.ts';
import { indexAt } from '../../lists/index-at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span, TokenOf } from '../../statements/clauses/token.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import {
  columnsCalled,
  type MeasuredColumn,
  measuredColumns,
  wordsShared,
} from '../columns/measured-columns.ts';
import {
  isOfOthers,
  type Owner,
  ownersIn,
  proposedTables,
  sentenceStart,
} from '../columns/proposed-tables.ts';
import type { Finding } from '../findings.ts';
import type { Rule } from '../rule.ts';

/**
 * 得分最高的安达驾校; 兴岳公司报价…，项目经理为甲一: of whom the prose says that nobody has more, or what stands under a head of the list,
 * of him the list says it.
 */
export const statedHolders: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  const columns = measuredColumns(tables);
  const heads = new HeadsTold(tables);
  for (const read of readingOf(notice).body) {
    const { scope } = read;
    if (scope.kind === 'cell') continue;
    const hasExtreme = columns.length > 0 && scope.text.includes('最');
    const told = heads.in(scope.text);
    if (!hasExtreme && told.length === 0) continue;
    const owners = ownersIn(tables);
    const names = namesIn(read);
    if (hasExtreme) {
      for (const { start, end, owner } of cellsMost(scope.text, tables))
        yield* wrongExtreme(
          { name: scope.text.slice(start, end), start, end },
          owner,
          scope,
          columns,
          notice,
        );
      for (const token of names.slice(0, mostNames)) {
        const [owner, ...others] = owners.get(token.name) ?? [];
        if (owner && others.length === 0) yield* wrongExtreme(token, owner, scope, columns, notice);
      }
    }
    if (names.length > 0) yield* wrongValues(scope, names, owners, told);
  }
};

interface CellMost extends Span {
  readonly owner: Owner;
}

/** 金额最大的是第1包: the cells of one row that stand behind an extreme, and are no name. */
function cellsMost(text: string, tables: readonly NomineeList[]): CellMost[] {
  return matchesIn(
    text,
    /最[高低多少大小长短]的[是为](?=第?[一二三四五六七八九十\d]{1,3}号?(?:包|标段|分包|地块|标))/g,
  ).flatMap(({ 0: { length }, index }) => {
    const start = index + length;
    const own = tables.flatMap((table) =>
      table.nominees.flatMap(({ cells }, row) => {
        const cell = cells.find(
          (one) => one.length > 1 && /[包标地]/.test(one) && text.startsWith(one, start),
        );
        return cell === undefined ? [] : [{ start, end: start + cell.length, owner: { table, row } }];
      }),
    );
    return own.length === 1 ? own : [];
  });
}

/** More than a text of extremes names. */
const mostNames = 100;

type NameToken = TokenOf<'name'>;

function namesIn({ clauses }: ReadScope): NameToken[] {
  return clauses
    .flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'name' ? [token] : [])))
    .toSorted((a, b) => a.start - b.start);
}

const extreme =
  /(?<words>[^，。；、:（）\d]{2,16})最(?<most>[高低多少大小长短])的?(?:[^，。；、:（）\d]{0,4}?)(?:，?[为是系]|，)?$/;
/** What a share is of, or what no column measures. */
const ofShare = /占比|率|比例|增|降|平均|人均|户均|申[报请]/;

/** 得分最高的安达驾校, where another has more; one who is told with an amount is held against it by another rule. */
function* wrongExtreme(
  { name, start, end }: Pick<NameToken, 'name' | 'start' | 'end'>,
  { table, row }: Owner,
  scope: Scope,
  columns: readonly MeasuredColumn[],
  notice: Notice,
): Generator<Finding> {
  const { words = '', most = '' } =
    extreme.exec(scope.text.slice(Math.max(0, start - 30), start))?.groups ?? {};
  if (
    words === '' ||
    ofShare.test(words) ||
    /^[，（]?[^，。；（）\d]{0,6}\d/.test(scope.text.slice(end, end + 10))
  )
    return;
  const before = scope.text.slice(sentenceStart(scope.text, start), start);
  if (isOfOthers(before, notice) || scope.isQuoted({ start, end })) return;
  const half = stretchIn(before, /[^；]*$/);
  const ofTable = columns.filter((column) => column.table === table);
  const called = /规模$/.test(words) && ofTable.length === 1 ? ofTable : columnsMeant(words, ofTable);
  const isLeast = /[低少小短]/.test(most);
  if (called.some((column) => isExtreme(column, row, half, isLeast))) return;
  const [column] = called;
  const value = column?.numbers[row];
  if (!column || value === undefined) return;
  const all = column.numbers.flatMap((number) => number ?? []);
  const counted = isLeast ? Math.min(...all) : Math.max(...all);
  const facts = { stated: `${name}（${value}${column.unit}）`, label: `${words}最${most}`, counted };
  yield { code: 'stated-trait-differs', ...placeIn(scope, start), facts };
}

/** Whether no row of `column` has more than `row`, or less, or none of those that `half` speaks of. */
function isExtreme({ table, numbers }: MeasuredColumn, row: number, half: string, isLeast: boolean): boolean {
  const named = numbers.filter((_, index) => table.nominees[index]?.cells.some((cell) => isSaid(cell, half)));
  return [numbers, named].some((some) => {
    const values = some.flatMap((number) => number ?? []);
    return values.length > 0 && numbers[row] === (isLeast ? Math.min(...values) : Math.max(...values));
  });
}

/** The columns that `words` call: 预算金额 and 中标金额 by 金额. */
function columnsMeant(words: string, columns: readonly MeasuredColumn[]): readonly MeasuredColumn[] {
  const own = columns.filter(({ head }) => wordsShared(words, head) > 0);
  const called = columnsCalled(words, own, false);
  return called.length > 0 ? called : own.filter(({ head }) => headForm(head).endsWith(words));
}

function isSaid(cell: string, words: string): boolean {
  return cell.length > 1 && /^\p{Script=Han}+$/u.test(cell) && words.includes(cell);
}

/** What the columns of a head say, of which no two rows say the same. */
interface Head {
  readonly head: string;
  readonly column: ReadonlyMap<NomineeList, number>;
  readonly values: ReadonlySet<string>;
  readonly longest: number;
}

/** As long as heads are at least by which prose may call what it tells, and as their values are at most. */
const [shortestHead, longestValue] = [3, 20];

/** The heads of tables by which prose may call what they tell; their columns are read when they are first met. */
class HeadsTold {
  readonly #tables: readonly NomineeList[];
  readonly #heads: readonly string[];
  readonly #told = new Map<string, Head | undefined>();

  constructor(tables: readonly NomineeList[]) {
    this.#tables = tables;
    const heads = new Set(tables.flatMap((table) => table.heads.map((head) => headForm(head))));
    this.#heads = [...heads].filter((head) => head.length >= shortestHead && /^\p{Script=Han}+$/u.test(head));
  }

  /** Those of which `text` speaks, and that tell rows apart. */
  in(text: string): Head[] {
    return this.#heads.filter((head) => text.includes(head)).flatMap((head) => this.#read(head) ?? []);
  }

  #read(head: string): Head | undefined {
    if (!this.#told.has(head)) this.#told.set(head, headIn(this.#tables, head));
    return this.#told.get(head);
  }
}

function headIn(tables: readonly NomineeList[], head: string): Head | undefined {
  const column = new Map(
    tables.flatMap((table) => {
      const index = table.heads.findIndex((one) => headForm(one) === head);
      return index === -1 || index === table.nameColumn ? [] : [[table, index] as const];
    }),
  );
  const cells = [...column].flatMap(([table, index]) =>
    table.nominees.map((nominee) => plainForm(nominee.cells[index] ?? '')),
  );
  const values = new Set(cells.filter((cell) => /^\p{Script=Han}{2,}$/u.test(cell)));
  const longest = Math.min(longestValue, Math.max(0, ...Array.from(values, (value) => value.length)));
  return values.size > 1 && values.size === cells.length ? { head, column, values, longest } : undefined;
}

/** As far as what is told stands behind the name. */
const farthest = 80;

/** 兴岳公司…，项目经理为甲一, where that is the one of another row. */
function* wrongValues(
  scope: Scope,
  names: readonly NameToken[],
  owners: ReadonlyMap<string, readonly Owner[]>,
  heads: readonly Head[],
): Generator<Finding> {
  const { text } = scope;
  const starts = names.map(({ start }) => start);
  for (const { head, column, values, longest } of heads)
    for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + head.length)) {
      const from =
        at + head.length + stretchIn(text.slice(at + head.length, at + head.length + 1), /^[为是系:]/).length;
      const stated = longestIn(values, text.slice(from, from + longest));
      const name = stated === undefined ? undefined : lastBefore(names, starts, at);
      const [owner, ...others] = name ? (owners.get(name.name) ?? []) : [];
      const between = name ? text.slice(name.end, at) : '';
      const index = owner ? column.get(owner.table) : undefined;
      if (!owner || others.length > 0 || index === undefined || stated === undefined) continue;
      const known = plainForm(owner.table.nominees[owner.row]?.cells[index] ?? '');
      const isOther = known !== '' && !known.includes(stated) && !stated.includes(known);
      const isOwn =
        between.length <= farthest && /^[（:]|，/.test(between) && !/[。；！？\n、]|[原曾前]$/.test(between);
      if (!isOther || !isOwn || scope.isQuoted({ start: from, end: from + stated.length })) continue;
      const facts = { name: name?.name ?? '', stated, known };
      yield { code: 'named-trait-differs', ...placeIn(scope, from), facts };
    }
}

function longestIn(values: ReadonlySet<string>, words: string): string | undefined {
  for (let length = words.length; length > 1; length -= 1)
    if (values.has(words.slice(0, length))) return words.slice(0, length);
  return undefined;
}

/** The name that ends before `index`, and stands near it. */
function lastBefore(names: readonly NameToken[], starts: readonly number[], index: number) {
  const last = names[indexAt(starts, index)];
  return last && last.end <= index && index - last.end <= farthest ? last : undefined;
}
