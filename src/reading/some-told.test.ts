import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 所在校 | 岗位 | 教龄（年） | 面试分 | 总成绩 | 补助（元） |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 甲一双 | 女 | 甲校 | 语文教师 | 22 | 80 | 96 | 3000 |
| 乙二木 | 男 | 甲校 | 数学教师 | 10 | 86 | 90 | 2000 |
| 丙三水 | 女 | 乙校 | 语文教师 | 16 | 82 | 94 | 2500 |
| 丁四火 | 男 | 乙校 | 体育教师 | 30 | 79 | 92 | 2800 |
| 戊五土 | 女 | 丙丁镇小学 | 数学教师 | 6 | 85 | 88 | 1500 |
| 己六金 | 男 | 丙丁镇小学 | 数学教师 | 12 | 78 | 91 | 1700 |
`;

/** What is told of the sentence `words` above the six, beside what is told without it. */
function toldOf(words: string): string[] {
  const codesIn = (text: string): string[] => besideList(text, list, '6, 量词: 名').map(({ code }) => code);
  const always = new Set(codesIn('特此公示。'));
  return codesIn(words).filter((code) => !always.has(code));
}

describe('what is told of some of those put forward', () => {
  it.each([
    '语文教师平均教龄19年。',
    '甲校2人平均教龄16年，乙校2人平均23年。',
    '数学教师总成绩最高91分，最低88分。',
    '（一）数学教师3人。总成绩最高的是己六金，91分。',
    '甲校补助合计5000元，乙校补助合计5300元。',
    '各校推荐时，甲校推荐5人，入选2人；乙校推荐3人，入选2人。',
    '体育教师今年只有丁四火1人入选。',
    '第一名只有甲一双1人。',
    '三所学校都有教师入选，共6名；甲校、乙校都有语文教师入选，共2名。',
    '乙校两个教研组入选的都是老教师。',
    '面试分最高的是乙二木，86分。',
    '甲一双22年教龄最长，戊五土6年最短，总成绩甲一双96分，居首位，乙二木、丙三水、丁四火都在其后。',
    '甲一双比第二名丙三水高2分。',
    '己六金比同校的戊五土高3分，面试却低7分。',
    '原第一名庚七放弃，由第二名丙三水递补。',
    '甲校和丙丁镇小学各2人。',
    '复审的9名老先进个人中8名合格，1名不合格。',
    '上两批共认定7名，本批认定后在册先进个人共39名。',
    '总成绩超过90分的4人，甲校1人、乙校2人、丙丁镇小学1人。',
    '应参评先进个人9名，其中2名退休、1名调离，未参加评选。',
    '乙校教龄共46年，比甲校多14年，比丙丁镇小学多28年。',
    '甲校平均总成绩93分，比丙丁镇小学高3.5分。',
    '甲校、乙校、丙丁镇小学补助分别为5000元、5300元和3200元。',
  ])('is left alone where it is so: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['语文教师平均教龄20年。', 'stated-trait-differs'],
    ['甲校2人平均教龄17年。', 'stated-trait-differs'],
    ['数学教师总成绩最高92分。', 'stated-trait-differs'],
    ['（一）数学教师3人。总成绩最高的是乙二木。', 'named-trait-differs'],
    ['甲校补助合计5300元。', 'stated-sum-differs'],
    ['甲校补助合计5300元，乙校补助合计5000元。', 'stated-sum-differs'],
    ['面试分最高的是乙二木，68分。', 'named-trait-differs'],
    ['面试分最高的是丙三水。', 'named-trait-differs'],
    ['乙校教龄共46年，比甲校多14年，比丙丁镇小学多30年。', 'named-trait-differs'],
    ['甲校平均总成绩93分，比丙丁镇小学高4.5分。', 'named-trait-differs'],
    ['本次拟推荐先进个人7名。', 'stated-quota-differs'],
    ['先进个人为甲一双、乙二木、丙三水、丁四火、戊五土。', 'listed-not-named'],
    ['拟推荐甲校甲一双、乙二朩等6名同志。', 'named-not-listed'],
  ])('is told where it is not so: %s', (words, code) => {
    expect(new Set(toldOf(words))).toEqual(new Set([code]));
  });
});
