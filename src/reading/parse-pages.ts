import { textOfProse } from '#domain/prose/prose.ts';
import type { ContentFile } from './files/content-files.ts';
import { diagnosticOf, parseSource } from './files/source.ts';
import { isRefusedByWindows, safeName } from './folder/notice-folder.ts';
import type { ProsePart } from './folder/prose-part.ts';
import { type Links, linksAmong } from './notice/links.ts';
import { noQuotations, parseProse } from './prose/parse-prose.ts';
import { readPage } from './prose/page-problems.ts';
import { formOf } from './as-meant/settings-form.ts';
import { parseFields } from './settings/parse-fields.ts';
import { parseMatterFile, type Parsed } from './settings/matter/matter.ts';
import { type PageMatter, pageFields } from './settings/page-fields.ts';
import type { Diagnostic } from './wording/diagnostic.ts';
import { namesWords } from './wording/catalogue/names-words.ts';

/** Where the program has a page of its own, and where its search has its folder: no page of the office can be there. */
const ownSteps: ReadonlySet<string> = new Set('404 index notices pagefind search sitemap'.split(' '));

export const pageFile = /^pages\/([^/]+)\.mdx$/;

/** One of the site's own pages: its settings, its prose as far as words go, for Astro renders it, and its links. */
export interface ParsedPage {
  readonly matter: PageMatter;
  readonly part: ProsePart;
  readonly links: Links;
}

/** The site's own pages among `files`, in their order. */
export function parsePages(files: ReadonlyMap<string, ContentFile>): {
  readonly pages: readonly ParsedPage[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = [...files].flatMap(([name, file]) => {
    const slug = pageFile.exec(name)?.[1];
    return slug === undefined ? [] : [parsePage(slug, file)];
  });
  return {
    pages: read
      .flatMap(({ value }) => value ?? [])
      .toSorted(
        ({ matter: a }, { matter: b }) =>
          a.ordinal - b.ordinal || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0),
      ),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function checkName(slug: string, file: string): Diagnostic[] {
  const code = isRefusedByWindows(slug)
    ? 'reserved-name'
    : ownSteps.has(slug)
      ? 'page-taken'
      : !safeName.test(slug) && 'bad-name';
  return code ? [diagnosticOf(file, code, { name: slug })] : [];
}

function parsePage(slug: string, file: ContentFile): Parsed<ParsedPage> {
  const ofName = checkName(slug, file.file);
  const source = parseSource(file);
  if ('severity' in source) return { value: undefined, diagnostics: [...ofName, source] };
  const { value: page, diagnostics } = parseMatterFile(source, formOf(pageFields));
  const fields = page && parseFields(pageFields, page.matter);
  const ofSettings = [...ofName, ...diagnostics, ...(fields?.diagnostics ?? [])];
  if (!page || !fields?.value) return { value: undefined, diagnostics: ofSettings };
  const { prose, diagnostics: ofProse } = parseProse(source, page.body, page.bodyAt, noQuotations);
  const { links, diagnostics: ofPage } = readPage(source, page.body, page.bodyAt);
  return {
    value: {
      matter: { ...fields.value, slug, text: textOfProse(prose) },
      part: { source, prose },
      links: linksAmong(source, links),
    },
    diagnostics: [...ofSettings, ...ofProse.filter(({ code }) => Object.hasOwn(namesWords, code)), ...ofPage],
  };
}
