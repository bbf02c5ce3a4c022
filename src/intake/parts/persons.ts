import type { DraftNominee } from '../draft.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { headOf, isBareNumber, personIn } from '../lists/nominees.ts';
import { paragraphText } from '../markdown.ts';
import { isHeading, numbered } from '../numbering.ts';

export interface Persons {
  readonly nominees: readonly DraftNominee[];
  /** The lines that went into them. */
  readonly taken: ReadonlySet<Entry>;
  /** Headings below which deeds stood that are nominees' now. */
  readonly moved: readonly { readonly heading: Line; readonly name: string }[];
  /** Paragraphs that tell of several, of whom the first has the deeds. */
  readonly shared: readonly { readonly line: Line; readonly name: string }[];
}

/**
 * The nominees whom the text itself tells of, of the category `category`: a paragraph each that begins with a name; or
 * one person, and the deeds under a heading of their own; or numbered sections.
 */
export function personsIn(entries: readonly Entry[], category: string): Persons {
  const lines = entries.filter(isLine);
  const persons = lines.flatMap((line) => {
    const name = personIn(line);
    return name === undefined ? [] : [{ line, name }];
  });
  const deeds = deedsIn(lines);
  const [first, second] = persons;
  if (first && !second && deeds) {
    return {
      nominees: [nomineeOf(first.name, category, markdownOf(deeds.lines))],
      taken: new Set<Entry>(deeds.lines),
      moved: [{ heading: deeds.heading, name: first.name }],
      shared: [],
    };
  }
  if (persons.length > 0)
    return {
      nominees: persons.flatMap(({ line, name }) => [
        nomineeOf(name, category, markdownOf([{ ...line, number: '', text: numbered(line).words }])),
        ...othersIn(line).map((other) => nomineeOf(other, category, '')),
      ]),
      taken: new Set(persons.map(({ line }) => line)),
      moved: persons.flatMap(({ line, name }) => {
        const heading = lines[lines.indexOf(line) - 1];
        return heading && isOwnHeading(heading, name) ? [{ heading, name }] : [];
      }),
      shared: persons.filter(({ line }) => othersIn(line).length > 0),
    };
  return sectionsIn(lines, category);
}

function nomineeOf(name: string, category: string, deeds: string): DraftNominee {
  return { name, category, organisation: '', post: '', distinction: '', deeds };
}

/** The persons whom a paragraph tells of behind the first: 甲一，男，……；乙二，女，……。 */
function othersIn(line: Line): string[] {
  const [, ...parts] = line.text.split(/[；;。]/);
  return parts.flatMap((text) => personIn({ ...line, number: '', text: `${text}。` }) ?? []);
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
  const at = lines.findIndex(
    (line) => isHeading(numbered(line).words) && /事迹/.test(line.text) && numbered(line).depth !== undefined,
  );
  const heading = lines[at];
  if (!heading) return undefined;
  const depth = numbered(heading).depth ?? 0;
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => {
    const own = numbered(line);
    return own.depth !== undefined && own.depth <= depth && isHeading(own.words);
  });
  const own = end === -1 ? rest : rest.slice(0, end);
  return own.length === 0 || end === -1 ? undefined : { heading, lines: own };
}

/** 01 / 甲一家庭（某镇） / deeds: a number alone, a name, paragraphs. */
function sectionsIn(lines: readonly Line[], category: string): Persons {
  const starts = lines.flatMap((line, index) =>
    isBareNumber(line) && isNamed(lines[index + 1]) ? [index] : [],
  );
  const isRow = starts.every((start, index) => Number(lines[start]?.text) === index + 1);
  if (starts.length < 2 || !isRow) return { nominees: [], taken: new Set(), moved: [], shared: [] };
  const taken = new Set<Entry>();
  const nominees = starts.map((start, index) => {
    const next = starts[index + 1];
    const section = lines.slice(start, next ?? endOfLast(lines, start));
    for (const line of section) taken.add(line);
    const [, head, ...deeds] = section;
    return { ...headOf(head?.text ?? ''), category, deeds: markdownOf(deeds) };
  });
  return { nominees, taken, moved: [], shared: [] };
}

/** The last section is as long as its paragraph of deeds. */
function endOfLast(lines: readonly Line[], start: number): number {
  return Math.min(lines.length, start + 3);
}

function isNamed(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= 30 && !/[。，；：]/.test(line.text);
}

function markdownOf(lines: readonly Line[]): string {
  return lines.map((line) => paragraphText(wholeText(line))).join('\n\n');
}
