import type { Scope } from '../clauses/scope.ts';
import type { Exactness, Span } from '../clauses/token.ts';
import type { CountedNature } from './counted-noun.ts';

/** How many a text says are put forward. */
export interface CountStatement extends Span {
  readonly scope: Scope;
  readonly value: number;
  readonly measure: string;
  readonly exactness: Exactness;
  readonly of: CategoriesCounted | NomineesCounted | ReserveCounted | PartsCounted | SomeCounted;
  /** Other sums that the same words may mean. */
  readonly alternatives: readonly number[];
  /** 共, 合计: of everything, and not of one category among several. */
  readonly isTotal: boolean;
  /** The category's name stands there whole. */
  readonly isWhole: boolean;
  /** 前10名 */
  readonly isRank: boolean;
  /** The numbers of which it is the sum, where several groups have one each. */
  readonly addends?: readonly Span[];
  /** False where it cannot be told that the number is this notice's. */
  readonly isSure: boolean;
}

/** Of each of the categories alone (各), or of them together. Of one, both are the same. */
export interface CategoriesCounted {
  readonly kind: 'categories';
  readonly categories: readonly string[];
}

/** Of all nominees, or of those of a nature; `isNamed`: by a noun (同志, 集体), and not only by its measure word. */
export interface NomineesCounted {
  readonly kind: 'nominees';
  readonly nature: CountedNature | undefined;
  readonly isNamed: boolean;
}

/** Of those who stand by (递补). */
export interface ReserveCounted {
  readonly kind: 'reserve';
}

/** The sum of the parts that `whole` is said to have (其中甲市4个、乙县3个). */
export interface PartsCounted {
  readonly kind: 'parts';
  readonly whole: CountStatement;
}

/** Of some of those whom another number counts (其中女性3名). */
export interface SomeCounted {
  readonly kind: 'some';
  readonly whole: CountStatement;
  /** What the text calls them. */
  readonly label: string;
  /** The categories counted before the whole, with which they may be of it (劳动模范6名、先进工作者4名，其中女性4名). */
  readonly besides: readonly string[];
}

export const allNominees: NomineesCounted = { kind: 'nominees', nature: undefined, isNamed: false };
