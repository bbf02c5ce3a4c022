const allowedScheme = /^(?:https?|mailto|tel):/i;
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

/** `address` with its bytes read as the characters that they are; as it is where they are none. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
