import { describe, expect, it } from 'vitest';
import { readStructure } from '#documents/structure/read-structure.ts';
import { docx, paragraph, wordTable } from '#documents/attachment-fixture.ts';
import { plainWeeks, toldDoubts } from '../fixtures/read-text.ts';
import { intakeOf, type Intake } from '../intake.ts';

/** What is read of a Word document with an annex under `title`, which holds `content`. */
async function annexed(title: string, content: string): Promise<Intake> {
  const text = [
    '关于拟表彰优秀教师的公示',
    '现将名单予以公示，公示时间：2023年8月7日至8月11日。',
    '示例市教育局',
    '2023年8月4日',
    '附件',
    title,
  ];
  const document = await readStructure(
    '公示.docx',
    docx(text.map((line) => paragraph(line)).join('') + content),
  );
  if ('problem' in document) throw new Error(document.problem);
  return intakeOf([{ name: '公示.docx', document }], plainWeeks);
}

describe('a table without heads', () => {
  it('of names side by side is a list of them', async () => {
    const grid = wordTable(['张甲', '李　乙', '王丙丙'], ['赵丁', '', '']);
    const { draft } = await annexed('拟表彰优秀教师名单', grid);
    expect(draft.lists).toMatchObject([
      { heads: ['姓名'], rows: [['张甲'], ['李乙'], ['王丙丙'], ['赵丁']] },
    ]);
  });

  it('of bodies is a list of them, one after another', async () => {
    const { draft } = await annexed(
      '拟表彰先进集体名单',
      wordTable(['示例市第一中学', '示例市第二中学'], ['示例市教育局人事科', '']),
    );
    expect(draft.lists).toMatchObject([
      { rows: [['示例市第一中学'], ['示例市第二中学'], ['示例市教育局人事科']] },
    ]);
  });

  it('whose rows are numbered has heads that are told to be a guess', async () => {
    const intake = await annexed(
      '拟表彰优秀教师名单',
      wordTable(['1', '张甲', '女', '示例市第一中学'], ['2', '李乙', '男', '示例市第二中学']),
    );
    expect(intake.draft.lists).toMatchObject([
      {
        heads: ['序号', '姓名', '性别', '单位'],
        rows: [
          ['1', '张甲', '女', '示例市第一中学'],
          ['2', '李乙', '男', '示例市第二中学'],
        ],
      },
    ]);
    expect(toldDoubts(intake).join()).toContain('原文没有表头，“性别、单位”是照内容写的');
  });

  it('goes on with the one above it', async () => {
    const rows =
      wordTable(['序号', '姓名', '单位'], ['1', '张甲', '甲校']) +
      wordTable(['1', '李乙', '乙校'], ['2', '王丙', '丙校']);
    const { draft } = await annexed('拟表彰优秀教师名单', rows);
    expect(draft.lists.map((list) => list.rows.length)).toEqual([3]);
  });
});

it('reads columns that tabs set in Word as a list', async () => {
  const lines = ['序号\t姓名\t单位', '1\t张甲\t甲校', '2\t李乙\t乙校'].map((line) => paragraph(line));
  const { draft } = await annexed('拟表彰优秀教师名单', lines.join(''));
  expect(draft.lists).toMatchObject([
    {
      heads: ['序号', '姓名', '单位'],
      rows: [
        ['1', '张甲', '甲校'],
        ['2', '李乙', '乙校'],
      ],
    },
  ]);
});

it('counts no rows anew that a merged cell numbers', async () => {
  const cell = (text: string, merge: string): string =>
    `<w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr>${paragraph(text)}</w:tc>`;
  const rows = [
    [paragraph('序号'), paragraph('姓名'), paragraph('分工')].map((text) => `<w:tc>${text}</w:tc>`).join(''),
    `${cell('1', ' w:val="restart"')}<w:tc>${paragraph('张甲')}</w:tc><w:tc>${paragraph('组长')}</w:tc>`,
    `${cell('', '')}<w:tc>${paragraph('李乙')}</w:tc><w:tc>${paragraph('组员')}</w:tc>`,
  ];
  const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
  const intake = await annexed('拟表彰优秀教师名单', table);
  expect(intake.draft.lists[0]?.rows.map(([number]) => number)).toEqual(['1', '1']);
  expect(toldDoubts(intake).join()).not.toContain('序号有重复');
});

it('has the row above the heads of a list for its title where nothing else is', async () => {
  const title = '拟表彰优秀教师名单（第一批）';
  const table = wordTable([title], ['序号', '姓名', '单位'], ['1', '张甲', '甲校'], ['2', '李乙', '乙校']);
  const own = await annexed('', table);
  expect(own.draft.lists).toMatchObject([{ title, introduction: [], category: '优秀教师' }]);
  const other = await annexed('优秀教师推荐情况', table);
  expect(other.draft.lists).toMatchObject([{ title: '优秀教师推荐情况', introduction: [title] }]);
});
