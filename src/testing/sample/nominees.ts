import { type Field, fields } from './world/fields.ts';
import {
  namesake,
  nearTheSeed,
  type NameStyle,
  type Person,
  persons,
  type TakeName,
} from './world/people.ts';
import { chance, fill, integer, pick, type Random } from './random.ts';
import { type Region, regionWithin, sampleProvinces } from './world/regions.ts';
import type { Category, Nature, Subject } from './world/subjects.ts';

/** Who is put forward, before it is written as a section or a row. */
export interface Nominee {
  readonly name: string;
  readonly nature: Nature;
  readonly person: Person | undefined;
  readonly unit: string | undefined;
  readonly post: string | undefined;
  /** What tells it from another of the same name. */
  readonly distinction: string | undefined;
  readonly region: Region;
}

/** How two persons of one name are told apart: not at all there, by 区分, or in the name itself. */
export type Homonyms = 'none' | 'distinguished' | 'bracketed';

/** What a list of nominees is made for. */
export interface ListPlan {
  readonly subject: Subject;
  readonly category: Category;
  readonly region: Region;
  readonly count: number;
  readonly style: NameStyle;
  readonly homonyms: Homonyms;
  /** One of the names near the real notice's stands among them. */
  readonly hasNearName: boolean;
  /** The names of the notice. */
  readonly take: TakeName;
}

/** The nominees of `plan`, in their official order. */
export function nomineesFor(random: Random, plan: ListPlan): Nominee[] {
  const { category, count, take } = plan;
  if (category.nature === '个人') return personsFor(random, plan);
  const nominees: Nominee[] = [];
  for (let tries = 0; nominees.length < count; tries += 1) {
    if (tries > 200 * count) throw new RangeError(`No ${count} names for ${category.name}`);
    const nominee = organisationFor(random, plan, nominees.at(-1));
    if (take(nominee.name)) nominees.push(nominee);
  }
  return nominees;
}

function personsFor(random: Random, plan: ListPlan): Nominee[] {
  const { count, take, style } = plan;
  const near = plan.hasNearName ? [pick(random, nearTheSeed)].filter(take) : [];
  const first = near.map((name): Person => ({
    name,
    sex: '女',
    people: name.startsWith('周') ? '藏族' : '汉族',
  }));
  const found = [...first, ...persons(random, count, style, take)].slice(0, count);
  const nominees = found.map((person) => personNominee(random, plan, person, undefined));
  if (plan.homonyms === 'none' || count < 2) return nominees;

  const person = namesake(random, take);
  const pair = ['大', '小'].map((age) =>
    plan.homonyms === 'bracketed'
      ? personNominee(random, plan, { ...person, name: `${person.name}（${age}）` }, undefined)
      : personNominee(random, plan, person, age),
  );
  return nominees.toSpliced(integer(random, 0, count - 2), 2, ...pair);
}

function personNominee(
  random: Random,
  { subject, category, region }: ListPlan,
  person: Person,
  distinction: string | undefined,
): Nominee {
  const place = regionWithin(random, region);
  const field: Field = fields[subject.field];
  return {
    name: person.name,
    nature: category.nature,
    person,
    unit: unitIn(random, place, field),
    post: pick(random, subject.posts ?? field.posts),
    distinction,
    region: place,
  };
}

function organisationFor(random: Random, plan: ListPlan, before: Nominee | undefined): Nominee {
  const { subject, category, region } = plan;
  const field: Field = fields[subject.field];
  const place = regionWithin(random, region);
  const unit = unitIn(random, place, field);
  const nominee = {
    nature: category.nature,
    person: undefined,
    unit,
    post: undefined,
    distinction: undefined,
    region: place,
  };
  switch (category.nature) {
    case '集体': {
      const whole = before?.name === before?.unit && chance(random, 0.5) ? before : undefined;
      if (whole) return { ...whole, name: whole.name + pick(random, partsOf(whole.name, field)) };
      return { ...nominee, name: chance(random, 0.4) ? unit + pick(random, partsOf(unit, field)) : unit };
    }
    case '团队': {
      const name = `${pick(random, field.topics)}${category.name}`;
      return { ...nominee, name: chance(random, 0.5) ? name : `${unit}${name}` };
    }
    case '项目':
      return { ...nominee, name: projectName(random, field, place) };
    default:
      if (category.requirements === 'supplier' || category.requirements === 'company')
        return { ...nominee, unit: undefined, name: companyName(random, category.requirements, place) };
      if (category.heads.includes('省份名称'))
        return { ...nominee, unit: undefined, name: pick(random, sampleProvinces) };
      return { ...nominee, unit: undefined, name: unit };
  }
}

/** Parts that a unit can have which is not itself called so. */
function partsOf(unit: string, { parts }: Field): string[] {
  return parts.filter((part) => !unit.endsWith(part));
}

function unitIn(random: Random, { short, level }: Region, { units }: Field): string {
  const unit = pick(random, units);
  return unit.startsWith('示例')
    ? `${short}${unit}`
    : `${short}${unit.replace('%', level === 'province' ? '厅' : '局')}`;
}

