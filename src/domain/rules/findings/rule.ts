import type { Notice } from '../../notice/notice.ts';
import type { Office } from '../../office/office.ts';
import type { Finding } from './findings.ts';

/** What a rule may ask besides the notice. */
export interface RuleSetting {
  readonly office: Office;
  /** The simplified form of a character, where it has another one for certain. */
  readonly simplifiedOf: (character: string) => string | undefined;
  /** Parts whose values stand for what could not be read: nothing is said of them. */
  readonly unknown: ReadonlySet<keyof Notice>;
}

/** A rule of publicity notices: what is wrong with `notice`, nothing when all is well. */
export type Rule = (notice: Notice, setting: RuleSetting) => Iterable<Finding>;

/** A rule, and the parts of a notice without which it would find what is not there: it compares with them. */
export interface ComparingRule {
  readonly rule: Rule;
  readonly comparesWith: readonly (keyof Notice)[];
}
