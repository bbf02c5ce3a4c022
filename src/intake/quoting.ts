import { chineseWindow } from '#domain/window/chinese-date.ts';
import type { Draft } from './draft.ts';

/**
 * The body of `draft` with `{{…}}` for what its settings say, where that is printed as the text has it, to the
 * character, and for nothing else.
 */
export function quoted(draft: Draft): string {
  const values = quotable(draft).toSorted((a, b) => b.text.length - a.text.length);
  return draft.body
    .split('\n')
    .map((line) => values.reduce(inLine, line))
    .join('\n');
}

interface Quotable {
  readonly key: string;
  readonly text: string;
}

/**
 * A part of a number, of a longer word or of a longer name (示例省某厅 for 省某厅) is not the value, nor are days that a
 * weekday follows.
 */
const inside = /[\d-]/;
/** 示例市商务局 is no 市商务局 with words before it; 向, 由, 与 stand before a body's name as well. */
const nameGoesOn = /[\p{Script=Han}A-Za-z]$/u;
const leadsToName = /(?:[向由与和及对为经到至请的在是给]|报送|送交|联系|反馈|提交)$/;

function inLine(line: string, { key, text }: Quotable): string {
  const at = placesOf(line, text).find((place) => isWhole(line, place, key));
  if (at === undefined || (line.includes('{{') && insideToken(line, at))) return line;
  const [before, after] = [line.charAt(at - 1), line.charAt(at + text.length)];
  if (
    key === '受理.部门' &&
    /^[省市县区州盟旗]/.test(text) &&
    /[^向由经和与至到在对报请于的以及为，。；：（）\s]/.test(before)
  )
    return line;
  const isPart = (inside.test(before) && /^\d/.test(text)) || (inside.test(after) && /\d$/.test(text));
  const isOfWeekday = key === '公示期' && /^[（(](?:星期|周)/.test(line.slice(at + text.length));
  return isPart || isOfWeekday ? line : `${line.slice(0, at)}{{${key}}}${line.slice(at + text.length)}`;
}

function placesOf(line: string, text: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + text.length)) places.push(at);
  return places;
}

/** Whether what stands at `place` is the receiver or its address, and no part of a paper's title or a longer name. */
function isWhole(line: string, place: number, key: string): boolean {
  if (key !== '受理.部门' && key !== '受理.地址') return true;
  const before = line.slice(0, place);
  const isInTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
  return !isInTitle && (key === '受理.地址' || !nameGoesOn.test(before) || leadsToName.test(before));
}

function insideToken(line: string, at: number): boolean {
  const open = line.lastIndexOf('{{', at);
  return open !== -1 && line.indexOf('}}', open) >= at;
}

/** What the settings print (domain/notice/quotation.ts), as far as they are whole. */
function quotable({ window, quotas, receiver, basis, lists }: Draft): Quotable[] {
  const of = (kind: string): string =>
    receiver.channels
      .filter((channel) => channel.kind === kind && channel.value !== '')
      .map(({ value }) => value)
      .join('、');
  const [letter, ...letters] = receiver.channels.filter(({ kind }) => kind === 'letter');
  const values: Quotable[] = [
    { key: '公示期', text: windowText(window) },
    { key: '受理.部门', text: receiver.department },
    { key: '受理.电话', text: of('phone') },
    { key: '受理.传真', text: of('fax') },
    { key: '受理.电子邮件', text: of('email') },
    { key: '受理.地址', text: of('letter') },
    { key: '受理.邮编', text: letter && letters.length === 0 ? letter.postcode : '' },
    {
      key: '依据',
      text:
        basis.length === 1
          ? basis
              .map(({ authority, title, documentNumber }) => `${authority}《${title}》（${documentNumber}）`)
              .join('')
          : '',
    },
    ...lists
      .filter(({ heads }) => heads.length === 1)
      .map(({ category, rows }) => ({
        key: `名单.${category}`,
        text: rows.map(([name = '']) => name).join('、'),
      })),
    ...quotas.map(({ category, count, measureWord }) => ({
      key: `名额.${category}`,
      text: `${count}${measureWord}${category}`,
    })),
  ];
  return values.filter(({ text }) => text.length > 1);
}

function windowText(window: Draft['window']): string {
  if (window?.opens === undefined || window.closes === undefined) return '';
  const { opens, closes, length, unit } = window;
  const rule = {
    unit: unit ?? 'calendar-day',
    length: length ?? 0,
    rollsLast: false,
    closesAtMinute: 1440,
    start:
      length === undefined ? ({ kind: 'printed', on: opens } as const) : ({ kind: 'next-workday' } as const),
  };
  return chineseWindow({ opens, closes, length: length ?? 0, addedWorkdays: 0, suspended: [], rule });
}
