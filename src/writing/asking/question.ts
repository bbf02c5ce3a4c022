import type { Reply } from './reply.ts';

/** What is asked of who writes, and how the answer is read. */
export interface Question<Value> {
  /** What is asked for, in a word: the flag's name too. */
  readonly name: string;
  /** What to know before answering. */
  readonly hint: string;
  /** '' where the hint says enough. */
  readonly example: string;
  /** The answer when nothing is written; '' for none. */
  readonly usual: string;
  /** What flags of other names answer. */
  readonly answer?: string | undefined;
  read(reply: string): Reply<Value>;
}
