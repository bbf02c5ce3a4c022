import { expect, test } from 'vitest';
import type { Hit, SearchEngine } from '../engine.ts';
import { pairTokens } from '../tokens.ts';
import { pieceHits, wordsApart } from './pieces.ts';

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

test('leaves out records that have little of what the best one has, unless they have its name', async () => {
  const texts: Readonly<Record<string, string>> = {
    best: '先进工作者公示名单',
    most: '先进工作者名单',
    little: '工作会议',
  };
  const engine: Pick<SearchEngine, 'size' | 'find'> = {
    size: 100,
    find: (_, ask) =>
      Promise.resolve(
        Object.entries(texts).flatMap(([id, text]) => {
          const pairs = pairTokens('head', [...text]).join(' ');
          return 'phrase' in ask && pairs.includes(ask.phrase.join(' ')) ? [{ ...hit, id }] : [];
        }),
      ),
  };
  const idsOf = async (named?: ReadonlyMap<string, unknown>): Promise<string[]> =>
    (await pieceHits('head', [...(texts['best'] ?? '')], engine, {}, named)).hits.map(({ id }) => id);
  expect(await idsOf()).toEqual(['best', 'most']);
  expect(await idsOf(new Map([['little', true]]))).toEqual(['best', 'most', 'little']);
});
