import { at } from '#domain/lists/at.ts';
import type { Nominee, NomineeList } from '#domain/notice/notice.ts';
import { type Block, type Prose, textOfProse } from '#domain/prose/prose.ts';
import { formOf } from '../as-meant/settings-form.ts';
import { diagnosticAt, type Source } from '../files/source.ts';
import { type NameLines, parseNameLines, unclearLine } from '../prose/name-lines.ts';
import { namedSections } from '../prose/named-sections.ts';
import { type ListFields, parseNomineeTable, type RowNominee } from '../prose/nominee-table.ts';
import { anchoredRows } from '../prose/row-anchors.ts';
import {
  areOfSeveral,
  impliedCategories,
  type RowCategories,
  rowCategories,
} from '../prose/row-categories.ts';
import { slugOfName } from '../prose/slug.ts';
import type { Matter, MatterFile } from '../settings/matter/matter.ts';
import type { NoticeFields } from '../settings/notice-fields.ts';
import {
  declaredOf,
  knownListFields,
  knownNomineeFields,
  listFields,
  nomineeFields,
  partKeys,
} from '../settings/part-fields.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { type NoticeFolder, parseFile, partFiles, stemOf } from './notice-folder.ts';
import type { ProsePart, ProseReader, ReadParts } from './prose-part.ts';

/** A list of nominees, and where what it says stands. */
export interface PlacedList {
  readonly value: NomineeList;
  /** The files that it was read from: a file a nominee, or one for a table. */
  readonly parts: readonly Matter[];
  /** Where the heads of a table stand. */
  readonly headsAt?: number;
  /** Where a nominee's value `key` stands, or its cell in `column`. */
  placeOf(
    nominee: number,
    key: string,
    column?: string | number,
  ): { readonly matter: Matter; readonly at: number };
  readonly ordinal: number;
}

