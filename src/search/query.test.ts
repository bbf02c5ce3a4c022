import { describe, expect, it } from 'vitest';
import { findRecords, type SearchEngine } from './query.ts';
import type { SearchResult } from './record.ts';

const result = (title: string): SearchResult => ({
  url: `/${title}`,
  kind: 'nominee',
  title,
  line: '',
  window: '',
  opensAt: '',
  closesAt: '',
  workdays: '',
});

/** Finds titles that hold every phrase, and notes what it was asked. */
function engineOf(...titles: string[]): SearchEngine & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    find(phrases) {
      const words = phrases.map((tokens) => tokens.join(''));
      asked.push(words.join(' '));
      return Promise.resolve(
        titles.filter((title) => words.every((word) => title.includes(word))).map(result),
      );
    },
  };
}

const titlesFor = async (query: string, engine: SearchEngine): Promise<string[]> =>
  (await findRecords(query, engine)).map(({ title }) => title);

describe('a query', () => {
  it('puts the name itself before a longer name', async () => {
    expect(await titlesFor('朱梅', engineOf('朱梅兰', '朱梅'))).toEqual(['朱梅', '朱梅兰']);
  });

  it('asks for each word between spaces and marks', async () => {
    const engine = engineOf('果洛州周毛措');
    expect(await titlesFor('果洛，周毛措', engine)).toEqual(['果洛州周毛措']);
    expect(engine.asked).toEqual(['果洛 周毛措']);
  });

  it('looks for single characters where nothing has them side by side', async () => {
    expect(await titlesFor('周毛措会计', engineOf('会计周毛措'))).toEqual(['会计周毛措']);
  });

  it('of nothing but marks finds nothing', async () => {
    expect(await titlesFor(' 、。', engineOf('朱梅'))).toEqual([]);
  });
});
