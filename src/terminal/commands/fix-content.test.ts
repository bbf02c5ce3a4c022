import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { soundContent, soundText } from '#reading/fixtures/fixture.ts';
import { contentWith, type FileTexts, fill, sound, textAt } from '#testing/command-fixture.ts';
import { removeFolders, treeOf } from '#testing/dying-disk.ts';
import { killedEverywhere } from '#testing/killed-everywhere.ts';
import type { Mending } from '#writing/mend/mend-content.ts';
import { mendingWords } from '#writing/mend/mending-words.ts';
import { fixContent } from './fix-content.ts';

const inner = 'notices/2023/sound';
const notice = `${inner}/notice.md`;
const nominee = `${inner}/nominees/jia-yi.md`;
const signed = soundText(notice);
const signOff = /^签发.*\n/m;
const draft = signed.replace(signOff, '# 签发: { 审核: 甲处, 签发: 乙, 时间: 2023-08-04 }\n');
const gbk = Uint8Array.from([0xbc, 0xd7, 0x32, 0x20, 0xc4, 0xea]);

/** A slip in every kind of file that a notice has. */
const slip = '2021 年 6 月 19 日救灾。';
const slips: FileTexts = {
  [`${inner}/criteria/person.md`]: `${soundContent[`${inner}/criteria/person.md`]}3. ${slip}\n`,
  [nominee]: soundContent[nominee]?.replace('甲一的事迹。', slip),
  [`${inner}/corrections/2023-08-09.md`]: `---\n性质：笔误\n时间: 2023-08-09 10:00\n说明: ${slip}\n公示期影响: 不影响\n---\n`,
  [`${inner}/suspensions/2023-08-09.yaml`]: `起：2023-08-09\n止: 2023-08-09\n原因: ${slip}\n`,
  [`${inner}/versions/1/notice.md`]: `${signed}${slip}\n`,
  [`${inner}/versions/1/nominees/jia-yi.md`]: `${soundContent[nominee]}${slip}\n`,
  [`${inner}/result.md`]: `---\n时间：2023-08-20\n去向: ${slip}\n---\n`,
  [`${inner}/withdrawal.md`]: `---\n时间：2023-08-20\n理由: ${slip}\n---\n`,
  [`${inner}/attachments/a.txt`]: slip,
};

let folder = '';
function begin(changes: FileTexts): void {
  folder = contentWith(changes);
}
afterEach(removeFolders);

