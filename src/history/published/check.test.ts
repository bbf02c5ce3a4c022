import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { changed } from '#reading/fixtures/fixture.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { newRepository } from '#testing/repository-fixture.ts';

afterAll(removeFolders);

const nominee = 'notices/2023/sound/nominees/jia-yi.md';
const mended = changed(nominee, '甲一的事迹', '甲一的先进事迹');

function check(content: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, SOURCE_DATE_EPOCH: '1691114400', NO_COLOR: '1' },
  });
}

it('refuses a silent change, in every format and by paths', () => {
  const { content, commit, write } = newRepository();
  commit({});
  expect(check(content).status).toBe(0);
  write(mended);
  const told = check(content);
  expect(told.status).toBe(1);
  expect(told.stdout).toContain(`${content}/${nominee}:6:4 错误［发布后有改动］`);
  expect(check(content, join(content, nominee), '--format', 'github').stdout).toContain('::error file=');
  const [found] = JSON.parse(check(content, join(content, nominee), '--format', 'json').stdout) as {
    code: string;
  }[];
  expect(found?.code).toBe('text-changed');
  expect(check(content, join(content, 'site.yaml')).status).toBe(0);
});

it('comes to its end where nobody reads on', () => {
  const { content, commit, write } = newRepository();
  commit({});
  write(mended);
  const command = `{ "${process.execPath}" scripts/check.ts; echo "exit $?" >&2; } | true`;
  const { stderr } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, SOURCE_DATE_EPOCH: '1691114400' },
  });
  expect(stderr).toBe('exit 1\n');
});

it('ends with a sentence where what is published cannot be read', () => {
  const { content, root } = newRepository();
  const bad = join(temporaryFolder(), 'manifest.json');
  writeFileSync(bad, '{');
  for (const place of [bad, root, 'http://127.0.0.1:9/']) {
    const { status, stdout, stderr } = check(content, '--published', place);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+。\n$/);
  }
});
