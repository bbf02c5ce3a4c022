import { placeIn } from '../../finding/finding.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { at } from '../../lists/at.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { nomineesOf, type Notice } from '../../notice/notice.ts';
import { isSameTitle } from '../../statements/mentions/attachment-mentions.ts';
import { isAnotherUnit, isShortFor } from '../../statements/names/likeness.ts';
import type { NameItem } from '../../statements/names/name-items.ts';
import type { NameStatement } from '../../statements/names/name-statement.ts';
import { nomineeForms, plainForm, writtenForm } from '../../statements/names/nominee-form.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { namesTold, namesToldIn, readingOf, type ReadScope } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { closesNames, isInCell, namesIn, type NameRegister } from '../names/names-in.ts';

/**
 * Whom the prose puts forward by name stands in the lists, once, in the category and of the unit that it says; and
 * where it names those of a category one by one, it names them all.
 */
export const namedNominees: Rule = function* (notice, { simplifiedOf }) {
  const { body } = readingOf(notice);
  const { register, statements, scopes, categories } = namesIn(notice);
  if (statements.length === 0) return;
  const above = new Map(body.map(({ scope }, index) => [scope, body[index - 1]?.scope.text]));
  const strangers = strangersIn(notice, simplifiedOf);
  const missing = missingFrom(notice, register, scopes, statements);
  for (const { item, scope } of strangers) {
    // 示例市总工会关于张三等同志任职的公示
    const lead = stretchIn(item.text, /^.+关于(?=\p{Script=Han}{2,4}$)/u);
    yield {
      code: 'named-not-listed',
      ...placeIn(scope, item.start + lead.length),
      facts: {
        named: item.text.slice(lead.length),
        nearest: item.nearest ?? (missing.length === 1 ? missing[0]?.name : undefined),
      },
    };
  }
  for (const statement of statements) {
    yield* namedTwice(statement);
    yield* wrongUnits(statement, register, above.get(statement.scope) ?? '');
    if (statement.role === 'proposed') yield* wrongCategories(statement, register, categories);
  }
  if (strangers.length > 0) return;
  yield* notNamed(missing, register, statements);
  if (missing.length === 0) yield* wrongCounts(notice, statements);
};

/** Those whom the prose puts forward by name and who stand in no list, each with where it does. */
function strangersIn(
  notice: Notice,
  simplifiedOf: (character: string) => string | undefined,
): readonly { readonly item: NameItem; readonly scope: Scope }[] {
  const { body } = readingOf(notice);
  const { register, statements } = namesIn(notice);
  const heads = new Set(body.map(({ scope: { text } }) => stretchIn(text.slice(0, 12), /^[^:]+(?=:)/)));
  const named = new Set(statements.flatMap(({ items }) => items.map(({ name }) => name)));
  return statements.flatMap((statement) =>
    statement.items
      .filter(
        (item) =>
          register.isStranger(item, statement, simplifiedOf) &&
          !isOfOtherKind(item, statement.scope, notice) &&
          !isOfOtherTable(statement.scope, body) &&
          !isCountedNoun(statement, item),
      )
      // Who is introduced by two characters may be another one, unless the nominee stands nowhere.
      .filter(
        (item) =>
          !statement.isIntroduced ||
          (item.text.length > 2 && (!statement.isAside || isOnlyHead(item, statement.scope, heads))) ||
          !named.has(item.nearest),
      )
      .map((item) => ({ item, scope: statement.scope })),
  );
}

/** Whether what is read as a name is none by itself: what is asked for, a cell or of one, an attachment, or goes on from a name. */
function isOfOtherKind(item: NameItem, scope: Scope, notice: Notice): boolean {
  const { text, nearest } = item;
  return (
    asking.test(text) ||
    isCell(notice, text) ||
    text.startsWith('的') ||
    isAttachment(scope, notice) ||
    (nearest !== undefined && goesOn.test(text.replace(nearest, ''))) ||
    isListedWithin(notice, text) ||
    isInCell(notice, scope.text, item)
  );
}

