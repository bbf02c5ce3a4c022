import { stretchIn } from '#domain/lists/stretch-in.ts';
import { type Doubt, doubt } from './doubts/doubt.ts';
import type { Draft } from './draft.ts';
import { type Entry, type Line, firstLines } from './entry.ts';
import { categoriesOf, withCategoryHeads } from './lists/tables/row-categories.ts';
import { type BodyCriteria, bodyCriteria } from './lists/body-criteria.ts';
import { bodyTables } from './lists/body-tables.ts';
import { countedHeading, countsNobody, measureOf, namedCategory, noticeCategory } from './lists/category.ts';
import { awardClauses } from './lists/sentences/award-clauses.ts';
import { countedClauses } from './lists/sentences/counted-clauses.ts';
import { labelledNominees } from './lists/labelled-nominees.ts';
import { groupedNames, labelledLists, labelOfNames } from './lists/grouped-names.ts';
import { nameLines } from './lists/names/name-lines.ts';
import { countedBelow, numberedAsCounted, plainList } from './lists/plain-list.ts';
import { saidRows } from './lists/said-rows.ts';
import { proseNames } from './lists/sentences/prose-names.ts';
import type { NoticeParts } from './notice-parts.ts';
import { numbered } from './numbering.ts';
import { type Persons, personsIn } from './parts/persons.ts';

/** Who is put forward, as the text and its annexes tell it, and what is left of the text. */
export interface Proposed {
  readonly lists: Draft['lists'];
  readonly nominees: Draft['nominees'];
  readonly heading: string;
  readonly left: readonly Entry[];
  /** What the text says that they must meet. */
  readonly criteria: Pick<BodyCriteria, 'heading' | 'criteria'>;
  readonly measures: ReadonlyMap<string, string>;
  readonly headings: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
}

/**
 * Who is put forward in the text of `parts` and its annexes: in labelled parts, lines, tables, sentences, with deeds.
 */
export function proposed({ body: written, whole, annexes }: NoticeParts): Proposed {
  const criteria = bodyCriteria(written);
  const text = written.filter((entry) => !criteria.sources.has(entry));
  const labelled = labelledNominees(text, whole);
  const body = text.flatMap((entry): readonly Entry[] =>
    labelled.sources.has(entry) ? (labelled.spoken.get(entry) ?? []) : [entry],
  );
  const names = nameLines(body, whole);
  const tables = bodyTables(body, whole);
  const rest = body.filter((entry) => !names.sources.has(entry) && !tables.sources.has(entry));
  const persons: Persons = personsIn(rest, noticeCategory(whole), whole);
  const nominees = [...labelled.nominees, ...persons.nominees, ...annexes.flatMap((annex) => annex.nominees)];
  const listed = withCategoryHeads(
    [...names.lists, ...tables.lists, ...annexes.flatMap((annex) => annex.lists)],
    textOf(body),
  );
  const ofTables = listed.slice(names.lists.length, names.lists.length + tables.lists.length);
  const left = rest.filter((entry) => !persons.sources.has(entry));
  const isTold = nominees.length + listed.length > 0;
  const named = isTold ? unlisted(left, whole, listed) : namedIn(left, whole);
  const unread = left.filter((entry) => !named.sources.has(entry));
  const lists = [...listed, ...named.lists];
  return {
    lists: lists.map((list) => ({ ...list, category: namedCategory(list.category, whole) })),
    nominees,
    heading: annexes.map((annex) => annex.nomineesHeading).find((heading) => heading !== '') ?? '',
    left: unread,
    criteria,
    headings: new Map([...names.headings, ...persons.headings]),
    measures: new Map([
      ...lists.flatMap(measuresIn),
      ...names.lists.map(({ category, measure }) => [category, measure] as const),
    ]),
    doubts: [
      ...[criteria, labelled, names, tables, named].flatMap(({ doubts }) => doubts),
      ...moved(body, { ...tables, lists: ofTables }),
      ...moved(body, names),
      ...persons.doubts,
      ...moved(body, named),
      ...emptyHeadings(firstLines(unread), lists, nominees),
    ],
  };
}

