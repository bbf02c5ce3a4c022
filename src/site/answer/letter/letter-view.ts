import { emailFault } from '#domain/contact/contact-value.ts';
import { takesLetters } from '#domain/receiver/first-channel.ts';
import { waysToObject } from '#domain/receiver/receiver.ts';
import { chineseRange } from '#domain/window/chinese-date.ts';
import { type Notice, titleOf } from '#domain/notice/notice.ts';
import {
  blankFields,
  type LetterLine,
  type LetterSubject,
  objectionLetter,
} from '#domain/receiver/objection-letter.ts';

/** A letter to be filled in on the reader's device. */
export interface LetterView {
  readonly subject: LetterSubject;
  /** Where it can be mailed to: the first address that takes objections. */
  readonly email: string | undefined;
  /** The letter with blanks, to be copied or printed as it is. */
  readonly blank: readonly LetterLine[];
  readonly envelopes: readonly EnvelopeView[];
}

/** What stands on an envelope. */
export interface EnvelopeView {
  readonly postcode: string | undefined;
  readonly address: string;
  readonly department: string;
}

/**
 * What the letter of objection begins with: whom it is for, what it is about, and where it can be sent. Undefined where
 * no letter can reach the receiver.
 */
export function letterView(notice: Notice): LetterView | undefined {
  const { receiver, window, body } = notice;
  if (!takesLetters(receiver, body)) return undefined;
  const { department } = receiver;
  const ways = waysToObject(receiver);
  const [email] = ways.flatMap((channel) =>
    channel.kind === 'email' && channel.address !== undefined && emailFault(channel.address) === undefined
      ? [channel.address]
      : [],
  );
  const subject = { department, title: titleOf(notice), window: chineseRange(window.opens, window.closes) };
  return {
    subject,
    email,
    blank: objectionLetter(subject, blankFields),
    envelopes: ways.flatMap((channel) =>
      channel.kind === 'letter' && channel.address !== undefined
        ? [{ postcode: channel.postcode, address: channel.address, department }]
        : [],
    ),
  };
}
