import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type PublishedNotice, type SilentChange, silentChanges } from '#domain/notice/notice-record.ts';
import { addressOf } from '#domain/notice/notice.ts';
import { wordFinder } from '#domain/name/word-finder.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import { simplifiedOf } from '#reading/characters/simplified.ts';
import type { Instant } from '#domain/time/instant.ts';
import { instantOfPublication } from '#domain/time/publication.ts';
import { type Diagnostic, inOrder } from '#reading/wording/diagnostic.ts';
import type { Content, PublishedRecord } from '#reading/parse-content.ts';
import { diagnosticAt, diagnosticOf, parseSource } from '#reading/files/source.ts';
import type { Witnesses } from './baseline.ts';
import { isExample, windowClosingAt } from './site-settings.ts';
import { changedFiles } from './changed-files.ts';
import { gitMemory } from './git-memory.ts';
import { onlineBaseline } from './manifest-source.ts';
import { publishedThen, type Settled, settledBy } from './settle.ts';

/** With what content is compared. */
export interface PublishedQuestion {
  /** Where the content is. */
  readonly folder: string;
  /** Its files, as far as they are listed already. */
  readonly files?: ReadonlyMap<string, ContentFile>;
  /** Until when what was published is asked for. */
  readonly at: Instant;
  /** Where what is on line is to be seen as well; empty, it is the site's own address. */
  readonly published?: string | undefined;
}

/**
 * What of `content`, read from `folder`, is not as it was published by `at`, and does not say so: by Git's published
 * tip, and by what is on line at `published`, where that is given; of the site's own address, there is only a warning
 * that it cannot be read. That a site on line is older than its own next change is told too. Throws a
 * `ManifestProblem` where `published` itself cannot be read.
 */
export async function silentlyChanged(
  content: Content,
  { folder, files, at, published }: PublishedQuestion,
): Promise<Diagnostic[]> {
  const memory = gitMemory(folder, at, files);
  const { ignorance, ...git } = memory.ofChanged();
  const { online, missed, problem } =
    published === undefined ? {} : await onlineBaseline(published, content.office.domain, at);
  const place = `${folder}/notices`;
  const { domain } = content.office;
  // Of another site's notices it is no witness, unless the site has moved.
  const otherDomain = online?.domain === domain ? undefined : online?.domain;
  const isBlind =
    ignorance !== undefined && (!online || otherDomain !== undefined) && content.records.size > 0;
  return inOrder([
    ...(isBlind ? [diagnosticOf(place, 'history-unknown', { reason: ignorance })] : []),
    ...(problem === undefined ? [] : [diagnosticOf(place, 'online-unknown', { problem })]),
    ...(otherDomain === undefined
      ? []
      : [diagnosticOf(place, 'online-other', { other: otherDomain, domain })]),
    ...(missed === undefined ? [] : [diagnosticOf(place, 'online-stale', { missed })]),
    ...(await compareWithPublished(content, folder, { ...git, online })),
    ...changedSinceSigning(content, folder, memory),
  ]);
}

/** What of the notices of `content` that are signed, and not public yet, is otherwise than it was signed. */
function changedSinceSigning(
  { notices, records }: Content,
  folder: string,
  memory: ReturnType<typeof gitMemory>,
): Diagnostic[] {
  return notices.flatMap((notice) => {
    const address = addressOf(notice);
    const now = records.get(address);
    if (!now || now.published.version > 1 || now.published.erased) return [];
    const signed = memory.signedText(address, () => now.record, instantOfPublication(notice.published));
    const place = { where: '签发时的', notice: `${folder}${address}`, code: 'signed-text-changed' } as const;
    return signed ? changedFiles(signed, now.record, place) : [];
  });
}

/** What differs silently between `content`, read from `folder`, and what the `witnesses` say was published. */
async function compareWithPublished(
  { office, records }: Content,
  folder: string,
  witnesses: Witnesses,
): Promise<Diagnostic[]> {
  const { online, tip, parents, earlier, examples } = witnesses;
  const baselines = [online, tip, ...parents].filter((witness) => witness !== undefined);
  const all = [...baselines, ...(online ? [] : earlier)];
  const addresses = new Set(all.flatMap(({ notices }) => [...notices.keys()]));
  const diagnostics: Diagnostic[] = [];
  for (const address of addresses) {
    const settled = settledBy(address, witnesses);
    const now = records.get(address);
    const manifests = baselines.filter(({ notices }) => notices.has(address));
    const isOfExample =
      manifests.every(({ domain }) => isExample(domain, office.domain)) &&
      (manifests.length > 0 || examples.has(address));
    if (!settled || (!now && isOfExample)) continue;
    const isNewAt = (other: string): boolean =>
      all.some(({ notices }) => notices.has(address) && !notices.has(other));
    const movedTo = now ? undefined : sameTextAt(settled, records, isNewAt);
    for (const change of silentChanges(printedThen(settled, now), now?.published))
      diagnostics.push(...(await tell(change, { address, folder, settled, now, movedTo })));
    if (now && isRedactedSince(settled.published, now.published))
      diagnostics.push(...(await tellBeyondRedaction({ address, folder, settled, now, movedTo })));
  }
  return diagnostics;
}

