import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { guideFiles } from '#reading/notice-folders.ts';
import { shippedPackages } from '#site/office/shipped-software.ts';

/** A room of the house: what it holds, and what its files may import besides its own. */
interface Room {
  readonly holds: string;
  readonly uses: readonly string[];
  readonly packages: readonly string[];
}

const rooms: Readonly<Record<string, Room>> = {
  domain: {
    holds: 'What a publicity notice is: no files, no clock, no host.',
    uses: [],
    packages: ['date-fns', '@date-fns/utc'],
  },
  documents: {
    holds: 'Word, Excel, PowerPoint, PDF and pictures as text with places, or with their structure.',
    uses: ['domain'],
    packages: ['pdfjs-dist', 'satteri', 'saxes', 'yauzl'],
  },
  reading: {
    holds: 'Files in, domain values or diagnostics with file:line:column out. Reads only.',
    uses: ['domain', 'documents'],
    packages: ['gray-matter', 'opencc-js', 'pinyin-pro', 'satteri', 'yaml', 'zod'],
  },
  history: {
    holds: 'What was published and what changed since; two versions compared.',
    uses: ['domain', 'documents', 'reading'],
    packages: ['diff', 'zod'],
  },
  formats: {
    holds: 'Domain values as bytes for programs.',
    uses: ['domain'],
    packages: ['uqr', 'zod'],
  },
  search: {
    holds: 'Domain values as records; a reader’s query as ranked results.',
    uses: ['domain'],
    packages: ['pinyin-pro'],
  },
  kept: {
    holds: 'What was made of the content before, where nothing that it rests on has changed.',
    uses: ['domain', 'reading'],
    packages: [],
  },
  intake: {
    holds: 'Documents in, what they say of a notice out, and every doubt about it.',
    uses: ['domain', 'documents'],
    packages: [],
  },
  writing: {
    holds: 'What an office decided as changes of its files: new, import, sign, correct, archive, mend.',
    uses: ['domain', 'documents', 'reading', 'history', 'intake'],
    packages: ['yaml', 'zod'],
  },
  terminal: {
    holds: 'How a command meets a person: clock, folder, flags, report, exit code.',
    uses: ['domain', 'documents', 'reading', 'history', 'kept', 'intake', 'writing'],
    packages: [],
  },
  site: {
    holds: 'Astro: a room for everything that is seen.',
    uses: ['domain', 'reading', 'formats', 'search', 'history', 'kept'],
    packages: ['astro', 'pagefind', 'sharp', 'vite', 'zod'],
  },
  publishing: {
    holds: 'Check, build, manifest, store, verify.',
    uses: [
      'domain',
      'documents',
      'reading',
      'history',
      'kept',
      'writing',
      'terminal',
      'formats',
      'search',
      'site',
    ],
    packages: ['astro', 'aws4fetch', 'saxes', 'sirv', 'zod'],
  },
};

/** The rooms of the domain. A room may use every room of the rows above its own. */
const domainRooms: readonly (readonly string[])[] = [
  ['lists', 'finding', 'time'],
  ['calendar'],
  ['prose'],
  ['name', 'contact'],
  ['window'],
  ['life'],
  ['privacy'],
  ['receiver', 'office'],
  ['notice'],
  ['language', 'statements'],
  ['rules'],
];

/** The rooms of the rules, in the same way. What stands beside them puts the rules of all of them in order. */
const rulesRooms: readonly (readonly string[])[] = [
  ['findings', 'words', 'amounts'],
  ['rows'],
  ['claims', 'columns', 'contacts', 'language', 'life', 'lists', 'names', 'privacy', 'reckoning', 'window'],
  ['agreement', 'figures', 'persons', 'relations', 'repeats'],
  ['order'],
];

/**
 * Rooms that are to run in a browser too: nothing of Node is in them, and nothing that leads to it, but at the edges
 * of `reading` and `writing`.
 */
const pureRooms = ['domain', 'formats', 'search', 'reading', 'intake', 'writing'];
const edges = [
  'src/reading/attachments/',
  'src/reading/built-at.ts',
  'src/reading/files/content-files.ts',
  'src/reading/read-content.ts',
  'src/reading/recorder.ts',
  'src/reading/wording/report.ts',
  'src/writing/attachments/',
  'src/writing/disk/',
];

/** More files than that in one folder are not seen at once. */
const mostSiblings = 16;
const longestCommand = 60;

/** A file imports another file, or a package. A type is gone before anything runs. */
interface Import {
  readonly file: string;
  readonly written: string;
  /** The file, or the package's name, or `node:…`. */
  readonly target: string;
  readonly isType: boolean;
  /** It stands in a `<script>` of an Astro component. */
  readonly isInScript: boolean;
}

