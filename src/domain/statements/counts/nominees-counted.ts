import { at } from '../../lists/at.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Clause } from '../clauses/clause.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { countOfAll } from './settled-counts.ts';
import { allNominees, type CountStatement, type NomineesCounted } from './count-statement.ts';
import { speaksOfAll } from './all-spoken-of.ts';
import { isBetween, isLabelled, isPairOfNouns, nounEndingAt } from './words/nouns-beside.ts';
import { isOfNominee, isOfOthers, isOfUnknown } from './words/whose-count.ts';
import {
  type CountedCategory,
  natureOf,
  natureOfMeasure,
  natureOfNoun,
  natureOfWords,
} from './counted-noun.ts';

/** A number with which no category is named, and what its sentence has said before it. */
export interface PlainNumber extends Pick<CountStatement, 'measure' | 'isTotal' | 'isRank'> {
  readonly clause: Clause;
  readonly index: number;
  readonly isSure: boolean;
  /** It is one's own only by what stands before its clause. */
  readonly isInherited: boolean;
  readonly isFirst: boolean;
  /** A number of a category stands before it. */
  readonly isAfterCategory: boolean;
}

/** 共3名, 等5名同志, 20个集体和个人, 合计113: of all, or of a nature; undefined where it is not said whose. */
export function nomineesCounted(
  number: PlainNumber,
  categories: readonly CountedCategory[],
): NomineesCounted | undefined {
  if (isKeptBeside(number, categories) || isOfLimited(number) || isOfStagePassed(number, categories))
    return undefined;
  if (speaksOfAll(number.clause, number.index, categories)) return allSpokenOf(number, categories);
  return isOfNominees(number, categories.length) ? natureCounted(number, categories) : undefined;
}

/** 保留51户, where those are put forward who lose it; 从第2家起不予认定，只保留1家: of those of one owner. */
function isKeptBeside({ clause, index }: PlainNumber, categories: readonly CountedCategory[]): boolean {
  const lead = textOf(clause.tokens[index - 2]) + textOf(clause.tokens[index - 1]);
  if (/[只仅]保留$/.test(lead)) return true;
  const isKept = textOf(clause.tokens[index - 1]) === '保留';
  return isKept && categories.every(({ category }) => /取消|退出|撤销|注销|清退|停/.test(category));
}

/** 县处级干部不超过总数的20%，本次推荐3名; 管理人员不超过4名，实际3名: of those whose share or number is limited. */
function isOfLimited({ clause: { before } }: PlainNumber): boolean {
  const tokens = before?.tokens ?? [];
  const isShare = tokens.some((token) => token.kind === 'number' && token.unit.startsWith('%'));
  const isOfAll = tokens.some((token) => token.kind === 'category' || classOf(token) === 'total');
  const isNumber = !isOfAll && tokens[0]?.kind === 'text' && tokens.some(({ kind }) => kind === 'count');
  return (isShare || isNumber) && tokens.some((token) => isOneOf(token, 'at-most', 'at-least'));
}

/** 初评通过30项, where fewer are put forward: they came through a stage. */
function isOfStagePassed(
  { clause: { tokens }, index }: PlainNumber,
  categories: readonly CountedCategory[],
): boolean {
  const token = tokens[index];
  const isOfStage = /^(?:初[评审选]|复[评审]|形式审查)通过$|资格审[核查]$/.test(textOf(tokens[index - 1]));
  return isOfStage && token?.kind === 'count' && token.value > countOfAll(categories);
}

function allSpokenOf({ measure }: PlainNumber, categories: readonly CountedCategory[]): NomineesCounted {
  const nature = natureOfMeasure(measure);
  const isOfSome = categories.some((category) => natureOf(category) === nature);
  return isOfSome ? { kind: 'nominees', nature, isNamed: true } : allNominees;
}

/** Whether the words around the number, or those before it, make it one of nominees. */
function isOfNominees(
  { clause, index, measure, isTotal, isRank, ...context }: PlainNumber,
  kinds: number,
): boolean {
  const { tokens, before, host } = clause;
  const isOpening = before === undefined && host === undefined;
  const isAlone = isTotal && isOpening && (index <= 1 || isOfKinds(clause, index, kinds));
  const isPutForward =
    /^(?:人选|拟.*对象)$/.test(textOf(tokens[index + 1])) ||
    isProposedNext(tokens, index) ||
    isOfPutForward(tokens[isTotal ? index - 2 : index - 1]) ||
    (clause.ending === ':' && isTotal && classOf(tokens[index - 2]) === 'nominee');
  const isAlike = isPutForward || isOnProposal(clause);
  if (context.isInherited && !isTotal && !isRank && !isAlike) return false;
  if (isOfOthers(tokens, index) || isOfUnknown(tokens, index)) return false;
  // 复核企业9家，通过8家: of those.
  if (!context.isFirst && index === 1 && textOf(tokens[0]) === '通过') return false;
  const isSum = isTotal && context.isAfterCategory;
  if ((!context.isSure && !isAlone && !isSum && !isPutForward) || (measure === '' && !isTotal)) return false;
  return !host || isAlone || classOf(tokens[0]) === 'total' || isOnProposal(clause);
}

