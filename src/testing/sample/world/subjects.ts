import type { NameStyle } from './names.ts';

export type Nature = '个人' | '集体' | '团队' | '单位' | '项目';

/** Whom a subject puts forward. */
export interface Category {
  readonly name: string;
  readonly nature: Nature;
  readonly measureWord: string;
  /** Heads of its table: a narrow one has the first of them. */
  readonly heads: readonly string[];
}

/** What a notice is about. */
export interface Subject {
  /** 种类. */
  readonly kind: string;
  readonly slug: string;
  /** 拟表彰对象. */
  readonly aim: string;
  /** What its criteria are called. */
  readonly criteria: string;
  /** What the title says after the region: `{field}`, `{batch}`, `{categories}`. */
  readonly topic: string;
  /** How it was decided: `{who}`, `{aim}`. */
  readonly decision: string;
  readonly categories: readonly Category[];
  /** The issuer after the region's name, and its sign, where it is not the field's own office. */
  readonly office?: string;
  readonly sign?: string;
  /** Posts of its persons, where they are not the field's. */
  readonly posts?: readonly string[];
  readonly style?: NameStyle;
}

/** Its measure word, and the heads of its table where a category has no others. */
const natures: Readonly<Record<Nature, readonly [measureWord: string, heads: string]>> = {
  个人: ['名', '序号 姓名 工作单位 职务 性别 民族 学历'],
  集体: ['个', '序号 集体名称 主管单位 人数 成立时间'],
  团队: ['个', '序号 团队名称 申报单位 研究方向 成员人数'],
  项目: ['个', '序号 项目名称 申报单位 拟支持经费（万元） 实施周期'],
  单位: ['个', '序号 单位名称 所在地区 职工人数 创建级别'],
};

export const subjects = {
  honours: subject('评选表彰', 'biaozhang', '拟表彰对象', '评选条件', {
    topic: '{field}{batch}{categories}',
    decision: '经逐级推荐、资格审核和集体研究，确定{who}为{aim}。',
    categories: [
      category('先进集体', '集体'),
      category('先进工作者', '个人'),
      category('优秀标兵', '个人', '序号 姓名 所在单位 岗位'),
    ],
  }),
  friends: subject('评选表彰', 'youyi', '拟授予人选', '评选条件', {
    topic: '{field}友谊奖{batch}',
    decision: '经用人单位推荐、专家评议和集体研究，确定{who}。',
    categories: [category('友谊奖人选', '个人', '序号 姓名 工作单位 国籍 职务 合作年限')],
    posts: ['外籍教授', '技术顾问', '外籍研究员'],
    style: 'latin',
  }),
  appointments: subject('任前公示', 'renqian', '拟任职人选', '任职条件', {
    topic: '{field}直属单位{batch}',
    decision: '经民主推荐、组织考察和集体研究，提出{who}。',
    categories: [category('拟任职人选', '个人', '序号 姓名 现任职务 拟任职务 性别 学历')],
    office: '委组织部',
    sign: '组',
  }),
  titles: subject('职称评审', 'zhicheng', '拟评定对象', '申报条件', {
    topic: '{field}专业技术{batch}{categories}',
    decision: '经个人申报、单位审核和评审委员会评审，提出{who}。',
    categories: ['正高级职称人员', '副高级职称人员'].map((name) =>
      category(name, '个人', '序号 姓名 工作单位 申报专业 申报方式 性别 学历'),
    ),
    office: '人力资源和社会保障%',
    sign: '人社',
  }),
  hires: subject('公开招聘', 'zhaopin', '拟聘用人员', '招聘条件', {
    topic: '{field}事业单位公开招聘{batch}',
    decision: '经报名、资格审查、笔试、面试、体检和考察，确定{who}。',
    categories: [category('拟聘用人员', '个人', '序号 姓名 招聘单位 岗位 总成绩 性别 学历')],
    posts: ['管理岗位', '专业技术岗位', '财务岗位', '信息技术岗位'],
  }),
  talents: subject('人才认定', 'rencai', '拟认定对象', '认定条件', {
    topic: '{field}{batch}{categories}',
    decision: '经单位推荐、资格审查和专家评审，确定{who}为{aim}。',
    categories: [
      category('技能大师', '个人'),
      category('创新团队', '团队'),
      category('青年工匠', '个人', '序号 姓名 单位 岗位 技能等级 性别'),
    ],
  }),
  projects: subject('项目立项', 'xiangmu', '拟立项项目', '申报条件', {
    topic: '{field}科技计划{batch}{categories}',
    decision: '经组织申报、形式审查和专家评审，确定{who}为{aim}。',
    categories: [
      category('重点项目', '项目'),
      category('一般项目', '项目', '序号 项目编号 项目名称 申报单位 拟支持经费（万元） 实施周期'),
    ],
  }),
  models: subject('示范创建', 'shifan', '拟命名单位', '创建标准', {
    topic: '{field}{batch}{categories}',
    decision: '经自愿申报、逐级审核和现场复核，确定{who}为{aim}。',
    categories: [category('文明服务示范窗口', '单位')],
  }),
  companies: subject('资质认定', 'qiye', '拟认定企业', '认定条件', {
    topic: '{batch}{categories}',
    decision: '经企业申报、专家评审和现场核查，确定{who}为{aim}。',
    categories: [category('创新型企业', '单位', '序号 企业名称 所在地区 主要产品 职工人数', '家')],
    office: '工业和信息化%',
    sign: '工信',
  }),
  funds: subject('资金分配', 'zijin', '拟安排省份', '安排条件', {
    topic: '省际协作资金{batch}',
    decision: '经协作各方会商和因素测算，确定{who}为{aim}。',
    categories: [category('协作省份', '单位', '序号 省份名称 协作事项 项目数 拟安排资金（万元）')],
    office: '对口协作办公室',
    sign: '协',
  }),
  suppliers: subject('政府采购', 'caigou', '拟成交供应商', '成交条件', {
    topic: '{field}办公设备采购项目{batch}',
    decision: '经竞争性磋商和磋商小组评审，推荐{who}为{aim}。',
    categories: [category('成交供应商', '单位', '序号 供应商名称 采购包 成交金额（万元）', '家')],
    office: '政府采购中心',
    sign: '采',
  }),
};

export type SubjectName = keyof typeof subjects;

function subject(
  kind: string,
  slug: string,
  aim: string,
  criteria: string,
  rest: Omit<Subject, 'kind' | 'slug' | 'aim' | 'criteria'>,
): Subject {
  return { kind, slug, aim, criteria, ...rest };
}

function category(
  name: string,
  nature: Nature,
  heads = natures[nature][1],
  measureWord = natures[nature][0],
): Category {
  return { name, nature, measureWord, heads: heads.split(' ') };
}