const allFiles = [...filesIn('src'), ...filesIn('scripts')];
const files = allFiles.filter((file) => !isForTests(file));
const code = files.filter((file) => /\.(?:ts|astro|mjs)$/.test(file));
const imports = code.flatMap(importsOf);
const importsByFile = groupedBy(imports, ({ file }) => file);

it('knows every room', () => {
  const found = new Set(code.map(roomOf));
  expect(new Set([...Object.keys(rooms), 'scripts'])).toEqual(found);
  const { imports: names } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: object };
  expect(Object.keys(names).toSorted()).toEqual(
    [...Object.keys(rooms), 'testing'].map((room) => `#${room}/*`).toSorted(),
  );
});

it('finds every file that is imported', () => {
  const missing = imports.filter(({ target }) => roomOf(target) !== undefined && !allFiles.includes(target));
  expect(missing.map(told)).toEqual([]);
});

it('imports from afar to near: Node, packages, rooms, folders above, the own one', () => {
  const wrong = code.filter((file) => {
    if (!file.endsWith('.ts')) return false;
    const paths = [...textOf(file).matchAll(/^import (?:[^;]*? from )?'([^']+)';$/gm)].map(
      ([, path = '']) => path,
    );
    const places = paths.map((path) => nearness.findIndex((pattern) => pattern.test(path)));
    return places.some((place, index) => place < (places[index - 1] ?? 0));
  });
  expect(wrong).toEqual([]);
});

it('lets a room import only what stands before it on the arrow, and nothing import a command', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [room, other] = [roomOf(file), roomOf(target)];
    if (other === undefined || (other === room && room !== 'scripts')) return false;
    return other === 'scripts' || (room !== 'scripts' && !ruleOf(file)?.uses.includes(other));
  });
  expect(wrong.map(told)).toEqual([]);
});

it.each([
  ['domain', 'src/domain/', domainRooms],
  ['rules', 'src/domain/rules/', rulesRooms],
])('lets a room of the %s import only what stands before it on the arrow', (_, folder, rows) => {
  const inside = (file: string): string | undefined =>
    file.startsWith(folder) ? /^\w+(?=\/)/.exec(file.slice(folder.length))?.[0] : undefined;
  const rank = (room: string): number => rows.findIndex((row) => row.includes(room));
  const wrong = imports.filter(({ file, target }) => {
    const [room, other] = [inside(file), inside(target)];
    if (room === undefined || room === other || !target.startsWith(folder)) return false;
    return other === undefined || rank(other) === -1 || rank(room) <= rank(other);
  });
  expect(wrong.map(told)).toEqual([]);
  expect(new Set(code.flatMap((file) => inside(file) ?? []))).toEqual(new Set(rows.flat()));
});

it('imports in no circle', () => {
  expect(circlesOf(imports.map(({ file, target }) => [file, target]))).toEqual([]);
});

it('has no circle among the folders of a room either', () => {
  const steps = imports.flatMap(({ file, target }): (readonly [string, string])[] => {
    const [from, to] = [folderOf(file), folderOf(target)];
    const isInside = roomOf(file) === roomOf(target);
    return isInside && from !== undefined && to !== undefined && from !== to ? [[from, to]] : [];
  });
  expect(circlesOf(steps)).toEqual([]);
});

