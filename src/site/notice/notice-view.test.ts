import { expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { changed, type Changes, readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import { published } from '../build/published.ts';
import { yearView } from '../lists/notice-list-view.ts';
import { noticeView, publicationFacts } from './notice-view.ts';

const draft = changed('notices/2023/sound/notice.md', '签发: {', '# 签发: {');

/** What marks the notice on its page and in a list, in a preview at `time` in Shanghai. */
function marksAt(time: string, changes: Changes = {}): readonly (string | undefined)[] {
  const content = readFixture(changes);
  const builtAt = Date.parse(`${time}+08:00`) as Instant;
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const { notices, office, pages, calendar } = published(content, true, builtAt);
  const site = {
    office,
    pages,
    calendar,
    isPreview: true,
    builtAt,
    isPast: (at: Instant) => builtAt >= at,
    calendarYear: 2023,
  };
  return [
    ...notices.map((notice) => noticeView(notice, site).mark),
    ...yearView('2023', notices, site).entries.map(({ mark }) => mark),
  ];
}

/**
 * The sound notice with `body` and one list, as its page prints them: the text's lists and words, then the annex's lists.
 */
function textOf(body: string, list: string): readonly string[] {
  const folder = 'notices/2023/sound/';
  const { notice, site } = shownOf({
    ...changed(`${folder}notice.md`, '公示时间为{{公示期}}。', `${body}\n\n公示时间为{{公示期}}。`),
    [`${folder}nominees/jia-yi.md`]: undefined,
    [`${folder}nominees/jia-er.md`]: undefined,
    [`${folder}nominees/list.md`]: `---\n类别: 先进个人\n标题: 先进个人\n---\n${list}\n`,
  });
  const view = noticeView(notice, site);
  return [
    ...view.body.flatMap(({ lists, html }) => [...lists.map(({ title }) => `名单 ${title}`), html]),
    ...view.annexes.flatMap(({ nominees }) => nominees?.entries.map(({ title }) => `附件 ${title}`) ?? []),
  ];
}

/** The sound notice with `changes`, and the site around it, in a preview. */
function shownOf(changes: Changes): { notice: Notice; site: Parameters<typeof noticeView>[1] } {
  const content = readFixture(changes);
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const builtAt = Date.parse('2023-08-08T10:00:00+08:00') as Instant;
  const { notices, office, pages, calendar } = published(content, true, builtAt);
  const site = {
    office,
    pages,
    calendar,
    isPreview: true,
    isPast: (instant: Instant) => builtAt >= instant,
    calendarYear: 2023,
  };
  return { notice: at(notices, 0), site };
}

it.each([
  [1, 'PDF，1 KB'],
  [1023 * 1024, 'PDF，1023 KB'],
  [5.25 * 1024 * 1024, 'PDF，5.3 MB'],
])('says of a file of %i bytes how large it is: %s', (bytes, words) => {
  const { notice, site } = shownOf({});
  const attachments = [
    { kind: 'file', title: '名单', path: 'attachments/a.pdf', bytes, sha256: '' },
  ] as const;
  expect(noticeView({ ...notice, attachments }, site).attachments.map(({ file }) => file)).toEqual([words]);
});

const table = '| 姓名 | 单位 |\n| --- | --- |\n| 甲一 | 示例局 |\n| 甲二 | 示例厂 |';
const window = '<p>公示时间为2023年8月7日至11日（5个工作日）。</p>';
const named = '<span class="lines"><span id="jia-yi">甲一</span>、<span id="jia-er">甲二</span></span>';

it.each([
  [
    'in place of a paragraph that quotes it',
    '确定下列同志：\n\n{{名单}}',
    table,
    ['<p>确定下列同志：</p>', '名单 先进个人', window],
  ],
  [
    'in a sentence that names all that it says',
    '确定{{名单}}为先进个人，{{名单}}。',
    '甲一、甲二',
    [`<p>确定${named}为先进个人，<span class="lines">甲一、甲二</span>。</p>${window}`],
  ],
  [
    'behind a sentence that leaves out what it says',
    '确定{{名单}}为先进个人。',
    table,
    [`<p>确定甲一、甲二为先进个人。</p>${window}`, '附件 先进个人'],
  ],
  [
    'behind a sentence that leaves out a column, though it is empty',
    '确定{{名单}}为先进个人。',
    '| 姓名 | 备注 |\n| --- | --- |\n| 甲一 | |\n| 甲二 | |',
    [`<p>确定甲一、甲二为先进个人。</p>${window}`, '附件 先进个人'],
  ],
  [
    'behind a text that does not quote it',
    '确定先进个人2名。',
    '甲一、甲二',
    [`<p>确定先进个人2名。</p>${window}`, '附件 先进个人'],
  ],
])('a list stands once: %s', (_, body, list, printed) => {
  expect(textOf(body, list)).toEqual(printed);
});

it('a preview marks what the public does not see, and why', () => {
  const early = '2023-08-04T09:59:59';
  expect(marksAt(early)).toEqual(['定于2023年8月4日10:00发布', '未到发布时间']);
  expect(marksAt('2023-08-04T10:00:00')).toEqual([undefined, undefined]);
  expect(marksAt(early, draft)).toEqual(['草稿，尚未签发', '草稿']);
});

it('who published a notice, when and by what right, of what it has', () => {
  const content = readFixture({});
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const notice = at(content.notices, 0);
  const paper = { title: '示例办法', documentNumber: '示发〔2020〕2号', authorities: [] };
  const whole = {
    ...notice,
    documentNumber: '示函〔2023〕1号',
    basis: [paper, { ...paper, title: '示例通知' }],
  };
  const bare = { ...notice, signedOn: undefined, documentNumber: undefined, basis: [] };
  expect(publicationFacts(whole).map(({ label }) => label)).toEqual([
    '发布单位',
    '发布时间',
    '成文日期',
    '文号',
    '依据',
  ]);
  expect(publicationFacts(whole).at(-1)?.value).toMatch(/示例办法.*、.*示例通知/);
  expect(publicationFacts(bare).map(({ label }) => label)).toEqual(['发布单位', '发布时间']);
});
