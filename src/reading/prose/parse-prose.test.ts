import { describe, expect, it } from 'vitest';
import { type Block, textOfProse } from '#domain/prose/prose.ts';
import { noQuotations, parseProse } from './parse-prose.ts';

const parse = (body: string) => parseProse({ file: 'a.md', text: body }, body, 0, noQuotations);
const kinds = (body: string) => parse(body).prose.map(({ kind }) => kind);
const codes = (body: string) => parse(body).diagnostics.map(({ code }) => code);

describe('text', () => {
  it.each([
    '证件：甲一，11*************000；乙二，11*************027。',
    '王某，138****1234；李某，139****5678；张*、李*、王*明、欧阳*，其中王**、赵**。',
    '**市王某、**县李某',
    '**市王某。**县李某',
    '**明** 男',
    '为**人选结构**后',
    '为**“中文”**后',
    '**第一条、**内容',
    '**2023年度拟表彰的先进个人名单**',
    '7*24小时，5*8，2*3=6；___签名___；~~删~~；~5元；a<b，b>a；A&B；`码`',
    '2023. 8. 4',
    '- 3 -',
    '1.甲',
    '1．甲',
    '（1）甲',
    '#示例杯#',
    '* 为递补人选',
    '+ 86',
    '> 60分',
    '___',
    '***',
    '甲\\乙 C:\\',
    '[甲]: https://example.com/',
    '[甲][乙]，[^1]，[1](2)，[注](见附件)，[](/)，[甲](/ "乙")',
    '<https://example.com/>',
    '网址www.example.com，后文',
    '“直引号"不改',
    '甲 | 乙',
  ])('is printed as it was typed: %s', (text) => {
    const { prose, diagnostics } = parse(text);
    expect(prose).toMatchObject([{ kind: 'paragraph', inlines: [{ kind: 'text', text, at: 0 }] }]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['第一行\n第二行', '第一行\n第二行'],
    ['　　首行空两格', '首行空两格'],
    ['  甲  \r\n　　乙\t\r\n', '甲\n乙'],
    ['甲\n2. 乙', '甲\n2. 乙'],
    ['甲\n===', '甲\n==='],
  ])('keeps its lines, without the spaces around them: %j', (body, text) => {
    expect(kinds(body)).toEqual(['paragraph']);
    expect(textOfProse(parse(body).prose)).toBe(text);
  });

  it.each([
    ['---', 'unsupported-markdown'],
    ['```', 'unsupported-markdown'],
    ['[甲](https://gov。example/)', 'unsupported-markdown'],
    ['[甲](<https://gov.example/>)', 'unsupported-markdown'],
    ['[甲](https://gov.example/ "标题")', 'unsupported-markdown'],
    ['[甲](\\\\gov.example/)', 'unsupported-markdown'],
    ['[名单](名单.xlsx)', 'unsupported-markdown'],
    ['甲<b>乙', 'raw-html'],
    ['甲<!-- 乙', 'raw-html'],
    ['甲&nbsp;乙', 'character-reference'],
    ['甲&#x200B;乙', 'character-reference'],
  ])('is printed as it was typed and told where it may be meant for more: %s', (text, code) => {
    expect(textOfProse(parse(text).prose)).toBe(text);
    expect(codes(text)).toEqual([code]);
  });

  it('is what a backslash makes of a mark, and that is told', () => {
    const body = '\\* 张\\*（\\[甲\\](/)）';
    expect(textOfProse(parse(body).prose)).toBe('* 张*（[甲](/)）');
    expect(codes(body)).toEqual(Array<string>(4).fill('mark-escaped'));
  });

  it('has its place in the file, every piece of it', () => {
    const body = '# 标题\n\n**请在公示期内向我们反映：**丙\\*丁[戊](/)\n\n- 己\n\n| 庚 |\n| --- |\n| 辛 |\n';
    const places = JSON.stringify(parse(body).prose).matchAll(/"kind":"text","text":"([^"]*)","at":(\d+)/g);
    const pieces = [...places].map(([, text = '', at]) => [
      text,
      body.slice(Number(at)).slice(0, text.length),
    ]);
    expect(pieces).toHaveLength(9);
    for (const [text, there] of pieces) expect(there).toBe(text);
  });
});

