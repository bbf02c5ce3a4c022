/** The values of `tokens.css`, for whoever shows or checks them. */

/** Name (`--ink`) → value, of every theme: what a theme leaves as it is, it takes from the one it varies. */
export type Tokens = Readonly<Record<string, string>>;

export function tokenThemes(
  css: string,
): Readonly<Record<'light' | 'dark' | 'lightContrast' | 'darkContrast' | 'elder' | 'elderDark', Tokens>> {
  const under = (media: string): Tokens => {
    const head = media === '' ? ':root {' : `@media ${media} {`;
    const [, rest = ''] = css.split(`${media === '' ? '' : '\n'}${head}`);
    return Object.fromEntries(
      [...rest.slice(0, rest.indexOf('}')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
  };
  const light = under('');
  const dark = { ...light, ...under('(prefers-color-scheme: dark)') };
  return {
    light,
    dark,
    lightContrast: { ...light, ...under('(prefers-contrast: more)') },
    elder: { ...light, ...under('screen') },
    elderDark: { ...dark, ...under('screen and (prefers-color-scheme: dark)') },
    darkContrast: { ...dark, ...under('(prefers-contrast: more) and (prefers-color-scheme: dark)') },
  };
}

/** The tokens of `tokens` that are colours. */
export function coloursOf(tokens: Tokens): Tokens {
  return Object.fromEntries(Object.entries(tokens).filter(([, value]) => value.startsWith('#')));
}
