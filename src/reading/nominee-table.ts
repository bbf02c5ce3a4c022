import { pinyin } from 'pinyin-pro';
import type { ListStanding, Nominee, NomineeNature } from '#domain/notice.ts';
import { type Block, type Cell, textOfInlines } from '#domain/prose.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Source, diagnosticAt } from './source.ts';

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
  readonly nominees: readonly Nominee[];
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
export function parseNomineeTable(source: Source, table: Block & { kind: 'table' }, fields: ListFields): NomineeTable {
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
  const column = (pattern: RegExp): number => heads.findIndex((head, index) => index !== name && pattern.test(head));
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
  const slugs = slugsOf(rows);
  return {
    heads,
    nominees: rows.map(({ places: _, ...row }, index) => ({ ...row, slug: slugs[index] ?? '' })),
    places: rows.map(({ places }) => places),
    columns,
    diagnostics,
  };
}

type RowNominee = Omit<Nominee, 'slug'>;

/** The column that names the nominees: 姓名, else the first that ends in 名称, else a head that is a noun. */
function nameColumn(heads: readonly string[]): number | undefined {
  const found = ['姓名', '名称'].map((ending) => heads.findIndex((head) => head.endsWith(ending)));
  const index = found.find((place) => place !== -1) ?? heads.findIndex((head) => columnHeads.name.test(head));
  return index === -1 ? undefined : index;
}

/**
 * An anchor for each row: the name's pinyin; for namesakes with what tells them apart, or their organisation.
 * An anchor rests on its own row alone, so a row put in before it leaves it as it is.
 */
function slugsOf(rows: readonly RowNominee[]): string[] {
  const slugs = rows.map(({ name }) => slugOfName(name));
  const count = (slug: string): number => slugs.filter((other) => other === slug).length;
  const repeated = new Set(slugs.filter((slug, index) => slugs.indexOf(slug) !== index && count(slug) > 1));
  return rows.map(({ distinction, organisation }, index) => {
    const slug = slugs[index] ?? '';
    const told = distinction ?? organisation;
    return repeated.has(slug) && told !== undefined ? `${slug}-${slugOfName(told)}` : slug;
  });
}

/** `zhou-maocuo` for 周毛措; longer names in one word. Letters and digits of other scripts are kept. */
export function slugOfName(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true })
    .map((syllable) =>
      syllable
        .normalize('NFD')
        .toLowerCase()
        .replace(/ü/g, 'v')
        .replace(/[^a-z0-9]+/g, ''),
    )
    .filter((syllable) => syllable !== '');
  const [first = 'x', ...rest] = syllables;
  const isPersonal = /^\p{Script=Han}{2,4}$/u.test(name);
  return (isPersonal ? [first, rest.join('')].join('-') : syllables.join('')).slice(0, 60) || 'x';
}

function cellText(cell: Cell | undefined): string {
  return cell ? textOfInlines(cell.inlines).replace(/\s+/g, ' ').trim() : '';
}
