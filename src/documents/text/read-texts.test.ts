import { describe, expect, it } from 'vitest';
import { fictionalId, fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { readingOf, toldOf } from '../fixtures/reading.ts';

const id = fictionalId();
const mobile = fictionalMobile();
const [start, end] = [id.slice(0, 10), id.slice(10)];
const quoted = (text: string): string =>
  [...text].map((sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`).join('');
const referred = (text: string): string => [...text].map((sign) => `&#${sign.charCodeAt(0)};`).join('');
const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const gbk = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const mail = (encoding: string, body: string): string =>
  `From: a@example.gov.cn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n--b--\n`;

/** Texts that hold an identity number or a mobile number as a person sees it, or as it can be got out. */
const cases: readonly (readonly [name: string, file: string, bytes: Uint8Array | string])[] = [
  ['a number over two lines', 'a.txt', `甲一 ${start}\n${end}`],
  ['a number over two lines of Windows', 'a.txt', `甲一 ${start}\r\n${end}`],
  ['a number over three lines', 'a.txt', `${id.slice(0, 6)}\n${id.slice(6, 14)}\n${id.slice(14)}`],
  ['a mobile over two lines after its name', 'a.txt', `电话：138-1000-\n0000`],
  ['a digit a line', 'a.txt', [...id].join('\n')],
  ['a number parted by a tab', 'a.txt', `${start}\t${end}`],
  ['lines parted by a form feed', 'a.txt', `甲\f${id}`],
  ['UTF-16 with its mark', 'a.txt', wide(`\uFEFF甲一 ${id}`)],
  ['UTF-16 without its mark', 'a.txt', wide(`甲一 ${id}`)],
  ['GBK', 'a.txt', gbk(`\xbc\xd7\xd2\xbb ${id}`)],
  ['references of HTML', 'a.txt', `电话 ${referred(mobile)}`],
  ['quoted-printable', 'a.txt', `电话 ${quoted(mobile)}`],
  ['codes of an address', 'a.txt', `x=${quoted(mobile).replaceAll('=', '%')}`],
  ['codes of a script', 'a.txt', `"${[...mobile].map((sign) => `\\u003${sign}`).join('')}"`],
  ['a card for an address book', 'a.txt', `BEGIN:VCARD\nTEL;TYPE=CELL:${mobile}\nEND:VCARD`],
  ['a message', 'a.txt', mail('quoted-printable', `${start}=\n${end}`)],
  ['a message in Base64', 'a.txt', mail('base64', Buffer.from(`甲一 ${id}`).toString('base64'))],
  [
    'the head of a message',
    'a.txt',
    `Subject: =?utf-8?B?${Buffer.from(`甲一${id}`).toString('base64')}?=\nContent-Type: text/plain\n\n甲`,
  ],
  ['cells of a table of values', 'a.csv', `身份证号,${[...id].join(',')}\n`],
  ['a number in two lines of a cell', 'a.csv', `甲一,"${start}\n${end}"\n`],
  ['a number in a formula', 'a.csv', `甲一,="${id}"\n`],
  ['a number after a quotation mark that has no other', 'a.csv', `甲"一,5" 屏,${id}\n`],
  ['values parted by bars', 'a.csv', `甲一|${id}|1\n`],
  ['a page named as a sheet', 'a.xls', `<html><table><tr><td>甲一<td>${id}</table>`],
  ['words of a page parted by its marks', 'a.txt', `<p>电话<b>1381</b>000<i>0000</i></p>`],
  ['what a page hides', 'a.txt', `<html><!-- ${id} --><p>甲`],
  ['a script of a page', 'a.txt', `<html><script>var a = "${id}"</script>`],
  ['a page’s fields', 'a.txt', `<html><input value="${id}">`],
  ['boxes of a page', 'a.txt', `<table><tr>${[...id].map((digit) => `<td>${digit}`).join('')}</table>`],
  ['a mobile below what names it, in two lines', 'a.txt', `手机：\n138\n10000000\n`],
  ['a mobile in cells with a head each', 'a.csv', `姓名,号段,局号,尾号\n甲一,138,1000,0000\n`],
  ['lines of a page’s cell', 'a.txt', `<table><tr><td>手机<td>1381000<br>0000</table>`],
  ['XML', 'a.txt', `<?xml version="1.0"?><a><b>甲一</b><c>${id}</c></a>`],
  [
    'XML of Word',
    'a.xml',
    `<?xml version="1.0"?><w:p xmlns:w="w"><w:r><w:t>${start}</w:t></w:r><w:r><w:t>${end}</w:t></w:r></w:p>`,
  ],
];

describe('a text', () => {
  it.each(cases)('is read: %s', async (_, file, bytes) => {
    expect((await toldOf(file, bytes)).join()).toMatch(new RegExp(`id ${id}|mobile ${mobile}`));
  });

  it('is read with the line that names the next', async () => {
    expect(await toldOf('a.txt', '身份证后四位：\n0009\n')).toEqual(['other 0009 第2行']);
    expect(await toldOf('a.txt', '身份证后六位\n17305X\n')).toEqual(['other 17305X 第2行']);
    expect(await toldOf('a.txt', '出生日期：\n1985年6月12日\n')).toEqual(['birth-date 19850612 第2行']);
  });

  it.each([
    ['lines of amounts', 'a.txt', '1381000\n0001\n1500000\n2023\n'],
    ['lines of figures in a page', 'a.txt', '<p>共1381000<br>0001号'],
    ['a year after an amount', 'a.txt', '投资总额1380000\n2023年度'],
    ['a column of figures', 'a.csv', [...'13810000001381'].join('\n')],
    ['a row of figures', 'a.csv', '1,3,8,1,0,0,0,0,0,0,1\n'],
    ['two addresses of one form', 'a.txt', '户籍地：示例省示例市\n单位地址：示例市示例路3号\n'],
    ['a list of telephones', 'a.txt', '办公电话：8230138\n1000000\n'],
    ['a date at a line’s end', 'a.txt', '成文日期：\n2023年8月4日\n'],
    ['an office’s telephone below its name', 'a.txt', '联系电话：\n0971-8258205\n'],
    ['a heading and a number of a year', 'a.txt', '身份证号：\n不公开\n2643人\n'],
  ])('that says nothing of anybody has nothing to tell: %s', async (_, file, text) => {
    expect(await toldOf(file, text)).toEqual([]);
  });

  it('of one very long line is read to its end', async () => {
    const { data: found } = await readingOf(
      'a.txt',
      `${'甲'.repeat(100_000)}${id}${'乙'.repeat(2_999)}${mobile}`,
    );
    expect(found.map(({ value }) => value)).toEqual([id, mobile]);
  });
});
