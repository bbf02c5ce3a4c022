import { describe, expect, it } from 'vitest';
import { wordFinder } from '#domain/name/word-finder.ts';
import { addressOf } from '#domain/notice/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import { nextChangeJson } from '#formats/feeds/next-change.ts';
import { changed, type Changes, readFixture, soundContent } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { simplifiedOf } from '#reading/characters/simplified.ts';
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

describe('a notice whose names are hidden', () => {
  const names = ['马晓齐', '艾沙·买买提', '甲〇一', '张三'];
  const dresses = [
    '⻢ 晓⻬',
    '艾沙•买　买提',
    '甲○一',
    '張-三',
    '馬曉齊',
    '艾沙买买提',
    '甲零一',
    '张\uFE00三',
  ];
  const all = dresses.join('、');
  const listed = Object.fromEntries(
    names
      .slice(0, 3)
      .map((name, index) => [
        `${folder}nominees/n${index}.md`,
        `---\n序号: ${index + 3}\n名称: ${name}\n类别: 先进个人\n---\n${name}的事迹。\n`,
      ]),
  );
  const everywhere = String(soundContent[notice])
    .replace(
      '标题: 关于示例先进个人的公示',
      `标题: |\n  关于${all}\n  和马\n  晓齐同志的公示\n依据: [{ 标题: 关于${all}的批复, 机关: [示例省人民政府] }]`,
    )
    .replace('  工作日: 5', `  工作日: 5\n  首日: 2023-08-07\n  末日: 2023-08-11\n  理由: ${all}`)
    .replace('量词: 名 }', `量词: 名, 标题: ${all} }`)
    .replace(
      '号码: 0000-5550123 }',
      `号码: 0000-5550123, 说明: ${all} }\n  要求: { 个人: ${all}, 匿名: ${all} }`,
    )
    .replace('签发: { 审核: 组织部', `条件标题: ${all}\n对象标题: ${all}\n签发: { 审核: ${all}`)
    .replaceAll('示例省总工会', '示例省 总工会');
  const files: Changes = {
    ...listed,
    [notice]: everywhere,
    [`${folder}suspensions/a.yaml`]: `{ 起: 2023-08-09, 止: 2023-08-09, 原因: ${all}, 决定机关: 甲, 依据: ${all} }\n`,
    [`${folder}withdrawal.md`]: `---\n时间: 2023-08-10 16:00\n决定机关: 甲\n理由: ${all}。\n涉及: [张三]\n---\n`,
  };

  it('holds none of them in any dress, wherever an author may write', () => {
    const content = publishedAt('2023-08-12 12:00:00', files);
    expect(content.notices.map(({ erasure }) => erasure?.kind)).toEqual(['withdrawn']);
    const { notices, records, embargoEnds } = content;
    const told = JSON.stringify([notices, [...records], embargoEnds, publishedDigests(content)]);
    expect(wordFinder(names, simplifiedOf).placesIn(told)).toEqual([]);
    expect(told).toContain('〔略〕');
    expect(notices[0]?.issuers).toEqual(['示例省 总工会']);
    expect(notices[0]?.window.closes).toBe('2023-08-14');
  });

  it('holds them all before', () => {
    const content = publishedAt('2023-08-12 12:00:00', { ...files, [`${folder}withdrawal.md`]: undefined });
    const told = JSON.stringify(content.notices);
    expect(names.map((name) => wordFinder([name], simplifiedOf).isIn(told))).toEqual(names.map(() => true));
  });
});

describe('a notice with private data, in a preview', () => {
  const number = '11010119900307' + '1233';
  const leaking: Changes = changed(notice, '标题: 关于', `标题: 关于${number}`);

  it('is told as one that cannot be shown, without its title’s number, and is in nothing else', () => {
    const content = publishedAt('2023-08-05 12:00:00', leaking, true);
    expect(traces(content)).toEqual([]);
    const [broken] = content.broken;
    expect(broken?.diagnostics.map(({ code }) => code)).toContain('personal-id');
    expect(broken?.title).not.toContain(number);
    expect(broken?.title).toContain('关于');
  });

  it('is shown where nothing private is in it', () => {
    expect(publishedAt('2023-08-05 12:00:00', {}, true).broken).toEqual([]);
  });
});
