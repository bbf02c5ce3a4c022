import type { Office } from '../../office/office.ts';
import { type PersonalData, personalDataIn } from '../../privacy/personal-data.ts';
import type { Receiver } from '../../receiver/receiver.ts';

/** The mobile numbers and mailboxes by which an office is reached: public, being official. */
export type OfficialContacts = ReadonlySet<string>;

/** The contacts of `office`, and those by which it takes objections to a notice. */
export function officialContacts(office: Pick<Office, 'contact'>, receiver?: Receiver): OfficialContacts {
  const values = [office.contact, { department: receiver?.department }, ...(receiver?.channels ?? [])]
    .flatMap((group) => Object.values(group))
    .filter((value) => value !== undefined);
  const contacts = values.flatMap((text) => personalDataIn(text)).filter(isContact);
  return new Set(contacts.map(contactKey));
}

/** Whether `data` is one of `contacts`. */
export function isOfficial(data: Pick<PersonalData, 'kind' | 'value'>, contacts: OfficialContacts): boolean {
  return isContact(data) && contacts.has(contactKey(data));
}

/** Whether `data` is of a kind by which an office can be reached. */
export function isContact({ kind }: Pick<PersonalData, 'kind'>): boolean {
  return kind === 'mobile' || kind === 'email' || kind === 'other';
}

function contactKey({ value }: Pick<PersonalData, 'value'>): string {
  return value.toLowerCase();
}
