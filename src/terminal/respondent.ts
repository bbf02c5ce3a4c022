import { createInterface, type Interface } from 'node:readline/promises';
import type { Question } from '#writing/asking/question.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { Ended } from '#writing/ended.ts';
import type { CommandLine } from './command-line.ts';
import { print } from './print.ts';

/** Where a conversation takes place. */
export interface Conversation {
  say(line: string): void;
  /** The next line; undefined when there is none to come. */
  nextLine(): Promise<string | undefined>;
}

/** What is typed to go back to the question before. */
const back = /^(?:上一步|返回上一步)$/;

/** Thrown through the questions that were asked, to ask them from the first again. */
class StepBack extends Error {}

/** Who answers in `conversation` what the flags of `line` do not. */
export function respondentIn(conversation: Conversation, line: CommandLine): Respondent {
  const isSilent = line.has('默认');
  const talk = new Talk(conversation);
  return {
    flag: line.flag,
    isSilent,
    say: conversation.say,
    async ask(question) {
      const answer = question.answer ?? line.flag(question.name)?.join('、');
      if (answer !== undefined || isSilent) return inAdvance(question, answer ?? question.usual);
      talk.introduce(question);
      return talk.typed(question, question.usual);
    },
    async askEach(question) {
      const answers = line.flag(question.name);
      if (answers || isSilent) return (answers ?? ['']).map((text) => inAdvance(question, text));
      talk.introduce(question);
      const values = [await talk.typed(question, '')];
      const orNone = { ...question, read: orEnd(question.read) };
      const next = () => talk.typed(orNone, '');
      for (let value = await next(); value !== undefined; value = await next()) values.push(value);
      return values;
    },
    inTurn: (questions) => talk.inTurn(questions),
  };
}

function inAdvance<Value>({ name, read }: Question<Value>, text: string): Value {
  const reply = read(text);
  if ('value' in reply) return reply.value;
  throw new Ended(`--${name}：${reply.refusal}`, 2);
}

/** Questions and answers, of which those of a turn can be taken back. */
class Talk {
  readonly #conversation: Conversation;
  /** The lines that were taken as answers since the turn began; undefined where no turn goes on. */
  #answered: string[] | undefined;
  /** Answers that stand, of a turn that begins again. */
  #standing: string[] = [];

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  introduce({ name, hint, example, usual }: Question<unknown>): void {
    if (this.#standing.length > 0) return;
    const { say } = this.#conversation;
    say(`\n${name}${hint === '' ? '' : `（${hint}）`}`);
    if (example !== '') say(`  例：${example}`);
    if (usual !== '') say(`  直接回车就是：${usual}`);
  }

  /** The value of the next line that can be read, '' being `empty`. */
  async typed<Value>({ read }: Question<Value>, empty: string): Promise<Value> {
    const { say, nextLine } = this.#conversation;
    for (;;) {
      const text = this.#standing.shift() ?? (await nextLine());
      if (text === undefined) throw new Ended('\n没有答完，什么都没有写。', 1);
      if (this.#answered && back.test(text.trim())) {
        if (this.#answered.length > 0) throw new StepBack();
        say('  这是第一项，前面没有了。');
        continue;
      }
      const reply = read(text.trim() === '' ? empty : text);
      if ('value' in reply) {
        this.#answered?.push(text);
        return reply.value;
      }
      say(`  ${reply.refusal}`);
    }
  }

  async inTurn<Answers>(questions: () => Promise<Answers>): Promise<Answers> {
    this.#standing = [];
    for (;;) {
      const answered: string[] = (this.#answered = []);
      try {
        return await questions();
      } catch (thrown) {
        if (!(thrown instanceof StepBack)) throw thrown;
        this.#standing = answered.slice(0, -1);
      } finally {
        this.#answered = undefined;
      }
    }
  }
}

/** `read`, where nothing written is the end. */
function orEnd<Value>(read: Question<Value>['read']): Question<Value | undefined>['read'] {
  return (reply) => (reply.trim() === '' ? { value: undefined } : read(reply));
}

/** The conversation with who sits at the terminal, or the file that stands in. It begins with the first question. */
export function terminalConversation(): Conversation & { close(): void } {
  let terminal: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  return {
    say: print,
    async nextLine() {
      const { stdin: input, stdout: output } = process;
      terminal ??= createInterface(input.isTTY ? { input, output, prompt: '> ' } : { input });
      lines ??= terminal[Symbol.asyncIterator]();
      if (input.isTTY) terminal.prompt();
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    close: () => terminal?.close(),
  };
}
