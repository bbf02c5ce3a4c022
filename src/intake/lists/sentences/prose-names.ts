import { stretchIn } from '#domain/lists/stretch-in.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { numberOf } from '#domain/statements/clauses/chinese-number.ts';
import { isAct } from '#domain/statements/names/name-lead.ts';
import { nameStatements } from '#domain/statements/names/name-statements.ts';
import type { NameStatement } from '#domain/statements/names/name-statement.ts';
import { isBodyName } from '../../body-name.ts';
import type { DraftList } from '../../draft.ts';
import type { Line } from '../../entry.ts';
import { readLines } from '../../read-lines.ts';
import { noticeCategory } from '../category.ts';

/** Nothing is known yet: a text's own words say who is put forward. */
const nobody = { forms: [], hasPersons: true, hasUnits: true, units: new Set<string>() };

/** Names in columns. */
type Rows = Pick<DraftList, 'heads' | 'rows'>;

/**
 * The lists of those whom the text itself puts forward by name, one by one: with their number (确定甲一、乙二等2名同志),
 * or as comrades whom nothing leaves open (推荐甲一同志为优秀教师). Several only where each is of a category of its own.
 * None where the text names some of them only, or does not count them.
 */
export function proseNames(lines: readonly Line[], title: string): DraftList[] {
  const proposed = readLines(lines)
    .flatMap(({ read }) => nameStatements(read, nobody, []))
    .filter(({ role, items }) => role === 'proposed' && items.length > 0);
  const leavesOut = proposed.some(({ isOpen, count, items }) => isOpen && (count?.value ?? 0) > items.length);
  const whole = proposed.filter(
    (statement) =>
      isWhole(statement) && rowsOf(statement) !== undefined && (statement.count !== undefined || !leavesOut),
  );
  const categories = new Set(whole.map(({ as }) => categoryAs(as)));
  const parted = whole.length === 0 ? partedIn(lines) : [];
  if (parted.length > 0) return parted;
  if (whole.length > 1) {
    const areApart = categories.size === whole.length && !categories.has('');
    return areApart && !leavesOut
      ? whole.flatMap((statement) => listOf(rowsOf(statement), categoryAs(statement.as)))
      : [];
  }
  const [first] = whole;
  const row = comradesIn(lines);
  const isSame = first === undefined || row?.rows.length === first.items.length;
  const own = (isSame ? row : undefined) ?? (first ? rowsOf(first) : bodiesIn(lines));
  return listOf(own, categoryAs(first?.as ?? '') || noticeCategory(title));
}

function listOf(rows: Rows | undefined, category: string): DraftList[] {
  return rows
    ? [{ category, categoryHead: '', title: category, ...rows, nameHead: '', introduction: [], remarks: [] }]
    : [];
}

/** Whether nobody is left out: all are counted, or are comrades whom the sentence says what to be. */
function isWhole({ items, count, isOpen, as, scope }: NameStatement): boolean {
  if (count) return count.value === items.length;
  const behind = scope.text.slice(items.at(-1)?.end);
  return !isOpen && categoryAs(as) !== '' && /^(?:同志|老师|同学)(?!等)/.test(behind);
}

/** What they are put forward as; '' where the text says but what is done with them (拟认定, 提名). */
function categoryAs(as: string): string {
  const honour =
    /^(?:拟?(?:授予|评为|推荐为|命名为|认定为|表彰为))?“([^“”]+)”(?:正式)?(?:候选人|人选|对象)?$/;
  return isAct(as) ? '' : stretchIn(as, honour, 1) || as;
}

/** 提名项目1项: what is counted, and no name of it. */
const noun =
  /^(?:拟?(?:提名|推荐|申报|立项))?(?:项目|课题|成果|单位|企业|人员|人选|对象|家庭|作品|产品|团队|集体|个人)$/;

/** The names of a statement, and their units; undefined where one of them is none: 提名的1项自然科学奖和, 提名项目1项. */
function rowsOf({ items, scope, count }: NameStatement): Rows | undefined {
  const rows = items.map(({ start, end, text, unit }) => ({
    name: unit === '' ? scope.text.slice(start, end).replace(/ /g, '') : text.slice(unit.length),
    unit,
  }));
  const areNames = rows.every(
    ({ name }) =>
      name.length > 1 &&
      !/[和及与的]$/.test(name) &&
      !noun.test(name) &&
      (rows.length > 1 || isSurnamed(name) || isBodyName(name) || name.includes('·')) &&
      (count !== undefined || isSurnamed(name) || name.includes('·')),
  );
  if (!areNames) return undefined;
  const head = rows.every(({ name }) => isBodyName(name) || placeName.test(name)) ? '名称' : '姓名';
  return columnsOf(
    rows.map(({ name, unit }) => [name, unit]),
    '单位',
    head,
  );
}

