import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { writeFiles } from '#terminal/write-files.ts';

/** A content folder that a test changes step by step, as an office would, and the sites built from it. */
export interface LifeContent {
  readonly folder: string;
  put(path: string, text: string): void;
  read(path: string): string;
  remove(path: string): void;
  /** Replaces `passage` in the file at `path`. Throws where it is not there. */
  edit(path: string, passage: string, replacement: string): void;
  /** The site as it would be at `time` in Shanghai, `YYYY-MM-DD HH:MM:SS`: its folder. */
  build(name: string, time: string, ...args: readonly string[]): string;
  /** What `node scripts/SCRIPT.ts …` prints and how it ends, at `time`. */
  run(
    time: string,
    script: string,
    ...args: readonly string[]
  ): { readonly code: number; readonly said: string };
  git(...args: readonly string[]): string;
}

const asOffice = ['-c', 'user.name=office', '-c', 'user.email=office@example.gov.cn'];

/** An empty content folder under `.cache/test/NAME`, with the calendar and pages of the repository's own. */
export function lifeContent(name: string): LifeContent {
  const work = resolve(`.cache/test/${name}`);
  const folder = join(work, 'content');
  rmSync(work, { recursive: true, force: true });
  for (const part of ['calendar', 'pages'])
    cpSync(`content/${part}`, join(folder, part), { recursive: true });
  const put = (path: string, text: string): void => writeFiles(folder, [[path, text]]);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  return {
    folder,
    put,
    read,
    remove: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    edit(path, passage, replacement) {
      const text = read(path);
      if (!text.includes(passage)) throw new Error(`${path} has no ${passage}`);
      const edited = text.replace(passage, () => replacement);
      put(path, edited);
    },
    build(site, time, ...args) {
      const out = join(work, site);
      execFileSync('node', ['scripts/build.ts', ...args], {
        env: { ...envAt(folder, time), OUT_DIR: out },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      return out;
    },
    run(time, script, ...args) {
      const { status, stdout, stderr } = spawnSync('node', [`scripts/${script}.ts`, ...args], {
        env: envAt(folder, time),
        encoding: 'utf8',
      });
      return { code: status ?? -1, said: stdout + stderr };
    },
    git: (...args) => execFileSync('git', [...asOffice, ...args], { cwd: folder, encoding: 'utf8' }),
  };
}

/** What a command is to know that runs at `time`: `2023-08-09 10:00`, in Shanghai. */
function envAt(folder: string, time: string): NodeJS.ProcessEnv {
  const epoch = Date.parse(`${time.replace(' ', 'T')}+08:00`) / 1000;
  return { ...process.env, CONTENT_DIR: folder, SOURCE_DATE_EPOCH: String(epoch) };
}

/** The words of the page at `path` of the site in `folder`. */
export function pageText(folder: string, path: string): string {
  return String(parse(readFileSync(join(folder, path, 'index.html'), 'utf8')).querySelector('main')?.text);
}