function textOf(entries: readonly Entry[]): string {
  return firstLines(entries)
    .map((line) => line.text)
    .join('\n');
}

/** Headings of the text that count those whom none of `lists` and `nominees` is or holds, where others are listed. */
function emptyHeadings(lines: readonly Line[], lists: Draft['lists'], nominees: Draft['nominees']): Doubt[] {
  const names = [
    ...lists.flatMap((list) => [...categoriesOf(list), list.title]),
    ...nominees.map(({ category }) => category),
  ].filter((text) => text !== '');
  const isListed = (category: string): boolean =>
    names.some((text) => text.includes(category) || category.includes(text));
  return lines.flatMap((line) => {
    const { words } = numbered(line);
    const quoted = stretchIn(words, /^“([^“”]{2,20})”$/, 1);
    const category = (countedHeading(words)?.category ?? quoted) || labelOfNames(line);
    return names.length === 0 ||
      category === '' ||
      countsNobody(category) ||
      (quoted === '' ? isListed(category) && labelOfNames(line) === '' : names.includes(quoted))
      ? []
      : [doubt('heading-empty', { heading: labelOfNames(line) || words }, { where: line.where, at: '名额' })];
  });
}

/** Lists that were read, from which entries, and what is doubtful of them. */
interface ListsRead {
  readonly lists: Draft['lists'];
  readonly sources: ReadonlySet<Entry>;
  readonly doubts: readonly Doubt[];
}

/** The list that the text itself has, in lines of names or in a sentence; only where nothing else lists anybody. */
function namedIn(entries: readonly Entry[], title: string): ListsRead {
  const counted = countedBelow(entries);
  const plain = counted
    ? plainList(counted, title, true)
    : (numberedAsCounted(entries, title) ?? plainList(entries, title, false));
  if (plain)
    return { ...plain, lists: [counted ? { ...plain.list, title: plain.list.category } : plain.list] };
  const lines = firstLines(entries);
  const awards = awardClauses(lines);
  if (awards.lists.length > 0) return awards;
  const lists = proseNames(lines, title);
  if (lists.length > 0) return { lists, sources: new Set(), doubts: [] };
  const clauses = countedClauses(lines, title);
  if (clauses.lists.length > 0) return clauses;
  const others = [labelledLists, groupedNames, saidRows].map((namesIn) => namesIn(lines, title));
  return others.find((other) => other.lists.length > 0) ?? clauses;
}

/** The lines of names behind the label of a category of which none of `listed` is. */
function unlisted(entries: readonly Entry[], title: string, listed: Draft['lists']): ListsRead {
  const { lists, sources, doubts } = countedClauses(firstLines(entries), title);
  const known = new Set(listed.flatMap(categoriesOf));
  const isNew = lists.every(({ category }) => !known.has(category));
  return isNew && sources.size === lists.length
    ? { lists, sources, doubts }
    : { lists: [], sources: new Set(), doubts: [] };
}

/** How those of each category of `list` are counted. */
function measuresIn(list: Draft['lists'][number]): (readonly [category: string, measure: string])[] {
  return categoriesOf(list).map((category) => [category, measureIn({ ...list, category })] as const);
}

/** How those of `list` are counted: as its heading counts them, else by what they are. */
function measureIn({ category, title, heads }: Draft['lists'][number]): string {
  const usual = measureOf(category);
  const areBodies = heads.some((head) => /(?:单位|班组|集体|^)名称$/.test(head)) && !heads.includes('姓名');
  return countedHeading(title)?.measure ?? (usual === '名' && areBodies ? '个' : usual);
}

/** Lists that stood in the midst of the text, which a page prints behind it. */
function moved(body: readonly Entry[], { sources, lists }: Pick<ListsRead, 'sources' | 'lists'>): Doubt[] {
  const last = body.findLastIndex((entry) => sources.has(entry));
  return last === -1 || last === body.length - 1
    ? []
    : lists.map((list) => {
        const [category = '', ...others] = categoriesOf(list);
        const facts = { title: list.title, category: others.length === 0 ? category : '' };
        return doubt('list-moved', facts, { at: '正文' });
      });
}
