import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { git } from './git.ts';

/** The files of a notice's folder in a commit: blob ids by path within the folder; a link is `link`. */
export type Tree = ReadonlyMap<string, string>;

/** A notice's folder as a commit left it. */
export interface State {
  readonly commit: string;
  /** Seconds since 1970. */
  readonly committedAt: number;
  readonly files: Tree;
}

/** What Git holds of the notices of a content folder. */
export interface GitStates {
  /** The folder to read objects in. */
  readonly top: string;
  /** By the notice's address, its states in published commits, oldest first. */
  readonly states: ReadonlyMap<string, readonly State[]>;
  /** By the notice's address, the files that stand in the working tree as Git has them. */
  readonly clean: ReadonlyMap<string, Tree>;
  /** Whether history is cut off, or is there and cannot be read. */
  readonly isShallow: boolean;
}

const noticePath = /^(.*?\/)?notices\/(\d{4})\/([^/.][^/]*)\/(.+)$/;
const zeros = /^0+$/;

/**
 * The published states of the notices under `contentFolder`, or of the one at `only`: those of the first-parent
 * history of the published branch, as far as the commit checked out has it. Undefined where there is no Git.
 */
export function readStates(contentFolder: string, only?: string): GitStates | undefined {
  if (!existsSync(contentFolder)) return undefined;
  const place = git(
    contentFolder,
    'rev-parse',
    '--show-toplevel',
    '--is-shallow-repository',
    '--show-prefix',
  );
  if (place === undefined) return isInRepository(contentFolder) ? nothingKnown(contentFolder) : undefined;
  const [top = '', shallow, prefix = ''] = place.split('\n');
  const tip = publishedTip(top);
  if (tip === undefined) return undefined;
  const isOwn = (path: string): boolean =>
    noticePath.exec(path)?.[1] === (prefix === '' ? undefined : prefix);
  const log = readLog(top, tip, `${prefix}site.yaml`, only);
  if (!log) return nothingKnown(top);
  const { chains, settings } = log;
  const gone = goneFolders(chains);
  const since = sinceDomain(top, settings, contentFolder);
  const isOfSite = ([folder, chain]: [string, readonly Change[]]): boolean => {
    const { index } = chain.at(-1) ?? { index: 0 };
    if (since === Infinity) return existsSync(join(contentFolder, addressIn(folder), 'notice.md'));
    return index > since || !gone.has(`${addressIn(folder)} ${index}`);
  };
  const states = new Map(
    [...chains]
      .filter(([folder]) => isOwn(`${folder}/notice.md`))
      .filter(isOfSite)
      .map(([folder, chain]) => [addressIn(folder), statesOf(folder, chain, gone)] as const)
      .filter(([address]) => only === undefined || address === only),
  );
  return { top, states, clean: cleanFiles(top, prefix), isShallow: shallow === 'true' };
}

function nothingKnown(top: string): GitStates {
  return { top, states: new Map(), clean: new Map(), isShallow: true };
}

/** A repository that Git refuses to read, such as one that belongs to another user. */
function isInRepository(folder: string): boolean {
  if (git('.', '--version') === undefined) return false;
  let inner = realpathSync(resolve(folder));
  while (dirname(inner) !== inner) {
    if (existsSync(join(inner, '.git', 'HEAD'))) return true;
    inner = dirname(inner);
  }
  return false;
}

function addressIn(folder: string): string {
  return `/${folder.slice(folder.search(/notices\/\d{4}\/[^/]+$/))}/`;
}

/**
 * The newest commit of the published branch that the checked-out commit contains: a branch that began earlier
 * has not removed what was published since. Histories without a common commit are compared whole.
 */
function publishedTip(top: string): string | undefined {
  const names = [
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    '@{upstream}',
  ];
  const commitOf = (name: string): string | undefined =>
    git(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)?.trim();
  const head = commitOf('HEAD');
  const published = names.map(commitOf).find((commit) => commit !== undefined);
  if (published === undefined || head === undefined) return published ?? head;
  const ahead = git(top, 'rev-list', '--first-parent', published, '--not', head)?.trim().split('\n').at(-1);
  return ahead ? (commitOf(`${ahead}^1`) ?? published) : published;
}

