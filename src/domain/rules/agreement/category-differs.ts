import { type Path, placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings.ts';
import { categoryWords } from '../../statements/mentions/category-words.ts';
import { settingScope } from '../../statements/clauses/scope.ts';
import { type ReadScope, type Reading, readingOf, readScope } from '../../statements/reading.ts';
import { sentencesOf } from '../../statements/sentences.ts';
import type { Rule } from '../rule.ts';

/**
 * A category has one name in title, text and headings: not 先进工作者 here and 先进个人 there. A heading of a list
 * names its own category and no other one of the notice.
 */
export const categoryDiffers: Rule = function* (notice) {
  const { quotas } = notice;
  const known = quotas.map(({ category }) => category);
  if (known.length === 0) return;
  const reading = readingOf(notice);
  const setting = (text: string, path: Path): ReadScope => readScope(settingScope(text, path), reading);
  yield* strangers(known, reading.title, reading);
  for (const [index, { title, category }] of quotas.entries())
    if (title !== undefined)
      yield* wrongHeading(known, category, setting(title, ['quotas', index, 'title']), reading);
  yield* strangers(known, setting(notice.nomineesHeading ?? '', ['nomineesHeading']), reading);
  for (const read of reading.body) yield* strangers(known, read, reading);
  for (const [index, { title, categories }] of notice.criteria.entries())
    if (categories.every((category) => !title.includes(category)))
      yield* strangers(known, setting(title, ['criteria', index, 'title']), reading);
  for (const [index, { form, title, category }] of notice.lists.entries())
    if (form !== 'sections')
      yield* wrongHeading(known, category, setting(title, ['lists', index, 'title']), reading);
};

function* wrongHeading(
  known: readonly string[],
  category: string,
  read: ReadScope,
  reading: Reading,
): Generator<Finding> {
  const { scope } = read;
  if (scope.text.includes(category)) return;
  const other = known.find((name) => scope.text.includes(name) && !category.includes(name));
  if (other === undefined) return yield* strangers(known, read, reading);
  yield { code: 'category-differs', ...placeIn(scope, 0), facts: { word: other, category } };
}

/**
 * Words for a category that is none of the notice's, where one of its own is of the same kind and does not stand in the
 * same sentence.
 */
function* strangers(
  known: readonly string[],
  { scope, clauses }: ReadScope,
  reading: Reading,
): Generator<Finding> {
  const told = new Set<string>();
  for (const sentence of sentencesOf(clauses)) {
    const named = new Set(
      sentence.flatMap(({ tokens }) =>
        tokens.flatMap((token) => (token.kind === 'category' ? [token.category] : [])),
      ),
    );
    for (const { word, nature, noun, start, end } of sentence.flatMap(categoryWords)) {
      if (told.has(word) || scope.isQuoted({ start, end })) continue;
      if (known.some((name) => name.includes(word) || word.includes(name))) continue;
      const kin = known.filter((name) => {
        const [own] = readScope(settingScope(name, []), reading).clauses.flatMap(categoryWords);
        return own !== undefined && (own.nature === nature || own.noun === noun);
      });
      const [category] = kin.length === 1 ? kin : kin.filter((name) => !named.has(name));
      if (category === undefined || named.has(category)) continue;
      told.add(word);
      yield { code: 'category-differs', ...placeIn(scope, start), facts: { word, category } };
    }
  }
}
