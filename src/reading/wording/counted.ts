import { stretchIn } from '#domain/lists/stretch-in.ts';
import { type Diagnostic, statementKey } from './diagnostic.ts';
import { nameOf, severityOf } from './wording.ts';

/**
 * Of more problems of one kind in one file than this, and of more files in one folder, the rest are told by their number.
 */
const mostAlike = 100;

/**
 * `diagnostics`, each once at its place, of each kind in each file no more than anybody reads, and in no more files of a
 * notice, or beside all notices, than anybody opens; and notes of how many more there are.
 */
export function counted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string, AlikeInFile>();
  const folders = new Map<string, AlikeInFolder>();
  const listed = diagnostics.filter((diagnostic) => {
    const { file, code } = diagnostic;
    const inFolder = madeFor(`${code} ${folderOf(file)}`, folders, () => new AlikeInFolder());
    if (!inFolder.isTold(diagnostic)) return false;
    return madeFor(`${code} ${file}`, files, () => new AlikeInFile()).isTold(diagnostic);
  });
  return [...listed, ...[...files.values(), ...folders.values()].flatMap(({ rest }) => rest?.note ?? [])];
}

function madeFor<Value>(key: string, made: Map<string, Value>, make: () => Value): Value {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}

/** The notice's folder in which `file` stands; '' beside all notices. */
function folderOf(file: string): string {
  return stretchIn(file, /^.*\/notices\/\d{4}\/[^/]+(?=\/)/s);
}

/** Those that are only counted, and the first of them. */
class Rest {
  readonly #first: Diagnostic;
  readonly #within: '文件' | '文件夹';
  count = 0;

  constructor(first: Diagnostic, within: '文件' | '文件夹') {
    this.#first = first;
    this.#within = within;
  }

  /** How many there are. */
  get note(): Diagnostic<'more-alike'> {
    const { file, line, column, code } = this.#first;
    const facts = { within: this.#within, name: nameOf(code), count: this.count };
    return { file, line, column, severity: severityOf('more-alike'), code: 'more-alike', facts };
  }
}

/** The files of a folder that have problems of one kind. */
class AlikeInFolder {
  readonly #told = new Set<string>();
  rest: Rest | undefined;

  /** Takes a problem; whether it is in one of the first files. */
  isTold(diagnostic: Diagnostic): boolean {
    if (this.#told.size < mostAlike) this.#told.add(diagnostic.file);
    if (this.#told.has(diagnostic.file)) return true;
    this.rest ??= new Rest(diagnostic, '文件夹');
    this.rest.count += 1;
    return false;
  }
}

/** The problems of one kind in one file. There may be very many: nothing is made for one that can be done without. */
class AlikeInFile {
  #told = 0;
  rest: Rest | undefined;
  /** By its line and column what stands there: the only one, or all by what they say. */
  readonly #places = new Map<number, Diagnostic | Set<string>>();

  /** Takes one more; whether it is new, and one of the first. */
  isTold(diagnostic: Diagnostic): boolean {
    if (!this.#isNew(diagnostic)) return false;
    this.#told += 1;
    if (this.#told <= mostAlike) return true;
    this.rest ??= new Rest(diagnostic, '文件');
    this.rest.count += 1;
    return false;
  }

  #isNew(diagnostic: Diagnostic): boolean {
    const place = diagnostic.line * 2 ** 26 + diagnostic.column;
    const there = this.#places.get(place);
    if (!there) {
      this.#places.set(place, diagnostic);
      return true;
    }
    const keys = there instanceof Set ? there : new Set([statementKey(there)]);
    const { size } = keys;
    this.#places.set(place, keys.add(statementKey(diagnostic)));
    return keys.size > size;
  }
}
