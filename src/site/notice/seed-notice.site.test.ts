import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { answerScript } from '../status/answer-script.ts';
import { elderScript } from '../frame/elder/elder-script.ts';

const address = 'notices/2023/quanguo-gonghui-xianjin';
const html = readFileSync(`${inject('site').folder}/${address}/index.html`, 'utf8');

/** The notice as it was published, without white space; its pages cut three sentences in two. */
const original = readFileSync('src/site/notice/seed-notice.txt', 'utf8').replace(/\s+/g, '');

/** The page as an office publishes it: a preview says of itself what it is. */
const withoutPreview = html
  .replace(/<aside class="preview".*?<\/aside>/, '')
  .replace(/\.preview( a)?\{[^}]*\}/g, '');

/** What the website says on the notice's page beside the notice. */
const furniture = [
  'head, script, style, .skip, .preview, .masthead, .trail, .colophon, .paper-head, .foot',
  '.title .kind, .answer, .names-block, .how, .letter, .doc > h2, .annex-mark, .nominee .facts, .context',
].join();

/** The text of the page's document, without white space. */
function documentText(): string {
  const page = parse(html);
  for (const part of page.querySelectorAll(furniture)) part.remove();
  return (page.querySelector('body') ?? page).structuredText.replace(/\s+/g, '');
}

describe('the seed notice’s page', () => {
  it('has every word of the original, in its order, and no other', () => {
    expect(documentText()).toBe(original);
  });

  it('computes the window that the original prints', () => {
    expect(parse(html).querySelector('.when')?.text).toContain('5个工作日');
    expect(original).toContain('公示时间为2023年8月7日至11日（5个工作日）。');
  });

  it('weighs at most 12,600 bytes compressed with its CSS at an office, and asks for nothing else before it shows', () => {
    expect(brotliCompressSync(withoutPreview).length).toBeLessThanOrEqual(12_600);
    const page = parse(withoutPreview);
    expect(page.querySelectorAll('.preview')).toEqual([]);
    expect(page.querySelectorAll('link[rel=stylesheet], style[src], link[rel=preload]')).toEqual([]);
    for (const script of page.querySelectorAll('script[src]'))
      expect(script.getAttribute('type')).toBe('module');
    // What must be known before anything is painted, and it alone, stands in the page.
    const inPage = page.querySelectorAll('script:not([src]):not([type="application/ld+json"])');
    expect(inPage.map(({ rawText }) => rawText)).toEqual([elderScript, answerScript]);
    for (const script of [elderScript, answerScript]) expect(script.length).toBeLessThan(250);
  });

  it('asks no third party for anything', () => {
    const asked = parse(html)
      .querySelectorAll('[src], link[href]:not([rel=canonical])')
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
    expect(asked.filter((reference) => /^(https?:)?\/\//.test(reference))).toEqual([]);
  });
});
