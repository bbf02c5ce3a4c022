import { git } from './git.ts';

/** What a branch ended with once, as this computer saw it. */
export interface BranchEnd {
  readonly id: string;
  /** It was pushed from here: of the commits that came with it, the branch ended with no other. */
  readonly isPushed: boolean;
}

const mostRemembered = 50;

/**
 * What the branch `reference` of a remote ended with, the newest first: its reflog keeps that for some time, on a
 * computer that saw it. At most 50 ends are looked at; empty where nothing is known.
 */
export function branchEnds(top: string, reference: string): BranchEnd[] {
  const lines = git(top, 'log', '-g', `-${mostRemembered}`, '--format=%H %gs', reference)?.match(/.+/g) ?? [];
  const ends = lines.map((line) => {
    const [id = '', ...subject] = line.split(' ');
    return { id, isPushed: subject.join(' ').startsWith('update by push') };
  });
  if (ends.length === 0) return ends;
  // What it had before the first entry stands in that alone.
  const first = git(top, 'rev-parse', '--verify', '--quiet', `${reference}@{${ends.length}}`)?.trim();
  return first ? [...ends, { id: first, isPushed: false }] : ends;
}
