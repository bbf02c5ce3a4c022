import { putOnLine, type PublishingOrder } from '#publishing/deploy/put-on-line.ts';
import { folderAt, storeAt } from '#publishing/deploy/stores/store-at.ts';
import { contentFolder, outFolder, programFolders } from '#terminal/folders.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run deploy -- --to s3://BUCKET[/PREFIX] | --to DIR`: puts the built site (`OUT_DIR`, or `dist`) on an object
 * store or into a folder, only what changed and in an order in which every page always has what it needs.
 * `--roll-back DIR` puts an earlier build back. Exit code 0: done, 1: refused or not finished, 2: cannot be asked so.
 */

const usage = `用法：npm run deploy -- --to s3://存储桶[/前缀] 或 --to 文件夹
  --endpoint 网址  --region 地域  --style path|host   （或环境变量 DEPLOY_ENDPOINT、DEPLOY_REGION、DEPLOY_STYLE）
  密钥只从环境变量读：DEPLOY_ACCESS_KEY_ID、DEPLOY_SECRET_ACCESS_KEY、DEPLOY_SESSION_TOKEN
  --first 第一次发布：线上还没有文件清单，不和它比较
  --dry-run 只看要做什么　--prune 连不认识的文件一起删　--preview 允许发布预览版
  --site https://网址 发布后逐个核对线上的文件　--sign-key 私钥.pem 给清单签名
  --purge-command 命令 发布后运行，变了的网址一行一个从标准输入给它　--purge-list 文件 把这些网址写进文件
  --roll-back 以前生成的文件夹（或其中的 manifest.json）
  --yes 逐个核对过列出的公示、网页和文件，照做　--break-lock　--grace-hours 24　--at-once 8`;
const flags = {
  texts: [
    ...['to', 'endpoint', 'region', 'style', 'site', 'sign-key', 'purge-command', 'purge-list'],
    ...['roll-back', 'grace-hours', 'at-once'],
  ],
  alone: ['dry-run', 'break-lock', 'prune', 'preview', 'first', 'yes'],
};

await runCommand(usage, flags, async ({ text, has }) => {
  const to = text('to');
  if (to === undefined || to === '') throw new Ended(usage, 2);
  const number = (name: string, usual: number, least: number, most: number): number => {
    const given = text(name) ?? String(usual);
    if (/^\d{1,5}$/.test(given) && +given >= least && +given <= most) return +given;
    throw new Ended(`--${name} 应当是${least}到${most}的整数。`, 2);
  };
  const order: PublishingOrder = {
    built: outFolder(),
    earlier: text('roll-back'),
    isPreviewAllowed: has('preview'),
    signKey: text('sign-key'),
    target: folderAt(to),
    sources: [contentFolder(), ...programFolders],
    store: storeAt(to, { endpoint: text('endpoint'), region: text('region'), style: text('style') }),
    breaksLock: has('break-lock'),
    isDryRun: has('dry-run'),
    isPruning: has('prune'),
    isFirst: has('first'),
    isAccepted: has('yes'),
    grace: number('grace-hours', 24, 0, 8760) * 3_600_000,
    atOnce: number('at-once', 8, 1, 64),
    purge: { list: text('purge-list'), command: text('purge-command') },
    site: text('site'),
  };
  return (await putOnLine(order, print)) ? 0 : 1;
});
