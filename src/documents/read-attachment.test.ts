import { describe, expect, it } from 'vitest';
import { fictionalId, fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { type AttachmentReading, seek } from '#reading/attachments/attachment-reading.ts';
import {
  cell,
  docx,
  jpeg,
  paragraph,
  pdf,
  row,
  scannedPdf,
  wordPart,
  wordTable,
  xlsx,
  zip,
} from './attachment-fixture.ts';
import { plainNumber } from './layout/numbers.ts';
import { readAttachment } from './read-attachment.ts';

const id = fictionalId();
const mobile = fictionalMobile();

async function read(name: string, bytes: Uint8Array): Promise<AttachmentReading> {
  const { sink, reading } = seek(2026);
  await readAttachment(name, bytes, sink);
  return reading();
}

const text = (content: string) => new TextEncoder().encode(content);
const birthday = 31_210;

/** A file, and what it gives: `kind value where`. */
const found: readonly (readonly [
  name: string,
  file: string,
  bytes: Uint8Array,
  reports: readonly string[],
])[] = [
  ['text', 'a.txt', text(`甲一\n${mobile}\n`), [`mobile ${mobile} 第2行`]],
  ['a table of values', 'a.csv', text(`姓名,出生日期\n"甲,一",1985-06-12\n`), ['birth-date 19850612 第2行']],
  [
    'a table in GBK',
    'a.csv',
    Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, ...text(mobile)]),
    [`mobile ${mobile} 第1行`],
  ],
  [
    'a table with numbers as spreadsheets write them',
    'a.csv',
    text(`电话\n1.381E+10\n`),
    [`mobile ${mobile} 第2行`],
  ],
  ['a document', 'a.docx', docx(paragraph(`手机${mobile}`)), [`mobile ${mobile} 正文`]],
  [
    'a document whose runs part a number',
    'a.docx',
    docx(paragraph('手机138', '1000', '0000')),
    [`mobile ${mobile} 正文`],
  ],
  [
    'a table of a document',
    'a.docx',
    docx(wordTable(['姓名', '出生日期'], ['甲一', '1985.06.12'])),
    ['birth-date 19850612 正文表格'],
  ],
  [
    'a form of a document',
    'a.docx',
    docx(wordTable(['家庭住址', '示例县示例镇示例村8号'])),
    ['address 示例县示例镇示例村8号 正文表格'],
  ],
  [
    'a header',
    'a.docx',
    docx('', { 'word/header1.xml': wordPart('hdr', paragraph(mobile)) }),
    [`mobile ${mobile} 页眉`],
  ],
  [
    'a remark',
    'a.docx',
    docx('', { 'word/comments.xml': wordPart('comments', `<w:comment>${paragraph(mobile)}</w:comment>`) }),
    [`mobile ${mobile} 批注`],
  ],
  [
    'what was deleted with its track kept',
    'a.docx',
    docx(`<w:p><w:r><w:t>已删</w:t></w:r><w:del><w:r><w:delText>${mobile}</w:delText></w:r></w:del></w:p>`),
    [`mobile ${mobile} 正文修订中删除的文字`],
  ],
  [
    'a field',
    'a.docx',
    docx(`<w:p><w:r><w:instrText>HYPERLINK "tel:${mobile}"</w:instrText></w:r></w:p>`),
    [`mobile ${mobile} 正文域代码`],
  ],
  [
    'a text box within a paragraph',
    'a.docx',
    docx(`<w:p><w:r><w:txbxContent>${paragraph(mobile)}</w:txbxContent></w:r><w:r><w:t>外</w:t></w:r></w:p>`),
    [`mobile ${mobile} 正文`],
  ],
  [
    'a picture’s description',
    'a.docx',
    docx(`<w:p><w:r><w:drawing><wp:docPr descr="${mobile}" xmlns:wp="x"/></w:drawing></w:r></w:p>`),
    [`mobile ${mobile} 正文`],
  ],
  [
    'a link',
    'a.docx',
    docx('', {
      'word/_rels/document.xml.rels': `<Relationships><Relationship Target="tel:${mobile}"/></Relationships>`,
    }),
    [`mobile ${mobile} 链接`],
  ],
  [
    'a property',
    'a.docx',
    docx('', {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>甲一${mobile}</dc:creator></cp:coreProperties>`,
    }),
    [`mobile ${mobile} 文档属性“作者”`],
  ],
  [
    'a property of its own',
    'a.docx',
    docx('', {
      'docProps/custom.xml': `<Properties><property name="联系"><v>${mobile}</v></property></Properties>`,
    }),
    [`mobile ${mobile} 文档的自定义属性`],
  ],
  [
    'a slide',
    'a.pptx',
    zip({
      '[Content_Types].xml': '<Types/>',
      'ppt/slides/slide2.xml': `<p:sld xmlns:p="x" xmlns:a="y"><a:p><a:r><a:t>${mobile}</a:t></a:r></a:p></p:sld>`,
    }),
    [`mobile ${mobile} 第2张幻灯片`],
  ],
  [
    'a workbook within a document',
    'a.docx',
    docx('', { 'word/embeddings/b.xlsx': xlsx([{ rows: row(1, cell('A1', mobile)) }]) }),
    [`mobile ${mobile} 内嵌文件 b.xlsx的工作表“表1”A1`],
  ],
  [
    'a cell',
    'a.xlsx',
    xlsx([{ rows: row(1, cell('A1', `手机${mobile}`)) }]),
    [`mobile ${mobile} 工作表“表1”A1`],
  ],
  [
    'a cell with a shared text',
    'a.xlsx',
    xlsx([{ rows: row(7, '<c r="B7" t="s"><v>0</v></c>') }], [id]),
    [`id ${id} 工作表“表1”B7`],
  ],
  [
    'a shared text that no cell shows',
    'a.xlsx',
    xlsx([{ rows: '' }], [id]),
    [`id ${id} 没有单元格显示的旧文字`],
  ],
  [
    'a number',
    'a.xlsx',
    xlsx([{ rows: row(1, '<c r="A1"><v>1.381E10</v></c>') }]),
    [`mobile ${mobile} 工作表“表1”A1`],
  ],
  [
    'an identity number that a spreadsheet rounded',
    'a.xlsx',
    xlsx([{ rows: row(1, '<c r="A1"><v>6.3212319900101E+17</v></c>') }]),
    ['id 632123199001010000 工作表“表1”A1'],
  ],
  [
    'a hidden row',
    'a.xlsx',
    xlsx([{ rows: row(2, cell('A2', mobile), 'hidden="1"') }]),
    [`mobile ${mobile} 工作表“表1”A2（隐藏的行）`],
  ],
  [
    'a hidden column',
    'a.xlsx',
    xlsx([{ before: '<cols><col min="2" max="3" hidden="1"/></cols>', rows: row(1, cell('C1', mobile)) }]),
    [`mobile ${mobile} 工作表“表1”C1（隐藏的列）`],
  ],
  [
    'a hidden sheet',
    'a.xlsx',
    xlsx([{ rows: '' }, { rows: row(1, cell('A1', mobile)), state: 'veryHidden' }]),
    [`mobile ${mobile} 工作表“表2”（隐藏的工作表）A1`],
  ],
  [
    'a formula',
    'a.xlsx',
    xlsx([{ rows: row(1, `<c r="A1" t="str"><f>IF(1,"","${mobile}")</f><v></v></c>`) }]),
    [`mobile ${mobile} 工作表“表1”A1的公式`],
  ],
  [
    'a sheet’s footer',
    'a.xlsx',
    xlsx([{ rows: '', after: `<headerFooter><oddFooter>&amp;C${mobile}</oddFooter></headerFooter>` }]),
    [`mobile ${mobile} 工作表“表1”的页脚`],
  ],
  [
    'a cell’s remark',
    'a.xlsx',
    xlsx([{ rows: '' }], [], {
      'xl/comments1.xml': `<comments><commentList><comment ref="A1"><text><r><t>${mobile}</t></r></text></comment></commentList></comments>`,
    }),
    [`mobile ${mobile} 批注`],
  ],
  [
    'a date under its head',
    'a.xlsx',
    xlsx([{ rows: row(1, cell('A1', '出生日期')) + row(2, cell('A2', birthday, 's="1"')) }]),
    ['birth-date 19850612 工作表“表1”A2'],
  ],
  [
    'a date that shows its month only',
    'a.xlsx',
    xlsx([{ rows: row(1, cell('A1', '出生年月')) + row(2, cell('A2', birthday, 's="2"')) }]),
    ['birth-date 19850612 工作表“表1”A2'],
  ],
  [
    'a month under its head',
    'a.xlsx',
    xlsx([{ rows: row(1, cell('A1', '出生年月')) + row(2, cell('A2', 31_199, 's="2"')) }]),
    ['birth-month 19850601 工作表“表1”A2'],
  ],
  [
    'five figures under another head, which are no day',
    'a.xlsx',
    xlsx([
      {
        rows:
          row(1, cell('A1', '姓名') + cell('B1', 'QQ号')) + row(2, cell('A2', '甲一') + cell('B2', birthday)),
      },
    ]),
    ['other 31210 工作表“表1”B2'],
  ],
  [
    'the end of an identity number in figures',
    'a.xlsx',
    xlsx([
      {
        rows:
          row(1, cell('A1', '姓名') + cell('B1', '身份证后四位') + cell('C1', '获奖次数')) +
          row(2, cell('A2', '甲一') + cell('B2', 2643) + cell('C2', 1200)),
      },
    ]),
    ['other 2643 工作表“表1”B2'],
  ],
  [
    'a mobile in two cells of figures',
    'a.xlsx',
    xlsx([
      {
        rows:
          row(1, cell('A1', '姓名') + cell('B1', '电话前段') + cell('C1', '电话后段')) +
          row(2, cell('A2', '甲一') + cell('B2', 1_381_000) + cell('C2', 1234)),
      },
    ]),
    ['mobile 13810001234 工作表“表1”B2'],
  ],
  [
    'what a pivot table keeps',
    'a.xlsx',
    xlsx([{ rows: '' }], [], {
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords><r><s v="${id}"/></r></pivotCacheRecords>`,
    }),
    [`id ${id} 数据透视表的缓存`],
  ],
  [
    'a page',
    'a.pdf',
    pdf([[{ text: '名单', y: 760 }], [{ text: `手机${mobile}`, y: 760 }]]),
    [`mobile ${mobile} 第2页`],
  ],
  [
    'a table of a page',
    'a.pdf',
    pdf([
      [
        { text: '姓名', y: 760 },
        { text: '出生日期', x: 200, y: 760 },
        { text: '甲一', y: 740 },
        { text: '1985.06.12', x: 200, y: 740 },
      ],
    ]),
    ['birth-date 19850612 第1页'],
  ],
  [
    'a number that a narrow cell breaks',
    'a.pdf',
    pdf([
      [
        { text: id.slice(0, 10), y: 760 },
        { text: id.slice(10), y: 745 },
      ],
    ]),
    [`id ${id} 第1页`],
  ],
  [
    'a date that a line’s end breaks',
    'a.pdf',
    pdf([
      [
        { text: '甲一，女，汉族，生于1985年6', y: 760 },
        { text: '月12日，大学学历', y: 736 },
      ],
    ]),
    ['birth-month 19850601 第1页', 'birth-date 19850612 第1页'],
  ],
  [
    'a number whose digits are set apart',
    'a.pdf',
    pdf([[...mobile].map((digit, index) => ({ text: digit, x: 72 + index * 9, y: 760 }))]),
    [`mobile ${mobile} 第1页`],
  ],
  [
    'a page’s remark',
    'a.pdf',
    pdf([[{ text: '名单', y: 760 }]], { remark: mobile }),
    [`mobile ${mobile} 第1页的批注`],
  ],
  [
    'a PDF’s property',
    'a.pdf',
    pdf([[{ text: '名单', y: 760 }]], { properties: { Author: `甲一${mobile}` } }),
    [`mobile ${mobile} 文档属性“作者”`],
  ],
];

