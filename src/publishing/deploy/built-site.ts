import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { differencesOf, type Manifest, manifestFile, parseManifest } from '#history/published/manifest.ts';
import { sha256 } from '#reading/recorder.ts';
import { filesIn } from '../site-folder.ts';
import { tellDifferences } from '../verify-site.ts';
import type { LocalFile } from './deploy-plan.ts';
import { md5 } from './stores/folder-store.ts';
import { StoreError } from './stores/store.ts';

/** A site as it was built: its manifest, and the files that this names. */
export interface BuiltSite {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, LocalFile>;
}

/** The site in `folder`: it must be whole, as it was built. */
export function readBuiltSite(folder: string): BuiltSite {
  const paths = filesIn(folder);
  if (!paths.includes(manifestFile))
    throw new StoreError(`“${folder}”里没有 ${manifestFile}，请先运行 npm run build -- --production。`);
  const files = new Map(
    paths.map((path) => {
      const file = join(folder, path);
      // Who opened a pipe would wait for ever, and a link may lead nowhere: then it is not what the manifest says.
      const isPlain = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
      const bytes = isPlain ? readFileSync(file) : Buffer.alloc(0);
      return [path, { sha256: sha256(bytes), md5: md5(bytes), size: bytes.length }];
    }),
  );
  const manifest = parseManifest(readFileSync(join(folder, manifestFile)));
  if ('problem' in manifest) throw new StoreError(`“${folder}/${manifestFile}”${manifest.problem}。`);
  const digests = Object.fromEntries([...files].map(([path, file]) => [path, file.sha256]));
  const lines = tellDifferences(differencesOf(manifest.files, digests));
  if (lines.length > 0)
    throw new StoreError(`“${folder}”和它的文件清单不一致，没有发布：\n${lines.slice(0, 20).join('\n')}`);
  return { manifest, files };
}
