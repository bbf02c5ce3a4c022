import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { addDays, civil } from '#domain/time/civil-date.ts';
import { erased } from '#domain/notice/erasure.ts';
import { dayAt, isoOf } from '#domain/time/instant.ts';
import { chineseClosing } from '#domain/window/chinese-date.ts';
import { addressOf, type Notice, nomineesOf, titleOf, versionOf } from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { type Changes, changed, readFixture, soundVersion } from '#reading/fixtures/fixture.ts';
import { type Content, isUsable } from '#reading/parse-content.ts';
import { usableCalendar } from '#terminal/usable-content.ts';
import { sampleArchive } from '#testing/sample/archive.ts';
import { sampleContent } from '#testing/sample/sample-content.ts';
import { atomXml, type Feed } from './feeds/atom.ts';
import { alarmAt, icsText, newestWindows } from './feeds/ics.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { noticeJsonLd } from './data/json-ld.ts';
import { changedAt, lifeOf, lifeOfAll, noticeId, urlOf } from './feeds/notice-life.ts';
import { noticeJsonSchema, noticeV1 } from './data/notice-schema.ts';
import { listedDocument, noticeDocument } from './data/open-data.ts';
import { noticesCsv } from './data/notices-csv.ts';
import { jsonText } from './plain-text.ts';
import { sitemapXml } from './feeds/sitemap.ts';

const { history } = usableCalendar('content');
const samples = sampleContent(sampleArchive({ count: 300, around: civil('2026-11-22'), history }));
const { office, notices, calendar } = samples;

const folder = 'notices/2023/sound/';
const correctionOf = (effect: string): string =>
  `---\n性质: 期限调整\n时间: 2023-08-09 10:00\n说明: 更正一处。\n公示期影响: ${effect}\n版本: 1\n---\n`;
const extension: Changes = {
  ...soundVersion(),
  ...changed(`${folder}nominees/jia-yi.md`, '甲一的事迹', '甲一的先进事迹'),
  [`${folder}corrections/2023-08-09.md`]: correctionOf('{ 顺延工作日: 2 }'),
};
const suspension: Changes = {
  [`${folder}suspensions/2023-08-08.yaml`]:
    '{ 起: 2023-08-08, 止: 2023-08-09, 原因: 网站故障, 决定机关: 示例省总工会, 依据: 示例规定 }\n',
};
const result: Changes = {
  [`${folder}result.md`]:
    '---\n时间: 2023-08-25 10:00\n去向: 按规定推荐\n对象:\n  - { 名称: 甲一, 结果: 推荐 }\n  - { 名称: 甲二, 结果: 推荐 }\n---\n',
};
const withdrawal: Changes = {
  [`${folder}withdrawal.md`]:
    '---\n时间: 2023-08-10 16:00\n决定机关: 示例省总工会\n理由: 需要进一步研究。\n---\n',
};

/** The sound notice after `changes`. */
function soundNotice(...changes: readonly Changes[]): { notice: Notice; content: Content } {
  const content = readFixture(Object.assign({}, ...changes) as Changes);
  if (!isUsable(content)) throw new Error('unusable');
  const [notice] = content.notices;
  if (!notice) throw new Error(JSON.stringify(content.diagnostics));
  return { notice, content };
}

const whole = soundNotice(extension, suspension, result);
const withdrawn = ((): Notice => {
  const { notice } = soundNotice(extension, withdrawal);
  if (!notice.withdrawal) throw new Error('not withdrawn');
  return erased(notice, { kind: 'withdrawn', ...notice.withdrawal }, () => undefined);
})();
const archived = erased(
  whole.notice,
  { kind: 'archived', time: { on: civil('2024-08-25'), at: undefined }, basis: '示例规定', about: undefined },
  () => undefined,
);

const feedOf = (of: readonly Notice[], ours: Office = office): Feed => ({
  title: '订阅',
  path: '/feeds/atom.xml',
  page: '/notices/',
  events: lifeOfAll(of, ours),
});

const everything = [...notices, whole.notice];

