import { type Diagnostic, statementKey } from './diagnostic.ts';
import { nameOf, severityOf } from './wording.ts';

/** Of more problems of one kind in one file than this, the rest are told by their number. */
const mostAlike = 100;

/** `diagnostics`, each once at its place, of each kind in each file no more than anybody reads, and a note of how many more there are. */
export function counted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string, Map<Diagnostic['code'], Alike>>();
  const told = diagnostics.filter((diagnostic) => {
    const { file, code } = diagnostic;
    const kinds = files.get(file) ?? new Map<Diagnostic['code'], Alike>();
    files.set(file, kinds);
    const alike = kinds.get(code) ?? new Alike();
    kinds.set(code, alike);
    return alike.isTold(diagnostic);
  });
  return [
    ...told,
    ...[...files.values()].flatMap((kinds) => [...kinds.values()].flatMap((alike) => alike.note)),
  ];
}

/** The problems of one kind in one file. There may be very many: nothing is made for one that can be done without. */
class Alike {
  #told = 0;
  #rest: { readonly first: Diagnostic; count: number } | undefined;
  /** By its line and column what stands there: the only one, or all by what they say. */
  readonly #places = new Map<number, Diagnostic | Set<string>>();

  /** Takes one more; whether it is new, and one of the first. */
  isTold(diagnostic: Diagnostic): boolean {
    if (!this.#isNew(diagnostic)) return false;
    this.#told += 1;
    if (this.#told <= mostAlike) return true;
    this.#rest ??= { first: diagnostic, count: 0 };
    this.#rest.count += 1;
    return false;
  }

  /** How many more there are, if any. */
  get note(): Diagnostic<'more-alike'>[] {
    if (!this.#rest) return [];
    const { first, count } = this.#rest;
    const { file, line, column, code } = first;
    const severity = severityOf('more-alike');
    return [{ file, line, column, severity, code: 'more-alike', facts: { name: nameOf(code), count } }];
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
