import type { Acknowledgement } from '#domain/notice/notice.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { nearestOf } from '../settings/fields.ts';
import type { Matter } from '../settings/matter.ts';
import { diagnosticAt } from '../files/source.ts';
import { nameOf, type ProblemCode, problemCodes } from '../wording/wording.ts';

/** A finding told with its place. */
export interface PlacedFinding {
  readonly finding: { readonly code: ProblemCode };
  readonly diagnostic: Diagnostic;
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

/** Personal data that an office itself makes public: a mobile phone or mailbox used for the office's business. */
const officialContacts: readonly string[] = ['personal-mobile', 'personal-email'];

/**
 * What remains of `placed` after the notice's 说明: findings that an acknowledgement names are gone, and
 * acknowledgements that no longer apply, may not apply, or name nothing are diagnostics themselves. Those of
 * `unsought` codes may apply to what this reading did not look at.
 */
export function acknowledge(
  placed: readonly PlacedFinding[],
  acknowledgements: readonly Acknowledgement[],
  matter: Matter,
  unsought: readonly ProblemCode[] = [],
): Diagnostic[] {
  const names = problemCodes.map(nameOf);
  const used = new Set<Acknowledgement>();
  const remaining = placed.filter(({ finding, diagnostic }) => {
    const found = acknowledgements.filter((acknowledgement) => covers(acknowledgement, diagnostic));
    if (found.length === 0 || !isAcknowledgeable(finding.code)) return true;
    for (const acknowledgement of found) used.add(acknowledgement);
    return false;
  });
  const own = acknowledgements.flatMap((acknowledgement, index): Diagnostic[] => {
    if (used.has(acknowledgement)) return [];
    const { finding: name } = acknowledgement;
    const at = matter.placeOf(['说明', index, '问题']);
    if (!names.includes(name))
      return [
        diagnosticAt(matter.source, at, 'acknowledgement-unknown', { name, nearest: nearestOf(name, names) }),
      ];
    const isRefused = placed.some(({ diagnostic }) => covers(acknowledgement, diagnostic));
    if (!isRefused && unsought.some((code) => nameOf(code) === name)) return [];
    return [
      diagnosticAt(matter.source, at, isRefused ? 'acknowledgement-refused' : 'acknowledgement-idle', {
        name,
      }),
    ];
  });
  return [...remaining.map(({ diagnostic }) => diagnostic), ...own];
}

function covers({ finding, place }: Acknowledgement, { name, message }: Diagnostic): boolean {
  return finding === name && (place === undefined || message.includes(place));
}

function isAcknowledgeable(code: ProblemCode): boolean {
  return code.startsWith('personal-') ? officialContacts.includes(code) : !final.includes(code);
}
