import { describe, expect, it } from 'vitest';
import { type Notice, addressOf } from '#domain/notice/notice.ts';
import { changed, type Changes, readFixture, soundContent } from '#reading/fixtures/fixture.ts';
import { type Content, isUsable } from '#reading/parse-content.ts';
import type { Site } from '../frame/frame.ts';
import { versionView } from '../notice/version-view.ts';
import { changeLines } from './changes-view.ts';
import { type HistoryView, historyView } from './history-view.ts';

const inner = 'notices/2023/sound/';
const notice = `${inner}notice.md`;

/** The sound notice as its version `number`, with `changes`. */
function frozen(number: number, changes: Changes = {}): Changes {
  const own = Object.entries({ ...soundContent, ...changes }).filter(([path]) => path.startsWith(inner));
  return Object.fromEntries(
    own.map(([path, text]) => [path.replace(inner, `${inner}versions/${number}/`), text]),
  );
}

const correction = (day: number, kind = '其他'): Changes => ({
  [`${inner}corrections/2023-08-0${day}.md`]: `---\n性质: ${kind}\n时间: 2023-08-0${day} 10:00\n说明: 已改正。\n公示期影响: 不影响\n---\n`,
});
const suspension = (name: string, first: string, last: string): Changes => ({
  [`${inner}suspensions/${name}.yaml`]: `{ 起: ${first}, 止: ${last}, 原因: 故障${name}, 决定机关: 甲, 依据: 乙 }\n`,
});

function read(changes: Changes): { readonly content: Content; readonly found: Notice; readonly site: Site } {
  const content = readFixture(changes);
  if (!isUsable(content)) throw new Error('No content');
  const [found] = content.notices;
  if (!found) throw new Error('No notice');
  const { office, pages, calendar } = content;
  return {
    content,
    found,
    site: {
      office,
      pages,
      calendar,
      isPreview: false,
      isPast: (at) => Date.parse('2023-08-09T12:00:00+08:00') >= at,
      calendarYear: 2023,
    },
  };
}

function history(changes: Changes): HistoryView {
  const { content, found, site } = read(changes);
  const of = content.records.get(addressOf(found));
  return historyView(found, site, (_, number) => (number ? of?.versions.get(String(number)) : of?.record));
}

describe('the history of a notice', () => {
  it.each<[what: string, changes: Changes, headings: readonly string[], notes: readonly string[]]>([
    ['nothing changed', {}, [], ['公示的文字没有改动。']],
    [
      'a heading of an annex changed',
      changed(notice, '签发: {', '条件标题: 推荐条件\n签发: {'),
      ['基本信息'],
      [],
    ],
    [
      'only the sign-off changed',
      changed(notice, '签发: 主席', '签发: 副主席'),
      ['公示页面不显示的信息'],
      [],
    ],
    [
      'only the layout changed',
      changed(notice, '公示时间', '- 公示时间'),
      [],
      ['“公示正文”的文字没有改动，排版有改动。'],
    ],
    [
      'words and, elsewhere, the layout changed',
      {
        ...changed(notice, '公示时间', '- 公示时间'),
        ...changed(`${inner}nominees/jia-yi.md`, '甲一的事迹', '甲一的好事迹'),
      },
      ['先进个人'],
      ['“公示正文”的文字没有改动，排版有改动。'],
    ],
    [
      'what goes without saying was written',
      {
        ...changed(notice, '签发: {', '条件标题: 评选条件\n签发: {'),
        ...changed(`${inner}criteria/person.md`, '序号: 1', '序号: 2'),
      },
      [],
      [
        '公示的文字和排版没有改动，标准文本的写法有改动：criteria/person.md 的“序号”；notice.md 的“条件标题”。',
      ],
    ],
    [
      'settings changed places',
      changed(
        notice,
        '种类: 评选表彰\n发布单位: [示例省总工会]\n',
        '发布单位: [示例省总工会]\n种类: 评选表彰\n',
      ),
      [],
      ['公示的文字和排版没有改动，标准文本的写法有改动：notice.md 的各项次序。'],
    ],
  ])('says what it can where %s', (_, changes, headings, notes) => {
    const [present] = history({ ...changes, ...frozen(1), ...correction(9) }).versions;
    expect(present?.changes.map(({ heading }) => heading)).toEqual(headings);
    expect(present?.notes).toEqual(notes);
  });

  it('says of a version that is gone why, as it is', () => {
    const notesOf = (changes: Changes): readonly (readonly string[])[] =>
      history(changes).versions.map(({ notes }) => notes);
    const redacted = '这一版有个人信息，已作隐私处理，不再保留。';
    const isPrivate = '为保护个人信息，不显示改动对照。';
    expect(notesOf(correction(9, '隐私处理'))).toEqual([[isPrivate], [redacted]]);
    expect(notesOf(correction(9))).toEqual([['前后两版没有都保存，不能对照。'], ['这一版没有保存。']]);
    expect(notesOf({ ...correction(8), ...frozen(1), ...correction(9, '隐私处理') })).toEqual([
      [isPrivate],
      [redacted, isPrivate],
      [],
    ]);
  });

  it('tells every suspension once, in the page’s changes too', () => {
    const changes = {
      ...suspension('a', '2023-08-08', '2023-08-10'),
      ...suspension('b', '2023-08-09', '2023-08-09'),
    };
    const { events } = history(changes);
    expect(events.map(({ words, window }) => [words[0]?.slice(3, 6), window?.after])).toEqual([
      ['故障b', undefined],
      ['故障a', '2023年8月7日至16日（5个工作日，8月8日至10日中止不计）'],
    ]);
    const { heading, lines } = changeLines(read({ ...changes, ...frozen(1), ...correction(9) }).found);
    expect(heading).toBe('发布后更正1次，决定中止2次');
    expect(lines.map(({ when }) => when)).toEqual(['8月9日', '8月9日', '8月8日至10日']);
  });
});

describe('an earlier version', () => {
  it('prints its own headings and its own receivers', () => {
    const before = changed(notice, '签发: {', '条件标题: 原来的条件\n对象标题: 原来的对象\n签发: {');
    const now = changed(notice, '0000-5550123', '0000-5550199');
    const { found, site } = read({ ...now, ...correction(9), ...frozen(1, before) });
    const version = found.versions[0]?.notice;
    if (!version) throw new Error('No version');
    const { text, facts } = versionView({ notice: found, number: 1, version }, site);
    const headings = text.annexes.map(({ criteria, nominees }) => [criteria?.heading, nominees?.heading]);
    expect(headings).toEqual([['一、原来的条件', '二、原来的对象']]);
    expect([found.criteriaHeading, found.nomineesHeading]).toEqual(['评选条件', '公示对象']);
    expect(facts).toContainEqual({ label: '受理部门', value: '示例省总工会组织部' });
    expect(facts).toContainEqual({ label: '电话', value: '0000-5550123' });
  });
});
