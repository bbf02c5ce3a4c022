import type { Path } from '../../finding/finding.ts';
import { nameForm } from '../../name/name-form.ts';
import { everNamed } from '../../notice/erasure.ts';
import type { Notice } from '../../notice/notice.ts';
import { lastMoment } from '../../window/publicity-window.ts';
import { instantOfPublication, isBefore } from '../../time/publication.ts';
import type { Finding } from '../findings/findings.ts';
import { markingWordOfEnding } from './marking-words.ts';

/**
 * What is wrong with the withdrawal or the archiving of `notice`: nothing is taken back before it was published,
 * nobody archives a notice to which the public may still object, and why one is taken back or suspended puts no mark on a
 * person and names none.
 */
export function checkEndings({
  published,
  window,
  withdrawal,
  archiving,
  suspensions,
  lists,
  versions,
}: Pick<
  Notice,
  'published' | 'window' | 'withdrawal' | 'archiving' | 'suspensions' | 'lists' | 'versions'
>): Finding[] {
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
  if (reasons.length === 0) return findings;
  const names = [...new Set(everNamed({ lists, versions }).map(nameForm))].filter((name) => name.length > 1);
  for (const [path, reason] of reasons) {
    const word = markingWordOfEnding(reason);
    const text = nameForm(reason);
    const name = names.find((one) => text.includes(one));
    if (word !== undefined) findings.push({ code: 'ending-marks', path, facts: { word } });
    else if (name !== undefined) findings.push({ code: 'ending-names', path, facts: { name } });
  }
  return findings;
}
