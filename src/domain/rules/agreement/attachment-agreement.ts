import { nameForm } from '../../name/name-form.ts';
import { placeIn } from '../../finding/finding.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { attachmentMentions, isSameTitle } from '../../statements/mentions/attachment-mentions.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * An attachment that the prose speaks of is there, under the title that it has there; the list of them is the site's.
 */
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
          number === undefined || isOfSeveral(read.scope.text, start)
            ? undefined
            : (otherMeant(notice, read.scope.text.slice(0, start), number) ??
              otherCalled(notice, wordsBefore(read.scope, start), number));
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

/** 甲类2名、乙类3名（见附件1、附件2）: whether an attachment stands in a row of them, and each is of another category. */
function isOfSeveral(text: string, start: number): boolean {
  return (
    /附件[\d一二三四五六七八九]{1,2}[、和及与至]$/.test(text.slice(Math.max(0, start - 6), start)) ||
    /^附件[\d一二三四五六七八九]{1,2}[、和及与至]/.test(text.slice(start, start + 6))
  );
}

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

/**
 * What is said to be in an attachment: the words before it in its clause, of a cell those with which its row begins.
 */
function wordsBefore({ kind, row, text }: Scope, start: number): string {
  return kind === 'cell' ? row : stretchBefore(text, start, '，。；、\n', 40);
}

/** Words that titles of attachments of any matter have. */
const ofAny = /情况|公示|附件|材料|有关|相关|具体|详细|20\d\d年度?/g;
/** 名单见附件2: a title that may be of a list of names. */
const ofNames = /名[单册]|表|册|汇总|对象|人[员选]/;

/** 收费标准列在附件1, where attachment 1 has no word of that, and attachment 2 is called 收费明细: both titles. */
function otherCalled({ attachments }: Notice, before: string, number: number) {
  const [words, ...titles] = [before, ...attachments.map(({ title }) => title)].map((text) =>
    pairsOf(nameForm(text).replace(ofAny, '')),
  );
  const own = titles[number - 1];
  const listed = attachments[number - 1]?.title ?? '';
  if (!words || !own || titles.length < 2) return undefined;
  const isTelling = (pair: string): boolean => words.has(pair) && !titles.every((title) => title.has(pair));
  if ([...own].some(isTelling)) return undefined;
  const isOther = (pair: string): boolean => isTelling(pair) && !(pair === '名单' && ofNames.test(listed));
  const counts = titles.map((title) => [...title].filter(isOther).length);
  const most = Math.max(...counts);
  return most === 0 ? undefined : { title: attachments[counts.indexOf(most)]?.title ?? '', listed };
}

/** Each two signs of `text` that stand together. */
function pairsOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)),
  );
}
