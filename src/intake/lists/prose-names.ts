import { nameStatements } from '#domain/statements/names/name-statements.ts';
import type { DraftList } from '../draft.ts';
import type { Line } from '../entry.ts';
import { readLines } from '../read-lines.ts';
import { noticeCategory } from './category.ts';

/** Nothing is known yet: a text's own words say who is put forward. */
const nobody = { forms: [], hasPersons: true, hasUnits: true, units: new Set<string>() };

/**
 * The list of those whom the text itself puts forward by name, one by one, with their number: 确定甲一、乙二等2名同志.
 * None where it names some of them only, or does not count them.
 */
export function proseNames(lines: readonly Line[], title: string): DraftList[] {
  const statements = readLines(lines).flatMap(({ read }) => nameStatements(read, nobody, []));
  const whole = statements.filter(
    ({ role, items, count }) => role === 'proposed' && items.length > 0 && count?.value === items.length,
  );
  const [first, second] = whole;
  if (!first || second) return [];
  const rows = first.items.map(({ text, unit }) => ({ name: text.slice(unit.length), unit }));
  if (rows.some(({ name }) => name.length < 2)) return [];
  const hasUnits = rows.some(({ unit }) => unit !== '');
  const category = first.as === '' ? noticeCategory(title) : first.as;
  return [
    {
      category,
      title: category,
      heads: hasUnits ? ['姓名', '单位'] : ['姓名'],
      rows: rows.map(({ name, unit }) => (hasUnits ? [name, unit] : [name])),
      nameHead: '',
      introduction: [],
      remarks: [],
    },
  ];
}