/** 示例市示例区: a place, which is no person. */
const placeName = /^\p{Script=Han}{2,}[省市州盟县区旗镇乡村]$/u;

/** Rows of a name (under `nameHead`) and what is said of it under `head`, which is left out where it says nothing. */
function columnsOf(
  rows: readonly (readonly [name: string, said: string])[],
  head: string,
  nameHead = '姓名',
): Rows {
  const isSaid = rows.some(([, said]) => said !== '');
  return {
    heads: isSaid ? [nameHead, head] : [nameHead],
    rows: rows.map(([name, said]) => (isSaid ? [name, said] : [name])),
  };
}

/** 拟评定甲工坊、乙工坊为市级工坊；拟评定丙街区为市级街区: what each clause makes of those whom it names. */
const decision =
  /(?:^|[，。；：])拟(?:评定|认定|命名|授予|评为|确定)((?:[^，。；：、]{2,30}、){0,60}[^，。；：、]{2,30}?)为(“[^“”]{2,20}”|\p{Script=Han}{3,16})(?=[；。])/gu;
const several = /^(?:以下|下列|上述|该|本|我)|等|\d|单位$|对象$/;

/**
 * The lists of those clauses, each with a category of its own, and of nobody left out: two clauses at least, or one of
 * several persons.
 */
function partedIn(lines: readonly Line[]): DraftList[] {
  const decisions = lines.flatMap(({ text }) => [...text.matchAll(decision)]);
  const lists = decisions.map(([, names = '', as = '']) => ({
    names: names.split('、'),
    as: as.replace(/[“”]/g, ''),
  }));
  const areApart = new Set(lists.map(({ as }) => as)).size === lists.length;
  const areNames = lists.every(({ names }) => names.every((name) => !several.test(name)));
  const [only] = lists;
  const areSeveral =
    lists.length > 1 || (only !== undefined && only.names.length > 1 && only.names.every(isSurnamed));
  return areSeveral && areApart && areNames
    ? lists.flatMap(({ names, as }) =>
        listOf(
          columnsOf(
            names.map((name) => [name, ''] as const),
            '单位',
            names.every((name) => isSurnamed(name)) ? '姓名' : '名称',
          ),
          as,
        ),
      )
    : [];
}

/** 甲公司、乙店2家企业符合要求: as many bodies as are counted right behind them. */
const counted =
  /(?:^|[，。；：])((?:[^，。；：、\s]{3,40}、){1,80}[^，。；：、\s]{3,40}?)(?:这|共)?(\d{1,3})[家个所户](?:企业|单位|机构|集体|学校|社区|项目)?(?=符合|达到|为|拟|被|通过|入选|获)/gu;

/** The only such row in `lines`, of which most are called as bodies are; undefined where there is none, or another. */
function bodiesIn(lines: readonly Line[]): Rows | undefined {
  const [own, another] = lines.flatMap(({ text }) =>
    [...text.matchAll(counted)].flatMap(([, names = '', count]) => {
      const parts = names.split('、');
      const bodies = parts.filter(isBodyName);
      return parts.length === Number(count) && bodies.length * 2 > parts.length ? [parts] : [];
    }),
  );
  if (!own || another) return undefined;
  return columnsOf(
    own.map((name) => [name, ''] as const),
    '单位',
    '名称',
  );
}

const one = String.raw`(?:\p{Script=Han}{2,4}?|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+)(?:（[^（）。；]{1,40}）)?`;
/** 确定甲一、乙二（女）2名同志, 接收甲一、乙二同志: a row of persons that nothing leaves open. */
const comrades = new RegExp(
  `(?:确定|接收|吸收|发展|批准|推荐|推选|评选|评定|认定|授予|表彰|录取|聘用|录用|选拔|提名|同意|拟|将|对){1,3}(${one}(?:[、，和]${one}){0,60})(等)?(?:(\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:名|位|人)|(?=同志(?!等)|同学(?!等)))`,
  'gu',
);

/** The only such row in `lines`, of which each is a name and all are counted, or none is left open. */
function comradesIn(lines: readonly Line[]): Rows | undefined {
  const rows = lines.flatMap(({ text }) =>
    [...text.replace(/[(]/g, '（').replace(/[)]/g, '）').matchAll(comrades)].flatMap((match) => {
      const [, names = '', open, count] = match;
      const parts = names.split(/[、，和](?![^（]*）)/).map((part) => /^([^（]+)(?:（(.+)）)?$/.exec(part));
      const own = parts.map((part) => [part?.[1] ?? '', part?.[2] ?? ''] as const);
      const isWhole = count === undefined ? open === undefined : numberOf(count) === own.length;
      return isWhole && own.every(([name]) => isSurnamed(name) || name.includes('·')) ? [own] : [];
    }),
  );
  const [own, another] = rows;
  if (!own || another) return undefined;
  return columnsOf(own, own.every(([, remark]) => isBodyName(remark)) ? '单位' : '备注');
}