describe('the Atom feed of 300 samples and a whole life', () => {
  const xml = atomXml(feedOf(everything), office);
  const { feed } = readXml(xml) as { feed: AtomFeed };
  const events = lifeOfAll(everything, office);

  it('says of every entry what the record says', () => {
    expect(list(feed.entry)).toHaveLength(events.length);
    list(feed.entry).forEach((entry, index) => {
      const { notice, id, title, lines, at, updatedAt } = events[index] as (typeof events)[number];
      expect(entry.id).toBe(id);
      expect(entry.title).toBe(title);
      expect(entry.published).toBe(isoOf(at));
      expect(entry.updated).toBe(isoOf(updatedAt));
      expect(entry.link['@href']).toBe(`https://${office.domain}${addressOf(notice)}`);
      expect(list(entry.author).map(({ name }) => name)).toEqual(notice.issuers);
      expect(entry.summary.split('\n')).toEqual(lines);
    });
  });

  it('has ids of one form, however the office writes its domain', () => {
    const idOf = (domain: string): string => noticeId({ year: '2023', slug: 'shili' }, { domain });
    expect(idOf('GongShi.Example.cn')).toBe('tag:gongshi.example.cn,2023:/notices/2023/shili/');
  });

  it('has what RFC 4287 asks for: ids that differ, times in its form, a link to itself', () => {
    const ids = list(feed.entry).map(({ id }) => id);
    expect(new Set([feed.id, ...ids]).size).toBe(ids.length + 1);
    // RFC 4151: tag:authority,date:specific
    for (const id of [feed.id, ...ids]) expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}:[\w~!$&'()*+,;=:@%/.-]+$/);
    expect(feed.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(feed.updated).toBe(isoOf(Math.max(...events.map(({ updatedAt }) => updatedAt)) as never));
    expect(list(feed.link).map((link) => link['@rel'])).toEqual(['self', 'alternate']);
    for (const { updated, published } of list(feed.entry)) expect(updated >= published).toBe(true);
  });

  it('is well-formed when there is nothing to say', () => {
    expect(() => readXml(atomXml(feedOf([]), office))).not.toThrow();
  });

  it('leads from year to year (RFC 5005)', () => {
    const archive = atomXml(
      {
        ...feedOf(notices),
        archive: { current: '/feeds/atom.xml' },
        previous: '/feeds/archive/2025/atom.xml',
      },
      office,
    );
    expect(archive).toContain('<fh:archive/>');
    expect(list((readXml(archive) as { feed: AtomFeed }).feed.link).map((link) => link['@rel'])).toEqual([
      'self',
      'alternate',
      'current',
      'prev-archive',
    ]);
  });
});

describe('a notice’s life in the feeds', () => {
  it('has an entry for every event', () => {
    expect(lifeOf(whole.notice, office).map(({ kind }) => kind)).toEqual([
      'published',
      'suspension',
      'correction',
      'result',
    ]);
    expect(lifeOf(withdrawn, office).map(({ kind }) => kind)).toEqual(['published', 'withdrawal']);
    expect(lifeOf(archived, office).map(({ kind }) => kind)).toContain('archive');
  });

  it('updates the notice’s own entry at its last change', () => {
    const [published] = lifeOf(whole.notice, office);
    expect(published?.updatedAt).toBe(changedAt(whole.notice));
    expect(isoOf(changedAt(whole.notice))).toBe('2023-08-25T10:00:00+08:00');
  });

  it('marks a draft', () => {
    const draft = notices.find(({ signOff }) => !signOff) as Notice;
    expect(lifeOf(draft, office)[0]?.title).toMatch(/^【草稿】/);
  });

  it('names no nominee, and of what is erased nobody anywhere', () => {
    for (const notice of [withdrawn, archived]) {
      const texts = [
        atomXml(feedOf([notice]), office),
        jsonFeed(feedOf([notice]), office),
        icsText({ name: '', path: '/', notices: [notice] }, office, calendar),
        jsonText(noticeDocument(notice, office)),
        jsonText(listedDocument(notice, office)),
        noticesCsv([notice], office),
        noticeJsonLd(notice, office),
      ].join('\n');
      expect(texts).not.toMatch(/甲一|甲二|先进事迹/);
    }
    for (const notice of notices)
      for (const { lines } of lifeOf(notice, office))
        for (const { name } of nomineesOf(notice).slice(0, 3))
          if (!/总工会|局|厅|委/.test(name)) expect(lines.join('\n')).not.toContain(name);
  });
});

it('writes JSON Feed 1.1 with the same entries', () => {
  const feed = JSON.parse(jsonFeed({ ...feedOf(everything), path: '/feeds/feed.json' }, office));
  const events = lifeOfAll(everything, office);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.feed_url).toBe(`https://${office.domain}/feeds/feed.json`);
  expect(feed.items).toHaveLength(events.length);
  events.forEach(({ id, title, at, updatedAt, notice, lines }, index) => {
    expect(feed.items[index]).toEqual({
      id,
      url: `https://${office.domain}${addressOf(notice)}`,
      title,
      content_text: lines.join('\n'),
      date_published: isoOf(at),
      date_modified: isoOf(updatedAt),
      _window: { opens_at: isoOf(notice.window.opensAt), closes_at: isoOf(notice.window.closesAt) },
      authors: notice.issuers.map((name) => ({ name })),
      tags: [expect.any(String), notice.kind],
    });
  });
});

