import type { FieldName } from './fields.ts';
import type { NameStyle } from './people.ts';

export type Nature = '个人' | '集体' | '团队' | '单位' | '项目';

/** Whom a category puts forward, and how its table would look. */
export interface Category {
  readonly name: string;
  readonly nature: Nature;
  readonly measureWord: string;
  /** Heads of its widest table, in their order. */
  readonly heads: readonly string[];
  /** The same heads, the ones that a narrower table keeps first. */
  readonly keeps: readonly string[];
  readonly style?: NameStyle;
  readonly requirements: RequirementName;
}

export type RequirementName =
  | 'person'
  | 'collective'
  | 'post'
  | 'title'
  | 'hire'
  | 'skill'
  | 'friend'
  | 'team'
  | 'project'
  | 'organisation'
  | 'company'
  | 'supplier'
  | 'fund';

/** What a notice is about. */
export interface Subject {
  readonly kind: string;
  readonly slug: string;
  readonly field: FieldName;
  /** The issuer after the region's name, where it is not the field's own office. `%` as in `Field.office`. */
  readonly office?: string;
  readonly sign?: string;
  /** What the title says between year and aim: `{region}`, `{batch}` (第三批), `{categories}`. */
  readonly topic: string;
  readonly categories: readonly Category[];
  /** 拟表彰, one of several. */
  readonly aims: readonly string[];
  /** 对象: with the aim 拟表彰对象. */
  readonly object: string;
  /** Posts of the persons, where they are not the field's own. */
  readonly posts?: readonly string[];
  /** What the criteria are called: 评选条件. */
  readonly criteria: string;
  /** How it was decided, up to who: `{who}`, `{aim}` (拟表彰对象). */
  readonly decisions: readonly string[];
  /** What follows the window when nothing stands against it. */
  readonly outcome: string;
}

const personDecisions = [
  '按照自下而上、逐级推荐、民主择优的原则，经资格审核、组织考察和集体研究，确定{who}为{aim}。',
  '经基层推荐、部门审核、征求意见和集体研究，确定{who}为{aim}。',
  '在各地各单位推荐的基础上，经评审组审议，确定{who}为{aim}。',
];

/** What notices are about, by what their nominees are. */
export const subjectGroups = {
  honours: [
    honours('union', '工会系统', ['先进集体', '先进工作者', '优秀工会积极分子']),
    honours('education', '教育系统', ['先进集体', '优秀教师', '优秀教育工作者']),
    honours('health', '卫生健康系统', ['先进集体', '优秀医师', '优秀护士']),
    honours('civil', '民政系统', ['先进集体', '先进工作者', '优秀社会工作者']),
    honours('transport', '交通运输系统', ['先进集体', '先进工作者', '优秀养护工']),
    honours('farming', '农业农村系统', ['先进集体', '先进工作者', '优秀农技员']),
    honours('industry', '工业和信息化系统', ['先进集体', '劳动模范', '技术能手']),
    honours('environment', '生态环境系统', ['先进集体', '先进工作者', '优秀监测员']),
    honours('culture', '文化和旅游系统', ['先进集体', '先进工作者', '优秀讲解员']),
    honours('affairs', '政务服务系统', ['先进集体', '先进工作者', '优秀服务标兵']),
  ],
  persons: [
    honour('union', '五一劳动奖章获得者', 'wuyi'),
    titles('education', '中小学教师系列', ['正高级教师', '高级教师']),
    honour('health', '最美医务工作者', 'zuimei'),
    appointments('affairs'),
    titles('health', '卫生系列', ['主任医师', '副主任医师']),
    hires('education', '教育系统'),
    honour('farming', '乡村振兴带头人', 'xiangcun'),
    titles('industry', '工程系列', ['正高级工程师', '高级工程师']),
    skills('industry'),
    hires('health', '卫生健康系统'),
    appointments('culture', '文化和旅游系统'),
    titles('farming', '农业系列', ['农业技术推广研究员', '高级农艺师']),
    honour('environment', '绿色卫士', 'lvse'),
    titles('culture', '图书资料系列', ['研究馆员', '副研究馆员']),
    hires('affairs', '直属'),
    titles('science', '自然科学研究系列', ['研究员', '副研究员']),
  ],
  /** Persons of whom there is more to tell than a row of a table. */
  told: [
    honour('union', '五一劳动奖章获得者', 'wuyi'),
    appointments('affairs'),
    honour('health', '最美医务工作者', 'zuimei'),
    skills('industry'),
    honour('farming', '乡村振兴带头人', 'xiangcun'),
    honour('education', '最美乡村教师', 'jiaoshi'),
    honour('environment', '绿色卫士', 'lvse'),
    honour('transport', '最美养路人', 'yanglu'),
    honour('culture', '群众文化之星', 'zhixing'),
  ],
  hires: [
    hires('affairs', '直属'),
    hires('education', '教育系统'),
    hires('health', '卫生健康系统'),
    hires('culture', '文化和旅游系统'),
    hires('transport', '交通运输系统'),
  ],
  foreigners: [friends('science'), friends('industry'), friends('farming')],
  teams: [
    teams('science', '高层次', 'chuangxin', '创新团队'),
    teams('industry', '产业工人', 'gongguan', '攻关团队'),
    teams('education', '优秀', 'jiaoxue', '教学团队'),
    teams('health', '基层医疗', 'bangfu', '帮扶团队'),
  ],
  projects: [
    projects('science', '科学技术计划', 'keji', ['重点项目', '一般项目'], '拟立项'),
    projects('science', '科学技术奖', 'kejijiang', ['一等奖项目', '二等奖项目', '三等奖项目'], '拟奖励'),
    projects('union', '职工创新补助', 'zhigong', ['重点项目', '一般项目'], '拟补助'),
    projects('farming', '农业科技推广计划', 'nongji', ['重点项目', '一般项目'], '拟立项'),
    projects('culture', '文化遗产保护计划', 'yichan', ['重点项目', '一般项目'], '拟立项'),
  ],
  organisations: [
    organisations('union', 'zhijia', '模范职工之家单位'),
    organisations('education', 'laodong', '劳动教育示范学校'),
    organisations('affairs', 'chuangkou', '文明服务示范窗口单位'),
    organisations('culture', 'shuxiang', '书香单位'),
    companies(),
    funds(),
  ],
  suppliers: [
    suppliers('office', '办公设备采购项目'),
    suppliers('service', '物业服务采购项目'),
    suppliers('software', '业务系统运行维护采购项目'),
    suppliers('books', '图书采购项目'),
  ],
  provinces: [provinces()],
} as const satisfies Readonly<Record<string, readonly Subject[]>>;

