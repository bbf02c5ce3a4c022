import { describe, expect, it } from 'vitest';
import { type Changes, readFixture, soundText } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound';
const own =
  /^(?:word-mistyped|people-unknown|month-impossible|birth-year-impossible|title-issuer-differs|placeholder-left|signature-day-differs)$/;

/** What is told of the sound notice with `words` above its window, or with these changes of its settings. */
function toldOf(words: string, changes: (notice: string) => string = (notice) => notice): readonly string[] {
  const notice = changes(
    soundText(`${folder}/notice.md`).replace('公示时间为', () => `${words}\n\n公示时间为`),
  );
  const files: Changes = { [`${folder}/notice.md`]: notice };
  return readFixture(files).diagnostics.flatMap(({ code }) => (own.test(code) ? [code] : []));
}

describe('words that every notice has', () => {
  it.each([
    '综合成绩的计算公式如下：笔试占六成。',
    '按公式（1）计算，现予公示。',
    '办公市场秩序良好，城市公市政设施完好。',
    '甲一，女，土家族，1979年7月生，中共党员。',
    '甲一，女，门巴族，穿青人，2001年出生。',
    '甲一，女，少数民族，示例市工薪族，家族企业。',
    '甲一任党员联络站站长，党团员共12名。',
    '工作18个月，第13月起执行，2019年12月任职。',
    '墓主1797年生，2030年11月建成。',
    '2025年12月30日前后，根据根据地建设的需要。',
    '天天向上，一一核对，干干净净，研究研究，人人参与。',
  ])('are right: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['经研究，现予公式。', 'word-mistyped'],
    ['公式期内如有异议，请反映。', 'word-mistyped'],
    ['甲一，女，汉族，中共党元，大学学历。', 'word-mistyped'],
    ['甲一现任现任示例市总工会主席。', 'word-mistyped'],
    ['拟对其予以予以表彰。', 'word-mistyped'],
    ['甲一，女，夷族，大学学历。', 'people-unknown'],
    ['甲一，女，1979年0月生，大学学历。', 'month-impossible'],
    ['项目于2022年15月建成。', 'month-impossible'],
    ['甲一，女，2097年7月出生，大学学历。', 'birth-year-impossible'],
    ['甲一，女，1797年7月出生，大学学历。', 'birth-year-impossible'],
  ])('are told in: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });
});

describe('a title', () => {
  const titled = (title: string, issuer: string): readonly string[] =>
    toldOf('名单附后。', (notice) =>
      notice.replace(/^标题: .*$/m, `标题: ${title}`).replace(/^发布单位: .*$/m, `发布单位: [${issuer}]`),
    ).filter((code) => code === 'title-issuer-differs');

  it.each([
    ['示例省农业科学院2026年公开招聘拟聘用人员公示', '示例省人力资源和社会保障厅'],
    ['中共示例县委组织部关于干部任前公示', '示例县委组织部'],
    ['市教育局关于拟表彰先进个人的公示', '示例市教育局'],
    ['示例省工信厅关于拟认定名单的公示', '示例省工业和信息化厅'],
    ['示例大学附属医院2026年拟录用人员公示', '示例大学'],
    ['关于示例县教育局拟推荐对象的公示', '示例县人民政府'],
    ['示例市水利工程建设质量2026年评价结果公示', '示例市水利局'],
  ])('begins with who publishes, or of whom it is: %s', (title, issuer) => {
    expect(titled(title, issuer)).toEqual([]);
  });

  it.each([
    ['示例省林业科学院2026年公开招聘拟聘用人员公示', '示例省农业科学院'],
    ['示例省商务厅关于拟认定名单的公示', '示例省工业和信息化厅'],
  ])('is told where it begins with another: %s', (title, issuer) => {
    expect(titled(title, issuer)).toEqual(['title-issuer-differs']);
  });
});

describe('a setting', () => {
  it.each(['待填', '待定', '[待填]', 'XXX', '＿＿＿'])(
    'is told where it is still to be filled in: %s',
    (blank) => {
      const told = toldOf('名单附后。', (notice) => notice.replace(/部门: .*$/m, `部门: "${blank}"`));
      expect(told).toEqual(['placeholder-left']);
    },
  );

  it.each(['示例市待定路管理处', '暂定工作组'])('is left alone: %s', (department) => {
    expect(toldOf('名单附后。', (notice) => notice.replace(/部门: .*$/m, `部门: ${department}`))).toEqual([]);
  });
});