it('uses ./ inside a room and #room/ across', () => {
  const wrong = imports.filter(
    ({ file, written, target }) =>
      /^[.#]/.test(written) && written.startsWith('.') !== (roomOf(file) === roomOf(target)),
  );
  expect(wrong.map(told)).toEqual([]);
});

it('gives no two things of the rules one name', () => {
  const names = code
    .filter((file) => file.startsWith('src/domain/rules/'))
    .flatMap((file) =>
      [...textOf(file).matchAll(/^export (?:const|function\*?|interface|type|class) (\w+)/gm)].map(
        ([, name = '']) => ({ name, file }),
      ),
    );
  const twice = [...groupedBy(names, ({ name }) => name).values()].filter(({ length }) => length > 1);
  expect(twice).toEqual([]);
});

it('keeps packages in their rooms', () => {
  const wrong = imports.filter(({ file, target }) => {
    const room = roomOf(file);
    const isPackage = roomOf(target) === undefined && !target.startsWith('node:');
    return isPackage && room !== 'scripts' && !ruleOf(file)?.packages.includes(target);
  });
  expect(wrong.map(told)).toEqual([]);
});

it('imports date-fns in one file, and never as a whole', () => {
  const users = imports.filter(({ target }) => /date-fns/.test(target));
  expect(new Set(users.map(({ file }) => file))).toEqual(new Set(['src/domain/time/civil-date.ts']));
  expect(users.filter(({ written }) => written === 'date-fns')).toEqual([]);
});

it('keeps clocks, hosts and files out of the domain', () => {
  const wrong = code.filter(
    (file) => roomOf(file) === 'domain' && /\bprocess\b|node:|Intl\.|toLocale/.test(textOf(file)),
  );
  expect(wrong).toEqual([]);
});

it('reads the clock in one place, but where things are brought on line or shown', () => {
  const timeless = Object.keys(rooms).filter((room) => !['site', 'publishing'].includes(room));
  const readers = code.filter((file) => isIn(timeless, file) && /new Date\(\)|Date\.now/.test(textOf(file)));
  expect(readers).toEqual(['src/reading/built-at.ts']);
});

it('keeps Node out of what is to run in a browser too', () => {
  const isEdge = (file: string): boolean => edges.some((edge) => file.startsWith(edge));
  const pure = code.filter((file) => isIn(pureRooms, file) && !isEdge(file));
  expect(pure.flatMap(nodeTrail)).toEqual([]);
  const needless = edges.filter(
    (edge) => !code.some((file) => file.startsWith(edge) && nodeTrail(file).length > 0),
  );
  expect(needless).toEqual([]);
});

it('gives the reader’s browser only the domain, the search and the site’s own scripts', () => {
  const roots = imports.filter(({ isInScript }) => isInScript).map(({ target }) => target);
  const all = reached(roots);
  expect(roots.length).toBeGreaterThan(5);
  expect(all.filter((file) => !isIn(['domain', 'search', 'site'], file))).toEqual([]);
  expect(all.flatMap(nodeTrail)).toEqual([]);
  const packages = all.flatMap((file) =>
    (importsByFile.get(file) ?? []).flatMap(({ target, isType }) =>
      isType || roomOf(target) !== undefined ? [] : [target],
    ),
  );
  // Whose licences the page about the site prints.
  expect([...new Set(packages)].toSorted()).toEqual(shippedPackages.scripts);
});

it('lets nothing that a site needs import what only serves tests', () => {
  const wrong = imports.filter(({ file, target }) => roomOf(file) !== 'scripts' && isForTests(target));
  expect(wrong.map(told)).toEqual([]);
});

it('has one command a file in scripts, short and without a disk of its own', () => {
  const commands = filesIn('scripts');
  expect(commands.filter((file) => file.split('/').length > 2)).toEqual([]);
  const long = commands.filter((file) => lines(file) > longestCommand);
  expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  expect(
    imports
      .filter(({ file, target }) => roomOf(file) === 'scripts' && target.startsWith('node:fs'))
      .map(told),
  ).toEqual([]);
});

it('has a command for every script, and names no other', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  // V8 translates a pattern when it is first used, and not a second time when it is used again: 7 % of a build's CPU.
  const started = 'node --no-regexp-tier-up --import ./src/terminal/compiled-code.mjs ';
  const called = Object.keys(scripts).map((name) => [name, `${started}scripts/${name.replace(':', '-')}.ts`]);
  expect(Object.entries(scripts)).toEqual(called);
  expect(called.map(([, command]) => command?.slice(started.length)).toSorted()).toEqual(filesIn('scripts'));
  const texts = [
    ...allFiles,
    ...filesIn('.github'),
    ...['README.md', '.gitlab-ci.yml'],
    ...guideFiles.map((name) => `content/${name}`),
  ];
  const unknown = texts.flatMap((file) =>
    [...textOf(file).matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/g)].flatMap(([, name = '']) =>
      Object.hasOwn(scripts, name) ? [] : [`${file}: ${name}`],
    ),
  );
  expect(unknown).toEqual([]);
});

it('keeps a folder small enough to be seen at once', () => {
  const siblings = groupedBy(
    allFiles.filter((file) => file.startsWith('src/') && !/\.test\.ts$/.test(file)),
    dirname,
  );
  const full = [...siblings].filter(([, inside]) => inside.length > mostSiblings);
  expect(full.map(([folder, inside]) => `${folder}: ${inside.length}`)).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath.replaceAll('\\', '/'), name))
    .toSorted();
}

function isForTests(file: string): boolean {
  return /\.test\.ts$|-fixture\.ts$|\/(?:testing|fixtures)\//.test(file);
}

/** `src/domain/…` → `domain`, `scripts/…` → `scripts`; undefined of a package. */
function roomOf(file: string): string | undefined {
  return /^src\/(\w+)\//.exec(file)?.[1] ?? (file.startsWith('scripts/') ? 'scripts' : undefined);
}

