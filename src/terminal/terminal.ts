import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Respondent } from '#writing/asking/ask.ts';

/** The flags of a command, each by its Chinese name with its English twins, which scripts may prefer. */
export interface KnownFlags {
  /** With a text behind them; they may be repeated. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly alone: Readonly<Record<string, readonly string[]>>;
  /** Flags that may also stand without a text, and what that means. */
  readonly usual?: Readonly<Record<string, string>>;
  readonly takesWords: boolean;
}

/** Flags of every command that writes. */
const shared = {
  默认: ['yes'],
  帮助: ['help', 'h'],
  接着做: ['finish'],
  撤销: ['undo'],
} as const;

const newFlags: KnownFlags = {
  texts: Object.fromEntries(
    [
      ...['标题', '网址名', '种类', '发布单位', '落款', '发布日期', '成文日期', '工作日', '自然日', '文号'],
      ...['地区', '依据', '依据文号', '依据机关', '类别', '名单', '对象', '条件', '部门', '电话'],
      ...['电子邮件', '地址', '邮编', '名称', '主办单位', '域名', 'office'],
    ].map((name) => [name, []]),
  ),
  alone: {},
  usual: { 名单: '全部' },
  takesWords: false,
};

/** The command line: its flags by their Chinese names, whether nothing is asked, whether only help is wanted. */
export interface CommandLine {
  flag(name: string): readonly string[] | undefined;
  has(name: string): boolean;
  readonly words: readonly string[];
  readonly isSilent: boolean;
  readonly wantsHelp: boolean;
}

/** `args` as flags of `known`; undefined where there is one that is not known, or something else. */
export function commandLine(args: readonly string[], known: KnownFlags = newFlags): CommandLine | undefined {
  const alone = { ...known.alone, ...shared };
  const names = new Map(
    Object.entries({ ...known.texts, ...alone }).flatMap(([name, twins]) =>
      [name, ...twins].map((written) => [written, name] as const),
    ),
  );
  const isText = (written: string): boolean => (names.get(written) ?? '') in known.texts;
  const isFlag = (arg: string): boolean => arg.startsWith('--') && names.has(nameIn(arg));
  // A text may begin with a hyphen, which parseArgs takes for a flag unless it is joined to its own.
  const joined: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const [arg = '', next] = [args[index], args[index + 1]];
    const isJoinable = arg.startsWith('--') && isText(arg.slice(2));
    const usual = isJoinable ? known.usual?.[arg.slice(2)] : undefined;
    if (isJoinable && next !== undefined && !isFlag(next)) {
      joined.push(`${arg}=${next}`);
      index += 1;
    } else joined.push(usual === undefined ? arg : `${arg}=${usual}`);
  }
  try {
    const { values, positionals } = parseArgs({
      args: joined,
      allowPositionals: known.takesWords,
      options: Object.fromEntries(
        [...names.keys()]
          .filter((written) => written.length > 1)
          .map((written) => [
            written,
            {
              ...(isText(written)
                ? ({ type: 'string', multiple: true } as const)
                : ({ type: 'boolean', default: false } as const)),
              ...(written === 'help' ? { short: 'h' } : {}),
            },
          ]),
      ),
    });
    const flags = new Map<string, string[]>();
    const raised = new Set<string>();
    for (const [written, value] of Object.entries(values)) {
      const name = names.get(written) ?? written;
      if (Array.isArray(value)) flags.set(name, [...(flags.get(name) ?? []), ...value.map(String)]);
      else if (value === true) raised.add(name);
    }
    return {
      flag: (name) => flags.get(name),
      has: (name) => raised.has(name),
      words: positionals,
      isSilent: raised.has('默认'),
      wantsHelp: raised.has('帮助'),
    };
  } catch {
    return undefined;
  }
}

function nameIn(arg: string): string {
  return arg.slice(2).replace(/=.*$/s, '');
}

/** Who sits at the terminal, or the file that stands in: `close` when nothing more is to be asked. */
export function terminalRespondent({
  flag,
  isSilent,
}: Pick<CommandLine, 'flag' | 'isSilent'>): Respondent & { close(): void } {
  if (isSilent)
    return { flag, isSilent, say: print, nextLine: () => Promise.resolve(undefined), close: () => undefined };
  const { stdin: input, stdout: output } = process;
  const terminal = createInterface(input.isTTY ? { input, output } : { input });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    flag,
    isSilent,
    say: print,
    async nextLine() {
      if (input.isTTY) {
        terminal.setPrompt('> ');
        terminal.prompt();
      }
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    close: () => terminal.close(),
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
