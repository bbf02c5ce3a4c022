import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeNew } from './write-new.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-new-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('writes a folder that was not there, or was empty', () => {
  mkdirSync(join(root, 'empty'));
  for (const folder of ['absent', 'empty', 'deep/absent'].map((name) => join(root, name))) {
    expect(writeNew(folder, new Map([['甲/乙.md', '丙']]))).toBe(true);
    expect(readFileSync(join(folder, '甲/乙.md'), 'utf8')).toBe('丙');
  }
  expect(readdirSync(root).toSorted()).toEqual(['absent', 'deep', 'empty']);
});

it('leaves alone what is there', () => {
  writeFileSync(join(root, 'file'), '甲');
  mkdirSync(join(root, 'full'));
  writeFileSync(join(root, 'full/.hidden'), '甲');
  for (const name of ['file', 'full'])
    expect(writeNew(join(root, name), new Map([['乙', '丙']]))).toBe(false);
  expect(readdirSync(join(root, 'full'))).toEqual(['.hidden']);
});

it('leaves nothing behind where a file cannot be written', () => {
  const files = new Map([
    ['甲', '乙'],
    ['甲/丙', '丁'],
  ]);
  expect(() => writeNew(join(root, 'new'), files)).toThrow();
  expect(readdirSync(root)).toEqual([]);
});
