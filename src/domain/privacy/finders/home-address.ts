import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { wordPattern } from '../../lists/word-pattern.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { withPlainDigits } from '../../prose/normal-text.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import { beginsWithPerson, isName } from '../listed-names.ts';
import { type Sighting, withoutOverlaps } from '../sighting.ts';
import { type Surroundings, wordsBefore } from '../surroundings.ts';
import { kin } from './life/kin.ts';
import { isPersonBefore, namedSurnames } from './person.ts';

const homes =
  '宿舍(?=:)|家庭住址|家庭地址|家庭详细地址|家庭现?所在地|家庭居住地|现住址|现住地|现居住地|现居住?[于在]?|居住地址|居住地|居住[于在]|居所|居于|常住(?!人口)(?:地址?)?|暂住地址?|租住[于在]?|户籍地址|户籍所在地|户籍地|户口所在地|身份证地址|身份证住址|住址|住处|住所地?|家住|(?<![居入])住(?=\\d{1,3} ?(?:号楼|[栋幢座]|单元))|家在|屋[头里]在|老家在|现住|住[于在]|挤在|蜗居[在于]|租房[在于]|(?<=家的?)门牌号?|家[中里](?=:)|家(?:庭)?位于|(?:所购|自购|购买|自有|名下)的?(?:房屋|住房|住宅|房产|房子|商品房)(?:位于|坐落[于在]?|地址|在)|[眼当现](?:下|前|今|在)住(?:哪儿?|在?何处|址)|住(?:哪儿?|在哪[里儿]?|何处)|(?<=[他她其])家就?(?:(?=[(:])|[系是为](?=[^,。;]{2,24}[0-9一二三四五六七八九十]号))|户籍(?:登记|注册|落)?(?=[:为在于])|(?<=^|[,;。、(\\s])(?:[原现曾仍还暂借寄同也均都]|目前|一直)?住(?=[\\u4e00-\\u9fff]|[0-9]{1,3}(?:号|栋|幢))|(?<![入居安暂留常记守稳抓困堵拦保挡])住(?=[\\u4e00-\\u9fff]{2,12}?(?:[路街巷道弄苑庭园府里村镇区城组]|小区))|(?:寄|快递)(?:[往到至给]|送至)?(?=[\\u4e00-\\u9fff][^,。;]{4,40}(?:本人|亲[自属]?|家[长人属])收)';
const called = wordPattern(new RegExp(homes));
const homeLabel = new RegExp(`(?:${homes}|^户籍$)`);
/** What may be a home's column in a list of persons only. */
const address = /地址|所在地|小区|楼栋|门牌|房号|坐落/;
/** What is sent to whom it is made out to. */
const papersOfOne =
  '(?:证书?|奖[牌章状杯品]|聘书|通知书|牌匾|勋章|执照|录取书|档案|报告单?|户口本|纪念品|慰问[品金信])';
