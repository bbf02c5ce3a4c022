import { expect, it } from 'vitest';
import { docx, paragraph, zip } from '#documents/attachment-fixture.ts';
import { readAttachment } from '#documents/read-attachment.ts';
import { readStructure } from '#documents/structure/read-structure.ts';

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

/** CPU milliseconds of reading `bytes` as an attachment is looked through, and as a document is imported. */
async function timeOf(bytes: Uint8Array): Promise<number> {
  const nothing = () => undefined;
  const before = process.cpuUsage();
  await readAttachment('a.docx', bytes, {
    text: nothing,
    unread: nothing,
    picture: nothing,
    location: nothing,
  });
  await readStructure('a.docx', bytes);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** As of texts: four times as much may take four times as long, never sixteen times. */
it.each(bodies)('a document with %s is read in time that grows with it', async (_, body) => {
  await timeOf(docx(body(20_000)));
  const short = Math.max(100, await timeOf(docx(body(200_000))));
  expect((await timeOf(docx(body(800_000)))) / short).toBeLessThan(10);
});

it.each([
  ['unpacks to more than any document', docx('', { 'word/a.xml': Buffer.alloc(50_000_000) })],
  ['says that it is small', zip({ 'word/document.xml': Buffer.alloc(50_000_000) }, { claimedSize: 10 })],
  [
    'has tens of thousands of parts',
    zip(Object.fromEntries(Array.from({ length: 30_000 }, (_, part) => [`a${part}`, '']))),
  ],
])('an archive that %s is not unpacked', async (_, bytes) => {
  expect(await timeOf(bytes)).toBeLessThan(1000);
  expect(await readStructure('a.docx', bytes)).toHaveProperty('problem');
});
