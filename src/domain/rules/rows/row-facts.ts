import { grouped } from '../../lists/grouped.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import { categoryOf, type Owner, ownersOf } from './tables.ts';
import { isUncalledHead } from './row-heads.ts';

/** Days as of which ages and terms are reckoned, as months; that of the notice's publication last. */
export type Months = readonly number[];

/** Some of the rows of all tables, by their places among them. */
export type RowSet = ReadonlySet<number>;

/** A way to call rows, by what `head` says of them. */
export interface Calling {
  readonly text: string;
  readonly head: string;
  readonly rows: RowSet;
}

/** What the tables of a notice say, row by row. */
export interface RowFacts {
  readonly owners: readonly Owner[];
  readonly all: RowSet;
  readonly categories: readonly RowSet[];
  /** The cells of a head, undefined in a row that has no such column or says nothing. */
  readonly columns: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** As of when ages and terms are reckoned. */
  readonly asOf: Months;
  /** By the two signs with which their texts begin; the longest first. */
  readonly callings: ReadonlyMap<string, readonly Calling[]>;
  /** Those whose text is one sign (村, 镇), which calls rows only beside their number. */
  readonly signs: ReadonlyMap<string, readonly Calling[]>;
}

/** What every row is of, by the heads of the columns and these two. */
export const [ofName, ofCategory] = ['名单里的名称', '名单的类别'] as const;

const longestCell = 24;

/** The facts of `tables`, all whose rows are read as one list. */
export const rowFacts = ofLatest((tables: readonly NomineeList[]): RowFacts => {
  const owners = tables.flatMap(ownersOf);
  const placed = owners.map(({ table, row }, place) => ({ table, row, place }));
  const heads = [...new Set(tables.flatMap((table) => table.heads))];
  const columns = new Map(heads.map((head) => [head, owners.map((owner) => cellOf(owner, head))] as const));
  const byTable = grouped(placed.map((one) => [one.table, one] as const));
  const categories = tables.flatMap((table) => {
    const own = grouped((byTable.get(table) ?? []).map((one) => [categoryOf(one), one.place] as const));
    return table.categories.map((category): RowSet => new Set(own.get(category)));
  });
  const said: readonly (readonly [key: string, place: number])[] = [
    ...placed.flatMap(({ table, row, place }) =>
      Array.from(
        nomineeForms(table.nominees[row]?.name ?? ''),
        (form) => [`${ofName}\n${form}`, place] as const,
      ),
    ),
    ...placed.map((one) => [`${ofCategory}\n${plainForm(categoryOf(one))}`, one.place] as const),
    ...[...columns].flatMap(([head, cells]) =>
      cells.flatMap((cell, place) =>
        formsOf(head, cell ?? '').map((form) => [`${head}\n${form}`, place] as const),
      ),
    ),
  ];
  const whole = callingsOf(said);
  const signed = [...columns].flatMap(([head, cells]) =>
    cells.flatMap((cell = '', place) => (isSign(head, cell) ? [[`${head}\n${cell}`, place] as const] : [])),
  );
  const callings = [...whole, ...inShort(whole)].toSorted((a, b) => b.text.length - a.text.length);
  return {
    ...{ owners, columns, categories, all: new Set(owners.keys()), asOf: [] },
    callings: grouped(callings.map((calling) => [calling.text.slice(0, 2), calling] as const)),
    signs: grouped(callingsOf(signed).map((calling) => [calling.text, calling] as const)),
  };
});

/** The callings of rows by what `said` has of them, head and text in one key. */
function callingsOf(said: readonly (readonly [key: string, place: number])[]): readonly Calling[] {
  return [...grouped(said)].map(([key, places]): Calling => {
    const [head = '', text = ''] = key.split('\n');
    return { text, head, rows: new Set(places) };
  });
}

/** Whether rows are told apart by one sign: 村, 镇 of 类型; but for the sexes, which have words of their own. */
function isSign(head: string, cell: string): boolean {
  return head !== '性别' && !isUncalledHead(head) && /^\p{Script=Han}$/u.test(cell);
}

function cellOf({ table, row }: Owner, head: string): string | undefined {
  const cell = plainForm(table.nominees[row]?.cells[table.heads.indexOf(head)] ?? '');
  return cell === '' ? undefined : cell;
}

/** What a cell calls its row by: itself, and a small number with what the head counts (四层, 4层 of 楼层). */
export function formsOf(head: string, cell: string): readonly string[] {
  if (isUncalledHead(head)) return [];
  const sign = stretchIn(headForm(head), /[层组级栋班期档]$/);
  if (sign !== '' && /^[1-9]$/.test(cell)) return [`${cell}${sign}`, `${numerals[Number(cell)]}${sign}`];
  const isText = /^(?=.*\p{Script=Han})[\p{Script=Han}\w·-]{2,}$/u.test(cell) && cell.length <= longestCell;
  return isText && !/^\d(?!\d{3}[级届])/.test(cell) ? [cell] : [];
}

const numerals = '〇一二三四五六七八九';

/** Ways to call the same rows in short: without what all of one head end in, and a body without the place before it. */
function inShort(whole: readonly Calling[]): readonly Calling[] {
  const known = new Set(whole.map(({ text }) => text));
  const own = [...grouped(whole.map((one) => [one.head, one] as const))].flatMap(([head, callings]) => {
    const ending = head === ofName ? '' : endingOf(callings.map(({ text }) => text));
    return callings.flatMap((calling) => {
      const { text } = calling;
      const bodies =
        text.length > 6 ? [stretchIn(text, /^\p{Script=Han}{1,3}([省市州县区]\p{Script=Han}{4,})$/u, 1)] : [];
      // 理学 of 理学院: a sign alone calls nothing.
      const stem = text.length - ending.length;
      const shorter = ending === '' ? [] : [text.slice(0, stem === 1 ? 2 : stem)];
      return [...bodies, ...bodies.map((body) => body.slice(1)), ...shorter]
        .filter((form) => form.length > 1 && /\p{Script=Han}/u.test(form) && !known.has(form))
        .map((form): Calling => ({ ...calling, text: form }));
    });
  });
  const byText = grouped(own.map((calling) => [`${calling.head}\n${calling.text}`, calling] as const));
  return [...byText.values()].flatMap(([first, ...others]) => (first && others.length === 0 ? [first] : []));
}

/** What all of `texts` end in. */
function endingOf(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text.endsWith(first.slice(-length - 1))))
    length += 1;
  // 一等, and not 一, of 一等奖学金.
  const ending = first.slice(first.length - length).replace(/^[等级类档](?=.)/, '');
  return others.length === 0 ? '' : ending;
}

/** The rows of `set`, each with its table. */
export function ownersAt(set: RowSet, { owners }: RowFacts): readonly Owner[] {
  return [...set].flatMap((place) => owners[place] ?? []);
}

/** All rows of `sets`. */
export function union(sets: readonly RowSet[]): RowSet {
  return new Set(sets.flatMap((set) => [...set]));
}

/** The rows that both have. */
export function shared(one: RowSet, other: RowSet): RowSet {
  return new Set([...one].filter((row) => other.has(row)));
}

/** The rows of `all` but for `some`. */
export function without(all: RowSet, some: RowSet): RowSet {
  return new Set([...all].filter((row) => !some.has(row)));
}
