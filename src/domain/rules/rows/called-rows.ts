import { grouped } from '../../lists/grouped.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import { readingOf } from '../../statements/reading.ts';
import { type Owner, proposedTables } from './tables.ts';

/** Where a text calls the row of a table. */
export interface Called extends Span {
  readonly owner: Owner;
  readonly name: string;
  /** By its name as the list has it, which other rules read as well. */
  readonly isWhole: boolean;
}

/**
 * Where the scopes of a notice's body call rows of the tables of those put forward: by their names, by these in short
 * (春柳家庭农场 of 示例县春柳家庭农场), or by what only one row says in a column that names something (农场名称 beside 经营者).
 */
export const calledRows = ofLatest((notice: Notice): ReadonlyMap<Scope, readonly Called[]> => {
  const forms = formsByBeginning(proposedTables(notice));
  return new Map(
    forms.size === 0
      ? []
      : readingOf(notice).body.map(({ scope }) => [
          scope,
          scope.kind === 'cell' ? [] : calledIn(scope, forms),
        ]),
  );
});

/** 3.甲一（甲县，木雕）。…带徒8人: the row with whose name a paragraph begins, of which it tells. */
export function rowOfParagraph(scope: Scope, notice: Notice): Called | undefined {
  const [first] = calledRows(notice).get(scope) ?? [];
  const isLabel =
    first !== undefined &&
    numbering.test(scope.text.slice(0, first.start)) &&
    /^[”》]?(?:同志)?[（。:—]/.test(scope.text.slice(first.end, first.end + 4));
  return isLabel ? first : undefined;
}

const numbering =
  /^(?:\d{1,2}[.、]|（[\d一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,2}、|—+)?[“《]?$/;

interface Form {
  readonly text: string;
  readonly owner: Owner;
  readonly isWhole: boolean;
}

/** The forms that call one row alone, by the sign with which they begin; the longest first. */
function formsByBeginning(tables: readonly NomineeList[]): ReadonlyMap<number, readonly Form[]> {
  const all = grouped(
    tables.flatMap((table) =>
      table.nominees.flatMap((_, row) => formsOf(table, row).map((form) => [form.text, form] as const)),
    ),
  );
  const own = [...all.values()].flatMap((forms) => {
    const [first, ...others] = forms;
    return first && others.every(({ owner }) => isSame(owner, first.owner)) ? [first] : [];
  });
  const sorted = own.toSorted((a, b) => b.text.length - a.text.length);
  return grouped(sorted.map((form) => [form.text.charCodeAt(0), form] as const));
}

function isSame(one: Owner, other: Owner): boolean {
  return one.table === other.table && one.row === other.row;
}

function formsOf(table: NomineeList, row: number): Form[] {
  const { name, cells } = table.nominees[row] ?? { name: '', cells: [] };
  const owner = { table, row };
  const others = cells.flatMap((cell, column) =>
    column !== table.nameColumn && naming.test(headForm(table.heads[column] ?? '')) ? plainForm(cell) : [],
  );
  const named = others.filter((cell) => cell.length >= shortest && /^\p{Script=Han}+$/u.test(cell));
  return [
    ...Array.from(nomineeForms(name), (text) => ({ text, owner, isWhole: true })),
    ...named.map((text) => ({ text, owner, isWhole: false })),
    ...[plainForm(name), ...named].flatMap(inShort).map((text) => ({ text, owner, isWhole: false })),
  ];
}

/** Heads of what else rows are called by, and as short as that may be. */
const naming = /^(?!.*单位)\p{Script=Han}{2,}名称$|^(?:参赛)?(?:作品|项目|课题|成果)(?:名称?)?$/u;
const shortest = 4;

/** A body's name without the place before it, and without what all companies are called. */
export function inShort(name: string): string[] {
  if (name.length < 6) return [];
  const bare = name.replace(/(?:股份|集团|有限责任|有限)*公司$/, '');
  return [name, bare]
    .flatMap((one) => [one, one.replace(/^\p{Script=Han}{1,3}[省市州县区镇乡]/u, '')])
    .filter((one) => one !== name && one.length >= shortest && /^\p{Script=Han}+$/u.test(one));
}

function calledIn({ text }: Scope, forms: ReadonlyMap<number, readonly Form[]>): Called[] {
  const called: Called[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const own = forms.get(text.charCodeAt(index));
    const form = own?.find((one) => text.startsWith(one.text, index));
    if (!form || (!form.isWhole && /[省市州县区镇乡村]/.test(text[index - 1] ?? ''))) continue;
    const { owner, isWhole } = form;
    const end = index + form.text.length;
    called.push({ owner, isWhole, name: form.text, start: index, end });
    index = end - 1;
  }
  return called;
}
