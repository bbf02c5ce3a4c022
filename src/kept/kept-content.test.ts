import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { civil, type CivilDate } from '#domain/time/civil-date.ts';
import { type Content, isUsable, type UnusableContent } from '#reading/parse-content.ts';
import { soundContent } from '#reading/fixtures/fixture.ts';
import { readContent } from '#reading/read-content.ts';
import { contentWith, textAt } from '#testing/command-fixture.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { chance, pick, type Random, seeded } from '#testing/random.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { readKeptContent } from './kept-content.ts';
import { KeptMonths } from './kept-months.ts';

afterAll(removeFolders);

const sound = 'notices/2023/sound';
const withdrawal = '---\n时间: 2023-08-10 16:00\n决定机关: 示例省总工会\n理由: 弄错了。\n---\n';
const result = '---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n---\n';
const today = civil('2023-08-20');

/** The sound notice again, as the notice `slug`. */
function another(slug: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(soundContent)
      .filter(([path]) => path.startsWith(`${sound}/`))
      .map(([path, text]) => [path.replace(sound, `notices/2023/${slug}`), text]),
  );
}

/** All that a reading says, its long texts fetched. */
function said(content: Content | UnusableContent): unknown {
  if (!isUsable(content)) return content;
  const { office, notices, pages, diagnostics, lacking, broken, records } = content;
  return { office, notices, pages, diagnostics, lacking, broken, records: [...records] };
}

/** Reads `folder` as it was kept and anew, and expects the same of both. */
async function expectSame(folder: string, place: string, day: CivilDate = today): Promise<void> {
  const { content } = await readKeptContent(folder, { today: day, place });
  expect(said(content)).toEqual(said(await readContent(folder, { today: day, opens: () => true })));
}

/** Every file below `folder`, by its path. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Whether any byte of `folder` says `words`, in the ways in which V8 writes texts down. */
function holds(folder: string, words: string): boolean {
  const forms = (['utf8', 'utf16le'] as const).map((form) => Buffer.from(words, form));
  return filesIn(folder).some((file) => forms.some((form) => readFileSync(file).includes(form)));
}

