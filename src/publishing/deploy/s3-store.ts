import { AwsClient } from 'aws4fetch';
import { SaxesParser } from 'saxes';
import { sha256 } from '#reading/recorder.ts';
import { type Condition, type Store, type StoredFile, StoreError } from './store.ts';

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
}

const timeout = 120_000;

/** A bucket of any store that speaks the protocol of Amazon S3. */
export function s3Store(setting: S3Setting): Store {
  const {
    bucket,
    prefix,
    accessKeyId,
    secretAccessKey,
    sessionToken,
    region,
    tries = 5,
    pause = 400,
  } = setting;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    service: 's3',
    region,
    retries: 0,
  });
  const base = new URL(setting.endpoint);
  if (setting.isVirtualHost) base.host = `${bucket}.${base.host}`;
  else base.pathname = `${base.pathname.replace(/\/$/, '')}/${bucket}`;
  const root = base.href.replace(/\/$/, '');
  const addressOf = (path: string): string =>
    `${root}/${`${prefix}${path}`.split('/').map(encodeURIComponent).join('/')}`;
  let knowsConditions = true;

  const ask = async (method: string, url: string, init: RequestInit = {}): Promise<Response> => {
    const body = init.body instanceof Uint8Array ? init.body : new Uint8Array();
    let reason = '';
    for (let turn = 0; turn < tries; turn += 1) {
      if (turn > 0) await new Promise((done) => setTimeout(done, pause * 2 ** (turn - 1)));
      try {
        // The body's digest is signed with the request: what arrives otherwise is refused.
        const headers = { ...init.headers, 'X-Amz-Content-Sha256': sha256(body) };
        const signal = AbortSignal.timeout(timeout);
        const answer = await client.fetch(url, { ...init, method, headers, signal });
        const isBusy = answer.status >= 500 && answer.status !== 501;
        if (!isBusy && answer.status !== 429 && answer.status !== 409) return answer;
        reason = await reasonOf(answer);
      } catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        reason = `连接不上：${cause instanceof Error ? cause.message : String(cause)}`;
      }
    }
    throw new StoreError(`存储没有接受 ${method} ${url.replace(/\?.*/, '')}，试了 ${tries} 次：${reason}`);
  };
  const refused = async (what: string, answer: Response): Promise<never> => {
    throw new StoreError(`${what}，存储回答：${await reasonOf(answer)}`);
  };

  const write = async (
    path: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>>,
    condition?: Condition,
  ): Promise<string | undefined> => {
    const isAsked = condition !== undefined && knowsConditions;
    const conditional: Record<string, string> = !isAsked
      ? {}
      : condition.kind === 'absent'
        ? { 'If-None-Match': '*' }
        : { 'If-Match': `"${condition.tag}"` };
    const answer = await ask('PUT', addressOf(path), {
      body: bytes as Uint8Array<ArrayBuffer>,
      headers: { ...headers, ...conditional },
    });
    if (answer.ok) return tagOf(answer.headers.get('etag'));
    if (isAsked && (answer.status === 412 || (answer.status === 404 && condition.kind === 'same')))
      return undefined;
    if (isAsked && (answer.status === 501 || answer.status === 400)) {
      knowsConditions = false;
      return write(path, bytes, headers, condition);
    }
    return refused(`“${path}”没有传上去`, answer);
  };

  return {
    name: `${setting.endpoint} 的 ${bucket}${prefix === '' ? '' : `/${prefix}`}`,
    write,
    list: async () => {
      const files = new Map<string, StoredFile>();
      let token: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', 'max-keys': '1000' });
        if (prefix !== '') query.set('prefix', prefix);
        if (token !== undefined) query.set('continuation-token', token);
        const answer = await ask('GET', `${root}/?${query.toString().replaceAll('+', '%20')}`);
        if (!answer.ok) return refused('列不出存储里的文件', answer);
        const page = parseListing(await answer.text());
        for (const { key, size, tag } of page.files)
          if (key.startsWith(prefix) && !key.endsWith('/'))
            files.set(key.slice(prefix.length), { size, tag });
        token = page.next;
      } while (token !== undefined);
      return files;
    },
    read: async (path) => {
      const answer = await ask('GET', addressOf(path), { headers: { 'Cache-Control': 'no-cache' } });
      if (answer.status === 404) return undefined;
      if (!answer.ok) return refused(`“${path}”读不出来`, answer);
      return { bytes: new Uint8Array(await answer.arrayBuffer()), tag: tagOf(answer.headers.get('etag')) };
    },
    ageOf: async (path) => {
      const { headers, ok } = await ask('GET', addressOf(path), { headers: { 'Cache-Control': 'no-cache' } });
      const age = timeIn(headers, 'date') - timeIn(headers, 'last-modified');
      return !ok || Number.isNaN(age) ? undefined : age;
    },
    remove: async (path) => {
      const answer = await ask('DELETE', addressOf(path));
      if (!answer.ok && answer.status !== 404) await refused(`“${path}”删不掉`, answer);
    },
  };
}

/** Milliseconds since 1970; NaN where the header says no time. */
function timeIn(headers: Headers, name: string): number {
  return Date.parse(headers.get(name) ?? '');
}

function tagOf(etag: string | null): string {
  return (etag ?? '').replace(/^W\/|"/g, '').toLowerCase();
}

async function reasonOf(answer: Response): Promise<string> {
  const text = await answer.text();
  const code = /<Code>([^<]*)<\/Code>/.exec(text)?.[1];
  const known: Readonly<Record<string, string>> = {
    AccessDenied: '没有权限（AccessDenied）',
    InvalidAccessKeyId: 'AccessKey 不存在（InvalidAccessKeyId）',
    SignatureDoesNotMatch: '密钥不对（SignatureDoesNotMatch）',
    NoSuchBucket: '没有这个存储桶（NoSuchBucket）',
    RequestTimeTooSkewed: '本机的时钟不准（RequestTimeTooSkewed）',
    SecondLevelDomainForbidden: '这家存储要用 --style host（SecondLevelDomainForbidden）',
  };
  return code === undefined ? `${answer.status}` : (known[code] ?? `${answer.status} ${code}`);
}

interface Listing {
  readonly files: readonly { readonly key: string; readonly size: number; readonly tag: string }[];
  readonly next: string | undefined;
}

/** A page of ListObjectsV2, whose keys are encoded as in addresses. */
function parseListing(xml: string): Listing {
  const files: { key: string; size: number; tag: string }[] = [];
  const path: string[] = [];
  let entry: Record<string, string> = {};
  let next: string | undefined;
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new StoreError(`存储给的文件列表读不懂：${error.message}`);
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    text = '';
    if (name === 'Contents') entry = {};
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (path.at(-1) === 'Contents') entry[name] = text;
    else if (name === 'NextContinuationToken' && text !== '') next = text;
    else if (name === 'Contents') {
      const { Key = '', Size = '-1', ETag = '' } = entry;
      files.push({
        key: decodeURIComponent(Key.replaceAll('+', '%20')),
        size: Number(Size),
        tag: tagOf(ETag),
      });
    }
  });
  parser.write(xml).close();
  return { files, next };
}
