import { placeIn } from '../../finding/finding.ts';
import { unpairedMarks } from '../../language/paired-marks.ts';
import { type WrittenLine, writtenLines } from '../../language/written-lines.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Rule } from '../rule.ts';

/** Quotation marks and brackets stand in pairs, within a setting or within the prose of a file. */
export const unpairedMark: Rule = function* (notice) {
  for (const lines of textsOf(notice))
    for (const { line, index, mark, missing } of unpairedMarks(lines.map(({ text }) => text)))
      yield {
        code: 'unpaired-mark',
        ...placeIn(lines[line] as WrittenLine, index),
        facts: { mark, missing },
      };
};

/** The lines of each text: those that stand at one path. */
function textsOf(notice: Notice): WrittenLine[][] {
  const texts = new Map<string, WrittenLine[]>();
  for (const line of writtenLines(notice)) {
    const path = line.path.join('/');
    const lines = texts.get(path);
    if (lines) lines.push(line);
    else texts.set(path, [line]);
  }
  return [...texts.values()];
}
