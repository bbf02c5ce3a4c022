import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
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

/** An object store on this machine, empty, which lists `pageSize` objects at a time. */
export async function startFakeS3(pageSize = 50): Promise<FakeS3> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => void answer(request, response, Buffer.concat(parts)));
  });
  let count = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> => {
    const { method = 'GET', url: path = '/', headers } = request;
    const url = new URL(path, fake.endpoint);
    const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURIComponent(url.pathname)) ?? [];
    count += 1;
    const instead = fake.before({ method, key, count });
    if (instead === 'cut') {
      request.socket.destroy();
      return;
    }
    const asked = { url, method, bucket, key, headers, body };
    const answered = instead === undefined ? await answerOf(fake, asked, pageSize) : failureOf(instead);
    const said = { Date: new Date(fake.clock()).toUTCString(), ...answered.headers };
    response.writeHead(answered.status, said).end(answered.text);
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const fake: FakeS3 = {
    endpoint: `http://127.0.0.1:${port}`,
    ...emptyStore(),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return fake;
}

function emptyStore(): Omit<FakeS3, 'endpoint' | 'close'> {
  return {
    objects: new Map(),
    before: () => undefined,
    after: () => undefined,
    requests: [],
    received: { bytes: 0 },
    knowsConditions: true,
    clock: Date.now,
    hasDigests: true,
  };
}

interface Asked {
  readonly url: URL;
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Answer {
  readonly status: number;
  readonly text?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const failed = (status: number, code: string): Answer => ({
  status,
  text: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
});

function failureOf(status: number): Answer {
  return failed(status, status === 503 ? 'SlowDown' : 'InternalError');
}

async function answerOf(fake: FakeS3, asked: Asked, pageSize: number): Promise<Answer> {
  const { url, method, bucket, key, headers, body } = asked;
  fake.requests.push(`${method} ${key}`);
  if (bucket !== fakeBucket) return failed(404, 'NoSuchBucket');
  if (!(await isSigned(url, method, headers, body))) return failed(403, 'SignatureDoesNotMatch');
  if (headers['x-amz-content-sha256'] !== sha256(body)) return failed(400, 'XAmzContentSHA256Mismatch');
  const object = fake.objects.get(key);
  switch (method) {
    case 'GET':
      if (key === '')
        return {
          status: 200,
          text: listing(fake, url, pageSize),
          headers: { 'Content-Type': 'application/xml' },
        };
      return object
        ? {
            status: 200,
            text: object.bytes,
            headers: { ...object.headers, ETag: tagOf(fake, object), ...writtenAt(object) },
          }
        : failed(404, 'NoSuchKey');
    case 'DELETE':
      fake.objects.delete(key);
      fake.after({ method, key });
      return { status: 204 };
    case 'PUT':
      return put(fake, asked, object);
    default:
      return failed(405, 'MethodNotAllowed');
  }
}

function put(fake: FakeS3, { key, headers, body }: Asked, object: FakeObject | undefined): Answer {
  const { 'if-none-match': absent, 'if-match': same } = headers;
  if (fake.knowsConditions && absent === '*' && object) return failed(412, 'PreconditionFailed');
  if (fake.knowsConditions && same !== undefined && !object) return failed(404, 'NoSuchKey');
  if (fake.knowsConditions && same !== undefined && object && same !== tagOf(fake, object))
    return failed(412, 'PreconditionFailed');
  const headerNames = ['content-type', 'cache-control', 'content-disposition'];
  const written = headerNames.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []));
  const replacement = { bytes: body, headers: Object.fromEntries(written), at: fake.clock() };
  fake.objects.set(key, replacement);
  fake.received.bytes += body.length;
  fake.after({ method: 'PUT', key });
  return { status: 200, headers: { ETag: tagOf(fake, replacement) } };
}

function tagOf({ hasDigests }: FakeS3, { bytes }: FakeObject): string {
  const hash = createHash('md5').update(hasDigests ? '' : 'secret');
  return `"${hash.update(bytes).digest('hex')}"`;
}

function listing(fake: FakeS3, { searchParams }: URL, pageSize: number): string {
  const prefix = searchParams.get('prefix') ?? '';
  const from = searchParams.get('continuation-token') ?? '';
  const objects = [...fake.objects]
    .filter(([key]) => key.startsWith(prefix) && key > from)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const shown = objects.slice(0, pageSize);
  const entries = shown.map(([key, object]) => {
    const tag = tagOf(fake, object).replaceAll('"', '&quot;');
    return `<Contents><Key>${encodeURIComponent(key).replaceAll('%2F', '/')}</Key><ETag>${tag}</ETag><Size>${object.bytes.length}</Size><Owner><ID>x</ID></Owner></Contents>`;
  });
  const isCut = objects.length > pageSize;
  const next = isCut ? `<NextContinuationToken>${shown.at(-1)?.[0]}</NextContinuationToken>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${fakeBucket}</Name><Prefix>${prefix}</Prefix><EncodingType>url</EncodingType><IsTruncated>${isCut}</IsTruncated>${entries.join('')}${next}</ListBucketResult>`;
}

function writtenAt({ at }: FakeObject): Record<string, string> {
  return at === undefined ? {} : { 'Last-Modified': new Date(at).toUTCString() };
}

/** Whether the request was signed with the key (AWS Signature Version 4). */
async function isSigned(
  url: URL,
  method: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<boolean> {
  const authorization = String(headers['authorization'] ?? '');
  const signed = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? [];
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
  return (await signer.authHeader()) === authorization;
}
