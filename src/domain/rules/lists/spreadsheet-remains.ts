import { at } from '../../lists/at.ts';
import { addDays, civil } from '../../time/civil-date.ts';
import { type FindingPlace, placeIn } from '../../finding/finding.ts';
import { nameForm } from '../../name/name-form.ts';
import { personalDataIn } from '../../privacy/personal-data.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Prose } from '../../prose/prose.ts';
import { proseLines } from '../../prose/prose-lines.ts';
import type { Rule } from '../findings/rule.ts';

/** Whole cells: errors of spreadsheets, and the sharps that fill a column too narrow for its number. */
const error = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|#{2,})$/i;
const scientific = /^[+-]?\d(?:\.\d+)?E\+\d{1,3}$/i;
const serial = /^\d{5}(?:\.\d+)?$/;
const ditto = /^(?:[同如]上|同[前左]|[〃″＂"”]|''|,,)$/;
const dates = /日期|时间|年月|月份|出生|生日|[到任入毕]职|参加工作|入党|立项|年限/;
/** The day 0 of spreadsheets, for all days after February 1900 (ECMA-376, part 1, 18.17.4.1). */
const dayZero = civil('1899-12-30');
/** 1940 to 2064: other numbers of five digits are no days that a notice tells. */
const [firstDay, lastDay] = [14_611, 60_264] as const;

/**
 * What a spreadsheet leaves in tables pasted from it: errors, cut numbers, days as it counts them, and signs for what
 * stands above, of which the first of a column is told.
 */
export const spreadsheetRemains: Rule = function* (notice) {
  const columns = new Set<string>();
  for (const { head, text: typed, placeOf } of cellsOf(notice)) {
    const text = typed.trim();
    const days = Math.floor(Number(text));
    if (ditto.test(text)) {
      const place = placeOf();
      const column = `${place.path.slice(0, 2).join(' ')} ${head}`;
      if (!columns.has(column)) yield { code: 'cell-as-above', ...place, facts: { text } };
      columns.add(column);
    } else if (error.test(text)) yield { code: 'spreadsheet-error', ...placeOf(), facts: { text } };
    else if (isCutNumber(text, head)) yield { code: 'spreadsheet-number', ...placeOf(), facts: { text } };
    else if (serial.test(text) && dates.test(nameForm(head)) && days >= firstDay && days <= lastDay)
      yield { code: 'spreadsheet-date', ...placeOf(), facts: { text, on: addDays(dayZero, days) } };
  }
};

/** Whether `text` is a number that was cut, and not one that is a person's: that is told as such. */
function isCutNumber(text: string, label: string): boolean {
  return scientific.test(text) && personalDataIn(text, { label }).length === 0;
}

interface TableCell {
  readonly head: string;
  readonly text: string;
  placeOf(): FindingPlace;
}

/** The cells of the lists, then those of the tables in the text and the criteria. */
function cellsOf({ lists, body, criteria }: Notice): TableCell[] {
  return [
    ...lists.flatMap(({ heads, nominees }, list) =>
      nominees.flatMap(({ cells }, nominee) =>
        cells.map((text, column) => ({
          head: at(heads, column),
          text,
          placeOf: () => ({ path: ['lists', list, 'nominees', nominee, 'cells', column] }),
        })),
      ),
    ),
    ...cellsOfProse(body, ['body']),
    ...criteria.flatMap(({ prose }, index) => cellsOfProse(prose, ['criteria', index, 'prose'])),
  ];
}

function cellsOfProse(prose: Prose, path: FindingPlace['path']): TableCell[] {
  return proseLines(prose)
    .filter(({ kind }) => kind === 'cell')
    .map((line) => {
      const { column: head = '', text } = line;
      return { head, text, placeOf: () => placeIn({ ...line, path }, 0) };
    });
}
