import { matchesIn } from '../../../lists/matches-in.ts';
import { stretchBefore } from '../../../lists/stretch-before.ts';
import { stretchIn } from '../../../lists/stretch-in.ts';
import { numberOf } from '../../clauses/chinese-number.ts';
import { struckOut } from '../../struck-out.ts';
import type { CountStatement } from '../count-statement.ts';
import type { CountedCategory } from '../counted-noun.ts';

/** So far on a text tells what became of a number. */
const reach = 240;

/** Whether `statement`, which is not as many as the `expected` of `meant`, is true of something else by its own
 * words; `all` are put forward. */
export function isTrueOtherwise(
  statement: CountStatement,
  expected: number,
  meant: readonly CountedCategory[],
  all: number,
): boolean {
  return (
    isOfPapers(statement, meant) ||
    isPartOfFew(statement, expected, all) ||
    isOfSomeAlike(statement, expected) ||
    isEachOfFew(statement, expected) ||
    isEachOfAll(statement, expected) ||
    isOfStock(statement, expected) ||
    isPlanned(statement, expected, all) ||
    isOfAnotherAct(statement) ||
    isOfStages(statement, expected) ||
    isOfThoseWithin(statement, expected) ||
    (expected === all && isInRowOfAll(statement, all)) ||
    isBroughtTo(statement, expected)
  );
}

/** 受理新办7件、换证6件, of enterprises counted by 家: how many papers came in. */
function isOfPapers({ measure }: CountStatement, meant: readonly CountedCategory[]): boolean {
  return (
    /^[件份次起批例]$/.test(measure) && meant.every(({ measureWord }) => /[名位人户家所]/.test(measureWord))
  );
}

/** 养护处通过的2人都是工程师, 男性通过工程师的2人, 小学3人在80分以上: of those some, who they are. */
function isOfSomeAlike(
  { of, value, scope: { text }, start, end }: CountStatement,
  expected: number,
): boolean {
  if (of.kind !== 'categories' || value >= expected) return false;
  const lead = stretchBefore(text, start, '，。；\n', 30);
  const [kind = ''] = /男|女|[一-龥]族|党员/.exec(lead) ?? [];
  if (kind !== '' && !of.categories.some((category) => category.includes(kind))) return true;
  const behind = text.slice(end, end + 8);
  if (
    /^(?:[在超达满]|超过|达到|[高低]于|不[足满到])?(?:\d|[二三四五六七八九]?十)[^，。；]{1,3}(?:[及以]|$)/.test(
      behind,
    )
  )
    return true;
  return /^[都均全皆]?[是为属系]/.test(behind) && (/^[都均全皆]/.test(behind) || lead.endsWith('的'));
}

/** 女同志5人，其中金奖1人、银奖1人: the parts of some. */
function isPartOfFew(
  { of, value, scope: { text }, start }: CountStatement,
  expected: number,
  all: number,
): boolean {
  if (of.kind !== 'categories' || value >= expected) return false;
  const sentence = stretchBefore(text, start, '。；\n', 80);
  const whole = numberOf(stretchIn(sentence, wholeOfParts, 1) || stretchIn(sentence, wholeOfSome, 1));
  if (isOfPartsOfSome(sentence, text.slice(start, start + 80), all)) return true;
  return whole !== undefined && whole >= value && whole < all;
}

/** 超过150次的6人，甲类4人、乙类2人: the parts of those of whom something is said, and together as many. */
function isOfPartsOfSome(before: string, behind: string, all: number): boolean {
  const [whole = '', number = ''] = wholeSaid.exec(before) ?? [];
  const some = numberOf(number);
  if (some === undefined || some >= all) return false;
  const from = before.lastIndexOf(whole) + whole.length;
  const parts = stretchIn(before.slice(from) + behind, partsInRow);
  const sum = matchesIn(parts, /\d{1,4}/g).reduce((total, [part]) => total + Number(part), 0);
  return parts.length > before.length - from && sum === some;
}