export type SubjectGroup = keyof typeof subjectGroups;

function honours(
  field: FieldName,
  topic: string,
  [collective, person, other]: readonly [string, string, string],
): Subject {
  return {
    kind: '评选表彰',
    slug: `${field}-honours`,
    field,
    topic: `{region}${topic}{batch}{categories}`,
    categories: [
      category(
        collective,
        '集体',
        '个',
        'collective',
        '序号 集体名称 主管单位 所在地区 人数 成立时间 拟授称号',
        [0, 1, 3, 4, 2, 6, 5],
      ),
      category(
        person,
        '个人',
        '名',
        'person',
        '序号 姓名 性别 民族 工作单位 职务 拟授称号',
        [0, 1, 4, 5, 2, 3, 6],
      ),
      category(
        other,
        '个人',
        '名',
        'person',
        '序号 姓名 性别 学历 政治面貌 所在单位 岗位',
        [0, 1, 5, 6, 2, 3, 4],
      ),
    ],
    aims: ['拟表彰', '拟推荐'],
    object: '对象',
    criteria: '评选条件',
    decisions: personDecisions,
    outcome: '按照规定程序办理',
  };
}

function honour(field: FieldName, name: string, slug: string): Subject {
  return {
    kind: '评选表彰',
    slug,
    field,
    topic: '{region}{batch}{categories}',
    categories: [
      category(
        name,
        '个人',
        '名',
        'person',
        '序号 姓名 性别 民族 工作单位 职务（职称） 政治面貌',
        [0, 1, 4, 5, 2, 3, 6],
      ),
    ],
    aims: ['拟表彰', '拟推荐'],
    object: '对象',
    criteria: '评选条件',
    decisions: personDecisions,
    outcome: '按照规定程序办理',
  };
}

function appointments(field: FieldName, sector = '直属机关'): Subject {
  return {
    kind: '任前公示',
    slug: `${field}-appointments`,
    field,
    office: '委组织部',
    sign: '组',
    topic: `{region}${sector}{batch}`,
    categories: [
      category(
        '拟任职人选',
        '个人',
        '名',
        'post',
        '序号 姓名 性别 民族 学历 现任职务 拟任职务',
        [0, 1, 6, 5, 2, 3, 4],
      ),
    ],
    aims: ['拟任职'],
    object: '人选',
    posts: ['科长', '副科长', '一级主任科员', '三级主任科员', '办公室主任', '办公室副主任', '党支部书记'],
    criteria: '任职条件',
    decisions: [
      '经民主推荐、组织考察和集体研究，提出{who}。',
      '按照干部选拔任用工作程序，经讨论决定，提出{who}。',
    ],
    outcome: '按照有关规定办理任职手续',
  };
}

