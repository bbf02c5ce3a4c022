import type { ListStanding, Nominee, NomineeNature } from '#domain/notice/notice.ts';
import { type Block, type Cell, textOfInlines } from '#domain/prose/prose.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { type Source, diagnosticAt } from '../files/source.ts';
import { markOf, slugOfName } from './slug.ts';
import { at } from '#domain/lists/at.ts';

/** The settings of a list of nominees. */
export interface ListFields {
  readonly category: string;
  readonly title: string;
  readonly ordinal: number | undefined;
  readonly nature: NomineeNature | undefined;
  readonly standing: ListStanding;
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

/** Heads of the columns that mean something to the site; the rest are shown as they are. */
const columnHeads = {
  ordinal: /^(序号|编号|排名)$/,
  name: /^(.*(姓名|名称)|名字|推荐对象|公示对象|集体|项目|单位)$/,
  organisation: /^(工作单位|单位|所在单位|申报单位|推荐单位|单位名称|工作单位及职务)$/,
  post: /^(职务.*|岗位|职称)$/,
  distinction: /^区分$/,
};

/** The nominees of `table`, a row each, in the table's order. */
export function parseNomineeTable(
  source: Source,
  table: Block & { kind: 'table' },
  fields: ListFields,
): NomineeTable {
  const heads = table.heads.map(cellText);
  const name = nameColumn(heads);
  if (name === undefined)
    return {
      heads,
      nominees: [],
      places: [],
      columns: {},
      diagnostics: [diagnosticAt(source, table.at, 'no-name-column', { heads })],
    };
  const column = (pattern: RegExp): number =>
    heads.findIndex((head, index) => index !== name && pattern.test(head));
  const columns = {
    ordinal: column(columnHeads.ordinal),
    name,
    organisation: column(columnHeads.organisation),
    post: column(columnHeads.post),
    distinction: column(columnHeads.distinction),
  };

  const diagnostics: Diagnostic[] = [];
  const rows = table.rows.flatMap((cells): (RowNominee & { places: number[] })[] => {
    const texts = heads.map((_, index) => cellText(cells[index]));
    const ordinal = texts[columns.ordinal] ?? '';
    const rowName = texts[name] ?? '';
    const place = cells[name]?.at ?? table.at;
    if (rowName === '') {
      diagnostics.push(diagnosticAt(source, place, 'empty-name', {}));
      return [];
    }
    return [
      {
        name: rowName,
        category: fields.category,
        nature: fields.nature,
        ordinal: /^\d+$/.test(ordinal) ? Number(ordinal) : undefined,
        organisation: texts[columns.organisation] || undefined,
        post: texts[columns.post] || undefined,
        distinction: texts[columns.distinction] || undefined,
        cells: texts,
        deeds: [],
        places: heads.map((_, index) => cells[index]?.at ?? place),
      },
    ];
  });
  return {
    heads,
    nominees: rows.map(({ places: _, ...row }) => row),
    places: rows.map(({ places }) => places),
    columns,
    diagnostics,
  };
}

/** A nominee of a table, before it has its anchor. */
export type RowNominee = Omit<Nominee, 'slug'>;

/** The column that names the nominees: 姓名, else one that ends in 名称, else a noun's, else the one after 序号. */
function nameColumn(heads: readonly string[]): number | undefined {
  const found = ['姓名', '名称'].map((ending) => heads.findIndex((head) => head.endsWith(ending)));
  const named = found.find((place) => place !== -1) ?? heads.findIndex((head) => columnHeads.name.test(head));
  if (named !== -1) return named;
  const ordinal = heads.findIndex((head) => columnHeads.ordinal.test(head));
  return ordinal !== -1 && ordinal + 1 < heads.length ? ordinal + 1 : undefined;
}

/**
 * An anchor for each of a notice's `rows`: the name's pinyin; where that is taken, with what tells the nominee
 * apart, or its organisation; then with a mark of the name's own characters. An anchor rests on its own row
 * and on who else is there, not on the order, so a row put in before it leaves it as it is.
 */
export function anchorsOf(rows: readonly RowNominee[], taken: readonly string[]): string[] {
  const forms: ((row: RowNominee) => string)[] = [
    ({ name }) => slugOfName(name),
    ({ name, distinction, organisation }) =>
      [name, distinction ?? organisation]
        .flatMap((part) => (part === undefined ? [] : slugOfName(part)))
        .join('-'),
    ({ name, distinction, organisation }) =>
      `${slugOfName(name)}-${markOf([name, distinction, organisation].join())}`,
  ];
  let anchors = rows.map(() => '');
  for (const form of forms) {
    const counts = new Map<string, number>();
    for (const anchor of [...taken, ...anchors]) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
    anchors = anchors.map((anchor, index) =>
      anchor === '' || (counts.get(anchor) ?? 0) > 1 ? form(at(rows, index)) : anchor,
    );
  }
  return anchors;
}

function cellText(cell: Cell | undefined): string {
  return cell ? textOfInlines(cell.inlines).trim() : '';
}
