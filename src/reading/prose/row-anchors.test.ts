import { describe, expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { nomineesOf } from '#domain/notice/notice.ts';
import { readFixture } from '../fixtures/fixture.ts';
import { isUsable } from '../parse-content.ts';

const file = (name: string) => `notices/2023/sound/nominees/${name}.md`;
const table = (...rows: string[]) => `---\n类别: 先进个人\n标题: 名单\n---\n${rows.join('\n')}\n`;

function slugs(...tables: string[]): string[] {
  const content = readFixture({
    [file('jia-yi')]: undefined,
    [file('jia-er')]: undefined,
    ...Object.fromEntries(tables.map((text, index) => [file(`list-${index}`), text])),
  });
  if (!isUsable(content) || !content.notices[0]) throw new Error(JSON.stringify(content.diagnostics));
  return nomineesOf(content.notices[0]).map(({ slug }) => slug);
}

it('makes anchors of pinyin, surname apart', () => {
  expect(
    slugs(table('| 姓名 |', '| --- |', '| 周毛措 |', '| 解一 |', '| 阿不都热依木·买买提 |', '| Anna Li |')),
  ).toEqual(['zhou-maocuo', 'xie-yi', 'abudoureyimumaimaiti', 'annali']);
});

it('tells namesakes apart by 区分, by organisation, and by their characters, in all lists of a notice', () => {
  expect(slugs(table('| 姓名 | 区分 |', '| --- | --- |', '| 陈立 | 大 |', '| 陈立 | 小 |'))).toEqual([
    'chen-li-da',
    'chen-li-xiao',
  ]);
  expect(
    slugs(
      table('| 姓名 | 单位 |', '| --- | --- |', '| 陈立 | 甲市 |'),
      table('| 姓名 | 单位 |', '| --- | --- |', '| 陈立 | 乙市 |'),
    ),
  ).toEqual(['chen-li-jia-shi', 'chen-li-yi-shi']);
  const [first, second] = slugs(
    table('| 姓名 |', '| --- |', '| 张伟 |'),
    table('| 姓名 |', '| --- |', '| 章威 |'),
  );
  expect(first).toMatch(/^zhang-wei-[0-9a-f]{4}$/);
  expect(first).not.toBe(second);
});

it('tells a body that stands in two categories apart by them', () => {
  const rows = ['| 企业名称 |', '| --- |', '| 示例甲公司 |'];
  expect(slugs(table(...rows), table(...rows).replace('先进个人', '先进集体'))).toEqual([
    'shilijiagongsi-xianjingeren',
    'shilijiagongsi-xianjinjiti',
  ]);
});

it('keeps an anchor when a row is put in before it', () => {
  const rows = ['| 陈立 | 甲市 |', '| 陈立 | 乙市 |', '| 朱梅 | 甲市 |'];
  const before = slugs(table('| 姓名 | 单位 |', '| --- | --- |', ...rows));
  const after = slugs(table('| 姓名 | 单位 |', '| --- | --- |', '| 王五 | 丙市 |', ...rows));
  expect(after.slice(1)).toEqual(before);
});

describe('namesakes of one unit and category', () => {
  const namesakes = (head: string, ...rows: string[]) => [
    `| 序号 | 姓名 | ${head} |`,
    `| --- | --- |${' --- |'.repeat(head.split('|').length)}`,
    ...rows.map((row, index) => `| ${index + 1} | ${row} |`),
  ];

  it.each([
    ['所在村', ['甲村', '乙村'], ['jia-cun', 'yi-cun']],
    ['岗位', ['护理', '药剂'], ['hu-li', 'yao-ji']],
    ['学院', ['会计学院', '机电学院'], ['kuai-jixueyuan', 'ji-dianxueyuan']],
    ['宗地号', ['TX-002', 'TX-003'], ['tx002', 'tx003']],
    ['准考证号', ['26020114', '26020131'], ['26020114', '26020131']],
    ['现任职务', ['合规部经理', '科技部总经理'], ['heguibujingli', 'kejibuzongjingli']],
    ['性别', ['男', '女'], ['nan', 'nv']],
    ['出生年月', ['1984.07', '1979.11'], ['198407', '197911']],
    ['得分 | 序次 | 所在组', ['91 | 甲 | 一组', '90 | 乙 | 二组'], ['yi-zu', 'er-zu']],
    ['性别 | 村 | 组', ['男 | 甲村 | 一组', '女 | 甲村 | 二组'], ['yi-zu', 'er-zu']],
  ])('are told apart by %s', (head, [one, two], [first, second]) => {
    expect(slugs(table(...namesakes(head, `陈立 | ${one}`, `陈立 | ${two}`)))).toEqual([
      `chen-li-${first}`,
      `chen-li-${second}`,
    ]);
  });

  it.each([
    ['名次', '1', '2'],
    ['补贴额（元）', '500', '300'],
    ['编号', '1', '2'],
    ['备注', '递补', ''],
    ['申请时间', '2021-02', '2021-03'],
    ['所在村', '甲村', ''],
  ])('are not told apart by %s', (head, one, two) => {
    expect(slugs(table(...namesakes(head, `陈立 | ${one}`, `陈立 | ${two}`)))).toEqual([
      'chen-li-xianjingeren',
      'chen-li-xianjingeren',
    ]);
  });

  it('are told apart by two columns where none tells alone, and by characters that sound alike', () => {
    const rows = ['甲村 | 一组', '甲村 | 二组', '乙村 | 一组', '乙村 | 二组'];
    expect(slugs(table(...namesakes('村 | 组', ...rows.map((row) => `陈立 | ${row}`))))).toEqual([
      'chen-li-jia-cunyizu',
      'chen-li-jia-cunerzu',
      'chen-li-yi-cunyizu',
      'chen-li-yi-cunerzu',
    ]);
    const [east, winter] = slugs(table(...namesakes('所在村', '陈立 | 东村', '陈立 | 冬村')));
    expect(east).toMatch(/^chen-li-dong-cun-[0-9a-f]{4}$/);
    expect(east).not.toBe(winter);
  });

  it('keep their anchors when others are put in before them, and leave those of others alone', () => {
    const rows = ['陈立 | 甲村', '陈立 | 乙村', '朱梅 | 甲村', '陈力 | 丙村'];
    const before = slugs(table(...namesakes('所在村', ...rows)));
    expect(before).toEqual([
      'chen-li-jia-cun',
      'chen-li-yi-cun',
      'zhu-mei',
      expect.stringMatching(/^chen-li-[0-9a-f]{4}/),
    ]);
    const after = slugs(table(...namesakes('所在村', '陈立 | 丁村', '王五 | 甲村', ...rows)));
    expect(after.slice(2)).toEqual(before);
  });

  it('are told apart by their numbers where they are masked, or by their order', () => {
    const content = readFixture({
      [file('list-0')]: table(...namesakes('人口', '陈* | 2', '陈* | 2', '朱* | 3', '朱* | 5')),
    });
    expect(content.diagnostics.filter(({ code }) => /repeated/.test(code))).toEqual([]);
    expect(slugs(table(...namesakes('所在村', '陈* | 甲村', '陈* | 乙村')))).toEqual([
      expect.stringMatching(/jia-cun/),
      expect.stringMatching(/yi-cun/),
    ]);
    const unnumbered = ['| 姓名 | 人口 |', '| --- | --- |', '| 陈* | 2 |', '| 陈* | 2 |'];
    expect(new Set(slugs(table(...unnumbered))).size).toBe(2);
  });

  it('have what tells them apart for their 区分, and are no findings', () => {
    const content = readFixture({
      [file('list-0')]: table(...namesakes('所在村', '陈立 | 甲村', '陈立 | 乙村', '朱梅 | 甲村')),
    });
    if (!isUsable(content)) throw new Error(JSON.stringify(content.diagnostics));
    expect(
      nomineesOf(at(content.notices, 0))
        .slice(-3)
        .map(({ distinction }) => distinction),
    ).toEqual(['甲村', '乙村', undefined]);
    expect(
      content.diagnostics.filter(({ code }) => code === 'anchor-repeated' || code === 'nominee-repeated'),
    ).toEqual([]);
  });
});
