import { expect, it } from 'vitest';
import { seenPages } from './seen-pages.ts';

it('leaves out of a page of the site what nobody sees, and all else as it was typed', () => {
  const configs: unknown[] = [];
  const { hooks } = seenPages();
  const setup = hooks['astro:config:setup'] as unknown as (options: {
    updateConfig(config: unknown): void;
  }) => void;
  setup({ updateConfig: (config) => configs.push(config) });
  expect(configs).toMatchObject([{ vite: { plugins: [{ enforce: 'pre', transform: { order: 'pre' } }] } }]);
  const [{ vite }] = configs as [{ vite: { plugins: [{ transform: { handler(page: string): string } }] } }];
  const { handler } = vite.plugins[0].transform;
  expect(handler('示\u200B例\u2028一\u202E\n\n<Channels />　“甲”')).toBe('示例一\n\n<Channels />　“甲”');
});
