import { describe, expect, it } from 'vitest';
import {
  cell,
  docx,
  paragraph,
  pdf,
  row,
  wordPart,
  wordTable,
  xlsx,
  zip,
} from '#documents/attachment-fixture.ts';
import { madePdf } from '#documents/fixtures/pdf-fixture.ts';
import { readStructure } from '#documents/structure/read-structure.ts';
import { integer, pick, type Random, seeded } from '#testing/random.ts';
import { doubtSentences } from './doubts/doubt-sentences.ts';
import { plainWeeks, usualText } from './fixtures/read-text.ts';
import { intakeOf } from './intake.ts';

/** What an import says of a file, in sentences. Throws where it has none. */
async function told(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const document = await readStructure(name, bytes);
  if ('problem' in document) return [document.problem];
  return doubtSentences(intakeOf([{ name, document }], plainWeeks).doubts);
}

const lines = usualText.split('\n');
const word = lines.map((line) => paragraph(line)).join('');
const list = row(1, cell('A1', '序号') + cell('B1', '姓名')) + row(2, cell('A2', 1) + cell('B2', '甲一'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const styled = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
const circle = wordPart(
  'styles',
  '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
);
const drawn = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join(' ');

const hostile: readonly (readonly [what: string, name: string, make: () => Uint8Array])[] = [
  ['nothing', '公示.docx', () => new Uint8Array()],
  ['marks of byte order alone', '公示.txt', () => utf8('\uFEFF\uFEFF')],
  ['two marks of byte order', '公示.txt', () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf8(usualText)])],
  ['another format than its name says', '公示.pdf', () => xlsx([{ rows: list }])],
  ['a password', '公示.pdf', () => pdf([[{ text: '公示', y: 700 }]], { isEncrypted: true })],
  ['styles that rest on one another', '公示.docx', () => docx(word + styled, { 'word/styles.xml': circle })],
  [
    'parts outside its folder',
    '公示.docx',
    () => docx(word, { '../../outside.xml': '<x/>', '/root.xml': '' }),
  ],
  ['a part that unpacks to much', '公示.docx', () => docx(word, { 'word/styles.xml': ' '.repeat(3e7) })],
  ['a part that says it is small', '公示.docx', () => zip({ 'word/document.xml': word }, { claimedSize: 1 })],
  ['tables in tables', '公示.docx', () => docx('<w:tbl><w:tr><w:tc>'.repeat(3_000) + word)],
  [
    'a cell of a thousand million columns',
    '公示.docx',
    () =>
      docx(
        word + wordTable(['甲']).replace('<w:tc>', '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>'),
      ),
  ],
  ['very many columns', '公示.docx', () => docx(word + wordTable(Array.from({ length: 9_000 }, () => '甲')))],
  ['very many empty rows', '名单.xlsx', () => xlsx([{ rows: list + '<row/>'.repeat(60_000) }])],
  [
    'a sheet merged as a whole',
    '名单.xlsx',
    () => xlsx([{ rows: list, after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }]),
  ],
  ['pages that hold one another', '公示.pdf', () => madePdf({ page: '/Kids [2 0 R 3 0 R]' })],
  [
    'very many lines that do not meet',
    '公示.pdf',
    () => madePdf({ content: drawn(9_000, (index) => `0 ${index % 800} m 9 ${index % 800} l S`) }),
  ],
  [
    'very many rows on a page',
    '公示.pdf',
    () =>
      madePdf({
        content: drawn(3_000, (index) =>
          [50, 200, 400].map((x) => `BT /F1 1 Tf ${x} ${800 - index / 4} Td (A${index}) Tj ET`).join(' '),
        ),
      }),
  ],
  [
    'cells that reach over all others',
    '公示.html',
    () => utf8(`<p>公示</p><table>${'<tr><td rowspan=999 colspan=999>甲<td>乙'.repeat(500)}`),
  ],
  ['elements in elements', '公示.html', () => utf8(`${'<div>'.repeat(50_000)}公示`)],
  ['quotation marks', '名单.csv', () => utf8('"甲""'.repeat(30_000))],
  ['quotation marks before tabs', '名单.txt', () => utf8('序号\t"姓名\n'.repeat(9_000))],
  ['very many commas', '名单.csv', () => utf8(`${','.repeat(100_000)}\n${'甲,'.repeat(9_000)}`)],
  ['a gap', '公示.txt', () => utf8(usualText.replace('有关', ' '.repeat(90_000)))],
  ['very many numbers', '公示.txt', () => utf8(`${usualText}电话：${'（0999）5550101、'.repeat(3_000)}`)],
];

it('tells once that macros are left behind, of Word and of Excel', async () => {
  const left = /文件带有宏，宏没有导入/g;
  const macros = { 'word/vbaProject.bin': 'x', 'word/vbaData.xml': '<x/>' };
  expect((await told('公示.docm', docx(word, macros))).join().match(left)).toHaveLength(1);
  const workbook = xlsx([{ rows: list }], [], { 'xl/vbaProject.bin': 'x' });
  expect((await told('名单.xlsm', workbook)).join().match(left)).toHaveLength(1);
  expect((await told('公示.docx', docx(word))).join()).not.toMatch(left);
});

it.each(hostile)('reads, or refuses in a sentence, a file with %s', async (_, name, make) => {
  expect((await told(name, make())).join('')).toMatch(/^(?:[\p{Script=Han}“].*[。）])?$/su);
});

describe('a notice that is damaged', () => {
  const whole: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['公示.docx', docx(word)],
    ['名单.xlsx', xlsx([{ rows: list }])],
    ['公示.txt', utf8(usualText)],
    ['名单.csv', utf8(usualText.replaceAll('\t', ','))],
    ['公示.html', utf8(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}`)],
  ];

  it('is read or refused, whatever is cut out of it, doubled or changed', async () => {
    const random = seeded(25);
    for (let round = 0; round < 150; round += 1) {
      const [name, bytes] = pick(random, whole);
      await told(name, damaged(bytes, random));
    }
  });
});

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const [one, other] = [integer(random, 0, bytes.length), integer(random, 0, bytes.length)];
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const cut = pick(random, [
    [bytes.slice(0, to)],
    [bytes.slice(0, from), bytes.slice(to)],
    [bytes.slice(0, to), bytes.slice(from)],
    [bytes],
  ]);
  const changed = Buffer.concat(cut);
  for (let count = integer(random, 0, 20); count > 0 && changed.length > 0; count -= 1)
    changed[integer(random, 0, changed.length - 1)] = integer(random, 0, 255);
  return new Uint8Array(changed);
}
