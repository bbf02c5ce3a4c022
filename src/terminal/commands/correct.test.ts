import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { instantOf } from '#domain/time/instant.ts';
import { docx, paragraph } from '#documents/attachment-fixture.ts';
import { fictionalId } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { soundContent, soundText } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import {
  contentWith,
  during,
  type FileTexts,
  fill,
  type Outcome,
  runIn,
  type RunSetting,
  sound,
  textAt,
} from '#testing/command-fixture.ts';
import { removeFolders, treeOf } from '#testing/dying-disk.ts';
import { killedEverywhere } from '#testing/killed-everywhere.ts';
import { newRepository } from '#testing/repository-fixture.ts';
import type { PublishedVersions } from '#history/published/published-versions.ts';
import { contentIn } from '#reading/fixtures/fixture.ts';
import { correct, correctFlags } from './correct.ts';

const inner = 'notices/2023/sound';
const notice = `${inner}/notice.md`;
const signed = soundText(notice);
const policy = {
  'site.yaml': `${soundText('site.yaml')}更正: { 对象调整: 顺延, 依据: 本单位规定 }\n`,
};

/** What was published: the sound notice, and what is put here. */
const published = new Map<string, Uint8Array>();
const source: PublishedVersions = {
  find: ({ slug }) =>
    Promise.resolve(
      slug === 'sound' && published.size > 0 ? { files: published, from: '提交 1234567' } : undefined,
    ),
};
/** The same, each version by its number: the newest as it stands, the others as they are kept. */
const committed: PublishedVersions = {
  find({ version }) {
    const newest = [...published.keys()].filter((name) => name.startsWith('corrections/')).length + 1;
    const inside = version === newest ? '' : `versions/${version}/`;
    const files = [...published].filter(([name]) => name.startsWith(inside));
    return Promise.resolve(
      files.length === 0
        ? undefined
        : { files: new Map(files.map(([name, bytes]) => [name.slice(inside.length), bytes])), from: '提交' },
    );
  },
};
let folder = '';
function begin(changes: FileTexts = {}): void {
  folder = contentWith(changes);
  publish(changes);
}
function publish(changes: FileTexts = {}): void {
  published.clear();
  for (const [path, text] of Object.entries({ ...soundContent, ...changes }))
    if (path.startsWith(`${inner}/`) && text !== undefined)
      published.set(path.slice(inner.length + 1), Buffer.from(text as string));
}
afterEach(() => {
  removeFolders();
});

const misprint = [sound, '--性质', '笔误', '--说明', '更正错字'];

