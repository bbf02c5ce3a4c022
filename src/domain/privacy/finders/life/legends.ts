import { matchesIn } from '../../../lists/matches-in.ts';
import { wordPattern } from '../../../lists/word-pattern.ts';
import type { Sighting } from '../../sighting.ts';
import type { Surroundings } from '../../surroundings.ts';

const sign = '[▲△▼▽★☆●○◎■□◆◇※⊙√*#]';
/** How a list marks some of those in it. */
const mark = `(?:${sign}{1,3}|[“"(]${sign}{1,3}[”")]|[星井勾叉](?:号|标)?|(?:三角|圆?[圈点叉]|方[框块])|[红黄蓝绿黑灰](?:色|字|底)*|下划线|黑体|斜体|粗体?)`;
const marked = `(?:带|标[注有]?|加|注[有]?|打[有]?|画[有]?|涂|有|字体)(?:有|了|的)?${mark}(?:号|标[记志识]?|字)?`;
const number = '[0-9一二三四五六七八九十两]{1,3}[名位个户]';
const who = `(?:${number})?(?:者|人员|同学|学生|对象|姓名|家庭|住户|户|人)`;
const is = '(?:[均皆都]?(?:为|系|是|属于?|表示|代表|指)|[=:]|-{1,2})';

/** What of somebody a mark must not tell. */
const state =
  '(?:(?:视力|听力|言语|肢体|智力|精神|多重)残疾|重?残疾|重残|精神(?:病|障碍|异常)|孤儿|单亲|离[异婚]|丧偶|失独|服刑|刑满|刑释|社区矫正|社矫|[吸涉戒]毒|艾滋|HIV|梅毒|[乙丙]肝|感染者|携带者|患者|患[有病癌]|癌|[重大]病|慢性病|尿毒|抑郁|自闭|前科|犯罪|处分|[信上]访|无人抚养|收养|抱养|留守儿童|困境儿童|低保|特困|贫困|判过?刑|坐过?牢|吸过毒|失信|被执行|信教|怀孕|孕妇)';
/** What is for such people, and tells of none. */
const forThem =
  '(?:人|者|户|儿童)?(?:专[用席场岗项科]|就业|岗位|车位|设施|通道|服务|组织|工作|用?药|联合会|之家|运动|项目|课题|医院|门诊|科|病种|定点|机构|补[贴助]|救助|保障|评定|防[治控]|研究|政策|标准|资金|经费|基金|保险|知识|宣传|筛查|监测|管理|治疗|监督)';
const told = `([^,。;\\n\\t]{0,10}?${state}(?!${forThem})[^,。;\\n\\t]{0,8})`;

const legends = [
  new RegExp(`${marked}(?:的(?:${who})?|${who})(?:,?${is})?${told}`, 'g'),
  new RegExp(`(?<![^。;,:\\n\\t\\s(])${mark}(?:号|标)?(?:的?${who})?${is}${told}`, 'g'),
  // △单亲 ○孤儿
  new RegExp(`${sign}(${state}(?:人|者|家庭)?)(?=[\\s,、。;)]|${sign}|$)`, 'g'),
];
/** Without any of these nobody is marked. */
const signs = wordPattern(
  new RegExp(`${sign}|[带标加注打画涂有体][了的注有]{0,2}(?:[星井勾叉圈三圆方红黄蓝绿黑灰粗斜]|下划线)`),
);

/** ①低保户;B为精神残疾: what a figure or a letter stands for. */
const codes = new RegExp(
  `(?<![A-Za-z0-9.])([A-Z]|\\d{1,2})(?:类|[.)])?(?:${is}|、| )?(${state}(?:人员?|者|户|家庭|对象|释放)?)(?=[,;。、)\\s]|$)`,
  'g',
);

/** What a note tells of those whom a list marks: 带▲者为…, *表示…, and by codes in cells of their own. */
export function legendsOfMarks(text: string, { cells }: Surroundings): Sighting[] {
  const listed = new Set(
    cells.flatMap(({ text: cell, field: { lists } }) =>
      lists === 'persons' && cell.length < 3 ? [cell] : [],
    ),
  );
  const coded =
    listed.size === 0 ? [] : matchesIn(text, codes).filter(({ 1: code = '' }) => listed.has(code));
  const noted = signs.isIn(text) ? legends.flatMap((pattern) => matchesIn(text, pattern)) : [];
  return [...noted, ...coded].map((match): Sighting => {
    const value = match.at(-1) ?? '';
    const end = match.index + match[0].length;
    return { kind: 'sensitive', start: end - value.length, end, value };
  });
}
