import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Criteria, Notice } from '../../notice/notice.ts';
import { type ProseLine, proseLines } from '../../prose/prose-lines.ts';
import { headForm } from '../../name/name-column.ts';
import { units } from '../amounts/units.ts';
import { mentionsIn } from '../rows/mentions.ts';
import { numbersOf } from '../rows/columns.ts';
import { isHeadAlone } from '../words/heads-called.ts';
import { categoryOf, isListOfRows, proposedTables } from '../rows/tables.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import type { RowFacts, RowSet } from '../rows/row-facts.ts';
import { factsOf, monthsSaid } from './clause-course.ts';
import type { Predicate } from './predicate.ts';
import { predicatesIn } from './predicates.ts';
import { type ClauseSubject, subjectIn } from './subjects-read.ts';

/**
 * 专家评分不低于80分; 一等奖：得分90分以上; 年龄不超过45周岁: what the criteria ask of all, or of a kind, a column says of every row. Where
 * most rows do not meet it, it asks something else.
 */
export const criteriaMet: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const facts = factsOf(notice);
  for (const [index, criteria] of notice.criteria.entries()) {
    const lines = proseLines(criteria.prose);
    if (lines.some(({ kind, text }) => kind !== 'paragraph' || conditionalAll.test(text))) continue;
    const plain = lines.map(({ text }) => text.replace(asides, ''));
    const months = lines.flatMap(({ text }) => monthsSaid(text));
    const isDated = plain.some((text) => dated.test(text));
    if (isDated && months.length === 0) continue;
    const asOf = { ...facts, asOf: [...months, ...facts.asOf] };
    const text = plain.join();
    const [first] = lines;
    if (first && text.length > longestCriteria) {
      const facts = { of: 'criteria', most: longestCriteria } as const;
      yield { code: 'text-unread', path: ['criteria', index, 'prose'], at: first.placeOf(0), facts };
      continue;
    }
    const place = { criteria, text, facts: months.length > 0 ? asOf : facts, notice, isDated };
    for (const line of lines)
      if (/\d/.test(line.text) && !conditional.test(line.text.replace(asides, '')))
        yield* unmetIn(line, ['criteria', index, 'prose'], place);
  }
};

/** Criteria that are longer than people write them are not read: each number is looked for in all of them. */
const longestCriteria = 15_000;

interface Place {
  readonly criteria: Criteria;
  /** All of its lines, without what says nothing of the conditions. */
  readonly text: string;
  readonly facts: RowFacts;
  readonly notice: Notice;
  /** They tell the day as of which something is reckoned. */
  readonly isDated: boolean;
}

/**
 * What makes the conditions beside it some of several, or of some: anywhere in the criteria it may be of any of them.
 */
const conditionalAll =
  /(?<!分)之一|其一|[一1]项|任[意何一]|放宽|破格|不受|从其|另[行有]|情形|加分|计\d+分|评[定为]|等次|直接|延长|延至|缩短|[减降]为|[减降]至|同意|批准|上浮|上调|提高[到至]|追加|特别|突出贡献|确因|下列|以下[各两三]?[项条人]|以外|适当|择优|[上前]述[^，。；]{0,4}条件|不作|不设|优先[^，。；]{0,6}$|；[^。；]*(?:出生|周岁)/;

/** What makes a condition one of several, of some, of another day or year, or a grade. */
const conditional =
  /[或若]|可(?!回|持续|靠|行)|者(?=[，。；、]|$)|优先|除|一般|原则|至少|奖励|津贴|补助标准|上年|去年|提前/;

/** What is asked of several together, of a mean or of each of something: 人均60小时以上, 两年累计8次以上, 同一单位不超过3人. */
const ofSeveral = /人均|户均|平均|合计|总[数额量]|累计|每[个项户家人名位月]|同一|限额|推荐名额/;

/** （计算至2025年8月31日）, 长期、短期均可, 近三年未受处分: what says nothing of the condition beside it. */
const asides =
  /（[均都]?(?:计算到?至?|算至|截至|截止到?|以)[^（）]{0,12}(?:20\d\d年|公[示告]|报名|申报|推荐|评选)[^（）]{0,12}）|[^，。；]{1,12}均可|近[^，。；]{1,3}年[^，。；\d]*(?=[，。；]|$)/g;
/** What is asked of years that no column tells: 近两年考评95分以上. */
const ofYears = /[近上前][^，]{1,3}年|年内|历年/;
/** What a condition says that no column does, and that is no name of some: 在编在岗, 无其他住房, 热爱教育. */
const quality =
  /^(?:在编|在岗|在职|在本|无|未|没有|不|有|具|遵|爱|热|坚|拥|政治|思想|品|作风|身体|身心|能|从未|连续|积极|工作|认真|诚|为人|符合|满足|依法|正常|家庭|师德|群众)(?!.*(?:岗位|人员|教师|单位|企业|职工|学校|成员|家庭|人)$)|^$/;
/** As of a day. */
const dated = /截至|截止|算[至到]/;

