import { placeIn } from '../../../finding/finding.ts';
import { grouped } from '../../../lists/grouped.ts';
import { stretchIn } from '../../../lists/stretch-in.ts';
import type { Finding } from '../../findings/findings.ts';
import { mentionsIn } from '../../rows/mentions.ts';
import { type RowFacts, type RowSet, shared } from '../../rows/row-facts.ts';
import { isUncalledHead } from '../../rows/row-heads.ts';
import { countIn, measure, numeral } from '../../words/counted.ts';
import { isColumnOf } from '../../words/kinds-called.ts';
import { type Clause, contextsOf, wordsBefore } from '../clause-course.ts';
import { isNounOfRows } from '../predicates.ts';

const form = new RegExp(
  `^(?:其中)?(?:(?:每一?|各)[个所家]?|(?<whole>${numeral})[个所家])(?<noun>\\p{Script=Han}{1,6}?)(?:各自?|均|都|分别)*(?:[有是为]|入选|上榜|获评)*(?<number>${numeral})(?<unit>${measure})(?<kind>\\p{Script=Han}{0,8})$`,
  'u',
);
/** A sentence of how many each may or must put forward. */
const ofRule =
  /推荐|申报|上报|报送|[限可应需须]|不[得超少低多]|[至最]多|至少|名额|指标|原则|计划|评选|遴选|择优|产生|评委|专家|安排|配备|选派/;

/** 每所学校2人, 3个乡镇各1户: as many of each kind as one kind of every column that may be meant has not. */
export function wrongEachKind(clause: Clause): Finding | undefined {
  const { whole, noun = '', number = '', unit = '', kind = '' } = form.exec(clause.text)?.groups ?? {};
  const { facts, scope, start, text, measureWord } = clause;
  if (number === '' || !isOfOwnMeasure(unit, measureWord) || ofRule.test(sentenceOf(clause)))
    return undefined;
  const some = kindCalled(kind, facts);
  if (!some) return undefined;
  const readings = contextsOf(clause).flatMap((context) =>
    [...facts.columns].flatMap(([head, cells]) => {
      const groups = groupsOf(head, cells, noun, context);
      return groups.length > 1 && (whole === undefined || groups.length === countIn(whole)) ? [groups] : [];
    }),
  );
  const wrong = readings.map((groups) =>
    groups.find(([, rows]) => shared(rows, some).size !== countIn(number)),
  );
  const [first] = wrong;
  return !first || wrong.includes(undefined)
    ? undefined
    : {
        code: 'stated-comparison-differs',
        ...placeIn(scope, start),
        facts: {
          ...{ stated: text, head: '', place: undefined },
          sides: [{ name: first[0], value: `${shared(first[1], some).size}${unit}` }],
        },
      };
}

/** Whether `unit` counts what the notice puts forward. */
export function isOfOwnMeasure(unit: string, own: string): boolean {
  return unit === own || (/^[名位人]$/.test(unit) && /^[名位人]$/.test(own));
}

/** The sentence of a clause, also what stands behind it. */
function sentenceOf(clause: Clause): string {
  return (
    wordsBefore(clause) + stretchIn(clause.scope.text.slice(clause.start, clause.start + 120), /^[^。\n]*/)
  );
}

/** The rows that `words` call: all, where they are what all are; undefined where they say more than is understood. */
function kindCalled(words: string, facts: RowFacts): RowSet | undefined {
  if (/^(?:同志|人员|人选)?$/.test(words) || isNounOfRows(words, facts)) return facts.all;
  const [one, ...others] = mentionsIn(words, facts);
  const [calling, ...more] = one?.callings ?? [];
  const isWhole = one?.start === 0 && /^(?:同志|人员|教师|人)?$/.test(words.slice(one.end));
  return calling && isWhole && others.length + more.length === 0 ? calling.rows : undefined;
}

/** The rows of `context` by what a column says that `noun` may count; none where a row says nothing, or several. */
function groupsOf(
  head: string,
  cells: readonly (string | undefined)[],
  noun: string,
  context: RowSet,
): readonly (readonly [string, RowSet])[] {
  const own = [...context].map((row) => [cells[row] ?? '', row] as const);
  const isKnown = own.every(([cell]) => cell !== '' && !/[、，/]/.test(cell));
  const isMeant =
    !isUncalledHead(head) &&
    isColumnOf(
      noun,
      head,
      own.map(([cell]) => cell),
    );
  return isKnown && isMeant ? [...grouped(own)].map(([cell, rows]) => [cell, new Set(rows)] as const) : [];
}
