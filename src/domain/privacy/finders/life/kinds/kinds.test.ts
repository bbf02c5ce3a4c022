import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../../personal-data.ts';

/** Whether something is told of `text`, all of which is told of 甲一. */
const isTold = (text: string): boolean =>
  personalDataIn(text, {
    names: new Set(['甲一']),
    fieldAt: () => ({ label: '', heads: [], lists: undefined, isOfPerson: true }),
  }).some(({ kind }) => kind === 'sensitive');

describe('what is told of a life in words of every day', () => {
  it.each([
    ['a body that fails', '老二脑子不大灵光'],
    ['what one can no longer do', '甲一的母亲下不了床，全靠人伺候'],
    ['what is done against it', '甲一每周透三回，药没断过'],
    ['a degree, as it is spoken of', '甲一持有肢体残疾人证'],
    ['a fall', '甲一去年腊月从脚手架跌下来，腰以下没了知觉'],
    ['an accident', '甲一被农用车轧断了右腿'],
    ['a mind', '甲一前年喝过农药，人时好时坏'],
    ['a pregnancy', '甲一已有五个月的身孕'],
    ['what kept one from a birth', '甲一打过两次胎，再没怀上'],
    ['a divorce', '三岁那年父母就离了'],
    ['an affair', '丈夫在外头有了人之后提出分开'],
    ['a death', '独子前年车祸没了，未再生养'],
    ['who left', '他媳妇嫌家里穷，丈夫后来没再回来'],
    ['a wedding anew', '她娘后来又嫁了人'],
    ['whom a child is left with', '双亲先后过世，跟着外婆过'],
    ['a descent', '甲一是三个月大时从邻县抱来养的'],
    ['a prison', '父亲几年前进去了，判了七年'],
    ['a crime', '甲一，盗窃罪，缓刑一年六个月'],
    ['drugs', '甲一早年吸过毒，强戒过两年'],
    ['gambling', '父亲赌输了房子，讨债的天天堵门'],
    ['a punishment', '甲一受过治安拘留'],
    ['blows', '甲一近两个月被男人打了不止一回'],
    ['bullying', '甲一在宿舍被同学孤立'],
    ['a fraud', '甲一被网友骗走八万元'],
    ['a debt', '甲一在信用社还挂着23万元的账没还上'],
    ['want', '甲一掏不出学费，全家靠舅舅接济'],
    ['a faith', '甲一信基督，每逢礼拜天去教堂做礼拜'],
    ['who is alone', '甲一家里就她一个人，儿女都在外地'],
    ['a way home', '甲一放学后独自从河堤小路回家'],
    ['what one sees of a body', '甲一手腕上有新旧划痕'],
    ['what costs an effort', '甲一如今喘气都费劲'],
    ['who was lost', '甲一二十九岁上没了男人'],
    ['a brother in prison', '其大哥还在里头没出来'],
    ['whom somebody turned upon', '儿子一喝多就拿她撒气'],
    ['a bank that took it', '甲一给人作保，叫银行扣了工资卡'],
    ['a child that was found', '甲一捡了个女娃当孙女养'],
    ['a vote', '甲一投的是反对票'],
    ['a label of politics', '甲一的父亲是右派'],
    ['a child of the family', '甲一家中有脑瘫儿一名'],
    ['a child by its name', '甲一的孩子自闭，入托困难'],
    ['an eye that was hurt', '甲一右眼早年被石子崩伤'],
    ['poison', '甲一服过农药，被父亲救回'],
    ['who is ill at home', '甲一母亲系精神病人，须人看护'],
    ['a wife who was bought', '甲一花六万元从外地买来媳妇'],
    ['a house that was sold', '甲一卖房还债'],
    ['a quarrel with a former spouse', '甲一与前夫财产纠纷'],
    ['a theft', '甲一偷电被罚'],
    ['a quarrel before a court', '甲一家兄弟俩争祖屋打官司'],
    ['what a former spouse demands', '甲一前夫多次索要奖金'],
    ['who went astray', '甲一的妻子走失多年'],
    ['a card that is overdrawn', '甲一（信用卡透支5万元，市法院正在执行）'],
    ['what somebody thinks of the State', '甲一私下对时局表示不满'],
    ['a god at home', '甲一卧室摆着一座佛龛'],
    ['a degree without a number', '甲一属中度智力障碍'],
    ['who cannot hear', '甲一，聋人，手语交流'],
    ['whom somebody does not speak to', '甲一与女婿为分家闹翻'],
    ['what somebody pays back', '甲一每月归还车贷1500元'],
    ['what somebody has in a bank', '甲一银行定期余额五万元'],
    ['who breathes with a machine', '甲一老人在家中床上吸氧'],
    ['a wife who is disabled', '甲一母残二级，田里活全靠他'],
    ['where a mother is treated', '甲一父亲年初在示例医院肿瘤科化疗'],
    ['where one may settle', '甲一持有某国枫叶卡'],
    ['a grade in brackets', '保洁员甲二（肢体二级残）'],
    ['a remedy', '甲一长期服用碳酸锂'],
    ['ears that fail', '考生甲一右耳听力不达标'],
    ['a child who was taken', '三岁时被人从集市抱走的甲二（现名甲三）'],
    ['whose child one is', '大女儿系男方前头妻子所生'],
    ['a name that was misused', '女方冒用其姐姐的户口'],
    ['a house that stands empty', '甲一6日至11日全程不在家'],
    ['a way home at night', '她独自骑车经示例弄、示例桥回到租住的示例里'],
    ['a rest of a debt', '另有个人房贷余额12.6万元'],
    ['whom a case is of', '甲一系示例号故意伤害案的被害人'],
    ['an old man, as neighbours call him', '村民老李头前年得了半边瘫'],
    ['an old man who was named before', '李样例老人七十六岁。老人一家三代信奉某教'],
    ['whom another helped', '他处置辖区妇女李样例遭丈夫殴打的警情'],
    ['whose office is in his name', '示例社区居民李样例患精神分裂症'],
    ['a parent dead and one gone', '甲一父亡母嫁，由祖父监护'],
    ['what one does to oneself', '甲一近半年反复割手臂，夜里睡不着'],
    ['where a family may stay', '其妻三年前已取得某国永久居民身份'],
    ['a key, in another tongue', '甲一屋企得佢一个人，门匙摆喺花盆底'],
    ['a fit, by its country name', '甲一打小抽羊角风'],
    ['a leave for an operation', '甲一因腰椎手术请假两个月'],
    ['a low mood', '甲一产后情绪一直不好'],
    ['a divorce by a court', '去年底两口子经法院判离'],
    ['with whom a child stays', '儿子归女方'],
    ['who told of it, by the work', '实名举报人为本局计财科出纳李样例'],
    ['who is called a comrade', '我院产科助产士李样例同志怀二胎时大出血'],
    ['a trouble at school', '甲一迷上游戏，休学一年'],
  ])('is found: %s', (_, text) => {
    expect(isTold(text)).toBe(true);
  });

  it.each([
    '甲一常年为行动不便的老人上门理发，给看不清路的盲人引路',
    '甲一任强制隔离戒毒所民警，是反家暴社工，办理盗窃罪案件三百件',
    '甲一依法对被执行人采取限制消费措施，追回欠薪',
    '甲一任特殊教育学校教师，教听障孩子说话',
    '甲一两人分开行动，从山上取水，走进去了三公里',
    '甲一为群众垫付医药费两万元，调解邻里矛盾，不怕挨家挨户跑',
    '甲一把账目交清，修好没人管理的水渠',
    '甲一看不惯浪费，说话算数，做事不含糊，手脚麻利',
    '甲一相信主题党日的力量，走访教堂和清真寺，宣传防火',
    '对患大病、遭遇车祸的，按规定给予临时救助；劳动者患病或者非因工负伤',
    '甲一从山上救下摔伤驴友三名，脸被熏黑，手上磨出血泡',
    '甲一投下了庄严的赞成票，决议以32人投赞成票通过',
    '甲一任出入境科科长，负责永久居留身份证受理，拒收红包三次',
    '甲一独自从山上背回三袋水泥，把钥匙放在村部',
    '甲一主持清收，按揭余额从3200万元降到900万元',
    '甲一成功将一枚肾脏移植给尿毒症患者，组织呼吸停止四分钟内施救的演练',
    '甲一发明的助听器降噪算法获专利，替刘婶垫付了医药费',
    '甲一值夜班，夜里睡不着的病人他都陪着说话，把割伤手指的学生送到医务室',
    '甲一是位好同志，开展心理转介服务，转介心理门诊28人次',
    '甲一因抢救手术未能参加家长会，主持术后恢复指导门诊',
    '甲一为失能老人提供上门换药、鼻饲护理',
    '甲一每天清晨五点半到水文站观测水位，与父母邻里从未闹翻',
    '甲一推动每月还款2000元以下的贷款户减负',
    '甲一被评为劳模，受到上级表扬，被同事称作铁人',
  ])('is not what one does for others: %s', (text) => {
    expect(isTold(text)).toBe(false);
  });
});

