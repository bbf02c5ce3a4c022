import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PersonalData, personalDataIn } from '#domain/privacy/personal-data.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import { normalText } from '#domain/prose/normal-text.ts';
import { listFiles } from '#reading/files/content-files.ts';
import type { Content } from '#reading/parse-content.ts';
import { parsePages } from '#reading/parse-pages.ts';
import { proseText } from '#reading/privacy/prose-text.ts';
import { recordedFile } from '#reading/recorder.ts';
import { diagnosticAt } from '#reading/files/source.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { printedTexts, textsOfValue } from './printed-texts.ts';

/**
 * Personal data in what a build wrote into `site` that stands nowhere in the content of `contentFolder`: it came by a
 * way that the check does not see (a component, a template, a file of the program). What stands in the content was
 * sought through there, where its column and its reasons are known, and is not judged again. Every text is sought
 * through once, however many files print it. Months of birth and a person's life in words are told there only.
 */
export function printedPersonalData(
  site: string,
  contentFolder: string,
  { office: { masks }, records }: Pick<Content, 'office' | 'records'>,
): Diagnostic<'personal-printed'>[] {
  const sought = new Set(recordedTexts(records));
  const found: { readonly path: string; readonly text: string; readonly data: PersonalData }[] = [];
  for (const path of outputFiles(site)) {
    const textsOf = printedTexts(path);
    if (!textsOf) continue;
    for (const text of textsOf(readFileSync(join(site, path), 'utf8'))) {
      if (sought.has(text)) continue;
      sought.add(text);
      for (const data of personalDataIn(text.replace(digest, ''), { masks }))
        if (!isForPeople.has(data.kind)) found.push({ path, text, data });
    }
  }
  if (found.length === 0) return [];
  const content = soughtContent(contentFolder);
  return found
    .filter(({ text, data: { start, end } }) => {
      const form = bare(text.replace(digest, '').slice(start, end));
      return !content.some((one) => one.includes(form));
    })
    .map(({ path, data: { kind, masked } }) =>
      diagnosticAt({ file: path, text: '' }, 0, 'personal-printed', { kind, masked }),
    );
}

/** What is judged where it is written, by people. */
const isForPeople: ReadonlySet<PersonalKind> = new Set(['birth-month', 'sensitive', 'other']);

/** What the notices published, text by text and line by line: it was sought through when it was read. */
function* recordedTexts(records: Content['records']): Generator<string> {
  for (const { record, versions } of records.values())
    for (const files of [record, ...versions.values()])
      for (const text of textsOfValue(files)) {
        yield text;
        if (text.includes('\n')) for (const line of text.split(/\n+| *\| */)) yield line;
      }
}

/** SHA-256 in hexadecimal: among its digits may be any number. */
const digest = /\b[0-9a-f]{64}\b/g;

/** The files of the site by their path; what is attached is copied, and read by itself. */
function outputFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/(?:^|\/)(?:attachments|pagefind|_astro)\//.test(path))
    .toSorted();
}

/** What of the content was sought through when it was read, in its bare form: settings without comments, and prose. */
function soughtContent(contentFolder: string): string[] {
  const files = listFiles(contentFolder);
  const pages = parsePages(files).pages.map(({ part }) => proseText(part.prose).text);
  const texts = [...files]
    .filter(([path]) => /\.(?:md|mdx|yaml)$/.test(path) && !path.includes('/attachments/'))
    .map(([path, file]) => {
      const recorded = recordedFile(path, file);
      if ('sha256' in recorded) return '';
      const text = path.endsWith('.mdx') ? '' : recorded.text;
      return [...textsOfValue(recorded.settings), text].join('\n');
    });
  return [...pages, ...texts].map(bare);
}

/** `text` typed plainly, without blanks and marks of Markdown. */
function bare(text: string): string {
  return normalText(text).text.replace(/[\s\\*_~`]+/g, '');
}
