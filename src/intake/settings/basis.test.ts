import { describe, expect, it } from 'vitest';
import { intakeOfText, toldDoubts } from '../fixtures/read-text.ts';

/** What is read of a notice whose text begins with `words`. */
function resting(words: string) {
  const intake = intakeOfText(
    `关于示例市先进工作者拟表彰对象的公示\n\n${words}，拟表彰甲一等2名同志。公示期为2023年8月7日至11日（5个工作日）。\n\n示例市总工会\n2023年8月4日\n`,
  );
  const told = toldDoubts(intake).filter((text) => text.includes('依据'));
  return { papers: intake.draft.basis.map(({ title, authority }) => `${authority}|${title}`), told };
}

describe('the paper that a notice rests on', () => {
  it.each([
    ['根据示例市总工会《关于评选的通知》（示工发〔2023〕4号）要求', '示例市总工会|关于评选的通知'],
    [
      '按照甲市财政局、甲市总工会《关于评选的通知》（示工发〔2023〕4号）',
      '甲市财政局、甲市总工会|关于评选的通知',
    ],
    [
      '依据《甲市财政局 甲市总工会关于评选的通知》（示工发〔2023〕4号）精神',
      '甲市财政局、甲市总工会|甲市财政局 甲市总工会关于评选的通知',
    ],
    [
      '遵照《甲市总工会办公室关于评选的通知》（示工办〔2023〕4号）',
      '甲市总工会办公室|甲市总工会办公室关于评选的通知',
    ],
  ])('is whose the text says: %s', (words, paper) => {
    expect(resting(words)).toEqual({ papers: [paper], told: [] });
  });

  it.each([
    '根据《关于评选的通知》（示工发〔2023〕4号）精神',
    '依照上级《评选办法》（示工规〔2023〕4号）规定',
  ])('has its title and number, and a doubt of whom it is: %s', (words) => {
    const { papers, told } = resting(words);
    expect(papers).toEqual([expect.stringMatching(/^\|(?:关于评选的通知|评选办法)$/)]);
    expect(told).toEqual([expect.stringMatching(/没有看出是哪个机关发的/)]);
  });

  it('is the first of several whose body is told; the others are told', () => {
    const { papers, told } = resting(
      '根据《评选办法》（示工规〔2022〕1号）和甲市总工会《关于评选的通知》（示工发〔2023〕4号）',
    );
    expect(papers).toEqual(['甲市总工会|关于评选的通知']);
    expect(told).toEqual([expect.stringMatching(/还依据《评选办法》（示工规〔2022〕1号）/)]);
  });

  it('is none that the text only mentions', () => {
    expect(resting('经评审，评选条件见《评选办法》（示工规〔2022〕1号）')).toEqual({ papers: [], told: [] });
  });
});