/** What an office, a clock or an accident may do to a content folder, or to what is kept of it. */
const deeds: Readonly<Record<string, (folder: string, random: Random, place: string) => void>> = {
  rewords: (folder, random) =>
    edit(folder, '甲一的事迹。', `甲一的事迹，${pick(random, ['甲', '乙', '丙'])}。`),
  renames: (folder, random) => edit(folder, '名称: 甲', pick(random, ['名称: 乙', '名称: 丙'])),
  spoils: (folder) => edit(folder, '种类: 评选表彰', '种类: ['),
  mends: (folder) => edit(folder, '种类: [', '种类: 评选表彰'),
  links: (folder) => edit(folder, '公示时间为', '见[另一件](/notices/2023/second/)。公示时间为'),
  adds: (folder, random) => writeFiles(folder, Object.entries(another(pick(random, ['second', 'third'])))),
  removes: (folder, random) =>
    rmSync(join(folder, 'notices/2023', pick(random, ['second', 'third'])), { recursive: true, force: true }),
  attaches: (folder, random) =>
    writeFiles(folder, [[`${sound}/attachments/a.txt`, pick(random, ['名单', '电话 13800000000', ''])]]),
  detaches: (folder) => rmSync(join(folder, `${sound}/attachments`), { recursive: true, force: true }),
  masks: (folder, random) =>
    writeFiles(folder, [
      ['site.yaml', `${soundContent['site.yaml']}保留: { 公示期满后: ${pick(random, ['1', '2'])}个月 }\n`],
    ]),
  'takes a day off': (folder, random) =>
    writeFiles(folder, [
      [
        'calendar/local.yaml',
        `- { 日期: 2023-08-${pick(random, ['08', '09'])}, 放假: 是, 名称: 节日, 依据: 规定 }\n`,
      ],
    ]),
  'takes none off': (folder) => rmSync(join(folder, 'calendar/local.yaml'), { force: true }),
  suspends: (folder) =>
    writeFiles(folder, [
      ['suspensions/a.yaml', '{ 起: 2023-08-09, 止: 2023-08-09, 原因: 停电, 决定机关: 甲, 依据: 乙 }\n'],
    ]),
  resumes: (folder) => rmSync(join(folder, 'suspensions'), { recursive: true, force: true }),
  explains: (folder, random) =>
    writeFiles(folder, [
      [
        'pages/about.mdx',
        `---\n标题: 关于\n描述: 说明\n序号: 1\n---\n${pick(random, ['[另一件](/notices/2023/second/)', '电话 13800000000'])}\n`,
      ],
    ]),
  'explains nothing': (folder) => rmSync(join(folder, 'pages'), { recursive: true, force: true }),
  'calls a file what it may not': (folder) => writeFiles(folder, [[`${sound}/13800000000.txt`, '']]),
  'calls none so': (folder) => rmSync(join(folder, `${sound}/13800000000.txt`), { force: true }),
  concludes: (folder) => writeFiles(folder, [[`${sound}/result.md`, result]]),
  withdraws: (folder) => writeFiles(folder, [[`${sound}/withdrawal.md`, withdrawal]]),
  reinstates: (folder) => rmSync(join(folder, `${sound}/withdrawal.md`), { force: true }),
  touches: (folder) => utimesSync(join(folder, `${sound}/notice.md`), 1e9, 1e9),
  'changes places': (folder) => {
    const [one, other] = ['sound', 'second'].map((slug) => join(folder, 'notices/2023', slug)) as [
      string,
      string,
    ];
    if (!existsSync(other)) return;
    renameSync(one, `${folder}-aside`);
    renameSync(other, one);
    renameSync(`${folder}-aside`, other);
  },
  'restores its time': (folder) => {
    const file = join(folder, `${sound}/notice.md`);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, textAt(folder, `${sound}/notice.md`).replace('先进个人的公示', '优秀个人的公示'));
    utimesSync(file, atime, mtime);
  },
  'loses a byte': (_, random, place) => {
    const file = pick(random, filesIn(place));
    const bytes = readFileSync(file);
    const at = Math.floor(random() * bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    if (!file.endsWith('folder')) writeFileSync(file, bytes);
  },
  'is cut short': (_, random, place) => {
    const file = pick(random, filesIn(place));
    writeFileSync(file, readFileSync(file).subarray(0, 100));
  },
  'takes another for itself': (_, random, place) => {
    const files = filesIn(place).filter((file) => !file.endsWith('folder'));
    const [from, to] = [pick(random, files), pick(random, files)];
    if (from !== to) copyFileSync(from, to);
  },
  'loses a file': (_, random, place) => rmSync(pick(random, filesIn(place))),
};

/** Replaces `found` in every file of the sound notice that has it. */
function edit(folder: string, found: string, instead: string): void {
  for (const file of filesIn(join(folder, sound)).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(file, 'utf8');
    if (text.includes(found)) writeFileSync(file, text.replace(found, instead));
  }
}

