import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';

/** The tables of those put forward; none where some of them stand in no table. */
export function proposedTables({ lists }: Pick<Notice, 'lists'>): readonly NomineeList[] {
  const proposed = lists.filter(({ standing }) => standing === 'proposed');
  return proposed.every(({ form }) => form === 'table') ? proposed : [];
}

/** Where the sentence begins in which the character `index` of `text` stands. */
export function sentenceStart(text: string, index: number): number {
  return index - stretchIn(text.slice(Math.max(0, index - longestSentence), index), /[^。！？\n]*$/).length;
}

const longestSentence = 240;

/** What a sentence says where its numbers may be of another time, of a limit, of what was asked for. */
const ofOthers =
  /上[年届批]|前[一两二三四五六七八九十\d]{1,3}个?[届批期轮]|去年|往年|历年|累计|预算|已经?发放|此前|分配|下达|专家|评委|(?:申[报请]|报名|应聘|参评|收到|受理|报送)[^，；]{0,8}\d/;
/** By what it goes on to those whom the notice puts forward. */
const own = /拟|确定|评出|产生|本[次批]|现将|通过评审|纳入/g;

/** Whether `words`, which stand before a number in its sentence, say that it may be of others than those put forward. */
export function isOfOthers(words: string, { published }: Pick<Notice, 'published'>): boolean {
  const from = matchesIn(words, own).at(-1)?.index ?? 0;
  const said = words.slice(from);
  const years = [...said.matchAll(/(\d{4})年/g)].map((match) => at(match, 1));
  return ofOthers.test(said) || years.some((year) => !published.on.startsWith(year));
}
