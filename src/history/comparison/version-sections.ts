import {
  type Acknowledgement,
  type Attachment,
  type BasisPaper,
  type Criteria,
  natureNames,
  printedLines,
  type Nominee,
  type NomineeList,
  type Notice,
  type Quota,
  type SignOff,
} from '#domain/notice/notice.ts';
import type { NoticeRecord } from '#domain/notice/notice-record.ts';
import { signedWindow } from '#domain/life/window-changes.ts';
import { channelName, postmarkWords } from '#domain/receiver/channel-words.ts';
import type { Channel, ObjectionRules, Receiver } from '#domain/receiver/receiver.ts';
import { chineseDate, chinesePublication, chineseWindow } from '#domain/window/chinese-date.ts';
import type { PublicityWindow } from '#domain/window/publicity-window.ts';
import { ruleSentences } from '#domain/window/window-words.ts';
import { proseSection, type ProseSection } from './prose-section.ts';
import type { TextSection } from './text-diff.ts';
import { cellBar } from './text-runs.ts';
import { elsewhere, line, type Line, tell, type Tellings, together, unseen, words } from './told.ts';

/** A version of a notice, and its canonical text, where that is public. */
export interface Version {
  readonly notice: Notice;
  readonly record: NoticeRecord | undefined;
}

/**
 * A version as the sections and paragraphs by which it is compared with others: all that its page prints, and
 * apart from that what is published without being printed.
 */
