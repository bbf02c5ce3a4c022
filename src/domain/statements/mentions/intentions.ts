import { textOf, type Span } from '../clauses/token.ts';
import type { ReadScope } from '../reading.ts';

/** What is intended with the nominees: 拟表彰, 拟推荐, 拟聘用. `root` is what spellings of one intention share. */
export interface Intention extends Span {
  readonly word: string;
  readonly root: string;
}

const intended =
  /拟(?:(表彰)|(推荐)|(命名)|(任)(?:职|用|命)?|(聘)(?:用|任)?|(录用|录取)|(认定)|(评定)|(奖励)|(补助)|(立项)|(入选)|(成交)|(中标)|(授予)|(资助)|(提拔)|(晋升)|(入围))(?=的?(?:\d|[一二两三四五六七八九十]|对象|人选|人员|名单|单位|集体|个人|团队|项目|供应商|候选|先进|优秀|企业|名|第|“|省|市|全国|$))/y;
const others = /(?:全国|全省|全市|全区|中央|国家)$/;
/** As long as an intention and what it must be followed by may be. */
const longest = 8;

/** The intentions that `read` speaks of, outside titles of papers. What comes from the notice's data is left out. */
export function intentions({ scope, clauses }: ReadScope): Intention[] {
  if (!scope.text.includes('拟')) return [];
  return clauses.flatMap(({ tokens, end: clauseEnd }) =>
    tokens.flatMap((token, index): Intention[] => {
      const { start } = token;
      if (
        token.kind === 'title' ||
        scope.text.charAt(start) !== '拟' ||
        others.test(textOf(tokens[index - 1]))
      )
        return [];
      const text = scope.text.slice(start, Math.min(start + longest, clauseEnd));
      intended.lastIndex = 0;
      const match = intended.exec(text);
      const root = match?.slice(1).find(Boolean);
      if (!match || root === undefined) return [];
      const end = start + match[0].length;
      return scope.isQuoted({ start, end }) ? [] : [{ word: match[0], root, start, end }];
    }),
  );
}
