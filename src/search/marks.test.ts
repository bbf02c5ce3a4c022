import { describe, expect, it } from 'vitest';
import { excerpt, marked } from './marks.ts';

const simplify = (character: string): string => ({ 總: '总', 會: '会' })[character] ?? character;
const show = (stretches: ReturnType<typeof marked>): string =>
  stretches.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('a mark', () => {
  it.each([
    ['青海省果洛州总工会', '果洛周毛措', '青海省[果洛]州总工会'],
    ['周毛措', '果洛周毛措', '[周毛措]'],
    ['西宁市总工会', '總工會', '西宁市[总工会]'],
    ['阿不都热依木·买买提', '阿不都热依木买买提', '[阿不都热依木·买买提]'],
    ['人社部函〔2023〕44号', '[2023]44号', '人社部函〔[2023〕44号]'],
    ['没有', '周毛措', '没有'],
    ['周毛措会计', '周', '[周]毛措会计'],
  ])('in %s for %s', (text, query, expected) => {
    expect(show(marked(text, query, simplify))).toBe(expected);
    expect(
      marked(text, query, simplify)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

describe('an excerpt', () => {
  const text = `${'前面的话。'.repeat(40)}财会工作做到了\n“日清月结”，实现零差错。${'后面的话。'.repeat(40)}`;

  it('shows the match with what stands about it, and that there is more', () => {
    const found = show(excerpt(text, '日清月结实现零差错', simplify));
    expect(found).toContain('[日清月结”，实现零差错]');
    expect(found).toMatch(/^….*…$/u);
    expect(found.length).toBeLessThan(110);
  });

  it('is empty where the text has nothing of the query', () => {
    expect(excerpt(text, '周毛措', simplify)).toEqual([]);
  });
});