/** What the room of `file` may use. */
function ruleOf(file: string): (typeof rooms)[string] | undefined {
  return Object.entries(rooms).find(([room]) => room === roomOf(file))?.[1];
}

function isIn(rooms: readonly string[], file: string): boolean {
  return rooms.some((room) => room === roomOf(file));
}

/** The folder of its room in which `file` stands, at whatever depth; undefined of a file beside those folders. */
function folderOf(file: string): string | undefined {
  return /^src\/(?:domain\/rules|\w+)\/[^/]+(?=\/)/.exec(file)?.[0];
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

function lines(file: string): number {
  return textOf(file).split('\n').length - 1;
}

function told({ file, written }: Import): string {
  return `${file} → ${written}`;
}

function importsOf(file: string): Import[] {
  const text = textOf(file);
  const statement =
    /^[ \t]*(?:import|export)\s+(?<type>type\s)?[^;'"]*?\bfrom\s+'(?<named>[^'\n]+)'|^[ \t]*import\s+'(?<bare>[^'\n]+)'|\bimport\(\s*'(?<dynamic>[^'\n]+)'|new URL\(\s*'(?<url>\.[^'\n]+\.ts)'/gm;
  const scripts = [...text.matchAll(/<script>[^]*?<\/script>/g)].map(
    ({ index, 0: all }) => [index, index + all.length] as const,
  );
  return [...text.matchAll(statement)].map(({ index, groups = {} }) => {
    const { type, ...paths } = groups;
    const written = at(
      Object.values(paths).filter((path) => path !== undefined),
      0,
    );
    return {
      file,
      written,
      target: targetOf(file, written),
      isType: type !== undefined,
      isInScript: file.endsWith('.astro') && scripts.some(([start, end]) => start < index && index < end),
    };
  });
}

/** Where what is imported stands, the farthest first. */
const nearness = [
  /^node:/,
  /^(?!node:|#|\.)/,
  /^#/,
  /^(?:\.\.\/){4}/,
  /^(?:\.\.\/){3}/,
  /^(?:\.\.\/){2}/,
  /^\.\.\//,
  /^\.\//,
];

/** How a bundler is to read a file (`?inline`) is no part of its name. */
function targetOf(file: string, written: string): string {
  if (written.startsWith('#')) return `src/${written.slice(1)}`;
  if (written.startsWith('.')) return join(dirname(file), written.replace(/\?\w+$/, ''));
  return /^(?:node:.*|@[^/]+\/[^/]+|[^/]+)/.exec(written)?.[0] ?? written;
}

/** Every file that runs when `roots` do. */
function reached(roots: readonly string[]): string[] {
  const seen = new Set<string>(roots);
  for (const file of seen)
    for (const { target, isType } of importsByFile.get(file) ?? [])
      if (!isType && roomOf(target) !== undefined) seen.add(target);
  return [...seen];
}

function usesNode(file: string): boolean {
  const modules = importsByFile
    .get(file)
    ?.some(({ target, isType }) => !isType && target.startsWith('node:'));
  return modules || /\b(?:process|Buffer)\.[a-z]/.test(textOf(file));
}

/** How Node gets into `file`, if it does: by itself, or by the first file that it leads to. */
function nodeTrail(file: string): string[] {
  const culprit = reached([file]).find(usesNode);
  if (culprit === undefined) return [];
  return [culprit === file ? file : `${file} → … → ${culprit}`];
}

function groupedBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** What leads to each other along `steps` (Tarjan, 1972). */
function circlesOf(steps: readonly (readonly [from: string, to: string])[]): string[][] {
  const next = groupedBy(steps, ([from]) => from);
  const order = new Map<string, number>();
  const path: string[] = [];
  const found: string[][] = [];
  const visit = (place: string): number => {
    const number = order.size;
    let lowest = number;
    order.set(place, number);
    path.push(place);
    for (const [, to] of next.get(place) ?? [])
      if (!order.has(to)) lowest = Math.min(lowest, visit(to));
      else if (path.includes(to)) lowest = Math.min(lowest, order.get(to) ?? lowest);
    if (lowest === number) found.push(path.splice(path.indexOf(place)).toSorted());
    return lowest;
  };
  for (const place of next.keys()) if (!order.has(place)) visit(place);
  return found.filter((circle) => circle.length > 1);
}

it('is told by the README as it is: every path named there exists', () => {
  const text = readFileSync('README.md', 'utf8');
  const named = [...text.matchAll(/`((?:src|scripts|content|\.github|[a-z]+)\/[A-Za-z0-9_./-]+)`/g)].flatMap(
    ([, path]) => path ?? [],
  );
  const missing = named.filter((path) => !existsSync(path) && !existsSync(`src/${path}`));
  expect(missing).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});
