import type { Surroundings } from '../../surroundings.ts';
import { bearerAtEnd, bearerIn, isBornBehind, isBornNext } from './bearer.ts';
import { bringsIn, compared, isOfOthers, ofMany, ofOthers } from './others.ts';
import { subjectOf } from './somebody.ts';

const farthest = 70;

/**
 * Whether what stands from `start` to `end` is told of one person: of a relative, of whom a pronoun or a name in the
 * sentence means, or of whom the whole text is told; and not of those whom he or she serves, treats or judges. What
 * `isWeak` says too little by itself: its own clause must name somebody.
 */
export function isTold(
  text: string,
  start: number,
  end: number,
  around: Surroundings,
  isWeak: boolean,
): boolean {
  const { isOfPerson = false, label, lists } = around.fieldAt(start);
  if (lists === 'bodies' || ofMany.test(text.slice(start, end)) || isInTitle(text, start)) return false;
  const after = text.slice(end, end + 24);
  if (isBornBehind(after)) return true;
  if (ofOthers.test(after) && !(predicate.test(after) && /[是系]/.test(text.charAt(start - 1)))) return false;
  const whole = text.slice(Math.max(0, start - farthest), start).replace(/^[^]*[。;!?\n\t]/, '');
  const subject = subjectOf(whole, around);
  const isOpen =
    isOfPerson || subject !== '' || (lists === 'persons' && (remarks.test(label) || isProse(text, start)));
  const clauses = whole
    .slice(subject.length)
    .split(/[,:()]/)
    .toReversed();
  const isBorn = isBornIn(clauses, around, isOpen, isWeak);
  const [own = ''] = clauses;
  return isBorn ?? (isOpen ? !isWeak || own.trim() === '' : isBornNext(own, after));
}

/** What somebody is by what is told: 是刑满释放人员. */
const predicate = /^[\u4e00-\u9fff]{1,6}(?=[,。;、)]|$)/;

/**
 * Whether what is told behind `clauses`, the last of them first, is told of somebody in them, where it `isWeak` in the
 * last; undefined where nobody is there.
 */
function isBornIn(
  clauses: readonly string[],
  around: Surroundings,
  isOpen: boolean,
  isWeak: boolean,
): boolean | undefined {
  for (const [index, clause] of clauses.entries()) {
    const isNext = clauses.slice(0, index).every((between) => between.trim() === '');
    const bearer = bearerIn(clause, around, isOpen) ?? (isNext && !isWeak ? bearerAtEnd(clause) : undefined);
    const said = clause
      .slice(bearer?.end ?? 0)
      .replace(/^[\u4e00-\u9fff]?(?:同[志学]|老师|先生|女士)|^的(?:[大小二三]|两个|独生)?孩子(?!们)/, '');
    if (index === 0 ? isOfOthers(said) : bringsIn.test(said)) return false;
    if (bearer)
      return (
        !compared.test(clause.slice(0, bearer.start)) &&
        !(bearer.isRelative && ofStranger.test(clauses[index + 1] ?? ''))
      );
    if (isWeak) break;
  }
  return undefined;
}

/** 一户人家,丈夫患病 */
const ofStranger = /(?<![第是为系任当])一[名位户]/;

/** 《父亲的病》 */
function isInTitle(text: string, index: number): boolean {
  return /《[^》]*$/.test(text.slice(Math.max(0, index - 30), index));
}

/** Heads of what is said of each, in few words. */
const remarks = /^$|备注|附记|说明|意见|评语|理由|依据|原因|情况|事迹|表现|简介|代表/;
/** Shorter cells of a list name what it is for. */
const shortestProse = 12;

function isProse(text: string, index: number): boolean {
  const from = text.slice(Math.max(0, index - shortestProse), index).search(/[^\n\t]*$/);
  const start = Math.max(0, index - shortestProse) + from;
  return !/[\n\t]/.test(text.slice(start, start + shortestProse)) && text.length >= start + shortestProse;
}
