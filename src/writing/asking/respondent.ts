import type { Question } from './question.ts';
import { yesNo } from './reply.ts';

/** Who answers: in advance by flags, then a person, a file, or a form. */
export interface Respondent {
  /** What the flag `name` says; undefined without it. */
  flag(name: string): readonly string[] | undefined;
  /** Whether nothing is asked and what no flag says takes its usual answer. */
  readonly isSilent: boolean;
  say(line: string): void;
  /** The answer, asked for until it can be read. Throws `Ended` where a flag cannot be read, or no answer comes. */
  ask<Value>(question: Question<Value>): Promise<Value>;
  /** The answers to a question that takes several, one at least. Throws `Ended` as `ask` does. */
  askEach<Value>(question: Question<Value>): Promise<Value[]>;
  /**
   * What `questions`, asked one after another, come to. 上一步 takes the last answer back: that question is asked again,
   * and the answers before it stand. `questions` may be run more than once, and writes nothing.
   */
  inTurn<Value>(questions: () => Promise<Value>): Promise<Value>;
}

/** Whether who answers says 是 to what cannot be taken back: `hint` says what. Silence is consent. */
export function isConfirmed(hint: string, respondent: Respondent): Promise<boolean> {
  const usual = respondent.isSilent ? '是' : '';
  return respondent.ask({ name: '确认', hint, example: '是', usual, read: yesNo });
}
