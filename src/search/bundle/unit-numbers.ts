import { at } from '#domain/lists/at.ts';
import { lettersOf } from '../tokens.ts';
import { formedText, isHan, type Simplify, unit, unitOf } from '../units.ts';
import { numberAt } from './number-at.ts';

/** The run that begins where it is told to look. */
const runHere = new RegExp(unit.source, 'uy');

const unknownSign = 0;
const droppedSign = 1;
const firstUnit = 2;

/** The units of texts by numbers: the texts of an archive have few, and each of them often. */
export class UnitNumbers {
  readonly #simplify: Simplify;
  readonly #numbers = new Map<string, number>();
  readonly #letters: string[] = [];
  /** What is known of a sign by its code unit, where that says all: the number of its unit, from `firstUnit` on. */
  readonly #signs = new Uint32Array(0x10000);

  constructor(simplify: Simplify) {
    this.#simplify = simplify;
  }

  /** The numbers of the units of `text`, one after the other. */
  of(text: string): Uint32Array {
    const formed = formedText(text);
    const numbers = new Uint32Array(formed.length);
    let count = 0;
    for (let index = 0; index < formed.length;) {
      const sign = numberAt(this.#signs, formed.charCodeAt(index));
      const letters = sign === unknownSign ? this.#runAt(formed, index) : undefined;
      if (letters !== undefined) numbers[count++] = this.#numbers.get(letters) ?? this.#add(letters);
      else if (sign >= firstUnit) numbers[count++] = sign - firstUnit;
      index += letters?.length ?? 1;
    }
    return numbers.slice(0, count);
  }

  /** How many units are known: their numbers are below it. */
  get size(): number {
    return this.#letters.length;
  }

  /** How the unit of `number` is written in a word: of units that are cut or simplified, several are written alike. */
  lettersOf(number: number): string {
    return at(this.#letters, number);
  }

  #add(run: string): number {
    const number = this.#letters.push(lettersOf(unitOf(run, this.#simplify))) - 1;
    this.#numbers.set(run, number);
    if (run.length === 1 && isHan(run)) this.#signs[run.charCodeAt(0)] = firstUnit + number;
    return number;
  }

  /** The run that begins at `index` of a formed text. A sign with which none does is dropped wherever it stands. */
  #runAt(formed: string, index: number): string | undefined {
    runHere.lastIndex = index;
    const letters = runHere.exec(formed)?.[0];
    // Half a character says nothing of the other half.
    const code = formed.charCodeAt(index);
    if (letters === undefined && (code < 0xd800 || code > 0xdfff)) this.#signs[code] = droppedSign;
    return letters;
  }
}
