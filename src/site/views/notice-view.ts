import { chineseDate, chinesePublication, chineseWindow } from '#domain/chinese-date.ts';
import type { CivilDate } from '#domain/civil-date.ts';
import { chineseOrdinal } from '#domain/chinese-ordinal.ts';
import { dayAt, timeAt } from '#domain/instant.ts';
import {
  addressOf,
  type Attachment,
  type Criteria,
  type Nominee,
  type NomineeList,
  type Notice,
  type Publication,
  titleOf,
} from '#domain/notice.ts';
import { inlinesOfProse, type Prose } from '#domain/prose.ts';
import { proseHtml } from '#formats/prose-html.ts';
import { type Fact, type Frame, frame, noticesLink, type Site, yearLink } from './frame.ts';
import { type LedgerView, ledgerView } from './ledger-view.ts';
import { type ReceiverView, receiverView } from './receiver-view.ts';
import { type WindowView, windowView } from './window-view.ts';

/** What a notice's page prints, in its order. */
export interface NoticeView {
  readonly frame: Frame;
  readonly kind: string;
  readonly isDraft: boolean;
  /** The title's lines in the parts that spaces make: a line wraps between them first. */
  readonly titleLines: readonly (readonly TitlePart[])[];
  readonly window: WindowView;
  readonly ledger: LedgerView;
  readonly receiver: ReceiverView;
  readonly facts: readonly Fact[];
  /** Known gaps of the original, in the office's words. */
  readonly gaps: readonly string[];
  readonly bodyHtml: string;
  readonly attachments: readonly AttachmentView[];
  readonly signers: readonly string[];
  readonly signedOn: { readonly on: CivilDate; readonly text: string };
  readonly annexTitle: TitlePart | undefined;
  readonly criteria: PartView<CriteriaView> | undefined;
  readonly nominees: PartView<ListView> | undefined;
}

/** `breaksAtPhrases`: where it has to wrap, it does so after commas and enumeration commas only. */
export interface TitlePart {
  readonly text: string;
  readonly breaksAtPhrases: boolean;
}

export interface AttachmentView {
  /** `1.` where there are several. */
  readonly number: string;
  readonly title: string;
  readonly href: string;
  /** `XLSX，12 KB`; undefined for an annex on the page. */
  readonly file: string | undefined;
}

/** A part of the annex under its heading `一、…`. */
export interface PartView<Entry> {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

export interface CriteriaView {
  readonly slug: string;
  readonly heading: string;
  readonly html: string;
}

export interface ListView {
  readonly id: string;
  readonly heading: string;
  readonly introductionHtml: string;
  readonly table: TableView | undefined;
  readonly sections: readonly SectionView[];
}

export interface TableView {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly slug: string; readonly cells: readonly CellView[] }[];
}

/** `isName`: the cell that heads its row. */
export interface CellView {
  readonly text: string;
  readonly isName: boolean;
}

export interface SectionView {
  readonly slug: string;
  /** `1.`, or nothing where the office gives no number. */
  readonly number: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly html: string;
}

/** Anchors that no author's anchor can equal: those have no underscore. */
export const annexId = '_annex';

export function noticeView(notice: Notice, site: Site): NoticeView {
  const { criteria, lists, signOff } = notice;
  const parts = [criteria, lists].filter(({ length }) => length > 0).length;
  const annex = notice.attachments.find(({ kind }) => kind === 'on-page');
  return {
    frame: noticeFrame(notice, site),
    kind: notice.kind,
    isDraft: signOff === undefined,
    titleLines: notice.titleLines.map((line) => line.split(' ').map(titlePart)),
    window: windowView(notice),
    ledger: ledgerView(notice),
    receiver: receiverView(notice, site.office),
    facts: facts(notice),
    gaps: notice.acknowledgements.map(({ reason }) => reason),
    bodyHtml: htmlAt(3, notice.body),
    attachments: notice.attachments.map((attachment, index) => attachmentView(attachment, index, notice)),
    signers: notice.signers,
    signedOn: { on: notice.signedOn, text: chineseDate(notice.signedOn) },
    annexTitle: annex && titlePart(annex.title),
    criteria: criteria.length
      ? {
          heading: numbered(parts, '一、', notice.criteriaHeading),
          entries: criteria.map((entry, index) => criteriaView(entry, index, criteria.length)),
        }
      : undefined,
    nominees: lists.length
      ? {
          heading: numbered(parts, '二、', notice.nomineesHeading),
          entries: lists.map((list, index) => listView(list, index, notice)),
        }
      : undefined,
  };
}

function noticeFrame(notice: Notice, site: Site): Frame {
  const title = titleOf(notice);
  return frame(
    {
      path: addressOf(notice),
      title,
      description: `公示期：${chineseWindow(notice.window)}。受理部门：${notice.receiver.department}。`,
      trail: [noticesLink, yearLink(notice.year)],
      tags: [
        { name: 'ArticleTitle', content: title },
        { name: 'PubDate', content: pubDate(notice.published) },
        { name: 'ContentSource', content: notice.issuers.join('、') },
      ],
    },
    site,
  );
}

