import { slugOfName } from './slug.ts';

/** Whether the last name of `path` has the pinyin of one of `words`, with or without hyphens. */
export function namesAWord(path: string, words: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const parts = name
    .replace(/\.[^.]*$/, '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  const runs = parts.flatMap((_, first) => parts.map((__, last) => parts.slice(first, last + 1).join('')));
  return words.some((word) => {
    const letters = lettersOf(word);
    return letters.length > 2 && runs.includes(letters);
  });
}

/** Whether `text` has the pinyin of one of `words`, in letters of either case, however they are parted. */
export function spellsAWord(text: string, words: readonly string[]): boolean {
  const letters = text.toLowerCase().replace(/[^a-z]+/g, '');
  return words
    .filter((word) => /\p{Script=Han}/u.test(word))
    .map(lettersOf)
    .some((spelt) => spelt.length > 3 && letters.includes(spelt));
}

function lettersOf(word: string): string {
  return slugOfName(word).replaceAll('-', '');
}
