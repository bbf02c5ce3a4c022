import { expect, it } from 'vitest';
import { namesOf } from './written-lines.ts';

const person = (name: string, distinction?: string) =>
  ({ name, distinction }) as Parameters<typeof namesOf>[0][number];

it('has names that hold one another with the longer first, as typed and without spaces, each once', () => {
  const names = namesOf([person('甲一'), person('甲 一一'), person('甲一', '示例第一中学')]);
  expect(names).toEqual(['示例第一中学', '甲 一一', '甲一一', '甲一']);
});
