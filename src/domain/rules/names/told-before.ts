import { placeIn } from '../../finding/finding.ts';
import { sharedEnd, sharedStart } from '../../lists/shared-ends.ts';
import { headForm } from '../../name/name-column.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isWithin } from '../../statements/names/likeness.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { namesTold } from '../../statements/reading.ts';
import { type Owner, ownersIn, proposedTables } from '../rows/tables.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 乙院女工委推荐的甲一, 市乙物研究所甲一: the unit that stands right before a name is that of the row, of which it may be a shorter way to
 * call it. Told where both are of one kind, and the row names the other nowhere.
 */
export const toldBefore: Rule = function* (notice: Notice) {
  const owners = ownersIn(proposedTables(notice));
  for (const { scope, token } of namesTold(notice)) {
    const [owner, ...others] = scope.kind === 'cell' ? [] : (owners.get(token.name) ?? []);
    if (owner && others.length === 0) yield* wrongUnit(scope, token.start, owner);
  }
};

const reach = 30;
const forward =
  /(?<=^|[，。；、:（])(?:其中|由)?(?<unit>\p{Script=Han}{4,20})(?<way>推荐|报送|选送|提名)的“?$/u;
const direct =
  /(?<=^|[，。；、:（])(?<unit>\p{Script=Han}{2,18}(?:[站所院局厂]|中心|[中小]学|学校|公司|大学|银行|[支大]队|幼儿园))$/u;
/** Where somebody was before, or with whom. */
const ofAnother = /[原前曾与和同对]|毕业|就读|派驻|挂职|借调|帮扶|结对|来自|联合|合作|共同|经由/;
const ofUnits = /^(?!拟|服务|推荐|申报|主管|管理|招聘|报考).*(?:单位|学校|医院|企业|公司|机构)$/;
/** What others may be called after: a station is one of a bureau. */
const superior = /(?:[局委厅部]|公司|集团|大学|政府)$/;

/** The unit that ends right before `start`, where the row of the name that begins there has another one of its kind. */
function* wrongUnit(scope: Scope, start: number, { table, row }: Owner): Generator<Finding> {
  const before = scope.text.slice(Math.max(0, start - reach), start);
  const match = forward.exec(before) ?? direct.exec(before);
  const { unit: stated = '', way } = match?.groups ?? {};
  const from = start - before.length + (match?.index ?? 0) + (match?.[0].indexOf(stated) ?? 0);
  if (stated === '' || ofAnother.test(stated) || /[原前曾]/.test(sentenceBefore(scope.text, from).slice(-4)))
    return;
  const { cells = [], name = '' } = table.nominees[row] ?? {};
  const own = cells.map((cell) => plainForm(cell)).filter((cell) => cell !== '');
  const known = table.heads.flatMap((head, column) => {
    const form = headForm(head);
    const isOfWay = way === undefined ? ofUnits.test(form) : form.startsWith(way);
    return isOfWay ? plainForm(cells[column] ?? '') : [];
  });
  const other = known.find((cell) => isOfOneKind(stated, cell, way !== undefined));
  const isOwn = own.some(
    (cell) => cell.length > 1 && (stated.includes(cell) || isWithin(stated, cell) || isWithin(cell, stated)),
  );
  if (other === undefined || isOwn || scope.isQuoted({ start: from, end: from + stated.length })) return;
  yield { code: 'named-trait-differs', ...placeIn(scope, from), facts: { name, stated, known: other } };
}

/** Fewest signs that two units of one kind end in, or begin with behind their place. */
const [sharedTail, sharedHead] = [3, 2];
const place = /^\p{Script=Han}{0,3}?[省市县区]/u;

/** 甲县乙所 and 甲县丙所, or 乙物站 and 市乙物中心: whether one may have been written for the other. */
function isOfOneKind(stated: string, known: string, isForwarded: boolean): boolean {
  if (known.length < 4 || /[第一二三四五六七八九十]/.test(stated + known)) return false;
  if (sharedEnd(stated, known).length >= (isForwarded ? sharedHead : sharedTail)) return true;
  const [one, other] = [stated, known].map((unit) => unit.replace(place, ''));
  return !superior.test(stated) && sharedStart(one ?? '', other ?? '').length >= sharedHead;
}
