/** A part of a title, and where it breaks when it has to wrap: after commas and enumeration commas, or anywhere. */
export interface TitlePart {
  readonly text: string;
  /** `phrases` break so on every screen, `long-phrases` where there is room for them. */
  readonly wrap: 'phrases' | 'long-phrases' | undefined;
}

/** How many characters of a title fit a line on a phone 360 pixels wide, and on a page at its full width. */
const limits = { phone: 15, page: 26 };

export function titlePart(text: string): TitlePart {
  const longest = Math.max(...text.split(/(?<=[，、])/).map(({ length }) => length));
  return {
    text,
    wrap: longest <= limits.phone ? 'phrases' : longest <= limits.page ? 'long-phrases' : undefined,
  };
}
