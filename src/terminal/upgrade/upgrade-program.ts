import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { guideFiles } from '#reading/notice-folders.ts';
import { Ended } from '#writing/ended.ts';
import { areSame, bytesOf } from '#writing/file-text.ts';
import { guideFor } from '#writing/new/office-files.ts';
import { removal, type Tree, upgradePlan } from './upgrade-plan.ts';

/** Which program is brought to which office. */
export interface UpgradeOrder {
  /** The folder of the office's repository. */
  readonly folder: string;
  /** The office's content folder, as its commands take it. */
  readonly contentFolder: string;
  /** A repository with the new version: an address, a folder or a bundle. */
  readonly from: string;
  /** A tag, branch or commit of it. */
  readonly version: string;
  /** Files that stay as the office changed them. */
  readonly kept: readonly string[];
  /** Whether all others that it changed are replaced. */
  readonly isReplacing: boolean;
}

/**
 * Brings the new version of the program into the working tree and the index of an office's repository, and leaves
 * alone what is the office's. Says in lines what it did; nothing is committed. Throws `Ended` before it changes
 * anything where it cannot, or where the office has changed what the new version has otherwise.
 */
export function upgradeProgram(order: UpgradeOrder, tell: (line: string) => void): void {
  const git = gitIn(order.folder);
  refuseFolder(order.folder, git);
  const fetching = ['fetch', '--quiet', '--no-tags', '--', order.from, order.version];
  git(`取不到 ${order.from} 的 ${order.version}`, fetching);
  const next = git('读不出新版的提交', ['rev-parse', 'FETCH_HEAD']).trim();
  const manifest = git('新版里没有 package.json', ['show', `${next}:package.json`]);
  const version = programVersion(manifest, order.from);

  const [hereChanges, programChanges] = ['HEAD', next].map((commit) => changesUntil(git, commit));
  const { taken, removed, changed } = upgradePlan({
    here: treeOf(git, 'HEAD'),
    hereEver: new Set(hereChanges?.keys()),
    next: treeOf(git, next),
    programEver: programChanges ?? new Map(),
    isOffices: officesOwn(order),
  });
  const ownPaths = order.kept.map((path) => path.replaceAll('\\', '/'));
  const idle = ownPaths.find((path) => !taken.includes(path) && !changed.includes(path));
  if (idle !== undefined) throw new Ended(`新版没有改“${idle}”，不用写 --keep。`, 2);
  const untracked = taken.filter((path) => !hereChanges?.has(path) && existsSync(join(order.folder, path)));
  const stopping = [...changed, ...untracked].filter((path) => !ownPaths.includes(path));
  if (stopping.length > 0 && !order.isReplacing)
    throw new Ended(
      `程序的下面这些文件，本单位改过（或者删去了、另有同名的），和新版不一样，什么都没有动：\n${stopping.map((path) => `  ${path}\n`).join('')}本单位的要留着的，加 --keep 文件（可以写几次）；其余换成新版的，加 --replace（本单位的改动还在 Git 里，用 git show HEAD:文件 看）。`,
      1,
    );

  const replaced = [...taken, ...changed].filter((path) => !ownPaths.includes(path));
  const { put, gone } = putVersion(git, next, replaced, removed);
  tell(`程序已换成 ${version}（提交 ${next.slice(0, 12)}）：换了${put}个文件，删了${gone}个。`);
  for (const path of ownPaths) tell(`保留本单位的：${path}`);
  for (const line of oldGuides(git, next, order)) tell(line);
  tell('内容没有动。还没有提交。新版改了什么、要做什么，见 .github/CHANGES.md。');
  tell('接着运行 npm ci 和 npm run check，没有错误再提交；不要了，运行 git reset --hard。');
}

/** Says which guides of the office, in a content folder of its own, are not those of the commit `next`. */
function oldGuides(git: Git, next: string, { folder, contentFolder }: UpgradeOrder): string[] {
  const isThere = new Set(treeOf(git, next).keys());
  const isExample = resolve(folder, contentFolder) === resolve(folder, 'content');
  const old = guideFiles.filter((name) => {
    const file = join(folder, contentFolder, name);
    if (isExample || !isThere.has(`content/${name}`) || !existsSync(file)) return false;
    const guide = bytesOf(git('读不出说明', ['show', `${next}:content/${name}`]));
    return !areSame(readFileSync(file), guideFor(guide, contentFolder));
  });
  return old.length === 0
    ? []
    : [
        `“${contentFolder}”里的${old.join('、')}不是新版的。换成新版的：npm run new -- --office ${contentFolder} --guides（本单位改过的会换掉，先看一看）。`,
      ];
}

/**
 * Puts the files `replaced` as the commit `next` has them, and takes away `removed`. How many it put, and took away.
 */
function putVersion(
  git: Git,
  next: string,
  replaced: readonly string[],
  removed: readonly string[],
): { readonly put: number; readonly gone: number } {
  const isThere = new Set(treeOf(git, next).keys());
  const gone = [...removed, ...replaced.filter((path) => !isThere.has(path))];
  const put = replaced.filter((path) => isThere.has(path));
  change(git, ['checkout', '--quiet', next], put);
  change(git, ['rm', '--quiet'], gone);
  return { put: put.length, gone: gone.length };
}

