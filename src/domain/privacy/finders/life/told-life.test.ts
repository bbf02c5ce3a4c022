import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../personal-data.ts';

/** What is told of `text`, which is told of 甲一 alone. */
const told = (text: string, isOfPerson = true): string[] =>
  personalDataIn(text, {
    names: new Set(['甲一']),
    fieldAt: () => ({ label: '', heads: [], lists: undefined, isOfPerson }),
  })
    .filter(({ kind }) => kind === 'sensitive')
    .map(({ start, end }) => text.slice(start, end));

describe('a child who was born lately', () => {
  const bornIn = (year: number): string[] =>
    personalDataIn(`受种者李样例，${year}年11月出生`, { latestYear: 2026 })
      .filter(({ kind }) => kind === 'sensitive')
      .map(({ value }) => value);

  it('is found by name', () => {
    expect(bornIn(2024)).toEqual(['李样例']);
  });

  it('is none from its fourteenth year on', () => {
    expect(bornIn(2012)).toEqual([]);
  });
});

describe('what is told of a life', () => {
  it('is of whom the line is headed by', () => {
    const words = '牵头建起三个示范点；胃部手术后化疗五次，照常上班';
    expect(told(`甲一：${words}`, false)).not.toEqual([]);
    expect(told(words, false)).toEqual([]);
  });

  it.each([
    ['illness', '甲一突发脑溢血倒在办公室'],
    ['illness of work', '三年前复查，结论是尘肺贰期，她没有离岗'],
    ['illness of a relative', '甲一的母亲得了阿尔茨海默病'],
    ['a treatment', '每周三次到示例县医院做血液透析'],
    ['what is lost', '甲一右手三根手指在车床上被截去'],
    ['a state', '甲一的爱人瘫在床上十二年'],
    ['one for whom is cared', '甲一照料高位截瘫的丈夫，从无怨言'],
    ['a medicine', '甲一常年靠胰岛素控制血糖'],
    ['a pregnancy', '甲一怀着二胎仍坚守一线'],
    ['a wish to die', '甲一曾两次割腕'],
    ['a divorce', '甲一三年前离了婚，儿子判给前妻'],
    ['a descent', '甲一是抱养的'],
    ['a death', '甲一的丈夫五年前因车祸走了'],
    ['a relative by name', '甲一的丈夫李样例在示例县税务局工作'],
    ['a child', '她叫李小样，今年九岁，读书认真'],
    ['a debt', '他早年替人担保，背着四十七万元的外债'],
    ['means', '全家一年到头进账不过一万三千块'],
    ['aid', '一家五口全靠低保过日子'],
    ['a conviction', '甲一年轻时因打架坐过三年牢'],
    ['what a court holds of one', '2018年他被法院列为被执行人，三年内还清'],
    ['a detention', '二〇一九年因推搡被派出所拘过五天'],
    ['violence', '甲一小时候遭人猥亵'],
    ['who complained', '写信人系其隔壁住户李样例'],
    ['who told of somebody, with a part of the name', '投诉者为笔试第二名、在示例三中代课的雍某娟'],
    ['who gave a hint', '线索由示例门诊部收费员李样例举报'],
    ['who was robbed of freedom', '甲一送遭人囚禁十四年的李样例回家'],
    ['who keeps a child', '去年法院判她抚养五岁的儿子'],
    ['what is paid for a child', '前夫每月给抚养费800元'],
    ['what a court froze', '去年他的工资账户被冻结'],
    ['an injury', '抓捕中他断了三根肋骨，右手缝了十二针'],
    ['a remedy', '腰椎间盘突出，靠打封闭针顶着'],
    ['a pupil', '救起的是示例小学四年级学生李小样'],
    ['a child of a known age', '甲一找回了6岁的李小样'],
    ['a relative with a post', '他姐夫李样在示例市审计局上班'],
    ['faith', '斋月里她白天不吃不喝'],
    ['whom one loves', '甲一是同性恋'],
    ['a value of the blood', '甲一血小板低至两万，仍在值守'],
    ['a medicine by name', '甲一长期服用氟西汀'],
    ['where one was treated', '甲一在示例市精神卫生中心住过院'],
    ['a wedding too many', '甲一结过两次婚'],
    ['what is left of a fund', '甲一的公积金余额为12.6万元'],
    ['an income of tens of thousands', '甲一全年纳税三万七千元，年收入31万元'],
    ['a reprimand of one with a title', '甲一同志2024年因酒后争吵受到警告处分'],
    ['where a relative works', '甲一的妻子在示例市第三中学任班主任'],
    ['children of one age by name', '双胞胎男孩李小样、李小例（8岁）被反锁在家'],
    ['who gave a hint to the police', '示例镇样例村李样例向派出所提供线索'],
    ['houses and stocks', '该同志在市区有住房两套、商铺一间'],
    ['who is named behind what he or she asks for', '申请人李某，女，示例县样例乡居民，患红斑狼疮'],
    ['ways', '平常清早五点四十出门，晚上七点一个人回木屋'],
    ['what a body is known by', '甲一的人脸编号F0023已入库'],
    ['what is said behind a deed', '他扎根基层服务群众三十年，做过肝移植手术'],
    ['what happened meanwhile', '他在组织开展防汛工作期间突发脑溢血'],
    ['what a comrade bears', '甲一同志长期与糖尿病作斗争'],
    ['what is said of oneself', '“我离了婚。”她说'],
    ['what one is', '甲一是刑满释放人员'],
    ['a part of the body that is not well', '甲一的腰椎陈旧性骨折一直没有治好'],
    ['what is measured', '单位体检提示他尿酸偏高'],
    ['what one takes', '他一直在吃奥氮平'],
    ['an illness with its degree', '2021年轻度贫血'],
    ['who left', '儿媳跑了没回来，孙子跟爷爷'],
    ['where a relative serves', '丈夫在部队服役'],
    ['what one owns', '名下有面包车一辆'],
    ['how often one was warned', '2021年诫勉谈话一次'],
    ['why one was warned', '2022年因收受学生家长购物卡被诫勉'],
    ['what is said of a part of the body', '他腿上打着钢针，眼睛几乎看不见了'],
    ['a word that is parted', '甲一中过风，打过架，罚过款'],
    ['what one has of money', '他炒股亏了四十多万，每月退休金两千三百元'],
    ['who is not born to one', '他和前夫生的儿子住在一起'],
    ['a relative by name at school', '侄子李样在镇中心小学读四年级'],
    ['a child behind its age', '她七岁的女儿李小样放学后没人接'],
    ['who told of it', '举报这事的是二组的李样例'],
    ['an illness without a name that is known', '受助人李样例身患罕见肌无力'],
    ['an illness of an infant', '受者为八个月大的女婴李样例，患胆道闭锁'],
    ['what helps to have a child', '该同志上半年三次取卵、两次移植未成'],
    ['what somebody bought', '参保人李样例半年内刷出司美格鲁肽四十支'],
    ['what a spouse holds', '考察对象李样例漏报配偶持有的基金净值约20万元、本人名下车位两个'],
    ['what a spouse was', '配偶曾在示例省财政厅预算处任副处长'],
    ['where a child lives', '配偶辞职后随女儿定居示例国'],
    ['prayers', '甲一同志每天五次礼拜从不间断，前年还去朝过觐'],
    ['when nobody is at home', '住户李样例每晚十点四十到家，周末整天不在'],
    ['where the key lies', '甲一家中白天无人，钥匙压在门口花盆下'],
    ['what a traveller is known by', '系统留存的旅客万俟样人脸特征值0x7F附后'],
    ['who wrote without a name', '来信系该组已毕业博士生李样例从校外邮箱发出'],
    ['who sent a letter, with what he was', '信件系本村原出纳牛样例所寄'],
    ['who accused somebody, behind a post', '经会计缑样例实名举报，查明其虚报冒领'],
    ['who put it on the net', '网帖作者系职工李样例'],
    ['who told of it, in brackets', '举报人（李样例，仓储科）反映属实'],
    ['where somebody comes from', '我家漆雕样是戒毒所出来的'],
    ['a remedy of whom a child is sought', '甲一的爱人做了宫腔镜'],
    ['what an insurance holds', '参保人李样例门诊慢特病病种为高血压'],
    ['what stands at home', '甲一家中设有佛堂'],
    ['who is alone at home', '家中只有七十岁的母亲一人'],
    ['a spouse of another State', '妻子为外籍'],
    ['who suffered, in brackets', '受害学生（李小样，女）已转学'],
    ['who is named in a quarrel', '女方李样例，男方李某'],
  ])('is found: %s', (_, text) => {
    expect(told(text)).not.toEqual([]);
  });

  it.each([
    '任何单位和个人可向县纪委举报，石桥村向镇里举报线索两条，匿名信不予受理',
    '甲一主攻乳腺癌早期筛查，治愈病人无数',
    '甲一常年为丧偶、独居老人送餐，帮瘫痪在床的老人翻身',
    '甲一资助了十二名孤儿上学，为残疾儿童送教上门',
    '甲一带领科室完成首例心脏支架手术，研究阿尔茨海默病发病机制',
    '甲一负责低保审核，清退低保户42户，全村户均年收入增长23%',
    '甲一审结离婚、抚养费、赡养纠纷300余件，查处酒驾醉驾案件120起',
    '甲一任强制隔离戒毒所民警，抓获吸毒人员六名',
    '甲一把群众当亲人，把老人当父母，妻子也是一名教师',
    '甲一编写《糖尿病居家护理手册》，发起“假肢助行”项目',
    '甲一在人脸识别领域取得专利九项，联系清真寺三座',
    '甲一每天早上八点前到岗，晚上十点才离开办公室',
    '甲一从未受过处分，参与抢救危重病人两千余人次，主持残疾人就业培训',
    '甲一开发的助听器获奖，多次深入监狱、看守所讲法',
    '甲一，51岁，示例镇调解员',
    '患有精神病、癫痫、传染性肝炎或者曾因犯罪受过刑事处罚、被开除公职的，不得报考',
    '确诊患有传染性肺结核的，一律不予录用',
    '甲一，小学教师，教三年级数学，任四（2）班班主任',
    '她开设“回家课堂”，引导戒毒学员读书写信，谈话诫勉干部十二人，给予处分三人',
    '甲一查封房产三十处，投诉者为两家企业，审结抚养权变更案四十件',
    '甲一未被列入失信被执行人',
    '他把信访人当家人，研制的抗癌新药完成三期临床试验，克服身体不适加班一周',
    '先进班集体：高一（4）班、高二（6）班',
    '甲一创作的《父亲的病》获散文奖，用基因检测技术攻克水稻白叶枯病',
    '甲一劝和离婚夫妻300对，创办孤儿学校，收养孤儿的事迹感动全国',
    '甲一追缴欠款380万元，坚持每天早上六点半到校',
    '甲一所在科室设病床90张，年收治抑郁症患者两千人次；父亲病重期间，他仍坚守一线',
    '甲一被确诊为新冠肺炎密切接触者后远程办公，管理失业保险基金',
    '甲一在示例县畜牧兽医站动物疫病检测室工作',
    '她了解到一户人家生活困难，妻子卧床多年，立即联系民政部门',
    '甲一规范管理患者976人，无一肇事',
    '甲一劝阻一起跳楼事件，从不酒后驾车',
    '如出现皮疹、眼眶痛等症状，请尽快就诊',
    '甲一完成髋关节置换三百台，抗击新冠肺炎疫情，倡导抵制高额彩礼',
    '请实名向示例市教育局反映，甲一带病上阵',
    '甲一推动企业增收，职工平均工资增长12%，老城区管网不行了，他带队抢修',
    '甲一帮助农民工追回工资56万元，公司年收入2000万元',
    '村集体收支：上半年收入合计186420元',
    '甲一发现很多年轻母亲产后抑郁，开设门诊',
    '甲一牵头成立生殖医学中心，完成取卵手术1200例、胚胎移植九百例，推动试管婴儿项目落地',
    '甲一负责基金会日常工作，管理基金净值3亿元，为小区新增车位两百个，查控被执行人名下房产、股票',
    '甲一任民族宗教事务局局长，走访信教群众，组织穆斯林群众朝觐',
    '甲一每天早上六点出门巡线，服务水库移民安置，引进定居海外的专家',
    '来信由示例省信访局转办，匿名信所反映问题不成立，线索由公安局提供',
    '甲一推进器官捐献，宣传脑死亡标准，负责慢特病登记备案，认定糖尿病患者1200人',
    '举报人、证人保护制度由甲一起草，乘客人脸特征值由系统加密保存',
    '甲一侦办案件，保护证人、被害人，录入指纹数据2万条，开通慢特病备案绿色通道',
    '举报人（单位或者个人）可获奖励，受害人（家属）可申请救助',
    '甲一推动股票、基金投资者教育，持有一级建造师证书',
    '甲一照顾独居老人，白天家中无人时上门送餐，保管消防通道钥匙',
  ])('is not what one does for others: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is found in short cells of a list of persons, but where they say what each does', () => {
    const inColumn = (label: string, cell: string): number =>
      personalDataIn(cell, { fieldAt: () => ({ label, heads: [], lists: 'persons' }) }).length;
    expect(inColumn('夜间注意', '癫痫，晚九点服药')).toBe(1);
    expect(inColumn('事由', '宫颈癌术后')).toBe(1);
    expect(inColumn('研究方向', '宫颈癌')).toBe(0);
  });

  it('is found of whom a row names beside what he or she is, and of whom a cell names alone', () => {
    const inTable = (heads: readonly string[], cells: readonly string[]): string[] => {
      const text = cells.join('\t');
      const label = (index: number): string => heads[text.slice(0, index).split('\t').length - 1] ?? '';
      return personalDataIn(text, {
        fieldAt: (index) => ({ label: label(index), heads: [], lists: undefined }),
      }).map(({ start, end }) => text.slice(start, end));
    };
    const heads = ['受访者', '角色', '日期'];
    expect(inTable(heads, ['李样例（仓储科）', '举报人', '3月7日'])).toEqual(['李样例（仓储科）']);
    expect(inTable(heads, ['员工甲', '一般证人', '3月6日'])).toEqual([]);
    expect(inTable(['举报人', '金额'], ['举报人', '金额'])).toEqual([]);
    expect(inTable(['捐献者', '类型'], ['李样例，尿毒症', '角膜'])).toEqual(['尿毒症']);
    expect(inTable(['药名', '主治'], ['金银花，高血压', '冲服'])).toEqual([]);
  });

  it('needs a name, a relative or a pronoun in a text that is told of nobody', () => {
    expect(told('示例市残疾人联合会，逾期未提出的，不再受理', false)).toEqual([]);
    expect(told('甲一印染有限公司，2025年3月因超标排放被行政处罚', false)).toEqual([]);
    expect(told('甲一得了白血病', false)).toEqual(['得了白血病']);
  });

  it.each([
    '李样例同志离了婚',
    '村支书李样例欠下外债十万元',
    '对李样例受过党内警告处分一事，已经核实',
    '拟推荐李样例（欠下外债十万元）',
    '欠下外债的李样例没有离岗',
    '因欠下外债，李样例去年请假',
    '其中李样例因去年腰椎手术尚在康复',
    '因骨折尚未痊愈，李样例未参加面试',
    '李样例曾在示例市精神卫生中心住院三次',
    '李样例听力受损，请书面沟通',
    '经查，甲一有乙肝“大三阳”',
    '排名第3的考生经查有乙肝“大三阳”',
    '患抑郁症多年的女青年李样例自桥上坠河',
    '前期反映人李样例一家四口因饮水患结石',
    '示例有限公司厂房因股东李样例个人欠农商行贷款86万元被查封',
    '李样例名下房产被法院查封',
    '系李样例前年离婚，部分群众有看法',
    '李样例正在办理离婚诉讼，账户以新提供的为准',
    '李样例因感情纠纷被人堵在门口',
    '李样例同学没有父母，吃住都在伯父家',
    '李样例同学是孤儿，由民政部门监护',
    '甲一是事实无人抚养儿童',
    '李样例系强制隔离戒毒期满人员',
    '甲一周末都去教会聚会',
    '甲*样（服刑人员家属）',
    '甲*样（化疗中）',
    '甲*样（看不见）',
    '如有异议可以反映，李样例同志已离异，报到可酌情延后',
    '李样例的丈夫去年走了',
    '示例岗位只有甲一1人（刑满释放两年）',
    '人口最多的是甲一家庭，一家六口，前些年欠下信用社9万元',
    '甲一指导学徒6人，前年五月查出肺结节',
    '延期到岗的只有李样例，理由是保胎',
    '李样例早年间犯过事，（李样例有过盗窃前科）',
    '甲一现为离异状态',
    '拟派两人，其中仲样例尚在哺乳期',
    '李小样老人（1937年生，失能）由儿女照料',
    '受助儿童小雨（父亡母嫁）每月650元',
    '拍摄对象为患自闭症的男孩乐乐',
    '有群众反映李样例同志与女下属关系暧昧',
    '李样例户因赌博欠债外出',
    '验收人李样例（孕，未到场）',
    '新退出的2人中李样例已怀孕三个月',
    '示例镇的童大妈做完白内障手术后写来感谢信',
  ])('is found of whom a text names that is told of nobody: %s', (text) => {
    expect(told(text, false)).not.toEqual([]);
  });

  it.each([
    '冻得说不出话来，问及姓名时只摆摆手走了',
    '甲一双手磨出血泡，仍坚持到最后',
    '甲一医生为车祸伤者实施手术，术后恢复良好',
    '甲一所在的精神病院连续五年无安全事故',
    '甲一调解员促成借贷双方和解，欠款9万元当场结清',
    '甲一所在的村去年还清历年欠账46万元',
    '假肢装配师甲一为截肢者装配假肢400余具',
    '甲一长期联系残疾户，为聋哑青年开办烘焙班',
    '甲一律师正在办理离婚诉讼法律援助案件',
    '甲一牵头成立癌症康复俱乐部',
    '甲一在透析中心值守，保障每周三次透析',
    '甲一主持的“乙肝大三阳母婴阻断”项目获奖',
    '甲一化解感情纠纷31件，审结离婚诉讼112件',
    '甲*样（透析中心护士长）',
    '甲一走了8小时山路送药',
    '甲一带领贫困户脱贫',
    '甲一清理不良贷款，收回欠款860万元',
    '示例岗位只有甲一1人（中级职称满三年）',
    '甲一家庭承包土地32亩，去年增收3万元',
    '甲一体检职工900人，前年五月查出结节74例',
    '甲一资助学生9人，均患有白血病',
    '其培养的12名学生中李样例已考入省队',
    '其主刀的患者中有3人因白内障致盲',
  ])('is not found of whom somebody serves, or in good deeds: %s', (text) => {
    expect(told(text, false)).toEqual([]);
  });
});