/** Where a person is written to: at home, where it is a flat. */
const post = new RegExp(
  `^(?:(?:联系|通[讯信]|(?:证书)?邮寄|寄送|送达|收[件货信])(?:详细)?地址|通[讯信]处|${papersOfOne}(?:邮寄|寄送|送达|快递|寄往|寄发)(?:至|到|地点|地址|处|何处)?)$`,
);
/** 证书邮寄至, or 寄: at the beginning of a clause: before where what is made out to somebody is sent. */
const sentTo = wordPattern(
  new RegExp(
    `(?:${papersOfOne}[^,。;:()0-9]{0,6}?(?:[邮快]?[寄递]|送)|(?<=^|[(,;、\\t])(?:邮寄|寄送|快递|寄))(?:送达?|发|出|件)*[往到至给于]?:? ?`,
  ),
);
/** What an office is sent. */
const toOffice = /材料|异议|来信|意见|投标|报价|文件|反映|书面|申请|申报|函|受理|举报|样[品本]/;
/** A room of a block. */
const roomOfBlock = /(?:[栋幢座]|号?楼|单元|门) ?[0-9]{3,4}|[0-9]{3,4} ?[室户]/;
/** Heads of a home in several columns: its block of flats first, at last its door. */
const blockHead = /小区|楼盘|住宅/;
/** How somebody is reached who is not at work: 联络(非公). */
const reachedAtHome = /^(?:联[络系]|通[讯信])(?:方式|地址)?[(](?:非公|私|个人|家)[^()]*[)]$/;
/** What a field may be called in which figures are a home. */
export const homeHead = new RegExp(
  [homeLabel, address, blockHead, reachedAtHome].map(({ source }) => source).join('|'),
);
const doorHead = /^(?:房间?号|室号?|门牌号?|户号)$/;
const office =
  /办公(?!室主任)|居委|村委|单位|机关|公司|企业|机构|经营|受理|邮寄(?!退)|寄至|寄送|来信|来访|窗口|大厅|会议室|联系地址|通[讯信]地址|注册地|位于|坐落|设在|地点|服务中心|卫生[院室站]|门店|店铺|商铺|旁|附近|对面/;

const number = '(?:[0-9]{1,5}(?![0-9])|[A-Za-z]|[一二三四五六七八九十百零〇甲乙丙丁东西南北])';
/** Block, unit and flat as numbers only: 3-2-501. */
const dashed = '(?<![0-9-])[0-9]{1,3}-(?:[0-9]{1,2}-)?[0-9]{3,4}(?![0-9-])';
const door = `(?<!第[0-9]*)${number} ?(?:-${number})? ?(?:号?(?:宿舍|公寓|家属)楼|#楼?|号楼|号院|号(?!线|网格|安置|工程|文|机|矿|井|桥|仓|坝|站|病|会|隧|标|营|令|召)|栋|幢|座|单元|室|房间|弄|[门楼](?=[0-9]{3,4}(?![0-9])))`;
const doors = new RegExp(
  `(?:${door}|${dashed})(?:[^,。;、\\s的和与及]{0,8}?${door})*(?:-?[0-9]{1,4}(?:-[0-9]{1,4})*)?`,
);
const place =
  /别墅|旅[社馆店]|招待所|[厂矿坡沟岭坳冲塘坪洼滩寨堡岗坎垭]|胡同|[路街巷道弄村镇乡庄屯苑园城区县市旗里府湾坊社组]|小区|社区|花园|大院|家属[院楼区]|[养敬]老院|福利院|宿舍/;
/** A flat in a block of flats, by its own words: 阳光小区3号楼2单元501室. */
const flat = new RegExp(
  `[\\u4e00-\\u9fff]{1,20}?(?:\\([^()\\n]{1,12}\\)[\\u4e00-\\u9fff]{0,8}?)?(?:小区|花园|家园|嘉园|佳苑|苑|公寓|新村|新城|家属院|家属楼|社区|府|里|庭)[^,。;\\s]{0,8}?(?:${number} ?(?:号楼|栋|幢|座|号|#楼?)?[^,。;\\s]{0,2}?${number} ?(?:单元|门|#) ?(?:${number}{1,4} ?(?:[楼层]?[东西南北中]?[室号户])?|[底顶]楼)|${number} ?(?:号楼|栋|幢|座)[0-9]{3,4}室?(?=$|[,。;、)\\s])|${dashed})|[\\u4e00-\\u9fff]{1,12}?[弄巷街路村里]${number}{1,4}号[^,。;\\s]{0,4}?[一二三四五六七八九0-9]楼[东西南北左右前后中]{0,2}[间户室屋边]|[\\u4e00-\\u9fff]{2,12}?[弄巷街路里]${number}{1,4}号[前后中一二三四五]进(?=[一二三四五东西南北左右,。;、)\\s]|$)|[\\u4e00-\\u9fff0-9]{2,16}?[村组队社屯巷弄街路里胡同]${number}{1,4}号(?:大?院)?[内里]?[东西南北前后左右]{1,2}(?:[头边首侧]的?(?:[那第][一二三四五]?)?(?:间|户|家|屋)|屋|厢房?|户|间|排|院[东西南北]?厢房?)[0-9]{0,4}|[\\u4e00-\\u9fff0-9]{2,16}?[村组队社屯庄](?:[\\u4e00-\\u9fff]{0,4},?)门牌号?[0-9]{1,4}号`,
  'g',
);
/** What names a flat or says who lives in it, so that a person beside it is at home there. */
const rooms = new RegExp(
  `${number}{1,4} ?(?:[室户床]|房间)|号附[0-9]{1,3}号|号[一二三四五六七八九0-9]{1,2}楼|单元 ?[0-9]{2,4}|[组社队村屯庄巷弄] ?[0-9]{1,4}号|${dashed}|号院 ?${number}(?:号?楼|[栋幢座]) ?[0-9]{3,4}(?![0-9])|[居同]住(?=[,。;]|$)`,
  'g',
);

