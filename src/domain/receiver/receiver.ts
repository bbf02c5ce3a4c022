/** Who takes objections, by which channels, under which rules. */
export interface Receiver {
  readonly department: string;
  readonly channels: readonly Channel[];
  readonly rules: ObjectionRules;
}

/** A way to object. Details that the notice leaves out are undefined: the gap is shown, not hidden. */
export type Channel =
  | {
      readonly kind: 'phone' | 'fax';
      readonly number: string | undefined;
      readonly hours: string | undefined;
      readonly note: string | undefined;
    }
  | { readonly kind: 'email'; readonly address: string | undefined; readonly note: string | undefined }
  | {
      readonly kind: 'letter';
      readonly address: string | undefined;
      readonly postcode: string | undefined;
      readonly postmark: PostmarkRule | undefined;
      readonly note: string | undefined;
    }
  | {
      readonly kind: 'visit';
      readonly address: string | undefined;
      readonly hours: string | undefined;
      readonly note: string | undefined;
    }
  | { readonly kind: 'online'; readonly address: string | undefined; readonly note: string | undefined };

/** Which day's postmark counts for a letter: the day it arrives, or the day it was sent. */
export type PostmarkRule = 'arrival' | 'sending';

/** What an objection must carry, in the office's words. */
export interface ObjectionRules {
  readonly byOrganisation: string | undefined;
  readonly byPerson: string | undefined;
  readonly anonymous: string | undefined;
}
