import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile, parseManifest, signatureFile } from './manifest.ts';
import { signatureOf } from './signature.ts';

/** Signs the manifest of the site in `folder`; returns why it cannot. */
export function signManifest(folder: string, keyFile: string, passphrase?: string): string | undefined {
  const file = join(folder, manifestFile);
  if (!existsSync(file)) return `没有“${file}”这个文件，请先运行 npm run build。`;
  if (!existsSync(keyFile)) return `没有“${keyFile}”这个文件。`;
  const bytes = readFileSync(file);
  const manifest = parseManifest(bytes.toString('utf8'));
  if ('problem' in manifest) return `${file} ${manifest.problem}。`;
  try {
    writeFileSync(join(folder, signatureFile), signatureOf(bytes, readFileSync(keyFile, 'utf8'), passphrase));
    return undefined;
  } catch {
    return `“${keyFile}”不是可用的 Ed25519 私钥（PEM 格式），或者口令（GONGSHI_KEY_PASSPHRASE）不对。`;
  }
}
