import { crc32, deflateRawSync } from 'node:zlib';

/** Small files made in memory, for tests: as much of each format as its readers need. */

export interface ZipSetting {
  /** Says that the parts are encrypted. */
  readonly isEncrypted?: boolean;
  /** What the archive says that each part unpacks to, instead of the truth. */
  readonly claimedSize?: number;
}

/** A zip archive of `parts` (APPNOTE 6.3.10, 4.3). */
export function zip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { isEncrypted = false, claimedSize }: ZipSetting = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isEncrypted ? 0x801 : 0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A paragraph whose text is cut into `runs`, as Word does. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join('')}</w:p>`;
}

/** A table of WordprocessingML with these `rows` of cells, each of one paragraph. */
export function wordTable(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A document with `body`, and other `parts` by their path. */
export function docx(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': types,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A part of a document whose root is `root`. */
export function wordPart(root: string, content: string): string {
  return `<w:${root} ${word}>${content}</w:${root}>`;
}

/** A cell of a sheet in XML: its place, and a shared text's number, a number, or a text. */
export function cell(at: string, value: number | string, attributes = ''): string {
  return typeof value === 'number'
    ? `<c r="${at}" ${attributes}><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr" ${attributes}><is><t>${escaped(value)}</t></is></c>`;
}

/** A row of a sheet in XML. */
export function row(number: number, cells: string, attributes = ''): string {
  return `<row r="${number}" ${attributes}>${cells}</row>`;
}

export interface MadeSheet {
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  readonly name?: string;
}

/** A workbook of `sheets`, with `texts` that cells share. Style 1 is a date, style 2 a month. */
export function xlsx(
  sheets: readonly MadeSheet[],
  texts: readonly string[] = [],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(
    ({ state, name }, index) =>
      `<sheet name="${name ?? `表${index + 1}`}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zip({
    '[Content_Types].xml': types,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  });
}

/** A line of a PDF page and where it stands, in points. */
export interface MadeLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
}

export interface PdfSetting {
  /** Entries of the document's information. */
  readonly properties?: Readonly<Record<string, string>>;
  /** A remark on the first page. */
  readonly remark?: string;
  /** Says that a password is needed. */
  readonly isEncrypted?: boolean;
  /** What every page draws besides its lines. */
  readonly drawing?: string;
}

/** A PDF (ISO 32000-1, 7.5) of `pages`, in a font that it names and does not carry, as Chinese systems print. */
export function pdf(
  pages: readonly (readonly MadeLine[])[],
  { properties = {}, remark = '', drawing = '', isEncrypted = false }: PdfSetting = {},
): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 [500 500] 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< ${Object.entries(properties)
      .map(([name, value]) => `/${name} <FEFF${hex(value)}>`)
      .join(' ')} >>`,
    `<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents <FEFF${hex(remark)}> >>`,
    '<< /Filter /Standard /V 1 /R 2 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> /P -4 >>',
  ];
  const kids = pages.map((lines, index) => {
    const words = lines.map(({ text, x = 72, y }) => `BT /F1 12 Tf ${x} ${y} Td <${hex(text)}> Tj ET`);
    const content = [...words, drawing].join('\n');
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const remarks = index === 0 && remark !== '' ? '/Annots [7 0 R]' : '';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> ${remarks} /Contents ${objects.length} 0 R >>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`;
  return pdfOf(objects, isEncrypted ? '/Encrypt 8 0 R /ID [<00> <00>]' : '');
}

/** A PDF of one page that shows a picture and no text. */
export function scannedPdf(): Uint8Array {
  const content = 'q 500 0 0 700 40 60 cm /I1 Do Q';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  ]);
}

function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const information = objects.length > 5 ? '/Info 6 0 R' : '';
  return new TextEncoder().encode(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${information} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** A JPEG without a picture in it, with where it was taken (Exif 2.32, 4.6.6) or without. */
export function jpeg(hasPosition: boolean): Uint8Array {
  const start = Buffer.from([0xff, 0xd8]);
  const end = Buffer.from([0xff, 0xd9]);
  if (!hasPosition) return new Uint8Array(Buffer.concat([start, end]));
  const tiff = Buffer.alloc(8 + 18 + 54 + 48);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  entry(tiff, 10, 0x8825, 4, 1, 26);
  tiff.writeUInt16LE(4, 26);
  entry(tiff, 28, 1, 2, 2, 'N'.charCodeAt(0));
  entry(tiff, 40, 2, 5, 3, 80);
  entry(tiff, 52, 3, 2, 2, 'E'.charCodeAt(0));
  entry(tiff, 64, 4, 5, 3, 104);
  for (const [index, value] of [1, 1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1].entries())
    tiff.writeUInt32LE(value, 80 + index * 4);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(tiff.length + 8);
  return new Uint8Array(
    Buffer.concat([start, Buffer.from([0xff, 0xe1]), length, Buffer.from('Exif\0\0', 'latin1'), tiff, end]),
  );
}

function entry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  tiff.writeUInt16LE(tag, at);
  tiff.writeUInt16LE(type, at + 2);
  tiff.writeUInt32LE(count, at + 4);
  tiff.writeUInt32LE(value, at + 8);
}
