import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { readingOf } from '../../statements/reading.ts';
import { measureWordsOf } from '../rows/listed-counts.ts';
import { numbersOf } from '../rows/columns.ts';
import { unitOf } from '../amounts/units.ts';
import { proposedTables } from '../rows/tables.ts';
import { rowOfParagraph } from '../rows/called-rows.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { setsIn } from '../rows/mentions.ts';
import { measure, numeral } from '../words/counted.ts';
import { wrongAmount } from './amounts-claimed.ts';
import { type Clause, clausesOf, factsOf } from './clause-course.ts';
import { wrongTally } from './counts-claimed.ts';

/**
 * 女性5名、男性4名; 甲组2户共7万元; 三级的5株平均树龄300年: as many as the prose counts, adds up or averages of some rows there
 * are by one of its honest readings. What is not understood to the last word claims nothing.
 */
export const statedFigures: Rule = function* (notice: Notice) {
  const measures = new Set([...measureWordsOf(notice), ...measuresOfAll(notice)]);
  for (const clause of clausesOf(notice, signsOf(notice, measures)))
    for (const finding of wrongIn(clause, measures)) if (!rowOfParagraph(clause.scope, notice)) yield finding;
};

/** What a sentence has that counts rows by one of `measures`, or where a column has numbers, tells any number. */
function signsOf(notice: Notice, measures: ReadonlySet<string>): RegExp {
  const signs = [...measures].join('').match(/\p{Script=Han}/gu) ?? [];
  return numbersOf(factsOf(notice)).size > 0 || signs.length === 0
    ? /[\d一二两三四五六七八九十][\p{Script=Han}%]/u
    : new RegExp(`[\\d一二两三四五六七八九十][${signs.join('')}个席]`);
}

const counted = /(?<=^|[，。；\n共这]|全部|以上|上述)(\d{1,3})([笔艘门条宗件株辆台套栋座处份例])(?!月)/g;

/** By what things the prose counts all rows, of which no column has several: 11笔 of 11 loans. */
function measuresOfAll(notice: Notice): readonly string[] {
  const tables = proposedTables(notice);
  const rows = tables.reduce((sum, { nominees }) => sum + nominees.length, 0);
  const heads = tables.flatMap((table) => table.heads);
  if (heads.some((head) => head.includes('数量'))) return [];
  return readingOf(notice).body.flatMap(({ scope }) =>
    matchesIn(scope.text, counted).flatMap(([, number, measure = '']) =>
      rows > 2 && Number(number) === rows && !heads.some((head) => unitOf(head) === measure) ? [measure] : [],
    ),
  );
}

function* wrongIn(clause: Clause, measures: ReadonlySet<string>): Generator<Finding> {
  let { told, start: from } = clause;
  const parts = clause.text.split('、').slice(0, mostParts);
  for (const [index, part] of parts.entries()) {
    const start = Math.max(from, clause.scope.text.indexOf(part, from));
    const place = { ...clause, start, told };
    from = start + 1;
    // 甲类、乙类共13名: of both.
    const isJoint = index > 0 && !numbered.test(parts[index - 1] ?? '');
    const finding = isJoint
      ? undefined
      : (wrongTally(part, place, measures) ?? wrongAmount(part, place, measures));
    if (finding) yield finding;
    told = [...told, ...setsIn(part, clause.facts)];
  }
}

/** 2人, 3万元, and not the number with which a school is called 一中. */
const numbered = new RegExp(`\\d|(?:${numeral})${measure}`);

/** More than a clause has that people read. */
const mostParts = 20;