describe('npm run correct', () => {
  it('keeps no version with personal data, and says how they are removed', async () => {
    const deeds = `${inner}/nominees/jia-yi.md`;
    begin({ [deeds]: `${soundText(deeds)}${fictionalId()}\n` });
    const { exitCode, said } = await run(misprint);
    expect(exitCode).toBe(1);
    expect(said).toContain('nominees/jia-yi.md:7　身份证号');
    expect(said).toContain('npm run correct -- --隐私 /notices/2023/sound/');
    expect(frozen(1)).toEqual([]);
  });

  it('freezes the published version, opens the correction, and says what to do', async () => {
    begin({ [`${inner}/attachments/a.txt`]: '附件', [`${inner}/corrections/.keep`]: '' });
    const { exitCode, said } = await run(misprint);
    expect(exitCode).toBe(0);
    expect(said).toContain('取自提交 1234567');
    expect(said).toContain('不变：2023年8月7日至11日（5个工作日）');
    expect(said).toContain('改好公示的文字');
    expect(textAt(folder, `${inner}/corrections/2023-08-09.md`)).toBe(
      '---\n性质: 笔误\n时间: 2023-08-09 10:00\n说明: 更正错字\n公示期影响: 不影响\n版本: 1\n---\n',
    );
    expect(frozen(1)).toEqual([
      'attachments/a.txt',
      'criteria/person.md',
      'nominees/jia-er.md',
      'nominees/jia-yi.md',
      'notice.md',
    ]);
    expect(textAt(folder, `${inner}/versions/1/notice.md`)).toBe(signed);
  });

  it('asks for each answer, again where it means nothing', async () => {
    begin();
    const lines = [
      '隐私处理',
      '错字',
      '笔误',
      '昨天',
      '2023-08-08',
      '',
      '“甲 一”更正为“甲一”',
      '顺延',
      '顺延:2',
    ];
    const { exitCode, said } = await run([sound], { lines });
    expect(said).toContain('--隐私');
    expect(exitCode).toBe(0);
    expect(said).toContain('原来：2023年8月7日至11日（5个工作日）');
    expect(said).toContain('现在：2023年8月7日至15日（7个工作日）');
    expect(said).toContain('2023-08-15 星期二　顺延，第7个工作日');
    expect(correction()).toMatchObject({
      kind: 'misprint',
      time: { on: '2023-08-08' },
      words: '“甲 一”更正为“甲一”',
      effect: { kind: 'extended', workdays: 2 },
      corrects: 1,
    });
  });

  it('freezes what was published, not what was edited since, and says what was edited', async () => {
    const edits = {
      [notice]: signed.replace('公示时间', '公示的时间').replaceAll('\n', '\r\n'),
      [`${inner}/nominees/jia-er.md`]: undefined,
      [`${inner}/nominees/yi.md`]: soundText(`${inner}/nominees/jia-er.md`).replaceAll('甲二', '乙'),
      [`${inner}/nominees/jia-yi.md`]: soundText(`${inner}/nominees/jia-yi.md`).replaceAll('\n', '\r\n'),
    };
    publish();
    folder = contentWith(edits);
    const refused = await run(misprint);
    expect(refused.exitCode).toBe(1);
    expect(refused.said).toContain('什么都没有写');
    const { said } = await run([sound, '--性质', '对象调整', '--说明', '甲二换成乙', '--影响', '不影响']);
    expect(said).toContain('  删去 nominees/jia-er.md\n  新增 nominees/yi.md\n  改了 notice.md');
    expect(said).not.toContain('jia-yi');
    expect(textAt(folder, `${inner}/versions/1/notice.md`)).toBe(signed);
    expect(textAt(folder, notice)).toBe(edits[notice]);
    expect(problems()).toEqual([]);
  });

  it.each([
    '--- {a: b}',
    '甲"乙\'丙',
    '甲\n---\n性质: 其他',
    '- [甲], 乙: 丙 # 丁',
    '-甲',
    '{ 顺延工作日: 2 }',
  ])('reads back the words that were typed: %j', async (text) => {
    begin(policy);
    const args = [sound, '--性质', '对象调整', '--说明', text, '--影响', '不影响', '--理由', text];
    expect((await run(args)).exitCode).toBe(0);
    expect(correction()).toMatchObject({ words: text, reason: text, effect: { kind: 'none' } });
  });

  it('takes the effect that the office promised, and a lesser one with a reason only', async () => {
    begin(policy);
    const nominees = [sound, '--性质', '对象调整', '--说明', '换人'];
    const before = treeOf(folder);
    const refused = await run([...nominees, '--影响', '不影响']);
    expect(refused.exitCode).toBe(2);
    expect(refused.said).toContain('本单位规定至少顺延1个工作日（本单位规定）');
    expect(treeOf(folder)).toEqual(before);
    const asked = await run([...nominees, '--影响', '不影响'], { lines: ['', '', '只换一个字'] });
    expect(asked.exitCode).toBe(0);
    expect(correction()).toMatchObject({ reason: '只换一个字' });

    fill(folder, policy);
    expect((await run(nominees)).exitCode).toBe(0);
    expect(correction()).toMatchObject({ effect: { kind: 'extended', workdays: 1 }, reason: undefined });
    fill(folder, policy);
    expect((await run(nominees, { now: instantOf(civil('2023-08-12'), 0) })).exitCode).toBe(0);
    expect(correction()).toMatchObject({ effect: { kind: 'none' } });
  });

  it('asks what other nominees mean for the window, where the office promised nothing', async () => {
    begin();
    const nominees = [sound, '--性质', '对象调整', '--说明', '换人'];
    for (const now of [during, instantOf(civil('2023-08-14'), 0)]) {
      const before = treeOf(folder);
      const silent = await run(nominees, { now });
      expect(silent.exitCode).toBe(2);
      expect(silent.said).toContain('请写“不影响”“顺延:2”');
      expect(treeOf(folder)).toEqual(before);
    }
    expect((await run(nominees, { lines: ['', '', '', '顺延:2'] })).exitCode).toBe(0);
    expect(correction()).toMatchObject({ effect: { kind: 'extended', workdays: 2 } });
  });

  it('numbers corrections of one day, and the versions', async () => {
    begin();
    expect((await run(misprint)).exitCode).toBe(0);
    write(notice, signed.replace('公示时间', '公示的时间'));
    published.set('notice.md', Buffer.from(textAt(folder, notice)));
    expect((await run([...misprint, '--时间', '2023-08-09 11:00'])).exitCode).toBe(0);
    expect(textAt(folder, `${inner}/corrections/2023-08-09-2.md`)).toContain('版本: 2');
    expect(frozen(2).length).toBe(4);
  });

  it('refuses drafts, what was never published, and what is not frozen yet', async () => {
    begin({ [notice]: signed.replace(/^签发.*\n/m, '') });
    expect((await run(misprint)).said).toContain('还是草稿');
    begin({ [notice]: signed.replace(/^签发.*\n/m, '').replace('落款: [', '落款: [[') });
    expect((await run(misprint)).said).toContain('看不出是否已经签发');
    begin();
    const early = await run(misprint, { now: instantOf(civil('2023-08-04'), 599) });
    expect([early.exitCode, early.said]).toEqual([1, expect.stringContaining('还没有到发布时间')]);
    published.clear();
    const nowhere = await run(misprint);
    expect([nowhere.exitCode, nowhere.said]).toEqual([1, expect.stringContaining('--清单（--manifest）')]);
    begin({ [`${inner}/corrections/2023-08-08.md`]: byHand });
    const unfrozen = await run(misprint);
    expect([unfrozen.exitCode, unfrozen.said]).toEqual([1, expect.stringContaining('--补存')]);
  });

  it('keeps no version over another', async () => {
    const kept = `${inner}/versions/1/notice.md`;
    for (const [path, text] of [
      [kept, '自己写的'],
      [`${inner}/versions/1/attachments/b.txt`, '多的'],
    ] as const) {
      publish();
      folder = contentWith({ [kept]: signed, [path]: text });
      const before = treeOf(folder);
      const { exitCode, said } = await run(misprint);
      expect([exitCode, said]).toEqual([1, expect.stringContaining('请删去文件夹 versions/1/')]);
      expect(treeOf(folder)).toEqual(before);
    }
    folder = contentWith({ [kept]: signed });
    expect((await run(misprint)).exitCode).toBe(0);
    expect(problems()).toEqual(['correction-idle']);
  });

  it('refuses what cannot be, and writes nothing', async () => {
    begin();
    const before = treeOf(folder);
    const early = await run([...misprint, '--时间', '2023-08-01']);
    expect([early.exitCode, early.reported.map(({ code }) => code)]).toEqual([1, ['correction-too-early']]);
    const over = await run([...misprint, '--影响', '顺延:1', '--时间', '2023-08-14']);
    expect([over.exitCode, over.reported.map(({ code }) => code)]).toEqual([1, ['extension-after-closing']]);
    for (const args of [
      [sound],
      [...misprint, '--影响', '顺延'],
      [...misprint, '--影响', '顺延:0'],
      [...misprint, '--时间', '今天'],
      [...misprint, '又一个'],
      [sound, '--性质', '没有', '--说明', '甲'],
      ['--隐私', '--补存'],
      ['没有的'],
    ])
      expect((await run(args)).exitCode).toBe(2);
    expect((await run([sound], { lines: ['笔误'] })).exitCode).toBe(1);
    expect(treeOf(folder)).toEqual(before);
  });

  it('works on a notice that has errors', async () => {
    publish();
    folder = contentWith({ [notice]: signed.replace('工作日: 5', '工作日: 若干') });
    const { exitCode, said } = await run(misprint);
    expect(exitCode).toBe(0);
    expect(said).toContain('公示现在有错误');
    expect(said).toContain('改了 notice.md');
  });

  it('is finished by the next run, wherever it was killed', async () => {
    const edited = { [notice]: signed.replace('公示时间', '公示的时间') };
    begin(edited);
    const { times, codes } = await killedEverywhere({
      folder,
      restore: () => fill(folder, edited),
      run: (disk) => run(misprint, { disk }, committed),
    });
    expect(times).toBeGreaterThan(4);
    expect(codes).toEqual(['version-unasked']);
  });
});

