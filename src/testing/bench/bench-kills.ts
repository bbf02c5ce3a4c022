import { spawn } from 'node:child_process';
import { cpSync, type FSWatcher, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestsOf, filesIn } from '#publishing/site-folder.ts';
import { sha256 } from '#reading/recorder.ts';
import { print } from '#terminal/print.ts';
import { type DeploySites, deploySites } from '../deploy-sites.ts';
import { fakeBucket, fakeKeys, type FakeS3, startFakeS3 } from '../fake-s3.ts';
import { integer, type Random, seeded } from '../random.ts';
import { lackingAfter, lackingFiles } from '../whole-site.ts';
import { countIn } from './count-in.ts';

type Objects = ReadonlyMap<string, { readonly bytes: Buffer }>;

/** A store on which deployments are killed. */
interface Victim {
  readonly name: string;
  readonly target: string;
  /** Puts it as it was after the site before. */
  restore(): void;
  objects(): Objects;
  /** How often it is looked at while a deployment runs, and what was lacking then. */
  readonly seen: { moments: number; readonly lacking: string[] };
  /** Calls `kill` at the moment of a deployment, which begins now, that `share`, from 0 to 1, tells. */
  killAt(share: number, kill: () => void): void;
  close(): Promise<void>;
}

/**
 * Kills `npm run deploy` N times at random points, half of them into a folder and half onto an object store: the
 * process ends as if the power failed. Counts what a page lacked then, and whether the next run made the site whole.
 */
export async function bench(words: readonly string[]): Promise<void> {
  const count = countIn(words, 60);
  const work = mkdtempSync(join(tmpdir(), 'gongshi-kills-'));
  const sites = deploySites(work);
  const wanted = digestsOf(sites.third);
  const seed = integer(Math.random, 0, 1e9);
  print(`种子 ${seed}`);
  const random = seeded(seed);
  try {
    for (const victimOf of [() => folderVictim(work, sites), () => storeVictim(sites)]) {
      const victim = await victimOf();
      try {
        await killOften(victim, { site: sites.third, wanted, turns: Math.ceil(count / 2), random });
      } finally {
        // A store that is still listening would keep the bench from ending.
        await victim.close();
      }
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

interface Order {
  readonly site: string;
  /** The digests of its files, by their paths. */
  readonly wanted: Readonly<Record<string, string>>;
  readonly turns: number;
  readonly random: Random;
}

async function killOften(victim: Victim, { site, wanted, turns, random }: Order): Promise<void> {
  const tally = { killed: 0, done: 0, wrong: 0, lacking: 0, sent: new Array<number>() };
  for (let turn = 0; turn < turns; turn += 1) {
    victim.restore();
    const ended = await deploy(victim.target, site, { begin: (kill) => victim.killAt(random(), kill) });
    tally[ended.isKilled ? 'killed' : 'done'] += 1;
    const lacking = lackingFiles(victim.objects());
    const next = await deploy(victim.target, site, { flags: again });
    lacking.push(...lackingFiles(victim.objects()));
    tally.lacking += lacking.length;
    for (const line of lacking.slice(0, 3)) print(`  缺：${line}`);
    const extra = notAsWanted(victim.objects(), wanted);
    if (extra.length > 0 || next.code !== 0) {
      tally.wrong += 1;
      const named = extra.slice(0, 3).join('、');
      print(`  第 ${turn + 1} 次以后不对：退出码 ${next.code}，${named}\n${next.printed}`);
    }
    tally.sent.push(Number(/传了(\d+)个文件/.exec(next.printed)?.[1] ?? NaN));
  }
  const [least, most] = [Math.min(...tally.sent), Math.max(...tally.sent)];
  print(
    `${victim.name}：杀了 ${tally.killed} 次（另 ${tally.done} 次在杀以前已经做完），看了 ${victim.seen.moments + 2 * tally.sent.length} 个时刻，缺 ${tally.lacking + victim.seen.lacking.length} 处；再运行一次，不对的 ${tally.wrong} 次，补传 ${least} 到 ${most} 个文件`,
  );
}

/** Files that are not as the site has them, or that it has not; older assets stay for a while. */
function notAsWanted(objects: Objects, wanted: Readonly<Record<string, string>>): string[] {
  const digests = new Map([...objects].map(([path, { bytes }]) => [path, sha256(bytes)]));
  const others = Object.keys(wanted).filter((path) => digests.get(path) !== wanted[path]);
  const more = [...digests.keys()].filter(
    (path) => wanted[path] === undefined && !/^(?:_astro|pagefind|_deploy)\//.test(path),
  );
  return [...others, ...more];
}

interface Ended {
  readonly code: number | null;
  readonly isKilled: boolean;
  readonly printed: string;
}

interface Run {
  readonly flags?: readonly string[];
  /** Called with what kills the process, when it begins to write. */
  begin?(kill: () => void): void;
}

/** In milliseconds; a deployment takes some seconds. */
const longestRun = 120_000;

/** Runs the command to its end, or until it is killed. Throws where it does not end. */
async function deploy(target: string, site: string, { flags = [], begin }: Run = {}): Promise<Ended> {
  const child = spawn('node', ['scripts/deploy.ts', '--to', target, '--preview', ...flags], {
    env: {
      ...process.env,
      OUT_DIR: site,
      DEPLOY_ACCESS_KEY_ID: fakeKeys.accessKeyId,
      DEPLOY_SECRET_ACCESS_KEY: fakeKeys.secretAccessKey,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (text) => {
    const isNew = !printed.includes('线上有');
    printed += String(text);
    if (isNew && printed.includes('线上有')) begin?.(() => child.kill('SIGKILL'));
  });
  child.stderr.on('data', (text) => (printed += String(text)));
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`发布没有做完：${printed}`));
    }, longestRun);
    child.on('close', (code, signal) => {
      clearTimeout(end);
      resolve({ code, isKilled: signal === 'SIGKILL', printed });
    });
  });
}

