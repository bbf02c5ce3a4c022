import { matchesIn } from '../../../lists/matches-in.ts';
import { wordPattern } from '../../../lists/word-pattern.ts';
import { isSurnamed } from '../../../name/likely-names.ts';
import type { Sighting } from '../../sighting.ts';
import type { Surroundings } from '../../surroundings.ts';
import { titledName } from './bearer.ts';
import { isOwn, isSomebodys, plainName, relative } from './somebody.ts';

/** No 、, behind which may stand whom one cares for: 她是孤儿、老人的亲人. */
const end = '(?=$|[,。;)\\s])';
const aid =
  '(?:建档立卡(?:贫困|脱贫)?户?|低保(?:户|金|待遇|家庭)?|特困(?:户|人员|供养|家庭)|五保户?|脱贫户|贫困户|困难户)';
/** How a household is: its parents, its means, its debts, where it is said of one. */
const state = new RegExp(
  [
    `(?:(?:来自|出身于?|生长?[于在]|生活在|成长[于在]|[系是属])一?个?)?(?:单亲|离异|重组|再婚|失独)(?:家庭|母亲|妈妈|父亲|爸爸|子女)(?:的?(?:孩子|学生))?${end}`,
    `单亲${end}|(?:[是系]一?[个名]?)?(?:事实)?孤儿(?:出身)?${end}|(?:[是系]一?[个名]?|属于?)事实无人抚养(?:儿童|的?孩子)?${end}`,
    `的?父母(?:均|都|常年|长期|双双)*(?:外出|[在去赴][^,。;]{1,6})(?:打工|务工|做工)${end}`,
    `家?庭?(?:[系是]|属于?|被?列为|被?纳入|享受|吃着?|领取?着?)(?:全?[县乡镇村]里?的?)?(?:农村|城[市镇])?${aid}${end}`,
    `(?:独自|独力|一个?人|一手)(?:抚养|拉扯|养大|养育)[^,。;]{0,6}?(?:孩子|儿子|女儿|子女|儿女|娃|[一二两三][儿子女])`,
  ].join('|'),
  'g',
);
/** What nobody but whom the whole text is told of needs to say whose it is. */
const own = /^(?:(?:来自|出身|生|成长)[^,]*家庭|(?:单亲|离异|重组|再婚|失独)家庭|独|一)/;

const statuses =
  '[男女]方|未成年人|[男女]童|幼女|孤儿|单亲(?:学生|儿童|母亲|妈妈)|感染者|携带者|刑满释放人员|戒毒人员|社区矫正(?:对象|人员)|吸毒人员|服刑人员|精神(?:病|障碍)患?者|低保户|特困(?:户|人员)|五保户|贫困户|困难户|困境儿童|留守儿童|残疾(?:儿童|学生)|(?:举报|检举|控告|投诉|信访|上访|揭发)人|上访户|[受被]害人|(?:受害|被害|遇害|涉案)(?:学生|儿童|女童|少年|妇女|者)|被(?:欺凌|侵害|性侵|拐卖|家暴)(?:学生|儿童|妇女|女童|人|者)|(?:轻生|自杀)(?:女子|男子|青年|学生|者|人员)|[癌瘤症炎]患者';
/** 孤儿李一: somebody named behind what nobody may know of him or her. */
const namedByStatus = new RegExp(
  `(?:${statuses})(?:[:(]|系|为|名?叫)?(${titledName}?)(?=$|[,。;、)(\\s]|[的在因自从父母家重回患是系反等遭被盗偷抢涉殴0-9一二三四五六七八九十两多]|[大老][爷娘妈人汉])`,
  'g',
);

/** 养女李一: whose child somebody is not by birth; and 双目失明的李一. */
const namedByState = new RegExp(
  `(?:继|(?<![抚赡供培领收])养)[子女](?=${plainName})|(?:失明|失聪|截瘫|偏瘫|脑瘫|聋哑|智障|被拐|囚禁|遭[受到]?(?:家暴|性侵|虐待|霸凌))[^,。;]{0,8}?的${plainName}(?=$|[,。;、)(\\s]|[在因自从是系用坚靠回])`,
  'g',
);

/** Without any of these there is nothing to find in a text. */
export const householdWords = wordPattern(
  new RegExp(
    `单亲|重组|再婚|失独|父母|建档立卡|低保|特困|五保|[脱贫困难]户|抚养|拉扯|养大|养育|[继养][子女]|失明|失聪|瘫|聋哑|智障|被拐|囚禁|遭|${statuses}`,
  ),
);

/** What a text tells of how somebody's household is, and whom it names behind what is nobody's business. */
export function households(text: string, around: Surroundings): Sighting[] {
  if (!householdWords.isIn(text)) return [];
  const said = matchesIn(text, state).filter(
    ({ 0: words, index }) =>
      isSomebodys(text, index, around) || (own.test(words) && isOwn(text, index, around)),
  );
  const named = matchesIn(text, namedByStatus).filter(({ 1: name = '' }) => isSurnamed(name));
  return [...said, ...named, ...matchesIn(text, namedByState)].map(({ 0: words, index }) => ({
    kind: 'sensitive',
    start: index,
    end: index + words.length,
    value: words,
  }));
}

const familyHead = /家庭(?:主要)?成员|^(?:称谓|关系)$|与(?:本人|户主|申请人)的?关系/;
const begunByRelative = new RegExp(`^\\s*${relative}`);

/** Whether a cell under `label` lists the family of somebody. */
export function isFamily(label: string, cell: string): boolean {
  return familyHead.test(label) && begunByRelative.test(cell);
}
