import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { addressOfFile } from '../live-site.ts';

/** How the caches before a site are told which addresses have changed. */
export interface PurgeOrder {
  /** A file that they are written into. */
  readonly list: string | undefined;
  /** A command of the shell that reads them on standard input. */
  readonly command: string | undefined;
}

/** Tells the caches that the files `paths` of the site at `address` have changed. False where the command failed. */
export function purge(
  paths: readonly string[],
  address: string,
  { list, command }: PurgeOrder,
  tell: (line: string) => void,
): boolean {
  const text = [...new Set(paths)].map((path) => `${addressOfFile(address, path)}\n`).join('');
  if (list !== undefined) {
    writeFileSync(list, text);
    tell(`变了的网址写在：${list}`);
  }
  if (command === undefined || text === '') return true;
  const { status } = spawnSync(command, { shell: true, input: text, stdio: ['pipe', 'inherit', 'inherit'] });
  if (status === 0) return true;
  process.stderr.write(`网站已经发布，但清除缓存的命令没有成功（退出码 ${String(status)}）。\n`);
  return false;
}
