import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../personal-data.ts';
import type { Field } from '../../surroundings.ts';

/** What is told in a text of nobody, where a list has 王示例 and 甲一 beside a body. */
const told = (text: string, field: Partial<Field> = {}): string[] =>
  personalDataIn(text, {
    names: new Set(['王示例', '甲一', '示例机械有限公司', '下示例村']),
    fieldAt: () => ({ label: '', heads: [], lists: undefined, ...field }),
  })
    .filter(({ kind }) => kind === 'sensitive')
    .map(({ value }) => value);

describe('whom a clause tells of', () => {
  it.each([
    ['a listed name behind those of whom it is one', '其中王示例系孤儿、由姑母抚养'],
    ['a listed name behind a stretch of the list', '三标段王示例因腰椎手术后尚在康复'],
    ['a listed name behind what else is said', '最年长的王示例今年初突发心梗'],
    ['a short listed name behind 的', '名单中的甲一术后化疗'],
    ['a name that nobody has told', '获助者中李样例是单亲家庭'],
    ['a name of which a sign is hidden', '新增户中李*例系丈夫家暴离婚后单过'],
    ['a name of which all but the surname is hidden', '总工程师李某某患抑郁症休养'],
    ['who holds an office', '该园园长因甲状腺癌住院，材料由副园长补报'],
    ['who answers for a body', '示例软件法定代表人因夫妻离婚析产'],
    ['a villager, and not the village', '下示例村因村民李样例去年吸毒少了一面红旗'],
    ['who does it behind what is told', '刚做完化疗的第三天她又上夜班'],
    ['a relative of a name', '去年汛期李样例之子在此溺亡'],
    ['whoever it is, behind when it was', '李样例去冬查出尿毒症'],
    ['whatever the surname', '何样例患有癌症，由同事代为答辩'],
    ['whatever the surname, behind when it was', '高样例上月查出肝癌'],
    ['whatever the surname, behind what one is', '负责人扶样例去冬查出尿毒症'],
    ['whatever the surname, of what one is or has', '方样例有吸毒史'],
    ['one of them, whatever the surname', '其中方样例系孤儿'],
    ['an old man', '李样例老人瘫痪在床'],
    ['whom the office hears of', '得知何样例患病，单位组织捐款'],
    ['a couple', '任样例夫妇不育'],
    ['who has had it', '李样例有冠心病史'],
    ['whom it plagues, whatever the surname', '何样例长期受慢阻肺困扰'],
    ['with whom a clause begins that soon tells it', '李样例2019年因打架被拘留'],
    ['with whom a clause begins, behind how', '李样例此前因抑郁症休养两年'],
    ['who heads a stair', '楼长李样例有尿毒症'],
    ['a family behind the number of its house', '甲组13号李样例一家因精神分裂症长年吃药'],
    ['how often, whatever the surname', '井样例每三周赴省城化疗'],
    ['whose household has two of them', '三组李样例家中有两名精神病人'],
  ])('is %s', (_, text) => {
    expect(told(text)).not.toEqual([]);
  });

  it.each([
    '农民工患有职业病的，可申请救助',
    '安置户患有重病的，优先安排低楼层',
    '支行长确诊名单由总行通报',
    '山羊群患有口疮',
    '和田县患有结核病的患者免费治疗',
    '于年初查出问题三个',
    '陈旧性骨折不影响评定',
    '金额减少11000元，原因是深度困难户比重提高',
    '周围群众参加过反邪教教育',
    '示例园属孤独症康复中心，安康园也是',
    '农家乐是刑满释放人员安置点',
    '任何一方有吸毒史的，不得收养',
    '方案中患有重病的情形不再列出',

    '其中王示例负责心脑血管病防治，甲一负责妇幼保健',
    '名单中的甲一任示例医院肿瘤科护士长',
    '示例机械有限公司因排污被处罚',
    '法定代表人因病不能到场的，应当书面委托代理人',
    '最年长的王示例主持尿毒症患者救助项目',
    '该站站长带队走访患病老人',
    '病人做完化疗的第三天她又去看望',
    '下示例村因垃圾处理不力被通报批评',
    '小组赛王示例85分居末位',
  ])('is none of those for whom something is done: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a remark behind a name', () => {
  it.each([
    ['王示例（尿毒症透析户）', '姓名', 'persons'],
    ['王示例（白血病患者）', '姓名', 'persons'],
    ['王示例（在市医院住院）', '姓名', 'persons'],
    ['李*例（精神残疾）', '户主', 'persons'],
    ['路*例（基督徒）', '户主', 'persons'],
    ['项样例（小儿麻痹后遗症）', '申报主体', undefined],
    ['王示例、李样例（正在休产后抑郁病假）', '主要完成人', 'bodies'],
    ['示例厂（法人代表李样例，因欠债被限高）', '单位名称', 'bodies'],
    ['示例公司（董事长之子在逃）', '单位名称', 'bodies'],
    ['示例合作社（带头人李样例，曾因传销入狱）', '单位名称', 'bodies'],
    ['示例食品厂（厂长李样例，现半身不遂）', '单位名称', 'bodies'],
    ['务农，妻子失踪', '单位及职务', 'persons'],
    ['示例站司机（癫痫，已停驾）', '单位及职务', 'persons'],
    ['骨癌，正在化疗', '备注', 'persons'],
    ['老上访户，慎重', '备注', 'persons'],
    ['系被害人家属', '备注', 'persons'],
    ['示例桥（去年汛期李样例之子在此溺亡）', '项目名称', 'bodies'],
    ['示例敬老院（院长肺癌晚期，由副院长主持）', '单位名称', 'bodies'],
    ['示例站职工（信佛，吃素）', '单位及职务', 'persons'],
    ['示例站技术员（系统性红斑狼疮，休养中）', '单位及职务', 'persons'],
    ['王示例（子亡媳嫁，带孙子）', '户主', 'persons'],
    ['王示例（寡妇）', '户主', 'persons'],
    ['示例疗法（典型病例：村民何样例，股骨头坏死）', '项目名称', 'bodies'],
    ['示例疗法（典型病例：村民李样例，股骨头坏死）', '项目名称', 'bodies'],
  ] as const)('tells of whom it names: %s', (cell, label, lists) => {
    expect(told(cell, { label, lists })).not.toEqual([]);
  });

  it.each([
    ['王示例（肿瘤科）', '姓名', 'persons'],
    ['王示例（透析室护士长）', '姓名', 'persons'],
    ['王示例（反家暴社工）', '姓名', 'persons'],
    ['示例医院（脑瘫康复定点机构）', '单位名称', 'bodies'],
    ['示例河（防溺水警示牌）', '项目名称', 'bodies'],
    ['尿毒症患者救助项目', '项目名称', 'bodies'],
    ['孤儿院志愿者', '备注', 'persons'],
    ['孤独症康复师', '备注', 'persons'],
    ['示例学校指导老师（聋哑部）', '单位及职务', 'persons'],
    ['主任医师（结核病）', '单位及职务', 'persons'],
    ['示例特教学校教师（孤独症）', '单位及职务', 'persons'],
  ] as const)('may tell what somebody does, or a body: %s', (cell, label, lists) => {
    expect(told(cell, { label, lists })).toEqual([]);
  });
});

describe('faith and what befell a family', () => {
  it.each([
    '王示例笃信道教，家中供奉三清',
    '王示例属基督教信众',
    '王示例自述是东正教信徒',
    '王示例为穆斯林，请安排伙食',
    '王示例原系示例寺居士',
    '王示例刚办完儿子的丧事',
    '王示例的弟弟在示例河边溺亡',
    '王示例的女儿被人猥亵一案正在审理',
    '王示例色觉偏弱、轻度扁平足',
    '王示例长年透析',
    '王示例不会写字、眼盲',
    '王示例腰伤严重',
    '王示例因妊娠反应严重缓考',
    '王示例曾借同事八万元未还',
    '甲一、王示例均为满票，后者婚姻状况为丧偶',
    '王示例长年咳嗽，系尘肺',
    '王示例孩子患手足口病',
    '王示例未参加投票，当天其岳母出殡',
    '班长王示例反映同学李样例夜里割腕，已送医',
    '唯一一名候选人为王示例（天主教）',
    '王示例正在等肾源',
    '入围者里，王示例体检提示肝硬化失代偿',
    '王示例的弟弟先天愚型',
    '王示例因吸食冰毒被处理过',
    '王示例常去土地庙求签问卦',
    '得票并列的王示例因听障，由手语翻译代答',
    '王示例承认与已婚同事有染',
    '王示例去年痛失爱女',
    '王示例单身，母亲着急',
    '王示例与亲弟因赡养老人对簿公堂',
    '王示例上岗体检心电图异常，转岗门卫',
    '王示例甲状腺全切',
    '王示例服用精神类药物',
    '王示例拜了道长为师',
    '王示例做了甲状腺微创手术',
    '考察中王示例承认曾参加传销',
    '暂缓王示例，其配偶涉嫌诈骗正被调查',
    '王示例系示例市福利院长大的孤儿',
    '王示例婚后三年未育',
    '王示例的丈夫常年在外，夫妻分居两地',
    '王示例家去年遭灭门惨案',
    '王示例曾被记大过',
    '王示例一家都是耶稣教的',
    '经查，写信反映此事的是二组的李样例',
    '只有示例农场一家，主要是老板李样例今年做了肾移植',
    '原因是理事长李样例查出胃癌',
  ])('is found: %s', (text) => {
    expect(told(text)).not.toEqual([]);
  });

  it.each([
    '王示例信奉“干一行爱一行”的道理',
    '主要是老板李样例今年捐款救助白血病儿童',
    '农场主李样例为患病村民捐款',
    '父母双亡的在校生可持证明申请减免',
    '本公示不登载户主的银行账号、住址门牌和病情',
    '王示例在抢救车祸伤员时表现突出',
    '王示例主刀手术零并发症',
    '王示例负责残疾证办理，关注产后抑郁，开通咨询热线',
    '王示例带头签订拒绝高价彩礼承诺书',
    '王示例负责手足口病、流感防控',
    '王示例熟悉伊斯兰教、天主教政策',
    '影片中王示例饰演一名抑郁症患者',
    '王示例收养流浪狗，建起救助站',
    '王示例在新冠重症病房连续值守',
    '王示例熬制的祖传膏药列入非遗名录',
    '王示例任住院药房组长，修复病险水库，培育抗病新品种',
    '院长现任示例医学会肿瘤分会主任委员',
    '王示例是孤独症康复机构的负责人',
    '示例市佛教协会、示例寺均无异议',
    '王示例义务巡河，成功劝阻野泳、防止溺亡事故发生',
  ])('is said of nobody: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
