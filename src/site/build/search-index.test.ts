import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { charactersOf } from '#search/characters.ts';
import { findRecords } from '#search/find.ts';
import { pagefindEngine } from '#search/pagefind-engine.ts';
import { writeSearchIndex } from './search-index.ts';

it('is there for an office that has published nothing, and finds nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-index-'));
  await writeSearchIndex([], join(folder, 'pagefind'));
  const read = (file: string) => JSON.parse(readFileSync(join(folder, 'pagefind', file), 'utf8'));
  expect(read('manifest.json')).toMatchObject({ size: 0, body: [] });
  expect(existsSync(join(folder, 'pagefind/head'))).toBe(false);
  const neverLoaded = (): Promise<never> => Promise.reject(new Error('Nothing is there to load'));
  const engine = pagefindEngine(neverLoaded, read('manifest.json'), '/pagefind/');
  for (const query of ['周毛措', 'zmc', '2023年8月7日', '谁是周毛措，她在哪里工作？'])
    expect((await findRecords(query, engine, charactersOf(read('characters.json')))).results).toEqual([]);
  expect(await engine.filters()).toEqual({});
  rmSync(folder, { recursive: true });
});
