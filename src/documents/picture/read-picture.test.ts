import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fictionalId, fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { zip } from '../attachment-fixture.ts';
import {
  exifWith,
  gifBlock,
  gifWith,
  jpegWith,
  latin,
  pngWith,
  webpWith,
} from '../fixtures/picture-fixture.ts';
import { toldOf } from '../fixtures/reading.ts';

const id = fictionalId();
const mobile = fictionalMobile();
const utf8 = (text: string): Buffer => Buffer.from(text);
const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:li>${id}</rdf:li></x:xmpmeta>`;
const exif = (content: Buffer): Buffer => Buffer.concat([latin('Exif\0\0'), content]);
const wide = Buffer.from(`${mobile}\0`, 'utf16le');

/** Where words stand in a picture; every one of them holds an identity number or a mobile number. */
const cases: readonly (readonly [name: string, file: string, bytes: Uint8Array])[] = [
  ['a comment of a JPEG', 'a.jpg', jpegWith([[0xfe, utf8(`甲一 ${id}`)]])],
  ['a comment of a JPEG in GBK', 'a.jpg', jpegWith([[0xfe, latin(`\xbc\xd7\xd2\xbb${id}`)]])],
  ['XMP of a JPEG', 'a.jpg', jpegWith([[0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${packet}`)]])],
  ['Exif’s description', 'a.jpg', jpegWith([[0xe1, exif(exifWith(0x010e, 2, latin(`${id}\0`)))]])],
  ['Windows’ comment in Exif', 'a.jpg', jpegWith([[0xe1, exif(exifWith(0x9c9c, 1, wide))]])],
  [
    'the user’s comment in Exif',
    'a.jpg',
    jpegWith([[0xe1, exif(exifWith(0x9286, 7, Buffer.concat([latin('UNICODE\0'), wide])))]]),
  ],
  ['a maker’s own tag', 'a.jpg', jpegWith([[0xe1, exif(exifWith(0x927c, 7, latin(`maker ${mobile}`)))]])],
  [
    'IPTC of a JPEG',
    'a.jpg',
    jpegWith([[0xed, latin(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x17\x1c\x02\x78\0\x12${id}`)]]),
  ],
  ['what follows a JPEG', 'a.jpg', jpegWith([], id)],
  ['an archive behind a JPEG', 'a.jpg', jpegWith([], Buffer.from(zip({ 'a.txt': id })).toString('latin1'))],
  ['tEXt of a PNG', 'a.png', pngWith([['tEXt', latin(`Comment\0${id}`)]])],
  [
    'zTXt of a PNG',
    'a.png',
    pngWith([['zTXt', Buffer.concat([latin('Comment\0\0'), deflateSync(latin(id))])]]),
  ],
  ['iTXt of a PNG', 'a.png', pngWith([['iTXt', latin(`Comment\0\0\0zh\0\0${id}`)]])],
  [
    'packed iTXt of a PNG',
    'a.png',
    pngWith([['iTXt', Buffer.concat([latin('Comment\0\x01\0zh\0\0'), deflateSync(latin(id))])]]),
  ],
  ['XMP of a PNG', 'a.png', pngWith([['iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${packet}`)]])],
  ['Exif of a PNG', 'a.png', pngWith([['eXIf', exifWith(0x010e, 2, latin(`${id}\0`))]])],
  [
    'a profile in hexadecimal',
    'a.png',
    pngWith([
      ['tEXt', latin(`Raw profile type iptc\0\niptc\n      20\n${latin(`x ${id}`).toString('hex')}`)],
    ]),
  ],
  ['what follows a PNG', 'a.png', pngWith([], `\n${id}`)],
  ['a comment of a GIF', 'a.gif', gifWith(gifBlock('\xfe', id.slice(0, 9), id.slice(9)))],
  ['XMP of a GIF', 'a.gif', gifWith(gifBlock('\xff', 'XMP DataXMP', packet))],
  ['what follows a GIF', 'a.gif', gifWith('', id)],
  [
    'Exif of a WebP',
    'a.webp',
    webpWith([
      ['VP8 ', Buffer.alloc(10)],
      ['EXIF', exifWith(0x010e, 2, latin(id))],
    ]),
  ],
  [
    'XMP of a WebP',
    'a.webp',
    webpWith([
      ['VP8 ', Buffer.alloc(10)],
      ['XMP ', latin(packet)],
    ]),
  ],
  ['what follows a WebP', 'a.webp', webpWith([['VP8 ', Buffer.alloc(10)]], id)],
  ['a TIFF', 'a.tif', exifWith(0x010e, 2, latin(`${id}\0`))],
];

describe('a picture', () => {
  it.each(cases)('is read for its words: %s', async (_, file, bytes) => {
    expect((await toldOf(file, bytes)).join()).toMatch(new RegExp(`id ${id}|mobile ${mobile}`));
  });

  it.each([
    ['a segment of a JPEG', 'a.jpg', jpegWith([[0xe9, latin('?'.repeat(20))]]), /APP9/],
    ['a chunk of a PNG', 'a.png', pngWith([['caBX', latin('?'.repeat(20))]]), /caBX/],
    ['a block of a GIF', 'a.gif', gifWith(gifBlock('\xff', 'UNKNOWN1234', 'x')), /扩展块 ff/],
    ['a chunk of a WebP', 'a.webp', webpWith([['WHAT', Buffer.alloc(10)]]), /WHAT/],
    ['a film behind a JPEG', 'a.jpg', jpegWith([], '\0\0\0\x18ftypmp42\x01\x02\x03'), /图片结尾之后/],
    [
      'Exif cut short',
      'a.webp',
      webpWith([['EXIF', exifWith(0x010e, 2, latin(id)).subarray(0, 30)]]),
      /不完整/,
    ],
  ])('tells what it does not know: %s', async (_, file, bytes, reason) => {
    expect((await toldOf(file, bytes)).join()).toMatch(reason);
  });

  it.each([
    [
      'a JPEG',
      'a.jpg',
      jpegWith(
        [
          [0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')],
          [0xee, latin('Adobe\0d\0\0\0\0\x01')],
        ],
        '\0\0',
      ),
    ],
    [
      'a PNG',
      'a.png',
      pngWith([
        ['pHYs', Buffer.alloc(9)],
        ['iCCP', latin('sRGB\0\0')],
        ['iDOT', Buffer.alloc(28)],
      ]),
    ],
    ['a GIF', 'a.gif', gifWith(gifBlock('\xff', 'NETSCAPE2.0', '\x01\0\0') + gifBlock('\xf9', '\0\0\0\0'))],
    [
      'a WebP',
      'a.webp',
      webpWith([
        ['VP8X', Buffer.alloc(10)],
        ['ICCP', Buffer.alloc(4)],
        ['VP8 ', Buffer.alloc(10)],
      ]),
    ],
  ])('that carries no words is only one to look at: %s', async (_, file, bytes) => {
    expect(await toldOf(file, bytes)).toEqual(['picture']);
  });
});
