import { numberOf } from '#domain/statements/clauses/chinese-number.ts';
import { isBodyName } from '../../body-name.ts';
import { type Doubt, doubt } from '../../doubts/doubt.ts';
import type { Line } from '../../entry.ts';
import { countsNobody, measures } from '../category.ts';
import { listOfRows, type NameRow } from '../name-rows.ts';
import { type CountedClauses, rowsIn } from './counted-clauses.ts';

const act = '拟?(?:决定)?(?:授予|表彰|命名|评选|评定|认定|推荐|确定|评为|表扬|奖励|推选|选树|追授)';
const names = '(?<names>(?:[^，。；：:、“”]{1,40}、){0,80}[^，。；：:、“”]{1,40}?)';
const count = `(?<open>等)?(?:共|这)?(?<count>\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?<measure>${measures})`;
const quoted = '(?<noun>\\p{Script=Han}{0,6}?)(?<as>为)?(?<quoted>“[^“”]{2,24}”)(?:荣誉|光荣)?(?:称号|奖)?';
const plain =
  '(?:\\p{Script=Han}{0,4}?(?<for>为))?(?<plain>[^，。；：:、“”（）的]{3,20}?)(?:荣誉|光荣)?(?:称号)?';

/** 拟授予甲一、乙二2名同志“某称号”, 授予丙校1所学校“某集体”; 拟表彰甲一、乙二等2名优秀学生; 丙三、丁四2人为“某模范”. */
const clause = new RegExp(
  `(?:(?<act>${act})|(?<=[，；。]))${names}${count}(?:${quoted}|${plain})(?=[，。；（]|$)`,
  'gu',
);

/** What was done before this notice: 2021年授予…. */
const past = /(?:曾|已|此前|[\d]年(?:\d{1,2}月)?(?:被)?)$/;
const noCategory = /^(?:同志|教师|集体|单位|企业|学校|个人|人员|学生|组织|项目|家庭|团队|对象|人选|候选人)$/;

interface AwardClause {
  readonly line: Line;
  readonly category: string;
  readonly count: number;
  readonly rows: readonly NameRow[];
}

/**
 * The lists of the sentences of `lines` which name those whom they put forward, each for what it makes of them: two
 * such clauses at least, of a category each, of which one names as many as it counts. The others are told. None
 * otherwise.
 */
export function awardClauses(lines: readonly Line[]): CountedClauses {
  const clauses = lines.flatMap(clausesIn);
  const categories = new Set(clauses.map(({ category }) => category));
  const whole = clauses.filter(({ rows, count }) => rows.length === count);
  if (whole.length === 0 || clauses.length < 2 || categories.size < clauses.length)
    return { lists: [], sources: new Set(), doubts: [] };
  const read = whole.map(listOf);
  return {
    lists: read.map(({ list }) => list),
    sources: new Set(),
    doubts: [
      ...read.flatMap(({ doubts }) => doubts),
      ...clauses.filter((one) => !whole.includes(one)).map(leftOut),
    ],
  };
}

function clausesIn(line: Line): AwardClause[] {
  if (!/[\d一二两三四五六七八九十][^，。；]{1,24}(?:“|为|[优先最])/.test(line.text)) return [];
  return [...line.text.matchAll(clause)].flatMap(({ groups = {}, index }): AwardClause[] => {
    const {
      act: acted,
      names: named = '',
      count: counted = '',
      measure = '',
      quoted: inMarks,
      plain: bare = '',
    } = groups;
    const category = (inMarks ?? bare).replace(/[“”]/g, '');
    const isSaid = inMarks !== undefined || groups['for'] !== undefined || acted !== undefined;
    const isOther =
      !isSaid ||
      noCategory.test(category) ||
      countsNobody(category) ||
      past.test(line.text.slice(Math.max(0, index - 8), index)) ||
      (acted === undefined && inMarks !== undefined && groups['as'] === undefined);
    const number = numberOf(counted.replace('两', '二')) ?? Number(counted);
    const rows = rowsIn(named.replace(/^(?:以下|下列)/, ''), measure);
    return isOther ? [] : [{ line, category, count: number, rows }];
  });
}

function listOf({ line, category, rows }: AwardClause): ReturnType<typeof listOfRows> {
  const { list, doubts } = listOfRows(rows, { category, title: category, introduction: [] }, line.where);
  const areBodies = rows.every(({ name }) => isBodyName(name));
  return {
    list: { ...list, heads: list.heads.map((head) => (areBodies && head === '姓名' ? '名称' : head)) },
    doubts,
  };
}

/** That a clause counts others than it names. */
function leftOut({ line, category, count: stated, rows }: AwardClause): Doubt {
  return doubt(
    'names-left-out',
    { category, stated, counted: rows.length },
    { where: line.where, at: '名额' },
  );
}