/** Whether a cell is of a table that the text before it says to be of others: 第一批情况如下（不在本次公示范围内）. */
function isOfOtherTable(scope: Scope, body: readonly ReadScope[]): boolean {
  if (scope.kind !== 'cell') return false;
  const place = body.findIndex((read) => read.scope === scope);
  const above = body.slice(0, place).findLast((read) => read.scope.kind !== 'cell');
  return above !== undefined && ofOtherTable.test(above.scope.text);
}

const ofOtherTable =
  /(?:不在|不属于?|不含|不列入)[^，。；]{0,6}(?:本次|公示)|(?:未列入|未入选|未通过|未获|落选|淘汰|退出|取消|往年|[上前]一?[批届年次])[^。]*(?:如下|下表|见表|:)/;

/** 请在公示期内反映至…: what is asked of the reader names nobody. */
const asking = /^(?:请|敬请|欢迎)|公示期|反映[至到给]/;

/** 城东示例区3个项目, 甲大学和乙大学: what a column says of nominees names none of them. */
function isCell({ lists }: Notice, text: string): boolean {
  const cells = cellsOf(lists);
  return cells.has(text) || text.split(/[和与及]/).every((part) => cells.has(part));
}

/** What all cells say but those of names, with their remarks and without. */
const cellsOf = ofLatest(
  (lists: Notice['lists']): ReadonlySet<string> =>
    new Set(
      lists.flatMap(({ nominees, nameColumn }) =>
        nominees.flatMap(({ cells }) =>
          cells.flatMap((cell, column) =>
            column === nameColumn ? [] : [cell, cell.replace(/[（(][^）)]*[）)]/g, '')],
          ),
        ),
      ),
    ),
);

/** 甲公司等3家企业技术中心为…: what is counted behind a name and 等, alone, is a noun and no name. */
function isCountedNoun({ scope, items }: NameStatement, { start }: NameItem): boolean {
  return items.length === 1 && countBehindNames.test(scope.text.slice(Math.max(0, start - 16), start));
}

const countBehindNames =
  /等(?:[上以]述|以上|首批)?(?:\d{1,5}|[一二两三四五六七八九十百]{1,4})(?:[家个名项户人位所件篇部种支条处座类宗例台套款只场间]|单位)$/;

/** Shorter words end many names. */
const fewestSigns = 4;

/** 除甲一外, 甲一的, 对示例老年公寓等: whether `text` is a nominee's name, or the end of one alone, with a word before or behind. */
function isListedWithin(notice: Notice, text: string): boolean {
  const bare = text.replace(/^[对向给为由将把]|(?<=\p{Script=Han}{2})(?:[以之]?外|的)$/gu, '');
  if (bare === text) return false;
  const names = nomineesOf(notice).map(({ name }) => plainForm(name));
  const ending = bare.length < fewestSigns ? [] : names.filter((name) => name.endsWith(bare));
  return names.includes(bare) || ending.length === 1;
}

/** 甲一：从教二十六年, where no other line begins so with the name that it may be a slip for. */
function isOnlyHead(
  { text, nearest = '' }: NameStatement['items'][number],
  scope: Scope,
  heads: ReadonlySet<string>,
): boolean {
  return scope.text.startsWith(`${text}:`) && !heads.has(nearest);
}

/** Those of `missing`, each told where others of its category are named. */
function* notNamed(
  missing: readonly Missing[],
  register: NameRegister,
  statements: readonly NameStatement[],
): Generator<Finding> {
  const first = statements.find(({ role }) => role === 'proposed');
  for (const { name, category } of missing) {
    const place =
      statements.find(
        ({ items, role }) =>
          role === 'proposed' && items.some((item) => register.categoryOf(item) === category),
      ) ?? first;
    const [item] = place?.items ?? [];
    if (place && item)
      yield { code: 'listed-not-named', ...placeIn(place.scope, item.start), facts: { name, category } };
  }
}

