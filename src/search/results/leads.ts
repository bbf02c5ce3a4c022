import { at } from '#domain/lists/at.ts';
import { statusMeanings, statusNames } from '#domain/window/status.ts';
import type { Lead, SearchEngine } from '../engine.ts';
import type { Plan } from '../query/plan.ts';
import { isHan } from '../units.ts';

/** The lists that a question without words is about. */
export function listsFor(question: Plan['question']): Lead[] {
  if (question?.words.length !== 0) return [];
  const { status, isNewest } = question;
  const leads: Lead[] = [];
  if (status)
    leads.push({
      url: `/notices/?status=${status}`,
      title: `状态为“${statusNames[status]}”的公示`,
      about: statusMeanings[status],
    });
  if (isNewest) leads.push({ url: '/notices/', title: '全部公示', about: '按时间排列，新的在前' });
  return leads;
}

/**
 * The site's own pages that are named, addressed or asked for. One of a question about more than the page
 * (周毛措的公示什么时候结束) answers where no record does, or where a way is asked; what a page says answers where no
 * record has the words in a field.
 */
export async function pagesFor(
  query: string,
  { bare, question }: Plan,
  {
    engine,
    bareOf,
    isFound,
  }: {
    readonly engine: SearchEngine;
    readonly bareOf: (text: string) => string;
    readonly isFound: boolean;
  },
): Promise<Lead[]> {
  const words = question?.words.map((units) => units.join('')) ?? [bare];
  const isAsked = ({ url }: Lead): boolean =>
    question?.pages.some((page) => url === `/${page}/`) === true &&
    (words.length === 0 || question.isHow || !isFound);
  const isNamed = ({ url, title }: Lead): boolean =>
    (bare.length > 1 && bareOf(title).includes(bare)) || (query.includes('/') && query.includes(url));
  // What is spoken of first is what is asked.
  const placeOf = ({ url }: Lead): number => (question?.pages ?? []).indexOf(url.replaceAll('/', ''));
  const meant = engine.pages
    .filter((page) => isAsked(page) || isNamed(page))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const isTold = meant.length === 0 && !isFound && words.length > 0 && [...bare].every(isHan);
  if (!isTold || bare.length < 2) return meant;
  const texts = (await engine.pageTexts()).map(bareOf);
  const pairs = question && bare.length <= longestQuestion ? words.flatMap(pairsOf) : [];
  const tells = (text: string): boolean => {
    const shared = pairs.filter((pair) => text.includes(pair)).length;
    return words.every((word) => text.includes(word)) || (shared > 1 && shared >= pairs.length / 2);
  };
  return engine.pages.filter((_, index) => tells(at(texts, index)));
}

/** What is longer is a sentence of a notice's. */
const longestQuestion = 12;

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => `${at(letters, index)}${letter}`);
}
