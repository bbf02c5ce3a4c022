import { dayAt, type Instant } from '#domain/time/instant.ts';
import { type PublishedQuestion, silentlyChanged } from '#history/published/compare.ts';
import { ManifestProblem } from '#history/published/manifest-source.ts';
import { readKeptContent } from '#kept/kept-content.ts';
import { type Content, isUsable } from '#reading/parse-content.ts';
import { type Diagnostic, inOrder } from '#reading/wording/diagnostic.ts';
import { removeLeftWork } from '#writing/disk/work-folders.ts';
import { Ended } from '#writing/ended.ts';

/** What is checked, and against what. */
export interface CheckOrder {
  /** The one reading of the clock. */
  readonly now: Instant;
  /** Where what is on line is to be seen as well. */
  readonly published: string | undefined;
  /** Whether nothing is taken from what was kept. */
  readonly isFresh?: boolean;
  isChosen(file: string): boolean;
}

/**
 * Every problem of the chosen files of the content folder `folder`; what was published and is silently changed is one
 * too. Without an office or a calendar no notice can be checked: that is told whatever is chosen. What builds that were
 * killed left goes: it may show what the content says no longer. Throws `Ended` where `published` cannot be read.
 */
export async function checkFolder(folder: string, order: CheckOrder): Promise<Diagnostic[]> {
  removeLeftWork();
  const { content, files } = await readKeptContent(folder, {
    today: dayAt(order.now),
    isFresh: order.isFresh,
  });
  if (!isUsable(content)) return [...content.diagnostics];
  const { now: at, published } = order;
  const changed = await changes(content, { folder, files, at, published });
  return inOrder([...content.diagnostics, ...changed]).filter(({ file }) => order.isChosen(file));
}

async function changes(content: Content, question: PublishedQuestion): Promise<Diagnostic[]> {
  try {
    return await silentlyChanged(content, question);
  } catch (error) {
    throw error instanceof ManifestProblem ? new Ended(error.message, 2) : error;
  }
}
