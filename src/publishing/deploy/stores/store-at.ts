import { resolve } from 'node:path';
import { Ended } from '#writing/ended.ts';
import { FolderStore } from './folder-store.ts';
import { S3Store } from './s3-store.ts';
import type { Store } from './store.ts';

/** What is said of an object store on the command line; the environment says the rest. */
export interface StoreSetting {
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  readonly style: string | undefined;
}

/** The folder that `target` is; undefined for an object store. */
export function folderAt(target: string): string | undefined {
  if (/^s3:\/\//i.test(target)) return undefined;
  // A drive of Windows has one letter.
  if (/^[a-z][a-z0-9+.-]+:/i.test(target)) throw new Ended('--to 只能是 s3://存储桶 或者一个文件夹。', 2);
  // Elsewhere than on Windows, C:\site is the name of a folder right here.
  if (/^(?:[a-z]:[\\/]|\\\\)/i.test(target) && process.platform !== 'win32')
    throw new Ended(`“${target}”是 Windows 的路径，这台机器上没有。请核对 --to。`, 2);
  return resolve(target);
}

/** Stores that take a bucket as the first part of the host's name. */
const hosted = /(?:aliyuncs|myqcloud|amazonaws)\.com(?:\.cn)?$/;

/**
 * The store at `target`: a folder, or `s3://BUCKET[/PREFIX]`, whose keys are in the environment alone. Throws `Ended`
 * where something is missing.
 */
export function storeAt(target: string, setting: StoreSetting): Store {
  const folder = folderAt(target);
  if (folder !== undefined) return new FolderStore(folder);
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]+)\/?(.*?)\/*$/i.exec(target) ?? [];
  const {
    DEPLOY_ENDPOINT = '',
    DEPLOY_ACCESS_KEY_ID: accessKeyId = '',
    DEPLOY_SECRET_ACCESS_KEY: secretAccessKey = '',
    ...env
  } = process.env;
  const { endpoint = DEPLOY_ENDPOINT } = setting;
  if (bucket === '' || !URL.canParse(endpoint))
    throw new Ended(
      '要用 --endpoint 或 DEPLOY_ENDPOINT 给出存储的网址，--to 写成 s3://存储桶[/前缀]（--帮助 看用法）。',
      2,
    );
  if (accessKeyId === '' || secretAccessKey === '')
    throw new Ended('没有密钥：请设置环境变量 DEPLOY_ACCESS_KEY_ID 和 DEPLOY_SECRET_ACCESS_KEY。', 2);
  // An address in which they stand leads elsewhere.
  if (path !== '' && path.split('/').some((step) => /^\.{0,2}$/.test(step)))
    throw new Ended(`--to 里的文件夹“${path}”不能有空的一段，也不能写 . 和 ..。`, 2);
  const usualStyle = hosted.test(new URL(endpoint).hostname) ? 'host' : 'path';
  const style = setting.style ?? env['DEPLOY_STYLE'] ?? usualStyle;
  if (style !== 'path' && style !== 'host') throw new Ended('--style 只能是 path 或 host。', 2);
  return new S3Store({
    endpoint,
    bucket,
    prefix: path === '' ? '' : `${path}/`,
    region: setting.region ?? env['DEPLOY_REGION'] ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
    sessionToken: env['DEPLOY_SESSION_TOKEN'],
    isVirtualHost: style === 'host',
  });
}
