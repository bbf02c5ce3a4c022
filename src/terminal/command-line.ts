/** A flag's name, or its name with its twins in the other language. */
export type FlagNames = string | readonly [name: string, ...twins: string[]];

/** The flags of a command. */
export interface KnownFlags {
  /** With a text behind them; they may be repeated. */
  readonly texts?: readonly FlagNames[];
  readonly alone?: readonly FlagNames[];
  /** Flags of `texts` that may also stand without one, and what that means. */
  readonly usual?: Readonly<Record<string, string>>;
  /** How many words may stand beside the flags; none unless it is said. */
  readonly mostWords?: number;
}

/** What is typed after a command's name. Flags go by their first name, whichever was written. */
export interface CommandLine {
  /** The texts of `name`, one each time that it is written; undefined without it. */
  flag(name: string): readonly string[] | undefined;
  /** The text of a flag that means something once: the last one. */
  text(name: string): string | undefined;
  has(name: string): boolean;
  readonly words: readonly string[];
}

/** Every command knows this one. */
const help: FlagNames = ['帮助', 'help'];

/** Every command that writes into the content folder knows these. */
export const writingFlags: readonly FlagNames[] = [['默认', 'yes']];

/** `args` as flags of `known`, or why they cannot be. A text may begin with a hyphen, unless it is a flag itself. */
export function parseCommandLine(
  args: readonly string[],
  { texts = [], alone = [], usual = {}, mostWords = 0 }: KnownFlags,
): CommandLine | { readonly problem: string } {
  const withText = namesOf(texts);
  const names = new Map([...withText, ...namesOf([...alone, help]), ['-h', help[0]]]);
  const flags = new Map<string, string[]>();
  const words: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') words.push(...rest.splice(0));
    else if (!/^-./.test(arg)) words.push(arg);
    else {
      const [, written = arg, joined] = /^(--[^=]*)=(.*)$/s.exec(arg) ?? [];
      const name = names.get(written);
      if (name === undefined) return { problem: `没有“${written}”这个选项。` };
      const texts = flags.get(name) ?? [];
      flags.set(name, texts);
      if (withText.has(written)) {
        const isNext = rest[0] !== undefined && !names.has(rest[0].replace(/=.*$/s, ''));
        const text = joined ?? (isNext ? rest.shift() : usual[name]);
        if (text === undefined) return { problem: `“${written}”后面没有写内容。` };
        texts.push(text);
      } else if (joined !== undefined) return { problem: `“${written}”后面不写内容。` };
    }
  }
  const more = words[mostWords];
  if (more !== undefined) return { problem: `多写了“${more}”。` };
  return {
    flag: (name) => flags.get(name),
    text: (name) => flags.get(name)?.at(-1),
    has: (name) => flags.has(name),
    words,
  };
}

/** Each way of writing a flag, with the flag's name. */
function namesOf(flags: readonly FlagNames[]): Map<string, string> {
  return new Map(
    flags.flatMap((names) => {
      const [name, ...twins] = typeof names === 'string' ? [names] : names;
      return [name, ...twins].map((written) => [`--${written}`, name] as const);
    }),
  );
}
