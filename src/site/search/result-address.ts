import type { Answer } from '#search/find.ts';
import type { Result } from '#search/results/findings.ts';
import { howId } from '../parts/anchors.ts';

/** Where a result leads: of a notice, to how it is objected to, where that is asked. */
export function addressFor(
  { kind, url }: Result['card'],
  { isObjecting }: Pick<Answer, 'isObjecting'>,
): string {
  return isObjecting && kind === 'notice' ? `${url}#${howId}` : url;
}