/** The lists in `folder`, in their order. */
export function readLists(
  folder: NoticeFolder,
  quotas: NoticeFields['quotas'],
  reader: ProseReader,
): ReadParts & { readonly lists: readonly PlacedList[] } {
  const read = partFiles(folder, 'nominees').map((name) => readNominees(folder, name, quotas, reader));
  const tables = read.flatMap(({ table }) => table ?? []);
  const sections = read.flatMap(({ section }) => section ?? []);
  const written = writtenLists(sections, quotas);
  const quotaOf = ({ value }: PlacedList): number => {
    const index = quotas.findIndex(({ category }) => category === value.categories[0]);
    return index === -1 ? quotas.length : index;
  };
  const standing = ({ value }: PlacedList): number => (value.standing === 'reserve' ? 1 : 0);
  const slugs = written.flatMap(({ value }) => value.nominees.map(({ slug }) => slug));
  const lists = [...written, ...withAnchors(tables, slugs)].toSorted(
    (a, b) => a.ordinal - b.ordinal || standing(a) - standing(b) || quotaOf(a) - quotaOf(b),
  );
  return {
    lists,
    isWhole: read.every(({ isKnown }) => isKnown),
    parts: read.flatMap(({ parts }) => parts),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The lists of nominees that have a file each, of each category one. */
function writtenLists(sections: readonly Section[], quotas: NoticeFields['quotas']): PlacedList[] {
  const categories = new Set(sections.map(({ nominee }) => nominee.category));

  return [...categories].map((category): PlacedList => {
    const ordered = sections
      .filter(({ nominee }) => nominee.category === category)
      .toSorted(
        (a, b) =>
          (a.nominee.ordinal ?? 0) - (b.nominee.ordinal ?? 0) || (a.nominee.slug < b.nominee.slug ? -1 : 1),
      );
    const title = quotas.find((quota) => quota.category === category)?.title ?? category;
    const nominees = ordered.map(({ nominee }) => nominee);
    return {
      value: {
        categories: [category],
        title,
        standing: 'proposed',
        form: 'sections',
        separators: [],
        heads: [],
        nameColumn: undefined,
        introduction: [],
        remarks: [],
        nominees,
      },
      parts: ordered.map(({ matter }) => matter),
      placeOf(index, key) {
        const { matter } = at(ordered, index);
        return { matter, at: matter.placeOf([partKeys[key] ?? '名称']) };
      },
      ordinal: 0,
    };
  });
}

/** A nominee with a file of its own. */
interface Section {
  readonly nominee: Nominee;
  readonly matter: Matter;
}

/** What a file of nominees holds: one of them, or a table. */
interface ReadNominees {
  readonly section?: Section | undefined;
  readonly table?: PlacedTable | undefined;
  readonly isKnown: boolean;
  readonly parts: readonly ProsePart[];
  readonly diagnostics: readonly Diagnostic[];
}

function readNominees(
  folder: NoticeFolder,
  name: string,
  quotas: NoticeFields['quotas'],
  reader: ProseReader,
): ReadNominees {
  const { file, unread, diagnostics } = parseFile(folder, name, formOfNominees);
  const part = file ?? unread;
  const category = quotas[0]?.category;
  if (file && isListFile(file.matter)) {
    const { prose, diagnostics: ofProse } = reader.list(file);
    const implied = impliedIn(file.matter, prose, quotas);
    const { fields, isKnown, diagnostics: ofFields } = knownListFields(file.matter, category, implied);
    const { table, diagnostics: ofTable }: ReadTable = fields
      ? readTable(file, prose, fields)
      : { table: undefined, diagnostics: [] };
    return {
      table,
      isKnown: isKnown && table !== undefined,
      parts: [{ source: file.matter.source, prose }],
      diagnostics: [
        ...diagnostics,
        // What is to become a file for each of them needs no title.
        ...(ofTable.some(isOfSections) ? ofFields.filter(({ code }) => code !== 'missing-key') : ofFields),
        ...ofProse,
        ...ofTable,
      ],
    };
  }
  const slug = stemOf(name);
  const {
    fields,
    isKnown,
    diagnostics: ofFields,
  } = knownNomineeFields(file?.matter, { name: slug, category });
  const deeds = part && reader.body(part);
  return {
    section:
      part && fields && deeds
        ? { nominee: { ...fields, slug, cells: [], deeds: deeds.prose }, matter: part.matter }
        : undefined,
    isKnown,
    parts: part && deeds ? [{ source: part.matter.source, prose: deeds.prose }] : [],
    diagnostics: [...diagnostics, ...ofFields, ...(deeds?.diagnostics ?? [])],
  };
}

/** The categories of a list that names none, where a column of its table does. */
function impliedIn(
  matter: Matter,
  prose: Prose,
  quotas: NoticeFields['quotas'],
): readonly string[] | undefined {
  if (declaredOf(matter, '类别') !== undefined) return undefined;
  const declared = declaredOf(matter, '类别列');
  return impliedCategories(
    prose,
    quotas.map(({ category }) => category),
    typeof declared === 'string' ? declared : undefined,
  );
}

/** A list from a table, whose nominees have no anchors yet: those depend on all tables of the notice. */
type PlacedTable = Omit<PlacedList, 'value'> & {
  readonly value: Omit<NomineeList, 'nominees'> & { readonly nominees: readonly RowNominee[] };
};

function withAnchors(tables: readonly PlacedTable[], slugs: readonly string[]): PlacedList[] {
  const nominees = anchoredRows(
    tables.flatMap(({ value: list }) => list.nominees.map((nominee) => ({ nominee, list }))),
    slugs,
  );
  let row = 0;
  return tables.map((table) => ({
    ...table,
    value: { ...table.value, nominees: nominees.slice(row, (row += table.value.nominees.length)) },
  }));
}

const formOfNominees = formOf(nomineeFields, listFields);

/** A file with a title and no name lists several nominees, and so does one that says nothing of one alone. */
function isListFile({ value }: Matter): boolean {
  if (typeof value !== 'object' || value === null || '名称' in value) return false;
  return '标题' in value || !['序号', '单位', '职务', '区分'].some((key) => key in value);
}

interface ReadTable {
  readonly table: PlacedTable | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a problem tells of a file that has a section for each of several, and no list. */
function isOfSections({ code, facts }: Diagnostic): boolean {
  return code === 'no-table' && 'first' in facts && facts.first !== undefined;
}

/** What stands where a table should. */
function readWithoutTable({ matter, bodyAt }: MatterFile, prose: Prose, fields: ListFields): ReadTable {
  const { source } = matter;
  const lines = parseNameLines(source, prose, fields);
  if (lines && areOfSeveral(fields)) {
    const { categories, categoryHead: declared } = fields;
    const facts = { heads: [], fitting: [], declared, categories };
    return {
      table: undefined,
      diagnostics: [diagnosticAt(source, at(lines.places, 0), 'no-category-column', facts)],
    };
  }
  if (lines) return { table: placedLines(matter, lines, fields), diagnostics: lines.diagnostics };
  const names = namedSections(prose);
  const unclear = names.length > 0 ? undefined : unclearLine(source, prose, fields);
  if (unclear) return { table: undefined, diagnostics: [unclear] };
  const body = source.text.slice(bodyAt);
  const pasted = body.search(/^.*\t.*\n.*\t|^[^\n,]*,.*\n[^\n,]*,/m);
  const isPasted = pasted !== -1;
  const place = bodyAt + (isPasted ? pasted : Math.max(0, body.search(/\S/)));
  const [name] = names;
  const first = name === undefined ? undefined : { name, file: `${slugOfName(name)}.md` };
  const facts = { isPasted, names, first, category: fields.categories[0] };
  return { table: undefined, diagnostics: [diagnosticAt(source, place, 'no-table', facts)] };
}

function readTable(file: MatterFile, prose: Prose, fields: ListFields): ReadTable {
  const { matter } = file;
  const { source } = matter;
  const table = prose.find((block) => block.kind === 'table');
  if (!table) return readWithoutTable(file, prose, fields);
  const { categories, title, standing, ordinal = 0 } = fields;
  const parsed = parseNomineeTable(source, table, fields);
  const { heads, places, columns } = parsed;
  const { name: nameColumn } = columns;
  if (nameColumn === undefined) return { table: undefined, diagnostics: parsed.diagnostics };
  const { nominees, diagnostics: ofCategories }: RowCategories = areOfSeveral(fields)
    ? rowCategories(source, parsed, table.at, fields)
    : { nominees: parsed.nominees, diagnostics: [] };
  const diagnostics = [...parsed.diagnostics, ...ofCategories];
  if (!nominees) return { table: undefined, diagnostics };
  const place = prose.indexOf(table);
  const [introduction, remarks] = [prose.slice(0, place), prose.slice(place + 1)];
  const isEmpty = nominees.length === 0 && diagnostics.length === 0;
  return {
    table: {
      value: {
        ...{ categories, title, standing, form: 'table', separators: [] },
        ...{ heads, nameColumn, introduction, remarks, nominees },
      },
      parts: [matter],
      headsAt: table.at,
      placeOf(index, key, column) {
        const cell = key === 'cells' ? Number(column) : (columns[key] ?? nameColumn);
        return { matter, at: places[index]?.[cell] ?? table.at };
      },
      ordinal,
    },
    diagnostics: [
      ...diagnostics,
      ...remarks.flatMap((block) => moreOfTable(source, block)),
      ...(isEmpty ? [diagnosticAt(source, table.at, 'empty-name', {})] : []),
    ],
  };
}

/** What is wrong with `block` below a table, where it is another, or rows that are no longer its own. */
function moreOfTable(source: Source, block: Block): Diagnostic[] {
  if (block.kind === 'table') return [diagnosticAt(source, block.at, 'second-table', {})];
  const isRow = block.kind === 'paragraph' && /^\s*[|｜]/.test(textOfProse([block]));
  return isRow ? [diagnosticAt(source, block.at, 'broken-table', {})] : [];
}

function placedLines(
  matter: Matter,
  { nominees, separators, places, introduction, remarks }: NameLines,
  { categories, title, standing, ordinal = 0 }: ListFields,
): PlacedTable {
  return {
    value: {
      categories,
      title,
      standing,
      form: 'lines',
      separators,
      heads: ['名称'],
      nameColumn: undefined,
      introduction,
      remarks,
      nominees,
    },
    parts: [matter],
    placeOf: (index) => ({ matter, at: at(places, index) }),
    ordinal,
  };
}
