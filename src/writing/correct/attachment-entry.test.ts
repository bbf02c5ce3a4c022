import { expect, it } from 'vitest';
import { withoutEntry } from './attachment-entry.ts';

const file = 'attachments/a.txt';
const other = '{ 标题: 乙, 文件: attachments/b.txt }';

/** What is left of a notice with the lines `lines` for 附件. */
function leftOf(...lines: readonly string[]): readonly string[] {
  const text = ['---', '标题: 甲', ...lines, '受理: 丙', '---', '正文附件:'].join('\n');
  return withoutEntry(text, file).split('\n').slice(2, -3);
}

it.each([
  ['the only one of a line', [`附件: [{ 标题: 甲, 文件: ${file} }]`], []],
  ['the only one of lines', ['附件:', `  - { 标题: 甲, 文件: ${file} } # 注`], []],
  ['the first of a line', [`附件: [{ 标题: 甲, 文件: ${file} }, ${other}]`], [`附件: [${other}]`]],
  ['the last of a line', [`附件: [${other}, { 标题: 甲, 文件: ${file} }]`], [`附件: [${other}]`]],
  [
    'the first of lines',
    ['附件:', `  - { 标题: 甲, 文件: ${file} }`, `  - ${other}`],
    ['附件:', `  - ${other}`],
  ],
  [
    'the last of lines',
    ['附件:', `  - ${other}`, '  - 标题: 甲', `    文件: "${file}"`],
    ['附件:', `  - ${other}`],
  ],
  ['none', [`附件: [${other}]`], [`附件: [${other}]`]],
])('takes an entry away: %s', (_, lines, left) => {
  expect(leftOf(...lines)).toEqual(left);
});

it('leaves what has no settings, and keeps line ends', () => {
  expect(withoutEntry('正文', file)).toBe('正文');
  expect(withoutEntry(`---\r\n附件: [{ 标题: 甲, 文件: ${file} }]\r\n题: 乙\r\n---\r\n`, file)).toBe(
    '---\r\n题: 乙\r\n---\r\n',
  );
});
