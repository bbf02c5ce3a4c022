import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newKeys } from '#publishing/signature.ts';
import { fail } from '#terminal/command.ts';
import { signManifest } from '#publishing/sign-manifest.ts';
import { verifySite } from '#publishing/verify-site.ts';

/**
 * `npm run verify -- dist` or `-- https://…` [--manifest FILE] [--key PUBLIC] [--cached]: compares a folder or a
 * live site with a manifest and names every file that differs. Exit code 0: all is as it should be, 1: it is
 * not, 2: that cannot be told. `--make-key DIR` makes a pair of keys, `--sign DIR --key PRIVATE` signs a manifest;
 * `GONGSHI_KEY_PASSPHRASE` guards the private key.
 */

const usage = `用法：npm run verify -- dist 或 https://网址 [--manifest 清单] [--key 公钥.pem] [--cached]
　　　npm run verify -- --make-key 文件夹
　　　npm run verify -- --sign dist --key 私钥.pem`;
const { values, positionals } = parseArguments();
const passphrase = process.env['GONGSHI_KEY_PASSPHRASE'] || undefined;

if (values['make-key'] !== undefined) makeKeys(values['make-key']);
else if (values.sign !== undefined) {
  if (values.key === undefined) fail(usage);
  const problem = signManifest(values.sign, values.key, passphrase);
  if (problem !== undefined) fail(problem);
  process.stdout.write(`已签名：${join(values.sign, 'manifest.json.sig')}\n`);
} else {
  const [site, ...others] = positionals;
  if (site === undefined || others.length > 0) fail(usage);
  const { manifest, key } = values;
  if (key !== undefined && !existsSync(key)) fail(`没有“${key}”这个文件。`);
  const { outcome, lines } = await verifySite({ site, manifest, key, asking: { isCached: values.cached } });
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = { same: 0, different: 1, unknown: 2 }[outcome];
}

function makeKeys(folder: string): void {
  const [secret, shared] = [join(folder, 'private.pem'), join(folder, 'public.pem')];
  for (const file of [secret, shared]) if (existsSync(file)) fail(`“${file}”已经有了，不会覆盖。`);
  const { privateKey, publicKey } = newKeys(passphrase);
  mkdirSync(folder, { recursive: true });
  writeFileSync(secret, privateKey, { mode: 0o600, flag: 'wx' });
  writeFileSync(shared, publicKey, { flag: 'wx' });
  process.stdout.write(
    `私钥：${secret}（${passphrase ? '用口令加了密' : '没有口令'}；不要放进仓库，不要外传）\n公钥：${shared}（可以公开）\n`,
  );
}

function parseArguments() {
  try {
    return parseArgs({
      options: {
        manifest: { type: 'string' },
        key: { type: 'string' },
        cached: { type: 'boolean', default: false },
        sign: { type: 'string' },
        'make-key': { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch {
    return fail(usage);
  }
}
