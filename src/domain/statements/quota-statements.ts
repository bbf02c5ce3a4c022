import { numberOf, numeral } from './clauses/chinese-number.ts';
import { clausesOf, type Passage, sentencesOf, type StatedLine } from './stated-line.ts';
import { literalPattern } from '../prose/literal-pattern.ts';
import { at } from '../lists/at.ts';

/** How many of a category, or of all, a line says are put forward. `start` is the number's place in the line. */
export interface QuotaStatement {
  /** Undefined for a total (共3名). */
  readonly category: string | undefined;
  readonly count: number;
  readonly measureWord: string;
  readonly start: number;
  readonly end: number;
  /** False where it cannot be told whether the number is this notice's (a part of it, an earlier stage). */
  readonly isSure: boolean;
}

const measure = '[个名位人家项支户件组篇部对所]';
const amount = new RegExp(
  `(?<![第\\d.])(${numeral})\\s*(${measure})(?!次|多|余|月|工作日|自然日|日|百分|以上|以下|批|级|别)`,
  'g',
);
/** Between a number and its category: 2名全国工会系统先进工作者, 2名同志为“先进工作者”. */
const qualifier = /^(?:同志|人员|对象)?(?:的|等|为|作为|获评|获得)*[^、，,。:（）()\d和及与或暨]{0,14}[“"]?$/;
/** Between a category and its number: 先进工作者拟推荐对象10名, 先进集体（共5个）, 先进个人各1名. */
const tail =
  /^[”"]?(?:拟?(?:推荐|表彰|命名|任职|聘用|录用|认定|评定|奖励|补助|立项|入选|成交)?(?:对象|人选|人员|候选人|单位|名单|名额)?)?[”"]?\s*[（(]?\s*[:，,]?\s*(?:共计|共有|共|合计|总计|各|为|有|是)?\s*$/;
/** Between the categories of 先进集体、先进个人各1名. */
const listed = /^[”"]?(?:拟?[^、，。；]{0,6})?[、和及与]\s*[“"]?$/;
/** Before a total: 共3名, 朱梅等2名, 拟表彰30人. */
const totalLead =
  /(?:共计|共有|总共|合计|总计|共|等|拟(?:推荐|表彰|命名|任职?|任用|聘用?|录用|认定|评定|奖励|补助|立项)(?:对象|人选|人员|单位|项目)?(?:为|有)?)\s*$/;
const totalEnd = /^(?:[，,、。:（）()]|$|为|拟|的|同志|人选|人员|对象|正式|予|现|进行|单位|集体|个人|和)/;

/** Other numbers than the notice's own: earlier years and stages, whole countries, boards and helpers. */
const otherMatter =
  /去年|上年|往年|历年|历届|上届|上一届|此前|曾(?=[获被经于在任荣评])|累计|先后|不超过|不少于|至少|最多|申报|报名|参评|报送|收到|征集|候选|初选|初评|初审|入围|考察对象|参加|全国(?:共|拟|将|评选|表彰)|全省(?:共|拟|将)|每[个年名人]|平均|其中|现有|所属|专家|评委|委员|成员|面试|笔试|进入|下达|分配|可推荐|征求|意见|会同|联合|联审|递补|候补|备选/;
/** 2020年以来共表彰先进集体120个 */
const earlier = /(?:以来|年来|至今)[^。]*(?:表彰|评选|授予|奖励|评出|认定)[^拟]*$/;
/** Words of a clause that is about who is put forward. */
const ownMatter =
  /拟|推荐|确定|产生|公示|提出|提名|对象|人选|名单|入选|评选|评定|表彰|授予|通过|聘用|录用|命名|立项|成交|认定/;

/**
 * The numbers of nominees that `line` states: beside one of `categories` (1个先进集体, 先进集体5个,
 * 先进集体、先进个人各1名) and as totals (共3名, 拟表彰30人).
 */
export function quotaStatements(line: StatedLine, categories: readonly string[]): QuotaStatement[] {
  return sentencesOf(line).flatMap((sentence) => statementsOf(sentence, categories));
}

/** The number in brackets at the end of a heading: 先进集体拟推荐对象（1个）. */
export function headingCount({
  text,
}: StatedLine): { readonly count: number; readonly start: number } | undefined {
  const found = [...text.matchAll(amount)].at(-1);
  const count = found && numberOf(at(found, 1));
  if (!found || count === undefined || !/（\s*共?\s*$/.test(text.slice(0, found.index))) return undefined;
  return /^\s*）\s*:?\s*$/.test(text.slice(found.index + found[0].length))
    ? { count, start: found.index }
    : undefined;
}

interface Token {
  readonly kind: 'category' | 'amount';
  readonly text: string;
  readonly measureWord: string;
  readonly start: number;
  readonly end: number;
}

function statementsOf(sentence: Passage, categories: readonly string[]): QuotaStatement[] {
  const { text, start } = sentence;
  const tokens = tokensOf(text, categories);
  const gap = (left: Token | undefined, right: Token | undefined): string | undefined =>
    left && right && text.slice(left.end, right.start);
  const found: QuotaStatement[] = [];
  /** Categories that wait for their number: 先进集体、先进个人各1名. */
  let waiting: Token[] = [];
  const state = (category: string | undefined, token: Token, isHeading = false): void => {
    const count = numberOf(token.text);
    const sureness = surenessOf(
      text,
      token,
      new RegExp(`^其中(?=${categories.map(literalPattern).join('|')})`),
    );
    if (count === undefined || sureness === 'other') return;
    const { measureWord } = token;
    const place = { start: start + token.start, end: start + token.end };
    found.push({ category, count, measureWord, ...place, isSure: isHeading || sureness === 'own' });
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    const between = gap(token, next) ?? '';
    if (token.kind === 'amount') {
      if (next?.kind === 'category' && qualifier.test(between)) {
        if (!/^(?:候选|所在|参与|组成|代表)/.test(text.slice(next.end))) state(next.text, token);
        index += 1;
      } else if (totalLead.test(text.slice(0, token.start)) && totalEnd.test(text.slice(token.end)))
        state(undefined, token);
      waiting = [];
      continue;
    }
    if (next?.kind === 'category') {
      waiting = listed.test(between) ? [...waiting, token] : [];
      continue;
    }
    if (next && tail.test(between)) {
      const isWhole = !/^[^、，,。:（）()和及与或以拟为的正予现进作]/.test(text.slice(next.end));
      for (const each of between.includes('各') ? [...waiting, token] : [token])
        if (isWhole) state(each.text, next, between.includes('（'));
      index += 1;
    }
    waiting = [];
  }
  return found;
}

/** Whether the number is this notice's (`shares` of a total are, 其中先进集体2个): `own`, of another matter, or of the notice as far as can be told. */
function surenessOf(text: string, { start }: Token, shares: RegExp): 'own' | 'other' | 'unsure' {
  const clause = clausesOf({ text, start: 0 }).find(
    (part) => part.start <= start && start < part.start + part.text.length,
  );
  const words = (clause?.text ?? text).replace(shares, '');
  if (otherMatter.test(words) || earlier.test(text.slice(0, start))) return 'other';
  return ownMatter.test(text) ? 'own' : 'unsure';
}

/** Categories and numbers in the order of reading. Of categories that overlap, the longer one; none within 《》. */
function tokensOf(text: string, categories: readonly string[]): Token[] {
  const bare = text.replace(/《[^》]*》/g, (title) => '\0'.repeat(title.length));
  const found: Token[] = [];
  for (const category of [...categories].toSorted((a, b) => b.length - a.length))
    for (let start = bare.indexOf(category); start !== -1; start = bare.indexOf(category, start + 1)) {
      const end = start + category.length;
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ kind: 'category', text: category, measureWord: '', start, end });
    }
  for (const match of bare.matchAll(amount)) {
    const [whole, text = '', measureWord = ''] = match;
    const end = match.index + whole.length;
    if (!found.some((other) => match.index < other.end && other.start < end))
      found.push({ kind: 'amount', text, measureWord, start: match.index, end });
  }
  return found.toSorted((a, b) => a.start - b.start);
}
