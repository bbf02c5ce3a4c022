import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { NoticeRecord } from '#domain/notice/notice-record.ts';
import { type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import { digestOf, recordedFile, sha256 } from '#reading/recorder.ts';
import { isTextOfNotice, renderFile, settingsOf } from '#reading/folder/notice-record.ts';
import { boundedAnswer, TooMuch } from '../bounded-answer.ts';
import type { Baseline } from './baseline.ts';
import {
  digest,
  isSafePath,
  manifestFile,
  manifestLimit,
  parseJson,
  parseManifest,
  shown,
} from './manifest.ts';

/** What is published cannot be had, or is not what it says it is: told in Chinese, for whoever asked. */
export class ManifestProblem extends Error {}

/** Bytes of what is on line, by the path from the site's root; undefined where there is no such file. */
type Fetch = (path: string, limit: number) => Promise<Uint8Array | undefined>;

const megabyte = 2 ** 20;
const recordLimit = 32 * megabyte;
/** So long nothing may come, and so long all of an answer may take, in milliseconds. */
const patience = { silence: 10_000, whole: 120_000 };

/** What is on line, and when that was built, in seconds since 1970. */
interface OnLineBaseline extends Baseline {
  readonly epoch: number;
}

/**
 * What the site at `from` publishes: a manifest file, a folder with one, or an address of either. Throws a
 * `ManifestProblem` where it cannot be had or trusted. Whatever is read later is held against its digest.
 */
export async function manifestBaseline(from: string, silence = patience.silence): Promise<OnLineBaseline> {
  const { read, name } = placeOf(from, silence);
  const bytes = await read(manifestFile, manifestLimit);
  if (!bytes)
    throw new ManifestProblem(
      `没有找到 ${name}：请核对 --published，要写网站的网址、manifest.json 或它所在的文件夹。`,
    );
  const manifest = parseManifest(bytes);
  if ('problem' in manifest)
    throw new ManifestProblem(`${name} ${manifest.problem}。请核对网址，或者重新生成网站。`);
  const notices = new Map(Object.entries(manifest.notices));
  const recordAt = async (address: string, version: number): Promise<NoticeRecord | undefined> => {
    const published = notices.get(address);
    const isPresent = published?.version === version;
    const digest = isPresent ? published.digest : published?.versions[version];
    if (digest === undefined || published?.erased || published?.redacted.includes(version)) return undefined;
    const path = `${folderOf(address, isPresent ? undefined : version)}record.json`;
    const text = await read(path, recordLimit);
    return text && parseRecord(text, digest, path);
  };
  return {
    where: '网上已发布的',
    epoch: manifest.epoch,
    from,
    domain: manifest.site,
    closingTime: undefined,
    notices,
    changing: new Set(),
    async recordOf(address) {
      const published = notices.get(address);
      return published && recordAt(address, published.version);
    },
    async filesOf(address, version) {
      const record = await recordAt(address, version);
      const isPresent = notices.get(address)?.version === version;
      return record && filesOf(record, folderOf(address, isPresent ? undefined : version), version, read);
    },
  };
}

/** The files of the version `version`, whose canonical text is `record`, from the `folder` of the site. */
async function filesOf(
  record: NoticeRecord,
  folder: string,
  version: number,
  read: Fetch,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [file, recorded] of Object.entries(record)) {
    const path = `${folder}${file}`;
    const bytes = 'sha256' in recorded ? await read(path, recorded.bytes) : Buffer.from(renderFile(recorded));
    if (!bytes) throw new ManifestProblem(`网上没有 ${path}，凑不齐第${version}版。`);
    const there = recordedFile(file, { file, size: bytes.length, bytes }, settingsOf(record));
    if (digestOf(there) !== digestOf(recorded))
      throw new ManifestProblem(`${path} 和发布时的校验码（SHA-256）不一样，不能用来保存第${version}版。`);
    files.set(file, bytes);
  }
  return files;
}

/** What is on line, or why that cannot be had. */
export interface OnLine {
  readonly online?: Baseline;
  /** As `missedChange` has it, or else `missedDay`. */
  readonly missed?: Instant | undefined;
  readonly problem?: string;
}

/**
 * What is on line at `published`, as `manifestBaseline` has it, and whether it is late at `at`; empty, that is the
 * site's own address, at `domain`, and then only told where it cannot be had.
 */
export async function onlineBaseline(published: string, domain: string, at: Instant): Promise<OnLine> {
  const ask = async (from: string): Promise<OnLine> => {
    const online = await manifestBaseline(from);
    // A folder or a file is what somebody kept, which nobody makes anew every day.
    const daily = isAddress(from) ? missedDay(online.epoch, at) : undefined;
    return { online, missed: (await missedChange(from, at)) ?? daily };
  };
  if (published !== '') return ask(published);
  try {
    return await ask(`https://${domain}/`);
  } catch (error) {
    if (!(error instanceof ManifestProblem)) throw error;
    return { problem: error.message };
  }
}

function folderOf(address: string, version: number | undefined): string {
  return `${address.slice(1)}${version === undefined ? '' : `v/${version}/`}`;
}

const recorded = z.union([
  z.strictObject({
    sha256: digest,
    bytes: z
      .number()
      .int()
      .min(0)
      .max(512 * megabyte),
  }),
  z.strictObject({ settings: z.unknown().optional(), text: z.string() }),
]);
const record = z.record(
  z.string().refine((name) => isTextOfNotice(name) && isSafePath(name)),
  recorded,
);

