import { channelNames } from '#domain/receiver/channel-words.ts';
import type { Acknowledgement } from '#domain/notice/notice.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { nearestOf } from '../settings/meant-key.ts';
import type { Matter } from '../settings/matter/matter.ts';
import { diagnosticAt } from '../files/source.ts';
import type { ProblemCode } from '../wording/problems.ts';
import { codesNamed, nameOf, problemCodes } from '../wording/wording.ts';

/** A finding with its place, and what stands there. */
export interface PlacedFinding {
  readonly diagnostic: Diagnostic;
  /** The line of the file; empty where it is about a whole file. */
  readonly written: string;
}

/**
 * Findings that no reason makes good: the notice cannot be read rightly, or its window is not known, or a
 * person's data would be public (个人信息保护法, articles 6 and 28).
 */
const final: readonly ProblemCode[] = [
  'unknown-category',
  'ordinal-repeated',
  'anchor-repeated',
  'year-unannounced',
  'window-mismatch',
  'window-reversed',
  'acknowledgement-idle',
  'acknowledgement-refused',
  'acknowledgement-unknown',
];

/**
 * Personal data that an office itself makes public, a mobile phone or mailbox used for
 * its business, and what may be none.
 */
const mayBePublic: readonly string[] = [
  'personal-mobile',
  'personal-email',
  'personal-name',
  'personal-other',
];

/**
 * What remains of `placed` after the notice's 说明: findings that an acknowledgement names are gone, and
 * acknowledgements that no longer apply, may not apply, or name nothing are diagnostics themselves. Those of
 * `unsought` codes may apply to what this reading did not look at.
 */
export function acknowledge(
  placed: readonly PlacedFinding[],
  acknowledgements: readonly Acknowledgement[],
  matter: Matter,
  unsought: readonly ProblemCode[],
): Diagnostic[] {
  const used = new Set<Acknowledgement>();
  const remaining = placed.filter((finding) => {
    const reasons = acknowledgements.filter((acknowledgement) => covers(acknowledgement, finding));
    if (reasons.length === 0 || !isAcknowledgeable(finding.diagnostic.code)) return true;
    for (const acknowledgement of reasons) used.add(acknowledgement);
    return false;
  });
  const own = acknowledgements.flatMap((acknowledgement, index): Diagnostic[] => {
    if (used.has(acknowledgement)) return [];
    const { finding: name } = acknowledgement;
    const at = matter.placeOf(['说明', index, '问题']);
    const codes = codesNamed(name);
    if (codes.length === 0)
      return [
        diagnosticAt(matter.source, at, 'acknowledgement-unknown', {
          name,
          nearest: nearestOf(name, problemCodes.map(nameOf)),
        }),
      ];
    const isRefused = placed.some((finding) => covers(acknowledgement, finding));
    if (!isRefused && codes.some((code) => unsought.includes(code))) return [];
    return [
      diagnosticAt(matter.source, at, isRefused ? 'acknowledgement-refused' : 'acknowledgement-idle', {
        name,
      }),
    ];
  });
  return [...remaining.map(({ diagnostic }) => diagnostic), ...own];
}

/**
 * Whether `acknowledgement` is of this finding: it has its name, and the 位置 that it may give stands where the
 * finding is, in the file's name or among the facts. What the catalogue says of the finding does not matter.
 */
function covers(
  { finding, place }: Acknowledgement,
  { diagnostic: { code, facts, file }, written }: PlacedFinding,
): boolean {
  if (!codesNamed(finding).includes(code)) return false;
  return place === undefined || [file, written, ...textsIn(facts)].some((text) => text.includes(place));
}

const channelWords: Readonly<Record<string, string>> = channelNames;

/** Every text within `facts`; ways to object as the office calls them. */
function textsIn(facts: unknown): string[] {
  if (typeof facts === 'string') return [channelWords[facts] ?? facts];
  if (typeof facts === 'number') return [String(facts)];
  return typeof facts === 'object' && facts !== null ? Object.values(facts).flatMap(textsIn) : [];
}

function isAcknowledgeable(code: ProblemCode): boolean {
  return code.startsWith('personal-') ? mayBePublic.includes(code) : !final.includes(code);
}
