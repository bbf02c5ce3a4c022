import { expect, it } from 'vitest';
import type { Ask, Part, SearchEngine } from './engine.ts';
import { findRecords } from './find.ts';
import { pairTokens } from './tokens.ts';

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

async function found(query: string) {
  const { results, isTextLeft } = await findRecords(query, engineOf(), characters, { now: 0 });
  return { results: results.map(({ card, tier }) => [card.url, tier]), isTextLeft };
}

it('finds words in the text where no field has them', async () => {
  expect(await found('高寒缺氧')).toEqual({ results: [['/0/', 'body']], isTextLeft: false });
});

it('finds a text that has most of the words of a question', async () => {
  expect(await found('高寒缺氧名单')).toEqual({ results: [['/0/', 'pieces']], isTextLeft: false });
});

it('finds nothing for nothing', async () => {
  expect(await found('，')).toEqual({ results: [], isTextLeft: false });
});