/** A record, if `bytes` are exactly the canonical text with the digest. */
function parseRecord(bytes: Uint8Array, digest: string, path: string): NoticeRecord {
  const value = sha256(bytes) === digest ? parseJson(bytes)?.value : undefined;
  // The value is taken as it stands: the schema only says whether it is a record.
  if (!record.safeParse(value).success || digestOf(value as NoticeRecord) !== digest)
    throw new ManifestProblem(
      `${path} 和 manifest.json 里的校验码（SHA-256）不一样，不能相信。请重新发布网站。`,
    );
  return value as NoticeRecord;
}

interface Place {
  /** As the reader is told of it. */
  readonly name: string;
  readonly read: Fetch;
}

/** So long the site may be late with what changes by itself, in milliseconds: pipelines queue, and work a while. */
const lateness = 3_600_000;

const nextChange = z.object({ next: z.iso.datetime({ offset: true }).nullable() });

/**
 * The instant for which the site at `from`, as `manifestBaseline` takes it, should have been made anew, and was not
 * by `at`: by its own `next-change.json`, and where that can be read. Throws a `ManifestProblem` where nothing is.
 */
async function missedChange(from: string, at: Instant): Promise<Instant | undefined> {
  const bytes = await placeOf(from).read('next-change.json', megabyte);
  const { next = null } = (bytes && nextChange.safeParse(parseJson(bytes)?.value).data) ?? {};
  const due = next === null ? NaN : Date.parse(next);
  return due + lateness <= at ? instantOfMilliseconds(due) : undefined;
}

/** Hours after which a site that is built every day is built again, and so long it may queue. */
const dayOfBuilds = { hours: 24, grace: 2 };

/**
 * The instant for which a site built at `epoch`, in seconds, should have been built again, as every site is once a day,
 * and was not by `at`. So it is known too that a pipeline stands still while no change is due.
 */
export function missedDay(epoch: number, at: Instant): Instant | undefined {
  const due = epoch * 1000 + dayOfBuilds.hours * 3_600_000;
  return due + dayOfBuilds.grace * 3_600_000 < at ? instantOfMilliseconds(due) : undefined;
}

function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from);
}

function placeOf(from: string, silence = patience.silence): Place {
  return isAddress(from) ? overHttp(from, silence) : fromDisk(from);
}

function fromDisk(from: string): Place {
  const isFolder = existsSync(from) && statSync(from).isDirectory();
  const folder = isFolder ? from : dirname(from);
  const start = isFolder ? join(from, manifestFile) : from;
  return {
    name: start,
    async read(path, limit) {
      const file = path === manifestFile ? start : join(folder, path);
      const stats = statSync(file, { throwIfNoEntry: false });
      if (!stats?.isFile()) return undefined;
      if (stats.size > limit) throw tooLarge(file, limit);
      return readFileSync(file);
    },
  };
}

function overHttp(from: string, silence: number): Place {
  const address = parseAddress(from);
  const isManifest = address.pathname.endsWith('.json');
  if (!isManifest && !address.pathname.endsWith('/')) address.pathname += '/';
  const start = isManifest ? address : new URL(manifestFile, address);
  return {
    name: start.href,
    read: (path, limit) =>
      get(path === manifestFile ? start : new URL(encodeURI(path), start), limit, silence),
  };
}

function parseAddress(from: string): URL {
  const address = URL.parse(from);
  if (!address || address.username !== '' || address.password !== '')
    throw new ManifestProblem(`“${shown(from)}”不是一个网址。请写成 https://网站域名/ 。`);
  address.hash = '';
  address.search = '';
  return address;
}

const mostRedirects = 4;

/** The answer at `address`; undefined for 404. Follows redirects within the host. */
async function get(address: URL, limit: number, silence: number): Promise<Uint8Array | undefined> {
  const headers = { accept: '*/*', 'cache-control': 'no-cache' };
  const init = { redirect: 'manual', signal: AbortSignal.timeout(patience.whole), headers } as const;
  let at = address;
  try {
    for (let step = 0; step <= mostRedirects; step += 1) {
      const answer = await boundedAnswer(at, init, { silence, largest: limit });
      if (answer.ok) return answer.bytes;
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (answer.status < 300 || answer.status >= 400)
        throw new ManifestProblem(
          `打开 ${at.href} 时，网站回答 ${answer.status}。请稍后再试，或者核对网址。`,
        );
      at = redirected(at, answer);
    }
    throw new ManifestProblem(`${address.href} 转来转去没有终点，打不开。请核对网址。`);
  } catch (error) {
    if (error instanceof ManifestProblem) throw error;
    if (error instanceof TooMuch) throw tooLarge(at.href, limit);
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new ManifestProblem(`打开 ${address.href} 等得太久，没有回音。请检查网络，稍后再试。`);
    throw new ManifestProblem(`打不开 ${address.href}：连不上，或者中途断了。请检查网址和网络。`);
  }
}

function redirected(at: URL, { headers }: Pick<Response, 'headers'>): URL {
  const next = URL.parse(headers.get('location') ?? '', at);
  const isUpgrade = next?.protocol === 'https:' && at.protocol === 'http:' && next.hostname === at.hostname;
  if (!next || (next.origin !== at.origin && !isUpgrade))
    throw new ManifestProblem(
      `${at.href} 要转到${next ? ` ${shown(next.host)}` : '别处'}，不是同一个网站，没有照办。请直接写要比较的网址。`,
    );
  return next;
}

function tooLarge(name: string, limit: number): ManifestProblem {
  return new ManifestProblem(
    `${name} 太大（超过${Math.max(1, Math.floor(limit / megabyte))} MB），没有读。请核对网址。`,
  );
}
