/** Says what a long command is doing, and how far it is. */
export interface Progress {
  /** The next step begins. */
  step(name: string): void;
  /** Of the step's `all` things so many are done. */
  done(count: number, all: number): void;
  /** Nothing more is to be said but, where it took long, `summary`. */
  end(summary?: string): void;
}

/** Where it is said, and by which watch. */
export interface ProgressSetting {
  readonly isTerminal: boolean;
  write(text: string): void;
  /** Milliseconds since any moment. */
  elapsed(): number;
}

/** What is done sooner needs no word. */
const patience = 2_000;
/** A line that changes more often is not read. */
const pause = 100;

/**
 * The progress of a command that begins now: after two seconds it says each step in a line, on a terminal in one and
 * the same, with how far it is. It says so beside the command's own output (on standard error), which stays as it is.
 */
export function progress({ isTerminal, write, elapsed }: ProgressSetting = onStandardError): Progress {
  const start = elapsed();
  let name = '';
  let shown = '';
  let shownAt = -Infinity;
  const say = (text: string, isUrgent: boolean): void => {
    const now = elapsed();
    if (now - start < patience || text === shown || (!isUrgent && now - shownAt < pause)) return;
    [shown, shownAt] = [text, now];
    write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
  };
  const seconds = (): string => `${Math.round((elapsed() - start) / 1000)}秒`;
  return {
    step(next) {
      name = next;
      say(isTerminal ? `${name}……` : `${name}（${seconds()}）`, true);
    },
    done(count, all) {
      if (isTerminal) say(`${name}……${count}/${all}`, false);
      // What began before there was anything to say.
      else if (shown === '') say(`${name}（${seconds()}），${count}/${all}`, false);
    },
    end(summary) {
      if (isTerminal && shown !== '') write('\r\u001b[K');
      if (summary !== undefined && elapsed() - start >= patience) write(`${summary}（${seconds()}）\n`);
    },
  };
}

const onStandardError: ProgressSetting = {
  isTerminal: process.stderr.isTTY === true,
  write: (text) => void process.stderr.write(text),
  elapsed: () => performance.now(),
};
