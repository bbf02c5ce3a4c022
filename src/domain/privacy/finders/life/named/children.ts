import { anySurnames } from '../../person.ts';
import { plainName, wordly } from '../somebody.ts';

const age =
  '(?<![0-9一二三四五六七八九十百])(?:[1-9]|1[0-7]|[一二两三四五六七八九十]|十[一二三四五六七])个?(?:周?岁|月大)(?!时|起|就|开始|那年|学|丧|随|便|入|以|参|当|进|离|辍|拜|下乡|加入|[左上]右|[前后])';
const grade =
  '(?:(?<!高)[一二三四五六七八九123456][(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班|(?:小学|幼儿园)?[一二三四五六][(]?[0-9]?[)]?年级(?:[(]?[0-9一二三四五六七八九十]{1,2}[)]?班)?|初[一二三](?=的?(?:学生|[男女][生孩]))|[大中小托][一二三四五六1-6]班|(?:大|中|小|托|学前)班|[读上念](?:初[一二三中]|高[一二三中]|小学|中学|幼儿园))';

/** Of whom a clause tells who teaches or looks after children. */
const noTeaching = '(?:(?!教|任|带|老师|辅导|负责)[^。;\\n])';
const pupil =
  '(?:(?:残疾|患病|重病|贫困|留守|困难)?(?:小?同学|班长|队长|小?选手|小?演员|小?学生|小朋友|孩子|娃|[男女][孩童生]|幼儿))';

/** What a name goes on with, where it stands within a sentence. */
const goesOn =
  '[在因自从父母的被说住患随正放捡走失落与和攀爬翻摔跌撞受上下来去到写读画作获得系是今现已曾也家及代突昏参提遭没未跟向对把将给年最表演唱弹站坐告说问哭笑代主当执领献捐编拿长进之全均都双冒伤盗偷由尚称]';
/** Words for what pupils do and have that begin as a name does. */
const noName =
  '(?!方[阵队程面便]|金[牌奖]|龙舟|武术|花样|马拉|夏令|黄[手牌]|周[记报边末]|游[泳园学]|毛笔|白[天色]|严[重格]|范围|章程|代表|家[长庭]|全[体部员]|成[绩长员果]|平[均时]|[\u4e00-\u9fff]老师|温[馨暖]|和|及|于|能|应|都|经|双|单|通|强|管|党|相|参)';
const childName = `${wordly}${noName}[${anySurnames}][\\u4e00-\\u9fff]{1,2}?`;

