import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { fictionalId } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { civil } from '#domain/time/civil-date.ts';
import { type Instant, instantOf } from '#domain/time/instant.ts';
import { builtAt } from '#reading/built-at.ts';
import { type Changes, changed, soundContent, soundText, soundVersion } from '#reading/fixtures/fixture.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { sentenceOf } from '#reading/wording/wording.ts';
import { changesIn, newRepository, type Repository, repositoryAt } from '#testing/repository-fixture.ts';
import { gitMemory } from './git-memory.ts';
import { publishedVersions } from './published-versions.ts';

const folder = 'notices/2023/sound/';
const address = `/${folder}`;
const notice = `${folder}notice.md`;
const nominee = `${folder}nominees/jia-yi.md`;
const correction = `${folder}corrections/2023-08-09.md`;
const table = `${folder}nominees/others.md`;
const pdf = `${folder}attachments/list.pdf`;
const where = 'Git 历史里已签发的公示和这里的不一样';

const correctionText = (kind = '笔误', time = '2023-08-09 10:00', more = ''): string =>
  `---\n性质: ${kind}\n时间: ${time}\n说明: 甲一的事迹有误，已改正。\n公示期影响: 不影响\n${more}---\n`;
const mended = changed(nominee, '甲一的事迹', '甲一的先进事迹');
const redacted = changed(nominee, '甲一的事迹', '〔已隐去〕的事迹');
const unsigned = changed(notice, '签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 }\n', '');
const more: Changes = {
  [table]:
    '---\n类别: 先进个人\n标题: 名单\n---\n| 姓名 | 单位 |\n| --- | --- |\n| 乙一 | 甲厂 |\n| 乙二 | 乙厂 |\n',
  [pdf]: '%PDF-1.4 first',
};

afterEach(() => vi.unstubAllEnvs());
afterAll(removeFolders);

function publishedRepository(changes: Changes = {}): Repository {
  const repository = newRepository();
  repository.commit(changes);
  return repository;
}

