import { matchesIn } from '../../../../lists/matches-in.ts';
import { wordPattern } from '../../../../lists/word-pattern.ts';
import { beginsWithName } from '../../../listed-names.ts';
import type { Sighting } from '../../../sighting.ts';
import type { Surroundings } from '../../../surroundings.ts';
import { hiddenName } from '../../person.ts';
import { ailment, ailments } from '../health.ts';
import { nameBegun } from './name-begun.ts';

/** Whom a text names behind what befell him or her, whatever then is said: 癌症病人李小样得到帮助. */

const people =
  '(?:[男女老幼少](?:生|童|孩|子|学生|工|士|职工|员工|青年|性|人)|学生|儿童|少年|少女|孩子|青年|妇女|老人|群众|[村居农牧渔]民|职工|员工|工人|教师|患者|病人|人员|家庭|家属|者|人)';
/** An illness, and who has it. */
const sick = `(?:${ailment}|病|病毒|[癌瘤症炎毒]|精神)(?:患[者儿]|病人|病友|感染者|携带者|康复者)|(?<=[\\u4e00-\\u9fff])(?<![我你的位个名对为给把让与和向替帮])病人|(?:身患|患有?|罹患)[^,。;:()\\s]{1,10}?的${people}`;
const crimes =
  '(?:性?侵[害犯]?|强奸|猥亵|拐卖?|家暴|虐待|欺[凌负]|霸凌|绑架|囚禁|殴打|打伤|诈骗|骗|遗弃|杀害|伤害)';
/** Who suffered from others, told of them, or was found by them. */
const victims = `(?:受害|被害|遇害|遇难|溺水|溺亡|轻生|自杀)${people}(?:家属|的?亲属|遗属)?|(?:[被遭]|受到?)[^,。;:()\\s]{0,4}?${crimes}的?${people}|(?:举报|检举|控告|投诉|信访|上访|揭发|反映|报案)人|(?:上访|信访)老?户|死者`;
/** By what the law deals with somebody. */
const offenders =
  '(?:社区矫正|强制隔离戒毒|社区戒毒)(?:对象|人员)|(?:吸毒|涉毒|戒毒|服刑|在押|刑满释放|刑释|邪教|卖淫|嫖娼|涉赌|涉诈|失信|精神障碍|精神异常)(?:对象|人员|者|女)|(?:[毒罪囚逃嫌]|贩|[赌嫖惯])(?:贩|犯|徒|客|偷)|(?:犯罪)?嫌疑人|失信被执行人|缓刑犯|前科人员|酒驾司机|肇事司机';
/** How somebody lives. */
const ways = `(?:未婚先孕|未婚生育|离异|丧偶|单亲|失独|再婚|意外怀孕|怀孕|堕胎|流产)的?(?:${people}|母亲|妈妈|父亲|爸爸)`;

/** Who treats or helps them, named right behind: 病人李小样主任. */
const helper =
  '(?![\\u4e00-\\u9fff]{0,2}(?:主任|护士|医生|医师|院长|大夫|教授|专家|书记|[局所站队]长|律师|法官|检察官))';
const named = wordPattern(
  new RegExp(`(?:${sick}|${victims}|${offenders}|${ways})(?:系|为|是|名?叫)?(${nameBegun})${helper}`),
);
const telling = /报|检举|控告|投诉|访|揭发|反映/;
/** 李小样被强奸案: a case that is called after whom it befell. */
const cases = new RegExp(
  `(${nameBegun}[\\u4e00-\\u9fff]?)[被遭](?:他?人|其?[\\u4e00-\\u9fff]{0,4})${crimes}[^,。;:()\\s]{0,4}?案`,
  'g',
);
const wholeName = `${nameBegun}[\\u4e00-\\u9fff]?`;
const family = '(?:母[女子]|父[子女]|夫[妻妇]|一家|兄[弟妹]|姐[妹弟])';
const affairs = '(?:未婚[生先孕]|离婚|离异|婚外|家暴|赌博|吸毒|嫖|非婚|私生|欠债|负债)';
/**
 * 李小样(梅毒), 查出癌症放弃(考生李小样), 李小样在医院做化疗, 李小样母女因离婚纠纷: an illness, a quarrel or a child's school
 * beside the name of whose it is.
 */
const beside = new RegExp(
  [
    `(${wholeName})\\([^()]{0,6}?(?:${ailment})(?![^()]{0,6}(?:学|科|专|医|研究|防|护理|康复|中心|诊|室))`,
    `(?:查出|检出|确诊|身患|患有?|罹患)[^,。;()]{0,4}?(?:${ailment})[^。;()]{0,10}\\([^()]{0,8}?(?<=[生民工员户童学的(])(${wholeName})\\)`,
    `(${wholeName})[^,。;()为给]{0,12}(?:做|接受|进行)[^,。;()]{0,6}(?:[化放]疗|透析)(?=[,。;)]|$)`,
    `(?<=^|[,。;(组村社区的])(${wholeName})(?:同志)?(?:突发)?(?:中风|脑梗死?|脑出血|瘫痪|心梗)后`,
    `(${wholeName})${family}?因[^,。;()]{0,4}?${affairs}`,
    `(?:${sick})[^。;()]{0,8}\\(真名(${wholeName})\\)`,
    `年级(?:新生|学生)?(${wholeName})的(?:家长|父母|妈妈|爸爸|母亲|父亲|奶奶|爷爷)`,
  ].join('|'),
  'g',
);
const besideWords = wordPattern(new RegExp(`[化放]疗|透析|真名|年级|${affairs}`));

