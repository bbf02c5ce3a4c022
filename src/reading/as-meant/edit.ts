/** What was written otherwise than YAML wants it, though it has only one meaning. */
export type LooseKind =
  | 'colon'
  | 'divider'
  | 'strong'
  | 'bracket'
  | 'unclosed'
  | 'comma'
  | 'quote'
  | 'blank'
  | 'indent'
  | 'dash'
  | 'unquoted'
  | 'fold'
  | 'several'
  | 'keys'
  | 'form'
  | 'words'
  | 'nothing';

/** A change of the settings' text that says the same to YAML as the author meant. */
export interface Edit {
  readonly kind: LooseKind;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** What has two meanings, of which nothing tells the one. */
export interface Doubt {
  /** `remark`: what may be a comment holds what closes the brackets or parts their values. */
  readonly kind: 'comment' | 'remark' | 'lines' | 'block' | 'spaces' | 'quote' | 'days';
  readonly at: number;
  /** The text that is doubtful. */
  readonly text: string;
  /** How each of the meanings is written. */
  readonly instead: readonly string[];
}

/**
 * Whether `doubts` leave open where the settings behind them begin: YAML reads those
 * otherwise than any author means them.
 */
export function areTorn(doubts: readonly Doubt[]): boolean {
  return doubts.some(({ kind }) => kind === 'quote' || kind === 'remark');
}

/** The edit that makes `before` at `at` into `after`; none where they are the same. */
export function editOf(kind: LooseKind, at: number, before: string, after: string): Edit[] {
  return before === after ? [] : [{ kind, at, before, after }];
}

/** What is to be mended in one text, and what is doubtful in it, as it is found. */
export class Mends {
  readonly edits: Edit[] = [];
  readonly doubts: Doubt[] = [];

  edit(kind: LooseKind, at: number, before: string, after: string): void {
    this.add(editOf(kind, at, before, after));
  }

  /** Takes over `edits`, which may be more than a call may have arguments. */
  add(edits: readonly Edit[]): void {
    for (const edit of edits) this.edits.push(edit);
  }

  doubt(doubt: Doubt): void {
    this.doubts.push(doubt);
  }
}
