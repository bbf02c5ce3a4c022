import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '#reading/files/system-reason.ts';
import { readKept, writeKept } from './kept-file.ts';

/**
 * Values that rest on the notices of a month, some a month, each in a file of the folder of what is kept. They may hold
 * any name of those notices: whoever reads the content removes those of months in which a notice is not as it was.
 */
export class KeptMonths {
  readonly #folder: string;
  readonly #keys: ReadonlyMap<string, string>;

  /** `keys` are digests of all that a month's value rests on; that of another month is not kept. */
  constructor(folder: string, keys: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#keys = keys;
  }

  /**
   * The value of `month` that is called `name`: as it was kept, or else as `make` makes it now. It
   * consists of what V8 can write down.
   */
  of<Value>(name: string, month: string, make: () => Value): Value {
    const key = this.#keys.get(month);
    if (key === undefined) return make();
    return keptValue(join(this.#folder, `month-${month}-${name}`), key, make);
  }
}

/**
 * What rests on `key`: as the file `file` keeps it, or else as `make` makes it now. It consists of what V8 can write
 * down.
 */
export function keptValue<Value>(file: string, key: string, make: () => Value): Value {
  const entry = readKept(file) as readonly [key: string, value: Value] | undefined;
  if (entry?.[0] === key) return entry[1];
  const value = make();
  try {
    writeKept(file, [key, value]);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // What cannot be kept is made again.
    rmSync(file, { force: true });
  }
  return value;
}

/** Of which month the file `name` keeps a value; undefined of another file. */
export function monthOfFile(name: string): string | undefined {
  return /^month-(\d{4}-\d{2})-/.exec(name)?.[1];
}
