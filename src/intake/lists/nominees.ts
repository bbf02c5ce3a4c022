import { isLikelyName } from '#domain/name/likely-names.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { DraftNominee } from '../draft.ts';
import { bodyAndPost, isBodyName } from '../body-name.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { paragraphText } from '../markdown.ts';
import { isHeading, numbered, runInParts } from '../numbering.ts';
import { categoryOf, countedHeading } from './category.ts';
import { plainName } from './table-lists.ts';

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
 * The nominees of an annex, each a heading and the paragraphs below it; headings further out are categories. Undefined
 * where no heading has deeds below it.
 */
export function nomineesIn(title: string, entries: readonly Entry[]): ReadNominees | undefined {
  const lines = withNumbers(entries.filter(isLine)).flatMap((line) => runInParts(line, isNamed));
  const isHead = (line: Line): boolean => headDepth(line) !== undefined;
  const leaves = lines.filter((line, index) => isHead(line) && isDeeds(lines[index + 1]));
  const depth = commonest(leaves.flatMap((line) => headDepth(line) ?? []));
  if (depth === undefined) return undefined;
  const headings = new Map<string, string>();
  const sections: Section[] = [];
  const rest: Line[] = [];
  let category = categoryOf(title);
  for (const line of lines) {
    const own = headDepth(line);
    if (own !== undefined && own < depth) {
      const { words } = numbered(line);
      const named = countedHeading(words)?.category ?? words;
      category = categoryOf(named);
      headings.set(category, named);
    } else if (own === depth) sections.push({ head: line, category, deeds: [] });
    else if (sections.length === 0) rest.push(line);
    else sections.at(-1)?.deeds.push(line);
  }
  const read = sections.map((section) => ({ section, nominee: nomineeOf(section) }));
  return {
    nominees: read.map(({ nominee }) => nominee),
    headings,
    rest,
    doubts: read.flatMap(({ section, nominee }) => unclear(section, nominee)),
  };
}

/** Whether the words that a line begins with are the name of a person or a body. */
function isNamed(words: string): boolean {
  return isLikelyName(plainName(words)) || isBodyName(words);
}

/** A line that is only a number belongs to the one below it: 01, then 甲一家庭. */
function withNumbers(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (isBareNumber(line)) return [];
    return [before && isBareNumber(before) ? { ...line, number: `${Number(before.text)}.` } : line];
  });
}

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
  return {
    ...headOf(numbered(head).words),
    category,
    deeds: deeds.map((line) => paragraphText(wholeText(line))).join('\n\n'),
  };
}

type Head = Pick<DraftNominee, 'name' | 'organisation' | 'post' | 'distinction'>;

/** 甲一　某单位职务, 甲一（女，回族）, 甲一（某单位职务）, or a body's own name. */
export function headOf(words: string): Head {
  const none = { organisation: '', post: '', distinction: '' };
  const [, alone = '', inside = '', behind = ''] =
    /^([^（）()]+)[（(]([^（）()]*)[）)]\s*(.*)$/.exec(words) ?? [];
  if (alone !== '' && !/公司|厂|店|有限/.test(behind)) {
    const rest = placed(behind);
    if (/^(?:女|男|\S{1,4}族)(?:[，、,]\S{1,6})*$/.test(inside))
      return { name: plainName(alone.trim()), ...rest, distinction: inside };
    if (behind === '' && (bodyAndPost(inside) || inside.length > 2))
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

/** A place of work and a post; what cannot be parted is a post. */
function placed(text: string): Pick<Head, 'organisation' | 'post'> & { readonly distinction: string } {
  if (text === '') return { organisation: '', post: '', distinction: '' };
  const parted = bodyAndPost(text);
  if (parted) return { ...parted, distinction: '' };
  const isPlace = /[镇乡村县市区街道社区局院校司厂]$/.test(text);
  return isPlace
    ? { organisation: text, post: '', distinction: '' }
    : { organisation: '', post: text, distinction: '' };
}

function unclear({ head }: Section, { name, organisation, post }: DraftNominee): Doubt[] {
  const isClear = name.length <= 30 && !(organisation === '' && post.length > 16);
  return isClear
    ? []
    : [doubt('name-unclear', { text: numbered(head).words }, { where: head.where, at: `对象${name}` })];
}

/** 甲一（同志），男，汉族，1979年5月生……: a person in a paragraph of the text. */
const person =
  /^(\p{Script=Han}{2,4}?|\p{Script=Han}[\s\u3000]+\p{Script=Han}|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+)(?:同志)?[，,、]\s*(?:[^。]{0,40}?[，,]\s*)?(?:男|女)[，,。；]/u;

/** The name of the person with whom `line` begins; undefined where it begins with none. */
export function personIn(line: Line): string | undefined {
  const name = person.exec(numbered(line).words)?.[1];
  return name === undefined ? undefined : plainName(name.replace(/\u3000/g, ' '));
}
