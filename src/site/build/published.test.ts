import { describe, expect, it } from 'vitest';
import { addressOf } from '#domain/notice/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import { nextChangeJson } from '#formats/feeds/next-change.ts';
import { changed, type Changes, readFixture, soundContent } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { published, publishedDigests, type PublishedContent } from './published.ts';

const folder = 'notices/2023/sound/';
const address = `/${folder}`;
const notice = `${folder}notice.md`;
const day = changed(notice, '发布时间: 2023-08-04 10:00', '发布时间: 2023-08-04');
const draft = changed(notice, '签发: {', '# 签发: {');
const result: Changes = { [`${folder}result.md`]: '---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n---\n' };
const withdrawal: Changes = {
  [`${folder}withdrawal.md`]: '---\n时间: 2023-08-10 16:00\n决定机关: 甲\n理由: 乙。\n---\n',
};
const retention = {
  'site.yaml': `${soundContent['site.yaml'] ?? ''}保留: { 结果公布后: 1个月, 公示期满后: 2个月 }\n`,
};

function publishedAt(time: string, changes: Changes = {}, isPreview = false): PublishedContent {
  const content = readFixture(changes);
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  return published(content, isPreview, Date.parse(`${time.replace(' ', 'T')}+08:00`) as Instant);
}

/** What tells that the notice is there: its notice, its canonical text, what the manifest says. */
function traces(content: PublishedContent): readonly string[] {
  return [
    ...content.notices.map(addressOf),
    ...content.records.keys(),
    ...Object.keys(publishedDigests(content)),
  ];
}

/** What `next-change.json` names first after `time`. */
function nextAt(time: string, changes: Changes = {}): unknown {
  const at = Date.parse(`${time.replace(' ', 'T')}+08:00`) as Instant;
  return JSON.parse(nextChangeJson(publishedAt(time, changes), at)).changes[0];
}

describe('what is signed and dated ahead', () => {
  it.each([
    ['2023-08-04 09:59:59', {}, false],
    ['2023-08-04 10:00:00', {}, true],
    ['2023-08-03 23:59:59', day, false],
    ['2023-08-04 00:00:00', day, true],
    ['2023-08-04 10:00:00', draft, false],
  ] as const)('is public at %s: %#', (time, changes, isPublic) => {
    expect(traces(publishedAt(time, changes))).toEqual(isPublic ? [address, address, address] : []);
  });

  it('is in a preview, marked', () => {
    const embargoes = (time: string): boolean[] =>
      publishedAt(time, {}, true).notices.map(({ isEmbargoed }) => isEmbargoed);
    expect([embargoes('2023-08-04 09:59:59'), embargoes('2023-08-04 10:00:00')]).toEqual([[true], [false]]);
  });

  it('is named by its instant alone', () => {
    expect(nextAt('2023-08-04 09:00:00')).toEqual({
      at: '2023-08-04T10:00:00+08:00',
      address: '/notices/',
      change: 'publishes',
    });
    expect(nextAt('2023-08-03 09:00:00', day)).toMatchObject({ at: '2023-08-04T00:00:00+08:00' });
    expect(nextAt('2023-08-04 10:00:00')).toMatchObject({ change: 'opens', address });
    expect(nextAt('2023-08-03 09:00:00', draft)).toBeUndefined();
  });

  it('is a result too, and what follows from it', () => {
    const [before, after] = ['2023-08-18 09:59:59', '2023-08-18 10:00:00'].map((time) => {
      const content = publishedAt(time, { ...result, ...retention });
      return [
        content.notices.map(({ result: told, archivesOn }) => [told?.outcome, archivesOn]),
        Object.keys(publishedDigests(content)[address]?.life ?? {}),
      ];
    });
    expect(before).toEqual([[[undefined, '2023-10-11']], []]);
    expect(after).toEqual([[['按规定推荐', '2023-09-18']], ['result.md']]);
    expect(nextAt('2023-08-18 09:00:00', result)).toMatchObject({
      at: '2023-08-18T10:00:00+08:00',
      change: 'publishes',
    });
  });

  it('is no withdrawal: that never waits', () => {
    const [found] = publishedAt('2023-08-08 12:00:00', withdrawal).notices;
    expect([found?.erasure?.kind, found?.lists]).toEqual(['withdrawn', []]);
  });

  it('is not shown by a withdrawal that comes before it', () => {
    expect(traces(publishedAt('2023-08-04 09:00:00', withdrawal))).toEqual([]);
  });
});
