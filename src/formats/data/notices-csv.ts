import { addressOf, type Notice, titleOf, versionOf } from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { isoOf } from '#domain/time/instant.ts';
import { chineseClosing } from '#domain/window/chinese-date.ts';
import { urlOf } from '../feeds/notice-life.ts';
import { plainText } from '../plain-text.ts';
import { validityOf } from './catalogue.ts';

/** The columns of the table of all notices, and what a notice has in each. */
const columns: readonly (readonly [head: string, cell: (notice: Notice, office: Office) => string])[] = [
  ['标题', titleOf],
  ['种类', ({ kind }) => kind],
  ['发布单位', ({ issuers }) => issuers.join('、')],
  ['地区', ({ regions }) => regions.join('、')],
  ['文号', ({ documentNumber = '' }) => documentNumber],
  ['成文日期', ({ signedOn = '' }) => signedOn],
  ['发布日期', ({ published }) => published.on],
  ['首日', ({ window }) => window.opens],
  ['末日', ({ window }) => window.closes],
  ['截止时刻', ({ window }) => chineseClosing(window)],
  ['截止时刻（ISO 8601）', ({ window }) => isoOf(window.closesAt)],
  ['天数', ({ window }) => String(window.length)],
  ['单位', ({ window }) => (window.rule.unit === 'workday' ? '工作日' : '自然日')],
  ['受理部门', ({ receiver }) => receiver.department],
  ['版本', (notice) => String(versionOf(notice))],
  ['有效性', validityOf],
  ['网址', (notice, office) => urlOf(addressOf(notice), office)],
  ['其中顺延的工作日', ({ window }) => String(window.addedWorkdays)],
];

/** `notices` as a table (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export function noticesCsv(notices: readonly Notice[], office: Office): string {
  const rows = [
    columns.map(([head]) => head),
    ...notices.map((notice) => columns.map(([, cell]) => cell(notice, office))),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** A cell that no spreadsheet takes for a formula: what begins like one is led by an apostrophe. */
function csvCell(text: string): string {
  const plain = plainText(text);
  const safe = /^[\s\uFFFD]*[=+\-@\t\r\n|%＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
