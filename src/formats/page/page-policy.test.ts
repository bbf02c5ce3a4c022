import { expect, it } from 'vitest';
import { inlineCode, withPolicy } from './page-policy.ts';

const hashOf = (text: string): string => `'sha256-${text}'`;
const page = (head: string, body = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>题</title>${head}</head><body>${body}</body></html>`;

it('allows the styles and the script of the page by their hashes, and nothing else inline', () => {
  const made = withPolicy(
    page('<style>a{}</style><script>f()</script><script src="/x.js"></script>'),
    ['f()'],
    hashOf,
  );
  expect(made).toContain(
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self';script-src 'self' 'wasm-unsafe-eval' 'sha256-f()';style-src 'sha256-a{}'">`,
  );
  expect(made).not.toContain('unsafe-inline');
});

it('reads no code out of attributes, text and titles', () => {
  const text = page(
    '<meta name="description" content="<script>alert(1)</script> x>y"><title><style>b{}</style></title>',
    '<p title=\'<style>c{}</style>\' data-style="x">style="d" onclick="e"</p><!-- <script>f()</script> -->',
  );
  expect(inlineCode(text)).toEqual({ styles: [], scripts: [], attributes: [] });
});

it.each([
  ['<script>alert(1)</script>', 'An inline script that is not allowed: alert(1)'],
  ['<p style="color:red">x</p>', 'An inline style attribute'],
  ['<p STYLE=color:red>x</p>', 'An inline style attribute'],
  ['<img src=x onerror=alert(1)>', 'An inline onerror attribute'],
  ['<img/onerror=alert(1)>', 'An inline onerror attribute'],
])('refuses to build a page with %s', (body, problem) => {
  expect(() => withPolicy(page('', body), ['f()'], hashOf)).toThrow(problem);
});

it('refuses a page whose policy would have no place', () => {
  expect(() => withPolicy('<p>x</p>', [], hashOf)).toThrow('charset');
});
