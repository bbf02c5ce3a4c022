/** How a policy names an inline script or style: `'sha256-…'` (CSP 3, 2.3.1). */
export type SourceHash = (text: string) => string;

/**
 * A page with its own Content-Security-Policy in its head: its inline styles and scripts by their hashes, the
 * rest from its own site. It holds wherever the page is kept, also where nobody sets headers; what a `meta`
 * cannot say is the header's (`response-headers.ts`). Throws at what no policy can allow: an inline script that
 * is not among `allowedScripts`, a `style` or `on…` attribute.
 */
export function withPolicy(page: string, allowedScripts: readonly string[], hashOf: SourceHash): string {
  const hashes = (texts: readonly string[]): string[] => [...new Set(texts)].map(hashOf);
  const { styles, scripts, attributes } = inlineCode(page);
  const stranger = scripts.find((script) => !allowedScripts.includes(script));
  if (stranger !== undefined)
    throw new Error(`An inline script that is not allowed: ${stranger.slice(0, 80)}`);
  const [attribute] = attributes;
  if (attribute !== undefined) throw new Error(`An inline ${attribute} attribute`);
  const policy = [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(' '),
    ['style-src', ...(styles.length > 0 ? hashes(styles) : ["'none'"])].join(' '),
  ].join(';');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(page)) throw new Error('A page without its charset');
  return page.replace(charset, (found) => `${found}${meta}`);
}

interface InlineCode {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** The names of attributes that hold code. */
  readonly attributes: readonly string[];
}

const tag = /<!--[\s\S]*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/g;
/** Without these, a tag is of no matter: most are. */
const mattering = /^<(?:style|script|textarea|title)|[\s/](?:style|on[a-z])/i;
const opening = /^<([a-zA-Z][^\s/>]*)([\s\S]*)>$/;
/** Elements that hold text alone, by what closes it. */
const closes: ReadonlyMap<string, RegExp> = new Map(
  ['style', 'script', 'textarea', 'title'].map((element) => [element, new RegExp(`</${element}`, 'gi')]),
);
const attributeName = /[\s/]([^\s"'=<>/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** A script that is a block of data (HTML, 4.12.1): nothing runs it, and no policy is asked about it. */
function isData(attributes: string): boolean {
  return /(?:^|\s)type\s*=\s*["']?application\/ld\+json["'\s]?/i.test(attributes);
}

function attributesIn(written: string): string[] {
  return [...written.matchAll(attributeName)].map(([, attribute = '']) => attribute.toLowerCase());
}

/** What stands in `page` as code. Text in attributes is no element, whatever it looks like. */
export function inlineCode(page: string): InlineCode {
  const styles: string[] = [];
  const scripts: string[] = [];
  const attributes: string[] = [];
  tag.lastIndex = 0;
  for (let match = tag.exec(page); match; match = tag.exec(page)) {
    const [, name = '', written = ''] = mattering.test(match[0]) ? (opening.exec(match[0]) ?? []) : [];
    if (name === '') continue;
    const element = name.toLowerCase();
    const names = attributesIn(written);
    attributes.push(...names.filter((attribute) => attribute === 'style' || /^on[a-z]/.test(attribute)));
    const close = closes.get(element);
    if (!close) continue;
    const start = tag.lastIndex;
    close.lastIndex = start;
    const end = close.exec(page)?.index;
    if (end === undefined) throw new Error(`A ${element} that is never closed`);
    const text = page.slice(start, end);
    tag.lastIndex = end;
    if (element === 'style') styles.push(text);
    else if (element === 'script' && !names.includes('src') && !isData(written)) scripts.push(text);
  }
  return { styles, scripts, attributes };
}
