/** What the rules of a notice can find, each with the facts that its sentence needs. */
export interface Findings {
  /** A nominee or criteria of a category that the notice does not put forward. */
  'unknown-category': { readonly category: string; readonly known: readonly string[] };
  /** Two nominees of a list have one official number. */
  'ordinal-repeated': { readonly ordinal: number; readonly name: string; readonly first: string };
  'no-nominees': Record<never, never>;
  'no-criteria': Record<never, never>;
  /** Two parts of a page would have one anchor. */
  'anchor-repeated': { readonly anchor: string; readonly first: string };
}

export type FindingCode = keyof Findings;

/**
 * A rule's result. `path` leads from the notice to the value concerned (`['lists', 0, 'nominees', 1, 'name']`);
 * `at` is an offset in that value's file, where the value is prose.
 */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly path: Path;
    readonly at?: number;
    readonly facts: Findings[Code];
  };
}[FindingCode];

export type Path = readonly (string | number)[];
