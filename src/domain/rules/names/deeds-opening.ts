import { placeIn } from '../../finding/finding.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import { proseLines } from '../../prose/prose-lines.ts';
import { isNear, isShortName } from '../../statements/names/likeness.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import type { Rule } from '../findings/rule.ts';

/** The deeds of a person in a file of its own begin with that person: 甲一，男，汉族，1975年2月出生。 */
export const deedsOpening: Rule = function* ({ lists }) {
  for (const [index, { form, nominees }] of lists.entries()) {
    if (form !== 'sections') continue;
    for (const [place, { name, nature, deeds }] of nominees.entries()) {
      if (nature === undefined ? !isShortName(plainForm(name)) : nature !== 'person') continue;
      const line = proseLines(deeds).find(({ kind }) => kind === 'paragraph');
      const stated = line && opening.exec(line.text)?.[1];
      if (!stated || line.isQuoted(0) || !isOfAnother(plainForm(stated), nomineeForms(name))) continue;
      yield {
        code: 'deeds-name-differs',
        ...placeIn({ ...line, path: ['lists', index, 'nominees', place, 'deeds'] }, 0),
        facts: { stated, name },
      };
    }
  }
};

const opening = /^([\p{Script=Han}·]{2,12}?)(?:同志)?[，,（(][男女]性?[，,。）)]/u;

/** Whether `stated` is a name, and none of `forms`, nor one of them with a title: 甲校教师甲一. */
function isOfAnother(stated: string, forms: ReadonlySet<string>): boolean {
  const all = [...forms];
  if (all.some((form) => stated.endsWith(form) || form.endsWith(stated))) return false;
  return isSurnamed(stated) || all.some((form) => isNear(stated, form, 1));
}
