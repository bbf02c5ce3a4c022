import { at } from '#domain/lists/at.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { isBodyName } from '../body-name.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftNominee } from '../draft.ts';
import { type Entry, isLine, type Line, unspaced, wholeText } from '../entry.ts';
import { headOf, isBareNumber, isNamed, namesIn, nomineesIn, withSoleNumbers } from '../lists/nominees.ts';
import { isUnplaced, placesTold } from '../lists/places-told.ts';
import { personsAtHead, type ToldPerson, toldPersons } from '../lists/told-persons.ts';
import { paragraphText } from '../markdown.ts';
import { isHeading, type Numbered, numbered, runInParts } from '../numbering.ts';

export interface Persons {
  readonly nominees: readonly DraftNominee[];
  /** The lines that went into them. */
  readonly sources: ReadonlySet<Entry>;
  /** Of each category, how its heading words it. */
  readonly headings: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
}

const nobody: Persons = { nominees: [], sources: new Set(), headings: new Map(), doubts: [] };

/**
 * The nominees whom the text itself tells of, of the category `category`: a paragraph each that begins with a name; or
 * one person, and the deeds under a heading of their own; or numbered sections. `title` is that of the notice.
 */
export function personsIn(entries: readonly Entry[], category: string, title: string): Persons {
  const lines = entries.filter(isLine);
  const persons = toldIn(lines);
  const deeds = deedsIn(lines);
  const [first, second] = persons;
  if (first && !second && deeds) {
    const [one] = first.subjects;
    return {
      ...nobody,
      nominees: [nomineeOf(one, category, markdownOf(deeds.lines))],
      sources: new Set<Entry>(deeds.lines),
      doubts: deedsMoved([{ heading: deeds.heading, name: one.name }]),
    };
  }
  if (persons.length > 0) return inParagraphs(persons, lines, category);
  const sections = sectionsIn(lines, category);
  return sections.nominees.length > 0 ? sections : headedIn(lines, title);
}

/** A paragraph, and of whom it tells. */
interface Telling {
  readonly line: Line;
  readonly subjects: readonly [ToldPerson, ...ToldPerson[]];
}

/**
 * The paragraphs that tell of persons; those that are numbered on with them do too, where names stand at their heads.
 */
function toldIn(lines: readonly Line[]): Telling[] {
  const own = lines.map(toldPersons);
  return lines.flatMap((line, index) => {
    const isBeside = [index - 1, index + 1].some(
      (other) => (own[other]?.length ?? 0) > 0 && areNumberedOn(line, at(lines, other), other - index),
    );
    const [first, ...more] = own[index]?.length || !isBeside ? (own[index] ?? []) : personsAtHead(line);
    return first ? [{ line, subjects: [first, ...more] }] : [];
  });
}

/** Whether `other` has the number of `line` and `step`. */
function areNumberedOn(line: Line, other: Line, step: number): boolean {
  const [one, next] = [numbered(line), numbered(other)];
  const count = (number: string): number => Number(number.replace(/\D/g, '') || Number.NaN);
  return (
    one.depth !== undefined && one.depth === next.depth && count(next.number) === count(one.number) + step
  );
}

/** The nominees of whom `persons` tell, each in a paragraph. */
function inParagraphs(persons: readonly Telling[], lines: readonly Line[], category: string): Persons {
  const moved = persons.flatMap(({ line, subjects: [{ name }] }) => {
    const heading = lines[lines.indexOf(line) - 1];
    return heading && isOwnHeading(heading, name) ? [{ heading, name }] : [];
  });
  const read = persons.flatMap(({ line, subjects }) =>
    subjects.map((person) => ({
      nominee: nomineeOf(person, category, paragraphText(person.deeds)),
      where: line.where,
    })),
  );
  const inOffice = read.filter(
    ({ nominee }) => !isUnplaced(nominee) || /现任|现为|拟任|拟提/.test(nominee.deeds),
  );
  return {
    ...nobody,
    nominees: read.map(({ nominee }) => nominee),
    sources: new Set(persons.map(({ line }) => line)),
    doubts: [
      ...(moved.length > 0 ? deedsMoved(moved) : toldBehind(persons, lines)),
      ...persons.flatMap(deedsShared),
      ...placesTold(inOffice),
    ],
  };
}

/** That those of whom `persons` tell in the midst of `lines` stand behind all of the text now. */
function toldBehind(persons: readonly Telling[], lines: readonly Line[]): Doubt[] {
  const [first, last] = [at(persons, 0), at(persons, persons.length - 1)];
  if (last.line === lines.at(-1)) return [];
  const [{ name }] = first.subjects;
  const count = persons.flatMap(({ subjects }) => subjects).length;
  return [doubt('nominees-moved', { name, count }, { where: first.line.where, at: '正文' })];
}

/** That deeds which stood below headings are nominees' now. */
function deedsMoved([first, ...more]: readonly { readonly heading: Line; readonly name: string }[]): Doubt[] {
  if (!first) return [];
  const { heading, name } = first;
  const facts = { heading: wholeText(heading), name, count: more.length + 1 };
  return [doubt('deeds-moved', facts, { where: heading.where, at: '正文' })];
}

