import type { Span } from '../../statements/clauses/token.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { ReadScope } from '../../statements/reading.ts';
import { rowOfParagraph } from './called-rows.ts';

/** Where an amount stands, with what its clause and its half of the sentence say before it. */
interface AmountPlace {
  readonly start: number;
  readonly words: string;
  readonly half: string;
}

/** A name that stands before an amount, which is said of it. */
export interface Named {
  readonly name: string;
  /** What stands between the name and the amount. */
  readonly between: string;
  /** 最少的, before the name. */
  readonly extreme: string;
}

/** As far as an amount may stand behind the name that it is said of. */
const farthest = 80;

/**
 * The last name before an amount in its half of the sentence, where no other number and no other name stands between.
 */
export function nameBefore({ start, half }: AmountPlace, { scope, clauses }: ReadScope): Named | undefined {
  const from = Math.max(start - half.length, start - 2 * farthest);
  let last: { readonly name: string; readonly end: number } | undefined;
  for (const { tokens, start: opens, end: closes } of clauses) {
    if (closes < from || opens > start) continue;
    for (const token of tokens)
      if (token.kind === 'name' && from <= token.start && token.end <= start && (last?.end ?? 0) < token.end)
        last = { name: token.name, end: token.end };
  }
  if (!last) return undefined;
  const between = scope.text.slice(last.end, start);
  const isOfRow = /[、和及与]$/.test(scope.text.slice(0, last.end - last.name.length));
  if (
    between.length > farthest ||
    together.test(between) ||
    /^[”》）]?等|[、。；]/.test(between) ||
    (isOfRow && ofRow.test(between)) ||
    ofTwo.test(isOfRow ? between : '') ||
    (isOfRow && /^，/.test(between) && namesOfSome.test(scope.text.slice(from, last.end)))
  )
    return undefined;
  const led = scope.text
    .slice(0, last.end - last.name.length)
    .replace(/[“《]$/, '')
    .slice(-1);
  if (besideAnother.test(`${led}\n${between}`)) return undefined;
  const lead = scope.text.slice(
    Math.max(from, last.end - last.name.length - 20),
    last.end - last.name.length,
  );
  return { name: last.name, between, extreme: stretchIn(lead, ownerOfExtreme) };
}

/** What makes an amount before a name none of the one named: 满10年的甲一, 比乙二高2分的甲一. */
const ofOtherBehind = /[比较超满达每各均]|[高低多少长短]出?$|[以至到从]|[、；]|最/;

/** 面试得85分的甲一, 领9500元补助的乙二: the name right behind an amount; none is named where it is not said of that one alone. */
export function nameBehind(
  { words, end }: AmountPlace & Pick<Span, 'end'>,
  { scope: { text }, clauses }: ReadScope,
): Named | undefined {
  const [whole = '', noun = ''] = amountOwned.exec(text.slice(end, end + longestNoun)) ?? [];
  const from = end + whole.length;
  const own =
    whole === ''
      ? undefined
      : clauses
          .filter((clause) => clause.start <= from && from <= clause.end)
          .flatMap(({ tokens }) => tokens)
          .find((token) => token.kind === 'name' && token.start === from);
  if (own?.kind !== 'name') return undefined;
  const isSeveral = /^(?:[、和及与等]|(?:家庭?|户)?等)/.test(text.slice(own.end, own.end + 3));
  const said = words.replace(/^[比与和跟较]/, '');
  const isOther = isSeveral || said.length > longestNoun || ofOtherBehind.test(said);
  return { name: isOther ? '' : own.name, between: `${said}${noun}`, extreme: '' };
}

const amountOwned = /^(\p{Script=Han}{2,6}(?=的)|)的/u;
const longestNoun = 12;

/** 与甲一同在甲厂，奖状3张: beside whom another is set, of whom more is told. */
const besideAnother =
  /^[与和同跟及]\n[”》]?(?:同[属在为样一是]|一样|相[同当近仿邻]|并列|共同|合作|联合|合[写编著])/;

/**
 * 3.甲作坊。…，专利5件: the name with which the paragraph begins, where the clause speaks of nobody else, and of no other time.
 */
export function labelBefore(
  { start, words }: AmountPlace,
  { scope, clauses }: ReadScope,
  notice: Notice,
): Named | undefined {
  const row = rowOfParagraph(scope, notice);
  if (!row || words === '' || ofOtherTime.test(stretchBefore(scope.text, start, '。；', 40)))
    return undefined;
  const clause = start - stretchBefore(scope.text, start, '，。；', 40).length;
  const isOfAnother = clauses.some(({ tokens }) =>
    tokens.some((token) => token.kind === 'name' && clause <= token.start && token.end <= start),
  );
  return isOfAnother ? undefined : { name: row.name, between: scope.text.slice(row.end, start), extreme: '' };
}

const ofOtherTime = /\d年|[去今明当次同每前上]年|曾|原|首|其中|[每人户年]均|新增|增[加至]|减|从|由|达到/;

/** 最少的, 最长的为, before the name of whom it is said. */
const ownerOfExtreme =
  /最(?:年[长轻]|[高低大多长小短少早晚轻])的?(?:，?[为是]|，)?(?:(?<=[为是])[^，、；。:（）\d和及与同比]{1,12})?$/;

/** 甲类4家，即甲厂、乙厂、丙厂和丁厂，产值: the names of those whom a number counts, of all of whom it is told. */
const namesOfSome = /\d[个家户名人项所处]，?(?:即|为|是|分别[为是]|包括)[^；。\d]{2,60}$/;

/** 二人工龄加起来正好36年 */
const together = /加起来|相加|之和|[两二三四]人[^，]{0,12}(?:合计|共)/;

/** 甲一、乙二两人全年办件: what they have together. */
const ofTwo = /^(?:这|等)?(?:\d|[两三四五六七八九十])[名人位家户个]/;
/** 甲一、乙二、丙三，工龄合计74年: what is told of all of a row. */
const ofRow = /合计|共计|总\p{Script=Han}|平均|最[高低大小多少]|均为|共$|^，?一?共(?![青产同])/u;