/** A file, and why it is not read. */
const unread: readonly (readonly [name: string, file: string, bytes: Uint8Array, reason: RegExp])[] = [
  [
    'an old document',
    'a.doc',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    /旧格式（\.doc）/,
  ],
  [
    'a sheet of WPS',
    'a.et',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    /旧格式（\.et）/,
  ],
  [
    'a document with a password',
    'a.docx',
    new Uint8Array(
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ),
    /加了密码/,
  ],
  ['an OFD', 'a.ofd', zip({ 'OFD.xml': '<OFD/>' }), /OFD/],
  [
    'an archive with a password',
    'a.docx',
    zip({ '[Content_Types].xml': '' }, { isEncrypted: true }),
    /加了密码/,
  ],
  ['a RAR', 'a.rar', text('Rar!\x1a\x07\x01\x00'), /压缩包/],
  ['a 7z', 'a.7z', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), /压缩包/],
  ['a scan', 'a.pdf', scannedPdf(), /第1页.*扫描件/],
  ['a PDF without a word', 'a.pdf', pdf([[]]), /没有读到任何文字/],
  ['a PDF with a password', 'a.pdf', pdf([[{ text: '名单', y: 760 }]], { isEncrypted: true }), /密码|损坏/],
  ['a broken PDF', 'a.pdf', text('%PDF-1.4\nnothing'), /损坏/],
  ['a broken document', 'a.docx', docx('<w:p>'), /损坏/],
  ['a broken archive', 'a.docx', docx('').slice(0, 60), /损坏/],
  [
    'an archive that lies about its size',
    'a.docx',
    zip({ '[Content_Types].xml': 'x'.repeat(1000), 'word/document.xml': '<a/>' }, { claimedSize: 1 }),
    /损坏/,
  ],
  [
    'an archive that unpacks to very much',
    'a.docx',
    zip({ '[Content_Types].xml': '', 'word/document.xml': '' }, { claimedSize: 0x7fffffff }),
    /解压后太大/,
  ],
  ['an unknown kind', 'a.xyz', text('???'), /不认识这种文件（\.xyz）/],
  ['a file of another kind than its name says', 'a.pdf', text('???'), /不符/],
  ['an empty file', 'a.pdf', new Uint8Array(), /空/],
  ['a text that is none', 'a.txt', Uint8Array.from([0, 1, 2, 3]), /不是文本/],
  ['a document with macros', 'a.docm', docx('', { 'word/vbaProject.bin': 'x' }), /宏/],
  [
    'an old workbook within a document',
    'a.docx',
    docx('', { 'word/embeddings/b.bin': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) }),
    /内嵌文件 b\.bin/,
  ],
  [
    'entities that grow',
    'a.docx',
    zip({ '[Content_Types].xml': '', 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "ccc">]><a>&b;</a>' }),
    /损坏/,
  ],
];

