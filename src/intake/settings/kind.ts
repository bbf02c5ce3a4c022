/** The words of a title by which offices call a kind of notice, in the order in which they are asked. */
const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/(?:陪审|监督|调解|仲裁|网格|协管|特约\p{Script=Han}{1,4})员/u, '选任公示'],
  [/任前公示|拟任|干部任|拟提拔/, '任前公示'],
  [/中标|成交(?:供应商|结果)|招标|采购/, '中标候选人公示'],
  [/见义勇为/, '见义勇为'],
  [/职称|任职资格|专业技术资格/, '职称评审'],
  [/(?<!满意的)公务员(?!集体)|拟录用|录用/, '拟录用'],
  [/拟聘用|公开招聘|招聘|拟聘|招募/, '公开招聘'],
  [/廉租|危房|公租房|公共租赁|租赁住房|配租|住房(?:补贴|保障)|保障性住房|经济适用/, '住房保障'],
  [/低保|救助|优抚|临时救助|特困/, '社会救助'],
  [/人才(?!.*(?:表彰|评选|工作室))|安家/, '人才'],
  [/补助资金|专项资金|奖补|资金|拟支持|扶持(?:项目|对象)|贴息|担保贷款/, '资金项目'],
  [/奖学金|助学金|助学|(?:学生|儿童|春蕾)[^，]{0,8}资助/, '奖助学金'],
  [/非物质文化遗产|传承人/, '认定公示'],
  [/科学技术奖|科技(?:进步)?奖|自然科学奖|技术发明奖/, '科学技术奖'],
  [/立项|课题|科研项目|项目/, '项目公示'],
  [/发展对象|发展党员|预备党员|入党/, '发展党员'],
  [
    /表彰|先进|优秀|模范|奖章|奖状|劳模|工匠|最美|评选|标兵|文明|能手|称号|评优|奖励|嘉奖|好人|候选|获奖|授奖|十佳|表扬|红旗手|好少年/,
    '评选表彰',
  ],
  [/认定|名优|示范|结果|传承人/, '认定公示'],
  [/人民满意/, '评选表彰'],
  [
    /老字号|中小企业|高新技术企业|专精特新|单项冠军|孵化器|拟(?:确定|命名|入选|推荐|入库)|入围|等级|名录|红榜/,
    '认定公示',
  ],
  [/补贴|返还|拟发放/, '资金项目'],
  [/退役|军转|转业/, '退役安置'],
  [/征收|拆迁|土地/, '征收公示'],
  [/录取|招生/, '招生录取'],
  [/环境影响|环评/, '环评公示'],
  [/规划|控规|设计方案|城市设计/, '规划公示'],
  [/奖(?![学补助])|先锋号|激励/, '评选表彰'],
];

/** A notice that changes another one: it is no new one. */
const change = /延长|延期|更正|中止|撤回|补充公告/;
/** What may be changed that no notice is, where it is not said to be one's: 规划调整的公示, 撤销资质的公示. */
const changed = '(?:变更|暂停|撤销|终止|调整)';
const ofNotice =
  '(?:公示(?:期|时间|名单|对象|内容|结果|公告|的(?:公告|通知|通告|说明))|公告(?:内容|时间|期)|(?:拟.{1,8})?(?:名单|对象|人选))';
const changeOfNotice = new RegExp(
  `(?<word>${changed})[^，]{0,8}?${ofNotice}|${ofNotice}[^，]{0,6}?(?<later>${changed})`,
);

/**
 * The word of a title that makes it a change of another notice; undefined where there is none, or it is shown anew
 * (更正后重新公示).
 */
export function changeIn(title: string): string | undefined {
  const outside = title.replace(/[“《][^”》]*[”》]/g, '');
  if (!/公示(?:期|时间|名单)?|公告/.test(outside) || /[再重]\S{0,2}公示[）)]?$/.test(outside))
    return undefined;
  const { word, later } = changeOfNotice.exec(outside)?.groups ?? {};
  return change.exec(outside)?.[0] ?? word ?? later;
}

/** The kind of notice that `title` names; '' where it names none. */
export function kindOf(title: string): string {
  const word = changeIn(title);
  if (word !== undefined) return /延/.test(word) ? '延期公示' : '更正公告';
  return kinds.find(([pattern]) => pattern.test(title))?.[1] ?? '';
}