interface Missing {
  readonly name: string;
  readonly category: string;
}

/** Of the categories that the prose lists to the end, the proposed nominees whom it names nowhere. */
function missingFrom(
  notice: Notice,
  register: NameRegister,
  scopes: readonly ReadScope[],
  statements: readonly NameStatement[],
): Missing[] {
  const { closed, open } = categoriesNamed(notice, register, statements);
  if (closed.size === 0) return [];
  const named = [...namesToldIn(readingOf(notice).title), ...namesTold(notice)];
  const stated = new Set(named.map(({ token }) => token.name));
  const text = scopes.map(({ scope }) => scope.text).join('\n');
  return notice.lists
    .filter(({ standing }) => standing === 'proposed')
    .flatMap(({ nominees }) => nominees)
    .filter(({ category }) => closed.has(category) && !open.has(category))
    .map(({ name, category }) => ({ name, category }))
    .filter(({ name }) => {
      const plain = plainForm(name);
      const isSaid =
        [...nomineeForms(name)].some((form) => stated.has(form)) ||
        (plain === writtenForm(name) && isIn(text, plain, register.names.forms));
      return !isSaid && !isAbbreviated(plain, statements);
    });
}

/** The categories whose nominees the text names one by one: all of them, or with others (等). */
function categoriesNamed(
  notice: Notice,
  register: NameRegister,
  statements: readonly NameStatement[],
): { readonly closed: ReadonlySet<string>; readonly open: ReadonlySet<string> } {
  const closed = new Set<string>();
  const open = new Set<string>();
  const isOf = (item: NameItem, category: string): boolean =>
    register.nomineesOf(item).some((nominee) => nominee.category === category);
  /** Whom the text names of each category, in rows and one by one. */
  const named = { inRows: new Map<string, Set<string>>(), alone: new Map<string, Set<string>>() };
  for (const statement of statements) {
    const { items, isOpen, isList, role } = statement;
    /** The categories of whose nominees the statement names but a few. */
    const few = new Map<string, boolean>();
    /** Those whose nominees it names in a row have been taken together. */
    const inRow = new Set<string>();
    for (const item of items) {
      const category = register.categoryOf(item);
      if (category === undefined) continue;
      if (!few.has(category)) few.set(category, isOfFew(statement, item, category, { register, notice }));
      if (few.get(category) === true) continue;
      if (isOpen) open.add(category);
      else if (role === 'proposed' && !isPickedOut(statement, item)) {
        const names = isList ? named.inRows : named.alone;
        const own = names.get(category) ?? new Set();
        names.set(category, own);
        if (!isList) own.add(item.text);
        else if (!inRow.has(category)) for (const one of items) if (isOf(one, category)) own.add(one.text);
        inRow.add(category);
      }
    }
  }
  const countOf = (category: string): number =>
    notice.quotas.find((one) => one.category === category)?.count ?? 0;
  // One of six is no list of them.
  for (const [category, { size }] of named.inRows) if (size * 2 >= countOf(category)) closed.add(category);
  for (const [category, { size }] of named.alone)
    if (size > 1 && size * 2 > countOf(category)) closed.add(category);
  return { closed, open };
}

/** 面积最小的由新聘的甲一负责, 末位甲一, 女同志仅甲一一人: who is told of alone, by what tells him from the others. */
function isPickedOut({ scope: { text } }: NameStatement, { start, name = '', ...item }: NameItem): boolean {
  const behind = text.indexOf(name, start) + name.length;
  if (firstOrLast.test(text.slice(behind, behind + 24))) return true;
  const before = text.slice(Math.max(0, start - 12), start) + item.text.slice(0, item.text.indexOf(name));
  return /(?:的[是有为由]?|[仅唯]|只有|唯[一独]|[末首]位|最[\p{Script=Han}]{1,4}|第[一二三四五六七八九十\d]{1,3}[名位]?[是为]?)[“《]?$/u.test(
    before,
  );
}

