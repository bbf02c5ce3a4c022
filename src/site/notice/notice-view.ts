import { chineseDate, chinesePublication, chineseWindow } from '#domain/window/chinese-date.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { dayAt, timeAt, timeOfMinute } from '#domain/time/instant.ts';
import {
  addressOf,
  type Attachment,
  chinesePaper,
  type Notice,
  isAboutPersons,
  type Nominee,
  nomineesOf,
  titleOf,
  versionOf,
} from '#domain/notice/notice.ts';
import { nameRow } from '#domain/name/name-row.ts';
import { windowChangeWords } from '#domain/life/window-changes.ts';
import { instantOfPublication, type Publication } from '#domain/time/publication.ts';
import { noticeJsonLd } from '#formats/data/json-ld.ts';
import { listsInText, nomineesNamed } from '#domain/notice/quotation.ts';
import { escapeHtml, proseStretches } from '#formats/page/prose-html.ts';
import { at } from '#domain/lists/at.ts';
import { codesNamed } from '#reading/wording/wording.ts';
import {
  type AnnexView,
  annexViews,
  type ContextView,
  listsOfText,
  type ListView,
} from '../annex/annex-view.ts';
import {
  changeLines,
  correctionLine,
  type ChangesView,
  hasHistory,
  historyAddress,
} from '../changes/changes-view.ts';
import { type Frame, frame, noticesLink, type Site, type Tag, yearLink } from '../frame/frame.ts';
import { answerId } from '../parts/anchors.ts';
import { countWord } from '../lists/notice-list-view.ts';
import type { Fact } from '../parts/fact.ts';
import { type LedgerView, ledgerView } from '../ledger/ledger-view.ts';
import { type LetterView, letterView } from '../answer/letter/letter-view.ts';
import { resultView } from '../changes/result-view.ts';
import { type ReceiverView, receiverView } from '../answer/receiver-view.ts';
import { type ShareView, shareView } from '../share/share-view.ts';
import { type TitleView, titleView } from '../parts/title-view.ts';
import { type AnswerView, answerView } from '../answer/answer-view.ts';
import { type ListPlace, type NamesView, namesView } from '../annex/names-view.ts';

/** What a notice's page prints, in its order. */
export interface NoticeView {
  readonly frame: Frame;
  readonly kind: string;
  /** What keeps it from the public: a preview says so. */
  readonly mark: string | undefined;
  readonly title: TitleView;
  readonly answer: AnswerView;
  readonly names: NamesView;
  /** The window in a line. */
  readonly windowText: string;
  readonly ledger: LedgerView;
  readonly receiver: ReceiverView;
  /** Undefined where none can reach the receiver. */
  readonly letter: LetterView | undefined;
  readonly share: ShareView;
  readonly changes: ChangesView;
  /** The page of all versions, from the second one on. */
  readonly history: string | undefined;
  readonly facts: readonly Fact[];
  /** For whoever comes straight to a nominee. */
  readonly context: ContextView;
  readonly body: readonly BodyPart[];
  /** What moved the window since: it stands under the text, which stays as it was signed. */
  readonly moved: readonly string[];
  readonly attachments: readonly AttachmentView[];
  readonly signers: readonly string[];
  readonly signedOn: { readonly on: CivilDate; readonly text: string } | undefined;
  /** What the original's signature lacks, said in its place. */
  readonly unsigned: readonly string[];
  /** What stands under the signature. */
  readonly endnote: readonly string[];
  readonly annexes: readonly AnnexView[];
}

/** A stretch of the text, and the lists that stand before it. */
export interface BodyPart {
  readonly lists: readonly ListView[];
  readonly html: string;
}

export interface AttachmentView {
  /** `1.` where there are several. */
  readonly number: string;
  readonly title: string;
  /** Undefined for an annex of which the page has nothing. */
  readonly href: string | undefined;
  /** `XLSX，12 KB`; undefined for an annex on the page. */
  readonly file: string | undefined;
}

