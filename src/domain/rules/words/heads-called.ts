import { headForm } from '../../name/name-column.ts';

/** Those of `items` whose heads share most words with `words`; none where no head shares one. */
export function bestBy<Item>(
  words: string,
  items: readonly Item[],
  headOf: (item: Item) => string,
): readonly Item[] {
  const shared = items.map((item) => wordsShared(words, headOf(item)));
  const most = Math.max(0, ...shared);
  return most === 0 ? [] : items.filter((_, index) => shared[index] === most);
}

/** The heads of which `words` share most with. */
export function headsCalled(words: string, heads: Iterable<string>): readonly string[] {
  return bestBy(words, [...heads], (head) => head);
}

/** What may stand beside the words of a head, and says nothing of its own. */
const fillers =
  /合计|共计|总计|总共|共有?|总|平均|[人户家]均|均|约|达到?|[为是有计的需拟]|数量?|额|发放|安排|拨付|投入|承担|种植|管护|流转|获得?|领取?到?|拿到?|享受|专家|从事|担任?|工作|资金|评审|评估|考评|其中|从.{1,6}看/g;

/** Whether `words` say nothing but what `head` says: 建筑面积合计 of 建筑面积（平方米）. */
export function isHeadAlone(words: string, head: string): boolean {
  const form = headForm(head);
  const rest = withoutHead(words, form);
  return rest !== words && rest.replace(fillers, '') === '';
}

/** Whether `words` say nothing at all: 合计, 共. */
export function isFiller(words: string): boolean {
  return words.replace(fillers, '') === '';
}

/** `words` without the stretches of two signs and more that `head` has too. */
function withoutHead(words: string, head: string): string {
  let rest = '';
  for (let from = 0; from < words.length;) {
    let to = words.length;
    while (to > from + 1 && !head.includes(words.slice(from, to))) to -= 1;
    if (to === from + 1) rest += words[from];
    from = to;
  }
  return rest;
}

/** How many words of two characters the head of a column has of `words`. */
export function wordsShared(words: string, head: string): number {
  const form = headForm(head);
  let shared = 0;
  for (let index = 1; index < words.length; index += 1)
    if (form.includes(words.slice(index - 1, index + 1))) shared += 1;
  return shared;
}
