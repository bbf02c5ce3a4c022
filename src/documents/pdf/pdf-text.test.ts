import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fictionalId, fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { pdf, xlsx, row, cell, zip } from '../attachment-fixture.ts';
import { madePdf, pdfStream, savedAgain, shown } from '../fixtures/pdf-fixture.ts';
import { jpegWith } from '../fixtures/picture-fixture.ts';
import { toldOf } from '../fixtures/reading.ts';

const id = fictionalId();
const mobile = fictionalMobile();
const [start, end] = [id.slice(0, 10), id.slice(10)];
const digits = [...id];
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const packed = (text: string): string => latin(deflateSync(Buffer.from(text, 'latin1')));
const flate = '/Filter /FlateDecode';
const picture = (size: number, entries = ''): string =>
  pdfStream(
    '\0'.repeat(size * size),
    `/Type /XObject /Subtype /Image /Width ${size} /Height ${size} /ColorSpace /DeviceGray /BitsPerComponent 8 ${entries}`,
  );
const drawnPicture = { content: 'q 200 0 0 200 100 400 cm /I1 Do Q', resources: '/XObject << /I1 6 0 R >>' };
const remark = (entries: string): Uint8Array =>
  madePdf({ page: '/Annots [6 0 R]', objects: [`<< /Type /Annot /Rect [0 0 9 9] ${entries} >>`] });
const curves = '1 2 3 4 5 6 c\n'.repeat(200);

/** PDFs that hold an identity number or a mobile number as a person sees it, or as it can be got out. */
const cases: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a number that is set wide', madePdf({ content: shown(id, 72, 700, '14 Tc') })],
  ['a mobile that is set wide', madePdf({ content: shown(mobile, 72, 700, '14 Tc') })],
  [
    'digits written one by one',
    madePdf({ content: digits.map((digit, index) => shown(digit, 72 + index * 7, 700)).join('') }),
  ],
  [
    'digits written in another order',
    madePdf({
      content: digits
        .map((digit, index) => shown(digit, 72 + index * 7, 700))
        .toReversed()
        .join(''),
    }),
  ],
  [
    'digits of no size, one by one',
    madePdf({
      content: digits
        .map((digit, index) => `BT /F1 0 Tf 1 0 0 1 ${72 + index * 7} 700 Tm (${digit}) Tj ET\n`)
        .join(''),
    }),
  ],
  [
    'digits of no width, one by one',
    madePdf({
      content: digits
        .map((digit, index) => `BT /F1 12 Tf 0 0 0 1 ${72 + index * 7} 700 Tm (${digit}) Tj ET\n`)
        .join(''),
    }),
  ],
  [
    'digits in boxes',
    madePdf({ content: digits.map((digit, index) => shown(digit, 72 + index * 28, 700)).join('') }),
  ],
  [
    'digits in boxes after their head',
    pdf([
      [
        { text: '联系电话', y: 700 },
        ...[...mobile].map((text, index) => ({ text, x: 140 + index * 30, y: 700 })),
      ],
    ]),
  ],
  [
    'a digit a line',
    madePdf({ content: digits.map((digit, index) => shown(digit, 72, 740 - index * 14)).join('') }),
  ],
  [
    'a line that is turned',
    madePdf({
      content: digits
        .map((digit, index) => `BT /F1 12 Tf 0 1 -1 0 100 ${300 + index * 14} Tm (${digit}) Tj ET\n`)
        .join(''),
    }),
  ],
  [
    'a number in two lines of a cell',
    madePdf({ content: shown('Name', 72, 700) + shown(start, 200, 700) + shown(end, 200, 686) }),
  ],
  ['words that are not painted', madePdf({ content: shown(id, 72, 700, '3 Tr') })],
  ['words in white', madePdf({ content: `1 1 1 rg\n${shown(id, 72, 700)}` })],
  ['words beyond the page’s edge', madePdf({ content: shown(id, 72, 4000) })],
  [
    'words under other words',
    madePdf({
      content:
        digits.map((digit, index) => shown(digit, 72 + index * 7, 700)).join('') +
        shown('An honest line of words over it', 72, 700),
    }),
  ],
  [
    'a layer that is off',
    madePdf({
      content: `/OC /L1 BDC\n${shown(id, 72, 700)}EMC`,
      resources: '/Properties << /L1 6 0 R >>',
      catalogue: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
      objects: ['<< /Type /OCG /Name (x) >>'],
    }),
  ],
  [
    'words to be read in place of others',
    madePdf({ content: `/Span << /ActualText (${id}) >> BDC\n${shown('x', 72, 700)}EMC` }),
  ],
  [
    'the description of a picture',
    madePdf({ catalogue: `/StructTreeRoot << /K << /S /Figure /Alt (${id}) >> >>` }),
  ],
  ['a property', madePdf({ trailer: '/Info 6 0 R', objects: [`<< /Title (${id}) >>`] })],
  [
    'a property of its own',
    madePdf({ trailer: '/Info 6 0 R', objects: [`<< /SourceModified (x) /Contact (${mobile}) >>`] }),
  ],
  [
    'XMP',
    madePdf({
      catalogue: '/Metadata 6 0 R',
      objects: [
        pdfStream(
          packed(`<x:xmpmeta><rdf:li>${id}</rdf:li></x:xmpmeta>`),
          `/Type /Metadata /Subtype /XML ${flate}`,
        ),
      ],
    }),
  ],
  ['a remark', remark(`/Subtype /Text /Contents (${id})`)],
  ['a hidden remark', remark(`/Subtype /Text /F 2 /Contents (${id})`)],
  ['who wrote a remark', remark(`/Subtype /Highlight /T (${mobile})`)],
  ['a field', remark(`/Subtype /Widget /FT /Tx /T (a) /V (${id})`)],
  ['a field’s default', remark(`/Subtype /Widget /FT /Tx /T (a) /V (x) /DV (${id})`)],
  ['a field’s choices', remark(`/Subtype /Widget /FT /Ch /T (a) /Opt [(x) (${id})]`)],
  ['a link', remark(`/Subtype /Link /A << /S /URI /URI (tel:${mobile}) >>`)],
  ['a script', madePdf({ catalogue: `/OpenAction << /S /JavaScript /JS (var t = "${mobile}";) >>` })],
  [
    'a script in a stream',
    madePdf({
      catalogue: '/OpenAction << /S /JavaScript /JS 6 0 R >>',
      objects: [pdfStream(packed(`var t = "${mobile}";`), flate)],
    }),
  ],
  [
    'a form in XML',
    madePdf({
      catalogue: '/AcroForm << /Fields [] /XFA [(datasets) 6 0 R] >>',
      objects: [pdfStream(packed(`<xfa:data><a>${id}</a></xfa:data>`), flate)],
    }),
  ],
  ['a page’s label', madePdf({ catalogue: `/PageLabels << /Nums [0 << /P (${mobile}) >>] >>` })],
  [
    'a bookmark',
    madePdf({ catalogue: '/Outlines << /First 6 0 R >>', objects: [`<< /Title (${id}) /Parent 1 0 R >>`] }),
  ],
  [
    'an object within others',
    madePdf({
      catalogue: '/Names 9 0 R',
      objects: [pdfStream(packed(`9 0 << /A (${id}) >>`), `/Type /ObjStm /N 1 /First 4 ${flate}`)],
    }),
  ],
  ['an object that nothing uses', madePdf({ objects: [`<< /Contact (${mobile}) >>`] })],
  [
    'a file within it',
    madePdf({
      catalogue: '/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>',
      objects: [
        pdfStream(latin(xlsx([{ rows: row(1, cell('A1', id)) }])), '/Type /EmbeddedFile'),
        '<< /Type /Filespec /UF (a.xlsx) /EF << /F 6 0 R >> >>',
      ],
    }),
  ],
  ['an archive behind it', madePdf({ after: latin(zip({ 'a.csv': `x,${id}` })) })],
  ['what stands between its objects', savedAgain(madePdf({ after: `% ${id}\n` }), { 6: '<< /A 1 >>' })],
  [
    'a comment of a picture',
    madePdf({
      ...drawnPicture,
      objects: [
        pdfStream(
          latin(jpegWith([[0xfe, Buffer.from(id)]])),
          '/Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /DCTDecode',
        ),
      ],
    }),
  ],
  [
    'an earlier remark',
    savedAgain(remark(`/Subtype /Text /Contents (${id})`), {
      6: '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (x) >>',
    }),
  ],
  [
    'an earlier page',
    savedAgain(madePdf({ content: shown(id, 72, 700) }), {
      4: pdfStream(shown('An honest page of as many words', 72, 700)),
    }),
  ],
];

