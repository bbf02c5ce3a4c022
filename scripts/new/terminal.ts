import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Respondent } from './ask.ts';

/** Flags that may be repeated, and those that stand alone. */
const textFlags = [
  '标题',
  '网址名',
  '种类',
  '发布单位',
  '落款',
  '发布日期',
  '成文日期',
  '工作日',
  '自然日',
  '文号',
  '地区',
  '依据',
  '依据文号',
  '依据机关',
  '类别',
  '名单',
  '对象',
  '条件',
  '部门',
  '电话',
  '电子邮件',
  '地址',
  '邮编',
  '名称',
  '主办单位',
  '域名',
  'office',
] as const;

/** The command line: its text flags by name, whether nothing is asked, whether only help is wanted. */
export interface CommandLine {
  flag(name: string): readonly string[] | undefined;
  readonly isSilent: boolean;
  readonly wantsHelp: boolean;
}

/** `args` as flags; undefined where there is one that is not known, or something else. */
export function commandLine(args: readonly string[]): CommandLine | undefined {
  const text = { type: 'string', multiple: true } as const;
  const alone = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args: args.flatMap((arg, index) =>
        arg === '--名单' && (args[index + 1] ?? '--').startsWith('--') ? [`${arg}=全部`] : [arg],
      ),
      options: {
        ...Object.fromEntries(textFlags.map((name) => [name, text])),
        yes: alone,
        默认: alone,
        help: { ...alone, short: 'h' },
        帮助: alone,
      },
    });
    const flags = new Map(
      Object.entries(values).flatMap(([name, value]) =>
        Array.isArray(value) ? [[name, value.map(String)] as const] : [],
      ),
    );
    return {
      flag: (name) => flags.get(name),
      isSilent: values['yes'] === true || values['默认'] === true,
      wantsHelp: values['help'] === true || values['帮助'] === true,
    };
  } catch {
    return undefined;
  }
}

/** Who sits at the terminal, or the file that stands in: `close` when nothing more is to be asked. */
export function terminalRespondent({ flag, isSilent }: CommandLine): Respondent & { close(): void } {
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
