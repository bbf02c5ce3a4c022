import { describe, expect, it } from 'vitest';
import { changed, readFixture, soundText, soundVersion } from '../fixtures/fixture.ts';

const notice = 'notices/2023/sound/notice.md';
const linkTo = (address: string): string[] =>
  readFixture(changed(notice, '公示时间为', `见[这里](${address})。公示时间为`)).diagnostics.map(
    ({ code }) => code,
  );

describe('a link from a notice', () => {
  it.each([
    '/feeds/atom.xml',
    '/feeds/feed.json',
    '/feeds/archive/2023/atom.xml',
    '/data/notices.csv',
    '/data/notices/2023.json',
    '/data/schema/notice.v1.json',
    '/calendar.ics',
    '/calendar/2023/',
    '/notices/2023/',
    '/notices/2023/sound/',
    '/notices/2023/sound/#jia-yi',
    '/notices/2023/sound/notice.json',
    '/notices/2023/sound/notice.ics',
    '/notices/by/kind/',
    '/notices/by/kind/pingxuanbiaozhang/',
    '/feeds/kind/pingxuanbiaozhang/atom.xml',
    '/search/?q=甲一',
    '#jia-er',
  ])('may lead to %s', (address) => {
    expect(linkTo(address)).toEqual([]);
  });

  it.each([
    '/notices/2023/sound/#jia-san',
    '/notices/2023/sound/v/1/',
    '/notices/2023/other/',
    '/notices/1999/',
    '/notices/by/colour/',
    '/notices/by/kind/renqian/',
    '/feeds/category/xianjingeren/atom.xml',
    '/feeds/kind/renqian/atom.xml',
    '/calendar/1999/',
    '/data/notices/1999.json',
    '/nothing/',
    '#jia-san',
  ])('is told when it leads to %s, where there is nothing', (address) => {
    expect(linkTo(address)).toEqual(['broken-link']);
  });
});

describe('a link to what a corrected notice was', () => {
  const folder = 'notices/2023/sound';
  const withFile = {
    [notice]: soundText(notice).replace(
      '签发:',
      '附件:\n  - { 标题: 表, 文件: attachments/biao.txt }\n签发:',
    ),
    [`${folder}/attachments/biao.txt`]: '表',
  };
  const brokenLinks = (address: string): number => {
    const text = withFile[notice]?.replace('公示时间为', `见[这里](${address})。公示时间为`);
    const { diagnostics } = readFixture({
      ...withFile,
      ...soundVersion(1, withFile),
      [notice]: text,
      [`${folder}/corrections/2023-08-09.md`]:
        '---\n性质: 笔误\n时间: 2023-08-09 10:00\n说明: 甲一的事迹有误，已改正。\n公示期影响: 不影响\n---\n',
    });
    return diagnostics.filter(({ code }) => code === 'broken-link').length;
  };

  it.each([
    ['history/', 0],
    ['record.json', 0],
    ['attachments/biao.txt', 0],
    ['attachments/other.txt', 1],
    ['v/1/', 0],
    ['v/1/#jia-yi', 0],
    ['v/1/#jia-san', 1],
    ['v/1/record.json', 0],
    ['v/1/attachments/biao.txt', 0],
    ['v/1/attachments/other.txt', 1],
    ['v/1/notice.json', 1],
    ['v/2/', 1],
  ])('leads to its history and its versions, with their records and files: %s', (rest, broken) => {
    expect(brokenLinks(`/notices/2023/sound/${rest}`)).toBe(broken);
  });
});
