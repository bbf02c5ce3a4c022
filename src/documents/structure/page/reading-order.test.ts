import { describe, expect, it } from 'vitest';
import { pdf } from '../../attachment-fixture.ts';
import { readStructure } from '../read-structure.ts';

type Lines = { text: string; x: number; y: number }[];

/** What a PDF with `lines` on its page is read as, and what is told of it. */
async function readPage(lines: Lines): Promise<{ blocks: string[]; told: string[] }> {
  const document = await readStructure('公示.pdf', pdf([lines]));
  if ('problem' in document) throw new Error(document.problem);
  const blocks = document.blocks.map((block) =>
    'rows' in block
      ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')).join('\n')
      : block.lines.join(''),
  );
  return { blocks, told: document.remarks.map(({ text }) => text) };
}

/** `text` in lines of `length` characters at `x`, the first of them indented. */
function column(text: string, x: number, length = 16): Lines {
  const rest = text.slice(length - 2).match(new RegExp(`.{1,${length}}`, 'gu')) ?? [];
  return [text.slice(0, length - 2), ...rest].map((line, index) => ({
    text: line,
    x: index === 0 ? x + 24 : x,
    y: 700 - index * 20,
  }));
}

/** `line` as programs write it that set every character by itself. */
function letters({ text, x, y }: Lines[number]): Lines {
  return [...text].map((letter, index) => ({ text: letter, x: x + index * 12, y }));
}

const first =
  '经各乡镇推荐、县评审委员会评审，拟认定以下单位，现予公示，公示时间为五个工作日。如有异议，请在公示期内来电、来信反映，反映情况应署真实姓名，';
const second =
  '并提供有效的联系方式，便于调查核实、反馈。单位反映情况的，应当加盖公章，写明联系人、联系电话；逾期不予受理。来信以寄出的邮戳为准，不受理匿名反映。';

describe('the text of a page that is set in columns', () => {
  it('is read column by column, on from the end of one to the next, and told', async () => {
    const title = { text: '关于拟认定单位名单的公示', x: 220, y: 760 };
    const { blocks, told } = await readPage([title, ...column(first, 72), ...column(second, 320)]);
    expect(blocks[0]).toBe(title.text);
    expect(blocks.slice(1).join('')).toBe(`${first}${second}`);
    expect(told).toEqual(['这一页的正文分栏，照先左栏、后右栏的先后写']);
  });

  it.each([10, 8, 5])(
    'is read so where the columns stand %s points apart, with letters of 12',
    async (gap) => {
      const title = { text: '关于拟认定单位名单的公示', x: 220, y: 760 };
      const above = '示例县人民政府决定认定一批示范单位，现将拟认定单位的名单和依据予以公示。';
      const texts = [`${first}${second}`, `${second}${first}`];
      const columns = texts.flatMap((text, place) => column(text, 72 + place * (192 + gap)));
      const lines = [title, { text: above, x: 72, y: 730 }, ...columns];
      for (const parts of [lines, lines.flatMap(letters)]) {
        const { blocks, told } = await readPage(parts);
        expect(blocks.join('')).toBe([title.text, above, ...texts].join(''));
        expect(told).toEqual(['这一页的正文分栏，照先左栏、后右栏的先后写']);
      }
    },
  );

  it('is no text with a space within its lines, be it at one place of all', async () => {
    const apart = (place: (index: number) => number, text: string): Lines =>
      column(text, 72, 30).flatMap(({ text: line, x, y }, index) => [
        { text: line.slice(0, place(index)), x, y },
        { text: line.slice(place(index)), x: x + place(index) * 12 + 6, y },
      ]);
    const long = `${first}${second}`;
    expect((await readPage(apart((index) => 12 + index, long))).told).toEqual([]);
    const list = '示例县第一农产品加工技术改造项目示例县农业发展有限责任公司'.repeat(6);
    expect((await readPage(apart(() => 15, list))).told).toEqual([]);
  });

  it('is no table of long cells', async () => {
    const rows = ['一', '二', '三', '四', '五'].flatMap((number, index) => [
      { text: number, x: 72, y: 700 - index * 20 },
      { text: `示例县第${number}农产品加工技术改造项目`, x: 110, y: 700 - index * 20 },
      { text: `示例县第${number}农业发展有限责任公司`, x: 340, y: 700 - index * 20 },
    ]);
    const { blocks, told } = await readPage(rows);
    expect(blocks[0]).toContain('一|示例县第一农产品加工技术改造项目|示例县第一农业发展有限责任公司');
    expect(told).toEqual([]);
  });
});

describe('the text of a page whose lines run from top to bottom', () => {
  it('is read from the right, with the marks of other lines, and told', async () => {
    const lines = ['关于拟录用人员的公示', '现将名单公示如下︐公示期五天︒', '电话另行公布︒'];
    const { blocks, told } = await readPage(
      lines.flatMap((line, column) =>
        [...line].map((text, index) => ({ text, x: 500 - column * 30, y: 760 - index * 12 })),
      ),
    );
    expect(blocks.join('')).toBe('关于拟录用人员的公示现将名单公示如下，公示期五天。电话另行公布。');
    expect(told).toEqual(['这一页是竖排，照从右到左、每行从上到下的先后写']);
  });
});
