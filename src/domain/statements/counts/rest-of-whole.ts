import type { Clause } from '../clauses/clause.ts';
import type { TokenOf } from '../clauses/token.ts';
import { classOf } from '../time-phrases.ts';

/** What is left over, and not one more that is taken away. */
const left = /余|剩|通过|合格|达标|符合|保留|入选|入围|确定|拟/;

/**
 * The number that `sentence` ends with, where it takes others away from its first one and `all` would be left:
 * 应复核31家，未提交2家，不通过2家，通过29家, where 27 are put forward.
 */
export function restOfWhole(sentence: readonly Clause[], all: number): TokenOf<'count'> | undefined {
  const clauses = sentence.filter(({ host }) => host === undefined);
  const counts = clauses.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'count' ? [token] : [])),
  );
  const [whole, ...others] = counts;
  const rest = others.pop();
  const isAlike = counts.every(({ measure }) => measure === whole?.measure);
  const isParted = clauses.some(({ tokens }) => tokens.some((token) => classOf(token) === 'including'));
  if (!whole || !rest || others.length < 2 || !isAlike || isParted) return undefined;
  const isLeft = clauses.some(
    ({ scope, start, end }) =>
      start <= rest.start && rest.end <= end && left.test(scope.text.slice(start, end)),
  );
  return isLeft && others.reduce((sum, { value }) => sum - value, whole.value) === all ? rest : undefined;
}
