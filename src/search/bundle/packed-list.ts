import { at } from '#domain/lists/at.ts';
import type { SearchRecord } from '../record.ts';
import type { BundlePiece, FilterValues } from './bundle-piece.ts';
import { CborWriter } from './cbor-writer.ts';
import { Column, type ColumnReader, columnsIn, joinedColumns } from './columns.ts';
import { recordId } from './record-id.ts';
import type { WordFile } from './word-files.ts';

/*
 * The list of a bundle as it lies on the host: what Pagefind's own list and its files of filters say, in columns, of
 * which the browser makes those. Pagefind has them in files apart, each name of a record in full, and each record of a
 * filter by its number among all: five times as much when compressed.
 */

/** The version of Pagefind whose files are made. */
export const pagefindVersion = '1.6.0';

/** What a bundle has: its records in their order, the files of them, and the values of its filters. */
export interface BundleList {
  /** The name of the bundle, by which those of its records begin. */
  readonly name: string;
  readonly records: readonly ListedRecord[];
  /** The files of cards, and how many of the records in their order each has. */
  readonly cardFiles: readonly { readonly hash: string; readonly count: number }[];
  readonly wordFiles: readonly WordFile[];
  readonly filters: BundlePiece['filters'];
}

interface ListedRecord {
  readonly order: SearchRecord['order'];
  /** How many words it has. */
  readonly size: number;
}

/** `list` as it lies on the host, before it is compressed. */
export function packedList({ name, records, cardFiles, wordFiles, filters }: BundleList): Uint8Array {
  const columns: ListColumns<Column> = [new Column(), new Column(), new Column(), new Column(), new Column()];
  const [files, sizes, orders, values, steps] = columns;
  files.text(name);
  for (const { length } of [records, cardFiles, wordFiles, filters]) files.number(length);
  for (const { hash, count } of cardFiles) {
    files.number(count);
    files.text(hash);
  }
  let word = '';
  for (const { from, to, hash } of wordFiles) {
    files.textAfter(word, from);
    files.textAfter(from, to);
    files.text(hash);
    word = to;
  }
  let last = '';
  for (const { size, order } of records) {
    sizes.number(size);
    const { opens = '', closes = '' } = order;
    orders.byte(opens === '' && closes === '' ? 0 : 1);
    if (opens === '' && closes === '') continue;
    orders.textAfter(last, opens);
    orders.textAfter(opens, closes);
    last = opens;
  }
  for (const [filter, own] of filters) packFilter(filter, own, values, steps);
  return joinedColumns(columns);
}

function packFilter(filter: string, own: FilterValues, values: Column, steps: Column): void {
  values.text(filter);
  values.number(own.length);
  for (const [value, records] of own) {
    values.text(value);
    values.number(records.length);
    let last = 0;
    for (const record of records) {
      steps.number(record - last);
      last = record;
    }
  }
}

/**
 * The files and numbers of a list; its records' sizes, and their orders; the values of filters, and the steps of
 * theirs.
 */
type ListColumns<Of> = [files: Of, sizes: Of, orders: Of, values: Of, steps: Of];

/** The list that is packed in `bytes`. */
export function listIn(bytes: Uint8Array): BundleList {
  const [files, sizes, orders, values, steps] = columnsIn(bytes, 5) as ListColumns<ColumnReader>;
  const name = files.text();
  const [records, cardFiles, wordFiles, filters] = [1, 2, 3, 4].map(() => files.number());
  const times = <Value>(count: number | undefined, make: () => Value): Value[] =>
    Array.from({ length: count ?? 0 }, make);
  let [word, opening] = ['', ''];
  return {
    name,
    cardFiles: times(cardFiles, () => ({ count: files.number(), hash: files.text() })),
    wordFiles: times(wordFiles, () => {
      const from = files.textAfter(word);
      word = files.textAfter(from);
      return { from, to: word, hash: files.text() };
    }),
    records: times(records, () => {
      const size = sizes.number();
      if (orders.byte() === 0) return { size, order: {} };
      opening = orders.textAfter(opening);
      return { size, order: { opens: opening, closes: orders.textAfter(opening) } };
    }),
    filters: times(filters, () => [
      values.text(),
      times(values.number(), () => {
        const value = values.text();
        let record = 0;
        return [value, times(values.number(), () => (record += steps.number()))];
      }),
    ]),
  };
}

/** Pagefind's own list of the bundle of `list`, which calls the file of a filter as it calls the filter. */
export function pagefindList({ name, records, cardFiles, wordFiles, filters }: BundleList): Uint8Array {
  const writer = new CborWriter();
  writer.list(6);
  writer.text(pagefindVersion);
  writer.list(records.length);
  let place = 0;
  for (const { hash, count } of cardFiles)
    for (const end = place + count; place < end; place += 1) {
      const { order, size } = at(records, place);
      writer.list(3);
      writer.text(recordId(name, place, order));
      writer.number(size);
      writer.text(hash);
    }
  writer.list(wordFiles.length);
  for (const { from, to, hash } of wordFiles) writeTexts(writer, [from, to, hash]);
  writer.list(filters.length);
  for (const [filter] of filters) writeTexts(writer, [filter, filter]);
  // The names of records tell of their orders, and no field of Pagefind's own finds one.
  writer.list(0);
  writer.list(0);
  return writer.bytes;
}

function writeTexts(writer: CborWriter, texts: readonly string[]): void {
  writer.list(texts.length);
  for (const text of texts) writer.text(text);
}

/** Pagefind's own file of the filter `filter`, which has `values`. */
export function pagefindFilter(filter: string, values: FilterValues): Uint8Array {
  const writer = new CborWriter();
  writer.list(2);
  writer.text(filter);
  writer.list(values.length);
  for (const [value, records] of values) {
    writer.list(2);
    writer.text(value);
    writer.list(records.length);
    for (const record of records) writer.number(record);
  }
  return writer.bytes;
}
