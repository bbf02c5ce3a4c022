import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pngWith } from '#documents/fixtures/picture-fixture.ts';
import { soundContent } from '#reading/fixtures/fixture.ts';
import { contentWith, textAt } from '#testing/command-fixture.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { digestsOf } from './site-folder.ts';

afterAll(removeFolders);

const name = '甲廿九';
const notice = 'notices/2023/second/notice.md';
const withdrawal = '---\n时间: 2023-08-10 16:00\n决定机关: 示例省总工会\n理由: 弄错了。\n---\n';

/** The sound notice again, as the notice `slug`, with a nominee of the name `nominee`. */
function another(slug: string, nominee = '甲二'): [string, string][] {
  return Object.entries(soundContent)
    .filter(([path]) => path.startsWith('notices/'))
    .map(([path, text]) => [path.replace('/sound/', `/${slug}/`), text.replaceAll('甲二', nominee)]);
}

/** Builds `content` into `out` at `time` in Shanghai, and says what was said. */
function built(content: string, out: string, time: string, ...flags: readonly string[]): string {
  const epoch = String(Date.parse(`${time.replace(' ', 'T')}:00+08:00`) / 1000);
  const { status, stdout } = spawnSync('node', ['scripts/build.ts', ...flags], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, SOURCE_DATE_EPOCH: epoch },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout;
}

/** The files of what is kept of `content`. */
function keptOf(content: string): string[] {
  const store = readdirSync('.cache/kept')
    .map((folder) => join('.cache/kept', folder))
    .find((folder) => {
      const named = join(folder, 'folder');
      return existsSync(named) && readFileSync(named, 'utf8') === realpathSync(content);
    });
  if (store === undefined) throw new Error('Nothing is kept');
  return readdirSync(store, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file));
}

/** Those in which any byte says `words`. */
function keptWith(content: string, words: string): string[] {
  const forms = (['utf8', 'utf16le'] as const).map((form) => Buffer.from(words, form));
  return keptOf(content).filter((file) => forms.some((form) => readFileSync(file).includes(form)));
}

/** The file that keeps the program of the pages. */
function programOf(content: string): string {
  const [program = '', ...others] = keptOf(content).filter((file) => basename(file).includes('-program-'));
  expect(others).toEqual([]);
  return program;
}

function aboutSaying(words: string): [string, string] {
  return ['pages/about.mdx', `---\n标题: 关于本站\n描述: 本站公布什么。\n序号: 1\n---\n${words}\n`];
}

it('makes the site that it would make anew, whatever happened since the last', () => {
  const content = contentWith(
    Object.fromEntries([...another('second', name), ...another('third'), aboutSaying('早先的说明。')]),
  );
  const [out, anew] = [join(temporaryFolder(), 'out'), join(temporaryFolder(), 'out')];
  const expectSame = (time: string): void => {
    const said = built(content, out, time);
    expect(said).toBe(built(content, anew, time, '--fresh'));
    expect(digestsOf(out)).toEqual(digestsOf(anew));
  };
  const inodeOf = (path: string): number => statSync(join(out, path)).ino;

  built(content, out, '2023-08-09 12:00');
  expect(keptWith(content, name).length).toBeGreaterThan(0);
  const page = 'notices/2023/second/index.html';
  const record = 'notices/2023/second/record.json';
  const inodes = [page, record, 'pagefind/characters.json'].map(inodeOf);
  const program = statSync(programOf(content)).ino;
  // What knows of no page is the build's own, and is not compiled once more.
  const compiled = readFileSync(programOf(content), 'latin1');
  expect(compiled).toContain('#domain/time/instant.ts');
  expect(compiled).not.toContain('// src/domain/');
  built(content, out, '2023-08-10 12:00');
  expect(statSync(programOf(content)).ino).toBe(program);
  expect([page, record, 'pagefind/characters.json'].map(inodeOf)).toEqual(inodes);

  // The windows are over; a text is another, a notice is there, and somebody was at the site and at what is kept.
  appendFileSync(programOf(content), ' ');
  writeFiles(content, [
    [
      'notices/2023/sound/nominees/jia-yi.md',
      textAt(content, 'notices/2023/sound/nominees/jia-yi.md').replace('的事迹', '做的事'),
    ],
    ...another('fourth'),
  ]);
  appendFileSync(join(out, 'notices/2023/third/index.html'), ' ');
  rmSync(join(out, 'notices/2023/third/notice.json'));
  const calendar = inodeOf('calendar/2023/index.html');
  expectSame('2023-08-12 12:00');
  expect(inodeOf('calendar/2023/index.html')).toBe(calendar);

  // Another year; one is withdrawn, one is gone, one is a draft again, every window is a day longer, and a page is
  // another.
  expect(keptWith(content, '早先的说明。')).toContain(programOf(content));
  writeFiles(content, [
    aboutSaying('后来的说明。'),
    ['notices/2023/second/withdrawal.md', withdrawal],
    ['notices/2023/fourth/notice.md', textAt(content, notice).replace('签发: {', '# 签发: {')],
    ['suspensions/a.yaml', '{ 起: 2023-08-09, 止: 2023-08-09, 原因: 停电, 决定机关: 甲, 依据: 乙 }\n'],
  ]);
  rmSync(join(content, 'notices/2023/third'), { recursive: true });
  expectSame('2024-01-01 00:00');
  expect(keptWith(content, name)).toEqual([]);
  expect(keptWith(content, '早先的说明。')).toEqual([]);

  // Nothing happens but that time goes by, until somebody is at a page.
  const list = 'notices/index.html';
  const inode = inodeOf(list);
  expectSame('2024-01-01 00:10');
  expect(inodeOf(list)).toBe(inode);
  appendFileSync(join(out, list), ' ');
  built(content, out, '2024-01-01 00:10');
  expect(digestsOf(out)).toEqual(digestsOf(anew));
}, 240_000);

it.each(['pages', 'pictures'])(
  'has Astro make the pictures of its own pages, of the folder %s',
  (folder) => {
    const imports = `import { Image } from 'astro:assets';\nimport picture from '../${folder}/a.png';`;
    const content = contentWith({
      ...Object.fromEntries([aboutSaying("import Tu from './tu.astro'\n\n<Tu />")]),
      'pages/tu.astro': `---\n${imports}\n---\n<Image src={picture} alt="甲" />\n`,
    });
    writeFiles(content, [[`${folder}/a.png`, pngWith([])]]);
    const out = join(temporaryFolder(), 'out');
    built(content, out, '2023-08-09 12:00');
    const [picture] = readdirSync(join(out, '_astro')).filter((file) => file.endsWith('.webp'));
    expect(picture).toBeDefined();
    expect(readFileSync(join(out, 'about/index.html'), 'utf8')).toContain(`/_astro/${picture}`);
    expect(keptOf(content).filter((file) => basename(file).includes('-program-'))).toEqual([]);
  },
  240_000,
);
