import { ofLatestTexts } from '../../lists/of-latest.ts';
import type { Office } from '../../office/office.ts';
import { type PersonalData, personalDataIn } from '../../privacy/personal-data.ts';
import type { Receiver } from '../../receiver/receiver.ts';

/** The mobile numbers and mailboxes by which an office is reached: public, being official. */
export type OfficialContacts = ReadonlySet<string>;

/** The contacts of `office`, and those by which it takes objections to a notice, but for what stands beside names. */
export function officialContacts(office: Pick<Office, 'contact'>, receiver?: Receiver): OfficialContacts {
  const ways = (receiver?.channels ?? [])
    .filter((channel) => !Object.values(channel).some(isOwners))
    .map((channel) => ({ ...channel, contact: undefined }));
  const values = [office.contact, { department: receiver?.department }, ...ways]
    .flatMap((group) => Object.values(group))
    .filter((value) => value !== undefined);
  return contactsIn(values);
}

/**
 * The contacts in the settings of a notice as they were typed, in `text`, where they cannot be read: what stands there
 * may be the office's, but for what stands in a line that says whose own it is.
 */
export function typedContacts(text: string): OfficialContacts {
  return contactsIn(text.split('\n').filter((line) => !isOwners(line)));
}

function contactsIn(texts: readonly string[]): OfficialContacts {
  return new Set(texts.flatMap((text) => contactsOf(text)));
}

/** Notices of one office are sent to the same places. */
const contactsOf = ofLatestTexts(
  (text): readonly string[] => personalDataIn(text).filter(isContact).map(contactKey),
  1_000,
);

const owners = /(?:本人|个人|私人|自家|自用)的?(?:手机|电话|号码|微信|住址|住处)|家[中里]电话|住宅电话|宅电/;

/** Whether `text`, which stands beside a telephone or an address, says that it is somebody's own, and no office's. */
export function isOwners(text: string): boolean {
  return owners.test(text);
}

/** Whether `data` is one of `contacts`. */
export function isOfficial(data: Pick<PersonalData, 'kind' | 'value'>, contacts: OfficialContacts): boolean {
  return isContact(data) && contacts.has(contactKey(data));
}

/** Whether an office can be reached by `data`: by no number of which some digits are hidden. */
export function isContact({ kind, value }: Pick<PersonalData, 'kind' | 'value'>): boolean {
  return (kind === 'mobile' || kind === 'email' || kind === 'other') && !value.includes('*');
}

function contactKey({ value }: Pick<PersonalData, 'value'>): string {
  return value.toLowerCase();
}