/** 为社区活动室, 设为党群服务站: what a flat serves for, where nobody lives; not 为社区工作者, 为警务人员自有住房. */
const used =
  /^(?:现?为|是|作为|[设改]为|用作|改[建造]为?)[^,。;\n住居]{0,10}(?:活动|办公|会议|阅览|图书|值班|工作|调解|服务|党群|居委|食堂|仓库|卫生|警务)[^,。;\n住居]{0,4}?(?:[室站厅会堂库点]|中心|用房|场所|阵地)(?=[,。;、)\s]|$)/;
/** 涉及12栋楼48单元576户: how many, and not which: 改造某小区12栋2单元501户. */
const counted =
  /(?:涉及|共计?|总计|合计|惠及|覆盖|改造)(?:了|全[县市区镇])?(?:老旧小区|小区|住宅楼?|居民楼|楼房?)?\d{1,4} ?[栋幢座][^,。;]{0,12}户$/;

/** The room's number in Chinese digits behind its block or stair: 二〇三 of 五栋二单元二〇三. */
const roomInWords = /(?<=[栋幢座元门楼])[〇零一二三四五六七八九]{3,4}(?![〇零一二三四五六七八九十百年月日])/g;

/** Without any of these a text names no room. */
const roomWords = wordPattern(
  /单元|门牌|门 ?\d{2}|\d#|号.?进|号附|号[^,。;]{0,4}?[东西南北前后左右]{1,2}[屋厢户间排院头边首侧]|号[一二三四五六七八九\d]{1,2}楼|楼[东西南北左右前后中]|[居同]住(?:[,。;]|$)|[栋幢座楼]\d{2,3}|[村组社队院]\d|[0-9一二三四五六七八九十] ?(?:[室户]|房间)|[组社队村屯庄巷弄] ?\d|\d-\d/,
);

/** Homes of people down to the door: a road's number, block, unit or flat. Addresses of offices are public. */
export function homeAddresses(written: string, around: Surroundings): Sighting[] {
  const text = ['单元', '栋', '幢'].some((word) => written.includes(word))
    ? written.replace(roomInWords, withPlainDigits)
    : written;
  return [
    ...withoutOverlaps(
      withoutOverlaps(
        /[住籍居家屋户宅房舍寄]|快递|单元/.test(text)
          ? withoutOverlaps(
              [...calledHomes(text), ...homesBefore(text), ...homesOfNamed(text, around)],
              homesSentTo(text, around),
            )
          : [],
        homesInColumns(text, around),
      ),
      roomWords.isIn(text)
        ? withoutOverlaps(flatsOfDwellers(text), [
            ...ownFlats(text, around),
            ...flatsOfPersons(text, around),
            ...dwellingsOfPersons(text, around),
          ])
        : [],
    ),
  ];
}

const longestClause = 80;