export function versionSections({ notice, record = {} }: Version): TextSection[] {
  const { lines, sections, unseen: rest } = tell(notice, noticeTellings);
  return [
    { heading: '标题', paragraphs: notice.titleLines },
    linesSection('基本信息', lines),
    ...sections,
    {
      heading: '附件',
      paragraphs: [...notice.attachments.map(attachmentText), ...otherFiles(notice, record)],
    },
    linesSection('公示页面不显示的信息', rest),
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Who takes objections, and how, as a version states it. */
export function receiverLines(receiver: Receiver): readonly Line[] {
  return tell(receiver, receiverTellings).lines;
}

function linesSection(heading: string, lines: readonly Line[]): TextSection {
  return { heading, paragraphs: lines.map(([name, text]) => `${name}：${text}`) };
}

const noticeTellings: Tellings<Notice> = {
  kind: (kind) => line('种类', kind),
  issuers: (issuers) => line('发布单位', issuers.join('、')),
  regions: (regions) => line('地区', regions.join('、')),
  signers: (signers) => line('落款', signers.join('、')),
  signedOn: (day) => line('成文日期', day && chineseDate(day)),
  published: (time) => line('发布时间', chinesePublication(time)),
  documentNumber: (number) => line('文号', number),
  basis: (papers) => together(papers.map((paper) => line('依据', tell(paper, paperTellings).words.join('')))),
  // As the text prints it: what moved it since is told beside the versions.
  window: (_, notice) => tell(signedWindow(notice), windowTellings),
  printedWindow: (days) => tell(days, printedWindowTellings),
  quotas: (quotas) =>
    together(
      quotas.map((quota) => {
        const own = tell(quota, quotaTellings);
        return { ...line('名额', own.words.join('')), unseen: own.unseen };
      }),
    ),
  receiver: (receiver) => tell(receiver, receiverTellings),
  criteriaHeading: (heading, { criteria }) => line('条件标题', criteria.length > 0 ? heading : undefined),
  nomineesHeading: (heading, { lists }) => line('对象标题', lists.length > 0 ? heading : undefined),
  endnote: (lines) => line('附注', lines.join('\n')),
  acknowledgements: (gaps) => together(gaps.map((gap) => tell(gap, gapTellings))),
  body: (prose) => ({ sections: [{ heading: '公示正文', ...proseSection(prose) }] }),
  criteria: (criteria) => together(criteria.map(criteriaSection)),
  lists: (lists) => together(lists.map(listSection)),
  nomineeCount: elsewhere,
  categories: elsewhere,
  signOff: (signOff) => (signOff ? tell(signOff, signOffTellings) : {}),
  // Sections of their own.
  titleLines: elsewhere,
  attachments: elsewhere,
  // The address: no version has another.
  year: elsewhere,
  slug: elsewhere,
  // What comes after publication is told beside the versions.
  corrections: elsewhere,
  versions: elsewhere,
  suspensions: elsewhere,
  withdrawal: elsewhere,
  result: elsewhere,
  archiving: elsewhere,
  erasure: elsewhere,
  isEmbargoed: elsewhere,
  // Reckoned from the window, from what comes after publication, and from what the office does with all notices.
  ledger: elsewhere,
  windowChanges: elsewhere,
  owesResult: elsewhere,
  archivesOn: elsewhere,
  // Of all of it.
  digest: elsewhere,
  // Of the files themselves.
  pictures: elsewhere,
};

const paperTellings: Tellings<BasisPaper> = {
  authorities: (authorities) => words(authorities.join('、')),
  title: (title) => words(title && `《${title}》`),
  documentNumber: words,
};

const windowTellings: Tellings<PublicityWindow> = {
  opens: (_, window) => line('公示期', chineseWindow(window)),
  rule: (rule) =>
    line(
      '计日规则',
      ruleSentences(rule)
        .map(({ text }) => text)
        .join(''),
    ),
  override: (override) => line('另定公示期的理由', override?.reason),
  // With the first day.
  closes: elsewhere,
  length: elsewhere,
  addedWorkdays: elsewhere,
  suspended: elsewhere,
  // With the time of publication, or of the correction.
  publishedOn: elsewhere,
  isAnew: elsewhere,
  // Reckoned from days, rule and calendar.
  opensAt: elsewhere,
  closesAt: elsewhere,
  provisional: elsewhere,
};

const printedWindowTellings: Tellings<Notice['printedWindow']> = {
  opens: (day) => unseen('写明的首日', day && chineseDate(day)),
  closes: (day) => unseen('写明的末日', day && chineseDate(day)),
};

const quotaTellings: Tellings<Quota> = {
  count: (count) => words(String(count)),
  measureWord: words,
  category: words,
  title: (title) => unseen('名单标题', title),
};

const receiverTellings: Tellings<Receiver> = {
  department: (department) => line('受理部门', department),
  channels: (channels) =>
    together(
      channels.map((channel) =>
        line(channelName(channel), tell(channel, channelTellings).words.join('，') || '未提供'),
      ),
    ),
  rules: (rules) => tell(rules, ruleTellings),
};

const channelTellings: Tellings<Channel> = {
  number: words,
  address: words,
  postcode: words,
  postmark: (postmark) => words(postmark && postmarkWords[postmark]),
  hours: words,
  contact: (contact) => words(contact && `联系人：${contact}`),
  note: words,
  // The name of its line.
  kind: elsewhere,
  purpose: elsewhere,
};

const ruleTellings: Tellings<ObjectionRules> = {
  byOrganisation: (text) => line('单位反映的要求', text),
  byPerson: (text) => line('个人反映的要求', text),
  anonymous: (text) => line('匿名反映', text),
};

const gapTellings: Tellings<Acknowledgement> = {
  reason: (reason) => line('说明', reason),
  finding: (finding) => unseen('说明的问题', finding),
  place: (place) => unseen('说明的位置', place),
};

const signOffTellings: Tellings<SignOff> = {
  reviewedBy: (name) => unseen('审核', name),
  signedBy: (name) => unseen('签发', name),
  time: (time) => unseen('签发时间', chinesePublication(time)),
};

function criteriaSection(criteria: Criteria) {
  const own = tell(criteria, criteriaTellings);
  return {
    sections: [{ heading: own.words.join(''), ...proseSection(criteria.prose) }],
    unseen: own.unseen,
  };
}

const criteriaTellings: Tellings<Criteria> = {
  printedOrdinal: words,
  title: words,
  slug: (slug) => unseen('条件的网页位置', `#${slug}`),
  categories: (categories, { slug }) => unseen(`条件 #${slug} 的类别`, categories.join('、')),
  // The order of the sections.
  ordinal: elsewhere,
  // The section's paragraphs.
  prose: elsewhere,
};

function listSection(list: NomineeList) {
  const { heads, introduction, remarks, nominees } = list;
  const own = tell(list, listTellings);
  const rows: Readonly<Record<NomineeList['form'], () => ProseSection[]>> = {
    table: () => [plain([heads, ...nominees.map(({ cells }) => cells)].map((cells) => cells.join(cellBar)))],
    lines: () => [plain(printedLines(list).map((line) => line.map(({ text }) => text).join('')))],
    sections: () =>
      nominees.flatMap((nominee) => [
        plain([tell(nominee, nomineeTellings).words.join('')]),
        proseSection(nominee.deeds),
      ]),
  };
  const parts = [proseSection(introduction), ...rows[list.form](), proseSection(remarks)];
  return {
    sections: [
      {
        heading: own.words.join(''),
        paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
        form: parts.map((part) => part.form).join('\n'),
      },
    ],
    unseen: own.unseen,
  };
}

function plain(paragraphs: readonly string[]): ProseSection {
  return { paragraphs, form: '' };
}

const listTellings: Tellings<NomineeList> = {
  title: words,
  standing: (standing) => words(standing === 'reserve' ? '（递补）' : undefined),
  categories: (categories) => unseen('名单的类别', categories.join('、')),
  nominees: (nominees, { form }) =>
    form !== 'sections'
      ? unseen('名单的性质', [...new Set(nominees.map(natureOf))].join('、'))
      : { unseen: nominees.flatMap((nominee) => tell(nominee, nomineeTellings).unseen) },
  // The section's paragraphs.
  form: elsewhere,
  separators: elsewhere,
  heads: elsewhere,
  nameColumn: elsewhere,
  introduction: elsewhere,
  remarks: elsewhere,
};

/** Of a nominee with a section of its own: a row of a table is its cells. */
const nomineeTellings: Tellings<Nominee> = {
  ordinal: (ordinal) => words(ordinal === undefined ? undefined : `${ordinal}. `),
  name: words,
  distinction: (distinction) => words(distinction && `（${distinction}）`),
  organisation: (organisation) => words(organisation && `，${organisation}`),
  post: (post) => words(post && `，${post}`),
  slug: (slug) => unseen('公示对象的网页位置', `#${slug}`),
  nature: (_, nominee) => unseen(`公示对象 #${nominee.slug} 的性质`, natureOf(nominee)),
  // With its list.
  category: elsewhere,
  cells: elsewhere,
  // The paragraphs that follow.
  deeds: elsewhere,
};

function natureOf({ nature }: Nominee): string {
  return nature === undefined ? '' : natureNames[nature];
}

function attachmentText(attachment: Attachment): string {
  return tell(attachment, attachmentTellings).words.join('');
}

const attachmentTellings: Tellings<Attachment> = {
  title: words,
  kind: (kind) => words(kind === 'on-page' ? '（本页）' : undefined),
  path: (path) => words(`（${path.slice('attachments/'.length)}，`),
  sha256: (sha256) => words(`${checksum(sha256)}）`),
  // With its digest.
  bytes: elsewhere,
};

/** Files that no attachment of `notice` names: pictures in its text. */
function otherFiles({ attachments }: Notice, record: NoticeRecord): string[] {
  const named = attachments.flatMap((attachment) => (attachment.kind === 'file' ? [attachment.path] : []));
  return Object.entries(record).flatMap(([path, file]) =>
    'sha256' in file && path.startsWith('attachments/') && !named.includes(path)
      ? [`图片等：${path.slice('attachments/'.length)}，${checksum(file.sha256)}`]
      : [],
  );
}

function checksum(sha256: string): string {
  return `校验码 ${sha256.slice(0, 12)}`;
}
