import { wordPattern } from '../../../../lists/word-pattern.ts';
import { isSurnamed } from '../../../../name/likely-names.ts';
import type { Sighting } from '../../../sighting.ts';
import { anySurnames, hiddenName } from '../../person.ts';
import { plainName } from '../somebody.ts';
import { nameBegun } from './name-begun.ts';

/** Whom a text names behind what befell him or her, whoever helped: whose suffering is nobody's business. */

const suffered =
  '(?:溺亡|溺水|落水|遇难|遇害|受害|被害|被骗|被拐|受伤|轻生|自杀|跳[河楼]|走失|失联|失独|丧偶|被?家暴|被?性侵|被?猥亵|被?虐待|被?欺凌|被?强奸|患[病癌]|重病|精神病|智障|失明|瘫痪|孤独症|自闭症?|脑瘫|聋哑|残疾|白血病|抑郁症?|癌症|尿毒症|[烧烫炸砸压撞摔轧冻]伤|截肢|(?:父母?亲?|母亲?|双亲|爸妈?)[^,。;:()\\s]{0,4}(?:服刑|坐牢|入狱|在狱|在监狱))';
const who =
  '(?:男|女|幼|儿)?(?:儿童|孩子?|童|学生|老人|母亲|父亲|妇女|女子|男子|青年|少年|游客|村民|居民|群众|家属|女工|[职员矿民]工|司机|乘客|者|人)';
const name = `(?:${plainName}|[${anySurnames}](?!某)[\\u4e00-\\u9fff]{2})`;
const cases = '(?:离婚|抚养|家暴|性侵|强奸|猥亵|虐待|欺凌|诈骗|拐卖|遗弃)[^,。;:()\\s]{0,4}?案';

const named = wordPattern(
  new RegExp(
    [
      `${suffered}的?[^,。;:()的\\s]{0,4}?${who}(?:[(:]|的?姓名[:为是]?|名?叫(?:做)?|为|系|是)(?:[^,。;:()由被将把\\s]{0,12}?[的乡镇村组区县市街道社屯])?(${name})(?=[,。;、)(\\s]|[和与等在被于因已]|$)`,
      `(?:${cases})[^,。;:()\\s]{0,2}?(?:当事人|受害人|被害人|[原被]告)(?:为|系|是|叫|:)?[^,。;:()\\s]{0,10}?(?<=[的是为系叫:人民户工])(${name})(?=[,。;、)(\\s]|[和与夫]|$)`,
      `${suffered}的?${who}(${hiddenName})`,
      `${suffered}[^。;()]{0,6}?,?(?:均|都)?[系是为](${name})的?[^,。;()]{0,4}?(?:儿子|女儿|[子女]|孙[子女]?|母亲?|父亲?|妻子?|丈夫|侄[子女])(?=[,。;、)(\\s]|$)`,
      `${suffered}的?[^,。;:()\\s]{0,4}?老人([${anySurnames}](?:阿[婆公姨]|大[爷妈娘]|奶奶|爷爷|老[太汉伯]))`,
      `(?:[小中]学|学校|幼儿园|[一二三四五六七八九十高初职][小中])的?(?:学生)?(${name})(?:[系是属]于?|来自|出身于?)[^,。;:()\\s]{0,8}?(?:单亲|离异|失独|低保|特困|建档立卡|孤儿)`,
      `${suffered}的?(?:留守|困境|贫困)?(?:学生|儿童|孩子|[男女][童孩]|患儿|老人|女子|男子|妇女|少年|青年)(${plainName}|${nameBegun})`,
      `(?:遇难|遇害|溺亡|死亡|身亡|罹难)的?(?:[职员矿民女]工|工人|村民|群众|司机|游客|乘客|住户)(${plainName}|${nameBegun}[\\u4e00-\\u9fff]?)(?=[,。;、)(的]|$)`,
      `[某*×](?:[\\u4e00-\\u9fff]|[*×])?[^。;]{0,10}?(?:真名|真实姓名|本名|实名)[叫为是系:]{0,2}(${name})(?=[,。;、)(\\s]|[与和系是在]|$)`,
    ].join('|'),
  ),
);
/** Without any of these nobody is named so. */
export const victimWords = wordPattern(
  /溺|落水|遇[难害]|[死身]亡|罹难|受害|被|受伤|轻生|自杀|跳[河楼]|走失|失联|失独|丧偶|家暴|性侵|猥亵|虐待|欺凌|强奸|患[病癌]|重病|精神病|智障|失明|瘫痪|孤独症|自闭|脑瘫|聋哑|残疾|白血病|抑郁|癌症|尿毒症|伤|截肢|服刑|坐牢|狱|单亲|离异|低保|特困|建档|孤儿|案|真名|真实姓名|本名|实名/,
);

/** Those whom `text` names so, each where the name stands. */
export function namedVictims(text: string): Sighting[] {
  return named.matchesIn(text).flatMap((match): Sighting[] => {
    const said = match.slice(1).find((group) => group !== undefined) ?? '';
    const isName =
      /[*×○某]|阿[婆公姨]|大[爷妈娘]|奶奶|爷爷|老[太汉伯]/.test(said) ||
      [said.slice(0, 3), said.slice(0, 2)].some(isSurnamed);
    const start = match.index + match[0].lastIndexOf(said);
    return isName ? [{ kind: 'sensitive', start, end: start + said.length, value: said }] : [];
  });
}
