import { pinyin } from 'pinyin-pro';
import { nameForm } from '#domain/name/name-form.ts';
import { rareReading } from '#domain/name/rare-reading.ts';
import { at } from '#domain/lists/at.ts';
import { combined, usualCharacters } from './characters.ts';
import { isHan } from './units.ts';

// For the build alone: the dictionary is too large for a reader.

/** Longer names are read in one way only: theirs are words, which a dictionary reads right. */
const longestName = 4;
const mostReadings = 8;

/**
 * How `name` may be read: syllables without tones, `v` for ü, the likeliest first. A name of up to four
 * characters in every way that its characters can be read, the surname's own reading before others.
 */
export function readingsOfName(name: string): string[][] {
  const bare = [...nameForm(name)].filter(isHan).join('');
  if (bare === '') return [];
  const usual = syllablesOf(bare);
  if (usual.length > longestName) {
    // Names from other languages (阿不都 …) read 都 as du, which the dictionary does not know.
    const foreign = usual.map((syllable) => (syllable === 'dou' ? 'du' : syllable));
    return usual.includes('dou') ? [foreign, usual] : [usual];
  }
  const choices = Array.from(bare, (character, index) => [
    ...new Set([at(usual, index), ...readingsOf(character)]),
  ]);
  const all = [usual, ...combined(choices, 64)];
  const byWords = new Map(all.map((reading) => [reading.join(' '), reading]));
  return [...byWords.values()].slice(0, mostReadings);
}

/** The characters of GBK, which a reader's query may hold, and of them the usual ones. */
export function searchCharacters(): {
  readonly all: ReadonlySet<string>;
  readonly usual: ReadonlySet<string>;
} {
  const decoder = new TextDecoder('gbk');
  const all = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(character)) all.add(character);
    }
  return { all, usual: new Set(usualCharacters()) };
}

function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(
    (syllable) => rareReading(syllable) ?? syllable,
  );
}

function readingsOf(character: string): string[] {
  return pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).map(
    (syllable) => rareReading(syllable) ?? syllable,
  );
}
