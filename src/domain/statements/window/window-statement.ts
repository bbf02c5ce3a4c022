import type { MinuteOfDay } from '../../time/instant.ts';
import type { Scope } from '../clauses/scope.ts';
import type { StatedDay } from '../clauses/stated-day.ts';
import type { Span } from '../clauses/token.ts';
import type { TimePhrase } from '../time-phrases.ts';

/** What a text says of the window, and by when one must object. */
export type WindowStatement = Span & {
  readonly scope: Scope;
  /** No word tells that it is the window's: it is where what its text says shares a day with the window. */
  readonly isLikely: boolean;
} & (
    | {
        readonly kind: 'range';
        /** Undefined for the day of publication. */
        readonly opens: StatedDay | undefined;
        readonly closes: StatedDay;
        /** 2022年度…公示时间, 2022年公示时间：the year that the words before it are about. */
        readonly ofYear: number | undefined;
        /** 至8月12日（不含） */
        readonly isBefore: boolean;
      }
    | { readonly kind: 'list'; readonly days: readonly StatedDay[] }
    | { readonly kind: 'end'; readonly which: 'opens' | 'closes'; readonly day: StatedDay }
    /** A day of which it is not said whether it is the first or the last one. */
    | { readonly kind: 'day'; readonly day: StatedDay }
    | Omit<Extract<TimePhrase, { readonly kind: 'length' }>, 'from' | 'to'>
    /** 请于8月11日前反映: `isBefore` where the day itself may be meant or not. */
    | { readonly kind: 'deadline'; readonly day: StatedDay; readonly isBefore: boolean }
    /** 自次日起 */
    | { readonly kind: 'start'; readonly which: 'same' | 'next' }
    /** 最后一日17:30截止 */
    | { readonly kind: 'closing-time'; readonly minute: MinuteOfDay }
    /** Days in a sentence about the window, of which it cannot be told whether they are its own. */
    | { readonly kind: 'unclear'; readonly days: readonly StatedDay[] }
  );

/** A statement without its place. */
export type Of<Statement> = Statement extends unknown
  ? Omit<Statement, 'scope' | 'start' | 'end' | 'isLikely'>
  : never;
