import { z } from 'zod';
import { parseJson } from '#history/published/manifest.ts';

/** Where a store keeps its journal. */
export const journalPath = '_deploy/journal.json';

/**
 * What deployments know beyond the manifest: kept beside the site, written before anything else is, so that an
 * interrupted one leaves nothing behind that nobody knows.
 */
export interface Journal {
  readonly format: 1;
  /** What stands for the table of headers with which the files were put. */
  readonly rules: string;
  /** Files that may still have the headers of an earlier table. */
  readonly stale: readonly string[];
  /** Every file that a deployment put or was about to put, and none has removed. */
  readonly files: readonly string[];
  /** Files of earlier manifests that open pages may still ask for. */
  readonly retired: Readonly<Record<string, Retirement>>;
  /** What was erased or redacted of notices: never to come back, whatever the manifest says. */
  readonly notices: Readonly<Record<string, RecordedErasure>>;
  /**
   * What of notices the files on the store may show while a deployment has not come to its end: of each the least
   * erased of all that was there or was about to be put. Nothing after one came to its end; earlier programs did not
   * say.
   */
  readonly shown?: Readonly<Record<string, RecordedErasure>> | undefined;
  /**
   * Files that changed, of which the caches before the site may still have what was there before: written before the
   * first change, and taken out when the caches know.
   */
  readonly unpurged?: readonly string[] | undefined;
  /** Whether deployments tell the caches: then what these do not know yet waits for the next that tells them. */
  readonly tellsCaches?: boolean | undefined;
  /** What a roll-back took from the public: it does not come back by itself, as a nightly build would bring it. */
  readonly held?: HeldBack | undefined;
  /** Whether a deployment came to its end, so that there was a manifest; earlier programs did not say. */
  readonly isComplete?: boolean | undefined;
}

/** What must never be undone of a notice: that it was erased, and how often it was corrected for privacy. */
export interface RecordedErasure {
  readonly erased?: boolean | undefined;
  readonly redactions?: number | undefined;
}

/** The site that was rolled back: of which commit and when it was built, and when it was taken back. */
export interface HeldBack {
  readonly commit: string | null;
  /** Seconds since 1970, as its manifest had it. */
  readonly epoch: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Since when a file is no part of the site. */
export interface Retirement {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** How many manifests have come without it. */
  readonly manifests: number;
}

const erasures = z.record(
  z.string(),
  z.object({ erased: z.boolean().optional(), redactions: z.number().int().min(0).optional() }),
);
const schema = z.object({
  format: z.literal(1),
  rules: z.string(),
  stale: z.array(z.string()),
  files: z.array(z.string()),
  retired: z.record(z.string(), z.object({ since: z.number(), manifests: z.number() })),
  notices: erasures,
  shown: erasures.optional(),
  held: z.object({ commit: z.string().nullable(), epoch: z.number(), since: z.number() }).optional(),
  unpurged: z.array(z.string()).optional(),
  tellsCaches: z.boolean().optional(),
  isComplete: z.boolean().optional(),
});

/** What is known where nothing was ever deployed. */
export const emptyJournal: Journal = { format: 1, rules: '', stale: [], files: [], retired: {}, notices: {} };

/** The journal that `bytes` are; undefined where they are none, for then nobody knows what it knew. */
export function parseJournal(bytes: Uint8Array): Journal | undefined {
  return schema.safeParse(parseJson(bytes)?.value).data;
}

/** `journal` as `parseJournal` reads it. */
export function renderJournal(journal: Journal): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(journal)}\n`);
}