/** `YYYY-MM-DD HH:MM` in Beijing time (国办发〔2017〕47号, 附件2); the day alone where no time was recorded. */
function pubDate({ on, at }: Publication): string {
  return at === undefined ? on : `${dayAt(at)} ${timeAt(at)}`;
}

/** How many characters of a title fit a line on a phone 360 pixels wide. */
const phraseLimit = 15;

function titlePart(text: string): TitlePart {
  return { text, breaksAtPhrases: text.split(/(?<=[，、])/).every(({ length }) => length <= phraseLimit) };
}

function facts({ issuers, published, signedOn, documentNumber }: Notice): Fact[] {
  return [
    { label: '发布单位', value: issuers.join('、') },
    { label: '发布时间', value: chinesePublication(published) },
    { label: '成文日期', value: chineseDate(signedOn) },
    ...(documentNumber === undefined ? [] : [{ label: '文号', value: documentNumber }]),
  ];
}

function attachmentView(attachment: Attachment, index: number, notice: Notice): AttachmentView {
  const number = notice.attachments.length > 1 ? `${index + 1}.` : '';
  const { title } = attachment;
  return attachment.kind === 'on-page'
    ? { number, title, href: `#${annexId}`, file: undefined }
    : {
        number,
        title,
        href: `${addressOf(notice)}${attachment.path}`,
        file: fileNote(attachment.path, attachment.bytes),
      };
}

function fileNote(path: string, bytes: number): string {
  const type = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  const kilobytes = bytes / 1024;
  return `${type}，${kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`}`;
}

function criteriaView(
  { slug, title, printedOrdinal, prose }: Criteria,
  index: number,
  count: number,
): CriteriaView {
  return {
    slug,
    heading: printedOrdinal
      ? printedOrdinal + title
      : numbered(count, `（${chineseOrdinal(index + 1)}）`, title),
    html: htmlAt(5, prose, slug),
  };
}

function listView(list: NomineeList, index: number, notice: Notice): ListView {
  const { title, form, heads, introduction, nominees } = list;
  return {
    id: `_list-${index + 1}`,
    heading:
      numbered(notice.lists.length, `（${chineseOrdinal(index + 1)}）`, title) + quotaNote(list, notice),
    introductionHtml: htmlAt(5, introduction),
    table: form === 'table' ? tableView(heads, nominees) : undefined,
    sections: form === 'sections' ? nominees.map(sectionView) : [],
  };
}

/** Paths of the files in the notice's folder that its page links or shows. */
export function filesOf({ attachments, body, criteria, lists }: Notice): string[] {
  const texts = [
    body,
    ...criteria.map(({ prose }) => prose),
    ...lists.flatMap(({ introduction, nominees }) => [introduction, ...nominees.map(({ deeds }) => deeds)]),
  ];
  const attached = attachments.flatMap((attachment) => (attachment.kind === 'file' ? [attachment.path] : []));
  const shown = texts
    .flatMap((prose) => [...inlinesOfProse(prose)])
    .flatMap((inline) => ('address' in inline ? [inline.address.replace(/^\.\//, '')] : []))
    .filter((address) => address.startsWith('attachments/'));
  return [...new Set([...attached, ...shown])];
}

/** `（1个）`; a list of those who stand by fills no quota. */
function quotaNote({ category, standing }: NomineeList, { quotas }: Notice): string {
  const quota = quotas.find((candidate) => candidate.category === category);
  return quota && standing === 'proposed' ? `（${quota.count}${quota.measureWord}）` : '';
}

function tableView(heads: readonly string[], nominees: readonly Nominee[]): TableView {
  const nameColumn = heads.findIndex((_, column) =>
    nominees.some(({ name, cells }) => cells[column] === name),
  );
  return {
    heads,
    rows: nominees.map(({ slug, cells }) => ({
      slug,
      cells: cells.map((text, column) => ({ text, isName: column === nameColumn })),
    })),
  };
}

function sectionView({ slug, name, ordinal, organisation, post, deeds }: Nominee): SectionView {
  return {
    slug,
    number: ordinal === undefined ? '' : `${ordinal}.`,
    name,
    facts: [
      ...(organisation === undefined ? [] : [{ label: '单位', value: organisation }]),
      ...(post === undefined ? [] : [{ label: '职务', value: post }]),
    ],
    html: htmlAt(6, deeds),
  };
}

/** `prose` with its highest headings at `level` of the page, whichever level its author began with. */
function htmlAt(level: number, prose: Prose, clausePrefix?: string): string {
  return proseHtml(prose, { headingLevel: level + 1 - Math.min(6, ...headingLevels(prose)), clausePrefix });
}

function headingLevels(prose: Prose): number[] {
  return prose.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [block.level];
      case 'list':
        return block.items.flatMap(({ blocks }) => headingLevels(blocks));
      case 'quote':
        return headingLevels(block.blocks);
      case 'paragraph':
      case 'table':
        return [];
    }
  });
}

/** A heading that stands alone bears no number. */
function numbered(count: number, number: string, title: string): string {
  return count > 1 ? number + title : title;
}
