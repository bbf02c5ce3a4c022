import type { StatedLine } from './stated-line.ts';
import { at } from '../lists/at.ts';

/** A word for a category of honours: 先进工作者, 优秀教师. */
export interface CategoryWord {
  readonly word: string;
  readonly nature: 'person' | 'collective';
  readonly noun: string;
  readonly start: number;
}

const persons =
  '个人|工作者|分子|人物|教师|医师|护士|干部|职工|员工|志愿者|党员|党务工作者|社会工作者|教育工作者';
const collectives = '集体|单位|组织|班组|团队|党组织|党支部';
const word = new RegExp(`(?:先进|优秀|模范)(?:(${persons})|(${collectives}))`, 'g');

/** The words for categories that `line` holds, outside titles of papers and names of boards. */
export function categoryWords(line: StatedLine): CategoryWord[] {
  const text = line.text.replace(/《[^》]{0,300}》/g, (title) => '\0'.repeat(title.length));
  return [...text.matchAll(word)].flatMap((match): CategoryWord[] => {
    const [whole, person] = match;
    const end = match.index + whole.length;
    const isOther =
      line.isQuoted(match.index, end) ||
      /^(?:[、和及与][^，。；]{0,30})?(?:评选|表彰|评比)[^，。；、]{0,8}(?:领导小组|办公室|委员会|办法|活动|方案|细则)/.test(
        text.slice(end),
      ) ||
      /(?:曾|获|荣获|被评为|授予过)[^，。；]{0,16}$/.test(text.slice(0, match.index));
    const nature = person === undefined ? 'collective' : 'person';
    const noun = at(match, nature === 'person' ? 1 : 2);
    return isOther ? [] : [{ word: whole, nature, noun, start: match.index }];
  });
}
