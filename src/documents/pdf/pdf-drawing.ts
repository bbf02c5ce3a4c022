import { TooLarge, type UnpackingBudget } from '../archive/unpacking-budget.ts';
import type { PdfGraph } from './pdf-graph.ts';
import type { PdfObject } from './pdf-objects.ts';
import { unfiltered } from './pdf-streams.ts';
import { nameIn, numberIn, parsePdfValue, type PdfEntries, type PdfValue, wordsOf } from './pdf-syntax.ts';

/** What a page draws besides words that can be read. */
export interface Drawing {
  /** Whether it shows a picture in which words may stand, or curves enough to draw words with. */
  readonly isPictured: boolean;
  /** Whether it draws anything at all. */
  readonly isDrawn: boolean;
  /** Whether a stamp or remark draws words. */
  readonly isRemarked: boolean;
  /** What the file says to be read in place of what is drawn (ISO 32000-1, 14.9.4), and numbers in comments (7.2.4). */
  readonly replacements: readonly string[];
}

/** A picture with fewer dots shows no words: lines, corners, a colour. */
const fewestDots = 65;
/** So many curves draw a line of digits; a table's frame has none. */
const manyCurves = 150;
/** Forms within forms draw no more than this in all. */
const mostDrawn = 40 * 1024 * 1024;
const deepest = 12;

/** Remarks whose looks are read as words. */
const readRemarks = /^(?:FreeText|Widget)$/;

interface Content {
  readonly curves: number;
  readonly length: number;
  readonly isPictured: boolean;
  readonly isDrawn: boolean;
  readonly hasWords: boolean;
  readonly replacements: readonly string[];
}

const nothing: Content = {
  curves: 0,
  length: 0,
  isPictured: false,
  isDrawn: false,
  hasWords: false,
  replacements: [],
};

/** Looks at what pages draw; what several pages share is looked at once. */
export class DrawingReader {
  readonly #graph: PdfGraph;
  readonly #budget: UnpackingBudget;
  readonly #forms = new Map<number, Content>();
  readonly #drawn = new Set<PdfObject>();

  constructor(graph: PdfGraph, budget: UnpackingBudget) {
    this.#graph = graph;
    this.#budget = budget;
  }

