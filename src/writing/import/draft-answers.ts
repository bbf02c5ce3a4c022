import type { Draft, DraftQuota, DraftReceiver } from '#intake/draft.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import type { CategoryAnswers, NoticeAnswers, ReceiverAnswers } from '../new/answers.ts';

/** What `draft` answers of the questions about a new notice, published on `publishedOn` in the folder `slug`. */
export function draftAnswers(draft: Draft, slug: string, publishedOn: CivilDate): NoticeAnswers {
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
    window: window ?? { unit: undefined, length: undefined },
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

function categoryOf({ category, count, measureWord, title }: DraftQuota): CategoryAnswers {
  return { name: category, count, measureWord, title, isTable: false, nominees: [], clauses: [] };
}

function receiverOf(receiver: DraftReceiver): ReceiverAnswers {
  const { department, channels } = receiver;
  return { department, channels, rules: receiver, phones: [], email: '', address: '', postcode: '' };
}