/** A flat's number, by its block or unit. */
const flatBefore = '(?<=(?:[栋幢座]|单元|号?楼) ?[0-9]{3,4}[室户号]?)';
/** What people are called who live somewhere. */
const dwellers =
  '(?:(?:离?退休|下岗|离休|待业|失业|在职|残疾|独居|孤寡)*(?:[老女]?工人|[老女]?职工|员工|[老女]?教师|医生|干部|军人|党员|居民|业主|住户|租户|户主|老人|[村市]民|群众))';
/** 402的退休工人李一, 902室李科长收: who lives in a flat, or has letters there, behind its number. */
const dweller = new RegExp(
  `${flatBefore}(?:(?:的?${dwellers}|的)(?<name>[${namedSurnames}][\\u4e00-\\u9fff]{1,2}?)(?:来[访信电])?|(?!毕业)[${namedSurnames}](?:[\\u4e00-\\u9fff]{0,2}(?:[\\u4e00-\\u9fff]长|主任|经理|老师|师傅|先生|女士|书记|主席|干事|医生|会计|同志|大[爷妈娘伯]|阿姨|叔叔)|[\\u4e00-\\u9fff]{1,2})(?:本人)?(?:[签查]?收|亲启|启|转交))(?=[,。;、)(\\s]|[已因获系是家现在等反提]|$)`,
  'g',
);
/** Where nobody lives, but next to it. */
const workplace =
  /政府|行政|办公|公司|大厦|写字楼|商务|中心|(?:[局厅馆站]|[法检医学]院|学校|[中小]学)(?![\u4e00-\u9fff]{0,3}(?:家属|宿舍|公寓))|委员会|科技园|产业园|工业园|园区/;
/** Where people live. */
const dwelling = /单元|小区|社区|苑|花园|园(?!区)|家属|宿舍|公寓|新[村城]|[庭邸墅湾]|(?<!政)府|里(?=\d)|弄/;

/** Flats behind whose number stands who lives there, whatever else the sentence is about. */
function flatsOfDwellers(text: string): Sighting[] {
  return matchesIn(text, dweller).flatMap(({ index, groups }) => {
    const { name } = groups ?? {};
    const clause = stretchIn(
      text.slice(Math.max(0, index - longestClause), index),
      /[^,。;、:()\s]+$/,
    ).replace(/^.*[是为系到至](?=.{4})/, '');
    const home = addressIn(clause);
    const isHome =
      (name === undefined ? dwelling.test(clause) : isSurnamed(name)) &&
      !workplace.test(clause) &&
      !allots.test(clause) &&
      clause.endsWith(home ?? '\n');
    return isHome ? sightingOf(home, index - clause.length) : [];
  });
}

/** Flats to which a paper or a prize is sent that is made out to somebody. */
function homesSentTo(text: string, { fieldAt }: Surroundings): Sighting[] {
  return sentTo.matchesIn(text).flatMap(({ 0: words, index }) => {
    if (fieldAt(index).lists === 'bodies') return [];
    const end = index + words.length;
    const lead = stretchIn(text.slice(Math.max(0, index - longestClause), end), /[^,。;\n\t]*$/);
    if (toOffice.test(lead)) return [];
    return homeFrom(text, end).filter(
      ({ value }) => dwelling.test(value) && roomOfBlock.test(value) && !workplace.test(value),
    );
  });
}

/** After words such as 家住. */
function calledHomes(text: string): Sighting[] {
  return called
    .matchesIn(text)
    .flatMap(({ 0: word, index }) =>
      word.startsWith('住所') && ofBody.test(text.slice(Math.max(0, index - longestClause), index))
        ? []
        : homeFrom(text, index + word.length),
    );
}

/** 某公司，法定代表人某某，住所: where a body has its seat. */
const ofBody = /(?:公司|企业|法定代表人|合作社|机构|事务所|协会|学校|基金会)[^。;\n]*$/;

