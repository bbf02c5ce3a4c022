import type { Clause } from '../clauses/clause.ts';
import type { TokenOf } from '../clauses/token.ts';
import { category, type ClauseShape, count, known } from './clause-shape.ts';
import { act, acts, type Lead } from './name-lead.ts';

/** With one of these signs every boundary begins: all else is passed over at once. */
const firstSigns = [
  ...acts.split('|').map((word) => word.charAt(0)),
  ...`一记不免撤取聘特邀抽拟其现将同作评列定成获为是有等先女老任均符通考审体${count}${category}`,
].join('');

/** What parts a clause into runs of names and what is said of them. */
export const boundary = new RegExp(
  `(?=[${firstSigns}])(?:${[
    `(?<denial>不(?:予|再)?(?:${act})|免去|免职|撤销|取消|聘请|特邀|邀请|抽取|抽调)`,
    `(?<verb>(?:拟(?:任|聘|派)?|其中:?|现将|将|同意)?(?:${act})+|拟(?:任|聘|派)?|其中|现将)`,
    `(?<as>作为|评为|列为|定为|成为|获评|(?<![行因认勇])为(?![\\u4e00-\\u9fff](?:[、，和及]|$))|是|(?<=[的选人员还中象位]|^)有(?![限关]))`,
    `(?<open>等(?=${count}|${category}|同志|人员|$)|一行(?=${count}))`,
    `(?<number>${count})`,
    `(?<category>${category}(?:候选人|候选集体|候选单位|人选|对象|类(?=${known}))?)`,
    '(?<title>同志|先生|女士|老师)',
    `(?<post>(?<=${known})任|(?<=同志)任)`,
    `(?<fit>(?<=${known}|同志|人)均?(?:符合|通过|[考审体]\\p{Script=Han}合格))`,
  ].join('|')})`,
  'gu',
);

/** What leads to the names behind the boundary `match` of `clause`, of the shape `shape`, where `lead` led to those before it. */
export function leadAfter(
  clause: Clause,
  shape: ClauseShape,
  { groups = {}, index, 0: words }: RegExpExecArray,
  lead: Lead,
): Lead {
  const { text } = shape;
  // 拟录用人员依次为, 分别为
  const isInOrder = /依次|分别/.test(text.slice(Math.max(0, index - 2), index));
  const before = text.slice(0, isInOrder ? index - 2 : index);
  if (groups['denial'] !== undefined) return { kind: 'denial', words };
  if (lead.kind === 'denial' && groups['as'] === undefined) return lead;
  if (groups['verb'] !== undefined)
    return lead.kind === 'role' || lead.kind === 'target' ? lead : { kind: 'verb', words };
  if (groups['category'] !== undefined) {
    const name = (shape.tokenAt(index) as TokenOf<'category'>).category;
    // 敬业奉献类甲一、乙二
    if (words.endsWith('类')) return { kind: 'label', words: name, isAbove: true };
    return lead.kind === 'target' ? { ...lead, words: name } : { kind: 'noun', words: name, resumes: lead };
  }
  if (groups['as'] !== undefined) {
    if (lead.kind === 'noun' && before.replace(/”$/, '').endsWith(category))
      return { kind: 'label', words: lead.words };
    // 入选先进个人的有甲一、甲二
    if (lead.kind === 'noun' && words === '有' && before.endsWith('的'))
      return { kind: 'label', words: lead.words };
    if (/(?:候选人|人选|对象|人员|名单|[选奖聘]者)$/.test(before.slice(-3)))
      return { kind: 'label', words: shape.wordsOf(0, before.length) };
    if (before === '' && index > 0 && followsCategory(clause)) return { kind: 'label', words: '' };
    return { kind: 'target', words: '', resumes: lead.kind === 'target' ? (lead.resumes ?? lead) : lead };
  }
  return groups['post'] !== undefined ? { kind: 'target', words: '', resumes: lead } : lead;
}

/** 文明校园2所，分别为…: what is listed is what the clause before has counted. */
function followsCategory({ before }: Clause): boolean {
  return before?.tokens.some(({ kind }) => kind === 'category') === true;
}
