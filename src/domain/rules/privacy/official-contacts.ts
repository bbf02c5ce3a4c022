import type { Receiver } from '../../receiver/receiver.ts';
import { type PersonalData, personalDataIn } from '../../privacy/personal-data.ts';

/** The mobile numbers and mailboxes by which an office takes objections: public, being official. */
export type OfficialContacts = ReadonlySet<string>;

export function officialContacts({ department, channels }: Receiver): OfficialContacts {
  const texts = channels.flatMap((channel) => Object.values(channel)).filter((value) => value !== undefined);
  const contacts = [department, ...texts].flatMap((text) => personalDataIn(text)).filter(isContact);
  return new Set(contacts.map(contactKey));
}

/** Whether `data` is one of `contacts`. */
export function isOfficial(data: Pick<PersonalData, 'kind' | 'value'>, contacts: OfficialContacts): boolean {
  return isContact(data) && contacts.has(contactKey(data));
}

/** Whether `data` is of a kind by which an office can be reached. */
export function isContact({ kind }: Pick<PersonalData, 'kind'>): boolean {
  return kind === 'mobile' || kind === 'email';
}

function contactKey({ value }: Pick<PersonalData, 'value'>): string {
  return value.toLowerCase();
}