/** 的家中, 36号家中 */
const beforeHome = wordPattern(
  /(?:的|(?:[他她]|自己)(?=家)|(?<=[号室户]))(?:家[中里]|家(?=[,。;]|$)|住[处所]|老[屋宅])/,
);
/** 58号李一家的门 */
const beforeOwner = new RegExp(
  `(?<=[号室户])[${namedSurnames}][\\u4e00-\\u9fff]{1,2}家(?:[中里门的]|$)`,
  'g',
);
/** 2单元301找李一: whom one finds in a block of flats. */
const beforeSought = new RegExp(
  `(?<=单元 ?[0-9]{3,4} ?[室户号]?)(?:[找寻]|去?见|联系)[${namedSurnames}][\\u4e00-\\u9fff]{1,2}(?=[,。;、)(\\s]|$)`,
  'g',
);
/** 3号其婶母家: at whose relative's. */
const beforeKin = wordPattern(new RegExp(`(?:(?<=[号室])[他她]|(?<=[号室户])其)(?:${kin})的?家`));
/** 由河堤往…: what leads to where a home is. */
const wayThere = /^.*[往到去至向](?=.{4})/;
const mayHaveOwner = wordPattern(/[号室户][\u4e00-\u9fff]{2,3}家/);

/** Before words such as 的家中. */
function homesBefore(text: string): Sighting[] {
  const owned = mayHaveOwner.isIn(text) ? matchesIn(text, beforeOwner) : [];
  const sought = text.includes('单元') ? matchesIn(text, beforeSought) : [];
  return [...beforeHome.matchesIn(text), ...owned, ...sought, ...beforeKin.matchesIn(text)].flatMap(
    ({ index }) => {
      const clause = stretchIn(
        text.slice(Math.max(0, index - longestClause), index),
        /[^,。;、()\s]+$/,
      ).replace(wayThere, '');
      const home = addressIn(clause);
      return clause.endsWith(home ?? '\n') ? sightingOf(home, index - clause.length) : [];
    },
  );
}

/** Beside the size of a dwelling its number is that of one allotted, and nobody lives there yet. */
const ofDwelling = /面积|户型|套型|租金/;
/** Where somebody was visited: at home, where it is a flat. */
const visited = /(?:走访|入户|家访|慰问|上门)地点/;
/** What somebody is allotted, where he or she does not live yet. */
const allotted = /拟[配分租]|配[租售]|选房|中签|摇中|(?:安置|选定|回迁|分配|抽中)的?(?:房|住房|楼)/;
/** 拟配租住房:, right before which dwelling it is. */
const allottedBefore = new RegExp(`(?:${allotted.source})[^,。;]{0,8}$`);
/** 摇中阳光小区3栋402室: a text that gives such a dwelling to somebody. */
const allots =
  /^(?!.*(?:现住|居住|住在|家住)).*(?:摇中|选[定中]|拟配|配[租售]|安置[到在于至]|分配[到给]|抽中|认购)/;

/** A dwelling by itself, whatever its block is called: a flat of a stair, a room in a hostel, a house of a village. */
const dwellingAlone = new RegExp(
  `${number}单元 ?[0-9]{2,4}(?![0-9户人])|(?:家属|宿舍|职工|教工|公寓)[楼院区](?:[^,。;、\\s]{0,8}?[^0-9])??[0-9]{2,4}(?![0-9号])|号院 ?${number}(?:号?楼|[栋幢座]) ?[0-9]{2,4}|(?:村|[村寨屯庄湾坪坝沟][0-9一二三四五六七八九十]{1,3}[组社队])[0-9]{1,4}号(?!大棚|[地线桥井机棚塘林小图圈场馆基厂仓库泵台变杆])`,
);
/** Columns of where somebody works, is called to, looks after or is given a home. */
const ofDuty =
  /单位|机构|办公|机关|公司|企业|学校|院校|地点|网点|岗|部门|考[点场]|房源|房屋|标的|项目|工程|领取|服务|经营|门店|店铺|任职|职务|工作|场所|安置|车间|[展摊座]位|网格|区域|责任|包[联保]|楼[栋长]|事迹|事项|内容|坐落|地块|宗地|林班|图斑|四至|大棚/;
