import type { Criteria, Nominee, NomineeList } from '#domain/notice/notice.ts';
import { type Prose, textOfProse } from '#domain/prose/prose.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { keysOf } from '../settings/fields.ts';
import type { Matter, MatterFile } from '../settings/matter.ts';
import { anchorsOf, type ListFields, parseNomineeTable, type RowNominee } from '../prose/nominee-table.ts';
import type { NoticeFields } from '../settings/notice-fields.ts';
import {
  criteriaFields,
  knownCriteriaFields,
  knownListFields,
  knownNomineeFields,
  listFields,
  nomineeFields,
  partKeys,
} from '../settings/part-fields.ts';
import { diagnosticAt } from '../files/source.ts';
import { type NoticeFolder, parseFile, partFiles, stemOf, take } from './notice-folder.ts';

export interface PlacedCriteria {
  readonly value: Criteria;
  readonly matter: Matter;
}

/** The criteria in `folder`; not whole where some of it cannot be read, and something stands for that. */
export function readCriteria(
  folder: NoticeFolder,
  bodyOf: (file: MatterFile) => Prose,
  diagnostics: Diagnostic[],
): { readonly criteria: readonly PlacedCriteria[]; readonly isWhole: boolean } {
  let isWhole = true;
  const criteria = partFiles(folder, 'criteria').flatMap((name): PlacedCriteria[] => {
    const { file, unread } = parseFile(folder, name, keysOf(criteriaFields), diagnostics);
    const part = file ?? unread;
    const { fields, isKnown } = take(knownCriteriaFields(file?.matter), diagnostics);
    isWhole &&= isKnown;
    const prose = part && bodyOf(part);
    return part && fields && prose
      ? [{ value: { ...fields, slug: stemOf(name), prose }, matter: part.matter }]
      : [];
  });
  return {
    criteria: criteria.toSorted(
      (a, b) => a.value.ordinal - b.value.ordinal || (a.value.slug < b.value.slug ? -1 : 1),
    ),
    isWhole,
  };
}

export interface PlacedList {
  readonly value: NomineeList;
  /** The files that it was read from: a file a nominee, or one for a table. */
  readonly parts: readonly Matter[];
  /** Where a nominee's value `key` stands, or its cell in `column`. */
  placeOf(
    nominee: number,
    key: string,
    column?: string | number,
  ): { readonly matter: Matter; readonly at: number };
  readonly ordinal: number;
}

/** The lists in `folder`; not whole where some nominee cannot be read, and something stands for that. */
export function readLists(
  folder: NoticeFolder,
  quotas: NoticeFields['quotas'],
  read: { bodyOf(file: MatterFile): Prose; proseOf(file: MatterFile): Prose },
  diagnostics: Diagnostic[],
): { readonly lists: readonly PlacedList[]; readonly isWhole: boolean } {
  let isWhole = true;
  const sections = new Map<string, { nominee: Nominee; matter: Matter }[]>();
  const tables: PlacedTable[] = [];
  for (const name of partFiles(folder, 'nominees')) {
    const { file, unread } = parseFile(folder, name, keysOfNominees, diagnostics);
    const part = file ?? unread;
    const category = quotas[0]?.category;
    if (file && isListFile(file.matter)) {
      const { fields, isKnown } = take(knownListFields(file.matter, category), diagnostics);
      const table = readTable(file, read.proseOf(file), fields, diagnostics);
      isWhole &&= isKnown && table !== undefined;
      if (table) tables.push(table);
      continue;
    }
    const slug = stemOf(name);
    const { fields, isKnown } = take(knownNomineeFields(file?.matter, { name: slug, category }), diagnostics);
    isWhole &&= isKnown;
    const deeds = part && read.bodyOf(part);
    if (!part || !fields || !deeds) continue;
    const entry = { nominee: { ...fields, slug, cells: [], deeds }, matter: part.matter };
    sections.set(fields.category, [...(sections.get(fields.category) ?? []), entry]);
  }

  const written = [...sections].map(([category, entries]): PlacedList => {
    const ordered = entries.toSorted(
      (a, b) =>
        (a.nominee.ordinal ?? 0) - (b.nominee.ordinal ?? 0) || (a.nominee.slug < b.nominee.slug ? -1 : 1),
    );
    const title = quotas.find((quota) => quota.category === category)?.title ?? category;
    const nominees = ordered.map(({ nominee }) => nominee);
    return {
      value: {
        category,
        title,
        standing: 'proposed',
        form: 'sections',
        heads: [],
        nameColumn: undefined,
        introduction: [],
        remarks: [],
        nominees,
      },
      parts: ordered.map(({ matter }) => matter),
      placeOf(index, key) {
        const { matter } = ordered[index] as (typeof ordered)[number];
        return { matter, at: matter.placeOf([partKeys[key] ?? '名称']) };
      },
      ordinal: 0,
    };
  });
  const quotaOf = ({ value }: PlacedList): number => {
    const index = quotas.findIndex(({ category }) => category === value.category);
    return index === -1 ? quotas.length : index;
  };
  const standing = ({ value }: PlacedList): number => (value.standing === 'reserve' ? 1 : 0);
  const taken = written.flatMap(({ value }) => value.nominees.map(({ slug }) => slug));
  const lists = [...written, ...withAnchors(tables, taken)].toSorted(
    (a, b) => a.ordinal - b.ordinal || standing(a) - standing(b) || quotaOf(a) - quotaOf(b),
  );
  return { lists, isWhole };
}

