/** `breaksAtPhrases`: where it has to wrap, it does so after commas and enumeration commas only. */
export interface TitlePart {
  readonly text: string;
  readonly breaksAtPhrases: boolean;
}

/** How many characters of a title fit a line on a phone 360 pixels wide. */
const phraseLimit = 15;

export function titlePart(text: string): TitlePart {
  return { text, breaksAtPhrases: text.split(/(?<=[，、])/).every(({ length }) => length <= phraseLimit) };
}
