import { placeIn } from '../../finding/finding.ts';
import { leftovers } from '../../statements/mentions/leftovers.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../rule.ts';

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
  const last = body.slice(-4);
  const signature = last.find(({ scope }) => notice.signers.includes(scope.text));
  if (signature)
    yield {
      code: 'signature-typed',
      ...placeIn(signature.scope, 0),
      facts: { signer: signature.scope.text },
    };
};
