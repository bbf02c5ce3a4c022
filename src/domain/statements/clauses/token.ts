import type { MinuteOfDay } from '../../time/instant.ts';
import type { WordClass } from './lexicon.ts';
import type { StatedDay } from './stated-day.ts';

/** From `start` up to `end` of a scope's even text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a number of things is said to be: exactly, or near it (近80名), or above it (70余名). */
export type Exactness = 'exact' | 'about' | 'above';

/** `date`: 11号, which is a day of a month and no length. */
export type DurationUnit = 'workday' | 'calendar-day' | 'day' | 'week' | 'month' | 'hour' | 'date';

/** The smallest part of a text that means something. */
export type Token = Span &
  (
    | { readonly kind: 'word'; readonly text: string; readonly is: WordClass }
    /** Words that the lexicon does not know. */
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'mark'; readonly text: string }
    | { readonly kind: 'day'; readonly day: StatedDay }
    | { readonly kind: 'clock'; readonly minute: MinuteOfDay }
    /** 0 is Sunday. */
    | { readonly kind: 'weekday'; readonly weekday: number }
    /** `dayOfMonth`: 11日（星期五）, which ends a range as well as it tells a length; its month is 0. */
    | {
        readonly kind: 'duration';
        readonly count: number;
        readonly unit: DurationUnit;
        readonly dayOfMonth: StatedDay | undefined;
      }
    /** 35个, 十二名, 37名（组）. */
    | {
        readonly kind: 'count';
        readonly value: number;
        readonly measure: string;
        readonly exactness: Exactness;
      }
    /** 第3批, 2023年第9次. */
    | { readonly kind: 'ordinal'; readonly value: number; readonly measure: string }
    /** A number without a measure word, a percentage, a sum of money. */
    | { readonly kind: 'number'; readonly value: number; readonly unit: string }
    /** Digits that are no number: a telephone number, an extension after it, a postcode. */
    | { readonly kind: 'digits'; readonly text: string }
    | { readonly kind: 'email' | 'site'; readonly text: string }
    /** 《…》, with its marks. */
    | { readonly kind: 'title'; readonly text: string }
    | { readonly kind: 'category'; readonly category: string }
    | { readonly kind: 'name'; readonly name: string }
  );

export type TokenOf<Kind extends Token['kind']> = Extract<Token, { readonly kind: Kind }>;

/** The words of a token that has some; '' of another. */
export function textOf(token: { readonly kind: Token['kind']; readonly text?: string } | undefined): string {
  return token?.text ?? '';
}
