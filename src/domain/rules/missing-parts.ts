import { headsCriteria } from '../notice/criteria-heading.ts';
import { nomineesOf } from '../notice/notice.ts';
import { proseLines } from '../prose/prose-lines.ts';
import type { Rule } from './findings/rule.ts';

/** A notice says who is put forward, on its page or in a file. */
export const noNominees: Rule = function* (notice) {
  const isInFile = notice.attachments.some(({ kind }) => kind === 'file');
  if (nomineesOf(notice).length === 0 && !isInFile) yield { code: 'no-nominees', path: [], facts: {} };
};

/**
 * Kinds of notice that state no criteria by custom: appointments, funds, lists of what was recognised, of who is hired or
 * housed, and of who wins a tender: rules published before say by what.
 */
const withoutCriteria =
  /任前|任职|资金|补助|补贴|认定|招聘|招录|录用|聘用|遴选|选调|住房|公租房|廉租房|低保|救助|征收|采购|成交|中标|招标/;

/** Whether a notice of `kind`, in the office's words, states criteria by custom. */
export function statesCriteria(kind: string): boolean {
  return !withoutCriteria.test(kind);
}

/** A notice says by which criteria, on its page, in its text or in a file; some kinds have none by custom. */
export const noCriteria: Rule = function* ({ kind, criteria, attachments, body }) {
  if (!statesCriteria(kind)) return;
  const isInFile = attachments.some(({ kind }) => kind === 'file');
  const isInText = proseLines(body).some(({ text }) => headsCriteria(text));
  if (criteria.length === 0 && !isInFile && !isInText) yield { code: 'no-criteria', path: [], facts: {} };
};

/** A notice is signed (党政机关公文格式 GB/T 9704-2012, 7.3.5); an original that is not says so in its 说明. */
export const noSigner: Rule = function* ({ signers }) {
  if (signers.length === 0) yield { code: 'no-signer', path: ['signers'], facts: {} };
};

/** A notice is dated, as it is signed. */
export const noDate: Rule = function* ({ signedOn }) {
  if (signedOn === undefined) yield { code: 'no-date', path: ['signedOn'], facts: {} };
};
