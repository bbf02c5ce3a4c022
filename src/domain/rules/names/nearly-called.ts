import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { proseWith } from '../words/prose-read.ts';
import { callings, isFollowedBy, knownTexts, nearlyAt } from './nearly-named.ts';

/**
 * 甲一二负责的甲项目, whose row has 甲乙二 for its 负责人; 甲乙有限责任公司, where the rows have 甲乙股份有限公司; 青泉村1户（甲一）, where the row of 甲一 has
 * 清泉村: a person of a row beside what else it says, by a name one sign off, a company in another legal form, and a place
 * one sign off beside a name.
 */
export const nearlyCalled: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const known = knownTexts(notice);
  yield* wrongHolders(tables, known, notice);
  yield* wrongForms(known, notice);
  yield* wrongPlaces(tables, known, notice);
  yield* wrongValues(tables, known, notice);
};

/** A person whom a row names in another column than that of those put forward. */
interface Holder {
  readonly name: string;
  readonly cells: readonly string[];
}

const ofPersons = /(?:人|员|师|长|者|任|作者|姓名)$/;

function holdersIn(tables: readonly NomineeList[]): readonly Holder[] {
  return tables.flatMap(({ heads, nameColumn, nominees }) =>
    heads.flatMap((head, column) => {
      if (column === nameColumn || !ofPersons.test(headForm(head))) return [];
      const own = nominees.map(({ cells }) =>
        (cells[column] ?? '').split(/[、，,/\s]/).map((name) => plainForm(name)),
      );
      const all = own.flat();
      const areNames = all.filter((cell) => isPerson.test(cell) && isSurnamed(cell)).length * 2 > all.length;
      return areNames
        ? nominees.flatMap(({ cells }, row) => (own[row] ?? []).map((name): Holder => ({ name, cells })))
        : [];
    }),
  );
}

const isPerson = /^\p{Script=Han}{3,4}$/u;
/** “甲项目”第一完成人为 before a name. */
const calledBefore = new RegExp(
  `[”》]?(?:的|，|（)?(?:第一|主要|项目)?(?:${callings.join('|')})?(?:为|是|:)?$`,
);
/** As far as a text is read around a name. */
const nearby = 30;

function* wrongHolders(tables: readonly NomineeList[], known: string, notice: Notice): Generator<Finding> {
  const holders = holdersIn(tables).filter(({ name }) => isPerson.test(name));
  if (holders.length === 0) return;
  for (const { scope } of proseWith(notice, /\p{Script=Han}/u))
    for (const { name: nearest, cells } of holders)
      for (const span of nearlyAt(scope, nearest)) {
        const named = scope.text.slice(span.start, span.end);
        const before = scope.text.slice(Math.max(0, span.start - nearby), span.start);
        const behind = scope.text.slice(span.end, span.end + nearby);
        const lead = before.replace(calledBefore, '');
        const isBeside =
          isFollowedBy(behind, cells, nearest) ||
          cells.some((cell) => cell.length > 3 && lead.endsWith(plainForm(cell)));
        if (!isBeside || known.includes(named) || !isPerson.test(named) || scope.isQuoted(span)) continue;
        yield { code: 'named-not-listed', ...placeIn(scope, span.start), facts: { named, nearest } };
      }
}

const forms = '股份有限公司|有限责任公司|有限公司|合伙企业|农民专业合作社联合社|专业合作社';
const company = new RegExp(`(?<stem>[\\p{Script=Han}]{4,20}?)(?<form>${forms})`, 'gu');
/** Where two companies are told apart, or one by the name that it had. */
const ofTwo = /原|更名|变更|改制|前身|曾用|子公司|母公司|控股|全资|隶属/;

/** 甲乙有限责任公司, where no setting and no row says that, and a row has the same name with 股份有限公司. */
function* wrongForms(known: string, notice: Notice): Generator<Finding> {
  if (!new RegExp(forms).test(known)) return;
  const listed = new Map(
    matchesIn(
      known,
      new RegExp(`(?<=^|\\n|、)(?<stem>[\\p{Script=Han}（）]{4,20}?)(?<form>${forms})(?=$|\\n|、)`, 'gu'),
    ).map(({ 0: whole, groups = {} }) => [groups['stem'] ?? '', whole] as const),
  );
  const texts = proseWith(notice, new RegExp(forms));
  const whole = texts.map(({ scope }) => scope.text).join('\n');
  for (const { scope } of texts)
    for (const { 0: words, index, groups = {} } of matchesIn(scope.text, company)) {
      const { stem = '', form = '' } = groups;
      const own = [...listed.keys()].find((one) => stem.endsWith(one));
      const nearest = own === undefined ? undefined : listed.get(own);
      if (own === undefined || nearest === undefined || own.endsWith('集团')) continue;
      const named = own + form;
      const start = index + words.length - named.length;
      const isOther =
        !known.includes(named) && !whole.includes(nearest) && !ofTwo.test(sentenceAround(scope, start));
      if (!isOther || scope.isQuoted({ start, end: start + named.length })) continue;
      yield { code: 'named-not-listed', ...placeIn(scope, start), facts: { named, nearest } };
    }
}

function sentenceAround({ text }: Scope, index: number): string {
  const from = text.lastIndexOf('。', index) + 1;
  const to = text.indexOf('。', index);
  return text.slice(Math.max(from, index - 120), to === -1 ? index + 120 : to);
}