function projectName(random: Random, { topics }: Field, { short }: Region): string {
  return fill(
    random,
    pick(random, [
      '{topic}关键技术研究与应用',
      '{place}{topic}示范推广',
      '基于{大数据|遥感监测|物联网|人工智能}的{topic}方法研究',
      '{topic}{标准体系|服务平台|长效机制}建设',
      '{place}{topic}提升工程',
      '{topic}新模式在{place}的探索与实践',
    ]),
    { topic: pick(random, topics), place: short },
  );
}

const companyWords = '青禾 远山 长风 明湖 晨光 北辰 云岭 松涛 星河 海岳 金穗 碧水 蓝田 鸿翎'.split(' ');

const companyTrades = {
  company: ['机械', '信息技术', '新材料', '生物科技', '环保设备', '农业发展', '电气', '仪器'],
  supplier: ['信息技术', '科技发展', '商贸', '综合服务', '文化发展', '办公设备'],
};

function companyName(random: Random, kind: keyof typeof companyTrades, { short }: Region): string {
  const name = `示例${pick(random, companyWords)}${pick(random, companyTrades[kind])}有限公司`;
  return chance(random, 0.15) ? `${name}${short}分公司` : name;
}

/** What a table says of `nominee` in the column `head`; `ordinal` is its number in its list. */
export function cell(
  random: Random,
  head: string,
  nominee: Nominee,
  ordinal: number,
  plan: ListPlan,
  aim: string,
): string {
  const { category, subject } = plan;
  const field: Field = fields[subject.field];
  switch (head) {
    case '序号':
      return String(ordinal);
    case '姓名':
    case '单位名称':
    case '集体名称':
    case '团队名称':
    case '项目名称':
    case '企业名称':
    case '供应商名称':
    case '省份名称':
      return nominee.name;
    case '区分':
      return nominee.distinction ?? '';
    case '性别':
      return nominee.person?.sex ?? '';
    case '民族':
      return nominee.person?.people ?? '';
    case '国籍':
      return pick(random, ['示例国', '例国', '示国']);
    case '工作单位':
    case '单位':
    case '所在单位':
    case '申报单位':
    case '招聘单位':
      return nominee.unit ?? nominee.name;
    case '职务':
    case '职务（职称）':
    case '岗位':
      return nominee.post ?? '';
    case '现任职务':
      return `${nominee.unit ?? ''}${nominee.post ?? ''}`;
    case '拟任职务':
      return `${nominee.region.short}${fill(random, '{直属机关事务中心|政务服务中心|档案馆|文化服务中心}{主任|副主任|一级科员|科长}')}`;
    case '主管单位':
      return `${nominee.region.short}${field.office.replace('%', '局')}`;
    case '拟授称号':
    case '拟认定称号':
    case '拟评定资格':
    case '申报类别':
    case '项目类别':
    case '奖励等级':
      return category.name;
    case '学科领域':
    case '申报专业':
      return pick(random, field.subjects);
    case '所在地区':
      return nominee.region.short;
    case '研究方向':
      return field.topics.find((topic) => nominee.name.includes(topic)) ?? pick(random, field.topics);
    case '总成绩':
      return (93 - (20 * ordinal) / plan.count + random() / 10).toFixed(2);
    case '协作事项':
    case '补助项目':
      return pick(random, field.topics);
    case '项目编号':
      return `${aim.slice(1, 2)}${String(ordinal).padStart(3, '0')}`;
    default:
      return fill(random, pick(random, facts[head] ?? ['无']));
  }
}

/** Columns of plain facts: head → templates of what stands there. */
const facts: Readonly<Record<string, readonly string[]>> = {
  学历: ['大学本科', '大学专科', '硕士研究生', '博士研究生'],
  政治面貌: ['中共党员', '群众', '共青团员', '民盟盟员', '无党派人士'],
  申报方式: ['正常申报', '破格申报', '转评'],
  技能等级: ['高级技师', '技师', '特级技师'],
  人数: ['{6-160}'],
  成员人数: ['{5-28}'],
  完成人数: ['{3-15}'],
  职工人数: ['{12-860}'],
  项目数: ['{1-9}'],
  成立时间: ['{1978-2016}年'],
  创建时间: ['{2012-2019}年'],
  合作年限: ['{2-18}年'],
  支持年限: ['{2-5}年'],
  创建级别: ['省级', '市级', '县级'],
  主要产品: ['{数控机床|智能传感器|生物制剂|环保设备|农机配件|办公软件}'],
  有效期: ['{2-3}年'],
  '拟支持经费（万元）': ['{10-260.2}'],
  '拟补助金额（万元）': ['{5-180.2}'],
  '拟安排资金（万元）': ['{300-6800.2}'],
  '成交金额（万元）': ['{18-960.2}'],
  实施周期: ['{12-36}个月'],
  采购包: ['第{1-6}包'],
  交付期限: ['合同签订后{15-90}日内'],
  备注: ['新增', '续建', '首次申报', '基层一线', '无'],
};

/** The heads of a table of `columns` columns; a column 区分 follows the names where it is asked for. */
export function headsOf({ heads, keeps }: Category, columns: number, isDistinguished: boolean): string[] {
  const kept = keeps.slice(0, isDistinguished ? columns - 1 : columns);
  const table = heads.filter((head) => kept.includes(head));
  return isDistinguished ? table.toSpliced(2, 0, '区分') : table;
}
