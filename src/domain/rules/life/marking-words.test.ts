import { expect, it } from 'vitest';
import { markingWord, markingWordOf, markingWordOfEnding } from './marking-words.ts';

it.each([
  '经查实不再任用',
  '因材料不实不再推荐',
  '弄虚作假，取消',
  '申报资料造假',
  '情况属实，不再推荐',
  '有失信记录',
])('blames somebody: %s', (words) => {
  expect(markingWord(words)).toBeDefined();
});

it.each([
  '推荐',
  '不再推荐',
  '不再任用',
  '按程序办理',
  '暂缓',
  '放弃',
  '递补',
  '经研究，不再推荐',
  '经集体研究确定推荐',
])('blames nobody: %s', (words) => {
  expect(markingWordOf(words)).toBeUndefined();
});

it.each(['因个人原因不再任职', '因身体原因放弃', '因病放弃', '因家庭原因不再推荐'])(
  'says why of one by name: %s',
  (words) => {
    expect([markingWord(words), markingWordOf(words) !== undefined]).toEqual([undefined, true]);
  },
);

it.each(['古茶公司材料不实', '申报单位提供的材料虚假', '经查，资料造假'])(
  'blames in an ending: %s',
  (words) => {
    expect(markingWordOfEnding(words)).toBeDefined();
  },
);

it.each([
  '需要进一步研究',
  '需要进一步查实有关数据',
  '网站故障',
  '公示内容有误，重新公示',
  '因工作安排调整',
  '经查看，附件没有上传成功',
  '经查询，链接打不开',
  '名单数据有遗漏',
  '发布程序不符合规定',
  '信息系统升级',
])('blames nobody in an ending: %s', (words) => {
  expect(markingWordOfEnding(words)).toBeUndefined();
});
