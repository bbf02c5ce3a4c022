import type { Path } from '../../finding/finding.ts';
import { ordinalSlips } from '../../language/ordinal-order.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../rule.ts';

/** Numbers of headings and paragraphs follow one another: 一、（一）1.（1）. */
export const ordinalOrder: Rule = function* (notice) {
  for (const [prose, path] of prosesOf(notice))
    for (const { at, found, expected } of ordinalSlips(prose))
      yield { code: 'ordinal-order', path, at, facts: { found, expected } };
};

function prosesOf({ body, criteria, lists }: Notice): (readonly [Prose, Path])[] {
  return [
    [body, ['body']],
    ...criteria.map(({ prose }, index) => [prose, ['criteria', index, 'prose']] as const),
    ...lists.flatMap(({ introduction, nominees }, index) => [
      [introduction, ['lists', index, 'introduction']] as const,
      ...nominees.map(({ deeds }, place) => [deeds, ['lists', index, 'nominees', place, 'deeds']] as const),
    ]),
  ];
}