describe('a silent change', () => {
  const cases: readonly (readonly [what: string, changes: Changes, reports: readonly string[]])[] = [
    ['nothing', {}, []],
    [
      'a setting',
      changed(notice, '0000-5550123', '0000-5550124'),
      [`${notice}:15:21 text-changed ${where}：notice.md，原为“5550123”，现为“5550124”。`],
    ],
    [
      'a setting that is gone',
      changed(notice, '落款: [示例省总工会]\n', ''),
      [`${notice}:2:1 text-changed ${where}：notice.md，少了“落款: 示例省总工会”。`],
    ],
    [
      'a new setting',
      changed(notice, '成文日期', '地区: 示例省\n成文日期'),
      [`${notice}:6:5 text-changed ${where}：notice.md，多了“示例省”。`],
    ],
    [
      'the body',
      changed(notice, '公示时间为', '公示的时间为'),
      [`${notice}:18:3 text-changed ${where}：notice.md，原为“公示时间为{{公”，现为“公示的时间为{{公”。`],
    ],
    [
      'the end of a long name',
      changed(notice, '部门: 示例省总工会组织部', '部门: 示例省总工会组织处'),
      [`${notice}:13:7 text-changed ${where}：notice.md，原为“…省总工会组织部”，现为“…省总工会组织处”。`],
    ],
    [
      'a clause',
      changed(`${folder}criteria/person.md`, '群众公认', '群众不公认'),
      [
        `${folder}criteria/person.md:7:6 text-changed ${where}：criteria/person.md，原为“2. 群众公认。”，现为“2. 群众不公认。”。`,
      ],
    ],
    [
      'a name',
      changed(nominee, '名称: 甲一', '名称: 甲乙'),
      [`${nominee}:3:5 text-changed ${where}：nominees/jia-yi.md，原为“甲一”，现为“甲乙”。`],
    ],
    [
      'a cell',
      { [table]: (more[table] as string).replace('乙二', '乙三') },
      [`${table}:8:4 text-changed ${where}：nominees/others.md，原为“| 乙二 | 乙厂”，现为“| 乙三 | 乙厂”。`],
    ],
    [
      'the bytes of an attachment',
      { [pdf]: '%PDF-1.4 second' },
      [
        expect.stringMatching(
          `${pdf}:1:1 text-changed ${where}：attachments/list.pdf，原为“14字节，SHA-256 [0-9a-f]{8}…”，现为“15字节`,
        ),
      ],
    ],
    [
      'a file more',
      { [`${folder}nominees/jia-san.md`]: '---\n序号: 3\n名称: 甲三\n类别: 先进个人\n---\n甲三的事迹。\n' },
      [`${folder}nominees/jia-san.md:1:1 text-changed ${where}：名单里多了“甲三”（nominees/jia-san.md）。`],
    ],
    [
      'a file less',
      { [nominee]: undefined },
      [`${notice}:1:1 text-changed ${where}：少了名单里的“甲一”（nominees/jia-yi.md）。`],
    ],
    [
      'criteria less',
      { [`${folder}criteria/person.md`]: undefined },
      [`${notice}:1:1 text-changed ${where}：criteria/person.md 没有了。`],
    ],
    [
      'another name of a file',
      { [nominee]: undefined, [`${folder}nominees/jia-1.md`]: soundContent[nominee] },
      [
        `${folder}nominees/jia-1.md:1:1 text-changed ${where}：文件 nominees/jia-yi.md 改名成了 nominees/jia-1.md。`,
      ],
    ],
    [
      'two files at once',
      { ...mended, ...changed(`${folder}nominees/jia-er.md`, '事迹', '故事') },
      [
        `${folder}nominees/jia-er.md:6:4 text-changed ${where}：nominees/jia-er.md，原为“甲二的事迹。”，现为“甲二的故事。”。`,
        `${nominee}:6:4 text-changed ${where}：nominees/jia-yi.md，原为“甲一的事迹。”，现为“甲一的先进事迹。”。`,
      ],
    ],
    [
      'personal data',
      changed(nominee, '甲一的事迹', '甲一的事迹，手机13800000000'),
      [expect.not.stringContaining('13800000000')],
    ],
    [
      'withdraws the sign-off',
      unsigned,
      [`${notice}:1:1 published-gone Git 历史里已签发的公示 ${address} 在这里没有“签发”，不再是签发的。`],
    ],
    ['a comment', changed(notice, '落款:', '# 落款单位\n落款:'), []],
    ['quotation marks', changed(notice, '部门: 示例省总工会组织部', '部门: "示例省总工会组织部"'), []],
    ['line ends', { [notice]: soundContent[notice]?.replaceAll('\n', '\r\n') }, []],
    ['a byte order mark', { [nominee]: `\ufeff${soundContent[nominee]}` }, []],
    [
      'a new suspension',
      {
        [`${folder}suspensions/2023-08-08.yaml`]:
          '{ 起: 2023-08-08, 止: 2023-08-09, 原因: 甲, 决定机关: 乙, 依据: 丙 }\n',
      },
      [],
    ],
    [
      'a new notice',
      Object.fromEntries(
        Object.entries(soundVersion()).map(([path, text]) => [
          path.replace('sound/versions/1/', 'other/'),
          text,
        ]),
      ),
      [],
    ],
  ];

  it.each(cases)('%s', async (_, changes, reports) => {
    const repository = publishedRepository(more);
    repository.write(changes);
    const uncommitted = await repository.changes();
    repository.commit({});
    expect({ uncommitted, committed: await repository.changes() }).toEqual({
      uncommitted: reports,
      committed: reports,
    });
  });

  it('of a draft is none', async () => {
    const repository = publishedRepository(unsigned);
    repository.commit(mended);
    repository.commit({ [notice]: soundContent[notice] });
    expect(await repository.changes()).toEqual([]);
    repository.write({ [nominee]: soundContent[nominee] });
    expect(await repository.changes()).toHaveLength(1);
  });

  it('takes the folder away, or its name', async () => {
    const repository = publishedRepository();
    renameSync(join(repository.content, folder), join(repository.content, 'notices/2023/renamed'));
    const reports = [
      `notices/2023/renamed/notice.md:1:1 published-gone Git 历史里已签发的公示 ${address} 在这里没有了，/notices/2023/renamed/ 里是同样的文字，看来文件夹改了名。`,
    ];
    expect(await repository.changes()).toEqual(reports);
    repository.commit({});
    expect(await repository.changes()).toEqual(reports);
    rmSync(join(repository.content, 'notices/2023/renamed'), { recursive: true });
    expect(await repository.changes()).toContain(
      `${notice}:1:1 published-gone Git 历史里已签发的公示 ${address} 在这里没有了。`,
    );
  });

  it('of the lists is told to be another kind of correction than one of words', async () => {
    const repository = publishedRepository(more);
    const advice = async (changes: Changes): Promise<string[]> => {
      repository.write({ ...soundContent, ...more, ...changes });
      return (await changesIn(repository.content)).map(
        ({ code, facts }) => sentenceOf({ code, facts }).advice,
      );
    };
    const row = '| 乙二 | 乙厂 |\n';
    const fewer = { [table]: (more[table] as string).replace(row, '') };
    const another = { [table]: (more[table] as string).replace(row, '| 乙二 | 丙厂 |\n') };
    for (const changes of [fewer, { [nominee]: undefined }])
      expect(await advice(changes)).toEqual([expect.stringContaining('“对象调整”')]);
    for (const changes of [another, mended])
      expect(await advice(changes)).toEqual([expect.not.stringContaining('“对象调整”')]);
  });
});