describe('content that was read before', () => {
  it.each([1, 2])(
    'is said as if it were read anew, whatever happens to it (%i)',
    async (seed) => {
      const random = seeded(seed);
      const place = temporaryFolder();
      const folder = contentWith(another('second'));
      const days = ['2023-08-01', '2023-08-12', '2023-08-18', '2023-09-20', '2023-11-12', '2024-01-01'].map(
        civil,
      );
      await expectSame(folder, place);
      for (let step = 0; step < 40; step += 1) {
        const name = pick(random, Object.keys(deeds));
        deeds[name]?.(folder, random, place);
        await expectSame(folder, place, pick(random, days));
        // To open an attachment takes longer than all else.
        if (chance(random, 0.7)) deeds['detaches']?.(folder, random, place);
      }
    },
    60_000,
  );

  it('is told by the name by which the folder is asked for', async () => {
    const place = temporaryFolder();
    const folder = contentWith();
    const day = civil('2023-11-12');
    await expectSame(folder, place, day);
    await expectSame(`${folder}/../${basename(folder)}`, place, day);
  });

  it('says what a page said no longer once the page says it no more', async () => {
    const place = temporaryFolder();
    const saying = (words: string): [string, string] => [
      'pages/about.mdx',
      `---\n标题: 关于\n描述: 说明\n序号: 1\n---\n${words}\n`,
    ];
    const folder = contentWith(Object.fromEntries([saying('早先的说明。')]));
    await expectSame(folder, place);
    expect(holds(place, '早先的说明。')).toBe(true);
    writeFiles(folder, [saying('后来的说明。')]);
    await expectSame(folder, place);
    expect(holds(place, '早先的说明。')).toBe(false);
  });

  it('is not read again', async () => {
    const place = temporaryFolder();
    const folder = contentWith(another('second'));
    await readKeptContent(folder, { today, place });
    const files = filesIn(place);
    const index = files.find((file) => file.endsWith('index'));
    const before = files.map((file) => statSync(file).ino);
    await readKeptContent(folder, { today, place });
    expect(files.length).toBe(4);
    expect(index).toBeDefined();
    expect(filesIn(place).map((file) => statSync(file).ino)).toEqual(before);
  });

  it('is not read again where its names may not be shown, and leaves with them', async () => {
    const place = temporaryFolder();
    const folder = contentWith({ [`${sound}/withdrawal.md`]: withdrawal });
    const read = async (): Promise<number | undefined> =>
      (await readKeptContent(folder, { today, place })).rereads;
    await read();
    expect(await read()).toBe(0);
    const sealed = filesIn(place).filter((file) => basename(file).startsWith('sealed-'));
    expect(sealed).toHaveLength(1);
    expect(holds(place, '甲一')).toBe(false);
    edit(folder, '甲一', '某某');
    expect(await read()).toBe(1);
    expect(filesIn(place)).not.toContain(sealed[0]);
  });

  it('is sealed anew where nothing that was kept is to be used', async () => {
    const place = temporaryFolder();
    const folder = contentWith({ [`${sound}/withdrawal.md`]: withdrawal });
    const sealed = async (isFresh: boolean): Promise<Buffer[]> => {
      await readKeptContent(folder, { today, place, isFresh });
      const files = filesIn(place).filter((file) => basename(file).startsWith('sealed-'));
      return files.map((file) => readFileSync(file));
    };
    const before = await sealed(false);
    expect(await sealed(false)).toEqual(before);
    expect(await sealed(true)).not.toEqual(before);
  });

  it('leaves with the next command where one was killed while it kept it', async () => {
    const place = temporaryFolder();
    const folder = contentWith();
    await readKeptContent(folder, { today, place });
    const files = filesIn(place);
    const store = dirname(files.find((file) => file.endsWith('index')) ?? '');
    writeFileSync(join(store, 'a'.repeat(64)), '甲一');
    await readKeptContent(folder, { today, place });
    expect(filesIn(place)).toEqual(files);
  });

  it.each(['site.yaml', `${sound}/notice.md`])(
    'is read anew where %s was another while it was read',
    async (path) => {
      const place = temporaryFolder();
      const folder = contentWith();
      const text = textAt(folder, path);
      const onNotice = (): void =>
        writeFiles(folder, [
          [path, text.replace('示例省人力资源和社会保障厅', '某单位').replace('先进', '优秀')],
        ]);
      const { isStill } = await readKeptContent(folder, { today, place, onNotice });
      expect([isStill(), isStill([`/${sound}/`])]).toEqual([path !== 'site.yaml', false]);
      writeFiles(folder, [[path, text]]);
      await expectSame(folder, place);
      const { rereads: made, ...again } = await readKeptContent(folder, { today, place });
      expect([made, again.isStill([`/${sound}/`])]).toEqual([0, true]);
    },
  );

  it('is not kept where the program may have changed since it was loaded', async () => {
    const place = temporaryFolder();
    const folder = contentWith();
    const { isStill } = await readKeptContent(folder, { today, place, loadedAt: 0 });
    expect(isStill()).toBe(false);
    expect((await readKeptContent(folder, { today, place })).rereads).toBe(1);
  });

  it('leaves when its folder is gone, and is read anew where it moved', async () => {
    const place = temporaryFolder();
    const folder = contentWith();
    await readKeptContent(folder, { today, place });
    const [store = ''] = readdirSync(place);
    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    await expectSame(moved, place);
    expect(existsSync(join(place, store))).toBe(false);
    expect(readdirSync(place)).toHaveLength(1);
    rmSync(moved, { recursive: true });
  });

  it('leaves where it was copied to, for what is kept of its folder is elsewhere', async () => {
    const [place, copy] = [temporaryFolder(), join(temporaryFolder(), 'copy')];
    const folder = contentWith();
    await readKeptContent(folder, { today, place });
    cpSync(place, copy, { recursive: true });
    const [left = ''] = readdirSync(copy);
    await expectSame(contentWith(), copy);
    expect(existsSync(join(copy, left))).toBe(false);
    expect(readdirSync(place)).toEqual([left]);
  });

  it('is read all the same where nothing can be kept', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expectSame(contentWith(), file);
  });
});

