import { isLikelyName } from '#domain/name/likely-names.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { DraftList } from '../draft.ts';
import { type Entry, isLine, type Line } from '../entry.ts';
import { isBodyName } from '../body-name.ts';
import { numbered } from '../numbering.ts';
import { countedHeading } from './category.ts';
import { plainName } from './table-lists.ts';

export interface NameLines {
  readonly lists: readonly (DraftList & { readonly measure: string })[];
  readonly taken: ReadonlySet<Entry>;
  readonly doubts: readonly Doubt[];
}

interface OpenList {
  readonly heading: string;
  readonly category: string;
  readonly count: number;
  readonly measure: string;
  organisation: string;
  readonly rows: string[][];
  readonly where: string;
}

/**
 * Names in plain lines below a heading that counts them: 一、高级工程师（7名）, then 某单位： and 甲一　　乙　二. What stands
 * before the names of a body is their organisation.
 */
export function nameLines(entries: readonly Entry[]): NameLines {
  const taken = new Set<Entry>();
  const lists: OpenList[] = [];
  let open: OpenList | undefined;
  for (const [index, entry] of entries.entries()) {
    if (!isLine(entry)) {
      open = undefined;
      continue;
    }
    const begun = begunList(entry, entries[index + 1]);
    if (begun) {
      lists.push((open = begun));
      taken.add(entry);
    } else if (open && takes(open, entry)) taken.add(entry);
    else open = undefined;
  }
  const filled = lists.filter(({ rows }) => rows.length > 0);
  return {
    lists: filled.map(listOf),
    taken,
    doubts: filled.flatMap(({ category, count, rows, where }) =>
      count === rows.length
        ? []
        : [doubt('count-differs', { category, stated: count, counted: rows.length }, { where })],
    ),
  };
}

function begunList(line: Line, next: Entry | undefined): OpenList | undefined {
  const heading = numbered(line).words;
  const counted = countedHeading(heading);
  if (!counted || !next || !isLine(next)) return undefined;
  const isLed = organisationIn(next) !== undefined || namesIn(next.text, false).length > 0;
  return isLed ? { ...counted, heading, organisation: '', rows: [], where: line.where } : undefined;
}

function takes(open: OpenList, line: Line): boolean {
  const organisation = organisationIn(line);
  if (organisation !== undefined) {
    open.organisation = organisation.name;
    const beside = namesIn(organisation.rest, true);
    for (const name of beside) open.rows.push([name, organisation.name]);
    return true;
  }
  const names = namesIn(line.text, open.organisation !== '');
  for (const name of names) open.rows.push([name, open.organisation]);
  return names.length > 0;
}

/** 某单位：, or 某单位：甲一、乙二. */
function organisationIn({ text }: Line): { readonly name: string; readonly rest: string } | undefined {
  const [, name = '', rest = ''] = /^([^：:，。]{2,40})[:：]\s*(.*)$/.exec(text) ?? [];
  const isBody = isBodyName(name) || name.length > 4;
  return name !== '' && isBody && (rest === '' || namesIn(rest, true).length > 0)
    ? { name, rest }
    : undefined;
}

/** The names that `text` is made of; none where it says more. `isSure`: what stands around it makes them names. */
function namesIn(text: string, isSure: boolean): string[] {
  const parts = text
    .split(/\s{2,}|\u3000{2,}|[、，,\t\n]|(?<=\p{Script=Han}{2})[ \u3000](?=\p{Script=Han}{2})/u)
    .map((part) => plainName(part.trim()))
    .filter((part) => part !== '');
  const isName = (part: string): boolean =>
    /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+$/u.test(part);
  if (!parts.every(isName)) return [];
  return isSure || parts.length > 1 || parts.every(isLikelyName) ? parts : [];
}

function listOf({ heading, category, measure, rows }: OpenList): DraftList & { readonly measure: string } {
  const hasBodies = rows.some(([, organisation]) => organisation !== '');
  return {
    category,
    measure,
    title: heading,
    heads: hasBodies ? ['姓名', '工作单位'] : ['姓名'],
    rows: rows.map(([name = '', organisation = '']) => (hasBodies ? [name, organisation] : [name])),
    nameHead: '',
    introduction: [],
    remarks: [],
  };
}
