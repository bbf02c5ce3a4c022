import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nomineesOf } from '#domain/notice/notice.ts';
import { readFixture, soundContent } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { charactersOf } from '#search/characters.ts';
import { findRecords } from '#search/find.ts';
import { pagefindEngine, type SearchManifest } from '#search/pagefind-engine.ts';
import { searchArchive } from '#testing/queries/archive.ts';
import { serveFolder, siteSearch } from '#testing/queries/node-search.ts';
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
    expect(
      (await findRecords(query, engine, charactersOf(read('characters.json')), { now: 0 })).results,
    ).toEqual([]);
  expect(await engine.filters()).toEqual({});
  rmSync(folder, { recursive: true });
});

it('finds a name however it is typed and asked for, and what stands within the text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-index-'));
  const queries: readonly (readonly [name: string, ...asked: string[]])[] = [
    ['⻢晓⻬', '马晓齐', '⻢晓⻬', 'mxq', 'ma xiaoqi'],
    ['王䶮', '王䶮', '王\uE863'],
    ['李𬎆', '李𬎆', 'liying'],
    ['孙𰻞', '孙𰻞', 'sunbiang'],
    ['吴𮯰', '吴𮯰'],
    ['葛\u{E0100}城', '葛城', '葛\u{E0100}城'],
    ['阿依古丽•买买提', '阿依古丽·买买提', '阿依古丽买买提', '阿依古丽.买买提'],
    ['张　三', '张三', '张 三', '张　三'],
    ['李○明', '李〇明', '李零明', '李○明'],
    ['ᠪᠠᠶᠠᠷ\u180Eᠠ', 'ᠪᠠᠶᠠᠷ\u180Eᠠ', 'ᠪᠠᠶᠠᠷ'],
    ['བསྟན་འཛིན།', 'བསྟན་འཛིན།', 'བསྟན'],
    ['ئالىم تۇرسۇن', 'ئالىم تۇرسۇن', 'ئالىم'],
    ['劉曉', '刘晓', '劉曉'],
  ];
  const notices = 'notices/2023/sound';
  const rows = queries
    .map(([name], index) => `| ${index + 1} | ${name} | 示例市第${index + 1}小学 |\n`)
    .join('');
  const content = readFixture({
    [`${notices}/nominees/jia-yi.md`]: undefined,
    [`${notices}/nominees/jia-er.md`]: undefined,
    [`${notices}/nominees/list.md`]: `---\n类别: 先进个人\n标题: 名单\n---\n| 序号 | 姓名 | 工作单位 |\n| --- | --- | --- |\n${rows}`,
    [`${notices}/notice.md`]: `${soundContent[`${notices}/notice.md`] ?? ''}\n这是一段简单的测试文本，深化改革。由⻓江⻔诊部组织。\n`,
  });
  if (!isUsable(content)) throw new Error(JSON.stringify(content.diagnostics));
  await writeSearchIndex(content.notices, join(folder, 'pagefind'));
  const served = await serveFolder(join(folder, 'pagefind'));
  const { search } = await siteSearch(join(folder, 'pagefind'), served.address);
  const first = async (query: string): Promise<string> =>
    (await search(query))[0]?.about.split('，')[0] ?? '';
  for (const [name, ...asked] of queries)
    for (const query of asked) expect([query, await first(query)]).toEqual([query, name]);
  for (const query of ['段简', '是一段', '深化改革', '长江门诊部'])
    expect([query, await first(query)]).toEqual([query, '关于示例先进个人的公示']);
  served.close();
  rmSync(folder, { recursive: true });
});

it("finds the site's own pages by what they say, and notices by what the office calls them in short", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-index-'));
  const content = readFixture({
    ...soundContent,
    'site.yaml': `${soundContent['site.yaml'] ?? ''}简称: { 劳先: 先进个人 }\n`,
    'pages/how-to-object.mdx': '---\n标题: 如何反映问题\n描述: 甲\n序号: 1\n---\n信封上盖章。<Channels />\n',
  });
  if (!isUsable(content)) throw new Error(JSON.stringify(content.diagnostics));
  await writeSearchIndex(content.notices, join(folder, 'pagefind'), content);
  const served = await serveFolder(join(folder, 'pagefind'));
  const { search } = await siteSearch(join(folder, 'pagefind'), served.address);
  const first = async (query: string): Promise<string | undefined> => (await search(query))[0]?.url;
  const page = '/how-to-object/';
  for (const query of ['怎么举报', '举报电话', '怎么反映', '如何向示例市举报', '信封', '信封要盖章吗'])
    expect([query, await first(query)]).toEqual([query, page]);
  for (const query of ['Channels', '无此人', '劳先'])
    expect([query, await first(query)]).not.toEqual([query, page]);
  expect(await first('劳先')).toContain('/notices/2023/');
  served.close();
  rmSync(folder, { recursive: true });
});

it('answers from the fields of every year, whether they are in one bundle or in several', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'years-index-'));
  const notices = searchArchive(160);
  const years = [...new Set(notices.map(({ year }) => year))].toSorted();
  expect(years.length).toBeGreaterThan(2);
  const opened = async (name: string, leastOfHead?: number) => {
    const index = join(folder, name, 'pagefind');
    await writeSearchIndex(notices, index, undefined, leastOfHead === undefined ? {} : { leastOfHead });
    const manifest: SearchManifest = JSON.parse(readFileSync(join(index, 'manifest.json'), 'utf8'));
    const served = await serveFolder(index);
    return { manifest, served, ...(await siteSearch(index, served.address)) };
  };
  const one = await opened('one');
  const several = await opened('several', 1);
  expect(one.manifest).toMatchObject({ head: ['head', 'head-newest'], body: [...years, 'newest'] });
  expect(several.manifest.head).toEqual([
    'head',
    ...years.slice(1).map((year) => `head-${year}`),
    'head-newest',
  ]);
  const names = notices
    .flatMap((notice) => nomineesOf(notice)[0]?.name ?? [])
    .filter((_, index) => index % 5 === 0);
  for (const query of [
    ...names,
    ...years,
    '最近的公示',
    '正在公示的',
    '2023年8月',
    'zm',
    '先进个人',
    '第一小学',
  ])
    expect([query, await addressesOf(several, query)]).toEqual([query, await addressesOf(one, query)]);
  one.served.close();
  several.served.close();
  rmSync(folder, { recursive: true });
});

async function addressesOf(
  { search }: Awaited<ReturnType<typeof siteSearch>>,
  query: string,
): Promise<string[]> {
  return (await search(query)).map(({ url }) => url);
}
