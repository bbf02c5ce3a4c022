import { expect, it } from 'vitest';
import { natureOfWords } from './counted-noun.ts';

it.each([
  ['个人如有异议', 'person'],
  ['企业职工占六成', 'person'],
  ['企业如有异议', 'other'],
  ['村口公示栏', undefined],
  ['', undefined],
])('takes what %s begins with for what its noun counts', (words, nature) => {
  expect(natureOfWords(words)).toBe(nature);
});
