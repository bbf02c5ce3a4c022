import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { expect, inject, it } from 'vitest';
import { shippedSoftware } from '../office/shipped-software.ts';

const { folder } = inject('site');
const notice = 'notices/2023/quanguo-gonghui-xianjin/index.html';
const scripts = scriptsOf(readFileSync(join(folder, notice), 'utf8'));
const sizeOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, '_astro', name))).length, 0);

it('keeps the status script, its rules included, under 2 kB compressed', () => {
  const names = scripts.filter((name) => /status|live-element/i.test(name));
  expect(sizeOf(names)).toBeGreaterThan(500);
  expect(sizeOf(names)).toBeLessThan(2000);
});

/** What a reader has to ask for on purpose: 朗读 in 长者版, search, looking up a name, and the letter. */
const onRequest = /^(read-aloud|search-|name-finder|pagefind-engine|letter)/;

it('keeps the script of a notice under 4.7 kB compressed, and that of its letter under 1.8 kB', () => {
  expect(sizeOf(scripts.filter((name) => !onRequest.test(name)))).toBeLessThan(4700);
  const letter = scripts.filter((name) => name.startsWith('letter'));
  expect(letter.length).toBe(1);
  expect(sizeOf(letter)).toBeLessThan(1800);
});

it('keeps a notice to two files of script before anything is asked for', () => {
  const named = parse(readFileSync(join(folder, notice), 'utf8')).querySelectorAll('script[src]');
  expect(named.length).toBe(2);
});

it('keeps reading aloud under 1.5 kB compressed', () => {
  const names = scripts.filter((name) => name.startsWith('read-aloud'));
  expect(names.length).toBeGreaterThan(0);
  expect(sizeOf(names)).toBeLessThan(1500);
});

it('tells on the page about the site whose software it has, by which licences', () => {
  const about = parse(readFileSync(join(folder, 'about/index.html'), 'utf8'));
  const told = about.querySelectorAll('details').map(({ textContent }) => textContent);
  for (const { name, version, licence, text } of shippedSoftware()) {
    const line = told.find((part) => part.includes(`${name} ${version}（${licence}）`));
    expect(line, name).toContain(text.split('\n').at(-1));
  }
});

/** The script files that a page names, and those that they import, now or later. */
function scriptsOf(html: string): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(folder, '_astro', name), 'utf8');
    for (const [, imported = ''] of text.matchAll(/["'`]\.?\/(?:_astro\/)?([\w.-]+\.js)["'`]/g))
      add(imported);
  };
  for (const script of parse(html).querySelectorAll('script[src]'))
    add((script.getAttribute('src') ?? '').replace('/_astro/', ''));
  return [...found];
}
