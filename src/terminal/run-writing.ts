import type { Instant } from '#domain/time/instant.ts';
import { builtAt } from '#reading/built-at.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { type Disk, realDisk } from '#writing/disk/disk.ts';
import { clearUnplaced } from '#writing/disk/write-changes.ts';
import type { CommandLine, KnownFlags } from './command-line.ts';
import { contentFolder } from './folders.ts';
import { printReport } from './print-report.ts';
import { respondentIn, terminalConversation } from './respondent.ts';
import { runCommand } from './run-command.ts';

/** Where a command works: everything outside that it touches. */
export interface World {
  /** The content folder. */
  readonly folder: string;
  /** The one reading of the clock. */
  readonly now: Instant;
  readonly disk: Disk;
  /** Tells `diagnostics`; of a part of them, not what they come to. */
  report(diagnostics: readonly Diagnostic[], setting?: { readonly isPart: boolean }): void;
}

/** A command that asks, and then writes. Throws `Ended` where it cannot do its work. */
export type WritingCommand = (line: CommandLine, respondent: Respondent, world: World) => Promise<void>;

/** `runCommand`, of a command that asks whoever sits at the terminal and writes into the content folder. */
export async function runWriting(usage: string, flags: KnownFlags, act: WritingCommand): Promise<void> {
  await runCommand(usage, flags, async (line) => {
    const conversation = terminalConversation();
    const world = { folder: contentFolder(), now: builtAt, disk: realDisk, report: printReport };
    try {
      clearUnplaced(world.folder, world.disk);
      await act(line, respondentIn(conversation, line), world);
    } finally {
      conversation.close();
    }
  });
}
