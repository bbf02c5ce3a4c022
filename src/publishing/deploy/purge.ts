import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { systemReason } from '#reading/files/system-reason.ts';
import { addressOfFile } from '../live-site.ts';

/** How the caches before a site are told which addresses have changed. */
export interface PurgeOrder {
  /** A file that they are written into. */
  readonly list: string | undefined;
  /** A command of the shell that reads them on standard input. */
  readonly command: string | undefined;
}

/**
 * Tells the caches that the files `paths` of the site at `address` have changed. False where one of them did not get
 * them.
 */
export function purge(
  paths: readonly string[],
  address: string,
  { list, command }: PurgeOrder,
  tell: (line: string) => void,
): boolean {
  const text = [...new Set(paths)].map((path) => `${addressOfFile(address, path)}\n`).join('');
  const isListed = list === undefined || isWritten(list, text, tell);
  if (command === undefined || text === '') return isListed;
  const { status } = spawnSync(command, { shell: true, input: text, stdio: ['pipe', 'inherit', 'inherit'] });
  if (status === 0) return isListed;
  process.stderr.write(
    `网站已经发布，但清除缓存的命令没有成功（退出码 ${String(status)}）。处理好以后再运行一次发布，会连这一次的网址一起清除。\n`,
  );
  return false;
}

function isWritten(list: string, text: string, tell: (line: string) => void): boolean {
  try {
    writeFileSync(list, text);
    tell(`变了的网址写在：${list}`);
    return true;
  } catch (error) {
    process.stderr.write(
      `网站已经发布，但变了的网址没有写进“${list}”：${systemReason(error)}。处理好以后再运行一次发布，会连这一次的网址一起写。\n`,
    );
    return false;
  }
}
