import { describe, expect, it } from 'vitest';
import { docx, paragraph, wordPart, zip } from '../../attachment-fixture.ts';
import { readStructure } from '../read-structure.ts';
import type { StructuredDocument } from '../structured-document.ts';

async function read(body: string, parts: Readonly<Record<string, string>> = {}): Promise<StructuredDocument> {
  const document = await readStructure('公示.docx', docx(body, parts));
  if ('problem' in document) throw new Error(document.problem);
  return document;
}

const shown = ({ blocks }: StructuredDocument) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? `${block.number}${block.lines.join('/')}` : block.rows,
  );
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const listed = (text: string, list: number, level: number): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

const numbering = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
);

describe('a Word document', () => {
  it('prints the numbers that Word counts, anew below each heading and in a list that begins again', async () => {
    const body = [
      listed('甲', 1, 0),
      listed('子', 1, 1),
      listed('丑', 1, 1),
      listed('乙', 1, 0),
      listed('寅', 1, 1),
      listed('丙', 2, 0),
    ].join('');
    const document = await read(body, { 'word/numbering.xml': numbering });
    expect(shown(document)).toEqual(['一、甲', '1.子', '2.丑', '二、乙', '1.寅', '一、丙']);
  });

  it('begins a page where a break stands before the words of a paragraph, or behind those of the one above', async () => {
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const body = `<w:p>${run('甲')}</w:p><w:p>${pageBreak}${run('附件')}</w:p><w:p>${run('乙')}${pageBreak}</w:p><w:p>${run('丙')}</w:p>`;
    const { blocks } = await read(body);
    expect(blocks.map(({ startsPage }) => startsPage)).toEqual([false, true, false, true]);
  });

  it('counts in Chinese as LibreOffice writes it too', async () => {
    const other = numbering.replace('chineseCounting', 'taiwaneseCountingThousand');
    const document = await read(listed('甲', 1, 0), { 'word/numbering.xml': other });
    expect(shown(document)).toEqual(['一、甲']);
  });

  it('shows neither what was deleted nor what is hidden, and tells both', async () => {
    const body = `<w:p>${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>${run('丙')}</w:ins>${run('丁', '<w:vanish/>')}</w:p>`;
    const document = await read(body);
    expect(shown(document)).toEqual(['甲丙']);
    expect(document.remarks).toMatchObject([
      { kind: 'deleted', text: '乙' },
      { kind: 'hidden', text: '丁' },
    ]);
  });

  it('takes white words on white, and words of a hidden style, for hidden; white on a dark ground is shown', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="C00000"/></w:tcPr><w:p>${run('白字表头', white)}</w:p></w:tc></w:tr></w:tbl>`;
    const body = `<w:p>${run('甲')}${run('乙', white)}${run('丙')}</w:p><w:p><w:pPr><w:pStyle w:val="9"/></w:pPr>${run('丁')}</w:p>${cell}`;
    const styles = '<w:style w:styleId="9"><w:rPr><w:vanish/></w:rPr></w:style>';
    const document = await read(body, { 'word/styles.xml': wordPart('styles', styles) });
    expect(JSON.stringify(shown(document))).toMatch(/^\["甲丙","",.*白字表头/);
    expect(document.remarks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['hidden 乙', 'hidden 丁']);
  });

  it('takes white words behind a dark cell for hidden again', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const cell = '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="C00000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
    const { remarks } = await read(`${cell}<w:p>${run('甲')}${run('乙', white)}</w:p>`);
    expect(remarks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['hidden 乙']);
  });

  it('prints every form of number, in digits those above one that is legal, and those of a style or of a list’s own', async () => {
    const level = (deep: number, format: string, text: string, more = ''): string =>
      `<w:lvl w:ilvl="${deep}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const forms = [
      'lowerRoman decimalZero decimalEnclosedParen decimalEnclosedFullstop chineseLegalSimplified',
      'ideographZodiac ideographTraditional decimalEnclosedCircle',
    ].flatMap((line) => line.split(' '));
    const abstract = (id: number, content: string): string =>
      `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
    const list = (id: number, of: number, own = ''): string =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${own}</w:num>`;
    const legal = level(0, 'chineseCounting', '第%1条') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const goingOn = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const all = [
      abstract(1, forms.map((form, deep) => level(deep, form, `%${deep + 1} `)).join('')),
      abstract(2, legal),
      abstract(3, goingOn),
      abstract(4, '<w:numStyleLink w:val="甲"/>'),
      abstract(5, `<w:styleLink w:val="甲"/>${level(0, 'chineseCounting', '%1、')}`),
      ...[1, 2, 3, 4, 5].map((id) => list(id, id)),
      list(6, 5, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '【%1】')}</w:lvlOverride>`),
    ];
    const numbersOf = async (...places: readonly (readonly [list: number, deep: number])[]) => {
      const body = places.map(([id, deep]) => listed('字', id, deep)).join('');
      const { blocks } = await read(body, { 'word/numbering.xml': wordPart('numbering', all.join('')) });
      return blocks.map((block) => block.kind === 'paragraph' && block.number.trim());
    };
    expect(await numbersOf(...forms.map((_, deep) => [1, deep] as const))).toEqual(
      'i 01 ⑴ ⒈ 壹 子 甲 ①'.split(' '),
    );
    expect(await numbersOf([2, 0], [2, 0], [2, 1])).toEqual(['第一条', '第二条', '2.1']);
    expect(await numbersOf([3, 0], [3, 1], [3, 0], [3, 1])).toEqual(['I.', '1.', 'II.', '2.']);
    expect(await numbersOf([4, 0], [5, 0], [6, 0])).toEqual(['一、', '一、', '【2】']);
  });

  it('has the numbers that stand alone in cells', async () => {
    const cell = listed('', 1, 1).replace(/<w:r>.*<\/w:r>/, '');
    const row = (name: string): string => `<w:tr><w:tc>${cell}</w:tc><w:tc>${paragraph(name)}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('甲一')}${row('乙二')}</w:tbl>`;
    const [block] = (await read(table, { 'word/numbering.xml': numbering })).blocks;
    expect(block?.kind === 'table' && block.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1.', '甲一'],
      ['2.', '乙二'],
    ]);
  });

  it('takes nothing for what it was before it was set otherwise', async () => {
    const before = '<w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>';
    const set = '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    const document = await read(`<w:p><w:pPr><w:jc w:val="right"/>${before}</w:pPr>${run('甲', set)}</w:p>`);
    expect(document).toMatchObject({ blocks: [{ lines: ['甲'], alignment: 'end' }], remarks: [] });
  });

  it('tells of blanks that nobody filled in, and of words in parts that it does not read', async () => {
    const blank = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`;
    const document = await read(`<w:p>${run('联系人：')}${blank}</w:p>${paragraph('乙')}<w:altChunk/>`);
    expect(shown(document)).toEqual(['联系人：', '乙']);
    expect(document.remarks).toMatchObject([
      { kind: 'unreadable', where: '第1段', text: '有一处没有填写（“单击此处”）' },
      { kind: 'unreadable', text: '嵌入的文档没有读' },
    ]);
  });

  it('is one too where a program on the web names its parts', async () => {
    const archive = zip({
      'word/document2.xml': wordPart('document', `<w:body>${listed('甲', 1, 0)}</w:body>`),
      'word/numbering2.xml': numbering,
    });
    expect(await readStructure('公示.docx', archive)).toMatchObject({
      blocks: [{ number: '一、', lines: ['甲'] }],
    });
  });

  it('counts in letters, small and large', async () => {
    const level = (number: number, format: string): string =>
      `<w:abstractNum w:abstractNumId="${number}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`;
    const lists = [1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
    const formats = [level(1, 'upperLetter'), level(2, 'lowerLetter'), ...lists].join('');
    const body = [listed('甲', 1, 0), listed('乙', 1, 0), listed('丙', 2, 0)].join('');
    const document = await read(body, { 'word/numbering.xml': wordPart('numbering', formats) });
    expect(shown(document)).toEqual(['A.甲', 'B.乙', 'a.丙']);
  });

  it('takes words that a style makes white for hidden, unless their run is coloured or the style paints a ground', async () => {
    const of = (style: string, text: string, properties = ''): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text, properties)}</w:p>`;
    const styled = `<w:p>${run('甲')}${run('乙', '<w:rStyle w:val="8"/>')}</w:p>`;
    const body = `${of('9', '丙')}${of('9', '丁', '<w:color w:val="C00000"/>')}${of('7', '戊')}${styled}`;
    const white = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>';
    const styles = `<w:style w:styleId="8">${white}</w:style><w:style w:styleId="9"><w:basedOn w:val="8"/></w:style>
      <w:style w:styleId="7"><w:pPr><w:shd w:fill="C00000"/></w:pPr>${white}</w:style>`;
    const document = await read(body, { 'word/styles.xml': wordPart('styles', styles) });
    expect(shown(document)).toEqual(['', '丁', '戊', '甲']);
    expect(document.remarks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['hidden 丙', 'hidden 乙']);
  });

  it('has what a table holds that is only a frame in place, and tells tables within the cells of another', async () => {
    const table = (...cells: readonly string[]): string =>
      `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`;
    const list = table(paragraph('序号'), paragraph('姓名'));
    const framed = await read(table(`${paragraph('附件')}${list}${paragraph('续表')}${list}`));
    expect(framed.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'table']);
    expect(framed.remarks).toEqual([]);
    const nested = await read(table(paragraph('甲一'), list));
    expect(nested.blocks).toHaveLength(1);
    expect(nested.remarks).toMatchObject([{ kind: 'nested-table', text: '序号，姓名' }]);
  });

  it('reads a text box once, behind the paragraph that holds it, and tells it', async () => {
    const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
    const body = `<w:p>${run('甲')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('乙')}`;
    const document = await read(body);
    expect(shown(document)).toEqual(['甲', '框', '乙']);
    expect(document.remarks).toMatchObject([{ kind: 'text-box', text: '框' }]);
  });

  it('tells footnotes, comments, headers and pictures, and passes over page numbers', async () => {
    const body = `<w:p>${run('甲一')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>`;
    const document = await read(body, {
      'word/footnotes.xml': wordPart('footnotes', `<w:footnote w:id="2">${paragraph('破格')}</w:footnote>`),
      'word/comments.xml': wordPart('comments', `<w:comment w:id="1">${paragraph('再核')}</w:comment>`),
      'word/header1.xml': wordPart('hdr', paragraph('内部流转')),
      'word/footer1.xml': wordPart('ftr', paragraph('— 1 —')),
    });
    expect(document.remarks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'picture 甲一',
      'footnote 甲一：破格',
      'margin 内部流转',
      'comment 再核',
    ]);
  });

  it('knows cells that go on with the one above, or over several columns', async () => {
    const cell = (text: string, properties: string): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('乙', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('丙', '')}${cell('丁', '')}</w:tr></w:tbl>`;
    const [table] = (await read(body)).blocks;
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual([
      [
        { text: '甲', column: 0, span: 1, isContinued: false },
        { text: '乙', column: 1, span: 2, isContinued: false },
      ],
      [
        { text: '', column: 0, span: 1, isContinued: true },
        { text: '丙', column: 1, span: 1, isContinued: false },
        { text: '丁', column: 2, span: 1, isContinued: false },
      ],
    ]);
  });
});
