import type { StatedLine } from './stated-line.ts';
import { at } from '../lists/at.ts';

/** What is intended with the nominees: 拟表彰, 拟推荐, 拟聘用. `root` is what spellings of one intention share. */
export interface Intention {
  readonly word: string;
  readonly root: string;
  readonly start: number;
}

const roots =
  /(?<!全国|全省|全市|全区|中央|国家)拟(?:(表彰)|(推荐)|(命名)|(任)(?:职|用|命)?|(聘)(?:用|任)?|(录用|录取)|(认定)|(评定)|(奖励)|(补助)|(立项)|(入选)|(成交)|(中标)|(授予)|(资助)|(提拔)|(晋升)|(入围))(?=的?(?:\d|[一二两三四五六七八九十]|对象|人选|人员|名单|单位|集体|个人|团队|项目|供应商|候选|先进|优秀|企业|名|第|“|省|市|全国|$))/g;

/** The intentions that `line` speaks of, outside titles of papers. What comes from the notice's data is left out. */
export function intentions(line: StatedLine): Intention[] {
  const text = line.text.replace(/《[^》]{0,300}》/g, (title) => '\0'.repeat(title.length));
  return [...text.matchAll(roots)].flatMap((match): Intention[] => {
    const root = at(match.slice(1).filter(Boolean), 0);
    const end = match.index + match[0].length;
    return line.isQuoted(match.index, end) ? [] : [{ word: match[0], root, start: match.index }];
  });
}
