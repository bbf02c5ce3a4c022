import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soundContent } from '#reading/fixtures/fixture.ts';
import { mendContent } from './mend-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'mend-'));
const nominee = 'notices/2023/sound/nominees/jia-yi.md';
const broken = 'notices/2023/sound/nominees/jia-er.md';
const gbk = Uint8Array.from([0xbc, 0xd7, 0x32, 0x20, 0xc4, 0xea]);

beforeAll(() => {
  const files = {
    ...soundContent,
    [nominee]: soundContent[nominee]?.replace('甲一的事迹。', '2021 年 6 月 19 日救灾。'),
    [broken]: gbk,
    'README.md': '2021 年 6 月',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content ?? '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it('mends the chosen files, tells where, and leaves what it cannot read', () => {
  expect(mendContent(folder, (file) => !file.endsWith(nominee))).toEqual([]);
  expect(mendContent(folder, () => true)).toEqual([
    {
      file: `${folder}/${nominee}`,
      line: 6,
      column: 1,
      code: 'space-in-number',
      name: '数字间有空格',
      before: '2021 年 6 月 19 日',
      after: '2021年6月19日',
    },
  ]);
  expect(readFileSync(join(folder, nominee), 'utf8')).toBe(
    soundContent[nominee]?.replace('甲一的事迹。', '2021年6月19日救灾。'),
  );
  expect(new Uint8Array(readFileSync(join(folder, broken)))).toEqual(gbk);
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('2021 年 6 月');
  expect(mendContent(folder, () => true)).toEqual([]);
});
