import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { setsIn } from '../rows/mentions.ts';
import { type RowFacts, rowFacts, type RowSet } from '../rows/row-facts.ts';
import { topicOf } from '../rows/spoken-rows.ts';
import { categoryOf, isListOfRows, proposedTables } from '../rows/tables.ts';
import { earlier, ofMore } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { sumsOf } from './listed-amounts.ts';

/**
 * （一）甲类。共4户14人: as many persons as stand beside the number of all rows, or of those of a category, a column has of
 * these.
 */
export const householdMembers: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const facts = rowFacts(tables);
  for (const { scope } of proseWith(notice, /\d(?:户|个?家庭)/))
    for (const { 0: whole, index, groups = {} } of claimsIn(scope.text, households)) {
      const { count = '', persons = '', unit = '' } = groups;
      const before = sentenceBefore(scope.text, index);
      const start = index + whole.length - persons.length - unit.length;
      const topic = `${topicOf(scope, index)}\n${before}`;
      const meant = sumMeant(Number(count), topic, facts);
      const isSaid = [meant?.sum, ...sumsSpoken(topic, facts)].includes(Number(persons));
      if (
        !meant ||
        isSaid ||
        ofWider.test(before) ||
        ofOtherAct.test(lastStretch(before, '，；')) ||
        isOfOthers(before, notice)
      )
        continue;
      if (scope.isQuoted({ start, end: start + persons.length + unit.length })) continue;
      yield {
        code: 'stated-sum-differs',
        ...placeIn(scope, start),
        facts: { stated: `${persons}${unit}`, head: meant.head, sum: `${meant.sum}${unit}` },
      } satisfies Finding;
    }
};

const households =
  /(?<![\d.])(?<count>\d{1,4})(?:户|个?家庭)(?:家庭|农户|居民)?[、，（]?(?:共|计|合计|涉及|惠及)*(?<persons>\d{1,5})(?<unit>[人口名])(?![\d次均])/g;
/** What is of more than the lists, of some of them, or of another time. */
const ofWider = new RegExp(
  `全[省市县区镇乡村国](?!部)|户籍|现有|在[册保]|累计|其[中余他]|另|除|原|停|退|${earlier}|${ofMore.source}`,
);

/** 走访邻里10户30人: whom somebody asked, or who came. */
const ofOtherAct = /访|邻|入户|核查|调查|参[加会与]|到[会场]|代表|培训|宣[传讲]/;

interface Meant {
  readonly head: string;
  readonly sum: number;
}

/**
 * What the only column of persons has of as many rows as `count`: of the one category of so many that `topic` calls,
 * else of all.
 */
function sumMeant(count: number, topic: string, facts: RowFacts): Meant | undefined {
  const named = facts.categories.filter((rows) => topic.includes(categoryIn(rows, facts)));
  const [own, ...others] = named;
  const rows = own && others.length === 0 ? own : named.length === 0 ? facts.all : undefined;
  const [sum, ...more] = rows?.size === count ? sumsOf(rows, '人', facts) : [];
  return sum && more.length === 0 ? sum : undefined;
}

function categoryIn(rows: RowSet, { owners }: RowFacts): string {
  const [place = 0] = rows;
  const owner = owners[place];
  return owner ? plainForm(categoryOf(owner)) : '\n';
}

/** What those have whom `topic` calls, in any column of persons. */
function sumsSpoken(topic: string, facts: RowFacts): readonly number[] {
  const clause = matchesIn(topic, /[^，；\n]+/g).map(([words]) => words);
  return clause
    .flatMap((words) => setsIn(words, facts))
    .flatMap((set) => sumsOf(set, '人', facts).map(({ sum }) => sum));
}