describe('a PDF', () => {
  it.each(cases)('is read: %s', async (_, bytes) => {
    expect((await toldOf('a.pdf', bytes)).join()).toMatch(new RegExp(`id ${id}|mobile ${mobile}`));
  });

  it.each([
    ['a picture beside words', madePdf({ ...drawnPicture, objects: [picture(10)] }), /第1页有图片/],
    [
      'a picture in its own line',
      madePdf({ content: `q BI /W 10 /H 10 /CS /G /BPC 8 ID ${'x'.repeat(100)} EI Q` }),
      /第1页有图片/,
    ],
    [
      'a picture within a drawing',
      madePdf({
        content: '/X1 Do',
        resources: '/XObject << /X1 6 0 R >>',
        objects: [
          pdfStream('/I1 Do', '/Subtype /Form /Resources << /XObject << /I1 7 0 R >> >>'),
          picture(10),
        ],
      }),
      /第1页有图片/,
    ],
    [
      'a picture of a stamp',
      madePdf({
        page: '/Annots [6 0 R]',
        objects: [
          '<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 7 0 R >> >>',
          pdfStream('/I1 Do', '/Subtype /Form /Resources << /XObject << /I1 8 0 R >> >>'),
          picture(10),
        ],
      }),
      /第1页有图片/,
    ],
    ['words drawn as curves', madePdf({ content: curves }), /第1页有图片/],
    [
      'words of a stamp',
      madePdf({
        page: '/Annots [6 0 R]',
        objects: [
          '<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 7 0 R >> >>',
          pdfStream('BT /F1 9 Tf (x) Tj ET', '/Subtype /Form'),
        ],
      }),
      /第1页的批注或图章/,
    ],
    [
      'a font without codes',
      madePdf({
        resources: '/Font << /F1 5 0 R /F2 6 0 R >>',
        objects: [
          '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [7 0 R] >>',
          '<< /Type /Font /Subtype /CIDFontType2 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) >> >>',
        ],
      }),
      /字体“Song”/,
    ],
    [
      'an earlier page',
      savedAgain(madePdf({ content: shown('x', 72, 700) }), {
        4: pdfStream(shown('An honest page of as many words', 72, 700)),
      }),
      /看不见的内容/,
    ],
    [
      'an earlier picture',
      savedAgain(madePdf({ ...drawnPicture, objects: [picture(10)] }), { 6: picture(1) }),
      /看不见的图片/,
    ],
    [
      'a drawing that no page shows',
      madePdf({
        resources: '/XObject << /X1 6 0 R >>',
        objects: [pdfStream('BT /F1 9 Tf (x) Tj ET', '/Subtype /Form')],
      }),
      /看不见的内容/,
    ],
    [
      'a picture that no page shows',
      madePdf({ resources: '/XObject << /I1 6 0 R >>', objects: [picture(10)] }),
      /看不见的图片/,
    ],
    [
      'a stream that no page draws',
      madePdf({ catalogue: '/PieceInfo << /Private 6 0 R >>', objects: [pdfStream('?'.repeat(30))] }),
      /“Private”/,
    ],
    [
      'a packing that is not known',
      madePdf({ catalogue: '/Private 6 0 R', objects: [pdfStream('?', '/Filter /LZWDecode')] }),
      /“Private”/,
    ],
    [
      'a film',
      madePdf({
        page: '/Annots [6 0 R]',
        objects: [
          '<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << /Assets << /Names [(a) 7 0 R] >> >> >>',
          '<< /Type /Filespec /UF (a.mp4) /EF << /F 8 0 R >> >>',
          pdfStream('\0\x01\x02'),
        ],
      }),
      /a\.mp4/,
    ],
    ['an object that is badly written', madePdf({ objects: ['<< /A ( >>'] }), /内部结构读不懂/],
    [
      'bytes that belong to no object',
      savedAgain(madePdf({ after: 'hidden words here' }), { 6: '<< /A 1 >>' }),
      /不属于任何内容/,
    ],
  ])('tells what it cannot read: %s', async (_, bytes, reason) => {
    expect((await toldOf('a.pdf', bytes)).join()).toMatch(reason);
  });

  it.each([
    ['a page of words', madePdf()],
    ['a line for a frame', madePdf({ ...drawnPicture, objects: [picture(1)] })],
    ['a table’s frame', madePdf({ content: '1 2 3 4 re f\n1 2 m 3 4 l S' })],
    [
      'a colour and a font',
      madePdf({
        resources: '/ColorSpace << /C [/ICCBased 6 0 R] >> /Font << /F1 5 0 R /F2 8 0 R >>',
        objects: [
          pdfStream('icc', '/N 3'),
          pdfStream('glyphs', '/Length1 6'),
          '<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor << /FontFile2 7 0 R >> >>',
        ],
      }),
    ],
    ['the same page again', savedAgain(madePdf(), { 6: '<< /A 1 >>' })],
    [
      'a page in packed objects',
      madePdf({ catalogue: '/Lang (zh-CN)', trailer: '/ID [<6321231990010100056321231990010100> <00>]' }),
    ],
    [
      'rows of single figures',
      pdf([
        Array.from({ length: 11 }, (_, index) => ({
          text: '13810000001'.charAt(index),
          x: 72 + index * 40,
          y: 700,
        })),
      ]),
    ],
    [
      'columns of amounts',
      pdf([
        [
          { text: '1381000', y: 700 },
          { text: '0001', y: 684 },
          { text: '1500000', x: 200, y: 700 },
          { text: '2023', x: 200, y: 684 },
        ],
      ]),
    ],
  ])('has nothing to tell of %s', async (_, bytes) => {
    expect(await toldOf('a.pdf', bytes)).toEqual([]);
  });

  it('that draws forms within forms without end is said to be too large', async () => {
    const forms = Array.from({ length: 12 }, (_, index) =>
      pdfStream('/X Do '.repeat(60), `/Subtype /Form /Resources << /XObject << /X ${index + 7} 0 R >> >>`),
    );
    const bytes = madePdf({
      content: '/X Do',
      resources: '/XObject << /X 6 0 R >>',
      objects: [...forms, pdfStream(shown('x', 1, 1), '/Subtype /Form')],
    });
    expect(await toldOf('a.pdf', bytes)).toEqual(['unread 解压后太大']);
  });

  it('whose content unpacks to very much is said to be too large', async () => {
    const bytes = madePdf({
      objects: [pdfStream(packed(' '.repeat(40_000_000)), `/Subtype /Form ${flate}`)],
    });
    expect((await toldOf('a.pdf', bytes)).join()).toContain('解压后太大');
  });
});
