import type { TextSection } from './text-diff.ts';

/** What a value says where two versions are compared. */
export interface Told {
  /** Words of the line, or of the heading, of the whole that has the value. */
  readonly words?: readonly string[];
  /** Lines of their own that the notice's page prints. */
  readonly lines?: readonly Line[];
  /** What the page does not print, though it is published. */
  readonly unseen?: readonly Line[];
  readonly sections?: readonly TextSection[];
}

/** What something is called, and what it says. */
export type Line = readonly [name: string, text: string];

/** The keys of a type; of several types, those that any of them has. */
type KeyOf<Whole> = Whole extends unknown ? keyof Whole : never;
type ValueOf<Whole, Key> = Whole extends unknown ? (Key extends keyof Whole ? Whole[Key] : never) : never;

/** What each value of a `Whole` says, in the order of telling: a new key does not compile without an entry. */
export type Tellings<Whole> = {
  readonly [Key in KeyOf<Whole>]: (value: ValueOf<Whole, Key>, whole: Whole) => Told;
};

/** What all values of `whole` say. */
export function tell<Whole extends object>(whole: Whole, tellings: Tellings<Whole>): Required<Told> {
  const entries = Object.entries<(value: never, whole: Whole) => Told>(tellings);
  return together(
    entries
      .filter(([key]) => key in whole)
      .map(([key, telling]) => telling(whole[key as keyof Whole] as never, whole)),
  );
}

/** All that `parts` say, in its order. */
export function together(parts: readonly Told[]): Required<Told> {
  return {
    words: parts.flatMap(({ words = [] }) => words),
    lines: parts.flatMap(({ lines = [] }) => lines),
    unseen: parts.flatMap(({ unseen = [] }) => unseen),
    sections: parts.flatMap(({ sections = [] }) => sections),
  };
}

/** Of a value that is told by another, or by a line of its own beside the comparison; a comment says by which. */
export function elsewhere(): Told {
  return {};
}

/** A value that stands in its whole's line or heading. */
export function words(text: string | undefined): Told {
  return text === undefined ? {} : { words: [text] };
}

/** A value that has a line of its own, which begins with `name`; none where there is nothing to say. */
export function line(name: string, text: string | undefined): Told {
  return text ? { lines: [[name, text]] } : {};
}

/** The same, of what the page does not print. */
export function unseen(name: string, text: string | undefined): Told {
  return text ? { unseen: [[name, text]] } : {};
}
