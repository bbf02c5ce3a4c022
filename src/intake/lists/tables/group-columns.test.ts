import { describe, expect, it } from 'vitest';
import { intakeOfText, toldDoubts } from '../../fixtures/read-text.ts';

/** What is read of a notice whose annex is the list of `rows`. */
function listed(rows: readonly string[]) {
  const intake = intakeOfText(
    `示例市科技局关于科技奖拟奖项目的公示\n\n现予公示，公示期为2023年8月7日至11日（5个工作日）。\n\n示例市科技局\n2023年8月4日\n\n附件\n拟奖项目名单\n${rows.join('\n')}\n`,
  );
  return { lists: intake.draft.lists, told: toldDoubts(intake).join('\n') };
}

describe('a column of groups with empty cells', () => {
  it('says in each what stands above, where each group begins with its own, and that is told', () => {
    const { lists, told } = listed([
      '序号\t项目名称\t获奖等级',
      '1\t甲项目\t一等奖',
      '2\t乙项目\t二等奖',
      '3\t丙项目\t',
      '4\t丁项目\t三等奖',
      '5\t戊项目\t',
    ]);
    expect(lists.flatMap(({ rows }) => rows.map((row) => row[2]))).toEqual(
      ['一', '二', '二', '三', '三'].map((grade) => `${grade}等奖`),
    );
    expect(told).toMatch(/“获奖等级”一列有2行空着（从“3 丙项目”起），已照上面一行补齐，请核对/);
  });

  it('is left as it is where groups come again, or the first has none, and that is told', () => {
    const again = ['1\t甲项目\t甲县', '2\t乙项目\t', '3\t丙项目\t甲县', '4\t丁项目\t乙县'];
    const late = ['1\t甲项目\t', '2\t乙项目\t甲县'];
    for (const rows of [again, late]) {
      const { lists, told } = listed(['序号\t项目名称\t所在县区', ...rows]);
      expect(lists.flatMap((list) => list.rows.filter((row) => row[2] === ''))).toHaveLength(1);
      expect(told).toMatch(/“所在县区”一列有1行空着（“\d [甲乙]项目”），照原文空着，请核对、补写/);
    }
  });

  it('is another than one of remarks', () => {
    const { lists, told } = listed(['序号\t项目名称\t备注', '1\t甲项目\t重点', '2\t乙项目\t']);
    expect(lists[0]?.rows[1]).toEqual(['2', '乙项目', '']);
    expect(told).not.toContain('空着');
  });
});

describe('lines between the rows of a table', () => {
  const rows = (first: string, second: string): readonly string[] => [
    '序号\t项目名称\t完成单位',
    first,
    '1\t甲项目\t甲公司',
    second,
    '2\t乙项目\t乙公司',
    '3\t丙项目\t丙公司',
  ];

  it.each([
    ['一等奖（1项）', '二等奖（2项）'],
    ['一、一等奖', '二、二等奖'],
    ['金奖', '银奖'],
  ])('are the categories of those below them: %s', (first, second) => {
    const { lists } = listed(rows(first, second));
    expect(lists.map(({ title, rows: own }) => [title, own.length])).toEqual([
      [first.replace('一、', ''), 1],
      [second.replace('二、', ''), 2],
    ]);
  });

  it('head parts of one category', () => {
    const { lists } = listed(rows('高中组', '初中组'));
    expect(lists.map(({ title, category }) => [title, category])).toEqual([
      ['高中组', '拟奖项目'],
      ['初中组', '拟奖项目'],
    ]);
  });

  it('are no part of it where another table begins below them', () => {
    const { lists } = listed([
      '序号\t姓名\t单位',
      '1\t甲一\t甲公司',
      '附件2',
      '候补名单',
      '序号\t姓名\t职务',
      '1\t乙二\t职员',
    ]);
    expect(lists.map(({ heads }) => heads.at(-1))).toEqual(['单位', '职务']);
  });
});
