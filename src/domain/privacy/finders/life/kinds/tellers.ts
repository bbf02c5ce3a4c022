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
/** Whom a text calls so that tells of somebody. */
const noun = '(?:群众|居民|[住租用商]户|业主|[村市牧渔]民|职工|员工|工人|家长|同事|邻居|老人|人)';
const earlier =
  '(?:上次|此前|先前|之前|最[早先]|早先|[前头]几天|前些天|[前昨今]天|上个?[周月]|[去今前]年|曾|多次|首次|第一个|来信|来电|来访|写信|打电话|实名|匿名|联名)';
const telling = `(?:${earlier}[^,。;:()\\s]{0,8}?(?:${told}|反映|投诉|信访|上访)|来反映|(?:${told}|投诉))(?!电话|信?箱|渠道|平台|方式|受理|处理|工作|中心|办|人|者|的)`;
const called = `(?:${within(14)}(?:${roles}|[乡镇区县市街道社屯]))?(${plainName})(?:等人)?(?=[,。;、)(\\s]|[已现请撤情]|$)`;
/** 上次举报某事的甲乡李一; 来信反映某事的群众为李一: by name behind of what somebody told. */
const tellersBehind = new RegExp(
  [
    `${telling}[^,。;:()]{1,20}?的${noun}(?:系|是|为|名?叫)${called}`,
    `${telling}[^,。;:()]{1,20}?的${called}`,
  ].join('|'),
  'g',
);
/** Who has to do with what others told: 负责核查举报的某局李一. */
const handling =
  /(?:受理|处理|办理|核查|调查|查处|负责|承办|接[待听访到收]|答复|回应|化解|协调|陪同|协助|帮助?|为|被|遭|报道|采访|创作|收到)[^,。;:()]{0,12}$/;
const verb = new RegExp(`(?:${told}|反映|投诉|信访|上访)[^]*`);
/** 石桥村向县里举报 is nobody. */
const body = /[村镇乡县市区组社局院校所]$/;

/** A letter or a post without its writer's name, which is kept back even where its writer is put forward. */
const unsignedPaper = /^(?:匿名信|(?:举报|检举|控告|信访|投诉)(?:信|件|材料)|笔迹|帖|IP)/;

/** Who told of somebody, where more is said of the name than 王某. */
export function tellersIn(sentence: string, from: number, { names }: Surroundings): Sighting[] {
  if (!tellingWords.isIn(sentence)) return [];
  const behind = matchesIn(sentence, tellersBehind).filter(
    ({ 0: words, index }) => !handling.test(`${sentence.slice(0, index)}${words.replace(verb, '')}`),
  );
  return [...matchesIn(sentence, tellers), ...behind].flatMap((match) => {
    const said = match.slice(1).find((group) => group !== undefined) ?? '';
    const name = [said, said.slice(-2)].find(isSurnamed);
    if (name === undefined || /^.某$/.test(name) || body.test(name)) return [];
    if (isName(name, names) && !unsignedPaper.test(match[0])) return [];
    const start = from + match.index + match[0].lastIndexOf(name);
    return [{ kind: 'sensitive', start, end: start + name.length, value: name }];
  });
}