describe('marks', () => {
  it.each([
    [
      'a heading, with its signs of a number',
      '# 标题 ##',
      [{ kind: 'heading', level: 1, inlines: [{ text: '标题 ##' }] }],
    ],
    [
      'a picture, in words',
      '![甲*乙*](attachments/a.png)',
      [{ inlines: [{ kind: 'image', description: '甲*乙*', address: 'attachments/a.png' }] }],
    ],
    [
      'a link',
      '见[2023](#a)。',
      [{ inlines: [{ text: '见' }, { kind: 'link', address: '#a' }, { text: '。' }] }],
    ],
    [
      'strong text, a sentence at a line’s beginning',
      '**请在公示期内向我们反映。**提倡实名。',
      [
        {
          inlines: [
            { kind: 'strong', inlines: [{ text: '请在公示期内向我们反映。' }] },
            { text: '提倡实名。' },
          ],
        },
      ],
    ],
    ...[
      ['**结构。**', '14名。'],
      ['**一、等级情况。**', '甲级3株。'],
      ['**1.等级**', '：甲级3株。'],
      ['**示例标兵（8人）：**', '甲一等。'],
      ['**人数**', ' 共14名。'],
      ['**人数**', ''],
      ['**县级情况。**', '共14名。'],
    ].map(([head = '', rest = '']): [string, string, unknown[]] => [
      `strong text, what a line is about: ${head}${rest}`,
      `${head}${rest}`,
      [
        {
          inlines: [
            { kind: 'strong', inlines: [{ text: head.slice(2, -2) }] },
            ...(rest === '' ? [] : [{ text: rest }]),
          ],
        },
      ],
    ]),
    [
      'cells, with bars after a backslash',
      '说明：\n| 甲 | 乙\\|丙* |\n|:--|--:|\n| 1 | *2* |\n末行',
      [
        { kind: 'paragraph' },
        {
          kind: 'table',
          heads: [
            { inlines: [{ text: '甲' }] },
            { inlines: [{ text: '乙' }, { text: '|' }, { text: '丙*' }] },
          ],
          rows: [[{ inlines: [{ text: '1' }] }, { inlines: [{ text: '*2*' }] }], [{}]],
        },
      ],
    ],
  ] satisfies [string, string, unknown][])('make %s', (_, body, blocks) => {
    expect(parse(body).prose).toMatchObject(blocks);
  });

  const outline = (blocks: readonly Block[]): unknown[] =>
    blocks.map((block) =>
      block.kind === 'list'
        ? block.items.map(({ number, blocks }) => [number?.mark ?? '-', ...outline(blocks)])
        : textOfProse([block]),
    );

  it.each([
    [
      'entries with their numbers',
      '1. 甲\n2. 乙\n4. 丁',
      [
        [
          ['1.', '甲'],
          ['2.', '乙'],
          ['4.', '丁'],
        ],
      ],
    ],
    [
      'entries that begin anew',
      '1. 甲\n1. 乙',
      [
        [
          ['1.', '甲'],
          ['1.', '乙'],
        ],
      ],
    ],
    [
      'numbers with brackets',
      '1) 甲\n2) 乙',
      [
        [
          ['1)', '甲'],
          ['2)', '乙'],
        ],
      ],
    ],
    [
      'numbers from Word',
      '1.\t甲\n2.\t乙',
      [
        [
          ['1.', '甲'],
          ['2.', '乙'],
        ],
      ],
    ],
    [
      'a list at once after its paragraph',
      '条件：\n1. 甲\n2. 乙',
      [
        '条件：',
        [
          ['1.', '甲'],
          ['2.', '乙'],
        ],
      ],
    ],
    ['lists that a paragraph parts', '1. 甲\n\n说明：\n\n3. 乙', [[['1.', '甲']], '说明：', [['3.', '乙']]]],
    ['lists of different kinds', '1. 甲\n- 乙', [[['1.', '甲']], [['-', '乙']]]],
    [
      'entries between blank lines',
      '- 甲\n\n- 乙',
      [
        [
          ['-', '甲'],
          ['-', '乙'],
        ],
      ],
    ],
    ['an entry’s lines and paragraphs', '1. 甲\n乙\n\n   丙\n\n丁', [[['1.', '甲\n乙', '丙']], '丁']],
    [
      'lists within entries',
      '1. 甲\n   - 乙\n   - 丙\n2. 丁',
      [
        [
          [
            '1.',
            '甲',
            [
              ['-', '乙'],
              ['-', '丙'],
            ],
          ],
          ['2.', '丁'],
        ],
      ],
    ],
    ['a date in an entry', '1. 8. 4', [[['1.', '8. 4']]]],
  ] satisfies [string, string, unknown][])('make %s', (_, body, outlined) => {
    expect(outline(parse(body).prose)).toEqual(outlined);
  });
});

it.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  '//evil.example',
  'vbscript:x',
  'file:///etc/passwd',
])('leads nobody to %j', (address) => {
  expect(JSON.stringify(parse(`[甲](${address})`).prose)).toContain('"address":""');
  expect(codes(`[甲](${address})`)).toEqual(['unsafe-link']);
});

it('makes no link of an address with a space in it', () => {
  expect(kinds('[甲](java\tscript:alert(1))')).toEqual(['paragraph']);
  expect(JSON.stringify(parse('[甲](java\tscript:alert(1))').prose)).not.toContain('"link"');
});
