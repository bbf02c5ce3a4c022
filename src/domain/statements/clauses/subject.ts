import type { Clause } from './clause.ts';
import type { WordClass } from './lexicon.ts';
import type { Token } from './token.ts';

/** What a clause is about. */
export type Subject =
  /** When this notice can be objected to. */
  | 'window'
  /** How one objects to it. */
  | 'objection'
  /** Who is put forward. */
  | 'proposal'
  /** Another notice or batch. */
  | 'earlier'
  /** A stage before this notice, or beside it: 初审, 单位公示, 申报. */
  | 'stage'
  /** A meeting, an exam, a plan. */
  | 'event'
  /** 2018年以来, 累计, 曾 */
  | 'history'
  /** What each unit may put forward: 名额, 每个单位. */
  | 'allotment'
  | 'judges'
  /** 不能确定 */
  | 'unknown';

/** Words that settle a clause's subject, the first that it holds deciding. */
const deciding: readonly (readonly [Subject, readonly WordClass[]])[] = [
  ['history', ['history']],
  ['earlier', ['earlier']],
  ['window', ['window', 'opening', 'closing']],
  ['allotment', ['allotment']],
  ['judges', ['judge']],
  ['stage', ['stage', 'intake']],
  ['proposal', ['proposal', 'nominee']],
  ['objection', ['way', 'detail', 'objection']],
  ['event', ['event']],
];

/**
 * What `clause` is about: by its own words, or where it has none that tell, as the clause that it remarks upon, that
 * leads it (公示时间：) or that stands before it.
 */
export function subjectOf(clause: Clause): Subject {
  const known = subjects.get(clause.tokens);
  if (known) return known;
  const passed: (readonly Token[])[] = [];
  let subject: Subject = 'unknown';
  for (let current: Pick<Clause, 'tokens' | 'before' | 'label' | 'host'> | undefined = clause; current;) {
    const settled = subjects.get(current.tokens);
    subject = settled ?? subjectOfTokens(current.tokens);
    passed.push(current.tokens);
    if (settled || subject !== 'unknown') break;
    current = current.host ?? current.before ?? current.label;
  }
  for (const tokens of passed) subjects.set(tokens, subject);
  return subject;
}

/** Each clause's tokens with their subject, found once. */
const subjects = new WeakMap<readonly Token[], Subject>();

/** What `tokens` are about, by themselves. */
function subjectOfTokens(tokens: readonly Token[]): Subject {
  const classes = new Set(tokens.map((token) => (token.kind === 'word' ? token.is : undefined)));
  return deciding.find(([, words]) => words.some((is) => classes.has(is)))?.[0] ?? 'unknown';
}
