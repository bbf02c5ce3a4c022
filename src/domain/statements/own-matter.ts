import { at } from '../lists/at.ts';
import type { Notice } from '../notice/notice.ts';
import type { WordClass } from './clauses/lexicon.ts';
import { textOf, type Token } from './clauses/token.ts';
import { classOf, isOneOf } from './time-phrases.ts';

/**
 * What a notice is about: the words of two characters, and the characters, of its title, kind, categories, lists and
 * units.
 */
export type OwnMatter = ReadonlySet<string>;

/** The matter of `notice`. */
export function ownMatterOf({
  titleLines,
  kind,
  quotas,
  lists,
  issuers,
}: Pick<Notice, 'titleLines' | 'kind' | 'quotas' | 'lists' | 'issuers'>): OwnMatter {
  const names = [
    titleLines.join(''),
    kind,
    ...quotas.map(({ category }) => category),
    ...lists.flatMap(({ categories, title }) => [...categories, title]),
    ...issuers,
  ];
  return new Set(names.flatMap((name) => [...pairsOf(name), ...name]));
}

/**
 * Whether the first `length` of `tokens` begin with another matter's name and its publicity (安置房选房顺序公示日期, 承包经营权确权公示7天):
 * one that shares no word with `own`, and is none of its words shortened (优干评定 of 优秀学生干部). With nothing after it
 * (岗位聘用公示) it is what a notice calls itself.
 */
export function namesAnotherMatter(
  tokens: readonly Token[],
  own: OwnMatter,
  length = tokens.length,
): boolean {
  const first = tokens.slice(0, Math.min(length, longestName));
  const index = first.findIndex((token) => isOneOf(token, 'publicity', 'window', 'opening', 'closing'));
  const name = first.slice(0, index);
  // 受理公示10个工作日, where it is not what the notice calls itself
  if (index === 1 && textOf(first[0]) === '受理') return !own.has('受理');
  const isTitle = index === length - 1 && classOf(tokens[index]) === 'publicity';
  if (index < 1 || isTitle || !textOf(tokens[index]).startsWith('公示') || !name.every(isOfName))
    return false;
  const words = name.map(textOf).join('');
  return (
    words.length >= shortestName &&
    words.length <= longestName &&
    !ownName.test(words) &&
    !course.test(words) &&
    !pairsOf(words).some((pair) => own.has(pair)) &&
    Array.from(words).filter((sign) => own.has(sign)).length * 2 < words.length
  );
}

function pairsOf(words: string): string[] {
  const signs = [...words];
  return signs.slice(1).map((sign, index) => `${at(signs, index)}${sign}`);
}

const nominal: ReadonlySet<WordClass | undefined> = new Set<WordClass>([
  'plain',
  'event',
  'allotment',
  'joint',
]);

function isOfName(token: Token): boolean {
  const isYear = token.kind === 'number' && token.unit.startsWith('年');
  return isYear || token.kind === 'text' || nominal.has(classOf(token));
}

/** 终评, 班级, 法定: what is shorter tells a stage or a manner, and names no matter. */
const shortestName = 4;
const longestName = 24;

/** What any notice may call itself by, what it shows or where: 本奖项, 评标结果, 全镇范围, 政务公开栏. */
const ownName =
  /^(?:该|此|全|本(?![省市县区镇乡村校院]))|(?:结果|方案|情况|事迹|需求|项目|事项|信息|材料|报告|内容|范围|栏|网|屏|平台|媒体|公众号)$/;

/** What tells how, when or upon what one shows something, and so is no name: 根据规定公示, 经研究公示, 张榜公示. */
const course =
  /[在将对已向把予于并均的了]|^[经再按依据现特]|根据|按照|依[照据法规]|经过|再次|同[时步]|连续|继续|一律|重新|公开|集中|统一|张榜|挂网|上[墙网]|决定|研究|同意|批准|履行|利用|采[取用]|借助|使用|接受|[前后中]$/;
