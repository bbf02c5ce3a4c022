import { expect, test } from 'vitest';
import type { Ask, SearchEngine } from '../engine.ts';
import { pairTokens } from '../tokens.ts';
import { sentenceHits } from './sentence.ts';

const texts = [
  '她克服高寒缺氧的恶劣条件，坚守初心使命，在工会工作八年',
  '他克服种种困难的恶劣条件，坚守岗位',
  ...Array.from({ length: 30 }, (_, index) => `公示期间如有异议请向第${index}组反映情况`),
];
const bareOf = (text: string): string => text.replace(/[，。]/gu, '');

/** An engine over `texts`, and what it was asked. */
function engineOf() {
  const asked: Ask[] = [];
  const engine = {
    find: (_: string, ask: Ask) => {
      asked.push(ask);
      const words = 'phrase' in ask ? ask.phrase : [ask.prefix];
      const hits = texts.flatMap((text, index) => {
        const own = pairTokens('body', [...bareOf(text)]);
        const isThere = own.some((__, start) => words.every((word, place) => own[start + place] === word));
        return isThere ? [{ id: String(index), score: 1, load: async () => ({ card: {}, text }) }] : [];
      });
      return Promise.resolve(hits);
    },
  };
  return { asked, engine: engine as unknown as SearchEngine };
}
const hitsOf = async (sentence: string) => {
  const { asked, engine } = engineOf();
  const { whole, most } = await sentenceHits([...sentence], engine, {}, bareOf);
  return { whole: whole.map(({ id }) => id), most: most.map(({ id }) => id), asks: asked.length };
};

test('finds the text of a sentence by one stretch of it that few texts have', async () => {
  expect(await hitsOf('克服高寒缺氧的恶劣条件坚守初心使命')).toEqual({ whole: ['0'], most: [], asks: 1 });
});

test('asks for a number first, which few texts have', async () => {
  expect(await hitsOf('公示期间如有异议请向第7组反映情况')).toEqual({ whole: ['9'], most: [], asks: 1 });
});

test('asks for other stretches where many texts have one', async () => {
  const found = await hitsOf('公示期间如有异议请向第');
  expect(found.whole.length).toBe(30);
  expect(found.asks).toBeGreaterThan(1);
});

test('finds a text that has most of a sentence with slips', async () => {
  const { whole, most } = await hitsOf('克服高寒缺养的恶列条件坚守初心使命');
  expect([whole, most]).toEqual([[], ['0']]);
});

test('finds nothing where no text has most of a sentence', async () => {
  expect(await hitsOf('坚守初心使命的人们都在各自的地方努力着')).toMatchObject({ whole: [], most: [] });
});