describe('the calendar of 300 samples', () => {
  const text = icsText({ name: office.siteName, path: '/calendar.ics', notices }, office, calendar);
  const parsed = new ICAL.Component(ICAL.parse(text) as never);
  const events = parsed.getAllSubcomponents('vevent');

  it('keeps to RFC 5545: 75 octets a line, CRLF, whole characters, what a calendar must have', () => {
    expectLines(text);
    expect(parsed.getFirstPropertyValue('version')).toBe('2.0');
    expect(parsed.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(parsed.getFirstPropertyValue('x-wr-calname')).toBe(office.siteName);
    expect(String(parsed.getFirstPropertyValue('refresh-interval'))).toBe('PT6H');
    const uids = events.map((event) => event.getFirstPropertyValue('uid'));
    expect(new Set(uids).size).toBe(uids.length);
    for (const event of events)
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'sequence', 'status', 'last-modified'])
        expect(event.getAllProperties(name)).toHaveLength(1);
  });

  it('says of every window what the record says', () => {
    expect(events).toHaveLength(notices.length * 2);
    notices.forEach((notice, index) => {
      const [window, closing] = [events[index * 2], events[index * 2 + 1]].map(
        (event) => new ICAL.Event(event as ICAL.Component),
      ) as [ICAL.Event, ICAL.Event];
      expect(window.startDate.isDate).toBe(true);
      expect(window.startDate.toString()).toBe(notice.window.opens);
      expect(window.endDate.toString()).toBe(addDays(notice.window.closes, 1));
      expect(window.summary).toContain(titleOf(notice));
      expect(closing.endDate.toJSDate().getTime()).toBe(notice.window.closesAt);
      expect(dayAt(closing.startDate.toJSDate().getTime() as never)).toBe(notice.window.closes);
      expect(closing.component.getFirstPropertyValue('url')).toBe(
        `https://${office.domain}${addressOf(notice)}`,
      );
      expect(closing.description).toContain(notice.receiver.department);
      const isTentative = notice.window.provisional || !notice.signOff;
      const expected = notice.withdrawal ? 'CANCELLED' : isTentative ? 'TENTATIVE' : 'CONFIRMED';
      expect(closing.component.getFirstPropertyValue('status')).toBe(expected);
      const alarm = closing.component.getFirstSubcomponent('valarm');
      if (notice.withdrawal) return expect(alarm).toBeNull();
      const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Time;
      expect(trigger.toJSDate().getTime()).toBe(alarmAt(notice, calendar));
      expect(calendar.isWorkday(dayAt(alarmAt(notice, calendar)))).not.toBe(false);
    });
  });

  it('holds the windows that close last where there are too many', () => {
    const many = Array.from({ length: 4 }, () => notices).flat();
    expect(newestWindows(many)).toHaveLength(500);
    expect(newestWindows(notices)[0]?.window.closesAt).toBe(
      Math.max(...notices.map(({ window }) => window.closesAt)),
    );
  });

  it.each([
    ['2023-10-10', '2023-10-09'],
    ['2023-10-09', '2023-10-08'],
    ['2023-10-07', '2023-09-28'],
  ])('warns before %s on %s, a working day', (closes, day) => {
    const { window } = notices[0] as Notice;
    const at = alarmAt({ window: { ...window, closes: civil(closes) } }, calendar as WorkingCalendar);
    expect(isoOf(at)).toBe(`${day}T09:00:00+08:00`);
  });

  it('moves an extended window in place', () => {
    const read = (notice: Notice): ICAL.Event[] =>
      new ICAL.Component(
        ICAL.parse(icsText({ name: '', path: '/', notices: [notice] }, office, calendar)) as never,
      )
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event));
    const before = read(soundNotice().notice);
    const after = read(soundNotice(extension).notice);
    const later = read(whole.notice);
    const gone = read(withdrawn);
    for (const [index, event] of before.entries()) {
      const states = [event, after[index], later[index], gone[index]] as ICAL.Event[];
      expect(new Set(states.map(({ uid }) => uid)).size).toBe(1);
      const sequences = states.map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
      expect(new Set(sequences).size).toBe(4);
      expect(after[index]?.endDate.compare(event.endDate)).toBe(1);
    }
    expect(gone.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CANCELLED',
      'CANCELLED',
    ]);
    expect(gone.flatMap(({ component }) => component.getAllSubcomponents('valarm'))).toEqual([]);
  });
});

