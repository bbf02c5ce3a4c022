import type { Finding } from '../findings.ts';
import type { Notice } from '../../notice/notice.ts';
import { lastMoment } from '../../window/publicity-window.ts';
import { instantOfPublication, isBefore } from '../../time/publication.ts';

/**
 * What is wrong with the withdrawal or the archiving of `notice`: nothing is taken back before it was published,
 * and nobody archives a notice to which the public may still object.
 */
export function checkEndings({
  published,
  window,
  withdrawal,
  archiving,
}: Pick<Notice, 'published' | 'window' | 'withdrawal' | 'archiving'>): Finding[] {
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
  return findings;
}
