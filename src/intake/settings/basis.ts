import { paperCitations } from '#domain/statements/mentions/paper-citations.ts';
import { isBodyName } from '../body-name.ts';
import type { DraftPaper } from '../draft.ts';
import type { ReadLine } from '../read-lines.ts';

/** The longest name of a body before a paper's title. */
const longest = 40;

/** The first paper that `lines` rest on which they cite with its number and, right before its title, its body. */
export function basisIn(lines: readonly ReadLine[]): DraftPaper[] {
  const papers = lines.flatMap(({ read: { scope, clauses } }) =>
    paperCitations({ scope, clauses }).flatMap(({ title, number, titleAt }): DraftPaper[] => {
      const end = titleAt.start - 1;
      const before = end < 1 ? '' : scope.written({ start: Math.max(0, end - longest), end });
      const authority = /(?:根据|按照|依据|遵照)([^，。；《》]{3,40})$/.exec(before)?.[1];
      const bodies = authority?.split('、');
      return authority !== undefined && bodies?.every(isBodyName)
        ? [{ title, documentNumber: number, authority }]
        : [];
    }),
  );
  return papers.slice(0, 1);
}
