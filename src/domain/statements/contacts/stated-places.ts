import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Span } from '../clauses/token.ts';

/** What a place within a house is told by: 甲楼, B座, 3层, 306室, 5号窗口. */
export type PlaceSign = 'house' | 'block' | 'floor' | 'room' | 'window';

/** A place within a house, by the parts that a text gives of it. */
export interface StatedPlace extends Span {
  readonly parts: Readonly<Partial<Record<PlaceSign, string>>>;
}

const numeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const part = new RegExp(
  [
    `(?<block>(?<![\\d一二三四五六七八九十])${numeral}号[楼栋]|${numeral}[栋幢]|[A-Za-z][座区栋楼]|[东西南北][座区](?!域))`,
    `(?<floor>(?<![\\d一二三四五六七八九十第])${numeral}[楼层](?![栋盘道下上市阁价宇]))`,
    '(?<window>(?<!\\d)\\d{1,3}号?(?:服务|受理|综合)?窗口)',
    '(?<room>(?<![\\d.])\\d{2,4}(?:号?房间?|号?办公室|室)|(?<=[楼座层区栋])\\d{3,4}(?![\\d.年元个名户件条平]|人(?!事)|号(?!室)))',
    '(?<house>[\\p{Script=Han}&&[^一二三四五六七八九十号到在至去来往赴送交请于为是的和与及点址]]{1,5}(?:楼(?![下上市盘道宇房价层栋])|大厦))',
  ].join('|'),
  'gv',
);

/** What may stand between two parts of one place: 8楼组织部802室. */
const between = /^[\p{Script=Han}]{0,8}$/u;
const order: readonly PlaceSign[] = ['house', 'block', 'floor', 'room', 'window'];

/** The places within houses that `text` tells, in the order of reading. */
export function statedPlaces(text: string): StatedPlace[] {
  if (!/[楼厦层室座区栋幢]|窗口/.test(text)) return [];
  const places: { start: number; end: number; parts: Partial<Record<PlaceSign, string>> }[] = [];
  for (const match of matchesIn(text, part)) {
    const [sign, words] = Object.entries(match.groups ?? {}).find(([, group]) => group !== undefined) ?? [];
    if (words === undefined || !isSign(sign)) continue;
    const value = sign === 'house' ? words : valueOf(words);
    const last = places.at(-1);
    const end = match.index + words.length;
    const goesOn =
      last !== undefined &&
      between.test(text.slice(last.end, match.index)) &&
      order.slice(0, order.indexOf(sign) + 1).every((one) => one !== sign || last.parts[one] === undefined) &&
      order.slice(order.indexOf(sign) + 1).every((one) => last.parts[one] === undefined);
    if (last && goesOn) {
      last.parts[sign] = value;
      last.end = end;
    } else places.push({ start: match.index, end, parts: { [sign]: value } });
  }
  return places;
}

function isSign(text: string | undefined): text is PlaceSign {
  return order.some((one) => one === text);
}

/** 三楼 and 3层 as 3, B座 as B, 306室 as 306. */
function valueOf(words: string): string {
  const [value = ''] = /^(?:\d+|[一二三四五六七八九十]+|[A-Za-z东西南北])/.exec(words) ?? [];
  return String(numberOf(value) ?? value.toUpperCase());
}
