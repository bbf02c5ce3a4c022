/** Who takes objections, by which channels, under which rules. */
export interface Receiver {
  readonly department: string;
  readonly channels: readonly Channel[];
  readonly rules: ObjectionRules;
}

/**
 * A way to reach the office: to object, unless the notice keeps it for something else. Details that the notice leaves
 * out are undefined: the gap is shown, not hidden.
 */
export type Channel = ChannelTerms &
  (
    | {
        readonly kind: 'phone' | 'fax' | 'sms';
        readonly number: string | undefined;
        readonly hours: string | undefined;
      }
    | { readonly kind: 'email' | 'online'; readonly address: string | undefined }
    | {
        readonly kind: 'letter';
        readonly address: string | undefined;
        readonly postcode: string | undefined;
        readonly postmark: PostmarkRule | undefined;
      }
    | {
        readonly kind: 'visit' | 'box';
        readonly address: string | undefined;
        readonly hours: string | undefined;
      }
  );

/** What a notice may say of any channel. */
interface ChannelTerms {
  readonly purpose: ChannelPurpose;
  /** Whom to ask for. */
  readonly contact: string | undefined;
  readonly note: string | undefined;
}

/** What a channel is for: to object, or only to ask, or only in an emergency. Only the first is a way to object. */
export type ChannelPurpose = 'objection' | 'inquiry' | 'emergency';

/** The channels of `receiver` by which one can object. */
export function waysToObject({ channels }: Pick<Receiver, 'channels'>): readonly Channel[] {
  return channels.filter(({ purpose }) => purpose === 'objection');
}

/** Whether the notice gives the number or the address that `channel` takes: what has none cannot be used. */
export function hasDetails(channel: Channel): boolean {
  return 'number' in channel ? channel.number !== undefined : channel.address !== undefined;
}

/** Which day's postmark counts for a letter: the day it arrives, or the day it was sent. */
export type PostmarkRule = 'arrival' | 'sending';

/** What an objection must carry, in the office's words. */
export interface ObjectionRules {
  readonly byOrganisation: string | undefined;
  readonly byPerson: string | undefined;
  readonly anonymous: string | undefined;
}