const byHand = '---\n性质: 笔误\n时间: 2023-08-08\n说明: 更正错字\n公示期影响: 不影响\n---\n';

describe('npm run correct -- --补存', () => {
  it('keeps the versions of corrections that were only written by hand', async () => {
    begin();
    expect(await run(['--补存'])).toMatchObject({ exitCode: 0, said: '没有要补存的版本。' });
    fill(folder, {
      [`${inner}/corrections/2023-08-08.md`]: byHand,
      [notice]: signed.replace('公示时间', '时间'),
    });
    const { exitCode, said } = await run(['--freeze']);
    expect(exitCode).toBe(0);
    expect(said).toContain(`${folder}/${inner}/versions/1/`);
    expect(textAt(folder, `${inner}/versions/1/notice.md`)).toBe(signed);
    expect(problems()).toEqual([]);
    expect((await run(['--freeze', sound])).said).toBe('没有要补存的版本。');
  });

  it('keeps none of a privacy correction, nor what one removed later', async () => {
    begin({ [`${inner}/corrections/2023-08-08.md`]: byHand.replace('笔误', '隐私处理') });
    expect(await run(['--补存'])).toMatchObject({ exitCode: 0, said: '没有要补存的版本。' });
    fill(folder, {
      [`${inner}/corrections/2023-08-08.md`]: byHand,
      [`${inner}/corrections/2023-08-09.md`]: byHand.replace('笔误', '隐私处理').replace('08-08', '08-09'),
    });
    const { exitCode, said } = await run(['--补存']);
    expect(exitCode).toBe(1);
    expect(said).toContain('以后做过隐私处理');
    expect(said).not.toContain('没有要补存的版本');
    expect(frozen(1)).toEqual([]);
  });

  it('says that a version was never published, where two corrections come at once', async () => {
    begin({
      [`${inner}/corrections/2023-08-08.md`]: byHand,
      [`${inner}/corrections/2023-08-08-2.md`]: byHand,
    });
    publish();
    const once: PublishedVersions = {
      find: (asked) => (asked.version === 1 ? source.find(asked) : Promise.resolve(undefined)),
    };
    const { exitCode, said } = await run(['--补存'], {}, once);
    expect(exitCode).toBe(1);
    expect(said).toContain('已补存1个版本');
    expect(said).toContain('第2版没有发布过：已经发布的只到第1版');
    expect(said).not.toContain('什么都没有写');
  });

  it('brings back no version of what is withdrawn or archived', async () => {
    const withdrawal = '---\n时间: 2023-08-10\n决定机关: 示例省总工会\n理由: 再研究。\n---\n';
    const gone = { 'withdrawal.md': withdrawal, 'archive.md': '---\n时间: 2024-08-10\n---\n' };
    for (const [name, text] of Object.entries(gone)) {
      begin({ [`${inner}/${name}`]: text, [`${inner}/corrections/2023-08-08.md`]: byHand });
      publish();
      const before = treeOf(folder);
      expect(problems()).toEqual([]);
      expect(await run(['--补存'])).toMatchObject({ exitCode: 0, said: '没有要补存的版本。' });
      const { exitCode, said } = await run(misprint);
      expect([exitCode, said]).toEqual([1, expect.stringContaining('已经撤回或者归档')]);
      expect(treeOf(folder)).toEqual(before);
    }
  });

  it('says which versions are nowhere, and keeps the others', async () => {
    const other = Object.fromEntries(
      Object.entries(soundContent).flatMap(([path, text]) =>
        path.startsWith(inner) ? [[path.replace('/sound/', '/other/'), text as string]] : [],
      ),
    );
    begin({
      ...other,
      'notices/2023/other/corrections/2023-08-08.md': byHand,
      [`${inner}/corrections/2023-08-08.md`]: byHand,
      'notices/2023/third/corrections/a.md': '---\n性质: 甲\n---\n',
    });
    const { exitCode, said } = await run(['--补存']);
    expect(exitCode).toBe(1);
    expect(said).toContain('找不到 /notices/2023/other/ 已经发布的第1版');
    expect(said).toContain('notices/2023/third/corrections/a.md 有错误');
    expect(frozen(1)).toContain('notice.md');
  });

  it('is finished by the next run, wherever it was killed', async () => {
    const edited = {
      [`${inner}/corrections/2023-08-08.md`]: byHand,
      [`${inner}/corrections/2023-08-08-2.md`]: byHand,
    };
    begin();
    folder = contentWith(edited);
    const { times, codes } = await killedEverywhere({
      folder,
      restore: () => fill(folder, edited),
      run: (disk) => run(['--补存'], { disk }),
    });
    expect(times).toBeGreaterThan(4);
    expect(codes).toEqual([]);
  });
});

