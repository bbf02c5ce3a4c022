import { expect, it } from 'vitest';
import { settingScope } from '../clauses/scope.ts';
import {
  announcedCounts,
  appliedCounts,
  chosenCounts,
  exampleCounts,
  isOfSame,
  rowCounts,
  titleCounts,
} from './plain-counts.ts';

const scopeOf = (text: string) => settingScope(text, ['body']);

it.each<readonly [text: string, told: readonly string[]]>([
  ['现将推荐的15个模范集体和19名模范个人名单进行公示', ['15 模范集体', '19 模范个人']],
  ['现将模范集体15个，模范个人19名予以公示', ['15 模范集体', '19 模范个人']],
  ['现将收到的15个模范集体申报材料予以公示', []],
  ['15个模范集体受到表彰', []],
])('tells how many are made public: %s', (text, told) => {
  expect(
    announcedCounts(scopeOf(text))
      .map(({ value, noun }) => `${value} ${noun}`)
      .toSorted(),
  ).toEqual(told.toSorted());
});

it.each<readonly [text: string, told: readonly string[]]>([
  ['共推荐出模范集体16个，模范个人19名。', ['16 共推荐出模范集体', '19 模范个人']],
  ['共收到模范集体申报16个，评选出先进。', []],
  ['上届评选出模范集体16个。', []],
])('tells how many were chosen: %s', (text, told) => {
  expect(chosenCounts(scopeOf(text)).map(({ value, noun }) => `${value} ${noun}`)).toEqual(told);
});

it('compares what is of the same, however many words stand before', () => {
  const [chosen] = chosenCounts(scopeOf('推荐出模范集体16个'));
  const [announced, other] = announcedCounts(scopeOf('现将15个模范集体和3个文明家庭予以公示'));
  expect(chosen && announced && isOfSame(chosen, announced)).toBe(true);
  expect(chosen && other && isOfSame(chosen, other)).toBe(false);
});

it.each<readonly [text: string, told: readonly string[]]>([
  ['拟推报示例中心、甲学院团支部三个集体参评', ['3 of 2']],
  ['推荐王甲一、李乙二三位同志为候选人', ['3 of 2']],
  ['推荐王甲一、李乙二和张丙三3名同志为候选人', ['3 of 3']],
  ['拟认定甲公司、乙公司等3家企业', []],
  ['推荐教师、医生3名同志为候选人', []],
  ['艺术类为声乐、舞蹈、书法四项，共录取9名', ['4 of 3']],
  ['可以通过电话、信函和面谈两种方式反映', ['2 of 3']],
  ['分为甲类、乙类和丙类三类，', ['3 of 3']],
  ['承担国家、省级课题三项', []],
  ['通过电话、信函等三种方式反映', []],
  ['拟认定示例市发展和改革局、示例市教育局2个单位', ['2 of 2 3']],
])('counts the names in a row that a number closes: %s', (text, told) => {
  expect(rowCounts(scopeOf(text)).map(({ value, counted }) => `${value} of ${counted.join(' ')}`)).toEqual(
    told,
  );
});

it.each<readonly [text: string, told: readonly string[]]>([
  ['拟推荐1个集体申报示例劳动奖状、2名个人申报示例劳动奖章。', ['1 示例劳动', '2 示例劳动']],
  ['共有2名个人申报示例劳动奖章。', []],
])('tells how many are put forward for a title: %s', (text, told) => {
  expect(appliedCounts(scopeOf(text)).map(({ value, behind }) => `${value} ${behind.slice(0, 4)}`)).toEqual(
    told,
  );
});

it.each<readonly [text: string, told: readonly string[]]>([
  ['现就甲省示例市等40个地区创建事宜公示，体现公开原则', ['40 省示例市个地区']],
  ['取消示例农场等4家农场的资格', []],
  ['共收到示例农场等4家农场申报', []],
])('tells the numbers for which an example stands: %s', (text, told) => {
  expect(exampleCounts(scopeOf(text)).map(({ value, of }) => `${value} ${of}`)).toEqual(told);
});

it('tells how many the title of a file says there are', () => {
  const told = titleCounts(scopeOf('2020年示例省50名“示例卫士”.docx'));
  expect(told.map(({ value, noun }) => `${value} ${noun}`)).toEqual(['50 示例卫士']);
});
