import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Criteria, Notice } from '../../notice/notice.ts';
import { type ProseLine, proseLines } from '../../prose/prose-lines.ts';
import { units } from '../amounts/units.ts';
import { categoryOf, isListOfRows, proposedTables } from '../rows/tables.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import type { RowFacts, RowSet } from '../rows/row-facts.ts';
import { factsOf, monthsSaid } from './clause-course.ts';
import type { Predicate } from './predicate.ts';
import { predicatesIn } from './predicates.ts';
import { subjectIn } from './subjects-read.ts';

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
    const place = { criteria, text, facts: months.length > 0 ? asOf : facts, notice, isDated };
    for (const line of lines)
      if (/\d/.test(line.text) && !conditional.test(line.text.replace(asides, '')))
        yield* unmetIn(line, ['criteria', index, 'prose'], place);
  }
};

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
  /之一|其一|[一1]项|任[意何一]|放宽|破格|不受|从其|另[行有]|情形|加分|计\d+分|评[定为]|等次|直接|延长|延至|缩短|[减降]为|[减降]至|同意|批准|特别|突出贡献|确因|下列|以下[各两三]?[项条人]|以外|适当|择优|[上前]述[^，。；]{0,4}条件|不作|不设|优先[^，。；]{0,6}$|；[^。；]*(?:出生|周岁)/;

/** What makes a condition one of several, of some, of another day or year, or a grade. */
const conditional =
  /[或若]|可(?!回|持续|靠|行)|者(?=[，。；、]|$)|优先|除|一般|原则|至少|人均|户均|平均|合计|总[数额量]|每[个项户家人名位月]|同一|限额|推荐名额|累计|奖励|津贴|补助标准|上年|去年|提前/;

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

function* unmetIn(line: ProseLine, path: Finding['path'], place: Place): Generator<Finding> {
  const { facts, criteria, text } = place;
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
      const words = written.replace(asides, '').replace(leads, '').replace(modal, '');
      const subject = subjectIn(words, facts, []);
      // 甲类女满40周岁、男满50周岁: of those of a kind whom the first part names.
      if (subject && isPart) continue;
      if (subject) sets = rowsAskedFor(words, facts) ?? subject.sets;
      else if (isUnread) break;
      const asked = subject?.topic ?? words;
      if (ofYears.test(written)) continue;
      // 社员在5人以上、20人以下: both are of the same.
      const said = predicatesIn(isPart && /^\d/.test(asked) ? topic : '', asked, facts);
      // As of a day that they tell, a column of ages and of years may be of another one.
      const predicates = place.isDated ? said.filter(({ kind }) => kind !== 'limit') : said;
      topic = stretchIn(asked, /^[^\d]+/).replace(/在$/, '') || topic;
      // 任班主任的，教龄满10年: of some whom no column calls.
      isUnread = predicates.length === 0 && subject?.topic !== '' && !quality.test(words);
      // 总投资200万元以上，村级项目50万元以上: of two in one unit either may be of some.
      const unit = stretchIn(words, /\d+(\D*)$/, 1);
      const range = stretchBefore(sentence, index, '，：:') + stretchIn(sentence.slice(index), /^[^，：:]*/);
      // 5人以上、20人以下: of one thing both.
      const alike = /、(?!\d)/.test(range) ? 1 : numbersIn(range, unit);
      const isOne = sets[0] !== all || (alike > 0 && numbersIn(text, unit) === alike);
      const finding = isOne && unmet(predicates, sets, facts);
      if (finding)
        yield { ...finding, ...placeIn({ path, placeOf: (at) => line.placeOf(at) }, from + index) };
    }
  }
}

/** 申报甲级的: those put forward for it, though a column may call others so, who are that already. */
function rowsAskedFor(words: string, { categories, owners }: RowFacts): readonly RowSet[] | undefined {
  const asked = stretchIn(words, /^(?:申报|申请|报考|推荐|参评|评审)([^，的者]{2,20})(?:的|者|人员)/, 1);
  const own = categories.filter((rows) =>
    [...rows].every((row) => asked !== '' && categoryOf(at(owners, row)) === asked),
  );
  return own.length === 0 ? undefined : own;
}

/** How many numbers stand in `text` of the unit that `words` begin with. */
function numbersIn(text: string, words: string): number {
  const unit = stretchIn(words, new RegExp(`^(?:${units})`));
  return unit === '' ? 0 : matchesIn(text, new RegExp(`(?<!\\d{3})\\d(?:${unit})`, 'g')).length;
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
