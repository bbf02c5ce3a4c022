import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const path = 'notices/2023/sound/notice.md';

/** What is told of the attachments of a notice with three, whose text says `words`. */
function toldOf(words: string): readonly unknown[] {
  const notice = soundText(path)
    .replace(
      '受理:',
      '附件: [{ 标题: 拟表彰人选名单, 内容: 本页 }, { 标题: 评选条件, 内容: 本页 }, { 标题: 奖励资金明细表, 内容: 本页 }]\n受理:',
    )
    .replace('公示时间为', `${words}\n\n公示时间为`);
  return readFixture({ [path]: notice }).diagnostics.flatMap(({ code, facts }) =>
    code === 'attachment-title-differs' ? [facts] : [],
  );
}

describe('the attachment that the text means', () => {
  it.each([
    '名单见附件1，评选条件见附件2。',
    '拟表彰先进个人2名（附件1）。',
    '奖励资金逐项列在附件3，条件载于附件2。',
    '有关情况见附件2，具体名单见附件3。',
    '详见附件1、附件2和附件3。',
    '先进个人2名，见附件1。',
    '| 内容 | 附件 |\n| --- | --- |\n| 人选名单 | 附件1 |\n| 条件 | 附件2 |',
  ])('is left alone where it is of that, or not told: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['名单见附件2。', '评选条件'],
    ['评选条件见附件3。', '奖励资金明细表'],
    ['奖励资金逐项列在附件2。', '评选条件'],
    ['拟表彰人选2名（附件2）。', '评选条件'],
    ['| 内容 | 附件 |\n| --- | --- |\n| 资金明细 | 附件1 |', '拟表彰人选名单'],
  ])('is told where another one is called so: %s', (words, listed) => {
    expect(toldOf(words)).toEqual([expect.objectContaining({ listed })]);
  });
});
