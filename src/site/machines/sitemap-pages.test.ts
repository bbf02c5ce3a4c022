import { describe, expect, it } from 'vitest';
import { isoOf, type Instant } from '#domain/time/instant.ts';
import { type Changes, readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { published } from '../build/published.ts';
import { sitemapPages } from './sitemap-pages.ts';

const withdrawal: Changes = {
  'notices/2023/sound/withdrawal.md':
    '---\n时间: 2023-08-10 16:00\n决定机关: 示例省总工会\n理由: 需要进一步研究。\n---\n',
};

/** The pages for search engines on 2023-09-01, and when each changed last. */
function pagesWith(changes: Changes): Map<string, string | undefined> {
  const content = readFixture(changes);
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const pages = sitemapPages(published(content, false, Date.parse('2023-09-01T00:00:00+08:00') as Instant));
  return new Map(pages.map(({ path, changedAt }) => [path, changedAt && isoOf(changedAt)]));
}

describe('the pages that search engines may list', () => {
  it('hold a notice with the time of its last change', () => {
    expect(pagesWith({}).get('/notices/2023/sound/')).toMatch(/^2023-08-04T/);
  });

  it('hold no withdrawn notice, whose page asks not to be listed, and the lists that changed with it', () => {
    const pages = pagesWith(withdrawal);
    expect(pages.has('/notices/2023/sound/')).toBe(false);
    for (const path of ['/', '/notices/', '/notices/2023/'])
      expect(pages.get(path), path).toBe('2023-08-10T16:00:00+08:00');
  });
});
