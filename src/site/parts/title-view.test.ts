import { expect, it } from 'vitest';
import { titlePart, titleView } from './title-view.ts';

it.each([
  ['关于评选先进集体、先进工作者', '关于评选先进集体、|先进工作者'],
  ['拟表彰对象的公示', '拟表彰对象的公示'],
  [
    '关于示例省外国专家友谊奖暨国际科学技术合作贡献奖拟授予人选的公示',
    '关于|示例省|外国|专家|友谊奖|暨国际|科学|技术|合作|贡献奖|拟授予人选的|公示',
  ],
  [
    '关于甲省乙市丙县教育系统第二批技术能手拟表彰对象的公示',
    '关于甲省乙市丙县|教育系统|第二批|技术能手|拟表彰对象的|公示',
  ],
  [
    '关于推荐全国工业和信息化系统劳动模范和先进工作者的公示',
    '关于|推荐|全国|工业和信息化系统|劳动模范|和先进工作者的|公示',
  ],
])('breaks a title between its phrases, and a long phrase between its words: %s', (title, pieces) => {
  expect(titlePart(title).join('|')).toBe(pieces);
  expect(titlePart(title).join('')).toBe(title);
});

it.each([
  ['示例省总工会关于甲类的公示', ['示例省总工会'], '示例省总工会'],
  ['示例乡人民政府关于甲类的公示', ['示例县示例乡人民政府'], '示例乡人民政府'],
  ['省里关于甲类的公示', ['示例省总工会'], ''],
  ['关于甲类的公示', ['示例省总工会'], ''],
])('sets the issuer apart, with or without where it is: %s', (title, issuers, by) => {
  expect(titleView({ titleLines: [title], issuers, quotas: [] }).by.join(' ')).toBe(by);
});
