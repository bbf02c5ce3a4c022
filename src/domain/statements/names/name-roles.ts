import { stretchIn } from '../../lists/stretch-in.ts';
import type { Clause } from '../clauses/clause.ts';
import { textOf } from '../clauses/token.ts';
import { type After, isClosed } from './after-run.ts';
import { type ClauseShape, count, known, shapeOf, title } from './clause-shape.ts';
import { isShortName } from './likeness.ts';
import { isNameLike, isOfPlace, isOfPlaceOrPost, type KnownNames, type NameItem } from './name-items.ts';
import { honour, type Lead } from './name-lead.ts';
import type { NameStatement } from './name-statement.ts';
import type { NamesBeside } from './names-beside.ts';

/** What one is named to who is none of those put forward. */
const otherTarget = /专家|评委|监督员|委员|成员|组长|工作人员|联系|评审|考官/;

/** The words of a clause from `from` up to `to`, and what follows them. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly after: After;
}

/** Tells which role the names of a clause have. */
export class NameRoles {
  readonly #shape: ClauseShape;
  readonly #clause: Clause;
  readonly #next: Clause | undefined;
  readonly #names: KnownNames;
  readonly #categories: readonly string[];
  readonly #beside: NamesBeside;

  /** Of `clause`, which `next` follows and names stand `beside`. */
  constructor(
    [clause, next]: readonly [Clause, Clause | undefined],
    names: KnownNames,
    categories: readonly string[],
    beside: NamesBeside,
  ) {
    this.#clause = clause;
    this.#shape = shapeOf(clause);
    this.#next = next;
    this.#names = names;
    this.#categories = categories;
    this.#beside = beside;
  }

