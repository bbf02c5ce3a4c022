import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { type Scope, scopesOf } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import { readingOf } from '../../statements/reading.ts';
import { asTable } from '../rows/lists-as-tables.ts';
import type { Owner } from '../rows/tables.ts';
import { mostItems } from '../words/prose-read.ts';

/** Where a text speaks of one person: from the name with which a sentence begins to the next known name, or to its line's end. */
export interface PersonStretch extends Span {
  readonly scope: Scope;
  readonly name: string;
  readonly owner: Owner;
  /** Where it first names another beside that person: 与乙二同在甲厂. */
  readonly aloneUntil: number;
}

/** Where a text speaks of nobody but that person and of no others who are not named: what stands there. */
export function saidAlone({ scope, start, owner }: PersonStretch, end: number): string | undefined {
  const own = owner.table.nominees[owner.row]?.cells ?? [];
  const said = own
    .map((cell) => plainForm(cell))
    .filter((cell) => cell.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, cell) => rest.replaceAll(cell, ''), scope.text.slice(start, end));
  return ofOthers.test(said) ? undefined : said;
}

/** Words for others than the one who is named: relatives; whom one meets at work; and any word that ends as those for persons do. */
const ofOthers = new RegExp(
  [
    '父|母(?![校语])|[爸妈爷奶妻孙媳婿岳哥弟姐妹兄姑姨舅叔伯婶嫂侄甥孩婴徒]|丈夫|夫[妇君]|爱人|老伴|[亲家][人属]|儿[子童媳]|女儿|公公|婆',
    '老[人汉太板乡]|大[爷娘]|阿姨|[男女][子童生孩]|青年[男女]|少[年女]|患|病[人号]|伤[员者病]|被[困救害]|歹徒|嫌疑|罪犯|对方|人质|对象|某',
    '学生|弟子|同[学事伴乡行]|搭档|邻|[产孕]妇|女士|先生|有人|人们|[他她们]们?(?<=们)|[买卖商店东]家|房东',
    '[者员友客](?!会)|师(?![范大资从])|[工农渔居村市灾牧]民(?!币|主|委|政府)|[失车店业户雇买货事机房船]主|[车队厂组校院所村镇县市局科处班站行]长|[法警]官|[新士民]兵|民警|[选歌对能]手|[民女男矿职员技]工(?!作|程|艺|序|会)|[考新医习究业]生(?!产|活|态|效)|[客工商匠残病军]人',
    '[一两二三几数每首另][名位个](?!月|小时|工作日|百分|周|方面|项目)',
  ].join('|'),
);

/** The stretches in the body of `notice`, and in the deeds of those persons who have files of their own. */
export const personStretches = ofLatest((notice: Notice): readonly PersonStretch[] => {
  const tables = notice.lists.map((list) => asTable(list));
  const owners = personsIn(tables);
  if (owners.size === 0) return [];
  const names = [...owners.keys()];
  const inBody = readingOf(notice).body.flatMap(({ scope }) =>
    scope.kind === 'paragraph' ? stretchesIn(scope, names, owners) : [],
  );
  return [...inBody, ...deedStretches(notice, tables)];
});

/** More persons are not told of one by one. */
const mostPersons = 200;

/** Whom the rows of `tables` are of, or, where they are of units or works, who alone is named in a column of persons. */
function personsIn(tables: readonly NomineeList[]): ReadonlyMap<string, Owner> {
  const all = grouped(
    tables.flatMap((table) => {
      const column = personColumn(table);
      return column === undefined
        ? []
        : table.nominees.flatMap(({ cells }, row) =>
            Array.from(nomineeForms(cells[column] ?? ''), (form) => [form, { table, row }] as const),
          );
    }),
  );
  const own = [...all].flatMap(([name, [owner, ...others]]): [string, Owner][] =>
    owner && others.length === 0 && isPerson.test(name) ? [[name, owner]] : [],
  );
  return new Map(own.length > mostPersons ? [] : own);
}

const isPerson = /^[\p{Script=Han}·]{2,12}$/u;
const ofPersons = /(?:姓名|人|员|师|长|者|主|书记|主任|校长|作者)$/;

/** The column of the persons whose sex, birth and years a row tells; undefined where it may be of several. */
export function personColumn(table: NomineeList): number | undefined {
  const areNames = (column: number): boolean => {
    const cells = table.nominees.map(({ cells: own }) => plainForm(own[column] ?? ''));
    const named = cells.filter((cell) => isSurnamed(cell));
    return /姓名$/.test(headForm(table.heads[column] ?? '')) || named.length * 4 > cells.length * 3;
  };
  const { nameColumn } = table;
  if (nameColumn !== undefined && areNames(nameColumn)) return nameColumn;
  const columns = [...table.heads.keys()].filter(
    (column) =>
      column !== nameColumn && ofPersons.test(headForm(table.heads[column] ?? '')) && areNames(column),
  );
  return columns.length === 1 ? columns[0] : undefined;
}

