import { afterEach, expect, it, vi } from 'vitest';
import { folderOf } from '#testing/site-fixture.ts';
import { type ServedSite, serveSite, wantedPort } from './site-server.ts';

const served: ServedSite[] = [];

afterEach(async () => {
  await Promise.all(served.splice(0).map(({ close }) => close()));
});

/** The port at which a site is served, of those from `port` on. */
async function portFrom(port: number): Promise<number> {
  const site = await serveSite(folderOf({ '404.html': '没有', 'index.html': '首页' }), port);
  served.push(site);
  return Number(new URL(site.address).port);
}

it('serves at the next port that is free', async () => {
  const taken = await portFrom(0);
  expect(await portFrom(taken)).toBeGreaterThan(taken);
});

it('answers an address that is not there with the page that says so', async () => {
  const port = await portFrom(0);
  const answer = await fetch(`http://localhost:${port}/nowhere/`);
  expect([answer.status, await answer.text()]).toEqual([404, '没有']);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

it.each([
  ['', 4321],
  ['8080', 8080],
  ['65535', 65_535],
])('takes PORT=%s', (port, wanted) => {
  vi.stubEnv('PORT', port);
  expect(wantedPort()).toBe(wanted);
});

it.each(['0', '65536', '80a', '-1'])('refuses PORT=%s', (port) => {
  vi.stubEnv('PORT', port);
  expect(() => wantedPort()).toThrow('PORT 应当是1到65535的整数');
});
