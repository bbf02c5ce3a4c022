import { type Colour, contrast, mixed, parseColour, readable } from '#domain/office/colour.ts';

/** The official red, where an office has no colour of its own (`--accent` in `tokens.css`). */
export const officialRed: Colour = '#a61c1c';

const grounds = { light: ['#ffffff', '#f6f5f1'], dark: ['#1d1d1a', '#141412'], black: ['#000000'] } as const;

/**
 * An office's colour in every theme of `tokens.css`; undefined where it has none. It stands in no layer, and so
 * wins over the tokens.
 */
export function accentStyle(accent: string | undefined): string | undefined {
  const colour = accent === undefined ? undefined : parseColour(accent);
  if (!colour) return undefined;
  const darken = (least: number): Colour => readable(colour, washed(colour, grounds.light), least, '#000000');
  const lighten = (on: readonly Colour[], least: number): Colour =>
    readable(colour, washed(colour, on), least, '#ffffff');
  const light = tokens(darken(4.5), mixed(colour, '#ffffff', 0.94));
  const dark = tokens(lighten(grounds.dark, 4.5), mixed(colour, '#1d1d1a', 0.85));
  const lightMore = tokens(darken(7), mixed(colour, '#ffffff', 0.94));
  const darkMore = tokens(lighten(grounds.black, 7), mixed(colour, '#000000', 0.85));
  const isDark = '(prefers-color-scheme:dark)';
  return [
    `:root{${light}}`,
    `@media ${isDark}{:root{${dark}}}`,
    `@media (prefers-contrast:more){:root{${lightMore}}}`,
    `@media (prefers-contrast:more) and ${isDark}{:root{${darkMore}}}`,
    `@media screen{:root[data-elder=on]{${lightMore}}}`,
    `@media screen and ${isDark}{:root[data-elder=on]{${darkMore}}}`,
  ].join('');
}

/** The grounds that text of `colour` stands on: those of a theme, and its own wash on them. */
function washed(colour: Colour, on: readonly Colour[]): Colour[] {
  const [first = '#ffffff'] = on;
  return [...on, mixed(colour, first, contrast(first, '#ffffff') < 2 ? 0.94 : 0.85)];
}

function tokens(accent: Colour, wash: Colour): string {
  return `--accent:${accent};--mark:${wash}`;
}
