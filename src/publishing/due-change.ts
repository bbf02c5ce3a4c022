import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainForm } from '#domain/office/check-office.ts';
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
 * there to read YAML with, so that only the plain spelling is read, where it cannot be mistaken, and every other is
 * refused. Undefined for an example's, which nobody can have (RFC 2606). Throws `Ended` where it is not known.
 */
export function siteOf(folder: string): string | undefined {
  const file = join(folder, 'site.yaml');
  if (!existsSync(file))
    throw new Ended(`没有找到 ${file}，不知道网站的网址。请核对 CONTENT_DIR，${orByHand}`, 2);
  const settings = readFileSync(file, 'utf8').replace(/(?<![^\s])#.*$/gmu, '');
  const domains = [...settings.matchAll(plainDomain)].map(([, , domain = '']) => domain);
  const [domain = ''] = domains;
  // Whatever else has this word in it might be the one that counts.
  if (settings.split('域名').length !== 2 || domains.length !== 1 || !domainForm.test(domain))
    throw new Ended(
      `${file} 里的域名不是最平常的写法，这里读不准，不知道网站的网址。请写成“域名: gongshi.示例.gov.cn”这样的一行（半角冒号，后面空一格，只写域名），${orByHand}`,
      2,
    );
  return /(?:^|\.)example(?:\.|$)/.test(domain) ? undefined : `https://${domain}/`;
}

const orByHand = '或者在命令后面写网址（流水线里设变量 DEPLOY_SITE）。';

/** The key of the domain and its value, on one line, each with or without quotes, in a block or in braces. */
const plainDomain =
  /(?<=^[^\S\n]*|[{,][^\S\n]*)(?:域名|"域名"|'域名')[^\S\n]*:[^\S\n]+(["']?)([A-Za-z0-9.-]+)\1(?=[^\S\n]*(?:$|[,}]))/gmu;
