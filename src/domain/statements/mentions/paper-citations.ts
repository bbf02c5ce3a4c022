import { at } from '../../lists/at.ts';
import type { Span } from '../clauses/token.ts';
import type { ReadScope } from '../reading.ts';

/** A paper that is cited with its number: 《通知》（示人社函〔2023〕44号). */
export interface PaperCitation {
  readonly title: string;
  readonly number: string;
  /** Where the title stands, without its marks, and where the number does. */
  readonly titleAt: Span;
  readonly numberAt: Span;
}

const number = /^（([^）]{0,99}[〔[［【][^）]{0,99}号)）/;
/** As long as a number in brackets may be. */
const longest = 210;

/** The papers that `read` cites with their numbers by hand. */
export function paperCitations({ scope, clauses }: ReadScope): PaperCitation[] {
  if (!scope.text.includes('》（')) return [];
  return clauses.flatMap(({ tokens }) =>
    tokens.flatMap((token): PaperCitation[] => {
      const { start, end } = token;
      if (token.kind !== 'title') return [];
      const match = number.exec(scope.text.slice(end, end + longest));
      if (!match || scope.isQuoted({ start, end: end + match[0].length })) return [];
      const titleAt = { start: start + 1, end: end - 1 };
      const numberAt = { start: end + 1, end: end + 1 + at(match, 1).length };
      return [{ title: scope.written(titleAt), number: scope.written(numberAt), titleAt, numberAt }];
    }),
  );
}