/** What ends the names of places and units by which a row is told. */
const ofPlaces =
  /^\p{Script=Han}{2,8}(?:村|镇|乡|社区|街道|林场|农场|小学|中学|学校|医院|学院|公司|厂|局|所|站|中心)$/u;
/** Signs by which places of one name are told apart. */
const tellingApart = /[东西南北中上下前后大小新老内外高低左右一二三四五六七八九十甲乙丙丁\d]/;

/** A place of one row that the prose names nowhere, but one sign off in a clause that names who is of it. */
function* wrongPlaces(tables: readonly NomineeList[], known: string, notice: Notice): Generator<Finding> {
  const texts = proseWith(notice, /\p{Script=Han}/u);
  const whole = texts.map(({ scope }) => scope.text).join('\n');
  const rowPlaces = tables.flatMap(({ nameColumn, nominees }) =>
    nominees.flatMap(({ name, cells }) =>
      cells.flatMap((cell, column) => {
        const place = plainForm(cell);
        return column !== nameColumn && ofPlaces.test(place) ? [{ name: plainForm(name), place }] : [];
      }),
    ),
  );
  const places = [...new Set(rowPlaces.map(({ place }) => place))];
  const unnamed = new Set(places.filter((place) => !whole.includes(place)));
  const rows = rowPlaces.filter(({ place }) => unnamed.has(place));
  for (const { scope } of rows.length > 0 && rows.length <= mostRows ? texts : [])
    for (const { name, place } of rows)
      for (const span of nearlyAt(scope, place)) {
        const stated = scope.text.slice(span.start, span.end);
        const apart = [...place].findIndex((sign, index) => sign !== stated[index]);
        const signs = `${place[apart]}${stated[apart]}`;
        const isOther = known.includes(stated) || tellingApart.test(signs) || apart === place.length - 1;
        if (isOther || !tellsOf(name, stated, clauseAround(scope, span.start)) || scope.isQuoted(span))
          continue;
        yield {
          code: 'named-trait-differs',
          ...placeIn(scope, span.start),
          facts: { name, stated, known: place },
        };
      }
}

/** Whether `clause` tells `stated` of `name`: not 原甲所甲一, nor 甲所的同志与甲一. */
function tellsOf(name: string, stated: string, clause: string): boolean {
  const [before = '', behind = ''] = clause.split(stated, 2);
  const between = behind.includes(name) ? behind.slice(0, behind.indexOf(name)) : '';
  return clause.includes(name) && !/[原前曾]$|时任$/.test(before) && !/[与和同跟及]/.test(between);
}

/** Longer lists are of households, whom the text does not name. */
const mostRows = 200;

function clauseAround({ text }: Scope, index: number): string {
  const from = Math.max(...['，', '。', '；', '、', '\n'].map((mark) => text.lastIndexOf(mark, index))) + 1;
  return stretchIn(text.slice(from, index + nearby), /^[^，。；、\n]*/);
}

/** As many values as prose names in a row. */
const mostValues = 40;
/** Shorter ones are a sign apart and two. */
const isValue = /^\p{Script=Han}{4,12}$/u;
/** Of where those put forward come from, which the column tells. */
const ofWhere = /来自|分布|涉及|覆盖|位于|集中|出自|选自|配租|安置/;

/** 甲河家园和乙江新居, where a column has 甲河家园 and 乙河新居: a value one sign off in a row with another one of its column. */
function* wrongValues(tables: readonly NomineeList[], known: string, notice: Notice): Generator<Finding> {
  const heads = [...new Set(tables.flatMap((table) => table.heads))];
  const columns = heads.flatMap((head) => {
    const cells = tables.flatMap((table) =>
      table.heads.indexOf(head) === table.nameColumn
        ? []
        : table.nominees.map(({ cells: own }) => plainForm(own[table.heads.indexOf(head)] ?? '')),
    );
    const values = [...new Set(cells)].filter((cell) => isValue.test(cell));
    return values.length > 1 && values.length <= mostValues ? [{ head, values }] : [];
  });
  for (const { scope } of proseWith(notice, /[、和与及]/))
    for (const { head, values } of columns)
      for (const value of values)
        for (const span of nearlyAt(scope, value)) {
          const stated = scope.text.slice(span.start, span.end);
          const signs = [...value].flatMap((sign, index) =>
            sign === stated[index] ? [] : [sign, stated[index]],
          );
          const [before, behind] = [scope.text.slice(0, span.start), scope.text.slice(span.end)];
          const isInRow = values.some(
            (other) =>
              other !== value &&
              (['、', '和', '与', '及'].some((mark) => before.endsWith(other + mark)) ||
                (/^[、和与及]/.test(behind) && behind.startsWith(other, 1))),
          );
          const isOther =
            known.includes(stated) || tellingApart.test(signs.join('')) || !isValue.test(stated);
          const sentence = sentenceAround(scope, span.start);
          if (!isInRow || isOther || sentence.includes(value) || !ofWhere.test(sentence)) continue;
          if (scope.isQuoted(span)) continue;
          yield {
            code: 'named-trait-differs',
            ...placeIn(scope, span.start),
            facts: { name: head, stated, known: value },
          };
        }
}
