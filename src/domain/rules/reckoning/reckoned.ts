import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { readingOf } from '../../statements/reading.ts';
import type { WordedFigure } from '../amounts/figures.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/** What a text tells, where what makes it comes to something else. */
export interface Reckoned extends Span {
  /** What makes it: 302人－284人. */
  readonly reckoning: string;
  /** What that comes to. */
  readonly result: string;
}

/** The finding of one of them in `scope`. */
export function reckonedFinding(scope: Scope, { start, end, reckoning, result }: Reckoned): Finding {
  return {
    code: 'stated-reckoning-differs',
    ...placeIn(scope, start),
    facts: { stated: scope.written({ start, end }).trim(), reckoning, result },
  };
}

/** The rule that none of `readers` reads one in a line of the body, but for what comes from the notice's data. */
export function reckonedBy(
  ...readers: readonly ((scope: Scope, notice: Notice) => readonly Reckoned[])[]
): Rule {
  return function* (notice) {
    for (const { scope } of readingOf(notice).body)
      for (const reckoned of readers.flatMap((read) => read(scope, notice)))
        if (!scope.isQuoted(reckoned)) yield reckonedFinding(scope, reckoned);
  };
}

/** `figures` of `sentence`, but for those that count who judges: 到会评委11名, 9位评委. */
export function withoutJudges(figures: readonly WordedFigure[], sentence: string): readonly WordedFigure[] {
  return figures.filter(
    ({ words, end }) => !ofJudges.test(words) && !areJudges.test(sentence.slice(end, end + 4)),
  );
}

const areJudges = /^(?:评[委审]|专家|考官)/;
const ofJudges = /评委|专家|[应实]到|到会|出席/;
