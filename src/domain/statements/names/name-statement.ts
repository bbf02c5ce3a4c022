import type { Scope } from '../clauses/scope.ts';
import type { ListCount } from './after-run.ts';
import type { NameItem } from './name-items.ts';

/** Names that a text lists, and what it says of them. */
export interface NameStatement {
  readonly scope: Scope;
  readonly items: readonly NameItem[];
  /** `proposed`: put forward. `near`: beside known names, or where a person is spoken of; who is meant is not said. */
  readonly role: 'proposed' | 'near';
  /** Whether they stand in a row, behind a label or before their number; elsewhere one name alone may be spoken of in a text of his own. */
  readonly isList: boolean;
  /** 甲一，男，: so begins what is told of a nominee, whose name it is. */
  readonly isIntroduced: boolean;
  /** It is told by what stands beside it alone: 甲一：拾金不昧, 甲一报价…，乙二报价…, 与甲一一并公示. */
  readonly isAside?: true;
  /** 等 follows: others are meant too. */
  readonly isOpen: boolean;
  /** What they are put forward as, in the text's words; empty where it does not say. */
  readonly as: string;
  /** 第一党支部：甲一: the unit that leads them as a label. */
  readonly under?: string | undefined;
  /** Whether a category stands beside the number, which is a quota's then. */
  readonly isOfCategory: boolean;
  /** The number that closes the list. */
  readonly count: ListCount | undefined;
}