/** `address` is that of the page: an earlier version has one of its own. */
export function noticeView(notice: Notice, site: Site, address: string = addressOf(notice)): NoticeView {
  const annexes = annexViews(notice);
  const answer = answerView(notice, site);
  const { body, named } = bodyView(notice);
  const ofAnnexes = annexes.flatMap(({ nominees }) => nominees?.entries ?? []);
  return {
    frame: noticeFrame(notice, site),
    kind: notice.kind,
    mark: markOf(notice, site),
    title: titleView(notice),
    answer,
    names: namesView(notice, [...body.flatMap(({ lists }) => lists), ...named, ...ofAnnexes]),
    windowText: chineseWindow(notice.window),
    ledger: ledgerView(notice, site),
    receiver: receiverView(notice, site),
    letter: letterView(notice),
    share: shareView(address, site.office),
    changes: changeLines(notice),
    history: hasHistory(notice) ? historyAddress(notice) : undefined,
    facts: noticeFacts(notice, address),
    context: {
      words: answer.isOver ? `已于${answer.until}` : answer.until,
      link: { label: '怎么反映', href: `#${answerId}` },
      isInvitation: true,
      isAhead: !answer.isOver,
    },
    body,
    moved: notice.windowChanges.map(windowChangeWords),
    attachments: notice.attachments.map((attachment, index) =>
      attachmentView(attachment, index, { notice, annexes, address }),
    ),
    signers: notice.signers,
    signedOn: notice.signedOn && { on: notice.signedOn, text: chineseDate(notice.signedOn) },
    unsigned: [
      ...(notice.signers.length === 0 ? ['原公示没有落款'] : []),
      ...(notice.signedOn === undefined ? ['原公示没有成文日期'] : []),
    ],
    endnote: notice.endnote,
    annexes,
  };
}

/** The text with the lists that stand in it, and where those begin that its sentences name. */
function bodyView(notice: Notice): {
  readonly body: readonly BodyPart[];
  readonly named: readonly ListPlace[];
} {
  const { placed, named } = listsInText(notice);
  const listed = new Set(named.flatMap(({ nominees }) => nominees));
  const slugs = new Set(Array.from(listed, ({ slug }) => slug));
  const anchored = new Set<string>();
  // A name that is quoted twice has its anchor where it is quoted first.
  const anchor = ({ slug, name }: Nominee): string => {
    if (anchored.has(slug) || !slugs.has(slug)) return escapeHtml(name);
    anchored.add(slug);
    return `<span id="${slug}">${escapeHtml(name)}</span>`;
  };
  const quotationHtml = (key: string): string | undefined => {
    const nominees = nomineesNamed(key, notice.lists);
    if (!nominees.some((nominee) => listed.has(nominee))) return undefined;
    return `<span class="lines">${nominees.map(anchor).join('、')}</span>`;
  };
  const groups = [[], ...placed.values()];
  const { body, pictures } = notice;
  const html = proseStretches(body, { headingLevel: 3, pictures, quotationHtml }, (block) =>
    placed.has(block),
  );
  return {
    body: groups.map((lists, index) => ({ lists: listsOfText(lists, notice), html: at(html, index) })),
    named: listsOfText(named, notice).map((list, index) => ({
      ...list,
      id: at(at(named, index).nominees, 0).slug,
    })),
  };
}

function markOf({ signOff, isEmbargoed, published, result }: Notice, site: Site): string | undefined {
  if (!signOff) return '草稿，尚未签发';
  if (isEmbargoed) return `定于${chinesePublication(published)}发布`;
  return result && !site.isPast(instantOfPublication(result.time))
    ? `结果定于${chinesePublication(result.time)}发布`
    : undefined;
}

function noticeFrame(notice: Notice, site: Site): Frame {
  const title = titleOf(notice);
  return frame(
    {
      path: addressOf(notice),
      title,
      description: description(notice),
      trail: [noticesLink, yearLink(notice.year)],
      isUnlisted: !site.office.listsPersons && isAboutPersons(notice),
      alternates: [
        { type: 'application/json', title: '数据', href: `${addressOf(notice)}notice.json` },
        { type: 'text/calendar', title: '日历', href: `${addressOf(notice)}notice.ics` },
      ],
      jsonLd: noticeJsonLd(notice, site.office),
      tags: publicationTags(notice, description(notice), site),
    },
    site,
  );
}

/** Tags of an article's page (国办发〔2017〕47号, 附件2). */
export function publicationTags(notice: Notice, description: string, { office }: Site): Tag[] {
  return [
    { name: 'ArticleTitle', content: titleOf(notice) },
    { name: 'PubDate', content: pubDate(notice.published) },
    { name: 'ContentSource', content: notice.issuers.join('、') },
    { name: 'Keywords', content: keywords(notice).join(',') },
    { name: 'Description', content: description },
    { name: 'Url', content: `https://${office.domain}${addressOf(notice)}` },
  ];
}

