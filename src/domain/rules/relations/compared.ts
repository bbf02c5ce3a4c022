import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { measureWordOf } from '../../notice/measure-word.ts';
import type { Side } from '../findings/agreement-findings.ts';
import type { Owner } from '../rows/tables.ts';
import type { Finding } from '../findings/findings.ts';
import type { Measure } from './measures.ts';

/** One of those that a text compares, by the name it has there. */
export interface Comparand {
  readonly name: string;
  readonly rows: readonly Owner[];
}

/** What a text says of two or more, and what the lists have of them. */
export interface Comparison {
  readonly scope: Scope;
  /** What the text says, as people read it. */
  readonly said: Span;
  /** Where the finding stands. */
  readonly at: number;
  readonly measure: Measure;
  readonly comparands: readonly Comparand[];
  /** 排第2, 最少: the place that the first of them has. */
  readonly place?: string;
}

/** The finding that the lists say something else than a text that compares. */
export function comparedFinding(
  { scope, said, at, measure, comparands, place }: Comparison,
  { quotas }: Pick<Notice, 'quotas'>,
): Finding {
  const sides = comparands.map(({ name, rows }): Side => {
    const count = `${rows.length}${measureWordOf(quotas)}`;
    return { name, value: measure.head === '' ? count : measure.said(rows) };
  });
  return {
    code: 'stated-comparison-differs',
    ...placeIn(scope, at),
    facts: { stated: scope.written(wholeOf(said, scope.text)).trim(), head: measure.head, sides, place },
  };
}

/** `said` with the few signs that its clause goes on with: 企业 behind 民营. */
function wholeOf({ start, end }: Span, text: string): Span {
  return { start, end: end + stretchIn(text.slice(end, end + fewSigns + 1), restOfClause).length };
}

const fewSigns = 6;
const restOfClause = /^[^，。；、：:（）\d\n]{1,6}(?=[，。；、：:（）\n]|$)/;
