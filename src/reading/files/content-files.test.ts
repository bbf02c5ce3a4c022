import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from './content-files.ts';
import { parseSource } from './source.ts';

it('tells of a pipe, and does not wait for it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-pipe-'));
  try {
    execFileSync('mkfifo', [join(folder, 'notice.md')]);
    const file = listFiles(folder).get('notice.md');
    expect(file && parseSource(file)).toMatchObject({
      code: 'unreadable-file',
      facts: { problem: '它不是普通文件' },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('tells of a name that is no text, which nobody could ask for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-name-'));
  try {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/a`), Buffer.of(0xff)]), 'x');
    const [file] = listFiles(folder).values();
    expect(file && parseSource(file)).toMatchObject({ code: 'unreadable-file' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
