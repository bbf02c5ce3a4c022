import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { programFolder, renderPages } from './render-pages.ts';

const place = mkdtempSync(join(tmpdir(), 'gongshi-pages-'));
afterAll(() => rmSync(place, { recursive: true }));

/** A folder with a program of pages at `paths`, which answers with `response`. */
function siteOf(name: string, paths: string | readonly string[], response: string): string {
  const site = join(place, name);
  const routes = [paths].flat().map((path) => ({
    routeData: { pathname: path, type: 'page', prerender: true, route: path, component: '' },
    styles: [],
  }));
  mkdirSync(join(site, programFolder), { recursive: true });
  writeFileSync(
    join(site, programFolder, 'prerender-entry.1.mjs'),
    `export const app = {
      manifest: { routes: ${JSON.stringify(routes)} },
      setInternals() {}, setOptions() {},
      render: async () => ${response},
    };`,
  );
  return site;
}

/** The pages of `site` as they are made, by their path. */
async function pagesOf(site: string): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  const write = (file: string, bytes: Uint8Array): void => {
    pages[file] = new TextDecoder().decode(bytes);
  };
  await renderPages(site, { isThere: () => false, write });
  return pages;
}

it('are written where a reader finds them, and their program goes', async () => {
  const site = siteOf('sound', '/about', "new Response('甲')");
  expect(await pagesOf(site)).toEqual({ 'about/index.html': '甲' });
  expect(existsSync(join(site, programFolder))).toBe(false);
});

it('may say that there is none, where it is asked for by that', async () => {
  const site = siteOf('lost', '/404', "new Response('没有', { status: 404 })");
  expect(await pagesOf(site)).toEqual({ '404.html': '没有' });
});

it('let others have their turn between them, for a signal to be heard', async () => {
  const site = siteOf('two', ['/first', '/second'], "new Response('甲')");
  const happened: string[] = [];
  const write = (file: string): void => {
    happened.push(file);
    setImmediate(() => happened.push('turn'));
  };
  await renderPages(site, { isThere: () => false, write });
  expect(happened.slice(0, 3)).toEqual(['first/index.html', 'turn', 'second/index.html']);
});

it.each([
  "new Response(null, { status: 302, headers: { location: '/' } })",
  "new Response('', { status: 500 })",
])('end the build where one is none: %s', async (response) => {
  const site = siteOf(`fault-${response.length}`, '/about', response);
  await expect(pagesOf(site)).rejects.toThrow('/about/');
});