function titles(field: FieldName, series: string, [senior, junior]: readonly [string, string]): Subject {
  return {
    kind: '职称评审',
    slug: `${field}-titles`,
    field,
    office: '人力资源和社会保障%',
    sign: '人社',
    topic: `{region}${series}{batch}{categories}`,
    categories: [senior, junior].map((name) =>
      category(
        name,
        '个人',
        '名',
        'title',
        '序号 姓名 性别 工作单位 申报专业 申报方式 拟评定资格',
        [0, 1, 3, 4, 6, 2, 5],
      ),
    ),
    aims: ['拟评定'],
    object: '人员',
    criteria: '申报条件',
    decisions: [
      '经个人申报、单位审核、材料审查和评审委员会评审，评审通过{who}。',
      '经高级职称评审委员会评审、表决，{who}通过评审。',
    ],
    outcome: '按照规定发文确认资格',
  };
}

function hires(field: FieldName, sector: string): Subject {
  return {
    kind: '公开招聘',
    slug: `${field}-hires`,
    field,
    topic: `{region}${sector}事业单位公开招聘{batch}`,
    categories: [
      category(
        '拟聘用人员',
        '个人',
        '名',
        'hire',
        '序号 姓名 性别 学历 招聘单位 岗位 总成绩',
        [0, 1, 4, 5, 6, 2, 3],
      ),
    ],
    aims: ['拟聘用'],
    object: '人员',
    posts: ['管理岗位', '专业技术岗位', '综合文字岗位', '财务岗位', '信息技术岗位'],
    criteria: '招聘条件',
    decisions: ['经报名、资格审查、笔试、面试、体检和考察，确定{who}。'],
    outcome: '按照规定办理聘用手续',
  };
}

function skills(field: FieldName): Subject {
  return {
    kind: '人才认定',
    slug: `${field}-skills`,
    field,
    topic: '{region}{batch}{categories}',
    categories: [
      category(
        '技能大师',
        '个人',
        '名',
        'skill',
        '序号 姓名 性别 工作单位 岗位 技能等级 拟认定称号',
        [0, 1, 3, 4, 5, 2, 6],
      ),
      category(
        '青年工匠',
        '个人',
        '名',
        'skill',
        '序号 姓名 性别 民族 单位 岗位 技能等级',
        [0, 1, 4, 5, 2, 6, 3],
      ),
    ],
    aims: ['拟认定'],
    object: '人选',
    criteria: '认定条件',
    decisions: ['经单位推荐、技能考核和专家评审，确定{who}为{aim}。'],
    outcome: '按照规定颁发证书',
  };
}

function friends(field: FieldName): Subject {
  return {
    kind: '评选表彰',
    slug: `${field}-friends`,
    field,
    office: '科学技术%',
    sign: '科',
    topic: '{region}友谊奖{batch}',
    categories: [
      {
        ...category(
          '友谊奖人选',
          '个人',
          '名',
          'friend',
          '序号 姓名 性别 国籍 工作单位 职务 合作年限',
          [0, 1, 4, 3, 5, 6, 2],
        ),
        style: 'latin',
      },
    ],
    aims: ['拟授予'],
    posts: ['外籍教授', '技术顾问', '特聘专家', '外籍研究员'],
    object: '人选',
    criteria: '评选条件',
    decisions: ['经用人单位推荐、专家评议和集体研究，确定{who}。'],
    outcome: '按照规定授予',
  };
}

function teams(field: FieldName, topic: string, slug: string, name: string): Subject {
  return {
    kind: '人才认定',
    slug: `${slug}-teams`,
    field,
    topic: `{region}{batch}${topic}{categories}`,
    categories: [
      category(
        name,
        '团队',
        '个',
        'team',
        '序号 团队名称 申报单位 研究方向 成员人数 所在地区 支持年限',
        [0, 1, 2, 4, 3, 5, 6],
      ),
    ],
    aims: ['拟入选'],
    object: '团队',
    criteria: '申报条件',
    decisions: ['经自主申报、资格审查、专家评审和实地考察，确定{who}为{aim}。'],
    outcome: '按照规定给予支持',
  };
}

