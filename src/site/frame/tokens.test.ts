import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Tokens, tokenThemes } from '../testing/token-values.ts';

const themes = tokenThemes(readFileSync('src/site/frame/tokens.css', 'utf8'));

/** Text and what it stands on: every pair that a style sheet makes. */
const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...['--ink', '--soft', '--accent', '--green', '--amber'].flatMap((text) => [
    [text, '--paper'] as const,
    [text, '--ground'] as const,
  ]),
  ['--ink', '--mark'],
  ['--soft', '--mark'],
  ['--accent', '--mark'],
  ...['--ink', '--soft', '--accent'].map((text) => [text, '--over'] as const),
  ['--amber', '--mark'],
  ['--paper', '--ink'],
  ['--paper', '--accent'],
  ['--paper', '--green'],
];

/** Lines that say something: what is underlined, where a field or a button ends. */
const linePairs = ['--paper', '--ground'].map((ground) => ['--edge', ground] as const);

describe.each(Object.entries(themes))('the colours %s', (name, tokens) => {
  const isContrast = /Contrast|elder/.test(name);

  it.each(textPairs)(
    '%s on %s can be read (WCAG 1.4.3; 1.4.6 where more contrast is asked for, and in 长者版)',
    (text, ground) => {
      expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(isContrast ? 7 : 4.5);
    },
  );

  it.each(linePairs)('%s on %s can be seen (WCAG 1.4.11)', (line, ground) => {
    expect(contrast(tokens, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

/** The contrast of two colours (WCAG 2.2, “contrast ratio”). */
function contrast(tokens: Tokens, one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other]
    .map((name) => luminance(tokens[name] ?? ''))
    .toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/.test(colour) ? colour.slice(1) : '';
  if (digits === '') throw new Error(`${colour} is not a colour`);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