/** A child who is called one behind its name, or by whose name its family is: 大一班的李小样小朋友, 二(3)班李小样的家长. */
export const childrenByName = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|[的有叫和与了是为])(${childName}|${noName}(?!万)[${anySurnames}][\\u4e00-\\u9fff]{2})小朋友(?!们|之|心)|${grade}的?(${childName})(?:同学|的?(?:家长|父[亲母]|母亲|[妈爸]|奶奶|爷爷)|受伤|走失|(?:长期|经常|多次|连续|一直|昨天|今天|上周|课间|放学后?|午休时?)?(?:被|[遭受])|[摔跌]|溺|落水|昏|晕|哭|吐)`,
  'g',
);

/** A child (under 14, 个人信息保护法 28) by name, behind its age or class. */
export const calledChildren = new RegExp(
  `(?:(?:[男女][孩童生]|幼[儿童女]|儿童)(?=[\\u4e00-\\u9fff]{2,3}(?:、[\\u4e00-\\u9fff]{2,3})*[,(](?:现年|今年|年仅)?${age})|${grade}的?${pupil}|${grade}的|${age}的?(?:(?:在校|[小初高][一二三中]|[小中]学|中专|职高|[一二三四五六七八九]年级|幼儿园)?的?${pupil}|[儿孙]子|孙?女儿?|[男女幼孩]童|外甥女?|侄[子女]|外孙女?|[弟妹][弟妹])|${age}的|小学生(?=${plainName})|(?:小学|幼儿园)的?${pupil}(?=${plainName}))${noName}([\\u4e00-\\u9fff]{2,3})(?=$|[,。;、)(\\s]|${goesOn})`,
  'g',
);
/** Of a child whom the State cares for, by what it is called at home: 孤儿小样. */
export const childrenInCare =
  /(?:孤儿|无人抚养儿童|困境儿童|留守儿童|孤独症儿童|自闭症儿童|脑瘫儿童|(?:受害|被害|被侵害)(?:女童|儿童|女孩|男孩))(?!小[组学家区班队院屋康型手])(?:小[\u4e00-\u9fff]|([\u4e00-\u9fff])\1)(?=[,。;、)和与等的合一同过读在]|$|[(](?![^()]*化名))/g;
/** A child of somebody, by a name without a surname, or by what it is called. */
export const childrenCalled = new RegExp(
  `(?<=^|[,。;(、\\t])[\\u4e00-\\u9fff]{2,3}(?:今年|现年|才|刚满?|年仅)${age},?[^,。;:()\\s]{0,4}?[读上念在][^,。;:()\\s教任]{0,12}?(?:小学|中学|幼儿园)(?![教老])|${grade}的?[^,。;:()\\s]{0,12}?(?:学生|同学|孩子|[男女][生孩童]|儿童)[^,。;:()\\s]{1,3}\\((?:化名|原名|真名|本名)?(?!化名|[^()]*某)${childName}\\)|被[^,。;:()\\s]{1,8}?[伤害骗侵暴凌弃虐]的(?:学生|孩子|[男女][生孩童]|儿童|幼[儿女])[^,。;:()\\s]{1,3}\\((?:原名|真名|本名)?(?!化名|[^()]*某)${childName}\\)|${age}的?(?:儿子|女儿|[外]?孙[子女]?|侄[子女]|外甥女?)(?:([\\u4e00-\\u9fff])\\1|小[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]儿)(?=[,。;、)(\\s]|${goesOn}|$)|(?:孤儿|孩子|儿童|[男女][孩童]|双胞胎|姐妹|兄弟|姐弟|兄妹)(?:俩|们)?(?:分别)?(?:名?叫|取名|起名)(?:做|为)?${childName}(?=[,。;、)(\\s]|[和与]|${goesOn}|$)|(?:小孩|孩子|娃|儿子|女儿|孙[子女]|小朋友)([\\u4e00-\\u9fff])\\2[(,](?:今年|现年|才|刚)?(?:${age}|[上读念在]?${grade})|(?:[男女][童孩]|儿童|孩子)[^,。;:()\\s]{0,4}?(?:全名|真名|姓名|名字|(?<![报著知有命提署签更记点无])名(?![单额义次称词录]))[叫为是:]?[\\u4e00-\\u9fff·]{2,6}(?=[,。;、)(\\s]|$)|${grade}[^。;]{0,12}?,?(?:分别)?名叫${childName}(?=[,。;、)(\\s]|[和与]|$)`,
  'g',
);
/** A child behind whose it is, whatever its name begins with: 某人之女何样样(10岁. */
export const childrenOfKin = new RegExp(
  `(?:[之其](?:独生|[长次幼小])?[子女孙]|儿子|女儿|孙[子女]|外孙女?|侄[子女]|外甥女?)(?:名?叫)?([安${anySurnames}](?!某)[\\u4e00-\\u9fff]{1,2})[,(](?:现年|今年|年仅|[男女]性?,)*(?:${age}|${grade}|20[01]\\d年|${noTeaching}{0,10}?${grade})`,
  'g',
);
/** A name, and in which year of this century he or she was born. */
export const bornLately = new RegExp(
  `(${plainName})”?[,(](?:[男女]性?,)?(?:(?:出生|生)于)?(20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出?生(?![产活效成态源物长意])|[,)](?=[男女]))`,
  'g',
);
/** A child by name, with its age or class. */
export const children = new RegExp(
  `(?:(?:名?叫|(?<=^|[\\t,。;:]|学生|儿童|孩子|同学|孤儿|少年|未成年人|小朋友|幼儿|[男女][孩童])(?!干部))[\\u4e00-\\u9fff]{2,3}|${plainName}|(?<=[的叫是为系与])[${anySurnames}](?!某)[\\u4e00-\\u9fff]{1,2})(?:[、和][\\u4e00-\\u9fff]{2,3})?(?:[,(]|,?(?:今年|现年|才|刚满?|只有|年仅))${noTeaching}{0,16}?(?:${age}|${grade})`,
  'g',
);
