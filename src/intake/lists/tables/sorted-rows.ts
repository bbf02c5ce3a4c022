import { rowMeaning } from '#domain/name/row-meaning.ts';
import { unspaced } from '../../entry.ts';
import { bodyNames } from '../../body-name.ts';

interface RowGroup {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
  /** Whether its heading is the category of its rows, whatever it is called. */
  readonly isCategory?: boolean;
}

/** The rows of a table by what they say: nominees in groups, sums, notes, what signs it, and what was left. */
export interface SortedRows {
  readonly groups: readonly RowGroup[];
  readonly sums: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly below: readonly string[];
  readonly left: readonly { readonly text: string; readonly isSum: boolean }[];
}

/** The rows of nominees, under the headings within the table; and rows that are none. */
export function sortedRows(
  rows: readonly (readonly string[])[],
  heads: readonly string[],
  name: number,
): SortedRows {
  const groups: { heading: string; rows: (readonly string[])[] }[] = [{ heading: '', rows: [] }];
  const [sums, notes, below, left]: [string[][], string[], string[], { text: string; isSum: boolean }[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const row of rows) {
    const texts = heads.map((_, column) => row[column] ?? '');
    const written = texts.filter((text) => text !== '');
    const meaning = rowMeaning(texts, heads, name);
    const [only = ''] = written;
    if (meaning === 'blank' || meaning === 'heads') continue;
    if (
      written.length === 1 &&
      texts.length > 2 &&
      (isDate(only) || (bodyNames(only).length > 0 && notes.length + sums.length > 0))
    )
      below.push(only);
    else if (meaning === 'sum') {
      sums.push(texts);
      left.push({ text: written.join(' '), isSum: true });
    } else if (
      meaning === 'note' &&
      /^[（(]?[一二三四五六七八九十]{1,3}[)）、]|[名个人项家户][)）]$/.test(only)
    )
      groups.push({ heading: only, rows: [] });
    else if (meaning === 'note') notes.push(written.join(' '));
    else if (meaning === 'nameless' && name !== undefined && written.length <= 1 && /^\d*$/.test(only)) {
      if (only !== '') left.push({ text: only, isSum: false });
    } else groups.at(-1)?.rows.push(texts);
  }
  return { groups: groups.filter((group) => group.rows.length > 0), sums, notes, below, left };
}

const categoryHead =
  /^(?:(?:推荐|申报|评选|表彰|拟表彰|拟授予?|荣誉|奖励)?(?:类别|奖项|称号)|荣誉称号)(?:名称)?$/;
const categoryWord =
  /(?:集体|个人|手|奖|标兵|工作者|单位|教师|家庭|模范|人物|组织|支部|企业|团队|党员|志愿者|院校|学校)$/;
const mostCategories = 8;

/** `sorted` with the rows of each category for themselves, where a column tells it and its rows stand together. */
export function byCategory(sorted: SortedRows, heads: readonly string[]): SortedRows {
  const column = heads.findIndex((text) => categoryHead.test(text));
  const [only, other] = sorted.groups;
  if (column === -1 || !only || other || only.heading !== '') return sorted;
  const groups: { heading: string; rows: (readonly string[])[]; isCategory: boolean }[] = [];
  for (const row of only.rows) {
    const heading = row[column] ?? '';
    if (groups.at(-1)?.heading === heading) groups.at(-1)?.rows.push(row);
    else groups.push({ heading, rows: [row], isCategory: true });
  }
  const areCategories =
    groups.length > 1 &&
    groups.length <= mostCategories &&
    new Set(groups.map(({ heading }) => heading)).size === groups.length &&
    groups.every(({ heading }) => categoryWord.test(heading));
  return areCategories ? { ...sorted, groups } : sorted;
}

function isDate(text: string): boolean {
  return /^\d{4}年\d{1,2}月\d{1,2}日$/.test(unspaced(text));
}
