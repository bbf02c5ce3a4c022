import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { type Owner, proposedTables } from '../rows/tables.ts';
import { clauseStart, sentenceBefore } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import { comparedFinding } from '../relations/compared.ts';
import { type Measure, measuresMeant, signOf, yardsticksOf } from '../relations/measures.ts';
import { Parties, type Party } from '../relations/parties.ts';
import { columnsOf } from '../rows/columns.ts';
import { isRankHead } from '../rows/row-heads.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';

/**
 * 甲在先，乙在后; 甲排在乙前面; 补贴金额从高到低依次为甲镇、乙镇: who the prose says comes first, comes so by the list, by a day, or by the column that is
 * called.
 */
export const statedTurns: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const read of proseWith(notice, /[在居靠][前先后]|排在|依次/)) {
    const { scope } = read;
    const matches = [contrast, beside, inTurn].map((pattern) => claimsIn(scope.text, pattern));
    if (matches.every((some) => some.length === 0)) continue;
    const place = { scope, parties: new Parties(read, notice), tables, notice };
    const [contrasts = [], besides = [], rows = []] = matches;
    const turns = [
      ...contrasts.flatMap((match) => contrastIn(match, place)),
      ...besides.flatMap((match) => besideIn(match, place)),
    ];
    for (const wrong of [
      ...turns.flatMap((turn) => wrongTurn(turn, place) ?? []),
      ...rows.flatMap((match) => wrongRow(match, place) ?? []),
    ]) {
      const sentence = sentenceBefore(scope.text, wrong.start);
      const clause = scope.text.slice(clauseStart(scope.text, wrong.start), wrong.end);
      if (!former.test(sentence) && !isOfOthers(clause, notice) && !scope.isQuoted(wrong))
        yield wrong.finding;
    }
  }
};

const former = /[去上往]年|[上往]届|上一?[批次]/;

interface Place {
  readonly scope: Scope;
  readonly parties: Parties;
  readonly tables: readonly NomineeList[];
  readonly notice: Notice;
}

/** Of two the one that is said to come first. */
interface Turn {
  readonly first: Party;
  readonly second: Party;
  readonly start: number;
  readonly end: number;
}

interface Wrong {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
}

const [before, behind] = ['在[前先]|居前|靠前|占先', '在后|居后|靠后|随后'];
const contrast = new RegExp(
  `(${before}|${behind})，(?:而|则|其后)?[^，。；、]{2,20}?(${before}|${behind})(?=[，。；]|$)`,
  'g',
);
const beside = /排[名位序]?在(?<other>[^，。；、]{2,20}?)(?:之)?(?<side>前|后)[面头边]?(?=[，。；]|$)/g;

function contrastIn(
  { 0: whole, 1: sign = '', 2: otherSign = '', index }: RegExpExecArray,
  { scope, parties }: Place,
): Turn[] {
  const from = clauseStart(scope.text, index);
  const middle = index + whole.indexOf('，');
  const end = index + whole.length;
  const [one, ...others] = parties.within(from, middle);
  const [other, ...more] = parties.within(middle, end);
  const isFirst = !sign.endsWith('后');
  if (!one || !other || others.length + more.length > 0 || isFirst === !otherSign.endsWith('后')) return [];
  return [{ first: isFirst ? one : other, second: isFirst ? other : one, start: one.start, end }];
}

function besideIn({ 0: whole, index, groups = {} }: RegExpExecArray, { scope, parties }: Place): Turn[] {
  const [one, ...others] = parties.within(clauseStart(scope.text, index), index);
  const [other, ...more] = parties.within(index, index + whole.length);
  if (!one || !other || others.length + more.length > 0 || one.name === other.name) return [];
  const isFirst = groups['side'] === '前';
  return [
    {
      first: isFirst ? one : other,
      second: isFirst ? other : one,
      start: one.start,
      end: index + whole.length,
    },
  ];
}

function wrongTurn({ first, second, start, end }: Turn, { scope, tables }: Place): Wrong | undefined {
  const orders = first.senses.flatMap((one) =>
    second.senses.flatMap((other) =>
      one.by === other.by ? ordersOf(tables).map((order) => comes(one.rows, other.rows, order)) : [],
    ),
  );
  if (orders.includes('first') || !orders.includes('second')) return undefined;
  const sides = [
    { name: second.name, value: '在前' },
    { name: first.name, value: '在后' },
  ];
  const facts = { stated: scope.written({ start, end }).trim(), head: '', sides, place: undefined };
  return { start, end, finding: { code: 'stated-comparison-differs', ...placeIn(scope, start), facts } };
}

type Order = (owner: Owner) => number | undefined;

/** By what rows may come one after another: as they stand in their table, the tables as they do, by a day, by a number of their turn. */
function ordersOf(tables: readonly NomineeList[]): Order[] {
  const days = yardsticksOf(tables).filter(({ kind }) => kind === 'day');
  const turns = [...new Set(tables.flatMap(({ heads }) => heads))]
    .filter((head) => isRankHead(head) || /序号$/.test(headForm(head)))
    .map(
      (head): Order =>
        ({ table, row }) =>
          columnsOf(table)[table.heads.indexOf(head)]?.numbers[row],
    );
  const stand: Order = ({ table, row }) => tables.indexOf(table) * 1e6 + row;
  return [stand, ...days.map(({ valueOf }): Order => valueOf), ...turns];
}

