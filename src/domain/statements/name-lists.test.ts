import { describe, expect, it } from 'vitest';
import { settingLine } from './stated-line.ts';
import { isSlipOf, knownNames, nameLists } from './name-lists.ts';

const names = knownNames([
  '西宁市总工会',
  '朱　梅',
  '周毛措',
  '陈立（大）',
  '示例市文化和旅游局',
  '艾沙•买买提',
]);
const read = (text: string): string[] =>
  nameLists(settingLine(text, ['body']), names, ['先进集体', '先进工作者']).map(
    ({ items, isOpen }) =>
      items.map(({ text: item, name }) => name ?? `?${item}`).join('、') + (isOpen ? '等' : ''),
  );

describe('the names that prose lists', () => {
  it.each([
    ['确定朱梅、周毛措2名先进工作者为推荐对象', ['朱梅、周毛措']],
    [
      '确定我省推荐的西宁市总工会1个先进集体和平安区总工会朱梅、果洛州总工会周毛措2名先进工作者为正式推荐对象',
      ['西宁市总工会', '朱梅、周毛措'],
    ],
    ['确定朱梅、李四等2名同志为先进工作者', ['朱梅、?李四等']],
    ['确定李四和朱梅为先进工作者人选', ['?李四、朱梅']],
    ['先进工作者：朱梅（女）、周毛措（女，藏族）', ['朱梅、周毛措']],
    ['拟推荐对象为朱梅、周毛错', ['朱梅、?周毛错']],
    ['确定示例市人力资源和社会保障局朱梅、示例市文化和旅游局周毛措2名先进工作者', ['朱梅、周毛措']],
    ['确定西宁市总公会1个先进集体', ['?西宁市总公会']],
    ['确定示例市文化和旅游局、西宁市总工会2个先进集体', ['示例市文化和旅游局、西宁市总工会']],
    ['确定陈立（大）、朱梅2名先进工作者', ['陈立、朱梅']],
    ['确定朱 梅、艾沙·买买提2名先进工作者', ['朱梅、艾沙买买提']],
    ['确定朱\u3000梅、周\u200b毛措2名先进工作者为推荐对象', ['朱梅、周毛措']],
  ])('reads %s', (text, lists) => {
    expect(read(text)).toEqual(lists);
  });

  it.each([
    '由省总工会、西宁市总工会和海东市总工会联合考察',
    '请向省总工会、西宁市总工会反映',
    '确定2名先进工作者',
    '经单位推荐、部门审核，确定2名先进工作者为推荐对象',
    '朱梅同志热爱工会工作，走访企业500家',
  ])('reads none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('knows a slip of the pen', () => {
    expect(isSlipOf('果洛州总工会周毛错', '周毛措')).toBe(true);
    expect(isSlipOf('朱玫', '朱梅')).toBe(true);
    expect(isSlipOf('朱梅', '朱梅')).toBe(false);
    expect(isSlipOf('李雷', '朱梅')).toBe(false);
  });
});