describe('what a month makes', () => {
  it('is made again for another month, on other grounds, where it is damaged, and not kept without grounds', () => {
    const folder = temporaryFolder();
    const made = (month: string, key: string | undefined, value: string): string =>
      new KeptMonths(folder, new Map(key === undefined ? [] : [[month, key]])).of('a', month, () => value);
    expect([made('2023-08', 'a', '甲'), made('2023-08', 'a', '乙'), made('2023-07', 'a', '丙')]).toEqual([
      '甲',
      '甲',
      '丙',
    ]);
    expect([
      made('2023-08', 'b', '丁'),
      made('2023-08', 'a', '戊'),
      made('2023-08', undefined, '己'),
    ]).toEqual(['丁', '戊', '己']);
    for (const file of filesIn(folder)) writeFileSync(file, readFileSync(file).subarray(0, -1));
    expect([made('2023-08', 'a', '庚'), made('2023-07', 'a', '辛')]).toEqual(['庚', '辛']);
    expect(filesIn(folder).map((file) => basename(file))).toEqual(['month-2023-07-a', 'month-2023-08-a']);
  });
});

describe('a name', () => {
  const kept = async (folder: string, place: string, day: CivilDate = today): Promise<boolean> => {
    const { store = place } = await readKeptContent(folder, { today: day, place });
    const isHeld = holds(place, '甲一');
    // A build keeps more, after it has read.
    new KeptMonths(store, new Map([['2023-08', 'a']])).of('a', '2023-08', () => ['甲一']);
    return isHeld;
  };

  it.each<[string, (folder: string) => void]>([
    ['withdrawn', (folder) => writeFiles(folder, [[`${sound}/withdrawal.md`, withdrawal]])],
    ['redacted', (folder) => edit(folder, '甲一', '某某')],
    ['removed', (folder) => rmSync(join(folder, sound), { recursive: true })],
  ])('that is %s is in no byte of what is kept', async (_, act) => {
    const place = temporaryFolder();
    const folder = contentWith();
    expect(await kept(folder, place)).toBe(true);
    act(folder);
    if (_ === 'redacted') edit(folder, '甲一的', '某某的');
    expect(await kept(folder, place)).toBe(false);
  });

  it('that may be shown no longer leaves on its day', async () => {
    const place = temporaryFolder();
    const folder = contentWith({ 'site.yaml': `${soundContent['site.yaml']}保留: { 公示期满后: 2个月 }\n` });
    expect(await kept(folder, place, civil('2023-10-10'))).toBe(true);
    expect(await kept(folder, place, civil('2023-10-11'))).toBe(false);
  });
});
