import { expect, it } from 'vitest';
import { Column, columnsIn, joinedColumns } from './columns.ts';

const numbers = [0, 1, 127, 128, 255, 256, 16_383, 16_384, 2 ** 31 - 1];
const texts = ['', 'a', '甲', '𠮷𰻞', 'é'.repeat(300)];
const days = ['2023-08-04', '2023-08-04', '2023-08-11', '', '2024'];

function joined(): Uint8Array {
  const columns = [new Column(), new Column(), new Column(), new Column()] as const;
  const [ofNumbers, ofTexts, , ofDays] = columns;
  for (const number of numbers) ofNumbers.number(number);
  for (const text of texts) ofTexts.text(text);
  let last = '';
  for (const day of days) {
    ofDays.textAfter(last, day);
    last = day;
  }
  return joinedColumns(columns);
}

it('gives what was written into columns again', () => {
  const [ofNumbers, ofTexts, , ofDays] = columnsIn(joined(), 4);
  let last = '';
  expect([
    numbers.map(() => ofNumbers?.number()),
    texts.map(() => ofTexts?.text()),
    days.map(() => (last = ofDays?.textAfter(last) ?? '')),
  ]).toEqual([numbers, texts, days]);
});

it('refuses columns that were cut short, or have more than was written', () => {
  const bytes = joined();
  for (const end of bytes.keys()) expect(() => columnsIn(bytes.subarray(0, end), 4)).toThrow(RangeError);
  expect(() => columnsIn(Buffer.concat([bytes, Buffer.of(0)]), 4)).toThrow(RangeError);
});
