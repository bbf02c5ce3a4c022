import { expect, it } from 'vitest';
import type { Ask, Part, SearchEngine } from './engine.ts';
import { findRecords } from './find.ts';
import { pairTokens, token } from './tokens.ts';

const texts = ['她克服高寒缺氧，坚守岗位', '公示期间如有异议请反映'];
/** Every character is written in one way, and sounds like no other. */
const characters = {
  syllables: [],
  simplify: (character: string) => character,
  readings: (name: string) => [[...name]],
};

/** An engine that knows `texts` alone, nothing of any field. */
function engineOf(): SearchEngine {
  const engine = {
    ...{ size: texts.length, pages: [], shortForms: [] },
    pageTexts: async () => [],
    wordsWith: async () => [],
    strokes: async () => () => '',
    find: async (part: Part, ask: Ask) => {
      const words = 'phrase' in ask ? ask.phrase : [ask.prefix];
      return texts.flatMap((text, index) => {
        const own = part === 'head' ? [] : pairTokens('body', [...text.replace(/，/g, '')]);
        const isThere = own.some((_, start) => words.every((word, place) => own[start + place] === word));
        const empty = { unit: '', post: '', award: '', issuers: '', notice: '', number: '', span: {} };
        const card = { ...empty, url: `/${index}/`, title: text };
        return isThere ? [{ id: String(index), score: 1, load: async () => ({ card, text }) }] : [];
      });
    },
  };
  return engine as unknown as SearchEngine;
}

async function found(query: string, engine = engineOf()) {
  const { results, isTextLeft } = await findRecords(query, engine, characters, { now: 0 });
  return { results: results.map(({ card, tier }) => [card.url, tier]), isTextLeft };
}

it('finds words in the text where no field has them', async () => {
  expect(await found('高寒缺氧')).toEqual({ results: [['/0/', 'body']], isTextLeft: false });
});

it('finds a text that has most of the words of a question', async () => {
  expect(await found('高寒缺氧名单')).toEqual({ results: [['/0/', 'pieces']], isTextLeft: false });
});

it('finds nothing for a word of the text that a query cuts out of its own, or has little beside', async () => {
  const nothing = { results: [], isTextLeft: false };
  expect(await found('李高寒')).toEqual(nothing);
  expect(await found('没有岗位的某个人的姓名')).toEqual(nothing);
  expect(await found('没有高寒')).toEqual(nothing);
  expect(await found('没有 高寒')).toMatchObject({ results: [['/0/', 'pieces']] });
});

it('leaves the text to be asked, but for a name that is spelled as the query is', async () => {
  const { find, ...others } = engineOf();
  const names: readonly string[] = [token('initials', ['mcj']), token('pinyin', ['毛', '措'])];
  const engine: SearchEngine = {
    ...others,
    find: (part, ask, filters) =>
      'phrase' in ask && ask.phrase.some((word) => names.includes(word))
        ? find('body', { phrase: pairTokens('body', [...'高寒']) }, filters)
        : find(part, ask, filters),
  };
  expect(await found('mcj', engine)).toMatchObject({ results: [['/0/', 'pinyin']], isTextLeft: false });
  expect(await found('毛措', engine)).toMatchObject({ results: [['/0/', 'sound']], isTextLeft: true });
});

it('finds nothing for nothing', async () => {
  expect(await found('，')).toEqual({ results: [], isTextLeft: false });
});
