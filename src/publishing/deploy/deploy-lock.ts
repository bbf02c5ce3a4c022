import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '#history/published/manifest.ts';
import { type Store, type StoredBytes, StoreError } from './stores/store.ts';

/** Where a store keeps its lock. */
export const lockPath = '_deploy/lock.json';

/** Who takes a lock, and by which times. */
export interface LockSetting {
  /** Who deploys, as another who waits reads it. */
  readonly owner: string;
  /** Whether to take a lock that another holds. */
  readonly isForced?: boolean;
  /** Milliseconds after which a lock that nobody renews is nobody's, by the clock of the store. */
  readonly limit?: number;
  /** Milliseconds before a new lock is read again, for stores that know no conditions. */
  readonly settle?: number;
  /** Milliseconds from whenever, by which it is known when to renew; whose the lock is does not rest on it. */
  readonly now?: () => number;
}

const schema = z.object({
  token: z.string(),
  owner: z.string(),
  /** Milliseconds since 1970, for a person to read. */
  since: z.number().min(0).max(4e12),
  /** How often it was renewed: a renewed lock is another to who would take the old one. */
  renewals: z.number().default(0),
});
type Held = z.infer<typeof schema>;

/**
 * What only one deployment at a time has. It ends by itself where it is not renewed. No clock but the store's counts,
 * for machines that deploy may be wrong about the time.
 */
export class DeployLock {
  readonly #store: Store;
  readonly #limit: number;
  readonly #now: () => number;
  #held: Held;
  #tag: string;
  #renewed: number;

  private constructor(store: Store, held: Held, tag: string, limit: number, now: () => number) {
    this.#store = store;
    this.#held = held;
    this.#tag = tag;
    this.#limit = limit;
    this.#now = now;
    this.#renewed = now();
  }

  /** Takes the lock of `store`, or throws a `StoreError` that says who has it. */
  static async take(store: Store, setting: LockSetting): Promise<DeployLock> {
    const {
      owner,
      isForced = false,
      limit = 15 * 60_000,
      settle = 1500,
      now = () => performance.now(),
    } = setting;
    const lock = await store.read(lockPath);
    const age = lock && (await store.ageOf(lockPath));
    if (lock && !isForced && (age === undefined || age < limit))
      throw new StoreError(
        heldBy(heldOf(lock.bytes), age === undefined || age < -limit ? undefined : limit - age),
      );
    const held: Held = { token: randomUUID(), owner, since: Date.now(), renewals: 0 };
    await store.write(
      lockPath,
      bytesOf(held),
      headers,
      lock ? { kind: 'same', tag: lock.tag } : { kind: 'absent' },
    );
    // What a store answered may have been lost on the way, or it may know no conditions: what is there counts.
    await new Promise((done) => setTimeout(done, settle));
    const last = await store.read(lockPath);
    const holder = last && heldOf(last.bytes);
    if (!last) throw new StoreError(notKept(store.name));
    if (holder?.token !== held.token)
      throw new StoreError(holder ? heldBy(holder, limit) : '没有拿到发布锁，请再试一次。');
    return new DeployLock(store, held, last.tag, limit, now);
  }

  /** Looks whether the lock is still held, and renews it; to be called before each step. Throws where it is not. */
  async hold(): Promise<void> {
    this.#tag = (await this.#own()).tag;
    const age = await this.#store.ageOf(lockPath);
    if (age === undefined || age > this.#limit / 3) await this.#write();
  }

  /** Keeps the lock from ending during a step; to be called often. Throws where another has taken it. */
  async renew(): Promise<void> {
    if (this.#now() - this.#renewed > this.#limit / 3) await this.#write();
  }

  async #write(): Promise<void> {
    const condition = { kind: 'same', tag: this.#tag } as const;
    this.#held = { ...this.#held, renewals: this.#held.renewals + 1 };
    const tag = await this.#store.write(lockPath, bytesOf(this.#held), headers, condition);
    this.#tag = tag ?? (await this.#own()).tag;
    this.#renewed = this.#now();
  }

  /** The lock as it lies in the store. Throws where it is another's, or none. */
  async #own(): Promise<StoredBytes> {
    const lock = await this.#store.read(lockPath);
    if (!lock || !this.#isMine(lock.bytes)) throw new StoreError(stolen);
    return lock;
  }

  #isMine(bytes: Uint8Array): boolean {
    return heldOf(bytes)?.token === this.#held.token;
  }

  async release(): Promise<void> {
    const lock = await this.#store.read(lockPath);
    if (lock && this.#isMine(lock.bytes)) await this.#store.remove(lockPath);
  }
}

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

function bytesOf(held: Held): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(held)}\n`);
}

/** What a lock says; undefined where that cannot be read. */
function heldOf(bytes: Uint8Array): Held | undefined {
  return schema.safeParse(parseJson(bytes)?.value).data;
}

const stolen = '发布锁被别人拿走了，这次发布停在这里；没有发布完的，再运行一次就会接着做。';

/** A lock is gone the moment that it is written: no other deployment is that fast. */
function notKept(store: string): string {
  return `${store} 说写好了，却没有把“${lockPath}”存下来，没有发布。请核对 --to、--endpoint 和写入的权限；另一次发布刚好结束的，再运行一次。`;
}

function heldBy(held: Held | undefined, left: number | undefined): string {
  const time = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 19);
  const who = held ? `${held.owner}，北京时间 ${time(held.since)} 开始` : '锁读不懂，不知道是谁';
  const ends = left === undefined ? '' : `它要是中断了，${Math.ceil(left / 60_000)}分钟以后会自动解锁。`;
  return `另一次发布正在进行（${who}）。请等它做完；${ends}确知它已经停了，可以加 --break-lock。`;
}
