/** A link or a picture of a text. */
export interface Link {
  readonly address: string;
  /** What a reader sees of it; undefined of a picture. */
  readonly words: string | undefined;
  /** Its offset in the file. */
  readonly at: number;
}

/** A telephone's signs `*` and `#` dial what a network or the telephone does (3GPP TS 22.030), and call nobody. */
const allowedScheme = /^(?:https?:\/\/|mailto:|tel:(?!.*(?:[*#]|%2[3a])))/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i;
/** What browsers leave out of an address before they read it (WHATWG URL, 4.4). */
const leftOut = /[\u0000-\u0020]/g;

/** Whether a reader may be led to `address`: of the web, a mailbox, a telephone, or of this site. */
export function mayLead(address: string): boolean {
  const read = address.replace(leftOut, '');
  return allowedScheme.test(read) || isOwn(read);
}

/** Whether `address` is this site's own. */
export function isOwn(address: string): boolean {
  return !anyScheme.test(address.replace(leftOut, ''));
}
