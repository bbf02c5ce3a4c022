import { makeKeys } from '#publishing/make-keys.ts';
import { signManifest } from '#publishing/sign-manifest.ts';
import { keyPassphrase } from '#publishing/signature.ts';
import { verifySite } from '#publishing/verify-site.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run verify -- dist` or `-- https://…` [--manifest FILE] [--key PUBLIC] [--cached]: compares a folder or a
 * live site with a manifest and names every file that differs. Exit code 0: all is as it should be, 1: it is
 * not, 2: that cannot be told. `--make-key DIR` makes a pair of keys, `--sign DIR --key PRIVATE` signs a manifest;
 * `GONGSHI_KEY_PASSPHRASE` guards the private key.
 */

const usage = `用法：npm run verify -- dist 或 https://网址 [--manifest 清单] [--key 公钥.pem] [--cached]
　　　npm run verify -- --make-key 文件夹
　　　npm run verify -- --sign dist --key 私钥.pem`;
const flags = { texts: ['manifest', 'key', 'sign', 'make-key'], alone: ['cached'], mostWords: 1 };

await runCommand(usage, flags, async (line) => {
  const [manifest, key, signed, keys] = flags.texts.map(line.text);
  if (keys !== undefined) {
    const { secret, shared } = makeKeys(keys, keyPassphrase());
    const guard = keyPassphrase() === undefined ? '没有口令' : '用口令加了密';
    print(`私钥：${secret}（${guard}；不要放进仓库，不要外传）\n公钥：${shared}（可以公开）`);
    return;
  }
  if (signed !== undefined) {
    if (key === undefined) throw new Ended(usage, 2);
    return print(`已签名：${signManifest(signed, key, keyPassphrase())}`);
  }
  const [site] = line.words;
  if (site === undefined) throw new Ended(usage, 2);
  const isCached = line.has('cached');
  const { outcome, lines } = await verifySite({ site, manifest, key, asking: { isCached } });
  print(lines.join('\n'));
  return { same: 0, different: 1, unknown: 2 }[outcome];
});
