import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound';

/** Four persons in files of their own, whose deeds begin with who they are. */
const deeds = {
  甲一: '甲一，女，汉族，1985年3月出生，中共党员，示例市甲局科长。她创办夜校三所。',
  甲二: '甲二，男，壮族，1979年12月出生，群众，示例市乙局职员。',
  甲三: '甲三同志，男，汉族，1991年6月生，中共党员。妻子，汉族，1990年1月出生。',
  甲四: '甲四（女，回族，1968年8月出生，民盟盟员），示例市丙局职员。',
};

/** What is told of the sentence `words` of them. */
function toldOf(words: string): string[] {
  const files = Object.entries(deeds).map(([name, text], index) => [
    `${folder}/nominees/n${index + 1}.md`,
    `---\n序号: ${index + 1}\n名称: ${name}\n类别: 先进个人\n性质: 个人\n---\n${text}\n`,
  ]);
  const notice = soundText(`${folder}/notice.md`)
    .replace('数: 2, ', '数: 4, ')
    .replace('公示时间为', `${words}\n\n公示时间为`);
  return readFixture({
    [`${folder}/nominees/jia-yi.md`]: undefined,
    [`${folder}/nominees/jia-er.md`]: undefined,
    [`${folder}/notice.md`]: notice,
    ...Object.fromEntries(files),
  }).diagnostics.flatMap(({ code }) => (/^(?:stated|named|quota)-/.test(code) ? [code] : []));
}

describe('what sections say of their persons is compared as a table is', () => {
  it.each([
    '4名先进个人中，女性2名、男性2名，中共党员2名。',
    '汉族2名，壮族、回族各1名。',
    '年龄最大的是甲四，最小的是甲三。',
    '甲一（女，汉族，1985年3月出生）、甲二先生、甲四女士。',
    '中共党员2名，即甲一和甲三。',
    '甲三的妻子1990年1月出生。',
  ])('is left alone where it is so: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['4名先进个人中，女性3名、男性1名。', 'stated-trait-differs'],
    ['汉族2名，壮族、苗族各1名。', 'stated-trait-differs'],
    ['年龄最大的是甲三。', 'stated-comparison-differs'],
    ['甲二，男，回族，1979年12月出生。', 'named-trait-differs'],
    ['甲四，女，1969年8月出生。', 'named-trait-differs'],
    ['甲二女士事迹突出。', 'named-trait-differs'],
    ['中共党员2名，即甲一和甲二。', 'named-trait-differs'],
  ])('is told where it is not: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });
});
