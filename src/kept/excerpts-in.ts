import { ofLatest } from '#domain/lists/of-latest.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { parseSource, type Source } from '#reading/files/source.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { excerptOf, hasLines, rememberExcerpts } from '#reading/wording/excerpts.ts';

/** What a report shows of each of `diagnostics`, which are of `files`; undefined of one whose file is no text. */
export function excerptsIn(
  files: Iterable<ContentFile>,
  diagnostics: readonly Diagnostic[],
): (string | undefined)[] {
  const byName = new Map([...files].map((file) => [file.file, file]));
  const linesOf = ofLatest(({ text }: Source) => text.split('\n'));
  const excerpts = diagnostics.map((diagnostic): string | undefined => {
    const file = byName.get(diagnostic.file);
    const source = file && hasLines(file.file) ? parseSource(file) : undefined;
    if (!source || 'severity' in source) return undefined;
    return excerptOf(diagnostic, (_, line) => linesOf(source)[line - 1]);
  });
  rememberExcerpts(diagnostics, excerpts);
  return excerpts;
}
