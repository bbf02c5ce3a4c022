import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { AwsV4Signer } from 'aws4fetch';
import { sha256 } from '#reading/recorder.ts';

/**
 * An object store in memory that speaks S3 over HTTP, for tests: signatures and bodies are checked, conditional
 * writes hold, lists come in pages. What npm has of the kind knows no conditional writes, which stores learnt in
 * 2024 and the lock rests on.
 */
export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: Map<string, FakeObject>;
  /** Called before each request; what it returns is answered instead, `'cut'` ends the connection unanswered. */
  before: (request: { method: string; key: string; count: number }) => number | 'cut' | undefined;
  /** Called after each write or removal. */
  after: (request: { method: string; key: string }) => void;
  readonly requests: string[];
  readonly received: { bytes: number };
  /** Whether it knows conditional writes. */
  knowsConditions: boolean;
  /** Its clock, in milliseconds since 1970. */
  clock: () => number;
  /** Whether its tags are MD5. */
  hasDigests: boolean;
  close(): Promise<void>;
}

export interface FakeObject {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** When it was written; nothing is said of it without. */
  readonly at?: number;
}

export const fakeKeys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a-secret-of-the-test' };
export const fakeBucket = 'gongshi';

export async function startFakeS3(pageSize = 50): Promise<FakeS3> {
  const objects = new Map<string, FakeObject>();
  let count = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => void answer(Buffer.concat(parts)));
    const answer = async (body: Buffer): Promise<void> => {
      const url = new URL(request.url ?? '/', fake.endpoint);
      const method = request.method ?? 'GET';
      const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURIComponent(url.pathname)) ?? [];
      const end = (
        status: number,
        text: string | Buffer = '',
        headers: Record<string, string> = {},
      ): void => {
        response.writeHead(status, { Date: new Date(fake.clock()).toUTCString(), ...headers }).end(text);
      };
      const failed = (status: number, code: string): void =>
        end(status, `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
      count += 1;
      const instead = fake.before({ method, key, count });
      if (instead === 'cut') {
        request.socket.destroy();
        return;
      }
      if (instead !== undefined) return failed(instead, instead === 503 ? 'SlowDown' : 'InternalError');
      fake.requests.push(`${method} ${key}`);
      if (bucket !== fakeBucket) return failed(404, 'NoSuchBucket');
      if (!(await isSigned(url, method, request.headers, body))) return failed(403, 'SignatureDoesNotMatch');
      if (request.headers['x-amz-content-sha256'] !== sha256(body))
        return failed(400, 'XAmzContentSHA256Mismatch');

      const found = objects.get(key);
      if (method === 'GET' && key === '')
        return end(200, listing(url), { 'Content-Type': 'application/xml' });
      if (method === 'GET')
        return found
          ? end(200, found.bytes, { ...found.headers, ETag: tagOf(found), ...writtenAt(found) })
          : failed(404, 'NoSuchKey');
      if (method === 'DELETE') {
        objects.delete(key);
        fake.after({ method, key });
        return end(204);
      }
      if (method !== 'PUT') return failed(405, 'MethodNotAllowed');
      const { 'if-none-match': absent, 'if-match': same } = request.headers;
      if (fake.knowsConditions && absent === '*' && found) return failed(412, 'PreconditionFailed');
      if (fake.knowsConditions && same !== undefined && !found) return failed(404, 'NoSuchKey');
      if (fake.knowsConditions && same !== undefined && found && same !== tagOf(found))
        return failed(412, 'PreconditionFailed');
      const kept = ['content-type', 'cache-control', 'content-disposition'];
      const headers = Object.fromEntries(
        kept.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
      );
      const made = { bytes: body, headers, at: fake.clock() };
      objects.set(key, made);
      fake.received.bytes += body.length;
      fake.after({ method, key });
      return end(200, '', { ETag: tagOf(made) });
    };
  });
  const tagOf = ({ bytes }: FakeObject): string =>
    `"${createHash('md5')
      .update(fake.hasDigests ? '' : 'secret')
      .update(bytes)
      .digest('hex')}"`;
  const listing = (url: URL): string => {
    const prefix = url.searchParams.get('prefix') ?? '';
    const from = url.searchParams.get('continuation-token') ?? '';
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > from).toSorted();
    const shown = keys.slice(0, pageSize);
    const entries = shown.map((key) => {
      const object = objects.get(key) as FakeObject;
      const tag = tagOf(object).replaceAll('"', '&quot;');
      return `<Contents><Key>${encodeURIComponent(key).replaceAll('%2F', '/')}</Key><ETag>${tag}</ETag><Size>${object.bytes.length}</Size><Owner><ID>x</ID></Owner></Contents>`;
    });
    const next =
      keys.length > pageSize ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : '';
    return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${fakeBucket}</Name><Prefix>${prefix}</Prefix><EncodingType>url</EncodingType><IsTruncated>${next !== ''}</IsTruncated>${entries.join('')}${next}</ListBucketResult>`;
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const fake: FakeS3 = {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    before: () => undefined,
    after: () => undefined,
    requests: [],
    received: { bytes: 0 },
    knowsConditions: true,
    clock: Date.now,
    hasDigests: true,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return fake;
}

function writtenAt({ at }: FakeObject): Record<string, string> {
  return at === undefined ? {} : { 'Last-Modified': new Date(at).toUTCString() };
}

/** Whether the request was signed with the key (AWS Signature Version 4). */
async function isSigned(
  url: URL,
  method: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Buffer,
): Promise<boolean> {
  const given = String(headers['authorization'] ?? '');
  const signed = /SignedHeaders=([^,]+)/.exec(given)?.[1]?.split(';') ?? [];
  const signer = new AwsV4Signer({
    ...fakeKeys,
    url: url.href,
    method,
    headers: Object.fromEntries(
      signed.filter((name) => name !== 'host').map((name) => [name, String(headers[name])]),
    ),
    body: body as unknown as BodyInit,
    service: 's3',
    region: 'us-east-1',
    datetime: String(headers['x-amz-date']),
    allHeaders: true,
  });
  return (await signer.authHeader()) === given;
}
