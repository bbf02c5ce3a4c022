import { expect, it } from 'vitest';
import { personalDataIn } from '../../../personal-data.ts';

const told = (text: string): string[] =>
  personalDataIn(text, { names: new Set(['王示例']) })
    .filter(({ kind }) => kind === 'sensitive')
    .map(({ value }) => value);

it.each([
  ['被骗老人姓名：李样例，损失养老钱', '李样例'],
  ['去年溺亡的两名儿童（李小样、李小例）', '李小样'],
  ['王示例救起的轻生女子名叫李样例', '李样例'],
  ['照片中王示例抱着受伤女童李小样', '李小样'],
  ['王示例班上的孤独症学生李小样进步明显', '李小样'],
  ['两名儿童溺亡，系李样例双胞胎儿子', '李样例'],
  ['照顾楼上瘫痪的独居老人李阿婆', '李阿婆'],
  ['失独母亲李*例每天到墓地', '李*例'],
  ['王示例调解的离婚案当事人为示例村的李样例、赵样例夫妇', '李样例'],
])('who suffered is found by name: %s', (text, name) => {
  expect(told(text).some((words) => words.includes(name))).toBe(true);
});

it.each([
  '王示例救起轻生女子3名，获救者均平安',
  '受害人（单位或者个人）可以申请救助',
  '王示例调解离婚案90件，当事人为双方自愿',
  '溺水救援队队长王示例',
])('nobody is named: %s', (text) => {
  expect(told(text)).toEqual([]);
});