interface Change {
  readonly commit: string;
  readonly committedAt: number;
  /** The commit's place in history, from 0. */
  readonly index: number;
  readonly name: string;
  /** Undefined for a file that is gone. */
  readonly blob: string | undefined;
}

/** By a notice's folder from the top, what commits did to its files, oldest first. */
type Chains = Map<string, Change[]>;

/** What the log of the published branch says. */
interface Log {
  readonly chains: Chains;
  /** What commits did to the site's settings, oldest first. */
  readonly settings: readonly Pick<Change, 'index' | 'blob'>[];
}

/**
 * The place in history of the commit that gave the site its present domain, `Infinity` where it is not committed
 * yet, -1 where it never had another. What was gone by then was another site's: the one from which an office took
 * this project over, its examples included.
 */
function sinceDomain(top: string, settings: Log['settings'], contentFolder: string): number {
  const file = join(contentFolder, 'site.yaml');
  const present = existsSync(file) ? domainIn(readFileSync(file, 'utf8')) : undefined;
  if (present === undefined) return -1;
  let since = Infinity;
  for (const { index, blob } of settings.toReversed()) {
    const domain = blob === undefined ? undefined : domainIn(git(top, 'cat-file', 'blob', blob) ?? '');
    if (domain === undefined) continue;
    if (domain !== present) return since;
    since = index;
  }
  return -1;
}

function domainIn(settings: string): string | undefined {
  return /域名["']?[ \t]*[:：][ \t]*["']?([^\s"',}#]+)/u.exec(settings)?.[1];
}

/** The rules for changes hold since this file is there: what came before it was not refused by anyone. */
const rulesFile = 'src/history/published/git-history.ts';

