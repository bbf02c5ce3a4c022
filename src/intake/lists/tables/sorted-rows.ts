import { rowMeaning } from '#domain/name/row-meaning.ts';
import { unspaced } from '../../entry.ts';
import { bodyNames } from '../../body-name.ts';

interface RowGroup {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
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
  for (const [index, row] of rows.entries()) {
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
    else if (headsGroup(texts, rows[index + 1], name)) groups.push({ heading: only, rows: [] });
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

/** 金奖, 小学组, 一、语文: what those below it are, and no remark on the list. */
const groupHeading =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.]\s*)?[^，。；：:※*]{0,16}(?:奖|组|类|等|级|专业|系列|学科|学段|师|员|个人|集体|单位|[省市州县区])(?:[（(][^（）()]{1,12}[）)])?$/;

/** 银奖（2件）, 小学组: what nobody is called, though it stands in the column of names. */
const surelyHeading =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.]\s*)?[^，。；：:※*]{0,5}(?:奖|组|类)(?:[（(][^（）()]{1,12}[）)])?$/;

/** Whether `texts`, a row of one cell, heads the row `next`, which says more. Names stand in the column `name`. */
function headsGroup(texts: readonly string[], next: readonly string[] | undefined, name: number): boolean {
  const [only = '', another] = texts.filter((text) => text !== '');
  const below = (next ?? []).filter((text) => text !== '');
  const heading = texts[name] === only ? surelyHeading : groupHeading;
  return another === undefined && texts.length > 2 && below.length > 1 && heading.test(only);
}

function isDate(text: string): boolean {
  return /^\d{4}年\d{1,2}月\d{1,2}日$/.test(unspaced(text));
}
