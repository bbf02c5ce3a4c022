import { stretchIn } from '#domain/lists/stretch-in.ts';
import { isBodyName } from '../../body-name.ts';
import { type Entry, isLine, type Line } from '../../entry.ts';
import { numbered } from '../../numbering.ts';
import {
  categoryOf,
  countedHeading,
  countIn,
  measureOf,
  namedCategory,
  noticeCategory,
} from '../category.ts';

/** A heading that counts: 一、高级工程师（7名）. */
export interface Counted {
  readonly heading: string;
  readonly category: string;
  /** Undefined of the heading of a list that does not count. */
  readonly count: number | undefined;
  readonly measure: string;
  readonly depth: number;
  readonly where: string;
  /** Whether it ends as a label does: nothing but names stands below it. */
  readonly isLabelled?: boolean;
}

/** What `line` counts: those of a category, or the persons of a body, who are of what the notice puts forward. */
export function countedIn(line: Line, title: string): Counted | undefined {
  const { words, depth = 9 } = numbered(line);
  const counted = countedHeading(words) ?? listHeading(words, title) ?? kindHeading(line);
  if (!counted) return undefined;
  const isPlace = isPlaceOrBody(counted.category) && /[名人位户]/.test(counted.measure);
  const category = isPlace ? noticeCategory(title) : counted.category;
  return { ...counted, category, heading: words.replace(/[:：]$/, ''), depth, where: line.where };
}

const bracketed = /^【([^【】]{2,16})】$/;

/** Whether `entry` may be such a heading as `bracketHeading` reads. */
export function isBracketed(entry: Entry): boolean {
  return isLine(entry) && bracketed.test(entry.text);
}

/** 【最美社工】, over lines of names, where `text` counts them: “最美社工”2名. */
export function bracketHeading({ text: heading, where }: Line, text: string): Counted | undefined {
  const category = stretchIn(heading, bracketed, 1);
  if (category === '') return undefined;
  const counted = countIn(text, category);
  return counted && { heading: category, category, ...counted, depth: 9, where };
}

/** A text counts whom it puts forward within so many characters. */
const longestOpening = 10_000;

/** What a text says first, where it counts whom it puts forward. */
export function openingOf(entries: readonly Entry[]): string {
  const texts = entries.slice(0, longestOpening).flatMap((entry) => (isLine(entry) ? [entry.text] : []));
  return texts.join('\n').slice(0, longestOpening);
}

/** 某局, 某区, 市直: where those work whom a heading counts. */
export function isPlaceOrBody(words: string): boolean {
  return (
    isBodyName(words) ||
    /^\p{Script=Han}{1,8}[省市州盟县区旗]$|^[省市州盟县区旗](?:直|本级)|直属\p{Script=Han}{0,4}$/u.test(words)
  );
}

/** 拟聘用人员名单, over lines of names. */
function listHeading(words: string, title: string): Omit<Counted, 'heading' | 'depth' | 'where'> | undefined {
  if (!/名单(?:如下|[（(](?:按|排名|以)[^（）()]{2,16}[）)])?[:：]?$/.test(words) || /[，。；]/.test(words))
    return undefined;
  const category = namedCategory(categoryOf(words.replace(/(?:如下)?[:：]?$/, '')), title);
  return { category, count: undefined, measure: measureOf(category) };
}

const kinds = /^\p{Script=Han}{2,14}(?:类|组|奖|模范|标兵|能手|工匠)$/u;
/** 拟推荐对象, 入选企业: who is put forward. */
export const putForward =
  /^[\p{Script=Han}“”]{3,20}(?:拟?推荐|候选|拟?表彰|入选|拟?(?:入围|命名|授予|认定|评选|获评|表扬|奖励))(?:对象|人选|人|集体|企业|团队|家庭)$/u;

/** 监测合格企业, 年检优秀单位: what was found of them. */
const judged =
  /^\p{Script=Han}{0,8}(?:合格|优秀|良好|达标|通过|入围|保留|新增|注销|撤销|取消|延续)(?:企业|单位|机构|项目|人员|集体|个人|学校|基地|家庭)$/u;

/** 拟列入红榜单位, 推荐集体: without a number, over lines of names. */
export const bare =
  /^(?:拟|推荐|入选|获评|获奖|初选|新增)[\p{Script=Han}“”（）\dA-Z]{1,24}(?:单位|企业|集体|对象|机构|组织|学校|团队|社区|村|项目|基地|家庭|个人|人选|人员)$/u;

/** 节能先进单位：, over lines of names. */
const ofListed =
  /^([\p{Script=Han}“”]{1,14}(?:单位|集体|个人|企业|家庭|团队|项目|教师|党员|标兵|模范|能手|志愿者))[:：]$/u;

/** 一、助人为乐类, over lines of names, each with its body: a category that nobody counts. */
function kindHeading(line: Line): Omit<Counted, 'heading' | 'depth' | 'where'> | undefined {
  const { depth, words } = numbered(line);
  const isKind = depth !== undefined && (kinds.test(words) || putForward.test(words) || judged.test(words));
  const listed = stretchIn(words, ofListed, 1);
  if (listed !== '' && !/受理|主办|联系|监督|发布|公示|填报|推荐|主管|承办|举报/.test(listed))
    return { category: listed, count: undefined, measure: measureOf(listed), isLabelled: true };
  const isQuoted = words.startsWith('“') && putForward.test(words);
  if (!isKind && !isQuoted && !bare.test(words)) return undefined;
  return { category: isQuoted ? categoryOf(words) : words, count: undefined, measure: measureOf(words) };
}

/** Whether `counted` stands over the heading `next` of a part of it. */
export function isOver(counted: Counted, next: Line): boolean {
  const { words, depth = 9 } = numbered(next);
  return countedHeading(words) !== undefined && depth > counted.depth;
}
