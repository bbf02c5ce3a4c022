import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Notice } from '#domain/notice.ts';
import { searchRecords } from '#search/record.ts';

/** Writes the search index of `notices` beside the built pages, under `/pagefind/`. */
export function searchIndex(notices: readonly Notice[]): AstroIntegration {
  return {
    name: 'search-index',
    hooks: { 'astro:build:done': ({ dir }) => writeIndex(notices, fileURLToPath(new URL('pagefind/', dir))) },
  };
}

async function writeIndex(notices: readonly Notice[], outputPath: string): Promise<void> {
  // The words are cut already: `und` keeps Pagefind from cutting or stemming them.
  const language = 'und';
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('\n'));
  for (const { result, tokens } of notices.flatMap(searchRecords)) {
    const { url, ...meta } = result;
    const record = { url, content: tokens.join(' '), language, meta: { url, ...meta } };
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  await index.writeFiles({ outputPath });
  await close();
}
