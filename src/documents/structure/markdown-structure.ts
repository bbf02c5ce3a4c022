import type { StructuredDocument } from './structured-document.ts';
import { webStructure } from './web-structure.ts';

/** A heading, words in bold, the rule below the heads of a table: no office types them for themselves. */
const marks = /^#{1,6} \S|\*\*[^*\s][^*\n]{0,200}\*\*|^\|(?: *:?-{2,}:? *\|)+ *$/m;

/** Whether `text` is in Markdown, as programs that write for people give it. */
export function isMarkdown(text: string): boolean {
  return marks.test(text);
}

/**
 * The structure of a text in Markdown (CommonMark 0.31, and tables), in which a line's end is one, and nothing is
 * quoted.
 */
export async function markdownStructure(text: string): Promise<StructuredDocument> {
  const { markdownToHtml } = await import('satteri');
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/^(?:>\s?)+/, ''));
  return webStructure(
    markdownToHtml(lines.map((line) => (line.startsWith('|') ? line : `${line}  `)).join('\n')).html,
  );
}
