/** What the system's error codes mean (errno(3)). */
const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  ENOENT: '找不到',
  EISDIR: '它是一个文件夹',
  ERR_FS_EISDIR: '它是一个文件夹',
  ENOTDIR: '路径里有一段不是文件夹',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '名称太长',
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘配额用完了',
  EROFS: '磁盘是只读的',
  EBUSY: '别的程序正在用它',
  EMFILE: '打开的文件太多',
  // Node's copying says so of a full disk too.
  EIO: '磁盘读写出错，可能是满了',
};

/** What a disk or another program refuses, whatever asks for it. */
const refusals: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EBUSY',
  'EMFILE',
  'EIO',
]);

/** Whether `error` tells that the disk is full, locked or broken, and of no fault of the program. */
export function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && refusals.has((error as NodeJS.ErrnoException).code ?? '');
}

/** Whether the system refused something, and no mistake of the program did. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Why the system could not do something, in Chinese; an error of another kind in its own words. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : reasons[code]) ?? error.message;
}

/** The same with the file that it was about: `没有权限（content/site.yaml）`. */
export function systemFailure(error: unknown): string {
  const reason = systemReason(error);
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined || reason.includes(path) ? reason : `${reason}（${path}）`;
}
