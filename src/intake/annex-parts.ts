import { type Doubt, doubt } from './doubts/doubt.ts';
import type { DraftCriteria, DraftList, DraftNominee } from './draft.ts';
import { type Entry, isLine, lineOf, type Line } from './entry.ts';
import { bodyTables } from './lists/body-tables.ts';
import { criteriaIn, isCriteriaTitle } from './lists/criteria.ts';
import { noticeCategory } from './lists/category.ts';
import { labelledNominees } from './lists/labelled-nominees.ts';
import { nameLines } from './lists/names/name-lines.ts';
import { plainList } from './lists/plain-list.ts';
import { nomineesIn } from './lists/nominees.ts';
import { isHeading, numbered } from './numbering.ts';
import type { Annex } from './parts/annexes.ts';
import { personsIn } from './parts/persons.ts';

/** What an annex holds. */
export interface AnnexParts {
  readonly title: string;
  readonly criteriaHeading: string;
  readonly nomineesHeading: string;
  readonly criteria: readonly DraftCriteria[];
  readonly nominees: readonly DraftNominee[];
  readonly lists: readonly DraftList[];
  /** Of each category, how its heading words it. */
  readonly headings: ReadonlyMap<string, string>;
  /** What was not understood. */
  readonly rest: readonly Entry[];
  /** Lines that may say what a text says: whom to call, until when. */
  readonly spoken: readonly Line[];
  readonly doubts: readonly Doubt[];
}

const nothing = {
  criteriaHeading: '',
  nomineesHeading: '',
  criteria: [],
  nominees: [],
  lists: [],
  headings: new Map<string, string>(),
  rest: [],
  spoken: [],
  doubts: [],
};

/** What `annex` of the notice called `notice` holds: criteria, nominees with their deeds, lists; or parts with each. */
export function readAnnex(annex: Annex, notice: string): AnnexParts {
  const sections = sectionsOf(annex);
  if (sections.length > 1)
    return joined(
      annex.title,
      sections.map((section) => readSection(section, notice)),
    );
  return readSection(annex, notice);
}

/** What of an annex was read as one thing, which may leave some of it. */
interface ReadPart {
  readonly sources: ReadonlySet<Entry>;
  readonly doubts: readonly Doubt[];
}

function readSection({ title, entries, where }: Annex, notice: string): AnnexParts {
  const own = { ...nothing, title };
  const besides = ({ sources, doubts }: ReadPart): Pick<AnnexParts, 'rest' | 'doubts'> => {
    const rest = entries.filter((entry) => !sources.has(entry));
    return { rest, doubts: [...doubts, ...unreadPart(rest, title, where)] };
  };
  const labelled = labelledNominees(entries, notice);
  if (labelled.nominees.length > 0)
    return { ...own, nominees: labelled.nominees, nomineesHeading: title, ...besides(labelled) };
  if (entries.some((entry) => !isLine(entry)))
    return { ...own, ...readTables({ title, entries, where }, notice) };
  if (isCriteriaTitle(title)) return { ...own, criteriaHeading: title, criteria: criteriaIn(title, entries) };
  const names = nameLines(entries, notice);
  if (names.lists.length > 0) {
    const { lists, headings } = names;
    return { ...own, lists, headings, nomineesHeading: title, ...besides(names) };
  }
  const plain = /名单|名册/.test(title) ? plainList(entries, title, true) : undefined;
  if (plain) {
    const { rest, doubts } = besides(plain);
    return { ...own, lists: [plain.list], rest, spoken: rest.filter(isLine), doubts };
  }
  const nominees = nomineesIn(title === '' ? notice : title, notice, entries);
  if (nominees) return { ...own, ...nominees, nomineesHeading: title };
  const persons = personsIn(entries, noticeCategory(notice), notice);
  if (persons.nominees.length > 0)
    return { ...own, nominees: persons.nominees, nomineesHeading: title, ...besides(persons) };
  return {
    ...own,
    rest: title === '' ? entries : [lineOf(title, where), ...entries],
    spoken: entries.filter(isLine),
    doubts: unread(title, where),
  };
}

