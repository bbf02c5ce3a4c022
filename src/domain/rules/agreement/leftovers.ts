import { placeIn } from '../../finding/finding.ts';
import { names, type StatedDay } from '../../statements/clauses/stated-day.ts';
import { leftovers } from '../../statements/mentions/leftovers.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';

/** The day that a text of its own is, with nothing besides. */
function dayOf({ clauses }: ReadScope): StatedDay | undefined {
  const [token, ...others] = clauses.flatMap(({ tokens }) => tokens);
  return others.length === 0 && token?.kind === 'day' ? token.day : undefined;
}

/** Nothing of a template, of pages, and no second signature is left in the text: the site prints signers and day itself. */
export const nothingLeftOver: Rule = function* (notice) {
  const { body } = readingOf(notice);
  for (const read of body)
    for (const leftover of leftovers(read)) {
      if (read.scope.isQuoted(leftover)) continue;
      yield {
        code: leftover.kind === 'page' ? 'page-number-left' : 'placeholder-left',
        ...placeIn(read.scope, leftover.start),
        facts: { text: read.scope.written(leftover).trim() },
      };
    }
  for (const [index, { scope }] of body.entries()) {
    if (![...notice.signers, ...notice.issuers].includes(scope.text)) continue;
    const below = body[index + 1];
    const day = below && dayOf(below);
    if (!day && index < body.length - 4) continue;
    const { signedOn } = notice;
    // Which of the two is meant cannot be known while the notice's own day cannot be read.
    if (day && signedOn === undefined) return;
    if (below && day && signedOn && !names(day, signedOn))
      yield {
        code: 'signature-day-differs',
        ...placeIn(below.scope, day.start),
        facts: { stated: below.scope.written(day).trim(), signedOn },
      };
    else yield { code: 'signature-typed', ...placeIn(scope, 0), facts: { signer: scope.text } };
    return;
  }
};
