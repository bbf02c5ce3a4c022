import { grouped } from '../../lists/grouped.ts';
import { indexAt } from '../../lists/index-at.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Span } from '../../statements/clauses/token.ts';
import type { ReadScope } from '../../statements/reading.ts';
import { type Owner, ownersIn } from '../rows/tables.ts';

/** One of those put forward, where a text names him, or says which of them he is. */
export interface Subject extends Span, Owner {
  readonly name: string;
}

const ranked =
  /第([一二三四五六七八九十]{1,2}|\d{1,2})(?:中标|成交|中选|入围)(?:候选)?(?:人|单位|供应商|企业)/g;

/** 第1包, 二标段 */
const parts = /第?(?:[一二三四五六七八九十]{1,3}|\d{1,3})号?(?:包|标段|分包|地块|标)/g;

/** The subjects that a text names, in the order of the text: by a name that one row has, as 第三中标候选人 or 第1包. */
export class Subjects {
  readonly all: readonly Subject[];
  readonly #starts: readonly number[];

  constructor({ scope, clauses }: ReadScope, tables: readonly NomineeList[]) {
    const owners = ownersIn(tables);
    const named = clauses.flatMap(({ tokens }) =>
      tokens.flatMap((token): Subject[] => {
        const [owner, ...others] = token.kind === 'name' ? (owners.get(token.name) ?? []) : [];
        return owner && others.length === 0 && token.kind === 'name'
          ? [{ ...owner, start: token.start, end: token.end, name: token.name }]
          : [];
      }),
    );
    const [table, ...more] = tables;
    const byRank =
      table && more.length === 0 && scope.text.includes('候选') ? rankedIn(scope.text, table) : [];
    const byPart = /[包标地]/.test(scope.text) ? partsIn(scope.text, tables) : [];
    this.all = [...named, ...byRank, ...byPart].toSorted((a, b) => a.start - b.start);
    this.#starts = this.all.map(({ start }) => start);
  }

  /** Those that stand from `start` to `end`. */
  within(start: number, end: number): readonly Subject[] {
    return spansWithin(this.all, this.#starts, start, end);
  }
}

/** Those of `all`, which begin at `starts` in their order, that stand from `start` to `end`. */
export function spansWithin<One extends Span>(
  all: readonly One[],
  starts: readonly number[],
  start: number,
  end: number,
): readonly One[] {
  const own: One[] = [];
  for (let index = all.length === 0 ? 0 : indexAt(starts, start); ; index += 1) {
    const one = all[index];
    if (!one || one.end > end) break;
    if (one.start >= start) own.push(one);
  }
  return own;
}

function rankedIn(text: string, table: NomineeList): Subject[] {
  return [...text.matchAll(ranked)].flatMap(({ 0: name, 1: numeral = '', index }) => {
    const row = (numberOf(numeral) ?? 0) - 1;
    return row >= 0 && row < table.nominees.length
      ? [{ table, row, name, start: index, end: index + name.length }]
      : [];
  });
}

/** The rows that have a cell which calls a part. */
const partRows = ofLatest((tables: readonly NomineeList[]): ReadonlyMap<string, readonly Owner[]> => {
  const whole = new RegExp(`^${parts.source}$`);
  return grouped(
    tables.flatMap((table) =>
      table.nominees.flatMap(({ cells }, row) =>
        [...new Set(cells)].filter((cell) => whole.test(cell)).map((cell) => [cell, { table, row }] as const),
      ),
    ),
  );
});

function partsIn(text: string, tables: readonly NomineeList[]): Subject[] {
  const rows = partRows(tables);
  return [...text.matchAll(parts)].flatMap(({ 0: name, index }) => {
    const [owner, ...others] = rows.get(name) ?? [];
    return owner && others.length === 0 ? [{ ...owner, name, start: index, end: index + name.length }] : [];
  });
}
