import { describe, expect, it } from 'vitest';
import { integer, seeded } from '#testing/random.ts';
import { cell, docx, paragraph, pdf, row, wordTable, xlsx, zip } from '../attachment-fixture.ts';
import { shownValue } from '../office/shown-value.ts';
import { readStructure } from './read-structure.ts';

const texts = async (name: string, bytes: Uint8Array): Promise<unknown[]> => {
  const document = await readStructure(name, bytes);
  if ('problem' in document) return [document.problem];
  return document.blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.lines.join('/')
      : block.rows.map(({ cells }) => cells.map(({ text, isContinued }) => (isContinued ? '^' : text))),
  );
};

describe('a workbook', () => {
  it('is a list, with what stands alone above and below it as paragraphs', async () => {
    const bytes = xlsx([
      {
        rows: [
          row(1, cell('A1', '示例名单')),
          row(2, cell('A2', '序号') + cell('B2', '姓名')),
          row(3, cell('A3', 1) + cell('B3', '甲一')),
          row(5, cell('A5', '注：排名不分先后。')),
        ].join(''),
        after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      },
    ]);
    expect(await texts('名单.xlsx', bytes)).toEqual([
      '示例名单',
      [
        ['序号', '姓名'],
        ['1', '甲一'],
      ],
      '注：排名不分先后。',
    ]);
  });

  it('has a cell that is joined downwards once, and what goes on of it as such', async () => {
    const rows = [
      row(1, cell('A1', '单位') + cell('B1', '姓名')),
      row(2, cell('A2', '示例厂') + cell('B2', '甲一')),
      row(3, cell('B3', '乙二')),
    ].join('');
    const after = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
    expect(await texts('名单.xlsx', xlsx([{ rows, after }]))).toEqual([
      [
        ['单位', '姓名'],
        ['示例厂', '甲一'],
        ['^', '乙二'],
      ],
    ]);
  });

  it('begins a page with every sheet after the first', async () => {
    const list = (name: string): { rows: string } => ({
      rows: row(1, cell('A1', '序号') + cell('B1', '姓名')) + row(2, cell('A2', 1) + cell('B2', name)),
    });
    const document = await readStructure('名单.xlsx', xlsx([list('甲一'), list('乙二')]));
    expect('blocks' in document && document.blocks.map(({ startsPage }) => startsPage)).toEqual([
      false,
      true,
    ]);
  });

  it('heads each of several lists by the name of its sheet, where somebody named it', async () => {
    const rows = row(1, cell('A1', '序号') + cell('B1', '姓名')) + row(2, cell('A2', 1) + cell('B2', '甲一'));
    const titled = row(1, cell('A1', '名单')) + row(2, cell('A2', '序号') + cell('B2', '姓名'));
    const list = [
      ['序号', '姓名'],
      ['1', '甲一'],
    ];
    const named = [{ rows, name: '先进个人' }, { rows: titled, name: '乙' }, { rows }];
    expect(await texts('名单.xlsx', xlsx(named))).toEqual([
      '先进个人',
      list,
      '名单',
      [['序号', '姓名']],
      list,
    ]);
    expect(await texts('名单.xlsx', xlsx(named.slice(0, 1)))).toEqual([list]);
  });

  it('tells of formulas whose results it does not have', async () => {
    const formula = '<c r="B1"><f>A1+1</f></c><c r="C1" t="str"><f>A2</f><v></v></c><c r="D1"><f>A1</f></c>';
    const document = await readStructure('名单.xlsx', xlsx([{ rows: row(1, cell('A1', 1) + formula) }]));
    expect(document).toMatchObject({
      remarks: [{ kind: 'unreadable', text: 'B1等2个单元格的公式没有算出结果，没有读到' }],
    });
  });

  it('has neither rows, columns nor sheets that are hidden, and tells them', async () => {
    const bytes = xlsx([
      {
        before: '<cols><col min="3" max="3" hidden="1"/></cols>',
        rows:
          row(1, cell('A1', '序号') + cell('B1', '姓名') + cell('C1', '身份证号')) +
          row(2, cell('A2', 1) + cell('B2', '甲一') + cell('C2', '密')) +
          row(3, cell('A3', 2) + cell('B3', '乙二'), 'hidden="1"'),
      },
      { state: 'hidden', rows: row(1, cell('A1', '底稿')) },
    ]);
    const document = await readStructure('名单.xlsx', bytes);
    expect(await texts('名单.xlsx', bytes)).toEqual([
      [
        ['序号', '姓名'],
        ['1', '甲一'],
      ],
    ]);
    expect('remarks' in document && document.remarks.map(({ text }) => text)).toEqual([
      '身份证号，密，2，乙二',
      '底稿',
    ]);
  });

  it.each([
    ['46101', 'yyyy"年"m"月"d"日";@', '2026年3月20日'],
    ['46101', 'yyyy\\-mm\\-dd', '2026-03-20'],
    ['75.9', '0.00', '75.90'],
    ['1234567.5', '#,##0.00', '1,234,567.50'],
    ['0.125', '0.0%', '12.5%'],
    ['7', '000', '007'],
    ['0.1', 'General', '0.1'],
    ['68.400000000000006', 'General', '68.4'],
    ['-3', '0', '-3'],
    ['12', '0"人"', '12人'],
  ])('shows %s in the format %s as %s', (value, code, shown) => {
    expect(shownValue({ value, isNumber: true }, code, false)).toBe(shown);
  });

  it.each([
    ['甲一', '@"同志"', '甲一同志'],
    ['甲一', '0;-0;0;"原"@', '原甲一'],
    ['甲一', '0"人"', '甲一'],
    ['007', 'General', '007'],
  ])('shows the text %s in the format %s as %s', (value, code, shown) => {
    expect(shownValue({ value, isNumber: false }, code, false)).toBe(shown);
  });

  const dated = (styles: string, ...formats: readonly number[]): Uint8Array => {
    const cells = formats.map((_, style) => `<c r="${'ABC'.charAt(style)}1" s="${style}"><v>46101</v></c>`);
    const cellFormats = formats.map((format) => `<xf numFmtId="${format}"/>`).join('');
    return xlsx([{ rows: row(1, cells.join('')) }], [], {
      'xl/styles.xml': `<styleSheet>${styles}<cellXfs>${cellFormats}</cellXfs></styleSheet>`,
    });
  };

  it('shows days in the formats that every program has', async () => {
    expect(await texts('日期.xlsx', dated('', 51, 50, 14))).toEqual([
      [['3月20日', '2026年3月', '2026/3/20']],
    ]);
  });

  it('shows what is stored where a format is longer than any', async () => {
    const long = `<numFmts><numFmt numFmtId="170" formatCode="0${';'.repeat(100_000)}"/></numFmts>`;
    expect(await texts('日期.xlsx', dated(long, 170, 170))).toEqual([[['46101', '46101']]]);
  });
});