describe('check --fix', () => {
  it('mends a draft and the settings of the office, tells where, and has nothing left to do', async () => {
    const broken = `${inner}/nominees/jia-er.md`;
    begin({
      [notice]: draft.replace('种类: ', '种类：'),
      [nominee]: slips[nominee],
      [broken]: gbk,
      'calendar/2023.yaml': soundContent['calendar/2023.yaml']?.replace('〔2022〕', '（2022）'),
      'README.md': slip,
    });
    expect(await fixContent(folder, (file) => file.endsWith('jia-er.md'))).toMatchObject({ mends: [] });
    const mending = await fixContent(folder, () => true);
    expect(mendingWords(mending)).toEqual([
      `${folder}/calendar/2023.yaml:4:16 已改［文号括号不对］“（2022）16号”→“〔2022〕16号”`,
      `${folder}/${nominee}:6:1 已改［数字间有空格］“2021 年 6 月 19 日”→“2021年6月19日”`,
      `${folder}/${notice}:3:3 已改［全角冒号］“种类：”→“种类: ”`,
      '自动改了3处；人名、引文没有动。',
    ]);
    expect(textAt(folder, notice)).toBe(draft);
    expect(textAt(folder, nominee)).toContain('2021年6月19日救灾。');
    expect(treeOf(folder)[broken]).toBe('\xbc\xd72 \xc4\xea');
    expect(textAt(folder, 'README.md')).toBe(slip);
    expect(mendingWords(await fixContent(folder, () => true))).toEqual(['没有可以自动改的地方。']);
  });

  it('changes no byte of a signed notice, and says what it left and that a correction changes it', async () => {
    begin({ ...slips, [notice]: `${signed}${slip}\n` });
    expect(mendingWords(await untouched())).toEqual([
      `${folder}/${inner}/criteria/person.md:8:4 等3处没有改动：这件公示已经签发，不自动改动；已发布的，只能通过更正改动（npm run correct -- ${sound}），尚未发布的，请自行修改。`,
      '没有自动改动任何文件。',
    ]);
  });

  it.each([
    ['its 签发 has a full-width colon', signed.replace('签发: {', '签发：{')],
    ['its 签发 is not whole', signed.replace(signOff, '签发: 主席\n')],
    ['another setting is wrong', signed.replace('工作日: 5', '工作日: 若干')],
    ['a setting is missing', signed.replace(/^种类.*\n/m, '')],
    ['its settings are no YAML', signed.replace('落款: [', '落款: [[')],
  ])('takes a notice for signed though %s', async (_, text) => {
    begin({ [notice]: text, [nominee]: slips[nominee] });
    const { withheld } = await untouched();
    expect(withheld).toMatchObject([{ kind: 'signed', address: sound }]);
  });

  it.each([
    ['its settings are no YAML', draft.replace('落款: [', '落款: [[')],
    [
      'its 签发 stands where nobody reads it',
      draft.replace('---\n标题', '---\n{ 签发: { 审核: 甲处 }, 标题'),
    ],
    ['the key is misspelt', draft.replace(/^# 签发/m, '签 发')],
  ])('leaves a notice of which it cannot tell whether it is signed: %s', async (_, text) => {
    begin({ [notice]: text, [nominee]: slips[nominee] });
    expect(mendingWords(await untouched())[0]).toContain(
      '没有改动：这件公示的设置读不出来，看不出是否已经签发',
    );
  });

  it.each([
    ['is not UTF-8', gbk],
    ['is not there', undefined],
  ])('leaves a notice whose notice.md %s', async (_, text) => {
    begin({ [notice]: text, [nominee]: slips[nominee] });
    expect((await untouched()).withheld).toMatchObject([{ kind: 'signed', count: 1 }]);
  });

  it('leaves of a draft what is no text of it', async () => {
    begin({ ...slips, [notice]: draft });
    const before = treeOf(folder);
    await fixContent(folder, () => true);
    const after = treeOf(folder);
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
      `${inner}/criteria/person.md`,
      nominee,
    ]);
  });

  it('leaves pages, suspensions of all notices and local days', async () => {
    begin({
      'pages/a.mdx': `---\n标题：甲\n---\n${slip}\n`,
      'suspensions/2023-08-09.yaml': `起：2023-08-09\n原因: ${slip}\n`,
      'calendar/local.yaml': `说明：${slip}\n`,
    });
    expect((await untouched()).withheld).toEqual([]);
  });

  it('keeps the names of a draft that cannot be shown', async () => {
    begin({
      [notice]: draft.replace(/^种类.*\n/m, ''),
      [nominee]: soundContent[nominee]?.replaceAll('甲一', '第 3 小组'),
    });
    expect((await untouched()).withheld).toEqual([]);
  });

  it('leaves all notices where the office cannot be read, and says so once', async () => {
    begin({
      'site.yaml': '站点：{ 名称: 甲 ]\n主办单位：甲厅\n',
      [notice]: draft,
      ...slips,
      'notices/2023/other/notice.md': `${draft}${slip}\n`,
    });
    const before = treeOf(folder);
    const words = mendingWords(await fixContent(folder, () => true));
    expect(words.filter((line) => line.includes('没有改动'))).toEqual([
      `${folder}/notices/2023/other/notice.md:19:1 等3处没有改动：站点设置或者工作日历读不出来，看不出公示是否已经签发；请先改正，再运行一次。`,
    ]);
    expect(treeOf(folder)).toEqual({
      ...before,
      'site.yaml': Buffer.from('站点: { 名称: 甲 ]\n主办单位: 甲厅\n').toString('latin1'),
    });
  });

  it('is finished by the next run, wherever it was killed', async () => {
    const careless = { [notice]: draft.replace('种类: ', '种类：'), [nominee]: slips[nominee] };
    begin(careless);
    const { times, codes } = await killedEverywhere({
      folder,
      restore: () => fill(folder, careless),
      run: (disk) => fixContent(folder, () => true, disk),
    });
    expect([times, codes]).toEqual([4, []]);
  });

  it('is a command that then finds nothing changed', async () => {
    begin({ ...slips, [`${inner}/withdrawal.md`]: undefined, [`${inner}/result.md`]: undefined });
    const before = treeOf(folder);
    const { stdout } = spawnSync('node', ['scripts/check.ts', '--fix', join(folder, inner)], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder },
    });
    expect(stdout).toContain(`/${inner}/criteria/person.md:8:4 等2处没有改动：这件公示已经签发`);
    expect(treeOf(folder)).toEqual(before);
  });
});

/** What is said of mending all, of which nothing may come. */
async function untouched(): Promise<Mending> {
  const before = treeOf(folder);
  const mending = await fixContent(folder, () => true);
  expect(mending.mends).toEqual([]);
  expect(treeOf(folder)).toEqual(before);
  return mending;
}
