import { type Reply, yesNo } from './reply.ts';

/** Who answers: flags of the command line first, then a person or a file, a line each. */
export interface Respondent {
  /** What the flag `name` says; undefined without it. */
  flag(name: string): readonly string[] | undefined;
  /** Whether nothing is asked and what no flag says takes its usual answer. */
  readonly isSilent: boolean;
  say(line: string): void;
  /** The next line; undefined when there is none to come. */
  nextLine(): Promise<string | undefined>;
}

export interface Question<Value> {
  /** What is asked for, in a word: the flag's name too. */
  readonly name: string;
  /** What to know before answering. */
  readonly hint: string;
  readonly example: string;
  /** The answer when nothing is written; '' for none. */
  readonly usual: string;
  read(reply: string): Reply<Value>;
}

/** Why a command ends without having written anything. */
export class Ended extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * The answer to `question`: from its flag, or its usual one where nothing is asked, or asked for until it can be
 * read. Throws `Ended` where a flag cannot be read, or the input ends.
 */
export async function ask<Value>(question: Question<Value>, respondent: Respondent): Promise<Value> {
  const { name, hint, example, usual, read } = question;
  const given = respondent.flag(name);
  if (given !== undefined || respondent.isSilent) {
    const reply = read(given?.join('、') ?? usual);
    if ('value' in reply) return reply.value;
    throw new Ended(`--${name}：${reply.refusal}`, 2);
  }
  respondent.say(`\n${name}${hint === '' ? '' : `（${hint}）`}`);
  respondent.say(`  例：${example}`);
  if (usual !== '') respondent.say(`  直接回车就是：${usual}`);
  for (;;) {
    const line = await respondent.nextLine();
    if (line === undefined) throw new Ended('\n没有答完，什么都没有写。', 1);
    const reply = read(line.trim() === '' ? usual : line);
    if ('value' in reply) return reply.value;
    respondent.say(`  ${reply.refusal}`);
  }
}

/** Whether who sits at the terminal says 是 to what cannot be taken back: `hint` says what. Silence is consent. */
export function isConfirmed(hint: string, respondent: Respondent): Promise<boolean> {
  const usual = respondent.isSilent ? '是' : '';
  return ask({ name: '确认', hint, example: '是', usual, read: yesNo }, respondent);
}
