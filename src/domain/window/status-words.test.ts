import { describe, expect, it } from 'vitest';
import type { WindowSpan } from './status.ts';
import { closingWords, dueAt } from './due-words.ts';
import { answerAt, phaseAt } from './status-words.ts';

const instant = (text: string): number => Date.parse(`${text}+08:00`);

/** Tuesday 2026-11-24 to Monday 2026-11-30, a weekend within, two days of it suspended. */
const span: WindowSpan = {
  opensAt: instant('2026-11-24T00:00'),
  closesAt: instant('2026-12-01T00:00'),
  suspended: [[instant('2026-11-26T00:00'), instant('2026-11-28T00:00')]],
  resultAt: instant('2026-12-08T10:00'),
  archivedAt: instant('2027-12-08T00:00'),
};
const early: WindowSpan = {
  ...span,
  opensAt: instant('2026-11-24T09:00'),
  closesAt: instant('2026-11-30T17:30'),
};
const withdrawn: WindowSpan = { ...span, withdrawnAt: instant('2026-11-25T16:00') };

const due = (notice: WindowSpan, time: string): string => {
  const { before, marked, after } = dueAt(notice, instant(time));
  return `${before}［${marked}］${after}`;
};

it('says of an open window that nobody takes objections any more, never that one may object', () => {
  const said = (time: string, goneAt = '2026-11-30T18:00', gone = '电话受理时间已过'): string =>
    answerAt(span, instant(time), instant(goneAt), gone).join('');
  expect(said('2026-11-30T17:59')).toBe('今天截止，18:00前可以反映');
  expect(said('2026-11-30T20:00')).toBe('今天截止，电话受理时间已过');
  expect(said('2026-11-29T20:00', '2026-11-28T00:00', '寄信可能已来不及')).toBe('寄信可能已来不及，明天截止');
  expect(said('2026-12-01T00:00')).toBe('公示期已于2026年11月30日结束');
});

describe('a reader is told', () => {
  it.each([
    [
      span,
      '2026-11-20T10:00',
      'upcoming',
      '11月24日（星期二）起可以反映',
      '［11月24日（星期二）开始］，11月30日24:00截止',
    ],
    [
      span,
      '2026-11-23T23:59',
      'upcoming',
      '明天（11月24日）起可以反映',
      '［明天（11月24日）开始］，11月30日24:00截止',
    ],
    [early, '2026-11-24T08:00', 'upcoming', '今天9:00起可以反映', '［今天9:00开始］，11月30日17:30截止'],
    [
      span,
      '2026-11-24T00:00',
      'open',
      '可以反映，11月26日起中止，11月28日恢复',
      '［11月26日起中止，11月28日恢复］，11月30日24:00截止',
    ],
    [
      span,
      '2026-11-25T22:00',
      'open',
      '可以反映，明天起中止，11月28日恢复',
      '［明天起中止，11月28日恢复］，11月30日24:00截止',
    ],
    [
      { ...span, suspended: [] },
      '2026-11-24T00:00',
      'open',
      '可以反映，还剩7天（含今天）',
      '11月30日（星期一）24:00截止，［还剩7天］',
    ],
    [
      span,
      '2026-11-28T00:00',
      'open',
      '可以反映，还剩3天（含今天）',
      '11月30日（星期一）24:00截止，［还剩3天］',
    ],
    [span, '2026-11-29T23:59', 'open', '可以反映，明天截止', '［明天24:00截止］'],
    [span, '2026-11-30T00:00', 'last', '今天截止，24:00前可以反映', '［今天24:00截止］'],
    [early, '2026-11-30T17:29', 'last', '今天截止，17:30前可以反映', '［今天17:30截止］'],
    [
      early,
      '2026-11-30T17:30',
      'closed',
      '公示期已于2026年11月30日17:30结束',
      '［已结束］，2026年11月30日17:30截止',
    ],
    [
      span,
      '2026-11-27T10:00',
      'suspended',
      '公示中止，11月28日恢复',
      '［公示中止，11月28日恢复］，11月30日24:00截止',
    ],
    [span, '2026-12-01T00:00', 'closed', '公示期已于2026年11月30日结束', '［已结束］，2026年11月30日截止'],
    [
      span,
      '2026-12-08T10:00',
      'concluded',
      '结果已于2026年12月8日公布',
      '［已公布结果］，2026年11月30日截止',
    ],
    [
      withdrawn,
      '2026-11-25T16:00',
      'withdrawn',
      '本公示已于2026年11月25日撤回',
      '［已撤回］，2026年11月25日',
    ],
    [span, '2027-12-08T00:00', 'archived', '本公示已于2027年12月8日归档', '［已归档］，2027年12月8日'],
  ] as const)('%# at %s', (notice, time, phase, answer, words) => {
    expect(phaseAt(notice, instant(time))).toBe(phase);
    expect(answerAt(notice, instant(time)).join('')).toBe(answer);
    expect(due(notice, time)).toBe(words);
  });
});

it('says at all times until when, and when not', () => {
  const said = (notice: WindowSpan, time: string): string => closingWords(notice, instant(time));
  expect(said(early, '2026-11-24T08:00')).toBe(
    '2026年11月24日开始，11月26日至27日中止，11月30日（星期一）17:30截止',
  );
  expect(said(span, '2026-11-27T10:00')).toBe('2026年11月26日至27日中止，11月30日（星期一）24:00截止');
  expect(said(span, '2026-11-28T00:00')).toBe('2026年11月30日（星期一）24:00截止');
  const brief: WindowSpan = {
    ...span,
    suspended: [[instant('2026-11-30T00:00'), instant('2026-12-01T00:00')]],
  };
  expect(said({ ...brief, closesAt: instant('2027-01-01T00:00') }, '2026-11-27T10:00')).toBe(
    '2026年11月30日中止，12月31日（星期四）24:00截止',
  );
  expect(said({ ...brief, closesAt: instant('2027-01-02T00:00') }, '2026-11-27T10:00')).toBe(
    '2026年11月30日中止，2027年1月1日（星期五）24:00截止',
  );
  const past = { ...span, opensAt: instant('2026-11-28T00:00') };
  expect(said(past, '2026-11-20T10:00')).toBe('2026年11月28日开始，11月30日（星期一）24:00截止');
});
