import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const persons = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 单位 | 职务 |
| --- | --- | --- | --- |
| 1 | 赵甲乙 | 示例县甲厂 | 装配工 |
| 2 | 钱丙丁 | 示例县乙局 | 科员 |
| 3 | 孙戊己 | 示例县丙校 | 教师 |
`;
const works = `---
类别: 先进个人
标题: 项目名单
---
| 序号 | 项目名称 | 行业 |
| --- | --- | --- |
| 1 | 早稻选育 | 农业 |
| 2 | 水井防护 | 水利 |
`;

describe('a nominee whom the text names otherwise', () => {
  const told = (words: string, list = persons, quota = '3, 量词: 名'): unknown[] =>
    besideList(words, list, quota).flatMap(({ code, facts }) => (code === 'named-not-listed' ? [facts] : []));

  it.each([
    ['农民工1名，为示例县甲厂装配工赵申乙。', '赵申乙', '赵甲乙'],
    ['最高分93分（示例县乙局钱丙于）。', '钱丙于', '钱丙丁'],
    ['校长办公会议研究，拟聘孙戊已等3人。', '孙戊已', '孙戊己'],
    ['其中先进个人赵申乙得票最多。', '赵申乙', '赵甲乙'],
    ['年龄最小的是孙戊已，36岁。', '孙戊已', '孙戊己'],
    ['补助最高的钱丙于，0.9万元。', '钱丙于', '钱丙丁'],
    ['援外的为赵甲乙、钱丙于，留任的为孙戊己。', '钱丙于', '钱丙丁'],
    ['拟推荐2名（赵申乙、孙戊己）。', '赵申乙', '赵甲乙'],
    ['赵甲乙等入选。成绩第一名赵甲一，群众反映良好。', '赵甲一', '赵甲乙'],
    ['赵甲乙、钱丙丁、孙戊己入选，其中仅孙己戊为教师。', '孙己戊', '孙戊己'],
    ['赵甲乙、钱丙丁、孙戊己入选，甲赵乙为装配工。', '甲赵乙', '赵甲乙'],
  ])('is meant by a name one sign off: %s', (words, named, nearest) => {
    expect(told(words)).toEqual([{ named, nearest }]);
  });

  it.each([
    '评委赵申乙、周壬癸到会。',
    '示例县甲厂装配工赵申乙提出意见，赵申乙的意见未采纳。',
    '聘请赵申乙等5人为评委。',
    '上届先进个人赵申乙介绍经验；评审先进个人的赵申乙处长到会；原先进个人赵申丙致辞。',
    '最高分93分（示例县丁局钱丙于）。',
    '最后由钱丙于处长总结。',
    '赵甲乙等入选。评委赵甲一打分最高。',
    '赵甲乙入选，其同事赵甲一参加评议。',
  ])('may have others beside, of nearly the same name: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it('is meant by a work in quotes one sign off', () => {
    expect(told('一等奖为“晚稻选育”。', works, '2, 量词: 项')).toEqual([
      { named: '晚稻选育', nearest: '早稻选育' },
    ]);
  });
});
