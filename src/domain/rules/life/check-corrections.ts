import { isBeforeEnd, isLess } from '../../life/correction.ts';
import type { Correction } from '../../life/correction.ts';
import type { Publication } from '../../time/publication.ts';
import type { Office } from '../../office/office.ts';
import type { PublicityWindow } from '../../window/publicity-window.ts';
import { isBefore } from '../../time/publication.ts';
import type { Finding } from '../findings/findings.ts';

/**
 * What is wrong with `corrections` (oldest first) of a notice published at `published`: their time, their number,
 * and whether each does for the window what the office promised, while the window that stood then (`standing`)
 * was not over.
 */
export function checkCorrections(
  corrections: readonly Correction[],
  { published, standing }: { readonly published: Publication; readonly standing: readonly PublicityWindow[] },
  { corrections: policy }: Pick<Office, 'corrections'>,
): Finding[] {
  return corrections.flatMap(({ kind, time, effect, reason, corrects }, index): Finding[] => {
    const path = ['corrections', index];
    const findings: Finding[] = [];
    if (corrects !== index + 1)
      findings.push({
        code: 'correction-misnumbered',
        path: [...path, 'corrects'],
        facts: { stated: corrects, expected: index + 1 },
      });
    if (isBefore(time, published))
      findings.push({
        code: 'correction-too-early',
        path: [...path, 'time'],
        facts: { time, published },
      });
    const least = policy.least[kind];
    const window = standing[index];
    const isDuring = window !== undefined && isBeforeEnd(time, window);
    if (least && isDuring && isLess(effect, least) && reason === undefined)
      findings.push({
        code: 'correction-below-policy',
        path: [...path, 'effect'],
        facts: { kind, effect, least, basis: policy.basis },
      });
    return findings;
  });
}
