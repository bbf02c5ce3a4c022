import { missingPauseMarks } from '../../language/pause-mark.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** A 顿号 parts titles and quotations that have a note between them. */
export const missingPauseMark: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of missingPauseMarks(line.text))
      yield { code: 'pause-mark-missing', ...placeIn(line, index), facts: { found, instead } };
};
