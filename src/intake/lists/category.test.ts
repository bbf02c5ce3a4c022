import { expect, it } from 'vitest';
import { intakeOfText, toldDoubts } from '../fixtures/read-text.ts';
import { categoryOf } from './category.ts';

it.each([
  ['示例省水务系统劳动模范拟推荐对象名单', '劳动模范'],
  ['示例市五一劳动奖章拟表彰人选名单', '五一劳动奖章'],
  ['示例县第三届乡村工匠推荐人选名单', '乡村工匠'],
  ['2023年度示例市名师工作室拟认定对象', '名师工作室'],
  ['健康卫士公示对象名单', '健康卫士'],
  // Several, or none, are no honour before what is done with them.
  ['示例省先进集体、劳动模范拟推荐对象名单', '拟推荐对象'],
  ['拟推荐对象名单', '拟推荐对象'],
  ['危房改造公示对象名单', '危房改造公示对象'],
  ['拟任职人选名单', '拟任职人选'],
])('names the category of %s', (title, category) => {
  expect(categoryOf(title)).toBe(category);
});

it('tells a list beside others that names no category', () => {
  const intake = intakeOfText(
    `关于示例市先进集体、乡村工匠拟推荐对象的公示

现予公示，公示期为2023年8月7日至11日（5个工作日）。

示例市总工会
2023年8月4日

附件1
示例市先进集体拟推荐对象名单
序号\t单位名称
1\t示例市甲局

附件2
拟推荐对象名单
序号\t姓名
1\t甲一
`,
  );
  expect(intake.draft.lists.map(({ category }) => category)).toEqual(['先进集体', '拟推荐对象']);
  expect(toldDoubts(intake).join('\n')).toMatch(/名单“拟推荐对象名单”没有看出类别/);
});
