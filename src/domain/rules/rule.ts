import type { Finding } from '../finding.ts';
import type { Notice } from '../notice.ts';
import type { Office } from '../office.ts';

/** What a rule may ask besides the notice. */
export interface RuleSetting {
  readonly office: Office;
  /** The simplified form of a character, where it has another one for certain. */
  readonly simplifiedOf: (character: string) => string | undefined;
}

/** A rule of publicity notices: what is wrong with `notice`, nothing when all is well. */
export type Rule = (notice: Notice, setting: RuleSetting) => Iterable<Finding>;
