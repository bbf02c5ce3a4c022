import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Differences,
  differencesOf,
  headersFile,
  type Manifest,
  manifestFile,
  parseManifest,
  signatureFile,
} from '#history/published/manifest.ts';
import { isSignedBy } from './signature.ts';
import { journalPath } from './deploy/deploy-journal.ts';
import { lockPath } from './deploy/deploy-lock.ts';
import { addressOfFile, askFor, type AskingSetting, liveDigests } from './live-site.ts';
import { headersOf } from './site-rules.ts';
import { digestsOf } from './site-folder.ts';

/** What is verified, and by what. */
export interface VerifyOrder {
  /** A folder, or the address of a live site. */
  readonly site: string;
  /** The file of the manifest to compare with; the site's own when there is none. */
  readonly manifest?: string | undefined;
  /** The file of the public key by whose owner the manifest must be signed. */
  readonly key?: string | undefined;
  readonly asking?: AskingSetting;
}

/** What a verification found, told in Chinese. `same`: everything is as the manifest says. */
export interface Verdict {
  readonly outcome: 'same' | 'different' | 'unknown';
  readonly lines: readonly string[];
}

/** Compares the site with its manifest, file by file. */
export async function verifySite({
  site,
  manifest: manifestPath,
  key,
  asking,
}: VerifyOrder): Promise<Verdict> {
  if (key !== undefined && !existsSync(key)) return { outcome: 'unknown', lines: [`没有“${key}”这个文件。`] };
  const live = /^https?:\/\//i.test(site) ? site.replace(/\/*$/, '/') : undefined;
  const own = live ? await liveManifest(live, asking) : manifestIn(site);
  const reference = manifestPath === undefined ? own : manifestAt(manifestPath);
  if ('problem' in reference) return { outcome: 'unknown', lines: [reference.problem] };

  const { manifest } = reference;
  const lines = [`文件清单：${versionOf(manifest)}，${Object.keys(manifest.files).length}个文件。`];
  if (manifestPath !== undefined) lines.push(...otherVersion(own, manifest));
  const signature = key === undefined ? [] : signatureProblems(reference, key);
  lines.push(...signature);
  if (key !== undefined && signature.length === 0) lines.push('清单的签名与公钥相符。');

  const { differences, failed, hints } = live
    ? await liveDifferences(live, manifest, 'problem' in own ? undefined : own.manifest, asking)
    : { differences: differencesOf(manifest.files, digestsOfSite(site)), failed: {}, hints: [] };
  const problems = [...tellDifferences(differences), ...tellFailures(failed)];
  lines.push(...problems, ...hints);
  const hasDifferences = signature.length > 0 || Object.values(differences).some((paths) => paths.length > 0);
  const outcome = hasDifferences ? 'different' : Object.keys(failed).length > 0 ? 'unknown' : 'same';
  if (outcome === 'same') lines.push('每个文件都和清单一致。');
  return { outcome, lines };
}

/** The digests of the site in `folder`, without what deployments into it know of themselves. */
function digestsOfSite(folder: string): Record<string, string> {
  const { [journalPath]: _journal, [lockPath]: _lock, ...files } = digestsOf(folder);
  return files;
}

/** The line for each file that is not as it should be. */
export function tellDifferences({ differing, missing, extra }: Differences): string[] {
  return [
    ...differing.map((path) => `内容不同：${path}`),
    ...missing.map((path) => `缺少：${path}`),
    ...extra.map((path) => `多余：${path}`),
    ...(differing.length + missing.length + extra.length > 0
      ? [`共${differing.length}个内容不同，${missing.length}个缺少，${extra.length}个多余。`]
      : []),
  ];
}

