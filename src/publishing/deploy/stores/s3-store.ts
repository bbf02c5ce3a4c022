import { AwsClient } from 'aws4fetch';
import { readXml } from '#documents/markup/xml.ts';
import { xmlHandlers } from '#documents/markup/xml-handlers.ts';
import { sha256 } from '#reading/recorder.ts';
import { connectionReason } from '../../live-site.ts';
import { type Condition, type Store, type StoredBytes, type StoredFile, StoreError } from './store.ts';

/** Where a bucket is, and who asks for it. */
export interface S3Setting {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  /** Before every path; '' or ending with a slash. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  /** `bucket.host` instead of `host/bucket`: 阿里云 OSS and 腾讯 COS take nothing else. */
  readonly isVirtualHost: boolean;
  readonly tries?: number;
  readonly pause?: number;
  /** Milliseconds that an answer may take, besides what its request's bytes take on a slow line. */
  readonly patience?: number;
}

/** Bytes that the slowest line sends in a millisecond. */
const slowest = 50;

/** So often an answer is waited for in vain. */
const mostSilent = 2;

/** What a store answered, all of it. */
interface Reply {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A bucket of any store that speaks the protocol of Amazon S3. */
export class S3Store implements Store {
  readonly name: string;
  readonly #prefix: string;
  readonly #root: string;
  readonly #line: S3Line;
  #knowsConditions = true;

  constructor(setting: S3Setting) {
    const { endpoint, bucket, prefix, isVirtualHost } = setting;
    const base = new URL(endpoint);
    if (isVirtualHost) base.host = `${bucket}.${base.host}`;
    else base.pathname = `${base.pathname.replace(/\/$/, '')}/${bucket}`;
    this.name = `${endpoint} 的 ${bucket}${prefix === '' ? '' : `/${prefix}`}`;
    this.#prefix = prefix;
    this.#root = base.href.replace(/\/$/, '');
    this.#line = new S3Line(setting);
  }

  async list(): Promise<ReadonlyMap<string, StoredFile>> {
    const files = new Map<string, StoredFile>();
    let token: string | undefined;
    do {
      const page = await this.#page(token);
      for (const { key, size, tag } of page.files)
        if (key.startsWith(this.#prefix) && !key.endsWith('/'))
          files.set(key.slice(this.#prefix.length), { size, tag });
      token = page.next;
    } while (token !== undefined);
    return files;
  }

  async read(path: string): Promise<StoredBytes | undefined> {
    const answer = await this.#get(path);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw refusal(`“${path}”读不出来`, answer);
    return { bytes: answer.bytes, tag: tagOf(answer.headers.get('etag')) };
  }

  async ageOf(path: string): Promise<number | undefined> {
    const { headers, ok } = await this.#get(path);
    const age = timeIn(headers, 'date') - timeIn(headers, 'last-modified');
    return !ok || Number.isNaN(age) ? undefined : age;
  }

  async write(
    path: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>>,
    condition?: Condition,
  ): Promise<string | undefined> {
    const asked = this.#knowsConditions ? condition : undefined;
    const answer = await this.#line.ask('PUT', this.#addressOf(path), {
      body: bytes as Uint8Array<ArrayBuffer>,
      headers: { ...headers, ...conditional(asked) },
    });
    if (answer.ok) return tagOf(answer.headers.get('etag'));
    if (asked && (answer.status === 412 || (answer.status === 404 && asked.kind === 'same')))
      return undefined;
    if (asked && (answer.status === 501 || answer.status === 400)) {
      this.#knowsConditions = false;
      return this.write(path, bytes, headers, condition);
    }
    throw refusal(`“${path}”没有传上去`, answer);
  }

  async remove(path: string): Promise<void> {
    const answer = await this.#line.ask('DELETE', this.#addressOf(path));
    if (!answer.ok && answer.status !== 404) throw refusal(`“${path}”删不掉`, answer);
  }

  async #page(token: string | undefined): Promise<Listing> {
    const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', 'max-keys': '1000' });
    if (this.#prefix !== '') query.set('prefix', this.#prefix);
    if (token !== undefined) query.set('continuation-token', token);
    const answer = await this.#line.ask('GET', `${this.#root}/?${query.toString().replaceAll('+', '%20')}`);
    if (!answer.ok) throw refusal('列不出存储里的文件', answer);
    return parseListing(answer.bytes);
  }

  #get(path: string): Promise<Reply> {
    return this.#line.ask('GET', this.#addressOf(path), { headers: { 'Cache-Control': 'no-cache' } });
  }

  #addressOf(path: string): string {
    return `${this.#root}/${`${this.#prefix}${path}`.split('/').map(encodeURIComponent).join('/')}`;
  }
}

/** The line to a store: what is asked on it is signed, and asked again where no answer comes. */
class S3Line {
  readonly #setting: S3Setting;
  readonly #client: AwsClient;

  constructor(setting: S3Setting) {
    const { accessKeyId, secretAccessKey, sessionToken, region } = setting;
    this.#setting = setting;
    this.#client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken ? { sessionToken } : {}),
      service: 's3',
      region,
      retries: 0,
    });
  }

