import { stretchIn } from '../../lists/stretch-in.ts';

/** Where the sentence begins in which the character `index` of `text` stands. */
export function sentenceStart(text: string, index: number): number {
  return index - stretchIn(text.slice(Math.max(0, index - longestSentence), index), /[^。！？\n]*$/).length;
}

const longestSentence = 240;

/** Where the clause that `index` stands in begins, behind a mark. */
export function clauseStart(text: string, index: number): number {
  return (
    index - stretchIn(text.slice(Math.max(0, index - longestClause), index), /[^，。；:（）\n]*$/).length
  );
}

/** As far as a clause is read. */
const longestClause = 60;