/** When and of what a site was built. */
export function versionOf({ epoch, commit }: Manifest): string {
  const at = new Date(epoch * 1000 + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return `北京时间 ${at} 生成${commit === null ? '' : `，提交 ${commit.slice(0, 12)}`}`;
}

/** A manifest and, where there is one, its signature. */
interface ReadManifest {
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
  readonly signature: string | undefined;
}
type Reading = ReadManifest | { readonly problem: string };

function manifestIn(folder: string): Reading {
  return existsSync(folder)
    ? manifestAt(join(folder, manifestFile))
    : { problem: `没有“${folder}”这个文件夹。网址请以 https:// 开头。` };
}

function manifestAt(file: string): Reading {
  if (!existsSync(file))
    return { problem: `没有“${file}”这个文件。先运行 npm run build，或者用 --manifest 指定清单。` };
  const bytes = readFileSync(file);
  const signed = file.replace(/(?:\.json)?$/, '.json.sig');
  const signature = [`${file}.sig`, signed].find((path) => existsSync(path));
  return reading(bytes, signature && readFileSync(signature, 'utf8'), file);
}

async function liveManifest(site: string, asking?: AskingSetting): Promise<Reading> {
  const address = addressOfFile(site, manifestFile);
  const answer = await askFor(address, asking);
  if (answer.kind === 'absent') return { problem: `网站上没有 ${address}，请用 --manifest 指定清单。` };
  if (answer.kind === 'failed') return { problem: `取不到 ${address}：${answer.reason}。` };
  const signature = await askFor(addressOfFile(site, signatureFile), asking);
  return reading(
    answer.bytes,
    signature.kind === 'found' ? new TextDecoder().decode(signature.bytes) : undefined,
    address,
  );
}

function reading(bytes: Uint8Array, signature: string | undefined, name: string): Reading {
  const manifest = parseManifest(bytes);
  return 'problem' in manifest
    ? { problem: `${name} ${manifest.problem}。` }
    : { manifest, bytes, signature };
}

/** Says that the site is another version than the one asked about, which explains differences. */
function otherVersion(own: Reading, wanted: Manifest): string[] {
  if ('problem' in own) return [own.problem];
  const { manifest } = own;
  if (manifest.epoch === wanted.epoch && manifest.commit === wanted.commit) return [];
  const order =
    manifest.epoch < wanted.epoch ? '比指定的清单旧，可能还没有发布完，或者缓存没有刷新' : '比指定的清单新';
  return [`网站是另一个版本：${versionOf(manifest)}，${order}。`];
}

function signatureProblems({ bytes, signature }: ReadManifest, key: string): string[] {
  if (signature === undefined) return ['清单没有签名（manifest.json.sig）。'];
  try {
    return isSignedBy(bytes, signature, readFileSync(key, 'utf8'))
      ? []
      : ['清单的签名与公钥不符：清单可能被改过。'];
  } catch {
    return [`“${key}”不是可用的 Ed25519 公钥（PEM 格式）。`];
  }
}

async function liveDifferences(
  site: string,
  wanted: Manifest,
  own: Manifest | undefined,
  asking: AskingSetting = {},
): Promise<{ differences: Differences; failed: Readonly<Record<string, string>>; hints: readonly string[] }> {
  const { [headersFile]: _unserved, ...wantedFiles } = wanted.files;
  // A live site cannot be listed: what it says of itself beyond the manifest is extra, if it is there.
  const known = new Set([...Object.keys(wantedFiles), ...Object.keys(own?.files ?? {})]);
  known.delete(headersFile);
  const { digests, failed } = await liveDigests(site, [...known].toSorted(), asking);
  const { differing, missing, extra } = differencesOf(wantedFiles, digests);
  return {
    differences: { differing, missing: missing.filter((path) => !(path in failed)), extra },
    failed,
    hints: await headerHints(site, wanted, asking),
  };
}

function tellFailures(failed: Readonly<Record<string, string>>): string[] {
  return Object.entries(failed)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, reason]) => `取不到：${path}（${reason}）`);
}

/** The headers without which a page is less safe, where the site does not send them as it should. */
async function headerHints(site: string, { files }: Manifest, asking: AskingSetting): Promise<string[]> {
  const paths = ['index.html', Object.keys(files).find((path) => path.startsWith('_astro/'))];
  const hints: string[] = [];
  for (const path of paths) {
    if (path === undefined || !(path in files)) continue;
    const answer = await askFor(addressOfFile(site, path), asking);
    if (answer.kind !== 'found') continue;
    const wrong = Object.entries(headersOf(`/${path}`)).flatMap(([name, value]) =>
      answer.headers.get(name) === value || (site.startsWith('http:') && name.startsWith('Strict-'))
        ? []
        : [name],
    );
    if (wrong.length > 0)
      hints.push(`提醒：/${path} 的响应头与生成的 _headers 里写的不同：${wrong.join('、')}。`);
  }
  return hints;
}
