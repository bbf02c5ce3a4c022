import { at } from '../../lists/at.ts';
import type { Clause } from '../clauses/clause.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { type ClauseShape, count, known, shapeOf } from './clause-shape.ts';
import { isShortName } from './likeness.ts';
import { type KnownNames, nameItems } from './name-items.ts';
import { honour, otherRole, unsuccessful } from './name-lead.ts';
import type { NameStatement } from './name-statement.ts';

/** What is said of a known name, up to a number. */
const sameWords = new RegExp(`^${known}([^\\d${count} ]{2,10})[\\d${count}]`);

/** 与甲一一并公示: somebody who is put forward beside the one that is named. */
const alongWith =
  /(?<=[与和同])\p{Script=Han}{2,4}(?=(?:一并|一同|一起|一道|同时)(?:公示|推荐|表彰|列入|提名|参评|拟|予以))/u;

function isNumeral({ kind }: Token): boolean {
  return kind === 'digits' || kind === 'number' || kind === 'email' || kind === 'site' || kind === 'day';
}

/** What stands beside a clause and tells that it names somebody. */
export class NamesBeside {
  readonly #shape: ClauseShape;
  readonly #clause: Clause;
  readonly #names: KnownNames;
  readonly #next: Clause | undefined;
  /** What stands where the clause stands, before and after it: the next clause, behind labels the one of the next label. */
  readonly #besides: readonly (Clause | undefined)[];

  constructor(clauses: readonly Clause[], index: number, names: KnownNames) {
    this.#clause = at(clauses, index);
    this.#shape = shapeOf(this.#clause);
    this.#names = names;
    this.#next = clauses[index + 1];
    const step = this.#clause.label === undefined ? 1 : 2;
    this.#besides = [clauses[index - step], clauses[index + step]];
  }

  /** A name that may be a slip for one known, where what stands beside it tells that it is a name. */
  asides(): NameStatement[] {
    const { text } = this.#shape;
    if (this.#clause.host) return [];
    const [from, to] = this.#isHeading() ? [0, text.length] : (this.#alike() ?? this.#along() ?? [0, 0]);
    return this.#aside(from, to);
  }

  /** The name that stands alone behind a label of a few words, where it may be a slip: 一级主任科员：甲一. */
  labelled(): NameStatement[] {
    return this.#isLabelled() ? this.#aside(0, this.#shape.text.length) : [];
  }

  /** The name from `from` up to `to`, where it is one and may be a slip. */
  #aside(from: number, to: number): NameStatement[] {
    const { scope } = this.#shape;
    const [item, ...others] = to === 0 ? [] : nameItems(this.#shape, from, to, this.#names);
    if (!item?.nearest || others.length > 0 || item.unit !== '') return [];
    if (!isShortName(item.nearest) && item.text.slice(0, 2) !== item.nearest.slice(0, 2)) return [];
    const said = { isList: false, isIntroduced: true, isOpen: false, as: '', isOfCategory: false } as const;
    return [{ scope, items: [item], role: 'near', isAside: true, count: undefined, ...said }];
  }

  /** 甲一：拾金不昧, and not 甲一：0000-5550123. */
  #isHeading(): boolean {
    const { ending, before } = this.#clause;
    const next = this.#next?.tokens[0];
    return ending === ':' && before === undefined && next !== undefined && !isNumeral(next);
  }

  /** 一级主任科员：甲一: alone behind a label of a few words. */
  #isLabelled(): boolean {
    const { label, before, ending } = this.#clause;
    if (label === undefined || label !== before || label.before !== undefined || /[，:]/.test(ending))
      return false;
    const { text } = shapeOf(label);
    return (
      this.#shape.text.length > 2 && text.length < 12 && !otherRole.test(text) && !unsuccessful.test(text)
    );
  }

  /** Where the name ends in 乙二报价1296万元, beside 甲一报价1280万元, where 甲一 is known. */
  #alike(): readonly [number, number] | undefined {
    const { text } = this.#shape;
    for (const clause of this.#besides) {
      if (clause?.scope !== this.#shape.scope || clause.tokens[0]?.kind !== 'name') continue;
      const [, words] = sameWords.exec(shapeOf(clause).text) ?? [];
      const end = words === undefined ? -1 : text.indexOf(words);
      if (end > 0) return [0, end];
    }
    return undefined;
  }

  /** The name in 经补正后与甲一一并公示. */
  #along(): readonly [number, number] | undefined {
    const match = alongWith.exec(this.#shape.text);
    return match ? [match.index, match.index + at(match, 0).length] : undefined;
  }

  /** The clause beside it that ends in a known name, where the clause itself is what stands from `from` up to `to`. */
  nameBeside(from: number, to: number): Clause | undefined {
    const { label, scope, host } = this.#clause;
    if (host !== undefined || from > 0 || to < this.#shape.text.length) return undefined;
    return this.#besides.find(
      (clause) =>
        clause?.host === undefined &&
        clause?.scope === scope &&
        (clause.label === undefined) === (label === undefined) &&
        clause.tokens.at(-1)?.kind === 'name' &&
        (clause.tokens.length < 3 || honour.test(textOf(clause.tokens.at(-2)))),
    );
  }
}
