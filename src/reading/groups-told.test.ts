import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 工作单位 | 岗位类别 | 政治面貌 | 工龄（年） |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 女 | 示例市甲局 | 教师岗 | 中共党员 | 21 |
| 2 | 甲二 | 男 | 示例市乙局 | 教师岗 | 中共预备党员 | 12 |
| 3 | 甲三 | 男 | 示例市甲局 | 护理岗 | 群众 | 30 |
| 4 | 甲四 | 女 | 示例市丙局 | 护理岗 | 群众 | 8 |
`;

function toldOf(words: string): unknown[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code, facts }) =>
    code === 'named-trait-differs' || code === 'stated-claim-differs' ? [facts] : [],
  );
}

describe('what is said of all of a group', () => {
  it.each([
    '其中护理岗2名，均为群众。',
    '其中教师岗2名，均为中共党员。',
    '教师岗的2名都是市级机关人员。',
    '工龄满20年的2名，均来自示例市甲局。',
    '护理岗2名，均为本单位推荐。',
    '护理岗的2名不都是女性。',
    '除示例市甲局2名外，均为护理岗。',
    '示例市甲局推荐的甲一、甲三2名同志。',
    '教师岗2名，即甲一和甲二。',
    '甲三、甲四这2名护理岗人员均已到岗。',
    '示例市甲局的甲一、示例市乙局的甲二2名同志。',
    '示例市甲局帮扶的甲二、甲四2名同志。',
    '由示例市甲局、示例市乙局推荐的甲一、甲二2名同志。',
    '女性2名（甲一、甲四）。',
    '甲一、甲二2名同志。',
    '原示例市甲局的甲一、甲二2名同志。',
  ])('is left alone where it is so, or of another relation: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['其中护理岗2名，均为女性。', '甲三', '女性', '男'],
    ['教师岗的2名都是男性。', '甲一', '男性', '女'],
    ['护理岗2名，全部来自示例市甲局。', '甲四', '示例市甲局', '示例市丙局'],
    ['工龄满20年的2名，均属教师岗。', '甲三', '教师岗', '护理岗'],
    ['教师岗2名，即甲一和甲三。', '甲三', '教师岗', '护理岗'],
    ['来自示例市甲局的甲一、甲四两名同志。', '甲四', '示例市甲局', '示例市丙局'],
    ['甲三、甲二这2名护理岗人员均已到岗。', '甲二', '护理岗', '教师岗'],
    ['示例市甲局推荐的2名为甲三、甲四。', '甲四', '示例市甲局', '示例市丙局'],
  ])('is told where a row says otherwise: %s', (words, name, stated, known) => {
    const [facts] = toldOf(words);
    expect(facts).toMatchObject({ name, stated: expect.stringContaining(stated), known });
  });
});
