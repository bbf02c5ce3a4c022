import type { Instant } from '#domain/time/instant.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { systemFailure } from '#reading/files/system-reason.ts';
import type { Disk } from '#writing/journal.ts';
import { Ended, type Respondent } from '#writing/asking/ask.ts';
import { type CommandLine, terminalRespondent } from './terminal.ts';

/** Where a command works: everything outside that it touches. */
export interface World {
  /** The content folder. */
  readonly folder: string;
  /** The one reading of the clock. */
  readonly now: Instant;
  readonly disk?: Disk;
  report(diagnostics: readonly Diagnostic[]): void;
}

/** Does `act` with who sits at the terminal; says in Chinese why it ended without its work, and sets the exit code. */
export async function runCommand(
  line: CommandLine,
  act: (respondent: Respondent) => Promise<void>,
): Promise<void> {
  const respondent = terminalRespondent(line);
  try {
    await act(respondent);
  } catch (error) {
    const isSystem = error instanceof Error && 'code' in error;
    if (!(error instanceof Ended) && !isSystem) throw error;
    process.stderr.write(isSystem ? `不能读写文件：${systemFailure(error)}\n` : `${error.message}\n`);
    process.exitCode = error instanceof Ended ? error.exitCode : 1;
  } finally {
    respondent.close();
  }
}
