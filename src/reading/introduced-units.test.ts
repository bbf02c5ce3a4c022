import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 工作单位及职务 | 推荐单位 |
| --- | --- | --- | --- |
| 赵甲乙 | 女 | 示例县人民医院内科护士长 | 县卫健局 |
| 钱丙丁 | 男 | 示例县城关镇中心小学数学教师 | 县教育局 |
| 孙戊己 | 男 | 示例县供水有限公司维修班班长 | 县住建局 |
| 李庚辛 | 女 | 示例县文化旅游广电体育局办公室主任 | 县直机关工委 |
`;

/** What is told of the sentence `words` above these four. */
function toldOf(words: string): unknown[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code, facts }) =>
    code === 'named-trait-differs' ? [facts] : [],
  );
}

describe('a nominee who is introduced', () => {
  it.each([
    ['赵甲乙，县中医医院内科护士长，坚守岗位。', '示例县人民医院内科护士长'],
    ['赵甲乙，示例县妇幼保健院内科护士长，坚守岗位。', '示例县人民医院内科护士长'],
    ['钱丙丁，男，示例县实验小学数学教师，爱生如子。', '示例县城关镇中心小学数学教师'],
    ['李庚辛，现任示例县市场监督管理局办公室主任，勤勉尽责。', '示例县文化旅游广电体育局办公室主任'],
  ])('is of the unit of the row: %s', (words, known) => {
    expect(toldOf(words)).toEqual([expect.objectContaining({ known })]);
  });

  it.each([
    '赵甲乙，县人民医院内科护士长，坚守岗位。',
    '赵甲乙，县医院内科护士长；钱丙丁，城关小学数学教师，爱生如子。',
    '赵甲乙，原示例县中医医院内科护士长，坚守岗位。',
    '赵甲乙，曾在示例县中医医院内科任护士长，坚守岗位。',
    '孙戊己，县供水公司维修班班长，抢修一线。',
    '李庚辛，县文旅局办公室主任，勤勉尽责。',
    '吴壬癸，县中医医院内科护士长，参加评审。',
    '赵甲乙，示例县中医医院党委书记推荐，坚守岗位。',
    '赵甲乙，护理骨干，先后到示例县中医医院内科交流。',
  ])('may be introduced in short, or with what was before: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});
