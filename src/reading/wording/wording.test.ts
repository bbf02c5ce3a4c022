import { expect, it } from 'vitest';
import { publishedRules } from './wording.ts';

/** Space between a Chinese character and a number: no date as files have it, no unit (`5 MB`), no standard (`GB 18030`). */
const apart = /\p{Script=Han} \d+(?:\.\d+)?(?![\d.:-]| ?\w)|(?<![\w.:-]|[A-Z] )\d+(?:\.\d+)? \p{Script=Han}/u;

it('sets numbers close to the words around them, as official papers do', () => {
  for (const { code, message, advice } of publishedRules())
    expect.soft(`${message}${advice}`, code).not.toMatch(apart);
});
