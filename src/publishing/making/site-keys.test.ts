import { expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { type Instant, instantOf } from '#domain/time/instant.ts';
import { addressOf, type Notice } from '#domain/notice/notice.ts';
import { listsOfYear } from '#kept/site-keeper.ts';
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

it('takes the lists of a year while its own notices are as they were, and all notices are of the same values', () => {
  const content = readFixture({});
  if (!isUsable(content)) throw new Error('The content cannot be used');
  const [sound] = content.notices;
  if (!sound) throw new Error('There is no notice');
  const of = (year: string, slug: string, changes: Partial<Notice> = {}): Notice => ({
    ...sound,
    year,
    slug,
    ...changes,
  });
  const before = [of('2023', 'b'), of('2022', 'a')];
  const listsOf = (notices: readonly Notice[], now = at('2023-08-20', 600)): (string | undefined)[] => {
    const keys = new Map(notices.map((notice) => [addressOf(notice), notice.digest]));
    const shown = { notices, broken: [], embargoEnds: [] };
    const { parts } = siteKeys(shown, { keys, shared: '' }, { isProduction: true, now, others: [] });
    return ['2023', '2022'].map((year) => parts.get(listsOfYear(year)));
  };
  const isSame = (notices: readonly Notice[], now?: Instant): boolean[] =>
    listsOf(notices, now).map((key, index) => key !== undefined && key === listsOf(before)[index]);
  expect(isSame([of('2023', 'c', { digest: '1' }), ...before])).toEqual([false, true]);
  expect(isSame([of('2023', 'b', { digest: '1' }), of('2022', 'a')])).toEqual([false, true]);
  expect(isSame([of('2023', 'b', { kind: '任前公示' }), of('2022', 'a')])).toEqual([false, false]);
  expect(isSame([...Array(40).keys()].map((number) => of('2021', `n${number}`)).concat(before))).toEqual([
    false,
    false,
  ]);
  expect(isSame(before, at('2023-08-09', 600))).toEqual([false, false]);
});
