/** A labelled fact; `isMissing` marks a placeholder that only a preview shows. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string | undefined;
  readonly isMissing?: boolean;
  /** It is said above on screens. */
  readonly isForPaper?: boolean;
}
