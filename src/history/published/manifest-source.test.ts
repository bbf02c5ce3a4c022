import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { civil } from '#domain/time/civil-date.ts';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import { type Instant, instantOf } from '#domain/time/instant.ts';
import { builtAt } from '#reading/built-at.ts';
import { type Changes, changed, soundContent, soundVersion } from '#reading/fixtures/fixture.ts';
import { renderRecord } from '#reading/folder/notice-record.ts';
import { isUsable } from '#reading/parse-content.ts';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { newRepository, type Repository, repositoryAt } from '#testing/repository-fixture.ts';
import { contentIn } from '#reading/fixtures/fixture.ts';
import { type Manifest, renderManifest } from './manifest.ts';
import { manifestBaseline, ManifestProblem, missedDay } from './manifest-source.ts';
import { publishedVersions } from './published-versions.ts';

const folder = 'notices/2023/sound/';
const address = `/${folder}`;
const notice = `${folder}notice.md`;
const nominee = `${folder}nominees/jia-yi.md`;
const correction = `${folder}corrections/2023-08-09.md`;
const pdf = `${folder}attachments/list.pdf`;
const correctionText = '---\n性质: 笔误\n时间: 2023-08-09 10:00\n说明: 已改正。\n公示期影响: 不影响\n---\n';
const mended = changed(nominee, '甲一的事迹', '甲一的先进事迹');
const frozen = soundVersion();
const where = '网上已发布的公示和这里的不一样';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
afterAll(removeFolders);

/** The part of a site that tells what it publishes, from the content folder as it stands. */
function publishedSite({ content }: Pick<Repository, 'content'>): string {
  const read = contentIn(content);
  if (!isUsable(read)) throw new Error('The content cannot be read');
  const site = temporaryFolder();
  const notices: Record<string, PublishedNotice> = {};
  for (const [at, { record, versions, published }] of read.records) {
    notices[at] = published;
    mkdirSync(join(site, at), { recursive: true });
    writeFileSync(join(site, at, 'record.json'), renderRecord(record));
    for (const [number, version] of versions) {
      mkdirSync(join(site, at, 'v', number), { recursive: true });
      writeFileSync(join(site, at, 'v', number, 'record.json'), renderRecord(version));
      copyAttachments(join(content, at, 'versions', number), join(site, at, 'v', number));
    }
    copyAttachments(join(content, at), join(site, at));
  }
  writeFileSync(join(site, 'manifest.json'), manifestOf(notices));
  return site;
}

function manifestOf(notices: Manifest['notices'], site = 'gongshi.example.gov.cn'): string {
  return renderManifest({
    format: 1,
    site,
    epoch: Math.floor(builtAt / 1000),
    commit: null,
    files: {},
    notices,
  });
}

