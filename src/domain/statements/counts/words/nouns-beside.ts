import { textOf, type Token } from '../../clauses/token.ts';
import { classOf, isOneOf, isQuote } from '../../time-phrases.ts';
import { natureOfNoun, natureOfWords } from '../counted-noun.ts';

/** Words of which those that may stand between a category and its number are made. */
const between =
  /^(?:近|约|大约|将近|逾|超|超过|有|只有|仅有|数量|数|计|占|表彰|命名|授予|确认|立项|资助|录用|聘用|认定|奖励|的|候选|人数|定|仅|均|拟定|更名|由)+$/;

/** What people and enterprises are besides: one may be of several (男, 党员, 硕士; 专精特新, 高新技术), so that they make no sum. */
export const quality =
  /男|女|族|党员|团员|群众|学历|本科|专科|硕士|博士|研究生|职称|一线|农民工|岁|新增|连续|首次|专精特新|小巨人|高新|科技型|规上|规模以上|上市|龙头|[国民]营|小微|外资/;

/** Words that may stand between a category and its number. */
export function isBetween(token: Token | undefined): boolean {
  return (
    isQuote(token) ||
    isOneOf(token, 'is', 'total', 'each', 'nominee', 'proposal', 'respectively', 'passed') ||
    /^评[选定]$/.test(textOf(token)) ||
    (token?.kind === 'text' && between.test(token.text))
  );
}

/** What any nominee may be called. */
export const generic =
  /(?:^|[的类各])(?:个人|人员|人选|同志|对象|集体|单位|组织|团队|项目|企业|家庭|村|镇|社区|学校|班组|成果|作品|案例|公司|机构)$/;

/** Whether a token joins what stands around it: 和, 、. */
export function isLink(token: Token | undefined): boolean {
  return classOf(token) === 'joint' || (token?.kind === 'mark' && token.text === '、');
}

/** 甲市, 省直单位, 一等奖, 创新类: kinds of which each nominee is of one. 女, 少数民族 are not. */
export function makesWhole(label: Token | undefined): boolean {
  return namesPlace(textOf(label));
}

/** Whether a label ends in the word of a place, an office, a rank. */
export function namesPlace(label: string): boolean {
  return /(?:[市县区州盟旗镇乡村省]|单位|部门|机关|企业|学校|医院|高校|系统|街道|行业|领域|专业|系列|学科|[省市县区]直|直属|等奖|类)$/.test(
    label,
  );
}

/** 男5名, 少数民族2名: a word that is none of the notice's categories, and not what is done (拟入库816家). */
export function isLabelled(tokens: readonly Token[], index: number): boolean {
  const label = tokens[index - 1];
  if (label?.kind !== 'text' || isBetween(label)) return false;
  // 拟定甲级1家、乙级2家: the first of a row of kinds.
  const [link, kind, count] = tokens.slice(index + 1, index + 4);
  const isOfRow = isLink(link) && kind?.kind === 'text' && count?.kind === 'count';
  if (classOf(tokens[index - 2]) === 'proposal' && !isOfRow) return false;
  // 符合条件98名
  if (classOf(tokens[index - 2]) === 'passed') return false;
  return (
    natureOfNoun(label.text.replace(/[有占共计]$/, '')) === undefined &&
    !/(?:[取选定聘用录推报核查审]|合格)$/.test(label.text)
  );
}

/** The noun right before a number, without a category's words: 优秀组织单位 before 3个. */
export function nounEndingAt(tokens: readonly Token[], index: number): string {
  const last = tokens[index - 1];
  return last?.kind === 'text' && !isBetween(last) ? last.text.replace(/类$/, '') : '';
}

/** The 等 of 一等2项、二等5项, where no name stands before it. */
export function isOfGrade(tokens: readonly Token[], index: number): boolean {
  return classOf(tokens[index]) === 'and-others' && /^[特一二三四]$/.test(textOf(tokens[index - 1]));
}

/** Words of a noun: those that the lexicon does not know, and those that stand inside others (工作者, 社区). */
export function isOfNoun(token: Token | undefined): boolean {
  return (
    token?.kind === 'text' ||
    /^候选./.test(textOf(token)) ||
    isOneOf(token, 'plain', 'stage', 'event', 'objection', 'detail', 'time')
  );
}

/** The first token from `index` on that is no quotation mark. */
export function afterQuotes(tokens: readonly Token[], index: number): number {
  let after = index;
  while (isQuote(tokens[after])) after += 1;
  return after;
}

/** 集体和个人: of all. */
export function isPairOfNouns(tokens: readonly Token[], index: number): boolean {
  const [first, link, second] = tokens.slice(index, index + 3);
  return (
    natureOfWords(textOf(first)) !== undefined &&
    isLink(link) &&
    second?.kind === 'text' &&
    natureOfWords(second.text) !== undefined
  );
}