/** Heads under which each cell is the name of somebody, in a list of whatever. */
const holderHead =
  /(?:姓名|负责人|代表人|联系人|带头人|完成人|主持人|承包人|[组班队园校院]长|主任|经理|书记|教师|导师)$/;
/** A room where nobody lives. */
const roomOfUse = /考场|教室|会议|活动|值班|展厅|仓库/;
/** 通讯地址:, in what is told of one person. */
const ownAddress =
  /(?<![单位公司办经营校店构关])(?:(?:家庭|通[讯信]|联系|邮寄|收[件信])地址|通[讯信]处|(?<=^|[,。;\s])地址)(?=[:为是])/g;

/** The dwelling in the clause that begins at `start`, where it is no workplace. */
function dwellingFrom(text: string, start: number): Sighting[] {
  const [clause = ''] = text.slice(start, start + longestClause).split(/[,。;、()\t\n]/, 1);
  const isDwelling =
    dwellingAlone.test(clause) && !workplace.test(clause) && !office.test(clause) && !roomOfUse.test(clause);
  return isDwelling && !allots.test(clause) ? sightingOf(addressIn(clause), start) : [];
}

/** Dwellings in any column of a list of persons that is not of their work, and behind 地址 in what is told of one. */
function dwellingsOfPersons(text: string, around: Surroundings): Sighting[] {
  const inCells = around.cells.flatMap(({ text: cell, start, field: { label, lists } }) => {
    const remark = cell.indexOf('(') + 1;
    if (holderHead.test(label) && remark > 0 && isSurnamed(cell.slice(0, remark - 1)))
      return dwellingFrom(text, start + remark);
    if (lists !== 'persons' || ofDuty.test(label) || allotted.test(label)) return [];
    return [...dwellingFrom(text, start), ...(remark > 0 ? dwellingFrom(text, start + remark) : [])];
  });
  const inText = matchesIn(text, ownAddress).flatMap(({ 0: word, index }) =>
    around.fieldAt(index).isOfPerson === true ? dwellingFrom(text, index + word.length + 1) : [],
  );
  return [...inCells, ...inText];
}

/** In columns and fields of homes; in a list of persons in any of addresses. */
function homesInColumns(text: string, around: Surroundings): Sighting[] {
  return around.cells.flatMap(({ text: cell, start, field: { label: head, heads, lists } }) => {
    if (allotted.test(head)) return [];
    if (reachedAtHome.test(head))
      return [0, ...matchesIn(cell, /[,;、]/g).map(({ index }) => index + 1)].flatMap((at) =>
        homeFrom(text, start + at),
      );
    const isOfHomes =
      (homeLabel.test(head) && !(lists === 'bodies' && /^住所/.test(head))) ||
      (lists === 'persons' &&
        address.test(head) &&
        !office.test(head.replace(/坐落$|^(?:户主|本人|个人|申请人)(?:(?:通[讯信]|联系)地址)?/g, '')));
    const isDoor =
      /^门牌号?码?$/.test(head) || (head === '房号' && !heads.some((one) => ofDwelling.test(one)));
    if (lists === 'persons' && isDoor)
      return sightingOf(doorIn(text, start, heads.slice(0, mostColumns)), start);
    if (!isOfHomes) return [];
    const doorAt = blockHead.test(head)
      ? heads.slice(0, mostColumns).findIndex((one) => doorHead.test(one))
      : -1;
    return doorAt > 0 ? homeInCells(text, start, doorAt + 1) : homeFrom(text, start);
  });
}

/** A name of which something is hidden, in a row. */
const hiddenName = /[\u4e00-\u9fff][*某○]{1,2}[\u4e00-\u9fff]?(?=[\t\n]|$)/;

