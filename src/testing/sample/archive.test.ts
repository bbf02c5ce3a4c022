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
  const isTable = (columns: number) => (notice: Notice) =>
    notice.lists.some(({ heads }) => heads.length === columns);
  const hasName = (pattern: RegExp) => (notice: Notice) =>
    nomineesOf(notice).some(({ name }) => pattern.test(name));
  const hasHead = (head: string) => (notice: Notice) =>
    notice.lists.some(({ heads }) => heads.includes(head));
  const hasNature = (nature: string, form: string) => (notice: Notice) =>
    notice.lists.some(
      (list) => list.form === form && list.nominees.some((nominee) => nominee.nature === nature),
    );
  const hasChannel = (kind: string, key?: string, value?: unknown) => (notice: Notice) =>
    notice.receiver.channels.some(
      (channel) =>
        channel.kind === kind &&
        (!key || (value === undefined ? Reflect.get(channel, key) : Reflect.get(channel, key) === value)),
    );

  test.each<[string, (notice: Notice) => unknown]>([
    ['prose about persons', hasNature('person', 'sections')],
    ['prose about collectives', hasNature('collective', 'sections')],
    ['prose about teams', hasNature('team', 'sections')],
    ['prose about projects', hasNature('project', 'sections')],
    ['prose about organisations', hasNature('organisation', 'sections')],
    ['a table of 3 columns', isTable(3)],
    ['a table of 4 columns', isTable(4)],
    ['a table of 5 columns', isTable(5)],
    ['a table of 6 columns', isTable(6)],
    ['a table of 7 columns', isTable(7)],
    ['names in one sentence', isNamedInBody],
    ['several lists, each with its quota and columns', hasSeveralLists],
    ['a reserve list numbered from 1', hasReserveList],
    ['a table of teams', hasNature('team', 'table')],
    ['a table of projects', hasNature('project', 'table')],
    ['a table of organisations', hasNature('organisation', 'table')],
    ['companies', hasHead('企业名称')],
    ['suppliers', hasHead('供应商名称')],
    ['provinces', hasHead('省份名称')],
    ['homonyms told apart in a column', (notice) => hasHomonyms(notice, 'table')],
    ['homonyms told apart in prose', (notice) => hasHomonyms(notice, 'sections')],
    ['homonyms told apart in the name', hasName(/（大）$/)],
    ['transliterated names', hasName(/^\p{Script=Han}+·\p{Script=Han}+$/u)],
    ['Latin names', hasName(/^[A-Z][A-Za-z -]+$/)],
    ['names of two characters', hasName(/^\p{Script=Han}{2}$/u)],
    ['names of four characters', hasName(/^\p{Script=Han}{4}$/u)],
    ['100 to 500 nominees', (notice) => nomineesOf(notice).length >= 100 && nomineesOf(notice).length <= 500],
    ['one nominee', (notice) => nomineesOf(notice).length === 1],
    ['one issuer', ({ issuers }) => issuers.length === 1],
    ['two issuers', ({ issuers }) => issuers.length === 2],
    ['a title of one line', ({ titleLines }) => titleLines.length === 1],
    ['a title of two lines', ({ titleLines }) => titleLines.length === 2],
    ['a title of three lines', ({ titleLines }) => titleLines.length === 3],
    ['a long title', ({ titleLines }) => titleLines.join('').length > 70],
    ['one file of criteria', ({ criteria }) => criteria.length === 1],
    ['two files of criteria', ({ criteria }) => criteria.length === 2],
    ['three files of criteria', ({ criteria }) => criteria.length === 3],
    ['an attached file', ({ attachments }) => attachments.some(({ kind }) => kind === 'file')],
    ['an annex on the page', ({ attachments }) => attachments.some(({ kind }) => kind === 'on-page')],
    ['no basis', ({ basis }) => basis.length === 0],
    ['two papers as basis', ({ basis }) => basis.length === 2],
    ['an hour of publication', ({ published }) => published.at !== undefined],
    ['a day of publication only', ({ published }) => published.at === undefined],
    ['a printed window', ({ printedWindow }) => printedWindow.opens !== undefined],
    ['a length in words', ({ body }) => /公示期为[一二三四五六七八九十]+个工作日/.test(textOfProse(body))],
    ['1 working day', ({ window }) => isRule(window.rule, 'workday', 1)],
    ['5 working days', ({ window }) => isRule(window.rule, 'workday', 5)],
    ['20 working days', ({ window }) => isRule(window.rule, 'workday', 20)],
    ['5 calendar days', ({ window }) => isRule(window.rule, 'calendar-day', 5)],
    ['30 calendar days', ({ window }) => isRule(window.rule, 'calendar-day', 30)],
    ['calendar days that roll', ({ window }) => window.rule.rollsLast],
    ['closing at 17:30', ({ window }) => window.rule.closesAtMinute === 17 * 60 + 30],
    ['from the next working day', ({ window }) => window.rule.start.kind === 'next-workday'],
    ['from the next day', ({ window }) => window.rule.start.kind === 'next-day'],
    ['from the same day', ({ window }) => window.rule.start.kind === 'same-day'],
    ['from a given day', ({ window }) => window.rule.start.kind === 'given'],
    ['a phone with hours and an audience', hasChannel('phone', 'hours')],
    ['a phone with an extension', (notice) => /转\d{3}/.test(JSON.stringify(notice.receiver.channels))],
    ['a fax', hasChannel('fax')],
    ['an e-mail', hasChannel('email', 'address')],
    ['a letter by day of arrival', hasChannel('letter', 'postmark', 'arrival')],
    ['a letter by day of sending', hasChannel('letter', 'postmark', 'sending')],
    ['a visit with hours', hasChannel('visit', 'hours')],
    ['an online form', hasChannel('online', 'address')],
    ['no anonymous objections', ({ receiver }) => receiver.rules.anonymous === '不予受理'],
    ['no rules for objections', ({ receiver }) => Object.values(receiver.rules).every((rule) => !rule)],
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

  test('there are ten kinds of notice', () => {
    expect(new Set(notices.map(({ kind }) => kind)).size).toBe(10);
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

function hasSeveralLists({ lists, quotas }: Notice): boolean {
  const tables = lists.filter(({ form, standing }) => form === 'table' && standing === 'proposed');
  return tables.length > 1 && quotas.length > 1 && new Set(tables.map(({ heads }) => heads.join())).size > 1;
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

function isRule(rule: Notice['window']['rule'], unit: string, length: number): boolean {
  return rule.unit === unit && rule.length === length;
}
