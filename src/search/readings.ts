import { pinyin } from 'pinyin-pro';
import { combined } from './characters.ts';

/** For the build alone: the dictionary is too large for a reader. */

/** Longer names are read in one way only: theirs are words, which a dictionary reads right. */
const longestName = 4;
const mostReadings = 8;

/**
 * How `name` may be read: syllables without tones, `v` for ü, the likeliest first. A name of up to four
 * characters in every way that its characters can be read, the surname's own reading before others.
 */
export function readingsOfName(name: string): string[][] {
  const bare = name.replace(/[^\p{Script=Han}]/gu, '');
  if (bare === '') return [];
  const usual = syllablesOf(bare);
  if (bare.length > longestName) {
    // Names from other languages (阿不都 …) read 都 as du, which the dictionary does not know.
    const foreign = usual.map((syllable) => (syllable === 'dou' ? 'du' : syllable));
    return usual.includes('dou') ? [foreign, usual] : [usual];
  }
  const choices = Array.from(bare, (character, index) => [
    ...new Set([usual[index] ?? '', ...readingsOf(character)]),
  ]);
  const all = [usual, ...combined(choices, 64)];
  const found = new Map(all.map((reading) => [reading.join(' '), reading]));
  return [...found.values()].slice(0, mostReadings);
}

/** The characters that a reader's query may hold: those of the GBK table that have a reading, in its order. */
export function searchCharacters(): string[] {
  const bytes = new Uint8Array(2);
  const decoder = new TextDecoder('gbk');
  const found = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      bytes.set([lead, trail]);
      const character = decoder.decode(bytes);
      if (/^\p{Script=Han}$/u.test(character)) found.add(character);
    }
  return [...found];
}

function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', surname: 'head', v: true });
}

function readingsOf(character: string): string[] {
  return pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
}
