import { indexAt } from '../../lists/index-at.ts';
import { grouped } from '../../lists/grouped.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { byCategory, type NomineeList, type Notice } from '../../notice/notice.ts';
import type { Span } from '../../statements/clauses/token.ts';
import type { ReadScope } from '../../statements/reading.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { unitOf } from '../amounts/units.ts';
import { type Owner, proposedTables } from '../rows/tables.ts';
import { sentenceStart } from '../words/sentence-start.ts';
import { calledRows, inShort } from '../rows/called-rows.ts';
import { columnsOf } from '../rows/columns.ts';
import { isScale } from '../rows/scales.ts';
import { spansWithin, Subjects } from './subjects.ts';

/** One way to read whom a text names: these rows, told from others by what one column says, by their list, or each by its name. */
export interface Sense {
  /** The head of that column; `byName`, `byList`, or `byPlace` where names begin with it. */
  readonly by: string;
  readonly rows: readonly Owner[];
}

/** Whom a text names, where it compares: one row, or all of a kind. */
export interface Party extends Span {
  readonly name: string;
  readonly senses: readonly Sense[];
  /** Of 前者 the latter, of 后者 the former. */
  readonly counterpart?: Party;
}

export const [byName, byList, byPlace] = ['row', 'list', 'place'];

/** Those that a scope names, in the order of the text: rows by their names, also in short; kinds, lists and places; 前者, 后者. */
export class Parties {
  readonly all: readonly Party[];
  readonly #starts: readonly number[];

