import { describe, expect, it } from 'vitest';
import { type PatternRule, patternRules, patternSlips } from './pattern-rules.ts';
import type { Slip } from './slip.ts';
import { withoutCodes } from './written-lines.ts';

const slipsOf = (text: string, { reads = 'prose' }: PatternRule) => patternSlips(withoutCodes(text), reads);

describe.each(patternRules)('the rule %s', (code, rule) => {
  it.each(rule.wrong)('alone reports %s, once and for all', (text, mended) => {
    const slips = slipsOf(text, rule);
    expect(new Set(slips.map((slip) => slip.code))).toEqual(new Set([code]));
    expect(corrected(text, slips)).toBe(mended);
    expect(slipsOf(mended, rule)).toEqual([]);
  });

  it.each(rule.right)('leaves %s', (text) => {
    expect(slipsOf(text, rule)).toEqual([]);
  });
});

function corrected(text: string, slips: readonly Slip[]): string {
  return slips.toReversed().reduce((rest, { index, written, instead }) => {
    expect(rest.slice(index, index + written.length)).toBe(written);
    return rest.slice(0, index) + instead + rest.slice(index + written.length);
  }, text);
}
