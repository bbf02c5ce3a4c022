import { nameForm } from '../../name/name-form.ts';
import { placeIn } from '../../finding/finding.ts';
import { attachmentMentions, isSameTitle } from '../../statements/mentions/attachment-mentions.ts';
import type { Notice } from '../../notice/notice.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';

/** An attachment that the prose speaks of is there, under the title that it has there; the list of them is the site's. */
export const attachmentAgreement: Rule = function* (notice) {
  const { attachments } = notice;
  const titles = attachments.map(({ title }) => nameForm(title));
  for (const [index, title] of titles.entries())
    if (titles.indexOf(title) < index)
      yield { code: 'attachment-repeated', path: ['attachments', index, 'title'], facts: { title } };
  for (const read of readingOf(notice).body)
    for (const { number, title, start, isListed } of attachmentMentions(read)) {
      const place = placeIn(read.scope, start);
      if (attachments.length === 0 || (number !== undefined && number > attachments.length)) {
        yield { code: 'attachment-unlisted', ...place, facts: { number, title, listed: attachments.length } };
        return;
      }
      if (title === undefined) {
        const other =
          number === undefined ? undefined : otherMeant(notice, read.scope.text.slice(0, start), number);
        if (other) yield { code: 'attachment-title-differs', ...place, facts: other };
        continue;
      }
      const meant = number === undefined ? attachments : attachments.slice(number - 1, number);
      const [first] = meant;
      if (first && !meant.some((attachment) => isSameTitle(attachment.title, title)))
        yield { code: 'attachment-title-differs', ...place, facts: { title, listed: first.title } };
      else if (isListed) yield { code: 'attachments-typed', ...placeIn(read.scope, 0), facts: { title } };
    }
};

/** 一般课题7项（见附件3）, where attachment 3 is of another category, and one of 一般课题 is there: both titles. */
function otherMeant({ attachments, quotas }: Notice, before: string, number: number) {
  const listed = attachments[number - 1]?.title ?? '';
  const [, said = ''] = besideRemark.exec(before) ?? [];
  const category = quotas.find((quota) => said.startsWith(quota.category))?.category;
  if (category === undefined || listed.includes(category)) return undefined;
  const isOther = quotas.some((quota) => listed.includes(quota.category));
  const meant = attachments.filter(({ title }) => title.includes(category));
  return isOther && meant[0] && meant.length === 1 ? { title: meant[0].title, listed } : undefined;
}

/** What is counted right before （见附件2. */
const besideRemark = /(?:^|[，。；:、）])([^，。；:、（）]{2,30})（(?:名单)?(?:详?见)?$/;
