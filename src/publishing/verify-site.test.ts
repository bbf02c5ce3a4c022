import { appendFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderOf, siteOf } from '#testing/site-fixture.ts';
import { newKeys } from './signature.ts';
import { serveSite, type ServedSite } from './site-server.ts';
import { signManifest } from './sign-manifest.ts';
import { verifySite } from './verify-site.ts';

const files = {
  'index.html': '<title>首页</title>',
  '404.html': '<title>没有</title>',
  'notices/2023/x/index.html': '<title>公示</title>',
  '_astro/page.Coc2nwkm.js': 'export {};',
};
const asking = { pause: 1 };

describe('a folder', () => {
  it('is the same as its manifest', async () => {
    expect(await verifySite({ site: siteOf(files) })).toMatchObject({ outcome: 'same' });
  });

  it('is told file by file where it is not', async () => {
    const site = siteOf(files);
    appendFileSync(join(site, 'notices/2023/x/index.html'), ' ');
    unlinkSync(join(site, '_astro/page.Coc2nwkm.js'));
    writeFileSync(join(site, 'extra.html'), 'x');
    symlinkSync('/etc/hostname', join(site, 'link'));
    const { outcome, lines } = await verifySite({ site });
    expect(outcome).toBe('different');
    expect(lines.slice(1)).toEqual([
      '内容不同：notices/2023/x/index.html',
      '缺少：_astro/page.Coc2nwkm.js',
      '多余：extra.html',
      '多余：link',
      '共1个内容不同，1个缺少，2个多余。',
    ]);
  });

  it('without a manifest, or with a broken one, cannot be told', async () => {
    expect(await verifySite({ site: folderOf(files) })).toMatchObject({ outcome: 'unknown' });
    const site = folderOf({ ...files, 'manifest.json': '<!doctype html>' });
    const { outcome, lines } = await verifySite({ site });
    expect(outcome).toBe('unknown');
    expect(lines[0]).toContain('不是 JSON');
    expect(await verifySite({ site: '/no/such/folder' })).toMatchObject({ outcome: 'unknown' });
  });
});

describe('a signature', () => {
  const { privateKey, publicKey } = newKeys();
  const keys = folderOf({
    'private.pem': privateKey,
    'public.pem': publicKey,
    'other.pem': newKeys().publicKey,
  });
  const key = join(keys, 'public.pem');

  it('holds, until the manifest is changed or the key is another', async () => {
    const site = siteOf(files);
    expect(await verifySite({ site, key })).toMatchObject({ outcome: 'different' });
    signManifest(site, join(keys, 'private.pem'));
    expect(await verifySite({ site, key })).toMatchObject({ outcome: 'same' });
    expect(await verifySite({ site, key: join(keys, 'other.pem') })).toMatchObject({ outcome: 'different' });
    expect((await verifySite({ site, key: join(keys, 'private.pem') })).lines.join()).toContain('不是可用的');
    appendFileSync(join(site, 'manifest.json'), '\n');
    const { lines } = await verifySite({ site, key });
    expect(lines).toContain('清单的签名与公钥不符：清单可能被改过。');
  });
});

