import { diagnosticAt } from '../files/source.ts';
import type { MatterFile } from '../settings/matter/matter.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';

/** How a doubt stands at the head of a notice's text, a line each: `<!-- 存疑：… -->`. */
const doubtLine = /^[ \t]*<!--\s*存疑[:：]\s*(.*?)\s*-->[ \t]*(?:\r?\n|$)|^[ \t]*\r?\n/;

/** A doubt as it is written; whatever `words` are, it stays one comment. */
export function doubtComment(words: string): string {
  return `<!-- 存疑：${words.replace(/\s+/g, ' ').replace(/--+>?/g, (dashes) => '－'.repeat(dashes.length))} -->`;
}

export interface DoubtfulFile {
  /** The file without its doubts. */
  readonly file: MatterFile;
  /** The doubts that nobody has answered: their lines are still there. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `file` apart from the doubts that an import left at the head of its text. */
export function withoutDoubts(file: MatterFile): DoubtfulFile {
  const diagnostics: Diagnostic[] = [];
  let at = 0;
  for (let match = doubtLine.exec(file.body); match; match = doubtLine.exec(file.body.slice(at))) {
    const [whole, text] = match;
    if (text !== undefined)
      diagnostics.push(diagnosticAt(file.matter.source, file.bodyAt + at, 'doubt-open', { text }));
    at += whole.length;
  }
  if (diagnostics.length === 0) return { file, diagnostics };
  return { file: { ...file, body: file.body.slice(at), bodyAt: file.bodyAt + at }, diagnostics };
}
