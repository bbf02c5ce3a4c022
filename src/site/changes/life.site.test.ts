import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { instantOf, timeAt } from '#domain/time/instant.ts';
import { token } from '#search/tokens.ts';
import { serveFolder, type ServedFolder, siteSearch } from '#testing/queries/node-search.ts';
import { lifeContent, pageText } from '#testing/life-fixture.ts';
import { otherOfficeContent } from '../testing/examples/other-office.ts';
import { holding, outputTexts } from '../testing/output-texts.ts';

const content = lifeContent('life');
const folder = 'notices/2023/life';

const notice = `---
标题: 关于拟表彰甲辛夷等示例先进个人的公示
种类: 评选表彰
发布单位: [示例市总工会]
落款: [示例市总工会]
成文日期: 2023-09-27
发布时间: 2023-09-27 10:00
公示期: { 工作日: 5 }
名额:
  - { 类别: 先进个人, 数: 2, 量词: 名 }
受理: { 部门: 示例市总工会组织部, 渠道: [{ 方式: 电话, 号码: 0000-5550123 }] }
附件:
  - { 标题: 评选条件和主要事迹, 内容: 本页 }
  - { 标题: 补充材料, 文件: attachments/more.txt }
签发: { 审核: 组织部, 签发: 主席, 时间: 2023-09-27 }
---
现将评选条件和主要事迹予以公示，公示时间为{{公示期}}。
`;
const files: Readonly<Record<string, string>> = {
  'notice.md': notice,
  'criteria/person.md': '---\n类别: [先进个人]\n标题: 示例先进个人评选条件\n序号: 1\n---\n1. 爱岗敬业。\n',
  'nominees/jia-xinyi.md':
    '---\n序号: 1\n名称: 甲辛夷\n类别: 先进个人\n性质: 个人\n单位: 雪豹谷口护林站\n---\n长年守望雪豹谷口。\n',
  'nominees/yi-muchan.md':
    '---\n序号: 2\n名称: 乙木蝉\n类别: 先进个人\n性质: 个人\n单位: 云杉渡船工会\n---\n摆渡不误一人。\n',
  'attachments/more.txt': '甲辛夷补充材料：守望雪豹谷口。\n',
};
const correction = `---
性质: 笔误
时间: 2023-09-28 09:00
说明: 乙木蝉的事迹漏了一个字，已补上。
公示期影响: 不影响
版本: 1
---
`;
const suspension =
  '{ 起: 2023-10-07, 止: 2023-10-08, 原因: 网站故障, 决定机关: 示例市总工会, 依据: 示例规定 }\n';
const result = `---
时间: 2023-10-20 10:00
去向: 按规定推荐
对象: [{ 名称: 甲辛夷, 结果: 推荐 }, { 名称: 乙木蝉, 结果: 推荐 }]
---
`;
const withdrawal = '---\n时间: 2023-10-09 16:00\n决定机关: 示例市总工会\n理由: 需要进一步研究。\n---\n';

/** What must be nowhere once the notice is erased: names, their pairs, as they are read, slugs, units, deeds. */
const traces = [
  ...['甲辛夷', '辛夷', '乙木蝉', '木蝉', 'jia-xinyi', 'yi-muchan'],
  ...['雪豹谷口', '雪豹', '云杉渡船', '摆渡', '守望'],
];
/** The same as words of the search index. */
const words = [
  token('name', ['甲', '辛', '夷']),
  token('head', ['辛', '夷']),
  token('character', ['蝉']),
  token('pinyin', ['jia', 'xin', 'yi']),
  token('pinyin', ['yi', 'mu', 'chan']),
  token('initials', ['jxy']),
  token('head', ['雪', '豹']),
  token('body', ['守', '望']),
];

/** The site for production at `time` in Shanghai. */
const build = (name: string, time: string): string => content.build(name, time, '--production', '--first');
const { put } = content;

const served: ServedFolder[] = [];

async function found(site: string, query: string): Promise<string[]> {
  const server = await serveFolder(site);
  served.push(server);
  const { search } = await siteSearch(join(site, 'pagefind'), `${server.address}pagefind/`);
  return (await search(query)).map(({ url }) => url);
}

