import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { civil } from '#domain/time/civil-date.ts';
import { deploySite, inUnits } from '#publishing/deploy/deploy-site.ts';
import { S3Store } from '#publishing/deploy/stores/s3-store.ts';
import { writeManifest } from '#publishing/write-manifest.ts';
import { print } from '#terminal/print.ts';
import { fakeBucket, fakeKeys, startFakeS3 } from '../fake-s3.ts';
import { writeSample } from '../sample/write-sample.ts';
import { countIn } from './count-in.ts';
import { withNothingAt } from './work-folder.ts';

const work = '.cache/bench-deploy';
const content = `${work}/content`;

/** Files, bytes, requests and time of a first deployment of N sample notices, of one change, and of none. */
export async function bench(words: readonly string[]): Promise<void> {
  const count = countIn(words, 300);
  await withNothingAt(work, () => benchOf(count));
}

async function benchOf(count: number): Promise<void> {
  writeSample(content, { count, around: civil('2023-08-09'), like: 'content' });
  const first = built('first');
  const notices = readdirSync(join(content, 'notices'), { recursive: true, encoding: 'utf8' });
  const [newest = ''] = notices
    .filter((path) => path.endsWith('notice.md'))
    .toSorted()
    .reverse();
  appendFileSync(join(content, 'notices', newest), '\n特此补充说明。\n');
  const second = built('second');

  const s3 = await startFakeS3(1000);
  const store = new S3Store({
    ...fakeKeys,
    endpoint: s3.endpoint,
    bucket: fakeBucket,
    region: 'us-east-1',
    prefix: '',
    isVirtualHost: false,
  });
  for (const [name, folder] of Object.entries({ 首次: first, 改一件公示: second, 没有改: second })) {
    const before = s3.requests.length;
    const start = performance.now();
    const isFirst = folder === first;
    const { sent, removed, bytes } = await deploySite({ folder, store, lock: { owner: '测试' }, isFirst });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    print(
      `${count}件公示，${name}：传 ${sent.length} 个文件（${inUnits(bytes)}），删 ${removed.length} 个，${s3.requests.length - before} 次请求，${seconds} 秒`,
    );
  }
  await s3.close();
}

function built(name: string): string {
  const folder = join(work, name);
  execFileSync('node', ['scripts/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: folder, SOURCE_DATE_EPOCH: '1691553600' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // The change is none that an office may make: the manifest says nothing of notices.
  writeManifest(folder, { site: 'gongshi.example.gov.cn', epoch: 1_691_553_600, commit: null });
  return folder;
}