describe('a correction', () => {
  it.each([
    ['with the change', [{ [correction]: correctionText(), ...mended, ...soundVersion() }]],
    ['before the change', [{ [correction]: correctionText() }, mended, soundVersion()]],
    ['after the change', [mended, { [correction]: correctionText() }, soundVersion()]],
    ['of a privacy matter, with the change', [{ [correction]: correctionText('隐私处理'), ...redacted }]],
  ] as const)('%s lets the text change', async (_, steps: readonly Changes[]) => {
    const repository = publishedRepository();
    for (const step of steps) repository.commit(step);
    expect(await repository.changes()).toEqual([]);
    repository.write(changed(nominee, '甲一的事迹', '甲一的另外的事迹'));
    expect(await repository.changes()).toHaveLength(1);
  });

  it.each([
    ['', {}],
    [', with the old version kept', soundVersion()],
  ])('lets the next change be what it has not changed yet%s', async (_, kept) => {
    const repository = publishedRepository();
    repository.commit({ [correction]: correctionText(), ...kept });
    repository.write(mended);
    expect(await repository.changes()).toEqual([]);
    repository.commit(soundVersion());
    repository.write(changed(nominee, '甲一的事迹', '甲一的另外的事迹'));
    expect(await repository.changes()).toHaveLength(1);
  });

  it('of the window alone lets no text change afterwards', async () => {
    const repository = publishedRepository();
    repository.commit({ [correction]: correctionText('期限调整') });
    repository.commit(mended);
    expect(await repository.changes()).toHaveLength(1);
  });

  it('is not taken back, nor altered', async () => {
    const repository = publishedRepository();
    repository.commit({ [correction]: correctionText(), ...mended, ...soundVersion() });
    repository.write({ [correction]: correctionText().replace('有误', '有错') });
    expect(await repository.changes()).toEqual([
      `${correction}:1:1 life-changed Git 历史里已签发的“corrections/2023-08-09.md”在这里被改动了。`,
    ]);
    repository.write({ [correction]: undefined });
    expect(await repository.changes()).toEqual([
      `${notice}:1:1 life-changed Git 历史里已签发的“corrections/2023-08-09.md”在这里没有了。`,
    ]);
  });

  it('keeps exactly what was published', async () => {
    const repository = publishedRepository();
    repository.commit({ [correction]: correctionText(), ...mended, ...soundVersion() });
    repository.write({
      [`${folder}versions/1/nominees/jia-yi.md`]: soundContent[nominee]?.replace('事迹', '故事'),
    });
    expect(await repository.changes()).toEqual([
      `${folder}versions/1/notice.md:1:1 version-changed 保存的第1版和Git 历史里已签发的第1版不一样。`,
    ]);
    const late = publishedRepository();
    late.commit({ [correction]: correctionText(), ...mended });
    late.write(soundVersion(1, { [nominee]: '---\n序号: 1\n名称: 甲甲\n类别: 先进个人\n---\n甲。\n' }));
    expect(await late.changes()).toEqual([
      `${folder}versions/1/notice.md:1:1 version-changed 保存的第1版和Git 历史里已签发的第1版不一样。`,
    ]);
  });

  it('for privacy removes versions, and no removed word is printed', async () => {
    const secret = changed(nominee, '甲一的事迹', '甲一的事迹，身患秘密之病');
    const repository = publishedRepository(secret);
    repository.commit({ [correction]: correctionText(), ...mended, ...soundVersion(1, secret) });
    const second = `${folder}corrections/2023-08-10.md`;
    repository.write({
      [second]: correctionText('隐私处理', '2023-08-10 10:00', '版本: 2\n'),
      ...changed(nominee, '甲一的事迹', '甲一的〔已隐去〕事迹'),
    });
    rmSync(join(repository.content, folder, 'versions'), { recursive: true });
    expect(await repository.changes()).toEqual([]);
    repository.commit({});
    expect(await repository.changes()).toEqual([]);
    repository.write({ [correction]: undefined, ...changed(nominee, '甲一的事迹', '甲一的别的事迹') });
    expect((await repository.changes()).join('\n')).not.toContain('秘密');
    const versions = publishedVersions(repository.content, builtAt);
    expect(await versions.find({ year: '2023', slug: 'sound', version: 2 })).toBeUndefined();
  });
});

