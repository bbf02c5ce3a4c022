import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { measure, numeral } from '../words/counted.ts';
import { sentenceBefore, sentenceStart } from '../words/sentence-start.ts';
import { mentionsIn } from './mentions.ts';
import {
  type Calling,
  ofCategory,
  ofName,
  ownersAt,
  type RowFacts,
  rowFacts,
  type RowSet,
  shared,
  without,
} from './row-facts.ts';
import type { Owner } from './tables.ts';

/** More ways to call rows than a sentence has that people read. */
const mostCalled = 12;

/** As far as the beginning of a paragraph says of what it is. */
const longestTopic = 40;

/**
 * Of what `scope` says it is before the character `index`: above it, where its paragraph begins (（一）租房补贴8人，…),
 * in the last sentence of few words (甲岗位3人。), and where its sentence says among whom (水稻户中) or how many it is
 * of (8个村分布在3个镇).
 */
export function topicOf({ heading, text }: Scope, index: number): string {
  const from = sentenceStart(text, index);
  const opening = stretchIn(text.slice(0, Math.min(index, longestTopic)), /^[^，。；:\n]*(?=[，。；:\n])/);
  const label = matchesIn(text.slice(0, from), /(?<=^|[。；\n])[^，。；:\n]{2,20}[。:\n]/g).at(-1)?.[0] ?? '';
  const among = stretchIn(text.slice(from, index), /^[^，。；:\n]{2,20}?[中里内](?=[^，。；:\n]|，)/);
  const ofSome = stretchIn(text.slice(from, index), countedOpening);
  return [heading, opening, label, among, ofSome].join('\n');
}

const countedOpening = new RegExp(`^(?:其中|这|上述|以上)?(?:${numeral})${measure}[^，。；:\\n]{1,12}`);

/**
 * What is said before the character `index` of `scope` of those of whom an amount of `unit` there may be told: its topic, and its
 * sentence but for what stands between other amounts of that unit.
 */
export function spokenBefore(scope: Scope, index: number, unit: string): string {
  const sentence = sentenceBefore(scope.text, index);
  const others = matchesIn(sentence, /\d(?![\d.])/g).filter((match) =>
    sentence.startsWith(unit, match.index + 1),
  );
  const [first, last] = [others[0], others.at(-1)];
  const own =
    first && last
      ? `${sentence.slice(0, first.index)}\n${sentence.slice(last.index + 1 + unit.length)}`
      : sentence;
  return `${topicOf(scope, index)}\n${own}`;
}

/**
 * Of which rows of `tables` `words` may speak, besides all: those that a cell, a category or a name in them calls, those that
 * several call together (of one column any of them, of several all), and the others (其余). Each set has a row, and not all.
 * `areKinds`: a name calls none, nor does what each row has alone, as 经营者 beside 农场名称.
 */
export function rowsSpokenOf(
  words: string,
  tables: readonly NomineeList[],
  areKinds = false,
): readonly (readonly Owner[])[] {
  const facts = rowFacts(tables);
  const sets = calledIn(words, facts, areKinds);
  const rests = /其[余他它]|另外|除|非/.test(words) ? sets.map((set) => without(facts.all, set)) : [];
  const parts = facts.categories.length > 1 ? facts.categories : [];
  const within = [...sets, ...rests].flatMap((set) => [
    set,
    ...parts.map((category) => shared(set, category)),
  ]);
  const own = new Map(within.map((set) => [fingerprintOf(set), set] as const));
  return [...own.values()]
    .filter(({ size }) => size > 0 && size < facts.all.size)
    .map((set) => ownersAt(set, facts));
}

/** What two sets of places have alike if they are the same, and hardly else; made in one pass, for tables have thousands of rows. */
function fingerprintOf(set: RowSet): string {
  let [sum, squares, mixed] = [0, 0, 0];
  for (const place of set) {
    sum += place;
    squares += place * place;
    mixed ^= Math.imul(place + 1, 0x9e3779b1);
  }
  return `${set.size} ${sum} ${squares} ${mixed}`;
}

/** A级企业, B、C类: by a letter that a cell is. */
function lettered(words: string, { columns }: RowFacts): readonly Calling[] {
  const letters = new Set(
    matchesIn(words, /[A-Z]{1,3}(?=[级类档等]|[、和与][A-Z]{1,3}[级类档等])/g).map(([text]) => text),
  );
  return [...letters].flatMap((text) =>
    [...columns].flatMap(([head, cells]): Calling[] => {
      const rows = new Set(
        [...cells.keys()].filter((place) => cells[place]?.replace(/[级类档等]$/, '') === text),
      );
      return rows.size === 0 ? [] : [{ text, head, rows }];
    }),
  );
}

/** 女性4人, 少数民族3名: of those whom one column tells, where others tell none. */
function told(words: string, { columns }: RowFacts): readonly Calling[] {
  return traits.flatMap(([text, head, cell]): Calling[] => {
    const cells = columns.get(head) ?? [];
    const rows = new Set([...cells.keys()].filter((place) => cell.test(cells[place] ?? '')));
    return words.includes(text) && rows.size > 0 ? [{ text, head, rows }] : [];
  });
}

const traits: readonly (readonly [text: string, head: string, cell: RegExp])[] = [
  ['男', '性别', /^男/],
  ['女', '性别', /^女/],
  ['少数民族', '民族', /^(?!汉)./],
];

/** 甲区两宗 of 甲区示例大道北: by the place with which cells begin. */
function placed(words: string, { columns }: RowFacts): readonly Calling[] {
  return [...columns].flatMap(([head, cells]): Calling[] => {
    const places = cells.map((cell = '') =>
      stretchIn(cell, /^\p{Script=Han}{1,6}?(?:[区县镇乡]|街道)(?=.{2})/u),
    );
    const said = [...new Set(places)].filter((place) => place.length > 2 && words.includes(place));
    return said.map((text) => ({
      ...{ text, head },
      rows: new Set([...places.keys()].filter((row) => places[row] === text)),
    }));
  });
}

/** Whether no two rows say the same in the column `head`, by which each is called as by a name. */
function isOfEach(head: string, { columns, owners }: RowFacts): boolean {
  const cells = columns.get(head) ?? [];
  return owners.length > 2 && cells.length > 0 && new Set(cells).size === owners.length;
}

function calledIn(words: string, facts: RowFacts, areKinds: boolean): readonly RowSet[] {
  const callings = [
    ...mentionsIn(words, facts).flatMap((mention) => mention.callings),
    ...lettered(words, facts),
    ...told(words, facts),
    ...placed(words, facts),
  ]
    .filter(({ head }) => !areKinds || (head !== ofName && !isOfEach(head, facts)))
    .slice(-mostCalled);
  const heads = [...new Set(callings.map(({ head }) => head))];
  const ofHeads = heads.map((head) => {
    const own = callings.filter((calling) => calling.head === head).map(({ rows }) => rows);
    return { head, own, all: new Set(own.flatMap((rows) => [...rows])) };
  });
  const single = ofHeads.flatMap(({ own, all }) => [...own, all]);
  const joint = ofHeads.flatMap((one, index) =>
    ofHeads
      .slice(index + 1)
      .flatMap((other) =>
        [...one.own, one.all].flatMap((rows) => [...other.own, other.all].map((more) => shared(rows, more))),
      ),
  );
  const every = ofHeads
    .filter(({ head }) => head !== ofCategory)
    .reduce<RowSet>((rows, { all }) => shared(rows, all), facts.all);
  return [...single, ...joint, every];
}
