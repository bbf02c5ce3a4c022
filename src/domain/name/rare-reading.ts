import { rareReadings } from './rare-readings.ts';

let readings: ReadonlyMap<string, string> | undefined;

/** How a character is read that dictionaries of the usual ones leave out, `biang` for 𰻞; undefined of any other. */
export function rareReading(character: string): string | undefined {
  readings ??= new Map(
    rareReadings
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [syllable = '', characters = ''] = line.split(' ');
        return Array.from(characters, (rare) => [rare, syllable] as const);
      }),
  );
  return readings.get(character);
}
