import { at } from '#domain/lists/at.ts';
import { headForm, nameColumn } from '#domain/name/name-column.ts';
import { nameForm } from '#domain/name/name-form.ts';
import { rowMeaning } from '#domain/name/row-meaning.ts';
import type { ListStanding, Nominee, NomineeNature } from '#domain/notice/notice.ts';
import { type Block, type Cell, textOfInlines } from '#domain/prose/prose.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { type Source, diagnosticAt } from '../files/source.ts';

/** The settings of a list of nominees. */
export interface ListFields {
  /** One at least. */
  readonly categories: readonly string[];
  readonly title: string;
  readonly ordinal: number | undefined;
  readonly nature: NomineeNature | undefined;
  readonly standing: ListStanding;
  /** The head of the column that names the nominees, where the list declares it. */
  readonly nameHead: string | undefined;
  /** The head of the column that names each nominee's category, where the list declares it. */
  readonly categoryHead: string | undefined;
}

export interface NomineeTable {
  readonly heads: readonly string[];
  readonly nominees: readonly RowNominee[];
  /** For each nominee, the offset of each of its cells. */
  readonly places: readonly (readonly number[])[];
  readonly diagnostics: readonly Diagnostic[];
  /** The column of each of a nominee's values, by its English word. */
  readonly columns: Readonly<Record<string, number>>;
}

/** Heads, in their form for comparing, of the columns that mean something to the site besides the name's. */
const columnHeads = {
  ordinal: /^(序号|编号|排名)$/,
  organisation: /^(工作单位|单位|所在单位|申报单位|推荐单位|单位名称|(工作|所在)?单位及职务)$/,
  post: /^(职务.*|岗位|职称)$/,
  distinction: /^区分$/,
};

/** The nominees of `table`, a row each, in the table's order; none where no column is known to name them. */
export function parseNomineeTable(
  source: Source,
  table: Block & { kind: 'table' },
  fields: ListFields,
): NomineeTable {
  const heads = table.heads.map(cellText);
  const texts = table.rows.map((cells) => cells.map(cellText));
  const { column: name, fitting } = nameColumn(heads, fields.nameHead, fields.categories, texts);
  if (name === undefined)
    return {
      heads,
      nominees: [],
      places: [],
      columns: {},
      diagnostics: [
        diagnosticAt(source, table.at, 'no-name-column', {
          heads: heads.filter((head) => head !== '' && !columnHeads.ordinal.test(headForm(head))),
          fitting,
          declared: fields.nameHead,
        }),
      ],
    };
  const columns = columnsOf(heads, name, texts);
  const rows = table.rows.map((cells) =>
    parseRow(source, cells, { heads, columns, fields, tableAt: table.at }),
  );
  const read = rows.flatMap((row) => ('severity' in row ? [] : row));
  return {
    heads,
    nominees: read.map(({ nominee }) => nominee),
    places: read.map(({ places }) => places),
    columns,
    diagnostics: rows.flatMap((row) => ('severity' in row ? row : [])),
  };
}

type Columns = Readonly<Record<'name' | keyof typeof columnHeads, number>>;

/** Where each column is, beside that of the names; -1 for none. A 排名 that two rows share is of each lot, and no ordinal. */
function columnsOf(heads: readonly string[], name: number, rows: readonly (readonly string[])[]): Columns {
  const column = (pattern: RegExp): number =>
    heads.findIndex(
      (head, index) => index !== name && pattern.test(headForm(head)) && !isOfLots(headForm(head), index),
    );
  const isOfLots = (form: string, index: number): boolean =>
    form === '排名' && new Set(rows.map((row) => row[index])).size < rows.length;
  const { ordinal, organisation, post, distinction } = columnHeads;
  return {
    ordinal: column(ordinal),
    name,
    organisation: column(organisation),
    post: column(post),
    distinction: column(distinction),
  };
}

interface RowSetting {
  readonly heads: readonly string[];
  readonly columns: Columns;
  readonly fields: ListFields;
  readonly tableAt: number;
}

/** The nominee of a row of `cells`, and where each of its cells stands; or why it is none. */
function parseRow(
  source: Source,
  cells: readonly Cell[],
  { heads, columns, fields, tableAt }: RowSetting,
): { readonly nominee: RowNominee; readonly places: readonly number[] } | Diagnostic {
  const texts = heads.map((_, index) => cellText(cells[index]));
  const place = cells[columns.name]?.at ?? tableAt;
  const meaning = rowMeaning(texts, heads, columns.name);
  if (meaning === 'nameless') return diagnosticAt(source, place, 'empty-name', {});
  if (meaning !== 'nominee') {
    const text = texts.find((one) => one !== '') ?? '';
    return diagnosticAt(source, cells[0]?.at ?? place, 'row-not-nominee', { meaning, text });
  }
  const textIn = (column: number): string | undefined => texts[column] || undefined;
  const ordinal = nameForm(textIn(columns.ordinal) ?? '');
  return {
    nominee: {
      name: at(texts, columns.name),
      category: at(fields.categories, 0),
      nature: fields.nature,
      ordinal: /^\d+$/.test(ordinal) ? Number(ordinal) : undefined,
      organisation: textIn(columns.organisation),
      post: textIn(columns.post),
      distinction: textIn(columns.distinction),
      cells: texts,
      deeds: [],
    },
    places: heads.map((_, index) => cells[index]?.at ?? place),
  };
}

/** A nominee of a table, before it has its anchor. */
export type RowNominee = Omit<Nominee, 'slug'>;

/** What stands in `cell`, without the blanks around it; '' for none. */
export function cellText(cell: Cell | undefined): string {
  return cell ? textOfInlines(cell.inlines).trim() : '';
}
