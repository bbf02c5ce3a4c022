import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { docx, paragraph, wordTable } from '#documents/attachment-fixture.ts';
import { usualText } from '#intake/fixtures/read-text.ts';
import { contentWith, type Outcome, runIn, type RunSetting, textAt } from '#testing/command-fixture.ts';
import { removeFolders, temporaryFolder, treeOf } from '#testing/dying-disk.ts';
import { killedEverywhere } from '#testing/killed-everywhere.ts';
import { signFlags, signNotice } from '../commands/sign-notice.ts';
import { writeFiles } from '../write-files.ts';
import { importFlags, importNotice } from './import-notice.ts';

const draft = 'notices/2023/laomo';
const rows = [
  ['序号', '姓名', '工作单位'],
  ['1', '甲　一', '示例市总工会'],
  ['2', '乙二', '示例区工会'],
];
const [text = '', list = ''] = usualText.split(/附件\n拟表彰对象名单\n/);
const word = docx(
  text
    .split('\n')
    .map((line) => paragraph(line))
    .join('') +
    paragraph('附件') +
    paragraph('拟表彰对象名单') +
    wordTable(...rows),
);

let folder = '';
afterEach(() => {
  vi.unstubAllEnvs();
  removeFolders();
});

describe('npm run import', () => {
  it('writes a draft from a Word file, and names the file, which it does not publish', async () => {
    folder = contentWith();
    const { exitCode, said } = await run([original('公示.docx', word), '--to', 'laomo']);
    expect(exitCode).toBe(0);
    expect(said).toContain(`${folder}/${draft}/notice.md`);
    const notice = textAt(folder, `${draft}/notice.md`);
    expect(notice).toContain('# 由“公示.docx”导入');
    expect(notice).toContain('工作日: 5\n  首日: 2023-08-07\n  末日: 2023-08-11');
    expect(notice).not.toMatch(/^签发/m);
    expect(textAt(folder, `${draft}/nominees/nibiaozhangduixiangmingdan-mingdan.md`)).toContain(
      '| 1 | 甲一 | 示例市总工会 |',
    );
  });

  it('says which address nobody chose, and that another notice has it', async () => {
    folder = contentWith();
    const file = original('公示.txt', usualText);
    const chosen = await run([file, '--to', 'laomo']);
    expect(chosen.said).not.toContain('照标题的拼音起的');
    expect(textAt(folder, `${draft}/notice.md`)).toMatch(/是原文的文字/);
    const first = await run([file]);
    expect(first.said).toMatch(/网址名“[a-z]+”是照标题的拼音起的，签发后就是网页的地址/);
    expect(first.said).not.toContain('同一件导入了两次的');
    expect((await run([file])).said).toMatch(/已经有叫“[a-z]+”的公示了，这件写成“[a-z]+-2”/);
  });

  describe('an old file', () => {
    /** Has `programs` found first, each by its name and as a script, and `new.docx` beside them. */
    const install = (programs: (place: string) => Readonly<Record<string, string>>): void => {
      const place = temporaryFolder();
      writeFileSync(join(place, 'new.docx'), word);
      for (const [name, script] of Object.entries(programs(place)))
        writeFileSync(join(place, name), `#!/bin/sh\n${script}`, { mode: 0o755 });
      vi.stubEnv('PATH', `${place}:${process.env['PATH']}`);
    };
    // It is called with `--outdir FOLDER FILE` at the end.
    const convert = (place: string): string =>
      `while [ "$1" != --outdir ]; do shift; done\ncp ${place}/new.docx "$2/original.docx"\n`;

    it('is made new by LibreOffice, where that is found, whatever the folder for that is called', async () => {
      folder = contentWith();
      install((place) => ({
        soffice: `case "$1" in -env:UserInstallation=file:///*[时\\ ]*) exit 1;; esac\n${convert(place)}`,
      }));
      const old = original('公示.doc', '旧');
      const odd = join(temporaryFolder(), '临 时');
      mkdirSync(odd);
      vi.stubEnv('TMPDIR', odd);
      await run([old, '--to', 'laomo']);
      expect(textAt(folder, `${draft}/notice.md`)).toMatch(/# 由“公示\.doc”导入[^]*末日: 2023-08-11/);
      expect(readdirSync(odd)).toEqual([]);
    });

    it('is read as it is where LibreOffice hangs, which is not tried twice', async () => {
      folder = contentWith();
      install((place) => ({ soffice: 'kill -9 $$\n', libreoffice: convert(place) }));
      await run([original('公示.doc', '旧'), '--to', 'laomo']);
      expect(textAt(folder, `${draft}/notice.md`)).toMatch(/# 由“公示\.doc”导入[^]*\n旧\n/);
    });
  });

  it('puts doubts before the text, and the draft cannot be signed until each is answered', async () => {
    folder = contentWith();
    const vague = usualText.replace(
      '公示时间为2023年8月7日至11日（5个工作日）。',
      '自公示之日起7日内可提出异议。',
    );
    await run([original('公示.txt', vague), '--to', 'laomo']);
    const path = `${draft}/notice.md`;
    const [doubt = ''] = /<!-- 存疑：[^]*(?=根据)/.exec(textAt(folder, path)) ?? [];
    expect(doubt).toMatch(/^<!-- 存疑：.*公示期只写了“7日”，没有写明是工作日还是自然日/);
    const refused = await sign();
    expect(refused.exitCode).toBe(1);
    expect(refused.reported).toContainEqual(
      expect.objectContaining({ code: 'doubt-open', severity: 'error' }),
    );
    writeFileSync(join(folder, path), textAt(folder, path).replace(doubt, ''));
    expect(await sign()).toMatchObject({ exitCode: 0 });
  });

  it('tells each gap once: what a doubt names is no result of the check, whose other results say nothing of all', async () => {
    folder = contentWith();
    const bare = usualText
      .replace('\n示例省总工会\n2023年8月4日\n', '\n')
      .replace(/联系电话[^]*?000001/, '联系电话：待定');
    const { said, reported } = await run([original('公示.txt', bare), '--to', 'laomo']);
    for (const gap of [/没有落款单位/, /没有成文日期/, /可以用电话反映，但没有写号码/])
      expect(said).toMatch(gap);
    const codes = reported.map(({ code }) => code);
    for (const code of ['no-signer', 'no-date', 'channel-without-details']) expect(codes).not.toContain(code);
    expect(codes).toContain('no-criteria');

    const miscounted = original('公示二.txt', usualText.replace('甲一等2名', '甲一等3名'));
    const second = await run([miscounted, '--to', 'laomo-er']);
    expect(second.said).toMatch(/正文写的是3，名单里是2/);
    expect(second.reported.map(({ code }) => code)).not.toContain('stated-quota-differs');
  });

  it('reads several files as one notice', async () => {
    folder = contentWith();
    const files = [original('正文.txt', text), original('名单.csv', list.replaceAll('\t', ','))];
    const { said } = await run([...files, '--to', 'laomo']);
    expect(said).not.toContain('不在导入的文件里');
    expect(said).toContain('nominees/');
  });

  it('says which file of the draft is more than is read', async () => {
    folder = contentWith();
    const names = Array.from({ length: 10_000 }, (_, index) => `${index + 1},甲${index},,,,,`);
    const long = original('名单.csv', ['序号,姓名,单位,职务,性别,民族,备注', ...names].join('\n'));
    const { said } = await run([original('正文.txt', text), long, '--to', 'laomo']);
    expect(said).toMatch(/“nominees\/[a-z-]+\.md”太大，检查时读不了，不能发布/);
    expect(said).not.toContain('“notice.md”太大');
    const merged = await run([long, '--into', draft, '--yes']);
    expect(merged.said).toMatch(/nominees\/[a-z-]+\.md”太大，检查时读不了，不能发布/);
  });

  it('writes nothing where a file cannot be read, is not there, or the folder is taken', async () => {
    folder = contentWith({ [`${draft}/notice.md`]: '写了一半\n' });
    const before = treeOf(folder);
    expect(await run([original('公示.docx', word.slice(0, 400)), '--to', 'x'])).toMatchObject({
      exitCode: 1,
      said: expect.stringMatching(/没有导入：文件不完整，或已损坏.*什么都没有写。$/) as string,
    });
    expect(await run(['没有.docx'])).toMatchObject({ exitCode: 2 });
    expect(await run([original('公示.docx', word), '--to', 'laomo'])).toMatchObject({ exitCode: 1 });
    expect(await run([])).toMatchObject({ exitCode: 2 });
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('npm run import, killed at any write', () => {
  const next = '序号,姓名,工作单位\n1,乙二,示例县工会\n2,丙三,示例市总工会\n';

  it.each([
    ['leaves a draft that is whole, or none', '公示.docx', word, ['--to', 'laomo'], 3],
    ['leaves a draft as it was, or with its new list', '名单.csv', next, ['--into', draft, '--yes'], 2],
  ])('%s', async (_, name, bytes, args, kills) => {
    folder = contentWith();
    if (args.includes('--into')) await run([original('公示.docx', word), '--to', 'laomo']);
    const before = filesUnder(folder);
    const file = original(name, bytes);
    const { times, codes } = await killedEverywhere({
      folder,
      restore: () => {
        rmSync(folder, { recursive: true });
        writeFiles(folder, before);
      },
      run: (disk) => run([file, ...args], { disk }),
    });
    expect([times, codes.filter((code) => code !== 'doubt-open')]).toEqual([kills, []]);
  });
});

/** The files under `root`, by their path within it. */
function filesUnder(root: string): (readonly [path: string, bytes: Uint8Array])[] {
  const files = Object.entries(treeOf(root)).filter(([, text]) => text !== '/');
  return files.map(([path, text]) => [path, Buffer.from(text, 'latin1')]);
}

describe('npm run import --into', () => {
  it('tells who is new, gone and altered, and changes the table alone after a yes', async () => {
    folder = contentWith();
    await run([original('公示.docx', word), '--to', 'laomo']);
    const path = `${draft}/nominees/nibiaozhangduixiangmingdan-mingdan.md`;
    const before = textAt(folder, path);
    const next = original('名单.csv', '序号,姓名,工作单位\n1,乙二,示例县工会\n2,丙三,示例市总工会\n');
    const refused = await run([next, '--into', draft], { lines: ['否'] });
    expect(refused.said).toMatch(
      /新增　丙三\n {2}删去　甲一\n {2}改动　乙二　序号：2→1；工作单位：示例区工会→示例县工会/,
    );
    expect(textAt(folder, path)).toBe(before);
    expect(await run([next, '--into', draft], { lines: ['是'] })).toMatchObject({ exitCode: 0 });
    expect(textAt(folder, path)).toBe(
      before
        .replace('| 1 | 甲一 | 示例市总工会 |\n', '')
        .replace('| 2 | 乙二 | 示例区工会 |', '| 1 | 乙二 | 示例县工会 |\n| 2 | 丙三 | 示例市总工会 |'),
    );
  });

  it('leaves a signed notice as it is', async () => {
    folder = contentWith();
    const before = treeOf(folder);
    const next = original('名单.csv', '序号,姓名\n1,乙二\n2,丙三\n');
    expect(await run([next, '--into', '/notices/2023/sound/'])).toMatchObject({ exitCode: 1 });
    expect(treeOf(folder)).toEqual(before);
  });
});

/** A file beside the content folder, with `content`. */
function original(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

function run(args: readonly string[], setting: RunSetting = {}): Promise<Outcome> {
  return runIn(folder, importFlags, args, importNotice, setting);
}

function sign(): Promise<Outcome> {
  return runIn(
    folder,
    signFlags,
    ['laomo', '--审核', '组织部', '--签发', '主席', '--时间', '2023-08-04'],
    signNotice,
  );
}