/** 甲一7年最长, 乙二一人46次，居首位: what stands behind who is told of as the first or the last. */
const firstOrLast =
  /^[^，。；、（]{0,10}最[高低大多长小短少早晚轻快慢][者的]?(?=[，。；（]|$)|^[^。；、（]{0,14}(?:居|列|排|位[居列])(?:在?[首末榜]|第)/;

/**
 * 新增项目中有2项，分别为甲、乙: as many are named as are counted right before, which are fewer than the category has; 其中维护部的甲、乙: of
 * whom alone something is said.
 */
function isOfFew(
  { scope, items }: NameStatement,
  item: NameItem,
  category: string,
  { register, notice }: { readonly register: NameRegister; readonly notice: Notice },
): boolean {
  const before = scope.text.slice(Math.max(0, item.start - 40), item.start);
  const [first = item] = items;
  const { end } = at(items, items.length - 1);
  const isTold = isOfThoseTold(stretchBefore(scope.text, first.start, '。；\n', 40), category);
  const beside = isTold
    ? [
        stretchIn(before, countBefore, 1),
        stretchIn(scope.text.slice(end - longestCount, end + longestCount), countBehind, 1),
      ]
    : [];
  const counted = [stretchIn(before, fewBefore, 1), ...beside].map((words) => numberOf(words));
  const isSome =
    someNamed.test(before + item.text) ||
    /其中，?[“《]?$/.test(scope.text.slice(Math.max(0, first.start - 5), first.start)) ||
    isOfCell(notice, scope.text, item.start) ||
    (isTold && before.includes(`的${category}`));
  const quota = notice.quotas.find((one) => one.category === category);
  if (quota === undefined) return false;
  const { length } = items.filter((one) => register.categoryOf(one) === category);
  return length < quota.count && (isSome || counted.includes(length));
}

/** 女性先进个人3名，分别是: whether `words` before names say more of them than that they are put forward, and how many. */
function isOfThoseTold(words: string, category: string): boolean {
  const [last = '', previous = ''] = words
    .split(/[，:]/)
    .filter((clause) => clause !== '')
    .toReversed();
  const told = [last, ...(/^(?:分别|依次|即|[为是系])/.test(last) ? [previous] : [])].join('');
  return told.replaceAll(category, '').replace(puttingForward, '').length > 1;
}

/** What says of all that they are put forward. */
const puttingForward =
  /[我本][局厅院校厂省市县区镇乡村单位部次届批]{1,2}|经[\p{Script=Han}]{1,8}(?=拟|推荐|评|确)|拟(?:推荐|表彰|聘用?|录用|招录|任用?|奖励|补助|认定|授予|选派|确定)?|推荐|评选|评出|确定|产生|研究|提名|申报|入选|现将|公示|以下|如下|人选|名单|对象|人员|同志|分别|依次|(?:\d{1,3}|[一二两三四五六七八九十])[名人位个家项户件]|[为是有即系共的等出“《]/gu;

/** 女生中获一等奖的有甲一、乙二: of some of them alone. */
const amongSome =
  /(?:^|[，；])(?:其中，?)?(?:[男女][\p{Script=Han}]{0,3}|[\p{Script=Han}\d]{2,12}(?:级|[以及][上下]|之间|出生|专业|[单地学民]\p{Script=Han}))(?:的)?(?:[\p{Script=Han}]{0,3})[中里]，?[^；]*$/u;

/** 作物所的研究员有甲一、乙二两位，副研究员有…: of whom a column tells something alone. */
function isOfCell({ lists }: Notice, text: string, start: number): boolean {
  const sentence = stretchBefore(text, start, '。；\n', 60);
  const whose = stretchIn(sentence, /([^，、：:的]{2,16})的/, 1);
  if (amongSome.test(sentence)) return true;
  return (
    whose !== '' &&
    lists.some(({ nominees, nameColumn }) =>
      nominees.some(({ cells }) =>
        cells.some((cell, column) => column !== nameColumn && cell.length > 1 && whose.endsWith(cell)),
      ),
    )
  );
}

