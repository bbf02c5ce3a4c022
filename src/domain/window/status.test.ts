import { describe, expect, it } from 'vitest';
import { civil } from '../time/civil-date.ts';
import { endOfDay, instantOf } from '../time/instant.ts';
import { nextChangeAfter, statusAt, type WindowSpan } from './status.ts';
import { spanAttributes, spanOf } from './span-attributes.ts';

/** 2023-09-28 to 2023-10-10. */
const span: WindowSpan = {
  opensAt: instantOf(civil('2023-09-28'), 0),
  closesAt: instantOf(civil('2023-10-10'), endOfDay),
};
const at = (day: string, minute = 720): number => instantOf(civil(day), minute);

describe('a window’s status', () => {
  it.each([
    [span.opensAt - 1000, 'upcoming'],
    [span.opensAt - 1, 'upcoming'],
    [span.opensAt, 'open'],
    [span.closesAt - 1, 'open'],
    [span.closesAt, 'closed'],
    [span.closesAt + 1000, 'closed'],
  ])('at %d is %s', (instant, status) => {
    expect(statusAt(span, instant)).toBe(status);
  });

  it('changes next at an opening, a midnight in Shanghai or a closing, and then no more', () => {
    const closesEarly = { ...span, closesAt: at('2023-10-10', 1050) };
    expect(nextChangeAfter(span, at('2023-09-26'))).toBe(at('2023-09-27', 0));
    expect(nextChangeAfter(span, at('2023-09-27'))).toBe(span.opensAt);
    expect(nextChangeAfter(closesEarly, at('2023-10-10'))).toBe(closesEarly.closesAt);
    expect(nextChangeAfter(span, span.closesAt)).toBeUndefined();
  });
});

describe('a notice’s state', () => {
  const opensAt = Date.parse('2023-08-07T00:00:00+08:00');
  const closesAt = Date.parse('2023-08-12T00:00:00+08:00');
  const instant = (text: string): number => Date.parse(`${text}+08:00`);
  const whole: WindowSpan = {
    opensAt,
    closesAt,
    suspended: [[instant('2023-08-08T00:00:00'), instant('2023-08-10T00:00:00')]],
    resultAt: instant('2023-08-18T10:00:00'),
    archivedAt: instant('2024-08-18T00:00:00'),
  };

  it.each([
    ['2023-08-07T00:00:00', 'upcoming', 'open'],
    ['2023-08-08T00:00:00', 'open', 'suspended'],
    ['2023-08-10T00:00:00', 'suspended', 'open'],
    ['2023-08-12T00:00:00', 'open', 'closed'],
    ['2023-08-18T10:00:00', 'closed', 'concluded'],
    ['2024-08-18T00:00:00', 'concluded', 'archived'],
  ] as const)('turns at %s from %s to %s, to the second', (text, before, after) => {
    const at = instant(text);
    expect([at - 1000, at - 1, at, at + 1000].map((moment) => statusAt(whole, moment))).toEqual([
      before,
      before,
      after,
      after,
    ]);
    expect(nextChangeAfter(whole, at - 1)).toBe(at);
  });

  it('is withdrawn from its withdrawal on, whatever else is due', () => {
    const withdrawn = { ...whole, withdrawnAt: instant('2023-08-10T16:00:00') };
    expect(
      ['2023-08-10T15:59:59', '2023-08-10T16:00:00', '2024-09-01T00:00:00'].map((text) =>
        statusAt(withdrawn, instant(text)),
      ),
    ).toEqual(['open', 'withdrawn', 'withdrawn']);
  });

  it('survives the way to the browser', () => {
    expect(spanOf(spanAttributes(whole))).toEqual({ ...whole, withdrawnAt: undefined });
  });
});