/** Where in `records` the text that was published stands now, of the addresses that `isNewAt` knows to be newer. */
function sameTextAt(
  { published }: Settled,
  records: ReadonlyMap<string, PublishedRecord>,
  isNewAt: (address: string) => boolean,
): string | undefined {
  const [address] =
    [...records].find(([other, now]) => now.published.digest === published.digest && isNewAt(other)) ?? [];
  return address;
}

/** What `now` is to be held against, its window too: who knows no windows may know when they closed. */
function printedThen(settled: Settled, now: PublishedRecord | undefined): PublishedNotice {
  const then = publishedThen(settled, now?.published);
  const { closingTime } = settled;
  if (then.window !== undefined || closingTime === undefined || !now) return then;
  return { ...then, window: windowClosingAt(closingTime, now) };
}

/** Whether all that came since `before` is a privacy correction. */
function isRedactedSince(before: PublishedNotice, now: PublishedNotice): boolean {
  return !now.erased && now.version === before.version + 1 && now.redacted.includes(before.version);
}

/** What a privacy correction changed besides: it shows no comparison in which the public could see it. */
async function tellBeyondRedaction({ address, folder, settled, now }: Comparison): Promise<Diagnostic[]> {
  const { witness = settled.witness } = settled.texts.get(settled.published.version) ?? {};
  const before = await witness.recordOf(address);
  if (!before || !now) return [];
  // What compares texts is long to load, and seldom needed.
  const { beyondRedaction, redactedWords } = await import('./beyond-redaction.ts');
  const beyond = beyondRedaction(before, now.record).map(({ file, added, removed }) => {
    const facts = { where: witness.where, file, added, removed };
    return diagnosticOf(`${folder}${address}${file}`, 'redaction-wider', facts);
  });
  return [...beyond, ...tellLeft(redactedWords(before, now.record), folder, address)];
}

/** Where the notice still says `words`, which were redacted elsewhere in it. */
function tellLeft(words: readonly string[], folder: string, address: string): Diagnostic[] {
  if (words.length === 0) return [];
  const { placesIn } = wordFinder(words, simplifiedOf);
  return [...listFiles(folder, address.slice(1, -1))]
    .filter(([path]) => /\.(?:md|yaml)$/.test(path) && !path.includes('/attachments/'))
    .flatMap(([, file]) => {
      const source = parseSource(file);
      if ('severity' in source) return [];
      return placesIn(source.text).map(({ start }) => diagnosticAt(source, start, 'redaction-left', {}));
    });
}

interface Comparison {
  readonly address: string;
  readonly folder: string;
  readonly settled: Settled;
  readonly now: PublishedRecord | undefined;
  /** Where the same text stands now, if not here. */
  readonly movedTo: string | undefined;
}

async function tell(change: SilentChange, comparison: Comparison): Promise<Diagnostic[]> {
  const { address, folder, settled, now, movedTo } = comparison;
  const { where } = settled.witness;
  const notice = `${folder}${address}`;
  const isThere = (name: string): boolean => existsSync(join(notice, name));
  const fileOr = (name: string): string => `${notice}${isThere(name) ? name : 'notice.md'}`;
  switch (change.kind) {
    case 'gone': {
      const isUnsigned = isThere('notice.md');
      const file = `${folder}${movedTo ?? address}notice.md`;
      return [diagnosticOf(file, 'published-gone', { where, address, movedTo, isUnsigned })];
    }
    case 'window': {
      const { was, is } = change;
      return [diagnosticOf(fileOr('notice.md'), 'window-changed', { where, was, is })];
    }
    case 'life': {
      const { file, isGone } = change;
      return [diagnosticOf(fileOr(file), 'life-changed', { where, file, isGone })];
    }
    case 'version': {
      const { version, isGone } = change;
      return [
        diagnosticOf(fileOr(`versions/${version}/notice.md`), 'version-changed', {
          where,
          version,
          isGone,
        }),
      ];
    }
    case 'text': {
      const { witness = settled.witness } = settled.texts.get(settled.published.version) ?? {};
      const before = await witness.recordOf(address);
      if (before && now)
        return changedFiles(before, now.record, { where: witness.where, notice, code: 'text-changed' });
      const unseen = { file: undefined, was: undefined, is: undefined, whole: undefined, hasOthers: false };
      return [diagnosticOf(`${notice}notice.md`, 'text-changed', { where: witness.where, ...unseen })];
    }
  }
}
