import type { Span } from '../../statements/clauses/token.ts';
import type { Calling, RowFacts } from './row-facts.ts';

/** Where a text calls rows: by the name of one, or by what a column says of some. */
export interface Mention extends Span {
  readonly text: string;
  /** By each column that may be meant. */
  readonly callings: readonly Calling[];
}

const sexes = /(?<![子妇儿])([男女])(?![儿孩款装])(?:性|同志|教师|职工|员工|干部|士|生|党员)?/y;

/** The mentions of `text`, in its order; of what begins at one place the longest. */
export function mentionsIn(text: string, { callings, columns }: RowFacts): readonly Mention[] {
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
    const sex = sexMention(text, start, columns);
    if (sex) mentions.push(sex);
  }
  return mentions;
}

function sexMention(text: string, start: number, columns: RowFacts['columns']): Mention | undefined {
  const cells = columns.get('性别');
  sexes.lastIndex = start;
  const [whole, sign = ''] = (cells && sexes.exec(text)) ?? [];
  if (!cells || whole === undefined || cells.includes(undefined)) return undefined;
  const rows = new Set([...cells.keys()].filter((place) => cells[place]?.startsWith(sign)));
  return { start, end: start + whole.length, text: whole, callings: [{ text: sign, head: '性别', rows }] };
}
