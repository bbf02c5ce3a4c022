import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFile } from '#publishing/manifest.ts';
import { fail } from '#terminal/command.ts';
import { deploySite, inUnits } from '#publishing/deploy/deploy-site.ts';
import { folderStore } from '#publishing/deploy/folder-store.ts';
import { addressOfFile } from '#publishing/live-site.ts';
import { s3Store } from '#publishing/deploy/s3-store.ts';
import { signManifest } from '#publishing/sign-manifest.ts';
import { type Store, StoreError } from '#publishing/deploy/store.ts';
import { verifySite } from '#publishing/verify-site.ts';

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
  --roll-back 以前生成的文件夹（或其中的 manifest.json）　--break-lock　--grace-hours 24　--at-once 8`;

const { values } = parseArguments();
const { to, site, 'roll-back': earlier } = values;
if (to === undefined) fail(usage);
const folder = earlier === undefined ? process.env['OUT_DIR'] || 'dist' : earlierSite(earlier);
if (!existsSync(join(folder, manifestFile)))
  fail(`“${folder}”里没有生成好的网站，请先运行 npm run build -- --production。`);
if (!values.preview && isPreview(folder))
  fail(
    '这是预览版（有草稿、有“预览”标记），不能正式发布。请用 npm run build -- --production 生成；确要发布预览版，加 --preview。',
  );
if (values['sign-key'] !== undefined) {
  const problem = signManifest(
    folder,
    values['sign-key'],
    process.env['GONGSHI_KEY_PASSPHRASE'] || undefined,
  );
  if (problem !== undefined) fail(problem);
}

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  const { sent, removed, bytes, manifest } = await deploySite({
    folder,
    store: storeOf(to),
    lock: { owner: owner(), isForced: values['break-lock'] },
    isDryRun: values['dry-run'],
    isPruning: values.prune,
    isRollBack: earlier !== undefined,
    isFirst: values.first,
    grace: numberOf('grace-hours', values['grace-hours'], 8760) * 3_600_000,
    atOnce: Math.max(1, numberOf('at-once', values['at-once'], 64)),
    tell,
  });
  if (values['dry-run']) {
    for (const path of sent) tell(`要传：${path}`);
    for (const path of removed) tell(`要删：${path}`);
    tell('只是试算，什么都没有改。');
  } else {
    tell(`发布完成：传了 ${sent.length} 个文件（${inUnits(bytes)}），删了 ${removed.length} 个。`);
    purge([...sent, ...removed], site ?? `https://${manifest.site}/`);
    if (site !== undefined) await verify(site);
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function storeOf(target: string): Store {
  if (!/^s3:\/\//i.test(target)) {
    if (/^[a-z]+:\/\//i.test(target)) fail('--to 只能是 s3://存储桶 或者一个文件夹。');
    return folderStore(resolve(target));
  }
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]+)\/?(.*)$/i.exec(target) ?? [];
  const { env } = process;
  const endpoint = values.endpoint ?? env['DEPLOY_ENDPOINT'] ?? '';
  const accessKeyId = env['DEPLOY_ACCESS_KEY_ID'] ?? '';
  const secretAccessKey = env['DEPLOY_SECRET_ACCESS_KEY'] ?? '';
  if (bucket === '' || !URL.canParse(endpoint))
    fail(`要用 --endpoint 或 DEPLOY_ENDPOINT 给出存储的网址。\n${usage}`);
  if (accessKeyId === '' || secretAccessKey === '')
    fail('没有密钥：请设置环境变量 DEPLOY_ACCESS_KEY_ID 和 DEPLOY_SECRET_ACCESS_KEY。');
  const isHosted = /(?:aliyuncs|myqcloud|amazonaws)\.com(?:\.cn)?$/.test(new URL(endpoint).hostname);
  const style = values.style ?? env['DEPLOY_STYLE'] ?? (isHosted ? 'host' : 'path');
  if (style !== 'path' && style !== 'host') fail('--style 只能是 path 或 host。');
  return s3Store({
    endpoint,
    bucket,
    prefix: path === '' ? '' : path.replace(/\/*$/, '/'),
    region: values.region ?? env['DEPLOY_REGION'] ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
    sessionToken: env['DEPLOY_SESSION_TOKEN'],
    isVirtualHost: style === 'host',
  });
}

/** The folder of an earlier build: itself, or where its manifest stands. */
function earlierSite(given: string): string {
  if (!existsSync(given)) fail(`没有“${given}”。`);
  if (statSync(given).isDirectory()) return given;
  if (basename(given) === manifestFile && existsSync(join(dirname(given), 'index.html')))
    return dirname(given);
  return fail(
    `“${given}”旁边没有那一版的文件，清单本身不含内容。请取出清单里的提交重新生成：git checkout 提交，SOURCE_DATE_EPOCH=清单里的 epoch npm run build -- --production，再用 --roll-back dist。`,
  );
}

function isPreview(built: string): boolean {
  return /<meta name="?robots"? content="?noindex/.test(readFileSync(join(built, 'index.html'), 'utf8'));
}

/** Who deploys, for another who finds the lock. */
function owner(): string {
  const { env } = process;
  const run = env['GITHUB_RUN_ID'] ?? env['CI_PIPELINE_ID'];
  const name = env['GITHUB_ACTOR'] ?? env['GITLAB_USER_LOGIN'] ?? userInfo().username;
  return run === undefined ? `${name}，${hostname()}` : `${name}，流水线 ${run}`;
}

/** Tells the caches before the site which addresses have changed. */
function purge(paths: readonly string[], address: string): void {
  const text = [...new Set(paths)].map((path) => `${addressOfFile(address, path)}\n`).join('');
  if (values['purge-list'] !== undefined) {
    writeFileSync(values['purge-list'], text);
    tell(`变了的网址写在：${values['purge-list']}`);
  }
  const command = values['purge-command'];
  if (command === undefined || text === '') return;
  const { status } = spawnSync(command, { shell: true, input: text, stdio: ['pipe', 'inherit', 'inherit'] });
  if (status === 0) return;
  process.stderr.write(`网站已经发布，但清除缓存的命令没有成功（退出码 ${String(status)}）。\n`);
  process.exitCode = 1;
}

async function verify(address: string): Promise<void> {
  const { outcome, lines } = await verifySite({ site: address, manifest: join(folder, manifestFile) });
  for (const line of lines) tell(line);
  if (outcome !== 'same') process.exitCode = 1;
}

function numberOf(name: string, text: string, most: number): number {
  return /^\d{1,5}$/.test(text) && +text <= most ? +text : fail(`--${name} 应当是 0 到 ${most} 的整数。`);
}

function parseArguments() {
  try {
    return parseArgs({
      options: {
        to: { type: 'string' },
        endpoint: { type: 'string' },
        region: { type: 'string' },
        style: { type: 'string' },
        site: { type: 'string' },
        'sign-key': { type: 'string' },
        'purge-command': { type: 'string' },
        'purge-list': { type: 'string' },
        'roll-back': { type: 'string' },
        'grace-hours': { type: 'string', default: '24' },
        'at-once': { type: 'string', default: '8' },
        'dry-run': { type: 'boolean', default: false },
        'break-lock': { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
        preview: { type: 'boolean', default: false },
        first: { type: 'boolean', default: false },
      },
    });
  } catch {
    return fail(usage);
  }
}
