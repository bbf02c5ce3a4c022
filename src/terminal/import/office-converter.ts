import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

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

/** The file at `path` as LibreOffice makes it new; undefined where there is none, or nothing to make of it. */
export function converted(path: string, name: string): Converted | undefined {
  const target = targets[extname(name).toLowerCase()];
  if (target === undefined || path === '-') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-import-'));
  try {
    const copy = join(folder, `original${extname(name).toLowerCase()}`);
    copyFileSync(path, copy);
    const profile = `-env:UserInstallation=file://${folder.replaceAll('\\', '/')}/profile`;
    const args = [profile, '--headless', '--convert-to', target, '--outdir', folder, copy];
    const found = programs.find(
      (program) => spawnSync(program, args, { timeout: longest, stdio: 'ignore' }).status === 0,
    );
    if (found === undefined) return undefined;
    const bytes = new Uint8Array(readFileSync(join(folder, `original.${target}`)));
    return { name: `${name}.${target}`, size: bytes.length, bytes };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
