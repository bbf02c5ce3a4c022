import type { Severity } from './diagnostic.ts';

/** The words for a problem with these facts. */
export interface Words<Facts> {
  readonly name: string;
  readonly severity: Severity;
  /** Made-up facts with which the published list of rules shows the sentence. */
  readonly example: Facts;
  /** What is wrong, then what to do, from the facts. */
  say(facts: Facts): readonly [message: string, advice: string];
}
