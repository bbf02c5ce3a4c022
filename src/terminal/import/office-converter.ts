import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the files of old programs become. */
const targets: Readonly<Record<string, string>> = {
  '.doc': 'docx',
  '.wps': 'docx',
  '.rtf': 'docx',
  '.odt': 'docx',
  '.xls': 'xlsx',
  '.et': 'xlsx',
  '.ods': 'xlsx',
};
const programs = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const longest = 60_000;

interface Converted {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * The file at `path` as LibreOffice makes it new, in a minute; undefined where there is none, or nothing to make of it.
 */
export function converted(path: string, name: string): Converted | undefined {
  const target = targets[extname(name).toLowerCase()];
  if (target === undefined || path === '-') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-import-'));
  try {
    const copy = join(folder, `original${extname(name).toLowerCase()}`);
    copyFileSync(path, copy);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    if (!isConverted([profile, '--headless', '--convert-to', target, '--outdir', folder, copy]))
      return undefined;
    const bytes = new Uint8Array(readFileSync(join(folder, `original.${target}`)));
    return { name: `${name}.${target}`, size: bytes.length, bytes };
  } catch {
    return undefined;
  } finally {
    removeIfFree(folder);
  }
}

/**
 * Removes `folder`; what a program that was just killed still holds open, as Windows knows it, is the system's to
 * clear.
 */
function removeIfFree(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The draft is what was asked for.
  }
}

/** Whether LibreOffice has done what `args` ask. Where it hangs, it is not asked again by another of its names. */
function isConverted(args: readonly string[]): boolean {
  for (const program of programs) {
    const { status, signal } = spawnSync(program, args, {
      timeout: longest,
      killSignal: 'SIGKILL',
      stdio: 'ignore',
    });
    if (status === 0) return true;
    if (signal !== null) return false;
  }
  return false;
}
