import { isSystemError, systemFailure } from '#reading/files/system-reason.ts';
import { Ended } from '#writing/ended.ts';
import { type CommandLine, type KnownFlags, parseCommandLine } from './command-line.ts';

/**
 * Runs the command of this process: does `act` with what was typed, and exits with the code that it returns, or 0.
 * What cannot be read of the command line is told with `usage`, exit code 2.
 */
export async function runCommand(
  usage: string,
  flags: KnownFlags,
  act: (line: CommandLine) => ExitCode | Promise<ExitCode>,
): Promise<void> {
  await exitWith(() => {
    const line = parseCommandLine(process.argv.slice(2), flags);
    if ('problem' in line) throw new Ended(`${line.problem}\n${usage}`, 2);
    if (line.has('帮助')) return void process.stdout.write(`${usage}\n`);
    const taken = flagsKeptByNpm(process.env, flags, line);
    const flag = taken.find((name) => !ofNpm.has(name));
    if (flag !== undefined)
      throw new Ended(
        `“--${flag}”没有交给命令：选项前面要先写“--”，例如 npm run check -- --fix。什么都没有做。`,
        2,
      );
    for (const name of taken)
      process.stderr.write(
        `npm 收下了 --${name}，没有交给命令；要交给它的，写 npm run ${process.env['npm_lifecycle_event'] ?? '命令'} -- --${name}。\n`,
      );
    refuseEpoch();
    return act(line);
  });
}

/** Flags that npm has, too, and that may be set for it for good: then they say nothing of this command. */
const ofNpm: ReadonlySet<string> = new Set(['browser', 'json', 'key', 'production']);

/**
 * The flags of `flags` that npm took for its own, and `line` has not: they were written before `--`, and npm leaves
 * them in `environment`.
 */
function flagsKeptByNpm(
  environment: Readonly<Record<string, string | undefined>>,
  { texts = [], alone = [] }: KnownFlags,
  line: CommandLine,
): string[] {
  return [...texts, ...alone].flatMap((flag) => {
    const names = [flag].flat();
    const isGiven = names.some((name) => line.has(name));
    return isGiven ? [] : names.filter((name) => environment[`npm_config_${name.replaceAll('-', '_')}`]);
  });
}

type ExitCode = number | void;

/** Exits with the code that `act` returns, or 0; says in Chinese why it ended without its work. Bugs are thrown. */
export async function exitWith(act: () => ExitCode | Promise<ExitCode>): Promise<void> {
  workOnUnread();
  try {
    process.exitCode = (await act()) ?? 0;
  } catch (error) {
    const isSystem = isSystemError(error);
    if (!(error instanceof Ended) && !isSystem) throw error;
    process.stderr.write(
      isSystem
        ? `没有做完，系统出错：${systemFailure(error)}。请先排除，再运行一次同样的命令。\n`
        : `${error.message}\n`,
    );
    process.exitCode = error instanceof Ended ? error.exitCode : 1;
  }
}

/** Whoever reads may have seen enough (`| head`): the command does its work to the end. */
function workOnUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

function refuseEpoch(): void {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch && !/^\d{1,11}$/.test(epoch))
    throw new Ended(`SOURCE_DATE_EPOCH 应当是1970年以来的秒数，不能是“${epoch}”。`, 2);
}