/**
 * What stands in the cell at `start`, where it has a figure; a room's number alone tells nothing of whom is
 * not named, nor the owners of one house anything that they do not know.
 */
function doorIn(text: string, start: number, heads: readonly string[]): string | undefined {
  const cell = at(text.slice(start).split(/[\t\n]/, 1), 0).trimEnd();
  if (!/[0-9]/.test(cell)) return undefined;
  const isAmongOwners = heads.some((head) => /^业主/.test(head));
  const isRoomAlone = /^\d{3,4}室?$/.test(cell) && (isAmongOwners || hiddenName.test(rowOf(text, start)));
  return isRoomAlone ? undefined : cell;
}

function rowOf(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - longestClause), index);
  return `${before.slice(before.lastIndexOf('\n') + 1)}${at(text.slice(index, index + longestClause).split('\n', 1), 0)}`;
}

const mostColumns = 6;

/** The home in the `count` cells from `start` on, of which the last says the door. */
function homeInCells(text: string, start: number, count: number): Sighting[] {
  const cells = at(text.slice(start).split('\n', 1), 0).split('\t').slice(0, count);
  return cells.length === count && /\d/.test(at(cells, count - 1))
    ? sightingOf(cells.join('\t').trimEnd(), start)
    : [];
}

/** 李一家(…: whose home it is, before where it is. */
const namedHome = new RegExp(
  `(?<name>[${namedSurnames}][\\u4e00-\\u9fff]{1,2}?|[\\u4e00-\\u9fff](?:[*○]{1,2}[\\u4e00-\\u9fff]?|某{1,2})|(?<![\\u4e00-\\u9fff]其)[他她其住](?=${kin}|家[里中]))(?:同志|老人)?(?:${kin})?(?:(?:自?家|户|的?(?:住?宅子?|老[屋宅]|房子|房屋|住房|房产))(?:院[内里]|门口|[里中]|面谈|核实|集合|[找取领],|(?:院墙|门前|屋后|后院|附近|隔壁|楼下|车库)(?=[(])|[里中](?:进行|开展|办理|举行)(?=[(]))?(?:位于|坐落[在于]?|[在于:(]|(?<=[找取领],))|居(?![家民委住士然中高]))`,
  'g',
);

