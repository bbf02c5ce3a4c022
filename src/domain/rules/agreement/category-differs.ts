import { placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings.ts';
import { categoryWords } from '../../statements/category-words.ts';
import { bodyLines, settingLine, type StatedLine } from '../../statements/stated-line.ts';
import type { Rule } from '../rule.ts';

/**
 * A category has one name in title, text and headings: not 先进工作者 here and 先进个人 there. A heading of a list
 * names its own category and no other one of the notice.
 */
export const categoryDiffers: Rule = function* (notice) {
  const { quotas } = notice;
  const known = quotas.map(({ category }) => category);
  if (known.length === 0) return;
  yield* strangers(known, settingLine(notice.titleLines.join(''), ['titleLines']));
  for (const [index, { title, category }] of quotas.entries())
    if (title !== undefined)
      yield* wrongHeading(known, category, settingLine(title, ['quotas', index, 'title']));
  yield* strangers(known, settingLine(notice.nomineesHeading, ['nomineesHeading']));
  for (const line of bodyLines(notice)) yield* strangers(known, line);
  for (const [index, { title, categories }] of notice.criteria.entries())
    if (categories.every((category) => !title.includes(category)))
      yield* strangers(known, settingLine(title, ['criteria', index, 'title']));
  for (const [index, { form, title, category }] of notice.lists.entries())
    if (form === 'table') yield* wrongHeading(known, category, settingLine(title, ['lists', index, 'title']));
};

function* wrongHeading(known: readonly string[], category: string, line: StatedLine): Generator<Finding> {
  if (line.text.includes(category)) return;
  const other = known.find((name) => line.text.includes(name) && !category.includes(name));
  if (other === undefined) return yield* strangers(known, line);
  yield { code: 'category-differs', ...placeIn(line, 0), facts: { word: other, category } };
}

/** Words for a category that is none of the notice's, where one of its own is of the same kind and stands elsewhere. */
function* strangers(known: readonly string[], line: StatedLine): Generator<Finding> {
  const told = new Set<string>();
  for (const { word, nature, noun, start } of categoryWords(line)) {
    if (told.has(word) || known.some((name) => name.includes(word) || word.includes(name))) continue;
    const kin = known.filter((name) => {
      const [own] = categoryWords(settingLine(name, []));
      return own !== undefined && (own.nature === nature || own.noun === noun);
    });
    const [category] = kin.length === 1 ? kin : kin.filter((name) => !line.text.includes(name));
    if (category === undefined || line.text.includes(category)) continue;
    told.add(word);
    yield { code: 'category-differs', ...placeIn(line, start), facts: { word, category } };
  }
}