/** 全票通过的2人，正高、副高各1人: the parts of a number right before, which is not that of all. */
function isEachOfFew({ of, value, scope: { text }, start }: CountStatement, expected: number): boolean {
  if (of.kind !== 'categories' || value >= expected) return false;
  const lead = text.slice(Math.max(0, start - 60), start);
  const [, whole = ''] = /(\d+)[名位人家户个项][，：:（(]?[^，。；\n\d]*各有?$/.exec(lead) ?? [];
  const parts = Number(whole) / value;
  return Number.isInteger(parts) && parts > 1 && Number(whole) <= expected;
}

/** 男、女各3名, 城区和乡镇各3人 of six: as many of each part, and all together as many as are put forward. */
function isEachOfAll({ of, value, scope: { text }, start }: CountStatement, expected: number): boolean {
  if (of.kind === 'categories' || value >= expected) return false;
  const row = stretchIn(
    text.slice(Math.max(0, start - 60), start),
    /([^，。；:（）\n]*)各(?:自?[有占为]|占)?$/,
    1,
  );
  const parts = /男女$/.test(row) ? 2 : row.split(/[、和与及]/).length;
  return parts > 1 && parts * value === expected;
}

/** 拟提拔任职4名，平级转任1名，晋升职级1名: one of a row of numbers that come to all who are put forward. */
function isInRowOfAll({ value, isTotal, scope: { text }, start }: CountStatement, all: number): boolean {
  if (value >= all || isTotal) return false;
  const before = stretchBefore(text, start, '。；\n', 80);
  const behind = stretchIn(text.slice(start, start + 80), /^[^。；\n]*/);
  const own = before.split(/[，、]/).length - 1;
  const amounts = (before + behind).split(/[，、]/).map((part) => numberOf(stretchIn(part, alone, 1)));
  const from = amounts.slice(0, own).lastIndexOf(undefined) + 1;
  const next = amounts.indexOf(undefined, own);
  const row = amounts.slice(from, next === -1 ? amounts.length : next);
  return (
    amounts[own] === value &&
    row.length > 1 &&
    row.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) === all
  );
}

const alone =
  /^(?![较比]|.{0,6}(?:[去上]年|增加|减少))[^\d（）]{2,16}?(\d{1,4}|[一二两三四五六七八九十])[名位人户家个项件所条宗]$/u;

/** 推荐22名，资格审查后20名进入投票; 前三批23家，加上本批共32家: as many as came to a stage, or with those before. */
function isOfStages({ value, scope: { text }, start, end }: CountStatement, expected: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  return (
    value > expected &&
    (stageBehind.test(text.slice(end, end + 24)) ||
      (/(?:审[查核]|筛选|遴选|初[评选审]|考察)后$/.test(before) &&
        /^(?:进入|入围|参加)/.test(text.slice(end))) ||
      /(?:加上?|连同|算上)本[批次届][^，；\d]{0,6}$/.test(before))
  );
}

const stageBehind = /^，[^，；\d]{0,10}(?:审[查核]|筛选|遴选|初[评选审]|考察)后\d/;

/** 超过15公里的3条, 90分以上（含90分）的5项: of those within a limit. */
function isOfThoseWithin({ value, scope: { text }, start }: CountStatement, expected: number): boolean {
  return value < expected && ofLimit.test(text.slice(Math.max(0, start - 24), start));
}

const ofLimit =
  /(?:(?:[超满]过?|不[足到满]|未[满到达]|[高低少多大小]于|达到?)\d[\d.]{0,9}[\p{Script=Han}%]{1,4}|\d[\d.]{0,9}[\p{Script=Han}%]{1,4}(?:及?以[上下内]))(?:（[^（）]{1,8}）)?的(?:只?有|仅)?$/u;

/** 复审的12家老企业, 未通过的3项: who are no objects of what is done now. */
function isOfAnotherAct({ scope: { text }, start }: CountStatement): boolean {
  return ofAnotherAct.test(text.slice(Math.max(0, start - 12), start));
}

const ofAnotherAct =
  /(?:复[审评核查]|抽查|检查|[年审]检|验收|到期|期满|退出|取消|撤销|在建|[完竣]工|原有|现有|存量|报名|(?<![拟获])申[报请]|未(?:能|予|被)?[\p{Script=Han}]{2,4}|不合格|不符合(?:条件|要求)?|[落淘]\p{Script=Han})的$/u;

/** 所以现为411户, 登记在册的是412户, where eleven are put forward: how many there are in all, now or at another time. */
function isOfStock({ value, scope: { text }, start }: CountStatement, expected: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return value > expected * 2 && (ofStock.test(before) || ofReached.test(before));
}

/** 所带班级共238名学生, 服务群众1200人, 带动农户320户: whom those put forward reach. */
const ofReached =
  /(?:所[带管辖教负服联]|服务|带[动领教]|覆盖|惠及|辐射|受[益惠]|培[养训育]|指导|帮扶|吸纳|解决|安置|管理|资助)[^，。；\d]{0,14}$/;

