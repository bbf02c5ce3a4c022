import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { Ended } from '#writing/ended.ts';
import { headersOf } from './site-rules.ts';

/** A site that is being served. */
export interface ServedSite {
  readonly address: string;
  close(): Promise<void>;
}

const host = '127.0.0.1';

/**
 * Serves the finished site in `folder` on this machine, at `port` or the next one that is free (`0`: any).
 * An address that is not there gets the site's own 404 page. The answers have the headers that a host should send.
 */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  const notFound = readFileSync(join(folder, '404.html'));
  // `dev` looks at the disk for every request, so that a site built anew is served as it is.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    dotfiles: false,
    setHeaders(response, path) {
      const headers = headersOf(path, () => readFileSync(join(folder, path)));
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, headersOf('/404.html')).end(notFound);
    });
  });
  const freePort = await listen(server, port);
  return {
    address: `http://localhost:${freePort}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves `folder` at `port` or the next one that is free, says where, and stops at Ctrl-C. */
export async function serveUntilInterrupted(folder: string, port: number): Promise<void> {
  const { address, close } = await serveSite(folder, port);
  process.stdout.write(`\n网站已在本机打开：${address}\n按 Ctrl+C 停止。\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

/** `PORT`, or 4321. Refuses what is none: to be asked before the work for which it is wanted. */
export function wantedPort(): number {
  const port = process.env['PORT'] || '4321';
  if (/^\d{1,5}$/.test(port) && +port > 0 && +port < 65_536) return +port;
  throw new Ended(`PORT 应当是1到65535的整数，不能是“${port}”。`, 2);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, fail) => {
    let wanted = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || wanted - port >= 20) return fail(error);
      wanted += 1;
      server.listen(wanted, host);
    });
    server.on('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : wanted);
    });
    server.listen(wanted, host);
  });
}