/** In most texts nothing that ends a `namedHome`, whose beginnings are many. */
const mayEndNamedHome = wordPattern(
  /(?:家|户|宅子?|[屋宅]|房[子屋产]|住房)[^]{0,4}?(?:位于|坐落|[在于:(]|[找取领],)|居(?![家民委住士然中高])/,
);

/** Homes behind the names of those who live in them. */
function homesOfNamed(text: string, { names }: Surroundings): Sighting[] {
  if (!mayEndNamedHome.isIn(text)) return [];
  return matchesIn(text, namedHome).flatMap(({ 0: words, index, groups }) => {
    const { name = '' } = groups ?? {};
    const isOfSomebody =
      isSurnamed(name) || /^[他她其住]$/.test(name) || /[*○某]/.test(name) || isName(name, names);
    return isOfSomebody ? homeFrom(text, index + words.length) : [];
  });
}

/** The home in the clause that begins at `start`, or a few characters later. */
function homeFrom(text: string, start: number): Sighting[] {
  const match = /^[\s:为是(]{0,6}([^\s:为是(][^,。;、\n\t]*(?:,门牌[^,。;、\n\t]*)?)/.exec(
    text.slice(start, start + longestClause),
  );
  if (!match) return [];
  const clause = at(match, 1);
  if (/^[房院宿楼宅保建户]|产业园|工业园|科技园|园区|写字楼|厂房|商铺/.test(clause)) return [];
  return sightingOf(addressIn(clause), start + match[0].length - clause.length);
}

function sightingOf(home: string | undefined, start: number): Sighting[] {
  return home === undefined ? [] : [{ kind: 'address', start, end: start + home.length, value: home }];
}

/** 2楼西户,晚上才在家: when somebody is found there. */
const hoursAtHome = /^[^。;()]{0,12}[都均才也就常般]在家(?=[,。;)]|$)/;
/** 自由职业, 待业: in a column of where somebody works, of whom has no such place. */
const withoutPost = /(?:^|[\n\t])(?:自由职业|灵活就业|待业|无业|退休|务农|个体|无)[,;:(\s]+$/;
/** 老李(…: a name as neighbours call somebody, before what a bracket says. */
const familiarBefore = new RegExp(
  `(?:^|[^\\u4e00-\\u9fff]|[会员村长户组队民])[老小][${namedSurnames}](?:师傅|大[爷妈娘伯])?[(]$`,
);

/** Flats by their own words, but for an office's. */
function ownFlats(text: string, around: Surroundings): Sighting[] {
  return matchesIn(text, flat).flatMap(({ 0: home, index }) => {
    const end = index + home.length;
    const before = text.slice(Math.max(0, index - 30), index).replace(/^[^]*\n/, '');
    const words = `${before}${home}${at(text.slice(end, end + 4).split('\n', 1), 0)}`;
    const { label: head, lists } = around.fieldAt(index);
    const isPosted = lists === 'persons' && post.test(head);
    const isOffice =
      office.test(
        /名下[^。;]*$/.test(text.slice(Math.max(0, index - longestClause), index))
          ? words.replace(/坐落/g, '')
          : words,
      ) ||
      (office.test(head.replace(visited, '')) && !isPosted && !withoutPost.test(before)) ||
      allotted.test(head) ||
      allottedBefore.test(before) ||
      allots.test(home) ||
      /房源/.test(words) ||
      lists === 'bodies';
    const after = text.slice(end, end + 24);
    const isLivedIn = hoursAtHome.test(after) || familiarBefore.test(before);
    const isHome =
      (!isOffice || isLivedIn) && !counted.test(home) && !used.test(after) && !/^等 ?\d+[套间户]/.test(after);
    return isHome ? sightingOf(home, index) : [];
  });
}

/** 包3栋2单元28户: the flats that somebody looks after. */
const ofCharge = /^(?:包|管|联|负责|服务)/;

/** Addresses down to the flat in a clause that a person's name or particulars precede. */
function flatsOfPersons(text: string, around: Surroundings): Sighting[] {
  let end = 0;
  return matchesIn(text, rooms).flatMap(({ index }) => {
    if (index < end) return [];
    const before = text.slice(Math.max(0, index - longestClause), index).replace(/^[^]*[,。;、:()\s]/, '');
    const start = index - before.length;
    const clause = at(text.slice(start, start + longestClause).split(/[,。;、()\s]/, 1), 0);
    end = start + clause.length;
    const isPersons =
      isPersonBefore(wordsBefore(text, start, around), around) ||
      (beginsWithPerson(clause, around.names) && around.fieldAt(start).lists !== 'bodies');
    return isPersons && !office.test(clause) && !allots.test(clause) && !ofCharge.test(clause)
      ? sightingOf(addressIn(clause), start)
      : [];
  });
}

/** `clause` up to the end of its last door, where it names a place and a door. */
function addressIn(clause: string): string | undefined {
  const match = doors.exec(clause);
  if (!match) return undefined;
  const isPlaced =
    place.test(clause.slice(0, match.index)) ||
    /宿舍楼|公寓楼/.test(match[0]) ||
    (match[0].match(new RegExp(door, 'g')) ?? []).length > 1;
  return isPlaced ? clause.slice(0, match.index + match[0].length) : undefined;
}

/** `address` down to its town or street office, else its district or city: what may be shown. */
export function townOf(address: string): string {
  const town = /^.*?(?:街道|镇|乡|苏木)(?!\d|[一二三四五六七八九十]+[号组社])/.exec(address)?.[0];
  const district = /^.*?[^小社园校新](?:区|县|旗)/.exec(address)?.[0];
  return town ?? district ?? stretchIn(address, /^.*?市/);
}
