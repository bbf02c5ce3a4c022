import { placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings.ts';
import { nameForm } from '../../name/name-form.ts';
import { nomineesOf, type Notice } from '../../notice/notice.ts';
import { bareName, isSlipOf, knownNames, type NameItem, nameLists } from '../../statements/name-lists.ts';
import { bodyLines, type StatedLine } from '../../statements/stated-line.ts';
import type { Rule } from '../rule.ts';

interface Named {
  readonly line: StatedLine;
  readonly item: NameItem;
  readonly isOpen: boolean;
}

/** Whom the prose lists by name stands in the lists; and where it lists a category by name, it names them all. */
export const namedNominees: Rule = function* (notice) {
  const nominees = nomineesOf(notice);
  if (nominees.length === 0) return;
  const names = knownNames(nominees.map(({ name }) => name));
  const categories = notice.quotas.map(({ category }) => category);
  const lines = bodyLines(notice);
  const named = lines.flatMap((line) =>
    nameLists(line, names, categories).flatMap(({ items, isOpen, count }) => {
      /** 正高级教师甲一、甲二2名 of ten names as many as it says. */
      const isPart = count === items.length;
      return items.map((item): Named => ({ line, item, isOpen: isOpen || isPart }));
    }),
  );
  const missing = missingFrom(notice, lines, named);
  const strangers = named.filter(({ item }) => item.name === undefined);
  for (const { line, item } of strangers) {
    const nearest =
      [...missing, ...names.forms].find((name) => isSlipOf(item.text, name)) ??
      (missing.length === 1 ? missing[0] : undefined);
    yield { code: 'named-not-listed', ...placeIn(line, item.start), facts: { named: item.text, nearest } };
  }
  if (strangers.length === 0) yield* unnamed(notice, named, missing);
};

function* unnamed(notice: Notice, named: readonly Named[], missing: readonly string[]): Generator<Finding> {
  for (const name of missing) {
    const category = categoryOf(notice, name);
    const first = named.find(
      ({ item }) => item.name !== undefined && categoryOf(notice, item.name) === category,
    );
    if (first && category !== undefined)
      yield { code: 'listed-not-named', ...placeIn(first.line, first.item.start), facts: { name, category } };
  }
}

/** The proposed nominees of categories that the prose lists by name, and to the end, whom it leaves out. */
function missingFrom(notice: Notice, lines: readonly StatedLine[], named: readonly Named[]): string[] {
  const text = lines.map((line) => nameForm(line.text)).join('\n');
  const categories = new Set(
    named.flatMap(({ item, isOpen }) =>
      item.name === undefined || isOpen ? [] : (categoryOf(notice, item.name) ?? []),
    ),
  );
  const open = new Set(
    named.flatMap(({ item, isOpen }) =>
      isOpen && item.name !== undefined ? (categoryOf(notice, item.name) ?? []) : [],
    ),
  );
  return notice.lists
    .filter(
      ({ standing, category }) => standing === 'proposed' && categories.has(category) && !open.has(category),
    )
    .flatMap(({ nominees }) => nominees.map(({ name }) => nameForm(bareName(name))))
    .filter((name) => !text.includes(name));
}

function categoryOf({ lists }: Notice, name: string): string | undefined {
  return lists.find(({ nominees }) => nominees.some((nominee) => nameForm(bareName(nominee.name)) === name))
    ?.category;
}