describe('a privacy correction by hand', () => {
  const id = fictionalId();
  const deeds = `甲一在示例社区工作，住示例路12号，电话0000-5550199，证号${id}，1985年6月12日出生。`;
  const began = changed(nominee, '甲一的事迹。', deeds);
  const privacyText = correctionText('隐私处理').replace('甲一的事迹有误，已改正', '隐去个人信息');
  const redacting = (text: string): Changes => ({
    [correction]: privacyText,
    ...changed(nominee, '甲一的事迹。', text),
  });

  it.each([
    ['puts marks', deeds.replace('示例路12号', '〔已隐去〕').replace('0000-5550199', '〔已隐去〕')],
    ['masks', deeds.replace('0000-5550199', '0000-****199').replace('甲一', '甲某')],
    ['takes a number away', deeds.replace(`，证号${id}`, '')],
    ['shortens', deeds.replace('6月12日', '6月')],
  ])('that %s changes no more than it redacts', async (_, text) => {
    const repository = publishedRepository(began);
    repository.write(redacting(text));
    expect(await repository.changes()).toEqual([]);
  });

  it.each([
    ['another word', deeds.replace('示例路', '样板路'), '写上了“样板', undefined],
    ['a sentence more', `${deeds}甲一是劳动模范。`, '写上了“', undefined],
    ['a sentence less', deeds.replace('在示例社区工作，', ''), '删去了', '示例社区'],
  ])('that changes %s is told, and nothing that it took away', async (_, text, told, hidden) => {
    const repository = publishedRepository(began);
    repository.write(redacting(text.replace(`，证号${id}`, '')));
    const reports = await repository.changes();
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`${nominee}:1:1 redaction-wider`);
    expect(reports[0]).toContain(told);
    expect(reports[0]).not.toContain(hidden ?? id);
    repository.commit({});
  });

  it('tells where a word still stands for which it put a mark, in any dress', async () => {
    const named = changed(notice, '标题: 关于示例先进个人的公示', '标题: 关于示例先进个人甲　一的公示');
    const repository = publishedRepository(named);
    repository.write({
      [correction]: privacyText.replace('个人信息', '甲-一'),
      [nominee]: soundContent[nominee]?.replaceAll('甲一', '〔已隐去〕'),
    });
    expect((await repository.changes()).map((report) => report.split(' ').slice(0, 2).join(' '))).toEqual([
      `${correction}:4:7 redaction-left`,
      `${notice}:2:13 redaction-left`,
    ]);
  });

  it('may rename a nominee’s file, and tells of another that is gone', async () => {
    const link = changed(notice, '公示时间为', '见[事迹](#jia-yi)。公示时间为');
    const repository = publishedRepository(link);
    const other = `${folder}nominees/yi-yinqu.md`;
    const renamed = {
      [notice]: String(link[notice]).replace('#jia-yi', '#yi-yinqu'),
      [nominee]: undefined,
      [other]: soundContent[nominee]?.replaceAll('甲一', '〔已隐去〕'),
    };
    repository.write({ [correction]: privacyText, ...renamed });
    expect(await repository.changes()).toEqual([]);
    repository.write({ [other]: undefined });
    expect((await repository.changes())[0]).toContain(`${notice}:1:1 redaction-wider`);
  });
});

