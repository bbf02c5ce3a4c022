import { describe, expect, it } from 'vitest';
import { headsCriteria } from '#domain/notice/criteria-heading.ts';
import { intakeOfText, toldDoubts } from '../fixtures/read-text.ts';

/** What is read of a notice whose text has `lines` in its midst. */
function stating(...lines: readonly string[]) {
  const intake = intakeOfText(
    `关于示例市先进工作者拟表彰对象的公示\n\n经评审，拟表彰甲一、乙二2名同志。\n${lines.join('\n')}\n公示期为2023年8月7日至11日（5个工作日）。\n联系电话：0000-5550123\n\n示例市总工会\n2023年8月4日\n`,
  );
  return { draft: intake.draft, told: toldDoubts(intake).join('\n') };
}

const clauses = ['热爱本职工作；', '近三年考核合格。'];

describe('criteria within the text', () => {
  it.each([
    ['评选条件如下：', ['一、', '二、']],
    ['推荐条件', ['1.', '2.']],
    ['先进工作者评选标准：', ['（一）', '（二）']],
  ])('are criteria of the notice: %s', (heading, numbers) => {
    const { draft, told } = stating(heading, ...clauses.map((clause, index) => `${numbers[index]}${clause}`));
    expect(draft.criteria.map(({ text }) => clauses.every((clause) => text.includes(clause)))).toEqual([
      true,
    ]);
    expect(draft.body).not.toMatch(/条件|标准|热爱/);
    expect(draft.body).toContain('公示期为');
    expect(told).toMatch(/和下面的2段原在正文中间，已写成条件/);
  });

  it.each([
    [['二、评选条件', '1.热爱本职工作；', '2.近三年考核合格。', '三、公示时间']],
    [['评选条件', '热爱本职工作，近三年考核合格。']],
  ])('stay where they are, and are told, where the text is numbered or they are not: %s', (lines) => {
    const { draft, told } = stating(...lines);
    expect(draft.criteria).toEqual([]);
    expect(draft.body).toContain('热爱本职工作');
    expect(told).toMatch(/评选条件”下面写的是条件，仍留在正文里/);
  });

  it.each(['评选条件见附件。', '申报条件和材料', '符合条件的，予以受理', '一、受理时间'])(
    'are not headed by %s',
    (line) => {
      expect(headsCriteria(line)).toBe(false);
    },
  );
});
