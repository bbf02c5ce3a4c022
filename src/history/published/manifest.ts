import { z } from 'zod';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import { isLifeOfNotice } from '#reading/folder/notice-record.ts';

/**
 * `manifest.json`: what a site consists of, written after everything else. Anyone can compare a folder or a live
 * site with it.
 */
export interface Manifest {
  readonly format: 1;
  /** The site's domain, as `site.yaml` has it. */
  readonly site: string;
  /** When the site was built, in seconds since 1970. */
  readonly epoch: number;
  /** The commit it was built from, where that is known. */
  readonly commit: string | null;
  /**
   * The SHA-256, in hexadecimal, of every file but those in `unlisted`, by its path (`index.html`, no leading slash).
   */
  readonly files: Readonly<Record<string, string>>;
  /** What is published of each notice, by its address. */
  readonly notices: Readonly<Record<string, PublishedNotice>>;
}

/** Where a site has its manifest, and the signature of that. */
export const manifestFile = 'manifest.json';
export const signatureFile = 'manifest.json.sig';

/** The files of a built site that its manifest does not list: itself and its signature. */
export const unlisted: readonly string[] = [manifestFile, signatureFile];

/** The headers of a site, which some hosts read, and serve to nobody. */
export const headersFile = '_headers';

/** Equal manifests give equal bytes, whatever the order of their keys. */
export function renderManifest({ format, site, epoch, commit, files, notices }: Manifest): string {
  return `${JSON.stringify({ format, site, epoch, commit, files: sorted(files), notices: sorted(notices) }, null, 1)}\n`;
}

/** A path that stays within its folder on every system, and is what a person reads: nothing in it turns or hides. */
export function isSafePath(path: string): boolean {
  return (
    path.length <= 1000 &&
    !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\\:*?"<>|]/u.test(path) &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  );
}

/** Whatever has more bytes is none: a text of twice as many is more than a program can hold. */
export const manifestLimit = 256 * 2 ** 20;

/** A SHA-256 in hexadecimal. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.number().int().min(1).max(9999);

const publishedNotice = z.object({
  version: number,
  // What was erased says no more than that.
  digest: digest.or(z.literal('')),
  life: z.record(
    z.string().refine((name) => isLifeOfNotice(name) && isSafePath(name)),
    digest,
  ),
  versions: z.record(z.string().regex(/^[1-9]\d{0,3}$/), digest),
  redacted: z.array(number),
  erased: z.boolean(),
  window: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/)
    .optional(),
});

const schema = z.strictObject({
  format: z.literal(1),
  site: z.string().max(253),
  epoch: z.number().int().min(0).max(99_999_999_999),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .nullable(),
  files: z.record(z.string().refine(isSafePath), digest),
  notices: z.record(z.string().regex(/^\/notices\/\d{4}\/[A-Za-z0-9][A-Za-z0-9_-]*\/$/), publishedNotice),
});

/** Why bytes are no manifest, in Chinese, to be said after the name of the file. */
export interface NoManifest {
  readonly problem: string;
  /** Whether it is one that only a newer program can read. */
  readonly isNewer?: boolean;
}

/**
 * The manifest that `bytes` are, or why they are none. Whoever reads a manifest reads it here, so that all
 * refuse the same.
 */
export function parseManifest(bytes: Uint8Array): Manifest | NoManifest {
  if (bytes.length > manifestLimit) return { problem: '太大，不会是文件清单' };
  const json = parseJson(bytes);
  if (!json) return { problem: '不是 JSON，可能没有传完，或者是别的页面' };
  const { text, value } = json;
  const hidden = hiddenName(text);
  if (hidden !== undefined) return { problem: `“${shown(hidden)}”写了两次，或者不能作名字` };
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format === undefined) return { problem: '不是本系统的文件清单' };
  if (typeof format === 'number' && format > 1)
    return { problem: `是新版程序写的（格式${format}），这里的程序读不懂，请先升级`, isNewer: true };
  if (format !== 1) return { problem: `是另一种格式（${shown(JSON.stringify(format))}），这个版本读不懂` };
  const { data, error } = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (!data) return { problem: `内容不对：${shown(issue?.path.join('.') || '整个文件')}` };
  return data;
}

/** The JSON that `bytes` are, and its text in UTF-8; undefined where they are none. */
export function parseJson(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** `text`, which may come from anyone, as a message can quote it: short, and with nothing that turns or hides. */
export function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

/**
 * A name in `json`, which is sound, that a reader of it would not see: one that the same object has twice, of which
 * readers take the first or the last, or the one that objects have for themselves.
 */
function hiddenName(json: string): string | undefined {
  const objects: Set<string>[] = [];
  for (const [token, string, colon] of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
    if (token === '{') objects.push(new Set());
    else if (token === '}') objects.pop();
    else if (string !== undefined && colon !== undefined) {
      const name = JSON.parse(string) as string;
      const names = objects.at(-1);
      if (name === '__proto__' || names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
}

/** How the files of a site differ from its manifest, each list in order. */
export interface Differences {
  readonly differing: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** How `digests`, the SHA-256 of files by path, differs from the `files` of a manifest. */
export function differencesOf(
  files: Manifest['files'],
  digests: Readonly<Record<string, string>>,
): Differences {
  const paths = Object.keys(files).toSorted();
  return {
    differing: paths.filter((path) => Object.hasOwn(digests, path) && digests[path] !== files[path]),
    missing: paths.filter((path) => !Object.hasOwn(digests, path)),
    extra: Object.keys(digests)
      .filter((path) => !Object.hasOwn(files, path) && !unlisted.includes(path))
      .toSorted(),
  };
}

/** The keys at every depth in the order of their code units, which no locale changes. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
