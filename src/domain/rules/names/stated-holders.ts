import { placeIn } from '../../finding/finding.ts';
import { indexAt } from '../../lists/index-at.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { TokenOf } from '../../statements/clauses/token.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { namesToldIn, readingOf } from '../../statements/reading.ts';
import { type Owner, ownersIn, proposedTables } from '../rows/tables.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/** 兴岳公司报价…，项目经理为甲一: of whom the prose says what stands under a head of the list, of him the list says it. */
export const statedHolders: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  const heads = new HeadsTold(tables);
  for (const read of readingOf(notice).body) {
    const { scope } = read;
    if (scope.kind === 'cell') continue;
    const told = heads.in(scope.text);
    if (told.length === 0) continue;
    const names = namesToldIn(read)
      .map(({ token }) => token)
      .toSorted((a, b) => a.start - b.start);
    if (names.length > 0) yield* wrongValues(scope, names, ownersIn(tables), told);
  }
};

type NameToken = TokenOf<'name'>;

/** What the columns of a head say, of which no two rows say the same. */
interface Head {
  readonly head: string;
  readonly column: ReadonlyMap<NomineeList, number>;
  readonly values: ReadonlySet<string>;
  readonly longest: number;
}

/** As long as heads are at least by which prose may call what it tells, and as their values are at most. */
const [shortestHead, longestValue] = [3, 20];

/** The heads of tables by which prose may call what they tell; their columns are read when they are first met. */
class HeadsTold {
  readonly #tables: readonly NomineeList[];
  readonly #heads: readonly string[];
  readonly #told = new Map<string, Head | undefined>();

  constructor(tables: readonly NomineeList[]) {
    this.#tables = tables;
    const heads = new Set(tables.flatMap((table) => table.heads.map((head) => headForm(head))));
    this.#heads = [...heads].filter((head) => head.length >= shortestHead && /^\p{Script=Han}+$/u.test(head));
  }

  /** Those of which `text` speaks, and that tell rows apart. */
  in(text: string): Head[] {
    return this.#heads.filter((head) => text.includes(head)).flatMap((head) => this.#read(head) ?? []);
  }

  #read(head: string): Head | undefined {
    if (!this.#told.has(head)) this.#told.set(head, headIn(this.#tables, head));
    return this.#told.get(head);
  }
}

function headIn(tables: readonly NomineeList[], head: string): Head | undefined {
  const column = new Map(
    tables.flatMap((table) => {
      const index = table.heads.findIndex((one) => headForm(one) === head);
      return index === -1 || index === table.nameColumn ? [] : [[table, index] as const];
    }),
  );
  const cells = [...column].flatMap(([table, index]) =>
    table.nominees.map((nominee) => plainForm(nominee.cells[index] ?? '')),
  );
  const values = new Set(cells.filter((cell) => /^\p{Script=Han}{2,}$/u.test(cell)));
  const longest = Math.min(longestValue, Math.max(0, ...Array.from(values, (value) => value.length)));
  return values.size > 1 && values.size === cells.length ? { head, column, values, longest } : undefined;
}

/** As far as what is told stands behind the name. */
const farthest = 80;

/** 兴岳公司…，项目经理为甲一, where that is the one of another row. */
function* wrongValues(
  scope: Scope,
  names: readonly NameToken[],
  owners: ReadonlyMap<string, readonly Owner[]>,
  heads: readonly Head[],
): Generator<Finding> {
  const { text } = scope;
  const starts = names.map(({ start }) => start);
  for (const { head, column, values, longest } of heads)
    for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + head.length)) {
      const from =
        at + head.length + stretchIn(text.slice(at + head.length, at + head.length + 1), /^[为是系:]/).length;
      const stated = longestIn(values, text.slice(from, from + longest));
      const name = stated === undefined ? undefined : lastBefore(names, starts, at);
      const [owner, ...others] = name ? (owners.get(name.name) ?? []) : [];
      const between = name ? text.slice(name.end, at) : '';
      const index = owner ? column.get(owner.table) : undefined;
      if (!owner || others.length > 0 || index === undefined || stated === undefined) continue;
      const known = plainForm(owner.table.nominees[owner.row]?.cells[index] ?? '');
      const isOther = known !== '' && !known.includes(stated) && !stated.includes(known);
      const isOwn =
        between.length <= farthest && /^[（:]|，/.test(between) && !/[。；！？\n、]|[原曾前]$/.test(between);
      if (!isOther || !isOwn || scope.isQuoted({ start: from, end: from + stated.length })) continue;
      const facts = { name: name?.name ?? '', stated, known };
      yield { code: 'named-trait-differs', ...placeIn(scope, from), facts };
    }
}

function longestIn(values: ReadonlySet<string>, words: string): string | undefined {
  for (let length = words.length; length > 1; length -= 1)
    if (values.has(words.slice(0, length))) return words.slice(0, length);
  return undefined;
}

/** The name that ends before `index`, and stands near it. */
function lastBefore(names: readonly NameToken[], starts: readonly number[], index: number) {
  const last = names[indexAt(starts, index)];
  return last && last.end <= index && index - last.end <= farthest ? last : undefined;
}
