import { expect, it } from 'vitest';
import { type Progress, progress } from './progress.ts';

/** What is said where each of `acts` begins half a second after the one before. */
function said(isTerminal: boolean, ...acts: readonly ((shown: Progress) => void)[]): string[] {
  const texts: string[] = [];
  let now = 0;
  const shown = progress({ isTerminal, write: (text) => void texts.push(text), elapsed: () => now });
  for (const act of acts) {
    act(shown);
    now += 500;
  }
  return texts;
}

const acts = [
  ...['甲', '乙', '丙', '丁', '戊', '己'].map((name) => (shown: Progress) => shown.step(name)),
  (shown: Progress) => {
    shown.done(1, 3);
    shown.done(2, 3);
  },
  (shown: Progress) => shown.end('完毕'),
];

it('says each step in a line, once it takes long', () => {
  expect(said(false, ...acts)).toEqual(['戊（2秒）\n', '己（3秒）\n', '完毕（4秒）\n']);
});

it('says on a terminal how far it is, in one line, and no more often than anybody reads', () => {
  const line = '\r\u001b[K';
  expect(said(true, ...acts)).toEqual([
    `${line}戊……`,
    `${line}己……`,
    `${line}己……1/3`,
    line,
    '完毕（4秒）\n',
  ]);
});

it('says nothing of what is done at once', () => {
  expect(said(true, ...acts.slice(0, 3), (shown) => shown.end('完毕'))).toEqual([]);
});