  /**
   * Whether the words from `from` up to `to` may have a role: a known name is among them, or what stands around them gives
   * one. That they end, or are counted, is enough only where something leads to them, or they have a line of their own.
   */
  mayName({ kind }: Lead, { after, from, to }: Run): boolean {
    const words = this.#shape.text.slice(from, to);
    return (
      words.includes(known) ||
      words.includes(title) ||
      kind === 'noun' ||
      (kind === 'start' ? after.isTitled || after.isOpen || this.#isNumbered() : isClosed(after)) ||
      after.target !== '' ||
      after.isProposal ||
      after.isStandIn ||
      this.#introduces(from, to) ||
      this.#beside.nameBeside(from, to) !== undefined
    );
  }

  /** The role of `items`, to which `lead` leads; undefined where they have none. */
  roleOf(lead: Lead, items: readonly NameItem[], run: Run): NameStatement['role'] | undefined {
    const { after } = run;
    switch (lead.kind) {
      case 'verb':
        return this.#roleBehindVerb(lead.words, items, after);
      case 'label':
        if (lead.isAbove && !items.some((item) => this.#isMeant(item))) return undefined;
        if (lead.unit !== undefined) return isClosed(after) ? 'near' : undefined;
        return isClosed(after) || after.target !== '' ? 'proposed' : undefined;
      case 'noun':
        return items.some(isOfNominee) && isClosed(after) && items.every(endsInName) ? 'proposed' : 'near';
      default:
        return this.#roleAlone(items, run);
    }
  }

  /** Of names behind a verb: 拟表彰甲一、乙二. */
  #roleBehindVerb(verb: string, items: readonly NameItem[], after: After): NameStatement['role'] | undefined {
    const isKnown = items.some(isOfNominee);
    const isNear = /^拟/.test(verb) && items.some(({ nearest }) => nearest !== undefined);
    if (/^拟?(?:任|派)$/.test(verb) && !after.isAs) return undefined;
    if (after.target !== '' && !this.#isTarget(after.target) && !/任|聘|录/.test(verb))
      return isKnown && !otherTarget.test(after.target) ? 'near' : undefined;
    if (
      after.isEnd &&
      !isKnown &&
      !isNear &&
      after.count === undefined &&
      !after.isTitled &&
      !/递补|增补|补录/.test(verb)
    )
      return 'near';
    if (isClosed(after) || after.target !== '' || after.isProposal) return 'proposed';
    return isKnown ? 'near' : undefined;
  }

  /** Of names before which nothing says what they are. */
  #roleAlone(items: readonly NameItem[], { after, from, to }: Run): NameStatement['role'] | undefined {
    if (after.isProposal || (after.isAs && this.#isTarget(after.target))) return 'proposed';
    if (after.isFit && items.length > 1 && items.every(isOfNominee)) return 'proposed';
    if (this.#isRow(items, from, to)) return 'proposed';
    return items.some(isOfNominee) ||
      after.isTitled ||
      (after.isOpen && after.count?.isOfPersons) ||
      (after.isStandIn && items.length === 1 && items[0]?.nearest !== undefined) ||
      this.#introduces(from, to) ||
      this.#isLine(items) ||
      this.#isBesideNames(items, from, to)
      ? 'near'
      : undefined;
  }

  /** 乙市总工会1名、丙州总工会1名: how many of a number come from where, which names nobody. */
  isShare([item, ...others]: readonly NameItem[], { count: number, isCounted }: After): boolean {
    if (!item || others.length > 0 || !number || !isCounted || !isOfPlace(item)) return false;
    const { text, scope } = this.#shape;
    // 脱贫户和监测户478户
    if (item.name === undefined && item.text.endsWith('户') && scope.text.charAt(number.end - 1) === '户')
      return true;
    return number.isOfPersons || text.indexOf(count) !== text.lastIndexOf(count);
  }

  /** Whether an item is a nominee, or surely a slip for one: in a cell, two characters may be anybody's. */
  #isMeant({ name, nearest, text }: NameItem): boolean {
    return (
      name !== undefined || (nearest !== undefined && (text.length > 2 || this.#shape.scope.kind !== 'cell'))
    );
  }

  #isTarget(target: string): boolean {
    if (target === '' || otherTarget.test(target)) return false;
    return (
      honour.test(target) ||
      /(?:对象|人选|候选|名单)/.test(target) ||
      this.#categories.some((one) =>
        [one, one.slice(-2), one.slice(0, 4)].some((part) => target.includes(part)),
      )
    );
  }

  /** A line of names and nothing else, some of them known. */
  #isRow(items: readonly NameItem[], from: number, to: number): boolean {
    const isWhole = from === 0 && to === this.#shape.text.length && this.#clause.before === undefined;
    const isBare = ({ name, unit, text }: NameItem): boolean =>
      name !== undefined &&
      text.length === unit.length + name.length &&
      (unit === '' || isOfPlaceOrPost(unit));
    const known = items.filter(isBare);
    return (
      isWhole &&
      known.length > 0 &&
      known.length * 2 >= items.length &&
      items.every((item) => isBare(item) || (item.name === undefined && isNameLike(item, this.#names)))
    );
  }

  /** 焊工组甲一，钳工组乙二; 岗位01：甲一；岗位02：乙二: nothing but a name, beside nothing but a name that is known. */
  #isBesideNames(items: readonly NameItem[], from: number, to: number): boolean {
    const beside = this.#beside.nameBeside(from, to);
    return (
      beside !== undefined &&
      items.every(({ nearest }) => nearest !== undefined && isShortName(nearest)) &&
      (beside.tokens.length < 3 || isOfOneHonour(items, beside))
    );
  }

  /** 2.矿山巡检机器人: nothing else on its line, behind a number. */
  #isLine([item, ...others]: readonly NameItem[]): boolean {
    const { text } = this.#shape.scope;
    if (item?.nearest === undefined || others.length > 0 || item.unit !== '') return false;
    return this.#isNumbered() && text.endsWith(item.text) && text.length < item.text.length + 6;
  }

  /** Whether its line begins with a number. */
  #isNumbered(): boolean {
    return /^(?:\d{1,3}[.、]|（\d{1,3}）)/.test(this.#shape.scope.text);
  }

  /** 甲一，男，汉族; 甲一　示例市总工会主席 */
  #introduces(from: number, to: number): boolean {
    if (from > 0) return false;
    return this.isPerson() || /[ —]/.test(this.#shape.text.slice(0, Math.min(to, 6)));
  }

  /** Whether what follows says of the clause that it names a person: 甲一，男. */
  isPerson(): boolean {
    const next = this.#next;
    return (
      this.#clause.ending === '，' &&
      next !== undefined &&
      (/^(?:现[任为系]|时任)/.test(next.scope.text.slice(next.start, next.start + 2)) ||
        (next.tokens.length < 3 && /^(?:男|女|汉族|.族)$/.test(shapeOf(next).text.trim())))
    );
  }
}

/** 敬业奉献模范甲一 beside 诚实守信模范乙二: both are called alike, by more than what anybody is. */
function isOfOneHonour([item, ...others]: readonly NameItem[], { tokens }: Clause): boolean {
  const called = stretchIn(item?.unit ?? '', /.{2}$/);
  return others.length === 0 && honour.test(called) && textOf(tokens.at(-2)).endsWith(called);
}

function isOfNominee({ name }: NameItem): boolean {
  return name !== undefined;
}

/** Whether no words follow the name of an item that is known: 甲一同学与室友 says something of 甲一. */
function endsInName({ name, text }: NameItem): boolean {
  return name === undefined || text.endsWith(name);
}
