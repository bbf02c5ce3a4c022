import { describe, expect, it } from 'vitest';
import { intakeOfText, toldDoubts } from '../fixtures/read-text.ts';

/** A notice whose text ends with `above`, signed by the lines `signed`. */
function signedBy(above: string, signed: string) {
  return intakeOfText(
    `关于示例市先进集体拟表彰对象的公示\n\n经研究，拟表彰甲单位等2个集体。公示期为2023年8月7日至11日（5个工作日）。\n联系电话：0000-5550123\n\n${above}\n${signed}\n2023年8月4日\n`,
  );
}

const [two, three] = ['示例市甲局\n示例市乙局', '示例市甲局\n示例市乙局\n示例市丙厅'];

describe('several who sign', () => {
  it.each([
    ['附件：1.评选条件\n2.先进集体拟表彰对象名单\n', two],
    ['附件：\n1.先进集体拟表彰对象名单\n', two],
    ['附件：先进集体拟表彰对象名单', three],
    ['附件1：评选条件\n附件2：拟推荐先进单位', three],
    ['附件：\n1.条件\n2.拟推荐先进单位\n', three],
    ['一、先进集体（1个）\n示例市甲中心\n', two],
    ['拟表彰名单如下：\n示例市甲中心\n示例市乙中心\n', two],
  ])('all sign, whatever stands above them: %s', (above, signed) => {
    const { draft, doubts } = signedBy(above, signed);
    expect(draft.signers).toEqual(signed.split('\n'));
    expect(doubts.map(({ code }) => code)).not.toContain('signer-unsure');
  });

  it.each(['拟表彰名单如下：\n示例市甲中心', '二、推荐单位\n示例市甲中心'])(
    'are told where nothing parts them from a list: %s',
    (above) => {
      const intake = signedBy(above, two);
      expect(intake.draft.signers).toEqual(['示例市乙局']);
      expect(toldDoubts(intake).join('\n')).toMatch(/“示例市甲中心”“示例市甲局”没有写进落款；也是落款单位的/);
    },
  );
});
