import { describe, expect, it } from 'vitest';
import { withSignOff } from './sign-off-line.ts';

const answers = { reviewedBy: '政策法规处', signedBy: '厅领导', time: '2023-08-04 10:00' };
const written = '签发: { 审核: 政策法规处, 签发: 厅领导, 时间: 2023-08-04 10:00 }';

describe('签发 is written', () => {
  it.each([
    ['as the last setting', '---\n标题: 甲\n---\n正文\n', `---\n标题: 甲\n${written}\n---\n正文\n`],
    [
      'in place of the example',
      '---\n# 签发：说明。\n# 签发: { 审核: 甲 }\n种类: 乙\n---\n',
      `---\n# 签发：说明。\n${written}\n种类: 乙\n---\n`,
    ],
    ['in place of an empty setting', '---\n签发:\n种类: 乙\n---\n', `---\n${written}\n种类: 乙\n---\n`],
    [
      'and the comment of an empty setting stays',
      '---\n签发: "" # 待填\n种类: 乙\n---\n',
      `---\n${written} # 待填\n种类: 乙\n---\n`,
    ],
    [
      'with the byte order mark and line ends of the file',
      '\uFEFF---\r\n标题: 甲\r\n---\r\n正文\r\n',
      `\uFEFF---\r\n标题: 甲\r\n${written}\r\n---\r\n正文\r\n`,
    ],
    [
      'before the first line that ends the settings',
      '---\n标题: 甲\n---\n正文\n---\n',
      `---\n标题: 甲\n${written}\n---\n正文\n---\n`,
    ],
    ['where nothing follows', '---\n标题: 甲\n---', `---\n标题: 甲\n${written}\n---`],
    [
      'behind a text of several lines',
      '---\n标题: |\n  甲\n  乙\n---\n',
      `---\n标题: |\n  甲\n  乙\n${written}\n---\n`,
    ],
  ])('%s', (_, text, expected) => {
    expect(withSignOff(text, answers)).toBe(expected);
  });

  it('nowhere, where it is already, or there are no settings', () => {
    for (const text of ['---\n签发: { 审核: 甲 }\n---\n', '正文', '---\n标题: 甲\n', ''])
      expect(withSignOff(text, answers)).toBeUndefined();
  });

  it.each([
    ['发布时间: 2023-08-03 # 拟', '发布时间: 2023-08-05 09:00 # 拟'],
    ['发布时间:   "2023-08-03"   # 拟 # 改', '发布时间:   2023-08-05 09:00   # 拟 # 改'],
    ['"发布时间" : 2023-08-03', '"发布时间" : 2023-08-05 09:00'],
    ['发布时间:\n  2023-08-03', '发布时间:\n  2023-08-05 09:00'],
    ['发布时间: |-\n  2023-08-03', '发布时间: 2023-08-05 09:00'],
  ])('with the time of publication in place of that of %j, and the text as it is', (before, after) => {
    const rest = '种类: 乙\n---\n发布时间: 明天\n';
    expect(withSignOff(`---\n${before}\n${rest}`, { ...answers, published: '2023-08-05 09:00' })).toBe(
      `---\n${after}\n${rest.replace('---', `${written}\n---`)}`,
    );
  });

  it('nowhere, where no time of publication can be replaced', () => {
    for (const settings of ['种类: 乙\n', '发布时间:\n', '发布时间: [2023-08-03]\n'])
      expect(
        withSignOff(`---\n${settings}---\n发布时间: 明天\n`, { ...answers, published: '2023-08-05' }),
      ).toBeUndefined();
  });
});
