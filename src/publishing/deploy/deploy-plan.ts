import { type Manifest, manifestFile, signatureFile } from '#history/published/manifest.ts';
import type { Journal, Retirement } from './deploy-journal.ts';
import type { StoredFile } from './stores/store.ts';

/** The steps of a deployment, in their order: whatever a file needs is there before it. */
export const phases = [
  { name: '脚本和索引', test: /^_astro\/|^pagefind\/.*\.pf_\w+$/ },
  { name: '搜索程序', test: /^pagefind\/(?!manifest\.json$|characters\.json$|.*\/pagefind-entry\.json$)/ },
  { name: '搜索目录', test: /^pagefind\// },
  // What a notice's page links to, and what shows pictures.
  {
    name: '附件和图片',
    test: /\/attachments\/|^notices\/.*\.(?:json|ics)$|\.(?:png|ico|svg|jpe?g|gif|webp)$/,
  },
  {
    name: '公示和说明页',
    test: /^(?!index\.html$|(?:search|sitemap)\/|notices\/(?:index\.html$|by\/|\d{4}\/index\.html$)).*\.html$/,
  },
  { name: '首页和列表', test: /\.html$/ },
  { name: '订阅和数据', test: /^(?!manifest\.json)/ },
  { name: '清单的签名', test: /^manifest\.json\.sig$/ },
  { name: '文件清单', test: /^manifest\.json$/ },
] as const;

/** In which of `phases` the file at `path` is sent, by its place. */
export function phaseOf(path: string): number {
  return phases.findIndex(({ test }) => test.test(path));
}

/** A file to be deployed. */
export interface LocalFile {
  readonly sha256: string;
  readonly md5: string;
  readonly size: number;
}

/** A site that is to be deployed, and what is known of where it goes. */
export interface Deployment {
  readonly local: ReadonlyMap<string, LocalFile>;
  readonly stored: ReadonlyMap<string, StoredFile>;
  /** Whether a deployment was there before: else nothing there is this program's to remove. */
  readonly isOurs: boolean;
  /** What the site says of itself, which need not be true. */
  readonly live: Manifest | undefined;
  readonly journal: Journal;
  /** What is on the store with other headers than it should have. */
  readonly stale: ReadonlySet<string>;
  /** Whether the store's tags are MD5; else a file's size and the live manifest have to do. */
  readonly hasDigests: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How long files of earlier manifests are kept at least, in milliseconds. */
  readonly grace: number;
  /** Whether what no deployment knows is removed too. */
  readonly isPruning: boolean;
  /** Whether something was erased, or nobody knows whether: then no old index stays. */
  readonly isErasing: boolean;
}

/** What a deployment does, by the paths of files. */
export interface DeployPlan {
  /** What is sent, a list for each phase. */
  readonly puts: readonly (readonly string[])[];
  readonly removals: readonly string[];
  /** What stays for a while, for pages that are open. */
  readonly retired: Readonly<Record<string, Retirement>>;
  /** What is there and no deployment put there, and stays. */
  readonly foreign: readonly string[];
  /** What no deployment put there and has another content than the file of the site that would replace it. */
  readonly replaced: readonly string[];
  /**
   * What no deployment put there and is a file where the site has a folder, or in a folder where the site has a file.
   */
  readonly inTheWay: readonly string[];
}

/** The folder in which deployments keep their own files. */
const ownFolder = '_deploy/';

/** Only what has changed is sent; what the store has counts, not what the live manifest says. */
export function deployPlan(deployment: Deployment): DeployPlan {
  const { local, stored, isOurs, live, stale, hasDigests, isPruning } = deployment;
  const isSame = (path: string, file: LocalFile): boolean => {
    const copy = stored.get(path);
    if (!copy || copy.size !== file.size || stale.has(path)) return false;
    return hasDigests ? copy.tag === file.md5 : live?.files[path] === file.sha256;
  };
  const puts: string[][] = phases.map(() => []);
  for (const [path, file] of local) if (!isSame(path, file)) puts[phaseOf(path)]?.push(path);

  const { unknown, removals, retired } = leftBehind(deployment, puts.at(-1)?.includes(manifestFile) ?? false);
  const folders = new Set([...local.keys()].flatMap(foldersOf));
  return {
    puts: puts.map((paths) => paths.toSorted()),
    // A page goes before what it shows.
    removals: [...removals, ...(isPruning ? unknown : [])].toSorted(
      (a, b) => phaseOf(b) - phaseOf(a) || (a < b ? -1 : 1),
    ),
    retired,
    foreign: isPruning ? [] : unknown,
    replaced: isOurs ? [] : puts.flat().filter((path) => stored.has(path)),
    inTheWay: unknown.filter(
      (path) => folders.has(path) || foldersOf(path).some((folder) => local.has(folder)),
    ),
  };
}

/** What is there and is not of the site: what no deployment put there, what goes now, and what stays for a while. */
function leftBehind(
  { local, stored, isOurs, live, journal, now, grace, isErasing }: Deployment,
  isNew: boolean,
): Pick<DeployPlan, 'removals' | 'retired'> & { readonly unknown: readonly string[] } {
  const ours = new Set(
    isOurs ? [...Object.keys(live?.files ?? {}), ...journal.files, manifestFile, signatureFile] : [],
  );
  const unknown: string[] = [];
  const removals: string[] = [];
  const retired: Record<string, Retirement> = {};
  for (const path of stored.keys()) {
    if (local.has(path) || path.startsWith(ownFolder)) continue;
    // Whoever knows no more what was deployed knows this: nobody else makes such files, and names of people are in
    // them.
    if (!ours.has(path) && !(isOurs && indexFile.test(path))) {
      unknown.push(path);
      continue;
    }
    const { since, manifests } = journal.retired[path] ?? { since: now, manifests: 0 };
    const retirement = { since, manifests: manifests + (isNew || manifests === 0 ? 1 : 0) };
    const isKept = retirement.manifests < 2 || now - since < grace;
    if (isAsset(path) && isKept && !(isErasing && path.startsWith('pagefind/'))) retired[path] = retirement;
    else removals.push(path);
  }
  return { unknown, removals, retired };
}

/** What a search index tells of notices. */
const indexFile = /^pagefind\/.*\.pf_\w+$/;

/** The folders that `path` is in: `a` and `a/b` of `a/b/c`. */
function foldersOf(path: string): string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** What an open page may ask for after it was loaded. */
function isAsset(path: string): boolean {
  return path.startsWith('_astro/') || path.startsWith('pagefind/');
}
