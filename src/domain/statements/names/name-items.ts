import { matchesIn } from '../../lists/matches-in.ts';
import { isLikelyName, isLongSurname, rarerSurnames, surnames } from '../../name/likely-names.ts';
import type { Span } from '../clauses/token.ts';
import { natureOfNoun } from '../counts/counted-noun.ts';
import { type ClauseShape, known, nameAt, title } from './clause-shape.ts';
import { slipAmong, slipAtStart } from './alike-names.ts';
import { isShortName, signsApart } from './likeness.ts';

/** One of a row of names: the name, and what is said before it. */
export interface NameItem extends Span {
  /** Without spaces, with what stands before the name (海东市平安区总工会甲一). */
  readonly text: string;
  /** The known name that it is; undefined for one that nobody has. */
  readonly name: string | undefined;
  /** The known name that may be meant. */
  readonly nearest: string | undefined;
  /** What stands before the name: a unit, a post. */
  readonly unit: string;
  /** 示例县医院尚丽主任医师: a post follows the name that may be meant, so that it may as well be another's. */
  readonly isBeforePost?: boolean;
}

const unitEnding =
  /(?:[局厅部委办院校馆站所厂店社队司处科室团村镇乡县区市州盟旗会户组段矿场园班]|中心|集体|小学|中学|大学|街道|企业|家庭|支行|分行|景区|协会|基地|项目|工程|平台|联盟|书屋|茶楼|诊所)(?:（[^）]*）)?$/;
const postEnding =
  /(?:[员长师]|教授|主任|书记|经理|医生|护士|代表|干部|工人|农民|会长|主席|老师|同志|校长|讲师|研究员|硕士|博士|学士)$/;
/** 杭天、妻子郑小云: who lives with someone is named as such. */
const kin =
  /(?:^|、|[和及与])(?:其|之)?(?:丈夫|妻子|妻|配偶|儿子|女儿|长子|次子|长女|次女|父亲|母亲|孙子|孙女|弟弟|妹妹|哥哥|姐姐|儿媳|女婿)(?!班|的)/;
const joint = /以及|[和及与暨]/g;
const compound = /夫妇|夫妻|父子|父女|母子|母女|兄弟|姐妹|姊妹|一家/;
/** 张you: a character that could not be typed. */
const spelt = /^\p{Script=Han}{1,2}[A-Za-z]{1,6}$/u;
const noName =
  /^(?:\d{4}年度?)?(?:[全我本][省市州盟县区旗镇乡村街])?$|^(?:人选|对象|名单|人员|学生|候选人|个人|如下|情况|事迹)$|^(?:每|其|各|该|本|由|经|向|分别)|[的了]|分布[在于]|来自|遍布|^(?:单位|部门|企业|个人|群众)(?:报送|申报|推荐|自荐|上报)|^(?:授奖|获奖|表彰|推荐|推选|申报|资助|立项|入选|入围|提名|奖励|扶持|补助|认定|命名|参评|公示)(?:项目|单位|企业|集体|家庭|团队|成果|作品|个人)$/;

/** The names of those put forward, as a text may write them: which are known, and which are near. */
export interface KnownNames {
  readonly forms: readonly string[];
  readonly hasPersons: boolean;
  readonly hasUnits: boolean;
  /** The units and posts of those put forward. */
  readonly units: ReadonlySet<string>;
}

/**
 * The names that the signs of `shape` from `from` up to `to` list. None where they are a
 * pair that counts as one, or a family.
 */
export function nameItems(shape: ClauseShape, from: number, to: number, names: KnownNames): NameItem[] {
  if (compound.test(shape.text.slice(from, to + 3)) || kin.test(shape.text.slice(from, to))) return [];
  return hardParts(shape, from, to)
    .flatMap((part) => jointParts(shape, part, names))
    .flatMap((part) => spacedParts(shape, part, names))
    .flatMap((part) => itemOf(shape, part, names));
}

/** Whether an item that nobody has may be a name, and not a post or what someone did. */
export function isNameLike({ text, unit, nearest }: NameItem, names: KnownNames): boolean {
  // A work may have 的 in its name.
  if (noName.test(text) && (nearest === undefined || !noName.test(nearest))) return false;
  if (nearest !== undefined) return true;
  const bare = text.slice(unit.length);
  if (names.hasPersons && (isLikelyName(bare) || spelt.test(bare))) return !postEnding.test(bare);
  return names.hasUnits && unitEnding.test(text) && text.length > 3;
}

/** Whether an item is a place or a body, or words, and nobody's name. */
export function isOfPlace({ text, name }: NameItem): boolean {
  return unitEnding.test(text) || (name === undefined && !isLikelyName(text));
}