/** Who is put forward, until when and to whom one may object, for search engines and whoever passes it on. */
function description(notice: Notice): string {
  const { issuers, kind, receiver, window } = notice;
  const nominees = nomineesOf(notice);
  const [first, second] = nominees.map(({ name }) => name);
  const named = nameRow([first, second].filter((name) => name !== undefined));
  const who =
    named === ''
      ? ''
      : `公示对象：${named}${nominees.length > 2 ? `等${nominees.length}${countWord(notice)}` : ''}。`;
  return `${issuers.join('、')}${kind.endsWith('公示') ? kind : `${kind}公示`}。公示期${chineseWindow(window)}。${who}受理部门：${receiver.department}。`;
}

function keywords(notice: Notice): string[] {
  const categories = notice.lists.flatMap((list) => list.categories);
  return [...new Set(['公示', notice.kind, ...categories, ...notice.regions])];
}

/** `YYYY-MM-DD HH:MM` in Beijing time (国办发〔2017〕47号, 附件2); the day alone where no time was recorded. */
function pubDate({ on, at }: Publication): string {
  return at === undefined ? on : `${dayAt(at)} ${timeAt(at)}`;
}

/** What stands under 关于本公示: who published it, when, by what right, and how it can be checked. */
function noticeFacts(notice: Notice, address: string): Fact[] {
  const { window, acknowledgements, signOff, digest } = notice;
  // What a notice says of a channel stands among its ways to object.
  const gaps = acknowledgements.filter(
    ({ finding }) => !codesNamed(finding).includes('channel-without-details'),
  );
  return [
    ...publicationFacts(notice),
    {
      label: '公示期',
      value: `${chineseWindow(window)}，${timeOfMinute(window.rule.closesAtMinute)}截止`,
    },
    ...resultFacts(notice),
    ...(gaps.length === 0 ? [] : [{ label: '说明', value: gaps.map(({ reason }) => reason).join('；') }]),
    ...(signOff === undefined
      ? []
      : [
          { label: '版本', value: `第${versionOf(notice)}版` },
          ...correctionFacts(notice),
          { label: '校验码', value: `SHA-256 ${digest}`, href: `${address}record.json` },
        ]),
  ];
}

/** What each version changed, on paper; screens say it above. */
function correctionFacts(notice: Notice): Fact[] {
  return notice.corrections.map((correction, index) => ({
    label: `第${index + 2}版`,
    value: `${chineseDate(correction.time.on)}更正：${correctionLine(notice, correction)}`,
    isForPaper: true,
  }));
}

/** What became of it, on paper; screens say it above. */
function resultFacts(notice: Notice): Fact[] {
  const result = resultView(notice);
  if (!result) return [];
  const { time, outcome, paper, nominees } = result;
  const each = nominees.map(({ name, outcome: own }) => `${name}：${own}`).join('；');
  const value = `${time.text}公布：${outcome}${paper?.text ?? ''}${each && `${paper ? '。' : ''}${each}。`}`;
  return [{ label: '结果', value, isForPaper: true }];
}

/** Who published it, when, and by what right. */
export function publicationFacts({ issuers, published, signedOn, documentNumber, basis }: Notice): Fact[] {
  return [
    { label: '发布单位', value: issuers.join('、') },
    { label: '发布时间', value: chinesePublication(published) },
    ...(signedOn === undefined ? [] : [{ label: '成文日期', value: chineseDate(signedOn) }]),
    ...(documentNumber === undefined ? [] : [{ label: '文号', value: documentNumber }]),
    ...(basis.length === 0 ? [] : [{ label: '依据', value: basis.map(chinesePaper).join('、') }]),
  ];
}

function attachmentView(
  attachment: Attachment,
  index: number,
  {
    notice,
    annexes,
    address,
  }: { readonly notice: Notice; readonly annexes: readonly AnnexView[]; readonly address: string },
): AttachmentView {
  const number = notice.attachments.length > 1 ? `${index + 1}.` : '';
  const { title } = attachment;
  if (attachment.kind === 'file')
    return {
      number,
      title,
      href: `${address}${attachment.path}`,
      file: fileNote(attachment.path, attachment.bytes),
    };
  const onPage = notice.attachments.slice(0, index).filter(({ kind }) => kind === 'on-page').length;
  const annex = annexes[onPage];
  return { number, title, href: annex && `#${annex.id}`, file: undefined };
}

function fileNote(path: string, bytes: number): string {
  const type = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  const kilobytes = bytes / 1024;
  return `${type}，${kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`}`;
}
