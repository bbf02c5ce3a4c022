import { placeIn } from '../../finding/finding.ts';
import { grouped } from '../../lists/grouped.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { Nominee, NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isAnotherUnit, isNear } from '../../statements/names/likeness.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import { namesTold } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { asTable } from '../rows/lists-as-tables.ts';
import {
  isNation,
  isSameNation,
  isSameParty,
  isSameSchooling,
  type TraitColumn,
  traitOf,
} from '../rows/list-traits.ts';

/** What the prose tells of a nominee right behind the name (甲一，女，回族，1988年6月出生，现任…) is what the list tells. */
export const namedTraits: Rule = function* (notice) {
  const names = namesTold(notice);
  if (names.length === 0) return;
  const listed = listedByName(notice);
  for (const { scope, token } of names) {
    const [own, ...others] = listed.get(token.name) ?? [];
    if (!own || others.length > 0) continue;
    yield* wrongOrdinal(scope, token.start, own);
    yield* wrongTitle(scope, token.end, own);
    yield* wrongParticulars(scope, token.end, own);
  }
};

/** 本名单第9号甲一, who is the 8th of the list, and whose row says no 9. */
function* wrongOrdinal(scope: Scope, start: number, { nominee }: Listed): Generator<Finding> {
  const { name, ordinal, cells } = nominee;
  const [written, stated = ''] = numbered.exec(scope.text.slice(Math.max(0, start - 6), start)) ?? [];
  if (written === undefined || ordinal === undefined || cells.includes(stated)) return;
  const span = { start: start - written.length, end: start };
  if (scope.isQuoted(span)) return;
  const facts = { name, stated: scope.written(span), known: `第${ordinal}号` };
  yield { code: 'named-trait-differs', ...placeIn(scope, span.start), facts };
}

const numbered = /第(\d{1,3})号$/;

/** 甲一女士, whose row says 男. */
function* wrongTitle(scope: Scope, from: number, { list, nominee }: Listed): Generator<Finding> {
  const title = stretchIn(scope.text.slice(from, from + 2), /^(?:女士|先生|小姐)/);
  const known = title === '' ? undefined : traitOf(list, nominee, 'sex');
  const span = { start: from, end: from + title.length };
  if (known === undefined || known.startsWith(title === '先生' ? '男' : '女') || scope.isQuoted(span)) return;
  const facts = { name: nominee.name, stated: title, known };
  yield { code: 'named-trait-differs', ...placeIn(scope, from), facts };
}

interface Listed {
  readonly list: NomineeList;
  readonly nominee: Nominee;
}

function listedByName({ lists }: Notice): ReadonlyMap<string, readonly Listed[]> {
  return grouped(
    lists
      .map((list) => asTable(list))
      .flatMap((list) =>
        list.nominees.flatMap((nominee) =>
          Array.from(nomineeForms(nominee.name), (form) => [form, { list, nominee }] as const),
        ),
      ),
  );
}

/** As far as particulars are read behind a name. */
const farthest = 120;
const particular = /[，（）:]([^，（）:。；\n]{1,40})/y;
const post = /^(?:现任|现系)(.{4,})$/;
/** A date that no word says to be one of birth is of something else: 甲一，2022年7月，在……救起两名儿童. */
const born = /^(?=生于|.*生$)(?:生于)?(\d{4})年(\d{1,2})月(?:\d{1,2}日)?(?:出?生)?$/;
/** Particulars that are not compared. What is none goes on to tell of others: 甲一，救起一名儿童，女，5岁. */
const notCompared =
  /^同志$|[省市县区旗州]人$|籍贯|[党团盟社]员$|群众|学[历位]|文化|毕业|^(?:大学)?(?:本科|专科|大专)$|研究生$|[学硕博]士$|^\d{1,2}岁$|参加工作$|入党$|职称|师$|教授$|研究员$|入伍$|退[役伍]$|入[职编团]$|从[教医警]$/;
/** 甲一同志（示例公司）: what a name is followed by. */
const titled = /^(?:同志|先生|女士|老师|同学)(?=[，（])/;

/** The particulars that follow a name at `from`, up to the first that is none. */
function* wrongParticulars(scope: Scope, from: number, own: Listed): Generator<Finding> {
  const behind = scope.text.slice(from, from + farthest);
  particular.lastIndex = stretchIn(behind, titled).length;
  const first = particular.lastIndex;
  for (let match = particular.exec(behind); match; match = particular.exec(behind)) {
    const [whole, words = ''] = match;
    const start = from + match.index + whole.length - words.length;
    if (scope.isQuoted({ start, end: start + words.length })) continue;
    const isUnit = match.index === first && (whole.startsWith(':') || (first > 0 && whole.startsWith('（')));
    const unit = isUnit ? words : post.exec(words)?.[1];
    const column = columnOf(words);
    const ofWords = column
      ? wrongTrait(column, words, own)
      : (wrongPost(words, own) ?? slipOfCell(words, own));
    const problem = unit === undefined ? ofWords : (wrongUnit(unit, own) ?? ofWords);
    if (problem) yield { ...problem, ...placeIn(scope, start) };
    if (column === undefined && !notCompared.test(words) && !office.test(words)) return;
  }
}

function wrongTrait(column: TraitColumn, words: string, { list, nominee }: Listed) {
  const known = traitOf(list, nominee, column);
  if (known === undefined || isSameTrait(column, words, known)) return undefined;
  return { code: 'named-trait-differs', facts: { name: nominee.name, stated: words, known } } as const;
}

const office = /^(现|拟)(?:任|聘任?|提名|录用|安置|派往?|调)(?:命?为|提名为|[到至在])?(.{3,})$/;

