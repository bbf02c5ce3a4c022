import { literalPattern } from '#domain/lists/literal-pattern.ts';
import { ofEachText } from '#domain/lists/of-each.ts';

/**
 * What a site's answers say of themselves: the one table of types, caching and security. The rules are read from
 * the top; for each header the last rule that matches wins. Printed for the hosts that read such tables, and sent
 * by this project's own server.
 */
export interface HeaderRule {
  /** A path from the root, in which one `*` stands for anything and `:name` for a step; `/` at the end is a page. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The scripts that stand in pages, as their policies name them: `'sha256-…'` (CSP 3, 2.3.1). */
export interface InlineScripts {
  readonly scriptHashes: readonly string[];
}

/**
 * The policy of every page, as far as it is the same for all. The hashes of a page's styles are its own, so the
 * page says them in its head (`page-policy.ts`); both hold together. Frames, and where forms go, only a header
 * can say (CSP 3, 3.3). Search runs Pagefind, which is WebAssembly, in the search box of every page.
 */
function pagePolicy({ scriptHashes }: InlineScripts): string {
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...scriptHashes];
  return [
    `script-src ${scripts.join(' ')}`,
    "script-src-attr 'none'",
    "style-src-attr 'none'",
    "img-src 'self'",
    "connect-src 'self'",
    "font-src 'none'",
    "media-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What is no page asks for nothing, runs nothing and is shown in no frame. */
const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

const pdfPolicy = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const notNeeded = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

const day = 86_400;

const cachedFor = (seconds: number): string => `public, max-age=${seconds}`;

/** Kept, but asked about every time. */
const revalidated = 'no-cache';

const forAll = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };

/** The rules, for pages in which `scripts` stand. */
export function headerRules(scripts: InlineScripts): readonly HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Strict-Transport-Security': 'max-age=31536000',
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': notNeeded.map((feature) => `${feature}=()`).join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': revalidated,
        // A host may answer any address with the page that says that nothing is there.
        'Content-Security-Policy': pagePolicy(scripts),
      },
    },
    ...keptRules,
    ...typeRules,
    ...attachmentRules,
  ];
}

const file = { 'Content-Security-Policy': filePolicy };

const type = (path: string, value: string): HeaderRule => ({ path, headers: { 'Content-Type': value } });

const shared = (path: string, value: string): HeaderRule => ({
  path,
  headers: { 'Content-Type': value, ...file, ...forAll },
});

const attachments = '/notices/:year/:notice/attachments/';

/** The type of every page. */
export const htmlType = 'text/html; charset=utf-8';

