import { Tally } from '#domain/lists/tally.ts';
import { type Diagnostic, statementKey } from './diagnostic.ts';
import { nameOf, severityOf } from './wording.ts';

/** Of more problems of one kind in one file than this, the rest are told by their number. */
const mostAlike = 100;

/** `diagnostics`, each once at its place, of each kind in each file no more than anybody reads, and a note of how many more there are. */
export function counted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rest = new Map<string, { readonly first: Diagnostic; count: number }>();
  const alike = new Tally<string>();
  const places = new Set<string>();
  const told = diagnostics.filter((diagnostic) => {
    const { file, line, column } = diagnostic;
    const place = `${file}:${line}:${column} ${statementKey(diagnostic)}`;
    if (places.has(place)) return false;
    places.add(place);
    const kind = `${diagnostic.code} ${diagnostic.file}`;
    if (alike.add(kind) <= mostAlike) return true;
    const more = rest.get(kind);
    if (more) more.count += 1;
    else rest.set(kind, { first: diagnostic, count: 1 });
    return false;
  });
  const notes = [...rest.values()].map(
    ({ first: { file, line, column, code }, count }): Diagnostic<'more-alike'> => ({
      file,
      line,
      column,
      severity: severityOf('more-alike'),
      code: 'more-alike',
      facts: { name: nameOf(code), count },
    }),
  );
  return [...told, ...notes];
}
