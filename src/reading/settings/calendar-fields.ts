import { z } from 'zod';
import type { CalendarYear, HolidayPaper } from '#domain/calendar/working-calendar.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { at } from '#domain/lists/at.ts';
import { separated, written } from '../as-meant/settings-form.ts';
import { writtenDay } from '../as-meant/written-forms.ts';
import {
  day,
  optional,
  optionalText,
  problem,
  report,
  settings,
  text,
  webAddress,
  wholeNumber,
  word,
} from './fields.ts';

/** The settings of `calendar/<year>.yaml` and of `calendar/local.yaml`. */

const paper = settings({
  number: ['文号', text],
  title: ['标题', text],
  authority: ['机关', optionalText],
  signedOn: ['成文日期', day],
  publishedOn: ['发布日期', day],
  url: ['网址', webAddress],
  changes: ['改动', optionalText],
}).transform(({ authority: _, ...told }): HolidayPaper => told);

const daysOff = z.strictObject({ 名称: text, 首日: day, 末日: day, 文号: optionalText });

const extraDays = z.strictObject({ 天数: wholeNumber(1, 99), 文号: text });

/** A day alone, or `{ 日期, 文号, 取消 }` where another paper gave it or took it back. */
const makeUpDay = written(
  z
    .preprocess(
      (value) => (typeof value === 'string' ? { 日期: value } : value),
      z.strictObject({ 日期: day, 文号: optionalText, 取消: optionalText }),
    )
    .meta({ type: ['object', 'string'] }),
  writtenDay,
);

export const calendarFields = z
  .strictObject({
    年份: wholeNumber(1949, 2999),
    法定假日天数: wholeNumber(1, 99),
    例外: optional(z.array(extraDays)),
    文件: z.array(paper).min(1),
    放假: z.array(daysOff).min(1),
    上班: optional(separated(z.array(makeUpDay), '，,；;、')),
  })
  .transform((fields, context): CalendarYear => {
    const numbers = fields.文件.map(({ number }) => number);
    const paperOf = (number: string | undefined, path: PropertyKey[]): string => {
      if (number !== undefined && !numbers.includes(number))
        report(context, path, problem('unknown-paper', { number }));
      return number ?? at(numbers, 0);
    };
    fields.文件.forEach(({ changes }, index) => paperOf(changes, ['文件', index, '改动']));
    return {
      year: fields.年份,
      statutoryDays: fields.法定假日天数,
      extraDays: (fields.例外 ?? []).map((extra, index) => ({
        count: extra.天数,
        paper: paperOf(extra.文号, ['例外', index, '文号']),
      })),
      papers: fields.文件,
      daysOff: fields.放假.map((range, index) => ({
        name: range.名称,
        first: range.首日,
        last: range.末日,
        paper: paperOf(range.文号, ['放假', index, '文号']),
      })),
      makeUpDays: (fields.上班 ?? []).map((entry, index) => ({
        on: entry.日期 as CivilDate,
        paper: paperOf(entry.文号, ['上班', index, '文号']),
        cancelledBy: entry.取消 && paperOf(entry.取消, ['上班', index, '取消']),
      })),
    };
  });

const localDay = settings({
  on: ['日期', day],
  isOff: ['性质', word({ 放假: true, 上班: false })],
  name: ['名称', text],
  basis: ['依据', text],
  announcedOn: ['公布日期', optional(day)],
});

/** Days that this office takes off or works on its own: a list, empty when nothing is written. */
export const localFields = z.preprocess((value) => value || [], z.array(localDay));

/** Where the calendar's values stand among the settings. */
export const calendarKeys: Readonly<Record<string, string>> = {
  papers: '文件',
  statutoryDays: '法定假日天数',
  daysOff: '放假',
  makeUpDays: '上班',
  last: '末日',
  on: '日期',
};
