import { Ended } from '#writing/ended.ts';

/** How many a bench is to take: the word that says so, or what is usual. Throws `Ended` where it is no number. */
export function countIn([word, ...more]: readonly string[], usual: number): number {
  if (word === undefined) return usual;
  if (!/^[1-9]\d{0,6}$/.test(word) || more.length > 0)
    throw new Ended(`“${[word, ...more].join(' ')}”不是一个数。`, 2);
  return Number(word);
}