/** How long what is kept. */
const keptRules: readonly HeaderRule[] = [
  // Pages that explain; the home page and lists, which change with every notice; notices.
  { path: '/*/', headers: { 'Content-Type': htmlType, 'Cache-Control': cachedFor(600) } },
  { path: '/', headers: { 'Content-Type': htmlType, 'Cache-Control': cachedFor(60) } },
  { path: '/404.html', headers: { 'Content-Type': htmlType, 'Cache-Control': cachedFor(60) } },
  { path: '/search/', headers: { 'Cache-Control': cachedFor(60) } },
  { path: '/sitemap/', headers: { 'Cache-Control': cachedFor(60) } },
  { path: '/notices/*', headers: { 'Cache-Control': cachedFor(60) } },
  // A name that is a digest of what the file holds never stands for anything else.
  { path: '/_astro/*', headers: { 'Cache-Control': `${cachedFor(365 * day)}, immutable` } },
  { path: '/pagefind/*.pf_index', headers: { 'Cache-Control': cachedFor(600) } },
  { path: '/favicon.*', headers: { 'Cache-Control': cachedFor(day) } },
  { path: '/touch-icon.png', headers: { 'Cache-Control': cachedFor(day) } },
  {
    path: '/share.png',
    headers: { 'Cache-Control': cachedFor(day), 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
];

const typeRules: readonly HeaderRule[] = [
  type('/*.js', 'text/javascript; charset=utf-8'),
  type('/*.css', 'text/css; charset=utf-8'),
  type('/*.png', 'image/png'),
  type('/*.ico', 'image/x-icon'),
  ...['pf_index', 'pf_meta', 'pf_fragment', 'pagefind'].map((extension) =>
    type(`/*.${extension}`, 'application/octet-stream'),
  ),
  { path: '/*.svg', headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', ...file } },
  { path: '/*.txt', headers: { 'Content-Type': 'text/plain; charset=utf-8', ...file } },
  shared('/*.sig', 'text/plain; charset=utf-8'),
  shared('/*.md', 'text/markdown; charset=utf-8'),
  shared('/*.csv', 'text/csv; charset=utf-8'),
  shared('/*.ics', 'text/calendar; charset=utf-8'),
  shared('/*.json', 'application/json; charset=utf-8'),
  shared('/*.xml', 'application/xml; charset=utf-8'),
  shared('/*.ndjson', 'application/x-ndjson; charset=utf-8'),
  type('/feeds/*feed.json', 'application/feed+json; charset=utf-8'),
  type('/feeds/*atom.xml', 'application/atom+xml; charset=utf-8'),
  { path: '/notices/*.json', headers: { 'Cache-Control': revalidated } },
  { path: '/notices/*.ics', headers: { 'Cache-Control': revalidated } },
];

const office = 'application/vnd.openxmlformats-officedocument';

/** The types of attachments that a notice may have, beside those in `shownTypes`: what browsers save. */
const savedTypes: readonly (readonly [extension: string, type: string])[] = [
  ['docx', `${office}.wordprocessingml.document`],
  ['xlsx', `${office}.spreadsheetml.sheet`],
  ['pptx', `${office}.presentationml.presentation`],
  ['doc', 'application/msword'],
  ['xls', 'application/vnd.ms-excel'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['wps', 'application/vnd.ms-works'],
  ['et', 'application/octet-stream'],
  ['dps', 'application/octet-stream'],
  ['ofd', 'application/ofd'],
  ['csv', 'text/csv; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['zip', 'application/zip'],
  ['rar', 'application/vnd.rar'],
  ['7z', 'application/x-7z-compressed'],
];

/** Pictures, which pages show, and PDF, which browsers show in a viewer of their own. */
const shownTypes: readonly (readonly [extension: string, type: string])[] = [
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
];

const attachmentRules: readonly HeaderRule[] = [
  // Attachments are saved, not shown: what an office was sent runs nowhere on its site.
  {
    path: `${attachments}*`,
    headers: {
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Content-Disposition': 'attachment',
      'Cache-Control': cachedFor(300),
      ...file,
    },
  },
  ...savedTypes.map(([extension, value]) => type(`${attachments}*.${extension}`, value)),
  ...shownTypes.map(([extension, value]) => ({
    path: `${attachments}*.${extension}`,
    headers: { 'Content-Type': value, 'Content-Disposition': 'inline' },
  })),
  // Chromium's own viewer does not open in a sandbox.
  { path: `${attachments}*.pdf`, headers: { 'Content-Security-Policy': pdfPolicy } },
];

/** Texts that an office attached, in whatever encoding it wrote them. */
const attachedTexts = ['csv', 'txt'] as const;

/** What the address of one of them is like. */
export const attachedText = new RegExp(`^${patternText(attachments)}[^/]*\\.(?:${attachedTexts.join('|')})$`);

/** Whether the file at `path`, which begins with a slash, is an attached text. */
export function isAttachedText(path: string): boolean {
  return attachedText.test(path);
}

/** Rules that say nothing of the encoding of attached texts: for hosts that cannot be told each. */
export const unsaidEncodings: readonly HeaderRule[] = savedTypes
  .filter(([extension]) => attachedTexts.some((known) => known === extension))
  .map(([extension, value]) => ({
    path: `${attachments}*.${extension}`,
    headers: { 'Content-Type': bareType(value) },
  }));

/** The headers of the answer for `path`, which begins with a slash; a page's may end with `index.html` or a slash. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const address = path.replace(/\/index\.html$/, '/');
  return Object.assign(
    {},
    ...rules.filter((rule) => patternOf(rule.path).test(address)).map(({ headers }) => headers),
  );
}

/** What an object store keeps of them: it sends only these by itself, the others belong into the CDN before it. */
export const storedHeaders = ['Cache-Control', 'Content-Type', 'Content-Disposition'] as const;

const patternOf = ofEachText((path) => new RegExp(`^${patternText(path)}$`));

/** `path` of a rule as the source of a regular expression. */
export function patternText(path: string): string {
  return path
    .split('*')
    .map(literalPattern)
    .join('.*')
    .replace(/:[a-z]+/g, '[^/]+');
}

/** `type` without its encoding. */
export function bareType(type: string): string {
  return type.replace(/;.*/, '');
}
