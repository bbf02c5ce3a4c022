import { expect, test } from 'vitest';
import type { Hit, SearchEngine } from './engine.ts';
import { pairTokens } from './tokens.ts';
import { wordsApart } from './pieces.ts';

const hit: Hit = { id: '1', score: 1, load: () => Promise.reject(new Error('is not shown')) };

/** An engine whose fields have `texts`. */
function engineOf(...texts: string[]): Pick<SearchEngine, 'find'> {
  const phrases = texts.map((text) => pairTokens('head', [...text]).join(' '));
  return {
    find: (_, ask) =>
      Promise.resolve(
        'phrase' in ask && phrases.some((phrase) => phrase.includes(ask.phrase.join(' '))) ? [hit] : [],
      ),
  };
}

const apart = async (query: string, engine: Pick<SearchEngine, 'find'>): Promise<string[]> =>
  (await wordsApart([[...query]], engine)).map((word) => word.join(''));

test('parts two names at what joins them', async () => {
  expect(await apart('朱梅和周毛措', engineOf('内蒙古呼和浩特市'))).toEqual(['朱梅', '周毛措']);
  expect(await apart('尹梁与程远', engineOf())).toEqual(['尹梁', '程远']);
});

test('leaves a word whole that a field has, and what begins or ends so', async () => {
  expect(await apart('内蒙古呼和浩特', engineOf('内蒙古呼和浩特市'))).toEqual(['内蒙古呼和浩特']);
  expect(await apart('和田地区', engineOf())).toEqual(['和田地区']);
  expect(await apart('呼和浩特的张三和李四', engineOf('呼和浩特市'))).toEqual(['呼和浩特的张三', '李四']);
});
