import { pinyin } from 'pinyin-pro';
import { codePointOf } from '#domain/lists/code-point.ts';
import { Tally } from '#domain/lists/tally.ts';
import { plainCharacters, typedCharacter } from '#domain/name/plain-characters.ts';
import { rareReading } from '#domain/name/rare-reading.ts';

/**
 * `zhou-maocuo` for 周毛措, however it is typed; longer names in one word. Letters and digits of other scripts are kept.
 * A name with characters that nobody can spell has a mark of its own, so that others of the kind do not move it.
 */
export function slugOfName(name: string): string {
  const plain = name
    .replace(typedCharacter, plainCharacters)
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .trim();
  const [first = 'x', ...rest] = syllablesOf(plain, 'head');
  const isPersonal = rest.length > 0 && /^\p{Script=Han}{2,4}$/u.test(plain);
  const slug =
    (isPersonal ? [first, rest.join('')].join('-') : [first, ...rest].join('')).slice(0, 60) || 'x';
  return isSpelled(plain) ? slug : `${slug}-${markOf(plain)}`;
}

/**
 * A slug for each of `words`, all different: `pingxuanbiaozhang` for 评选表彰; words that sound alike have a mark
 * of their own characters. A word's slug rests on the words that sound like it, not on the order.
 */
export function slugsOfWords(words: readonly string[]): ReadonlyMap<string, string> {
  const plain = new Map(words.map((word) => [word, syllablesOf(word, 'off').join('').slice(0, 60) || 'x']));
  const counts = new Tally(plain.values());
  return new Map(
    [...plain].map(([word, slug]) => [word, counts.of(slug) === 1 ? slug : `${slug}-${markOf(word)}`]),
  );
}

/** Four hexadecimal digits that differ, as good as always, where `text` differs (FNV-1a). */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ codePointOf(character), 0x01000193);
  return (hash >>> 16).toString(16).padStart(4, '0');
}

function syllablesOf(text: string, surname: 'head' | 'off'): string[] {
  return readOf(text, surname)
    .map((syllable) =>
      syllable
        .normalize('NFD')
        .toLowerCase()
        .replace(/ü/g, 'v')
        .replace(/[^a-z0-9]+/g, ''),
    )
    .filter((syllable) => syllable !== '');
}

/** The syllables of `text`, and what of it has none as it is. */
function readOf(text: string, surname: 'head' | 'off'): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', surname, nonZh: 'consecutive', v: true }).flatMap(
    (syllable) =>
      /[\p{Script=Han}\p{Co}\p{Cn}]/u.test(syllable)
        ? Array.from(syllable, (character) => rareReading(character) ?? character)
        : syllable,
  );
}

function isSpelled(text: string): boolean {
  const read = readOf(text, 'off').join('');
  return /[a-z0-9]/i.test(read.normalize('NFD')) && !/[\p{Script=Han}\p{Co}\p{Cn}]/u.test(read);
}
