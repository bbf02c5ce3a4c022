import { stretchBefore } from '../../lists/stretch-before.ts';

/** As far as a sentence, and a clause, is read. */
const [longestSentence, longestClause] = [240, 60];

/** What the sentence in which the character `index` of `text` stands says before it. */
export function sentenceBefore(text: string, index: number): string {
  return stretchBefore(text, index, '。！？\n', longestSentence);
}

/** Where that sentence begins. */
export function sentenceStart(text: string, index: number): number {
  return index - sentenceBefore(text, index).length;
}

/** What the clause in which the character `index` of `text` stands says before it, behind a mark. */
export function clauseBefore(text: string, index: number): string {
  return stretchBefore(text, index, '，。；:（）\n', longestClause);
}

/** Where that clause begins. */
export function clauseStart(text: string, index: number): number {
  return index - clauseBefore(text, index).length;
}
