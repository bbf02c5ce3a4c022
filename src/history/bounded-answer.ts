/** What an address answered; of what is no success, no body. */
export interface BoundedAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** An answer has more bytes than anything that is asked for. */
export class TooMuch extends Error {}

/**
 * Asks `url`, as `init` says, whose signal ends it all. Throws a `TimeoutError` where nothing comes for `silence`
 * milliseconds, and `TooMuch` where more than `largest` bytes come.
 */
export async function boundedAnswer(
  url: URL,
  init: RequestInit & { readonly signal: AbortSignal },
  { silence, largest }: { readonly silence: number; readonly largest: number },
): Promise<BoundedAnswer> {
  const control = new AbortController();
  const giveUp = (): void => control.abort(new DOMException('', 'TimeoutError'));
  let quiet = setTimeout(giveUp, silence);
  try {
    const signal = AbortSignal.any([init.signal, control.signal]);
    const { status, ok, headers, body } = await fetch(url, { ...init, signal });
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of (ok && body) || []) {
      clearTimeout(quiet);
      quiet = setTimeout(giveUp, silence);
      size += chunk.length;
      if (size > largest) throw new TooMuch();
      chunks.push(chunk);
    }
    return { status, ok, headers, bytes: Buffer.concat(chunks) };
  } finally {
    clearTimeout(quiet);
    control.abort();
  }
}
