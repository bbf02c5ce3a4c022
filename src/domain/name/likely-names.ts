import { plainCharacters, typedCharacter } from './plain-characters.ts';

/** The commoner surnames: what may begin a name that nobody has told us. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺郝顾龚邵万覃武钱戴严莫孔向常汤康易乔温庄晏柴瞿慕连祁祝左施祖詹申欧阳关苗冶才仁扎多旦';
/** The rest of the single ones of 百家姓, and some that it leaves out: they begin a name only where something else says that one stands there. */
export const rarerSurnames =
  '佘鄢郐虢甯俎爨漆褚卫尤华戚喻柏水窦章云葛奚郎鲁昌凤花俞柳酆鲍费廉岑倪滕殷毕邬乐于时皮卞齐伍元卜平和穆湛禹狄米贝明臧计伏成谈茅庞纪舒屈项阮蓝闵席季麻强娄危童颜梅盛刁骆樊凌霍虞支柯昝管卢经房裘缪干解应宗宣贲郁单杭洪包诸吉钮嵇邢滑裴荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎符景束幸司韶郜蓟薄印宿怀蒲邰从鄂索咸籍赖卓蔺屠蒙池阴胥能苍双闻莘党翟贡劳逄姬扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农别充茹习宦艾鱼容古慎戈庾终暨居衡步都耿满弘匡国寇广禄阙东殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空毋沙乜养鞠须丰巢蒯相查后荆红游竺权逯盖益桓公涂佟苟冼亓尉迟仝帅楚况邸苑麦战侴佴檀谯庹缑仉谌粟揭麴苌呙眭郇亢卿毛丛岳兰辜妫禤芈笪迮遆隽佼仵撖揣牟睢蹇弋郄安丘代敬淦税茆菅雒鹿隋朴矫沐旷靖晋练';
const longSurnames = '欧阳|上官|司马|司徒|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木';
const rarerLongSurnames =
  '甪里|万俟|漆雕|单于|亓官|夹谷|宗政|乐正|即墨|段干|申屠|完颜|东方|独孤|南宫|澹台|公冶|钟离|闻人|淳于|太叔|轩辕|鲜于|闾丘|濮阳|赫连|呼延|拓跋|巫马|相里|富察|仲孙|羊舌|梁丘|司寇|颛孙|左丘|东郭|宰父|汝嫣|公羊|谷梁|纳兰|叶赫|耶律|公西';

/** Words that begin with a surname, and name nobody. */
const words =
  /^(?:高[校中级等新层端原技温考速铁标质]|方[案法面式向针]|安[全置装]|金[融属牌色额]|马[路拉]|江[苏西南北东]|石[油化]|公[安务]|文[化明艺物]|黄[河金]|周[边年期]|温[室泉度暖带州差]|康[复养]|常[务委州]|万[里名元人]|成[果绩人]|白云|严[重格肃禁惩密厉防]|孔[庙雀隙]|陈[旧列述]|秦岭|时[代间]|连[队]|谷物|花[卉木]|龙头|雷达|熊猫|杨树|林[业场区草]|田[间径园]|路[线段]|车[辆间]|武[警术装汉]|史[料志]|单[位项]|洪水|商[业会]|夏[季令]|任[务职前期用]|关[于键系]|施[工行]|向[上社]|多[年项次个种]|才[能艺]|连[续锁]|左右|申[报请办]|祖国|欧[洲盟]|阳光|苗[木圃]|仁[爱]|顾[问客]|何时|许[可多]|程[序度]|余[额下]|段[落长时内位]|贺[信词]|莫[过如非大名干]|易[地]|庄[稼园]|代[表理码办管购金县村价]|税[务费收率款前后种源法额]|丛[林书生]|鹿[场茸苗]|麦[田子收苗地]|朴[素实]|沐[浴]|敬[老爱业请]|晋[级升中城江]|揭[牌幕晓]|练[习兵]|项目|乔[木迁])/;

const before =
  '(?:关于|对|给予|授予|推荐|确定|表彰|奖励|撤销|取消|同意|选拔|任用|任命|聘用|录用|提名|发现|查明|反映|经查|^|[、，,和与及:：；;。\\s（(“])';