const someNamed = /其中[^，。；:（）]{2,30}的[“”]?[^，。；:的]{2,20}$/;
const fewBefore =
  /(?:中[共只仅]?有|(?<!(?:拟|本次)[\p{Script=Han}]{0,6})的)(\d{1,3}|[一二两三四五六七八九十])[\p{Script=Han}]{1,4}[，:（]?(?:分别|依次)?[为是即系]?:?$/u;
/** 有2项，分别为, before names. */
const countBefore =
  /(?<![\d一二两三四五六七八九十])(\d{1,3}|[一二两三四五六七八九十])[\p{Script=Han}]{1,4}[，:（]?(?:分别|依次)?[为是即系]?:?$/u;
/** 3名, behind the last of the names, which it may be a part of. */
const countBehind =
  /(?:[^\d]|^)(\d{1,3}|[一二两三四五六七八九十])[名人位个家项户件](?![\d一二三四五六七八九十])/;
/** As long as a number with its measure word is. */
const longestCount = 5;

/** Whether `text` has the name `name` by itself, and not only in a longer one of `names` (杭一 in 杭一诺). */
function isIn(text: string, name: string, names: readonly string[]): boolean {
  if (!text.includes(name)) return false;
  const longer = names.filter((one) => one.length > name.length && one.includes(name));
  return longer.reduce((rest, one) => rest.replaceAll(one, '\n'), text).includes(name);
}

function isAbbreviated(name: string, statements: readonly NameStatement[]): boolean {
  return statements.some(({ items }) => items.some(({ text }) => isShortFor(text, name)));
}

function* namedTwice({ scope, items }: NameStatement): Generator<Finding> {
  const named = new Set<string>();
  // 甲一、乙二常年奔走在…: a name may be a word in what someone does.
  if (items.some(({ unit }) => /[在了着过]/.test(unit))) return;
  for (const { name, unit, start } of items) {
    if (name === undefined) continue;
    const person = `${name}\n${unit}`;
    if (named.has(person)) yield { code: 'named-twice', ...placeIn(scope, start), facts: { name } };
    named.add(person);
  }
}

/** 甲一 of 示例市甲县总工会, or under the heading of another nominee's unit, where the list says 示例市甲区总工会. */
function* wrongUnits(
  { scope, items, under }: NameStatement,
  register: NameRegister,
  above: string,
): Generator<Finding> {
  for (const item of items) {
    const { unit, start, name } = item;
    const known = register.unitOf(item);
    if (name === undefined || known === undefined) continue;
    const isAlone = unit === '' && item.end - start === scope.text.length;
    const remark = remarkAfter(scope, endOfName(item, name, scope));
    const before = unit === '' ? (under ?? unitOfRow(scope)) : unit;
    const stated =
      register.otherUnit(isAlone ? above : (before ?? remark), known) ??
      [before ?? '', ...remarksIn(remark)].find(
        (words) => isOneOff(words, known) || isAnotherUnit(words, known),
      );
    if (stated !== undefined)
      yield { code: 'named-unit-differs', ...placeIn(scope, start), facts: { name, stated, known } };
  }
}

/** The unit in the first cell of the row in which a name stands. */
function unitOfRow({ kind, row, text }: Scope): string | undefined {
  return kind === 'cell' && row !== '' && row !== text && !/^\d+$/.test(row) ? row : undefined;
}

/** Where the name ends in 甲一（法学院）获得, of which more is said behind what is noted. */
function endOfName({ start, end }: NameStatement['items'][number], name: string, { text }: Scope): number {
  const at = text.slice(start, end).lastIndexOf(name);
  return at === -1 ? end : start + at + name.length;
}

