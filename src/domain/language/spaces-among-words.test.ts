import { expect, it } from 'vitest';
import { spacesAmongWords } from './spaces-among-words.ts';

const places = (text: string) => spacesAmongWords(text, ['示例省示例队', '甲一']).map(({ index }) => index);

it.each([
  ['认真履行岗位 工作职责要求，', [6]],
  ['甲 ，乙', [1]],
  ['甲， 乙', [2]],
  ['甲（ 乙），丙。', [2]],
])('finds the spaces of %s', (text, found) => {
  expect(places(text)).toEqual(found);
});

it.each([
  '认真履行岗位 工作职责要求',
  '推荐示例省示例队 某某单位职工，',
  '张三 李四，',
  '认真学习宣传甲 一同志的先进事迹，',
  '“认真履行岗位 工作职责要求”，',
  '一、 项目，乙',
  '1、 项目，乙',
  '根据条例第十二条 申请人应当提交材料，',
])('leaves %s', (text) => {
  expect(places(text)).toEqual([]);
});