  /** What the page `page` draws. Throws `TooLarge` where forms within forms would never come to an end. */
  ofPage(page: PdfObject): Drawing {
    const { entriesOf, valuesOf, objectOf } = this.#graph;
    const entries = entriesOf(page.value) ?? new Map<string, PdfValue>();
    const resources = entriesOf(this.#inherited(entries, 'Resources'));
    const streams = valuesOf(entries.get('Contents')).map(objectOf);
    const own = streams.map((stream) => this.#content(stream, resources, 0));
    const remarks = valuesOf(entries.get('Annots')).map((value) => this.#remark(value));
    const { curves, length, isPictured, isDrawn, replacements } = sum([
      ...own,
      ...remarks.map(([, look]) => look),
    ]);
    if (length > mostDrawn) throw new TooLarge();
    const isRemarked = remarks.some(([subtype, { hasWords }]) => hasWords && !readRemarks.test(subtype));
    return { isPictured: isPictured || curves > manyCurves, isDrawn, isRemarked, replacements };
  }

  /** What kind of remark `value` is, and how it looks. */
  #remark(value: PdfValue): readonly [subtype: string, look: Content] {
    const { entriesOf, objectOf } = this.#graph;
    const entries = entriesOf(value);
    const looks = [...(entriesOf(entries?.get('AP'))?.values() ?? [])];
    const states = looks.flatMap((look) => {
      const normal = objectOf(look);
      return normal?.stream ? [normal] : [...(entriesOf(look)?.values() ?? [])].map(objectOf);
    });
    return [entries ? nameIn(entries, 'Subtype') : '', sum(states.map((state) => this.#form(state, 0)))];
  }

  /** Whether none of the pages that were looked at shows `object`. */
  isHidden(object: PdfObject): boolean {
    return !this.#drawn.has(object);
  }

  /** What the stream `object` says, out of its filters. */
  textOf(object: PdfObject): string | undefined {
    const entries = this.#graph.entriesOf(object.value);
    if (!object.stream || !entries) return undefined;
    return unfiltered(object.stream, entries, this.#budget)?.toString('latin1');
  }

  #inherited(entries: PdfEntries, key: string): PdfValue | undefined {
    let node: PdfEntries | undefined = entries;
    for (let depth = 0; node && depth < 50; depth += 1) {
      const value: PdfValue | undefined = node.get(key);
      if (value) return value;
      node = this.#graph.entriesOf(node.get('Parent'));
    }
    return undefined;
  }

  #form(object: PdfObject | undefined, depth: number): Content {
    if (!object || depth > deepest) return nothing;
    const known = this.#forms.get(object.number);
    if (known) return known;
    this.#forms.set(object.number, nothing);
    const resources = this.#graph.entriesOf(this.#graph.entriesOf(object.value)?.get('Resources'));
    const content = this.#content(object, resources, depth);
    this.#forms.set(object.number, content);
    return content;
  }

  #content(object: PdfObject | undefined, resources: PdfEntries | undefined, depth: number): Content {
    if (object) this.#drawn.add(object);
    const text = object && this.textOf(object);
    if (text === undefined) return nothing;
    const { entriesOf, objectOf } = this.#graph;
    const named = entriesOf(resources?.get('XObject'));
    const patterns = [...(entriesOf(resources?.get('Pattern'))?.values() ?? [])].map(objectOf);
    const parts = [...text.matchAll(/\/([^\s/<>[\]()]+)\s+Do(?![A-Za-z])/g)].map(([, name = '']) => {
      const drawn = objectOf(named?.get(name));
      const entries = drawn && entriesOf(drawn.value);
      if (!entries) return nothing;
      if (nameIn(entries, 'Subtype') !== 'Image') return this.#form(drawn, depth + 1);
      this.#drawn.add(drawn);
      return { ...nothing, isPictured: isWide(entries), isDrawn: true };
    });
    const own: Content = {
      curves: [...text.matchAll(/(?:-?[\d.]{1,12}\s{1,3}){4,6}[cvy](?=\s)/g)].length,
      length: text.length,
      isPictured: [...text.matchAll(/(?:^|\s)BI\s([^]{0,500}?)\sID\s/g)].some(([, image = '']) =>
        isInlineWide(image),
      ),
      isDrawn: /(?:^|\s)(?:[fFBbSs]\*?|sh|EI|T[jJ])(?=\s|$)/.test(text),
      hasWords: /(?:^|[\s)>\]])T[jJ](?=\s|$)/.test(text),
      replacements: [...replacementsIn(text), ...commentsIn(text)],
    };
    return sum([own, ...parts, ...patterns.map((pattern) => this.#form(pattern, depth + 1))]);
  }
}

function sum(contents: readonly Content[]): Content {
  return {
    curves: contents.reduce((total, { curves }) => total + curves, 0),
    length: contents.reduce((total, { length }) => total + length, 0),
    isPictured: contents.some(({ isPictured }) => isPictured),
    isDrawn: contents.some(({ isDrawn }) => isDrawn),
    hasWords: contents.some((content) => content.hasWords),
    replacements: [...new Set(contents.flatMap(({ replacements }) => replacements))],
  };
}

/** Whether words can stand in a picture of these entries. */
function isWide(entries: PdfEntries): boolean {
  return (numberIn(entries, 'Width') ?? 1000) * (numberIn(entries, 'Height') ?? 1000) >= fewestDots;
}

function isInlineWide(image: string): boolean {
  const size = (key: string): number =>
    Number(new RegExp(`/${key}(?:idth|eight)?\\s+(\\d+)`).exec(image)?.[1] ?? 1000);
  return size('W') * size('H') >= fewestDots;
}

/** Comments in `content` with a number as long as a person's: lines that nothing is drawn by. */
function commentsIn(content: string): string[] {
  return [...content.matchAll(/(?:^|[\r\n])[ \t]*%([^\r\n]*\d{11}[^\r\n]*)/g)].map(([, comment = '']) =>
    wordsOf(comment),
  );
}

const longestReplacement = 4_000;

function replacementsIn(content: string): string[] {
  return [...content.matchAll(/\/(?:ActualText|Alt|E)\s*(?=[(<])/g)].flatMap(({ 0: key, index }) => {
    const start = index + key.length;
    const value = parsePdfValue(content.slice(start, start + longestReplacement), 0)?.value;
    return value?.kind === 'text' ? [wordsOf(value.bytes)] : [];
  });
}