/** The next run finds the lock of the killed one. */
const again = ['--break-lock'];

/** Calls `act` at each write from now on, with how many there have been. */
function onWrite(s3: FakeS3, act: (writes: number) => 'cut' | undefined): void {
  let writes = 0;
  s3.before = ({ method }) => (method === 'GET' ? undefined : act((writes += 1)));
}

/** How many writes a whole deployment takes. */
async function writesOf(s3: FakeS3, act: () => Promise<unknown>): Promise<number> {
  let most = 0;
  onWrite(s3, (writes) => void (most = writes));
  await act();
  return most;
}

async function storeVictim({ second, third }: DeploySites): Promise<Victim> {
  const s3 = await startFakeS3(1000);
  process.env['DEPLOY_ENDPOINT'] = s3.endpoint;
  const target = `s3://${fakeBucket}`;
  await deploy(target, second, { flags: ['--first'] });
  const objects = new Map(s3.objects);
  const most = await writesOf(s3, () => deploy(target, third));
  const losses = { moments: 0, lacking: new Array<string>() };
  s3.after = ({ key }) => {
    losses.moments += 1;
    losses.lacking.push(...lackingAfter(s3.objects, key));
  };
  return {
    name: '对象存储',
    target,
    restore() {
      s3.objects.clear();
      for (const [key, object] of objects) s3.objects.set(key, object);
      s3.before = () => undefined;
    },
    objects: () => s3.objects,
    seen: losses,
    killAt(share, kill) {
      const last = 1 + Math.floor(share * (most - 2));
      onWrite(s3, (writes) => {
        if (writes !== last) return undefined;
        kill();
        // Of what is on its way when a machine dies, some arrives.
        return last % 2 === 0 ? 'cut' : undefined;
      });
    },
    close: () => s3.close(),
  };
}

async function folderVictim(work: string, { second, third }: DeploySites): Promise<Victim> {
  const [target, copy] = [join(work, 'target'), join(work, 'kept')];
  await deploy(target, second, { flags: ['--first'] });
  cpSync(target, copy, { recursive: true });
  const restore = (): void => {
    rmSync(target, { recursive: true });
    cpSync(copy, target, { recursive: true });
  };
  /**
   * Calls `act` whenever a file comes into the folder of the deployments' own files or leaves it, as at every write.
   */
  const onChange = (act: (watcher: FSWatcher) => void): FSWatcher => {
    const watcher = watch(join(target, '_deploy'), (kind) => void (kind === 'rename' && act(watcher)));
    return watcher;
  };
  restore();
  let most = 0;
  let measuring: FSWatcher | undefined;
  await deploy(target, third, { begin: () => (measuring = onChange(() => (most += 1))) });
  measuring?.close();
  return {
    name: '文件夹',
    target,
    restore,
    objects: () =>
      new Map(filesIn(target).map((path) => [path, { bytes: readFileSync(join(target, path)) }])),
    seen: { moments: 0, lacking: [] },
    killAt(share, kill) {
      let changes = 0;
      // The last ones are of the lock that goes.
      const last = 1 + Math.floor(share * (most - 4));
      onChange((watcher) => {
        changes += 1;
        if (changes !== last) return;
        kill();
        watcher.close();
      }).unref();
    },
    close: () => Promise.resolve(),
  };
}
