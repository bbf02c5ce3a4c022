import type { Finding } from '../finding.ts';
import type { Notice } from '../notice.ts';

/** A rule of publicity notices: what is wrong with `notice`, nothing when all is well. */
export type Rule = (notice: Notice) => Iterable<Finding>;
