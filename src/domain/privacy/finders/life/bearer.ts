import { matchesIn } from '../../../lists/matches-in.ts';
import { isSurnamed } from '../../../name/likely-names.ts';
import { beginsWithPerson, lastNameIn } from '../../listed-names.ts';
import type { Surroundings } from '../../surroundings.ts';
import { anySurnames, hiddenName, namedSurnames } from '../person.ts';
import { kin } from './kin.ts';
import { nameBegun } from './named/name-begun.ts';
import { isOfOthers } from './others.ts';
import { anyName, fullName, plainName, twoSigned, wordly } from './somebody.ts';

/** Of whom a clause tells, and where he or she stands in it. */
export interface Bearer {
  readonly start: number;
  readonly end: number;
  readonly isRelative?: boolean;
}

const relatives = new RegExp(kin, 'g');
/** Who is meant without a name, or as one's own. */
const pronouns =
  /(?<![A-Za-z0-9-])[A-Z]{1,6}[0-9]{2,}(?:-[0-9]+)*号?户(?!数|型|均|籍)|本人|(?<=^|[,:(])[前后]者|该(?:同志|生|员工)|自己|[男女](?:方|主人)|此人|户主(?!代表|大?会)|第[0-9一二三四五六七八九十]{1,3}[名位]?的?(?:考生|人员|应聘者|候选人|选手)|我(?=[被曾患因从也都还又自得做动确查是在当已有没身离欠家]|$)|(?<!其)[他她佢](?!们|人|日|乡|国|杀)|(?<=^|[,:(])其(?![他它中余实间次后])/g;
/** 这位老人 */
const elder = /(?<=^|[,:(])(?:这位)?老人(?!们|院|节|协会|机)/g;
const elderNamed = new RegExp(
  `老人(?:${twoSigned}|[${namedSurnames}])|[${namedSurnames}][\\u4e00-\\u9fff]{0,2}老人|(?:${twoSigned}|[${namedSurnames}])(?:婆婆|大[爷娘妈伯]|奶奶|爷爷|阿[婆公]|老[太汉])`,
);

/** `clauses` with 他 for whom they call 老人, where the text `before` names somebody so. */
export function withoutElders(clauses: string, before: string): string {
  if (clauses.search(elder) === -1 || !elderNamed.test(before)) return clauses;
  return clauses.replace(elder, (words) => '他'.padStart(words.length));
}

/** When something was: 去冬, 上月, 会前, 每周. */
const when =
  '(?:[早去前近多当今同那]年|[上本去]个?月|[去今前昨]年?[春夏秋冬]|[会赛考岗术病]前|近[日来期]|日前|前[天日]|昨[天日]|上周|每[周月年天])';
/** Behind a name, up to what is told. */
const beforeTold = `(?=(?:同志|老师|先生|女士|老人|夫妇|夫妻|一家)?(?:${when}|[已曾刚现正仍因自有是属系患被]|(?:长[期年]|常年|一直|多年)(?:饱?受[\\u4e00-\\u9fff]{0,6})?|饱?受[\\u4e00-\\u9fff]{0,6}|有[\\u4e00-\\u9fff]{1,6}|每[一二三四五六七八九十两几]?个?[周月年天日][\\u4e00-\\u9fff]{0,6}|[左右双][眼耳手臂腿脚]?)?$)`;
/** Surnames with which words begin, where none of these does. */
const wordySurnamed =
  '(?!何[时地人况处等其种]|任[务职何期教用命]|高[校中级等新层端度速考标质]|于[是今此]|向[上来前社]|时[常间候代期有]|关[于键系爱心注]|毛[病利笔巾衣竹]|岳[父母]|梅花|童[年工]|项目|季[度节]|费用|包[括含装]|盛[大行]|游[客泳戏]|兰州|章程|桂花|卓越|辛[苦勤]|[方文康][法案式面便向化明艺件字复养]|安[全置装排徽]|成[年果绩立功员为长都]|常[年委住务]|路[线灯边]|万[元人余]|屠[宰杀刀户]|盘[点查活算旋子]|牧[民区场业草户]|沃[土柑]|翁婿|郁[金闷]|贡[献品米]|穆斯林|华[北东南西侨裔]|古[树代城镇建]|简[单介化历报易]|柏[油树]|齐[全心备抓]|车[祸辆间上内站厢队主展床型次位票库道程])[何任高于向时关毛岳梅童项季费包盛游兰章桂卓辛方文康安成常路万屠车牧沃翁郁贡穆华古简柏齐盘]';
export const titledName = `(?:${plainName}|${wordySurnamed}[\\u4e00-\\u9fff]{1,2}|${nameBegun}[\\u4e00-\\u9fff])`;
/** What somebody is, before a name: 教师李一. */
const called = new RegExp(
  `(?:未成年人|(?:参保|受[访助]|被保险|投保|监护|[供捐]?赠)人|[受供捐获][救助献访]?者|[业租住]户|业主|房客|邻居|[储客用]户|[旅乘游顾]客|考生|[男女][婴童孩]|[患婴]儿|学[生员]|同学|[村居牧]民|群众|职工|员工|工人|教师|老师|患者|干部|老人|青年|少年|同志|党员|[医护产博院战]士|医生|司机|驾驶员|民警|[书秘]记|主任|[科处局院校所站队班组护厂园村社店会楼栋]长|带头人|负责人|候选人|人选|[申推]请人|当事人|对象|代表人?|法人|承包人|经营者|[\\u4e00-\\u9fff](?:员|[业店摊场]主|征收人|访人|反映人|举报人|投诉人)|妇女|女子|男子|摊[主贩]|股东|老板娘?|掌柜|[事场]长|[农场]主|机手|经理|会计|出纳|师傅|[\\u4e00-\\u9fff]师|住户|户主|支书)(?!陆续|连[续同]|左右|成[为立]|时常|常[年常住])(${titledName}|${anyName}${beforeTold})`,
  'g',
);
/** As neighbours call somebody: 老李头, 李大爷, 李家老大. */
const familiar = new RegExp(
  `(?<=^|[,:(村民组户人的])(?:[老小][${namedSurnames}](?:头|汉)?(?![师板式区学组镇路])|[${anySurnames}](?:大[爷娘妈伯叔姐哥嫂]|老[汉头太爷]|师傅|阿[婆公姨]|[婆婶叔伯]|[二三四]?[嫂婶叔]|家老[大二三四五幺]))`,
  'g',
);
const ownName = new RegExp(`^${plainName}`);
/** 李一是, 李一的, 李一同志: a name that a sentence goes on to tell of. */
const whoIs = new RegExp(
  `^(${plainName}?)(?=同[志学]|老师|先生|女士|老人|夫妇|夫妻|一家|户?(?:[是系因曾患被的于也从又已今自身家一还刚现尚仍原])|${when}|年轻|有(?=[过着]|[\\u4e00-\\u9fff]{0,8}$)|长[期年]|常年|一直|多年|饱?受|$)`,
);
/** 何一一, 何一一去年: who stands alone before what is told. */
const whoAlone = new RegExp(`^(${anyName})${beforeTold}`);
/** 李一一2019年因, 李一一参加过: with whom a clause begins that soon tells it. */
const whoBegins = new RegExp(`^(${fullName})(?=[\\u4e00-\\u9fff0-9]{1,10}$)`);
/** A company that is fined is nobody. */
const isBody =
  /^[\u4e00-\u9fff()]{2,24}?(?:公司|集团|市场|厂|站|中心|合作社|协会|酒店)(?:[因于曾在]|[0-9]{4}年|$)/;

/**
 * The last person in `clause`: a name behind what one is that ends it, a relative or a pronoun, the name with which it
 * begins, or one behind what one is.
 */
export function bearerIn(clause: string, { names }: Surroundings, isOpen: boolean): Bearer | undefined {
  const [relative, pronoun] = [relatives, pronouns].map((pattern) => matchesIn(clause, pattern).at(-1));
  const titled = matchesIn(clause, called).findLast(({ 1: name = '' }) => isSurnamed(name));
  if (titled && endOf(titled) === clause.length && !forSomebody.test(clause.slice(0, titled.index)))
    return placeOf(titled);
  if (relative && relative.index >= (pronoun?.index ?? 0)) return { ...placeOf(relative), isRelative: true };
  if (pronoun) {
    const next = matchesIn(clause, led).findLast(
      ({ 0: name, index }) => index > pronoun.index && isSurnamed(name),
    );
    return placeOf(next ?? pronoun);
  }
  const words = clause.trimStart();
  if (isBody.test(words)) return titled && placeOf(titled);
  const start = clause.length - words.length;
  const isNamed =
    beginsWithPerson(words, names) ||
    (isOpen && ownName.test(words)) ||
    [whoIs, whoAlone, whoBegins].some((pattern) => isSurnamed(pattern.exec(words)?.[1] ?? ''));
  if (isNamed) return { start, end: start + 2 };
  const named = [familiar, comrade, hidden, led, inOffice].reduce(
    (found, pattern) => found ?? matchesIn(clause, pattern).at(-1),
    titled,
  );
  const listed = lastNameIn(clause, names);
  return named && named.index >= (listed?.end ?? 0) ? placeOf(named) : listed;
}

/** 李*样, 李某某 */
const hidden = new RegExp(hiddenName, 'g');
/** 其中李一系, 获助者中的李一因: a name that nobody has told us, behind those of whom it is one. */
const led = new RegExp(
  `(?<=[中里的是系为现解查时户组段村站厂名位号])${plainName}?(?=[是系因患曾已正尚仍]|自[幼小述称]|[去前今][年天]|近[年期日]|一?家庭?(?:[,:0-9因]|$))|(?<=其中)[${anySurnames}][\\u4e00-\\u9fff]{1,2}?(?<![村镇乡组户队社校院所站厂司市县区])(?=[尚仍因患曾已正现])`,
  'g',
);
/** Who is known by an office that one holds: 该园园长因, 法定代表人患. */
const inOffice =
  /(?:[园院校厂站所局科处部队班组场社]长|[村会]?主任|支?书记?|经理|负责人|法定代表人|法人(?:代表)?|控制人|股东|工程师|会计|出纳|教练|领队|司机|监理|[施安质]工?员|举办[人者]|投资人|经营[者人]|联系人|班主任)(?=因|患|[正已现刚在系曾突身]|本人|自己|[去今前][年天]|上[个半]|年初|近期|长期|常年|$)/g;

/** 为患者李一做了手术: of whom is told what another does for him or her. */
const forSomebody = /[为给替帮对向将把]/;

function placeOf(match: RegExpExecArray): Bearer {
  return { start: match.index, end: endOf(match) };
}

function endOf({ 0: words, index }: RegExpExecArray): number {
  return index + words.length;
}

/** 助产士某某同志: who is called so, whatever the name. */
const comrade = /(?<![全体各位广大老等名该女男的])[\u4e00-\u9fff]{2}同志(?!们|的|[和、])/g;
const nameAtEnd = new RegExp(
  `(?<!毕)${wordly}[${namedSurnames}](?!群众|职工|员工|学生|学员|干部|[村居农牧]民|家[属庭]|儿童|老人|妇女|青年|患者|病人|企业|公司|单位)[\\u4e00-\\u9fff]{2}(?=[之的]?$)|(?<=得知|获悉|听说|同意|批准|发现)${anyName}(?=[之的]?$)`,
);

/** A name right before what is told: 得知李一患病. */
export function bearerAtEnd(clause: string): Bearer | undefined {
  const match = nameAtEnd.exec(clause);
  return match && isSurnamed(match[0]) ? placeOf(match) : undefined;
}

const behind = '^[\\u4e00-\\u9fff0-9]{0,4}?';
const kinBehind = new RegExp(`${behind}(?:的|、)[\\u4e00-\\u9fff0-9、]{0,6}?(?:${kin})(?!们)`);
const namedBehind = new RegExp(
  `${behind}的(?:[男女]?青年|[男女]子|老人|妇女|[村居]民|学生|职工|教师|干部|群众|同志|党员)?(${plainName})(?=[,。;、)的从在是把将仍主依坚没却也又自被到跳坠投]|$)`,
);

/** Whether what is told before `after` is told of a relative or of somebody named in it: 瘫痪在床的婆婆, 患病的李一. */
export function isBornBehind(after: string): boolean {
  const whole = kinBehind.exec(after)?.[0];
  return (whole !== undefined && !isOfOthers(whole)) || isSurnamed(namedBehind.exec(after)?.[1] ?? '');
}

/** What may stand alone before what is told of whom the next clause names: 因患病,李一请假. */
const conjunction = /^(?:虽然?|尽管|因为?|由于|鉴于|即[使便]|[0-9]{4}年(?:[0-9]{1,2}月)?)?$/;
const nextClause = new RegExp(
  `^[^,。;]{0,6},(?:但是?|可是?|[却而]|所以|因此|这[是让使])*(?:[他她](?!们)|(${plainName}?)(?=[去今仍依更坚在也还主同却从就申请心未没暂不缺]))`,
);

/** …的第二周她就…: a pronoun behind what is told, in the same clause. */
const pronounBehind =
  /^(?:后|之后|期间|[那当]天|[的后][^,。;:()他她]{0,8}?(?:[天日周月年]|时候?|后))[^,。;:()他她]{0,4}[他她](?![们人日乡国])/;
/** Before what is told, others of whom it may be told. */
const ofElse =
  /患者|病[人友]|老[人乡]|村民|职工|学生|孩子|同[事志学]|家属|群众|[0-9一二三四五六七八九十][名位人例]|[为给替帮陪让送把将]/;

/**
 * Whether what is told between `said` and `after` is told of whom the next clause begins with, or of whom a pronoun
 * behind it means.
 */
export function isBornNext(said: string, after: string): boolean {
  if (pronounBehind.test(after) && !ofElse.test(said)) return true;
  if (!conjunction.test(said)) return false;
  const [whole, name] = nextClause.exec(after) ?? [];
  return whole !== undefined && (name === undefined || isSurnamed(name));
}
