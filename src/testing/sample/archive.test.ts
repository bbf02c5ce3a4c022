import { describe, expect, test } from 'vitest';
import { civil, type CivilDate, daysBetween } from '#domain/time/civil-date.ts';
import { nomineesOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { type Content, isUsable } from '#reading/parse-content.ts';
import { parseContent } from '#reading/parse-content.ts';
import { recorder } from '#reading/recorder.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { sampleArchive } from './archive.ts';
import { almanacOf } from './schedule.ts';
import { sentenceOf } from '#reading/wording/wording.ts';

const calendarFiles = [...listFiles('content')].filter(([path]) => path.startsWith('calendar/'));
const almanac = almanacOf(usableContent([]).calendarYears);
const around = civil('2026-11-22');
const count = 420;
const files = sampleArchive({ count, around, almanac });
const { notices, diagnostics } = usableContent(files);

/** The notices in the order in which the archive gives them. */
const inOrder = notices.toSorted((a, b) => numberOf(a) - numberOf(b));

describe('an archive of samples', () => {
  test('is the same every time, and begins with a shorter archive', () => {
    const short = sampleArchive({ count: 60, around, almanac });
    expect(short).toEqual(sampleArchive({ count: 60, around, almanac }));
    for (const [path, text] of short) expect(files.get(path)).toBe(text);
  });

  test('has no problem, and as many notices as were asked for', () => {
    expect(diagnostics).toEqual([]);
    expect(inOrder.map(numberOf)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });

  test.each([
    ['the first day that it can be made for', '2010-05-31'],
    ['the holiday that was lengthened', '2020-01-29'],
    ['a National Day', '2023-10-03'],
    ['the end of the last announced year', '2026-12-27'],
    ['a year that is not announced', '2027-06-01'],
  ])('has no problem around %s', (_, day) => {
    const content = usableContent(sampleArchive({ count: 60, around: civil(day), almanac }));
    expect(content.diagnostics).toEqual([]);
    expectStates(content.notices, civil(day));
  });

  test('says that it is one', () => {
    for (const notice of notices) expect(titleOf(notice)).toContain('示例');
  });

  test('hardly ever gives two notices one title', () => {
    expect(new Set(notices.map(({ titleLines }) => titleLines.join(''))).size).toBeGreaterThan(count * 0.98);
  });

  test('stands around its day in every 60 notices', () => {
    for (const sixty of runs(60, 30)) expectStates(sixty, around);
  });

  test('has drafts, about one in 20', () => {
    for (const sixty of runs(60, 60)) expect(sixty.filter(({ signOff }) => !signOff)).toHaveLength(3);
  });

  test('begins in 2010 at the earliest', () => {
    const early = usableContent(sampleArchive({ count: 120, around: civil('2010-08-01'), almanac })).notices;
    for (const { published } of early) expect(published.on >= '2010-01-01').toBe(true);
  });
});

describe('in any 300 samples', () => {
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
  const hasChannel = (kind: string, key?: string) => (notice: Notice) =>
    notice.receiver.channels.some((channel) => channel.kind === kind && (!key || Reflect.get(channel, key)));

  test.each<[string, (notice: Notice) => boolean]>([
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
    ['suppliers', hasHead('供应商名称')],
    ['provinces', hasHead('省份名称')],
    ['homonyms told apart in a column', (notice) => hasHomonyms(notice, 'table')],
    ['homonyms told apart in prose', (notice) => hasHomonyms(notice, 'sections')],
    ['homonyms told apart in the name', hasName(/（大）$/)],
    ['transliterated names', hasName(/^\p{Script=Han}+·\p{Script=Han}+$/u)],
    ['Latin names', hasName(/^[A-Z][A-Za-z -]+$/)],
    ['names of two, three and four characters', hasName(/^\p{Script=Han}{4}$/u)],
    ['100 to 500 nominees', (notice) => nomineesOf(notice).length >= 100 && nomineesOf(notice).length <= 500],
    ['one nominee', (notice) => nomineesOf(notice).length === 1],
    ['one issuer', ({ issuers }) => issuers.length === 1],
    ['two issuers', ({ issuers }) => issuers.length === 2],
    ['a title of one line', ({ titleLines }) => titleLines.length === 1],
    ['a title of two lines', ({ titleLines }) => titleLines.length === 2],
    ['a title of three lines', ({ titleLines }) => titleLines.length === 3],
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
    ['a fax', hasChannel('fax', 'number')],
    ['an e-mail', hasChannel('email', 'address')],
    ['a letter by day of arrival', (notice) => hasPostmark(notice, 'arrival')],
    ['a letter by day of sending', (notice) => hasPostmark(notice, 'sending')],
    ['a visit with hours', hasChannel('visit', 'hours')],
    ['an online form', hasChannel('online', 'address')],
    ['no anonymous objections', ({ receiver }) => receiver.rules.anonymous === '不予受理'],
    ['no rules for objections', ({ receiver }) => Object.values(receiver.rules).every((rule) => !rule)],
  ])('there is %s', (_, isSuch) => {
    for (const run of runs(300, 60)) expect(run.some(isSuch)).toBe(true);
  });

  test('there are ten kinds of notice', () => {
    for (const run of runs(300, 60)) expect(new Set(run.map(({ kind }) => kind)).size).toBe(10);
  });

  test('about one in 60 has a large table', () => {
    const large = inOrder.filter((notice) => nomineesOf(notice).length >= 100);
    expect(large.length).toBeGreaterThanOrEqual(6);
    expect(large.length).toBeLessThanOrEqual(8);
  });
});

describe('names that are near each other', () => {
  const names = new Set(notices.flatMap((notice) => nomineesOf(notice).map(({ name }) => name)));

  test('a person is called as another one and a character more', () => {
    const near = [...names].filter(
      (name) => /^\p{Script=Han}{3}$/u.test(name) && names.has(name.slice(0, 2)),
    );
    expect(near.length).toBeGreaterThan(60);
  });

  test('some are called nearly as the persons in the real notice, none quite so', () => {
    expect(names).toContain('朱梅兰');
    expect(names).not.toContain('朱梅');
    expect(names).not.toContain('周毛措');
  });

  test("a unit's name holds another's", () => {
    const units = [...names].filter((name) => /^示.{4,}$/u.test(name));
    expect(
      units.filter((unit) => units.some((other) => other !== unit && unit.startsWith(other))).length,
    ).toBeGreaterThan(10);
  });

  test('numbers of papers are each given once, and 4号 stands beside 44号', () => {
    const numbers = inOrder.flatMap(({ documentNumber }) => documentNumber ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toContain('示人社函〔2026〕4号');
    expect(numbers).toContain('示人社函〔2026〕44号');
    for (const number of numbers) expect(number).toMatch(/^\p{Script=Han}+函〔\d{4}〕[1-9]\d*号$/u);
  });
});

describe('every sample', () => {
  test.each<[string, (notice: Notice) => void]>([
    [
      'puts forward as many as its quotas say',
      ({ quotas, lists }) => {
        const proposed = lists.filter(({ standing }) => standing === 'proposed');
        expect(proposed.map(({ category, nominees }) => [category, nominees.length])).toEqual(
          quotas.map(({ category, count }) => [category, count]),
        );
      },
    ],
    [
      'is signed, then published, then open',
      ({ signedOn, published, window, signOff, documentNumber, titleLines }) => {
        expect(signedOn <= published.on && published.on <= window.opens).toBe(true);
        if (signOff) expect(signOff.time.on <= published.on).toBe(true);
        if (documentNumber) expect(documentNumber).toContain(`〔${signedOn.slice(0, 4)}〕`);
        expect(titleLines.join('')).toContain(`${signedOn.slice(0, 4)}年`);
      },
    ],
    [
      'prints the window that its rule gives',
      ({ printedWindow, window }) => {
        if (printedWindow.opens)
          expect(printedWindow).toEqual({ opens: window.opens, closes: window.closes });
      },
    ],
    [
      'says its length as it is',
      ({ body, window: { rule, opens, closes } }) => {
        const [, count, unit] =
          /公示期为([\d一二三四五六七八九十]+)(个工作日|天|日|个自然日)/.exec(textOfProse(body)) ?? [];
        if (count === undefined || unit === undefined) return;
        expect(unit === '个工作日').toBe(rule.unit === 'workday');
        expect(numberInWords(count)).toBe(rule.length);
        if (rule.unit === 'calendar-day') expect(daysBetween(opens, closes) + 1).toBe(rule.length);
      },
    ],
    [
      'names the channels that it has, and their details',
      ({ body, receiver }) => {
        const words = {
          phone: '电话',
          fax: '传真',
          email: '电子邮件',
          letter: '信函',
          visit: '面谈',
          online: '网上',
        };
        const [, named = ''] =
          /通过([\p{Script=Han}、]+?)(等方式|等形式|反映)/u.exec(textOfProse(body)) ?? [];
        expect(named.split('、')).toEqual([...new Set(receiver.channels.map(({ kind }) => words[kind]))]);
        for (const channel of receiver.channels)
          expect('number' in channel ? channel.number : channel.address).toMatch(/\S{6,}/);
      },
    ],
    [
      'asks for paper only where paper can be brought',
      ({ receiver: { rules, channels } }) => {
        if (/章|签名|复印件/.test(Object.values(rules).join('')))
          expect(channels.some(({ kind }) => kind === 'letter' || kind === 'visit')).toBe(true);
      },
    ],
    [
      'has nominees of their own names, and none receives objections',
      (notice) => {
        const nominees = nomineesOf(notice);
        expect(new Set(nominees.map(({ name, distinction }) => `${name}/${distinction}`)).size).toBe(
          nominees.length,
        );
        for (const { name } of nominees) expect(notice.receiver.department).not.toContain(name);
      },
    ],
    [
      'has criteria of clauses for each of its categories',
      ({ quotas, criteria }) => {
        expect(new Set(criteria.flatMap(({ categories }) => categories))).toEqual(
          new Set(quotas.map(({ category }) => category)),
        );
        for (const { prose } of criteria) expect(prose.some(({ kind }) => kind === 'list')).toBe(true);
      },
    ],
    [
      'tells of deeds at length, except where names stand in a sentence',
      (notice) => {
        if (isNamedInBody(notice)) return;
        for (const { deeds, cells } of nomineesOf(notice)) {
          if (cells.length > 0) continue;
          expect(textOfProse(deeds).length).toBeGreaterThanOrEqual(150);
          expect(textOfProse(deeds).length).toBeLessThanOrEqual(420);
        }
      },
    ],
    [
      'has no number of a person and no mark of its templates',
      (notice) => {
        const text = textsOf(notice).join('\n');
        expect(text).not.toMatch(/\d{11,}|[{}<>]|undefined|NaN|\p{Script=Han}[,;:!?()]/u);
        expect(text.match(/\d{4}-\d{7}/g) ?? []).toEqual(text.match(/0000-555\d{4}/g) ?? []);
      },
    ],
  ])('%s', (_, check) => {
    for (const notice of notices) check(notice);
  });
});

function usableContent(made: Iterable<readonly [string, string]>): Content {
  const texts = [
    ['site.yaml', '站点: { 名称: 示例, 域名: shili.example }\n主办单位: 示例\n'] as const,
    ...made,
  ];
  const content = parseContent(
    new Map<string, ContentFile>([
      ...calendarFiles,
      ...texts.map(([path, text]) => {
        const bytes = new TextEncoder().encode(text);
        return [path, { file: `content/${path}`, size: bytes.length, bytes }] as const;
      }),
    ]),
    'content',
    { recorder },
  );
  if (!isUsable(content))
    throw new Error(content.diagnostics.map((diagnostic) => sentenceOf(diagnostic).message).join('\n'));
  return content;
}

function numberOf({ slug }: Notice): number {
  return Number(slug.slice(slug.lastIndexOf('-') + 1));
}

/** Every `length` notices in a row, from every `step`-th one. */
function runs(length: number, step: number): Notice[][] {
  return Array.from({ length: Math.floor((inOrder.length - length) / step) + 1 }, (_, run) =>
    inOrder.slice(run * step, run * step + length),
  );
}

function expectStates(sixty: readonly Notice[], day: CivilDate): void {
  const count = (isSuch: (window: Notice['window']) => boolean): number =>
    sixty.filter(({ window }) => isSuch(window)).length;
  expect(count(({ opens, closes }) => opens <= day && day <= closes)).toBeGreaterThanOrEqual(8);
  expect(count(({ opens }) => opens > day)).toBeGreaterThanOrEqual(5);
  expect(count(({ closes }) => closes < day && daysBetween(closes, day) <= 21)).toBeGreaterThanOrEqual(5);
  expect(count(({ publishedOn }) => daysBetween(publishedOn, day) > 3 * 366)).toBe(0);
}

function isNamedInBody(notice: Notice): boolean {
  const body = textOfProse(notice.body);
  return nomineesOf(notice).every(({ name }) => body.includes(name));
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

function hasPostmark({ receiver }: Notice, postmark: string): boolean {
  return receiver.channels.some((channel) => channel.kind === 'letter' && channel.postmark === postmark);
}

function isRule(rule: Notice['window']['rule'], unit: string, length: number): boolean {
  return rule.unit === unit && rule.length === length;
}

function numberInWords(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (word: string): number => '零一二三四五六七八九'.indexOf(word);
  return (text.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}

function textsOf(notice: Notice): string[] {
  return [
    ...notice.titleLines,
    notice.receiver.department,
    ...notice.receiver.channels.map((channel) => Object.values(channel).join('　')),
    textOfProse(notice.body),
    ...notice.criteria.flatMap(({ title, prose }) => [title, textOfProse(prose)]),
    ...notice.lists.flatMap(({ title, introduction, nominees }) => [
      title,
      textOfProse(introduction),
      ...nominees.flatMap(({ cells, deeds }) => [...cells, textOfProse(deeds)]),
    ]),
  ];
}
