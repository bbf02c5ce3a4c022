import { placeIn } from '../../finding/finding.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { proposedTables } from '../rows/tables.ts';
import { sentenceStart } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { scalesCalled } from '../rows/scales.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { signOf, type Yardstick, yardsticksOf } from './measures.ts';

/**
 * 分摊系数随楼层升高而加大; 楼层越高，出资越多: where one column of a table grows, another one grows or falls as the prose says, and not the other way in most
 * rows.
 */
export const statedTrends: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const { scope } of proseWith(notice, /随|越/)) {
    for (const trend of [...along, moreAndMore].flatMap((pattern) => trendsIn(scope, pattern))) {
      const before = scope.text.slice(sentenceStart(scope.text, trend.start), trend.end);
      if (notSaid.test(trend.cause + trend.effect) || scope.isQuoted(trend) || isOfOthers(before, notice))
        continue;
      const numbers = yardsticksOf(tables).filter(({ kind }) => kind === 'number');
      const finding = problemOf(trend, scope, numbers);
      if (finding) yield finding;
    }
  }
};

/** What is no trend of all rows. */
const notSaid = /[未不非]|可能|如|若/;

interface Trend {
  readonly start: number;
  readonly end: number;
  readonly cause: string;
  readonly effect: string;
  /** 升高, 高; 减小, 少. */
  readonly causeWay: string;
  readonly effectWay: string;
}

const [more, less] = [
  '升高|增[加大长多高]|提高|上升|变[大多高长]|延长|加大|递增|上浮',
  '减[小少]|降低|下降|缩[小短]|变[小少低短]|递减|下浮',
];
const along = [
  new RegExp(
    `(?<effect>[^，。；、:（）\\d]{2,10}?)随着?(?<cause>[^，。；、:（）\\d]{2,8}?)的?(?<causeWay>${more}|${less})而?(?:逐[步级渐层年])?(?<effectWay>${more}|${less})(?=[，。；：:]|$)`,
    'g',
  ),
  new RegExp(
    `随着?(?<cause>[^，。；、:（）\\d]{2,8}?)的?(?<causeWay>${more}|${less})，(?<effect>[^，。；、:（）\\d]{2,10}?)(?:也|则|相应|随之|逐[步级渐层])*(?<effectWay>${more}|${less})(?=[，。；：:]|$)`,
    'g',
  ),
];
const moreAndMore =
  /(?<cause>[^，。；、:（）\d]{2,10}?)越(?<causeWay>[高低多少大小长短])，(?<effect>[^，。；、:（）\d]{2,10}?)(?:也|则|就)?越(?<effectWay>[高低多少大小长短])(?=[，。；：:]|$)/g;

function trendsIn({ text }: Scope, pattern: RegExp): Trend[] {
  return claimsIn(text, pattern).map(({ 0: whole, index, groups = {} }) => ({
    ...{
      start: index,
      end: index + whole.length,
      cause: groups['cause'] ?? '',
      effect: groups['effect'] ?? '',
    },
    ...{ causeWay: groups['causeWay'] ?? '', effectWay: groups['effectWay'] ?? '' },
  }));
}

/** As few pairs of rows as show no trend. */
const fewest = 3;

function problemOf(trend: Trend, scope: Scope, yardsticks: readonly Yardstick[]): Finding | undefined {
  const causes = scalesCalled(trend.cause, yardsticks);
  const effects = scalesCalled(trend.effect, yardsticks);
  const same = wayOf(trend.causeWay) * wayOf(trend.effectWay);
  const pairs = causes.flatMap((cause) =>
    effects.flatMap((effect) => (cause === effect ? [] : { cause, effect })),
  );
  const known = pairs.map(({ cause, effect }) => balanceOf(cause, effect));
  const isWrong =
    known.length > 0 &&
    known.every(([together, against]) => {
      const [right, wrong] = same > 0 ? [together, against] : [against, together];
      return wrong >= fewest && wrong > right * 2;
    });
  const [first] = pairs;
  if (!first || !isWrong) return undefined;
  const stated = scope.written(trend).trim();
  const facts = {
    name: first.effect.head,
    stated,
    known: `${first.cause.head}越大，${first.effect.head}越${same > 0 ? '小' : '大'}`,
  };
  return { code: 'stated-claim-differs', ...placeIn(scope, trend.start), facts };
}

function wayOf(words: string): 1 | -1 {
  return new RegExp(less).test(words) ? -1 : signOf(words, 'number');
}

/** As far as rows are compared. */
const mostRows = 200;

/** How many pairs of rows have more of both, and how many more of the one and less of the other. */
function balanceOf(cause: Yardstick, effect: Yardstick): readonly [number, number] {
  const rows = cause.owners.slice(0, mostRows).flatMap((owner) => {
    const [one, other] = [cause.valueOf(owner), effect.valueOf(owner)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  let [together, against] = [0, 0];
  for (const [at, [one, other]] of rows.entries())
    for (const [next, more] of rows.slice(at + 1)) {
      const product = (next - one) * (more - other);
      if (product > 0) together += 1;
      if (product < 0) against += 1;
    }
  return [together, against];
}
