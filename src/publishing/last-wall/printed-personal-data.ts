import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofLatestTexts } from '#domain/lists/of-latest.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { Masks } from '#domain/privacy/masking.ts';
import { type PersonalData, personalDataIn } from '#domain/privacy/personal-data.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import { normalText } from '#domain/prose/normal-text.ts';
import { listFiles } from '#reading/files/content-files.ts';
import type { Content, PublishedRecord } from '#reading/parse-content.ts';
import { parsePages } from '#reading/parse-pages.ts';
import { proseText } from '#reading/privacy/prose-text.ts';
import { recordedFile } from '#reading/recorder.ts';
import { diagnosticOf } from '#reading/files/source.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { printedTexts, textsOfValue } from './printed-texts.ts';

/** What was found in the files of a site. */
export interface PrintedData {
  readonly diagnostics: readonly Diagnostic<'personal-printed'>[];
  /** Files that say what the content, or a notice other than their own, had to be asked about, whatever it answered. */
  readonly suspects: ReadonlySet<string>;
}

/** What is known of the files of a site, by their path. */
interface KnownFiles {
  /** Their SHA-256, in hexadecimal. */
  readonly digests?: Readonly<Record<string, string>>;
  /** What was sought through already, as it was written. */
  readonly search?: PrintedSearch;
  /** Whether they were sought through before, without suspicion. */
  isSought?(path: string): boolean;
}

interface Suspicion {
  readonly path: string;
  readonly text: string;
  readonly data: readonly PersonalData[];
}

/**
 * Personal data in what a build wrote into `site` that stands nowhere in the content of `contentFolder`: it came by a
 * way that the check does not see (a component, a template, a file of the program). What stands in the content was
 * sought through there, where its column and its reasons are known, and is not judged again: of a notice's own files,
 * what that notice says. A text that many files print is sought through once, or seldom. Files that `isSought` says
 * were sought through before without suspicion are passed over, and so are canonical texts with the digest of the one
 * that was read. Months of birth and a person's life in words are told in the content only.
 */
export function printedPersonalData(
  site: string,
  contentFolder: string,
  content: Pick<Content, 'office' | 'records'>,
  { digests = {}, isSought = () => false, search = new PrintedSearch(content) }: KnownFiles = {},
): PrintedData {
  for (const path of outputFiles(site))
    if (!isSought(path)) search.seek(path, () => readFileSync(join(site, path), 'utf8'), digests[path]);
  const { suspicions, suspects } = search;
  if (suspicions.length === 0) return { diagnostics: [], suspects };
  const contentTexts = soughtContent(contentFolder);
  const diagnostics = suspicions.flatMap(({ path, text, data }) =>
    data
      .filter(({ start, end }) => {
        const form = bare(text.replace(digest, '').slice(start, end));
        return !contentTexts.some((one) => one.includes(form));
      })
      .map(({ kind, masked }) => diagnosticOf(path, 'personal-printed', { kind, masked })),
  );
  return { diagnostics, suspects };
}

/** Seeks in the files of a site what only the content can tell about. */
export class PrintedSearch {
  readonly #records: Content['records'];
  readonly #own: (path: string) => ReadonlySet<string> | undefined;
  readonly #numbersOf: (text: string) => readonly PersonalData[];
  readonly #sought = new Set<string>();
  readonly #suspects = new Set<string>();
  readonly #suspicions = new Map<string, Suspicion>();
  /** What all notices say; of most sites nothing is asked of all. */
  #texts: ReadonlySet<string> | undefined;

  /** `content` is what the site was built from. */
  constructor({ office: { masks }, records }: Pick<Content, 'office' | 'records'>) {
    this.#records = records;
    this.#own = textsByAddress(records);
    this.#numbersOf = ofLatestTexts((text) => numbersIn(text, masks), mostTexts);
  }

  /** Files in which anything had to be asked about. */
  get suspects(): ReadonlySet<string> {
    return this.#suspects;
  }

  /** Each text once, with the first of the files that say it, in their order. */
  get suspicions(): readonly Suspicion[] {
    return [...this.#suspicions.values()].toSorted((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
    );
  }