/** 甲一（女）（示例市甲县总工会）, 甲一——示例市甲县总工会: what the brackets after a name say, or what a dash leads. */
function remarkAfter({ text }: Scope, end: number): string {
  return stretchIn(text.slice(end), /^(?:—{1,2}[^，。；、（）]{3,30}|(?:（[^）]{1,30}）)+)/);
}

/** What each pair of brackets holds, or the dash leads. */
function remarksIn(remark: string): string[] {
  return [...remark.matchAll(/[（—]([^（）—]+)/g)].map((match) => at(match, 1));
}

function isOneOff(written: string, known: string): boolean {
  const isAsLong = written.length === known.length && known.length > 3;
  return isAsLong && [...known].filter((sign, index) => written[index] !== sign).length === 1;
}

/** 附件：1. 甲类拟建点单位名单: whether a text is the line of an attachment that there is. */
function isAttachment({ text }: Scope, { attachments }: Notice): boolean {
  const title = stretchIn(text, /^(?:附件:?)?\s*\d{1,2}[．.、](.{2,60})$/u, 1);
  return title !== '' && attachments.some((one) => isSameTitle(one.title, title));
}

/** 甲一以 of 甲一以0.3分之差: what stands behind a name, and goes on with what it did. */
const goesOn = /^[以凭因从]$/;

/** 拟表彰甲一为先进集体, where the list puts 甲一 among the 先进工作者. */
function* wrongCategories(
  { scope, items, as }: NameStatement,
  register: NameRegister,
  categories: readonly string[],
): Generator<Finding> {
  const [stated, ...others] = categories.filter((category) => as !== '' && isCategory(as, category));
  if (stated === undefined || others.length > 0) return;
  for (const item of items) {
    const own = register.nomineesOf(item).map(({ category }) => category);
    const [known] = own;
    // 甲一2009年4月聘为二级技师: what somebody was before.
    if (behindDate.test(scope.text.slice(item.start, item.start + 2 * longestLead))) continue;
    // 二等奖项目“甲作”和三等奖项目“乙作”: each has its own before it.
    const lead = stretchBefore(scope.text, item.start, '、，。；:和与及', longestLead) + item.text;
    if (
      item.name !== undefined &&
      known !== undefined &&
      !own.includes(stated) &&
      !lead.includes(known) &&
      own.every((one) => categories.includes(one))
    )
      yield {
        code: 'named-category-differs',
        ...placeIn(scope, item.start),
        facts: { name: item.name, stated, known },
      };
  }
}

const behindDate = /^[^，。；、\d]{2,12}\d{4}年(?:\d{1,2}月)?[被受获]?(?:聘|评|任|晋|取得)/;

/** As far before a name as its category stands. */
const longestLead = 14;

function isCategory(as: string, category: string): boolean {
  const bare = as.replace(/[“”"]/g, '');
  return bare.includes(category) || (bare.length > 1 && category.includes(bare));
}

/** 甲公司、乙公司各在两个标段入围: what each of them has; 甲校比乙校多2名: by how much one has more. */
const ofEach =
  /(?:各自?|均|都|分别)(?:[在有获得占列居]|入选|来自)?$|比[^，。；]{1,24}[多少高低长短快慢大小][出了]?$/;

/** 甲一、甲二3名同志; behind one name alone stands how many that one has: 甲镇3个. */
function* wrongCounts(notice: Notice, statements: readonly NameStatement[]): Generator<Finding> {
  for (const { scope, items, count } of statements)
    if (
      count &&
      items.length > 1 &&
      count.value !== items.length &&
      closesNames(notice, scope, count.start) &&
      !ofEach.test(scope.text.slice(Math.max(0, count.start - 30), count.start))
    )
      yield {
        code: 'named-count-differs',
        ...placeIn(scope, count.start),
        facts: { stated: scope.written(count).trim(), counted: items.length },
      };
}
