import { fill, pick, type Random } from '../../random.ts';
import type { ListSetting, Nominee } from '../nominees.ts';
import type { Nature } from '../world/subjects.ts';

/** What a table says of `nominee` in its columns `heads`; `ordinal` is its number in its list. */
export function cells(
  random: Random,
  heads: readonly string[],
  nominee: Nominee,
  ordinal: number,
  { field }: ListSetting,
): string[] {
  const { person, ...words } = nominee;
  const { name, distinction = '' } = words;
  const { sex = '', people = '' } = person ?? {};
  const topic = field.topics.find((one) => name.includes(one)) ?? pick(random, field.topics);
  const office = field.office.replace('%', '局');
  const values = { ...words, distinction, sex, people, office, topic, ordinal: String(ordinal) };
  return heads.map((head) => fill(random, columns[head] ?? `{${head}}`, values));
}

/** Head of a column → what stands there. */
const columns: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    序号: '{ordinal}',
    '姓名 集体名称 团队名称 项目名称 单位名称 企业名称 供应商名称 省份名称': '{name}',
    区分: '{distinction}',
    性别: '{sex}',
    民族: '{people}',
    学历: '{大学本科|大学专科|硕士研究生}',
    国籍: '{示例国|例国}',
    '工作单位 所在单位 单位 招聘单位 申报单位': '{unit}',
    主管单位: '{place}{office}',
    所在地区: '{place}',
    '职务 岗位': '{post}',
    现任职务: '{unit}{post}',
    拟任职务: '{place}{政务服务中心主任|档案馆副馆长|文化馆馆长}',
    '申报专业 研究方向 协作事项': '{topic}',
    申报方式: '{正常申报|破格申报|转评}',
    技能等级: '{高级技师|技师}',
    创建级别: '{省级|市级|县级}',
    主要产品: '{数控机床|智能传感器|生物制剂|环保设备|农机配件}',
    合作年限: '{2-18}年',
    总成绩: '{70-93.2}',
    '人数 成员人数 职工人数': '{6-160}',
    项目数: '{2-9}',
    成立时间: '{1978-2016}年',
    实施周期: '{12-36}个月',
    采购包: '第{1-6}包',
    项目编号: '示{ordinal}号',
    '拟支持经费（万元） 拟安排资金（万元） 成交金额（万元）': '{10-960.2}',
  }).flatMap(([heads, template]) => heads.split(' ').map((head) => [head, template])),
);

/** What a nominee did: a few sentences with numbers, of the years before `year`; of a project what it will. */
export function deeds(
  random: Random,
  { name, person, unit, post }: Nominee,
  { category: { nature }, field }: ListSetting,
  year: number,
): string {
  const isPlan = nature === '项目';
  const works = [0, 1, 2].map((place) => {
    const since = isPlan ? year + place : year - 4 + place;
    const deeds = new Set([pick(random, field.works), pick(random, field.works)]);
    return `${since}年，${isPlan ? '计划' : ''}${[...deeds].join('，').replaceAll('*', '{12-480}')}。`;
  });
  const text = [openings[nature], ...works, pick(random, closings[nature])].join('');
  return fill(random, text, { name, unit, post, sex: person?.sex ?? '' });
}

const openings: Readonly<Record<Nature, string>> = {
  个人: '{name}，{sex}，现任{unit}{post}，从事本职工作{5-34}年。',
  集体: '{name}现有工作人员{8-260}人，成立{6-48}年。',
  单位: '{name}现有工作人员{8-260}人，年服务群众{800-9800}人次。',
  团队: '{name}由{6-28}名成员组成，依托{unit}开展工作。',
  项目: '《{name}》由{unit}申报，实施周期为{12-36}个月，总投资{20-680.2}万元。',
};

const ofWorkers = ['近{3-5}年年度考核均为合格以上等次。', '{2-9}次在工作会议上介绍经验。'];
const ofUnits = ['近{3-6}年未发生安全责任事故。', '工作制度健全，群众满意率为{90-99}%。'];
const closings: Readonly<Record<Nature, readonly string[]>> = {
  个人: ofWorkers,
  团队: ofWorkers,
  集体: ofUnits,
  单位: ofUnits,
  项目: ['成果拟在{3-18}个县（区）推广。', '拟制定技术规程{1-5}项。'],
};

/** One sentence about a nominee whose notice tells names only. */
export function briefDeeds(random: Random, { name, person, unit, post }: Nominee): string {
  const text = person ? '现任{unit}{post}，在本行业工作满{6-34}年。' : '{name}现有工作人员{6-68}人。';
  return fill(random, text, { name, unit, post });
}
