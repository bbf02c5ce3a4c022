import { needlessPauseMarks } from '../../language/pause-mark.ts';
import { placeIn, writtenLines } from '../../language/written-lines.ts';
import type { Rule } from '../rule.ts';

/** No 顿号 stands where quotation marks or 等 do its work. */
export const needlessPauseMark: Rule = function* (notice) {
  for (const line of writtenLines(notice))
    for (const { index, found, instead } of needlessPauseMarks(line.text))
      yield { code: 'pause-mark-needless', ...placeIn(line, index), facts: { found, instead } };
};
