import { expect, it } from 'vitest';
import { namesInScript, namesOnPage, styleNodes, usedStyles, withoutLayers } from './used-styles.ts';

const used = (css: string, page: string, script = ''): string =>
  usedStyles(styleNodes(css), new Set([...namesOnPage(page), ...namesInScript(script)]));

it('keeps what is on the page, and drops what is not', () => {
  const css = '@layer rooms{.roll th{a:b}.names{c:d}p{e:f}live-hours{g:h}}@page{size:A4}';
  expect(used(css, '<ul class="names few"></ul><p>')).toBe('@layer rooms{.names{c:d}p{e:f}}@page{size:A4}');
  expect(used(css, '<live-hours></live-hours>')).toBe('@layer rooms{live-hours{g:h}}@page{size:A4}');
  expect(used('h2+table:not(.roll)>tr:nth-child(odd){a:b}', '<h2><tr>')).toBe('');
  expect(used('.title,h1{a:b}', '<title><h1 class="a">')).toBe('h1{a:b}');
  expect(used(':root>body a:hover::before,*{a:b}', '<body><a>')).toBe(':root>body a:hover::before,*{a:b}');
});

it('has what stood in layers in their order, and moves nothing within one', () => {
  const flat = (css: string): string => usedStyles(withoutLayers(styleNodes(css)), new Set(['.a', '.b']));
  expect(flat('@layer x,y;@layer y{.a{f:g}}.a{h:i}@page{d:e}@layer x{.a{b:c}}@layer y{.b{h:i}}')).toBe(
    '.a{b:c}.a{f:g}.b{h:i}.a{h:i}@page{d:e}',
  );
  const print = '@layer x{@media print{.a{b:c}}}';
  expect(flat(`@layer x,y;${print}@layer y{.a{b:c}}${print}`)).toBe('@media print{.a{b:c}.a{b:c}}.a{b:c}');
  expect(flat('@layer x;@layer x{@media print{.a{b:c}}.a{d:e}@media print{.a{f:g}}}')).toBe(
    '@media print{.a{b:c}}.a{d:e}@media print{.a{f:g}}',
  );
});

it('keeps a named sheet of paper where a rule takes it', () => {
  const css = '@page site{size:A4}@media print{.home{page:site}}';
  expect(used(css, '<p class="home">')).toBe(css);
  expect(used(css, '<p>')).toBe('');
});

it('drops a choice alone, and keeps what needs any of several', () => {
  expect(used('.a,.b,pre{x:y}', '<p class="b">')).toBe('.b{x:y}');
  expect(used(':is(.a,.b) p{x:y}', '<p class="b">')).toBe(':is(.a,.b) p{x:y}');
  expect(used(':is(.a,.b) p{x:y}', '<p class="c">')).toBe('');
  expect(used('p:not(.a){x:y}', '<p>')).toBe('p:not(.a){x:y}');
  const nested = ':is(.a div,.b,.c div:not(.d)) p{x:y}';
  expect(used(nested, '<p class="b">')).toBe(nested);
  expect(used(nested, '<p class="e">')).toBe('');
  expect(used('[data-state=".a"] p{x:y}', '<p>')).toBe('[data-state=".a"] p{x:y}');
});

it('keeps what a script makes, by its plain words, not by its selectors', () => {
  expect(used('.gone{x:y}', '<p>', 'p.className="gone"')).toBe('.gone{x:y}');
  expect(used('.block{x:y}', '<p>', 'p.className=`block ${name}`')).toBe('.block{x:y}');
  expect(used('.roll{x:y}', '<p>', 'document.querySelectorAll(".roll tbody tr")')).toBe('');
  expect(used('.gone{x:y}', '<p>', 'add(`<b>\n"`);p.className=`gone`')).toBe('.gone{x:y}');
  expect(used('table{x:y}', '<p>', 'cell.closest(`table`)')).toBe('');
  expect(used('li live-status{x:y}', '<p>', 'a("li"),a("live-status")')).toBe('li live-status{x:y}');
  expect(used('fieldset .a{x:y}', '<p>', 'add(`<fieldset>\n<p class="a">`)')).toBe('fieldset .a{x:y}');
  expect(used('name-finder{x:y}', '<p>', 'customElements.define("name-finder",F)')).toBe('');
});

it('reads strings as strings', () => {
  const css = '@media print{.a::before{content:"}{;"}}@layer base,parts;.a{b:c}';
  expect(used(css, '<p class="a">')).toBe(css);
});
