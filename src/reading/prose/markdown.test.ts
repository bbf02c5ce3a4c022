import { expect, it } from 'vitest';
import { textOfProse } from '#domain/prose/prose.ts';
import { noQuotations, parseProse } from './markdown.ts';

const parse = (body: string) => parseProse({ file: 'a.md', text: body }, body, 0, noQuotations);
const kinds = (body: string) => parse(body).prose.map(({ kind }) => kind);

it.each([
  ['为**“中文”**后', '为“中文”后'],
  ['**第一条、**内容', '第一条、内容'],
  ['网址www.example.com，后文', '网址www.example.com，后文'],
  ['第一行\n第二行', '第一行\n第二行'],
  ['　　首行空两格', '首行空两格'],
  ['“直引号"不改', '“直引号"不改'],
])('reads %j as %j', (body, text) => {
  const { prose, diagnostics } = parse(body);
  expect(textOfProse(prose)).toBe(text);
  expect(diagnostics).toEqual([]);
});

it('takes indents and dashes under a line for what they are in Word: nothing special', () => {
  expect(kinds('    缩进四格的文字')).toEqual(['paragraph']);
  expect(kinds('文字\n\n---\n')).toEqual(['paragraph']);
});

it('gives every piece of text its place in the file', () => {
  const body = '# 标题\n\n一**二**三\n';
  const [, paragraph] = parse(body).prose;
  expect(paragraph?.kind === 'paragraph' && paragraph.inlines.map(({ at }) => body[at])).toEqual([
    '一',
    '*',
    '三',
  ]);
});

it.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  'vbscript:x',
  'file:///etc/passwd',
])('leads nobody to %j', (address) => {
  const { prose, diagnostics } = parse(`[甲](<${address}>)`);
  expect(JSON.stringify(prose)).not.toContain(`"address":"${address.slice(0, 4)}`);
  expect(diagnostics.map(({ code }) => code)).toEqual(['unsafe-link']);
});