/** That a paragraph tells of several, of whom the first has the deeds. */
function deedsShared({ line, subjects: [{ name }, ...others] }: Telling): Doubt[] {
  if (others.every(({ deeds }) => deeds !== '')) return [];
  const facts = { text: `${line.text.slice(0, 12)}……`, name };
  return [doubt('deeds-shared', facts, { where: line.where, at: `对象${name}` })];
}

/** What a notice says behind those whom it puts forward: until when and to whom one may object. */
const ofNotice =
  /^(?:现予以?公示|现[将对就][^，。]{0,30}公示|公示(?:期|时间|方式)|如有|如对|若|凡|欢迎|请(?:在|于|向|与)|(?:不同)?(?:意见|异议|建议)|(?:社会|广大)|对(?:上述|以上|公示)|任何(?:单位|个人)|(?:监督|联系|受理|举报|反映)\p{Script=Han}{0,4}(?:电话|部门|单位|地址|方式|人|[:：])|地\s*址|电\s*话|通讯|邮)/u;

/** 一、甲一　某单位职务 and the paragraphs below, in the midst of the text, under headings of categories or none. */
function headedIn(typed: readonly Line[], title: string): Persons {
  const lines = withSoleNumbers(typed);
  const first = lines.findIndex((line) => isNameHead(line));
  const depth = first === -1 ? undefined : numbered(at(lines, first)).depth;
  if (depth === undefined) return nobody;
  const isOver = ({ depth: own, words }: Numbered): boolean =>
    own !== undefined && own < depth && isHeading(words) && !ofNotice.test(words);
  const above = lines.slice(0, first).findLastIndex((line) => !isOver(numbered(line)));
  const from = above + 1;
  const behind = lines.slice(first).findIndex((line) => ofNotice.test(numbered(line).words));
  const end = behind === -1 ? undefined : first + behind;
  const own = lines.slice(from, end);
  const heads = own.filter((line) => numbered(line).depth === depth);
  const read = heads.every(isNameHead) ? nomineesIn(title, title, own) : undefined;
  if (!read || read.rest.length > 0 || read.nominees.length < heads.length) return nobody;
  const { nominees, headings, doubts } = read;
  const facts = { name: at(nominees, 0).name, count: nominees.length };
  const moved = doubt('nominees-moved', facts, { where: at(own, 0).where, at: '正文' });
  return {
    nominees,
    headings,
    sources: new Set(typed.slice(from, end)),
    doubts: behind === -1 ? doubts : [...doubts, moved],
  };
}

/** 1.甲一　某单位职务, also with the deeds behind it. */
function isNameHead(line: Line): boolean {
  const [{ number, text } = line] = runInParts(line, isNamed);
  const { depth, words } = numbered({ number, text });
  const isNameOf = isSurnamed(headOf(words).name) || isBodyName(unspaced(words)) || namesIn(words).length > 0;
  return depth !== undefined && isHeading(words) && isNameOf;
}

function nomineeOf({ name, organisation, post }: ToldPerson, category: string, deeds: string): DraftNominee {
  return { name, category, organisation, post, distinction: '', deeds };
}

/** 一、甲一事迹, over the paragraph that begins with the name. */
function isOwnHeading(line: Line, name: string): boolean {
  const { depth, words } = numbered(line);
  return depth !== undefined && isHeading(words) && words.includes(name);
}

/** The paragraphs under the heading of the deeds, up to the next heading. */
function deedsIn(
  lines: readonly Line[],
): { readonly heading: Line; readonly lines: readonly Line[] } | undefined {
  const start = lines.findIndex(
    (line) => isHeading(numbered(line).words) && /事迹/.test(line.text) && numbered(line).depth !== undefined,
  );
  const heading = lines[start];
  if (!heading) return undefined;
  const depth = numbered(heading).depth ?? 0;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => {
    const own = numbered(line);
    return own.depth !== undefined && own.depth <= depth && isHeading(own.words);
  });
  return end < 1 ? undefined : { heading, lines: rest.slice(0, end) };
}

/** 01 / 甲一家庭（某镇） / deeds: a number alone, a name, paragraphs. */
function sectionsIn(lines: readonly Line[], category: string): Persons {
  const starts = lines.flatMap((line, index) =>
    isBareNumber(line) && isShort(lines[index + 1]) ? [index] : [],
  );
  const isRow = starts.every((start, index) => Number(lines[start]?.text) === index + 1);
  if (starts.length < 2 || !isRow) return nobody;
  const sources = new Set<Entry>();
  const nominees = starts.map((start, index) => {
    const next = starts[index + 1];
    const section = lines.slice(start, next ?? endOfLast(lines, start));
    for (const line of section) sources.add(line);
    const [head, ...deeds] = [at(section, 1), ...section.slice(2)];
    return { ...headOf(head.text), category, deeds: markdownOf(deeds) };
  });
  return { ...nobody, nominees, sources };
}

/** The last section is as long as its paragraph of deeds. */
function endOfLast(lines: readonly Line[], start: number): number {
  return Math.min(lines.length, start + 3);
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= 30 && !/[。，；：]/.test(line.text);
}

function markdownOf(lines: readonly Line[]): string {
  return lines.map((line) => paragraphText(wholeText(line))).join('\n\n');
}