/** Which of the two comes first, all its rows before all of the other; undefined where neither does, or a cell says nothing. */
function comes(one: readonly Owner[], other: readonly Owner[], order: Order): 'first' | 'second' | undefined {
  const [own, others] = [one, other].map((rows) => rows.map((row) => order(row) ?? NaN));
  const isBefore = (some: readonly number[] = [], more: readonly number[] = []): boolean =>
    some.every((value) => more.every((next) => value < next));
  return isBefore(own, others) ? 'first' : isBefore(others, own) ? 'second' : undefined;
}

const way = '[到至往]';
const inTurn = new RegExp(
  `(?:[从由](?:(?<down>高${way}低|多${way}少|大${way}小|长${way}短|晚${way}早)|(?<up>低${way}高|少${way}多|小${way}大|短${way}长|早${way}晚))的?(?:顺序)?)?(?:排列|排序)?，?依次[为是有:]`,
  'g',
);

/** Names that are not in the order which the sentence says that they are in: 从高到低, or by the column that it calls. */
function wrongRow(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  { scope, parties, tables, notice }: Place,
): Wrong | undefined {
  const { text } = scope;
  const start = index + whole.length;
  const row = rowFrom(start, text, parties);
  if (row.length < 2) return undefined;
  const isUp = groups['up'] !== undefined;
  const said = groups['down'] ?? groups['up'] ?? '';
  const adjective = said === '' ? '高' : stretchIn(said, /[高多大长早]/) || '高';
  const measures = measuresOfTurns(text, index, adjective, tables);
  const known = measures.flatMap((measure) => orderedBy(measure, row, adjective));
  const isRight = known.some(
    ({ isDown, isUp: isRising, isKnown }) =>
      !isKnown || (isUp ? isRising : isDown) || (said === '' && isRising),
  );
  const [measure] = measures;
  const last = row.at(-1);
  if (known.length === 0 || isRight || !measure || !last) return undefined;
  const [shared] = sharedBy(row);
  const comparands = row.slice(0, mostSaid).map(({ name, senses }) => {
    return { name, rows: senses.find(({ by }) => by === shared)?.rows ?? [] };
  });
  const stretch = { start: clauseStart(text, index), end: last.end };
  return {
    ...{ start, end: last.end },
    finding: comparedFinding({ scope, said: stretch, at: start, measure, comparands }, notice),
  };
}

/**
 * By what the sentence says before `index` that names have their turn: 按面积, 得分居前三位的; by what it told last
 * where it only goes on.
 */
function measuresOfTurns(
  text: string,
  index: number,
  adjective: string,
  tables: readonly NomineeList[],
): readonly Measure[] {
  const sentence = sentenceBefore(text, index);
  const own = lastStretch(sentence, '，。；：:').replace(/^.*?(?:按|依|以)/, '');
  // 甲镇最多，其后依次为乙镇、丙镇
  const isNext = /^(?:其[后次余]|往下|之后|随后|余下)$/.test(own);
  const words = isNext ? '' : own.replace(/(?:位?[居列]|排[名在]{0,2})前[二两三四五六\d][位名]的?$/, '');
  const before = isNext ? sentence : '';
  return measuresMeant({ words: ownMeasure(words), adjective, before, unit: '' }, tables);
}

/**
 * Whether the names of a row stand from the most to the least by `measure`, or from the least, by each kind that they
 * share.
 */
function orderedBy(measure: Measure, row: readonly Party[], adjective: string) {
  return sharedBy(row).map((by) => {
    const values = row.map(
      (one) => measure.of(one.senses.find((sense) => sense.by === by)?.rows ?? []) ?? NaN,
    );
    const sign = signOf(adjective, measure.kind);
    return {
      isDown: isSorted(values, -sign),
      isUp: isSorted(values, sign),
      isKnown: !values.includes(NaN),
    };
  });
}

/** As many of an order as a sentence tells. */
const mostSaid = 8;

/** The measure in words that say of whom it is: 3人的平均绩点 of 国家奖学金3人的平均绩点. */
function ownMeasure(words: string): string {
  return stretchIn(words, /[^中里的\d]*$/);
}

/** Behind a name of a row: （第一中学）、, 330万元、, 和. */
const amountBehind = /^(?:（[^（）]{1,20}）|\d[\d.]{0,8}\p{Script=Han}{0,3}?)?[、和与及]/u;

function rowFrom(start: number, text: string, parties: Parties): Party[] {
  const row: Party[] = [];
  for (let one = parties.at(start); one;) {
    row.push(one);
    const gap = stretchIn(text.slice(one.end, one.end + 24), amountBehind);
    one = gap === '' ? undefined : parties.at(one.end + gap.length);
  }
  return row;
}

function sharedBy(row: readonly Party[]): string[] {
  const [first, ...others] = row;
  return (first?.senses ?? [])
    .map(({ by }) => by)
    .filter((by) => others.every(({ senses }) => senses.some((sense) => sense.by === by)));
}

/** Whether each is no less than the one before it, or for -1 no more. */
function isSorted(values: readonly number[], sign: number): boolean {
  return values.every((value, at) => at === 0 || sign * (value - (values[at - 1] ?? value)) >= 0);
}
