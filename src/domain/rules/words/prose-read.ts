import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { readingOf, type ReadScope } from '../../statements/reading.ts';

/**
 * More than prose has that people read: claims of one kind in a line, things that it counts, names or adds up, and its
 * sentences and how long one is. What has more is a table without lines, or made to keep a machine at work; each is held against all rows.
 */
const mostClaims = 60;
export const [mostItems, mostSentences, longestSentence] = [200, 300, 5000];

/** A sentence of a line, without what closes it. */
export const sentenceForm = /[^。！？\n]+/g;

/** The lines of the body of `notice` that are prose, and no cells, in which one of `signs` stands. */
export function proseWith(notice: Notice, signs: RegExp): readonly ReadScope[] {
  return readingOf(notice).body.filter(({ scope }) => scope.kind !== 'cell' && signs.test(scope.text));
}

/** What `pattern` finds in a line. */
export function claimsIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return matchesIn(text, pattern).slice(0, mostClaims);
}

/** The sentences of a line, without what closes them, and without those longer than people read. */
export function sentencesIn(text: string): readonly RegExpExecArray[] {
  return matchesIn(text, sentenceForm)
    .slice(0, mostSentences)
    .filter(([sentence]) => sentence.length <= longestSentence);
}
