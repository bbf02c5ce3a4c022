import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Manifest,
  manifestFile,
  manifestLimit,
  renderManifest,
  unlisted,
} from '#history/published/manifest.ts';
import { builtAt } from '#reading/built-at.ts';
import { Ended } from '#writing/ended.ts';
import { digestsOf } from './site-folder.ts';

/** What a manifest says beyond the files. */
export type ManifestFacts = Pick<Manifest, 'site' | 'commit'> & Partial<Pick<Manifest, 'notices' | 'epoch'>>;

/**
 * Writes the manifest of the finished site in `folder`: every other file must be there already, those of which `known`
 * tells the digest as it says. The digests that it lists. Throws `Ended` where it would be larger than anyone reads.
 */
export function writeManifest(
  folder: string,
  { site, notices = {}, commit, epoch = Math.floor(builtAt / 1000) }: ManifestFacts,
  known?: ReadonlyMap<string, string>,
): Manifest['files'] {
  const files = Object.fromEntries(
    Object.entries(digestsOf(folder, known)).filter(([path]) => !unlisted.includes(path)),
  );
  const bytes = Buffer.from(renderManifest({ format: 1, site, epoch, commit, files, notices }));
  const fault = sizeFault(bytes.length);
  if (fault?.isTooLarge) throw new Ended(fault.message, 1);
  if (fault) process.stderr.write(`${fault.message}\n`);
  writeFileSync(join(folder, manifestFile), bytes);
  return files;
}

/** What is said of a manifest of so many bytes, which nobody would read, or soon no more; undefined of others. */
export function sizeFault(
  bytes: number,
): { readonly isTooLarge: boolean; readonly message: string } | undefined {
  if (bytes <= manifestLimit * 0.9) return undefined;
  const isTooLarge = bytes > manifestLimit;
  const size = `文件清单有${Math.ceil(bytes / 2 ** 20)} MB，${isTooLarge ? '超过' : '快到'}限度（${manifestLimit / 2 ** 20} MB）`;
  const advice =
    '请把过去的年份另作一个网站，或者请维护程序的人调大限度（src/history/published/manifest.ts）';
  return {
    isTooLarge,
    message: isTooLarge
      ? `没有生成网站：${size}，以后检查、发布、回退都读不了它。${advice}。`
      : `${size}，超过以后就不能生成。${advice}。`,
  };
}
