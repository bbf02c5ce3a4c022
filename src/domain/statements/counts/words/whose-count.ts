import { ofLatest } from '../../../lists/of-latest.ts';
import type { Clause } from '../../clauses/clause.ts';
import { textOf, type Token } from '../../clauses/token.ts';
import { classOf, isOneOf } from '../../time-phrases.ts';
import { natureOfMeasure, natureOfNoun, natureOfWords } from '../counted-noun.ts';
import { beforeRemark, type ClauseFacts, farthest } from './clause-counts.ts';
import { generic, isBetween } from './nouns-beside.ts';

/** 模范群体3个14人, 英雄群体1个（2人）, （含追授44人）: who belongs to one that is counted. */
export function isOfMembers(
  { tokens, host }: Clause,
  index: number,
  { counts, categories }: ClauseFacts,
): boolean {
  if (tokens[index - 1]?.kind === 'count') return true;
  const remarked = beforeRemark(host);
  const isRemarked = remarked?.kind === 'count';
  const own = tokens[index];
  const isOfGroup =
    isRemarked &&
    own?.kind === 'count' &&
    natureOfMeasure(own.measure) === 'person' &&
    natureOfMeasure(remarked.measure) !== 'person';
  return (
    (isOfGroup && categories.size === 0) ||
    (isRemarked && (index === 0 || counts > 1) && categories.size === 0) ||
    (host !== undefined && isOneOf(tokens[0], 'inclusive', 'including') && categories.size === 0)
  );
}

/** 招聘岗位15个, 3个岗位: what people are wanted for; and 设岗位7个，其中正职2个. */
export function isOfPosts({ tokens, before }: Clause, index: number): boolean {
  const isPost = (of: readonly Token[], at: number): boolean =>
    /(?:岗位|职位)$/.test(textOf(of[at - 1])) || /^(?:岗位|职位)/.test(textOf(of[at + 1]));
  if (isPost(tokens, index)) return true;
  const whole = classOf(tokens[0]) === 'including' ? (before?.tokens ?? []) : [];
  return isPost(
    whole,
    whole.findLastIndex(({ kind }) => kind === 'count'),
  );
}

/** 5名成员, 14名家庭成员: people who belong to what is counted otherwise. */
export function isOfPeople(tokens: readonly Token[], index: number): boolean {
  const [first, second] = [textOf(tokens[index + 1]), textOf(tokens[index + 2])];
  return (
    /^成员/.test(first) ||
    (/^(?:家庭)?$/.test(first) && /^成员/.test(second)) ||
    natureOfWords(first) === 'person'
  );
}

/** 其余17名拟录用: what the words behind say, though others were told of before. */
export function isOfRest(tokens: readonly Token[], index: number): boolean {
  return isRest(tokens[index - 1]);
}

/** 其中孤儿1名、事实无人抚养儿童3名; 东川区3家企业: of a kind that is called by more words than the category. */
export function isOfNarrower(tokens: readonly Token[], index: number): boolean {
  const isBehind = tokens[index + 1]?.kind === 'category';
  const [before, category] = isBehind
    ? [tokens[index - 1], tokens[index + 1]]
    : tokens.slice(Math.max(0, index - 2), index);
  return category?.kind === 'category' && before?.kind === 'text' && !isBetween(before);
}

/** 列入失信名单企业23家: who stands in a list that there is, and is not yet to be put into it. */
export function isOfStandingList(tokens: readonly Token[], index: number): boolean {
  const [list, category] = tokens.slice(Math.max(0, index - 2), index);
  const words = tokens.slice(Math.max(0, index - farthest), index).map(textOf);
  const isPutIn = words.includes('列入') && !words.some((word) => word.startsWith('拟'));
  return category?.kind === 'category' && textOf(list) === '名单' && isPutIn;
}

/** 其他学科8人: the part that is left. */
export function isRest(token: Token | undefined): boolean {
  return /^(?:其余|其他|剩余|剩下)$/.test(textOf(token));
}

/** 递补人选1名, 后备人选48名, 6名递补人员 */
export function isStandby(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const near = [
    next,
    classOf(next) === 'proposal' ? tokens[index + 2] : undefined,
    tokens[index - 1],
    tokens[index - 2],
  ];
  return near.some((token) => classOf(token) === 'standby');
}

/** 10名建议获奖人选, 3名候选人 */
export function isOfNominee(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return [next, next?.kind === 'text' ? tokens[index + 2] : undefined].some(
    (token) => classOf(token) === 'nominee',
  );
}

/** More words than a clause has before its number. */
const farthestBefore = 100;

/**
 * Numbers that say of others how many they are, though they stand among what is put forward: 示范单位2家须从…产生, a
 * noun of its own that is no category's; 共有职工230名, whom a unit has; 3名同志组成考察组; 在2个社区.
 */
export function isOfOthers(tokens: readonly Token[], index: number): boolean {
  const label = tokens[index - 1];
  const isSpecific = label?.kind === 'text' && !isBetween(label) && !generic.test(label.text);
  const isHad = isSpecific && /有$/.test(textOf(tokens[index - 2]));
  if (isHad || /^[在于]$/.test(textOf(label)) || isOfParty(tokens)) return true;
  if (!namesOthers(tokens)) return false;
  const rest = tokens.slice(index + 1, index + farthest);
  const next = rest.findIndex(({ kind }) => kind === 'count');
  const between = next === -1 ? rest : rest.slice(0, next);
  const before = tokens.slice(Math.max(0, index - farthestBefore), index);
  const judge = before.findLastIndex((token) => classOf(token) === 'judge');
  const isOfJudges =
    judge !== -1 && !before.slice(judge).some((token) => isOneOf(token, 'proposal', 'passed', 'nominee'));
  return (
    isOfJudges || (isSpecific && between.some(isDuty)) || between.some((token) => classOf(token) === 'judge')
  );
}

/** 推荐单位为…3个单位: who recommends or does something else with those put forward. */
function isOfParty(tokens: readonly Token[]): boolean {
  const words = tokens.slice(0, 3).map(textOf).join('');
  return /^(?:推荐|申报|提名|主管|承办|主办|协办|参评)(?:单位|部门|机构)(?:为|是|有|包括)/.test(words);
}

/** Whether a clause has words of judges, or of what anybody must do, at all. */
const namesOthers = ofLatest((tokens: readonly Token[]): boolean =>
  tokens.some((token) => classOf(token) === 'judge' || isDuty(token)),
);

function isDuty(token: Token): boolean {
  return /^(?:须|应|应当|可|需)$/.test(textOf(token));
}

/** 一等奖3件: counted by a word that means something else than a category, or that category is none of the notice's. */
export function isOfUnknown(tokens: readonly Token[], index: number): boolean {
  const label = tokens[index - 1];
  const isOther = isOneOf(label, 'plain', 'event', 'stage', 'detail') && !isBetween(label);
  return isOther && natureOfNoun(textOf(label)) === undefined;
}

/** 教学名师中，; 推荐人选中，: of whom a sentence goes on to tell the parts. */
export function isOfSome({ tokens, ending, before, host }: Clause): boolean {
  const [whose, within, ...others] = tokens;
  const isWhose = whose?.kind === 'category' || classOf(whose) === 'nominee';
  const isAlone = others.length === 0 && ending === '，' && before === undefined && host === undefined;
  return isWhose && isAlone && /^(?:之?中|当中)$/.test(textOf(within));
}