describe('a PDF', () => {
  it('has the lines of a paragraph joined, and its page numbers left out', async () => {
    const full = '公示期间如有异议可以通过电话或者信函等形式向我们反映情况请署真实姓名并';
    const bytes = pdf([
      [
        { text: '关于甲一同志的公示', x: 240, y: 760 },
        { text: full.slice(0, 34), x: 96, y: 700 },
        { text: `${full.slice(0, 36)}`, x: 72, y: 680 },
        { text: '提供联系方式。', x: 72, y: 660 },
        { text: '— 1 —', x: 280, y: 60 },
      ],
    ]);
    expect(await texts('公示.pdf', bytes)).toEqual([
      '关于甲一同志的公示',
      `${full.slice(0, 34)}${full.slice(0, 36)}提供联系方式。`,
    ]);
  });
});

describe('a full line of a PDF', () => {
  it('is read as most of its words are turned, and tells the others', async () => {
    const turned = (text: string, x: number): string =>
      `BT /F1 12 Tf 0 1 -1 0 ${x} 90 Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;
    const list = turned('关于甲一同志任职前的公示', 72) + turned('公示期：五个工作日', 92);
    const mark = pdf([[{ text: '样稿', y: 400 }]], { drawing: list });
    const document = await readStructure('公示.pdf', mark);
    expect(document).toMatchObject({
      blocks: [{ lines: ['关于甲一同志任职前的公示'] }, { lines: ['公示期：五个工作日'] }],
      remarks: [{ kind: 'unreadable', text: '转了方向的文字没有写进草稿（“样稿”），不是水印的' }],
    });
  });

  it('has no spaces between characters that are set apart to fill a line', async () => {
    const spread = [...'联系电话：见下文'].map((text, index) => ({ text, x: 72 + index * 16, y: 700 }));
    const bytes = pdf([[{ text: '关于甲一同志的公示', x: 240, y: 760 }, ...spread]]);
    expect(await texts('公示.pdf', bytes)).toEqual(['关于甲一同志的公示', '联系电话：见下文']);
  });

  it('does not go on in one that begins with a label', async () => {
    const full = '公示期间如有异议可以通过电话或者信函等形式向我们反映情况请署真实姓名';
    const bytes = pdf([
      [
        { text: full, x: 72, y: 700 },
        { text: full, x: 72, y: 680 },
        { text: '地址：示例市示例路1号', x: 72, y: 660 },
      ],
    ]);
    expect(await texts('公示.pdf', bytes)).toEqual([`${full}${full}`, '地址：示例市示例路1号']);
  });
});

describe('a table in a PDF', () => {
  const cellsOf = (y: number, ...words: readonly string[]): { text: string; x: number; y: number }[] =>
    words.map((text, column) => ({ text, x: [76, 124, 196, 268][column] ?? 0, y }));

  it('has the cells that its lines draw, wrapped words joined, and joined cells said once', async () => {
    const across = [72, 120, 192, 264].map((x) => `${x} 600 0.5 100 re f`);
    const along = ['72 700 m 264 700 l S', '72 680 m 264 680 l S', '120 640 m 264 640 l S'];
    const drawing = [...across, ...along, '72 600 m 264 600 l S'].join('\n');
    const lines = [
      ...cellsOf(686, '区县', '单位', '项目'),
      ...cellsOf(636, '青山区'),
      ...cellsOf(665, '', '示例数控', '节水'),
      ...cellsOf(650, '', '机床厂', '灌溉'),
      ...cellsOf(616, '', '示例农场', '修渠'),
      { text: '2026年3月1日公示名单如上所列', y: 560 },
    ].filter(({ text }) => text !== '');
    expect(await texts('公示.pdf', pdf([lines], { drawing }))).toEqual([
      [
        ['区县', '单位', '项目'],
        ['青山区', '示例数控机床厂', '节水\n灌溉'],
        ['^', '示例农场', '修渠'],
      ],
      '2026年3月1日公示名单如上所列',
    ]);
  });

  it('has no row where nothing is written', async () => {
    const across = [72, 120, 264].map((x) => `${x} 550 0.5 150 re f`);
    const along = [700, 650, 600, 550].map((y) => `72 ${y} m 264 ${y} l S`);
    const drawing = [...across, ...along].join('\n');
    const lines = [...cellsOf(686, '序号', '单位'), ...cellsOf(586, '1', '示例农场机修站')];
    expect(await texts('名单.pdf', pdf([lines], { drawing }))).toEqual([
      [
        ['序号', '单位'],
        ['1', '示例农场机修站'],
      ],
    ]);
  });

  it('parts the words of a wrapped line only where letters go on', async () => {
    const across = [72, 120, 264].map((x) => `${x} 550 0.5 150 re f`);
    const along = [700, 650, 600, 550].map((y) => `72 ${y} m 264 ${y} l S`);
    const drawing = [...across, ...along].join('\n');
    const lines = [
      ...cellsOf(686, '甲', 'Green farm'),
      ...cellsOf(671, '', 'road pro'),
      ...cellsOf(636, '乙', '示例农场农业机械ABC'),
      ...cellsOf(621, '', '作业队'),
      ...cellsOf(586, '丙', '示例农业机械作业合作社'),
      ...cellsOf(571, '', 'ABC'),
    ].filter(({ text }) => text !== '');
    expect(await texts('名单.pdf', pdf([lines], { drawing }))).toEqual([
      [
        ['甲', 'Green farm road pro'],
        ['乙', '示例农场农业机械ABC作业队'],
        ['丙', '示例农业机械作业合作社ABC'],
      ],
    ]);
  });

  it('ends where a heading stands, and names alone in columns are lines', async () => {
    const lines = [
      ...cellsOf(700, '序号', '单位', '推荐'),
      ...cellsOf(680, '1', '甲队', '乙局'),
      ...cellsOf(660, '2', '丙队', '丁局'),
      { text: '二、个人', y: 640 },
      ...cellsOf(620, '甲文', '乙明', '丙华'),
      ...cellsOf(600, '丁志', '戊建', '己国'),
    ];
    expect(await texts('公示.pdf', pdf([lines]))).toEqual([
      [
        ['序号', '单位', '推荐'],
        ['1', '甲队', '乙局'],
        ['2', '丙队', '丁局'],
      ],
      '二、个人',
      '甲文　乙明　丙华',
      '丁志　戊建　己国',
    ]);
  });

  it('is a list, one column after another, where each stands with words of its own', async () => {
    const two = (y: number, left: string, right: string): { text: string; x: number; y: number }[] => [
      { text: left, x: 72, y },
      { text: right, x: 300, y },
    ];
    const lines = [
      ...two(700, '甲文 示例社区', '丙华 示例医院'),
      ...two(680, '乙明 示例大学', '丁志 示例公园'),
    ];
    expect(await texts('名单.pdf', pdf([lines]))).toEqual([
      '甲文　示例社区',
      '乙明　示例大学',
      '丙华　示例医院',
      '丁志　示例公园',
    ]);
  });
});

describe('a file of values', () => {
  it.each([
    ['序号,姓名\n1,"甲,一"', ','],
    ['序号;姓名\n1;"甲,一"', ';'],
    ['序号\t姓名\r\n1\t甲,一', 'tab'],
  ])('is parted by what parts most: %s', async (text) => {
    expect(await texts('名单.csv', new TextEncoder().encode(text))).toEqual([
      [
        ['序号', '姓名'],
        ['1', '甲,一'],
      ],
    ]);
  });
});

it.each([
  ['名单.csv', (cells: readonly string[]) => new TextEncoder().encode(`序号,姓名\n${cells.join(',')}\n`)],
  ['名单.txt', (cells: readonly string[]) => new TextEncoder().encode(`序号\t姓名\n${cells.join('\t')}\n`)],
  ['名单.docx', (cells: readonly string[]) => docx(wordTable(['序号', '姓名'], cells))],
])('has two hundred columns at most in %s, and tells what stands behind them', async (name, bytes) => {
  const cells = Array.from({ length: 201 }, (_, index) => `格${index + 1}`);
  for (const [columns, told] of [
    [cells.slice(0, 200), []],
    [[...cells, ''], ['第200列以后的内容没有读：“格201”']],
  ] as const) {
    const document = await readStructure(name, bytes(columns));
    const [table] = 'blocks' in document ? document.blocks : [];
    expect(table?.kind === 'table' && table.rows[1]?.cells).toHaveLength(200);
    expect('remarks' in document && document.remarks.map(({ text }) => text)).toEqual(told);
  }
});

describe('a pasted table', () => {
  it('has cells of lines in quotation marks, and a mark that nothing closes as it is', async () => {
    const text = '序号\t姓名\t项目\n"1\n号"\t甲一\t"示例\n""老""技艺"\n2\t乙二\t"示例\n';
    expect(await texts('粘贴.txt', Buffer.from(text))).toEqual([
      [
        ['序号', '姓名', '项目'],
        ['1\n号', '甲一', '示例\n"老"技艺'],
        ['2', '乙二', '"示例'],
      ],
      '',
    ]);
  });
});

describe('a text', () => {
  const list = '序号,姓名,单位\n1,甲一,一校\n';

  it('is read in UTF-16 without a mark, whatever characters it has', async () => {
    const rows = [
      ['序号', '姓名', '单位'],
      ['1', '甲一', '一校'],
    ];
    expect(await texts('名单.csv', new Uint8Array(Buffer.from(list, 'utf16le')))).toEqual([rows]);
    expect(await texts('名单.csv', new Uint8Array(Buffer.from(list, 'utf16le').swap16()))).toEqual([rows]);
  });

  it('is read in Big5, which in another encoding reads as signs that nobody writes', async () => {
    // 序號,姓名,工作單位 / 1,張甲,示例市一中
    const bytes = Buffer.from(
      'a7c7b8b92ca96da6572ca475a740b3e6a6ec0a312cb169a5d22ca5dca8d2a5aba440a4a4',
      'hex',
    );
    expect(await texts('名單.csv', new Uint8Array(bytes))).toEqual([
      [
        ['序號', '姓名', '工作單位'],
        ['1', '張甲', '示例市一中'],
      ],
    ]);
  });
});

describe('a text in Markdown', () => {
  it('has its headings, tables and lines without their marks', async () => {
    const text =
      '# 关于甲一的公示\n**公示期：** 五日\n> > 电话：0000-5550123\n1. 甲一\n2. 乙二\n\n| 序号 | 姓名 |\n| :---: | --- |\n| 1 | 甲一 |\n';
    expect(await texts('粘贴.txt', new TextEncoder().encode(text))).toEqual([
      '关于甲一的公示',
      '公示期： 五日',
      '电话：0000-5550123',
      '甲一',
      '乙二',
      [
        ['序号', '姓名'],
        ['1', '甲一'],
      ],
    ]);
    expect(await texts('粘贴.txt', new TextEncoder().encode('2*3*4\n#1 楼'))).toEqual(['2*3*4', '#1 楼']);
  });
});

it.each([
  ['OFD.xml', '文件是 OFD 格式'],
  ['ppt/presentation.xml', '文件是演示文稿'],
  ['公示.docx', '文件是压缩包'],
  ['Index/Document.iwa', '不是 Word 文件，也不是 Excel 工作簿'],
])('refuses an archive that holds %s', async (part, told) => {
  expect(await texts('公示.zip', zip({ [part]: '' }))).toEqual([expect.stringContaining(told)]);
});

describe('a page of the web', () => {
  it('is what a browser shows of it', async () => {
    const page = `<html><head><title>题</title></head><body><script>甲</script><h1>公示</h1><p>第一段<br>第二行</p><p style="display: none">密</p>
      <table><tr><th rowspan="2">单位</th><th>姓名</th></tr><tr><td>甲一</td></tr></table></body></html>`;
    expect(await texts('公示.html', new TextEncoder().encode(page))).toEqual([
      '公示',
      '第一段',
      '第二行',
      [
        ['单位', '姓名'],
        ['^', '甲一'],
      ],
    ]);
  });
});

describe('a page that was saved in one file', () => {
  const page = Buffer.from('<p>公示</p>').toString('base64');
  const saved = (type: string): Uint8Array =>
    new TextEncoder().encode(
      [
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="分"\r\n\r\n',
        '--分\r\nContent-Type: text/plain\r\n\r\n邮件\r\n',
        `--分\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${page}\r\n--分--\r\n`,
      ].join(''),
    );

  it('is its page, else its text', async () => {
    expect(await texts('公示.doc', saved('text/html'))).toEqual(['公示']);
    expect(await texts('公示.doc', saved('image/png'))).toEqual(['邮件', '']);
  });

  it('is read as XHTML, and refused in another XML', async () => {
    const xml = '<?xml version="1.0"?>\n';
    const read = (text: string) => texts('公示.doc', new TextEncoder().encode(xml + text));
    expect(await read('<html><body><p>公示</p></body></html>')).toEqual(['公示']);
    expect(await read('<w:wordDocument/>')).toEqual([expect.stringContaining('文件是 XML 格式')]);
  });
});

describe('the lists of a page', () => {
  const items = async (page: string): Promise<string[]> => {
    const document = await readStructure('公示.html', new TextEncoder().encode(page));
    if ('problem' in document) return [document.problem];
    return document.blocks.map((block) =>
      block.kind === 'table' ? '' : `${block.number}${block.lines.join()}`,
    );
  };

  it.each([
    ['<ol><li>甲<li><p>乙</p><p>又</p></li></ol>', ['1.甲', '2.乙', '又']],
    ['<ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol>', ['3.甲', '7.乙', '8.丙']],
    ['<ol><li>甲<ol type="a"><li>子</li></ol></li><li>乙</li></ol>', ['1.甲', 'a.子', '2.乙']],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲</li></ol>', ['一、甲']],
    ['<ol><li>2026年</li></ol>', ['1. 2026年']],
    ['<ol type="I" start="4"><li>甲</li></ol>', ['IV.甲']],
    ['<ol style="list-style: upper-alpha" start="27"><li>甲</li></ol>', ['AA.甲']],
    ['<ol type="a" start="0"><li>甲</li></ol>', ['0.甲']],
  ])('have the numbers that a browser counts: %s', async (page, shown) => {
    expect(await items(page)).toEqual(shown);
  });

  it.each([
    ['<ul><li>甲</li></ul>', ['甲']],
    ['<ol style="list-style: none"><li>甲</li></ol>', ['甲']],
    ['<ol><li>一、甲</li><li>（2）乙</li></ol>', ['一、甲', '（2）乙']],
  ])('have none beside marks, and none twice: %s', async (page, shown) => {
    expect(await items(page)).toEqual(shown);
  });
});

describe('a page that is set out by tables', () => {
  const page = `<style>.note, p.off { display: none }</style><table><tr><td><h1>公示</h1></td></tr><tr><td><p>名单如下：</p>
    <table><tr><td>单位</td><td>姓名</td></tr><tr><td>某局</td><td>甲一</td></tr></table>
    <p style="text-align: right">示例市某局</p><p style="color:#FFF">白字</p><p class="off">暗字</p></td></tr></table>`;

  it('of a frame is set as its cells are, and tells the tables within a list', async () => {
    const list = '<table><tr><td>单位<td>姓名<tr><td>某局<td><table><tr><td>甲一<td>科长</table></table>';
    const page = `<table><tr><td align="center">公示<tr><td>${list}</table>`;
    expect(await readStructure('公示.html', new TextEncoder().encode(page))).toMatchObject({
      blocks: [
        { lines: ['公示'], alignment: 'center', where: '第1段' },
        { where: '第1个表格', rows: [{}, { cells: [{ text: '某局' }, { text: '甲一，科长' }] }] },
      ],
      remarks: [{ kind: 'nested-table', where: '表格第2行', text: '甲一，科长' }],
    });
  });

  it('has the tables of its text between its paragraphs', async () => {
    expect(await texts('公示.html', new TextEncoder().encode(page))).toEqual([
      '公示',
      '名单如下：',
      [
        ['单位', '姓名'],
        ['某局', '甲一'],
      ],
      '示例市某局',
    ]);
  });

  it('tells what its styles hide', async () => {
    const document = await readStructure('公示.html', new TextEncoder().encode(page));
    expect(document).toMatchObject({ remarks: [{ kind: 'hidden', text: '白字暗字' }] });
  });
});

describe('a file that is damaged', () => {
  const whole: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['公示.docx', docx(paragraph('关于甲一的公示') + wordTable(['序号', '姓名'], ['1', '甲一']))],
    ['名单.xlsx', xlsx([{ rows: row(1, cell('A1', '序号') + cell('B1', '姓名')) }])],
    ['公示.pdf', pdf([[{ text: '关于甲一同志的公示公告', y: 700 }]])],
  ];

  it.each(whole)(
    'is read or refused in a sentence, wherever it is cut or changed: %s',
    async (name, bytes) => {
      const random = seeded(7);
      const below = (count: number): number => integer(random, 0, count - 1);
      for (let round = 0; round < 12; round += 1) {
        const damaged = bytes.slice(0, round % 3 === 0 ? below(bytes.length) : bytes.length);
        for (let count = below(9); count >= 0 && damaged.length > 0; count -= 1)
          damaged[below(damaged.length)] = below(256);
        const document = await readStructure(name, damaged);
        if ('problem' in document) expect(document.problem).toMatch(/^\p{Script=Han}.*。$/u);
      }
    },
  );
});
