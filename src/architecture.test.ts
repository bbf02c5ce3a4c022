import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** The arrow of dependencies: what each layer may import besides itself, and which packages. */
const layers: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly packages: readonly RegExp[] }>
> = {
  domain: { layers: [], packages: [/^date-fns\/\w+$/, /^@date-fns\/utc$/] },
  reading: { layers: ['domain'], packages: [/^(?!astro|@astrojs|date-fns)/] },
  formats: { layers: ['domain'], packages: [/^(?!astro|@astrojs|date-fns|node:fs)/] },
  search: { layers: ['domain'], packages: [/^(?!astro|@astrojs|date-fns|node:)/] },
  intake: { layers: ['domain'], packages: [/^(?!astro|@astrojs|date-fns)/] },
  site: { layers: ['domain', 'reading', 'formats', 'search', 'intake'], packages: [/^(?!date-fns)/] },
};

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

const root = resolve('src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/.*\.(ts|astro|mjs)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));
const imports = files.filter((file) => !/\.test\.ts$/.test(file)).flatMap(importsOf);

it('reads the imports of every layer that there is', () => {
  const found = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
  expect([...found].filter((layer) => layer === undefined || !(layer in layers))).toEqual([]);
  expect(new Set(imports.map(({ layer }) => layer))).toEqual(found);
});

it('lets a layer import only what stands before it on the arrow', () => {
  const wrong = imports.filter(({ layer, target }) => {
    const other = /^#(\w+)\//.exec(target)?.[1];
    return other !== undefined && other !== layer && !layers[layer]?.layers.includes(other);
  });
  expect(wrong).toEqual([]);
});

it('uses ./ inside a layer and #layer/ across', () => {
  const wrong = imports.filter(({ file, layer, target }) => {
    if (target.startsWith(`#${layer}/`)) return true;
    if (!target.startsWith('.')) return false;
    const reached = relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/');
    return !reached.startsWith(`${layer}/`);
  });
  expect(wrong).toEqual([]);
});

it('keeps packages in their layers', () => {
  const wrong = imports.filter(
    ({ layer, target }) =>
      !/^[.#]/.test(target) && !layers[layer]?.packages.some((allowed) => allowed.test(target)),
  );
  expect(wrong).toEqual([]);
});

it('imports date-fns in one file, and never as a whole', () => {
  const users = imports.filter(({ target }) => /^@?date-fns/.test(target));
  expect(new Set(users.map(({ file }) => file))).toEqual(new Set(['domain/civil-date.ts']));
  expect(users.filter(({ target }) => target === 'date-fns')).toEqual([]);
});

it('keeps clocks, hosts and files out of the domain', () => {
  const wrong = files.filter(
    (file) =>
      file.startsWith('domain/') &&
      !file.endsWith('.test.ts') &&
      /new Date\(\)|Date\.now|\bprocess\b|node:|Intl\.|toLocale/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});

it('reads the disk in one file of the reading layer', () => {
  const users = imports.filter(({ layer, target }) => layer === 'reading' && target === 'node:fs');
  expect(users.map(({ file }) => file)).toEqual(['reading/content-files.ts']);
});

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const targets = [...text.matchAll(/\bfrom '([^'\n]+)';|^import '([^'\n]+)';|\bimport\('([^'\n]+)'\)/gm)];
  return targets.map(([, named, bare, dynamic]) => ({
    file,
    layer: file.split('/')[0] ?? '',
    target: named ?? bare ?? dynamic ?? '',
  }));
}
