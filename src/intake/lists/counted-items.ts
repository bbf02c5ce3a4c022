import { isBodyName } from '../body-name.ts';
import { type Entry, isLine, type Line } from '../entry.ts';
import { numbered } from '../numbering.ts';
import { plainName } from '../wide-names.ts';
import { countedHeading } from './category.ts';
import { type NameRow, personRow } from './name-rows.ts';

/**
 * The rows of exactly `count` lines of `entries` that are numbered 1 to `count`: each is one of those that the heading
 * above counts, whatever its name looks like. Undefined where there are others, where a line names several, and of one
 * line alone, below which deeds may stand.
 */
export function countedItems(entries: readonly Entry[], count: number): NameRow[] | undefined {
  const lines = entries.slice(0, count).filter(isLine);
  const after = entries[count];
  const isOneMore = after !== undefined && isLine(after) && numberOf(after) === count + 1;
  const areAll = lines.length === count && lines.every((line, index) => numberOf(line) === index + 1);
  const rows = areAll && !isOneMore ? lines.flatMap((line) => itemRow(line) ?? []) : [];
  return count > 1 && rows.length === count ? rows : undefined;
}

/** The 2 of `2. 某车间`, `（2）某车间`; undefined of other lines. */
function numberOf(line: Line): number | undefined {
  const digits = numbered(line).number.replace(/\D/g, '');
  return digits === '' ? undefined : Number(digits);
}

function itemRow(line: Line): NameRow | undefined {
  const { number, words } = numbered(line);
  if (words === '' || /[，,、。；;：:\n]/.test(words) || countedHeading(words)) return undefined;
  const digits = number.replace(/\D/g, '');
  const said = isBodyName(words) ? undefined : personRow(words, digits, '');
  if (said) return said;
  return /\s{2,}|[\t\u3000]/.test(words) ? undefined : { ...bare(plainName(words)), number: digits };
}

/** 甲一（某单位）、乙二（某单位）: the persons of one line, with their bodies; none where it says anything else. */
export function placedPersons(text: string): NameRow[] {
  const parts = text.split(/(?<=[）)])[、，,；;\s]*/).filter((part) => part !== '');
  const rows = parts.flatMap((part) => {
    const [, name = '', organisation = ''] =
      /^(\p{Script=Han}[ \u3000]{0,2}\p{Script=Han}{1,3})\s*[（(]([^（）()，。；]{2,40})[）)]$/u.exec(
        part.trim(),
      ) ?? [];
    const isPlaced = name !== '' && !isBodyName(name) && isBodyName(organisation);
    return isPlaced ? [{ ...bare(plainName(name)), organisation }] : [];
  });
  return rows.length === parts.length ? rows : [];
}

function bare(name: string): NameRow {
  return { number: '', name, remark: '', organisation: '', cells: [] };
}
