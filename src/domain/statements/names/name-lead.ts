import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { natureOfNoun } from '../counts/counted-noun.ts';
import { shapeOf } from './clause-shape.ts';

/** What is done with those put forward, as alternatives of a pattern. */
export const acts =
  '推荐|推选|推评|遴选|确定|提名|表彰|命名|任命|任用|聘用|聘任|录用|录取|招录|授予|追授|给予|资助|奖励|评选|评定|认定|确认|递补|增补|补录|调入|参评|入选|当选|产生|立项|晋升|提拔|选派';

/** As a pattern of one of them; 书记 is a post. */
export const act = `(?:${acts}|(?<!书)记)`;

const actsOnly = new RegExp(`^(?:其中:?|现将|将|同意|拟(?:任|聘|派)?|${act})*$`);

/** Whether `words` say but what is done with those put forward (拟认定, 提名), and not as what; of none too. */
export function isAct(words: string): boolean {
  return actsOnly.test(words);
}

/** What heads a list of those put forward. */
const noun = /(?:对象|人选|候选人|名单|人员|集体|个人|单位|团队|项目|作品|企业|家庭)(?:共?\s*)?$/;

/** Who has a part in a notice, and is not put forward by it. */
export const otherRole =
  /联系人|联络员|受理人|受理|经办|接待|监督员|组长|成员|委员|专家|评委|审核|审签|核稿|承办|签发|校对|收件|负责人|完成人|完成单位|参与|(?:推荐|提名|申报|主管|监督|监管|监理|代理|招标|采购|依托|承担|牵头|实施|主办|承办|组织|协办|参加)单位|(?:推荐|提名)(?:人(?!选)|者|专家)|带头人|主持人|导师|用名|现名|原名|编辑|发布|主送|抄送|地址|电话|单位为|负责/;

/** Who leaves or was not taken. */
export const unsuccessful = /解聘|辞聘|免职|撤销|取消|退出|淘汰|落选|落聘|不合格|不符合|未通过|未入选/;

/** What nominees are put forward as, by a word of it. */
export const honour = /先进|优秀|模范|标兵|楷模|能手|奖|功|好人|英雄|工匠|示范|文明|最美|十佳|称号|荣誉/;

/** What stands before a run of words, and what it makes of names in it. */
export interface Lead {
  readonly kind: 'start' | 'label' | 'verb' | 'noun' | 'target' | 'denial' | 'role';
  readonly words: string;
  /** A label on a line of its own, under which others than names may stand too. */
  readonly isAbove?: boolean;
  /** The unit of a nominee, as a label: 第一党支部：甲一; who stands behind it is of it. */
  readonly unit?: string;
  /** What leads again after a target: 拟表彰甲一为…、乙二为…. */
  readonly resumes?: Lead;
}

/** What the words of a label may be. */
interface Labels {
  readonly categories: readonly string[];
  readonly units: ReadonlySet<string>;
  /** What stands above the text leads to. */
  readonly above: Lead;
}

/** Heads of columns of those put forward, in a table of the prose. */
const ofNames =
  /^(?:姓名|名称|对象|单位名称|企业名称|项目名称|获奖者|(?:获奖|推荐|候选|拟\p{Script=Han}{2,3})?(?:学生|教师|人员|人选|对象|候选人)(?:姓名)?)$/u;

/** What `clause` begins with: its label, what the clauses before `carried` on, or what stands above the text. */
export function leadOf(
  clause: Clause,
  carried: Lead | undefined,
  { categories, units, above }: Labels,
): Lead {
  const { label, before, host } = clause;
  if (host) return { kind: 'role', words: '' };
  const words = (of: Clause): string => shapeOf(of).wordsOf(0, Number.POSITIVE_INFINITY);
  if (label && label === before)
    return units.has(words(label)) ? ofUnit(words(label)) : labelLead(words(label), categories);
  if (before === undefined && carried) return carried;
  if (before) return carried ?? { kind: 'start', words: '' };
  return above;
}

