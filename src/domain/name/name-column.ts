import { nameForm } from './name-form.ts';

/** The column of a list that names its nominees; undefined where its heads leave open which one it is. */
export interface NameColumn {
  readonly column: number | undefined;
  /** The heads that may all be meant. */
  readonly fitting: readonly string[];
}

/** `head` as heads are compared: 姓　名, 姓 名 and 姓名（按姓氏笔画为序） are 姓名. */
export function headForm(head: string): string {
  return nameForm(head).replace(/\([^()]*\)|[*※:]/g, '');
}

/** What a head means to a reader who knows none of the rows. */
type Meaning =
  | 'name'
  | 'person'
  | 'work'
  | 'body'
  | 'class'
  | 'place'
  | 'code'
  | 'region'
  | 'subject'
  | 'other-person'
  | undefined;

/** 教职工（人）, 专职人员（名）: a column of how many there are, unless the list declares it. */
const ofNumbers = /\([十百千万]?[人名位个]\)$/;

/** In the order in which they are asked. */
const meanings: readonly (readonly [pattern: RegExp, meaning: Meaning])[] = [
  [/^(?:姓名|名称|名字|人名|(?:姓名|名称)[/或、·-](?:姓名|名称))$/, 'name'],
  // Cells of these hold a name and more.
  [/[及和与、/]/, undefined],
  [
    /^(?!被)(?:(?:提名|推荐|举荐)者|.*(?:推荐|提名|介绍|证明|联系|负责|主持|经办|审核|审批|填报?|制|完成|发明|参与|主创|领衔|领办|牵头|带头|监护|代理|担保)人|.*(?:指导|带队|辅导)(?:教师|老师|教练)|.*(?:法人|法定代表人|作者|家长|校长|班主任|主要领导|配偶|帮扶对象|服务对象))(?:姓名)?$/,
    'other-person',
  ],
  [
    /姓名$|(?:人|者|人员|人选|对象|学生|考生|选手|学员|队员|教师|老师|教职工|职工|员工|干部|党员|专家|同志|个人|(?<!法人|法定|企业|单位)代表|居民|村民|[户业房船车货牧场园店雇]主|模范|标兵|能手|工匠)$|^(?:社员|会员|股东|成员|(?:农|住|租|承租|商|经营|养殖|种植|搬迁|受灾|困难|脱贫|监测|申请)户)$/,
    'person',
  ],
  [
    /^(?:拟?(?:立项|资助|支持|入选|入围|获奖|参赛|参评|推荐|申报|公示|表彰|示范|先进|优秀|创新|科研|科技|建设|采购|招标|重点|一般))*(?:项目|课题|作品|成果|论文|团队|集体|班组|案例|产品|品牌|工程|家庭|工作室|基地|平台|款式|样品|[茶酒菜]样|菜品|剧目|节目|书目|线路|路线|标段|品种)(?:名称)?$|^(?:论文|作品|课题|项目|成果|征文|教案|微课|报告)?题目$|^[书片剧歌曲课菜品]名$/,
    'work',
  ],
  // Courses may be put forward themselves, where nothing else is.
  [/(?:课程|专业|学科|活动|赛事)名称$/, 'subject'],
  // Of these a list tells the office, the post, the prize, and names nobody by them.
  [/(?:岗位|职位|职务|职称|奖项|荣誉|称号|证书|工种|赛项|比赛|文件|附件)名称$/, undefined],
  [
    /^(?:工作|所在|所属|申报|推荐|报送|主管|招聘|用人|依托|承担|建设|施工|任职|录用|选送|参赛).*单位(?:名称)?$/,
    undefined,
  ],
  [
    /名称$|^(?:拟?(?:成交|中标|入围|入选|命名|认定|表彰|示范|先进|优秀|文明|获奖))*(?:单位|企业|公司|机构|部门|学校|幼儿园|养殖场|医院|社会组织|党组织|党支部|团支部|支行|分行|营业部|(?:经营|创业|市场|实施|承办|培育)主体|网点|门店|商铺|店铺|民宿|分公司|车间|站所|社区|村|供应商)$/,
    'body',
  ],
  [/^(?:行政)?[村校园店厂社]名$|^(?:企业|单位|小区|社区|学校|支部|景区)名$/, 'body'],
  // Where nobody and nothing else is named: 先进班集体, 被征收村组, 培训机构.
  [/^班级$/, 'class'],
  [
    /^(?:村组|村民小组|村小组|自然村|行政村|地块|宗地|路段|楼栋)(?:名称|编号)?$|^(?!推荐|报送|主管|代理|检测|鉴定|评估|监理|审计|开户|用人|保荐).{2,6}(?:机构|企业|公司|学校|医院|合作社|农场)$/,
    'place',
  ],
  // A list that names nobody: 受理编号 of those who are to be housed.
  [
    /^(?:受理|申请|申报|登记|报名|轮候|摇号|选房)(?:编号|序号|号码?)$|^(?:准考证|考生|考|派位|摇号|抽签|房间?|门牌|室|户|座位|摊位|车位|铺位)号码?$|^(?!顺序|项目|合同|协议|文件|档案|证书|批准|凭证)\p{Script=Han}{2}编号$/u,
    'code',
  ],
  // What is given to places: 市（州）, whose money is shared out.
  [
    /^(?:拟?(?:所在|所属|申报|分配|下达|安排|补助)(?:地区?|[市州县区]+))?(?:[省市州盟县区旗]{1,3}|乡镇(?:街道)?|镇街|街道|地区|地市)(?:名称)?$/,
    'region',
  ],
];

