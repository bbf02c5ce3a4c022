import { placeIn } from '../../finding/finding.ts';
import { oddDotsOf, oddInName, oddInPersonalName } from '../../name/odd-characters.ts';
import { type Notice, nomineesOf } from '../../notice/notice.ts';
import { type NoticeText, noticeTexts } from '../../notice/notice-texts.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * The names of a list, and what its cells say of them, are written with the characters that they look like: people ask
 * by them; and where texts name a nominee, the dots of the name are those of the list. What is odd in any text, and in
 * settings, is told where that is read.
 */
export const oddCharactersRule: Rule = function* (notice) {
  const oddDots = oddDotsOf(nomineesOf(notice).map(({ name }) => name));
  for (const line of noticeTexts(notice)) {
    const { text, role } = line;
    const reported = new Set<string>();
    for (const { kind, index, written, instead } of [
      ...(isListed(notice, line) ? oddInName(text) : []),
      ...(role !== 'name' ? oddDots(text) : isListed(notice, line) ? oddInPersonalName(text) : []),
    ]) {
      if (reported.has(written) || line.isQuoted(index)) continue;
      reported.add(written);
      const facts = { written, within: text };
      if (kind !== 'look-alike')
        yield { code: `${kind}-character`, ...placeIn(line, index), facts: { ...facts, instead } };
      else if (instead !== undefined)
        yield { code: 'look-alike-character', ...placeIn(line, index), facts: { ...facts, instead } };
    }
  }
};

/** Whether a text stands in a table or in plain lines: a name, or a cell that holds none. */
function isListed({ lists }: Notice, { role, path }: NoticeText): boolean {
  const [, list, , , , column] = path;
  if (role === 'name') return lists[Number(list)]?.form !== 'sections';
  return role === 'cell' && lists[Number(list)]?.nameColumn !== column;
}
