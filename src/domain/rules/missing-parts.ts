import { nomineesOf } from '../notice/notice.ts';
import type { Rule } from './rule.ts';

/** A notice says who is put forward, on its page or in a file. */
export const noNominees: Rule = function* (notice) {
  const isInFile = notice.attachments.some(({ kind }) => kind === 'file');
  if (nomineesOf(notice).length === 0 && !isInFile) yield { code: 'no-nominees', path: [], facts: {} };
};

/** A notice says by which criteria, on its page or in a file. */
export const noCriteria: Rule = function* ({ criteria, attachments }) {
  const isInFile = attachments.some(({ kind }) => kind === 'file');
  if (criteria.length === 0 && !isInFile) yield { code: 'no-criteria', path: [], facts: {} };
};
