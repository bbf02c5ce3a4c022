import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound';
const deeds = {
  甲一: '甲一，男，船工。先后4次出船，从湖上接回被困渔民5人，其中少年2人。编写讲义3册。',
  甲二: '甲二，女，教师。编写讲义2册，资助学生6人。2022年从湖上接回1人。',
  甲三: '甲三，男，医生。编写讲义4册，接诊患者1.2万人次。',
};

/** What is told of the sentence `words` of these three. */
function toldOf(words: string): string[] {
  const files = Object.entries(deeds).map(([name, text], index) => [
    `${folder}/nominees/n${index + 1}.md`,
    `---\n序号: ${index + 1}\n名称: ${name}\n类别: 先进个人\n性质: 个人\n---\n${text}\n`,
  ]);
  const notice = soundText(`${folder}/notice.md`)
    .replace('数: 2, ', '数: 3, ')
    .replace('公示时间为', `${words}\n\n公示时间为`);
  return readFixture({
    [`${folder}/nominees/jia-yi.md`]: undefined,
    [`${folder}/nominees/jia-er.md`]: undefined,
    [`${folder}/notice.md`]: notice,
    ...Object.fromEntries(files),
  }).diagnostics.flatMap(({ code, facts }) =>
    /^(?:stated|named)-/.test(code) ? [Object.values(facts).join(' ')] : [],
  );
}

describe('figures of deeds that the prose tells again', () => {
  it.each([
    '甲一先后从湖上接回5人，甲二资助学生6人。',
    '甲一从湖上接回少年2人，去年从湖上接回1人。',
    '甲三接诊患者1.2万人次。甲三接诊患者12000人次。',
    '3名先进个人共编写讲义9册。3人合计编写讲义9册，其中甲三4册。',
    '甲二编写讲义、资助学生，甲三每年接诊患者2000人次。',
    '上届3名先进个人共编写讲义12册。',
  ])('are left alone where they are so, or of something else: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['甲一先后从湖上接回6人。', '甲一 6人 5人'],
    ['甲三接诊患者1.5万人次。', '甲三 1.5万人次 1.2万人次'],
    ['3名先进个人共编写讲义12册。', '12册 编写讲义 9册'],
  ])('are told where they are others: %s', (words, told) => {
    expect(toldOf(words)).toEqual([expect.stringContaining(told)]);
  });
});
