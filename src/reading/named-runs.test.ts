import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound';
const lists = {
  'a.md': `---
类别: 先进个人
标题: 先进个人名单
序号: 1
---
| 序号 | 姓名 | 类型 | 建设单位 |
| --- | --- | --- | --- |
| 1 | 赵甲乙 | 助人类 | 示例县东厂 |
| 2 | 钱丙丁 | 助人类 | 示例县中医院 |
| 3 | 孙戊己 | 敬业类 | 示例县西公司 |
`,
  'b.md': `---
类别: 先进集体
标题: 先进集体名单
序号: 2
---
| 序号 | 名称 | 负责人 | 职工人数 |
| --- | --- | --- | --- |
| 1 | 示例甲科 | 赵甲乙 | 26 |
| 2 | 示例乙科 | 李庚辛 | 15 |
`,
};

/** What is told of the sentence `words` above three persons and two groups. */
function toldOf(words: string): string[] {
  const notice = soundText(`${folder}/notice.md`)
    .replace(
      /  - \{ 类别.*\n/,
      '  - { 类别: 先进个人, 数: 3, 量词: 名 }\n  - { 类别: 先进集体, 数: 2, 量词: 个 }\n',
    )
    .replace('公示时间为', `${words}\n\n公示时间为`);
  return readFixture({
    [`${folder}/notice.md`]: notice,
    [`${folder}/nominees/jia-yi.md`]: undefined,
    [`${folder}/nominees/jia-er.md`]: undefined,
    ...Object.fromEntries(
      Object.entries(lists).map(([name, text]) => [`${folder}/nominees/${name}`, text] as const),
    ),
  }).diagnostics.flatMap(({ code, facts }) =>
    /^(?:named-twice|stated-claim)/.test(code) ? [Object.values(facts).join(' ')] : [],
  );
}

describe('names in a row', () => {
  it.each([
    '赵甲乙、钱丙丁两人既是先进个人，又是党员。',
    '赵甲乙既是先进个人，又是示例甲科负责人。',
    '助人类2人，为赵甲乙、钱丙丁；敬业类1人，为孙戊己。',
    '助人类2人，为赵甲乙、钱丙丁；党员2人，为赵甲乙、孙戊己。',
    '田径类2人，为赵甲乙、钱丙丁；游泳类2人，为钱丙丁、孙戊己，有一人兼项。',
    '建设单位分别为示例县东厂、示例县中医院和西公司。',
    '设计单位分别为示例县东厂和示例设计院。',
    '去年的建设单位分别为示例县东厂和示例县人民医院。',
  ])('are those of a list, a part or a column: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['赵甲乙、李庚辛两人既是先进个人，又是先进集体负责人。', '李庚辛'],
    ['助人类2人，为赵甲乙、钱丙丁；敬业类1人，为钱丙丁。', '钱丙丁'],
    ['建设单位分别为示例县东厂和示例县人民医院。', '示例县人民医院'],
  ])('are told where one is of none, or of two: %s', (words, name) => {
    expect(toldOf(words).join()).toContain(name);
  });
});
