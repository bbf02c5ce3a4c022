import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { addressOf, nomineesOf, titleOf } from '#domain/notice/notice.ts';
import { instantOfMilliseconds } from '#domain/time/instant.ts';
import { anchorsOf, placesOfNotices, siteAddresses } from '#reading/links/site-addresses.ts';
import { readContent } from '#reading/read-content.ts';
import { usableContent } from '#terminal/usable-content.ts';
import { published } from '../build/published.ts';

/** The checker of links knows a site by what its content says: here that is held against what is built. */

const sites = [
  ['the preview', inject('site'), true],
  ['60 samples', inject('sampleSite'), true],
  ['the examples', inject('exampleSite'), true],
  ['another office in production', inject('officeSite'), false],
] as const;
const builtAt = instantOfMilliseconds(1_691_553_600_000);

/** Files that no page leads to by an address of its own, and the office's own page, which only a preview has. */
const unaddressed = /^(?:_astro|_examples|pagefind|overview)\/|^_headers$/;

describe.each(sites)('the checker of links, of %s', (_, { content: folder, folder: built }, isPreview) => {
  const content = readContent(folder).then((read) => usableContent(read));
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(built.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !unaddressed.test(file));

  it('knows every address that is built', async () => {
    const { notices, broken, pages, calendarYears } = await content;
    const isKnown = siteAddresses({
      notices,
      broken,
      pages: pages.map(({ slug }) => slug),
      calendarYears: calendarYears.map(({ year }) => year),
    });
    const addresses = files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !isKnown(address))).toEqual([]);
  });

  it('prints nothing of a notice elsewhere than where caches are told to forget it', async () => {
    const { notices } = published(await content, isPreview, builtAt);
    const words = new Set(
      notices.flatMap((notice) => [
        ...[titleOf(notice), addressOf(notice)],
        ...nomineesOf(notice).map(({ name }) => name),
      ]),
    );
    // Its examples are of people who are made up, as those of these sites are.
    const rules = 'about/rules/index.html';
    const isPlaced = (address: string): boolean =>
      placesOfNotices.some((place) =>
        place.endsWith('*') ? address.startsWith(place.slice(0, -1)) : address === place,
      );
    const elsewhere = files
      .filter((file) => file !== rules && !isPlaced(`/${file.replace(/(^|\/)index\.html$/, '$1')}`))
      .filter((file) => {
        const text = readFileSync(join(built, file), 'utf8');
        return [...words].some((word) => text.includes(word));
      });
    expect(words.size).toBeGreaterThan(3);
    expect(elsewhere).toEqual([]);
  });

  it('takes no place of a notice’s page for there that is not', async () => {
    const { notices } = published(await content, isPreview, builtAt);
    const shown = notices.flatMap((notice) => [
      [addressOf(notice), notice] as const,
      ...notice.versions.flatMap(({ number, notice: version }) =>
        version ? [[`${addressOf(notice)}v/${number}/`, version] as const] : [],
      ),
    ]);
    const claims = shown.flatMap(([address, notice]) => {
      const file = join(built, address, 'index.html');
      const page = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
      return [...anchorsOf(notice)].map((anchor) => ({
        place: `${address}#${anchor}`,
        isThere: page?.getElementById(anchor) != null,
      }));
    });
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.flatMap(({ place, isThere }) => (isThere ? [] : place))).toEqual([]);
  });
});