describe('an attachment', () => {
  it.each(found)('is read: %s', async (_, file, bytes, reports) => {
    const reading = await read(file, bytes);
    expect(reading.unread).toEqual([]);
    expect(reading.data.map(({ kind, value, where }) => `${kind} ${value} ${where}`)).toEqual(reports);
  });

  it.each(unread)('is said not to be read: %s', async (_, file, bytes, reason) => {
    const reading = await read(file, bytes);
    expect(reading.unread.join()).toMatch(reason);
    expect(reading.data).toEqual([]);
  });

  it.each([
    ['a photo', 'a.jpg', jpeg(true), ['图片 a.jpg']],
    [
      'a photo in a document',
      'a.docx',
      docx('', { 'word/media/image1.jpeg': jpeg(true) }),
      ['图片 image1.jpeg'],
    ],
    ['a photo without its place', 'a.jpg', jpeg(false), []],
  ])('tells where it was taken: %s', async (_, file, bytes, locations) => {
    expect((await read(file, bytes)).locations).toEqual(locations);
  });

  it('that is a picture is known as one, and one within a document is said not to be read', async () => {
    expect(await read('a.jpg', jpeg(false))).toMatchObject({ hasPictures: true, unread: [] });
    const within = docx('', { 'word/media/image1.jpeg': jpeg(false) });
    expect(await read('a.docx', within)).toMatchObject({
      hasPictures: false,
      unread: ['图片里的字没有检查：图片 image1.jpeg'],
    });
  });

  it('with ten thousand numbers is told in a few places', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => fictionalMobile(index % 10_000)).join('\n');
    const { data: places } = await read('a.txt', text(lines));
    expect(places).toHaveLength(500);
  });
});

describe('a number of a spreadsheet', () => {
  it.each([
    ['1.381E10', '13810000000'],
    ['6.3212319900101E+17', '632123199001010000'],
    ['13810000000', '13810000000'],
    ['13810000000.0', '13810000000'],
    ['1.5E-3', '0.0015'],
    ['-12.50', '-12.5'],
    ['0971', '971'],
    ['甲', undefined],
    ['1e999999', undefined],
  ])('%s is %s', (written, plain) => {
    expect(plainNumber(written)).toBe(plain);
  });
});