const strongBefore =
  /(?:关于|对|给予|授予|推荐|表彰|奖励|撤销|取消|同意|选拔|任用|任命|聘用|录用|提名|查明|经查)(?:给予|授予|推荐|表彰|奖励|撤销|取消|选拔|任用|任命|聘用|录用|提名|拟任|拟录用|拟聘用)?$/;
const strongAfter =
  '(?:等)?(?:同志|先生|女士|同学)|等?[0-9０-９一二三四五六七八九十两]{1,3}(?:名|位|人)|的(?:公示|材料|资格|申请|情况|问题|事迹)|等的公示|拟任|任职|任前|入选|当选|不符合|本人|因';
const weakAfter = '[、，,和与及；;。）)”\\s]|等|$';

const name = `(?:${longSurnames})[\\u4E00-\\u9FFF]{1,2}?|[${surnames}][\\u4E00-\\u9FFF]{1,2}?|[\\u4E00-\\u9FFF]{2,6}(?:·[\\u4E00-\\u9FFF]{2,7}?)+?`;
const likely = new RegExp(`(${before})(${name})(?=(${strongAfter})|${weakAfter})`, 'gu');

const whole = new RegExp(`^(?:${name})$`, 'u');

const longSurname = new RegExp(`^(?:${longSurnames})$`);

/** Whether `word` is a surname of two characters, so that two more may follow. */
export function isLongSurname(word: string): boolean {
  return longSurname.test(word);
}

/** Whether `word` by itself may be the name of a person. */
export function isLikelyName(word: string): boolean {
  return whole.test(word) && !words.test(word);
}

const surnamed = new RegExp(
  `^(?:(?:${longSurnames}|${rarerLongSurnames})[\\u4E00-\\u9FFF]{1,2}|[${surnames}${rarerSurnames}][\\u4E00-\\u9FFF]{1,2})$`,
  'u',
);

/** Whether `word` is a surname, also a rare one, and one or two characters: a name where something else says that one stands there. */
export function isSurnamed(word: string): boolean {
  return surnamed.test(word) && !words.test(word);
}

/**
 * Words of `text` that look like names of persons, whom nobody has told us: a surname with one or two characters, and
 * before it or after it what is said of persons (关于…的公示, …同志). They are to be asked about, not relied on.
 */
export function likelyNames(text: string): string[] {
  const plain = text.replace(typedCharacter, plainCharacters);
  const close = plain.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
  return [...new Set([...namesIn(plain), ...namesIn(close)])];
}

/** Whoever is called a comrade, whatever the surname, and those beside: 关于甲一、乙二同志的公示. */
const anyName = '(?:[\\u4E00-\\u9FFF]{2,3}|[\\u4E00-\\u9FFF]{2,7}(?:·[\\u4E00-\\u9FFF]{2,7})+|〔略〕)';
const called = new RegExp(
  `(?:关于|对|给予|授予|推荐|表彰|奖励|撤销|取消|^|[，。；：])(${anyName}(?:[、和]${anyName})*)等?(?:同志|先生|女士)`,
  'gu',
);
const nobody =
  /^(?:有关|相关|各位|部分|上述|以上|下列|全体|广大|其他|这些|多[名位]|几[名位]|[一二三四五六七八九十两]+[名位])|〔略〕/;

function calledNames(text: string): string[] {
  return Array.from(text.matchAll(called), ([, names = '']) => names.split(/[、和]/))
    .flat()
    .filter((name) => !nobody.test(name));
}

function namesIn(text: string): string[] {
  const names = calledNames(text);
  likely.lastIndex = 0;
  for (let match = likely.exec(text); match; match = likely.exec(text)) {
    const [, lead = '', candidate = '', after] = match;
    const start = match.index + lead.length;
    likely.lastIndex = start + candidate.length;
    const isSaidOfPersons = after !== undefined || strongBefore.test(text.slice(0, start));
    if (isSaidOfPersons && !words.test(candidate)) names.push(candidate);
  }
  return names;
}
