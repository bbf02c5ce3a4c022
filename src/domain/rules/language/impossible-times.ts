import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { type NoticeText, noticeTexts } from '../../notice/notice-texts.ts';
import type { Rule } from '../findings/rule.ts';

/** Months that no year has (1979年13月), days that no month has in what is no running text, and years in which nobody was born. */
export const impossibleTimes: Rule = function* (notice) {
  const year = Number(notice.published.on.slice(0, 4));
  for (const line of noticeTexts(notice)) {
    if (!/\d/.test(line.text)) continue;
    for (const { index, written } of wrongMonths(line, headOf(notice, line)))
      if (!line.isQuoted(index))
        yield { code: 'month-impossible', ...placeIn(line, index), facts: { written } };
    for (const { index, written, born } of birthYears(line, headOf(notice, line)))
      if (!line.isQuoted(index) && (born > year || (born < earliest && isPersons(line))))
        yield { code: 'birth-year-impossible', ...placeIn(line, index), facts: { written } };
  }
};

/** Nobody who lives was born before. */
const earliest = 1900;

interface Written {
  readonly index: number;
  readonly written: string;
}

/** The head of the column of a list in which a cell stands. */
function headOf({ lists }: Notice, { role, path }: NoticeText): string {
  const [, list, , , , column] = path;
  return role === 'cell' ? (lists[Number(list)]?.heads[Number(column)] ?? '') : '';
}

const month = /(?<![\d第])((?:19|20)\d{2})年 ?(\d{1,2})月(?:份)?(\d{1,2}[日号])?(?![薪龄])/g;
const ofTimes = /出生|年月|日期|时间|月份/;
const short = /^((?:19|20)\d{2})[.．/-](\d{1,2})(?:[.．/-](\d{1,2}))?$/;

function wrongMonths({ text, role }: NoticeText, head: string): Written[] {
  const own = ofTimes.test(head) ? short.exec(text.trim()) : null;
  return [...matchesIn(text, month), ...(own ? [own] : [])].flatMap(
    ({ 0: written, 2: number = '', 3: day, index }) => {
      const isMonth = Number(number) >= 1 && Number(number) <= 12;
      // The days of the running text are read with the window.
      if (isMonth || (role === 'body' && day !== undefined)) return [];
      return [{ index, written }];
    },
  );
}

const birth = /(?<!\d)(\d{4})年 ?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:出生|生(?=[，。；、）)]|$))/g;

function birthYears({ text }: NoticeText, head: string): (Written & { readonly born: number })[] {
  const own = /^出生|^生日/.test(head) ? /^(\d{4})(?=[年.．/-]|$)/.exec(text.trim()) : null;
  return [...matchesIn(text, birth), ...(own ? [own] : [])].map(({ 0: written, 1: born = '', index }) => ({
    ...{ index, written },
    born: Number(born),
  }));
}

/** Whether a text is of a person put forward: a cell, or particulars with the sex. */
function isPersons({ text, role }: NoticeText): boolean {
  return role === 'cell' || /[，、][男女](?:性)?[，、]/.test(text);
}
