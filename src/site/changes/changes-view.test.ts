import { expect, it } from 'vitest';
import type { Correction } from '#domain/life/correction.ts';
import { correctionView, hasHistory } from './changes-view.ts';

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
