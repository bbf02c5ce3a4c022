import { placeIn } from '../../finding/finding.ts';
import { sharedEnd, sharedStart } from '../../lists/shared-ends.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { Nominee, NomineeList, Notice } from '../../notice/notice.ts';
import { isNear } from '../../statements/names/likeness.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { namesTold } from '../../statements/reading.ts';
import { monthNumber } from '../../time/civil-date.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { traitOf } from '../rows/list-traits.ts';
import { type Owner, ownersIn, proposedTables } from '../rows/tables.ts';

/**
 * 甲一拟任甲局局长, 乙二现年45岁, 丙三老师所带初三（2）班, 丁四由甲镇转任, 丁四调到乙镇任职, 戊五教授: the post, the age, the class, the unit left, the
 * unit come to and the degree that the prose gives a nominee right behind the name are those of the row.
 */
export const toldBehind: Rule = function* (notice) {
  const owners = ownersIn(proposedTables(notice));
  for (const { scope, token } of namesTold(notice)) {
    const [owner, ...others] = scope.kind === 'cell' ? [] : (owners.get(token.name) ?? []);
    if (!owner || others.length > 0) continue;
    const title = stretchIn(scope.text.slice(token.end, token.end + 2), /^(?:同志|老师|先生|女士)/);
    const from = token.end + title.length;
    const behind = scope.text.slice(from, from + farthest);
    for (const statedIn of [
      postStated,
      ageStated,
      classStated,
      unitLeft,
      unitReached,
      postCalled,
      postOfUnit,
    ]) {
      const trait = statedIn(behind, owner, notice);
      const span = {
        start: from + (trait?.at ?? 0),
        end: from + (trait?.at ?? 0) + (trait?.stated.length ?? 0),
      };
      if (trait && !scope.isQuoted(span)) yield findingOf(trait, owner, placeIn(scope, span.start));
    }
  }
};

/** As far behind a name as it is read. */
const farthest = 40;

/** What is told behind a name, and where, beside what the row says. */
interface Trait {
  readonly stated: string;
  readonly known: string;
  readonly at: number;
}

function findingOf(
  { stated, known }: Trait,
  { table, row }: Owner,
  place: ReturnType<typeof placeIn>,
): Finding {
  const name = table.nominees[row]?.name ?? '';
  return { code: 'named-trait-differs', ...place, facts: { name, stated, known } };
}

function cellOf({ table, row }: Owner, column: number): string {
  return plainForm(table.nominees[row]?.cells[column] ?? '');
}

const post =
  /^(?<lead>(?<time>拟|现)(?:任|聘任?|提任|提名)(?:命?为)?)(?<stated>[^，。；、:（）\n任]{4,24})(?=[，。；、:（）\n]|$)/;

/** 甲一拟任乙局局长: one sign off the post of the row, with a 副 more or less, or the post of another row. */
function postStated(behind: string, owner: Owner): Trait | undefined {
  const { lead = '', time = '', stated = '' } = post.exec(behind)?.groups ?? {};
  const { heads, nominees } = owner.table;
  const column = stated === '' ? -1 : postColumn(heads, time);
  const known = column === -1 ? '' : cellOf(owner, column);
  if (known.length < 4 || stated.includes(known) || known.includes(stated)) return undefined;
  const isOfAnother = nominees.some((_, row) => cellOf({ table: owner.table, row }, column) === stated);
  return isOfAnother || isNear(stated, known, 1) ? { stated, known, at: lead.length } : undefined;
}

/** The only column of posts to come, or of those held. */
function postColumn(heads: readonly string[], time: string): number {
  const form = time === '拟' ? /^拟(?:任|聘|提)/ : /^现任?(?:工作单位及)?(?:职务|岗位|职位)/;
  const own = heads.flatMap((head, column) => (form.test(headForm(head)) ? [column] : []));
  return own.length === 1 ? (own[0] ?? -1) : -1;
}

const age =
  /^(?<lead>，?(?:现年|今年)?|，?年龄(?:为)?|（)(?<stated>(?<years>[1-9]\d)周?岁)(?=[，。；、（）\n和]|$)/;

