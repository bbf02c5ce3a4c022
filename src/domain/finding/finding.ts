/** Leads from a value that is checked to the part concerned: `['lists', 0, 'nominees', 1, 'name']`. */
export type Path = readonly (string | number)[];

/** Where a finding stands: at `path`, and where the value there is prose, at an offset in its file. */
export interface FindingPlace {
  readonly path: Path;
  readonly at?: number;
}

/** A check's result: one of the codes of `Family`, with the facts that its sentence needs. */
export type FindingOf<Family> = {
  readonly [Code in keyof Family]: FindingPlace & { readonly code: Code; readonly facts: Family[Code] };
}[keyof Family];

/** A text that findings are about: a setting, or prose with the offset of each character in its file. */
export interface PlacedText {
  readonly path: Path;
  placeOf(index: number): number | undefined;
}

/** Where a finding about the character `index` of `text` stands. */
export function placeIn({ path, placeOf }: PlacedText, index: number): FindingPlace {
  const at = placeOf(index);
  return at === undefined ? { path } : { path, at };
}
