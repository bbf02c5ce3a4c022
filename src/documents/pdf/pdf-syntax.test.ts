import { expect, it } from 'vitest';
import { parsePdfValue, type PdfValue } from './pdf-syntax.ts';

const text = (bytes: string): PdfValue => ({ kind: 'text', bytes });
const plain = (written: string): PdfValue => ({ kind: 'plain', written });
const list = (...values: readonly PdfValue[]): PdfValue => ({ kind: 'list', values });

it.each<[what: string, written: string, value: PdfValue]>([
  ['text in hexadecimal', '<48 69>', text('Hi')],
  ['an odd digit, which a zero follows', '<486>', text('H`')],
  ['text in hexadecimal right behind a number', '[12<48>12]', list(plain('12'), text('H'), plain('12'))],
  ['text with brackets and escapes', '(a(b)\\)\\101\\\n)', text('a(b))A')],
  ['a name', '/A#20B', { kind: 'name', name: 'A B' }],
  ['a reference', '12 0 R', { kind: 'reference', number: 12, generation: 0 }],
  ['a number, where no reference is', '12 0 RG', plain('12')],
  [
    'a dictionary, and a comment',
    '<</A % (b)\n[1 2]/B<48>>>',
    {
      kind: 'dictionary',
      entries: new Map([
        ['A', list(plain('1'), plain('2'))],
        ['B', text('H')],
      ]),
    },
  ],
])('reads %s (ISO 32000-1, 7.3)', (_, written, value) => {
  const parsed = parsePdfValue(`x ${written} y`, 1);
  expect(parsed?.value).toEqual(value);
});

it('reads lists in lists up to a depth that nobody writes', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  expect(parsePdfValue(nested(61), 0)?.end).toBe(122);
  for (const depth of [62, 200_000]) expect(parsePdfValue(nested(depth), 0)).toBeUndefined();
});

it.each(['(a', '<48', '[1', '<</A 1', '<</A>>', '[1 >>', ''])('reads nothing of %s', (written) => {
  expect(parsePdfValue(written, 0)).toBeUndefined();
});
