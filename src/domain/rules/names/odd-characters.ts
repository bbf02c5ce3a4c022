import { placeIn } from '../../finding/finding.ts';
import { type OddCharacter, oddCharacters, oddInName, oddInPersonalName } from '../../name/odd-characters.ts';
import type { Notice } from '../../notice/notice.ts';
import { type NoticeText, noticeTexts, type TextRole } from '../../notice/notice-texts.ts';
import type { Rule } from '../rule.ts';

/** Every character is the one that it looks like, so that a reader who types it finds what it stands in. */
export const oddCharactersRule: Rule = function* (notice) {
  for (const line of noticeTexts(notice)) {
    if (isNameCell(notice, line)) continue;
    const told = new Set<string>();
    for (const { kind, index, found, instead } of oddIn(line)) {
      if (told.has(found) || line.isQuoted(index)) continue;
      told.add(found);
      if (kind !== 'look-alike')
        yield { code: `${kind}-character`, ...placeIn(line, index), facts: { found, instead } };
      else if (instead !== undefined)
        yield { code: 'look-alike-character', ...placeIn(line, index), facts: { found, instead } };
    }
  }
};

/** Names, titles, units and posts: people ask by them. */
const asked: ReadonlySet<TextRole> = new Set(['title', 'heading', 'name', 'cell', 'contact', 'setting']);

function oddIn({ text, role }: NoticeText): OddCharacter[] {
  return [
    ...oddCharacters(text),
    ...(asked.has(role) ? oddInName(text) : []),
    ...(role === 'name' ? oddInPersonalName(text) : []),
  ];
}

/** Whether a text is the cell of a table that holds a nominee's name, which is a text of its own. */
function isNameCell({ lists }: Notice, { role, path }: NoticeText): boolean {
  const [, list, , , , column] = path;
  return role === 'cell' && lists[Number(list)]?.nameColumn === column;
}
