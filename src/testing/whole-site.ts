/** What is needed by pages of a store and is not there, for tests: scripts, pictures, attachments, search. */
export function lackingFiles(
  objects: ReadonlyMap<string, { readonly bytes: Buffer }>,
  prefix = '',
): string[] {
  const lacking = new Set<string>();
  const need = (path: string, by: string): boolean => {
    const isThere = objects.has(`${prefix}${path}`);
    if (!isThere) lacking.add(`${by} → ${path}`);
    return isThere;
  };
  const visited = new Set<string>();
  const script = (path: string, by: string): void => {
    if (!need(path, by) || visited.has(path)) return;
    visited.add(path);
    for (const inner of referencesOf(path, objects.get(`${prefix}${path}`))) script(inner, path);
  };
  let hasPages = false;
  for (const [key, object] of objects) {
    if (!key.startsWith(prefix) || !key.endsWith('.html')) continue;
    hasPages = true;
    const page = key.slice(prefix.length);
    for (const path of referencesOf(page, object)) script(path, page);
  }
  if (hasPages) searchOf(objects, prefix, need);
  return [...lacking];
}

/** What `lackingFiles` would newly find after `key` was written or removed, found faster. */
export function lackingAfter(
  objects: ReadonlyMap<string, { readonly bytes: Buffer }>,
  key: string,
): string[] {
  const lacking: string[] = [];
  const object = objects.get(key);
  const follow = (path: string, by: string, visited: Set<string>): void => {
    if (visited.has(path)) return;
    visited.add(path);
    const target = objects.get(path);
    if (!target) lacking.push(`${by} → ${path}`);
    for (const inner of referencesOf(path, target)) follow(inner, path, visited);
  };
  if (object && key.endsWith('.html')) follow(key, key, new Set());
  else if (!object && /^_astro\/|\/attachments\/|\.(?:png|svg|ico)$/.test(key))
    for (const [page, content] of objects)
      if (page.endsWith('.html') && referencesOf(page, content).includes(key))
        lacking.push(`${page} → ${key}`);
  if (key.startsWith('pagefind/') && objects.has('search/index.html'))
    searchOf(objects, '', (path, by) => {
      if (!objects.has(path)) lacking.push(`${by} → ${path}`);
      return objects.has(path);
    });
  return lacking;
}

function searchOf(
  objects: ReadonlyMap<string, { readonly bytes: Buffer }>,
  prefix: string,
  need: (path: string, by: string) => boolean,
): void {
  const read = (path: string): unknown => JSON.parse(String(objects.get(`${prefix}${path}`)?.bytes ?? '{}'));
  need('pagefind/characters.json', 'search');
  if (!need('pagefind/manifest.json', 'search')) return;
  const { head, body, size } = read('pagefind/manifest.json') as {
    head: string[];
    body: string[];
    size: number;
  };
  for (const bundle of size === 0 ? [] : [...head, ...body]) {
    const folder = `pagefind/${bundle}/`;
    if (bundle === head[0])
      for (const file of ['pagefind.js', 'wasm.unknown.pagefind']) need(`${folder}${file}`, 'search');
    if (!need(`${folder}pagefind-entry.json`, 'search')) continue;
    const { languages } = read(`${folder}pagefind-entry.json`) as {
      languages: Record<string, { hash: string }>;
    };
    for (const { hash } of Object.values(languages))
      need(`${folder}pagefind.${hash}.pf_meta`, `${bundle} entry`);
  }
}

const referencesByObject = new WeakMap<object, readonly string[]>();

function referencesOf(path: string, object: { readonly bytes: Buffer } | undefined): readonly string[] {
  if (!object || !/\.(?:html|js)$/.test(path)) return [];
  const known = referencesByObject.get(object);
  if (known) return known;
  const text = object.bytes.toString('utf8');
  const references = path.endsWith('.js')
    ? [...text.matchAll(/["'`]\.?\/(?:_astro\/)?([\w.-]+\.js)["'`]/g)].map(([, name]) => `_astro/${name}`)
    : [...text.matchAll(/\s(?:src|href)="([^"#?]+)"/g)]
        .map(([, reference = '']) => new URL(reference, `https://x/${path.replace(/index\.html$/, '')}`))
        // Feeds and data of the whole site come after its pages, and nothing of a page rests on them.
        .filter(
          ({ host, pathname }) =>
            host === 'x' &&
            /\.\w+$/.test(pathname) &&
            !/^\/(?:feeds|data)\/|^\/calendar\.ics$/.test(pathname),
        )
        .map(({ pathname }) => decodeURIComponent(pathname.slice(1)));
  const unique = [...new Set(references)];
  referencesByObject.set(object, unique);
  return unique;
}
