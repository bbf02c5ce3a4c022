import type { Instant } from '../time/instant.ts';
import { instantOfPublication } from '../time/publication.ts';
import type { Notice } from './notice.ts';

/** Whether `notice` is signed off, and its time of publication is still to come at `at`; a day alone begins at 0:00. */
export function isEmbargoed(
  { signOff, published }: Pick<Notice, 'signOff' | 'published'>,
  at: Instant,
): boolean {
  return signOff !== undefined && instantOfPublication(published) > at;
}

/** The instants after `at` at which something signed becomes public: notices, and results with a time to come. */
export function embargoEnds(notices: readonly Notice[], at: Instant): Instant[] {
  return notices
    .filter(({ signOff }) => signOff)
    .flatMap(({ published, result }) => [published, ...(result ? [result.time] : [])])
    .map(instantOfPublication)
    .filter((ends) => ends > at);
}
