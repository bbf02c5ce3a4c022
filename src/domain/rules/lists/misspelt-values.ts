import { headForm } from '../../name/name-column.ts';
import { Tally } from '../../lists/tally.ts';
import { nameForm } from '../../name/name-form.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { areConfused } from '../words/confused-characters.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * A value that one row has, and that is the value of many but for one character that looks or sounds like another
 * (枝术 for 技术), is a slip of the pen.
 */
export const misspeltValues: Rule = function* ({ lists }) {
  for (const [index, list] of lists.entries()) {
    if (list.form !== 'table' || list.nominees.length <= fewestRows) continue;
    for (const [column, head] of list.heads.entries()) {
      if (column === list.nameColumn || ofMany.test(headForm(head))) continue;
      for (const { row, text, meant } of misspeltIn(list, column))
        yield {
          code: 'value-misspelt',
          path: ['lists', index, 'nominees', row, 'cells', column],
          facts: { text, meant },
        };
    }
  }
};

/** As many other rows have the right value, and as many kinds are no names. */
const [fewestRows, mostValues] = [2, 30];
/** Names of persons and things, which may well be alike. */
const ofMany = /姓名|名称$|负责人|联系人|法定代表人|作者|成员|主持人|地址|坐落|备注|事迹|编号|代码|号码?$/;

function misspeltIn({ nominees }: NomineeList, column: number) {
  const texts = nominees.map(({ cells }) => nameForm(cells[column] ?? ''));
  const counts = new Tally(texts.filter((text) => /^\p{Script=Han}{3,30}$/u.test(text)));
  if (counts.size < 2 || counts.size > mostValues) return [];
  const usual = [...counts.keys()].filter((text) => counts.of(text) >= fewestRows);
  return texts.flatMap((text, row) => {
    if (counts.of(text) !== 1) return [];
    const meant = usual.find((one) => one.length === text.length && isMisspelt(text, one));
    return meant === undefined ? [] : [{ row, text, meant }];
  });
}

/** Whether two texts of one length differ in one character, and that is mistaken for the other. */
function isMisspelt(text: string, meant: string): boolean {
  const signs = [...meant];
  const places = [...text].flatMap((sign, place) => (sign === signs[place] ? [] : [place]));
  const [place = 0, ...others] = places;
  return places.length === 1 && others.length === 0 && areConfused(text.charAt(place), meant.charAt(place));
}
