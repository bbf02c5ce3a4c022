import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { charactersOf } from '#search/characters.ts';
import type { SearchEngine } from '#search/engine.ts';
import { findRecords } from '#search/find.ts';
import type { PagefindModule } from '#search/pagefind-bundle.ts';
import { pagefindEngine } from '#search/pagefind-engine.ts';
import { archiveTime } from './archive.ts';
import type { JudgedSearch } from './outcome.ts';

/** A folder that is served as it is. */
export interface ServedFolder {
  readonly address: string;
  /** How many bytes have gone out so far, heads of answers included. */
  bytes(): number;
  close(): void;
}

/** Serves the files in `folder` on this machine; script and data compressed where they lie so beside themselves. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const sockets = new Set<Socket>();
  const server = createServer(sirv(folder, { etag: true, gzip: true }));
  server.on('connection', (socket: Socket) => sockets.add(socket));
  // Longer than a client keeps a connection: none is closed under a request.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    bytes: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The site's search over the index in `folder`, in this process: Pagefind's own module, fetching from `address`. */
export async function siteSearch(folder: string, address: string): Promise<JudgedSearch> {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const load = (bundle: string): Promise<PagefindModule> =>
    import(pathToFileURL(join(folder, bundle.slice(address.length), 'pagefind.js')).href);
  const engine = pagefindEngine(load, read('manifest.json'), address);
  const characters = charactersOf(read('characters.json'));
  let calls = 0;
  const counted: SearchEngine = {
    ...engine,
    find: (...ask) => {
      calls += 1;
      return engine.find(...ask);
    },
  };
  return {
    calls: () => calls,
    async search(query) {
      const { leads, results } = await findRecords(query, counted, characters, { now: archiveTime });
      return [
        ...leads.map(({ url, title }) => ({ url, about: title })),
        ...results.map(({ card, tier, score }) => ({
          url: card.url,
          about: `${card.title}，${tier} ${score.toFixed(2)}`,
        })),
      ];
    },
  };
}
