import { describe, expect, it } from 'vitest';
import { cell as sheetCell, docx, paragraph, row, xlsx, zip } from '#documents/attachment-fixture.ts';
import { readAttachment } from '#documents/read-attachment.ts';
import { readStructure } from '#documents/structure/read-structure.ts';
import { seek } from '#reading/attachments/attachment-reading.ts';
import { growthOf, mostGrowth } from './growth.ts';

/** The body of a Word document, of so many characters about. */
type Body = (length: number) => string;

const repeated =
  (unit: string, before = '', after = ''): Body =>
  (length) =>
    `${before}${unit.repeat(Math.ceil(length / unit.length))}${after}`;
const nested =
  (open: string, close: string, depth: number): Body =>
  (length) => {
    const one = `${open.repeat(depth)}${paragraph('甲一')}${close.repeat(depth)}`;
    return one.repeat(Math.ceil(length / one.length));
  };
const cell = (properties: string): string =>
  `<w:tr><w:tc><w:tcPr>${properties}</w:tcPr>${paragraph('甲一')}</w:tc></w:tr>`;
const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';

const bodies: readonly (readonly [string, Body])[] = [
  ['tables in tables, some deep', nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20)],
  [
    'tables in tables without end',
    (length) => nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', length / 37)(1),
  ],
  ['runs', repeated('<w:r><w:t>甲</w:t></w:r>', '<w:p>', '</w:p>')],
  ['fields that never end', repeated(field, '<w:p>', '</w:p>')],
  ['rows that span', repeated(cell('<w:gridSpan w:val="60000"/>'), '<w:tbl>', '</w:tbl>')],
  ['cells that go on below', repeated(cell('<w:vMerge/>'), '<w:tbl>', '</w:tbl>')],
  ['empty paragraphs', repeated('<w:p/>')],
  ['references', repeated('&amp;', '<w:p><w:r><w:t>', '</w:t></w:r></w:p>')],
];

/** CPU milliseconds of `act`. */
async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Looks for personal data in the attachment `name`. */
async function sought(name: string, bytes: Uint8Array): Promise<void> {
  await readAttachment(name, bytes, seek(2023).sink);
}

/** Looks through `bytes` as an attachment, and reads them as a document to import. */
async function read(bytes: Uint8Array): Promise<void> {
  await sought('a.docx', bytes);
  await readStructure('a.docx', bytes);
}

it.each(bodies)('a document with %s is read in time that grows with it', async (_, body) => {
  const timeAt = (length: number): Promise<number> => timeOf(() => read(docx(body(length))));
  await timeAt(20_000);
  expect(await growthOf(timeAt, 200_000)).toBeLessThan(mostGrowth);
});

/** An attachment of so many characters about, in which a text is repeated. */
type Attached = (unit: string, length: number) => readonly [name: string, bytes: Uint8Array];

const line = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
const attachments: readonly (readonly [string, Attached])[] = [
  ['a line of text', (unit, length) => ['a.txt', Buffer.from(line(unit, length))]],
  ['cells of a table', (unit, length) => ['a.csv', Buffer.from(line(`${unit},`, length))]],
  ['rows of a sheet', (unit, length) => ['a.xlsx', xlsx([{ rows: rowsOf(unit, length) }])]],
  ['a paragraph', (unit, length) => ['a.docx', docx(paragraph(line(unit, length)))]],
  ['paragraphs', (unit, length) => ['a.docx', docx(line(paragraph(unit), length))]],
];
function rowsOf(unit: string, length: number): string {
  const rowAt = (number: number): string => row(number, sheetCell(`A${number}`, unit + number));
  const count = Math.ceil(length / rowAt(1).length);
  return Array.from({ length: count }, (_, index) => rowAt(index + 1)).join('');
}
const soughtUnits = ['１２', '13800138000 ', '甲市甲路1号', 'zhang@qq.com', '"', '1-', '1'];

describe.each(attachments)('an attachment with %s', (_, attached) => {
  it.each(soughtUnits)('of “%s” is looked through in time that grows with it', async (unit) => {
    const timeAt = (length: number): Promise<number> => timeOf(() => sought(...attached(unit, length)));
    expect(await growthOf(timeAt, 25_000)).toBeLessThan(mostGrowth);
  });

  /** What is read on from line to line, along a row and down a column is looked through once more each time. */
  it.each(soughtUnits)('of “%s” gives little more to look through than it says', async (unit) => {
    const [name, bytes] = attached(unit, 25_000);
    let characters = 0;
    await readAttachment(name, bytes, { ...seek(2023).sink, text: (text) => (characters += text.length) });
    expect(characters).toBeLessThan(5 * 25_000);
  });
});

it('a row of more columns than a sheet has is read cell by cell, which is said', async () => {
  const { sink, reading } = seek(2023);
  await readAttachment('a.csv', Buffer.from('1,'.repeat(17_000) + '13800138000'), sink);
  expect(reading()).toMatchObject({
    data: [{ kind: 'mobile' }],
    unread: ['表格超过16384列，超出的各列只逐格检查，没有按列检查'],
  });
});

it.each([
  ['unpacks to more than any document', docx('', { 'word/a.xml': Buffer.alloc(50_000_000) })],
  ['says that it is small', zip({ 'word/document.xml': Buffer.alloc(50_000_000) }, { claimedSize: 10 })],
  [
    'has tens of thousands of parts',
    zip(Object.fromEntries(Array.from({ length: 30_000 }, (_, part) => [`a${part}`, '']))),
  ],
])('an archive that %s is not unpacked', async (_, bytes) => {
  expect(await timeOf(() => read(bytes))).toBeLessThan(1000);
  expect(await readStructure('a.docx', bytes)).toHaveProperty('problem');
});
