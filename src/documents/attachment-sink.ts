import type { UnpackingBudget } from './archive/unpacking-budget.ts';

/** Where the readers of attachments put what they read, piece by piece, so that nothing large is kept. */
export interface AttachmentSink {
  /** A text and where it stands: 第3页, 工作表“名单”B7, 批注. */
  text(text: string, where: string, context?: TextContext): void;
  /** Something that cannot be read, and why. */
  unread(reason: string): void;
  /** A picture, whose words are for people to check; `where` is empty for the file itself. */
  picture(where: string): void;
  /** A picture that says where it was taken; `where` as above. */
  location(where: string): void;
  /** What no page or sheet shows, but whoever has the file can have it shown: 批注3处, 隐藏的工作表“底稿”. */
  concealed(what: string): void;
}

/** What the readers of a form are given with a file's bytes. */
export interface ReadingMeans {
  readonly sink: AttachmentSink;
  /** How much more the file, and the files within it, may unpack to. */
  readonly budget: UnpackingBudget;
  /** Reads a file within the file. */
  readonly readFile: (name: string, bytes: Uint8Array, where: string) => Promise<void>;
}

export interface TextContext {
  /** The head of the column or row. */
  readonly label?: string | undefined;
  /** Where it stands in a table with a row of heads; cells that are joined are parted by tabs. */
  readonly table?: TablePlace | undefined;
  /** Whether it is a number of more digits than a spreadsheet keeps (15). */
  readonly isRounded?: boolean;
  /** Where the pieces of it meet: what reaches across none of these places was read with its own piece. */
  readonly seams?: readonly number[];
  /** Whether the pieces may stand side by side by chance, as lines and cells do. */
  readonly isLoose?: boolean;
  /** Whether it may be anything: only what is a person's beyond doubt counts. */
  readonly isTechnical?: boolean;
}

export interface TablePlace {
  /** By column; some may have none. */
  readonly heads: readonly (string | undefined)[];
  /** The column of the cell, or of the first of several. */
  readonly column: number;
}

/** What is sought in files: where the text of a file goes, and what then was found in it. */
export type Seek<Setting, Reading> = (setting: Setting) => {
  readonly sink: AttachmentSink;
  reading(): Reading;
};

/**
 * A module that reads files, or seeks something in what they say: it is loaded in the thread in which they are read.
 */
export type ReadingModule<Setting, Reading> =
  | { readonly seek: Seek<Setting, Reading> }
  | { readonly readStructure: (name: string, bytes: Uint8Array) => Promise<Reading> };