describe('npm run correct -- --隐私', () => {
  const named = (text: string): string =>
    text.replaceAll('甲二', '张三丰').replaceAll('的事迹', '的事迹，手机 １３８-0000-0000');
  const personal: FileTexts = {
    [notice]: `\uFEFF${signed.replace('公示时间为', '张三\n丰等，见[名单](#zhang-sanfeng)。公示时间为').replaceAll('\n', '\r\n')}`,
    [`${inner}/nominees/jia-er.md`]: undefined,
    [`${inner}/nominees/zhang-sanfeng.md`]: named(soundText(`${inner}/nominees/jia-er.md`)),
    [`${inner}/corrections/2023-08-08.md`]: byHand.replace('更正错字', '把“张 三丰”改对'),
    ...Object.fromEntries(
      Object.entries(soundContent).flatMap(([path, text]) =>
        path.startsWith(`${inner}/`) && !path.endsWith('jia-er.md')
          ? [[path.replace(inner, `${inner}/versions/1`), text as string]]
          : [],
      ),
    ),
    [`${inner}/versions/1/nominees/zhang-sanfeng.md`]: named(
      soundText(`${inner}/nominees/jia-er.md`),
    ).replace('张三丰', '张 三丰'),
  };
  const redact = ['--隐私', sound, '--隐去', '张三丰', '--隐去', '13800000000'];

  it('removes the words from the present and the kept versions, in every form', async () => {
    begin(personal);
    const { exitCode, said } = await run(redact);
    expect(exitCode).toBe(0);
    const tree = JSON.stringify(Object.entries(treeOf(folder)));
    const text = Object.keys(treeOf(folder))
      .filter((path) => path.endsWith('.md'))
      .map((path) => textAt(folder, path))
      .join('\n');
    for (const word of ['三丰', '张三', '张 三', '0000-0000', '１３８', 'zhang']) {
      expect(text).not.toContain(word);
      expect(said.replaceAll('zhang-sanfeng', '')).not.toContain(word);
    }
    expect(tree).not.toContain('zhang');
    expect(textAt(folder, notice)).toBe(
      String(personal[notice]).replace('张三\r\n丰', '〔已隐去〕').replace('#zhang-sanfeng', '#yi-yinqu'),
    );
    expect(correction()).toMatchObject({ kind: 'privacy', corrects: 2, words: '隐去不应公开的个人信息' });
    expect(frozen(1)).toContain('nominees/yi-yinqu.md');
    expect(frozen(2)).toEqual([]);
    for (const told of ['git filter-repo', 'fork', 'CDN', '百度', '历史记录']) expect(said).toContain(told);
    expect(problems().filter((code) => code !== 'correction-idle')).toEqual([]);
  });

  it('asks for the words, and shows where they stand before it writes', async () => {
    begin(personal);
    const before = treeOf(folder);
    const lines = ['张', '张三丰', '13800000000', '', '是', '', '隐去张三丰', '概括的说法', '', '否'];
    const { exitCode, said } = await run(['--隐私', sound], { lines });
    expect(said).toContain('至少两个字');
    expect(said).toContain('这里写出了要隐去的词');
    expect(said).toContain('zhang-sanfeng.md:3');
    expect(exitCode).toBe(1);
    expect(treeOf(folder)).toEqual(before);
  });

  it('refuses words of its own that say what is removed, in pinyin too', async () => {
    begin(personal);
    const before = treeOf(folder);
    for (const args of [
      ['--说明', '隐去张 三丰的信息'],
      ['--说明', '隐去 Zhang Sanfeng 的信息'],
      ['--理由', '隐去张三丰的信息'],
    ])
      expect((await run([...redact, ...args])).exitCode).toBe(2);
    expect((await run(['--隐私', sound])).exitCode).toBe(2);
    expect((await run(['--隐私', sound, '--隐去', '张'])).exitCode).toBe(2);
    expect((await run(['--隐私', sound, '--隐去', '没有这个词'])).exitCode).toBe(1);
    expect(treeOf(folder)).toEqual(before);
  });

  it('finds the words in attachments, removes frozen copies, and does not end well while one is left', async () => {
    const attached = docx(paragraph('联系人张三丰'));
    const settings = signed.replace('签发:', '附件:\n  - { 标题: 附件, 文件: attachments/a.docx }\n签发:');
    const with1 = {
      ...personal,
      [notice]: settings,
      [`${inner}/attachments/a.docx`]: attached,
      [`${inner}/versions/1/attachments/a.docx`]: attached,
      [`${inner}/versions/1/attachments/b.txt`]: '没有',
    };
    begin(with1);
    const kept = await run(redact);
    expect(kept.exitCode).toBe(1);
    expect(kept.said).toContain('还没有隐去干净');
    expect(kept.said).toContain(`${inner}/attachments/a.docx`);
    expect(Object.keys(treeOf(folder))).toContain(`${inner}/attachments/a.docx`);
    expect(frozen(1)).not.toContain('attachments/a.docx');
    expect(frozen(1)).toContain('attachments/b.txt');

    fill(folder, with1);
    const removed = await run([...redact, '--附件', '删去']);
    expect(removed.exitCode).toBe(0);
    expect(Object.keys(treeOf(folder))).not.toContain(`${inner}/attachments/a.docx`);
    expect(String(treeOf(folder)[notice])).not.toContain('附件:');
    expect(removed.said).not.toContain('附件不在');
    expect(removed.said).toContain('--invert-paths --path');
  });

  it('tells where else the words stand', async () => {
    begin({ ...personal, 'pages/about.mdx': '---\n标题: 关于\n序号: 1\n---\n张三丰\n' });
    const { exitCode, said } = await run([...redact, '--改名', '否']);
    expect(exitCode).toBe(1);
    expect(said).toContain(`别处也有：${folder}/pages/about.mdx:5`);
    expect(said).toContain('文件名');
    expect(Object.keys(treeOf(folder))).toContain(`${inner}/nominees/zhang-sanfeng.md`);
  });

  it('knows a name by its pinyin in the name of an attachment alone', async () => {
    const settings = signed.replace(
      '签发:',
      '附件:\n  - { 标题: 附件, 文件: attachments/zhang-sanfeng.txt }\n签发:',
    );
    begin({ [notice]: settings, [`${inner}/attachments/zhang-sanfeng.txt`]: '某同志' });
    const { exitCode, said } = await run(redact);
    expect(exitCode).toBe(1);
    expect(said).toContain('zhang-sanfeng.txt 里有要隐去的词的拼音，请换一个文件名，再把 notice.md“附件”');
    expect(textAt(folder, `${inner}/corrections/2023-08-09.md`)).toContain('隐私处理');
  });

  it('tells where the words stand that this notice does not hold', async () => {
    begin({ 'pages/about.mdx': '---\n标题: 关于\n序号: 1\n---\n张三丰\n' });
    const before = treeOf(folder);
    const { exitCode, said } = await run(redact);
    expect([exitCode, said]).toEqual([1, expect.stringContaining('pages/about.mdx:5')]);
    expect(treeOf(folder)).toEqual(before);
  });

  it('gives every file that was named by a word a name of its own', async () => {
    begin(personal);
    expect((await run([...redact, '--隐去', '甲一'])).exitCode).toBe(0);
    const files = Object.keys(treeOf(folder)).filter((path) => path.startsWith(`${inner}/nominees/`));
    expect(files.toSorted()).toEqual(
      ['yi-yinqu-2.md', 'yi-yinqu.md'].map((name) => `${inner}/nominees/${name}`),
    );
  });

  it('tells of edits that would be published along with it', async () => {
    begin(personal);
    write(`${inner}/criteria/person.md`, '---\n类别: [先进个人]\n标题: 条件\n序号: 1\n---\n1. 改了。\n');
    expect((await run(redact)).said).toContain('除了隐去还有这些改动');
  });

  it('leaves by hand what would break, and writes nothing', async () => {
    begin({ ...personal, [`${inner}/suspensions/2023-08-08.yaml`]: '张三丰: 乙\n' });
    const before = treeOf(folder);
    const { exitCode, said } = await run(redact);
    expect([exitCode, said]).toEqual([1, expect.stringContaining('suspensions/2023-08-08.yaml')]);
    expect(treeOf(folder)).toEqual(before);
  });

  it('is finished by the next run, wherever it was killed', async () => {
    begin(personal);
    const { times, codes } = await killedEverywhere({
      folder,
      restore: () => fill(folder, personal),
      run: (disk) => run([...redact, '--隐去', '甲一'], { disk }, committed),
    });
    expect(times).toBeGreaterThan(4);
    // Both names of a nominee's file are there.
    expect(codes).toEqual([
      ...['correction-of-others', 'nominee-repeated', 'ordinal-repeated'],
      ...['quota-list-differs', 'version-personal'],
    ]);
  });
});