const ofStock =
  /(?:现(?:在|今|已)?(?:[有为是]|共有?)|(?:目前|至今|如今)(?:共?[有为]|是|还?有)|在[册籍库编](?:登记)?的?(?:[\p{Script=Han}]{2,6}共?|共?[有为是计]|总?[户人家]?数[为是]?)?|[变增减升降](?:成|为|至|到)了?|达到?|(?:总|户|人|社员|成员|会员|机构)数(?:[为是]|变成|共)?|(?:调整|变动|变更|增减|核减)(?:之?后)(?:[为是有共]|全[村社镇乡]){0,3}|全[村镇乡县区市社组校院系]共?有?|累计(?:已?[\p{Script=Han}]{1,4})?)$/u;

/**
 * 计划18名，其中初中7名、小学11名, where fifteen are put forward: parts of what was planned, of which fewer were found; or
 * of posts, and the text says that some stay empty.
 */
function isPlanned(
  { value, scope: { text }, start }: CountStatement,
  expected: number,
  all: number,
): boolean {
  if (value <= expected) return false;
  const sentence = stretchBefore(text, start, '。；\n', 80);
  const from = sentence.search(planned);
  if (from === -1) return false;
  const whole = numberOf(stretchIn(sentence.slice(from), counted, 1));
  if (whole !== undefined && whole !== all && whole >= value) return true;
  return unfilled.test(text.slice(start, start + reach));
}

const planned =
  /(?:计划(?!生育)|下达|(?<!抽查)指标|设岗|岗位|编制|空编|核定|原定|拟招|招[聘录收考]|名额|需求)(?!.*(?:实际|拟(?!招)|录用|聘用|入围|公示|确定|选出|推荐|通过|产生))/;
const unfilled =
  /缺额|空[缺额岗]|未招[满到足]|招不[满足]|未完成|缺[编岗]|[核调]减|不足|不再补|无人(?:报|应)|没有人?(?:报|递补)|取消(?:招聘|计划)|(?:暂|仍)?空着|少[聘招录]/;

const number = '(\\d{1,5}|[一二三四五六七八九十百两]{1,5})(?:名|位|人|户|家|个|项|件|所|宗|套|户家庭)';
const leftOver = new RegExp(
  `(?:余下|剩下|剩余|尚余|还剩|只剩|最[后终]|实际|(?<=，)实(?=[为有])|减[为至到]|(?<!其)余|[故由因]此|所以)(?:的|共|还有|有|为|是|确定|产生|选出|拟\\p{Script=Han}{1,4})*${number}`,
  'gu',
);
const leaving = new RegExp(
  `放弃|弃权|退[出回]|撤[回销]|暂缓|暂不|[不未](?:予|再|合格|符合|通过|达|获|参加)|转[入至到交]|取消|核减|自愿让|被拒|${struckOut}`,
);
const joining = /增补|补充|追加|增加|补录|递补/;
const counted = new RegExp(number, 'u');
/** 三十岁以下的4人，占全部的一成，其中: those of whom something is said. */
const wholeOfSome = new RegExp(`的(?:共|有|共有)?${number}，[^。；]{2,40}，其中`, 'u');
const wholeSaid = new RegExp(`的(?:共|有|共有)?${number}，(?!.*的\\d)`, 'u');
const partsInRow = /^(?:[^，。；、:\d]{1,16}\d{1,4}[名位人户家个项件所](?:[、，和]|$|(?=[。；])))+/u;
const wholeOfParts = new RegExp(`${number}[^，。；\\d]{0,8}[，（:]?其中`, 'u');

/**
 * 列为发展对象的8名，其中1名转出，1名暂缓，余下6名拟接收: the text goes on to say how many are left, or who went, so that those
 * put forward are as many as they are.
 */
function isBroughtTo({ value, scope: { text }, end }: CountStatement, expected: number): boolean {
  const after = stretchIn(text.slice(end, end + reach), /^[^\n]*/);
  // 优先录取183名，照顾对象7名，剩下20个名额: of those who are not left too.
  const left = matchesIn(value > expected ? after : stretchIn(after, /^[^。]*/), leftOver);
  if (
    left.some(
      ([words, number = '']) => numberOf(number) === expected && (value > expected || /^[余剩]/.test(words)),
    )
  )
    return true;
  let [rest, untold] = [value, 0];
  for (const clause of stretchIn(after, /^[^。]*/).split(/[，；、]/)) {
    const change = leaving.test(clause) ? -1 : joining.test(clause) ? 1 : 0;
    const some = numberOf(stretchIn(clause, counted, 1)) ?? 0;
    if (change === 0) {
      // 其中1家停产、1家新建，未参评: what became of them stands behind.
      untold += /^其中/.test(clause) || untold > 0 ? some : 0;
      continue;
    }
    rest += change * (some === 0 ? untold : some);
    if (rest === expected) return true;
  }
  return false;
}
