import { changesText } from '#domain/life/correction.ts';
import type { NoticeRecord, RecordedFile } from '#domain/notice/notice-record.ts';
import { dayAt, type Instant, instantOfMilliseconds } from '#domain/time/instant.ts';
import { type ContentFile, linkAt } from '#reading/files/content-files.ts';
import { parseSource } from '#reading/files/source.ts';
import { isLifeOfNotice, isTextOfNotice, type NoticeRecords } from '#reading/notice/notice-record.ts';
import { publishedFolder, type PublishedFolder } from '#reading/notice/published-folder.ts';
import { digestOf, recordedFile, recorder } from '#reading/recorder.ts';
import type { Baseline } from './baseline.ts';
import type { CommitContent, Tree } from './commit-content.ts';
import { readObjects } from './git.ts';
import { domainOf } from './site-domain.ts';
import type { WorkingTree } from './working-tree.ts';

type Files = ReadonlyMap<string, ContentFile>;

/** What a commit says was published of some notices. */
export interface CommitBaseline extends Baseline {
  /** Whether every file was at hand: a partial clone has not all. */
  readonly isWhole: boolean;
}

/** What is asked of a commit. */
interface CommitQuestion {
  readonly working: WorkingTree;
  readonly addresses: ReadonlySet<string>;
  /** Until when what it has was what is published. */
  readonly until: Instant;
}

/** So many notices are read at a time that they do not fill the memory. */
const atOnce = 32;

/**
 * What the commit of `content`, in the repository at `top`, says was published by `until` of the notices at
 * `addresses`: one whose time of publication came later was not public as this commit has it.
 */
export function commitBaseline(
  top: string,
  { commit, notices: trees, site }: CommitContent,
  { working, addresses, until }: CommitQuestion,
): CommitBaseline {
  const chosen = [...trees].filter(([address]) => addresses.has(address));
  const folders = new Map<string, PublishedFolder>();
  let isWhole = true;
  for (let start = 0; start < chosen.length; start += atOnce)
    for (const [address, files] of filesIn(chosen.slice(start, start + atOnce))) {
      const folder = files && publishedIn(files);
      if (!files) isWhole = false;
      if (folder && !(folder.publishedAt && folder.publishedAt > until)) folders.set(address, folder);
    }
  const day = dayAt(instantOfMilliseconds(commit.committedAt * 1000));
  const settings = site === undefined ? undefined : readObjects(top, [site]).get(site);
  return {
    where: 'Git 历史里已签发的',
    from: `提交 ${commit.id.slice(0, 7)}（${day}）`,
    domain: settings && domainOf(fileOf('site.yaml', settings)),
    notices: new Map([...folders].map(([address, { published }]) => [address, published])),
    changing: new Set([...folders].flatMap(([address, folder]) => (isChanging(folder) ? [address] : []))),
    isWhole,
    async recordOf(address) {
      const files = filesAt(address);
      return files && recordsIn(files).present;
    },
    async filesOf(address, version) {
      const { published } = folders.get(address) ?? {};
      if (!published || published.redacted.includes(version)) return undefined;
      const isPresent = version === published.version;
      const inner = isPresent ? '' : `versions/${version}/`;
      const texts = new Map<string, Uint8Array>();
      for (const [path, file] of filesAt(address) ?? []) {
        const name = path.slice(inner.length);
        if (!path.startsWith(inner) || !(isTextOfNotice(name) || (isPresent && isLifeOfNotice(name))))
          continue;
        const bytes = bytesOf(name, file, working.file(address, path));
        if (!bytes) return undefined;
        texts.set(name, bytes);
      }
      return texts.size > 0 ? texts : undefined;
    },
  };

  /** The files of each of `notices`, from the working tree where they are there; undefined where one is not at hand. */
  function filesIn(notices: readonly (readonly [string, Tree])[]): Map<string, Files | undefined> {
    const there = (address: string, name: string, id: string): ContentFile | undefined =>
      id === 'link' ? linkAt(name) : working.blob(address, name, id);
    const wanted = notices.flatMap(([address, tree]) =>
      [...tree].flatMap(([name, id]) => (there(address, name, id) ? [] : [id])),
    );
    const objects = readObjects(top, wanted);
    return new Map(
      notices.map(([address, tree]) => {
        const files = new Map<string, ContentFile>();
        for (const [name, id] of tree) {
          const bytes = objects.get(id);
          const file = bytes ? fileOf(name, bytes) : there(address, name, id);
          if (file) files.set(name, file);
        }
        return [address, files.size === tree.size ? files : undefined];
      }),
    );
  }

  function filesAt(address: string): Files | undefined {
    const tree = trees.get(address);
    return tree && filesIn([[address, tree]]).get(address);
  }
}

/** What the notice with the files `files` published. What nobody could read was never published. */
function publishedIn(files: Files): PublishedFolder | undefined {
  const file = files.get('notice.md');
  if (!file || 'severity' in parseSource(file)) return undefined;
  return publishedFolder({ folder: '', year: '', slug: '', files }, recordsIn(files), recorder);
}

/** Whether the newest correction is nothing without a change of the text. */
function isChanging({ published, lastCorrection: kind }: PublishedFolder): boolean {
  return published.version > 1 && (kind === undefined || kind === 'privacy' || changesText.has(kind));
}

function recordsIn(files: Files): NoticeRecords {
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

/** The content of a text file; undefined where Git LFS keeps it, and what is `there` now is another. */
function bytesOf(name: string, file: ContentFile, there: ContentFile | undefined): Uint8Array | undefined {
  const pointer = lfsPointer(name, file);
  if (!pointer) return file.bytes;
  return there && digestOf(recordedFile(name, there)) === digestOf(pointer) ? there.bytes : undefined;
}

function fileOf(name: string, bytes: Uint8Array): ContentFile {
  return { file: name, size: bytes.length, bytes };
}
