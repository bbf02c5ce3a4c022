import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
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
 * 申报高级工程师的甲一、乙二两位同志; 甲一、乙二这2名企业职工: what the prose calls as many as it names, the rows of these say. What it says of all
 * of a group is held in `claims`.
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
  /** Told by what a cell is not, or by a part of it: 少数民族, 党外, 60后. */
  readonly isDerived: boolean;
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
  return [...valuesFrom(said, false), ...derivedValues(tables)].toSorted(
    (a, b) => b.text.length - a.text.length,
  );
}

/** What rows are called by what their cells are not, or by a part of them. */
const derived: readonly (readonly [head: RegExp, textOf: (cell: string) => string | undefined])[] = [
  [/^民族$/, (cell) => (/^汉/.test(cell) ? undefined : '少数民族')],
  [/^政治面貌$/, (cell) => (/中共|共产|^(?:预备)?党员/.test(cell) ? undefined : '党外')],
  [/^出生/, (cell) => /^(?:19|20)(\d)\d/.exec(cell)?.[1]?.concat('0后')],
];

function derivedValues(tables: readonly NomineeList[]): readonly Value[] {
  const said = tables.flatMap((table) =>
    table.heads.flatMap((head, column) =>
      derived
        .filter(([pattern]) => pattern.test(headForm(head)))
        .flatMap(([, textOf]) =>
          table.nominees.flatMap(({ cells }, row) => {
            const cell = plainForm(cells[column] ?? '');
            const text = cell === '' ? undefined : textOf(cell);
            return text === undefined ? [] : [[`${head}\n${text}`, { table, row }] as const];
          }),
        ),
    ),
  );
  return valuesFrom(said, true);
}

/** The values that rows say, each once, by their heads and texts in two lines. */
function valuesFrom(
  said: readonly (readonly [key: string, owner: Owner])[],
  isDerived: boolean,
): readonly Value[] {
  return [...grouped(said)].map(([key, owners]): Value => {
    const [head = '', text = ''] = key.split('\n');
    return { head, text, owners, isDerived };
  });
}

function has(value: Value, { table, row }: Owner): boolean {
  return value.owners.some((owner) => owner.table === table && owner.row === row);
}

/** What the row of `owner` says in the column of `value`. */
function knownOf({ table, row }: Owner, { head }: Value): string | undefined {
  if (head === '类别') return categoryOf({ table, row });
  const cell = plainForm(table.nominees[row]?.cells[table.heads.indexOf(head)] ?? '');
  return cell === '' ? undefined : cell;
}

/** Whether what a row says may be what `value` is as well: 中共预备党员 and 中共党员, 研究生 and 硕士研究生. */
function isSame(known: string, { head, text, isDerived }: Value): boolean {
  if (isDerived) return false;
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

/** The names that stand one after another, 甲一同志和乙二; one alone is a row too. */
function rowsOf(called: readonly Called[], text: string): NamedRow[] {
  const rows: Called[][] = [];
  for (const one of called) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && betweenNames.test(text.slice(last.end, one.start))) row.push(one);
    else rows.push([one]);
  }
  return rows.map((names) => ({ names, start: at(names, 0).start, end: at(names, names.length - 1).end }));
}

const titles = '(?:同志|先生|女士|老师|教授|医生)?';
const betweenNames = new RegExp(`^[”》]?${titles}[、和与及]“?$`);

/** What calls those named: 申报高级工程师的2家，即; 女兵为; 60后有, before 3人. */
interface Calling {
  readonly label: string;
  /** How many it says they are; undefined where it says nothing. */
  readonly count: number | undefined;
  readonly written: string;
  /** No others are left out. */
  readonly isClosed: boolean;
  /** What stands behind the number behind them. */
  readonly noun: string;
}

/** 申报高级工程师的, 由甲局处罚的2家，即: what calls the names that follow. */
const labelBefore = new RegExp(
  `([^，。；、:（）]{1,24}?)(?:(?:共|[只仅]?有)?(\\d{1,3}|[一二两三四五六七八九十])(${measure})(?:(?:在|从事|担任|属于?)([^，。；、:（）\\d]{2,12}))?(?:，?(?:即|分别[为是]|[为是有]|包括)|（|:)|的(?:有|是)?)“?$`,
);
/** 女兵为, 党外干部是, 甲单位接收: what calls them without a number. */
const labelAlone = /([^，。；、:（）]{2,20}?)(?:[为是即]|分别[为是]|[只仅]?有|包括|接收|录用|聘用|招收)“?$/;
const countBehind = new RegExp(
  `^”?${titles}(?:这|共|等)?(\\d{1,3}|[一二两三四五六七八九十])(${measure})([^，。；、:（）\\d]{0,12})`,
);

