import { expect, it } from 'vitest';
import { fixtureFiles } from '#reading/fixtures/fixture.ts';
import { NoticeTrees } from './notice-trees.ts';

const address = '/notices/2023/ping-xuan/';

it('reads a notice once that several commits have alike', () => {
  const [, file] = [...fixtureFiles({})].find(([path]) => path.endsWith('/notice.md')) ?? [];
  const asked: string[] = [];
  const trees = new NoticeTrees('', {
    isAt: () => false,
    file: () => file,
    blob: (_, __, id) => {
      asked.push(id);
      return file;
    },
  });
  const read = (id: string) => trees.read([[address, new Map([['notice.md', id]])]]).get(address);
  const first = read('a1');
  const count = asked.length;
  expect(first).toMatchObject({ isWhole: true, folder: { published: { version: 1 } } });
  expect(read('a1')).toBe(first);
  expect(asked).toHaveLength(count);
  expect(read('b2')).not.toBe(first);
});
