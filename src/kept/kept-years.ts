import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, writeKept } from './kept-file.ts';

/**
 * Values that rest on the notices of a year, some a year, each in a file of the folder of what is kept. They may hold any
 * name of those notices: whoever reads the content removes those of years in which a notice is not as it was.
 */
export class KeptYears {
  readonly #folder: string;
  readonly #keys: ReadonlyMap<string, string>;

  /** `keys` are digests of all that a year's value rests on; that of another year is not kept. */
  constructor(folder: string, keys: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#keys = keys;
  }

  /**
   * The value of `year` that is called `name`: as it was kept, or else as `make` makes it now. It consists of what V8 can
   * write down.
   */
  of<Value>(name: string, year: string, make: () => Value): Value {
    const key = this.#keys.get(year);
    if (key === undefined) return make();
    const file = join(this.#folder, `year-${year}-${name}`);
    const kept = readKept(file) as readonly [key: string, value: Value] | undefined;
    if (kept?.[0] === key) return kept[1];
    const value = make();
    try {
      writeKept(file, [key, value]);
    } catch {
      // What cannot be kept is made again.
      rmSync(file, { force: true });
    }
    return value;
  }
}

/** Of which year the file `name` keeps a value; undefined of another file. */
export function yearOfFile(name: string): string | undefined {
  return /^year-(\d{4})-/.exec(name)?.[1];
}