/** A list from a table, whose nominees have no anchors yet: those depend on all tables of the notice. */
type PlacedTable = Omit<PlacedList, 'value'> & {
  readonly value: Omit<NomineeList, 'nominees'> & { readonly nominees: readonly RowNominee[] };
};

function withAnchors(tables: readonly PlacedTable[], taken: readonly string[]): PlacedList[] {
  const anchors = anchorsOf(
    tables.flatMap(({ value }) => value.nominees),
    taken,
  ).values();
  return tables.map((table) => {
    const nominees = table.value.nominees.map((row) => ({ ...row, slug: anchors.next().value ?? '' }));
    return { ...table, value: { ...table.value, nominees } };
  });
}

const keysOfNominees = new Set([...keysOf(nomineeFields), ...keysOf(listFields)]);

/** A file with a title and no name lists several nominees. */
function isListFile({ value }: Matter): boolean {
  return typeof value === 'object' && value !== null && '标题' in value && !('名称' in value);
}

function readTable(
  { matter }: MatterFile,
  prose: Prose,
  fields: ListFields | undefined,
  diagnostics: Diagnostic[],
): PlacedTable | undefined {
  const { source } = matter;
  const table = prose.find((block) => block.kind === 'table');
  if (!table) {
    diagnostics.push(diagnosticAt(source, source.text.length, 'no-table', {}));
    return undefined;
  }
  if (!fields) return undefined;
  const { category, title, standing, ordinal } = fields;
  const {
    heads,
    nominees,
    places,
    columns,
    diagnostics: problems,
  } = parseNomineeTable(source, table, fields);
  diagnostics.push(...problems);
  const place = prose.indexOf(table);
  const introduction = prose.slice(0, place);
  const remarks = prose.slice(place + 1);
  for (const block of remarks) {
    if (block.kind === 'table') diagnostics.push(diagnosticAt(source, block.at, 'second-table', {}));
    else if (block.kind === 'paragraph' && /^\s*[|｜]/.test(textOfProse([block])))
      diagnostics.push(diagnosticAt(source, block.at, 'broken-table', {}));
  }
  if (nominees.length === 0 && problems.length === 0)
    diagnostics.push(diagnosticAt(source, table.at, 'empty-name', {}));
  const nameColumn = columns['name'];
  return {
    value: { category, title, standing, form: 'table', heads, nameColumn, introduction, remarks, nominees },
    parts: [matter],
    placeOf(index, key, column) {
      const place = key === 'cells' ? Number(column) : (columns[key] ?? columns['name'] ?? 0);
      return { matter, at: places[index]?.[place] ?? table.at };
    },
    ordinal: ordinal ?? 0,
  };
}