function projects(
  field: FieldName,
  topic: string,
  slug: string,
  names: readonly string[],
  aim: string,
): Subject {
  return {
    kind: aim === '拟奖励' ? '评选表彰' : '项目立项',
    slug: `${slug}-projects`,
    field,
    topic: `{region}${topic}{batch}{categories}`,
    categories: names.map((name, index) =>
      aim === '拟奖励'
        ? category(
            name,
            '项目',
            '个',
            'project',
            '序号 项目名称 申报单位 学科领域 完成人数 所在地区 奖励等级',
            [0, 1, 2, 3, 5, 6, 4],
          )
        : category(
            name,
            '项目',
            '个',
            'project',
            index === 0
              ? '序号 项目名称 申报单位 项目类别 拟支持经费（万元） 实施周期 所在地区'
              : '序号 项目编号 项目名称 申报单位 拟支持经费（万元） 实施周期 所在地区',
            index === 0 ? [0, 1, 2, 4, 5, 3, 6] : [0, 2, 3, 4, 1, 5, 6],
          ),
    ),
    aims: [aim],
    object: '项目',
    criteria: '申报条件',
    decisions: ['经组织申报、形式审查、专家评审和集体研究，确定{who}为{aim}。'],
    outcome: '按照规定程序下达',
  };
}

function organisations(field: FieldName, slug: string, name: string): Subject {
  return {
    kind: '示范创建',
    slug: `${slug}-units`,
    field,
    topic: '{region}{batch}{categories}',
    categories: [
      category(
        name,
        '单位',
        '个',
        'organisation',
        '序号 单位名称 所在地区 创建级别 职工人数 创建时间 申报类别',
        [0, 1, 2, 3, 4, 6, 5],
      ),
    ],
    aims: ['拟命名'],
    object: '单位',
    criteria: '创建标准',
    decisions: ['经自愿申报、逐级审核、现场复核和集体研究，确定{who}为{aim}。'],
    outcome: '按照规定发文命名',
  };
}

function companies(): Subject {
  return {
    kind: '资质认定',
    slug: 'companies',
    field: 'industry',
    topic: '{region}{batch}{categories}',
    categories: [
      category(
        '创新型企业',
        '单位',
        '家',
        'company',
        '序号 企业名称 所在地区 主要产品 职工人数 申报类别 有效期',
        [0, 1, 2, 3, 4, 5, 6],
      ),
    ],
    aims: ['拟认定'],
    object: '企业',
    criteria: '认定条件',
    decisions: ['经企业申报、部门初审、专家评审和现场核查，确定{who}为{aim}。'],
    outcome: '按照规定发文认定',
  };
}

function funds(): Subject {
  return {
    kind: '资金分配',
    slug: 'funds',
    field: 'civil',
    topic: '{region}养老服务补助资金{batch}',
    categories: [
      category(
        '补助单位',
        '单位',
        '个',
        'fund',
        '序号 单位名称 所在地区 补助项目 拟补助金额（万元） 实施周期 备注',
        [0, 1, 4, 3, 2, 5, 6],
      ),
    ],
    aims: ['拟补助'],
    object: '单位',
    criteria: '补助条件',
    decisions: ['经单位申报、实地核查和集体研究，确定{who}。'],
    outcome: '按照规定下达资金',
  };
}

function suppliers(slug: string, topic: string): Subject {
  return {
    kind: '政府采购',
    slug: `${slug}-suppliers`,
    field: 'affairs',
    office: '政府采购中心',
    sign: '采',
    topic: `{region}${topic}{batch}`,
    categories: [
      category(
        '成交供应商',
        '单位',
        '家',
        'supplier',
        '序号 供应商名称 采购包 成交金额（万元） 交付期限 所在地区 备注',
        [0, 1, 3, 2, 4, 5, 6],
      ),
    ],
    aims: ['拟成交'],
    object: '供应商',
    criteria: '成交条件',
    decisions: ['经竞争性磋商和磋商小组评审，推荐{who}为{aim}。'],
    outcome: '按照规定签订合同',
  };
}

function provinces(): Subject {
  return {
    kind: '资金分配',
    slug: 'provinces',
    field: 'affairs',
    office: '对口协作办公室',
    sign: '协',
    topic: '{region}省际协作资金{batch}',
    categories: [
      category(
        '协作省份',
        '单位',
        '个',
        'fund',
        '序号 省份名称 协作事项 项目数 拟安排资金（万元） 实施周期 备注',
        [0, 1, 4, 2, 3, 5, 6],
      ),
    ],
    aims: ['拟安排'],
    object: '省份',
    criteria: '安排条件',
    decisions: ['经协作各方会商、因素测算和集体研究，确定{who}为{aim}。'],
    outcome: '按照规定下达资金',
  };
}

function category(
  name: string,
  nature: Nature,
  measureWord: string,
  requirements: RequirementName,
  heads: string,
  keeps: readonly number[],
): Category {
  const inOrder = heads.split(' ');
  return {
    name,
    nature,
    measureWord,
    requirements,
    heads: inOrder,
    keeps: keeps.flatMap((index) => inOrder[index] ?? []),
  };
}
