import { describe, expect, it } from 'vitest';
import type { Correction } from '#domain/life/correction.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { correctionLine, correctionView, hasHistory } from './changes-view.ts';

/** What is told of a correction with the office's own `words` that restarts the window. */
function told(words: string): readonly string[] {
  const effect = { kind: 'restarted' };
  const correction = { kind: 'other', time: { on: '2023-08-08' }, words, effect } as unknown as Correction;
  return correctionView({ windowChanges: [] }, correction).words;
}

it('tells what a correction does to the window, but for what the office has said itself', () => {
  expect(told('补充公示材料。')).toEqual(['补充公示材料。', '重新公示。']);
  expect(told('补充公示材料，重新公示。')).toEqual(['补充公示材料，重新公示。']);
});

it('has a page of its versions from the second on, but for a draft', () => {
  type Signed = Parameters<typeof hasHistory>[0];
  const signOff = {} as Signed['signOff'];
  const corrections = [{}] as unknown as Signed['corrections'];
  expect(hasHistory({ signOff, corrections: [] })).toBe(false);
  expect(hasHistory({ signOff, corrections })).toBe(true);
  expect(hasHistory({ signOff: undefined, corrections })).toBe(false);
});

describe('a sentence of the office', () => {
  const line = (words: string, effect: Correction['effect'] = { kind: 'extended', workdays: 2 }): string => {
    const time = { on: '2023-08-08', at: undefined };
    const correction = { kind: 'window', time, words, effect } as unknown as Correction;
    const cause = { kind: 'correction', correction };
    const moved = effect.kind === 'extended' ? [{ cause, after: { closes: '2023-08-15' } }] : [];
    return correctionLine({ windowChanges: moved } as unknown as Notice, correction);
  };

  it.each([
    ['电话不通，公示期顺延。', '电话不通，公示期顺延2个工作日，8月15日截止。'],
    ['电话不通，期限相应延长', '电话不通，期限相应延长2个工作日，8月15日截止。'],
    ['电话不通，公示期顺延2个工作日。', '电话不通，公示期顺延2个工作日，8月15日截止。'],
    ['电话不通，公示期延长了2个工作日。', '电话不通，公示期延长了2个工作日，8月15日截止。'],
    ['电话不通。', '电话不通；公示期顺延2个工作日，8月15日截止。'],
    ['公示期不顺延3个工作日。', '公示期不顺延3个工作日；公示期顺延2个工作日，8月15日截止。'],
  ])('%s is told once, with the days: %s', (words, said) => {
    expect(line(words)).toBe(said);
  });

  it('has no day on which the window closes no longer', () => {
    const effect = { kind: 'restarted' } as const;
    const correction = {
      kind: 'other',
      time: { on: '2023-08-08' },
      words: '名单有误，重新公示。',
      effect,
    } as Correction;
    const moved = [
      { cause: { kind: 'correction', correction }, after: { closes: '2023-08-15' } },
      { cause: { kind: 'suspension' }, after: { closes: '2023-08-17' } },
    ];
    const line = (windowChanges: unknown): string => correctionLine({ windowChanges } as Notice, correction);
    expect(line(moved)).toBe('名单有误，重新公示。');
    expect(line(moved.slice(0, 1))).toBe('名单有误，重新公示，8月15日截止。');
  });

  it('that says itself that the window stays is not said again', () => {
    const none = { kind: 'none' } as const;
    expect(line('改正单位名称，公示期不变。', none)).toBe('改正单位名称，公示期不变。');
    expect(line('改正单位名称。', none)).toBe('改正单位名称；不影响公示期。');
    expect(line('名单有变，重新公示5个工作日。', { kind: 'restarted' })).toBe(
      '名单有变，重新公示5个工作日。',
    );
  });
});

it('says that a correction is one, and of which kind where it is of one', () => {
  const named = (kind: Correction['kind']): string =>
    correctionView({ windowChanges: [] }, {
      kind,
      time: { on: '2023-08-08' },
      words: '',
      effect: { kind: 'none' },
    } as unknown as Correction).name;
  expect([named('misprint'), named('other')]).toEqual(['更正（笔误）', '更正']);
});
