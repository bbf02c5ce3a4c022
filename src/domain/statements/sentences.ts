import type { Clause } from './clauses/clause.ts';

/** The clauses of each sentence, a remark after what it remarks upon. */
export function sentencesOf(clauses: readonly Clause[]): Clause[][] {
  const sentences: Clause[][] = [];
  for (const clause of clauses) {
    const last = sentences.at(-1);
    if (last?.[0]?.sentence === clause.sentence) last.push(clause);
    else sentences.push([clause]);
  }
  for (const sentence of sentences) if (sentence.length > 1) sentence.sort((a, b) => a.start - b.start);
  return sentences;
}
