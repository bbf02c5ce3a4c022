import { describe, expect, it } from 'vitest';
import { textStructure } from '#documents/structure/text-structure.ts';
import { plainWeeks, toldDoubts } from './fixtures/read-text.ts';
import { intakeOf, type Intake } from './intake.ts';

const text = `示例市教育局关于拟表彰优秀教师的公示
根据有关规定，经逐级推荐和研究，拟表彰优秀教师2名，现将名单予以公示，如有异议请向示例市教育局人事科反映，电话：0000-5550123。公示时间：2023年8月7日至8月11日。
附件：拟表彰优秀教师名单
示例市教育局
2023年8月4日`;
const rows = '序号\t姓名\t单位\n1\t张甲\t甲校\n2\t李乙\t乙校';

/** What is read of the files with these texts, by their names. */
function intake(files: Readonly<Record<string, string>>): Intake {
  const originals = Object.entries(files).map(([name, words]) => ({ name, document: textStructure(words) }));
  return intakeOf(originals, plainWeeks);
}

describe('several files of one notice', () => {
  it.each([
    ['附件1：拟表彰优秀教师名单.xlsx', rows, '拟表彰优秀教师名单'],
    ['附件.xlsx', `优秀教师\n${rows}`, '优秀教师'],
    ['附件.xlsx', `2023年拟表彰优秀教师公示表\n${rows}`, '2023年拟表彰优秀教师公示表'],
  ])('are its text and its list, whichever is named first: %s', (name, list, title) => {
    const own = { [name]: list };
    for (const files of [
      { ...own, '公示.docx': text },
      { '公示.docx': text, ...own },
    ]) {
      const read = intake(files);
      expect(read.draft).toMatchObject({
        titleLines: ['示例市教育局关于拟表彰优秀教师的公示'],
        signers: ['示例市教育局'],
        attachments: [{ title: '拟表彰优秀教师名单', isOnPage: true }],
        lists: [
          {
            category: '优秀教师',
            title,
            rows: [
              ['1', '张甲', '甲校'],
              ['2', '李乙', '乙校'],
            ],
          },
        ],
      });
      expect(toldDoubts(read)).toEqual([]);
    }
  });
});

it('knows an attachment that the text names as a file by its title', () => {
  const named = text.replace('优秀教师名单', '优秀教师情况表.xlsx');
  const read = intake({
    '公示.docx': named,
    'b.xlsx': `优秀教师情况表\n${rows}`,
    'c.xlsx': `其他情况表\n${rows}`,
  });
  expect(read.draft.attachments).toEqual([{ title: '拟表彰优秀教师情况表.xlsx', isOnPage: false }]);
  const same = intake({
    '公示.docx': named,
    'b.xlsx': `拟表彰优秀教师情况表\n${rows}`,
    'c.xlsx': `其他情况表\n${rows}`,
  });
  expect(same.draft.attachments).toEqual([{ title: '拟表彰优秀教师情况表.xlsx', isOnPage: true }]);
});

it('names a list alone by its file where it is called so', () => {
  const titles = ['拟聘用人员名单.xlsx', '报送材料.xlsx'].map(
    (name) => intake({ [name]: rows }).draft.lists[0]?.title,
  );
  expect(titles).toEqual(['拟聘用人员名单', '']);
});
