/** A character, and the one to use instead, where it is certain. */
interface OddFacts {
  readonly written: string;
  readonly instead: string | undefined;
  /** The text in which it stands. */
  readonly within: string;
}

/** What the rule of odd characters can find: by none of them is found what they stand in. */
export interface OddFindings {
  /** A character that looks like the right one: a radical, a compatible form, a letter of another script, another dot. */
  'look-alike-character': OddFacts & { readonly instead: string };
  /** A character that an office or a program made for itself. */
  'private-character': OddFacts;
  /** A character that was garbled. */
  'broken-character': OddFacts;
  /** A sign in the place of a character. */
  'lost-character': OddFacts;
  /** A character told by its parts: ⿰王英. */
  'described-character': OddFacts;
}
