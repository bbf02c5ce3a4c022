import { placeIn } from '../../finding/finding.ts';
import { literalPattern } from '../../lists/literal-pattern.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import { nomineesOf, type Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isNear } from '../../statements/names/likeness.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { ReadScope } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';

/** 验收人员：甲一、甲二、甲三 */
const listed =
  /(?<called>\p{Script=Han}{2,8})(?::|[为是])(?<names>\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){2,19})(?=[；。，\n）]|$)/gu;
/** Of so many rows of persons, each is sought elsewhere. */
const mostRows = 8;

interface NamedRow {
  readonly called: string;
  readonly names: readonly string[];
}

/**
 * 验收人员：甲一一、甲二二、甲三三, and then 验收人员甲一乙担任组长: whom the text calls as it called a row of persons is one of them; told
 * where the name is that of one of them but for a sign, and stands nowhere else.
 */
export const personsCalled: Rule = function* (notice) {
  const texts = proseWith(notice, /、\p{Script=Han}{2,4}、/u);
  const rows = texts.flatMap(({ scope }) => rowsIn(scope)).slice(0, mostRows);
  if (rows.length === 0) return;
  const known = new Set([...rows.flatMap(({ names }) => names), ...knownNames(notice)]);
  const whole = proseWith(notice, /\p{Script=Han}/u);
  for (const row of rows) for (const { scope } of whole) yield* wrongNames(row, scope, known, whole);
};

/** The rows of three persons or more that a line gives behind what they are called. */
function rowsIn({ text }: Scope): NamedRow[] {
  return claimsIn(text, listed).flatMap(({ groups = {} }) => {
    const names = (groups['names'] ?? '').split('、');
    const areNames = names.every((name) => isSurnamed(name) && name.length < 4);
    return areNames ? [{ called: groups['called'] ?? '', names }] : [];
  });
}

function knownNames(notice: Notice): string[] {
  return nomineesOf(notice).map(({ name }) => plainForm(name));
}

/** Whom `scope` calls as the row does, by the name of one of the row but for a sign. */
function* wrongNames(
  { called, names }: NamedRow,
  scope: Scope,
  known: ReadonlySet<string>,
  whole: readonly ReadScope[],
): Generator<Finding> {
  const single = new RegExp(
    `${literalPattern(called)}(?<name>\\p{Script=Han}{2,3}?)(?=担任|主持|负责|牵头|任组长|任主任|为组长|为主任|[，。；、（]|$)`,
    'gu',
  );
  for (const { 0: words, index, groups = {} } of matchesIn(scope.text, single)) {
    const name = groups['name'] ?? '';
    const other = names.find((one) => one.length === name.length && isNear(one, name, 1));
    if (other === undefined || known.has(name) || !isSurnamed(name)) continue;
    const start = index + words.length - name.length;
    const isOnce = whole.reduce((sum, { scope: { text } }) => sum + text.split(name).length - 1, 0) === 1;
    if (!isOnce || scope.isQuoted({ start, end: start + name.length })) continue;
    yield { code: 'told-otherwise', ...placeIn(scope, start), facts: { stated: name, other } };
  }
}
