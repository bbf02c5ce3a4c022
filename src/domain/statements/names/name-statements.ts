import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf, type Token, type TokenOf } from '../clauses/token.ts';
import type { ReadScope } from '../reading.ts';
import { type After, afterRun, isClosed, isKind, type ListCount } from './after-run.ts';
import { category, type ClauseShape, count, known, shapeOf, title } from './clause-shape.ts';
import { isShortName } from './likeness.ts';
import {
  isNameLike,
  isOfPlace,
  isOfPlaceOrPost,
  type KnownNames,
  type NameItem,
  nameItems,
} from './name-items.ts';
import { act, acts, honour, type Lead, leadAbove, leadOf, otherRole, unsuccessful } from './name-lead.ts';

/** Names that a text lists, and what it says of them. */
export interface NameStatement {
  readonly scope: Scope;
  readonly items: readonly NameItem[];
  /** `proposed`: put forward. `near`: beside known names, or where a person is spoken of; who is meant is not said. */
  readonly role: 'proposed' | 'near';
  /** Whether they stand in a row, behind a label or before their number; elsewhere one name alone may be spoken of in a text of his own. */
  readonly isList: boolean;
  /** 甲一，男，: so begins what is told of a nominee, whose name it is. */
  readonly isIntroduced: boolean;
  /** It is told by what stands beside it alone: 甲一：拾金不昧, 甲一报价…，乙二报价…, 与甲一一并公示. */
  readonly isAside?: true;
  /** 等 follows: others are meant too. */
  readonly isOpen: boolean;
  /** What they are put forward as, in the text's words; empty where it does not say. */
  readonly as: string;
  /** 第一党支部：甲一: the unit that leads them as a label. */
  readonly under?: string | undefined;
  /** Whether a category stands beside the number, which is a quota's then. */
  readonly isOfCategory: boolean;
  /** The number that closes the list. */
  readonly count: ListCount | undefined;
}

/** With one of these signs every boundary begins: all else is passed over at once. */
const firstSigns = [
  ...acts.split('|').map((word) => word.charAt(0)),
  ...`一记不免撤取聘特邀抽拟其现将同作评列定成获为是有等先女老任均符通考审体${count}${category}`,
].join('');

const boundary = new RegExp(
  `(?=[${firstSigns}])(?:${[
    `(?<denial>不(?:予|再)?(?:${act})|免去|免职|撤销|取消|聘请|特邀|邀请|抽取|抽调)`,
    `(?<verb>(?:拟(?:任|聘|派)?|其中:?|现将|将|同意)?(?:${act})+|拟(?:任|聘|派)?|其中|现将)`,
    `(?<as>作为|评为|列为|定为|成为|获评|(?<![行因认勇])为(?![\\u4e00-\\u9fff](?:[、，和及]|$))|是|(?<=[的选人员还中象位]|^)有(?![限关]))`,
    `(?<open>等(?=${count}|${category}|同志|人员|$)|一行(?=${count}))`,
    `(?<number>${count})`,
    `(?<category>${category}(?:候选人|候选集体|候选单位|人选|对象|类(?=${known}))?)`,
    '(?<title>同志|先生|女士|老师)',
    `(?<post>(?<=${known})任|(?<=同志)任)`,
    `(?<fit>(?<=${known}|同志|人)均?(?:符合|通过|[考审体]\\p{Script=Han}合格))`,
  ].join('|')})`,
  'gu',
);

/** 万历等10名教师聘期已满，…: whose time is over. */
const departed =
  /^[^已]{2,40}已经?(?:届?满|期满|离[岗任职]|退[休出]|调离|去世|卸任)|^[^已]{2,40}不再(?:参|推|列|符)/;

/** 甲小学和乙卫生院在同一镇，但互不隶属: how names stand to each other, whoever bears them. */
const related =
  /叫“|在同一(?![批年届])|同[名音姓][^意]|互不|不是同一|并非同一|[无没]有?\p{Script=Han}{0,4}关系|(?:读音|字形|名称|音)相[近似]/u;

const elsewhere = /上届|往届|历届|上一?批|前一?批|例如|比如|学习|更正为|应为|改为|原拟|除|评委|伤|救/;

const otherTarget = /专家|评委|监督员|委员|成员|组长|工作人员|联系|评审|考官/;

/** What is said of a known name, up to a number. */
const sameWords = new RegExp(`^${known}([^\\d${count} ]{2,10})[\\d${count}]`);

