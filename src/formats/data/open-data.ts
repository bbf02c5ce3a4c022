import { effectWords } from '#domain/life/correction.ts';
import type { Result } from '#domain/life/result.ts';
import { signedWindow, suspensionsOf, windowChangeWords } from '#domain/life/window-changes.ts';
import { facetValues } from '#domain/notice/facet.ts';
import {
  addressOf,
  type Attachment,
  type Nominee,
  type NomineeList,
  type Notice,
  titleOf,
  versionOf,
} from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { type Channel, waysToObject } from '#domain/receiver/receiver.ts';
import { isoOf, timeOfMinute } from '#domain/time/instant.ts';
import type { Publication } from '#domain/time/publication.ts';
import { chineseWindow } from '#domain/window/chinese-date.ts';
import type { LedgerDay } from '#domain/window/ledger.ts';
import { type PublicityWindow, statesLength } from '#domain/window/publicity-window.ts';
import { ledgerDayWords, reasonSource } from '#domain/window/window-words.ts';
import { changedAt, correctionKey, noticeId, urlOf } from '../feeds/notice-life.ts';
import { catalogueEntry } from './catalogue.ts';
import { type ListedNotice, noticeSchemaPath, type NoticeV1 } from './notice-schema.ts';

/** `notice` as `notice.json` holds it. */
export function noticeDocument(notice: Notice, office: Office): NoticeV1 {
  return {
    $schema: urlOf(noticeSchemaPath, office),
    ...listedDocument(notice, office),
    ...windowDocument(notice),
    ...textDocument(notice, office),
    ...lifeDocument(notice, office),
  };
}

type Part<Key extends keyof NoticeV1> = Pick<NoticeV1, Key>;

/** Who publishes what by which paper, and the days of its window. */
function windowDocument(
  notice: Notice,
): Part<'titleLines' | 'signers' | 'basis' | 'quotas' | 'ledger' | 'signedWindow' | 'windowChanges'> {
  const signed = signedWindow(notice);
  return {
    titleLines: [...notice.titleLines],
    signers: [...notice.signers],
    basis: notice.basis.map(({ title = '', documentNumber = null, authorities }) => ({
      title,
      documentNumber,
      authorities: [...authorities],
    })),
    quotas: notice.quotas.map(({ title = null, category, count, measureWord }) => ({
      category,
      count,
      measureWord,
      title,
    })),
    ledger: notice.ledger.map((day) => ledgerDocument(day, notice.window)),
    signedWindow: { ...spanDocument(signed), text: chineseWindow(signed) },
    windowChanges: notice.windowChanges.map((change) => ({
      on:
        change.cause.kind === 'correction' ? change.cause.correction.time.on : change.cause.suspension.first,
      cause: change.cause.kind,
      words: windowChangeWords(change),
      before: spanDocument(change.before.window),
      after: spanDocument(change.after),
    })),
  };
}

/** Where objections go, and what the page shows. */
function textDocument(
  notice: Notice,
  office: Office,
): Part<
  'channels' | 'contacts' | 'rules' | 'text' | 'criteria' | 'nominees' | 'endnote' | 'attachments' | 'gaps'
> {
  return {
    channels: waysToObject(notice.receiver).flatMap(channelDocument),
    contacts: notice.receiver.channels.map(contactDocument),
    rules: {
      byOrganisation: notice.receiver.rules.byOrganisation ?? null,
      byPerson: notice.receiver.rules.byPerson ?? null,
      anonymous: notice.receiver.rules.anonymous ?? null,
    },
    text: textOfProse(notice.body),
    criteria: notice.criteria.map(({ slug, title, categories, prose }) => ({
      slug,
      title,
      categories: [...categories],
      text: textOfProse(prose),
    })),
    nominees: notice.lists.flatMap((list) =>
      list.nominees.map((nominee) => nomineeDocument(nominee, list, urlOf(addressOf(notice), office))),
    ),
    endnote: notice.endnote.join('\n'),
    attachments: notice.attachments.map((attachment) => attachmentDocument(attachment, notice, office)),
    gaps: notice.acknowledgements.map(({ reason }) => reason),
  };
}

/** What happened after publication. */
function lifeDocument(
  notice: Notice,
  office: Office,
): Part<'corrections' | 'suspensions' | 'result' | 'withdrawal' | 'archivesOn' | 'erasure'> {
  const { result, withdrawal, erasure } = notice;
  return {
    corrections: notice.corrections.map((correction) => ({
      id: noticeId(notice, office, correctionKey(correction)),
      kind: correction.kind,
      time: timeDocument(correction.time),
      words: correction.words,
      effect: effectWords(correction.effect),
      reason: correction.reason ?? null,
      corrects: correction.corrects,
    })),
    suspensions: suspensionsOf(notice).map(({ first, last, cause, decidedBy, basis }) => ({
      first,
      last,
      cause,
      decidedBy,
      basis,
    })),
    result: result ? resultDocument(result) : null,
    withdrawal: withdrawal
      ? {
          time: timeDocument(withdrawal.time),
          decidedBy: withdrawal.decidedBy,
          reason: withdrawal.reason,
        }
      : null,
    archivesOn: notice.archivesOn ?? null,
    erasure: erasure ? { kind: erasure.kind, time: timeDocument(erasure.time) } : null,
  };
}

