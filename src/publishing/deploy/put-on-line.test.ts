import { rmSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { folderOf, siteOf } from '#testing/site-fixture.ts';
import { FolderStore } from './stores/folder-store.ts';
import { putOnLine } from './put-on-line.ts';
import { purge } from './purge.ts';
import { siteToDeploy } from './site-to-deploy.ts';
import { deploySite } from './deploy-site.ts';

it.each(['gongshi.example.gov.cn', 'ftp://gongshi.example.gov.cn', 'https://', ''])(
  'a site whose address is “%s” is not put on line',
  async (site) => {
    const target = folderOf({});
    const order = {
      built: siteOf({ 'index.html': '', '404.html': '' }),
      ...{ earlier: undefined, isPreviewAllowed: false, target, sources: [], breaksLock: false },
      ...{ signKey: undefined, site, purge: { list: undefined, command: undefined }, isFirst: true },
    };
    const tell = vi.fn();
    await expect(putOnLine({ ...order, store: new FolderStore(target) }, tell)).rejects.toMatchObject({
      message: `--site 应当是网站的网址，例如 https://gongshi.example.gov.cn，不能是“${site}”。`,
      exitCode: 2,
    });
    expect(tell).not.toHaveBeenCalled();
  },
);

it('a list for caches that cannot be written is told, and the command is run all the same', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const list = folderOf({});
  const command = `cat > '${list}/asked'`;
  expect(purge(['index.html'], 'https://gongshi.example.gov.cn/', { list, command }, vi.fn())).toBe(false);
  const [lines] = said.mock.calls.map(([line]) => String(line));
  said.mockRestore();
  expect(lines).toMatch(new RegExp(`^网站已经发布，但变了的网址没有写进“${list}”：\\P{ASCII}+。\n$`, 'u'));
  expect(
    purge([], 'https://gongshi.example.gov.cn/', { list: `${list}/asked`, command: undefined }, vi.fn()),
  ).toBe(true);
});

it('a site without a front page is said not to be whole', async () => {
  const built = siteOf({ 'index.html': '', '404.html': '' });
  rmSync(`${built}/index.html`);
  const folder = siteToDeploy({ built, earlier: undefined, isPreviewAllowed: false });
  const order = { folder, store: new FolderStore(folderOf({})), lock: { owner: '测试', settle: 0 } };
  await expect(deploySite(order)).rejects.toThrow('缺少：index.html');
});
