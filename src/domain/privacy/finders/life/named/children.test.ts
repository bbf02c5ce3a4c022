import { expect, it } from 'vitest';
import { personalDataIn } from '../../../personal-data.ts';

const told = (text: string): string[] =>
  personalDataIn(text, { names: new Set(['王示例']) })
    .filter(({ kind }) => kind === 'sensitive')
    .map(({ value }) => value);

it.each([
  '大二班的李小样小朋友在评估当日领读',
  '随机访谈了中二班的何小样小朋友',
  '四（1）班的李小样同学在活动中走失',
  '今年5月初二（3）班学生穆小样攀爬古树摔伤',
  '五年级学生李小样上课时突然昏倒',
  '示例小学二（3）班李小样的家长来电',
  '辅导刚失去父亲的8岁女孩李小样写作业',
  '小朋友李小样（大一班）的画展出在门厅',
  '三年级二班学生李小样家庭困难',
  '三年级（1）班班长李小样代表少先队员发言',
  '中二班李小样被同伴咬伤',
  '背着12岁的残疾学生李小样上学',
  '8岁的李小样年龄最小',
  '家访发现三（1）班李小样长期被父亲打',
  '感谢信由六年级学生李小样执笔',
  '救起示例小学学生李小样',
  '王示例5岁的儿子航航跟着住值班室',
  '收养的两名孤儿分别叫李样、李例',
])('a child is found by name: %s', (text) => {
  expect(told(text)).not.toEqual([]);
});

it.each([
  '示例小学五年级3个班的37名学生参加了测试',
  '五年级学生方阵在操场集合，四年级学生田径队获第一名',
  '大班幼儿入学，小朋友们在广场上表演',
  '最受小朋友欢迎的校外辅导员，万名小朋友受益',
  '二（1）班教室、三（2）班王老师的家长会',
  '王示例带的大二班获“文明班级”称号',
])('a class or a team is no child: %s', (text) => {
  expect(told(text)).toEqual([]);
});
