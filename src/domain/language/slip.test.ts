import { describe, expect, it } from 'vitest';
import { leadingZeros, yearsOfTwoDigits } from './chinese-dates.ts';
import { fullWidthDigits } from './full-width-digits.ts';
import { documentNumberBrackets } from './document-number.ts';
import { hyphenRanges } from './hyphen-range.ts';
import { halfWidthOrdinals, ordinalMarks } from './ordinals.ts';
import { missingPauseMarks, needlessPauseMarks } from './pause-mark.ts';
import { doubledPunctuation, halfWidthPunctuation } from './punctuation.ts';
import type { Slip } from './slip.ts';
import { spacesAmongHan, spacesInNumbers } from './stray-space.ts';

type Detector = (text: string) => Slip[];

/** A detector, a text, and the text as it should read; a text alone is right. */
const tables: readonly (readonly [Detector, readonly (readonly [text: string, mended?: string])[]])[] = [
  [
    documentNumberBrackets,
    [
      ['人社部函[2023]44号', '人社部函〔2023〕44号'],
      ['人社部函【２０２３】４４号', '人社部函〔2023〕44号'],
      ['辽委办传发﹝2023﹞11号', '辽委办传发〔2023〕11号'],
      ['国令(2023)第 5 号', '国令〔2023〕第5号'],
      ['人社部函〔2023〕44号'],
      ['（2023）青01民初44号'],
      ['鲁食证字(2019)第5号'],
      ['某楼（2019）3号楼'],
      ['表[2023]说明'],
    ],
  ],
  [
    halfWidthPunctuation,
    [
      ['获奖3次,先后表彰;其中:甲', '获奖3次，先后表彰；其中：甲'],
      ['工作.生活.', '工作。生活。'],
      ['（一）甲"乙"丙(丁)', '（一）甲“乙”丙（丁）'],
      ['好!好?', '好！好？'],
      ['甲...', '甲……'],
      ['17:30，3:2，1,234.5，v1.2.3'],
      ['A, B; C: D.'],
      ['N-(2-羟乙基)胺'],
      ['(0971)8258205'],
      ['某某[J].某学报,2019,(3):1.'],
      ['某局.政务.cn'],
    ],
  ],
  [
    halfWidthOrdinals,
    [['(一)甲；(二)乙；（3)丙', '（一）甲；（二）乙；（3）丙'], ['（一）甲'], ['f(1)'], ['甲(1)']],
  ],
  [
    ordinalMarks,
    [
      ['1、甲', '1.甲'],
      ['（一）、甲', '（一）甲'],
      ['一.甲', '一、甲'],
      ['1、2号楼'],
      ['一、甲'],
      ['1.甲'],
      ['甲1、乙'],
    ],
  ],
  [doubledPunctuation, [['甲、、乙，，丙。。', '甲、乙，丙。'], ['甲，。', '甲。'], ['甲……乙——丙？！']]],
  [
    needlessPauseMarks,
    [
      ['“甲”、“乙”《丙》、《丁》', '“甲”“乙”《丙》《丁》'],
      ['甲、乙、等', '甲、乙等'],
      ['成绩、等级'],
      ['“甲”、乙'],
    ],
  ],
  [
    missingPauseMarks,
    [['《甲》（一）《乙》', '《甲》（一）、《乙》'], ['《甲》（一）、《乙》'], ['《甲》（一）“乙”']],
  ],
  [
    hyphenRanges,
    [
      ['2019-2021年度', '2019—2021年度'],
      ['2019年-2021年', '2019年—2021年'],
      ['（2019-2021）', '（2019—2021）'],
      ['8月7日-11日', '8月7日—11日'],
      ['2023年8月7日-2023年8月11日', '2023年8月7日—2023年8月11日'],
      ['1-9月', '1—9月'],
      ['3-5年', '3～5年'],
      ['60-70%', '60～70%'],
      ['1000-2000元', '1000～2000元'],
      ['2023-08-04'],
      ['0971-8258205'],
      ['GB/T 2019-2021'],
      ['3-201室'],
      ['5-1胜'],
      ['3-5年级'],
      ['A1-2项'],
    ],
  ],
  [
    spacesInNumbers,
    [
      ['2023 年 8 月 4 日', '2023年8月4日'],
      ['8 月4日', '8月4日'],
      ['昆仑东路 194 号', '昆仑东路194号'],
      ['共 3 名', '共3名'],
      ['2.7 万', '2.7万'],
      ['投入6603. 62万元', '投入6603.62万元'],
      ['〔 2023 〕 44 号', '〔2023〕44号'],
      ['第 3 批', '第3批'],
      ['2023 年度', '2023年度'],
      ['1 200人'],
      ['1 200 人'],
      ['10 km'],
      ['附件 1 年度计划'],
      ['2022 人才计划'],
      ['公示时间 8月7日至11日'],
      ['工作日 9:00—12:00'],
      ['A 3 号'],
    ],
  ],
  [
    (text) => spacesAmongHan(text, ['示例省示例队']),
    [
      ['认真履行岗位 工作职责要求，', '认真履行岗位工作职责要求，'],
      ['甲 ，乙', '甲，乙'],
      ['甲， 乙', '甲，乙'],
      ['认真履行岗位 工作职责要求'],
      ['推荐示例省示例队 某某单位职工，'],
      ['张三 李四，'],
      ['“认真履行岗位 工作职责要求”，'],
      ['一、 项目，乙'],
    ],
  ],
  [
    leadingZeros,
    [
      ['2023年08月07日', '2023年8月7日'],
      ['8月07日至09日', '8月7日至9日'],
      ['2023年10月20日'],
      ['10:08'],
      ['08号'],
    ],
  ],
  [
    yearsOfTwoDigits,
    [
      ['自23年8月', '自2023年8月'],
      ['，98年5月', '，1998年5月'],
      ['（22年度）', '（2022年度）'],
      ['工作26年'],
      ['满10年6月'],
      ['近20年度'],
      ['1998年5月'],
    ],
  ],
  [fullWidthDigits, [['４００人', '400人'], ['５Ｇ', '5G'], ['１７：３０', '17:30'], ['Ａ类'], ['①400']]],
];

describe.each(tables.map(([detector, table]) => ({ detector, table })))(
  'a detector',
  ({ detector, table }) => {
    it.each(table.map(([text, mended = text]) => ({ text, mended })))('reads $text', ({ text, mended }) => {
      expect(corrected(text, detector(text))).toBe(mended);
      expect(corrected(mended, detector(mended))).toBe(mended);
    });
  },
);

function corrected(text: string, slips: readonly Slip[]): string {
  return slips.toReversed().reduce((rest, { index, found, instead }) => {
    expect(rest.slice(index, index + found.length)).toBe(found);
    return rest.slice(0, index) + instead + rest.slice(index + found.length);
  }, text);
}