/** 拟录用公务员（20人）: all that is put forward, in other words than its category's. */
function isOnProposal({ tokens, host }: Clause): boolean {
  if (!host || tokens.length > 1) return false;
  const [label, act, first] = [1, 2, 3].map((back) => host.tokens[host.length - back]);
  const isList = textOf(label) === '名单' && textOf(first) === '拟';
  return isList || (label?.kind === 'text' && label.text.length < 8 && textOf(act).startsWith('拟'));
}

/** 两类合计21人, 以上三个等次共46项: of as many kinds as there are categories. */
function isOfKinds({ scope, start, tokens }: Clause, index: number, kinds: number): boolean {
  const words = scope.text.slice(start, at(tokens, index - 1).start);
  const [, numerals = ''] =
    /^(?:以上|上述)?([两二三四五六七八九十]|\d{1,2})个?(?:类别?|大?奖项?|种|项|等次|档次?|层次|组别)\p{Script=Han}{0,4}$/u.exec(
      words,
    ) ?? [];
  return kinds > 1 && numberOf(numerals) === kinds;
}

/** 9所拟入选: what is done with them stands right behind. */
function isProposedNext(tokens: readonly Token[], index: number): boolean {
  const act = tokens[index + 2];
  return textOf(tokens[index + 1]) === '拟' && (classOf(act) === 'proposal' || isBetween(act));
}

/** 公示对象5个, 公示人选共7位, 个人类26名: the number of all, whatever is said before. */
function isOfPutForward(label: Token | undefined): boolean {
  if (/^(?:个人类|集体类|公示名单)$/.test(textOf(label))) return true;
  return classOf(label) === 'nominee' && /(?:对象|人选)$/.test(textOf(label));
}

/** 共55个先进典型: persons and others alike. */
const ofAnyKind = /^(?:先进)?(?:典型|榜样|奖项|荣誉)$/;

function natureCounted(
  { clause: { tokens }, index, measure, isTotal, isRank, isAfterCategory }: PlainNumber,
  categories: readonly CountedCategory[],
): NomineesCounted | undefined {
  if (isOfNominee(tokens, index) || (isTotal && classOf(tokens[index - 2]) === 'nominee')) return allNominees;
  const after = tokens[index + 1];
  // 36人合格, 251户现予公示: what is done with them, and no noun
  const next = /^合格$|^现(?:[予将在]|$)/.test(textOf(after)) ? undefined : after;
  const noun = next?.kind === 'text' ? next.text : nounEndingAt(tokens, index);
  const nature = next?.kind === 'text' ? natureOfWords(noun) : natureOfNoun(noun);
  const isOther = next?.kind === 'text' ? !noun.startsWith('的') : isLabelled(tokens, index);
  if (isTotal && isAfterCategory && ofAnyKind.test(noun)) return allNominees;
  if (nature === undefined && isOther) return undefined;
  // 2家甲县企业: of those there.
  if (next?.kind === 'text' && !isTotal && /^\p{Script=Han}{1,6}[省市县区旗镇乡]\p{Script=Han}/u.test(noun))
    return undefined;
  if (isPairOfNouns(tokens, index + 1) || isRank) return allNominees;
  const byMeasure = natureOfMeasure(measure);
  // 中学23名: of whom they are a part.
  if (next?.kind !== 'text' && nature === 'other' && byMeasure === 'person') return undefined;
  const isKnownMeasure =
    ['', '个'].includes(measure) ||
    byMeasure === 'person' ||
    categories.some(({ measureWord }) => measureWord === measure) ||
    ((isProposedNext(tokens, index) || /^(?:单位|集体|组织|机构)/.test(noun)) &&
      categories.every(({ measureWord }) => measureWord === '个'));
  if (!isKnownMeasure) return undefined;
  const meant = nature ?? byMeasure;
  if (meant === undefined || categories.some((category) => natureOf(category) === meant))
    return { kind: 'nominees', nature: meant, isNamed: nature !== undefined };
  return nature === undefined ? undefined : allNominees;
}
