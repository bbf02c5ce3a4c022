import { placeIn } from '../finding/finding.ts';
import { matchesIn } from '../lists/matches-in.ts';
import type { Rule } from './findings/rule.ts';
import { longestSentence, mostSentences, proseWith, sentenceForm } from './words/prose-read.ts';

/**
 * A sentence that is longer than rules read, or else the first of a line that stands behind as many as they read there:
 * nothing is compared with it.
 */
export const unreadSentences: Rule = function* (notice) {
  for (const { scope } of proseWith(notice, longLine)) {
    const sentences = matchesIn(scope.text, sentenceForm);
    const long = sentences.find(([sentence]) => sentence.length > longestSentence);
    const late = sentences[mostSentences];
    if (long)
      yield {
        code: 'text-unread',
        ...placeIn(scope, long.index),
        facts: { of: 'sentence', most: longestSentence },
      };
    else if (late)
      yield {
        code: 'text-unread',
        ...placeIn(scope, late.index),
        facts: { of: 'paragraph', most: mostSentences },
      };
  }
};

/** A line that may have a sentence too long, or too many of them: each has a sign at least, and one that closes it. */
const longLine = new RegExp(`^[^\\n]{${2 * mostSentences},}`, 'u');
