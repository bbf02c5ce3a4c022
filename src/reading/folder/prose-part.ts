import type { Prose } from '#domain/prose/prose.ts';
import type { Source } from '../files/source.ts';
import type { MatterFile } from '../settings/matter/matter.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';

/** A piece of prose with the problems of it. */
export interface ReadProse {
  readonly prose: Prose;
  readonly diagnostics: readonly Diagnostic[];
}

/** What reads prose: `body` where there must be some, `list` where nominees are listed. */
export interface ProseReader {
  body(file: MatterFile): ReadProse;
  list(file: MatterFile): ReadProse;
}

/** A piece of prose and the file it stands in. */
export interface ProsePart {
  readonly source: Source;
  readonly prose: Prose;
}

/** Parts of a notice that were read from files of their own. */
export interface ReadParts {
  /** False where some of them cannot be read, and something stands for that. */
  readonly isWhole: boolean;
  /** The prose of all files, read or not. */
  readonly parts: readonly ProsePart[];
  readonly diagnostics: readonly Diagnostic[];
}
