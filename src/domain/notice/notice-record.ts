/**
 * A file of a notice without what no reader sees: comments, quotation marks of its settings, line ends, byte
 * order mark. An attachment is its digest.
 */
export type RecordedFile =
  { readonly settings: unknown; readonly text: string } | { readonly sha256: string; readonly bytes: number };

/** The canonical text of a notice: its files by their path within its folder, in the order of their names. */
export type NoticeRecord = Readonly<Record<string, RecordedFile>>;

/**
 * What of a notice was published, in digests (SHA-256, hexadecimal): what the manifest keeps, and what a commit
 * of its history amounts to.
 */
export interface PublishedNotice {
  /** 1 until the first correction. */
  readonly version: number;
  /** Of the canonical text. */
  readonly digest: string;
  /** Of each file that came after publication: corrections, suspensions, withdrawal, result. */
  readonly life: Readonly<Record<string, string>>;
  /** Of the canonical text of each frozen version, by its number. */
  readonly versions: Readonly<Record<string, string>>;
  /** Versions that privacy corrections removed. */
  readonly redacted: readonly number[];
  /** Names and deeds are gone for good: withdrawn or archived. */
  readonly erased: boolean;
  /**
   * First day and last moment of the window that the text prints: unlike all else, they are not its own but come from
   * the calendar, from suspensions and from the office's closing time too. `2023-08-07/2023-08-11T24:00` (ISO 8601;
   * manifests of before had no time); undefined where they are not known.
   */
  readonly window?: string | undefined;
}

/** Whether two windows, as they are published, are the same, as far as both are told. */
function isSameWindow(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) === other.slice(0, length);
}

/** What changed in a published notice without being said. */
export type SilentChange =
  /** The folder is gone. */
  | { readonly kind: 'gone' }
  /** The text is not the one that was published as this version. */
  | { readonly kind: 'text' }
  /** The text is the one that was published, and prints other days now. */
  | { readonly kind: 'window'; readonly was: string; readonly is: string }
  /** A correction, suspension, withdrawal or result that was published is gone or altered. */
  | { readonly kind: 'life'; readonly file: string; readonly isGone: boolean }
  /** A frozen version is not what was published under its number, or is gone. */
  | { readonly kind: 'version'; readonly version: number; readonly isGone: boolean };

/**
 * What is changed in `now` against `before` without a correction that says so. A new correction may change the
 * text, provided that what it corrects is frozen or redacted; a new privacy correction may also change frozen
 * versions; what came after publication is only ever added to, unless a new correction comes with it.
 */
export function silentChanges(before: PublishedNotice, now: PublishedNotice | undefined): SilentChange[] {
  if (!now) return [{ kind: 'gone' }];
  if (now.erased) return [];
  const isCorrected = now.version > before.version;
  const isRedacted = now.redacted.some((version) => !before.redacted.includes(version));
  const changes: SilentChange[] = [];
  if (!isCorrected && now.digest !== before.digest) changes.push({ kind: 'text' });
  const [was, is] = [before.window, now.window];
  if (!isCorrected && was !== undefined && is !== undefined && !isSameWindow(was, is))
    changes.push({ kind: 'window', was, is });
  for (const [file, digest] of Object.entries(before.life)) {
    const present = now.life[file];
    if (present === undefined || (present !== digest && !isCorrected))
      changes.push({ kind: 'life', file, isGone: present === undefined });
  }
  const frozen = { ...before.versions, ...(isCorrected ? { [before.version]: before.digest } : {}) };
  for (const [number, digest] of Object.entries(frozen)) {
    const version = Number(number);
    if (isRedacted || now.redacted.includes(version) || now.versions[number] === digest) continue;
    // A version that is not frozen yet is told as such, by its correction.
    if (now.versions[number] === undefined && version === before.version) continue;
    changes.push({ kind: 'version', version, isGone: now.versions[number] === undefined });
  }
  return changes;
}