/**
 * The column of a list with `heads` that names its nominees: the one that the list declares, else the one that its
 * heads leave no doubt of. A head 姓名 or 名称 says it; without one, a head of persons does (候选人, 学生, 申报人), whose
 * organisations stand beside them; else one of works (项目名称); else one of bodies (单位名称); else one
 * of places (村组); else one of the numbers by which those are known who are not named (受理编号); else one of regions;
 * else one of courses and the like (课程名称); else one of what the list is put forward for, by one of its `categories`
 * (教研室 of 优秀教研室). Two that fit, or persons beside works, are a question to the office; but a column whose
 * cells in all `rows` are marks (党组织: 有, 无) names nobody, of 标段 and 投标人 those who bid are named, and of 农场名称
 * and 村 the farms.
 */
export function nameColumn(
  heads: readonly string[],
  declared: string | undefined,
  categories: readonly string[] = [],
  rows: readonly (readonly string[])[] = [],
): NameColumn {
  const forms = heads.map(headForm);
  const columns = (isMeant: (form: string) => boolean): number[] =>
    forms.flatMap((form, column) => (isMeant(form) ? [column] : []));
  const only = (all: readonly number[]): NameColumn => {
    const named = all.length > 1 ? all.filter((column) => !isOfMarks(rows, column)) : all;
    const bidders = named.filter((column) => ofBidders.test(forms[column] ?? ''));
    const inPlaces = named.filter((column) => !ofPlaces.test(forms[column] ?? ''));
    const fitting = [bidders, inPlaces].find(({ length }) => length === 1) ?? named;
    return {
      column: fitting.length === 1 ? fitting[0] : undefined,
      fitting: fitting.flatMap((column) => heads[column] ?? []),
    };
  };
  if (declared !== undefined) return only(columns((form) => form === headForm(declared)));
  const meaning = (form: string): Meaning => meanings.find(([pattern]) => pattern.test(form))?.[1];
  const columnsOf = (...meant: readonly Meaning[]): number[] =>
    columns((form) => meant.includes(meaning(form))).filter(
      (column) => !ofNumbers.test(nameForm(heads[column] ?? '')),
    );
  if (columnsOf('name').length > 0) return only(columnsOf('name'));
  if (columnsOf('person').length > 0) return only(columnsOf('person', 'work'));
  const others = columns((form) => meaning(form) === 'other-person' && form.endsWith('姓名'));
  const things =
    (['work', 'body', 'class', 'place', 'code', 'region', 'subject'] as const)
      .map((meant) => columnsOf(meant))
      .find((fitting) => fitting.length > 0) ?? [];
  return things.length === 0
    ? only(columns((form) => isNounOf(form, categories)))
    : only([...things, ...others]);
}

/** Those who bid for what is named beside them: lots, land, goods. */
const ofBidders = /^拟?(?:投标|中标|成交|竞得|竞买|受让|承租)(?:候选)?人$/;

/** Where those named beside it are: 农场名称, 村. */
const ofPlaces = /^(?:行政)?村$|^社区$/;

/** What a cell says of one named elsewhere. */
const mark = /^(?:有|无|是|否|已.{1,2}|未.{1,2}|不?合格|[√✓×○—/-]+|[\d.,%]+)?$/;

/** Whether `column` says in every row that has it no more than a mark or a number. */
function isOfMarks(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.length > 0 && rows.every((row) => mark.test(row[column]?.trim() ?? ''));
}

/** What is told of those put forward, and names none of them. */
const ofStanding = /职称|职务|资格|等级|级别|类别|奖项|称号|证书|荣誉/;

/** Whether all `categories` end in `form`, and say of what sort it is. */
function isNounOf(form: string, categories: readonly string[]): boolean {
  return (
    form.length > 1 &&
    !ofStanding.test(form) &&
    categories.length > 0 &&
    categories.map(headForm).every((category) => category !== form && category.endsWith(form))
  );
}
