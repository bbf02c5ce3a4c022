import { at } from '#domain/lists/at.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftNominee } from '../draft.ts';
import { bodyAndPost, isBodyName } from '../body-name.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { paragraphText } from '../markdown.ts';
import { isHeading, numbered, runInParts } from '../numbering.ts';
import { plainName } from '../wide-names.ts';
import { categoryOf, countedHeading, namedCategory } from './category.ts';
import { isUnplaced, type PlacedByDeeds, placesTold } from './places-told.ts';

export interface ReadNominees {
  readonly nominees: readonly DraftNominee[];
  /** Of each category, how its heading words it. */
  readonly headings: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
  /** Lines before the first of them. */
  readonly rest: readonly Line[];
}

interface Section {
  readonly head: Line;
  readonly category: string;
  readonly deeds: Line[];
}

/**
 * The nominees of an annex of the notice called `notice`, each a heading and the paragraphs below it; headings further
 * out are categories. Undefined where no heading has deeds below it.
 */
export function nomineesIn(
  title: string,
  notice: string,
  entries: readonly Entry[],
): ReadNominees | undefined {
  const lines = withSoleNumbers(withNumbers(entries.filter(isLine))).flatMap((line) =>
    runInParts(line, isNamed),
  );
  const isHead = (line: Line): boolean => headDepth(line) !== undefined;
  const leaves = lines.filter((line, index) => isHead(line) && isDeeds(lines[index + 1]));
  const depth = commonest(leaves.flatMap((line) => headDepth(line) ?? []));
  if (depth === undefined) return undefined;
  const { sections, rest, headings, counted } = sectionsOf(lines, depth, title, notice);
  const read = sections.map((section) => ({ section, nominee: nomineeOf(section) }));
  const nominees = read.flatMap(({ section, nominee }) => [nominee, ...namedBeside(section)]);
  return {
    nominees,
    headings,
    rest,
    doubts: [
      ...read.flatMap(({ section, nominee }) => unclear(section, nominee)),
      ...sections.flatMap(sharedDeeds),
      ...miscounted(counted, nominees),
      ...placesTold(unplacedPersons(read)),
    ],
  };
}

/** A heading of the annex or within it, which may count those below it. */
interface CountedHeading {
  readonly category: string;
  readonly heading: string;
  readonly where: string;
}

interface Sections {
  readonly sections: readonly Section[];
  /** What stands before the first of them. */
  readonly rest: readonly Line[];
  /** Of each category, how its heading words it. */
  readonly headings: ReadonlyMap<string, string>;
  readonly counted: readonly CountedHeading[];
}

/** The sections of `lines` whose heads are as deep as `depth`, under the categories that headings further out name. */
function sectionsOf(lines: readonly Line[], depth: number, title: string, notice: string): Sections {
  const headings = new Map<string, string>();
  const sections: Section[] = [];
  const rest: Line[] = [];
  let category = namedCategory(categoryOf(title), notice);
  const counted: CountedHeading[] = [{ category: '', heading: title, where: at(lines, 0).where }];
  for (const line of lines) {
    const own = headDepth(line);
    if (own !== undefined && own < depth) {
      const { words } = numbered(line);
      const named = countedHeading(words)?.category ?? words;
      category = namedCategory(categoryOf(named), notice);
      headings.set(category, named);
      counted.push({ category, heading: words, where: line.where });
    } else if (own === depth) sections.push({ head: line, category, deeds: [] });
    else if (sections.length === 0) rest.push(line);
    else sections.at(-1)?.deeds.push(line);
  }
  return { sections, rest, headings, counted };
}

/** Where a heading counts others than stand below it. */
function miscounted(headings: readonly CountedHeading[], nominees: readonly DraftNominee[]): Doubt[] {
  return headings.flatMap(({ category, heading, where }) => {
    const own = nominees.filter((nominee) => category === '' || nominee.category === category).length;
    const { count = own, category: named = '' } = countedHeading(heading) ?? {};
    return count === own
      ? []
      : [doubt('count-differs', { category: named, stated: count, counted: own }, { where })];
  });
}

interface ReadSection {
  readonly section: Section;
  readonly nominee: DraftNominee;
}

/** The persons of whose headings none says where they work. */
function unplacedPersons(read: readonly ReadSection[]): PlacedByDeeds[] {
  return read
    .filter(
      ({ section, nominee }) => isSurnamed(nominee.name) && isUnplaced(headOf(numbered(section.head).words)),
    )
    .map(({ section, nominee }) => ({ nominee, where: section.head.where }));
}

/** Whether `words` are the name of a body or a person, and at most what a person is and where. */
export function isNamed(words: string): boolean {
  const { name, organisation, post } = headOf(words);
  return isBodyName(words) || (isSurnamed(name) && (organisation !== '' || post === ''));
}

/** A line that is only a number belongs to the one below it: 01, then 甲一家庭. */
function withNumbers(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (isBareNumber(line)) return [];
    return [before && isBareNumber(before) ? { ...line, number: `${Number(before.text)}.` } : line];
  });
}

/**
 * `lines` with a number for a name that stands without one below a heading that counts one, and above its deeds: 一、先进集体
 * （1个）, 某局.
 */
export function withSoleNumbers(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    const above = lines[index - 1];
    const isSole = above !== undefined && countedHeading(numbered(above).words)?.count === 1;
    const isName = isSole && headDepth(line) !== 2 && isNamed(numbered(line).words);
    return isName && isDeeds(lines[index + 1]) ? { ...line, number: '1.' } : line;
  });
}

