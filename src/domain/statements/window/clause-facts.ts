import { ofLatest } from '../../lists/of-latest.ts';
import type { Clause, Host } from '../clauses/clause.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { isOfAnotherMatter, isPublicElsewhere } from '../elsewhere.ts';
import { governorAfter, isIntake, isMatterOfObjection } from '../governor.ts';
import { classOf, isOneOf } from '../time-phrases.ts';

/** Whether a hearing is what a clause without objections asks for. */
export function endsInHearing(tokens: readonly Token[]): boolean {
  return firstHearing(tokens) !== Infinity && tokens.some((token) => /听证/.test(textOf(token)));
}

/** Where a hearing is first spoken of, in a clause in which nothing is of objections. */
export const firstHearing = ofLatest((tokens: readonly Token[]) => {
  const first = tokens.findIndex((token) => /^(?:听证|复议|诉讼|申请)$/.test(textOf(token)));
  const isOther =
    first !== -1 && !tokens.some((token) => classOf(token) === 'objection' && isMatterOfObjection(token));
  return isOther ? first : Infinity;
});

/** Whether `token` says that the public is heard: 接受, 听取. */
export function isHearing(token: Token | undefined): boolean {
  return /^(?:接受|听取|期间接受)/.test(textOf(token));
}

/** What a clause holds, looked up once for all its times. */
export interface ClauseFacts {
  /** It has no words but those around its times, so that it goes on with what came before. */
  readonly isBare: boolean;
  /** It speaks of another publicity than this notice's. */
  readonly isElsewhere: boolean;
  /** It goes on with such a one: 公示期 after 经初审后在社区公示. */
  readonly goesOnElsewhere: boolean;
  /** The next clause announces its days: 自8月7日至8月11日，在网站上进行公示. */
  readonly isAnnounced: boolean;
  /** What follows in its sentence asks the reader to object, and tells of nothing past. */
  readonly isFollowed: boolean;
  /** The next clause says that the public is heard: 接受社会各界监督. */
  readonly isTaken: boolean;
  readonly objects: boolean;
  /** The next clause has words of its own, none of which is of a publicity or of objections. */
  readonly isBeforeOther: boolean;
  /** It has no words of its own, and one of the next clauses is of objections: 自即日起5日内，对公示内容有异议的，…. */
  readonly isBeforeObjections: boolean;
  /** What follows asks for a hearing: 申请人、利害关系人可提出听证申请. */
  readonly isBeforeHearing: boolean;
}

/** What `clause` holds; `following` are the next clauses of its sentence, `isFollowed` is as in `ClauseFacts`. */
export function factsOf(clause: Clause, following: readonly Clause[], isFollowed: boolean): ClauseFacts {
  const [next] = following;
  const { tokens, before, host } = clause;
  const starts = isOneOf(tokens[0], 'window', 'time', 'publicity');
  const isDated = (of: Clause | undefined): boolean => of?.tokens.some(({ kind }) => kind === 'day') ?? false;
  // 初审公示已于7月10日至16日进行，公示期7天: of days that stand before it, where it has none of its own.
  const goesOn = starts && !(isDated(before) && isDated(clause));
  const hasNoWords = tokens.every(isBare);
  return {
    isBare: hasNoWords,
    isElsewhere: isPublicElsewhere(clause),
    goesOnElsewhere:
      (before !== undefined && goesOn && isPublicElsewhere(before)) ||
      (starts && before?.tokens.some((_, index) => isOfAnotherMatter(before.tokens, index))) ||
      isConditional(before) ||
      (host !== undefined && tellsOfAnother(host)) ||
      following.some(isSetAside) ||
      isFormer(clause) ||
      (next !== undefined && isBygone(next)),
    isAnnounced: next !== undefined && governorAfter(next.tokens, 0) === 'window',
    isFollowed,
    isTaken: isHearing(next?.tokens[0]),
    objects: objects(clause),
    isBeforeOther: next !== undefined && !next.tokens.every(isBare) && !next.tokens.some(isOfPublicity),
    isBeforeObjections: hasNoWords && following.some(objects),
    isBeforeHearing: !objects(clause) && following.some((one) => endsInHearing(one.tokens)),
  };
}

