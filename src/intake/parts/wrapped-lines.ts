import { at } from '#domain/lists/at.ts';
import { isBodyName } from '../body-name.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import { mostQuoted } from '../doubts/doubt-words.ts';
import { type Entry, isLine, type Line } from '../entry.ts';
import { isBareNumber } from '../lists/nominees.ts';
import { tellsOfPerson } from '../lists/told-persons.ts';
import { numbered } from '../numbering.ts';
import { datedLine } from './signature.ts';
import { isTitleEnd } from './title.ts';
import { widthOf } from './width.ts';

/** So wide at least are lines that a program, or a hand, broke, and no wider. */
const [narrowest, widest] = [16, 64];
/** A line that ends within a sentence is as full as that; one that ends with it, so full that its end is chance. */
const [full, brimful] = [0.7, 0.92];

export interface Unwrapped {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
}

/**
 * `entries` with the lines of a paragraph joined that were broken at one width: by a program, as when text is copied
 * from a PDF or a mail, or by hand. A line that nearly fills that width and ends within a sentence goes on in the next
 * one, unless that is set in, set apart, numbered, labelled, or a person, a body or a day by itself.
 */
export function unwrapped(entries: readonly Entry[]): Unwrapped {
  const width = measureOf(entries);
  if (width === undefined) return { entries, doubts: [] };
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const open = groups.at(-1);
    if (open && isLine(entry) && goesOn(open, entry, width)) open.push(entry);
    else groups.push([entry]);
  }
  const seams = groups.flatMap((group) =>
    group.slice(1).map((line, index) => `${textOf(group[index]).slice(-6)}${textOf(line).slice(0, 6)}`),
  );
  const text = seams.slice(0, mostQuoted).join('”“');
  return {
    entries: groups.map(paragraphOf),
    doubts: seams.length === 0 ? [] : [doubt('lines-joined', { text, count: seams.length })],
  };
}

/** The lines of `group` as one; a space parts Latin words. */
function paragraphOf(group: readonly Entry[]): Entry {
  const first = at(group, 0);
  if (!isLine(first) || group.length === 1) return first;
  const text = group.map((line, index) => `${partedBy(group[index - 1], line)}${textOf(line)}`).join('');
  return { ...first, text, lines: [text] };
}

function partedBy(before: Entry | undefined, line: Entry): string {
  return /[A-Za-z]$/.test(textOf(before)) && /^[A-Za-z]/.test(textOf(line)) ? ' ' : '';
}

function textOf(entry: Entry | undefined): string {
  return entry && isLine(entry) ? entry.text : '';
}

/**
 * The width at which the paragraphs of `entries` were broken: the widest line of prose that ends within a sentence
 * while the next one may go on with it. Undefined where a paragraph is a line, or a single seam is much shorter than
 * the rest of the prose.
 */
function measureOf(entries: readonly Entry[]): number | undefined {
  const seams = entries.flatMap((entry, index) => {
    const next = entries[index + 1];
    if (!next || !isLine(entry) || !isLine(next)) return [];
    return isProse(entry) && isWithinSentence(entry.text) && !isNew(next) ? [lineWidth(entry)] : [];
  });
  const width = Math.max(0, ...seams);
  const prose = entries.filter(isLine).filter(isProse).map(lineWidth);
  const isWrapped = width >= narrowest && width <= widest && prose.every((other) => other <= width * 1.25);
  return isWrapped ? width : undefined;
}

/** Whether the paragraph of which `open` are the lines goes on in `line`. */
function goesOn(open: readonly Entry[], line: Line, width: number): boolean {
  const [first, last] = [at(open, 0), at(open, open.length - 1)];
  if (!isLine(first) || !isLine(last)) return false;
  if (closesBracket(last, line)) return true;
  if (isNew(line) || isInColumns(last)) return false;
  const share = lineWidth(last) / width;
  if (isWithinSentence(last.text))
    return share >= full && (isProse(first) || isProse(last) || share >= brimful) && !isTitleEnd(line.text);
  return /[。；]$/.test(last.text) && first.isIndented && share >= brimful;
}

/** Whether `line` ends, with its first words, a bracket that is open at the end of `last`. */
function closesBracket(last: Line, line: Line): boolean {
  return /[（(][^（()）]{0,20}$/.test(last.text) && /^[^（()）]{1,20}[）)]/.test(line.text) && !line.isApart;
}

/** Whether `line` begins something of its own. */
function isNew(line: Line): boolean {
  const { text } = line;
  const isSet = line.isApart || line.isIndented || line.startsPage || isInColumns(line);
  const isListed = numbered(line).depth !== undefined || isBareNumber(line) || tellsOfPerson(line);
  const isSigned = isBodyName(text) || datedLine(text)?.before === '';
  return isSet || isListed || isSigned || /^(?:附\s*件|[^，。]{2,8}[:：])/.test(text);
}

function isWithinSentence(text: string): boolean {
  return !/[。！？：:；]$/.test(text);
}

function isProse(line: Line): boolean {
  return /[，。；]/.test(line.text) && !isInColumns(line);
}

/** Whether wide gaps part what `line` says; those within a name that begins it do not. */
function isInColumns({ text }: Line): boolean {
  return /\S(?:\s{2,}|\u3000)\S/.test(text.replace(/^\p{Script=Han}\s+\p{Script=Han}(?=[，（(])/u, ''));
}

/** As wide as a line is set, with the two characters by which its paragraph is set in. */
function lineWidth({ text, isIndented }: Line): number {
  return widthOf(text) + (isIndented ? 2 : 0);
}
