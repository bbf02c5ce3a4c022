/** A field of work (系统): its offices, and what is told of those who work in it. */
export interface Field {
  readonly name: string;
  /** What its office is called after the region's name; `%` is 厅 in a province and 局 below. */
  readonly office: string;
  /** What its document numbers say: 示教函. */
  readonly sign: string;
  /** What its mail is addressed to before `.shili.example`. */
  readonly host: string;
  readonly units: readonly string[];
  /** Parts of a unit: their names hold the unit's. */
  readonly parts: readonly string[];
  readonly posts: readonly string[];
  /** What is done there; `*` is how much of it. */
  readonly works: readonly string[];
  readonly topics: readonly string[];
}

export const fields: readonly Field[] = [
  field('工会系统', '总工会', '工', 'gonghui', {
    units: '总工会 教育工会 工人文化宫 职工服务中心',
    parts: '基层工作部 女职工委员会 财务部',
    posts: '主任 副主任 会计 四级主任科员',
    works: '走访困难职工*户 调处劳动争议*件 组织技能竞赛*场 建成服务站点*个 帮助职工子女就学*人 发展会员*人',
    topics: '职工服务 集体协商 劳动者权益保障 职工心理关爱',
  }),
  field('教育系统', '教育%', '教', 'jiaoyu', {
    units: '第一中学 实验小学 示范幼儿园 特殊教育学校 教师发展中心',
    parts: '数学教研组 语文教研组 高三年级组',
    posts: '教师 班主任 教研组长 副校长',
    works: '家访*次 送教上门*次 开发校本课程*门 指导青年教师*人 组织社会实践*场 编写教案*份',
    topics: '乡村教师培养 劳动教育课程 科学实验教学 特殊教育融合',
  }),
  field('卫生健康系统', '卫生健康%', '卫', 'weijian', {
    units: '人民医院 中医院 妇幼保健院 疾病预防控制中心 社区卫生服务中心',
    parts: '急诊科 儿科 护理部 检验科',
    posts: '主治医师 护士长 主管护师 全科医生',
    works: '接诊患者*人次 开展义诊*场 签约家庭*户 建立健康档案*份 培训村医*人次 下乡巡诊*次',
    topics: '基层慢性病管理 远程会诊 中医药适宜技术 院前急救',
  }),
  field('农业农村系统', '农业农村%', '农', 'nongye', {
    units: '农业技术推广站 畜牧兽医站 种子管理站 示范农场',
    parts: '植保室 土肥室 动物疫病检测室',
    posts: '农艺师 高级技师 站长 技术员',
    works: '举办田间课堂*期 推广新品种*个 巡查村镇*次 处置病虫害*起 指导合作社*家 培训农户*人次',
    topics: '旱作节水 稻渔共生 秸秆综合利用 良种繁育',
  }),
  field('工业和信息化系统', '工业和信息化%', '工信', 'gongxin', {
    units: '示例机械制造有限公司 示例电气有限公司 示例新材料有限公司 示例纺织有限公司',
    parts: '总装车间 数控车间 质量检测中心',
    posts: '钳工 焊工 数控操作工 班组长',
    works: '解决生产难题*项 改造生产线*条 带徒*人 提出合理化建议*条 自制工装*套 检验产品*件',
    topics: '精密铸造 高效电机 新型涂层材料 工业废热利用',
  }),
  field('文化和旅游系统', '文化和旅游%', '文旅', 'wenlv', {
    units: '图书馆 文化馆 博物馆 美术馆',
    parts: '流动服务部 古籍修复室 少儿阅览室',
    posts: '业务部主任 副研究馆员 讲解员 群众文化辅导员',
    works: '修复古籍*册 讲解*场次 送戏下乡*场 创作节目*个 走访民间艺人*位 接待读者*人次',
    topics: '古籍保护与利用 乡村阅读推广 民间工艺传承 馆藏数字化',
  }),
  field('科学技术系统', '科学技术%', '科', 'keji', {
    units: '科学技术研究院 示例大学 农业科学院 气象研究所',
    parts: '材料研究所 生态研究室 人工智能实验室',
    posts: '研究员 副研究员 高级工程师 教授',
    works: '主持科研项目*项 发表论文*篇 采集样品*份 野外考察*天 服务企业*家 培养研究生*人',
    topics: '盐湖资源提取 智能气象预报 冻土监测 低温电池材料',
  }),
  field('政务服务系统', '人力资源和社会保障%', '人社', 'renshe', {
    units: '政务服务中心 就业服务中心 社会保险服务中心 档案馆',
    parts: '综合窗口 培训科 热线服务组',
    posts: '科长 副科长 窗口负责人 一级科员',
    works: '办理窗口事项*件 接听热线电话*个 组织招聘活动*场 帮助就业*人 审结劳动争议*件 上门服务*次',
    topics: '一窗受理 就业帮扶 档案数字化 职业技能培训',
  }),
];

function field(
  name: string,
  office: string,
  sign: string,
  host: string,
  words: Readonly<Record<'units' | 'parts' | 'posts' | 'works' | 'topics', string>>,
): Field {
  return {
    name,
    office,
    sign,
    host,
    units: words.units.split(' '),
    parts: words.parts.split(' '),
    posts: words.posts.split(' '),
    works: words.works.split(' '),
    topics: words.topics.split(' '),
  };
}
