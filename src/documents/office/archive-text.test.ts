import { describe, expect, it } from 'vitest';
import { fictionalId, fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { cell, docx, paragraph, row, wordPart, wordTable, xlsx, zip } from '../attachment-fixture.ts';
import { jpegWith } from '../fixtures/picture-fixture.ts';
import { toldOf } from '../fixtures/reading.ts';

const id = fictionalId();
const mobile = fictionalMobile();
const [start, end] = [id.slice(0, 10), id.slice(10)];
const page = `<html><body><table><tr><td>甲一<td>${id}</table></body></html>`;
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const inParagraph = (content: string): Uint8Array => docx(`<w:p>${content}</w:p>`);
const pptx = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
    ...parts,
  });
const empty = [{ rows: '' }];
const saved = (body: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=x"\r\n\r\n--=x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n--=x--\r\n`;

/** Files that hold an identity number or a mobile number as a person sees it, or as it can be got out. */
const cases: readonly (readonly [name: string, file: string, bytes: Uint8Array])[] = [
  ['a body that is a page of HTML', 'a.docx', docx('', { 'word/afchunk.htm': page })],
  [
    'a body that is a saved page',
    'a.docx',
    docx('', { 'word/afchunk.mht': saved(`<p>${start}=\r\n${end}</p>`) }),
  ],
  ['a body that is plain text', 'a.docx', docx('', { 'word/afchunk.txt': `甲一 ${id}` })],
  ['a body that is a document', 'a.docx', docx('', { 'word/afchunk.docx': docx(paragraph(id)) })],
  [
    'a number parted by a tab',
    'a.docx',
    inParagraph(`<w:r><w:t>${start}</w:t><w:tab/><w:t>${end}</w:t></w:r>`),
  ],
  [
    'a mobile parted by a line’s end',
    'a.docx',
    inParagraph('<w:r><w:t>电话1381000</w:t><w:br/><w:t>0000</w:t></w:r>'),
  ],
  [
    'a number in two paragraphs of a cell',
    'a.docx',
    docx(`<w:tbl><w:tr><w:tc>${paragraph(start)}${paragraph(end)}</w:tc></w:tr></w:tbl>`),
  ],
  ['a number in two paragraphs', 'a.docx', docx(paragraph(start) + paragraph(end))],
  [
    'a mobile below what names it',
    'a.docx',
    docx(['手机：', '138', '10000000'].map((line) => paragraph(line)).join('')),
  ],
  ['a mobile in two cells under its head', 'a.docx', docx(wordTable(['手机', '1381000', '0000']))],
  ['boxes of a digit each', 'a.docx', docx(wordTable([...id]))],
  ['boxes of a digit each after their head', 'a.docx', docx(wordTable(['联系电话', ...mobile]))],
  [
    'a digit a line of a cell',
    'a.docx',
    docx(`<w:tbl><w:tr><w:tc>${[...id].map((digit) => paragraph(digit)).join('')}</w:tc></w:tr></w:tbl>`),
  ],
  ['a digit a row', 'a.docx', docx(wordTable(...[...id].map((digit) => [digit])))],
  ['two rows that a program made of two lines', 'a.docx', docx(wordTable(['甲一', start], ['', end]))],
  [
    'a text box for each digit',
    'a.docx',
    inParagraph(
      [...id]
        .map(
          (digit) =>
            `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><wp:posOffset xmlns:wp="w">914400</wp:posOffset><w:txbxContent>${paragraph(digit)}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(digit)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
        )
        .join(''),
    ),
  ],
  [
    'a number half deleted',
    'a.docx',
    inParagraph(`${run(start)}<w:del><w:r><w:delText>${end}</w:delText></w:r></w:del>`),
  ],
  [
    'a number changed in its middle',
    'a.docx',
    inParagraph(
      `${run(start)}<w:del><w:r><w:delText>${end.slice(0, 2)}</w:delText></w:r></w:del><w:ins>${run('99')}</w:ins>${run(end.slice(2))}`,
    ),
  ],
  ['a number moved away', 'a.docx', inParagraph(`<w:moveFrom>${run(id)}</w:moveFrom>`)],
  [
    'a first letter set large',
    'a.docx',
    docx(`<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('1')}</w:p>${paragraph(mobile.slice(1))}`),
  ],
  [
    'digits as symbols',
    'a.docx',
    inParagraph(
      `<w:r>${[...mobile].map((digit) => `<w:sym w:font="Symbol" w:char="F03${digit}"/>`).join('')}</w:r>`,
    ),
  ],
  [
    'words above words',
    'a.docx',
    inParagraph(`<w:r><w:ruby><w:rt>${run(id)}</w:rt><w:rubyBase>${run('甲')}</w:rubyBase></w:ruby></w:r>`),
  ],
  [
    'the words of a list’s number',
    'a.docx',
    docx('', { 'word/numbering.xml': wordPart('numbering', `<w:lvlText w:val="联系人${mobile} %1"/>`) }),
  ],
  [
    'the name of a style',
    'a.docx',
    docx('', { 'word/styles.xml': wordPart('styles', `<w:name w:val="联系人${mobile}"/>`) }),
  ],
  [
    'the default of a field',
    'a.docx',
    inParagraph(`<w:fldChar><w:ffData><w:default w:val="${id}"/></w:ffData></w:fldChar>`),
  ],
  [
    'a choice of a field',
    'a.docx',
    inParagraph(`<w:sdt><w:sdtPr><w:listItem w:displayText="甲" w:value="${id}"/></w:sdtPr></w:sdt>`),
  ],
  [
    'a variable of a document',
    'a.docx',
    docx('', { 'word/settings.xml': wordPart('settings', `<w:docVar w:name="a" w:val="${id}"/>`) }),
  ],
  [
    'a description of a picture',
    'a.docx',
    inParagraph(
      `<w:drawing><wp:docPr xmlns:wp="w" descr="甲一家住示例县示例镇示例路3号2单元501室，${mobile}"/></w:drawing>`,
    ),
  ],
  ['data of a form', 'a.docx', docx('', { 'customXml/item1.xml': `<a><b>甲一</b><b>${id}</b></a>` })],
  ['a remark in the markup', 'a.docx', docx(`<!-- ${id} -->`)],
  [
    'markup in UTF-16',
    'a.docx',
    docx('', { 'word/footer1.xml': Buffer.from(`\uFEFF<a>${id}</a>`, 'utf16le') }),
  ],
  [
    'markup in GBK',
    'a.docx',
    docx('', {
      'word/footer1.xml': Buffer.from(
        `<?xml version="1.0" encoding="GBK"?><a>\xbc\xd7\xd2\xbb${id}</a>`,
        'latin1',
      ),
    }),
  ],
  [
    'a drawing of before 2007 that is badly written',
    'a.docx',
    docx('', { 'word/drawing1.vml': `<xml><div>${start}<br></div><div>${end}</div>` }),
  ],
  [
    'a comment of a picture',
    'a.docx',
    docx('', { 'word/media/image1.jpg': jpegWith([[0xfe, Buffer.from(id)]]) }),
  ],
  [
    'a drawing (SVG)',
    'a.docx',
    docx('', { 'word/media/image1.svg': `<svg xmlns="s"><text>${start}<tspan>${end}</tspan></text></svg>` }),
  ],
  [
    'a printer’s name',
    'a.xlsx',
    xlsx(empty, [], {
      'xl/printerSettings/printerSettings1.bin': Buffer.from(`\\\\PC\\${mobile}`, 'utf16le'),
    }),
  ],
  [
    'a slide’s notes',
    'a.pptx',
    pptx({
      'ppt/notesSlides/notesSlide1.xml': `<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${start}</a:t></a:r><a:r><a:t>${end}</a:t></a:r></a:p></p:notes>`,
    }),
  ],
  [
    'a slide’s remark',
    'a.pptx',
    pptx({
      'ppt/comments/comment1.xml': `<p:cmLst xmlns:p="p"><p:cm><p:text>甲一 ${id}</p:text></p:cm></p:cmLst>`,
    }),
  ],
  [
    'a table of a slide',
    'a.pptx',
    pptx({
      'ppt/slides/slide1.xml': `<p:sld xmlns:p="p" xmlns:a="a"><a:tbl><a:tr>${[...id].map((digit) => `<a:tc><a:txBody><a:p><a:r><a:t>${digit}</a:t></a:r></a:p></a:txBody></a:tc>`).join('')}</a:tr></a:tbl></p:sld>`,
    }),
  ],
  [
    'cells of a digit each',
    'a.xlsx',
    xlsx([
      {
        rows: row(
          1,
          [...id].map((digit, index) => cell(`${String.fromCharCode(65 + index)}1`, digit)).join(''),
        ),
      },
    ]),
  ],
  [
    'cells of a digit each in a column',
    'a.xlsx',
    xlsx([{ rows: [...id].map((digit, index) => row(index + 1, cell(`B${index + 1}`, digit))).join('') }]),
  ],
  ['a number in two lines of a cell', 'a.xlsx', xlsx([{ rows: row(1, cell('A1', `${start}\n${end}`)) }])],
  [
    'words that a format shows',
    'a.xlsx',
    xlsx([{ rows: row(1, '<c r="A1" s="1"><v>10000000</v></c>') }], [], {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;手机138&quot;00000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    }),
  ],
  [
    'how a text is read aloud',
    'a.xlsx',
    xlsx([{ rows: row(1, '<c r="A1" t="s"><v>0</v></c>') }], [], {
      'xl/sharedStrings.xml': `<sst><si><t>甲</t><rPh sb="0" eb="1"><t>${id}</t></rPh></si></sst>`,
    }),
  ],
  [
    'a disabled person’s card that a program rounded',
    'a.xlsx',
    xlsx([{ rows: row(1, cell('A1', '残疾证号')) + row(2, '<c r="A2"><v>6.3010219650608E+19</v></c>') }]),
  ],
  [
    'a remark whose runs part a number',
    'a.xlsx',
    xlsx(empty, [], {
      'xl/comments1.xml': `<comments><comment><text><r><t>${start}</t></r><r><t>${end}</t></r></text></comment></comments>`,
    }),
  ],
  [
    'a remark in a thread',
    'a.xlsx',
    xlsx(empty, [], {
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments><threadedComment><text>甲一 ${id}</text></threadedComment></ThreadedComments>`,
    }),
  ],
  [
    'a header whose codes part a number',
    'a.xlsx',
    xlsx([
      { rows: '', after: `<headerFooter><oddHeader>&amp;C${start}&amp;B${end}</oddHeader></headerFooter>` },
    ]),
  ],
  [
    'a list of choices',
    'a.xlsx',
    xlsx([
      {
        rows: '',
        after: `<dataValidations><dataValidation><formula1>"甲,${id}"</formula1></dataValidation></dataValidations>`,
      },
    ]),
  ],
  [
    'a name for cells',
    'a.xlsx',
    xlsx(empty, [], {
      'xl/workbook.xml': `<workbook><definedNames><definedName name="a">"${id}"</definedName></definedNames></workbook>`,
    }),
  ],
  [
    'a link’s cache',
    'a.xlsx',
    xlsx(empty, [], {
      'xl/externalLinks/externalLink1.xml': `<externalLink><cell r="A1"><v>${id}</v></cell></externalLink>`,
    }),
  ],
  [
    'a number that a pivot table’s cache rounded',
    'a.xlsx',
    xlsx(empty, [], { 'xl/pivotCache/pivotCacheRecords1.xml': '<r><n v="6.3010219650608E+17"/></r>' }),
  ],
  [
    'texts that a formula joins',
    'a.xlsx',
    xlsx([{ rows: row(1, `<c r="A1"><f>"${start}"&amp;"${end}"</f><v></v></c>`) }]),
  ],
  [
    'a workbook without shared texts and styles',
    'a.xlsx',
    zip({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row(1, cell('A1', id))}</sheetData></worksheet>`,
    }),
  ],
  [
    'what a cell holds besides its value',
    'a.xlsx',
    xlsx([{ rows: row(1, `<c r="A1"><v>1</v><extLst><ext>${id}</ext></extLst></c>`) }]),
  ],
  [
    'an OpenDocument',
    'a.odt',
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document xmlns:office="o" xmlns:text="t"><text:p>${start}<text:span>${end}</text:span></text:p></office:document>`,
    }),
  ],
  [
    'a table of OpenDocument',
    'a.ods',
    zip({
      mimetype: 'x',
      'content.xml': `<o xmlns:table="b" xmlns:text="t"><table:table><table:table-row>${['联系电话', '1381000', '0000'].map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row></table:table></o>`,
    }),
  ],
  [
    'an OFD',
    'a.ofd',
    zip({
      'OFD.xml': '<OFD/>',
      'Doc_0/Pages/Page_0/Content.xml': `<p xmlns:ofd="o"><ofd:TextCode>${start}</ofd:TextCode><ofd:TextCode>${end}</ofd:TextCode></p>`,
    }),
  ],
  ['an archive', 'a.zip', zip({ '甲一.csv': `甲一,${id}` })],
  ['a name in an archive', 'a.zip', zip({ [`甲一${id}.txt`]: '甲' })],
];

