import { matchesIn } from '../../lists/matches-in.ts';
import { type Path, placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { isWithin } from '../../statements/names/likeness.ts';
import { type CategoryWord, categoryWords, namesHonours } from '../../statements/mentions/category-words.ts';
import { type Scope, settingScope } from '../../statements/clauses/scope.ts';
import { type Reading, type ReadScope, readingOf, readScope } from '../../statements/reading.ts';
import { sentencesOf } from '../../statements/sentences.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * A category has one name in title, text and headings: not 先进工作者 here and 先进个人 there. A heading of a list
 * names its own category and no other one of the notice.
 */
export const categoryDiffers: Rule = function* (notice) {
  const { quotas } = notice;
  if (quotas.length === 0) return;
  const reading = readingOf(notice);
  const setting = (text: string, path: Path): ReadScope => readScope(settingScope(text, path), reading);
  const known = quotas.map(({ category }): KnownCategory => {
    const [word] = setting(category, []).clauses.flatMap(categoryWords);
    return { category, word };
  });
  const titled = [...strangers(known, reading.title)];
  yield* titled.length > 0 ? titled : otherHonour(known, reading);
  for (const [index, { title, category }] of quotas.entries())
    if (title !== undefined)
      yield* wrongHeading(known, [category], setting(title, ['quotas', index, 'title']));
  if (notice.nomineesHeading !== undefined)
    yield* strangers(known, setting(notice.nomineesHeading, ['nomineesHeading']));
  for (const read of reading.body) yield* strangers(known, read);
  for (const [index, { title, categories }] of notice.criteria.entries())
    if (categories.every((category) => !title.includes(category)))
      yield* strangers(known, setting(title, ['criteria', index, 'title']));
  for (const [index, { form, title, categories }] of notice.lists.entries())
    if (form !== 'sections') {
      const path = ['lists', index, 'title'];
      const strange = [...wrongHeading(known, categories, setting(title, path))];
      yield* strange.length > 0 ? strange : wrongTitle(index, title, notice, path);
    }
};

/**
 * 甲种助学金拟推荐名单, of the category 甲种励志奖学金, where the title of another list, or of the notice, calls a category so
 * (甲种奖学金拟推荐名单): what stands before the words that these share is no other name of its kind.
 */
function* wrongTitle(index: number, title: string, notice: Notice, path: Path): Generator<Finding> {
  const [category = '', ...others] = notice.lists[index]?.categories ?? [];
  if (others.length > 0 || category.length < 4 || title.includes(category)) return;
  const titles = [...notice.lists.map((list) => list.title), notice.titleLines.join('')];
  const word = titles
    .flatMap((other) => notice.quotas.map((quota) => behindCategory(other, quota.category, title)))
    .find((one) => one !== undefined);
  if (word === undefined || word.length < 4 || isWithin(word, category) || isWithin(category, word)) return;
  const isOfKind = word.slice(-2) === category.slice(-2) && word.slice(0, 2) === category.slice(0, 2);
  if (isOfKind && !notice.quotas.some((quota) => word.includes(quota.category)))
    yield { code: 'category-differs', ...placeIn(settingScope(title, path), 0), facts: { word, category } };
}

/** What stands in `title` before the words that `other` has behind `category`. */
function behindCategory(other: string, category: string, title: string): string | undefined {
  const at = other.indexOf(category);
  const tail = at === -1 ? '' : stretchIn(other.slice(at + category.length), /^.*?[名清]单/);
  return tail.length > 2 && title.endsWith(tail) ? title.slice(0, -tail.length) : undefined;
}

interface KnownCategory {
  readonly category: string;
  /** What it is called, where it is called by a word of honours. */
  readonly word: CategoryWord | undefined;
}

function* wrongHeading(
  known: readonly KnownCategory[],
  categories: readonly string[],
  read: ReadScope,
): Generator<Finding> {
  const { scope } = read;
  if (categories.some((category) => scope.text.includes(category))) return;
  const other = known
    .map((one) => one.category)
    .find((name) => scope.text.includes(name) && !categories.some((category) => category.includes(name)));
  // A category that is none of the notice's is told of where it is written.
  const areKnown = categories.every((category) => known.some((one) => one.category === category));
  if (other === undefined || !areKnown) return yield* strangers(known, read);
  yield {
    code: 'category-differs',
    ...placeIn(scope, 0),
    facts: { word: other, category: categories.join('、') },
  };
}

/**
 * Words for a category that is none of the notice's, where one of its own is of the same kind and does not stand in the
 * same sentence.
 */
function* strangers(known: readonly KnownCategory[], { scope, clauses }: ReadScope): Generator<Finding> {
  if (!namesHonours(scope.text)) return;
  const words = new Set<string>();
  for (const sentence of sentencesOf(clauses)) {
    const called = sentence.flatMap(categoryWords);
    if (called.length === 0) continue;
    const named = new Set(
      sentence.flatMap(({ tokens }) =>
        tokens.flatMap((token) => (token.kind === 'category' ? [token.category] : [])),
      ),
    );
    for (const { word, nature, noun, start, end } of called) {
      if (words.has(word) || scope.isQuoted({ start, end }) || isOfMany(scope, start)) continue;
      if (known.some(({ category }) => category.includes(word) || word.includes(category))) continue;
      const kin = known.filter((one) => one.word?.nature === nature || one.word?.noun === noun);
      const { category } = (kin.length === 1 ? kin : kin.filter((one) => !named.has(one.category)))[0] ?? {};
      if (category === undefined || named.has(category)) continue;
      words.add(word);
      yield { code: 'category-differs', ...placeIn(scope, start), facts: { word, category } };
    }
  }
}

/** 表彰一批先进集体和先进个人: words for all honours there are. */
function isOfMany({ text }: Scope, start: number): boolean {
  return text.slice(Math.max(0, start - 10), start).includes('一批');
}

const honour =
  /(先进|优秀|模范|最美)(?!个人|集体|工作者|团队|单位|人员|同志|典型|代表|者)(\p{Script=Han}{2,6}?)(?=[和、及与暨]|评[选比审]|表彰|拟|推荐|认定|名单|人选|结果|的?公示)/gu;

/**
 * 优秀辅导员和先进班组评选公示, where 优秀班主任 and 先进班组 are put forward: an honour of the title that the text never tells, for one that
 * it does.
 */
function* otherHonour(known: readonly KnownCategory[], { title, body }: Reading): Generator<Finding> {
  const { scope } = title;
  const left = known.filter(({ category }) => !scope.text.includes(category));
  const [own, ...others] = left;
  const adjective = own?.category.slice(0, 2) ?? '';
  if (!own || others.length > 0 || /等/.test(scope.text)) return;
  const isTold = (word: string): boolean => body.some(({ scope: { text } }) => text.includes(word));
  const words = matchesIn(scope.text, honour).filter(
    ({ 0: word, 1: first }) =>
      first === adjective &&
      !known.some(({ category }) => word.includes(category) || category.includes(word)),
  );
  const [word, ...more] = words;
  if (!word || more.length > 0 || isTold(word[0]) || !isTold(own.category)) return;
  yield {
    code: 'category-differs',
    ...placeIn(scope, word.index),
    facts: { word: word[0], category: own.category },
  };
}
