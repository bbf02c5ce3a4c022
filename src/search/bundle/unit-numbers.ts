import { at } from '#domain/lists/at.ts';
import { lettersOf } from '../tokens.ts';
import { runsOf, type Simplify, unitOf } from '../units.ts';

/** The units of texts by numbers: the texts of an archive have few, and each of them often. */
export class UnitNumbers {
  readonly #simplify: Simplify;
  readonly #numbers = new Map<string, number>();
  readonly #letters: string[] = [];

  constructor(simplify: Simplify) {
    this.#simplify = simplify;
  }

  /** The numbers of the units of `text`, one after the other. */
  of(text: string): Uint32Array {
    return Uint32Array.from(runsOf(text), (run) => this.#numbers.get(run) ?? this.#add(run));
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
    return number;
  }
}
