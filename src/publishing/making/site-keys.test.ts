import { expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { type Instant, instantOf } from '#domain/time/instant.ts';
import { addressOf } from '#domain/notice/notice.ts';
import { type Changes, changed, readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { published } from '#site/build/published.ts';
import { siteKeys } from './site-keys.ts';

/** The key of the rest of the site of the sound content with `changes` at `now`. */
function restAt(now: Instant, changes: Changes, setting: { isProduction?: boolean; isKeyed?: boolean } = {}) {
  const { isProduction = true, isKeyed = true } = setting;
  const content = readFixture(changes);
  if (!isUsable(content)) throw new Error('The content cannot be used');
  const keys = new Map(isKeyed ? content.notices.map((notice) => [addressOf(notice), notice.digest]) : []);
  const shown = published(content, !isProduction, now);
  return siteKeys(shown, { keys, shared: '' }, { isProduction, now, others: [] }).parts.get('/');
}

const at = (day: string, minute: number): Instant => instantOf(civil(day), minute);
const withdrawal = '---\n时间: 2023-08-10 16:00\n决定机关: 示例省总工会\n理由: 弄错了。\n---\n';

it.each<[string, boolean, Instant, Instant, Changes?]>([
  ['an hour within a window', true, at('2023-08-09', 600), at('2023-08-09', 660)],
  ['a night within a window', true, at('2023-08-09', 600), at('2023-08-10', 600)],
  ['the opening', false, at('2023-08-06', 1439), at('2023-08-07', 0)],
  ['the closing', false, at('2023-08-11', 600), at('2023-08-12', 600)],
  ['the time of publication', false, at('2023-08-04', 599), at('2023-08-04', 600)],
  [
    'a day of one that is withdrawn',
    true,
    at('2023-08-20', 600),
    at('2023-08-21', 600),
    { 'notices/2023/sound/withdrawal.md': withdrawal },
  ],
])('%s leaves what is of no notice as it is: %s', (_, isSame, before, after, changes = {}) => {
  expect(restAt(before, changes)).toBeDefined();
  expect(restAt(before, changes) === restAt(after, changes)).toBe(isSame);
});

it('tells on each day of a preview what is to be done', () => {
  const preview = { isProduction: false };
  const [first, later, next] = [at('2023-08-09', 600), at('2023-08-09', 660), at('2023-08-10', 600)].map(
    (now) => restAt(now, {}, preview),
  );
  expect(later).toBe(first);
  expect(next).not.toBe(first);
});

it('is not kept where a notice rests on what has no digest', () => {
  expect(restAt(at('2023-08-09', 600), {}, { isKeyed: false })).toBeUndefined();
  const text = changed('notices/2023/sound/notice.md', '种类: 评选表彰', '种类: 任免');
  expect(restAt(at('2023-08-09', 600), text)).not.toBe(restAt(at('2023-08-09', 600), {}));
});
