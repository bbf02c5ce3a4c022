import { stretchIn } from '../../lists/stretch-in.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { type Calling, ofName, type RowFacts, type RowSet, union } from './row-facts.ts';

/** Where a text calls rows: by the name of one, or by what a column says of some. */
export interface Mention extends Span {
  readonly text: string;
  /** By each column that may be meant. */
  readonly callings: readonly Calling[];
}

const sexes =
  /(?<![子妇儿])([男女])(?![儿孩款装])(?:性|同志|教师|职工|员工|干部|学员|选手|委员|童|士|生|党员)?/y;

/** The mentions of `text`, in its order; of what begins at one place the longest. */
export function mentionsIn(text: string, facts: RowFacts): readonly Mention[] {
  const { callings } = facts;
  const mentions: Mention[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const own = callings.get(text.slice(start, start + 2));
    const longest = own?.find((calling) => text.startsWith(calling.text, start));
    if (longest && own) {
      const end = start + longest.text.length;
      const alike = own.filter((calling) => calling.text === longest.text);
      mentions.push({ start, end, text: longest.text, callings: alike });
      start = end - 1;
      continue;
    }
    const short = sexMention(text, start, facts) ?? signMention(text, start, facts);
    if (short) mentions.push(short);
  }
  return mentions;
}

/** `text` without its `mentions`. */
export function textBeside(text: string, mentions: readonly Mention[]): string {
  return mentions.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function sexMention(
  text: string,
  start: number,
  { columns, categories, owners }: RowFacts,
): Mention | undefined {
  const cells = columns.get('性别');
  sexes.lastIndex = start;
  const [whole, sign = ''] = (cells && sexes.exec(text)) ?? [];
  if (!cells || whole === undefined) return undefined;
  // 男童, whose parents are put forward
  if (whole.endsWith('童') && !areChildren(owners)) return undefined;
  // Of projects no list tells it; of persons it tells it of all.
  const isTold = categories.every(
    (rows) => new Set([...rows].map((row) => cells[row] === undefined)).size === 1,
  );
  if (!isTold) return undefined;
  const rows = new Set([...cells.keys()].filter((place) => cells[place]?.startsWith(sign)));
  return { start, end: start + whole.length, text: whole, callings: [{ text: sign, head: '性别', rows }] };
}

/** 4个村, 村4个: what one sign calls, beside the number that they are. */
function signMention(text: string, start: number, { signs }: RowFacts): Mention | undefined {
  const sign = text[start] ?? '';
  const own = signs.get(sign);
  if (!own) return undefined;
  const ahead = stretchIn(text.slice(Math.max(0, start - counted), start), /(\d{1,3})[个名位家户项所]$/, 1);
  const behind = /\p{Script=Han}$/u.test(text.slice(Math.max(0, start - 2), start))
    ? ''
    : stretchIn(text.slice(start + 1, start + 1 + counted), /^(\d{1,3})[个名位家户项所]/, 1);
  const callings = own.filter(({ rows }) => `${rows.size}` === ahead || `${rows.size}` === behind);
  return callings.length === 0 ? undefined : { start, end: start + 1, text: sign, callings };
}

/** As many signs as a number and its measure word have. */
const counted = 4;

/** Whether those put forward are children. */
function areChildren(owners: RowFacts['owners']): boolean {
  return owners.some(({ table, row }) =>
    /儿童|孤儿|幼儿|学生/.test(
      [table.title, ...table.categories, ...(table.nominees[row]?.cells ?? [])].join(),
    ),
  );
}

/** The rows that `text` calls, one set after another, and all whom it names together. */
export function setsIn(text: string, facts: RowFacts): readonly RowSet[] {
  const mentions = mentionsIn(text, facts);
  const sets = mentions.flatMap(({ callings }) => callings.map(({ rows }) => rows));
  const named = mentions.flatMap(({ callings }) =>
    callings.filter(({ head }) => head === ofName).map(({ rows }) => rows),
  );
  return named.length > 1 ? [...sets, union(named)] : sets;
}
