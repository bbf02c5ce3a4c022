import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { encodingOf } from '#documents/text/plain-text.ts';
import {
  bareType,
  type HeaderRule,
  headerRules,
  headersFor,
  isAttachedText,
  unsaidEncodings,
} from '#formats/page/response-headers.ts';
import { mostRules } from '#formats/page/header-files.ts';
import { sourceHash } from '#site/build/source-hash.ts';
import { answerScript } from '#site/status/answer-script.ts';
import { elderScript } from '#site/frame/elder/elder-script.ts';

/** The rules for the pages that this project builds. */
export const siteRules: readonly HeaderRule[] = headerRules({
  scriptHashes: [elderScript, answerScript].map(sourceHash),
});

/**
 * The headers of the answer for `path`, which begins with a slash. `bytes` are what is there: an attached text is said
 * to be in the encoding that it has.
 */
export function headersOf(path: string, bytes?: () => Uint8Array): Record<string, string> {
  const headers = headersFor(path, siteRules);
  return bytes && isAttachedText(path)
    ? { ...headers, 'Content-Type': attachedType(path, bytes()) }
    : headers;
}

/** The rules for the site in `folder`: those of every site, and what its attached texts in other encodings are. */
export function rulesOf(folder: string): readonly HeaderRule[] {
  const paths = globSync('notices/*/*/attachments/*', { cwd: folder })
    .map((path) => `/${path.replaceAll(sep, '/')}`)
    .filter(isAttachedText)
    .toSorted();
  const others = paths.flatMap((path): HeaderRule[] => {
    const type = attachedType(path, readFileSync(join(folder, path)));
    return type === headersFor(path, siteRules)['Content-Type']
      ? []
      : [{ path, headers: { 'Content-Type': type } }];
  });
  return [...siteRules, ...(siteRules.length + others.length > mostRules ? unsaidEncodings : others)];
}

/** A text in an encoding that cannot be told is said to be in none. */
function attachedType(path: string, bytes: Uint8Array): string {
  const type = bareType(headersFor(path, siteRules)['Content-Type'] ?? 'text/plain');
  const encoding = encodingOf(bytes);
  return encoding === undefined ? type : `${type}; charset=${encoding}`;
}