/** Whether a number alone stands in a line: that of the nominee below. */
export function isBareNumber({ text, number }: Line): boolean {
  return number === '' && /^\d{1,2}$/.test(text);
}

/** How deep a heading's number stands; headings without a number are deepest. */
function headDepth(line: Line): number | undefined {
  const { depth, words } = numbered(line);
  if (depth !== undefined) return isHeading(words) ? depth : undefined;
  return isPlainHead(line) ? 9 : undefined;
}

/** 甲一　某单位职务, or 甲一（某单位）, without a number. */
function isPlainHead({ text, alignment }: Line): boolean {
  const isShort = text.length <= 40 && !/[。；，：:！？]/.test(text);
  return isShort && (alignment === 'center' || /^\S{1,4}(?:\s\S)?\s+\S|[（(][^（）()]+[）)]$/.test(text));
}

function isDeeds(line: Line | undefined): boolean {
  return line !== undefined && headDepth(line) === undefined && /[。！？；，]/.test(line.text);
}

function commonest(numbers: readonly number[]): number | undefined {
  const count = (number: number): number => numbers.filter((other) => other === number).length;
  return numbers.toSorted((a, b) => count(b) - count(a))[0];
}

function nomineeOf({ head, category, deeds }: Section): DraftNominee {
  const { words } = numbered(head);
  const [first = words] = namesIn(words);
  const own = headOf(first);
  const place = isUnplaced(own)
    ? /^(?:现任|现为|系)([^，。；]{4,40})[，。；]/.exec(deeds[0]?.text ?? '')?.[1]
    : undefined;
  return {
    ...own,
    ...(place === undefined ? undefined : bodyAndPost(place)),
    category,
    deeds: deeds.map((line) => paragraphText(wholeText(line))).join('\n\n'),
  };
}

/** Those whom a heading names behind the first: 甲一、甲二兄弟. */
function namedBeside({ head, category }: Section): DraftNominee[] {
  return namesIn(numbered(head).words)
    .slice(1)
    .map((name) => ({ name, category, organisation: '', post: '', distinction: '', deeds: '' }));
}

function sharedDeeds({ head }: Section): Doubt[] {
  const { words } = numbered(head);
  const [name] = namesIn(words);
  const place = { where: head.where, at: `对象${name}` };
  return name === undefined ? [] : [doubt('deeds-shared', { text: words, name }, place)];
}

/** The names of several persons that a heading is made of; none of another. */
export function namesIn(words: string): string[] {
  const names = words
    .replace(/(?:兄弟|兄妹|姐妹|姐弟|夫妇|夫妻|父子|父女|母子|母女|[二两三四]人)$/, '')
    .split(/[、和]/);
  const plain = names.map((name) => plainName(name.trim()));
  return plain.length > 1 && plain.every(isSurnamed) ? plain : [];
}

type Head = Pick<DraftNominee, 'name' | 'organisation' | 'post' | 'distinction'>;

/** 甲一　某单位职务, 甲一（女，回族）, 甲一（某单位职务）, or a body's own name. */
export function headOf(words: string): Head {
  const none = { organisation: '', post: '', distinction: '' };
  const [, alone = '', inside = '', behind = ''] =
    /^([^（）()]+)[（(]([^（）()]*)[）)][，,\s]*(.*)$/.exec(words) ?? [];
  if (alone !== '' && !/公司|厂|店|有限/.test(behind)) {
    const rest = placed(behind);
    if (/^(?:女|男|\S{1,4}族)(?:[，、,]\S{1,6})*$/.test(inside))
      return { name: plainName(alone.trim()), ...rest, distinction: inside };
    if (behind === '' && (bodyAndPost(inside) || inside.length > 2 || isPlaceName(inside)))
      return { name: plainName(alone.trim()), ...placed(inside), distinction: '' };
  }
  const [, name = '', after = ''] =
    /^(\p{Script=Han}\s\p{Script=Han}|\p{Script=Han}　\p{Script=Han}|[^\s，,：:、]+)[\s，,：:、]+(.+)$/u.exec(
      words,
    ) ?? [];
  const [, sex = '', behindSex = ''] = /^(男|女)[，,、]\s*(.*)$/.exec(after) ?? [];
  if (sex !== '') return { name: plainName(name), ...placed(behindSex), distinction: sex };
  if (name === '' || isBodyName(name) || name.length > 12) return { name: plainName(words), ...none };
  return { name: plainName(name), ...placed(after), distinction: '' };
}

function isPlaceName(text: string): boolean {
  return /[镇乡村县市区街道社区局院校司厂]$|^[省市州县区]直$/.test(text);
}

/** A place of work and a post; what cannot be parted is a post. */
function placed(text: string): Pick<Head, 'organisation' | 'post'> & { readonly distinction: string } {
  if (text === '') return { organisation: '', post: '', distinction: '' };
  const parted = bodyAndPost(text);
  if (parted) return { ...parted, distinction: '' };
  return isPlaceName(text)
    ? { organisation: text, post: '', distinction: '' }
    : { organisation: '', post: text, distinction: '' };
}

function unclear({ head }: Section, { name, organisation, post }: DraftNominee): Doubt[] {
  const isClear = name.length <= 30 && !(organisation === '' && post.length > 16);
  return isClear
    ? []
    : [doubt('name-unclear', { text: numbered(head).words }, { where: head.where, at: `对象${name}` })];
}
