import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sha256 } from '#reading/recorder.ts';
import { removeFolders } from '#testing/dying-disk.ts';
import { folderOf } from '#testing/site-fixture.ts';
import { SiteFiles } from './site-files.ts';

afterAll(removeFolders);

it.each([
  ['text', '\uFEFF甲,乙\r\n', '\uFEFF甲,乙\r\n'],
  ['bytes', Buffer.from('\uFEFF甲,乙\r\n'), '\uFEFF甲,乙\r\n'],
])('a file of a new site is told as what was written of it: %s', (_, content, text) => {
  const site = folderOf({});
  const told: unknown[] = [];
  const files = new SiteFiles(site, (path, textOf, digest) => told.push([path, textOf(), digest]));
  files.write('a/b/c.csv', content);
  const written = readFileSync(join(site, 'a/b/c.csv'));
  expect(written.toString()).toBe(text);
  expect(told).toEqual([['a/b/c.csv', text, sha256(written)]]);
  expect([...files.digests]).toEqual([['a/b/c.csv', sha256(written)]]);
});
