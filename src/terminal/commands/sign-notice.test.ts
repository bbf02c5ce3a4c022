import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { instantOf } from '#domain/time/instant.ts';
import { soundContent, soundText } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import {
  contentWith,
  fill,
  type Outcome,
  runIn,
  type RunSetting,
  sound,
  textAt,
} from '#testing/command-fixture.ts';
import { removeFolders, treeOf } from '#testing/dying-disk.ts';
import { realDisk } from '#writing/disk/disk.ts';
import { killedEverywhere } from '#testing/killed-everywhere.ts';
import { contentIn } from '#reading/fixtures/fixture.ts';
import { signFlags, signNotice } from './sign-notice.ts';

const notice = 'notices/2023/sound/notice.md';
const signed = soundText(notice);
const draft = signed.replace(
  /^签发.*\n/m,
  '# 签发: { 审核: 政策法规处, 签发: 分管负责人, 时间: 2023-08-04 }\n',
);
const people = ['--审核', '组织部', '--签发', '主席'];
const onTime = instantOf(civil('2023-08-04'), 540);

let folder = '';
afterEach(removeFolders);

describe('npm run sign', () => {
  it('shows what will be public, asks, and writes 签发 and nothing else', async () => {
    folder = contentWith({ [notice]: draft });
    const { exitCode, said } = await sign([sound], { lines: ['', '组织部', '主席', '', '是'] });
    expect(exitCode).toBe(0);
    for (const told of [
      '标题：关于示例先进个人的公示',
      '发布单位：示例省总工会',
      '发布时间：2023年8月4日10:00',
      '公示期：2023年8月7日至11日（5个工作日）',
      '2023-08-05 星期六　周末，不计',
      '名单：先进个人，2名',
      '附件：没有',
      '这一项不能空着',
    ])
      expect(said).toContain(told);
    expect(textAt(folder, notice)).toBe(
      draft.replace(/^# 签发.*$/m, '签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 09:00 }'),
    );
    expect(signOff()).toMatchObject({ reviewedBy: '组织部', signedBy: '主席' });
  });

  it.each([
    [instantOf(civil('2023-08-04'), 599), ['到2023年8月4日10:00公开', '此前要改可以直接改']],
    [instantOf(civil('2023-08-04'), 600), ['提交后就公开。公开以后要改']],
  ])('says when it will be public', async (now, told) => {
    folder = contentWith({ [notice]: draft });
    const { said } = await sign([sound, ...people, '--时间', '2023-08-04'], { now, lines: ['是'] });
    for (const words of told) expect(said).toContain(words);
  });

  it.each([
    sound,
    'notices/2023/sound',
    'sound',
    'content/notices/2023/sound/notice.md',
    'notices\\2023\\sound',
  ])('finds the notice by %s', async (named) => {
    folder = contentWith({ [notice]: draft });
    expect((await sign([named, ...people])).exitCode).toBe(0);
  });

  it('finds it by its path, and says which there are of one name', async () => {
    folder = contentWith({
      [notice]: draft,
      'notices/2024/sound/notice.md': draft.replaceAll('2023', '2024'),
    });
    expect((await sign([`${folder}/notices/2023/sound`, ...people])).exitCode).toBe(0);
    const { exitCode, said } = await sign(['sound', ...people]);
    expect(exitCode).toBe(2);
    expect(said).toContain('notices/2024/sound');
    expect((await sign(['/notices/2023/none/', ...people])).exitCode).toBe(2);
    expect((await sign([])).exitCode).toBe(2);
    expect((await sign(['/tmp', ...people])).exitCode).toBe(2);
  });

  it('writes what it signs as it is read, and says so', async () => {
    const part = 'notices/2023/sound/nominees/jia-yi.md';
    folder = contentWith({
      [notice]: draft
        .replace('种类: 评选表彰', '种类：评选表彰')
        .replace('[示例省总工会]', '［示例省总工会］'),
      [part]: '---\n序号: １\n名称: 甲一\n类别: 先进个人\n---\n甲一的事迹。\n',
    });
    const { exitCode, said } = await sign([sound], { lines: ['组织部', '主席', '', '是'] });
    expect([exitCode, said.includes('设置的写法已经统一')]).toEqual([0, true]);
    expect(textAt(folder, notice)).toBe(
      draft.replace(/^# 签发.*$/m, '签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 09:00 }'),
    );
    expect(textAt(folder, part)).toBe(soundContent[part]);
  });

  it('keeps byte order mark, CRLF and comments', async () => {
    const windows = `\uFEFF${draft.replace('种类', '# 种类的说明\n种类').replaceAll('\n', '\r\n')}`;
    folder = contentWith({ [notice]: windows });
    expect((await sign([sound, ...people])).exitCode).toBe(0);
    expect(textAt(folder, notice)).toBe(
      windows.replace(/^# 签发: .*$/m, '签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 09:00 }'),
    );
  });

  it.each(['--- {a: b}', '甲"乙\'丙', '甲\n---\n标题: 乙', '- [甲], 乙: 丙 # 丁', '-甲', '{{公示期}}'])(
    'reads back what was typed: %j',
    async (text) => {
      folder = contentWith({ [notice]: draft });
      expect((await sign([sound, '--审核', text, `--签发=${text}`])).exitCode).toBe(0);
      expect(signOff()).toMatchObject({ reviewedBy: text, signedBy: text });
    },
  );

  it('changes nothing where 签发 is there', async () => {
    folder = contentWith();
    const { exitCode, said } = await sign([sound, '--审核', '别人', '--签发', '别人']);
    expect(exitCode).toBe(0);
    expect(said).toContain('已经签发：审核 组织部，签发 主席');
    expect(textAt(folder, notice)).toBe(signed);
  });

  it('refuses errors, those of the signature too, and a no', async () => {
    folder = contentWith({ [notice]: draft.replace('数: 2', '数: 3') });
    const before = treeOf(folder);
    const wrong = await sign([sound, ...people]);
    expect([wrong.exitCode, wrong.reported.map(({ code }) => code)]).toEqual([1, ['quota-list-differs']]);
    expect(treeOf(folder)).toEqual(before);

    fill(folder, { [notice]: draft });
    const late = await sign([sound, ...people, '--时间', '2023-08-05 08:00', '--发布时间', '2023-08-04']);
    expect(late.exitCode).toBe(1);
    expect(late.said).toContain('写上签发以后会有上面的错误');
    const no = await sign([sound, ...people, '--时间', '2023-08-04'], { lines: ['否'] });
    expect(no.exitCode).toBe(1);
    const ended = await sign([sound, ...people], { lines: [] });
    expect(ended.exitCode).toBe(1);
    expect(textAt(folder, notice)).toBe(draft);
  });

  it('asks when a notice will be public whose time is over, shows its new window, and writes that', async () => {
    folder = contentWith({ [notice]: draft.replace('成文日期', '# 发布时间: 上网\n成文日期') });
    const now = instantOf(civil('2023-08-07'), 600);
    const { exitCode, said } = await sign([sound, ...people], { now, lines: ['', '', '是'] });
    expect(exitCode).toBe(0);
    expect(said).toContain('写的是2023年8月4日10:00，签发时已经过了');
    expect(said).toContain('\n  发布时间改为 2023-08-07 10:00');
    expect(said).toMatch(/发布时间：2023年8月7日10:00\n公示期：2023年8月8日至14日（5个工作日）/);
    expect(textAt(folder, notice)).toMatch(/^# 发布时间: 上网$[^]*^发布时间: 2023-08-07 10:00$/m);
    expect(signOff()).toMatchObject({ signedBy: '主席' });
  });

  it('asks too where the time of signing that is typed is over, and keeps what was public elsewhere', async () => {
    const now = instantOf(civil('2023-08-08'), 600);
    const early = [sound, ...people, '--时间', '2023-08-04 09:00'];
    folder = contentWith({ [notice]: draft });
    const moved = await sign(early, { now, lines: ['2023-08-08 11:00', '是'] });
    expect([moved.exitCode, moved.said]).toEqual([0, expect.stringContaining('现在已经过了')]);
    expect(moved.said).toContain('公示期：2023年8月9日至15日（5个工作日）');
    fill(folder, { [notice]: draft });
    expect((await sign(early, { now, lines: ['', '是'] })).exitCode).toBe(0);
    expect(textAt(folder, notice)).toContain('发布时间: 2023-08-04 10:00');
  });

  it('refuses what cannot be read', async () => {
    folder = contentWith({ [notice]: draft });
    for (const args of [
      [sound],
      [sound, ...people, '--时间', '昨天'],
      [sound, 'b', ...people],
      [sound, '--甲'],
    ])
      expect((await sign(args)).exitCode).toBe(2);
    expect(textAt(folder, notice)).toBe(draft);
  });

  it('is finished by the next run, wherever it was killed', async () => {
    folder = contentWith({ [notice]: draft });
    const { times, codes } = await killedEverywhere({
      folder,
      restore: () => fill(folder, { [notice]: draft }),
      run: (disk) => sign([sound, ...people], { disk }),
    });
    expect([times, codes]).toEqual([2, []]);
  });

  it('writes over nothing that was changed while it asked', async () => {
    folder = contentWith({ [notice]: draft });
    const edited = draft.replace('公示时间', '公示的时间');
    const disk = { ...realDisk, read: () => Buffer.from(edited) };
    const { exitCode, said } = await sign([sound, ...people], { disk });
    expect([exitCode, said]).toEqual([
      1,
      expect.stringContaining(`${notice} 刚才又改过了，没有改动任何文件`),
    ]);
    expect(textAt(folder, notice)).toBe(draft);
  });

  it('is a command with help in Chinese and no stack trace', () => {
    folder = contentWith({ [notice]: draft });
    expect(command('--帮助')).toMatchObject({ status: 0, stderr: '' });
    expect(command('none').stderr).not.toContain('    at ');
    mkdirSync(join(folder, 'notices/.gongshi-new-1/2024'), { recursive: true });
    expect(command('sound', ...people, '--yes').status).toBe(0);
    expect(Object.keys(treeOf(folder)).join()).not.toContain('.gongshi-new');
  });
});

async function sign(args: readonly string[], setting: RunSetting = {}): Promise<Outcome> {
  return runIn(folder, signFlags, args, signNotice, { now: onTime, ...setting });
}

function signOff(): unknown {
  const content = contentIn(folder);
  return isUsable(content) ? content.notices.find(({ year }) => year === '2023')?.signOff : undefined;
}

function command(...args: readonly string[]) {
  return spawnSync('node', ['scripts/sign.ts', ...args], {
    encoding: 'utf8',
    input: '',
    env: { ...process.env, CONTENT_DIR: folder, SOURCE_DATE_EPOCH: String(onTime / 1000) },
  });
}
