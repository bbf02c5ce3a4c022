import { nameForm } from '../../name/name-form.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { proseLines } from '../../prose/prose-lines.ts';
import type { Rule } from '../findings/rule.ts';

/** One name of a list is masked, and all others are told in full: a mask that was left, or one that is missing in all others. */
export const loneMasks: Rule = function* (notice) {
  for (const [index, list] of notice.lists.entries()) {
    if (list.form === 'sections' || list.nominees.length < fewestRows || isExplained(notice, list)) continue;
    const masked = list.nominees.flatMap(({ name }, place) => (mask.test(nameForm(name)) ? [place] : []));
    const [place, ...others] = masked;
    const name = list.nominees[place ?? -1]?.name;
    if (place === undefined || name === undefined || others.length > 0) continue;
    yield { code: 'name-masked-alone', path: ['lists', index, 'nominees', place, 'name'], facts: { name } };
  }
};

const fewestRows = 5;
/** 甲*, 甲某, 甲××: short names with a sign in the place of a character. */
const mask =
  /^(?=.{2,5}$)\p{Script=Han}{0,3}(?:[*×✕○□]{1,3}|(?<=^\p{Script=Han})某[某甲乙丙]?)\p{Script=Han}{0,2}$/u;

/** Where a star is a mark (注：带*的为少数民族), or the text says that names are masked, it is meant. */
function isExplained({ body }: Notice, { introduction, remarks, heads }: NomineeList): boolean {
  const lines = [body, introduction, remarks].flatMap((prose) => proseLines(prose).map(({ text }) => text));
  return [...heads, ...lines].some((text) => /[*＊×]|未成年|隐去|匿名|脱敏|化名/.test(text));
}
