import { expect, it } from 'vitest';
import { settingScope } from '../clauses/scope.ts';
import { categoryProducts, plainParts, plainProducts } from './plain-parts.ts';

it.each<readonly [text: string, told: readonly string[]]>([
  ['现将拟提名项目共11项，其中自然科学奖2项、技术发明奖1项、科技进步奖8项予以公示。', ['11 11']],
  ['现将受理的643项（自然科学类91项、技术发明类33项、科技进步类项目510项）予以公示。', ['643 634']],
  ['共11项，其中自然科学奖2项、技术发明奖1项。', []],
  ['共11项，其中自然科学奖2项、技术发明奖1项、科技进步奖等8项', []],
  ['共11名（含追授1名）', []],
  ['共受理11项，其中甲县2项、乙县3项、丙县4项。', []],
  ['共11项（一等奖2项、二等奖3名）', []],
  ['受理的48名（甲县29名、乙县19名）', ['48 48']],
  ['受理的48名（女性29名、党员19名）', []],
  ['评出一等奖3项、二等奖5项，共9项。', ['9 8']],
  ['甲县2名；乙县3名、丙县4名，共9名。', []],
  ['补助甲农场50万元、乙农场30万元，合计80万元。', ['80 80']],
  ['其中一等奖3项、二等奖5项，共9项。', []],
  ['示例河湖100个（河流57条、湖泊26个、水库18个）', ['100 101']],
  ['示例团队10个（核心成员30名、项目5个）', []],
  ['对公示的30家农场进行核查。取消4家评审资格，认定甲农场等27家农场。', ['27 26']],
  ['收到30家农场申报，不符合条件4家，认定20家农场。', []],
])('tells the parts that make a number, and no others: %s', (text, told) => {
  const read = plainParts(settingScope(text, ['body']));
  expect(read.map(({ whole, sum }) => `${whole.value} ${sum}`)).toEqual(told);
});

it.each(['受理的3名（甲县2名、乙县3名）', '评出一等奖3项、二等奖5项，共9项。'])(
  'knows where the whole stands, though a part is as large: %s',
  (text) => {
    const [read] = plainParts(settingScope(text, ['body']));
    const { start = 0, end = 0, value } = read?.whole ?? {};
    expect([start, text.slice(start, end)]).toEqual([
      text.search(/\d名（|9项/),
      `${value}${text.includes('名') ? '名' : '项'}`,
    ]);
  },
);

it.each<readonly [text: string, told: readonly string[]]>([
  ['补助认定的12家农场每家5万元共65万元。', ['65 60']],
  ['拟奖励5名同志，每名奖励2000元，合计1万元。', ['1 1']],
  ['拟奖励5名同志，合计1万元。', []],
  ['拟奖励8名同学，每人6000元，共58000元。', ['58000 48000']],
  ['对4名博士后每人资助12万元，两项共148万元。', []],
])('reckons so many times an amount: %s', (text, told) => {
  const read = plainProducts(settingScope(text, ['body']));
  expect(read.map(({ whole, sum }) => `${whole.value} ${sum}`)).toEqual(told);
});

it.each<readonly [text: string, told: readonly string[]]>([
  ['一等奖每项20万元，二等奖每项10万元，共计60万元，由市财政列支。', ['60 70']],
  ['其中一等奖2项、每项资助3万元，二等奖3项、每项资助5000元，资助总额8万元。', ['8 7.5']],
  ['一等奖每项20万元、二等奖10万元，奖金总额70万元。', ['70 70']],
  ['一等奖每项20万元，共计60万元。', []],
  ['一等奖20万元，二等奖每项5万元共15万元。', []],
  ['一等奖每项20万元，二等奖每项10万元，共计约60万元。', []],
  ['一等奖每项20万元。二等奖每项10万元，共计60万元。', []],
  ['一等奖奖金共40万元，二等奖共30万元，每项共计9万元。', []],
])('reckons what all categories get: %s', (text, told) => {
  const categories = [
    { category: '一等奖', count: 2 },
    { category: '二等奖', count: 3 },
  ];
  const read = categoryProducts(settingScope(text, ['body']), categories);
  expect(read.map(({ whole, sum }) => `${whole.value} ${sum}`)).toEqual(told);
});

it('knows a category by its short name', () => {
  const categories = [
    { category: '博士研究生', count: 3 },
    { category: '硕士研究生', count: 9 },
  ];
  const read = categoryProducts(
    settingScope('博士生每人奖励3万元，硕士生每人奖励2万元，共计24万元。', ['body']),
    categories,
  );
  expect(read.map(({ whole, sum }) => `${whole.value} ${sum}`)).toEqual(['24 27']);
});