/**
 * 被害人张某(女,9岁,示例小学), 患者张某(甲村,52岁), 受害女生姓张,是二班的: somebody whose name is hidden,
 * and where he or she is found.
 */
const hiddenButFound =
  /(?:受害|被害|当事)人?[\u4e00-\u9fff][某*]{1,2}[,(][^)。;]{0,12}?(?:[0-9]|1[0-7]|[一二两三四五六七八九十]{1,2})周?岁[^)。;]{0,24}?(?:小学|中学|幼儿园|学校)(?:[^)。;]{0,12}?班)?|患者[\u4e00-\u9fff](?:某[\u4e00-\u9fff]?|[*×]{1,2}[\u4e00-\u9fff]?)[,(][^。;]{0,12}?(?:[村组镇乡]|社区|街道|小区)[^。;]{0,10}?[0-9]{1,3}周?岁|(?:受害|被害|被侵害|遭欺凌|被欺凌|轻生|溺亡|溺水)的?(?:[男女][生童孩]|学生|儿童|少年|少女|孩子)姓[\u4e00-\u9fff][^。;]{0,20}?(?:班|家住|小学|中学|幼儿园|[村组社区])/g;

/** What nobody may know of whom a list names. */
const privateState =
  '(?:单亲|孤儿|离异|丧偶|失独|留守|困境|重病|患病|[残病]障|精神障碍|服刑|刑满释放|社区矫正|戒毒|受害|被害|信访|失信|未婚先孕|父母(?:离异|服刑|双亡|残疾))';
const wholeOrHidden = `(?:${wholeName}|${hiddenName})`;
/** 含单亲、孤儿学生:李*样、王某某: whom a remark names behind it. */
const namesByState = new RegExp(
  `(?:含|包括|其中|内有|另有|属|为)[^,。;:()]{0,6}?${privateState}(?:[、和及或](?:${privateState}|低保|特困|贫困)(?:家庭)?)*(?:家庭|的)?(?:学生|儿童|家庭|人员|对象|职工|户|者|人)?(?:[0-9一二三四五六七八九十]+[名人户位])?[:(为是](${wholeOrHidden}(?:、(?:${wholeOrHidden}|[\\u4e00-\\u9fff][*×○]{1,2}))*)`,
  'g',
);

/** Without any of these nobody is named so. */
export const fateWords = wordPattern(
  /患[者儿有]|病[人友](?![民员口])|感染者|携带者|康复者|(?:受|被)害(?![公单])|当事人?.某|遇[害难]|溺[水亡]|轻生|自杀|[侵犯奸亵拐卖暴虐凌负架囚打伤骗弃害]的?[男女儿少青妇老群学村居职员工者人]|[报举诉访发映检]人(?=[\u4e00-\u9fff])|控告人|访老?户|死者|矫正[对人]|[吸涉戒]毒|毒贩|[罪逃囚嫌缓]犯|人贩|[赌嫖][徒客]|嫌疑|被执行|[酒肇][驾事]司|卖淫|嫖娼|涉[赌诈]|服刑|在押|刑[满释]|邪教|精神[障异]|失信|未婚[先生]|离异|丧偶|单亲|失独|再婚|怀孕|堕胎|流产|[被遭][^,。]{0,6}案|[含括中有属为][^,。;:()]{0,6}(?:孤儿|留守|困境|重病|[残病]障|服刑|信访)/,
);

/** Those whom `text` names so, each where the name begins; those who told of somebody may be put forward for it. */
export function namedByFate(text: string, { names }: Surroundings): Sighting[] {
  const ofBeside =
    besideWords.isIn(text) || (/[(后]/.test(text) && ailments.isIn(text))
      ? matchesIn(text, beside).map((match) => {
          const name = match.slice(1).find((group) => group !== undefined) ?? '';
          return sightingOf(name, match.index + match[0].lastIndexOf(name));
        })
      : [];
  if (!fateWords.isIn(text)) return ofBeside;
  const byFate = named
    .matchesIn(text)
    .filter(
      ({ 0: words, 1: name = '', index }) =>
        !(telling.test(words) && beginsWithName(text.slice(index + words.indexOf(name)), names)),
    );
  const called = text.includes('案') ? [...byFate, ...matchesIn(text, cases)] : byFate;
  const ofCalled = called.map(({ 0: words, 1: name = '', index }) =>
    sightingOf(name, index + words.indexOf(name)),
  );
  const byState = matchesIn(text, namesByState).map(({ 0: words, 1: row = '', index }) =>
    sightingOf(row, index + words.lastIndexOf(row)),
  );
  const ofHidden = matchesIn(text, hiddenButFound).map(({ 0: words, index }) => sightingOf(words, index));
  return [...ofCalled, ...byState, ...ofHidden, ...ofBeside];
}

function sightingOf(value: string, start: number): Sighting {
  return { kind: 'sensitive', start, end: start + value.length, value };
}
