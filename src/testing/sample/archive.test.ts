import { describe, expect, test } from 'vitest';
import { nomineesOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { addDays, civil, type CivilDate } from '#domain/time/civil-date.ts';
import { usableCalendar } from '#terminal/usable-content.ts';
import { sampleArchive } from './archive.ts';
import { sampleContent } from './sample-content.ts';
import { earliestAround } from './schedule.ts';

const { history } = usableCalendar('content');
const around = civil('2026-11-22');
const files = sampleArchive({ count: 60, around, history });
const { notices } = sampleContent(files);

describe('an archive of samples', () => {
  test('is the same every time, and begins with a shorter archive', () => {
    expect(sampleArchive({ count: 60, around, history })).toEqual(files);
    for (const [path, text] of sampleArchive({ count: 20, around, history }))
      expect(files.get(path)).toBe(text);
  });

  test('has as many notices as were asked for, each of which says that it is an example', () => {
    expect(notices).toHaveLength(60);
    for (const notice of notices) expect(titleOf(notice)).toContain('示例');
  });

  test.each<[string, CivilDate, number]>([
    ['the day of the others', around, 120],
    ['the first day that it can be made for', earliestAround(history), 60],
    ['the holiday that was lengthened', civil('2020-01-29'), 60],
    ['a National Day', civil('2023-10-03'), 60],
    ['the end of the last announced year', civil('2026-12-27'), 60],
    ['a year that is not announced', civil('2027-06-01'), 60],
  ])('has no problem around %s', (_, day, count) => {
    const content = sampleContent(sampleArchive({ count, around: day, history }));
    expect(content.diagnostics).toEqual([]);
    expect(standingsOn(day, content.notices)).toMatchObject({ open: 10, upcoming: 6, lately: 8 });
  });
});

describe('among 60 samples', () => {
  // What other tests look for; every shape is in the table `shapes`, of which an archive takes one after the other.
  test.each<[string, (notice: Notice) => unknown]>([
    ['a table of 7 columns', ({ lists }) => lists.some(({ heads }) => heads.length === 7)],
    ['names in one sentence', isNamedInBody],
    ['a reserve list numbered from 1', hasReserveList],
    ['homonyms told apart in a column', (notice) => hasHomonyms(notice, 'table')],
    ['homonyms told apart in prose', (notice) => hasHomonyms(notice, 'sections')],
    ['100 to 500 nominees', (notice) => nomineesOf(notice).length >= 100 && nomineesOf(notice).length <= 500],
    ['a title of three lines', ({ titleLines }) => titleLines.length === 3],
    ['an attached file', ({ attachments }) => attachments.some(({ kind }) => kind === 'file')],
    ['a printed window', ({ printedWindow }) => printedWindow.opens !== undefined],
    ['calendar days that roll', ({ window }) => window.rule.rollsLast],
    ['a phone with an extension', (notice) => /转\d{3}/.test(JSON.stringify(notice.receiver.channels))],
    ['a draft', ({ signOff }) => !signOff],
    ['a correction that leaves the window', ({ corrections }) => corrections[0]?.effect.kind === 'none'],
    ['one that extends it', ({ corrections }) => corrections[0]?.effect.kind === 'extended'],
    ['one that begins it anew', ({ corrections }) => corrections[0]?.effect.kind === 'restarted'],
    ['an earlier version', ({ versions }) => versions[0]?.notice],
    ['a suspension', ({ suspensions }) => suspensions.length > 0],
    ['a withdrawal', ({ withdrawal }) => withdrawal],
    ['a result of each nominee', ({ result }) => result && result.nominees.length > 0],
    ['what stays of an archived notice', ({ archiving, lists }) => archiving && lists.length === 0],
  ])('there is %s', (_, isSuch) => {
    expect(notices.some(isSuch)).toBe(true);
  });

  test('there are names near each other, and near those of the real notice', () => {
    const names = notices.flatMap((notice) => nomineesOf(notice).map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(['朱梅兰', '周毛措吉', '阙云', '阙云子']));
    const numbers = notices.flatMap(({ documentNumber }) => documentNumber ?? []);
    expect(numbers).toEqual(expect.arrayContaining(['示人社函〔2026〕4号', '示人社函〔2026〕44号']));
  });
});

/** How many of the first 60 of `archive` are open on `day`, are not yet, or were until lately. */
function standingsOn(day: CivilDate, archive: readonly Notice[]): Record<string, number> {
  const sixty = archive.filter(({ slug, signOff }) => Number(slug.slice(-4)) <= 60 && signOff);
  const count = (isSuch: (window: Notice['window']) => boolean): number =>
    sixty.filter(({ window }) => isSuch(window)).length;
  return {
    open: count(({ opens, closes }) => opens <= day && day <= closes),
    upcoming: count(({ opens }) => opens > day),
    lately: count(({ closes }) => closes < day && closes >= addDays(day, -21)),
  };
}

function isNamedInBody(notice: Notice): boolean {
  const body = textOfProse(notice.body);
  return nomineesOf(notice).length > 0 && nomineesOf(notice).every(({ name }) => body.includes(name));
}

function hasReserveList({ lists }: Notice): boolean {
  return lists.some(({ standing, nominees }) => standing === 'reserve' && nominees[0]?.ordinal === 1);
}

function hasHomonyms({ lists }: Notice, form: string): boolean {
  return lists.some((list) => {
    const told = list.nominees.filter(({ distinction }) => distinction !== undefined);
    return list.form === form && told.length === 2 && told[0]?.name === told[1]?.name;
  });
}
