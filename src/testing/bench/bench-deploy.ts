import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deploySite, inUnits } from '#publishing/deploy/deploy-site.ts';
import { writeManifest } from '#publishing/write-manifest.ts';
import { fakeBucket, fakeKeys, startFakeS3 } from '../fake-s3.ts';
import { s3Store } from '#publishing/deploy/s3-store.ts';

/** `npm run bench:deploy [-- N]`: files, bytes, requests and time of a first deployment of N sample notices, and of one change. */

const count = Number(process.argv[2] ?? 300);
const work = '.cache/bench-deploy';
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const content = join(work, 'content');
const run = (script: string, args: readonly string[], env: Record<string, string> = {}): void =>
  void execFileSync('node', [`scripts/${script}`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
const build = (name: string): string => {
  const folder = join(work, name);
  run('build.ts', [], { CONTENT_DIR: content, OUT_DIR: folder, SOURCE_DATE_EPOCH: '1691553600' });
  // The change is none that an office may make: the manifest says nothing of notices.
  writeManifest(folder, { site: 'gongshi.example.gov.cn', epoch: 1_691_553_600, commit: null });
  return folder;
};
run('sample.ts', [String(count), content, '--around', '2023-08-09']);
const first = build('first');
const [year = ''] = readdirSync(join(content, 'notices')).toSorted().reverse();
const [slug = ''] = readdirSync(join(content, 'notices', year)).toSorted();
appendFileSync(join(content, 'notices', year, slug, 'notice.md'), '\n特此补充说明。\n');
const second = build('second');

const s3 = await startFakeS3(1000);
const store = s3Store({
  ...fakeKeys,
  endpoint: s3.endpoint,
  bucket: fakeBucket,
  region: 'us-east-1',
  prefix: '',
  isVirtualHost: false,
});
for (const [name, folder] of Object.entries({ 首次: first, 改一个公示: second, 没有改: second })) {
  const before = s3.requests.length;
  const start = performance.now();
  const { sent, removed, bytes } = await deploySite({
    folder,
    store,
    lock: { owner: '测试' },
    isFirst: name === '首次',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${count} 个公示，${name}：传 ${sent.length} 个文件（${inUnits(bytes)}），删 ${removed.length} 个，${s3.requests.length - before} 次请求，${seconds} 秒\n`,
  );
}
await s3.close();
