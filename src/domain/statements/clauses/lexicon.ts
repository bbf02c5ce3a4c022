import { grouped } from '../../lists/grouped.ts';

/**
 * What a word does in a sentence of a notice. A word has one class: the one in which the readers of statements need
 * it. Words that would mislead (内容 holds 内) stand as `plain`.
 */
export type WordClass =
  /** 公示, 公告: the act of this notice, or of another one. */
  | 'publicity'
  /** 公示期, 公示时间, 公告期限 */
  | 'window'
  /** 公示开始时间, 起始日; 公示截止日期 */
  | 'opening'
  | 'closing'
  /** 时间, 期限: of what is said before it. */
  | 'time'
  | 'since'
  | 'until'
  | 'begin'
  | 'stop'
  | 'before'
  /** 应为, 更正为, 延长至: what follows stands for what came before. */
  | 'instead'
  | 'within'
  | 'inclusive'
  /** 今日, 即日, 公示之日 … */
  | 'relative-day'
  /** 不少于, 至少; 不超过, 最多 */
  | 'at-least'
  | 'at-most'
  /** 不计入, 顺延, 放假, 春节 */
  | 'holiday'
  /** 每天, 每日, 工作日 */
  | 'every-day'
  /** 异议, 意见, 反映, 举报 */
  | 'objection'
  /** 请, 应当, 须: asks something of the reader. */
  | 'request'
  /** Another batch or notice: 上一批, 前次, 原公示, 上届. */
  | 'earlier'
  /** A stage before or beside this notice: 初审, 单位公示, 申报, 推荐材料, 征求意见. */
  | 'stage'
  /** More come in than are put forward: 申报, 报名, 收到, 各市推报. */
  | 'intake'
  /** 另有, 空缺, 增加, 撤销: beside those who are put forward, or what becomes of them later. */
  | 'aside'
  /** 通过: an act of a board, or the way by which one does something. */
  | 'passed'
  /** More come in than are put forward: 申报, 收到, 各市推报. */
  | 'intake'
  /** Beside those put forward, or what becomes of them later: 另有, 空缺, 增加, 撤销. */
  | 'aside'
  /** 通过: what a board did, or the way by which one does something. */
  | 'passed'
  /** A meeting, an exam, a term, a plan: what has a time or a number of its own. */
  | 'event'
  /** 以来, 至今, 曾, 累计 */
  | 'history'
  /** 每个, 名额, 分配, 限额: for units, not of nominees. */
  | 'allotment'
  /** 评委, 专家, 委员, 成员 */
  | 'judge'
  /** 拟, 确定, 产生: puts nominees forward. */
  | 'proposal'
  /** 对象, 人选, 候选人, 名单 */
  | 'nominee'
  | 'total'
  | 'each'
  | 'respectively'
  | 'including'
  | 'and-others'
  | 'standby'
  | 'joint'
  | 'is'
  /** 电话, 传真, 信函 …: by which one objects; `wayOf` tells the channel. */
  | 'way'
  /** 联系人, 地址, 邮编: what a detail is. */
  | 'detail'
  | 'reader-verb'
  | 'attachment'
  | 'plain';

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

const combined = (heads: string, tails: string): string[] =>
  list(heads).flatMap((head) => list(tails).map((tail) => `${head}${tail}`));

const acts = '公示 公告 公布 张贴 榜示 张榜 挂网 上墙 看榜 挂榜 贴榜 亮榜 公示的';

