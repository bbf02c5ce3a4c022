import { type BoundedAnswer, boundedAnswer, TooMuch } from '#history/bounded-answer.ts';
import { sha256 } from '#reading/recorder.ts';

/** How a live site is asked. */
export interface AskingSetting {
  /** Whether what a cache keeps will do: what readers get, instead of what the origin has. */
  readonly isCached?: boolean;
  readonly atOnce?: number;
  readonly tries?: number;
  /** Milliseconds before the second try; doubled before each further one. */
  readonly pause?: number;
  /** Milliseconds for which nothing may come, and those that a whole answer may take. */
  readonly silence?: number;
  readonly whole?: number;
  /** Bytes that an answer may have: more than any file of a site. */
  readonly largest?: number;
}

/** What an address answered: its bytes, nothing (404 or 410), or why it could not be asked. */
export type Answer =
  | { readonly kind: 'found'; readonly bytes: Uint8Array; readonly headers: Headers }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: string; readonly isSilent: boolean };

/** The address at which the file `path` of a site is read. */
export function addressOfFile(site: string, path: string): string {
  const shown = path === 'index.html' ? '' : path.replace(/\/index\.html$/, '/');
  return new URL(shown.split('/').map(encodeURIComponent).join('/'), site).href;
}

/** What `address` answers; it is asked again where it is busy or cannot be reached. */
export async function askFor(address: string, setting: AskingSetting = {}): Promise<Answer> {
  const { isCached = false, tries = 4, pause = 300 } = setting;
  const url = new URL(address);
  if (!isCached) url.searchParams.set('verify', crypto.randomUUID());
  let reason = '';
  for (let turn = 0; turn < tries; turn += 1) {
    if (turn > 0) await new Promise((done) => setTimeout(done, pause * 2 ** (turn - 1)));
    try {
      const { status, headers, bytes } = await readAnswer(url, setting);
      if (status === 200) return { kind: 'found', bytes, headers };
      if (status === 404 || status === 410) return { kind: 'absent' };
      reason = `网站回答 ${status}`;
      if (status < 500 && status !== 429) break;
    } catch (error) {
      reason = error instanceof TooMuch ? error.message : connectionReason(error);
      // Who has waited so long does not wait again.
      const isSilent = error instanceof Error && error.name === 'TimeoutError';
      if (isSilent || error instanceof TooMuch) return { kind: 'failed', reason, isSilent };
    }
  }
  return { kind: 'failed', reason, isSilent: false };
}

const megabyte = 2 ** 20;

async function readAnswer(
  url: URL,
  { isCached = false, silence = 30_000, whole = 300_000, largest = 512 * megabyte }: AskingSetting,
): Promise<BoundedAnswer> {
  const headers: HeadersInit = isCached ? {} : { 'Cache-Control': 'no-cache, no-store', Pragma: 'no-cache' };
  try {
    return await boundedAnswer(url, { headers, signal: AbortSignal.timeout(whole) }, { silence, largest });
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    throw new TooMuch(`超过${Math.round(largest / megabyte)} MB，没有读完`);
  }
}

/** By their path, the SHA-256 of files that were found, and why others could not be had. */
export interface LiveDigests {
  readonly digests: Readonly<Record<string, string>>;
  readonly failed: Readonly<Record<string, string>>;
}

/** So many answers may fail to come before the site is asked for nothing more. */
const mostSilent = 16;

/** The SHA-256 of the files `paths` of the live `site`, and of those that could not be asked for, why. */
export async function liveDigests(
  site: string,
  paths: readonly string[],
  setting: AskingSetting = {},
): Promise<LiveDigests> {
  const digests: Record<string, string> = {};
  const failed: Record<string, string> = {};
  let silent = 0;
  await eachAtOnce(paths, setting.atOnce ?? 8, async (path) => {
    if (silent >= mostSilent) {
      failed[path] = `前面${mostSilent}个都没有等到回答，没有再问`;
      return;
    }
    const answer = await askFor(addressOfFile(site, path), setting);
    if (answer.kind === 'found') digests[path] = sha256(answer.bytes);
    else if (answer.kind === 'failed') {
      failed[path] = answer.reason;
      if (answer.isSilent) silent += 1;
    }
  });
  return { digests, failed };
}

/** Does `work` for each of `values`, at most `atOnce` at a time; after a failure begins no more. */
export async function eachAtOnce<Value>(
  values: readonly Value[],
  atOnce: number,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const waiting = values.values();
  let failure: { readonly error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    for (const value of waiting) {
      if (failure) return;
      try {
        await work(value);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, values.length) }, worker));
  if (failure) throw failure.error;
}

/** Why asking failed, in Chinese. */
export function connectionReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return '等了太久没有回答';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? `（${String(cause.code)}）` : '';
  return `连接不上${code}`;
}
