import type { Path } from '../../finding/finding.ts';
import type { Finding } from '../findings.ts';
import type { Notice } from '../../notice/notice.ts';
import { lastMoment } from '../../window/publicity-window.ts';
import { markingWordOfEnding } from './marking-words.ts';
import { instantOfPublication, isBefore } from '../../time/publication.ts';

/**
 * What is wrong with the withdrawal or the archiving of `notice`: nothing is taken back before it was published,
 * nobody archives a notice to which the public may still object, and why one is taken back or suspended puts no mark on a
 * person.
 */
export function checkEndings({
  published,
  window,
  withdrawal,
  archiving,
  suspensions,
}: Pick<Notice, 'published' | 'window' | 'withdrawal' | 'archiving' | 'suspensions'>): Finding[] {
  const findings: Finding[] = [];
  if (withdrawal && isBefore(withdrawal.time, published))
    findings.push({
      code: 'withdrawal-too-early',
      path: ['withdrawal', 'time'],
      facts: { time: withdrawal.time, published },
    });
  if (archiving && !withdrawal && instantOfPublication(archiving.time) < window.closesAt)
    findings.push({
      code: 'archiving-too-early',
      path: ['archiving', 'time'],
      facts: { on: archiving.time.on, ...lastMoment(window) },
    });
  const reasons: readonly (readonly [Path, string])[] = [
    ...(withdrawal ? [[['withdrawal', 'reason'], withdrawal.reason] as const] : []),
    ...suspensions.map(({ cause }, index) => [['suspensions', index, 'cause'], cause] as const),
  ];
  for (const [path, reason] of reasons) {
    const word = markingWordOfEnding(reason);
    if (word !== undefined) findings.push({ code: 'ending-marks', path, facts: { word } });
  }
  return findings;
}