/** Lists of persons whose homes and birthdays show by their heads. */
const lists: readonly (readonly [name: string, file: string, bytes: Uint8Array, report: RegExp])[] = [
  [
    'homes in a document',
    'a.docx',
    docx(wordTable(['姓名', '地址'], ['甲一', '示例市示例区示例路12号3号楼502室'])),
    /address/,
  ],
  [
    'birthdays in three cells of a sheet',
    'a.xlsx',
    xlsx([
      {
        rows:
          row(
            1,
            cell('A1', '姓名') +
              cell('B1', '出生年') +
              cell('C1', '月') +
              cell('D1', '日') +
              cell('E1', '单位'),
          ) + row(2, cell('A2', '甲一') + cell('B2', 1985) + cell('C2', 6) + cell('D2', 12)),
      },
    ]),
    /birth-date 19850612/,
  ],
];

describe('an archive', () => {
  it.each(lists)('is read by the heads of its tables: %s', async (_, file, bytes, report) => {
    expect((await toldOf(file, bytes)).join()).toMatch(report);
  });

  it('takes the addresses of bodies for no homes', async () => {
    const table = wordTable(
      ['企业名称', '法定代表人', '地址'],
      ['示例公司', '甲一', '示例市示例区示例路12号3号楼502室'],
    );
    expect(await toldOf('a.docx', docx(table))).toEqual([]);
  });

  it('takes the words of a frame that is no large first letter for a paragraph of their own', async () => {
    const frame = `<w:p><w:pPr><w:framePr w:w="2000"/></w:pPr>${run('1')}</w:p>`;
    expect(await toldOf('a.docx', docx(`${frame}${paragraph(mobile.slice(1))}`))).toEqual([]);
  });

  const cells = (place: (index: number) => string, numbers: readonly string[]): readonly string[] =>
    numbers.map((number, index) => `<c r="${place(index)}"><v>${number}</v></c>`);
  const across = (numbers: readonly string[]): Uint8Array =>
    xlsx([{ rows: row(1, cells((index) => `${String.fromCodePoint(65 + index)}1`, numbers).join('')) }]);
  const down = (numbers: readonly string[]): Uint8Array =>
    xlsx([
      {
        rows: cells((index) => `A${index + 1}`, numbers)
          .map((one, index) => row(index + 1, one))
          .join(''),
      },
    ]);
  const [region, birthday, rest] = [id.slice(0, 6), id.slice(6, 14), [...id.slice(14)]];

  it.each([
    ['its region and birth date are cells', across([region, birthday, ...rest]), true],
    ['each figure is a cell of a row', across([...id]), true],
    ['each figure is a cell of a column', down([...id]), true],
    [
      'other figures than a region or a birth date are',
      across([region, id.slice(6, 11), ...id.slice(11)]),
      false,
    ],
    ['another number stands between in a row', across([...start, '12345', ...end]), false],
    ['another number stands between in a column', down([...start, '12345', ...end]), false],
  ])('is read of numbers that a program counts with, or not, where %s', async (_, bytes, isRead) => {
    expect((await toldOf('a.xlsx', bytes)).join().includes(id)).toBe(isRead);
  });

  it.each(cases)('is read: %s', async (_, file, bytes) => {
    expect((await toldOf(file, bytes)).join()).toMatch(
      new RegExp(`id ${id}|mobile ${mobile}|id 630102196506080000`),
    );
  });

  it.each([
    ['a macro', docx('', { 'word/vbaProject.bin': 'x' }), /宏/],
    [
      'a model of Power Pivot',
      xlsx(empty, [], { 'xl/model/item.data': 'x\0\x01' }),
      /内部文件 xl\/model\/item\.data/,
    ],
    [
      'a sheet in binary',
      xlsx(empty, [], { 'xl/worksheets/sheet1.bin': 'x\0\x01' }),
      /内部文件 xl\/worksheets\/sheet1\.bin/,
    ],
    ['a control', docx('', { 'word/activeX/activeX1.bin': 'x\0\x01' }), /内部文件 word\/activeX/],
    ['a film', docx('', { 'ppt/media/media1.mp4': '\0\0\0\x18ftypmp42' }), /media1\.mp4/],
    ['a text in RTF', docx('', { 'word/afchunk.rtf': '{\\rtf1 x}' }), /内部文件 word\/afchunk\.rtf：是 RTF/],
    [
      'a picture',
      docx('', { 'word/media/image1.emf': `\x01\0\0\0${'\0'.repeat(36)} EMF` }),
      /图片 image1\.emf/,
    ],
    ['handwriting', docx('', { 'word/ink/ink1.xml': '<ink><trace>1 2</trace></ink>' }), /墨迹/],
    [
      'a picture within a page',
      docx('', { 'word/a.html': '<html><img src="data:image/png;base64,AAAA">' }),
      /图片里的字没有检查：.*网页/,
    ],
    [
      'queries in letters',
      xlsx(empty, [], { 'customXml/item1.xml': `<DataMashup>${'AAAA'.repeat(120)}</DataMashup>` }),
      /DataMashup/,
    ],
    [
      'a part that is badly written',
      docx('', { 'word/comments.xml': '<a>' }),
      /内部文件 word\/comments\.xml：已损坏/,
    ],
    [
      'a sheet that is missing',
      zip({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="rId9"/></sheets></workbook>',
      }),
      /工作表“表”/,
    ],
    ['an archive with a password', zip({ 'a.txt': '' }, { isEncrypted: true }), /加了密码/],
  ])('tells what it cannot read: %s', async (_, bytes, reason) => {
    expect((await toldOf('a.docx', bytes)).join()).toMatch(reason);
  });

  it('reads the rest where one part is badly written', async () => {
    const parts = { 'word/comments.xml': '<a>', 'word/footnotes.xml': wordPart('footnotes', paragraph(id)) };
    expect((await toldOf('a.docx', docx('', parts))).join()).toContain(`id ${id} 脚注`);
  });

  it('tells bytes that belong to no part, and none that do', async () => {
    const sound = Buffer.from(zip({ 'a.txt': '甲' }));
    expect(await toldOf('a.zip', new Uint8Array(sound))).toEqual([]);
    const start = sound.indexOf('PK\x01\x02', 0, 'latin1');
    const gap = Buffer.from('hidden');
    const moved = Buffer.concat([sound.subarray(0, start), gap, sound.subarray(start)]);
    const place = moved.length - 6;
    moved.writeUInt32LE(moved.readUInt32LE(place) + gap.length, place);
    expect((await toldOf('a.zip', new Uint8Array(moved))).join()).toMatch(/6个字节不属于任何文件/);
  });

  it('that Office wrote has nothing to tell', async () => {
    const parts = {
      'word/theme/theme1.xml':
        '<a:theme xmlns:a="a" name="Office"><a:latin panose="02020603050405020304"/></a:theme>',
      'word/fonts/font1.odttf': '\x01\x02',
      'docProps/thumbnail.jpeg': '\xff\xd8',
      'word/printerSettings1.bin': '\x01\x02',
      'docProps/app.xml': '<Properties><Company>示例单位</Company></Properties>',
    };
    expect(await toldOf('a.docx', docx(paragraph('名单'), parts))).toEqual([]);
  });

  it.each([
    ['points', docx(wordTable(['1', '3', '8', '1', '0', '0', '0', '0', '0', '0', '1']))],
    ['years and amounts', docx(wordTable(['1500000', '2023'], ['1380000', '1001']))],
    ['lines of amounts', docx(paragraph('1381000') + paragraph('0001'))],
    ['amounts of a sheet', xlsx([{ rows: row(1, cell('A1', 1_381_000) + cell('B1', 1_001)) }])],
  ])('takes numbers that stand side by side for no mobile: %s', async (_, bytes) => {
    expect(await toldOf('a.docx', bytes)).toEqual([]);
  });
});
