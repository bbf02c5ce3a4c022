import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';

const folder = join(inject('site').folder, '_astro');
const sizeOf = (name: RegExp): number =>
  readdirSync(folder)
    .filter((file) => name.test(file))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0);

it('keeps the status script, its rules included, under 2 kB compressed', () => {
  const script = /status|live-element/i;
  expect(sizeOf(script)).toBeGreaterThan(500);
  expect(sizeOf(script)).toBeLessThan(2000);
});

it('keeps all script of the site under 6 kB compressed', () => {
  expect(sizeOf(/\.js$/)).toBeLessThan(6000);
});