describe('npm run correct -- --隐私, of what is gone already', () => {
  const privacy = ['--隐私', sound, '--隐去', '张三丰'];
  const text = `${inner}/attachments/zhang-sanfeng.txt`;

  it('opens the correction where what was published holds a word', async () => {
    for (const held of [{ [notice]: signed.replace('公示时间', '张三丰') }, { [text]: '某同志' }]) {
      publish(held);
      folder = contentWith();
      const { exitCode, said } = await run(privacy, {}, committed);
      expect([exitCode, said]).toEqual([0, expect.stringContaining('只差写这次更正')]);
      expect(correction()).toMatchObject({ kind: 'privacy', corrects: 1 });
    }
  });

  it('opens none where nothing holds it, or the correction is there', async () => {
    begin();
    expect((await run(privacy, {}, committed)).said).toContain('没有找到要隐去的词');
    publish({ [notice]: signed.replace('公示时间', '张三丰') });
    expect((await run(privacy, {}, committed)).exitCode).toBe(0);
    const before = treeOf(folder);
    expect((await run(privacy, {}, committed)).said).toContain('没有找到要隐去的词');
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('the command, with the history of Git', () => {
  it('corrects, keeps and redacts so that nothing is silently changed', async () => {
    const repository = newRepository();
    repository.commit({});
    const command = (...args: readonly string[]) =>
      spawnSync('node', ['scripts/correct.ts', ...args], {
        encoding: 'utf8',
        input: '',
        env: { ...process.env, CONTENT_DIR: repository.content, SOURCE_DATE_EPOCH: String(during / 1000) },
      });
    const edited = signed.replace('公示时间', '公示的时间');
    repository.write({ [notice]: edited });
    expect(await repository.changes()).not.toEqual([]);
    const corrected = command('sound', '--性质', '笔误', '--说明', '--- 更正', '--yes');
    expect(corrected).toMatchObject({ status: 0, stderr: '' });
    expect(corrected.stdout).toContain('取自提交');
    expect(await repository.changes()).toEqual([]);
    repository.commit({});

    repository.commit({
      [`${inner}/corrections/2023-08-10.md`]: byHand.replace('08-08', '08-10'),
      [notice]: edited.replace('公示的时间', '时间'),
    });
    expect(command('--freeze')).toMatchObject({ status: 0, stderr: '' });
    expect(textAt(repository.content, `${inner}/versions/2/notice.md`)).toBe(edited);
    repository.commit({});

    const redacted = command('--privacy', sound, '--redact', '甲二', '--时间', '2023-08-11', '--yes');
    expect(redacted).toMatchObject({ status: 0, stderr: '' });
    expect(await repository.changes()).toEqual([]);
    expect(Object.keys(treeOf(repository.content)).join()).not.toContain('jia-er');
    repository.commit({});

    const words = `${inner}/corrections/2023-08-10.md`;
    repository.write({ [words]: textAt(repository.content, words).replace('更正错字', '〔已隐去〕') });
    expect(await repository.changes()).not.toEqual([]);
    const again = ['--privacy', sound, '--redact', '更正错字', '--时间', '2023-08-12', '--yes'];
    expect(command(...again)).toMatchObject({ status: 0, stderr: '' });
    expect(await repository.changes()).toEqual([]);
    expect(command(...again).status).toBe(1);

    expect(command('--帮助')).toMatchObject({ status: 0, stderr: '' });
    const unreachable = command('none', '--清单', join(repository.root, 'none'), '--yes');
    expect([unreachable.status, unreachable.stderr]).toEqual([2, expect.not.stringContaining('    at ')]);
  });
});

async function run(
  args: readonly string[],
  setting: RunSetting = {},
  versions: PublishedVersions = source,
): Promise<Outcome> {
  return runIn(
    folder,
    correctFlags,
    args,
    (line, respondent, world) => correct(line, respondent, versions, world),
    setting,
  );
}

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function frozen(version: number): string[] {
  const prefix = `${inner}/versions/${version}/`;
  return Object.entries(treeOf(folder)).flatMap(([path, text]) =>
    path.startsWith(prefix) && text !== '/' ? [path.slice(prefix.length)] : [],
  );
}

/** The newest correction, as it is read. */
function correction(): unknown {
  const content = contentIn(folder);
  return isUsable(content) ? content.notices.at(0)?.corrections.at(-1) : undefined;
}

/** The codes of the errors that the check finds in the notice. */
function problems(): string[] {
  return contentIn(folder)
    .diagnostics.filter(({ file, severity }) => severity === 'error' && file.includes(inner))
    .map(({ code }) => code);
}
