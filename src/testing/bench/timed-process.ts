import { spawn, spawnSync } from 'node:child_process';

/** What a process took, its child processes included. */
export interface TimedProcess {
  /** Seconds of CPU, and by the clock. */
  readonly cpu: number;
  readonly wall: number;
  /** The most memory that was seen at once, in MB. */
  readonly peak: number;
  readonly exitCode: number | null;
  readonly printed: string;
}

/** Runs Node with `args`, in the working folder or in `folder`, and measures it. Needs bash and ps. */
export async function timedProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  folder = '.',
): Promise<TimedProcess> {
  const started = spawn('bash', ['-c', 'time node "$@"', '-', ...args], {
    cwd: folder,
    env: { ...process.env, ...env, TIMEFORMAT: '\n%U %S %R' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryUnder(started.pid));
  }, 250);
  let [printed, errors] = ['', ''];
  started.stdout.on('data', (chunk) => (printed += chunk));
  started.stderr.on('data', (chunk) => (errors += chunk));
  const exitCode = await new Promise<number | null>((done) => started.on('close', done));
  clearInterval(watch);
  const [, user, system, wall] = /(\S+) (\S+) (\S+)\s*$/.exec(errors) ?? [];
  return { cpu: Number(user) + Number(system), wall: Number(wall), peak, exitCode, printed };
}

/** `CPU 1.2 s，历时 0.9 s，内存峰值 210 MB` */
export function timedWords({ cpu, wall, peak }: TimedProcess): string {
  return `CPU ${cpu.toFixed(1)} s，历时 ${wall.toFixed(1)} s，内存峰值 ${peak.toFixed(0)} MB`;
}

/** The memory of the process `root` and all under it, in MB. */
function memoryUnder(root: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const processes = [...stdout.matchAll(/(\d+)\s+(\d+)\s+(\d+)/g)].map(([, ...numbers]) =>
    numbers.map(Number),
  );
  const under = new Set<number | undefined>([root]);
  // A child may stand before its parent in the list.
  for (let known = 0; known < under.size;) {
    known = under.size;
    for (const [pid, parent] of processes) if (under.has(parent)) under.add(pid);
  }
  return processes
    .filter(([pid]) => under.has(pid))
    .reduce((sum, [, , memory = 0]) => sum + memory / 1024, 0);
}
