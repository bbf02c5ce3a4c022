import { placeIn } from '../../finding/finding.ts';
import { attachmentMentions, isSameTitle } from '../../statements/mentions/attachment-mentions.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../rule.ts';

/** An attachment that the prose speaks of is there, under the title that it has there; the list of them is the site's. */
export const attachmentAgreement: Rule = function* (notice) {
  const { attachments } = notice;
  for (const read of readingOf(notice).body)
    for (const { number, title, start, isListed } of attachmentMentions(read)) {
      const place = placeIn(read.scope, start);
      if (attachments.length === 0 || (number !== undefined && number > attachments.length)) {
        yield { code: 'attachment-unlisted', ...place, facts: { number, title, listed: attachments.length } };
        return;
      }
      if (title === undefined) continue;
      const meant = number === undefined ? attachments : attachments.slice(number - 1, number);
      const [first] = meant;
      if (first && !meant.some((attachment) => isSameTitle(attachment.title, title)))
        yield { code: 'attachment-title-differs', ...place, facts: { title, listed: first.title } };
      else if (isListed) yield { code: 'attachments-typed', ...placeIn(read.scope, 0), facts: { title } };
    }
};