function resultDocument({ time, outcome, paper, nominees, objections }: Result): NoticeV1['result'] {
  return {
    time: timeDocument(time),
    outcome,
    paper: paper
      ? { title: paper.title, documentNumber: paper.documentNumber ?? null, url: paper.url ?? null }
      : null,
    nominees: nominees.map(({ name, distinction = null, outcome: own }) => ({
      name,
      distinction,
      outcome: own,
    })),
    objections: objections ?? null,
  };
}

/** `notice` as the lists of a year hold it. */
export function listedDocument(notice: Notice, office: Office): ListedNotice {
  const { window } = notice;
  const { rule, override } = window;
  const url = urlOf(addressOf(notice), office);
  const catalogue = catalogueEntry(notice);
  return {
    id: noticeId(notice, office),
    url,
    data: `${url}notice.json`,
    calendar: `${url}notice.ics`,
    year: notice.year,
    slug: notice.slug,
    isDraft: notice.signOff === undefined,
    title: titleOf(notice),
    kind: notice.kind,
    categories: [...facetValues(notice, 'category')],
    issuers: [...notice.issuers],
    regions: [...notice.regions],
    documentNumber: notice.documentNumber ?? null,
    signedOn: catalogue.signedOn,
    isDated: notice.signedOn !== undefined,
    published: timeDocument(notice.published),
    changedAt: isoOf(changedAt(notice)),
    window: {
      ...spanDocument(window),
      text: chineseWindow(window),
      unit: rule.unit,
      start: rule.start.kind === 'printed' ? 'given' : rule.start.kind,
      statesLength: statesLength(rule),
      rollsLast: rule.rollsLast,
      closingTime: timeOfMinute(rule.closesAtMinute),
      provisional: window.provisional,
      override: override ? { reason: override.reason, opens: override.opens, closes: override.closes } : null,
    },
    receiver: notice.receiver.department,
    version: versionOf(notice),
    digest: notice.digest,
    catalogue: { ...catalogue, issuers: [...catalogue.issuers] },
  };
}

/** A year of `/data/notices.json`. */
export interface YearDocument {
  readonly year: string;
  readonly count: number;
  readonly data: string;
}

/** `/data/notices.json`: where the years are. `years` have their notices. */
export function indexDocument(
  years: readonly (readonly [year: string, notices: readonly Notice[]])[],
  office: Office,
) {
  return {
    title: office.siteName,
    publisher: office.organiser,
    schema: urlOf(noticeSchemaPath, office),
    csv: urlOf('/data/notices.csv', office),
    years: years.map(([year, notices]): YearDocument => ({
      year,
      count: notices.length,
      data: urlOf(`/data/notices/${year}.json`, office),
    })),
  };
}

function spanDocument({ opens, closes, opensAt, closesAt, length, addedWorkdays }: PublicityWindow) {
  return { opens, closes, opensAt: isoOf(opensAt), closesAt: isoOf(closesAt), length, addedWorkdays };
}

function timeDocument({ on, at }: Publication) {
  return { on, at: at === undefined ? null : isoOf(at) };
}

function ledgerDocument(day: LedgerDay, window: PublicityWindow): NoticeV1['ledger'][number] {
  const source = day.reason && reasonSource(day.reason);
  return {
    on: day.on,
    part: day.part,
    number: day.number ?? null,
    isPublication: day.isPublication,
    isAdded: day.isAdded,
    words: ledgerDayWords(day, window),
    source: source?.name ?? null,
    sourceUrl: source?.url ?? null,
  };
}

function contactDocument(channel: Channel): NoticeV1['contacts'][number] {
  const { purpose, contact = null } = channel;
  return { kind: channel.kind, purpose, contact, ...detailsDocument(channel) };
}

/** Version 1 knows six kinds of channels; `contacts` has those that came after it. */
function channelDocument(channel: Channel): NoticeV1['channels'] {
  const { kind } = channel;
  return kind === 'sms' || kind === 'box' ? [] : [{ kind, ...detailsDocument(channel) }];
}

function detailsDocument(channel: Channel): Omit<NoticeV1['channels'][number], 'kind'> {
  const details = channel as Partial<Record<'number' | 'address' | 'postcode' | 'hours' | 'note', string>>;
  return {
    number: details.number ?? null,
    address: details.address ?? null,
    postcode: details.postcode ?? null,
    postmark: (channel.kind === 'letter' && channel.postmark) || null,
    hours: details.hours ?? null,
    note: details.note ?? null,
  };
}

function nomineeDocument(
  nominee: Nominee,
  { standing, heads }: NomineeList,
  url: string,
): NoticeV1['nominees'][number] {
  return {
    slug: nominee.slug,
    url: `${url}#${nominee.slug}`,
    name: nominee.name,
    category: nominee.category,
    standing,
    nature: nominee.nature ?? null,
    ordinal: nominee.ordinal ?? null,
    organisation: nominee.organisation ?? null,
    post: nominee.post ?? null,
    distinction: nominee.distinction ?? null,
    cells: Object.fromEntries(nominee.cells.map((cell, index) => [heads[index] ?? String(index + 1), cell])),
    deeds: textOfProse(nominee.deeds),
  };
}

function attachmentDocument(
  attachment: Attachment,
  notice: Notice,
  office: Office,
): NoticeV1['attachments'][number] {
  return attachment.kind === 'file'
    ? {
        title: attachment.title,
        url: urlOf(`${addressOf(notice)}${attachment.path}`, office),
        bytes: attachment.bytes,
        sha256: attachment.sha256,
      }
    : { title: attachment.title, url: null, bytes: null, sha256: null };
}
