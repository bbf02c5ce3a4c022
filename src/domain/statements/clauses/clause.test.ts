import { describe, expect, it } from 'vitest';
import { type Clause, clausesOf } from './clause.ts';
import { settingScope } from './scope.ts';
import type { Token } from './token.ts';
import { knownWords } from './tokens-of.ts';

const known = knownWords(['先进集体', '先进工作者', '五一劳动奖状'], ['甲一', '示例市总工会']);
const clauses = (text: string): Clause[] => clausesOf(settingScope(text, []), known);

function shown(token: Token): string {
  switch (token.kind) {
    case 'count':
      return `${token.exactness === 'exact' ? '' : '约'}${token.value}${token.measure}`;
    case 'number':
      return `${token.value}${token.unit}`;
    case 'ordinal':
      return `第${token.value}${token.measure}`;
    case 'category':
      return `类别 ${token.category}`;
    case 'name':
      return `名字 ${token.name}`;
    case 'digits':
    case 'email':
    case 'site':
    case 'title':
      return `${token.kind} ${token.text}`;
    default:
      return 'text' in token ? token.text : token.kind;
  }
}

describe('the tokens of a text', () => {
  it.each<readonly [text: string, tokens: readonly string[]]>([
    ['35个先进集体', ['35个', '类别 先进集体']],
    ['十二名同志', ['12名', '同志']],
    ['叁名', ['3名']],
    ['廿三名', ['23名']],
    ['1,798名', ['1798名']],
    ['近80名', ['近', '约80名']],
    ['七十多名', ['约70名']],
    ['77 名', ['77名']],
    ['37名（组）', ['37名']],
    ['“77”名', ['“', '77名']],
    ['占61.5%', ['占', '61.5%']],
    ['第三批', ['第3批']],
    ['2018年以来', ['2018年', '以来']],
    ['五一劳动奖状2个', ['类别 五一劳动奖状', '2个']],
    ['甲　一和示例市总工会', ['名字 甲一', '和', '名字 示例市总工会']],
    ['0000-5550123转8012', ['digits 0000-5550123', '转', '8012']],
    ['gongshi@example.gov.cn', ['email gongshi@example.gov.cn']],
    ['《关于推荐3名先进工作者的通知》', ['title 《关于推荐3名先进工作者的通知》']],
    ['一线职工', ['一线职工']],
  ])('are read once: %s', (text, tokens) => {
    expect(clauses(text).flatMap((clause) => clause.tokens.map(shown))).toEqual(tokens);
  });
});

describe('the clauses of a text', () => {
  it('end at their marks, and a remark is read for itself', () => {
    const read = clauses('公示期为5个工作日（含首日），请监督。联系电话：0000-5550123');
    expect(read.map(({ ending, host, sentence }) => [ending, host?.length, sentence])).toEqual([
      ['', 3, 0],
      ['，', undefined, 0],
      ['。', undefined, 0],
      [':', undefined, 1],
      ['', undefined, 1],
    ]);
    expect(read.at(-1)?.label).toBe(read.at(-2));
  });

  it('stand where they were written, whatever spaces and widths their text lost', () => {
    const scope = settingScope('公示 期：８月 ７日', []);
    const day = clausesOf(scope, known).at(-1)?.tokens[0];
    expect(day && scope.written(day)).toBe('８月 ７日');
  });
});
