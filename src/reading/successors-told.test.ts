import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 招聘单位 | 招聘岗位 | 岗位代码 | 姓名 | 原工作单位 | 总成绩 | 岗位排名 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲中心 | 检验 | A01 | 甲一 | 某县医院 | 82.1 | 1 |
| 2 | 甲中心 | 检验 | A01 | 甲二 | 无 | 80.5 | 2 |
| 3 | 甲中心 | 公共卫生 | A02 | 甲三 | 某乡医院 | 79.0 | 2 |
| 4 | 乙医院 | 护理 | B01 | 甲四 | 无 | 77.2 | 1 |
| 5 | 乙医院 | 护理 | B01 | 甲五 | 某镇医院 | 76.4 | 3 |
| 6 | 乙医院 | 护理 | B01 | 甲六 | 无 | 75.9 | 4 |
`;

const toldOf = (words: string): string[] =>
  besideList(words, list, '6, 量词: 名').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );

describe('who takes a place over', () => {
  it.each([
    '公共卫生岗位原第一名考生退出，由第二名甲三递补。',
    '护理岗位第二名放弃体检，由第三名甲五递补。',
    'B01岗位第2名放弃，由第4名甲六递补；A02岗位第1名放弃，由第2名甲三递补。',
    '某县医院的子某放弃，由第三名甲五递补。',
    '公共卫生岗位报名人数不足，从检验岗位调剂，由检验岗位第二名甲二递补。',
    '如护理岗位有人放弃，由后续人员依次递补。',
    '公共卫生岗位1人放弃，由甲三同志递补。',
  ])('is left alone where it was for that post, with that rank: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '公共卫生岗位原第一名考生退出，由第二名甲一递补。',
    'A02岗位第1名考生退出招聘，由第2名甲二递补。',
    '护理岗位排名第2的考生体检不合格，由排名第4的甲五递补。',
    'A01岗位无递补；B01岗位第二名退出，由第三名甲三递补。',
  ])('is told where the list has another post or rank: %s', (words) => {
    expect(toldOf(words)).toEqual(['named-trait-differs']);
  });
});
