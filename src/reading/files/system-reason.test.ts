import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { isRefusal, systemFailure, systemReason } from './system-reason.ts';

it('says in Chinese what the system could not do, and with which file', () => {
  const error = errorOf(() => readFileSync(`${tmpdir()}/没有这个文件`));
  expect([systemReason(error), systemFailure(error)]).toEqual([
    '找不到',
    `找不到（${tmpdir()}/没有这个文件）`,
  ]);
  const folder = errorOf(() => readFileSync(tmpdir()));
  expect(systemReason(folder)).toBe('它是一个文件夹');
});

it('leaves other errors their own words', () => {
  expect([systemFailure(new Error('别的')), systemReason('别的')]).toEqual(['别的', '别的']);
});

it('tells what a disk refuses from what the program did wrong', () => {
  const errors = ['ENOSPC', 'EACCES', 'ENOENT', undefined].map((code) =>
    Object.assign(new Error(), { code }),
  );
  expect(errors.map(isRefusal)).toEqual([true, true, false, false]);
});

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}
