/** What the page's head says of it. */

/** Its address on the public site, wherever it is looked at. */
export function addressOfPage(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}

/** Its title, as a whole. */
export function titleOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? document.title;
}