/** Whether words before a name are of a body or a post, and not of what is said. */
export function isOfPlaceOrPost(words: string): boolean {
  return unitEnding.test(words) || postEnding.test(words);
}

/** 甲一、乙二、巢四海: whoever stands in one row with persons that are known, without a unit, is one too. */
export function isNamedBeside({ text, unit }: NameItem, items: readonly NameItem[]): boolean {
  const bare = text.slice(unit.length);
  if (!/^\p{Script=Han}{2,3}$/u.test(bare) || !hasSurname(bare) || noName.test(text)) return false;
  if (postEnding.test(bare) || unitEnding.test(bare) || natureOfNoun(bare) !== undefined) return false;
  return items.some(({ name }) => name !== undefined && isShortName(name));
}

function hasSurname(name: string): boolean {
  return surnames.includes(name.charAt(0)) || rarerSurnames.includes(name.charAt(0));
}

interface Part {
  readonly from: number;
  readonly to: number;
}

const hardMark = new RegExp(`[、/“”"《》]|(?<!\\d)\\d{1,2}[.、]|${title}`, 'g');

function hardParts({ text }: ClauseShape, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let start = from;
  const end = (at: number, next: number): void => {
    if (at > start) parts.push({ from: start, to: at });
    start = next;
  };
  for (const match of matchesIn(text.slice(from, to), hardMark)) {
    const at = from + match.index;
    end(at, at + match[0].length);
    if (match[0] === title) parts.push({ from: at, to: at + 1 });
  }
  end(to, to);
  return parts;
}

/** Parts at words that join names, and not the halves of one (呼和浩特, 文化和旅游局). */
function jointParts(shape: ClauseShape, { from, to }: Part, names: KnownNames): Part[] {
  const parts: Part[] = [];
  let start = from;
  for (const match of matchesIn(shape.text.slice(from, to), joint)) {
    const at = from + match.index;
    const next = at + match[0].length;
    if (at === start || next === to) continue;
    if (!endsInName(shape, start, at, names) || isOfWhole(shape, { from: start, to }, at, names)) continue;
    parts.push({ from: start, to: at });
    start = next;
  }
  return [...parts, { from: start, to }];
}

/** 草原监测技术及应用 for 草原监测关键技术及应用: the whole is more like a known name than its half. */
function isOfWhole(shape: ClauseShape, { from, to }: Part, half: number, names: KnownNames): boolean {
  if (shape.text.slice(from, to).includes(known) || to - from > longestItem) return false;
  const words = shape.wordsOf(from, to);
  const name = nearestOf(words, names)?.name;
  return (
    name !== undefined &&
    !isShortName(name) &&
    signsApart(words, name) < signsApart(shape.wordsOf(from, half), name)
  );
}

/** More than any name has, with the unit before it. */
const longestItem = 60;

function endsInName(shape: ClauseShape, from: number, to: number, names: KnownNames): boolean {
  if (shape.text[to - 1] === known) return true;
  const words = shape.wordsOf(Math.max(from, to - longestItem), to);
  if (names.hasPersons && words.length > 1 && words.length < 4 && surnames.includes(words.charAt(0)))
    return true;
  return words.length > 1 && nearestOf(words, names) !== undefined;
}

/** 甲一 乙二 丙三 are three, 甲一 示例市总工会主席 is one, with what is said of it; 甲 一 is one that was spread. */
function spacedParts(shape: ClauseShape, part: Part, names: KnownNames): Part[] {
  const words: Part[] = [];
  let start = part.from;
  for (let index = part.from; index <= part.to; index += 1)
    if (index === part.to || shape.text[index] === ' ') {
      if (index > start) words.push({ from: start, to: index });
      start = index + 1;
    }
  const spread = words.reduce<Part[]>((merged, word) => {
    const last = merged.at(-1);
    const isSingle = (one: Part): boolean => one.to - one.from === 1 && shape.text[one.from] !== known;
    if (last && isSingle(last) && isSingle(word))
      merged[merged.length - 1] = { from: last.from, to: word.to };
    else merged.push(word);
    return merged;
  }, []);
  const isName = (word: Part): boolean =>
    shape.text.slice(word.from, word.to) === known ||
    (shape.wordsOf(word.from, word.to).length <= 4 &&
      itemOf(shape, word, names).some((item) => isNameLike(item, names)));
  if (spread.length < 2 || spread.every(isName)) return spread;
  const [first] = spread;
  const last = spread.at(-1);
  if (first && isName(first)) return [first];
  return last && isName(last) ? [last] : [part];
}

