import { expect, it } from 'vitest';
import type { ContentFile } from '#reading/files/content-files.ts';
import { FileDigests, noFiles } from './file-digests.ts';

const openedAt = 1_700_000_000_000;

/** A file that says `text`, and how often it was read. */
function fileOf(text: string, changed: number, inode = 1): ContentFile & { reads: number } {
  return {
    file: 'a',
    size: text.length,
    stamp: { modified: 0, changed, inode },
    reads: 0,
    get bytes() {
      this.reads += 1;
      return new TextEncoder().encode(text);
    },
  };
}

it('reads a file again only where the disk tells that it is another', () => {
  const old = openedAt - 10_000;
  const before = new FileDigests(noFiles, openedAt);
  const digest = before.digestOf('a', fileOf('甲', old));
  for (const [other, reads] of [
    [fileOf('甲', old), 0],
    [fileOf('乙', old + 1), 1],
    [fileOf('乙', old, 2), 1],
    [fileOf('乙丙', old), 1],
  ] as const) {
    const after = new FileDigests(before.known, openedAt);
    expect(after.digestOf('a', other) === digest).toBe(reads === 0);
    expect([other.reads, after.hasChanged]).toEqual([reads, reads > 0]);
  }
});

it('reads a file again that changed so shortly before that the disk may not tell', () => {
  const before = new FileDigests(noFiles, openedAt);
  before.digestOf('a', fileOf('甲', openedAt - 1_000));
  const file = fileOf('乙', openedAt - 1_000);
  new FileDigests(before.known, openedAt + 60_000).digestOf('a', file);
  expect(file.reads).toBe(1);
});

it('has none of what is no plain file, or cannot be read', () => {
  const digests = new FileDigests(noFiles, openedAt);
  const link: ContentFile = { file: 'a', size: 0, isLink: true, bytes: new Uint8Array() };
  const locked: ContentFile = {
    ...fileOf('', 0),
    get bytes(): Uint8Array {
      throw new Error('EACCES');
    },
  };
  expect([digests.digestOf('a', link), digests.digestOf('b', locked)]).toEqual([undefined, undefined]);
});
