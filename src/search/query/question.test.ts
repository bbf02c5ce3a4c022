import { expect, test } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { at } from '#domain/lists/at.ts';
import { heardQuestion, questionOf } from './question.ts';

const today = civil('2026-11-26');
const question = (query: string) => questionOf(query, (character) => character, today);
const words = (query: string) => question(query)?.words.map((units) => units.join(''));

test.each([
  ['正在公示的', 'open'],
  ['公示中', 'open'],
  ['还能反映吗', 'open'],
  ['现在还可以举报吗', 'open'],
  ['（公示中）', 'open'],
  ['撤回的公示', 'withdrawn'],
  ['哪些还没开始', 'upcoming'],
])('takes %s for a question after a state', (query, status) => {
  expect(question(query)).toMatchObject({ status, words: [] });
});

test.each([
  ['怎么举报', 'how-to-object'],
  ['举报电话', 'how-to-object'],
  ['监督电话是多少', 'how-to-object'],
  ['对公示对象有意见怎么反映', 'how-to-object'],
  ['我不同意怎么办', 'how-to-object'],
  ['有人弄虚作假怎么办', 'how-to-object'],
  ['匿名信管用吗', 'how-to-object'],
  ['字太小', 'accessibility'],
  ['怎么打印', 'accessibility'],
  ['看不清字怎么放大', 'accessibility'],
  ['我的个人信息要求删除', 'privacy'],
  ['公示期过了还能不能反映', 'publicity-period'],
  ['公示的电话打不通怎么办', 'how-to-object'],
  ['上访信怎么寄', 'how-to-object'],
  ['谁管这个网站', 'about'],
  ['公示期怎么算', 'publicity-period'],
  ['五个工作日', 'publicity-period'],
  ['公示到什么时候结束', 'publicity-period'],
  ['七个工作日算不算周末', 'publicity-period'],
])('knows the page that answers %s', (query, page) => {
  const found = question(query);
  expect(found?.pages).toContain(page);
  expect(found?.words).toEqual([]);
});

test.each([
  ['2023年8月', '2023', '08'],
  ['2023年8月 公示', '2023', '08'],
  ['2023-08', '2023', '08'],
  ['２０２３年０８月份的公示', '2023', '08'],
  ['二〇二三年八月', '2023', '08'],
  ['202308', '2023', '08'],
  ['23年8月', '2023', '08'],
  ['2023', '2023', ''],
  ['2023年的公示', '2023', ''],
  ['8月份', '', '08'],
  ['今年的公示', '2026', ''],
  ['去年公示', '2025', ''],
  ['上个月的公示', '2026', '10'],
  ['本月', '2026', '11'],
])('reads %s as a time', (query, year, month) => {
  expect(question(query)).toMatchObject({ periods: [[{ year, month, day: '' }]], words: [] });
});

test('keeps what is asked for beside a time, a state or a question', () => {
  expect(words('2025年五一劳动奖章')).toEqual(['五一劳动奖章']);
  expect(words('去年 先进工作者')).toEqual(['先进工作者']);
  expect(words('正在公示的五一劳动奖章')).toEqual(['五一劳动奖章']);
  expect(words('果洛州谁被评为先进工作者')).toEqual(['果洛州', '先进工作者']);
  expect(words('周毛措的公示到什么时候结束')).toEqual(['周毛措']);
  expect(words('前年的技能大师')).toEqual(['技能大师']);
  expect(words('程远在哪里')).toEqual(['程远']);
});

test.each(['周毛措', '向阳', '人社部函〔2023〕44号', '0971-8258205', '2023年度先进工作者', '公示', ''])(
  'has no question in %s',
  (query) => {
    const found = question(query);
    expect(found?.periods ?? []).toEqual([]);
    expect(found?.pages ?? []).toEqual([]);
    expect(found?.status).toBeUndefined();
  },
);

test.each(['昨天的公示', '今天发布了哪些', '这几天的公示', '上周公示', '最近一个月'])(
  'takes %s for a question after the newest',
  (query) => {
    expect(question(query)).toMatchObject({ isNewest: true, words: [] });
  },
);

test.each(['今天截止的公示', '本周到期', '昨天结束的表彰'])(
  'takes %s for no question after what is new: it closes on another day',
  (query) => {
    expect(question(query)?.isNewest).toBe(false);
  },
);

test.each([
  ['今天的公示', '2026-11-26', 1],
  ['昨天发布的', '2026-11-25', 1],
  ['本周', '2026-11-23', 7],
  ['上个星期的公示', '2026-11-16', 7],
  ['下周截止的公示', '2026-11-30', 7],
  ['明天就结束的公示', '2026-11-27', 1],
  ['11月9日的公示', '-11-09', 1],
  ['2026年11月9日公示', '2026-11-09', 1],
  ['第四季度', '-10-', 3],
  ['二季度公示', '-04-', 3],
  ['本季度', '2026-10-', 3],
  ['上季度', '2026-07-', 3],
  ['下半年', '-07-', 6],
  ['下个月', '2026-12-', 1],
  ['近三个月', '2026-08-', 4],
])('reads %s as some days or months', (query, first, count) => {
  const found = question(query);
  expect(found?.words).toEqual([]);
  expect(found?.periods[0]).toHaveLength(count);
  const { year, month, day, isClosing } = at(found?.periods[0] ?? [], 0);
  expect([year, month, day].join('-')).toBe(first);
  expect(isClosing).toBe(/截止|结束/u.test(query));
});

test.each([
  ['how to report', 'how-to-object', ''],
  ['Phone number for complaints', 'how-to-object', ''],
  ['when does the publicity period end', 'publicity-period', ''],
  ['privacy', 'privacy', ''],
  ['who is zhu mei', undefined, 'zhu mei'],
  ['henrik sample', undefined, undefined],
])('understands %s', (query, page, left) => {
  expect(question(query)?.pages[0]).toBe(page);
  expect(words(query)?.join(' ')).toBe(left);
});

test('asks for no list of what is objected to', () => {
  expect(question('对公示结果有异议')).toMatchObject({ status: undefined, pages: ['how-to-object'] });
  expect(question('现在还能举报吗')).toMatchObject({ status: 'open' });
});

test('hears the words of questions in what a voice has written otherwise', () => {
  const sounds: Readonly<Record<string, string>> = { 公式: 'gong shi', 公示: 'gong shi', 反应: 'fan ying' };
  const readings = (word: string): string[][] => [(sounds[word.replace('反映', '反应')] ?? word).split(' ')];
  const heard = (query: string) => heardQuestion(query, { simplify: (character) => character, readings });
  expect(heard('怎么反应公式')).toBe('怎么反映公示');
  expect(heard('怎么反映公示')).toBeUndefined();
  expect(heard('周毛措')).toBeUndefined();
});

test('knows when a way is asked', () => {
  expect(question('如何向总工会举报')).toMatchObject({ isHow: true, words: [['总', '工', '会']] });
  expect(question('总工会的举报电话')).toMatchObject({ isHow: false });
});
