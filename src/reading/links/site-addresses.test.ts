import { describe, expect, it } from 'vitest';
import { changed, readFixture } from '../fixtures/fixture.ts';

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
