import type { Clause } from '../../clauses/clause.ts';
import { textOf, type Token } from '../../clauses/token.ts';
import { classOf, isOneOf } from '../../time-phrases.ts';
import { isLink } from './nouns-beside.ts';

/** 不超过2名, 至少3个, 2名以上, 从20名候选人中, 由8个减为6个 */
export function isBounded(tokens: readonly Token[], index: number): boolean {
  const near = [index - 1, index + 1, index - 2];
  const isBound = (place: number): boolean => {
    const is = classOf(tokens[place]);
    // 以上共7人: of those above; 以下5位同志: of those below.
    const isPointer = place === index - 1 && textOf(tokens[place]) === '以下';
    return (is === 'at-most' && !isPointer) || (is === 'at-least' && place > 0);
  };
  return (
    near.some(isBound) ||
    /^[从自由]$/.test(textOf(tokens[index - 1])) ||
    isChosenFrom(tokens, index) ||
    isOfVoters(tokens, index)
  );
}

/** So many words at most part who chooses from what they do. */
const votersReach = 16;

/** 由12名教师代表、22名学生代表投票产生: who chooses. */
function isOfVoters(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - votersReach), index);
  const by = before.findLastIndex((token) => textOf(token) === '由');
  return (
    by !== -1 &&
    before
      .slice(by + 1)
      .every((token) => ['text', 'count', 'category'].includes(token.kind) || isLink(token)) &&
    tokens.slice(index, index + votersReach).some((token) => /^(?:投票|表决|评审|组成)$/.test(textOf(token)))
  );
}

/** 从各区推荐的61名人选中遴选: out of whom one chooses. */
function isChosenFrom(tokens: readonly Token[], index: number): boolean {
  const isWithin = tokens
    .slice(index + 1, index + 4)
    .some((token) => /^中(?:$|[遴择评推产确选])/.test(textOf(token)));
  return isWithin && tokens.slice(0, index).some((token) => /^[从在]$/.test(textOf(token)));
}

/** 最高的一户28万元, 1人放弃后递补1人: one of those put forward, or who is no more. */
export function isOfOne(tokens: readonly Token[], index: number): boolean {
  return (
    /最.{1,3}的$/.test(textOf(tokens[index - 1])) ||
    /^(?:(?:自愿|主动)?(?:放弃|弃权)|[未不]通过|不合格|不符合|落选)/.test(textOf(tokens[index + 1])) ||
    isChanged(tokens, index)
  );
}

/** 先进集体由6个调整为5个: neither number stands beside what is counted. */
function isChanged(tokens: readonly Token[], index: number): boolean {
  const isFormer = classOf(tokens[index + 1]) === 'instead';
  return isFormer || (classOf(tokens[index - 1]) === 'instead' && tokens[index - 2]?.kind === 'count');
}

/** 现有, 在职, 在册: how many there are already. */
export function isStock(token: Token): boolean {
  return /^(?:现有|已有|目前|截至目前)$|在职|在册|在库|原有/.test(textOf(token));
}

/** 增至, 调整后: what a number comes to by a change. */
export function isOutcome(token: Token | undefined): boolean {
  return /^(?:增至|减为|减至|调整后|现为)$/.test(textOf(token));
}

/** 将增至18名: how many there will be when the notice is over. */
export function isFutureOutcome(tokens: readonly Token[], index: number): boolean {
  return isOutcome(tokens[index]) && /(?:将|可|预计)$/.test(textOf(tokens[index - 1]));
}

/** 5个单位的意见: who was asked; 共受理45户申请: what came in; 18人进入复评: who went on. */
export function isAsked(tokens: readonly Token[], index: number): boolean {
  const isIncoming = [tokens[index - 1], tokens[index - 2]].some((token) =>
    /(?:受理|收到|接收|接到|征集)$/.test(textOf(token)),
  );
  // 受理45户申请, 共受理45户
  const isSumOfIncoming = isIncoming && classOf(tokens[index - 2]) === 'total';
  if (isSumOfIncoming || (isIncoming && classOf(tokens[index + 1]) === 'intake')) return true;
  if (goesOn(tokens, index)) return true;
  return [tokens[index + 1], tokens[index + 2]].some((token) => textOf(token) === '意见');
}

function goesOn(tokens: readonly Token[], index: number): boolean {
  const stage = tokens[index + 2];
  const isStage = isOneOf(stage, 'stage', 'event') || /^[复终]评/.test(textOf(stage));
  return isStage && textOf(tokens[index + 1]) === '进入';
}

/** 先进集体减少2个，为6个: what it is now, whatever it was. */
export function isSetTo({ tokens, before }: Clause, index: number): boolean {
  const isNow = index === 1 && /^(?:为|现为)$/.test(textOf(tokens[0]));
  return isNow && (before?.tokens.some(({ kind }) => kind === 'category') ?? false);
}
