import { expect, it } from 'vitest';
import { seenPages } from './seen-pages.ts';

it('leaves out of a page of the site what nobody sees, and all else as it was typed', () => {
  const { enforce, transform } = seenPages();
  expect({ enforce, transform }).toMatchObject({ enforce: 'pre', transform: { order: 'pre' } });
  const { handler } = transform as unknown as { handler(page: string): string };
  expect(handler('示\u200B例\u2028一\u202E\n\n<Channels />　“甲”')).toBe('示例一\n\n<Channels />　“甲”');
});