type Git = (problem: string, args: readonly string[], input?: string) => string;

/** What Git's complaints mean (its messages in English), and what to do; others are told in its own words. */
const complaints: readonly (readonly [complaint: RegExp, meaning: string])[] = [
  [/dubious ownership|unsafe repository/, '仓库的文件夹属于别的用户，请由那个用户来运行。'],
  [/unknown repository extension|Expected git repo version/, '仓库的格式比这台机器上的 Git 新，请升级 Git。'],
  [/index\.lock/, '另一个 Git 命令正在用这个仓库。等它做完；确知没有的，删去 .git/index.lock。'],
  [
    /couldn't find remote ref|not our ref|unadvertised object/,
    '那里没有这个版本。请核对标签、分支或者提交。',
  ],
  [/Authentication failed|could not read Username|Permission denied/, '没有权限。请核对网址和账号。'],
  [/unable to access|Could not resolve host|Connection|timed out/, '连接不上。请核对网址和网络。'],
  [/transport '.*' not allowed/, '不能用这种网址。'],
  [/not appear to be a git repository|not found|does not exist/, '那里没有 Git 仓库。请核对网址或者文件夹。'],
  [/not a git repository/, '这个文件夹和包着它的都没有 .git。'],
];

function meaningOf(complaint: string): string {
  return complaints.find(([words]) => words.test(complaint))?.[1] ?? complaint.trim();
}

/** Milliseconds in which a new version is fetched, over a slow network too. */
const patience = 1_800_000;

/** Git in `folder`; where it fails, `Ended` with `problem` and why. */
function gitIn(folder: string): Git {
  return (problem, args, input = '') => {
    const { status, signal, stdout, stderr, error } = spawnSync(
      'git',
      ['-c', 'core.quotepath=false', '-c', 'log.showRoot=true', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        input,
        maxBuffer: Infinity,
        timeout: patience,
        killSignal: 'SIGKILL',
        env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1' },
      },
    );
    if (signal !== null) throw new Ended(`${problem}：Git 没有应答，或者中途被结束。请查看网络再试。`, 1);
    if (error) throw new Ended('没有安装 Git，不能升级。', 1);
    if (status !== 0) throw new Ended(`${problem}：${meaningOf(stderr)}`, 1);
    return stdout;
  };
}

function refuseFolder(folder: string, git: Git): void {
  const top = git('这里不是 Git 仓库，不能升级', ['rev-parse', '--show-toplevel']).trim();
  if (realpathSync(top) !== realpathSync(folder)) throw new Ended(`请在仓库的最上一层（${top}）运行。`, 1);
  const waiting = git('看不出有没有没提交的改动', [
    'status',
    '--porcelain',
    '--untracked-files=no',
  ]).trimEnd();
  if (waiting !== '') throw new Ended(`有改动还没有提交，请先提交，再升级：\n${waiting}`, 1);
}

/** Throws where `text` is the package of another program. */
function programVersion(text: string, from: string): string {
  const { name, version } = JSON.parse(text) as { name?: unknown; version?: unknown };
  if (name !== 'gongshi') throw new Ended(`${from} 里的不是本程序，什么都没有动。`, 1);
  return String(version);
}

/** The office's content and what it serves as it is; the content folder of others is the program's example. */
function officesOwn({ folder, contentFolder }: UpgradeOrder): (path: string) => boolean {
  const content = relative(resolve(folder), resolve(folder, contentFolder)).replaceAll(sep, '/');
  return (path) => [content, 'public'].some((own) => path.startsWith(`${own}/`));
}

function treeOf(git: Git, commit: string): Tree {
  const lines = git('读不出文件', ['ls-tree', '-r', '-z', '--full-tree', commit]).split('\0').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return [path, `${mode} ${id}`];
    }),
  );
}

/** What every file was in `commit` and all before it, by its path; `removal` too, where a commit took it away. */
function changesUntil(git: Git, commit: string): Map<string, Set<string>> {
  const log = git('读不出历史', [
    ...['log', '--format=', '--raw', '--no-abbrev', '--no-renames', '-m', '-z', commit],
  ]);
  const ever = new Map<string, Set<string>>();
  for (const [, before, after, was, is, letter, path = ''] of log.matchAll(
    /:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) (\w)\0([^\0]*)\0/g,
  )) {
    const known = ever.get(path) ?? new Set();
    ever.set(path, known.add(`${before} ${was}`).add(`${after} ${is}`));
    if (letter === 'D') known.add(removal);
  }
  return ever;
}

function change(git: Git, command: readonly string[], paths: readonly string[]): void {
  if (paths.length === 0) return;
  git(
    '没有换完。改好下面说的以后，运行 git reset --hard 恢复，再来一次',
    [...command, '--pathspec-from-file=-', '--pathspec-file-nul'],
    paths.join('\0'),
  );
}