function readLog(top: string, tip: string, settingsPath: string, only: string | undefined): Log | undefined {
  const folder = only !== undefined && /^\/notices\/\d{4}\/[A-Za-z0-9_-]+\/$/.test(only) ? only : undefined;
  const printed = git(
    top,
    'log',
    ...['--first-parent', '-m', '--raw', '-z', '--no-renames', '--no-abbrev', '--reverse', '--no-notes'],
    ...['--no-color', '--no-ext-diff', '-O/dev/null', '--format=%H %ct', tip, '--'],
    `:(top,glob)**${folder ?? '/notices/[0-9][0-9][0-9][0-9]/'}**`,
    `:(top,glob)**/${rulesFile}`,
    `:(top,literal)${settingsPath}`,
  );
  if (printed === undefined) return undefined;
  const chains: Chains = new Map();
  const settings: Pick<Change, 'index' | 'blob'>[] = [];
  let commit = '';
  let committedAt = 0;
  let index = -1;
  let rulesSince: number | undefined;
  const tokens = printed.split('\0');
  for (let at = 0; at < tokens.length; at += 1) {
    const token = (tokens[at] ?? '').replace(/^\n/, '');
    if (token === '') continue;
    if (!token.startsWith(':')) {
      const [id = '', time] = token.split(' ');
      [commit, committedAt, index] = [id, Number(time), index + 1];
      continue;
    }
    at += 1;
    const path = tokens[at] ?? '';
    const [, mode = '', , blob = '', letter] = token.split(' ');
    if (path.endsWith(rulesFile) && letter === 'A') rulesSince ??= index;
    if (path === settingsPath) settings.push({ index, blob: zeros.test(blob) ? undefined : blob });
    const [whole, before = '', year, slug, name = ''] = noticePath.exec(path) ?? [];
    if (whole === undefined || isHidden(name)) continue;
    const inner = `${before}notices/${year}/${slug}`;
    const chain = chains.get(inner) ?? [];
    chains.set(inner, chain);
    const isFile = mode.startsWith('100');
    chain.push({
      commit,
      committedAt,
      index,
      name,
      blob: zeros.test(blob) ? undefined : isFile ? blob : mode === '120000' ? 'link' : undefined,
    });
  }
  if (rulesSince === undefined && isInside(import.meta.filename, top)) rulesSince = Infinity;
  if (rulesSince !== undefined) forgetBefore(chains, rulesSince);
  return { chains, settings };
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${resolve(folder)}${sep}`) && !path.includes(`${sep}node_modules${sep}`);
}

/** Lets what was done before the commit `rulesSince` count as one change. */
function forgetBefore(chains: Chains, rulesSince: number): void {
  for (const [folder, chain] of chains) {
    const last = chain.findLast(({ index }) => index < rulesSince);
    if (!last) continue;
    const { commit, committedAt, index } = last;
    chains.set(
      folder,
      chain.map((change) => (change.index < index ? { ...change, commit, committedAt, index } : change)),
    );
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.includes('/.');
}

function statesOf(folder: string, own: readonly Change[], gone: GoneFolders): State[] {
  const states: { commit: string; committedAt: number; files: Map<string, string> }[] = [];
  let files = new Map<string, string>();
  const chain = [...formerOf(folder, own, gone), ...own];
  chain.forEach(({ commit, committedAt, index, name, blob }, at) => {
    if (blob === undefined) files.delete(name);
    else files.set(name, blob);
    if (chain[at + 1]?.index === index) return;
    states.push({ commit, committedAt, files });
    files = new Map(files);
  });
  return states;
}

/** By address and commit, the folders of which the commit left nothing. */
type GoneFolders = ReadonlyMap<string, { readonly folder: string; readonly chain: readonly Change[] }>;

/** What was done to the folder that `own` continues: a content folder was moved, and its notices with it. */
function formerOf(folder: string, own: readonly Change[], gone: GoneFolders): readonly Change[] {
  const [first] = own;
  const former = first && gone.get(`${addressIn(folder)} ${first.index}`);
  if (!former || former.folder === folder) return [];
  const { commit, committedAt, index } = first;
  const moved = former.chain.map((change) => ({ ...change, commit, committedAt, index, blob: undefined }));
  return [
    ...formerOf(former.folder, former.chain, gone),
    ...former.chain.filter((change) => change.index < index),
    ...moved,
  ];
}

function goneFolders(chains: Chains): GoneFolders {
  const gone = new Map<string, { folder: string; chain: readonly Change[] }>();
  for (const [folder, chain] of chains) {
    const last = chain.at(-1);
    if (last?.blob !== undefined) continue;
    const files = new Set<string>();
    for (const { name, blob } of chain) {
      if (blob === undefined) files.delete(name);
      else files.add(name);
    }
    if (last && files.size === 0) gone.set(`${addressIn(folder)} ${last.index}`, { folder, chain });
  }
  return gone;
}

/** The files of notices of which the working tree has what the index has, with its blob. */
function cleanFiles(top: string, prefix: string): Map<string, Map<string, string>> {
  const under = `:(top,literal)${prefix}notices`;
  const listed = git(top, 'ls-files', '-s', '-v', '-z', '--', under);
  const status = git(
    top,
    'status',
    ...[
      '--porcelain=v1',
      '-z',
      '--untracked-files=no',
      '--no-renames',
      '--ignore-submodules=all',
      '--',
      under,
    ],
  );
  const clean = new Map<string, Map<string, string>>();
  if (listed === undefined || status === undefined) return clean;
  const changed = new Set(status.split('\0').flatMap((line) => (line[1] === ' ' ? [] : [line.slice(3)])));
  for (const line of listed.split('\0')) {
    const [, blob = '', path = ''] = /^H 100\d{3} ([0-9a-f]+) 0\t([^]*)$/.exec(line) ?? [];
    if (path === '' || changed.has(path)) continue;
    const [, , year, slug, name = ''] = noticePath.exec(path.slice(prefix.length)) ?? [];
    const address = `/notices/${year}/${slug}/`;
    const files = clean.get(address) ?? new Map<string, string>();
    clean.set(address, files.set(name, blob));
  }
  return clean;
}