/**
 * 拟任甲局副局长, where the column of posts to come says 甲局局长: no other way to say it, but a slip apart, or what that column
 * says of another.
 */
function wrongPost(words: string, { list, nominee }: Listed) {
  const [, time = '', stated = ''] = office.exec(words) ?? [];
  if (stated === '') return undefined;
  for (const [column, head] of list.heads.entries()) {
    const known = plainForm(nominee.cells[column] ?? '');
    if (!headForm(head).startsWith(time) || known.length < 2) continue;
    if (stated.includes(known) || known.includes(stated)) continue;
    const isOther = isNear(stated, known, 2) || isOtherPost(stated, known);
    const other = isOther ? stated : otherIn(column, stated, known, list);
    if (other !== undefined)
      return { code: 'named-trait-differs', facts: { name: nominee.name, stated: other, known } } as const;
  }
  return undefined;
}

const plainPost =
  /^(?:常务)?副?(?:[厂院校所局处科部站队组]长|主任|经理)(?:助理)?$|^\p{Script=Han}{2,4}(?:员|主管|专责)$/u;

/** 甲厂厂长助理 for 甲厂副厂长: another post in the same unit, where both say one alone. */
function isOtherPost(stated: string, known: string): boolean {
  let length = 0;
  while (length < known.length && stated[length] === known[length]) length += 1;
  const [post, own] = [stated.slice(length), known.slice(length)];
  return length >= 3 && plainPost.test(post) && plainPost.test(own) && !own.includes(post);
}

/** What `words` say that `column` says of another, and which is not `known`. */
function otherIn(
  column: number,
  words: string,
  known: string,
  { nominees }: NomineeList,
): string | undefined {
  return nominees
    .map(({ cells }) => plainForm(cells[column] ?? ''))
    .find(
      (cell) => cell.length > 3 && words.startsWith(cell) && !cell.includes(known) && !known.includes(cell),
    );
}

/** Of what one had before: 曾任示例县乙局局长, 毕业于示例大学. */
const ofBefore = /[原前曾]|[时历]任|毕业|就读|家属|妻|丈夫|父|母/;
/** Shorter words may be a sign apart and two. */
const shortestCell = 4;

/** 示例锈坊负责人, where a column says 示例绣坊: one sign off what the row says, which no row says: 示例二院乙二 may follow. */
function slipOfCell(words: string, { list, nominee }: Listed) {
  if (words.length < shortestCell || ofBefore.test(words)) return undefined;
  const cells = nominee.cells.map((cell, column) => (column === list.nameColumn ? '' : plainForm(cell)));
  for (const known of cells) {
    if (known.length < shortestCell || !/^\p{Script=Han}+$/u.test(known) || words.includes(known)) continue;
    const stated = oneOffIn(words, known);
    if (stated !== undefined && !isOfAnother(words, stated, list))
      return { code: 'named-trait-differs', facts: { name: nominee.name, stated, known } } as const;
  }
  return undefined;
}

/** Whether `words` name a nominee, or a row says what is `stated`. */
function isOfAnother(words: string, stated: string, { nominees }: NomineeList): boolean {
  return nominees.some(
    ({ name, cells }) =>
      words.includes(plainForm(name)) || cells.some((cell) => plainForm(cell).includes(stated)),
  );
}

/** As many signs of `words` in a row as `text` has, of which one is another one. */
function oneOffIn(words: string, text: string): string | undefined {
  for (let start = 0; start + text.length <= words.length; start += 1) {
    let others = 0;
    for (let index = 0; index < text.length && others < 2; index += 1)
      if (words[start + index] !== text[index]) others += 1;
    if (others === 1) return words.slice(start, start + text.length);
  }
  return undefined;
}

function wrongUnit(unit: string, { nominee: { name, organisation } }: Listed) {
  const known = organisation === undefined ? undefined : plainForm(organisation);
  if (known === undefined || unit.includes(known) || !isAnotherUnit(unit, known)) return undefined;
  return { code: 'named-unit-differs', facts: { name, stated: unit, known } } as const;
}

const ofParty =
  /^(?:(?:中共|中国共产党)?(?:正式|预备)?党员|群众|无党派(?:人士)?|(?:共青)?团员|(?:民革|民盟|民建|民进|农工|致公|九三|台盟|中国)\p{Script=Han}{0,10}[党盟会社]员)$/u;
const ofSchooling =
  /^(?:在职|全日制)?(?:博士|硕士)?(?:研究生|大学(?:本科|专科)?|本科|大专|专科|中专|高中|初中)(?:学历|文化)$/;

function columnOf(words: string): TraitColumn | undefined {
  if (/^[男女]性?$/.test(words)) return 'sex';
  if (isNation(words)) return 'nation';
  if (ofParty.test(words)) return 'party';
  if (ofSchooling.test(words)) return 'schooling';
  return born.test(words) ? 'birth' : undefined;
}

function isSameTrait(column: TraitColumn, stated: string, known: string): boolean {
  if (column === 'nation') return isSameNation(stated, known);
  if (column === 'party') return isSameParty(stated, known);
  if (column === 'schooling') return isSameSchooling(stated, known);
  if (column === 'sex') return known.startsWith(stated.charAt(0));
  const [, year, month] = born.exec(stated) ?? [];
  const [, knownYear, knownMonth] = /^(\d{4})(?:[年./-]|(?=\d\d(?:\d\d)?$))0?(\d{1,2})/.exec(known) ?? [];
  return knownMonth === undefined || (year === knownYear && Number(month) === Number(knownMonth));
}