describe('the open data of 300 samples', () => {
  const validate = addFormats
    .default(new Ajv2020({ allErrors: true, strict: true }))
    .compile(noticeJsonSchema());

  it.each(
    ([...notices, whole.notice, withdrawn, archived] as Notice[]).map(
      (notice) => [addressOf(notice), notice] as const,
    ),
  )('%s keeps to its schema and says what the record says', (_, notice) => {
    const read = JSON.parse(jsonText(noticeDocument(notice, office))) as ReturnType<typeof noticeDocument>;
    expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
    expect(noticeV1.parse(read)).toEqual(read);
    const { window } = notice;
    expect(read).toMatchObject({
      title: titleOf(notice),
      kind: notice.kind,
      issuers: notice.issuers,
      signers: notice.signers,
      regions: notice.regions,
      signedOn: notice.signedOn,
      documentNumber: notice.documentNumber ?? null,
      published: { on: notice.published.on },
      isDraft: !notice.signOff,
      version: versionOf(notice),
      digest: notice.digest,
      receiver: notice.receiver.department,
      window: {
        opens: window.opens,
        closes: window.closes,
        opensAt: isoOf(window.opensAt),
        closesAt: isoOf(window.closesAt),
        length: window.length,
        provisional: window.provisional,
      },
    });
    expect(read.nominees.map(({ name }) => name)).toEqual(nomineesOf(notice).map(({ name }) => name));
    expect(read.ledger.map(({ on, part, number }) => [on, part, number])).toEqual(
      notice.ledger.map(({ on, part, number }) => [on, part, number ?? null]),
    );
    expect(read.channels.map(({ kind }) => kind)).toEqual(notice.receiver.channels.map(({ kind }) => kind));
    expect(read.attachments).toEqual(
      notice.attachments.map((attachment) => {
        const { title } = attachment;
        if (attachment.kind !== 'file') return { title, url: null, bytes: null, sha256: null };
        const { path, bytes, sha256 } = attachment;
        return { title, url: `https://${office.domain}${addressOf(notice)}${path}`, bytes, sha256 };
      }),
    );
    expect(read.corrections.map(({ words }) => words)).toEqual(notice.corrections.map(({ words }) => words));
    const listed = JSON.parse(jsonText(listedDocument(notice, office))) as Record<string, unknown>;
    expect(read).toMatchObject(listed);
  });

  it('says what still stands', () => {
    const validityOf = (notice: Notice): string => noticeDocument(notice, office).catalogue.validity;
    expect([whole.notice, withdrawn, archived].map(validityOf)).toEqual(['有效', '已撤回', '已归档']);
  });

  it('never says who signed', () => {
    const text = jsonText(noticeDocument(whole.notice, office));
    expect(text).not.toContain('主席');
  });

  it('fits in a table', () => {
    expect(noticesCsv(everything, office).startsWith('\uFEFF')).toBe(true);
    const column = csvColumn(everything, office);
    expect(column('标题')).toEqual(everything.map(titleOf));
    expect(column('发布单位')).toEqual(everything.map(({ issuers }) => issuers.join('、')));
    expect(column('首日')).toEqual(everything.map(({ window }) => window.opens));
    expect(column('网址')).toEqual(everything.map((notice) => urlOf(addressOf(notice), office)));
    const printed = everything.map(({ window }) => (window.rule.unit === 'workday' ? '工作日' : '自然日'));
    expect(column('单位')).toEqual(printed);
    expect(new Set(printed).size).toBe(2);
  });

  it('says the closing instant in one value to programs, and the end of its own day to people', () => {
    for (const notice of everything) {
      const closesAt = isoOf(notice.window.closesAt);
      const ics = new ICAL.Component(
        ICAL.parse(icsText({ name: '', path: '/', notices: [notice] }, office, calendar)) as never,
      );
      const end = ics.getAllSubcomponents('vevent')[1]?.getFirstPropertyValue('dtend') as ICAL.Time;
      const jsonLd = JSON.parse(noticeJsonLd(notice, office)) as {
        expires: string;
        temporalCoverage: string;
      };
      const feed = (form: (events: Feed, office: Office) => string) =>
        form({ ...feedOf([notice]), path: '/feeds/feed.json' }, office);
      expect([
        isoOf(end.toJSDate().getTime() as never),
        jsonLd.expires,
        jsonLd.temporalCoverage.split('/')[1],
        noticeDocument(notice, office).window.closesAt,
        listedDocument(notice, office).window.closesAt,
        csvColumn([notice], office)('截止时刻（ISO 8601）')[0],
        /"closes_at": ?"([^"]*)"/.exec(feed(jsonFeed))?.[1],
        /<dcterms:valid>start=.*?; end=(.*?);/.exec(feed(atomXml))?.[1],
      ]).toEqual(Array(8).fill(closesAt));
      const closing = chineseClosing(notice.window);
      expect(closing).toMatch(/日(?:24:00|\d{1,2}:[0-5]\d)$/);
      expect([
        csvColumn([notice], office)('截止时刻')[0],
        ...lifeOf(notice, office).flatMap(({ lines }) => lines.filter((line) => line.startsWith('截止'))),
      ]).toEqual([closing, `截止：${closing}`]);
    }
  });

  it('says of itself in schema.org’s terms what the record says', () => {
    const read = JSON.parse(noticeJsonLd(whole.notice, office)) as Record<string, unknown>;
    expect(read).toMatchObject({
      '@context': 'https://schema.org',
      datePublished: '2023-08-04T10:00:00+08:00',
      correction: [{ '@type': 'CorrectionComment', text: '更正一处。' }],
    });
    const { notice } = soundNotice();
    expect(JSON.parse(noticeJsonLd(notice, office))).not.toHaveProperty('correction');
  });
});

