import { git, GitHung } from '#history/commits/git.ts';

/**
 * The commit that is checked out where the content stands, which is not always where the program does; null where the
 * content is in no repository, or Git is not there, refuses or does not answer.
 */
export function builtCommit(contentFolder: string): string | null {
  try {
    const head = git(contentFolder, 'rev-parse', '--verify', 'HEAD')?.trim() ?? '';
    return /^[0-9a-f]{40,64}$/.test(head) ? head : null;
  } catch (error) {
    if (error instanceof GitHung) return null;
    throw error;
  }
}
