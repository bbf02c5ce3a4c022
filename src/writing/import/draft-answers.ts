import type { Draft, DraftQuota, DraftReceiver, DraftWindow } from '#intake/draft.ts';
import type { DaySetting } from '#intake/settings/window.ts';
import { addDays, type CivilDate } from '#domain/time/civil-date.ts';
import type { CategoryAnswers, NoticeAnswers, ReceiverAnswers, WindowAnswers } from '../new/answers.ts';

/** What `draft` answers of the questions about a new notice, published on `publishedOn` in the folder `slug`. */
export function draftAnswers(
  draft: Draft,
  slug: string,
  publishedOn: CivilDate,
  setting: DaySetting,
): NoticeAnswers {
  const { window, receiver, basis, quotas } = draft;
  const [paper] = basis;
  return {
    slug,
    title: draft.titleLines.join('\n'),
    kind: draft.kind,
    issuers: draft.issuers,
    signers: draft.signers,
    publishedOn,
    signedOn: draft.signedOn,
    window: window ? windowOf(window, publishedOn, setting) : { unit: undefined, length: undefined },
    documentNumber: draft.documentNumber,
    regions: [],
    basis: paper && {
      title: paper.title,
      documentNumber: paper.documentNumber,
      authorities: paper.authority.split('、'),
    },
    categories: quotas.map(categoryOf),
    receiver: receiverOf(receiver),
    annexes: {
      attachments: draft.attachments,
      endnote: draft.endnote,
      criteriaHeading: draft.criteriaHeading,
      nomineesHeading: draft.nomineesHeading,
    },
  };
}

/**
 * A window that does not begin right after the publication is counted from its own first day, or from the
 * publication's.
 */
function windowOf(window: DraftWindow, publishedOn: CivilDate, { isWorkday }: DaySetting): WindowAnswers {
  const { unit, length, opens } = window;
  if (window.isAtOnce)
    return { ...window, ...(length === undefined ? { opens: publishedOn } : { start: '当日' }) };
  if (length === undefined || opens === undefined || opens <= publishedOn)
    return { ...window, start: length === undefined ? undefined : opens };
  let first = addDays(publishedOn, 1);
  while (unit === 'workday' && first < opens && isWorkday(first) === false) first = addDays(first, 1);
  return { ...window, start: first === opens ? undefined : opens };
}

function categoryOf({ category, count, measureWord, title }: DraftQuota): CategoryAnswers {
  return { name: category, count, measureWord, title, isTable: false, nominees: [], clauses: [] };
}

function receiverOf(receiver: DraftReceiver): ReceiverAnswers {
  const { department, channels } = receiver;
  return { department, channels, rules: receiver, phones: [], email: '', address: '', postcode: '' };
}
