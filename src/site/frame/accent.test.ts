import { expect, it } from 'vitest';
import { type Colour, contrast } from '#domain/office/colour.ts';
import { accentStyle } from './accent.ts';

it.each(['#1a4f9c', '#a61c1c', '#0b6b3a', '#000000', '#7a1fa2'])(
  'makes %s readable in every theme',
  (colour) => {
    const css = accentStyle(colour) ?? '';
    const themes = [...css.matchAll(/--accent:(#\w{6});--mark:(#\w{6})/g)];
    expect(themes.length).toBe(6);
    const grounds = ['#ffffff', '#1d1d1a', '#ffffff', '#000000', '#ffffff', '#000000'] as const;
    themes.forEach(([, accent, wash], index) => {
      for (const ground of [grounds[index] ?? '#ffffff', wash as Colour])
        expect(contrast(accent as Colour, ground)).toBeGreaterThanOrEqual(index < 2 ? 4.5 : 7);
    });
  },
);

it('leaves the official red to the style sheet', () => {
  expect(accentStyle(undefined)).toBeUndefined();
});
