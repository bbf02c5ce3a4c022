import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ReadScope } from '../reading.ts';
import { type After, afterRun, isKind } from './after-run.ts';
import { category, type ClauseShape, count, shapeOf } from './clause-shape.ts';
import { type KnownNames, type NameItem, nameItems } from './name-items.ts';
import { boundary, leadAfter } from './name-boundary.ts';
import { type Lead, leadAbove, leadOf } from './name-lead.ts';
import { NameRoles } from './name-roles.ts';
import type { NameStatement } from './name-statement.ts';
import { NamesBeside } from './names-beside.ts';

/** 万历等10名教师聘期已满，…: whose time is over. */
const departed =
  /^[^已]{2,40}已经?(?:届?满|期满|离[岗任职]|退[休出]|调离|去世|卸任)|^[^已]{2,40}不再(?:参|推|列|符)/;

/** 甲小学和乙卫生院在同一镇，但互不隶属: how names stand to each other, whoever bears them. */
const related =
  /叫“|在同一(?![批年届])|同[名音姓][^意]|互不|[委家审官会组员]由[^，。；]{2,40}组成|不是同一|并非同一|[无没]有?\p{Script=Han}{0,4}关系|(?:读音|字形|名称|音)相[近似]/u;

/** 冷月成绩与甲一并列，未获推荐，所以表中没有她: who is named has no place in the lists. */
const unlisted =
  /(?<!不?被)未(?:能|被|予|获得?)?(?:推荐|入选|入围|列入|通过|当选|录用|递补)|[没无]有?(?:列|出现|[他她它其]|上榜|入[选围])|不(?:再|予)?(?:在|列入|进入)(?:本|此|[名表]|这)|落选|落榜|差额/;

/** 上届表彰的甲一: from here on a clause speaks of others than those put forward. */
const elsewhere = /上届|往届|历届|上一?批|前一?批|例如|比如|学习|更正为|应为|改为|原拟|除|评委|伤|救/;

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

/** More than what a sentence says behind a name of why it is not listed. */
const sentence = 120;

/** Reads the names of one clause from left to right. */
class ClauseReader {
  readonly #shape: ClauseShape;
  readonly #clause: Clause;
  readonly #names: KnownNames;
  readonly #beside: NamesBeside;
  readonly #roles: NameRoles;
  /** From where on it speaks of others, or of all where it corrects a text. */
  readonly #othersFrom: number;
  #last: Lead | undefined;

  constructor(clauses: readonly Clause[], index: number, names: KnownNames, categories: readonly string[]) {
    this.#clause = at(clauses, index);
    this.#shape = shapeOf(this.#clause);
    this.#names = names;
    this.#beside = new NamesBeside(clauses, index, names);
    this.#roles = new NameRoles([this.#clause, clauses[index + 1]], names, categories, this.#beside);
    const { text } = this.#shape;
    const others = elsewhere.exec(text);
    const isCorrected = others !== null && /更正为|应为|改为/.test(text);
    this.#othersFrom = isCorrected ? 0 : others ? others.index + others[0].length : Infinity;
  }

  read(first: Lead): NameStatement[] {
    const { text } = this.#shape;
    const statements: NameStatement[] = this.#beside.asides();
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
      lead = leadAfter(this.#clause, this.#shape, match, lead);
      start = match.index + match[0].length;
    }
    runTo(text.length);
    return statements.length === 0 ? this.#beside.labelled() : statements;
  }

  /** Whether an item is nobody who is known, or nearly known, and the sentence says of somebody that he is not listed. */
  #isOfUnlisted(items: readonly NameItem[]): boolean {
    if (items.every(({ name, nearest }) => name !== undefined || nearest !== undefined)) return false;
    const { text } = this.#shape.scope;
    return unlisted.test(
      stretchIn(text.slice(this.#clause.start, this.#clause.start + sentence), /^[^。\n]*/),
    );
  }

  /** The lead that goes on in the next clause. */
  carriedAfter(ending: string): Lead | undefined {
    return /[，；]/.test(ending) ? this.#last : undefined;
  }

  #statementOf(lead: Lead, from: number, to: number): NameStatement | undefined {
    if (lead.kind === 'role' || lead.kind === 'denial' || lead.kind === 'target') return undefined;
    if (from >= this.#othersFrom) return undefined;
    const { text, scope } = this.#shape;
    const after = afterRun(this.#shape, to);
    const run = { from, to, after };
    if (!this.#roles.mayName(lead, run)) return undefined;
    if (departed.test(text.slice(from)) || related.test(text.slice(from))) return undefined;
    const items = nameItems(this.#shape, from, to, this.#names);
    if (items.length === 0 || this.#isOfUnlisted(items)) return undefined;
    if (this.#roles.isShare(items, after) || isKind(items, after)) return undefined;
    const role = this.#roles.roleOf(lead, items, run);
    if (role === undefined) return undefined;
    return {
      scope,
      items,
      role,
      isList: items.length > 1 || lead.kind === 'label' || (after.count !== undefined && !isOne(after)),
      isIntroduced:
        from === 0 &&
        ((this.#clause.before === undefined && this.#roles.isPerson()) ||
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
}

/** 甲一一户最多: one of them, of whom more is said. */
function isOne({ count: number, isCounted }: After): boolean {
  return number?.value === 1 && !isCounted;
}
