import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, it } from 'vitest';

/** What the HTML Standard allows; its preset of opinions is not asked. */
const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, elements: ['html5'], extends: ['html-validate:standard'] }),
);

/** What is wrong with `html`, each with its place. */
const faults = (html: string, file: string): string[] =>
  validator
    .validateStringSync(html, file)
    .results.flatMap(({ messages }) => messages)
    .map(({ column, line, message }) => `${file}:${String(line)}:${String(column)} ${message}`);

it.each([
  ['the preview', inject('site').folder],
  ['60 samples', inject('sampleSite').folder],
  ['the examples', inject('exampleSite').folder],
  ['another office in production', inject('officeSite').folder],
])('every page of %s is valid HTML', (_, folder) => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.flatMap((file) => faults(readFileSync(join(folder, file), 'utf8'), file))).toEqual([]);
});

it('would see what no element allows', () => {
  expect(faults('<ul><p>甲</p></ul>', 'x.html').length).toBe(1);
  expect(faults('<input type="radio" autocomplete="name">', 'x.html').length).toBe(1);
});