const words: readonly (readonly [WordClass, readonly string[]])[] = [
  [
    'publicity',
    list(
      '公示 公告 张贴 榜示 公示之 再次公示 重新公示 予以公示 张榜公布 张榜公示 榜挂 榜贴 挂榜 贴榜 看榜 亮榜 这张榜 此榜 本榜',
    ),
  ],
  [
    'window',
    [
      ...list('异议期 异议期限'),
      ...combined(
        acts,
        '期 期限 期间 时间 日期 时限 天数 时长 起止时间 起止日期 起止期限 起讫时间 起讫日期 起迄时间 起迄日期 时段 时间段 起止日 起止 起讫 起迄',
      ),
      ...combined(
        '公示 公告 公布 张贴 榜示 张榜 看榜 看 贴 挂',
        '多久 几天 多少天 多长时间 到哪天 到几号 到何时',
      ),
      ...combined('什么时候 何时 哪天 哪几天 几号到几号', '看 看榜 公示 张榜'),
    ],
  ],
  [
    'opening',
    [
      ...combined(acts, '开始时间 开始日期 起始时间 起始日期 起始日 开始日 起始 起 起日 始于'),
      ...list('起始日期 起始时间 起始日 开始日期 开始时间 公示首日 首日 第一天 头一天'),
    ],
  ],
  [
    'closing',
    [
      ...combined(acts, '截止时间 截止日期 截止日 结束时间 结束日期 结束日 终止时间 终止日期 止 止日 截止'),
      ...list(
        '截止时间 截止日期 截止日 结束时间 结束日期 终止日期 终止时间 受理截止日期 受理截止时间 末一天 公示期满时间 公示届满时间 公示期满日 公示届满日 期满日 届满日 最后一天 最后一日 末日',
      ),
    ],
  ],
  ['time', list('时间 期限 日期 时限 起止时间 起止日期 起讫时间')],
  ['since', list('自 从 由 于 在 起于')],
  [
    'until',
    list(
      '至 到 截至 截止至 截止到 止于 讫于 迄于 终于 直至 直到 截止于 看到 看至 贴到 贴至 挂到 挂至 亮到 亮至 延续到 延续至 持续到 持续至 一直到 一直至',
    ),
  ],
  ['begin', list('起 开始 起算 始 起计算 算起 起至 上墙 挂网 张榜 贴出')],
  ['stop', list('收榜 摘榜 止 为止 截止 结束 停止 揭下 揭榜 撤下 撤榜 下墙 摘下 取下')],
  ['before', list('前 之前 以前 前后')],
  [
    'instead',
    list('应为 更正为 调整为 变更为 改为 延长至 延长到 延至 延到 顺延至 顺延到 推迟至 推迟到 延期至 延期到'),
  ],
  ['within', list('内 之内 以内')],
  ['inclusive', list('含 包含 含当日 含当天 含本日 含首尾 含首日')],
  [
    'relative-day',
    [
      ...list(
        '今日 今天 即日 当日 当天 次日 翌日 本日 昨日 昨天 明日 明天 第二天 次一工作日 次一个工作日 下一工作日 下一个工作日 次工作日 受理公布之日 公示发布之日 公告发布之日 公示公告之日 之日 之次日',
      ),
      ...combined(
        '公示 公告 公布 发布 张贴 张榜 贴出 上墙 上网 见报 刊登 登报',
        '之日 之次日 次日 翌日 当日 当天 第二天',
      ),
    ],
  ],
  ['at-least', list('不少于 不低于 不得少于 至少 最少 不得低于 以上 不短于')],
  ['at-most', list('不超过 不得超过 不多于 至多 最多 以下')],
  [
    'holiday',
    list(
      '不计入 计入 不计算 不计 扣除 顺延 遇节假日 节假日 放假 调休 假期 春节 元旦 清明 清明节 劳动节 五一假期 端午 端午节 中秋 中秋节 国庆 国庆节 双休日 公休日 休息日 法定假日 法定节假日 周末 上班 补班 除外 不含 剔除',
    ),
  ],
  ['every-day', list('每天 每日 每个工作日 工作日 工作时间 上班时间')],
  [
    'objection',
    list(
      '异议 意见 反映 反馈 举报 投诉 监督 看法 质疑 提出 告知 来电 来信 来函 来访 实名 匿名 受理 书面 疑义 错漏 差错 监督举报',
    ),
  ],
  ['request', list('请 应 应当 须 需 务必 可 可以 欢迎 敬请 最迟')],
  [
    'earlier',
    list(
      '上一批 上批 前次 上次 首次 首轮 第一次 前期 此前 先前 前一批 上一轮 前一轮 上期 上一期 上届 上一届 往届 历届 去年 上年 往年 历年 上年度 上一年 上一年度 同期 原 原定 已 已经 已于 曾于 前三批 前两批',
    ),
  ],
  [
    'stage',
    list(
      '初审阶段 初评阶段 初选阶段 复审阶段 初审 初评 初选 初赛 预赛 预审 复审 内部 校内 院内 厂内 系内 院系 基层 社区 县级 区级 镇级 乡级 村级 本单位 所在单位 各单位 所在 单位公示 征求 征求意见 意见征求 资格审查 网上投票 受理后 批准前 推荐期间 逐级',
    ),
  ],
  [
    'intake',
    list(
      '申报 报名 参评 参加申报 收到 征集 申请 购买 推报 报送 填报 应推荐 应推 可推荐 进入 初步人选 原定 自荐 推荐材料 申报材料 推荐表 上报 候选集体 候选个人 候选单位 候选组织 候选项目 考察对象 考察人选 面试人选 面试对象 体检人选 资格审查通过 形式审查 投标 应标 递交响应文件 递交投标文件 提交响应文件 提交投标文件',
    ),
  ],
  [
    'aside',
    list(
      '另有 另外 差额 增加 减少 空缺 超出 放弃 核减 撤销 取消 停发 停保 保留称号 保留荣誉称号 保留荣誉 保留资格 注销 清退 退保 从中 其余 其他 剩余 剩下 未通过 不通过 未获通过 不符合 不合格 不再 不予 未予 暂缓 落选 退出 奖励 颁发 将推荐 出席 请假 实到 应到 实际到会 到会 参会 列席 与会 报请 建议取消 公示期满 期满后 相比',
    ),
  ],
  ['passed', list('通过 符合')],
  [
    'event',
    list(
      '会议 评审会 评审会议 评审 召开 举行 举办 投票 考试 笔试 面试 复试 体检 考察 政审 开标 评标 开庭 审理 听证 缴费 有效 有效期 有效期至 履行 履行期限 实施期 实施 服务期 培养期 培养周期 聘期 聘任期 管护期 质保期 合同期 合同期限 考核期 见习期 任期 建设期 建设周期 执行期 租期 租赁期 承包期 保护期 监测 培训 培训班 参加 出生 生 任 任职 试用期 预备期 期满 届满 迁入 驻村 出版 发表 暂停 恢复 进场 完工 施工 签订 复议 诉讼 答复 核查 复核 查阅 查看 检查 踏勘 审议 审定 研究 表决 公开出版 登录 提交 递交 填写 办理 入党 成为 工作 评选 竣工 投产 生效 施行 印发 下发 开放 宣传发动 被授予 发放 补贴 迎接 庆祝 纪念 志愿服务 服务时间 接待 值班 说明 研究成果 报到 入职 毕业 到期',
    ),
  ],
  [
    'history',
    list(
      '以来 年来 至今 曾 曾经 累计 先后 历次 截至目前 目前 现有 已有 共有会员 曾获 曾被 曾任 荣立 荣获 获得 被评为 那次 那年 那一次 那一年 那届 那批 那回',
    ),
  ],
  [
    'allotment',
    list(
      '每 每个 每人 每校 每市 每县 每单位 每个单位 名额 分配 限额 可推荐 限推 计划 指标 应推荐 下达 拟招录 招录计划 招聘人数',
    ),
  ],
  [
    'judge',
    list(
      '评委 专家 委员 成员 评审员 观察员 组长 评审专家 委员会 评审组 评审委员会 评选委员会 评委会 领导小组 工作组 工作小组 考察组 调查组 核查组 审核组 专家组 监督组 监督小组 评审小组',
    ),
  ],
  [
    'proposal',
    list(
      '拟 下列 上述 事迹如下 情况如下 名单如下 公示如下 如下 确定 产生 提名 推荐 推选 评出 选出 评选出 评审出 遴选出 遴选 选树 选拔出 推荐出 评定 当选 入围 入选 列为 列入 所列 核定 决定 择优 最终 实际 本次 本届 本批 本轮 现为 增至 减为 减至 调整后 现将 现对 现就 评审通过 审查通过 评议通过 初评通过 复评通过 会议通过 表决通过 投票通过 审议通过 通过初评 通过评审 通过审查 审查合格 考察合格 评审结果 评选结果 考评结果 结果为 拟推荐 拟推选 拟提名 聘任 拟聘任 录取 拟录取 本月新增 本季度新增 本期新增 同意接收 同意吸收 同意推荐 同意授予 同意命名 选派 选聘 续聘 获资助的 获表彰的 获奖励的 获补助的 得票过半 得票过半数 得票超过 票数过半 全票通过 获通过 保留',
    ).concat(
      combined('建议 建议授予 予以', '授奖 授予 表彰 命名 立项 认定 确认 录用 聘用 录取 资助 奖励 入选 评为'),
      combined('获 获得 得到', '三分之二以上 半数以上 过半数'),
      combined('新', '认定 命名 评定 确认 识别 纳入 评选 授予 获评 入选 立项'),
    ),
  ],
  [
    'nominee',
    list(
      '拟表彰人选 拟推荐人选 拟任人选 拟提名人选 拟授予人选 拟表彰人员 拟推荐人员 拟聘人员 拟聘用人员 拟录用人员 拟任职人员 拟推荐对象 拟资助对象 对象 人选 候选人 候选 名单 人员 拟表彰对象 推荐对象 推荐人选 正式候选人',
    ),
  ],
  [
    'total',
    list('前前后后 满打满算 拢共 统共 共 共计 合计 合共 小计 总计 总共 一共 共有 计 总数 总人数 总户数'),
  ],
  ['each', list('各')],
  ['respectively', list('分别 依次 分别为 依次为')],
  ['including', list('其中 包括 涉及 涵盖 来自 分布在 含追授 内含 当中')],
  ['and-others', list('等 等等')],
  ['standby', list('递补 候补 备选 后备 替补 递补人选 后备人选')],
  ['joint', list('和 及 与 或 暨 以及 或者 及其 并')],
  ['is', list('为 是 即 为期 为时 历时 系 定为 确定为')],
  [
    'way',
    list(
      '电话 传真 电子邮件 电子邮箱 电子信箱 电邮 邮箱 邮件 信函 信件 书信 去信 写信 邮寄 寄信 面谈 走访 当面 上门 到访 来人 面对面 网上 网络 在线 互联网 线上 致电 去电 书面形式 书面材料 登门 意见箱 微信 短信',
    ),
  ],
  [
    'detail',
    list(
      '联系人 受理人 经办人 接待人 监督员 联系电话 监督电话 受理电话 举报电话 咨询电话 办公电话 值班电话 传真电话 传真号码 电话号码 手机 手机号码 热线 地址 通讯地址 通信地址 联系地址 邮寄地址 来访地址 来信地址 收信地址 办公地址 受理地址 邮编 邮政编码 邮箱地址 电子邮箱地址 网址 网站 受理部门 受理单位 受理时间 受理期限 受理期 办公时间 接待时间 联系单位 分机 转',
    ),
  ],
  ['attachment', list('附件 附后 附表 附录 附件如下')],
  [
    'plain',
    combined('重新', '认定 命名 评定 确认 识别 评选 授予').concat(
      list(
        '内容 每页 每行 每张 前者 后者 逾期 问题 情况 国内 室内 境内 自治区 自治州 自治县 自愿 自觉 自行 来自 从事 从业 从中 从优 由于 理由 事由 自由 关于 对于 属于 位于 用于 在职 在岗 在编 现在 存在 正在 到场 到会 应到 实到 达到 受到 起诉 起草 发起 一起 引起 禁止 防止 制止 目前 前往 前列 前述 提前 为前提 的前提 前提下 前提是 前提条件 起来 共同 共青团 共产党 中共 共产党员 公共 共享 各级 各地 各位 各界 各部门 等级 一等奖 二等奖 三等奖 特等奖 提名奖 系列 助人为乐 以人为本 大有作为 高等 同等 平等 生产 学生 先生 男生 女生 生活 生态 卫生 医生 考生 民生 任何 任务 信任 责任 主任 和谐 和平 共和国 参与 民主推荐会 推荐会 给予 及时 以及 涉及 普及 为了 认为 成为 作为 行为 因为 并列 并且 合并 一并 设计 计算 计划生育 统计 会计 审计 计算机 科技计划 研发计划 专项计划 人才计划 培养计划 支持计划 行动计划 发展计划 攻关计划 工作科 工作处 工作股 工作部 工作局 工作站 工作委员会 工作办公室 公示栏 单位公示栏 分配方案 分配结果 分配情况 分配名单 分配表 公示牌 公示表 公告栏 公示无异议 公示网 公示名单 两审三公示 三榜公示 两榜公示 三级公示 可能 许可 认可 需要 必须 应急 供应 响应 反应 对应 申请人 邀请',
      ),
    ),
  ],
];

/** Words by their first code unit. */
export type Lexicon = ReadonlyMap<number, WordsOfSign>;

/** The words that begin with one sign: the sign itself, where it is one, and longer ones by their second code unit. */
export interface WordsOfSign {
  readonly sign: LexiconWord | undefined;
  /** The longest first. */
  readonly longer: ReadonlyMap<number, readonly LexiconWord[]>;
}

export interface LexiconWord {
  readonly text: string;
  readonly is: WordClass;
}

export const lexicon: Lexicon = indexed(words);

function indexed(entries: typeof words): Lexicon {
  const classes = new Map<string, WordClass>();
  for (const [is, spellings] of entries)
    for (const word of spellings) if (!classes.has(word)) classes.set(word, is);
  const longestFirst = Array.from(classes, ([text, is]) => ({ text, is })).toSorted(
    (a, b) => b.text.length - a.text.length,
  );
  const byFirst = grouped(longestFirst.map((word) => [word.text.charCodeAt(0), word]));
  return new Map(
    Array.from(byFirst, ([first, same]) => {
      const longer = grouped(same.map((word) => [word.text.charCodeAt(1), word]));
      return [first, { sign: same.find(({ text }) => text.length === 1), longer }];
    }),
  );
}
