import { expect, it } from 'vitest';
import { settingScope } from '../clauses/scope.ts';
import { citedEditions, namedEditions, yearRanges } from './edition.ts';

it.each<readonly [text: string, editions: readonly string[]]>([
  ['提出甲一等10人为第九届示例市道德模范推荐人选', ['届 9 示例市道']],
  ['第一批已公示21名，两批共计30名', []],
  ['2020年度示例省科学技术奖提名工作已经结束', ['年 2020 示例省科']],
  ['根据《关于评选第八届示例市道德模范的通知》', []],
  ['曾获第八届示例市道德模范称号，为第九届示例市道德模范候选人', ['届 9 示例市道']],
  ['第三届示例市专家库（共46人）将于2023年4月30日届满', []],
  ['2023年8月4日', []],
  ['与第三届示例市道德模范（甲类2人、乙类8人）相比，增加1人', []],
  ['总数与第三批持平，较第二批的240万元有增加', []],
  ['在第一批拟认定14家的基础上，现拟认定甲公司等9家', []],
  ['第一届示例首席技师甲一、甲二本届续聘', []],
  ['第五批（本批）示例工匠拟认定6名', ['批 5 ']],
  ['开展了第七批申报', ['批 7 ']],
  ['按2026—2028年示例县农机补贴实施意见，2024年至2025年示例补贴', []],
  ['拟记三等功。2024年度优秀等次10名。', []],
  ['6家企业2022年研发投入共4560万元，2022年示例补贴6户', ['年 2022 示例补贴']],
])('names editions by what they are of: %s', (text, editions) => {
  const read = namedEditions(settingScope(text, ['body']));
  expect(read.map(({ measure, value, of }) => `${measure} ${value} ${of}`)).toEqual(editions);
});

it('names the editions in the titles of papers, with the title', () => {
  const read = citedEditions(settingScope('根据《关于开展第四届示例县道德模范评选的通知》要求', ['body']));
  expect(read.map(({ measure, value, title, start }) => `${start} ${measure} ${value} ${title}`)).toEqual([
    '7 届 4 《关于开展第四届示例县道德模范评选的通知》',
  ]);
});

it.each([
  ['2020年示例省“示例之星”评选', '2020 示例之星'],
  ['2020年“示例之星”评选', '2020 示例之星'],
  ['第九批（2018年度）国家示例城市', '9 ,2018 '],
])('names what stands in quotes behind an edition: %s', (text, named) => {
  const read = namedEditions(settingScope(text, ['body']));
  expect(read.map(({ value, quoted }) => `${value} ${quoted}`).join()).toBe(named);
});

it.each<readonly [text: string, ranges: readonly string[]]>([
  ['拟确定为“示例基地（2023—2027年）”', ['2023—2027']],
  ['2022—2026年度示例基地', ['2022—2026']],
  ['公示期为2023年8月7日至2023年8月11日', []],
  ['根据《示例规划（2021—2025年）》', []],
])('tells years from one to another: %s', (text, ranges) => {
  expect(yearRanges(settingScope(text, ['body'])).map(({ years }) => years)).toEqual(ranges);
});
