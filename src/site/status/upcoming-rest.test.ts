import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mostUpcoming, upcomingRest } from './upcoming-rest.ts';

it('leads to all upcoming notices from the first on that the home page hides, which it does with a script alone', () => {
  expect(upcomingRest(mostUpcoming)).toBeUndefined();
  expect(upcomingRest(mostUpcoming + 1)).toEqual({ href: '/notices/?status=upcoming', label: '看全部11件' });
  const hidden = /\[data-elder\] \.groups > \.upcoming li:nth-child\(n \+ (\d+)\)/.exec(
    readFileSync('src/site/home/home.css', 'utf8'),
  );
  expect(Number(hidden?.[1])).toBe(mostUpcoming + 1);
});