  async ask(method: string, url: string, init: RequestInit = {}): Promise<Reply> {
    const { endpoint, tries = 5, pause = 400 } = this.#setting;
    let reason = '';
    let silent = 0;
    let turn = 0;
    for (; turn < tries && silent < mostSilent; turn += 1) {
      if (turn > 0) await new Promise((done) => setTimeout(done, pause * 2 ** (turn - 1)));
      try {
        const reply = await this.#askOnce(method, url, init);
        refuseWebPage(reply, endpoint);
        const isBusy = reply.status >= 500 && reply.status !== 501;
        if (!isBusy && reply.status !== 429 && reply.status !== 409) return reply;
        reason = reasonOf(reply);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        reason = connectionReason(error);
        if (error instanceof Error && error.name === 'TimeoutError') silent += 1;
      }
    }
    throw new StoreError(
      `存储没有接受 ${method} ${url.replace(/\?.*/, '')}，试了${turn}次：${reason}。请核对 --endpoint 和网络，再运行一次，会接着做。`,
    );
  }

  async #askOnce(method: string, url: string, init: RequestInit): Promise<Reply> {
    const body = init.body instanceof Uint8Array ? init.body : new Uint8Array();
    const { patience = 60_000 } = this.#setting;
    // The body's digest is signed with the request: what arrives otherwise is refused.
    const headers = { ...init.headers, 'X-Amz-Content-Sha256': sha256(body) };
    const signal = AbortSignal.timeout(patience + Math.ceil(body.length / slowest));
    const answer = await this.#client.fetch(url, { ...init, method, headers, signal, redirect: 'manual' });
    const { status, ok } = answer;
    return { status, ok, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
  }
}

function conditional(condition: Condition | undefined): Record<string, string> {
  if (!condition) return {};
  return condition.kind === 'absent' ? { 'If-None-Match': '*' } : { 'If-Match': `"${condition.tag}"` };
}

function refusal(failure: string, reply: Reply): StoreError {
  return new StoreError(`${failure}，存储回答：${reasonOf(reply)}`);
}

/** Milliseconds since 1970; NaN where the header says no time. */
function timeIn(headers: Headers, name: string): number {
  return Date.parse(headers.get(name) ?? '');
}

function tagOf(etag: string | null): string {
  return (etag ?? '').replace(/^W\/|"/g, '').toLowerCase();
}

/** Throws where what is to be a store answers with a page for people. */
function refuseWebPage({ ok, headers, bytes }: Reply, endpoint: string): void {
  if (ok && bytes.length > 0 && /^text\/html\b/i.test(headers.get('content-type') ?? ''))
    throw new StoreError(
      `${endpoint} 回答的是一个网页，不是对象存储：多半是登录页，或者网址写错了，没有发布。请核对 --endpoint 和网络。`,
    );
}

function textOf({ bytes }: Reply): string {
  return new TextDecoder().decode(bytes);
}

function reasonOf(reply: Reply): string {
  const code = /<Code>([^<]*)<\/Code>/.exec(textOf(reply))?.[1];
  const reasons: Readonly<Record<string, string>> = {
    AccessDenied: '没有权限（AccessDenied）',
    InvalidAccessKeyId: 'AccessKey 不存在（InvalidAccessKeyId）',
    SignatureDoesNotMatch: '密钥不对（SignatureDoesNotMatch）',
    NoSuchBucket: '没有这个存储桶（NoSuchBucket）',
    RequestTimeTooSkewed: '本机的时钟不准（RequestTimeTooSkewed）',
    SecondLevelDomainForbidden: '这家存储要用 --style host（SecondLevelDomainForbidden）',
  };
  const { status, headers } = reply;
  if (code !== undefined) return reasons[code] ?? `${status} ${code}`;
  const to = headers.get('location');
  return to === null ? `${status}` : `${status}，要转到 ${to}`;
}

interface Listing {
  readonly files: readonly { readonly key: string; readonly size: number; readonly tag: string }[];
  readonly next: string | undefined;
}

/** A page of ListObjectsV2, whose keys are encoded as in addresses. */
function parseListing(bytes: Uint8Array): Listing {
  const files: { key: string; size: number; tag: string }[] = [];
  const path: string[] = [];
  let entry: Record<string, string> = {};
  let next: string | undefined;
  let text = '';
  const handlers = xmlHandlers({
    open(name) {
      path.push(name);
      text = '';
      if (name === 'Contents') entry = {};
    },
    text(part) {
      text += part;
    },
    close(name) {
      path.pop();
      if (path.at(-1) === 'Contents') entry[name] = text;
      else if (name === 'NextContinuationToken' && text !== '') next = text;
      else if (name === 'Contents') {
        const { Key = '', Size = '-1', ETag = '' } = entry;
        const key = decodeURIComponent(Key.replaceAll('+', '%20'));
        files.push({ key, size: Number(Size), tag: tagOf(ETag) });
      }
    },
  });
  try {
    readXml(bytes, handlers);
  } catch (error) {
    throw new StoreError(
      `存储给的文件列表读不懂（${error instanceof Error ? error.message : ''}）。请核对 --endpoint。`,
    );
  }
  return { files, next };
}
