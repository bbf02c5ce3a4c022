import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import type { CountedCategory } from '../../statements/counts/counted-noun.ts';
import {
  announcedCounts,
  appliedCounts,
  chosenCounts,
  type ExampleCount,
  exampleCounts,
  isOfSame,
  rowCounts,
  titleCounts,
} from '../../statements/mentions/plain-counts.ts';
import { categoryParts } from '../../statements/mentions/category-parts.ts';
import { composedParts, kindsOfAll, placedParts } from '../../statements/mentions/whole-parts.ts';
import { categoryProducts, plainParts, plainProducts } from '../../statements/mentions/plain-parts.ts';
import { readingOf } from '../../statements/reading.ts';
import { type Scope, settingScope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import type { Finding } from '../findings/findings.ts';
import { namesIn } from '../names/names-in.ts';
import { listedCount } from '../rows/listed-counts.ts';

/**
 * What numbers in the body say against each other, by nothing but its words: parts and their whole and, in a notice whose
 * names are in a file, how many were chosen and how many are made public; so many times an amount; a row of names and the
 * number that closes it; how many of a category apply for its title.
 */
export function* wrongPlainNumbers(
  notice: Notice,
  categories: readonly CountedCategory[],
): Generator<Finding> {
  const { title, body } = readingOf(notice);
  const scopes = body.map(({ scope }) => scope);
  for (const scope of scopes) {
    yield* wrongSums(scope, categories);
    yield* wrongRows(notice, scope);
    yield* wrongApplied(notice, scope, categories);
  }
  if (categories.length > 0) return;
  const titles = [
    title.scope,
    ...notice.attachments.map((file, index) => settingScope(file.title, ['attachments', index, 'title'])),
  ];
  yield* wrongAnnounced(scopes, titles);
  yield* wrongExamples([...titles, ...scopes]);
}

/** 共11项，其中…8项, in a text that puts forward what stands in a file; 12家每家5万元共65万元 in any. */
function* wrongSums(scope: Scope, categories: readonly CountedCategory[]): Generator<Finding> {
  const isInFile = categories.length === 0;
  const products = [
    ...plainProducts(scope),
    ...categoryProducts(scope, categories),
    ...categoryParts(scope, categories),
    ...composedParts(scope),
    ...placedParts(scope),
  ];
  for (const { start, end, sum, whole } of [...(isInFile ? plainParts(scope) : []), ...products])
    if (sum !== whole.value && !scope.isQuoted({ start, end }) && !scope.isQuoted(whole))
      yield {
        code: 'quota-parts-differ',
        ...placeIn(scope, start),
        facts: { stated: scope.written({ start, end }).trim(), sum, whole: scope.written(whole) },
      };
  const all = categories.reduce((sum, { count }) => sum + count, 0);
  for (const { start, end, sum } of kindsOfAll(scope, categories))
    if (!scope.isQuoted({ start, end }))
      yield {
        code: 'quota-parts-differ',
        ...placeIn(scope, start),
        facts: { stated: scope.written({ start, end }).trim(), sum, whole: `${all}名` },
      };
}

/** 甲中心、乙公司三个集体, of which none need be known: those that are all known are counted with the names. */
function* wrongRows(notice: Notice, scope: Scope): Generator<Finding> {
  const rows = rowCounts(scope);
  if (rows.length === 0) return;
  const known = namesIn(notice).statements.filter((statement) => statement.scope === scope);
  for (const { value, counted, start, end } of rows) {
    const [first = 0] = counted;
    const isKnown = known.some(
      ({ count, items }) => count?.start === start && items.every(({ name }) => name !== undefined),
    );
    if (isKnown || counted.includes(value) || scope.isQuoted({ start, end })) continue;
    yield {
      code: 'named-count-differs',
      ...placeIn(scope, start),
      facts: { stated: scope.written({ start, end }), counted: first },
    };
  }
}

/** 2名个人申报示例劳动奖章, where the list of 示例劳动奖章推荐对象 has another number. */
function* wrongApplied(
  notice: Notice,
  scope: Scope,
  categories: readonly CountedCategory[],
): Generator<Finding> {
  for (const { value, start, end, behind } of appliedCounts(scope)) {
    const [named] = categories
      .filter(({ category }) => behind.replace(/^[“"]/, '').startsWith(titleIn(category)))
      .toSorted((a, b) => titleIn(b.category).length - titleIn(a.category).length);
    if (!named || [named.count, listedCount(notice, named.category)].includes(value)) continue;
    const { category, count } = named;
    yield {
      code: 'stated-quota-differs',
      ...placeIn(scope, start),
      facts: { stated: scope.written({ start, end }), category, count },
    };
  }
}

/** 示例劳动奖章 of 示例劳动奖章推荐对象 */
function titleIn(category: string): string {
  return category
    .replace(/[“”]/g, '')
    .replace(/(?<=.{3})(?:拟?推荐|候选|拟?表彰)?(?:对象|人选|名单|人)$/, '');
}

/** 推荐出模范集体16个, and then 现将15个模范集体名单公示, or a file 15个模范集体. */
function* wrongAnnounced(scopes: readonly Scope[], titles: readonly Scope[]): Generator<Finding> {
  const chosen = scopes.flatMap(chosenCounts);
  for (const announced of [...scopes.flatMap(announcedCounts), ...titles.flatMap(titleCounts)]) {
    const same = chosen.filter(
      (one) => isOfSame(one, announced) && !(one.scope === announced.scope && one.start === announced.start),
    );
    const [first] = same;
    const sum = same.reduce((total, { value }) => total + value, 0);
    if (!first || sum === announced.value || same.some(({ value }) => value === announced.value)) continue;
    yield second(announced, first);
  }
}

/** 示例市等40个地区, and elsewhere 示例市等41个地区. */
function* wrongExamples(scopes: readonly Scope[]): Generator<Finding> {
  const first = new Map<string, ExampleCount>();
  for (const count of scopes.flatMap(exampleCounts)) {
    const known = first.get(count.of);
    if (known === undefined) first.set(count.of, count);
    else if (known.value !== count.value) return yield second(count, known);
  }
}

function second(count: Span & { readonly scope: Scope }, other: Span & { readonly scope: Scope }): Finding {
  return {
    code: 'stated-count-second',
    ...placeIn(count.scope, count.start),
    facts: { stated: count.scope.written(count).trim(), other: other.scope.written(other).trim() },
  };
}
