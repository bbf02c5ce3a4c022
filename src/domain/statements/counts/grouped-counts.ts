import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { CountStatement } from './count-statement.ts';

/**
 * `statements` of one scope, in which the numbers that groups give of the same category (小学组：一等奖3名…；中学组：一等奖4名)
 * are one, their sum. It is sure where one of them is, or every category is told of in each group.
 */
export function groupedCounts(
  statements: readonly CountStatement[],
  categories: readonly string[],
): CountStatement[] {
  const groups = groupsOf(statements);
  const ofCategory = grouped(
    statements.flatMap((statement) => {
      const category = categoryOf(statement);
      return category === undefined || !groups.has(statement) ? [] : [[category, statement] as const];
    }),
  );
  const sums = new Map<CountStatement, CountStatement>();
  const added = new Set<CountStatement>();
  const isOfEach = categories.every((category) => (ofCategory.get(category)?.length ?? 1) > 1);
  for (const addends of ofCategory.values()) {
    if (addends.length < 2 || new Set(addends.map((one) => groups.get(one))).size < addends.length) continue;
    for (const addend of addends) added.add(addend);
    const last = at(addends, addends.length - 1);
    const value = addends.reduce((sum, one) => sum + one.value, 0);
    sums.set(last, { ...last, value, addends, isSure: isOfEach || addends.some(({ isSure }) => isSure) });
  }
  return statements.flatMap((statement) => sums.get(statement) ?? (added.has(statement) ? [] : statement));
}

function categoryOf({ of, isTotal }: CountStatement): string | undefined {
  return of.kind === 'categories' && of.categories.length === 1 && !isTotal ? of.categories[0] : undefined;
}

/** 小学组, 城区赛区: what heads the numbers of some, and not a category of the name. */
const group =
  /(?:^|[，。；:、])[^，。；:、\d]{0,6}?([^，。；:、\d]{1,6}(?:组|赛道|片区|学段|赛区)):?[^，。；:、\d]{2,20}$/;
const longestStretch = 60;

/** The group of each statement that has one: the last that the text names before it, in its sentence. */
function groupsOf(statements: readonly CountStatement[]): ReadonlyMap<CountStatement, string> {
  const groups = new Map<CountStatement, string>();
  let from = 0;
  let name = '';
  for (const statement of statements) {
    const { scope, start, end } = statement;
    const words = scope.text.slice(Math.max(from, start - longestStretch), start);
    if (/[。！？\n]/.test(words)) name = '';
    name = stretchIn(words, group, 1) || name;
    if (name !== '') groups.set(statement, name);
    from = end;
  }
  return groups;
}