function expectErased(site: string): void {
  const texts = outputTexts(site);
  for (const trace of [...traces, ...words]) expect([trace, holding(texts, trace)]).toEqual([trace, []]);
}

describe('a notice’s life', () => {
  beforeAll(() => {
    for (const [path, text] of Object.entries(otherOfficeContent()))
      if (!path.startsWith('notices/')) put(path, text);
    const site = content.read('site.yaml').replace(/^(?:保留|结果|更正):.*\n/gm, '');
    put(
      'site.yaml',
      `${site}保留: { 结果公布后: 1个月, 依据: 示例办法第三条 }\n结果: { 期限工作日: 3, 依据: 示例办法第二条 }\n`,
    );
    for (const [path, text] of Object.entries(files)) put(`${folder}/${path}`, text);
  });
  afterAll(() => {
    for (const { close } of served) close();
  });

  it('is nowhere before its time, and what says when it will be there names nothing of it', () => {
    const site = build('embargoed', '2023-09-27 09:59:59');
    expectErased(site);
    expect(holding(outputTexts(site), folder)).toEqual([]);
    expect(JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')).notices).toEqual({});
    expect(JSON.parse(readFileSync(join(site, 'next-change.json'), 'utf8'))).toEqual({
      next: '2023-09-27T10:00:00+08:00',
      changes: [{ at: '2023-09-27T10:00:00+08:00', address: '/notices/', change: 'publishes' }],
    });
  });

  it('is open, with every name to be found', async () => {
    const site = build('open', '2023-09-28 12:00:00');
    const texts = outputTexts(site);
    // What is proved of the erased site would mean nothing if it could not be found here.
    for (const trace of [...traces, ...words])
      expect([trace, holding(texts, trace).length > 0]).toEqual([trace, true]);
    expect((await found(site, '甲辛夷'))[0]).toBe(`/${folder}/#jia-xinyi`);
    expect(pageText(site, folder)).toContain('2023年9月28日');
  });

  it('is corrected in the open', () => {
    for (const [path, text] of Object.entries(files)) put(`${folder}/versions/1/${path}`, text);
    put(`${folder}/corrections/2023-09-28.md`, correction);
    put(
      `${folder}/nominees/yi-muchan.md`,
      (files['nominees/yi-muchan.md'] ?? '').replace('不误一人', '不误过一人'),
    );
    const site = build('corrected', '2023-09-28 12:00:00');
    expect(pageText(site, folder)).toContain('漏了一个字');
    const history = parse(readFileSync(join(site, folder, 'history/index.html'), 'utf8'));
    expect(history.querySelectorAll('ins').map(({ text }) => text.trim().replace(/\s+/g, ''))).toEqual([
      expect.stringContaining('过'),
    ]);
    const old = parse(readFileSync(join(site, folder, 'v/1/index.html'), 'utf8'));
    expect(old.text).toContain('摆渡不误一人');
    expect(old.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(
      /\/notices\/2023\/life\/$/,
    );
    expect(old.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(readFileSync(join(site, folder, 'v/1/attachments/more.txt'), 'utf8')).toContain('补充材料');
  });

  it('is suspended over a make-up weekend, and as long as it was is added', () => {
    put(`${folder}/suspensions/2023-10-07.yaml`, suspension);
    const site = build('suspended', '2023-10-07 12:00:00');
    expect(pageText(site, folder)).toContain('原定10月10日截止');
    expect(pageText(site, folder)).toContain('2023年9月28日至10月12日（5个工作日，10月7日至8日中止不计）');
    for (const page of [folder, `${folder}/v/1`]) {
      const sheet = parse(readFileSync(join(site, page, 'index.html'), 'utf8')).querySelector('.sheet');
      expect(sheet?.querySelector('.text')?.text).toContain(
        '公示时间为2023年9月28日至10月10日（5个工作日）。',
      );
      expect(sheet?.querySelector('.moved')?.text).toContain(
        '2023年10月7日至8日中止，公示期顺延至2023年10月12日。',
      );
    }
    const { text, window, signedWindow, windowChanges } = JSON.parse(
      readFileSync(join(site, folder, 'notice.json'), 'utf8'),
    );
    expect(text).toContain(signedWindow.text);
    expect([signedWindow.closes, window.closes]).toEqual(['2023-10-10', '2023-10-12']);
    expect(windowChanges).toMatchObject([
      { on: '2023-10-07', words: '2023年10月7日至8日中止，公示期顺延至2023年10月12日' },
    ]);
    const live = parse(readFileSync(join(site, folder, 'index.html'), 'utf8')).querySelector('live-answer');
    expect(live?.getAttribute('data-closes-at')).toBe('2023-10-13T00:00:00+08:00');
    expect(live?.getAttribute('data-suspended')).toBe('2023-10-07T00:00:00+08:00/2023-10-09T00:00:00+08:00');
    const { next } = JSON.parse(readFileSync(join(site, 'next-change.json'), 'utf8'));
    expect(next).toBe('2023-10-09T00:00:00+08:00');
    expect(timeAt(instantOf(civil('2023-10-13'), 0))).toBe('00:00');
  });

  it('owes a result, which the office is told of and the build is not stopped by', () => {
    const { code, said } = content.run('2023-10-19 12:00:00', 'check');
    expect(code).toBe(0);
    expect(said).toContain('结果逾期未公布');
    build('owed', '2023-10-19 12:00:00');
  });

  it('is concluded, and to be read until the last second of the time for which it is kept', () => {
    put(`${folder}/result.md`, result);
    const site = build('concluded', '2023-11-19 23:59:59');
    expect(pageText(site, folder)).toContain('按规定推荐');
    expect(pageText(site, folder)).toContain('甲辛夷');
    const { changes } = JSON.parse(readFileSync(join(site, 'next-change.json'), 'utf8'));
    expect(changes).toEqual([
      { at: '2023-11-20T00:00:00+08:00', address: `/${folder}/`, change: 'archives' },
    ]);
  });

  it('is archived at the first instant of the day after', async () => {
    const site = build('archived', '2023-11-20 00:00:00');
    expectErased(site);
    expect(pageText(site, folder)).toContain('本公示已于2023年11月20日归档');
    expect(pageText(site, folder)).toContain('示例办法第三条');
    expect(pageText(site, 'notices/2023')).toContain('已归档');
    for (const query of ['甲辛夷', '辛夷', 'jiaxinyi', 'jxy', '雪豹谷口', '摆渡']) {
      const urls = await found(site, query);
      expect([query, urls.filter((url) => url.includes('#'))]).toEqual([query, []]);
    }
  });

  it('is cleared from the content folder by a command, and the site stays as it was', () => {
    expect(content.run('2023-11-20 00:00:00', 'archive', '--yes').code).toBe(0);
    expect(holding(outputTexts(content.folder), '甲辛夷')).toEqual([]);
    const site = build('cleared', '2023-11-20 00:00:00');
    expectErased(site);
    expect(pageText(site, folder)).toContain('2023年9月28日至10月12日');
  });

  it('is withdrawn halfway: the page stays, and who was on it is gone', async () => {
    content.remove(folder);
    for (const [path, text] of Object.entries(files)) {
      put(`${folder}/${path}`, text);
      put(`${folder}/versions/1/${path}`, text);
    }
    put(`${folder}/corrections/2023-09-28.md`, correction);
    put(`${folder}/notice.md`, notice.replace('现将', '现将有关'));
    put(`${folder}/withdrawal.md`, withdrawal);
    const site = build('withdrawn', '2023-10-09 16:00:00');
    expectErased(site);
    const text = pageText(site, folder);
    for (const kept of ['撤回', '示例市总工会', '2023年10月9日16:00', '需要进一步研究', '〔略〕'])
      expect(text).toContain(kept);
    expect(pageText(site, 'notices/2023')).toContain('撤回');
    expect((await found(site, '甲辛夷')).filter((url) => url.includes('#'))).toEqual([]);
  });
});
