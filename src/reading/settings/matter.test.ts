import { expect, it } from 'vitest';
import { cutMatter } from './matter.ts';

it.each([
  ['---\n标题: 甲\n---\n正文\n', '\n标题: 甲', '正文\n'],
  ['\ufeff---\r\n标题: 甲\r\n---\r\n\r\n正文', '\r\n标题: 甲\r', '\r\n正文'],
  ['--- \n标题: 甲\n--- \n正文', ' \n标题: 甲', ' \n正文'],
  ['---\n标题: 甲---\n\n---\n正文\n---\n', '\n标题: 甲---\n', '正文\n---\n'],
  ['---\n# 说明\n\n---\n正文', undefined, '正文'],
  ['---\n---\n', undefined, ''],
  ['---\n标题: 甲', '\n标题: 甲', ''],
  ['----\n正文', undefined, '----\n正文'],
  ['正文\n---\n', undefined, '正文\n---\n'],
  ['', undefined, ''],
])('cuts settings and body of %j apart', (text, yaml, body) => {
  expect(cutMatter(text)).toEqual({ yaml, body });
});
