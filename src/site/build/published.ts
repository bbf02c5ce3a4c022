import { stretchIn } from '#domain/lists/stretch-in.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { embargoEnds, isEmbargoed } from '#domain/notice/embargo.ts';
import { erased, erasureOf } from '#domain/notice/erasure.ts';
import type { Instant } from '#domain/time/instant.ts';
import { instantOfPublication } from '#domain/time/publication.ts';
import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import { simplifiedOf } from '#reading/characters/simplified.ts';
import { archivesOn } from '#domain/notice/retention.ts';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Retention } from '#domain/office/office.ts';
import type { BrokenNotice, Content, PublishedRecord } from '#reading/parse-content.ts';

/** What a build publishes. */
export interface PublishedContent extends Content {
  /** When more becomes public that is signed already. They name no notice. */
  readonly embargoEnds: readonly Instant[];
}

/**
 * What a build at `at` publishes of `content`: a preview everything, and it marks what is still to be published, but of a
 * notice in which there is private data only that, for a preview is read by others too; production no draft, nothing that is broken, and no notice or result whose time has not come. Of what is
 * withdrawn or archived there is, in both, only what must stay. A withdrawal, a correction and an archive count at
 * once, whatever time they bear: what is wrong never waits. Nothing that is published is made from any other notices
 * than these.
 */
export function published(content: Content, isPreview: boolean, at: Instant): PublishedContent {
  const { retention } = content.office;
  const isAhead = (notice: Notice): boolean => isEmbargoed(notice, at);
  const hasResultAhead = ({ result }: Notice): boolean =>
    !isPreview && result !== undefined && instantOfPublication(result.time) > at;
  const leaking = isPreview ? leakingNotices(content) : [];
  const ofLeaking = new Set(leaking.map(addressOf));
  const notices = content.notices
    .filter((notice) => !ofLeaking.has(addressOf(notice)))
    .filter((notice) => isPreview || (notice.signOff && !isAhead(notice)))
    .map((notice): Notice => {
      const shown = hasResultAhead(notice) ? withoutResult(notice, retention) : notice;
      const erasure = erasureOf(shown, at, retention.basis);
      const isEmbargoed = isAhead(notice);
      // To copy a notice is to fetch its long texts, of which not every build has need.
      return erasure || isEmbargoed !== shown.isEmbargoed
        ? { ...(erasure ? erased(shown, erasure, simplifiedOf) : shown), isEmbargoed }
        : shown;
    });
  const hidden = new Set([
    ...notices.filter(({ erasure }) => erasure).map(addressOf),
    ...(isPreview ? ofLeaking : content.notices.filter(isAhead).map(addressOf)),
  ]);
  const unconcluded = new Set(content.notices.filter(hasResultAhead).map(addressOf));
  const records = [...content.records]
    .filter(([address]) => !hidden.has(address))
    .map(([address, record]) => [address, unconcluded.has(address) ? beforeResult(record) : record] as const);
  return {
    ...content,
    notices,
    records: new Map(records),
    broken: isPreview ? [...content.broken, ...leaking].map(withPublicTitle) : [],
    embargoEnds: embargoEnds(content.notices, at),
  };
}

/** The notices in which an error tells of private data, as those that cannot be shown. */
function leakingNotices({ notices, diagnostics }: Content): readonly BrokenNotice[] {
  const personal = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && code.startsWith('personal-'),
  );
  const addresses = new Set(personal.map(({ file }) => stretchIn(file, /\/notices\/\d{4}\/[^/]+\//)));
  return notices
    .filter((notice) => addresses.has(addressOf(notice)))
    .map((notice) => ({
      ...{ year: notice.year, slug: notice.slug, title: titleOf(notice), nominees: [] },
      isSignedOff: notice.signOff !== undefined,
      diagnostics: diagnostics.filter(({ file }) => file.includes(addressOf(notice))),
    }));
}

function withPublicTitle(notice: BrokenNotice): BrokenNotice {
  return { ...notice, title: notice.title && withoutPersonalData(notice.title) };
}

function withoutResult(notice: Notice, retention: Retention): Notice {
  const open = { ...notice, result: undefined };
  return { ...open, archivesOn: archivesOn(open, retention) };
}

function beforeResult(record: PublishedRecord): PublishedRecord {
  const { 'result.md': _, ...life } = record.published.life;
  return { ...record, published: { ...record.published, life } };
}

/** What the manifest says of each signed notice of `content`, by its address: what was erased says only that. */
export function publishedDigests(content: Content): Readonly<Record<string, PublishedNotice>> {
  const whole = [...content.records].map(([address, { published: digests }]) => [address, digests] as const);
  const gone = content.notices
    .filter(({ erasure, signOff }) => erasure && signOff)
    .map((notice): readonly [string, PublishedNotice] => [
      addressOf(notice),
      { version: 1, digest: '', life: {}, versions: {}, redacted: [], erased: true },
    ]);
  return Object.fromEntries([...whole, ...gone].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
