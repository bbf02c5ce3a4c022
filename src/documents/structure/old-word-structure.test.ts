import { describe, expect, it } from 'vitest';
import { compoundFile, oldWordFile, type OldRun, type OldSetting } from '../fixtures/old-word-fixture.ts';
import { readStructure } from './read-structure.ts';
import type { StructuredDocument } from './structured-document.ts';

async function read(runs: readonly OldRun[], setting?: OldSetting): Promise<StructuredDocument> {
  const document = await readStructure('公示.doc', oldWordFile(runs, setting));
  if ('problem' in document) throw new Error(document.problem);
  return document;
}

/** What is read of `runs`: a paragraph's lines, a table's rows. */
async function texts(runs: readonly OldRun[], setting?: OldSetting): Promise<unknown[]> {
  const { blocks } = await read(runs, setting);
  return blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ text }) => text))
      : block.lines.join('/'),
  );
}

async function told(runs: readonly OldRun[], setting?: OldSetting): Promise<string[]> {
  const { remarks } = await read(runs, setting);
  return remarks.filter(({ kind }) => kind !== 'converted').map(({ kind, text }) => `${kind} ${text}`);
}

/** Numbers of modifiers ([MS-DOC] 2.6). */
const [deleted, hidden] = [0x0800, 0x083c];
const [alignment, rowEnd, newPage] = [0x2403, 0x2417, 0x2407];

const letter: readonly OldRun[] = [
  { text: '关于甲一的公示\r', paragraph: { [alignment]: 1 } },
  { text: '现予公示，' },
  { text: 'ABC 2023' },
  { text: '。\r' },
  { text: '示例局\r', paragraph: { [alignment]: 2 } },
];
const said = ['关于甲一的公示', '现予公示，ABC 2023。', '示例局'];

describe('a Word file of before 2007', () => {
  it.each([false, true])(
    'is read piece by piece, however its streams are kept (small: %s)',
    async (isSmall) => {
      expect(await texts(letter, { isSmall })).toEqual(said);
      const { blocks } = await read(letter, { isSmall });
      expect(blocks.map((block) => block.kind === 'paragraph' && block.alignment)).toEqual([
        'center',
        'start',
        'end',
      ]);
    },
  );

  it('has what was deleted and what is hidden in remarks alone', async () => {
    const runs = [
      { text: '现予' },
      { text: '表彰', character: { [deleted]: 1 } },
      { text: '公示' },
      { text: '内部', character: { [hidden]: 1 } },
      { text: '。\r', character: { [hidden]: 0 } },
    ];
    expect(await texts(runs)).toEqual(['现予公示。']);
    expect(await told(runs)).toEqual(['deleted 表彰', 'hidden 内部']);
  });

  it('has the results of its fields, and not their codes', async () => {
    const field = '\u0013HYPERLINK "x"\u0013 PAGE \u00142\u0015\u0014网址\u0015';
    expect(await texts([{ text: `见${field}。\r` }])).toEqual(['见网址。']);
  });

  it('has rows up to the mark of their end, and lines within cells', async () => {
    const end = { text: '\u0007', paragraph: { [rowEnd]: 1 } };
    const runs = [
      { text: '名单\r序号\u0007姓名\u0007' },
      end,
      { text: '1\u0007甲一\r（女）\u0007' },
      end,
      { text: '完\u000b毕\u001e一\r' },
    ];
    expect(await texts(runs)).toEqual([
      '名单',
      [
        ['序号', '姓名'],
        ['1', '甲一\n（女）'],
      ],
      '完/毕-一',
    ]);
  });

  it('begins a page where its author did, and ends without a mark', async () => {
    const { blocks } = await read([
      { text: '一\f二\r' },
      { text: '附件\r', paragraph: { [newPage]: 1 } },
      { text: '完' },
    ]);
    expect(blocks.map((block) => [block.kind === 'paragraph' && block.lines[0], block.startsPage])).toEqual([
      ['一', false],
      ['二', true],
      ['附件', true],
      ['完', false],
    ]);
  });

  it('ends where its notes begin', async () => {
    expect(await texts([{ text: '一\r二' }], { notes: [{ text: '注一\r' }, { text: '注二\r' }] })).toEqual([
      '一',
      '二',
    ]);
  });

  it('is told that its macros are left behind', async () => {
    expect(await told(letter)).toEqual([]);
    expect(await told(letter, { streams: { _VBA_PROJECT: new Uint8Array(8) } })).toEqual(['macro ']);
  });

  it.each([
    ['公示.doc', oldWordFile(letter, { flags: 0x100 }), /加了密码/],
    ['名单.xls', compoundFile({ Workbook: new Uint8Array(600) }), /“\.xls”是旧版/],
    ['公示.doc', oldWordFile(letter).slice(0, 1_500), /不完整/],
  ])('is refused in a sentence where it cannot be read: %s', async (name, bytes, problem) => {
    expect(await readStructure(name, bytes)).toEqual({ problem: expect.stringMatching(problem) as string });
  });
});
