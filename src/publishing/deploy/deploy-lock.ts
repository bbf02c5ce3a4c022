import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Store, StoreError } from './store.ts';

export const lockPath = '_deploy/lock.json';

export interface LockSetting {
  /** Who deploys, as another who waits reads it. */
  readonly owner: string;
  /** Whether to take a lock that another holds. */
  readonly isForced?: boolean;
  /** Milliseconds after which a lock that nobody renews is nobody's. */
  readonly limit?: number;
  /** Milliseconds before a new lock is read again, for stores that know no conditions. */
  readonly settle?: number;
  readonly now?: () => number;
}

const schema = z.object({ token: z.string(), owner: z.string(), since: z.number(), until: z.number() });
type Held = z.infer<typeof schema>;

/** What only one deployment at a time has. It ends by itself where it is not renewed. */
export class DeployLock {
  readonly #store: Store;
  readonly #limit: number;
  readonly #now: () => number;
  #held: Held;
  #tag: string;

  private constructor(store: Store, held: Held, tag: string, limit: number, now: () => number) {
    this.#store = store;
    this.#held = held;
    this.#tag = tag;
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes the lock of `store`, or throws a `StoreError` that says who has it. */
  static async take(store: Store, setting: LockSetting): Promise<DeployLock> {
    const { owner, isForced = false, limit = 15 * 60_000, settle = 1500, now = Date.now } = setting;
    const found = await store.read(lockPath);
    const other = found && heldOf(found.bytes);
    if (found && other && other.until > now() && !isForced) throw new StoreError(heldBy(other));
    const held: Held = { token: randomUUID(), owner, since: now(), until: now() + limit };
    await store.write(
      lockPath,
      bytesOf(held),
      headers,
      found ? { kind: 'same', tag: found.tag } : { kind: 'absent' },
    );
    // What a store answered may have been lost on the way, or it may know no conditions: what is there counts.
    await new Promise((done) => setTimeout(done, settle));
    const last = await store.read(lockPath);
    const holder = last && heldOf(last.bytes);
    if (!last || holder?.token !== held.token)
      throw new StoreError(holder ? heldBy(holder) : '没有拿到发布锁，请再试一次。');
    return new DeployLock(store, held, last.tag, limit, now);
  }

  /** Makes sure that the lock is still held; to be called often. Throws where another has taken it. */
  async renew(): Promise<void> {
    if (this.#held.until - this.#now() > (this.#limit * 2) / 3) return;
    const held = { ...this.#held, until: this.#now() + this.#limit };
    const tag = await this.#store.write(lockPath, bytesOf(held), headers, { kind: 'same', tag: this.#tag });
    const found = tag === undefined ? await this.#store.read(lockPath) : undefined;
    if (tag === undefined && (!found || heldOf(found.bytes)?.token !== held.token))
      throw new StoreError('发布锁被别人拿走了，这次发布停在这里；没有发布完的，再运行一次就会接着做。');
    this.#held = held;
    this.#tag = tag ?? found?.tag ?? '';
  }

  async release(): Promise<void> {
    const found = await this.#store.read(lockPath);
    if (found && heldOf(found.bytes)?.token === this.#held.token) await this.#store.remove(lockPath);
  }
}

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

function bytesOf(held: Held): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(held)}\n`);
}

/** What a lock says; undefined where it says nothing, as a lock that nobody holds. */
function heldOf(bytes: Uint8Array): Held | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

function heldBy({ owner, since, until }: Held): string {
  const time = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 19);
  return `另一次发布正在进行（${owner}，北京时间 ${time(since)} 开始）。请等它做完；它要是中断了，${time(until)} 以后会自动解锁。确知它已经停了，可以加 --break-lock。`;
}