function copyAttachments(from: string, to: string): void {
  try {
    cpSync(join(from, 'attachments'), join(to, 'attachments'), { recursive: true });
  } catch {
    // A notice without attachments.
  }
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const filesAt =
  (site: string): RequestListener =>
  ({ url = '' }, answer) => {
    try {
      answer.end(readFileSync(join(site, decodeURI(url))));
    } catch {
      answer.writeHead(404).end();
    }
  };

/** A content folder outside any repository. */
function looseContent(changes: Changes = {}): Repository {
  const repository = newRepository();
  rmSync(join(repository.root, '.git'), { recursive: true });
  repository.write(changes);
  return repository;
}

describe('what is on line', () => {
  const report = `${nominee}:6:4 text-changed ${where}：nominees/jia-yi.md，原为“甲一的事迹。”，现为“甲一的先进事迹。”。`;

  it('shows a silent change, wherever it is to be read', async () => {
    const content = looseContent({ [pdf]: '%PDF' });
    const site = publishedSite(content);
    const host = await serve(filesAt(site));
    const sub = await serve(({ url = '', ...rest }, answer) =>
      filesAt(site)({ ...rest, url: url.replace(/^\/sub/, '') } as never, answer),
    );
    const places = [
      site,
      join(site, 'manifest.json'),
      host,
      `${host}/`,
      `${host}/manifest.json?a#b`,
      `${sub}/sub`,
    ];
    for (const place of places) expect(await content.changes(place)).toEqual([]);
    content.write(mended);
    for (const place of places) expect(await content.changes(place)).toEqual([report]);
    rmSync(join(site, address, 'record.json'));
    expect(await content.changes(host)).toEqual([`${notice}:1:1 text-changed ${where}。`]);
  });

  it('is asked where Git does not know, and goes before Git', async () => {
    const origin = newRepository();
    origin.commit({});
    const site = publishedSite(origin);
    origin.commit(mended);
    const root = join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', '--depth', '1', `file://${origin.root}`, root);
    expect(await repositoryAt(root).changes(site)).toEqual([report]);
    expect(await origin.changes(site)).toEqual([report]);
    expect(await origin.changes(publishedSite(origin))).toEqual([]);
  });

  it('remembers what was changed before the last commit, and what a clone that is behind does not know', async () => {
    const origin = newRepository();
    origin.commit({});
    const first = publishedSite(origin);
    const root = join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', origin.root, root);
    origin.commit(mended);
    origin.commit({ 'pages/a.mdx': '---\n标题: 甲\n---\n' });
    expect(await origin.changes()).toEqual([expect.stringContaining('text-changed Git 历史里')]);
    expect(await origin.changes(first)).toEqual([report]);

    origin.commit({ [correction]: correctionText, ...frozen });
    expect(await origin.changes(first)).toEqual([]);
    const behind = await repositoryAt(root).changes(publishedSite(origin));
    expect(behind.map((line) => line.split(' ')[1])).toEqual([
      'text-changed',
      'life-changed',
      'version-changed',
    ]);
    expect(behind.join()).not.toContain('Git');
  });

  it('is asked at the address of the site, and need not answer there', async () => {
    const own = { 'site.yaml': soundContent['site.yaml']?.replace('gongshi.example.gov.cn', '127.0.0.1:9') };
    const content = looseContent(own);
    expect(await content.changes('')).toEqual([
      expect.stringContaining('history-unknown 内容文件夹不在 Git 仓库里'),
      expect.stringMatching(
        /online-unknown 没有读到网上发布的公示：打不开 https:\/\/127\.0\.0\.1:9\/manifest\.json/,
      ),
    ]);
    await expect(content.changes('https://127.0.0.1:9/')).rejects.toThrow(ManifestProblem);
    const find = (place: string) =>
      publishedVersions(content.content, builtAt, place).find({ year: '2023', slug: 'sound', version: 1 });
    expect(await find('')).toBeUndefined();
    await expect(find('https://127.0.0.1:9/')).rejects.toThrow(ManifestProblem);
    content.git('init', '--quiet');
    content.commit({});
    content.commit({});
    expect((await content.changes('')).map((line) => line.split(' ')[1])).toEqual(['online-unknown']);
  });

  it('is no witness alone where it is of another domain', async () => {
    const other = temporaryFolder();
    writeFileSync(join(other, 'manifest.json'), manifestOf({}, 'other.example.gov.cn'));
    const warning = expect.stringContaining(
      'online-other 用来比较的是 other.example.gov.cn 的网站，站点设置里的域名是 gongshi.example.gov.cn，',
    ) as string;
    const blind = looseContent({});
    expect(await blind.changes(other)).toEqual([expect.stringContaining('history-unknown'), warning]);
    blind.git('init', '--quiet');
    blind.commit({});
    blind.commit({});
    expect(await blind.changes(other)).toEqual([warning]);
  });

  it('tells where the printed days moved by themselves, and not where a suspension or a correction moved them', async () => {
    const content = newRepository();
    content.commit({});
    const site = publishedSite(content);
    const codes = async (): Promise<string[]> =>
      (await content.changes(site)).map((line) => at(line.split(' '), 1));
    const day = '{ 日期: 2023-08-08, 性质: 放假, 名称: 台风停工, 依据: 某通知';
    content.write({ 'calendar/local.yaml': `- ${day} }\n` });
    expect(await content.changes(site)).toEqual([
      expect.stringContaining(
        'window-changed 网上已发布的公示印的公示期是2023年8月7日至11日（24:00截止），这里算出来是2023年8月7日至14日（24:00截止）',
      ),
    ]);
    content.write({ 'calendar/local.yaml': `- ${day}, 公布日期: 2023-08-07 }\n` });
    expect(await codes()).toEqual([]);
    content.write({
      [`${folder}suspensions/a.yaml`]:
        '{ 起: 2023-08-08, 止: 2023-08-08, 原因: 停电, 决定机关: 甲, 依据: 乙 }\n',
    });
    expect(await codes()).toEqual([]);
    const extended = correctionText.replace('笔误', '期限调整').replace('不影响', '{ 顺延工作日: 1 }');
    content.write({ [correction]: extended, ...frozen });
    expect(await codes()).toEqual([]);
    const later = publishedSite(content);
    content.write({
      [`${folder}suspensions/b.yaml`]:
        '{ 起: 2023-08-07, 止: 2023-08-07, 原因: 停电, 决定机关: 甲, 依据: 乙 }\n',
    });
    expect((await content.changes(later)).map((line) => line.split(' ')[1])).toEqual(['window-changed']);
  });

  it('tells where the office closes earlier now than its notices print', async () => {
    const content = newRepository();
    content.commit({});
    const site = publishedSite(content);
    content.write({
      'site.yaml': `${soundContent['site.yaml']}公示: { 截止时刻: "17:00" }\n`,
    });
    expect(await content.changes(site)).toEqual([
      expect.stringContaining(
        '印的公示期是2023年8月7日至11日（24:00截止），这里算出来是2023年8月7日至11日（17:00截止）',
      ),
    ]);
  });

  it('is late where its own next change is long past', async () => {
    const content = newRepository();
    content.commit({});
    const site = publishedSite(content);
    const due = instantOf(civil('2023-08-09'), 600);
    const late = (file: string | undefined, at: number) => {
      if (file !== undefined) writeFileSync(join(site, 'next-change.json'), file);
      return content.changes(site, at as Instant);
    };
    const hour = 3_600_000;
    const next = JSON.stringify({ next: '2023-08-09T10:00:00+08:00', changes: [] });
    expect(await late(undefined, due + hour)).toEqual([]);
    expect(await late(next, due + hour - 1)).toEqual([]);
    expect(await late(next, due + hour)).toEqual([
      expect.stringContaining('online-stale 网上的网站到2023年8月9日10:00应当更新，现在还没有'),
    ]);
    for (const none of ['{"next":null,"changes":[]}', '{"next":"soon"}', '<html>', ''])
      expect(await late(none, due + 9 * hour)).toEqual([]);
  });

  it('is late two hours after the day on which it should have been built again', () => {
    const [epoch, hour] = [1_691_550_000, 3_600_000];
    const after = (hours: number) => missedDay(epoch, (epoch * 1000 + hours * hour) as Instant);
    expect([after(-9), after(1), after(24), after(26)]).toEqual([undefined, undefined, undefined, undefined]);
    expect(after(26.01)).toBe((epoch + 86_400) * 1000);
    expect(after(900)).toBe((epoch + 86_400) * 1000);
  });

  it('says no more of what was erased', async () => {
    const gone = { version: 1, digest: '', life: {}, versions: {}, redacted: [], erased: true };
    const site = temporaryFolder();
    writeFileSync(join(site, 'manifest.json'), manifestOf({ [address]: gone }));
    const withdrawal = '---\n时间: 2023-08-09\n理由: 甲\n---\n';
    const content = looseContent({ [`${folder}withdrawal.md`]: withdrawal });
    expect(await content.changes(site)).toEqual([]);
    content.write({ [`${folder}withdrawal.md`]: undefined });
    expect(await content.changes(site)).toHaveLength(1);
  });

  it('misses a notice, a correction, a version', async () => {
    const content = looseContent({ [correction]: correctionText, ...mended, ...frozen });
    const site = publishedSite(content);
    content.write({ [`${folder}versions/1/nominees/jia-yi.md`]: '---\n名称: 甲\n---\n甲。\n' });
    expect(await content.changes(site)).toEqual([
      `${folder}versions/1/notice.md:1:1 version-changed 保存的第1版和网上已发布的第1版不一样。`,
    ]);
    content.write({ [correction]: undefined });
    expect((await content.changes(site)).map((line) => line.split(' ')[1])).toContain('life-changed');
    rmSync(join(content.content, folder), { recursive: true });
    expect(await content.changes(site)).toEqual([
      `${notice}:1:1 published-gone 网上已发布的公示 ${address} 在这里没有了。`,
    ]);
  });

  it('gives back the files of every version', async () => {
    const content = looseContent({
      [correction]: correctionText,
      ...mended,
      ...frozen,
      [pdf]: '%PDF 2',
      [`${folder}versions/1/attachments/list.pdf`]: '%PDF 1',
    });
    const host = await serve(filesAt(publishedSite(content)));
    const versions = publishedVersions(content.content, builtAt, host);
    const find = (version: number) => versions.find({ year: '2023', slug: 'sound', version });
    const text = async (version: number, file: string) =>
      Buffer.from((await find(version))?.files.get(file) ?? []).toString();
    expect((await find(1))?.from).toBe(host);
    expect(await text(1, 'nominees/jia-yi.md')).toBe(soundContent[nominee]);
    expect(await text(2, 'nominees/jia-yi.md')).toBe(mended[nominee]);
    expect(await text(1, 'attachments/list.pdf')).toBe('%PDF 1');
    expect(await text(2, 'attachments/list.pdf')).toBe('%PDF 2');
    expect(await find(3)).toBeUndefined();
    const again = looseContent();
    rmSync(join(again.content, folder), { recursive: true });
    for (const [name, bytes] of (await find(2))?.files ?? []) {
      mkdirSync(dirname(join(again.content, folder, name)), { recursive: true });
      writeFileSync(join(again.content, folder, name), bytes);
    }
    again.write({
      [correction]: correctionText,
      ...frozen,
      [`${folder}versions/1/attachments/list.pdf`]: '%PDF 1',
    });
    expect(await again.changes(host)).toEqual([]);
  });

  it('refuses an attachment or a record that is not what was published', async () => {
    const content = looseContent({ [pdf]: '%PDF' });
    const site = publishedSite(content);
    writeFileSync(join(site, pdf), '%PD!');
    const find = () =>
      publishedVersions(content.content, builtAt, site).find({ year: '2023', slug: 'sound', version: 1 });
    await expect(find()).rejects.toThrow(/校验码/);
    rmSync(join(site, pdf));
    await expect(find()).rejects.toThrow(/凑不齐/);
    writeFileSync(join(site, address, 'record.json'), '{}\n');
    await expect(find()).rejects.toThrow(ManifestProblem);
  });
});

describe('what is said to be published', () => {
  const sha = 'a'.repeat(64);
  const published = { version: 1, digest: sha, life: {}, versions: {}, redacted: [], erased: false };

  const record = (value: unknown): { text: string; digest: string } => {
    const text = `${JSON.stringify(value, undefined, 1)}\n`;
    return { text, digest: createHash('sha256').update(text).digest('hex') };
  };
  it.each([
    ['leads out of the folder', { 'attachments/../../../x.md': { sha256: sha, bytes: 1 } }],
    ['leads out of the folder on Windows', { 'attachments\\..\\x.md': { text: '甲' } }],
    ['has what is no text of a notice', { 'corrections/a.md': { text: '甲' } }],
    ['has a file that is none', { 'notice.md': 1 }],
    ['is a list', []],
    ['has an attachment without end', { 'attachments/a': { sha256: sha, bytes: 1e15 } }],
  ])('with a record that %s is refused', async (_, value) => {
    const { text, digest } = record(value);
    const site = temporaryFolder();
    mkdirSync(join(site, address), { recursive: true });
    writeFileSync(join(site, 'manifest.json'), manifestOf({ [address]: { ...published, digest } }));
    writeFileSync(join(site, address, 'record.json'), text);
    const baseline = await manifestBaseline(site);
    await expect(baseline.filesOf(address, 1)).rejects.toThrow(ManifestProblem);
  });
});

describe('a site that does not answer as it should', () => {
  const refusalOf = async (listener: RequestListener, silence?: number): Promise<string> => {
    const host = await serve(listener);
    const error: unknown = await manifestBaseline(host, silence).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(ManifestProblem);
    return (error as Error).message;
  };

  it('is told apart', async () => {
    expect(await refusalOf((_, answer) => answer.writeHead(404).end())).toContain('没有找到');
    expect(await refusalOf((_, answer) => answer.writeHead(500).end())).toContain('500');
    expect(await refusalOf(({ socket }) => socket.destroy())).toContain('连不上');
    expect(await refusalOf(() => {}, 100)).toContain('等得太久');
    expect(
      await refusalOf((_, answer) => {
        answer.writeHead(200);
        answer.write('{');
      }, 100),
    ).toContain('等得太久');
    expect(
      await refusalOf((_, answer) =>
        answer.writeHead(302, { location: 'http://evil.example/manifest.json' }).end(),
      ),
    ).toContain('不是同一个网站');
    expect(
      await refusalOf((_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end()),
    ).toContain('不是同一个网站');
    expect(
      await refusalOf(({ url }, answer) => answer.writeHead(301, { location: `${url}/a` }).end()),
    ).toContain('没有终点');
    expect(
      await refusalOf((_, answer) => {
        const chunk = Buffer.alloc(2 ** 20, ' ');
        const pour = (): void => {
          while (!answer.destroyed && answer.write(chunk));
        };
        answer.on('drain', pour).on('error', () => {});
        pour();
      }),
    ).toContain('太大');
  });

  it('may redirect within itself', async () => {
    const site = publishedSite(looseContent());
    const host = await serve(({ url = '' }, answer) =>
      url === '/manifest.json'
        ? answer.writeHead(301, { location: '/now/manifest.json' }).end()
        : filesAt(site)({ url: url.replace('/now', '') } as never, answer),
    );
    expect((await manifestBaseline(host)).notices.size).toBe(1);
  });

  it('is not asked where the address is none', async () => {
    await expect(manifestBaseline('https://user:word@gongshi.example/')).rejects.toThrow(ManifestProblem);
    await expect(manifestBaseline('http://')).rejects.toThrow(ManifestProblem);
    await expect(manifestBaseline('/nowhere/manifest.json')).rejects.toThrow(/没有找到/);
  });
});
