import type { Channel } from '../../receiver/receiver.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import { parsePhoneNumber, type PhoneNumber } from '../../statements/contacts/phone-number.ts';

/** A number that 受理 gives, and what it is for. */
export interface RegisteredNumber {
  readonly number: PhoneNumber;
  readonly isPhone: boolean;
  readonly isFax: boolean;
  readonly written: string;
  readonly note: string | undefined;
  /** Whom to ask for there. */
  readonly contact: string | undefined;
}

/** The numbers that `channel` gives; none where it is reached otherwise. */
export function registeredNumbersOf(channel: Channel): RegisteredNumber[] {
  if (channel.kind !== 'phone' && channel.kind !== 'fax' && channel.kind !== 'sms') return [];
  const { number: written = '', note, kind, contact } = channel;
  const isShared = note !== undefined && /传真|同号/.test(note);
  return numbersIn(written).map((number) => ({
    number,
    written,
    note,
    contact,
    isPhone: kind !== 'fax' || isShared,
    isFax: kind === 'fax' || isShared,
  }));
}

/** The numbers that a setting gives: one, or several where that is told as such. */
function numbersIn(written: string): PhoneNumber[] {
  const { text } = evenText(written.replace(/\p{Cf}/gu, ''));
  return text.split(/[、，,;；/|]|或/).flatMap((one) => parsePhoneNumber(one.trim()) ?? []);
}