const alongWith =
  /(?<=[与和同])\p{Script=Han}{2,4}(?=(?:一并|一同|一起|一道|同时)(?:公示|推荐|表彰|列入|提名|参评|拟|予以))/u;

function isNumeral({ kind }: Token): boolean {
  return kind === 'digits' || kind === 'number' || kind === 'email' || kind === 'site' || kind === 'day';
}

/** After what a list goes on with 和, and no unit's name begins with it. */
const listed = new RegExp(`(?:[${category}${count}”]|同志|先生|女士|候选人|人选|对象)$`);

/** The names that `read` lists, in the order of reading. */
export function nameStatements(
  { scope, clauses }: ReadScope,
  names: KnownNames,
  categories: readonly string[],
): NameStatement[] {
  if (clauses.length === 0) return [];
  const statements: NameStatement[] = [];
  const labels = { categories, units: names.units, above: leadAbove(scope, categories) };
  let carried: Lead | undefined;
  for (const [index, clause] of clauses.entries()) {
    const lead = leadOf(clause, carried, labels);
    const reader = new ClauseReader(clauses, index, names, categories);
    statements.push(...reader.read(lead));
    carried = clause.host ? carried : reader.carriedAfter(clause.ending);
  }
  return statements;
}

class ClauseReader {
  readonly #shape: ClauseShape;
  readonly #clause: Clause;
  readonly #names: KnownNames;
  readonly #categories: readonly string[];
  readonly #next: Clause | undefined;
  /** What stands where it stands, before and after it: the next clause, behind labels the one of the next label. */
  readonly #besides: readonly (Clause | undefined)[];
  /** From where on it speaks of others, or of all where it corrects a text. */
  readonly #othersFrom: number;
  #last: Lead | undefined;

  constructor(clauses: readonly Clause[], index: number, names: KnownNames, categories: readonly string[]) {
    this.#clause = at(clauses, index);
    this.#shape = shapeOf(this.#clause);
    this.#names = names;
    this.#categories = categories;
    this.#next = clauses[index + 1];
    const step = this.#clause.label === undefined ? 1 : 2;
    this.#besides = [clauses[index - step], clauses[index + step]];
    const { text } = this.#shape;
    const others = elsewhere.exec(text);
    const isCorrected = others !== null && /更正为|应为|改为/.test(text);
    this.#othersFrom = isCorrected ? 0 : others ? others.index + others[0].length : Infinity;
  }

  read(first: Lead): NameStatement[] {
    const { text } = this.#shape;
    const statements: NameStatement[] = this.#asides();
    let lead = first;
    let start = 0;
    const runTo = (end: number): void => {
      const begins = /^\s*(?:、|以及|[和及与])/.exec(text.slice(start, end));
      const isResumed = begins !== null && listed.test(text.slice(0, start));
      if (isResumed && lead.resumes) lead = lead.resumes;
      const from = isResumed ? start + begins[0].length : start;
      if (from >= end || text.slice(from, end).trim() === '') return;
      const statement = this.#statementOf(lead, from, end);
      if (statement) statements.push(statement);
      this.#last = statement?.role === 'proposed' && end === text.length ? lead : undefined;
    };
    for (const match of matchesIn(text, boundary)) {
      runTo(match.index);
      lead = this.#leadAfter(match, lead);
      start = match.index + match[0].length;
    }
    runTo(text.length);
    return statements.length === 0 && this.#isLabelled() ? this.#aside(0, text.length) : statements;
  }

