import { readFileSync } from 'node:fs';
import { type Notice, titleOf } from '#domain/notice/notice.ts';
import { type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import { civil } from '#domain/time/civil-date.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { type SectionChange, textDiff, type TextSection } from '#history/comparison/text-diff.ts';
import type { WindowSpan } from '#domain/window/status.ts';
import type { ListView } from '../../annex/annex-view.ts';
import type { ChangesView } from '../../changes/changes-view.ts';
import type { Site } from '../../frame/frame.ts';
import { type NoticeView, noticeView } from '../../notice/notice-view.ts';
import { liveAttributes, type LiveView } from '../../status/live-view.ts';
import { coloursOf, tokenThemes } from '../token-values.ts';
import { exampleContent, examples } from './examples.ts';

/** What the gallery of `npm run dev` shows. */
export interface GalleryView {
  readonly colours: readonly string[];
  readonly sizes: readonly string[];
  /** A notice that has something for every component. */
  readonly notice: NoticeView;
  /** A notice in each state, as seen from the build. */
  readonly states: readonly LiveView[];
  readonly table: ListView;
  readonly examples: readonly { readonly href: string; readonly title: string; readonly shows: string }[];
  readonly changes: ChangesView;
  readonly differences: readonly SectionChange[];
  readonly problem: Diagnostic;
}

const versionBefore: readonly TextSection[] = [
  { heading: '公示正文', paragraphs: ['电话：0000-5550123。', '现将名单予以公示。', '欢迎监督。'] },
  { heading: '名单', paragraphs: ['1｜甲一｜示例市总工会', '2｜甲二｜示例区总工会'] },
  { heading: '旧的一节', paragraphs: ['这一节删去了。'] },
];
const versionAfter: readonly TextSection[] = [
  { heading: '公示正文', paragraphs: ['欢迎监督。', '电话：0000-5550456。', '现将 名单予以公示。'] },
  {
    heading: '名单',
    paragraphs: ['1｜甲一｜示例市总工会', '2｜甲三｜示例县总工会', '3｜甲二｜示例区总工会'],
  },
  { heading: '新的一节', paragraphs: ['这一节是增加的，和删去的不同。'] },
];

export function galleryView(site: Site, now: Instant): GalleryView {
  const tables = noticeView(exampleNotice('tables'), site).annexes.flatMap(
    ({ nominees }) => nominees?.entries ?? [],
  );
  const [table] = tables;
  if (!table) throw new Error('The example of tables has none');
  const prose = exampleNotice('prose');
  const { light } = tokenThemes(readFileSync('src/site/frame/tokens.css', 'utf8'));
  return {
    colours: Object.keys(coloursOf(light)),
    sizes: ['--tiny', '--small', '--lead', '--large', '--title'],
    notice: noticeView(prose, site),
    states: everyState(now).map(liveAttributes),
    table,
    changes: noticeView(exampleNotice('corrected'), site).changes,
    differences: textDiff(versionBefore, versionAfter),
    problem: misprint(prose),
    examples: examples.map(({ slug, shows }) => ({
      href: `/_examples/${slug}/`,
      title: titleOf(exampleNotice(slug)),
      shows,
    })),
  };
}

/** A last day that is not the computed one, as its author is told of it. */
function misprint({ window }: Notice): Diagnostic<'window-mismatch'> {
  return {
    file: 'content/notices/2023/prose/notice.md',
    line: 12,
    column: 3,
    severity: 'error',
    code: 'window-mismatch',
    facts: { end: 'closes', printed: civil('2023-08-12'), computed: window.closes, window },
  };
}

/** A span in each of the states at `now`. */
function everyState(now: Instant): WindowSpan[] {
  const span = (days: number): WindowSpan => ({
    opensAt: daysAfter(now, days),
    closesAt: daysAfter(now, days + 5),
  });
  const over = span(-9);
  const passed = daysAfter(now, -1);
  return [
    span(2),
    span(-2),
    { ...span(-2), suspended: [[passed, daysAfter(now, 1)]] },
    over,
    { ...over, resultAt: passed },
    { ...over, withdrawnAt: passed },
    { ...over, archivedAt: passed },
  ];
}

function daysAfter(at: Instant, days: number): Instant {
  return instantOfMilliseconds(at + days * 86_400_000);
}

/** The notice of the example `slug`. Throws where there is none. */
export function exampleNotice(slug: string): Notice {
  const content = readFixture(exampleContent());
  const notice = isUsable(content) ? content.notices.find((candidate) => candidate.slug === slug) : undefined;
  if (!notice) throw new Error(`There is no example ${slug}`);
  return notice;
}
