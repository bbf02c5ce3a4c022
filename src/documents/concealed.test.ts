import { describe, expect, it } from 'vitest';
import { seek } from '#reading/attachments/attachment-reading.ts';
import { cell, docx, paragraph, pdf, row, wordPart, xlsx, zip } from './attachment-fixture.ts';
import { readAttachment } from './read-attachment.ts';

async function concealedIn(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { sink, reading } = seek(2023);
  await readAttachment(name, bytes, sink);
  return reading().concealed;
}

const run = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const styles = (font: string, fill: string): Readonly<Record<string, string>> => ({
  'xl/styles.xml': `<styleSheet><fonts><font/><font><color ${font}/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>`,
});
const heads = row(1, `${cell('A1', '姓名')}${cell('B1', '意见', 's="1"')}`);
const dark = '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill>';

const hiding: readonly (readonly [string, string, Uint8Array, readonly string[]])[] = [
  [
    'comments',
    'a.docx',
    docx(paragraph('说明'), {
      'word/comments.xml': wordPart('comments', `<w:comment w:id="1">${paragraph('先放着')}</w:comment>`),
    }),
    ['批注1处'],
  ],
  ['words put in', 'a.docx', docx(`<w:p><w:ins>${run('新增')}</w:ins></w:p>`), ['没有接受的修订1处']],
  [
    'hidden words',
    'a.docx',
    docx(`${paragraph('说明')}<w:p>${run('暂缓', '<w:vanish/>')}</w:p>`),
    ['隐藏的（或者白色的）文字（第2段）'],
  ],
  [
    'a hidden sheet',
    'a.xlsx',
    xlsx([{ rows: heads }, { rows: heads, state: 'veryHidden', name: '底稿' }]),
    ['隐藏的工作表“底稿”'],
  ],
  [
    'hidden rows',
    'a.xlsx',
    xlsx([{ rows: heads + [2, 3, 5].map((at) => row(at, cell(`A${at}`, '甲一'), 'hidden="1"')).join('') }]),
    ['工作表“表1”隐藏的第2—3、5行'],
  ],
  [
    'a hidden column beyond Z',
    'a.xlsx',
    xlsx([{ before: '<cols><col min="28" max="28" hidden="1"/></cols>', rows: row(1, cell('AB1', '酌情')) }]),
    ['工作表“表1”隐藏的列AB'],
  ],
  [
    'white words in a cell',
    'a.xlsx',
    xlsx([{ rows: heads }], [], styles('rgb="FFFFFFFF"', '<patternFill patternType="none"/>')),
    ['工作表“表1”看不见的（白色的）B1'],
  ],
  [
    'comments on cells',
    'a.xlsx',
    xlsx([{ rows: heads }], [], {
      'xl/comments1.xml':
        '<comments><commentList><comment ref="B1"><text><t>关系户</t></text></comment></commentList></comments>',
    }),
    ['批注（B1）'],
  ],
  [
    'a hidden slide',
    'a.pptx',
    zip({ '[Content_Types].xml': '<Types/>', 'ppt/slides/slide2.xml': '<p:sld xmlns:p="p" show="0"/>' }),
    ['隐藏的幻灯片（第2张）'],
  ],
];

const open: readonly (readonly [string, string, Uint8Array])[] = [
  [
    'words that are set otherwise than before',
    'a.docx',
    docx(`<w:p>${run('说明', '<w:b/><w:rPrChange><w:rPr/></w:rPrChange>')}</w:p>`),
  ],
  [
    'white words on a dark ground',
    'a.docx',
    docx(`<w:p>${run('说明', '<w:color w:val="FFFFFF"/><w:shd w:fill="1F4E79"/>')}</w:p>`),
  ],
  ['a page’s number that the web does not show', 'a.docx', docx(`<w:p>${run('3', '<w:webHidden/>')}</w:p>`)],
  [
    'a list of comments without any',
    'a.docx',
    docx(paragraph('说明'), { 'word/comments.xml': wordPart('comments', '') }),
  ],
  ['white heads on a dark ground', 'a.xlsx', xlsx([{ rows: heads }], [], styles('theme="0"', dark))],
  [
    'white heads that a table paints',
    'a.xlsx',
    xlsx(
      [{ rows: heads, after: '<tableParts><tablePart/></tableParts>' }],
      [],
      styles('theme="0"', '<patternFill patternType="none"/>'),
    ),
  ],
  [
    'a hidden column without words',
    'a.xlsx',
    xlsx([{ before: '<cols><col min="5" max="9" hidden="1"/></cols>', rows: heads }]),
  ],
  [
    'a sheet of the program’s own',
    'a.xlsx',
    xlsx([{ rows: heads }, { rows: heads, state: 'veryHidden', name: 'WpsReserved_CellImgList' }]),
  ],
  ['a link on a page', 'a.pdf', pdf([[{ text: '说明', y: 700 }]])],
];

describe('a file', () => {
  it.each(hiding)('that hides %s is told', async (_, name, bytes, told) => {
    expect(await concealedIn(name, bytes)).toEqual(told);
  });

  it.each(open)('has nothing hidden in %s', async (_, name, bytes) => {
    expect(await concealedIn(name, bytes)).toEqual([]);
  });
});