it('writes a site map by sitemaps.org', () => {
  const pages = notices.map((notice) => ({ path: addressOf(notice), changedAt: changedAt(notice) }));
  const { urlset } = readXml(sitemapXml([...pages, { path: '/甲/', changedAt: undefined }], office)) as {
    urlset: { '@xmlns': string; url: { loc: string; lastmod?: string }[] };
  };
  expect(urlset['@xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  expect(urlset.url.slice(0, -1)).toEqual(
    pages.map(({ path, changedAt: at }) => ({ loc: `https://${office.domain}${path}`, lastmod: isoOf(at) })),
  );
  expect(urlset.url.at(-1)).toEqual({ loc: `https://${office.domain}/%E7%94%B2/` });
});

/** What somebody may write into any field, by accident or on purpose. */
const poisons: readonly (readonly [name: string, text: string])[] = [
  ['a script', '</script><script>alert(1)</script><!-- ]]> &amp; "\''],
  ['a formula', '=HYPERLINK("http://example.org","甲")'],
  ['another formula', ' +1+1|cmd'],
  ['line ends', '甲\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:x\u2028乙\u2029丙\r丁'],
  ['control characters', '甲\u0000\u0007\u001b乙\u007f\u0085\ufffe\uffff'],
  ['halves of surrogate pairs', '甲\ud800乙\udc00\ud83d'],
  ['10,000 characters', '示例𠮷😀'.repeat(2000)],
];

describe.each(poisons)('with %s in every field', (_, poison) => {
  const notice = poisoned(whole.notice, poison) as Notice;
  const ours = { ...office, siteName: poison, organiser: poison };

  it('stays well-formed and harmless', () => {
    const atom = atomXml({ ...feedOf([notice], ours), title: poison }, ours);
    expect(() => readXml(atom)).not.toThrow();
    expect(list((readXml(atom) as { feed: AtomFeed }).feed.entry)).toHaveLength(4);
    expect(JSON.parse(jsonFeed(feedOf([notice], ours), ours)).items).toHaveLength(4);
    const ics = icsText({ name: poison, path: '/', notices: [notice] }, ours, calendar);
    expectLines(ics);
    const parsed = new ICAL.Component(ICAL.parse(ics) as never);
    expect(parsed.getAllSubcomponents('vevent')).toHaveLength(2);
    const data = jsonText(noticeDocument(notice, ours));
    expect(noticeV1.safeParse(JSON.parse(data)).error).toBeUndefined();
    const jsonLd = noticeJsonLd(notice, ours);
    expect(jsonLd).not.toMatch(/[<>&\u2028\u2029]/);
    expect(() => JSON.parse(jsonLd)).not.toThrow();
    for (const text of [atom, ics, data, jsonLd]) {
      expect(text).not.toMatch(/[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/u);
    }
    const rows = csvRows([notice], ours);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]?.length ?? 0);
      expect(row.filter((cell) => /^[\s\ufffd]*[=+\-@|%＝＋－＠]/u.test(cell))).toEqual([]);
    }
    expect(() => readXml(sitemapXml([{ path: `/${poison}/`, changedAt: undefined }], office))).not.toThrow();
  });
});

