import { type HeaderRule, headerRules, headersFor } from '#formats/page/response-headers.ts';
import { sourceHash } from '#site/build/source-hash.ts';
import { elderScript } from '#site/frame/elder/elder-script.ts';

/** The rules for the pages that this project builds. */
export const siteRules: readonly HeaderRule[] = headerRules({ scriptHashes: [sourceHash(elderScript)] });

/** The headers of the answer for `path`, which begins with a slash. */
export function headersOf(path: string): Record<string, string> {
  return headersFor(path, siteRules);
}
