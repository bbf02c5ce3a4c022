import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import { Ended } from '#writing/ended.ts';

/**
 * The next change of the live site at `address`, by its own `next-change.json`; undefined where there is none, or no
 * site yet. It needs no package: who asks every ten minutes installs nothing. Throws `Ended` where it cannot be had.
 */
export async function nextChangeOf(address: string): Promise<Instant | undefined> {
  const { status, text } = await answerAt(address);
  if (status === 404 || status === 410) return undefined;
  const next = status === 200 ? nextIn(text) : NaN;
  if (Number.isNaN(next))
    throw new Ended(
      `${address} 的 next-change.json 读不出来（网站回答 ${status}），不知道有没有到时的变动。`,
      2,
    );
  return next === undefined ? undefined : instantOfMilliseconds(next);
}

/** Milliseconds since 1970, undefined for never, NaN for what is no `next-change.json`. */
function nextIn(text: string): number | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    const next = typeof value === 'object' && value !== null && 'next' in value ? value.next : NaN;
    return next === null ? undefined : typeof next === 'string' ? Date.parse(next) : NaN;
  } catch {
    return NaN;
  }
}

const tries = 3;
const patience = 20_000;

async function answerAt(address: string): Promise<{ readonly status: number; readonly text: string }> {
  for (let turn = 1; ; turn += 1)
    try {
      const url = new URL('next-change.json', address.endsWith('/') ? address : `${address}/`);
      // Past every cache: what it keeps was true before the last change.
      url.searchParams.set('at', crypto.randomUUID());
      const answer = await fetch(url, {
        headers: { 'Cache-Control': 'no-cache' },
        signal: AbortSignal.timeout(patience),
      });
      return { status: answer.status, text: await answer.text() };
    } catch {
      if (turn === tries) throw new Ended(`打不开 ${address}，不知道有没有到时的变动。请检查网址和网络。`, 2);
    }
}

/**
 * The address of the site of the content folder `folder`, by the one line of its `site.yaml` that says so: nothing is
 * there to read YAML with. Undefined for an example's, which nobody can have (RFC 2606).
 */
export function siteOf(folder: string): string | undefined {
  const file = join(folder, 'site.yaml');
  const settings = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, domain] = /^(?!\s*#).*?(?<![^\s{,])域名:\s+["']?([A-Za-z0-9.-]+)/mu.exec(settings) ?? [];
  return domain === undefined || /(?:^|\.)example(?:\.|$)/.test(domain) ? undefined : `https://${domain}/`;
}
