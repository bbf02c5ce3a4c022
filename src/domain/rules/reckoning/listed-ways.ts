import { matchesIn } from '../../lists/matches-in.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { countIn } from '../words/counted.ts';
import { type Reckoned, reckonedBy } from './reckoned.ts';

/** 来电、来函两种方式, 两种途径：来电、来函: as many ways as are listed beside their number. */
export const listedWays = reckonedBy(waysIn);

const noun = '方式|途径|渠道|形式|方法|情形|类型';
const number = '(?<number>\\d{1,2}|[一二两三四五六七八九十])';
const listed = '(?:[^，。；：:、\\d]{1,14}、){1,9}[^，。；：:、\\d]{1,18}?';
const forms = [
  `(?<list>${listed})(?<open>等)?${number}[种类条个](?<what>${noun})`,
  `${number}[种类条个](?<what>${noun})(?:[:，]?(?:即|分别为|分别是|包括|为|是)|:)(?<list>${listed})(?<open>等)?(?=[。；\n]|$)`,
].map((form) => new RegExp(form, 'g'));

/** What leads a list, and is none of it. */
const leads =
  /^.*(?:可以?|采[取用]|通过|[运使]用|[以用经按从由]|分为|分|包括|有|为|是|选择|接受|提供|设|开通|公布|实行|将|在)(?!线)/u;
/** What makes the number another one than that of those listed. */
const unclear = /的|除|外|不|另|其[他余它]|任|之一|其中|每|各/;

function waysIn({ text }: Scope): Reckoned[] {
  if (!worth.test(text)) return [];
  const bare = text.replace(/（[^（）]{0,40}）/g, (remark) => filler.repeat(remark.length));
  return forms.flatMap((form) =>
    matchesIn(bare, form).flatMap(({ 0: whole, index, groups = {} }) => {
      const { list = '', number: written = '', what = '', open = '' } = groups;
      const parts = list.replaceAll(filler, '').split('、');
      const items = itemsOf(parts);
      const stated = countIn(written);
      const counts = items ? [...readingsOf(items), ...readingsOf(parts)] : [];
      const [least, most] = [Math.min(...counts), Math.max(...counts)];
      if (!items || stated < 2 || (stated >= least && (open !== '' || stated <= most))) return [];
      const start = index + (whole.startsWith(list) ? list.length + open.length : 0);
      const end = start + written.length + 1 + what.length;
      return [{ start, end, reckoning: items.join('、'), result: `${items.length}种` }];
    }),
  );
}

const worth = new RegExp(`[种类条个](?:${noun})`);
const filler = '\u2060';

/** What is listed, without what leads it; undefined where the words leave open what belongs to it. */
function itemsOf(parts: readonly string[]): readonly string[] | undefined {
  const first = Math.max(
    0,
    parts.findLastIndex((part) => leads.test(part)),
  );
  const items = parts.slice(first).map((part, index) => (index === 0 ? part.replace(leads, '') : part));
  const isListed = items.length > 1 && items.every((item) => item !== '' && item.length <= longestItem);
  return isListed && !unclear.test(items.join('、')) ? items : undefined;
}

const longestItem = 10;

/** How many ways the items are, by each reading: words may join two of them, and one may call two (来信来访). */
function readingsOf(items: readonly string[]): readonly number[] {
  const joined = /或者?|和|及|与|以及|并/;
  const each = items.flatMap((item) => item.split(joined).filter((part) => part !== ''));
  const pairs = each.reduce(
    (sum, item) => sum + item.split(/(?=来[信访电函]|致电|线[上下]|书面|口头|当面)/).length,
    0,
  );
  const groups = items.join('、').split(joined).length;
  return [items.length, groups === 1 ? items.length : groups, each.length, pairs];
}
