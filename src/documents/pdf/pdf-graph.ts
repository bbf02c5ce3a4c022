import type { PdfObject, PdfObjects } from './pdf-objects.ts';
import { nameIn, type PdfEntries, type PdfValue } from './pdf-syntax.ts';

/** How the objects of a PDF hang together. */
export interface PdfGraph {
  /** The entries of the dictionary that `value` is, or refers to. */
  entriesOf(value: PdfValue | undefined): PdfEntries | undefined;
  valuesOf(value: PdfValue | undefined): readonly PdfValue[];
  /** The object that `value` refers to. */
  objectOf(value: PdfValue | undefined): PdfObject | undefined;
  /** Whether a program that opens the file comes to `object`. */
  isUsed(object: PdfObject): boolean;
  /** By which entries others refer to an object of this number: `FontFile2`, `Contents`. */
  keysOf(number: number): ReadonlySet<string>;
  /** The document's information. */
  readonly information: PdfObject | undefined;
  readonly catalogue: PdfEntries | undefined;
  /** The pages in their order. */
  readonly pages: readonly PdfObject[];
}

const mostPages = 20_000;

/** What the objects of a file refer to, and which of them are used. */
export function pdfGraph({ all, current, trailers }: PdfObjects): PdfGraph {
  const objectOf = (value: PdfValue | undefined): PdfObject | undefined =>
    value?.kind === 'reference' ? current.get(value.number) : undefined;
  const resolved = (value: PdfValue | undefined): PdfValue | undefined =>
    value?.kind === 'reference' ? objectOf(value)?.value : value;
  const entriesOf = (value: PdfValue | undefined): PdfEntries | undefined => {
    const whole = resolved(value);
    return whole?.kind === 'dictionary' ? whole.entries : undefined;
  };
  const valuesOf = (value: PdfValue | undefined): readonly PdfValue[] => {
    const whole = resolved(value);
    return whole?.kind === 'list' ? whole.values : value ? [value] : [];
  };

  const trailer = trailers.findLast((entries) => entries.has('Root'));
  const catalogue = entriesOf(trailer?.get('Root'));
  const used = usedFrom(trailer, current);
  const keys = keysIn(all);
  return {
    entriesOf,
    valuesOf,
    objectOf,
    isUsed: (object) => used.has(object.number) && current.get(object.number) === object,
    keysOf: (number) => keys.get(number) ?? new Set(),
    information: objectOf(trailer?.get('Info')),
    catalogue,
    pages: pagesOf(catalogue, objectOf, valuesOf),
  };
}

/** The entries by which objects of `all` refer to others, by the others' numbers. */
function keysIn(all: readonly PdfObject[]): Map<number, Set<string>> {
  const keys = new Map<number, Set<string>>();
  for (const { value } of all)
    for (const [key, number] of referencesIn(value)) {
      const known = keys.get(number);
      if (known) known.add(key);
      else keys.set(number, new Set([key]));
    }
  return keys;
}

/** The numbers of the objects to which references lead from `trailer`. */
function usedFrom(trailer: PdfEntries | undefined, current: PdfObjects['current']): ReadonlySet<number> {
  const used = new Set<number>();
  const waiting = trailer ? numbersIn({ kind: 'dictionary', entries: trailer }) : [];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const value = current.get(number)?.value;
    if (used.has(number) || !value) continue;
    used.add(number);
    waiting.push(...numbersIn(value).filter((other) => !used.has(other)));
  }
  return used;
}

/** The pages of the tree that `catalogue` names, as far as it is one. */
function pagesOf(
  catalogue: PdfEntries | undefined,
  objectOf: PdfGraph['objectOf'],
  valuesOf: PdfGraph['valuesOf'],
): PdfObject[] {
  const pages: PdfObject[] = [];
  const numbers = new Set<number>();
  const nodes = [catalogue?.get('Pages')];
  while (nodes.length > 0 && pages.length < mostPages) {
    const node = objectOf(nodes.pop());
    if (!node || node.value.kind !== 'dictionary' || numbers.has(node.number)) continue;
    numbers.add(node.number);
    const { entries } = node.value;
    if (entries.has('Kids')) nodes.push(...valuesOf(entries.get('Kids')).toReversed());
    else if (nameIn(entries, 'Type') !== 'Pages') pages.push(node);
  }
  return pages;
}

function numbersIn(value: PdfValue): number[] {
  return referencesIn(value).map(([, number]) => number);
}

function referencesIn(value: PdfValue, key = ''): (readonly [key: string, number: number])[] {
  switch (value.kind) {
    case 'reference':
      return [[key, value.number]];
    case 'list': {
      const [first] = value.values;
      const name = first?.kind === 'name' ? first.name : key;
      return value.values.flatMap((inner) => referencesIn(inner, name));
    }
    case 'dictionary':
      return [...value.entries].flatMap(([name, inner]) => referencesIn(inner, name));
    case 'text':
    case 'name':
    case 'plain':
      return [];
  }
}