/** What the heading of a text leads to, or the head of a cell's column. */
export function leadAbove({ kind, heading }: Scope, categories: readonly string[]): Lead {
  if (heading === '') return { kind: 'start', words: '' };
  if (kind === 'cell' && ofNames.test(heading)) return { kind: 'label', words: heading, isAbove: true };
  return (
    listLabel(heading, categories) ?? listHeading(heading, categories) ?? headingLead(heading, categories)
  );
}

function ofUnit(words: string): Lead {
  return { kind: 'label', words, isAbove: true, unit: words };
}

/** 拟发放补贴人才：, 拟聘任：, 评审通过：, 入选：, and not 拟发放资金：, 审核：, 推荐： */
const putsForward = new RegExp(
  `^拟(?!免)[^免撤取停退]{0,8}(?:人才|人|者|员|户|手|家)$|^拟${act}+$|^(?:评审|评议|表决|审核|审查|考核)?(?:通过|入选|当选|入围|合格|录用|录取|获奖)$`,
);

function labelLead(label: string, categories: readonly string[]): Lead {
  const words = withoutNumber(label.replace(/的?(?:分别)?(?:有|是|为|如下)$/, ''));
  const isOfUnsuccessful = unsuccessful.test(words) && !categories.some((one) => unsuccessful.test(one));
  if (otherRole.test(words) || isOfUnsuccessful) return { kind: 'role', words };
  // 三个村：, 5名同志：
  if (numbered.test(words) && natureOfNoun(words) !== undefined)
    return { kind: 'label', words, isAbove: true };
  // 敬业奉献类：, 第一名：
  if (
    /类$|^第[一二三四五六七八九十\d]{1,3}名$|^(?:户主|姓名|申请人|(?:保障|救助|补助)对象|获奖者)$/.test(words)
  )
    return { kind: 'label', words, isAbove: true };
  const isOwn =
    (noun.test(words) && !isOfOthers(words)) ||
    honour.test(words) ||
    putsForward.test(words) ||
    categories.some(
      (one) => words.endsWith(one) || (words.length > 2 ? one.includes(words) : one.startsWith(words)),
    );
  return { kind: isOwn ? 'label' : 'start', words };
}

const numerals = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})';

const numbered = new RegExp(`^${numerals}[个名位家]`);

const behind = new RegExp(`(?<![第\\d一二三四五六七八九十])共?（?${numerals}[个名位家人户项件]）?$`);

/** 拟表彰优秀志愿者3名 → 拟表彰优秀志愿者 */
function withoutNumber(label: string): string {
  return label.replace(behind, '');
}

/** 监考人员, 参会人员: who does something; 拟表彰人员, 公示人员 are put forward. */
function isOfOthers(words: string): boolean {
  return (
    /(?<!^)人员$/.test(words) &&
    !/拟|推荐|选|公示|表彰|奖|通过|录用|录取|聘|递补|确认|认定|任职|晋升|合格|名单/.test(words)
  );
}

/** 推荐人选：, above a line for each. */
function listLabel(heading: string, categories: readonly string[]): Lead | undefined {
  const label = heading.replace(/:$/, '');
  const words = withoutNumber(label);
  const isOwn = noun.test(words) || categories.some((one) => words.endsWith(one));
  if (label === heading || otherRole.test(words) || !isOwn) return undefined;
  return { kind: 'label', words, isAbove: true };
}

/** 一、拟表彰先进集体（2个）, above a line for each. */
function listHeading(heading: string, categories: readonly string[]): Lead | undefined {
  const words = withoutNumber(
    heading.replace(/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/, ''),
  );
  const isOwn =
    words !== heading && categories.some((one) => words.endsWith(one) && words.length < one.length + 6);
  return isOwn && !otherRole.test(words) && !unsuccessful.test(words)
    ? { kind: 'label', words, isAbove: true }
    : undefined;
}

function headingLead(words: string, categories: readonly string[]): Lead {
  return otherRole.test(words)
    ? { kind: 'role', words }
    : { kind: 'start', words: labelLead(words, categories).words };
}
