import type { Severity } from './severity.ts';

/** The words for a problem with these facts. */
export interface Words<Facts> {
  readonly name: string;
  /** Names that it once had: a 说明 written under one of them holds. */
  readonly formerNames?: readonly string[];
  /** An error, unless said. */
  readonly severity?: Severity;
  /** Made-up facts with which the published list of rules shows the sentence. */
  readonly example: Facts;
  /** What is wrong, then what to do, from the facts. */
  say(facts: Facts): readonly [message: string, advice: string];
}

/** The words for each of these problems. */
export type WordsOf<Facts> = { readonly [Code in keyof Facts]: Words<Facts[Code]> };
