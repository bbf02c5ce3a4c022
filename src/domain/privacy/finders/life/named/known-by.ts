import { matchesIn } from '../../../../lists/matches-in.ts';
import type { Sighting } from '../../../sighting.ts';

const one =
  '(?:手|[员师工长主生医户]|(?<!继承|监护|责任|代理|当事|联系|负责|股东|被执行)人|干部|老板|妈妈|胞胎|经理|教授|司机|队员|厨子|店家)';
/** 李某(全镇唯一的女司机): by what people know somebody of whose name a part is hidden. */
const known = new RegExp(
  `[\\u4e00-\\u9fff]某{1,2}(?:同[志学])?[(,][^,。;()\\n]{0,16}?(?:唯一|仅有|独一|首[位个名])[^,。;()\\n]{1,16}?${one}(?=[,。;、)])`,
  'g',
);

/** What tells of those whose names are hidden in part who they are: that nobody else is so. */
export function knownBy(text: string): Sighting[] {
  if (!text.includes('某')) return [];
  return matchesIn(text, known).map(({ 0: words, index }) => ({
    kind: 'sensitive',
    start: index,
    end: index + words.length,
    value: words,
  }));
}