  constructor(read: ReadScope, notice: Notice) {
    const tables = proposedTables(notice);
    const { scope } = read;
    const rows = [...(calledRows(notice).get(scope) ?? []), ...new Subjects(read, tables).all];
    const named = rows.map((one): Party => {
      const owner = 'owner' in one ? one.owner : { table: one.table, row: one.row };
      return { start: one.start, end: one.end, name: one.name, senses: [{ by: byName, rows: [owner] }] };
    });
    const all = [...named, ...formsIn(scope.text, partyForms(tables))];
    const sorted = all.toSorted((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    const apart = sorted.filter((one) => {
      const isApart = one.start >= end;
      if (isApart) end = one.end;
      return isApart;
    });
    this.all = withPronouns(scope.text, apart);
    this.#starts = this.all.map(({ start }) => start);
  }

  /** Those that stand from `start` to `end`. */
  within(start: number, end: number): readonly Party[] {
    return spansWithin(this.all, this.#starts, start, end);
  }

  /** The one that begins at `start`. */
  at(start: number): Party | undefined {
    const one = this.all.length === 0 ? undefined : this.all[indexAt(this.#starts, start)];
    return one?.start === start ? one : undefined;
  }
}

interface Form {
  readonly text: string;
  readonly senses: readonly Sense[];
  /** A name in short, which stands for it only where no word goes on. */
  readonly isShort: boolean;
}

/** More kinds than a column has, and longer than they are called. */
const [mostKinds, longestKind] = [100, 14];

/** The forms by which a text calls more than one row, or one in short, by the two signs with which they begin; the longest first. */
const partyForms = ofLatest((tables: readonly NomineeList[]): ReadonlyMap<string, readonly Form[]> => {
  const pairs = [...kindPairs(tables), ...listPairs(tables), ...placePairs(tables)];
  const whole = [...grouped(pairs.map(([text, sense]) => [text, sense] as const))].map(
    ([text, senses]): Form => ({ text, senses, isShort: false }),
  );
  const known = new Set(whole.map(({ text }) => text));
  const short = shortNames(tables).filter(({ text }) => !known.has(text));
  const sorted = [...whole, ...short].toSorted((a, b) => b.text.length - a.text.length);
  return grouped(sorted.map((form) => [form.text.slice(0, 2), form] as const));
});

type Pair = readonly [string, Sense];

/** What the cells of columns say that tell kinds apart: 甲镇 and 甲, 示例市第一中学 and 市第一中学, 女性 of 女. */
function kindPairs(tables: readonly NomineeList[]): Pair[] {
  const heads = [...new Set(tables.flatMap((table) => table.heads))];
  return heads.flatMap((head): Pair[] => {
    if (unitOf(head) !== '') return [];
    const cells = tables.flatMap((table) => {
      const place = table.heads.indexOf(head);
      const column = columnsOf(table)[place];
      if (!column || place === table.nameColumn || !isScale(column)) return [];
      return table.nominees.map(
        (nominee, row) => [plainForm(nominee.cells[place] ?? ''), { table, row }] as const,
      );
    });
    const kinds = grouped(cells);
    if (kinds.size > mostKinds || kinds.has('')) return [];
    return [...kinds].flatMap(([kind, rows]) =>
      formsOfKind(kind).map((form): Pair => [form, { by: head, rows }]),
    );
  });
}

function formsOfKind(kind: string): string[] {
  if (/^[男女]$/.test(kind)) return personNouns.map((noun) => kind + noun);
  const isKind =
    kind.length > 1 &&
    kind.length <= longestKind &&
    /^(?!.*\d[年月]).*[\p{Script=Han}A-Z]/u.test(kind) &&
    /^[\p{Script=Han}\dA-Z、（）]+$/u.test(kind);
  if (!isKind) return [];
  const bare = kind.replace(/(?<=..)(?:街道|社区|[镇乡村县区市])$/, '');
  const place = stretchIn(kind, /^.{1,3}?(?=[市县区]..)/);
  return [...new Set([kind, bare, kind.slice(place.length)])].filter((form) => form.length > 1);
}

/** What people are called behind their sex. */
const personNouns =
  '性 同志 生 职工 员工 教师 老师 干部 党员 学员 学生 队员 社员 委员 代表 选手 志愿者 护士 医生 医师 工人 村民'.split(
    ' ',
  );

/** Lists by their categories, and by what tells these apart: 博士论文, 优先家庭 of 优先配租. */
function listPairs(tables: readonly NomineeList[]): Pair[] {
  const lists = byCategory(tables);
  if (lists.length < 2) return [];
  const categories = [...new Set(lists.map(({ category }) => category))];
  const begun = commonBeginning(categories);
  const ended = commonEnd(categories);
  return categories.flatMap((category) => {
    const rows = tables.flatMap((table) =>
      table.nominees.flatMap((nominee, row) => (nominee.category === category ? [{ table, row }] : [])),
    );
    const own = category.slice(begun, category.length - ended);
    const first = category.slice(0, 2);
    const isFirst = category.length > 3 && categories.filter((one) => one.startsWith(first)).length === 1;
    const nouns = ['家庭', '人员', '对象', '项目', '企业', '单位', '户', '组', '类'];
    const forms = [
      category,
      category.slice(begun),
      ...(ended > 0 ? [own] : []),
      ...(isFirst ? nouns.map((noun) => first + noun) : []),
    ];
    return [...new Set(forms)]
      .filter((form) => form.length > 1)
      .map((form): Pair => [form, { by: byList, rows }]);
  });
}

function commonBeginning(texts: readonly string[]): number {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text[length] === first[length])) length += 1;
  return length;
}

function commonEnd(texts: readonly string[]): number {
  return commonBeginning(texts.map((text) => [...text].reverse().join('')));
}

const placeOfName = /^\p{Script=Han}{1,6}?(?:[镇乡村]|街道|社区)(?=.)/u;

/** The place with which a name begins; '' where it begins with none. */
export function placeOf(name: string): string {
  return stretchIn(name, placeOfName);
}

/** 甲村 of 甲村一组 and 甲村二组, where all names begin with one. */
function placePairs(tables: readonly NomineeList[]): Pair[] {
  const rows = tables.flatMap((table) =>
    table.nominees.map(({ name }, row) => [placeOf(name), { table, row }] as const),
  );
  const places = grouped(rows);
  if (places.has('') || places.size < 2 || places.size > mostKinds || places.size === rows.length) return [];
  return [...places].map(([place, own]): Pair => [place, { by: byPlace, rows: own }]);
}

/** 春柳 of 示例市春柳物业管理有限公司, where no other name begins so; what tells names apart that all begin alike. */
function shortNames(tables: readonly NomineeList[]): Form[] {
  const rows = tables.flatMap((table) => {
    const begun = commonBeginning(table.nominees.map(({ name }) => plainForm(name)));
    return table.nominees.map(({ name }, row) => ({
      apart: begun > 1 ? plainForm(name).slice(begun) : '',
      bare: plainForm(name).replace(/^\p{Script=Han}{1,3}[省市州县区镇乡](?=....)/u, ''),
      owner: { table, row },
    }));
  });
  if (rows.length > mostKinds) return [];
  return rows.flatMap(({ apart, bare, owner }) => {
    const end = apart.length > 3 ? [apart, ...inShort(apart)] : [];
    const begins = ofBody.test(bare) ? [4, 3, 2].map((length) => bare.slice(0, length)) : [];
    const own = begins.filter((text) => rows.filter((one) => one.bare.startsWith(text)).length === 1);
    return [...end, ...own].map((text): Form => ({
      text,
      senses: [{ by: byName, rows: [owner] }],
      isShort: true,
    }));
  });
}

const ofBody = /^\p{Script=Han}{4,}(?:公司|合作社|农场|厂|店|中心|集团|研究院)$/u;

/** What makes of a kind another one, of which the list may say nothing: 副教授 is no 教授. */
const otherBefore = /[高副助总初正新老非未不准]$/;

function formsIn(text: string, forms: ReadonlyMap<string, readonly Form[]>): Party[] {
  const parties: Party[] = [];
  if (forms.size === 0) return parties;
  for (let index = 0; index < text.length - 1; index += 1) {
    const own = forms.get(text.slice(index, index + 2));
    const form = own?.find((one) => text.startsWith(one.text, index));
    if (!form || otherBefore.test(text[index - 1] ?? '')) continue;
    const end = index + form.text.length;
    if (form.isShort && !isAlone(text, index, end)) continue;
    parties.push({ start: index, end, name: form.text, senses: form.senses });
    index = end - 1;
  }
  return parties;
}

/** Whether a name in short stands where a name may, and no place begins with it. */
function isAlone(text: string, start: number, end: number): boolean {
  return (
    (start === 0 || /[，。；、：:（的是为和与及比于较由位名]/.test(text[start - 1] ?? '')) &&
    !/[省市州县区镇乡村]/.test(text[end] ?? '')
  );
}

/** 前者 and 后者 are the two that a sentence, or the one before it, names before them, where there are no others of their kind. */
function withPronouns(text: string, parties: readonly Party[]): readonly Party[] {
  if (!/[前后]者/.test(text)) return parties;
  const starts = parties.map(({ start }) => start);
  const pronouns = [...text.matchAll(/([前后])者/g)].flatMap(({ 0: name, 1: which, index }): Party[] => {
    const pair = pairBefore(text, spansWithin(parties, starts, sentenceStart(text, index), index));
    const [own, counterpart] = which === '前' ? (pair ?? []) : (pair?.toReversed() ?? []);
    const span = { start: index, end: index + name.length };
    return [{ ...span, name, senses: own?.senses ?? [], ...(counterpart ? { counterpart } : {}) }];
  });
  return [...parties, ...pronouns].toSorted((a, b) => a.start - b.start);
}

function pairBefore(text: string, before: readonly Party[]): readonly [Party, Party] | undefined {
  const last = before.findLastIndex((one, at) => {
    const other = before[at - 1];
    return other !== undefined && sharedSense(other, one) !== undefined;
  });
  const [first, second] = [before[last - 1], before[last]];
  if (!first || !second) return undefined;
  const kind = sharedSense(first, second);
  const alike = before.filter((one) => one.senses.some(({ by }) => by === kind));
  const isJoined = /^(?:一户|家|的)?[、和与及同跟](?:最\p{Script=Han}{1,4}的)?$/u.test(
    text.slice(first.end, second.start),
  );
  return isJoined || new Set(alike.map(({ name }) => name)).size === 2 ? [first, second] : undefined;
}

/** By what both may be told from others, where they are not the same. */
function sharedSense(one: Party, other: Party): string | undefined {
  return one.name === other.name
    ? undefined
    : one.senses.find(({ by }) => other.senses.some((sense) => sense.by === by))?.by;
}