  /**
   * Seeks once through the file at `path` of the site, which is `file`, and has the SHA-256 `digest`, where that is
   * known.
   */
  seek(path: string, file: () => string, digest: string | undefined): void {
    const textsOf = printedTexts(path);
    if (!textsOf || passedOver.test(path) || this.#sought.has(path)) return;
    this.#sought.add(path);
    if (isCanonical(path, digest, this.#records)) return;
    const own = this.#own(path);
    if (!own) for (const text of textsOf(file())) this.#seekIn(path, text, false);
    else {
      const address = `/${stretchIn(path, noticeAddress)}`;
      // Most addresses on its pages begin with it, and are the same behind it.
      this.#seekIn(path, address, true);
      for (const text of textsOf(file()))
        if (!own.has(text)) this.#seekIn(path, text.replaceAll(address, '/'), true);
    }
  }

  #seekIn(path: string, text: string, isOfNotice: boolean): void {
    const data = this.#numbersOf(text);
    if (data.length > 0) this.#suspect({ path, text, data }, isOfNotice);
  }

  #suspect(suspicion: Suspicion, isOfNotice: boolean): void {
    const { path, text } = suspicion;
    this.#suspects.add(path);
    if (!isOfNotice && this.#said.has(text)) return;
    const first = this.#suspicions.get(text);
    if (first && first.path <= path) return;
    this.#suspicions.delete(text);
    this.#suspicions.set(text, suspicion);
  }

  get #said(): ReadonlySet<string> {
    return (this.#texts ??= new Set(
      [...this.#records.values()].flatMap((record) => [...recordedTexts(record)]),
    ));
  }
}

/**
 * Texts that a build remembers: those of the frame, which every page prints, and of a few dozen notices. A text keeps
 * the page of which it is a part.
 */
const mostTexts = 2_000;

/** Whether the file at `path` of the site is, by its `digest`, a canonical text as it was read, and sought through. */
function isCanonical(path: string, digest: string | undefined, records: Content['records']): boolean {
  const [, address = '', version] = /^(notices\/\d{4}\/[^/]+\/)(?:v\/(\d+)\/)?record\.json$/.exec(path) ?? [];
  const published = records.get(`/${address}`)?.published;
  return (
    digest !== undefined &&
    digest === (version === undefined ? published?.digest : published?.versions[version])
  );
}

/** The personal data in `text` that programs judge: numbers and places, not words. */
function numbersIn(text: string, masks: Masks): readonly PersonalData[] {
  if (instant.test(text)) return [];
  return personalDataIn(text.replace(digest, ''), { masks, isSure: true }).filter(
    ({ kind }) => !isForPeople.has(kind),
  );
}

/** The address of the notice whose file is at a path of the site, without its first slash. */
const noticeAddress = /^notices\/\d{4}\/[^/]+\/(?=.)/;

/** What the notice says whose file is at a path of the site; undefined of what is no notice's. */
function textsByAddress(records: Content['records']): (path: string) => ReadonlySet<string> | undefined {
  let latest: readonly [address: string, texts: ReadonlySet<string>] | undefined;
  return (path) => {
    const address = stretchIn(path, noticeAddress);
    if (address === '') return undefined;
    if (latest?.[0] !== address) {
      const record = records.get(`/${address}`);
      latest = [address, new Set(record && recordedTexts(record))];
    }
    return latest[1];
  };
}

/** What is judged where it is written, by people. */
const isForPeople: ReadonlySet<PersonalKind> = new Set(['birth-month', 'name', 'sensitive', 'other']);

/**
 * What a notice published, text by text and line by line, each as it is typed, and as it is printed in a list: it was
 * sought through when it was read.
 */
function* recordedTexts({ record, versions }: PublishedRecord): Generator<string> {
  for (const files of [record, ...versions.values()])
    for (const text of textsOfValue(files)) {
      yield text;
      if (!text.includes('\n')) continue;
      for (const line of text.split(/\n+| *\| */)) {
        yield line;
        const [, number, item] = listItem.exec(line) ?? [];
        if (item !== undefined) yield* number === undefined ? [item] : [item, `${number}.${item}`];
      }
    }
}

/** A line of a list in Markdown (CommonMark, 5.2). */
const listItem = /^ *(?:[-*+]|(\d{1,9})[.)]) +(.*)$/;

/** A day or an instant as programs write them, in data or in a calendar: nobody is said to be born then. */
const instant =
  /^(?:(?:DT(?:STAMP|START|END)|LAST-MODIFIED|TRIGGER)(?:;VALUE=DATE(?:-TIME)?)?:)?\d{4}-?\d{2}-?\d{2}(?:T\d{2}:?\d{2}:?\d{2}(?:Z|\+08:00))?$/;

/** SHA-256, and the name of a commit (SHA-1), in hexadecimal: among their digits may be any number. */
const digest = /\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/g;

/** What is attached is copied, and read by itself. */
const passedOver = /(?:^|\/)(?:attachments|pagefind|_astro)\//;

/** The files of the site by their path. */
function outputFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    );
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
