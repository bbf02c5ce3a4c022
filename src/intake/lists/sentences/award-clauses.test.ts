import { describe, expect, it } from 'vitest';
import { intakeOfText, toldDoubts } from '../../fixtures/read-text.ts';

/** What is read of a notice that puts forward those whom `words` name. */
function proposing(words: string) {
  const intake = intakeOfText(
    `关于示例市拟表彰名单的公示\n\n根据有关规定，经研究，${words}现予公示，公示期为2023年8月7日至11日（5个工作日）。\n\n示例市总工会\n2023年8月4日\n`,
  );
  const lists = intake.draft.lists.map(({ category, rows }) => `${category} ${rows.flat().join('、')}`);
  return { lists, told: toldDoubts(intake).join('\n') };
}

describe('a sentence that makes several of several', () => {
  it.each([
    [
      '拟授予丁一、丁二、戊三·己四等3名同志“优秀讲师”称号，授予甲中学、乙中学2所学校“先进集体”称号。',
      ['优秀讲师 丁一、丁二、戊三·己四', '先进集体 甲中学、乙中学'],
    ],
    [
      '拟命名甲服务队1个集体为“青年文明号”；拟授予丁二、丁三两名同志“青年能手”荣誉称号。',
      ['青年文明号 甲服务队', '青年能手 丁二、丁三'],
    ],
    [
      '拟表彰丁二、丁三2名优秀学生，拟表彰计算机1班、土木2班等2个优秀班集体。',
      ['优秀学生 丁二、丁三', '优秀班集体 计算机1班、土木2班'],
    ],
    [
      '拟授予丁二、丁三2名同志为“爱岗模范”，丁四、丁五2名同志为“助人模范”。',
      ['爱岗模范 丁二、丁三', '助人模范 丁四、丁五'],
    ],
  ])('is a list of each: %s', (words, lists) => {
    expect(proposing(words).lists).toEqual(lists);
  });

  it('tells those of whom it leaves some out', () => {
    const { lists, told } = proposing(
      '拟授予丁二等5名同志“优秀讲师”称号，授予甲中学、乙中学2所学校“先进集体”称号。',
    );
    expect(lists).toEqual(['先进集体 甲中学、乙中学']);
    expect(told).toMatch(/原文第3行：“优秀讲师”写的是5，这一句里只看出1个名字，没有写进名单和名额/);
  });

  it.each([
    '由甲局、乙局2个部门联合评选，甲厂、乙厂2家单位参加。',
    '2021年授予丁二、丁三2名同志“优秀讲师”称号，2022年授予甲中学、乙中学2所学校“先进集体”称号。',
    '拟授予2名同志“优秀讲师”称号，2所学校“先进集体”称号。',
  ])('is none that names nobody, or tells what was: %s', (words) => {
    expect(proposing(words).lists).toEqual([]);
  });
});