/** 甲一现年45岁: an age that the birth in the row gives on no day of the notice, counted by days or by years. */
function ageStated(behind: string, { table, row }: Owner, notice: Notice): Trait | undefined {
  const { lead = '', stated = '', years = '' } = age.exec(behind)?.groups ?? {};
  const nominee = stated === '' ? undefined : table.nominees[row];
  const known = nominee && birthOf(table, nominee);
  if (!nominee || !known || /虚岁|时年/.test(behind)) return undefined;
  const [least, most] = agesOf(known.month, notice);
  const isSo = Number(years) >= least && Number(years) <= most;
  return isSo ? undefined : { stated, known: `${known.cell}出生`, at: lead.length };
}

/**
 * The month of birth that a row says, as a number of months; undefined where a column has ages, or the row says none.
 */
function birthOf(
  table: NomineeList,
  nominee: Nominee,
): { readonly cell: string; readonly month: number } | undefined {
  const cell = traitOf(table, nominee, 'birth');
  const [, year, month] = /^(\d{4})[年./-]?0?(\d{1,2})/.exec(cell ?? '') ?? [];
  const isAged = table.heads.some((head) => /年龄/.test(head));
  return cell === undefined || month === undefined || isAged
    ? undefined
    : { cell, month: monthNumber(year, month) };
}

/**
 * The least and the greatest age that one born in that month may be said to have, with a month's grace, or by years.
 */
function agesOf(
  month: number,
  { published, window, signedOn }: Notice,
): readonly [least: number, most: number] {
  const days = [published.on, window.opens, window.closes, ...(signedOn === undefined ? [] : [signedOn])];
  const months = days.map((day) => monthNumber(day.slice(0, 4), day.slice(5, 7)));
  const [first, last] = [Math.min(...months), Math.max(...months)];
  return [Math.floor((first - 1 - month) / 12), Math.floor(last / 12) - Math.floor(month / 12)];
}

const leaving =
  /^(?<lead>由)(?<stated>[^，。；、:（）\n\d]{3,16}?)(?:转任|调任|改任|升任|提任|转岗|交流[到至任]|调[到至])/;
const ofPosts = /^(?:现|原|拟)?(?:任|工作|所在)?(?:职务|单位|部门|岗位|职位)/;
const shortestUnit = 3;

/** 甲一由乙镇镇长转任: a unit with which what other rows say of posts begins, and which this row names nowhere. */
function unitLeft(behind: string, { table, row }: Owner): Trait | undefined {
  const { lead = '', stated = '' } = leaving.exec(behind)?.groups ?? {};
  const columns = [...table.heads.keys()].filter((column) =>
    ofPosts.test(headForm(table.heads[column] ?? '')),
  );
  const [own] = columns;
  if (stated === '' || own === undefined) return undefined;
  const cells = columns.flatMap((column) =>
    table.nominees.map((_, place) => ({ place, cell: cellOf({ table, row: place }, column) })),
  );
  const units = cells.map(({ place, cell }) => ({ place, unit: sharedStart(stated, cell) }));
  const longest = Math.max(0, ...units.map(({ unit }) => unit.length));
  const unit = stated.slice(0, longest);
  const isOwn = cells.some(({ place, cell }) => place === row && cell.includes(unit));
  const known = cellOf({ table, row }, own);
  return longest < shortestUnit || isOwn || known === '' ? undefined : { stated, known, at: lead.length };
}

const coming =
  /^(?<lead>(?:[由从][^，。；、:（）\n\d]{2,14}?)?(?:拟|将)?(?:(?:交流|调整?|转任|转岗|选?派|分配|安排|转)?[到至往]|转入|调入))(?<stated>[^，。；、:（）\n\d]{3,16}?)(?:任职|工作|任教|任[^，。；、:（）\n\d期]{2,8}|就业|服务|支教)?(?=[。；\n]|，(?![办报领参咨反签接做进])|$)/;
const ofUnitsToCome = /^(?:拟[任聘到]|[调转]入|派[往驻]|服务|安置|分配|接收|录用|拟?去向|选岗|帮扶|支教)/;

