import { suspensionsOf } from '#domain/life/window-changes.ts';
import {
  chineseClosing,
  chinesePublication,
  chineseRange,
  chineseWindow,
} from '#domain/window/chinese-date.ts';
import { type Correction, correctionNames, effectWords } from '#domain/life/correction.ts';
import type { Instant } from '#domain/time/instant.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { Office } from '#domain/office/office.ts';
import type { Suspension } from '#domain/life/suspension.ts';
import { instantOfPublication } from '#domain/time/publication.ts';
import { plainText } from '../plain-text.ts';

/** What happens in a notice's life. */
export type LifeEventKind = 'published' | 'correction' | 'suspension' | 'result' | 'withdrawal' | 'archive';

/** What feeds call them. */
export const lifeEventNames: Readonly<Record<LifeEventKind, string>> = {
  published: '公示',
  correction: '更正',
  suspension: '中止',
  result: '结果',
  withdrawal: '撤回',
  archive: '归档',
};

/** An entry of the feeds. Its words name no nominee, for what readers once fetched cannot be taken back. */
export interface LifeEvent {
  /** A `tag:` URI (RFC 4151) that never changes. */
  readonly id: string;
  readonly kind: LifeEventKind;
  readonly notice: Notice;
  /** `更正：关于……的公示` */
  readonly title: string;
  /** Lines of plain text. */
  readonly lines: readonly string[];
  /** When it happened, by the record. */
  readonly at: Instant;
  /** When what it says changed last, by the record: never before `at`. */
  readonly updatedAt: Instant;
}

type Domain = Pick<Office, 'domain'>;

/** What tells a notice, or something of its life, from all others for ever (RFC 4151). */
export function noticeId(notice: Pick<Notice, 'year' | 'slug'>, { domain }: Domain, event = ''): string {
  return `tag:${domain.toLowerCase()},${notice.year}:${encodeURI(plainText(addressOf(notice)))}${event}`;
}

/** What tells a correction from the notice's others, for `noticeId`. */
export function correctionKey({ slug }: Pick<Correction, 'slug'>): string {
  return `correction/${encodeURIComponent(plainText(slug))}`;
}

/** A path of the site as a full address. */
export function urlOf(path: string, { domain }: Domain): string {
  return encodeURI(plainText(`https://${domain}${path}`));
}

/** What happened, and when. */
interface Happening {
  readonly kind: LifeEventKind;
  readonly key: string;
  readonly time: Publication;
  readonly words: readonly (string | undefined)[];
}

/** The events of `notice`'s life, oldest first. Of what is erased, only those that still stand. */
export function lifeOf(notice: Notice, office: Domain): LifeEvent[] {
  const title = titleOf(notice);
  const event = ({ kind, key, time, words }: Happening): LifeEvent => {
    const at = instantOfPublication(time);
    const name = kind === 'published' ? '' : `${lifeEventNames[kind]}：`;
    return {
      id: noticeId(notice, office, key),
      kind,
      notice,
      title: `${notice.signOff ? '' : '【草稿】'}${name}${title}`,
      lines: words.filter((line) => line !== undefined),
      at,
      updatedAt: at,
    };
  };
  const first = event({ kind: 'published', key: '', time: notice.published, words: noticeLines(notice) });
  const updatedAt = Math.max(first.at, changedAt(notice)) as Instant;
  const later = [
    ...notice.corrections.map(corrected),
    ...suspensionsOf(notice).map((suspension) => suspended(suspension, notice)),
    ...ended(notice),
  ];
  return [{ ...first, updatedAt }, ...later.map(event).toSorted((a, b) => a.at - b.at)];
}

function corrected(correction: Correction): Happening {
  const { kind, words, effect, reason, time } = correction;
  const sentences = [
    `${correctionNames[kind]}：${words}`,
    `${effectWords(effect)}。`,
    reason && `理由：${reason}`,
  ];
  return { kind: 'correction', key: correctionKey(correction), time, words: sentences };
}

function suspended({ first, last, cause, decidedBy, basis }: Suspension, { published }: Notice): Happening {
  const on = first < published.on ? published.on : first;
  const words = [
    `${chineseRange(first, last)}公示中止，中止期间不计入公示期，恢复后顺延相同的天数。`,
    `原因：${cause}`,
    `决定机关：${decidedBy}`,
    `依据：${basis}`,
  ];
  return { kind: 'suspension', key: `suspension/${first}`, time: { on, at: undefined }, words };
}

/** What became of `notice` in the end. */
function ended({ result, withdrawal, erasure }: Notice): Happening[] {
  const happenings: Happening[] = [];
  if (result) {
    const { time, outcome, paper } = result;
    const words = [`结果：${outcome}`, paper && `《${paper.title}》${paper.documentNumber ?? ''}`];
    happenings.push({ kind: 'result', key: 'result', time, words });
  }
  if (withdrawal) {
    const { time, decidedBy, reason } = withdrawal;
    const words = ['发布单位已撤回这件公示，名单不再公开。', `决定机关：${decidedBy}`, `理由：${reason}`];
    happenings.push({ kind: 'withdrawal', key: 'withdrawal', time, words });
  }
  if (erasure?.kind === 'archived') {
    const { time, basis } = erasure;
    const words = ['保留期已满，名单和事迹不再公开。', basis && `依据：${basis}`];
    happenings.push({ kind: 'archive', key: 'archive', time, words });
  }
  return happenings;
}

/** The events of all `notices`, the newest first. */
export function lifeOfAll(notices: readonly Notice[], office: Domain): LifeEvent[] {
  return notices
    .flatMap((notice) => lifeOf(notice, office))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** What a notice is about, in lines that name nobody. */
function noticeLines({ issuers, kind, window, receiver, published, documentNumber }: Notice): string[] {
  return [
    `发布单位：${issuers.join('、')}`,
    `种类：${kind}`,
    ...(documentNumber === undefined ? [] : [`文号：${documentNumber}`]),
    `发布时间：${chinesePublication(published)}`,
    `公示期：${chineseWindow(window)}${window.provisional ? '，暂定' : ''}`,
    `截止：${chineseClosing(window)}`,
    `受理部门：${receiver.department}`,
  ];
}

/** When the notice changed last, by its record: published, corrected, suspended, concluded, taken back. */
export function changedAt(notice: Notice): Instant {
  const { published, corrections, result, withdrawal, erasure } = notice;
  const suspended = suspensionsOf(notice).map(({ first }): Publication => ({ on: first, at: undefined }));
  const times = [published, ...corrections.map(({ time }) => time), ...suspended];
  for (const later of [result, withdrawal, erasure]) if (later) times.push(later.time);
  return Math.max(...times.map(instantOfPublication)) as Instant;
}

/** As many revisions as a notice can have, and one more: what is erased has forgotten how many there were. */
const lastRevision = 10_000;

/** How often what a calendar shows was revised: it only ever rises. */
export function revisionOf(notice: Notice): number {
  const { erasure, withdrawal, corrections } = notice;
  return erasure || withdrawal ? lastRevision : corrections.length + suspensionsOf(notice).length;
}
