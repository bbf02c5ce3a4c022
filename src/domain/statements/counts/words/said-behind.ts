import { ofLatest } from '../../../lists/of-latest.ts';
import { textOf, type Token } from '../../clauses/token.ts';
import { isElsewhere } from '../../elsewhere.ts';
import { type Standing, standingAt } from '../../standing.ts';
import { classOf } from '../../time-phrases.ts';
import { farthest } from './clause-counts.ts';
import { afterQuotes } from './nouns-beside.ts';

/** 3个单位限期整改: more is said of them than that they are so many. */
export function saysMore(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind !== 'text') return false;
  const words = next.text.replace(
    /^的?\p{Script=Han}{0,6}?(?:单位|集体|个人|同志|企业|家庭|项目|人员|村|镇|乡|社区|学校)/u,
    '',
  );
  return words.length > 1 && !/^(?:进行|予以|名单|，)/.test(words);
}

/** What the words after a number say of it, unless they belong to the next number. */
export function standingAfter(tokens: readonly Token[], index: number): Standing | undefined {
  const next = tokens[afterQuotes(tokens, index + 1)];
  if (next?.kind === 'word' && next.text.startsWith('拟')) return 'own';
  const { sayings, next: nextSaying } = sayingsIn(tokens);
  const end = Math.min(tokens.length, index + farthest);
  let standing: Standing | undefined;
  for (let after = nextSaying[index + 1] ?? end; after < end; after += 1) {
    const saying = sayings[after];
    // 28名党员同意接收: who agrees
    if (saying === 'agreed') return standing ?? 'other';
    if (tokens[after]?.kind === 'count' && standing !== undefined) return undefined;
    standing = saying ?? standing;
  }
  return standing;
}

/** What each token of a clause says of the numbers before it, and for each of them where the next is that says anything. */
interface Sayings {
  readonly sayings: readonly (Standing | 'agreed' | undefined)[];
  readonly next: readonly number[];
}

const sayingsIn = ofLatest((tokens: readonly Token[]): Sayings => {
  const sayings = tokens.map((token, index) => {
    if (textOf(token).startsWith('同意')) return 'agreed';
    if (classOf(token) === 'publicity') return isElsewhere(tokens, index) ? 'other' : 'own';
    return standingAt(tokens, index);
  });
  const next = sayings.map(() => tokens.length);
  for (let index = tokens.length - 1; index >= 0; index -= 1)
    next[index] = sayings[index] === undefined ? (next[index + 1] ?? tokens.length) : index;
  return { sayings, next };
});
