import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { ContactStatement } from '../../statements/contacts/contact-statements.ts';
import { isSameNumber, isSlipOfNumber } from '../../statements/contacts/phone-number.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { contactsIn } from './contacts-in.ts';
import { registeredNumbersOf, type RegisteredNumber } from './registered-numbers.ts';

/** So many numbers are those of several offices, of which two may be alike. */
const most = 4;
/** In so many places of the text each number is looked at: the two are told apart, or not, in the first. */
const mostPlaces = 12;

/**
 * Two numbers that the text gives in two places, of which nothing tells what the other is for, are not a slip of the pen
 * apart; and numbers of one area are equally long.
 */
export const contactsAlike: Rule = function* (notice) {
  const numbers = notice.receiver.channels.flatMap(registeredNumbersOf);
  if (numbers.length < 2) return;
  if (numbers.length <= most) yield* alikeIn(notice, numbers);
  yield* uneven(notice);
};

type PhoneStatement = Extract<ContactStatement, { readonly kind: 'phone' }>;

/** 来电0000-5550167反映, and a line below 联系电话：0000-5550176. */
function* alikeIn(notice: Notice, numbers: readonly RegisteredNumber[]): Generator<Finding> {
  const phones = contactsIn(notice)
    .details.flatMap(([, statements]) => statements)
    .filter((one): one is PhoneStatement => one.kind === 'phone' && one.about !== 'other');
  const first = new Set(
    numbers.flatMap(({ number }) =>
      phones.filter((one) => isSameNumber(one.number, number)).slice(0, mostPlaces),
    ),
  );
  const stated = phones.filter((one) => first.has(one));
  for (const [index, one] of stated.entries())
    for (const other of stated.slice(index + 1)) {
      const isSlip = isSlipOfNumber(one.number, other.number) && !areSideBySide(one, other);
      if (!isSlip || areToldApart(one, other, numbers)) continue;
      const [text, known] = [one, other].map((statement) => statement.scope.written(statement).trim());
      yield {
        code: 'contacts-alike',
        ...placeIn(one.scope, one.start),
        facts: { text: text ?? '', other: known ?? '' },
      };
      return;
    }
}

/** 电话：0000-5550167、0000-5550176: given side by side, without a label of its own, so two. */
function areSideBySide(one: ContactStatement, other: ContactStatement): boolean {
  // 联系电话：5550167, 5550176 in two rows below one label
  if (one.scope !== other.scope) return one.before === '' || other.before === '';
  return !/[。；！？\n]|电话|热线|致电|拨打/.test(one.scope.text.slice(one.end, other.start));
}

/** What a label says that a number is for: nothing where it is 联系电话 alone. */
const purpose = /(?<!市场)监督|举报|纪|监察|信访|投诉|咨询|业务|值班|技术|手机|传真/;
/** Whose a label says that it is. */
const owner = /\p{Script=Han}{2,6}[处科室股部组局](?=[^，。；]{0,6}$)/u;

/** Whether one of the two is another one by its label, or by a person or a note in 受理. */
function areToldApart(
  one: PhoneStatement,
  other: PhoneStatement,
  numbers: readonly RegisteredNumber[],
): boolean {
  const [own, others] = [one, other].map(({ number }) =>
    numbers.find((known) => isSameNumber(known.number, number)),
  );
  if (!own || !others) return true;
  const isOfOther = (key: 'contact' | 'note'): boolean =>
    own[key] !== undefined && others[key] !== undefined && own[key] !== others[key];
  const [label, otherLabel] = [one, other].map(({ before }) => lastStretch(before.slice(-16), '，。；'));
  return (
    isOfOther('contact') ||
    isOfOther('note') ||
    isNoted(one, own) !== isNoted(other, others) ||
    one.as !== other.as ||
    label === undefined ||
    otherLabel === undefined ||
    stretchIn(label, purpose) !== stretchIn(otherLabel, purpose) ||
    areOfTwo(stretchIn(label, owner), stretchIn(otherLabel, owner))
  );
}

/** 督察支队电话0000-5550176, where 受理 notes 督察支队: the text says whose it is, as the note does. */
function isNoted({ before }: PhoneStatement, { note }: RegisteredNumber): boolean {
  return note !== undefined && lastStretch(before.slice(-40), '。；').includes(note);
}

function areOfTwo(one: string, other: string): boolean {
  return one !== '' && other !== '' && !one.endsWith(other) && !other.endsWith(one);
}

/** 0000-5550106 beside 0000-55501069. */
function* uneven({ receiver: { channels } }: Notice): Generator<Finding> {
  const known = channels.flatMap((channel, index) =>
    registeredNumbersOf(channel).map(({ number, written }) => ({ number, written, index })),
  );
  const landlines = known.filter(({ number }) => /^[2-9]\d{6,7}$/.test(number.local));
  for (const { number, written, index } of landlines) {
    const longer = landlines.find(
      (other) => other.number.area === number.area && other.number.local.length > number.local.length,
    );
    if (!longer) continue;
    yield {
      code: 'phone-lengths-differ',
      path: ['receiver', 'channels', index, 'number'],
      facts: { text: written, other: longer.written },
    };
    return;
  }
}
