import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { civil } from '#domain/time/civil-date.ts';
import { type Instant, instantOf } from '#domain/time/instant.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { soundContent } from '#reading/fixtures/fixture.ts';
import { type CommandLine, type KnownFlags, parseCommandLine } from '#terminal/command-line.ts';
import { respondentIn } from '#terminal/respondent.ts';
import type { WritingCommand } from '#terminal/run-writing.ts';
import { writeFiles } from '#terminal/write-files.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { type Disk, realDisk } from '#writing/disk/disk.ts';
import { clearUnplaced } from '#writing/disk/write-changes.ts';
import { Ended } from '#writing/ended.ts';
import { temporaryFolder } from './dying-disk.ts';

/** How tests run a command that writes: in a folder of their own, without a terminal. */

/** Files by their path within the content folder; undefined for one that is not to be there. */
export type FileTexts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A new content folder without a problem, but for `changes`. */
export function contentWith(changes: FileTexts = {}): string {
  const folder = temporaryFolder();
  fill(folder, changes);
  return folder;
}

/** Makes `folder` what `contentWith` made it. */
export function fill(folder: string, changes: FileTexts = {}): void {
  rmSync(folder, { recursive: true, force: true });
  const files = Object.entries<FileTexts[string]>({ ...soundContent, ...changes });
  writeFiles(
    folder,
    files.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
  );
}

/** The text of the file at `path` within `folder`. */
export function textAt(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Where `notices/2023/sound/` of the fixture is published. */
export const sound = '/notices/2023/sound/';

export const during: Instant = instantOf(civil('2023-08-09'), 600);

/** How a command ended: its exit code, and what it said and reported. */
export interface Outcome {
  readonly exitCode: number;
  readonly said: string;
  readonly reported: readonly Diagnostic[];
}

export interface RunSetting {
  /** What is typed, a line each; nothing is asked without. */
  readonly lines?: readonly string[];
  readonly disk?: Disk;
  readonly now?: Instant;
}

/** Who answers with the command line `args`, then with `lines`, and what was said to them. */
export function respondentOf(
  flags: KnownFlags,
  args: readonly string[],
  lines: readonly string[],
): { readonly line: CommandLine; readonly respondent: Respondent; readonly said: string[] } {
  const line = parseCommandLine(args, flags);
  if ('problem' in line) throw new Ended(line.problem, 2);
  const said: string[] = [];
  const rest = lines.values();
  const conversation = {
    say: (text: string) => void said.push(text),
    nextLine: () => Promise.resolve(rest.next().value),
  };
  return { line, respondent: respondentIn(conversation, line), said };
}

/** Runs `act` with the command line `args`. Errors that are no ending of a command are thrown: bugs, and death. */
export async function runIn(
  folder: string,
  flags: KnownFlags,
  args: readonly string[],
  act: WritingCommand,
  { lines, disk = realDisk, now = during }: RunSetting = {},
): Promise<Outcome> {
  const reported: Diagnostic[] = [];
  const report = (diagnostics: readonly Diagnostic[]): void => void reported.push(...diagnostics);
  let said: readonly string[] = [];
  try {
    const typed = respondentOf(flags, [...args, ...(lines ? [] : ['--默认'])], lines ?? []);
    said = typed.said;
    clearUnplaced(folder, disk);
    await act(typed.line, typed.respondent, { folder, now, report, disk });
    return { exitCode: 0, said: said.join('\n'), reported };
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return { exitCode: error.exitCode, said: [...said, error.message].join('\n'), reported };
  }
}
