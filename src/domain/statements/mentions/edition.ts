import type { ReadScope } from '../reading.ts';
import { isPast, isPresent } from '../standing.ts';
import { classOf } from '../time-phrases.ts';
import { textOf, type Span, type Token } from '../clauses/token.ts';

/** A year (2023年度) or a number in a row (第三批, 第五届) that a text gives to what it puts forward. */
export interface Edition extends Span {
  /** 年, 批, 届, 期, 次, 轮 */
  readonly measure: string;
  readonly value: number;
}

const measures = new Set(['批', '届', '期', '轮']);

/** The editions in `read` of what is put forward now: not those of earlier batches, nor of what is assessed. */
export function editions({ clauses }: ReadScope): Edition[] {
  return clauses.flatMap(({ tokens }) => {
    if (tokens.some(isPast) || !tokens.some(isPresent) || isOfFormerEdition(tokens)) return [];
    const near = tokens.findIndex(isPresent) + 8;
    return editionsIn(tokens, tokens.length).filter(({ start }) => {
      const index = tokens.findIndex((token) => token.start === start);
      return index < near || isTarget(tokens, index);
    });
  });
}

/** 第一批拟认定企业213家已于9月公示完毕; 第三届入选教师聘期已满: of an edition that is done. */
export function isOfFormerEdition(tokens: readonly Token[]): boolean {
  const edition = tokens.findIndex((token) => token.kind === 'ordinal' && measures.has(token.measure));
  if (edition === -1 || edition > 2) return false;
  return tokens.slice(edition).some((token) => classOf(token) === 'earlier' && /^已/.test(textOf(token)));
}

/** 拟认定…等4家企业为2025年第二批专精特新中小企业 */
function isTarget(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(Math.max(0, index - 3), index).some((token) => /^(?:为|作为)$/.test(textOf(token)));
}

/** The editions that a title names, whatever its words. */
export function titleEditions({ clauses }: ReadScope): Edition[] {
  return clauses.flatMap(({ tokens }) => editionsIn(tokens, tokens.length));
}

function editionsIn(tokens: readonly Token[], upTo: number): Edition[] {
  return tokens.slice(0, upTo).flatMap((token, index): Edition[] => {
    const { start, end } = token;
    if (/[前首除]$|^(?:前|除)/.test(textOf(tokens[index - 1]))) return [];
    if (token.kind === 'number' && token.unit === '年度')
      return [{ measure: '年', value: token.value, start, end }];
    return token.kind === 'ordinal' && measures.has(token.measure)
      ? [{ measure: token.measure, value: token.value, start, end }]
      : [];
  });
}