function itemOf(shape: ClauseShape, part: Part, names: KnownNames): NameItem[] {
  const { from, to } = trimmed(shape, part);
  if (from >= to) return [];
  const text = shape.text.slice(from, to);
  const span = shape.spanOf(from, to);
  if (text === title) {
    const inner = shape.scope.text.slice(span.start + 1, span.end - 1);
    const isKnown = names.forms.includes(inner);
    return [
      {
        ...span,
        text: inner,
        name: isKnown ? inner : undefined,
        nearest: nearestOf(inner, names)?.name,
        unit: '',
      },
    ];
  }
  const at = text.lastIndexOf(known);
  const words = shape.wordsOf(from, to);
  if (at !== -1) {
    const rest = shape.wordsOf(from + at + 1, to);
    const name = nameAt(shape, from + at);
    // 比甲四少1.5万元
    const isCompared = /[较比]/.test(shape.wordsOf(from, from + at)) && /^[多少高低大小长短早晚]$/.test(rest);
    const isOfLonger =
      !isCompared &&
      name !== undefined &&
      isShortName(name) &&
      /[^被拟均已为将系是获任\P{Script=Han}]/u.test(rest);
    // 诸葛亮亮, where 诸葛 is known.
    const isOfSurname =
      name !== undefined && rest.length === 2 && isLongSurname(name) && !postEnding.test(rest);
    const isLonger = isOfLonger && (rest.length === 1 || isOfSurname);
    if (!isLonger)
      return [{ ...span, text: words, name, nearest: undefined, unit: shape.wordsOf(from, from + at) }];
  }
  const near = nearestOf(words, names) ?? nearestBeforePost(words, names);
  const unit = words.slice(0, near?.at ?? unitLength(words));
  return [{ ...span, ...near, text: words, name: undefined, nearest: near?.name, unit }];
}

/** Without the marks and small words around it. */
function trimmed(shape: ClauseShape, part: Part): Part {
  let { from, to } = part;
  const { text } = shape;
  while (from < to && /[\s的“”"‘’·.—]/.test(text.charAt(from))) from += 1;
  // 由甲一递补
  if (/^由.{2,4}$/u.test(text.slice(from, to))) from += 1;
  /** 解一鸣的行为 */
  const of = text.slice(from, to).search(/(?<=^[\p{Script=Han}\uE000]{2,4})的\p{Script=Han}{2,8}$/u);
  if (of !== -1) to = from + of;
  // 甲一——示例镇司法所
  const dash = text.slice(0, to).indexOf('—', from);
  if (dash > from && dash - from < 5) to = dash;
  while (to > from && /[\s“”"‘’·.]/.test(text.charAt(to - 1))) to -= 1;
  // 对甲一、乙二予以表彰
  if (to - from > 3 && /(?:[予给]以|给予|进行)$/.test(text.slice(from, to))) to -= 2;
  return { from, to };
}

/** The known name that `words` may be a slip of, and where it begins. */
function nearestOf(words: string, { forms }: KnownNames): ReturnType<typeof slipAmong> {
  const slip = slipAmong(words, forms);
  // 甲一香护士长
  if (slip || !postEnding.test(words)) return slip;
  const name = slipAtStart(words, forms);
  return name === undefined ? undefined : { name, at: 0 };
}

const post =
  /(?:副?主任(?:[医护药技]师|编辑|记者)?|主[治管][医护药技]师|护士长|副?(?:教授|研究员|院长|校长|园长|所长|站长|书记|主席|局长|经理)|老师|医生|护士|医师|工程师)$/;

/** The known name that may be meant before a post: 示例县医院尚丽主任医师. */
function nearestBeforePost(
  words: string,
  { forms }: KnownNames,
): { readonly name: string; readonly at: number; readonly isBeforePost: true } | undefined {
  const bare = words.replace(post, '');
  const slip = bare === words ? undefined : slipAmong(bare, forms);
  return slip && { ...slip, isBeforePost: true };
}

/** How much of 示例市总工会李四 or 示例公司炼钢工李四 is the unit, with the post, before a person. */
function unitLength(words: string): number {
  if (postEnding.test(words)) return 0;
  const match =
    /^.*(?:[局厅部委办院校馆站所厂店社队司处科室团村镇乡会组班工员长师]|中心|大学|中学|小学|公司|集团|教授|主任|书记|经理|医生|护士)(?=[\p{Script=Han}]{2,3}$)/u.exec(
      words,
    );
  return match && hasSurname(words.slice(match[0].length)) ? match[0].length : 0;
}
