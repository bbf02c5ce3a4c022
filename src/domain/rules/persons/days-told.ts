import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { Notice } from '../../notice/notice.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Rule } from '../findings/rule.ts';
import { isDayHead } from '../rows/row-heads.ts';
import { type PersonStretch, personStretches } from './person-stretches.ts';

/**
 * 甲一…3月15日救起1人, whose row says 2022-05-13 in the column of days: where the prose tells of one after another the day of the row,
 * it tells it of all. Another day that is no slip of the pen for it may be of something else.
 */
export const daysTold: Rule = function* (notice: Notice) {
  const stretches = personStretches(notice).filter(({ scope }) => /月\d{1,2}日/.test(scope.text));
  if (stretches.length < fewestAlike) return;
  const heads = new Set(
    stretches.flatMap(({ owner }) => owner.table.heads.filter((head) => isDayHead(head))),
  );
  for (const head of heads) {
    const tellings = stretches.flatMap((stretch) => dayTold(stretch, head) ?? []);
    const wrong = tellings.filter(
      ({ days, known }) => days.length === 1 && days.every(({ day }) => isSlipOf(day, known)),
    );
    const right = tellings.filter(({ days, known }) => days.some(({ day }) => day === known));
    const [one, ...more] = wrong;
    if (!one || more.length > 0 || right.length < fewestAlike) continue;
    const [{ start, stated } = { start: 0, stated: '' }] = one.days;
    const { scope, name } = one.stretch;
    if (scope.isQuoted({ start, end: start + stated.length })) continue;
    const facts = { name, stated, known: `${headForm(head)}${one.cell}` };
    yield { code: 'named-trait-differs', ...placeIn(scope, start), facts };
  }
};

/** So many others are told with the day of their row. */
const fewestAlike = 2;

/** 3.15 for 5.13, 5.18 for it, 6.13 for it: the same digits, or one of the two numbers with one other digit. */
function isSlipOf(day: string, known: string): boolean {
  const [one, other] = [day, known].map((text) => [...text].toSorted().join(''));
  const apart = [...day].filter((sign, index) => sign !== known[index]).length;
  return day !== known && (one === other || (day.length === known.length && apart === 1));
}

const dayOfYear = /(?<![至到-])(\d{1,2})月(\d{1,2})日/g;

/** The days of the year that a stretch tells, and that of its row; undefined where one of both is not there. */
function dayTold(stretch: PersonStretch, head: string) {
  const { scope, start, end, owner } = stretch;
  const cell = plainForm(owner.table.nominees[owner.row]?.cells[owner.table.heads.indexOf(head)] ?? '');
  const [, month, day] = /^\d{4}[年./-]0?(\d{1,2})[月./-]0?(\d{1,2})/.exec(cell) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const days = matchesIn(scope.text.slice(start, end), dayOfYear).map(
    ({ 0: stated, 1: toldMonth, 2: toldDay, index }) => ({
      day: `${Number(toldMonth)}.${Number(toldDay)}`,
      stated,
      start: start + index,
    }),
  );
  return days.length === 0 ? undefined : { stretch, days, cell, known: `${Number(month)}.${Number(day)}` };
}
