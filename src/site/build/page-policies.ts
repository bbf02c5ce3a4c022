import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ofEachText } from '#domain/lists/of-each.ts';
import { type SourceHash, withPolicy } from '#formats/page/page-policy.ts';
import { answerScript } from '../status/answer-script.ts';
import { elderScript } from '../frame/elder/elder-script.ts';
import { leadOf, withoutLeads } from './script-leads.ts';
import { sourceHash } from './source-hash.ts';
import { namesInScript, namesOnPage, styleNodes, usedStyles, withoutLayers } from './used-styles.ts';

/**
 * What leaves every page of the site in `folder`, where its scripts are, the styles and scripts that it uses, and gives
 * it the policy that allows those alone.
 */
export class PagePolicies {
  readonly #folder: string;
  readonly #withUsed: (page: string) => string;
  readonly #hashOf = ofEachText(sourceHash);
  #leads: ReadonlyMap<string, string> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#withUsed = stylesOf(folder);
  }

  /** `page`, which is to be at `file` of the site. Throws where it cannot have such a policy. */
  policed(file: string, page: string): string {
    return policed(file, this.#withUsed(withoutLeads(page, this.#known)), this.#hashOf);
  }

  /** Drops the scripts that no page asks for any more. */
  dropLeads(): void {
    for (const file of this.#known.keys()) rmSync(join(this.#folder, '_astro', file));
  }

  get #known(): ReadonlyMap<string, string> {
    return (this.#leads ??= leadsOf(this.#folder));
  }
}

/** The script files of the site in `folder` that only import another, each with that other. */
function leadsOf(folder: string): Map<string, string> {
  const scripts = join(folder, '_astro');
  if (!existsSync(scripts)) return new Map();
  return new Map(
    readdirSync(scripts)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const lead = leadOf(readFileSync(join(scripts, file), 'utf8'));
        return lead === undefined ? [] : [[file, lead] as const];
      }),
  );
}

/**
 * Drops from a page of the site in `folder` the styles that neither it nor its scripts use. What is left stands in one
 * element, where the first stood. Most pages are of a few kinds, which have the same styles and names.
 */
function stylesOf(folder: string): (page: string) => string {
  const namesOf = scriptNames(folder);
  /** Of all styles of a page, what is used by a line of the names of scripts, and one of the names on the page. */
  const usedOf = ofEachText((css: string) => {
    const nodes = withoutLayers(styleNodes(css));
    return ofEachText((lines: string) => {
      const [scripts = [], names = []] = lines.split('\n').map((line) => line.split(' '));
      return usedStyles(nodes, new Set([...names, ...scripts.filter(Boolean).flatMap(namesOf)]));
    });
  });
  return (page) => {
    const { first, sheets, rest } = cutStyles(page);
    const scripts = [...rest.matchAll(/<script[^>]*\ssrc="\/_astro\/([^"]+)"/g)].map(([, name = '']) => name);
    const lines = `${scripts.join(' ')}\n${[...namesOnPage(rest)].join(' ')}`;
    const used = usedOf(sheets.join(''))(lines);
    return sheets.length === 0 ? page : `${rest.slice(0, first)}<style>${used}</style>${rest.slice(first)}`;
  };
}

/** The texts of the style elements of `page`, the page without these, and where in it the first stood. */
function cutStyles(page: string): {
  readonly first: number;
  readonly sheets: readonly string[];
  readonly rest: string;
} {
  const sheets: string[] = [];
  const between: string[] = [];
  let end = 0;
  for (const { 0: tag, index } of page.matchAll(/<style[^>]*>/g)) {
    const close = page.indexOf('</style>', index);
    if (index < end || close === -1) continue;
    between.push(page.slice(end, index));
    sheets.push(page.slice(index + tag.length, close));
    end = close + '</style>'.length;
  }
  return { first: between[0]?.length ?? 0, sheets, rest: between.join('') + page.slice(end) };
}

/** The names in a script of the site in `folder`, and in all that it imports, now or later. */
function scriptNames(folder: string): (script: string) => readonly string[] {
  const namesByScript = new Map<string, readonly string[]>();
  const namesOf = (script: string): readonly string[] => {
    const earlier = namesByScript.get(script);
    if (earlier) return earlier;
    namesByScript.set(script, []);
    const text = readFileSync(join(folder, '_astro', script), 'utf8');
    const imported = [...text.matchAll(/["'`]\.?\/(?:_astro\/)?([\w.-]+\.js)["'`]/g)].map(
      ([, name = '']) => name,
    );
    const names = [...namesInScript(text), ...imported.flatMap(namesOf)];
    namesByScript.set(script, names);
    return names;
  };
  return namesOf;
}

function policed(file: string, page: string, hashOf: SourceHash): string {
  try {
    return withPolicy(page, [elderScript, answerScript], hashOf);
  } catch (error) {
    throw new Error(`${file} cannot have a strict policy`, { cause: error });
  }
}
