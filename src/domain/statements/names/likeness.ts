import { codePointOf } from '../../lists/code-point.ts';
import { stretchIn } from '../../lists/stretch-in.ts';

/** Whether `name` is a person's as far as its length tells. */
export function isShortName(name: string): boolean {
  return name.length <= 4 || [...name].length <= 4 || name.includes('·');
}

/**
 * Whether `written` is a way to write the unit `name`: shortened in front (人文学院 for 示例大学人文学院), with more
 * in front, or abbreviated throughout (省疾控中心). 急诊科 for 急诊与重症医学科 is another one.
 */
export function isShortFor(written: string, name: string): boolean {
  if (name.length < 4 || written.length < 3) return false;
  if (name.endsWith(written) || written.endsWith(name)) return true;
  return written[0] !== name[0] && name.endsWith(written.slice(-1)) && isWithin(written, name);
}

/** Whether the characters of `short` stand in `long`, in their order. */
export function isWithin(short: string, long: string): boolean {
  let index = -1;
  for (const sign of short) {
    index = long.indexOf(sign, index + 1);
    if (index === -1) return false;
  }
  return true;
}

/** Whether at most `most` signs of two texts differ, or one lacks a sign of the other. */
export function isNear(one: string, other: string, most: number): boolean {
  if (one.length === other.length)
    return [...one].filter((sign, index) => other[index] !== sign).length <= most;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

/** 理学院 for 法学院, 示例县人民检察院检察官 for 示例县人民法院: a unit of the same kind, and neither is short for the other. */
export function isAnotherUnit(written: string, known: string): boolean {
  const [unit, own] = [stretchIn(written, ofKind), stretchIn(known, ofKind)];
  if (unit === '' || own !== known || ofOtherTie.test(written)) return false;
  return unit.slice(-1) === own.slice(-1) && !isWithin(unit, own) && !isWithin(own, unit);
}

/** Up to the last word that calls a unit something: what comes behind is a post. */
const ofKind = /^.+(?:[学法医察]院|小学|中学|大学|公司|街道|支部|[支大]队|[局镇乡馆站厅])(?!长)(?=.{0,5}$)/;
/** 原示例县水利局, 推荐单位: a unit with which one has to do otherwise. */
const ofOtherTie = /[:原曾]|推荐|提名|申报|毕业|挂职|借调|选派/;

/** A character of two code units, not the half of one that a cut has left. */
const rare = /[\u{10000}-\u{10FFFF}]/u;

/** Where at the end of `written` a slip of the pen for `name` begins; undefined where there is none. */
export function slipOf(written: string, name: string): number | undefined {
  return rare.test(written) || rare.test(name)
    ? plainSlipOf(inOneUnit(written), inOneUnit(name))
    : plainSlipOf(written, name);
}

/** Every character as one code unit; which one the rare ones are does not matter for how alike two names are. */
function inOneUnit(text: string): string {
  return text.replace(new RegExp(rare, 'gu'), (sign) =>
    String.fromCharCode(0xe100 + (codePointOf(sign) % 0x1700)),
  );
}

function plainSlipOf(written: string, name: string): number | undefined {
  if (written.endsWith(name)) return undefined;
  if (!isShortName(name)) return isSlipOfUnit(written, name) ? 0 : undefined;
  const { length } = name;
  const [same, less, more] = [length, length - 1, length + 1].map((size) => written.slice(-size));
  if (same?.length === length && isOneOff(same, name)) return written.length - length;
  if (length > 2 && less?.length === length - 1 && isWithout(less, name)) return written.length - length + 1;
  if (more?.length === length + 1 && isWithout(name, more)) return written.length - length - 1;
  return undefined;
}

/** As long, and one character is another one, or two are changed round. */
function isOneOff(written: string, name: string): boolean {
  let others = 0;
  for (let index = 0; index < name.length && others < 3; index += 1)
    if (written[index] !== name[index]) others += 1;
  const isTurned =
    others === 2 && name.length > 2 && [...written].toSorted().join() === [...name].toSorted().join();
  return others === 1 || isTurned;
}

/** Whether `short` is `long` without one of its characters. */
function isWithout(short: string, long: string): boolean {
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  return short.length === long.length - 1 && short.slice(head) === long.slice(head + 1);
}

/** How many signs of the longer of two differ from the other, between what both begin and end with. */
export function signsApart(written: string, name: string): number {
  const most = Math.min(written.length, name.length);
  let head = 0;
  while (head < most && written[head] === name[head]) head += 1;
  let tail = 0;
  while (tail < most - head && written.at(-1 - tail) === name.at(-1 - tail)) tail += 1;
  return Math.max(written.length, name.length) - head - tail;
}

/** Both begin and end alike, and differ in one place between. */
function isSlipOfUnit(written: string, name: string): boolean {
  return signsApart(written, name) <= 0.4 * Math.max(written.length, name.length);
}
