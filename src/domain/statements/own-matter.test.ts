import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses/clause.ts';
import { settingScope } from './clauses/scope.ts';
import { knownWords } from './clauses/tokens-of.ts';
import { ownMatterOf } from './own-matter.ts';
import { windowStatements } from './window/window-statements.ts';

const own = ownMatterOf({
  titleLines: ['关于示例市优秀学生干部拟表彰对象的公示'],
  kind: '评选表彰',
  quotas: [],
  lists: [],
  issuers: ['示例市教育局'],
});
const count = (text: string): number => {
  const scope = settingScope(text, ['body']);
  return windowStatements({ scope, clauses: clausesOf(scope, knownWords([], [])), own }).length;
};

describe('what a notice is about', () => {
  it.each([
    '安置房选房顺序公示日期为8月7日至11日。',
    '安置房分配公示时间：8月7日至11日。',
    '本村集体土地承包经营权确权公示7天。',
    '2024年度家庭经济困难认定公示期为3个工作日，8月7日至9日。',
    '国家奖学金发放公示期（3个工作日）已过。',
  ])('takes the window in %s for that of another matter', (text) => {
    expect(count(text)).toBe(0);
  });

  it.each([
    '优秀学生干部推选公示期为3个工作日。',
    '优干评定公示期为3个工作日。',
    '表彰评审公示7天。',
    '评标结果公示期为3个工作日。',
    '政务公开栏公示时间为8月7日至11日。',
    '根据规定公示期为3个工作日。',
    '岗位聘用公示（8月7日至11日）。',
    '本奖项评定公示期为3个工作日。',
    '终评公示期为3个工作日。',
  ])('takes the window in %s for its own', (text) => {
    expect(count(text)).toBe(1);
  });
});
