import { matchesIn } from '../../../../lists/matches-in.ts';
import { wordPattern } from '../../../../lists/word-pattern.ts';
import { isSurnamed } from '../../../../name/likely-names.ts';
import { isName } from '../../../listed-names.ts';
import type { Sighting } from '../../../sighting.ts';
import type { Surroundings } from '../../../surroundings.ts';
import { plainName } from '../somebody.ts';

/** Who told of somebody, whom nobody may know by it (信访工作条例 44). */

const tellingWords = wordPattern(
  /[写来]信|举报|反映|投诉|信访|上访|检举|揭发|控告|告发|爆料|报料|报案|报警|匿名信|来电|信件|材料|线索|帖|寄件人|笔迹|IP地址|作证|指认|的状|来自/,
);
const within = (most: number): string => `[^,。;:()\\s]{0,${most}}?`;
/** By name, or with a part of it and what he or she is. */
const roles = '[户的人民事工员师生士医长科处室部校院的由系是为自纳计记任]';
const told = '举报|检举|揭发|控告|告发';
const papers =
  '匿名信|来信|来电|信件|(?:举报|检举|信访|反映|投诉)(?:信|件|材料|电话|邮件|线索)|帖[子文]?(?:作者|发布者|楼主)?|发帖[人者]|寄件人|笔迹|IP地址';
const tellers = new RegExp(
  [
    `(?:写信|来信|举报|反映|投诉|信访|检举|控告|爆料|报案|报警)(?:人|者|[^,。;]{0,6}的)(?:系|是|为|叫|名叫|即)${within(24)}(?:${roles}|家的?)([\\u4e00-\\u9fff]{2,3})(?=[,。;、)(\\s]|$)`,
    `[村组镇乡街区]([\\u4e00-\\u9fff]{2,3})向[^,。;]{2,12}(?:提供[^,。;]{0,6}线索|举报|检举|揭发|反映)`,
    `(?:${papers})(?:系|是|由|为|出自|来自|属于?)${within(24)}${roles}(${plainName})(?=所|从|在|[写发寄拨提撰投递]|之手|[,。;、)(]|$)`,
    `(?:${papers})(?:系|是|由|为|出自|来自|属于?)${within(24)}([\\u4e00-\\u9fff]{2,3})(?:本人)?(?=所[写寄发拨为投提]|[写寄](?:的|来|出|给)|打来|拨打|投[递寄]|递交|之手)`,
    `[户人民事工员师生](${plainName})(?:实名|匿名|提供的?|的|悄悄)*(?:${told}|报料)(?!人|电话|信?箱)`,
    `(?<=^|[,:、(村组户民员师长和与系是由])(${plainName})(?:本人|夫妇|女士|先生|老人)?(?:多次|曾|又|先后|一直|去年|今年|再次|此前)*(?:到|向|去|往|给|找)[^,。;:()\\s]{1,10}?(?:告[^,。;]{0,3}状|(?:${told}|作证|指认|上访)(?!电话|渠道|箱|奖|平台))`,
    `(?<=[据经到])${within(8)}${roles}(${plainName})(?:同志|女士|先生|本人)?的?(?:实名)?(?:${told}|指认|作证)`,
    `来自${within(12)}[员师生人民长工](${plainName})(?:悄悄|暗中|私下|偷偷|主动|所)*(?:送来|提供|交出|寄来|递来|透露|举报)`,
  ].join('|'),
  'g',
);
/** 石桥村向县里举报 is nobody. */
const body = /[村镇乡县市区组社局院校所]$/;

/** Who told of somebody, where more is said of the name than 王某. */
export function tellersIn(sentence: string, from: number, { names }: Surroundings): Sighting[] {
  if (!tellingWords.isIn(sentence)) return [];
  return matchesIn(sentence, tellers).flatMap((match) => {
    const said = match.slice(1).find((group) => group !== undefined) ?? '';
    const name = [said, said.slice(-2)].find(isSurnamed);
    if (name === undefined || /^.某$/.test(name) || body.test(name) || isName(name, names)) return [];
    const start = from + match.index + match[0].lastIndexOf(name);
    return [{ kind: 'sensitive', start, end: start + name.length, value: name }];
  });
}
