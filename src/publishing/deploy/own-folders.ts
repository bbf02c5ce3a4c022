import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Ended } from '#writing/ended.ts';

/**
 * Throws `Ended` where `target` is one of the folders `own`, lies in one or around one, by whatever name: a deployment
 * into what it is made of would eat it. Of what a target is that is no folder of this machine, nothing is known.
 */
export function refuseOwnFolders(target: string | undefined, own: readonly string[]): void {
  if (target === undefined) return;
  for (const folder of own.filter((path) => existsSync(path))) {
    const [inner, outer] = [chainOf(folder), chainOf(target)];
    if (!outer.includes(identity(folder)) && !inner.includes(identity(target))) continue;
    throw new Ended(
      `不能发布到“${target}”：它就是“${folder}”，或者在它里面、包着它，会弄坏它。请换一个文件夹。`,
      2,
    );
  }
}

/** The folders that `path` is in, itself included, as far as they are there. */
function chainOf(path: string): string[] {
  let at = resolve(path);
  while (!existsSync(at)) at = dirname(at);
  const chain: string[] = [];
  for (at = realpathSync(at); ; at = dirname(at)) {
    chain.push(identity(at));
    if (dirname(at) === at) return chain;
  }
}

/** What tells a folder from others whatever it is called: links, mounts and the case of letters are other names. */
function identity(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : resolve(path);
}