  /** A name that may be a slip for one known, where what stands beside it tells that it is a name. */
  #asides(): NameStatement[] {
    const { text } = this.#shape;
    if (this.#clause.host) return [];
    const [from, to] = this.#isHeading() ? [0, text.length] : (this.#alike() ?? this.#along() ?? [0, 0]);
    return this.#aside(from, to);
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

  /** The lead that goes on in the next clause. */
  carriedAfter(ending: string): Lead | undefined {
    return /[，；]/.test(ending) ? this.#last : undefined;
  }

  #leadAfter({ groups = {}, index, 0: words }: RegExpExecArray, lead: Lead): Lead {
    // 拟录用人员依次为, 分别为
    const { text } = this.#shape;
    const isInOrder = /依次|分别/.test(text.slice(Math.max(0, index - 2), index));
    const before = text.slice(0, isInOrder ? index - 2 : index);
    if (groups['denial'] !== undefined) return { kind: 'denial', words };
    if (lead.kind === 'denial' && groups['as'] === undefined) return lead;
    if (groups['verb'] !== undefined)
      return lead.kind === 'role' || lead.kind === 'target' ? lead : { kind: 'verb', words };
    if (groups['category'] !== undefined) {
      const name = (this.#shape.tokenAt(index) as TokenOf<'category'>).category;
      // 敬业奉献类甲一、乙二
      if (words.endsWith('类')) return { kind: 'label', words: name, isAbove: true };
      return lead.kind === 'target' ? { ...lead, words: name } : { kind: 'noun', words: name, resumes: lead };
    }
    if (groups['as'] !== undefined) {
      if (lead.kind === 'noun' && before.replace(/”$/, '').endsWith(category))
        return { kind: 'label', words: lead.words };
      // 入选先进个人的有甲一、甲二
      if (lead.kind === 'noun' && words === '有' && before.endsWith('的'))
        return { kind: 'label', words: lead.words };
      if (/(?:候选人|人选|对象|人员|名单|[选奖聘]者)$/.test(before.slice(-3)))
        return { kind: 'label', words: this.#shape.wordsOf(0, before.length) };
      if (before === '' && index > 0 && this.#followsCategory()) return { kind: 'label', words: '' };
      return { kind: 'target', words: '', resumes: lead.kind === 'target' ? (lead.resumes ?? lead) : lead };
    }
    return groups['post'] !== undefined ? { kind: 'target', words: '', resumes: lead } : lead;
  }

  /** 文明校园2所，分别为…: what is listed is what the clause before has counted. */
  #followsCategory(): boolean {
    return this.#clause.before?.tokens.some(({ kind }) => kind === 'category') === true;
  }

  #statementOf(lead: Lead, from: number, to: number): NameStatement | undefined {
    if (lead.kind === 'role' || lead.kind === 'denial' || lead.kind === 'target') return undefined;
    if (from >= this.#othersFrom) return undefined;
    const { text, scope } = this.#shape;
    const after = afterRun(this.#shape, to);
    if (!this.#mayName(lead, after, from, to)) return undefined;
    if (departed.test(text.slice(from)) || related.test(text.slice(from))) return undefined;
    const items = nameItems(this.#shape, from, to, this.#names);
    if (items.length === 0) return undefined;
    if (this.#isShare(items, after) || isKind(items, after)) return undefined;
    const role = this.#roleOf(lead, items, after, from, to);
    if (role === undefined) return undefined;
    return {
      scope,
      items,
      role,
      isList: items.length > 1 || lead.kind === 'label' || after.count !== undefined,
      isIntroduced:
        from === 0 &&
        ((this.#clause.before === undefined && this.#isPerson()) ||
          (lead.unit !== undefined && to === text.length)),
      isOpen: after.isOpen || /^(?:依次)?(?:递补|增补|补录)/.test(lead.words),
      as:
        after.isNoted || items.some(({ end }) => scope.text[end] === '（')
          ? ''
          : after.target === ''
            ? lead.words
            : after.target,
      isOfCategory: after.isOfCategory,
      count: after.count,
      under: lead.unit,
    };
  }

  /**
   * Whether the words from `from` up to `to` may have a role: a known name is among them, or what stands around them gives
   * one. That they end, or are counted, is enough only where something leads to them, or they have a line of their own.
   */
  #mayName({ kind }: Lead, after: After, from: number, to: number): boolean {
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
      this.#nameBeside(from, to) !== undefined
    );
  }

  #roleOf(
    lead: Lead,
    items: readonly NameItem[],
    after: After,
    from: number,
    to: number,
  ): NameStatement['role'] | undefined {
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
        return this.#roleAlone(items, after, from, to);
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
  #roleAlone(
    items: readonly NameItem[],
    after: After,
    from: number,
    to: number,
  ): NameStatement['role'] | undefined {
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
  #isShare([item, ...others]: readonly NameItem[], { count: number, isCounted }: After): boolean {
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
    const beside = this.#nameBeside(from, to);
    return (
      beside !== undefined &&
      items.every(({ nearest }) => nearest !== undefined && isShortName(nearest)) &&
      (beside.tokens.length < 3 || isOfOneHonour(items, beside))
    );
  }

  /** The clause beside it that ends in a known name, where the clause itself is what stands from `from` up to `to`. */
  #nameBeside(from: number, to: number): Clause | undefined {
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
    return this.#isPerson() || /[ —]/.test(this.#shape.text.slice(0, Math.min(to, 6)));
  }

  #isPerson(): boolean {
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
