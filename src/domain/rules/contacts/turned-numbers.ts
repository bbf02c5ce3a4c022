import { lastStretch } from '../../lists/stretch-before.ts';
import type { Notice } from '../../notice/notice.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import type { ContactStatement } from '../../statements/contacts/contact-statements.ts';
import { type PhoneNumber, isTurnedNumber } from '../../statements/contacts/phone-number.ts';
import type { RegisteredNumber } from './registered-numbers.ts';

type PhoneStatement = Extract<ContactStatement, { readonly kind: 'phone' }>;

/**
 * 问甲事可打甲科电话0000-5550164, where 甲科 takes objections at 0000-5550146: the one of `registered` of which a number is that
 * with two digits side by side changed round, where the receiver is named right before it. It is the receiver's own then,
 * whatever the sentence is of.
 */
export function turnedOf(
  { before, number }: { readonly before: string; readonly number: PhoneNumber },
  registered: readonly RegisteredNumber[],
  { receiver }: Notice,
): RegisteredNumber | undefined {
  const body = bodyBefore(before);
  const isReceiver =
    body.length > 1 &&
    evenText(receiver.department)
      .text.replace(/[（）]/g, '')
      .endsWith(body);
  return isReceiver ? registered.find((one) => isTurnedNumber(one.number, number)) : undefined;
}

/** 甲科 of 问甲事可打甲科电话: the body that is named last before a number. */
function bodyBefore(before: PhoneStatement['before']): string {
  const clause = lastStretch(before, '，。；:（ ').replace(label, '');
  return clause.replace(lead, '');
}

const label = /的?(?:咨询|联系|办公|值班|服务)?(?:电话|座机|热线|号码)?(?:仍?[为是])?$/;
/** 可拨打, 请致电, 请与: what leads to a body. */
const lead = /^.*(?:拨打?|打给?|致电|联系|咨询|询问|找|问|与|向|[我本][局院校委厅会所站]|学校|由)(?=.{2})/;
