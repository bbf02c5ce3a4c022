import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { print } from '#terminal/print.ts';
import { seeded } from '../random.ts';
import { everyPattern, type Pattern, randomPattern } from '../patterns/patterns.ts';
import type { PatternOrder } from '../patterns/pattern-thread.ts';
import { countIn } from './count-in.ts';

const length = 300_000;
const longest = 20_000;
const mostMegabytes = 600;
const shown = 20;

/**
 * CPU time of checking what a few characters make by repetition: the slowest of N patterns, simple ones and mixed ones.
 */
export async function bench(words: readonly string[]): Promise<void> {
  const count = countIn(words, 200);
  const random = seeded(19);
  const all = everyPattern();
  const simple = Array.from({ length: Math.ceil(count / 2) }, () => all[Math.floor(random() * all.length)]);
  const mixed = Array.from({ length: Math.floor(count / 2) }, () => randomPattern(random));
  const times: { readonly pattern: Pattern; readonly milliseconds: number }[] = [];
  let thread: Worker | undefined;
  for (const pattern of [...simple, ...mixed]) {
    if (!pattern) continue;
    thread ??= new Worker(new URL('../patterns/pattern-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    const milliseconds = await timeIn(thread, { pattern, length });
    if (milliseconds === longest) thread = undefined;
    times.push({ pattern, milliseconds });
  }
  await thread?.terminate();
  const slowest = times.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, shown);
  print(`${times.length} 种重复的文字，各 ${length} 字，最慢的 ${slowest.length} 种（CPU）：`);
  for (const { pattern, milliseconds } of slowest)
    print(
      `${milliseconds === longest ? '没有读完' : `${milliseconds.toFixed(0)} ms`}  ${JSON.stringify(pattern)}`,
    );
}

/** How long `thread` took; `longest` where it had not done then, or had no memory left: it is ended. */
async function timeIn(thread: Worker, order: PatternOrder): Promise<number> {
  thread.postMessage(order);
  const late = AbortSignal.timeout(longest);
  try {
    const [milliseconds] = (await once(thread, 'message', { signal: late })) as [number];
    return milliseconds;
  } catch {
    await thread.terminate();
    return longest;
  }
}