/** 甲一交流到乙厂任职: a unit with which what other rows say of posts begins, and which no cell of this row names. */
function unitReached(behind: string, { table, row }: Owner): Trait | undefined {
  const { lead = '', stated = '' } = coming.exec(behind)?.groups ?? {};
  const own = table.heads.findIndex((head) => ofUnitsToCome.test(headForm(head)));
  if (stated === '' || own === -1) return undefined;
  const columns = [...table.heads.keys()].filter(
    (column) => column === own || ofPosts.test(headForm(table.heads[column] ?? '')),
  );
  const isOwn = table.heads.some((_, column) => cellOf({ table, row }, column).includes(stated));
  const isOfAnother = table.nominees.some((_, place) =>
    columns.some((column) => cellOf({ table, row: place }, column).startsWith(stated)),
  );
  const known = cellOf({ table, row }, own);
  return isOwn || !isOfAnother || known === '' || stated.includes(known)
    ? undefined
    : { stated, known, at: lead.length };
}

const degree = /^(?<stated>副?(?:教授|研究员|主任[医护药技]师))(?=[，。；、（）\n和]|$)/;

/** 甲一教授, whose row says 副教授, and the other way round. */
function postCalled(behind: string, { table, row }: Owner): Trait | undefined {
  const { stated = '' } = degree.exec(behind)?.groups ?? {};
  const bare = stated.replace(/^副/, '');
  const cells = stated === '' ? [] : table.heads.map((_, column) => cellOf({ table, row }, column));
  const known = cells.find((cell) => cell.includes(bare)) ?? '';
  const isDeputy = known.includes(`副${bare}`);
  const isBoth =
    cells.filter((cell) => cell.includes(bare)).length > 1 || known.replace(`副${bare}`, '').includes(bare);
  return known === '' || isDeputy === stated.startsWith('副') || (isDeputy && isBoth)
    ? undefined
    : { stated, known, at: 0 };
}

const being = /^(?<lead>是|系|为)(?<stated>[^，。；、:（）\n\d]{6,24})(?=[，。；、]|$)/;
const shortestPost = 2;

/** 甲一是乙科的宣传干事, whose row says 丙科宣传干事: the own post in a unit that is told elsewhere in the lists. */
function postOfUnit(behind: string, { table, row }: Owner, { lists }: Notice): Trait | undefined {
  const { lead = '', stated = '' } = being.exec(behind)?.groups ?? {};
  if (stated === '' || /[原前曾兼]/.test(stated)) return undefined;
  const cells = table.heads.map((_, column) => cellOf({ table, row }, column));
  for (const known of cells) {
    const post = sharedEnd(stated, known);
    const [unit, own] = [stated, known].map((text) =>
      text.slice(0, text.length - post.length).replace(/的$/, ''),
    );
    const isOther =
      unit !== undefined && own !== undefined && own.length > 2 && !unit.includes(own) && !own.includes(unit);
    if (post.length < shortestPost || !isOther || cells.some((cell) => cell.includes(unit))) continue;
    const isUnit = lists.some(({ nominees }) =>
      nominees.some((nominee) => nominee.cells.some((cell) => plainForm(cell) === unit)),
    );
    if (isUnit && unit.length > shortestUnit) return { stated, known, at: lead.length };
  }
  return undefined;
}

const classForm = '(?<grade>[高初][一二三]|[一二三四五六七八九]年级)（?(?<number>\\d{1,2})）?班';
const classBehind = new RegExp(
  `^(?<lead>(?:所?带|任班主任|担任班主任|所在)的?)(?<stated>${classForm})(?![、和与及])`,
);
const ofClass = new RegExp(`^${classForm}$`);

/** 甲一老师所带初三（4）班, where the row says 初三（2）班. */
function classStated(behind: string, owner: Owner): Trait | undefined {
  const { lead = '', stated = '', grade, number } = classBehind.exec(behind)?.groups ?? {};
  if (stated === '') return undefined;
  const classes = owner.table.heads
    .map((_, column) => cellOf(owner, column))
    .filter((cell) => ofClass.test(cell));
  const [known, ...others] = classes;
  const own = ofClass.exec(known ?? '')?.groups;
  const isSo = own?.['grade'] === grade && own?.['number'] === number;
  return known === undefined || others.length > 0 || isSo ? undefined : { stated, known, at: lead.length };
}
