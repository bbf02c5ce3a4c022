import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('is printed without the line of a pipe, which is not waited for', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gongshi-report-')), 'site.yaml');
  execFileSync('mkfifo', [file]);
  const report = `
    import { diagnosticOf } from '#reading/files/source.ts';
    import { printReport } from '#terminal/print-report.ts';
    printReport([diagnosticOf(${JSON.stringify(file)}, 'published-gone', { where: '', address: '/a/' })]);`;
  const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', report], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(signal).toBe(null);
  expect(stdout).toMatch(/site\.yaml:1:1 错误［[^\n]+\n/);
});