describe('what is signed and dated ahead', () => {
  const inFuture = '2199-01-05 10:00';
  const dated = changed(notice, '发布时间: 2023-08-04 10:00', `发布时间: ${inFuture}`);
  const before = instantOf(civil('2199-01-05'), 599);
  const after = instantOf(civil('2199-01-05'), 600);

  it('is not published yet: it may be changed, and taken back', async () => {
    const repository = publishedRepository(dated);
    const codes = async (instant: Instant): Promise<string[]> =>
      (await repository.changes(undefined, instant)).map((line) => at(line.split(' '), 1));
    repository.write(mended);
    expect([await codes(before), await codes(after)]).toEqual([[], ['text-changed']]);
    repository.write({ [notice]: String(dated[notice]).replace(/^签发.*\n/m, '') });
    expect([await codes(before), await codes(after)]).toEqual([[], ['published-gone']]);
    const find = (at: Instant) =>
      publishedVersions(repository.content, at).find({ year: '2023', slug: 'sound', version: 1 });
    expect([await find(before), (await find(after))?.files.size]).toEqual([undefined, 4]);
  });

  it('was never published as a commit has it that was superseded before its time', async () => {
    const repository = publishedRepository(dated);
    repository.commit(mended);
    expect(await repository.changes(undefined, after)).toEqual([]);
    const other = publishedRepository();
    other.commit(mended);
    expect(await other.changes()).toHaveLength(1);
  });

  it('cannot be made of what is public already', async () => {
    const repository = publishedRepository();
    repository.write(dated);
    expect((await repository.changes()).map((line) => line.split(' ')[1])).toEqual(['text-changed']);
  });
});