function callingOf({ names, start, end }: NamedRow, text: string): Calling {
  const words = text.slice(Math.max(0, start - 30), start);
  // 工程师只有一位，即甲厂的甲一
  const lead =
    names.length === 1 ? words.replace(/(?<=[一1][名人位个]，?[即为是])[^，。；、:（]{2,20}$/, '') : words;
  const [whole = '', first = '', before = '', measured = '', more] = labelBefore.exec(lead) ?? [];
  const [, alone = ''] = whole === '' ? (labelAlone.exec(lead) ?? []) : [];
  const behind = text.slice(end, end + 16);
  const [, after = '', sign = '', noun = ''] = countBehind.exec(behind) ?? [];
  const label = more ?? (first === '' ? alone : first);
  return {
    label: lead.endsWith(`、${whole}`) && whole !== '' ? '' : label,
    count: numberOf(before || after),
    written: before === '' ? `${after}${sign}` : `${before}${measured}`,
    isClosed: !/^[”》]?(?:同志)?等/.test(behind) && /(?:即|分别[为是]|[为是有]|（|:)“?$/.test(lead),
    noun,
  };
}

/** Names that are called as many as they are by what some of their rows say, and one does not; or are more or less. */
function* wrongNamed(row: NamedRow, scope: Scope, values: readonly Value[]): Generator<Finding> {
  const calling = callingOf(row, scope.text);
  const { label, noun, count } = calling;
  if (notSaid.test(label) || scope.isQuoted(row)) return;
  const plainly = plainCount(row, calling, scope.text);
  if (plainly) yield { ...plainly, ...placeIn(scope, row.start) };
  if (plainly) return;
  const said = [traitBefore(label, values), ...(noun === '' ? [] : [beginningOf(noun, values)])];
  for (const value of said) {
    if (!value) continue;
    const finding =
      count === undefined || count === row.names.length
        ? notOf(value, row, calling)
        : miscounted(value, row, calling);
    if (!finding) continue;
    yield { ...finding, ...placeIn(scope, finding.start) };
    return;
  }
}

/** The one whose row does not say `value`, where those of others do, or one alone is said to be all. */
function notOf(value: Value, { names }: NamedRow, { count, isClosed }: Calling) {
  const isOfSome =
    names.length === 1
      ? count === 1 && isClosed && value.owners.length === 1
      : names.some(({ owner }) => has(value, owner));
  const wrong = names.find(({ owner }) => !has(value, owner));
  const known = wrong && knownOf(wrong.owner, value);
  const twice = names.find(
    (one, index) => index > 0 && names.slice(0, index).some(({ owner }) => isSameRow(owner, one.owner)),
  );
  if (twice) return { code: 'named-twice', start: twice.start, facts: { name: twice.name } } as const;
  if (!isOfSome || !wrong || known === undefined || isSame(known, value)) return undefined;
  const facts = { name: wrong.name, stated: value.text, known };
  return { code: 'named-trait-differs', start: wrong.start, facts } as const;
}

function isSameRow(one: Owner, other: Owner): boolean {
  return one.table === other.table && one.row === other.row;
}

/** 女性4名，分别是甲一、乙二、丙三: as many are not named, and one number or the other is that of all who are so. */
function miscounted(value: Value, { names, start }: NamedRow, { count, written, isClosed }: Calling) {
  const isOfAll = [names.length, count].includes(value.owners.length);
  const areSo = names.every(({ owner }) => has(value, owner));
  return isClosed && isOfAll && areSo && names.length > 1 && value.head !== '类别'
    ? ({ code: 'named-count-differs', start, facts: { stated: written, counted: names.length } } as const)
    : undefined;
}

/** 甲一、乙二、丙三、丁四三人: as many as stand in a row of commas are not as many as are said right behind. */
function plainCount({ names, start, end }: NamedRow, { count, written, noun }: Calling, text: string) {
  const between = names.slice(1).map((one, index) => text.slice(at(names, index).end, one.start));
  const isPlain =
    names.length > 2 &&
    between.slice(0, -1).every((mark) => mark === '、') &&
    /^(?:$|.*[有为是即:，。；（\n])$/s.test(text.slice(0, start)) &&
    text.slice(end).startsWith(written) &&
    !/^[一每各]|组/.test(noun);
  return isPlain && written !== '' && count !== undefined && count !== names.length
    ? ({ code: 'named-count-differs', facts: { stated: written, counted: names.length } } as const)
    : undefined;
}

/** What `label` says of those whom it calls: 女兵, 少数民族, 60后, or the longest value with which it ends. */
function traitBefore(label: string, values: readonly Value[]): Value | undefined {
  const sex = stretchIn(label, /^(?:其中|另|有|含|包括)*([男女])(?!.*[、和与及])\p{Script=Han}{1,3}$/u, 1);
  if (sex !== '') return values.find(({ head, text }) => /性别/.test(head) && text === sex);
  return endOf(label, values);
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
