import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeS3, fakeBucket, fakeKeys, startFakeS3 } from '#testing/fake-s3.ts';
import { siteOf } from '#testing/site-fixture.ts';
import { lockPath } from '../deploy-lock.ts';
import { deploySite } from '../deploy-site.ts';
import { S3Store } from './s3-store.ts';
import type { Store } from './store.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  endings.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function fakeStore(): Promise<FakeS3> {
  const s3 = await startFakeS3();
  endings.push(() => s3.close());
  return s3;
}

const storeAt = (endpoint: string, setting = {}): Store =>
  new S3Store({
    ...{ ...fakeKeys, endpoint, bucket: fakeBucket, region: 'us-east-1', prefix: '' },
    ...{ isVirtualHost: false, tries: 5, pause: 1, patience: 5000, ...setting },
  });
const lock = { owner: '测试', settle: 0 };
const deployed = (store: Store, pages: readonly string[], isFirst = true) => {
  const files = Object.fromEntries(pages.map((path) => [path, path]));
  return deploySite({ folder: siteOf({ '404.html': '', ...files }), store, lock, isFirst });
};

describe('what is no object store', () => {
  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['stops in its answer', (_, response) => void response.writeHead(200).write('{')],
  ])('is waited for twice and no more: it %s', async (_, answer) => {
    let asked = 0;
    const endpoint = await served((request, response) => {
      asked += 1;
      answer(request, response);
    });
    await expect(deployed(storeAt(endpoint, { patience: 100 }), ['index.html'])).rejects.toThrow(
      /^存储没有接受 GET [^ ]+，试了2次：等了太久没有回答。请核对 --endpoint 和网络，再运行一次，会接着做。$/,
    );
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('is told from one, where it shows a page to log in', async () => {
    const asked: string[] = [];
    const endpoint = await served(({ method }, response) => {
      asked.push(String(method));
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<p>请登录</p>');
    });
    await expect(deployed(storeAt(endpoint), ['index.html'])).rejects.toThrow(
      `${endpoint} 回答的是一个网页，不是对象存储`,
    );
    expect(asked).toEqual(['GET']);
  });

  it('is not followed to where it leads', async () => {
    const asked: string[] = [];
    const endpoint = await served(({ url }, response) => {
      asked.push(String(url));
      response.writeHead(302, { Location: 'https://login.example/' }).end();
    });
    await expect(deployed(storeAt(endpoint), ['index.html'])).rejects.toThrow(
      '302，要转到 https://login.example/',
    );
    expect(asked.length).toBe(1);
  });
});

describe('a store that does not keep what it says it has', () => {
  it('is found out by its lock', async () => {
    const s3 = await fakeStore();
    s3.after = ({ method, key }) => void (method === 'PUT' && s3.objects.delete(key));
    await expect(deployed(storeAt(s3.endpoint), ['index.html'])).rejects.toThrow(
      `说写好了，却没有把“${lockPath}”存下来，没有发布`,
    );
    expect(s3.requests.filter((line) => line.startsWith('PUT'))).toEqual([`PUT ${lockPath}`]);
  });

  it('is named with no more than ten of the files that it lost', async () => {
    const s3 = await fakeStore();
    const pages = Array.from({ length: 11 }, (_, index) => `page-${10 + index}.html`);
    s3.after = ({ method, key }) =>
      void (method === 'PUT' && key.startsWith('page-') && s3.objects.delete(key));
    await expect(deployed(storeAt(s3.endpoint), pages)).rejects.toThrow(
      `存储里有11个文件不对、0个没有删掉：${pages.slice(0, 10).join('、')}。`,
    );
  });

  it('loses nothing that was there', async () => {
    const s3 = await fakeStore();
    const store = storeAt(s3.endpoint);
    await deployed(store, ['index.html', 'old.html']);
    s3.after = ({ method, key }) => void (method === 'PUT' && key === 'new.html' && s3.objects.delete(key));
    await expect(deployed(store, ['index.html', 'new.html'], false)).rejects.toThrow(
      '存储里有1个文件不对、0个没有删掉：new.html',
    );
    expect(s3.objects.has('old.html')).toBe(true);
    s3.after = () => undefined;
    await deployed(store, ['index.html', 'new.html'], false);
    expect([s3.objects.has('old.html'), s3.objects.has('new.html')]).toEqual([false, true]);
  });
});