describe('the published commit', () => {
  it.each(['a "quoted" 公示\\folder', 'deep/er/*[x]', '.'])('reads the content folder %s', async (inner) => {
    const repository = newRepository(temporaryFolder(), inner);
    repository.commit({ [`${folder}attachments/名 单"1".pdf`]: '%PDF' });
    expect(await repository.changes()).toEqual([]);
    repository.write({ [`${folder}attachments/名 单"1".pdf`]: '%PDF 2', ...mended });
    expect(await repository.changes()).toHaveLength(2);
  });

  it('is not disturbed by line ends that Git converts', async () => {
    const origin = publishedRepository({ [`${folder}attachments/list.csv`]: 'a\nb\n' });
    const root = join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', '-c', 'core.autocrlf=true', origin.root, root);
    const clone = repositoryAt(root);
    expect(readFileSync(join(clone.content, notice), 'utf8')).toContain('\r\n');
    expect(await clone.changes()).toEqual([]);
    clone.write({ [nominee]: `${(mended[nominee] as string).replaceAll('\n', '\r\n')}` });
    expect(await clone.changes()).toEqual([
      `${nominee}:6:4 text-changed ${where}：nominees/jia-yi.md，原为“甲一的事迹。”，现为“甲一的先进事迹。”。`,
    ]);
  });

  it.each([
    ['another time', '17:00', {}, ['window-changed']],
    ['an early time', '9:30', {}, ['window-changed']],
    ['the time that it had without a word', '24:00', {}, []],
    [
      'another time, the notice having its own',
      '17:00',
      changed(notice, '\n公示期:\n', '\n公示期:\n  截止时刻: "16:00"\n'),
      [],
    ],
  ] as const)('tells where the office closes its windows at %s', async (_, time, own, codes) => {
    const repository = publishedRepository(own);
    const site = { 'site.yaml': `${soundContent['site.yaml']}公示: { 截止时刻: "${time}" }\n` };
    const told = async (): Promise<string[]> =>
      (await repository.changes()).map((line) => at(line.split(' '), 1));
    repository.write(site);
    expect(await told()).toEqual(codes);
    repository.commit({});
    expect(await told()).toEqual(codes);
    repository.commit({ 'pages/a.mdx': '---\n标题: 甲\n---\n' });
    expect(await told()).toEqual([]);
  });

  it('is not fooled by a link', async () => {
    const repository = publishedRepository();
    rmSync(join(repository.content, nominee));
    symlinkSync('jia-er.md', join(repository.content, nominee));
    expect(await repository.changes()).toHaveLength(1);
    repository.commit({});
    expect(await repository.changes()).toHaveLength(1);
  });

  it('published nothing that nobody could read', async () => {
    const unreadable = Buffer.from(soundText(notice), 'utf16le').toString('latin1');
    const repository = publishedRepository({ [notice]: unreadable });
    repository.write({ [notice]: soundContent[notice] });
    expect(await repository.changes()).toEqual([]);
  });

  it('knows what Git LFS keeps elsewhere by its pointer', async () => {
    const sha256 = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';
    const repository = publishedRepository({
      [pdf]: `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 4\n`,
    });
    repository.write({ [pdf]: 'foo\n' });
    const { tip } = gitMemory(repository.content, builtAt).of(address);
    expect(await tip?.recordOf(address)).toMatchObject({ 'attachments/list.pdf': { sha256, bytes: 4 } });
    expect(await repository.changes()).toEqual([]);
  });
});

describe('a published version', () => {
  it('is to be had from the published commit, from its parent, or as it was kept', async () => {
    const repository = publishedRepository(more);
    const first = repository.git('rev-parse', 'HEAD');
    repository.commit({ [correction]: correctionText(), ...mended, [pdf]: '%PDF-1.4 second' });
    const second = repository.git('rev-parse', 'HEAD');
    repository.write(changed(nominee, '甲一的事迹', '甲一的悄悄改的事迹'));
    const find = (version: number, slug = 'sound') =>
      publishedVersions(repository.content, builtAt).find({ year: '2023', slug, version });
    const one = await find(1);
    expect(one?.from).toMatch(new RegExp(`^提交 ${first.slice(0, 7)}（\\d{4}-\\d\\d-\\d\\d）$`));
    expect(
      Object.fromEntries(
        [...(one?.files ?? [])].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries({ ...soundContent, ...more })
          .filter(([path]) => path.startsWith(folder))
          .map(([path, text]) => [path.slice(folder.length), text]),
      ),
    );
    const two = await find(2);
    expect(two?.from).toContain(second.slice(0, 7));
    expect(Buffer.from(two?.files.get('nominees/jia-yi.md') ?? []).toString()).toContain('甲一的先进事迹');
    expect([await find(3), await find(1, 'none')]).toEqual([undefined, undefined]);

    repository.commit({ ...mended, ...soundVersion(1, more) });
    repository.commit({ 'pages/a.mdx': '---\n标题: 甲\n---\n' });
    expect(Buffer.from((await find(1))?.files.get('nominees/jia-yi.md') ?? []).toString()).toBe(
      soundContent[nominee],
    );
  });
});

it('finds nothing in a folder that is not there', async () => {
  expect(gitMemory(join(temporaryFolder(), 'none'), builtAt).ofChanged().tip).toBeUndefined();
  await expect(changesIn(temporaryFolder())).rejects.toThrow();
});
