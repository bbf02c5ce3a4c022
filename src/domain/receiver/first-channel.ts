import { dialLink } from '../contact/contact-value.ts';
import type { Prose } from '../prose/prose.ts';
import { textOfProse } from '../prose/prose.ts';
import { type Channel, type Receiver, waysToObject } from './receiver.ts';

/** A channel that a reader can use from the page at once, by its details. */
export type FirstChannel = Channel & { readonly kind: 'phone' | 'online' | 'email' | 'letter' | 'visit' };

/**
 * The channel that a notice’s page offers first: a number that takes objections, else the web form, else the mail, else a
 * letter, else a visit; undefined where the notice gives details of none of them. A number for questions or emergencies alone is none
 * that takes objections, and where the notice refuses the telephone or wants objections in writing no number is offered.
 * `body` is the notice’s text.
 */
export function firstChannel(receiver: Receiver, body: Prose): FirstChannel | undefined {
  const words = wordsOf(receiver, body);
  const isByPhone = !refusesPhone.test(words) && !isToBeWritten(words);
  const usable = waysToObject(receiver).filter((channel): channel is FirstChannel => {
    switch (channel.kind) {
      case 'phone': {
        const { number = '', note = '' } = channel;
        return dialLink(number) !== undefined && isByPhone && takesObjections(note);
      }
      case 'online':
      case 'email':
      case 'letter':
      case 'visit':
        return channel.address !== undefined;
      case 'fax':
      case 'sms':
      case 'box':
        return false;
    }
  });
  return order.flatMap((kind) => usable.find((channel) => channel.kind === kind) ?? [])[0];
}

/**
 * Whether a letter can reach `receiver`: by a way that takes one, by the text, which may name such a way or want writing,
 * or, where no way to object is named at all, to its department. The telephone alone takes none.
 */
export function takesLetters(receiver: Receiver, body: Prose): boolean {
  const ways = waysToObject(receiver);
  return (
    ways.length === 0 ||
    ways.some(({ kind }) => kind !== 'phone' && kind !== 'sms') ||
    inWriting.test(wordsOf(receiver, body))
  );
}

const inWriting = /书面|信函|来信|信件|邮寄|寄送|传真|邮箱|电子邮件|面谈|来访|当面|意见箱|举报箱/;

/** What a notice says of how to object. */
function wordsOf({ rules }: Receiver, body: Prose): string {
  return [textOfProse(body), rules.byOrganisation, rules.byPerson, rules.anonymous].join('\n');
}

const order = ['phone', 'online', 'email', 'letter', 'visit'] as const;

/** Whether a number with this note takes objections: a note that speaks of something else takes it away. */
function takesObjections(note: string): boolean {
  return !refusesPhone.test(note) && (objections.test(note) || !otherwise.test(note));
}

const objections = /反映|举报|监督|异议|受理|投诉|意见/;
const otherwise = /咨询|询问|答疑|查询|应急|紧急|值班|技术|故障|预约|联系人/;

/** 不接受电话反映, 电话反映不予受理, 仅供咨询 */
const refusesPhone =
  /(?:不(?:予)?(?:接受|受理))[^。；，\n]{0,6}(?:电话|来电|口头)|(?:电话|来电|口头)(?:方式|形式)?(?:反映)?的?(?:情况|问题)?，?(?:一律|一概|均|概)?不(?:予)?(?:接受|受理)|(?:仅|只)(?:供|用于|限|作)[^。；，\n]{0,4}(?:咨询|查询|预约)/;

/** 应以书面形式反映; not 可以书面、电话等形式反映, which leaves a choice. */
function isToBeWritten(text: string): boolean {
  return text
    .split(/[。；\n]/)
    .some((sentence) => mustWrite.test(sentence) && !/电话|来电|口头/.test(sentence));
}

const mustWrite =
  /(?:须|应当?|请|一律|只|均)[^。；]{0,12}书面(?:形式|方式|材料)?[^。；]{0,10}(?:反映|提出|提交|送达|举报|报送)|(?:采用|采取|通过|以)书面(?:形式|方式)[^。；]{0,10}(?:反映|提出|提交|送达|举报)/;
