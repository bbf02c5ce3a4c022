import { describe, expect, it } from 'vitest';
import { doubt } from './doubt.ts';
import { doubtSentences } from './doubt-sentences.ts';

describe('doubts of one kind', () => {
  const unclear = Array.from({ length: 50 }, (_, index) =>
    doubt('name-unclear', { text: `甲${index}` }, { where: `第${index + 1}行` }),
  );

  it('are told one by one up to twenty, then together with their places', () => {
    const sentences = doubtSentences([...unclear, doubt('receiver-missing', {}, { at: '受理' })]);
    expect(sentences).toHaveLength(22);
    expect(sentences[20]).toMatch(
      /^同样的还有30处，在第21行、第22行、.*第40行等处，请一并核对，例如：原文第21行：“甲20”没有看出.*，请核对。$/,
    );
    expect(sentences[21]).toContain('没有看出受理部门');
    // One more than twenty is told as short by itself.
    expect(doubtSentences(unclear.slice(0, 21)).filter((sentence) => sentence.includes('同样的'))).toEqual(
      [],
    );
  });

  it('lose nothing that is nowhere in the draft, however long', () => {
    const left = Array.from({ length: 3_000 }, (_, index) => {
      const text = `留下的第${index}段`;
      return doubt('text-left', { text }, { where: `第${index + 1}段`, omitted: [text] });
    });
    const sentences = doubtSentences(left);
    expect(sentences.length).toBeLessThan(40);
    expect(sentences.every((sentence) => sentence.length < 6_000)).toBe(true);
    const whole = sentences.join('').replaceAll('（接上条）', '');
    expect(left.filter(({ omitted }) => omitted.some((text) => !whole.includes(text)))).toEqual([]);
  });

  it('say in a line each, and nothing of what was left out as personal data, however many there are', () => {
    const number = '110101199003070011';
    const hidden = Array.from({ length: 30 }, (_, index) => {
      const where = `第${index + 1}段`;
      return [
        doubt('personal-data', { kind: 'id' }, { where, omitted: [number] }),
        doubt(
          'personal-column',
          { head: '备注', list: '表格', rows: 2 },
          { where, omitted: ['备注', number] },
        ),
        doubt('text-left', { text: '略' }, { where, omitted: [`联系人\n身份证号${number}`] }),
      ];
    });
    const sentences = doubtSentences(hidden.flat());
    expect(sentences).toHaveLength(63);
    expect(sentences.filter((sentence) => sentence.includes(number) || sentence.includes('\n'))).toEqual([]);
  });
});
