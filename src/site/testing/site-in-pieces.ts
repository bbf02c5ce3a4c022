import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A site whose pages come in pieces. */
export interface SiteInPieces {
  /** Its address: `http://127.0.0.1:4321`. */
  readonly address: string;
  close(): void;
}

/** Long enough for a browser to paint what has come so far. */
const pause = 40;
/** The end of a paragraph, an entry, a heading, a control or a block. */
const ends = /(?<=<\/(?:p|h\d|li|dd|tr|form|button|header|section|div)>)/;
/** So many of the first pieces come one by one, which is a phone's first screens; the others in ten. */
const first = 60;

/** Serves the site at `address`, its pages as on a line so slow that a browser paints after every block. */
export async function siteInPieces(address: string): Promise<SiteInPieces> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', address));
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'content-type': type });
      if (!type.startsWith('text/html') || request.method === 'HEAD') return response.end(body);
      for (const piece of piecesOf(body.toString())) {
        response.write(piece);
        await setTimeout(pause);
      }
      return response.end();
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function piecesOf(html: string): string[] {
  const all = html.split(ends);
  const rest = all.slice(first);
  const size = Math.ceil(rest.length / 10);
  return [
    ...all.slice(0, first),
    ...Array.from({ length: 10 }, (_, tenth) => rest.slice(tenth * size, (tenth + 1) * size).join('')),
  ];
}