describe('who told of somebody, by name behind what was told', () => {
  const toldOf = (text: string): string[] =>
    personalDataIn(text, { names: new Set(['王示例']) })
      .filter(({ kind }) => kind === 'sensitive')
      .map(({ value }) => value);

  it.each([
    '上次举报飞防重复报面积的甲乡李样例，情况已经核过',
    '此前来信反映甲厂排污的群众为示例区的退休工人李样例，已转交',
    '最早举报该项目的甲村村民李样例已收到答复',
    '来电反映噪声问题的居民是李样例',
    '实名举报围标的甲公司职工李样例',
    '多次写信反映水质的示例街道李样例',
    '前几天来反映违建的李样例请放心',
    '来访反映违建的住户叫李样例',
    '举报信是同车间的工人李样例写的',
  ])('is found: %s', (text) => {
    expect(toldOf(text)).toContain('李样例');
  });

  it.each([
    '负责核查群众举报线索的甲局李样例',
    '此前接待来信反映排污的干部是李样例',
    '举报虚报面积的，由甲局李样例受理',
    '多次为来访反映问题的群众李样例解答',
    '去年反映农村生活的作品为李样例所作',
    '群众举报的李家村重复报面积已核实',
    '去年信访化解率高的向阳镇、反映最集中的温泉镇',
    '今年投诉举报的文化市场案件',
    '最早举报该项目的王示例',
    '举报电话0000-5550123的示例局李样例',
  ])('is nobody who has to do with it: %s', (text) => {
    expect(toldOf(text)).toEqual([]);
  });
});
