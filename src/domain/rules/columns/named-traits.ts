import { placeIn } from '../../finding/finding.ts';
import { grouped } from '../../lists/grouped.ts';
import { headForm } from '../../name/name-column.ts';
import type { Nominee, NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isAnotherUnit, isNear } from '../../statements/names/likeness.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings.ts';
import { isNation, isSameNation, type TraitColumn, traitOf } from './list-traits.ts';
import type { Rule } from '../rule.ts';

/** What the prose tells of a nominee right behind the name (甲一，女，回族，1988年6月出生，现任…) is what the list tells. */
export const namedTraits: Rule = function* (notice) {
  const listed = listedByName(notice);
  if (listed.size === 0) return;
  for (const { scope, clauses } of readingOf(notice).body)
    for (const { tokens } of clauses)
      for (const token of tokens) {
        const [own, ...others] = token.kind === 'name' ? (listed.get(token.name) ?? []) : [];
        if (own && others.length === 0) yield* wrongParticulars(scope, token.end, own);
      }
};

interface Listed {
  readonly list: NomineeList;
  readonly nominee: Nominee;
}

function listedByName({ lists }: Notice): ReadonlyMap<string, readonly Listed[]> {
  return grouped(
    lists.flatMap((list) =>
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
  /^同志$|[省市县区旗州]人$|籍贯|[党团盟社]员$|群众|学[历位]|文化|毕业|^(?:大学)?(?:本科|专科|大专)$|研究生$|[学硕博]士$|^\d{1,2}岁$|参加工作$|入党$|职称|师$|教授$|研究员$/;

/** The particulars that follow a name at `from`, up to the first that is none. */
function* wrongParticulars(scope: Scope, from: number, own: Listed): Generator<Finding> {
  const text = scope.text.slice(from, from + farthest);
  particular.lastIndex = 0;
  for (let match = particular.exec(text); match; match = particular.exec(text)) {
    const [whole, words = ''] = match;
    const start = from + match.index + whole.length - words.length;
    if (scope.isQuoted({ start, end: start + words.length })) continue;
    const isLabelled = whole.startsWith(':') && match.index === 0;
    const unit = isLabelled ? words : post.exec(words)?.[1];
    const column = columnOf(words);
    const ofWords = column ? wrongTrait(column, words, own) : wrongPost(words, own);
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

const office = /^(现|拟)任(?:命?为|提名为)?(.{3,})$/;

/** 拟任甲局副局长, where the column of posts to come says 甲局局长: no other way to say it, but a slip apart. */
function wrongPost(words: string, { list, nominee }: Listed) {
  const [, time = '', stated = ''] = office.exec(words) ?? [];
  if (stated === '') return undefined;
  const column = list.heads.findIndex((head) => headForm(head).startsWith(time) && /[任职]/.test(head));
  const known = plainForm(nominee.cells[column] ?? '');
  const isSlip = !stated.includes(known) && !known.includes(stated) && isNear(stated, known, 2);
  if (known === '' || !isSlip) return undefined;
  return { code: 'named-trait-differs', facts: { name: nominee.name, stated, known } } as const;
}

function wrongUnit(unit: string, { nominee: { name, organisation } }: Listed) {
  const known = organisation === undefined ? undefined : plainForm(organisation);
  if (known === undefined || unit.includes(known) || !isAnotherUnit(unit, known)) return undefined;
  return { code: 'named-unit-differs', facts: { name, stated: unit, known } } as const;
}

function columnOf(words: string): TraitColumn | undefined {
  if (/^[男女]性?$/.test(words)) return 'sex';
  if (isNation(words)) return 'nation';
  return born.test(words) ? 'birth' : undefined;
}

function isSameTrait(column: TraitColumn, stated: string, known: string): boolean {
  if (column === 'nation') return isSameNation(stated, known);
  if (column === 'sex') return known.startsWith(stated.charAt(0));
  const [, year, month] = born.exec(stated) ?? [];
  const [, knownYear, knownMonth] = /^(\d{4})(?:[年./-]|(?=\d\d(?:\d\d)?$))0?(\d{1,2})/.exec(known) ?? [];
  return knownMonth === undefined || (year === knownYear && Number(month) === Number(knownMonth));
}
