import type { Slip } from './slip.ts';

/**
 * Phrases that stand exactly unless the office gives its own list: the Constitution's (preamble and article 24,
 * 2018) and the Party's (Constitution of the Party, 2022).
 */
export const usualFixedPhrases: readonly string[] = [
  '习近平新时代中国特色社会主义思想',
  '社会主义核心价值观',
  '铸牢中华民族共同体意识',
];

/** Phrases shorter than this are too like others to tell. */
const shortest = 6;

/**
 * Passages of `text` that mean one of `phrases` and miss it: a character left out, put in, changed or swapped,
 * or a part left out or moved, with the phrase's beginning and end in place; or its first character left out.
 * What differs at its end is another phrase (社会主义核心价值体系).
 */
export function fixedPhraseSlips(text: string, phrases: readonly string[]): Slip[] {
  return phrases.flatMap((phrase) => {
    if (!text.includes(phrase.slice(-1))) return [];
    if (!text.includes(phrase.charAt(0)) && !text.includes(phrase.slice(1))) return [];
    const slips: Slip[] = [];
    for (let index = 0; index < text.length; index += 1) {
      if (text[index] !== phrase[0] && text[index] !== phrase[1]) continue;
      const written = nearMissAt(text, index, phrase);
      if (written === undefined) continue;
      slips.push({ index, written, instead: phrase });
      index += written.length - 1;
    }
    return slips;
  });
}

function nearMissAt(text: string, index: number, phrase: string): string | undefined {
  if (text.startsWith(phrase, index)) return undefined;
  const headless = phrase.slice(1);
  if (phrase.length >= shortest + 2 && text.startsWith(headless, index) && text[index - 1] !== phrase[0])
    return headless;
  if (phrase.length < shortest || text[index] !== phrase[0]) return undefined;
  for (let length = phrase.length + 1; length >= leastLength(phrase); length -= 1) {
    const passage = text.slice(index, index + length);
    if (passage.length === length && passage.endsWith(phrase.slice(-1)) && isNearMiss(passage, phrase))
      return passage;
  }
  return undefined;
}

/** Of a long phrase a part may be missing; without a part, a short one is another phrase (社会主义价值观). */
function leastLength(phrase: string): number {
  return isLong(phrase) ? Math.ceil(phrase.length * 0.6) : phrase.length - 1;
}

function isLong(phrase: string): boolean {
  return phrase.length >= 12;
}

function isNearMiss(passage: string, phrase: string): boolean {
  if (passage.includes(phrase)) return false;
  if (passage.length > phrase.length) return isPartOf(phrase, passage);
  if (passage.length < phrase.length) return isPartOf(passage, phrase);
  return differences(passage, phrase) <= (isLong(phrase) ? 2 : 1) || hasSameCharacters(passage, phrase);
}

/** Whether `part` is `whole` with characters left out. */
function isPartOf(part: string, whole: string): boolean {
  let next = 0;
  for (const character of whole) if (character === part[next]) next += 1;
  return next === part.length;
}

function differences(a: string, b: string): number {
  return Array.from({ length: a.length }, (_, index) => index).filter((index) => a[index] !== b[index])
    .length;
}

function hasSameCharacters(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('');
}
