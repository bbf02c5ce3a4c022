import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { builtCommit } from './built-commit.ts';

const folder = mkdtempSync(join(tmpdir(), 'built-commit-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('is that of the repository in which the content stands, and none where it stands in none', () => {
  const [office, bare] = ['office', 'bare'].map((name) => join(folder, name)) as [string, string];
  for (const one of [join(office, 'content'), bare]) mkdirSync(one, { recursive: true });
  const ask = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', office, '-c', 'user.name=a', '-c', 'user.email=a@example.cn', ...args], {
      encoding: 'utf8',
    }).trim();
  ask('init', '--quiet');
  expect(builtCommit(office)).toBeNull();
  writeFileSync(join(office, 'content', 'site.yaml'), 'a');
  ask('add', '.');
  ask('commit', '--quiet', '-m', 'a');
  expect(builtCommit(join(office, 'content'))).toBe(ask('rev-parse', 'HEAD'));
  expect(builtCommit(bare)).toBeNull();
  expect(builtCommit(join(folder, 'gone'))).toBeNull();
});
