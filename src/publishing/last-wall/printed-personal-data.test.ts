import { afterAll, describe, expect, it } from 'vitest';
import { fictionalId, fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { changed, type Changes, contentIn } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { contentWith } from '#testing/command-fixture.ts';
import { removeFolders } from '#testing/dying-disk.ts';
import { folderOf } from '#testing/site-fixture.ts';
import { printedPersonalData, PrintedSearch } from './printed-personal-data.ts';

afterAll(removeFolders);

const notice = 'notices/2023/sound/notice.md';
const id = fictionalId();
const mobile = fictionalMobile(1);
const references = [...mobile].map((digit) => `&#${digit.charCodeAt(0)};`).join('');

/** The kinds and files of what is found in a site of `files`, built from the sound content with `changes`. */
function found(files: Readonly<Record<string, string>>, changes: Changes = {}): string[] {
  const folder = contentWith(changes as Readonly<Record<string, string>>);
  const content = contentIn(folder);
  if (!isUsable(content)) throw new Error('The content cannot be used');
  const { diagnostics } = printedPersonalData(folderOf(files), folder, content);
  return diagnostics.map(({ file, facts }) => `${file} ${facts.kind}`);
}

describe('personal data in what a build wrote', () => {
  it.each([
    ['the text of a page', 'a/index.html', `<main><p>甲一，身份证号<b>${id}</b></p></main>`, 'id'],
    ['a number in references', 'a/index.html', `<p>手机：${references}</p>`, 'mobile'],
    [
      'parted by an inline tag',
      'a/index.html',
      `<p>${mobile.slice(0, 5)}<b>${mobile.slice(5)}</b></p>`,
      'mobile',
    ],
    ['a meta tag', 'a/index.html', `<meta name="Description" content="联系甲一${mobile}">`, 'mobile'],
    ['an address', 'a/index.html', `<a href="tel:${mobile}">拨打</a>`, 'mobile'],
    [
      'what structured data say',
      'a/index.html',
      `<script type="application/ld+json">{"a":"${mobile}"}</script>`,
      'mobile',
    ],
    ['data', 'data/a.json', JSON.stringify({ 甲: [{ 乙: `证号${id}` }] }), 'id'],
    ['a key of data', 'data/a.json', JSON.stringify({ [`${mobile}`]: 1 }), 'mobile'],
    ['a number of data', 'data/a.json', `{"a":${mobile}}`, 'mobile'],
    [
      'a feed',
      'feeds/atom.xml',
      `<entry><content type="html">&lt;p&gt;证号${id}&lt;/p&gt;</content></entry>`,
      'id',
    ],
    [
      'a calendar, folded',
      'a.ics',
      `DESCRIPTION:联系甲一 ${mobile.slice(0, 6)}\r\n ${mobile.slice(6)}\r\n`,
      'mobile',
    ],
    ['a table', 'data/a.csv', `姓名,证号\r\n甲一,${id}\r\n`, 'id'],
    [
      'the address of a notice',
      `notices/2023/${mobile}/index.html`,
      `<a href="/notices/2023/${mobile}/notice.json">数据</a>`,
      'mobile',
    ],
    [
      'behind the address of a notice',
      'notices/2023/a/index.html',
      `<a href="/notices/2023/a/#${mobile}">甲一</a>`,
      'mobile',
    ],
    ['a text', 'robots.txt', `# ${mobile}\n`, 'mobile'],
  ])('is found in %s', (_, path, text, kind) => {
    expect(found({ [path]: text })).toEqual([`${path} ${kind}`]);
  });

  it('is told once of what several files say, of the first by its path', () => {
    const folder = contentWith({});
    const content = contentIn(folder);
    if (!isUsable(content)) throw new Error('The content cannot be used');
    const text = `<p>电话：${mobile}</p>`;
    const paths = ['b/index.html', 'a/index.html', 'c/index.html'];
    const search = new PrintedSearch(content);
    for (const path of paths) search.seek(path, () => text, undefined);
    const site = folderOf(Object.fromEntries(paths.map((path) => [path, text])));
    const { diagnostics, suspects } = printedPersonalData(site, folder, content, { search });
    expect(diagnostics.map(({ file }) => file)).toEqual(['a/index.html']);
    expect(suspects).toEqual(new Set(paths));
  });

  it('is not what the content says, where it was judged with its column and its reasons', () => {
    const official = changed(notice, '0000-5550123', mobile);
    expect(found({ 'a/index.html': `<p>电话：${mobile}</p>` }, official)).toEqual([]);
    expect(found({ 'a/index.html': `<p>电话：${fictionalMobile(2)}</p>` }, official)).toHaveLength(1);
  });

  it('is not sought in a canonical text that has the digest of the one that was read', () => {
    const folder = contentWith({});
    const content = contentIn(folder);
    if (!isUsable(content)) throw new Error('The content cannot be used');
    const path = 'notices/2023/sound/record.json';
    const foundWith = (digest: string | undefined): number =>
      printedPersonalData(folderOf({ [path]: `{"a":"${mobile}"}` }), folder, content, {
        digests: digest === undefined ? {} : { [path]: digest },
      }).diagnostics.length;
    const read = content.records.get('/notices/2023/sound/')?.published.digest;
    expect(read).toMatch(/^[0-9a-f]{64}$/);
    expect([read, undefined, 'a'.repeat(64)].map(foundWith)).toEqual([0, 1, 1]);
  });

  it('is asked about in no file of a notice that prints a list as that notice says it', () => {
    const folder = contentWith(
      changed(notice, '公示时间为', `1. 联系甲一${mobile}\n2. 公示时间为`) as Record<string, string>,
    );
    const content = contentIn(folder);
    if (!isUsable(content)) throw new Error('The content cannot be used');
    const path = 'notices/2023/sound/index.html';
    const suspectsOf = (text: string): string[] => [
      ...printedPersonalData(folderOf({ [path]: text }), folder, content).suspects,
    ];
    expect(suspectsOf(`<li><span class="number">1.</span>联系甲一${mobile}</li>`)).toEqual([]);
    expect(suspectsOf(`<ul><li>联系甲一${mobile}</li></ul>`)).toEqual([]);
    expect(suspectsOf(`<li><span class="number">1.</span>联系甲二${mobile}</li>`)).toEqual([path]);
  });

  it('is what only a comment of the content says', () => {
    const comment = changed(notice, '种类: 评选表彰', `种类: 评选表彰 # ${mobile}`);
    expect(found({ 'a/index.html': `<p>电话：${mobile}</p>` }, comment)).toHaveLength(1);
  });

  it.each([
    ['digests', 'a.json', '{"sha256":"aa32420c96a2f925b7d013b4b3560a6eda79ea234150220704826dcb0a14b794"}'],
    ['a commit', 'manifest.json', '{"commit":"ab13900000000cdc96a2f925b7d013b4b3560a6e"}'],
    ['days and instants', 'a.json', '["2023-08-04T00:00:00+08:00","2023-08-11"]'],
    ['instants of a calendar', 'a.ics', 'DTSTAMP:20230804T160000Z\r\nDTEND;VALUE=DATE:20230811\r\n'],
    ['cells beside one another', 'a.csv', '2023-08-04,2023-08-11,5,2,138,0000,0001\r\n'],
    ['rows of marks', 'a/index.html', '<ul data-days="111110011110001"></ul>'],
    ['scripts and styles', 'a/index.html', `<script>const a=${mobile}</script><style>/* ${id} */</style>`],
    ['what is attached', 'notices/2023/a/attachments/a.txt', id],
  ])('is not %s', (_, path, text) => {
    expect(found({ [path]: text })).toEqual([]);
  });
});