/** The rows of the table of `notices`, the first of them its heads. */
function csvRows(notices: readonly Notice[], of: Office): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(noticesCsv(notices, of).slice(1), {
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** What the table of `notices` says of each of them under a head. */
function csvColumn(notices: readonly Notice[], of: Office): (head: string) => (string | undefined)[] {
  const [heads = [], ...rows] = csvRows(notices, of);
  expect(rows).toHaveLength(notices.length);
  return (head) => rows.map((row) => row[heads.indexOf(head)]);
}

interface AtomFeed {
  readonly id: string;
  readonly updated: string;
  readonly link: Many<{ readonly '@rel': string; readonly '@href': string }>;
  readonly entry: Many<{
    readonly id: string;
    readonly title: string;
    readonly published: string;
    readonly updated: string;
    readonly summary: string;
    readonly link: { readonly '@href': string };
    readonly author: Many<{ readonly name: string }>;
  }>;
}

type Many<Value> = Value | readonly Value[];

function list<Value>(value: Many<Value>): readonly Value[] {
  return Array.isArray(value) ? value : [value as Value];
}

/** `xml` as values; throws where it is not well-formed. */
function readXml(xml: string): unknown {
  const strict = new SaxesParser({ xmlns: true });
  strict.on('error', (error) => {
    throw error;
  });
  strict.write(xml).close();
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: { maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  }).parse(xml.replace(/>\n\s*</g, '><'));
}

/** Content lines of at most 75 octets that end in CRLF, with no other line's end. */
function expectLines(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => !/^( |[A-Z-]+[;:])/.test(line))).toEqual([]);
}

/** `value` with `poison` in every text that an author writes: all but days, digests and the program's own words. */
function poisoned(value: unknown, poison: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((inner) => poisoned(inner, poison, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, poisoned(inner, poison, name)]),
    );
  const isWritten = typeof value === 'string' && !/^\d{4}(-\d\d-\d\d)?$/.test(value) && !programKeys.has(key);
  if (key === 'kind' && value === whole.notice.kind) return poison;
  return isWritten ? poison : value;
}

const programKeys = new Set([
  'kind',
  'unit',
  'part',
  'slug',
  'nature',
  'standing',
  'purpose',
  'form',
  'digest',
  'url',
  'sha256',
]);
