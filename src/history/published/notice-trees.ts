import type { NoticeRecord, RecordedFile } from '#domain/notice/notice-record.ts';
import { type ContentFile, linkAt } from '#reading/files/content-files.ts';
import { parseSource, readAsSigned } from '#reading/files/source.ts';
import type { NoticeRecords } from '#reading/folder/notice-record.ts';
import { publishedFolder, type PublishedFolder } from '#reading/folder/published-folder.ts';
import { digestOf, recordedFile, recorder } from '#reading/recorder.ts';
import type { Tree } from '../commits/commit-content.ts';
import { readObjects } from '../commits/git.ts';
import type { WorkingTree } from './working-tree.ts';

type Files = ReadonlyMap<string, ContentFile>;
type PlacedTree = readonly [address: string, tree: Tree];

/** What the tree of a notice publishes. */
export interface ReadTree {
  /** Undefined where it publishes nothing that can be read. */
  readonly folder: PublishedFolder | undefined;
  /** Whether every file was at hand. */
  readonly isWhole: boolean;
}

/** So many notices are read at a time that they do not fill the memory. */
const atOnce = 32;

/** The notices of a repository's commits. One that several commits have alike is read and parsed once. */
export class NoticeTrees {
  readonly #top: string;
  readonly #working: WorkingTree;
  readonly #known = new Map<string, ReadTree>();

  constructor(top: string, working: WorkingTree) {
    this.#top = top;
    this.#working = working;
  }

  /** What each of `notices` publishes, by its address. */
  read(notices: readonly PlacedTree[]): ReadonlyMap<string, ReadTree> {
    const unread = notices.filter(([, tree]) => !this.#known.has(keyOf(tree)));
    for (let start = 0; start < unread.length; start += atOnce) {
      const some = unread.slice(start, start + atOnce);
      const files = this.#filesIn(some);
      for (const [address, tree] of some) {
        const own = files.get(address);
        this.#known.set(keyOf(tree), { folder: own && publishedIn(own), isWhole: own !== undefined });
      }
    }
    return new Map(
      notices.map(([address, tree]) => [
        address,
        this.#known.get(keyOf(tree)) ?? { folder: undefined, isWhole: false },
      ]),
    );
  }

  /** The files of a notice; undefined where one is not at hand. */
  filesAt(address: string, tree: Tree): Files | undefined {
    return this.#filesIn([[address, tree]]).get(address);
  }

  /**
   * What the files in the folder `inner` of a notice hold whose names `isMeant`, by those names; undefined where there
   * is none, or one is not at hand.
   */
  bytesAt(
    address: string,
    tree: Tree,
    inner: string,
    isMeant: (name: string) => boolean,
  ): ReadonlyMap<string, Uint8Array> | undefined {
    const texts = new Map<string, Uint8Array>();
    for (const [path, file] of this.filesAt(address, tree) ?? []) {
      const name = path.slice(inner.length);
      if (!path.startsWith(inner) || !isMeant(name)) continue;
      const bytes = bytesOf(name, file, this.#working.file(address, path));
      if (!bytes) return undefined;
      texts.set(name, bytes);
    }
    return texts.size > 0 ? texts : undefined;
  }

  /** The files of each of `notices`, from the working tree where they are there. */
  #filesIn(notices: readonly PlacedTree[]): ReadonlyMap<string, Files | undefined> {
    const workingFile = (address: string, name: string, id: string): ContentFile | undefined =>
      id === 'link' ? linkAt(name) : this.#working.blob(address, name, id);
    const wanted = notices.flatMap(([address, tree]) =>
      [...tree].flatMap(([name, id]) => (workingFile(address, name, id) ? [] : [id])),
    );
    const objects = readObjects(this.#top, wanted);
    return new Map(
      notices.map(([address, tree]) => {
        const files = new Map<string, ContentFile>();
        for (const [name, id] of tree) {
          const bytes = objects.get(id);
          const file = bytes ? fileOf(name, bytes) : workingFile(address, name, id);
          if (file) files.set(name, file);
        }
        return [address, files.size === tree.size ? files : undefined];
      }),
    );
  }
}

/** The same for trees with the same files. */
function keyOf(tree: Tree): string {
  return [...tree].flat().join('\n');
}

/** What the notice with the files `files` published. What nobody could read was never published. */
function publishedIn(files: Files): PublishedFolder | undefined {
  readAsSigned(files.values());
  const file = files.get('notice.md');
  if (!file || 'severity' in parseSource(file)) return undefined;
  return publishedFolder({ folder: '', year: '', slug: '', files }, recordsIn(files), recorder);
}

/** The canonical texts of a notice; of what Git LFS keeps elsewhere, as its pointer tells them. */
export function recordsIn(files: Files): NoticeRecords {
  readAsSigned(files.values());
  const { present, life, versions } = recorder.recordsOf(files);
  const pointed = (record: NoticeRecord, inner: string): NoticeRecord =>
    Object.fromEntries(
      Object.entries(record).map(([name, recorded]) => [
        name,
        lfsPointer(name, files.get(`${inner}${name}`)) ?? recorded,
      ]),
    );
  return {
    present: pointed(present, ''),
    life,
    versions: new Map(
      [...versions].map(([number, record]) => [number, pointed(record, `versions/${number}/`)]),
    ),
  };
}

/** What Git LFS keeps elsewhere is told by its pointer (git-lfs, docs/spec.md). */
function lfsPointer(name: string, file: ContentFile | undefined): RecordedFile | undefined {
  if (!file || !name.startsWith('attachments/') || file.size === 0 || file.size > 1024) return undefined;
  const text = Buffer.from(file.bytes).toString('latin1');
  const [, sha256, bytes] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n[^]*?oid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(
      text,
    ) ?? [];
  return sha256 !== undefined ? { sha256, bytes: Number(bytes) } : undefined;
}

/** The content of a text file; undefined where Git LFS keeps it, and `workingFile` is another. */
function bytesOf(
  name: string,
  file: ContentFile,
  workingFile: ContentFile | undefined,
): Uint8Array | undefined {
  const pointer = lfsPointer(name, file);
  if (!pointer) return file.bytes;
  return workingFile && digestOf(recordedFile(name, workingFile)) === digestOf(pointer)
    ? workingFile.bytes
    : undefined;
}

/** A file called `name` that holds `bytes`, wherever these come from. */
export function fileOf(name: string, bytes: Uint8Array): ContentFile {
  return { file: name, size: bytes.length, bytes };
}