/** The lists of an annex with tables, and what stands around them. */
function readTables(
  { title, entries, where }: Annex,
  notice: string,
): Pick<AnnexParts, 'nomineesHeading' | 'lists' | 'rest' | 'spoken' | 'doubts'> {
  const names = nameLines(entries, notice);
  const tables = bodyTables(
    entries.filter((entry) => !names.sources.has(entry)),
    title === '' ? notice : title,
    title !== '',
  );
  const isFirst =
    entries.findIndex((entry) => names.sources.has(entry)) <
    entries.findIndex((entry) => tables.sources.has(entry));
  const lists = isFirst ? [...names.lists, ...tables.lists] : [...tables.lists, ...names.lists];
  const sources = new Set([...names.sources, ...tables.sources]);
  const doubts = [...names.doubts, ...tables.doubts];
  const isHeading = (entry: Entry): boolean =>
    isLine(entry) && lists.some((list) => list.title === numbered(entry).words);
  const rest = entries.filter((entry) => !sources.has(entry) && !isHeading(entry));
  const notes = lists.flatMap((list) => list.remarks.map((text) => lineOf(text, where)));
  return {
    nomineesHeading: lists.some((list) => list.title !== title) ? title : '',
    lists,
    rest,
    spoken: [...rest.filter(isLine), ...notes],
    doubts: [...doubts, ...unreadPart(rest, title, where)],
  };
}

function unread(title: string, where: string, isPart = false): Doubt[] {
  return [doubt('annex-unread', { title: title === '' ? '（没有标题）' : title, isPart }, { where })];
}

/** That `rest` of an annex with lists was not read, unless it is labels. */
function unreadPart(rest: readonly Entry[], title: string, where: string): Doubt[] {
  return rest.every((entry) => isLine(entry) && isLabel(entry)) ? [] : unread(title, where, true);
}

/** The unit of a table's numbers, the day of a list, a remark: （单位：万元）, 2026年3月. */
function isLabel({ text }: Line): boolean {
  return text.length <= 24 && !/[。；]/.test(text) && /[：:]|^[（(]|^注|\d{4}年/.test(text);
}

/** The parts of an annex under headings of the first depth, where some are criteria and some are not. */
function sectionsOf({ entries, title, where }: Annex): Annex[] {
  const heads = entries.filter(
    (entry): entry is Line =>
      isLine(entry) && numbered(entry).depth === 0 && isHeading(numbered(entry).words),
  );
  const isMixed =
    !isCriteriaTitle(title) &&
    heads.some((head) => isCriteriaTitle(numbered(head).words)) &&
    heads.some(
      (head) =>
        /对象|人选|名单|事迹|候选/.test(numbered(head).words) && !isCriteriaTitle(numbered(head).words),
    );
  if (!isMixed) return [{ entries, title, where }];
  const sections: { title: string; entries: Entry[]; where: string }[] = [];
  for (const entry of entries) {
    const head = heads.find((one) => one === entry);
    if (head) sections.push({ title: numbered(head).words, entries: [], where: head.where });
    else if (sections.length === 0) sections.push({ title: '', entries: [entry], where: entry.where });
    else sections.at(-1)?.entries.push(entry);
  }
  return sections;
}

function joined(title: string, parts: readonly AnnexParts[]): AnnexParts {
  return {
    title,
    criteriaHeading: parts.map((part) => part.criteriaHeading).find((text) => text !== '') ?? '',
    nomineesHeading: parts.map((part) => part.nomineesHeading).find((text) => text !== '') ?? '',
    criteria: parts.flatMap((part) => part.criteria),
    nominees: parts.flatMap((part) => part.nominees),
    lists: parts.flatMap((part) => part.lists),
    headings: new Map(parts.flatMap((part) => [...part.headings])),
    rest: parts.flatMap((part) => part.rest),
    spoken: parts.flatMap((part) => part.spoken),
    doubts: parts.flatMap((part) => part.doubts),
  };
}
