import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ended } from '#writing/ended.ts';
import { manifestFile, parseManifest, signatureFile } from '#history/published/manifest.ts';
import { signatureOf } from './signature.ts';

/** Signs the manifest of the site in `folder`; the file of the signature. Throws `Ended` where it cannot. */
export function signManifest(folder: string, keyFile: string, passphrase?: string): string {
  const file = join(folder, manifestFile);
  if (!existsSync(file)) throw new Ended(`没有“${file}”这个文件，请先运行 npm run build。`, 2);
  if (!existsSync(keyFile)) throw new Ended(`没有“${keyFile}”这个文件。`, 2);
  const bytes = readFileSync(file);
  const manifest = parseManifest(bytes);
  if ('problem' in manifest) throw new Ended(`${file} ${manifest.problem}。`, 2);
  const signed = join(folder, signatureFile);
  try {
    writeFileSync(signed, signatureOf(bytes, readFileSync(keyFile, 'utf8'), passphrase));
    return signed;
  } catch {
    throw new Ended(
      `“${keyFile}”不是可用的 Ed25519 私钥（PEM 格式），或者口令（GONGSHI_KEY_PASSPHRASE）不对。`,
      2,
    );
  }
}
