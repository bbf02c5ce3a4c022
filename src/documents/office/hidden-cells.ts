import type { SheetCell, SheetRow } from './sheet-cells.ts';
import { columnName, type Sheet } from './workbook.ts';

/** Sheets in which a program keeps what it needs itself, pictures of cells among it. */
const ofProgram = /^(?:WpsReserved|_xl)/;
/** More places than these are told with their number. */
const mostPlaces = 5;

/** The cells of a sheet that say something and are not shown. */
export class HiddenCells {
  readonly #sheet: Sheet;
  readonly #columns = new Set<number>();
  readonly #rows = new Set<number>();
  readonly #unseen: string[] = [];
  #isSaying = false;
  #isPainted = false;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  add({ value, column, where, format, isInHiddenColumn }: SheetCell, { number, isHidden }: SheetRow): void {
    if (value.trim() === '') return;
    this.#isSaying = true;
    if (isInHiddenColumn) this.#columns.add(column);
    else if (isHidden) this.#rows.add(number);
    else if (format.isUnseen) this.#unseen.push(where);
  }

  /** What an element `name` says of the whole sheet: a rule or a table may paint cells in another colour. */
  see(name: string): void {
    if (name === 'conditionalFormatting' || name === 'tablePart') this.#isPainted = true;
  }

  /** What is hidden, and where. */
  get words(): string[] {
    const { name, isHidden } = this.#sheet;
    if (ofProgram.test(name) || !this.#isSaying) return [];
    if (isHidden) return [`隐藏的工作表“${name}”`];
    const rows = stretches([...this.#rows]);
    return [
      ...told(
        [...this.#columns].toSorted((a, b) => a - b).map(columnName),
        (columns) => `隐藏的列${columns}`,
      ),
      ...told(rows, (all) => `隐藏的第${all}行`),
      ...told(this.#isPainted ? [] : this.#unseen, (cells) => `看不见的（白色的）${cells}`),
    ].map((what) => `工作表“${name}”${what}`);
  }
}

function told(places: readonly string[], say: (places: string) => string): string[] {
  if (places.length === 0) return [];
  const shown = places.slice(0, mostPlaces).join('、');
  return [say(places.length > mostPlaces ? `${shown}等${places.length}处` : shown)];
}

/** 3—8 for the rows 3 to 8. */
function stretches(rows: readonly number[]): string[] {
  const all: { first: number; last: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const open = all.at(-1);
    if (open?.last === row - 1) open.last = row;
    else all.push({ first: row, last: row });
  }
  return all.map(({ first, last }) => (first === last ? String(first) : `${first}—${last}`));
}
