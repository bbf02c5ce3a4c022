import { at } from '#domain/lists/at.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { isBodyName } from '../body-name.ts';
import { type Entry, isLine } from '../entry.ts';
import { numbered } from '../numbering.ts';
import { plainName } from '../wide-names.ts';
import { noticeCategory } from './category.ts';
import type { GroupedNames } from './grouped-names.ts';
import { listOfRows, type NameRow, tellsContact } from './name-rows.ts';

const fewest = 2;
const wide = /\t|\s{2,}|\u3000+/;

/**
 * The list of lines of `entries`, one after another, that each say as much of a name at their head, whatever parts it:
 * 甲一　美术　某校; 甲一，某校; 1. 某公司，某项目，120万元；. None of fewer than two, or where their numbers do not run.
 */
export function saidRows(entries: readonly Entry[], title: string): GroupedNames {
  const rows = entries.map(rowOf);
  for (let from = 0; from < rows.length; from += 1) {
    const own = runFrom(rows, from);
    if (own.length < fewest) continue;
    const category = noticeCategory(title);
    const { where } = at(entries, from);
    const { list, doubts } = listOfRows(own, { category, title: category, introduction: [] }, where);
    return { lists: [list], sources: new Set(entries.slice(from, from + own.length)), doubts };
  }
  return { lists: [], sources: new Set(), doubts: [] };
}

/** The rows from `from` on that say as much as the first, numbered on or all without a number. */
function runFrom(rows: readonly (NameRow | undefined)[], from: number): NameRow[] {
  const run: NameRow[] = [];
  for (const row of rows.slice(from)) {
    const [first] = run;
    if (!row || (first && row.cells.length !== first.cells.length)) break;
    if (row.number !== '' && Number(row.number) !== run.length + 1) break;
    if (first && (row.number === '') !== (first.number === '')) break;
    run.push(row);
  }
  return run;
}

/** What no line of a list says: the notice speaks of itself. */
const ofSentence = /[。；;：:？！]|公示|现[将予]|如有|异议|反映|根据|按照|期间|经(?:过|研究|审核|评审)/;

/** What a line says of the person or the body at its head; undefined of a sentence, and of whom one can reach. */
function rowOf(entry: Entry): NameRow | undefined {
  if (!isLine(entry) || entry.text.includes('\n')) return undefined;
  const { number, words, depth } = numbered(entry);
  const whole = words.replace(/[；;。，,]$/, '');
  if (tellsContact(whole) || ofSentence.test(whole)) return undefined;
  const parts = (wide.test(whole) ? whole.split(wide) : whole.split(/[，,]/)).map((part) => part.trim());
  const [first = '', ...cells] = parts;
  const name = plainName(first);
  const isNamed =
    isSurnamed(name.replace(/(?<=.{2})家庭$/, '')) ||
    /^\p{Script=Han}+(?:[·•]\p{Script=Han}+)+$/u.test(name) ||
    isBodyName(name);
  const isSaid = cells.length > 0 && cells.every((cell) => cell !== '' && cell.length <= 40);
  const digits = depth === 2 || depth === 3 ? number.replace(/\D/g, '') : '';
  return isNamed && isSaid && (number === '' || digits !== '')
    ? { number: digits, name, remark: '', organisation: '', cells }
    : undefined;
}
