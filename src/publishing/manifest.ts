import { z } from 'zod';

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
  /** The SHA-256, in hexadecimal, of every file but those in `unlisted`, by its path (`index.html`, no leading slash). */
  readonly files: Readonly<Record<string, string>>;
  /** What the manifest says of each notice, by its address. */
  readonly notices: Readonly<Record<string, unknown>>;
}

export const manifestFile = 'manifest.json';
export const signatureFile = 'manifest.json.sig';

/** The files of a built site that its manifest does not list: itself, its signature, and what a host reads itself. */
export const unlisted: readonly string[] = [manifestFile, signatureFile, '_headers'];

/** Equal manifests give equal bytes, whatever the order of their keys. */
export function renderManifest({ format, site, epoch, commit, files, notices }: Manifest): string {
  return `${JSON.stringify({ format, site, epoch, commit, files: sorted(files), notices: sorted(notices) }, null, 1)}\n`;
}

const digest = /^[0-9a-f]{64}$/;

/** A path that stays within its folder on every system, and is what a person reads: nothing in it turns or hides. */
export function isSafePath(path: string): boolean {
  return (
    path.length <= 1000 &&
    !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\\:*?"<>|]/u.test(path) &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  );
}

const schema = z.strictObject({
  format: z.literal(1),
  site: z.string().max(253),
  epoch: z.number().int().min(0).max(99_999_999_999),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .nullable(),
  files: z.record(z.string().refine(isSafePath), z.string().regex(digest)),
  notices: z.record(z.string().startsWith('/'), z.unknown()),
});

/** The manifest that `text` is, or why it is none, in Chinese. */
export function parseManifest(text: string): Manifest | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: '不是 JSON，可能没有传完，或者是别的页面' };
  }
  const hidden = hiddenName(text);
  if (hidden !== undefined) return { problem: `“${hidden.slice(0, 120)}”写了两次，或者不能作名字` };
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format === undefined) return { problem: '不是本系统的文件清单' };
  if (format !== 1)
    return { problem: `是另一种格式（${JSON.stringify(format).slice(0, 20)}），这个版本读不懂` };
  const { data, error } = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (!data) return { problem: `内容不对：${issue?.path.join('.').slice(0, 120) || '整个文件'}` };
  return data;
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

/** How `found`, the SHA-256 of files by path, differs from the `files` of a manifest. */
export function differencesOf(
  files: Manifest['files'],
  found: Readonly<Record<string, string>>,
): Differences {
  const paths = Object.keys(files).toSorted();
  return {
    differing: paths.filter((path) => Object.hasOwn(found, path) && found[path] !== files[path]),
    missing: paths.filter((path) => !Object.hasOwn(found, path)),
    extra: Object.keys(found)
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
