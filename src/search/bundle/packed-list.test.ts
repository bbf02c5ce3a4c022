import { expect, it } from 'vitest';
import { type BundleList, listIn, packedList, pagefindList } from './packed-list.ts';

const nothing: BundleList = { name: 'head', records: [], cardFiles: [], wordFiles: [], filters: [] };

const lists: readonly (readonly [string, BundleList])[] = [
  ['nothing', nothing],
  [
    'records of all kinds',
    {
      name: '2023',
      records: [
        { size: 0, order: {} },
        { size: 300, order: { opens: '2023-08-04T00:00:00+08:00', closes: '2023-08-10T17:30:00+08:00' } },
        { size: 2 ** 31 - 1, order: { opens: '2023-08-04T00:00:00+08:00', closes: '2023-08-11' } },
      ],
      cardFiles: [
        { hash: 'und_a1', count: 2 },
        { hash: 'und_b2', count: 1 },
      ],
      wordFiles: [
        { from: 'baaaa', to: 'bab', hash: 'und_c3' },
        { from: 'bac', to: 'h', hash: 'und_d4' },
      ],
      filters: [
        ['category', []],
        [
          'issuer',
          [
            ['', []],
            ['𠮷林示例局', [0, 2]],
          ],
        ],
      ],
    },
  ],
];

it.each(lists)('a list of %s is the same when it was packed', (_, list) => {
  expect(listIn(packedList(list))).toEqual(list);
});

it.each(lists)('no list of %s is read of what Pagefind itself would have', (_, list) => {
  expect(() => listIn(pagefindList(list))).toThrow(RangeError);
});
