import type { PaperCitation } from '#domain/statements/mentions/paper-citations.ts';
import { paperCitations } from '#domain/statements/mentions/paper-citations.ts';
import { isBodyName } from '../body-name.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftPaper } from '../draft.ts';
import type { ReadLine } from '../read-lines.ts';

/** The paper that a notice rests on, and what is doubtful of it. */
export interface ReadBasis {
  readonly basis: readonly DraftPaper[];
  readonly doubts: readonly Doubt[];
}

interface CitedPaper extends DraftPaper {
  readonly where: string;
}

/**
 * The paper that `lines` rest on which they cite with its number: the first whose body stands right before its title,
 * or in it (《某局 某厅关于……的通知》), else the first. Of whom it is where nothing says it, and further papers, are told.
 */
export function basisIn(lines: readonly ReadLine[]): ReadBasis {
  const cited = lines.flatMap(({ line, read }) =>
    paperCitations(read).flatMap((citation) => {
      const before = textBefore(read, citation);
      return led.test(before) ? [{ ...paperOf(citation, before), where: line.where }] : [];
    }),
  );
  const papers = [...new Map(cited.map((paper) => [paper.documentNumber, paper] as const)).values()];
  const own = papers.find(({ authority }) => authority !== '') ?? papers[0];
  if (!own) return { basis: [], doubts: [] };
  const { where, ...paper } = own;
  return {
    basis: [paper],
    doubts: [
      ...(paper.authority === '' ? [told('basis-authority', own)] : []),
      ...papers.filter((other) => other !== own).map((other) => told('basis-more', other)),
    ],
  };
}

function told(code: 'basis-authority' | 'basis-more', { title, documentNumber, where }: CitedPaper): Doubt {
  return doubt(code, { title, documentNumber }, { where, at: '依据' });
}

/** What stands before a paper that a notice rests on, with other such papers between. */
const led = /(?:根据|按照|依据|依照|遵照)[^，。；]{0,200}$/;
/** The longest stretch before a paper's title that is read. */
const longest = 220;

function textBefore({ scope }: ReadLine['read'], { titleAt }: PaperCitation): string {
  const end = titleAt.start - 1;
  return end < 1 ? '' : scope.written({ start: Math.max(0, end - longest), end });
}

/** A paper with the body that stands before its title, or with that which its title begins with; '' for none. */
function paperOf({ title, number }: PaperCitation, before: string): DraftPaper {
  const [, beside = ''] =
    /(?:根据|按照|依据|依照|遵照|》（[^（）]{1,40}）(?:和|及|、|以及))([^，。；《》]{3,60})$/.exec(before) ??
    [];
  const [, within = ''] = /^([^《》]{3,80}?)关于/.exec(title) ?? [];
  const bodies = [beside, within]
    .map((text) => text.split(/[、\s]+/))
    .find((names) => names.every(isBodyName));
  return { title, documentNumber: number, authority: bodies?.join('、') ?? '' };
}