const leads =
  /^[“”"'（(]?(?:\d{1,2}[.、)]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,2}、)?\s*/;
const modal = /须|应当?|必须|要求|需|所有|申报人|候选人|人选|且|并且|上年度?|近?年内|本年度?|“|”/g;

/** 得分低于75分的，不得入选: what none may be, as the next part of the sentence says. */
const barred = /^，(?:均|都|一律|概|也)?(?:不得|不予|不能|不再|不宜|取消|淘汰)/;

/** 未达80分的不得推荐: the same in one part. */
const barredAtOnce = /^(.+\d[^，]*的)(?:均|都|一律|概|也)?(?:不得|不予|不能|不再|不宜|取消|淘汰)/;

/** 8年以上教龄, 60分以上的成绩: the number before what it is of. */
const turned = /^(?:具[有备]|有|满)?(\d[\d.]*[^\d，（）]{1,3}?及?以[上下])的?(\p{Script=Han}{2,8})$/u;

/** What is asked, with the number behind what it is of, by the words that all use: 教龄8年以上 for 具有8年以上教龄. */
function plainly(words: string, { notice: { quotas } }: Place): string {
  const signs = quotas.map(({ measureWord }) => measureWord).join('');
  const each = new RegExp(`^每[${/[名人位]/.test(signs) ? '名人位' : ''}${signs}](?=\\p{Script=Han})`, 'u');
  return words
    .replace(/^即/, '')
    .replace(/（含(?:本数)?）/g, '')
    .replace(turned, '$2$1')
    .replace(each, '')
    .replace(/(?:未达到?|达不到)(?=\d)/, '低于')
    .replace(/最高(?:不超过)?(?=\d)/, '不超过')
    .replace(/最低(?:不低于)?(?=\d)/, '不低于');
}

function* unmetIn(line: ProseLine, path: Finding['path'], place: Place): Generator<Finding> {
  const { facts, criteria } = place;
  const own = facts.categories.filter((rows) =>
    [...rows].some((row) => criteria.categories.includes(categoryOf(at(facts.owners, row)))),
  );
  if (own.length === 0 && criteria.categories.length > 0) return;
  const all: RowSet = own.length === 0 ? facts.all : new Set(own.flatMap((rows) => [...rows]));
  for (const { 0: sentence, index: from } of matchesIn(line.text, /[^。；]+/g)) {
    let [sets, isUnread]: [readonly RowSet[], boolean] = [[all], false];
    let topic = '';
    for (const { 0: written, index } of matchesIn(sentence, /[^，：:、]+/g)) {
      const isPart = sentence[index - 1] === '、';
      const said = plainly(written.replace(asides, '').replace(leads, '').replace(modal, ''), place);
      const ofBarred = stretchIn(said, barredAtOnce, 1);
      const words = ofBarred || said;
      // 甲类职工占比 is a column, and of nobody of 甲类.
      const subject = headAlone(words, facts) === undefined ? subjectIn(words, facts, []) : undefined;
      // 甲类女满40周岁、男满50周岁: of those of a kind whom the first part names.
      if (subject && isPart) continue;
      if (subject) sets = rowsAskedFor(words, facts) ?? subject.sets;
      else if (isUnread) break;
      const asked = subject ? askedBehind(subject, words, facts) : words;
      if (ofYears.test(written)) continue;
      const isOfSeveral = ofSeveral.test(withoutHeads(words, facts));
      // 社员在5人以上、20人以下: both are of the same.
      const read = isOfSeveral ? [] : predicatesIn(isPart && /^\d/.test(asked) ? topic : '', asked, facts);
      // As of a day that they tell, a column of ages and of years may be of another one.
      const predicates = read.filter(
        ({ kind, label }) => !place.isDated || kind !== 'limit' || !/年龄|\d(?:年|周?岁|个月)/.test(label),
      );
      topic = stretchIn(asked, /^[^\d]+/).replace(/在$/, '') || topic;
      // 任班主任的，教龄满10年: of some whom no column calls.
      isUnread = predicates.length === 0 && subject?.topic !== '' && !quality.test(words);
      const isBarred =
        ofBarred !== '' || (words.endsWith('的') && barred.test(sentence.slice(index + written.length)));
      if (words.endsWith('的') && !isBarred) continue;
      const isOne = predicates.length > 0 && (sets[0] !== all || isOnly({ words, sentence, index }, place));
      const finding = isOne && unmet(isBarred ? predicates.map(denied) : predicates, sets, facts);
      if (finding)
        yield { ...finding, ...placeIn({ path, placeOf: (at) => line.placeOf(at) }, from + index) };
    }
  }
}

/** What is asked of a subject: what stands behind it, where that is a column (会员人数 of 协会会员人数), else its topic. */
function askedBehind({ words: said, topic }: ClauseSubject, words: string, facts: RowFacts): string {
  const behind = words.slice(words.indexOf(said) + said.length);
  return headAlone(behind, facts) === undefined ? topic : behind;
}

/** `words` without the heads of columns: 授权专利累计数 is one thing that a column tells. */
function withoutHeads(words: string, { columns }: RowFacts): string {
  return [...columns.keys()].reduce((rest, head) => rest.replaceAll(headForm(head), ''), words);
}

/** What none may be as what all must be otherwise. */
function denied({ label, known, kind, isSaidOf }: Predicate): Predicate {
  return {
    ...{ kind, known, label: `${label}不得入选` },
    isSaidOf: (row) => {
      const isSo = isSaidOf(row);
      return isSo === undefined ? undefined : !isSo;
    },
  };
}

/** A part of a condition, and where it stands in its sentence. */
interface Part {
  readonly words: string;
  readonly sentence: string;
  readonly index: number;
}

/**
 * Whether the number of a part is the only one of its unit in the criteria, but for those beside it, for those of another
 * column and for quotas: of 总投资300万元以上，乡级项目80万元以上 either may be of some.
 */
function isOnly({ words, sentence, index }: Part, { text, facts }: Place): boolean {
  if (bornOn.test(words)) return matchesIn(text, new RegExp(bornOn, 'g')).length === 1;
  const unit = stretchIn(words, /\d+(\D*)$/, 1);
  const range = stretchBefore(sentence, index, '，：:') + stretchIn(sentence.slice(index), /^[^，：:]*/);
  // 5人以上、20人以下: of one thing both.
  const alike = /、(?!\d)/.test(range) ? 1 : numbersIn(range, unit, words, facts);
  return alike > 0 && numbersIn(text, unit, words, facts) === alike;
}

/** 1985年7月1日以后出生 */
const bornOn = /(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?及?以[前后][^，。；]{0,3}出生/;

/** 申报甲级的: those put forward for it, though a column may call others so, who are that already. */
function rowsAskedFor(words: string, { categories, owners }: RowFacts): readonly RowSet[] | undefined {
  const asked = stretchIn(
    words,
    /^(?:申报|申请|报考|推荐|参评|评审|晋升)([^，的者]{2,20})(?:的|者|人员|$)/,
    1,
  );
  const own = categories.filter((rows) =>
    [...rows].every((row) => asked !== '' && categoryOf(at(owners, row)) === asked),
  );
  return own.length === 0 ? undefined : own;
}

/** 每个单位推荐3人: how many there may be. */
const quota = /[每各同][^，。；]{0,10}(?:推荐|申报|命名|入选|评选|限)/;
const most = /不超|不[高多大]于|以[下内]/;

/**
 * How many numbers stand in `text` of the unit that `behind` begins with: not quotas, nor those of another column than
 * `words`, nor what is asked besides of a kind (不少于300平方米，其中甲类不少于900平方米).
 */
function numbersIn(text: string, behind: string, words: string, facts: RowFacts): number {
  const unit = stretchIn(behind, new RegExp(`^(?:${units}|[次篇项部场件种])`));
  if (unit === '') return 0;
  const own = headAlone(words, facts);
  const limit = Number(stretchIn(words, /\d[\d.]*/));
  const numbers = new RegExp(
    `([^，。；、：:\\d]{0,16})(?!\\d{4}年)(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,4})?)(?:${unit})`,
    'g',
  );
  return matchesIn(text, numbers).filter(([, lead = '', number = '']) => {
    const other = headAlone(lead, facts);
    const isBesides =
      lead.startsWith('其中') &&
      !most.test(words + lead) &&
      Number(number) >= limit &&
      mentionsIn(lead, facts).length > 0;
    return !quota.test(lead) && !isBesides && (own === undefined || other === undefined || own === other);
  }).length;
}

/** The only head of a column of numbers that `words` before a number call; undefined where they say more, or call none. */
function headAlone(words: string, facts: RowFacts): string | undefined {
  const lead = stretchIn(words.replace(/^[^\p{Script=Han}]+/u, ''), /^[^\d]+/).replace(
    /(?:[不未]?(?:低于|少于|超过|高于|满)|达到?|在)+$/,
    '',
  );
  const own = [...numbersOf(facts).keys()].filter((head) => lead !== '' && isHeadAlone(lead, head));
  const exact = own.filter((head) => headForm(head) === lead);
  const [only, ...others] = exact.length === 1 ? exact : own;
  return others.length === 0 ? only : undefined;
}

/** The finding where some rows of a set do not meet what is asked, by every reading, and most do. */
function unmet(
  predicates: readonly Predicate[],
  sets: readonly RowSet[],
  { owners }: RowFacts,
): Finding | undefined {
  const limits = predicates.filter(({ kind }) => kind !== 'cell');
  const readings = limits.flatMap((limit) =>
    sets.map((set) => ({ limit, set, failing: [...set].filter((row) => limit.isSaidOf(row) === false) })),
  );
  const [first] = readings;
  const isOf = ({ failing, set }: (typeof readings)[number]): boolean =>
    failing.length > 0 && failing.length * 3 <= set.size;
  if (!first || !readings.every(isOf)) return undefined;
  const [row = 0] = first.failing;
  const owner = owners[row];
  const name = owner?.table.nominees[owner.row]?.name ?? '';
  const { label, known } = first.limit;
  return { code: 'criterion-unmet', path: [], facts: { criterion: label, name, known: known(row) } };
}
