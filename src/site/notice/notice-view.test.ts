import { expect, it } from 'vitest';
import { changed, type Changes, readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import type { Instant } from '#domain/time/instant.ts';
import { published } from '../build/published.ts';
import { yearView } from '../lists/notice-list-view.ts';
import { noticeView } from './notice-view.ts';

const draft = changed('notices/2023/sound/notice.md', '签发: {', '# 签发: {');

/** What marks the notice on its page and in a list, in a preview at `time` in Shanghai. */
function marksAt(time: string, changes: Changes = {}): readonly (string | undefined)[] {
  const content = readFixture(changes);
  const builtAt = Date.parse(`${time}+08:00`) as Instant;
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const { notices, office, pages, calendar } = published(content, true, builtAt);
  const site = { office, pages, calendar, isPreview: true, builtAt, calendarYear: 2023 };
  return [
    ...notices.map((notice) => noticeView(notice, site).mark),
    ...yearView('2023', notices, site).entries.map(({ mark }) => mark),
  ];
}

it('a preview marks what the public does not see, and why', () => {
  const early = '2023-08-04T09:59:59';
  expect(marksAt(early)).toEqual(['未到发布时间，2023年8月4日 10:00发布', '未到发布时间']);
  expect(marksAt('2023-08-04T10:00:00')).toEqual([undefined, undefined]);
  expect(marksAt(early, draft)).toEqual(['草稿，尚未签发', '草稿']);
});
