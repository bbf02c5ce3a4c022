import { placeIn } from '../../finding/finding.ts';
import { grouped } from '../../lists/grouped.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { Tally } from '../../lists/tally.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { writtenForm } from '../../statements/names/nominee-form.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { proposedTables } from '../rows/tables.ts';

/**
 * 市医学会3名，市农学会2名，市计算机学会、市水利学会各1名: where a sentence counts by the values of a column, and names all of them but
 * one, of which there are as many as it says of a value that nobody has.
 */
export const strangeValues: Rule = function* (notice) {
  const columns = columnsOf(proposedTables(notice));
  if (columns.length === 0) return;
  for (const { scope } of readingOf(notice).body)
    for (const { 0: sentence, index } of matchesIn(scope.text, /[^。！？\n]+/g)) {
      const all = countsIn(sentence, index);
      const ofPeoples = all.filter(({ label }) => /族$/.test(label) && !label.endsWith('少数民族'));
      const sets = [all, ofPeoples].filter(({ length }) => length >= fewest && length <= most);
      if (sets.length === 0) continue;
      for (const column of columns) {
        const strange = sets.map((counts) => strangeAmong(counts, column)).find((one) => one !== undefined);
        if (!strange || scope.isQuoted(strange)) continue;
        const { start, label, written: stated } = strange;
        yield {
          code: 'stated-trait-differs',
          ...placeIn(scope, start),
          facts: { stated, label, counted: 0 },
        };
        break;
      }
    }
};

/** How many a sentence says to be of what it calls `label`. */
interface Count extends Span {
  readonly label: string;
  readonly count: number;
  readonly written: string;
}

/** Fewer values may be of anything; more are no sentence. */
const [fewest, most] = [3, 20];

const numeral = '(\\d{1,3}|[一二两三四五六七八九十])';
const row = new RegExp(
  `((?:[^，。；、:（）\\d]{2,16}、){0,12}[^，。；、:（）\\d]{2,16}?)(?:各有?)?${numeral}([名人位家个项户件])(?=[，。；、）]|$)`,
  'g',
);

function countsIn(sentence: string, from: number): Count[] {
  return matchesIn(sentence, row).flatMap(({ 1: labels = '', 2: number = '', 3: measure = '', index }) => {
    const count = numberOf(number) ?? Number(number);
    const isEach = sentence.slice(index + labels.length).startsWith('各');
    const all = matchesIn(labels, /[^、]+/g);
    return (isEach ? all : all.slice(-1)).map(({ 0: label, index: at }) => {
      const start = from + index + at;
      return { label, count, written: `${number}${measure}`, start, end: start + label.length };
    });
  });
}

/** The one of `counts` whose value no row has, where the others are all the values of `column` but one. */
function strangeAmong(counts: readonly Count[], column: Tally<string>): Count | undefined {
  // 甲族、乙族各1名 are all who are not Han.
  const isOfPeoples = !counts.some(({ label }) => label.endsWith('汉族')) && column.has('汉族');
  const values = [...column.keys()].filter((value) => !isOfPeoples || value !== '汉族');
  const valueOf = ({ label }: Count): string | undefined => values.find((value) => label.endsWith(value));
  const known = counts.filter((one) => column.of(valueOf(one) ?? '') === one.count);
  const [strange, ...more] = counts.filter((one) => valueOf(one) === undefined);
  const named = new Set(known.map(valueOf));
  const [missing, ...others] = values.filter((value) => !named.has(value));
  if (!strange || more.length > 0 || known.length !== counts.length - 1) return undefined;
  if (missing === undefined || others.length > 0 || named.size !== known.length) return undefined;
  return isAlike(strange.label, missing) &&
    column.of(missing) === strange.count &&
    !missing.endsWith(strange.label)
    ? strange
    : undefined;
}

const schools = /(?:学校|学院|小学|初中|高中|中学|[一二三四五六七八九十]中)$/;

/** Whether two values may be said to be of one kind: 示例外语学校 and 示例外国语初中 are both schools. */
function isAlike(one: string, other: string): boolean {
  return (
    one.slice(-1) === other.slice(-1) ||
    one.length === other.length ||
    (schools.test(one) && schools.test(other) && one.length > 4)
  );
}

/** The columns of `lists` that tell rows apart by words, and how many rows say each. */
function columnsOf(lists: readonly NomineeList[]): Tally<string>[] {
  const cells = grouped(
    lists.flatMap(({ heads, nameColumn, nominees }) =>
      heads.flatMap((head, column) =>
        column === nameColumn
          ? []
          : nominees.map((nominee): [string, string] => [head, writtenForm(nominee.cells[column] ?? '')]),
      ),
    ),
  );
  return [...cells.values()]
    .filter((own) => own.every((cell) => /^\p{Script=Han}{2,16}$/u.test(cell)))
    .map((own) => new Tally(own))
    .filter(({ size }) => size >= fewest && size <= most);
}