describe('a live site', () => {
  let served: ServedSite | undefined;
  let server: Server | undefined;
  afterEach(async () => {
    await served?.close();
    await new Promise((done) => (server ? server.close(done) : done(undefined)));
    served = server = undefined;
  });

  it('is the same as its manifest, and as a manifest that is given', async () => {
    const folder = siteOf(files);
    served = await serveSite(folder, 0);
    const { outcome, lines } = await verifySite({ site: served.address, asking });
    expect({ outcome, lines: lines.length }).toEqual({ outcome: 'same', lines: 2 });
    const manifest = join(folder, 'manifest.json');
    expect(await verifySite({ site: served.address, manifest, asking })).toMatchObject({ outcome: 'same' });
  });

  it('is told file by file where it is not, and that it is another version', async () => {
    const wanted = siteOf(files, { epoch: 2000 });
    const folder = siteOf({ ...files, 'old.html': 'x' }, { epoch: 1000 });
    appendFileSync(join(folder, 'index.html'), ' ');
    rmSync(join(folder, 'notices'), { recursive: true });
    served = await serveSite(folder, 0);
    const { outcome, lines } = await verifySite({
      site: served.address,
      manifest: join(wanted, 'manifest.json'),
      asking,
    });
    expect(outcome).toBe('different');
    expect(lines.slice(1)).toEqual([
      '网站是另一个版本：北京时间 1970-01-01 08:16:40 生成，比指定的清单旧，可能还没有发布完，或者缓存没有刷新。',
      '内容不同：index.html',
      '缺少：notices/2023/x/index.html',
      '多余：old.html',
      '共1个内容不同，1个缺少，1个多余。',
    ]);
  });

  it('is asked again when it fails for a moment, past caches, a few files at a time', async () => {
    const many = Array.from({ length: 40 }, (_, n) => [`${n}.txt`, `${n}`]);
    const folder = siteOf({ ...files, ...Object.fromEntries(many) });
    const inner = (served = await serveSite(folder, 0));
    const failed = new Set<string>();
    let open = 0;
    let most = 0;
    const keptByCaches: string[] = [];
    server = createServer((request, response) => {
      const path = String(request.url).replace(/\?.*/, '');
      if (!/[?&]verify=/.test(String(request.url))) keptByCaches.push(path);
      open += 1;
      most = Math.max(most, open);
      const end = (status: number, body: Uint8Array = new Uint8Array()) => {
        open -= 1;
        response.writeHead(status).end(body);
      };
      if (!failed.has(path)) {
        failed.add(path);
        if (failed.size % 2) return end(503);
        open -= 1;
        request.socket.destroy();
        return;
      }
      void fetch(new URL(path, inner.address))
        .then(async (answer) => end(answer.status, new Uint8Array(await answer.arrayBuffer())))
        .catch(() => end(500));
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    const verdict = await verifySite({ site: `http://127.0.0.1:${port}`, asking: { pause: 1, atOnce: 4 } });
    expect(verdict.outcome).toBe('same');
    expect(most).toBeLessThanOrEqual(4);
    expect(keptByCaches).toEqual([]);
  });

  it('that leaves answers unfinished, or never ends them, is not waited for again and again', async () => {
    const many = Array.from({ length: 60 }, (_, n) => [`${n}.txt`, `${n}`]);
    const folder = siteOf({ ...files, '-endless.txt': 'x', ...Object.fromEntries(many) });
    const inner = (served = await serveSite(folder, 0));
    const asked: string[] = [];
    server = createServer((request, response) => {
      const path = String(request.url).replace(/\?.*/, '');
      asked.push(path);
      if (/^\/\d+\.txt$/.test(path)) return void response.writeHead(200).write('1');
      if (path === '/-endless.txt') {
        const fill = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.writeHead(200).on('drain', fill);
        return fill();
      }
      void fetch(new URL(path, inner.address))
        .then(async (answer) =>
          response.writeHead(answer.status).end(new Uint8Array(await answer.arrayBuffer())),
        )
        .catch(() => response.destroy());
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    const { outcome, lines } = await verifySite({
      site: `http://127.0.0.1:${port}`,
      asking: { pause: 1, silence: 300, largest: 2 ** 20, atOnce: 4 },
    });
    server.closeAllConnections();
    expect(outcome).toBe('unknown');
    expect(lines).toContain('取不到：-endless.txt（超过1 MB，没有读完）');
    expect(lines.filter((line) => line.endsWith('（等了太久没有回答）')).length).toBeLessThan(20);
    expect(lines.filter((line) => line.includes('没有再问')).length).toBeGreaterThan(40);
    const unfinished = asked.filter((path) => path.endsWith('.txt'));
    expect(unfinished.length).toBe(new Set(unfinished).size);
  });

  it('that does not answer cannot be told', async () => {
    const { outcome, lines } = await verifySite({
      site: 'http://127.0.0.1:9/',
      asking: { tries: 2, pause: 1 },
    });
    expect(outcome).toBe('unknown');
    expect(lines[0]).toContain('连接不上');
  });
});
