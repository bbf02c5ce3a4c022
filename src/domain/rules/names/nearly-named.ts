import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import { type Nominee, nomineesOf, type Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { isInCell, namesIn } from './names-in.ts';

/**
 * 示例区第三农贸市场 beside other nominees, where the lists have 示例区第二农贸市场 and the body names it nowhere: a body or a work
 * by a name one sign off. Persons' names are short, and others may be called so: they are held against the lists where
 * the prose puts somebody forward, and where they stand in a row with nominees, behind what the row says of one
 * (装配工甲二牛) or its category, in quotes, or before 等 and as many as there are.
 */
export const nearlyNamed: Rule = function* (notice) {
  const nominees = nomineesOf(notice);
  const names = new Set(nominees.map(({ name }) => plainForm(name)));
  const { scopes, statements } = namesIn(notice);
  const whole = scopes.map(({ scope }) => scope.text).join('\n');
  const named = nominees
    .map((nominee) => ({ nominee, name: plainForm(nominee.name) }))
    .filter(({ name }) => name.length >= shortest)
    .map((one) => ({ ...one, isUnnamed: !whole.includes(one.name) }));
  const elsewhere = knownTexts(notice);
  yield* turnedNames(
    named.map(({ name }) => name),
    scopes,
    { whole, elsewhere },
  );
  const unnamed = named.filter(({ isUnnamed }) => isUnnamed);
  const held = named.length > mostUnnamed ? unnamed : named;
  if (held.length === 0 || held.length > mostUnnamed) return;
  const heads = headsOfNames(notice);
  for (const { scope } of scopes) {
    const isBesideOthers = [...names].some((name) => scope.text.includes(name));
    for (const { nominee, name: nearest, isUnnamed } of held)
      for (const span of nearlyAt(scope, nearest)) {
        const named = scope.text.slice(span.start, span.end);
        if (isOtherWord(scope, span, { nearest, isUnnamed }, names, elsewhere)) continue;
        const isLong = isUnnamed && nearest.length >= long && isBesideOthers;
        if (!isLong && whole.indexOf(named) !== whole.lastIndexOf(named)) continue;
        if (!isLong && !isNamedAt(span, scope, nominee, { names, heads, count: nominees.length })) continue;
        if (isInCell(notice, scope.text, span) || isReadAt(statements, scope, span)) continue;
        if (names.has(named) || elsewhere.includes(named) || scope.isQuoted(span)) continue;
        yield { code: 'named-not-listed', ...placeIn(scope, span.start), facts: { named, nearest } };
      }
  }
};

/** Whether what stands at `span`, and nearly is `nearest`, is plainly another word, or a name with one behind it. */
function isOtherWord(
  { text }: Scope,
  { start, end }: Span,
  { nearest, isUnnamed }: { readonly nearest: string; readonly isUnnamed: boolean },
  names: ReadonlySet<string>,
  elsewhere: string,
): boolean {
  const named = text.slice(start, end);
  const beginsOtherwise = named[0] !== nearest[0];
  return (
    (!isUnnamed && (nearest.length > 4 || beginsOtherwise)) ||
    // 甲镇的春早农场 is no slip for 丁春早.
    (beginsOtherwise && /^[的得了着]/.test(named)) ||
    // 甲县与丁春县 is no slip for 李丁春.
    (beginsOtherwise && /^[与和及同]/.test(named) && elsewhere.includes(text.slice(start + 1, end + 1))) ||
    // 丁成两位 is of 丁成, and no slip for 丁成双.
    (!isUnnamed && names.has(named.slice(0, -1)))
  );
}

/** Whether one of `statements` tells of a name at `span` already that it is nearly one of the lists. */
function isReadAt(statements: ReturnType<typeof namesIn>['statements'], scope: Scope, span: Span): boolean {
  return statements.some(
    (one) =>
      one.scope === scope &&
      one.items.some(
        ({ start, end, ...item }) => item.nearest !== undefined && start < span.end && span.start < end,
      ),
  );
}

/**
 * 甲二一 for 甲一二: a name of three or four signs, of which two that stand side by side were changed round, calls nobody
 * else.
 */
function* turnedNames(
  names: readonly string[],
  scopes: readonly { readonly scope: Scope }[],
  { whole, elsewhere }: { readonly whole: string; readonly elsewhere: string },
): Generator<Finding> {
  const known = new Set(names);
  const turned = new Map<string, string>();
  for (const name of names.slice(0, mostTurned))
    if (/^\p{Script=Han}{3,4}$/u.test(name))
      for (let at = 0; at + 1 < name.length; at += 1) {
        const other = name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
        if (!whole.includes(other) || other === name || known.has(other) || elsewhere.includes(other))
          continue;
        turned.set(other, name);
      }
  for (const { scope } of scopes)
    for (const [other, nearest] of turned) {
      const start = scope.text.indexOf(other);
      if (start === -1 || scope.isQuoted({ start, end: start + other.length })) continue;
      yield { code: 'named-not-listed', ...placeIn(scope, start), facts: { named: other, nearest } };
    }
}

/** Longer lists are of households, whom the text does not name. */
const mostTurned = 200;

/** Shorter names may be a sign apart and two; what is as long as `long` is a body or a work. */
const [shortest, long] = [3, 6];
/** Where so many are not named, the body does not name them one by one. */
const mostUnnamed = 20;

/** Those put forward: their names, what heads call these, and how many they are. */
interface Known {
  readonly names: ReadonlySet<string>;
  readonly heads: readonly string[];
  readonly count: number;
}

/** What persons of a unit or a work are called. */
export const callings = [
  '负责人',
  '传承人',
  '带头人',
  '主持人',
  '经营者',
  '法定代表人',
  '作者',
  '完成人',
  '指导教师',
];

/** What the columns of names are called: 经营者, 负责人. */
function headsOfNames({ lists }: Notice): readonly string[] {
  const heads = lists.map((list) => headForm(list.heads[list.nameColumn ?? -1] ?? ''));
  return [...callings, ...heads.filter((head) => /^\p{Script=Han}{2,}$/u.test(head))];
}

/** Whether what stands around `span` tells that it names one of the nominees, and where it is `nominee`, that one. */
function isNamedAt(
  { start, end }: Span,
  { text }: Scope,
  { name, cells, category }: Nominee,
  { names, heads, count }: Known,
): boolean {
  const [before, behind] = [
    text.slice(Math.max(0, start - farthest), start),
    // **甲一二**，示例县甲厂装配工: between marks that set a name apart.
    text.slice(end, end + farthest).replace(/^\*\*/, ''),
  ];
  if (/[“《]$/.test(before) && /^[”》]/.test(behind)) return end - start >= 4;
  const [, number = ''] = /^等(\d{1,4})[名人位家个户项]/.exec(behind) ?? [];
  if (Number(number) === count) return true;
  const row = [
    stretchIn(before, /[^、和与及（]+(?=[、和与及]$)/),
    stretchIn(behind, /(?<=^[、和与及])[^、和与及，。；（）]+/),
  ];
  if (
    row.some((words) =>
      [...names].some((known) => words === known || (words.endsWith(known) && words.length < 20)),
    )
  )
    return true;
  // 年龄最小的是甲一二，36岁
  if (foremost.test(before)) return true;
  // 博士生甲一二 is short for 博士研究生甲一二.
  const called = [category, category.replace(/(?<=^[博硕]士)研究/, '')].some((word) => before.endsWith(word));
  if (called && !/(?:[上往历][届年]|去年|[原前])[^，。；]{0,10}$/.test(before)) return true;
  if (isFollowedBy(behind, cells, name)) return true;
  // 甲农场经营者甲一二, where that is the head of the names.
  const lead = before.replace(new RegExp(`(?:的|，|（)?(?:${heads.join('|')})(?:为|是|:)?$`), '');
  return cells.some(
    (cell) =>
      cell !== name && cell.length > 2 && [before, lead].some((words) => words.endsWith(plainForm(cell))),
  );
}

/** What may stand between a name and what its row says: 甲一二，示例县甲厂装配工; 甲一二负责的甲项目; 甲一二的甲农场. */
const leadToCell =
  /^(?:同志)?(?:(?:负责|主持|承担|牵头|领衔|主讲|创作|经营|申报)的?(?:项目|课题|成果|作品|课程)?|(?:经营|创办|领办|主办)?的|[，（:、](?:现任|系|[男女]，)?|是)[“《]?/;

/** Whether right behind a name stands what its row says of it. */
export function isFollowedBy(behind: string, cells: readonly string[], name: string): boolean {
  const lead = stretchIn(behind, leadToCell);
  const said = behind.slice(lead.length);
  return (
    lead !== '' && cells.some((cell) => cell !== name && isTelling(cell) && said.startsWith(plainForm(cell)))
  );
}

/** Whether a cell is of few: 示例县甲厂装配工, and no 中共党员. */
function isTelling(cell: string): boolean {
  return (
    cell.length > 3 && !/[党团盟社]员$|群众|本科|专科|研究生|[学硕博]士$|^\p{Script=Han}{2,6}族/u.test(cell)
  );
}

/** Who has most or least of something, or alone is something, is one of those who are put forward. */
const foremost =
  /(?:唯一(?:一?[名位户个家])?的?[^，。；、:（是为]{1,12}[是为]|最\p{Script=Han}{1,3}(?:的(?:一[位名户]|一个)?(?:是|为)?|是|为)|第[一二三四五六七八九十\d]{1,3}名(?:是|为)?)$/u;

/** As far as a text is read around a name. */
const farthest = 30;

/** What else in `notice` may be called nearly like a nominee. */
export function knownTexts({ titleLines, basis, issuers, signers, attachments, lists }: Notice): string {
  const cells = lists.flatMap(({ nominees }) => nominees.flatMap((nominee) => nominee.cells));
  const papers = basis.flatMap(({ title = '', authorities }) => [title, ...authorities]);
  return [
    ...titleLines,
    ...papers,
    ...issuers,
    ...signers,
    ...attachments.map(({ title }) => title),
    ...cells,
  ].join('\n');
}

/** Where `scope` has `name` with another sign, digit or letter in the place of one: one half of it is whole. */
export function nearlyAt({ text }: Scope, name: string): Span[] {
  const middle = name.length >> 1;
  const halves = [
    { half: name.slice(0, middle), before: 0 },
    { half: name.slice(middle), before: middle },
  ];
  return halves.flatMap(({ half, before }) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(half); at !== -1; at = text.indexOf(half, at + 1)) {
      const start = at - before;
      const other = start < 0 ? '' : text.slice(start, start + name.length);
      const apart = [...other].filter((sign, index) => sign !== name[index]);
      if (
        other.length === name.length &&
        apart.length === 1 &&
        /[\p{Script=Han}\dA-Za-z]/u.test(apart[0] ?? '')
      )
        spans.push({ start, end: start + name.length });
    }
    return spans;
  });
}
