import { expect, it } from 'vitest';
import type { Result } from '../life/result.ts';
import { civil } from '../time/civil-date.ts';
import { categoryWords } from './nominee-outcome.ts';
import type { Nominee } from './notice.ts';

const nominee = (name: string, organisation?: string): Nominee => ({
  slug: 'jia-yi',
  name,
  category: '先进工作者',
  nature: 'person',
  ordinal: undefined,
  organisation,
  post: undefined,
  distinction: undefined,
  cells: [],
  deeds: [],
});
const result = (...nominees: Result['nominees']): Result => ({
  time: { on: civil('2023-09-05'), at: undefined },
  outcome: '按规定表彰',
  paper: undefined,
  nominees,
  objections: undefined,
});

it('says what became of a nominee, and of namesakes whose result it is', () => {
  const own = { name: '甲一', distinction: undefined, outcome: '不表彰' };
  expect(categoryWords(nominee('甲一'), { result: undefined })).toBe('先进工作者');
  expect(categoryWords(nominee('甲一'), { result: result() })).toBe('先进工作者');
  expect(categoryWords(nominee('甲二'), { result: result(own) })).toBe('先进工作者');
  expect(categoryWords(nominee('甲一'), { result: result(own) })).toBe('公示时为先进工作者，结果：不表彰');
  const theirs = { ...own, distinction: '甲县总工会' };
  expect(categoryWords(nominee('甲一', '甲县总工会'), { result: result(theirs) })).toContain('不表彰');
  expect(categoryWords(nominee('甲一', '乙县总工会'), { result: result(theirs) })).toBe('先进工作者');
});
