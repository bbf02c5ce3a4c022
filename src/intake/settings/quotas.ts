import { literalPattern } from '#domain/lists/literal-pattern.ts';
import { Tally } from '#domain/lists/tally.ts';
import type { CountStatement } from '#domain/statements/counts/count-statement.ts';
import { countStatements } from '#domain/statements/counts/count-statements.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { Draft, DraftQuota } from '../draft.ts';
import type { Line } from '../entry.ts';
import { measureOf } from '../lists/category.ts';
import { rowCategories } from '../lists/tables/row-categories.ts';
import { readLines } from '../read-lines.ts';

export interface ReadQuotas {
  readonly quotas: readonly DraftQuota[];
  readonly doubts: readonly Doubt[];
}

/** What is known of categories before they are counted. */
export interface CategoryWords {
  /** How a category's heading words it. */
  readonly headings: ReadonlyMap<string, string>;
  /** How a category is counted, where its heading says so. */
  readonly measures: ReadonlyMap<string, string>;
}

/** How many each category has in `draft`; where the text of `lines` says another number, that is told. */
export function quotasOf(
  { lists, nominees }: Pick<Draft, 'lists' | 'nominees'>,
  lines: readonly Line[],
  { headings, measures }: CategoryWords,
): ReadQuotas {
  const counts = new Tally<string>();
  for (const list of lists) for (const category of rowCategories(list)) counts.add(category);
  for (const { category } of nominees) counts.add(category);
  const categories = [...counts.keys()].filter((category) => category !== '');
  const known = categories.map((category) => ({
    category,
    measureWord: measureOf(category),
    count: counts.of(category),
  }));
  const statements = readLines(lines, categories).flatMap(({ line, read }) =>
    countStatements(read, known).map((statement) => ({ line, statement })),
  );
  return {
    quotas: categories.map((category) => ({
      category,
      count: counts.of(category),
      measureWord:
        writtenMeasure(category, counts.of(category), lines) ??
        countedMeasure(counts.of(category), lines) ??
        measures.get(category) ??
        measureOf(category),
      title: headings.get(category) === category ? '' : (headings.get(category) ?? ''),
    })),
    doubts: categories.flatMap((category) => {
      const own = statements.filter(({ statement }) => isOf(statement, category));
      const count = counts.of(category);
      const other = own.find(({ statement }) => !mayBe(statement, count));
      if (!other || own.some(({ statement }) => mayBe(statement, count))) return [];
      const facts = { category, stated: other.statement.value, counted: count };
      return [doubt('count-differs', facts, { where: other.line.where, at: '名额' })];
    }),
  };
}

function isOf({ of, isSure }: CountStatement, category: string): boolean {
  return isSure && of.kind === 'categories' && of.categories.length === 1 && of.categories[0] === category;
}

function mayBe({ value, alternatives }: CountStatement, count: number): boolean {
  return value === count || alternatives.includes(count);
}

/** 家 of 以下21家…: the only measure by which the text counts as many; undefined of one, and of persons. */
function countedMeasure(count: number, lines: readonly Line[]): string | undefined {
  const words = new RegExp(`(?<![\\d.])${count}([个家户项件])(?!工作日|自然日|月|小时|百分)`, 'g');
  const measures = lines.flatMap(({ text }) => [...text.matchAll(words)].map(([, measure]) => measure));
  return count > 1 && new Set(measures).size === 1 ? measures[0] : undefined;
}

/** 个 of 2个先进集体, as the text has it. */
function writtenMeasure(category: string, count: number, lines: readonly Line[]): string | undefined {
  const words = new RegExp(`${count}(个|名|家|户|位|人|项|件)“?${literalPattern(category)}`);
  return lines.map(({ text }) => words.exec(text)?.[1]).find((measure) => measure !== undefined);
}