/** What may stand in a line before the sentence that begins with a name, and before that name in its clause. */
const opening = /^(?:\d{1,2}[.、]|（[\d一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,2}、|[—·-]+)?/u;
const longestLead = 16;
/** As far as a line is read before a name for where its sentence begins. */
const longestOpening = 40;
const ofVerbs =
  /[，；:、的为被把给对向助救帮荐评授经由与和同跟及是有获原前曾]|妻|夫|父|母|子女|徒|师从|领导|支持|带/;

/** Whether what stands behind a name goes on of that one alone; two signs may be a word: 严格审核. */
function isNameBefore(behind: string, length: number): boolean {
  return length > 2
    ? !/^(?:等|[、和与及]|的?[父母妻夫])/.test(behind)
    : /^(?:[，。:（—”]|同志|老师|医生|教授|[是系自从现任所])/.test(behind);
}

/** 年龄最小的是: who follows is what the sentence goes on of. */
const foremost = /^(?:其中)?[^，；、]{0,8}最[^，；、]{1,3}的?[是为]\p{Script=Han}{0,8}$/u;

/** A known name in a line, and where the next other one stands there: past the end, where none does. */
interface NamePlace {
  readonly name: string;
  readonly start: number;
  readonly next: number;
}

/** Where `names` stand in `text`, in the order of reading. */
function placesOf(text: string, names: readonly string[]): readonly NamePlace[] {
  const known = names.filter((name) => text.includes(name)).toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return [];
  const places = matchesIn(text, new RegExp(known.join('|'), 'g')).map(({ 0: name, index: start }) => ({
    ...{ name, start },
    next: 0,
  }));
  let next = places.length;
  for (const [index, place] of [...places.entries()].toReversed()) {
    if (places[index + 1]?.name !== place.name) next = index + 1;
    place.next = next;
  }
  return places;
}

/** The stretches of one line: no more than prose has that people read. */
function stretchesIn(
  scope: Scope,
  names: readonly string[],
  owners: ReadonlyMap<string, Owner>,
): PersonStretch[] {
  const { text } = scope;
  const places = placesOf(text, names);
  const subjects = [...places.entries()].filter(([index]) => isSubject(text, places, index));
  return subjects.slice(0, mostItems).flatMap(([, { name, start, next }]) => {
    const owner = owners.get(name);
    const until = places
      .slice(next)
      .find(
        (other) =>
          other.name !== name && !besides.test(text.slice(Math.max(0, other.start - 2), other.start)),
      );
    const from = start + name.length + titleAt(text, start + name.length).length;
    const ends = { end: until?.start ?? text.length, aloneUntil: places[next]?.start ?? text.length };
    return owner ? [{ scope, name, owner, start: from, ...ends }] : [];
  });
}

/** ，与: before the name of another, beside whom it goes on to tell of the first. */
const besides = /[，。；（][与和同跟比]$/;

/** Whether a sentence begins with the name at `index` of `places`, which it has not had before. */
function isSubject(text: string, places: readonly NamePlace[], index: number): boolean {
  const { name, start } = at(places, index);
  const before = text.slice(Math.max(0, start - longestOpening), start);
  const opened = lastStretch(before, '。；！\n');
  if (opened.length === longestOpening) return false;
  const lead = opened.replace(opening, '').replace(/^(?:“|\*\*)/, '');
  const behind = text.slice(start + name.length, start + name.length + 5).replace(/^\*\*/, '');
  const isRepeated = places
    .slice(Math.max(0, index - longestOpening), index)
    .some((other) => other.name === name && other.start >= start - opened.length);
  return (
    lead.length <= longestLead &&
    (!ofVerbs.test(lead) || foremost.test(lead)) &&
    isNameBefore(behind, name.length) &&
    !isRepeated
  );
}

/** The paragraphs of the deeds of persons, each of them of that person. */
function deedStretches({ lists }: Notice, tables: readonly NomineeList[]): PersonStretch[] {
  return lists.flatMap(({ form, nominees }, index) => {
    const table = tables[index];
    if (form !== 'sections' || !table || nominees.length > mostPersons) return [];
    return nominees.flatMap(({ name, nature, deeds }, row) =>
      nature === 'person' || (nature === undefined && isSurnamed(plainForm(name)))
        ? scopesOf(deeds, ['lists', index, 'nominees', row, 'deeds'])
            .filter(({ kind }) => kind === 'paragraph')
            .map((scope) => ({
              scope,
              name,
              owner: { table, row },
              start: startIn(scope, name),
              end: scope.text.length,
              aloneUntil: scope.text.length,
            }))
        : [],
    );
  });
}

/** Where a deed goes on behind the name with which it may begin. */
function startIn({ text }: Scope, name: string): number {
  const { length } = plainForm(name);
  return text.startsWith(plainForm(name)) ? length + titleAt(text, length).length : 0;
}

/** What somebody is called behind the name, and the marks that set it apart. */
function titleAt(text: string, index: number): string {
  return stretchIn(text.slice(index, index + 4), /^\*{0,2}(?:同志|老师|医[生师]|教授|女士|先生|护士)?/);
}
