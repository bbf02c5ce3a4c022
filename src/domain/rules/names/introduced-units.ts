import { placeIn } from '../../finding/finding.ts';
import { headForm } from '../../name/name-column.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';

/**
 * 甲一，示例县中医医院内科主任，…, whose row says 示例县人民医院内科主任: where a sentence begins with a nominee and the unit and post of that
 * one, the unit is the row's, also in short. Told where the post, or what the unit is, is the row's, and the unit's own
 * name is not.
 */
export const introducedUnits: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const posts = new Map<string, readonly string[]>();
  for (const { heads, nameColumn, nominees } of tables)
    for (const { name, cells } of nominees) {
      const own = cells.flatMap((cell, column) =>
        column !== nameColumn && ofUnits.test(headForm(heads[column] ?? '')) ? plainForm(cell) : [],
      );
      for (const form of nomineeForms(name)) posts.set(form, posts.has(form) ? [] : own);
    }
  for (const { scope } of proseWith(notice, /，/)) yield* wrongUnits(scope, posts);
};

const ofUnits = /^(?!拟|申报|推荐|主管).*(?:单位|职务|部门|学校|医院|企业|公司|机构)/;
const introduced =
  /(?<=^|[\n。；])(?:\d{1,2}[.、])?(?<name>[\p{Script=Han}·]{2,12}?)(?:同志)?，(?:[男女]，)?(?:现任|系|现为)?(?<words>[\p{Script=Han}]{4,30})(?=[，。；])/gu;
/** What one had before, and what is of relatives. */
const ofAnother = /[原前曾]|[时历]任|毕业|就读|退休|兼|派驻|挂职|借调|驻|妻|夫|父|母|子女/;

function* wrongUnits(scope: Scope, posts: ReadonlyMap<string, readonly string[]>): Generator<Finding> {
  for (const { 0: whole, index, groups = {} } of claimsIn(scope.text, introduced)) {
    const { name = '', words = '' } = groups;
    const own = posts.get(name) ?? [];
    const known = own.find((cell) => isOfOtherUnit(words, cell));
    if (known === undefined || ofAnother.test(words) || own.some((cell) => !isOfOtherUnit(words, cell)))
      continue;
    const start = index + whole.indexOf(words, whole.indexOf(name) + name.length);
    if (scope.isQuoted({ start, end: start + words.length })) continue;
    yield { code: 'named-trait-differs', ...placeIn(scope, start), facts: { name, stated: words, known } };
  }
}

const bodies =
  /^(?:人民)?(?:医院|中心校|[中小]学|学校|大学|学院|幼儿园|[分子总]?公司|[分支]局|[局厅委院厂站所场社队]|中心|支行|银行|集团|合作社|联社|街道|村委会|社区|[村镇乡])/;

/**
 * Whether `words` tell of a unit of another name than `cell`, with what that ends in: both go on alike from what they
 * are (医院药房主任), and what stands before it has signs of its own on both sides.
 */
function isOfOtherUnit(words: string, cell: string): boolean {
  let length = 0;
  while (length < Math.min(words.length, cell.length) && words.at(-1 - length) === cell.at(-1 - length))
    length += 1;
  const tail = cell.slice(cell.length - length);
  const [said, own] = [words, cell].map((text) => text.slice(0, text.length - length).replace(places, ''));
  if (length < shortestTail || !bodies.test(tail) || said === undefined || own === undefined) return false;
  const [alone, ownAlone] = [signsBeside(said, own), signsBeside(own, said)];
  return (
    alone.length > 1 &&
    ownAlone.length > 1 &&
    !/第|分|直属|附属|总|[一二三四五六七八九十]/.test(alone + ownAlone)
  );
}

const shortestTail = 4;
/** Before which unit a place stands is said in short, or not at all. */
const places = /^(?:我|本|全|\p{Script=Han}{1,4}(?=[省市县区]))?[省市州县区]?/u;

/** The signs of `one` that `other` has not. */
function signsBeside(one: string, other: string): string {
  return [...one].filter((sign) => !other.includes(sign)).join('');
}