/** 上一评估年度公示期为7月8日至17日, 前一阶段的公示 */
function isFormer({ tokens }: Clause): boolean {
  return /[上前]一?[^，现本]{0,6}(?:年度|学年|学期|批次?|轮次?|届|阶段)的?[^，现本]{0,4}公示/.test(
    tokens.map(textOf).join(''),
  );
}

/** …公示期为7月8日至17日，已经结束 */
function isBygone({ tokens }: Clause): boolean {
  return /^[均都现]?已(?:经|于|全部)?[^，]{0,6}(?:结束|[届期]满|完毕|完成|入住|兑[现付]|拨付|发放|办结|到岗|签约)/.test(
    tokens.map(textOf).join(''),
  );
}

/** 第一批已于3月公示（公示期3月9日至15日）, 8月3日发布的《…公示》（公示期为8月4日至8日）: the remark is on another publicity. */
function tellsOfAnother({ tokens, length }: Host): boolean {
  const last = tokens[length - 1];
  const isPaper = last?.kind === 'title' && /公[示告]》$/.test(last.text);
  // 面试（成绩公示为7月7日至9日）, 冬令时（10月1日起）
  if (isOneOf(last, 'event', 'stage') || /(?:[夏冬]令时|[夏冬春秋]季|作息)(?:时间)?$/.test(textOf(last)))
    return true;
  return isPaper || isPublicElsewhere({ tokens: tokens.slice(0, length) });
}

/** 考核合格的，在网站上公示，公示期为7天; 确有错误的，予以更正并再次公示3日: what is done in a case that may come. */
function isConditional(before: Clause | undefined): boolean {
  if (isCase(before)) return true;
  let clause = before;
  for (let steps = 0; clause && steps < 4; steps += 1, clause = clause.before)
    if (/(?:合格|符合条件|错误|有误|属实|不实|不符)的$/.test(textOf(clause.tokens.at(-1)))) return true;
  return false;
}

/** 因考生放弃递补的，公示期为3个工作日: of a case that may come; not 有异议的. */
function isCase(before: Clause | undefined): boolean {
  if (!before || !/的$/.test(textOf(before.tokens.at(-1))) || objects(before)) return false;
  return /^(?:因|如|若|凡|需)/.test(textOf(before.tokens[0]));
}

/** 公示期为3个工作日，另行发布; …，由县登记中心另行发布; not …，结果另行公布. */
function isSetAside({ tokens }: Clause): boolean {
  const [first] = tokens;
  return (
    /^(?:届时)?另行/.test(textOf(first)) ||
    (textOf(first) === '由' && tokens.some((token) => /另行/.test(textOf(token))))
  );
}

/** Whether `token` is none of words that a clause about times does not need. */
export function isBare(token: Token): boolean {
  return token.kind !== 'text' || bareWords.test(token.text);
}

const bareWords =
  /^(?:起止|[计数算]满|[就才]?算[作是]?|起?计|[本下这]|连续|整整?|足足|刚好|[正恰]好|拢共|统共|前前后后|[头首]尾|连头带尾|连同?|算上|满打满算|均|仍|即|期|自然|的|为期|逾期|期间|不|终|[上下]班前?|早上?|上午|下午|晚上?|[本当同次翌][月年]|[一二三四五六七八九十])+$/;

/** Whether `token` is of a publicity, or of how one objects. */
function isOfPublicity(token: Token): boolean {
  return isHearing(token) || isOneOf(token, 'publicity', 'window', 'objection', 'way', 'request');
}

/** Whether `clause` is about objecting: 如有异议, and not 被提出异议的. */
export function objects({ tokens }: Clause): boolean {
  return tokens.some(
    (token, index) =>
      (classOf(token) === 'objection' || classOf(token) === 'way') &&
      !isIntake(tokens, index) &&
      !/被$|收到|对$|[无未没]$|没有$/.test(textOf(tokens[index - 1])),
  );
}
