import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Clause } from '../clauses/clause.ts';
import { textOf, type Span, type Token } from '../clauses/token.ts';
import { isPast } from '../standing.ts';
import { classOf } from '../time-phrases.ts';

/** A word for a category of honours: 先进工作者, 优秀教师. */
export interface CategoryWord extends Span {
  readonly word: string;
  readonly nature: 'person' | 'collective';
  readonly noun: string;
}

const persons =
  '个人|工作者|分子|人物|教师|医师|护士|干部|职工|员工|志愿者|党员|党务工作者|社会工作者|教育工作者';
const collectives = '集体|单位|组织|班组|团队|党组织|党支部';
const honour = new RegExp(`(?:先进|优秀|模范)(?:(${persons})|(${collectives}))`, 'g');
/** Whether `text` may hold a word for a category of honours at all. */
export function namesHonours(text: string): boolean {
  return text.includes('先进') || text.includes('优秀') || text.includes('模范');
}

/** What has a category in its name, and is none: 先进个人评选表彰工作领导小组办公室. */
const body = /领导小组|办公室|委员会|办法|活动|方案|细则/;

/** The words for categories that `clause` holds, outside titles of papers, names of boards and honours of the past. */
export function categoryWords({ tokens }: Pick<Clause, 'tokens'>): CategoryWord[] {
  if (!tokens.some((token) => /[先优模]/.test(wordsOf(token))) || tokens.some(isPast)) return [];
  return runsOf(tokens).flatMap((run) => {
    const text = run.map(wordsOf).join('');
    const { start } = at(run, 0);
    return matchesIn(text, honour).flatMap((match): CategoryWord[] => {
      const [word, person] = match;
      const end = match.index + word.length;
      if (body.test(text.slice(end, end + 16))) return [];
      const nature = person === undefined ? 'collective' : 'person';
      const noun = at(match, nature === 'person' ? 1 : 2);
      return [{ word, nature, noun, start: start + match.index, end: start + end }];
    });
  });
}

/** Words that stand together, whatever the lexicon made of them. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let end: number | undefined;
  for (const token of tokens) {
    if (
      !['text', 'word', 'category'].includes(token.kind) ||
      (classOf(token) === 'joint' && textOf(token).length > 1)
    )
      continue;
    const last = runs.at(-1);
    if (last && token.start === end) last.push(token);
    else runs.push([token]);
    end = token.end;
  }
  return runs;
}

function wordsOf(token: Token): string {
  return token.kind === 'category' ? token.category : textOf(token);
}
