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
    '甲一被评为劳模，受到上级表扬，被同事称作铁人',
  ])('is not what one does for others: %s', (text) => {
    expect(isTold(text)).toBe(false);
  });
});
