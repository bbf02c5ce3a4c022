import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorrectionKind } from '#domain/life/correction.ts';
import {
  type NoticeRecord,
  type PublishedNotice,
  type RecordedFile,
  silentChanges,
} from '#domain/notice/notice-record.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { digestOf, recordedFile } from '#reading/recorder.ts';
import { isLifeOfNotice, isTextOfNotice } from '#reading/notice/notice-record.ts';
import type { PublishedRecord } from '#reading/parse-content.ts';
import { claimsSignOff, type NoticeFolder } from '#reading/notice/notice-folder.ts';
import { readLife } from '#reading/notice/parse-life.ts';
import { parseSource } from '#reading/files/source.ts';
import type { Baseline } from './baseline.ts';
import { type Objects, openObjects } from './git.ts';
import { type GitStates, readStates, type State, type Tree } from './git-states.ts';

/** What Git says was published, with the commits that say it. */
export interface GitBaseline extends Baseline {
  /** The commit whose text is that of `version`, and when it was made, in seconds since 1970. */
  commitOf(
    address: string,
    version: number,
  ): { readonly commit: string; readonly committedAt: number } | undefined;
}

/**
 * What the Git history of `contentFolder` says was published; nothing where there is no history. `now` is what the
 * working tree publishes: of files that stand there as committed nothing is read again. `only` is the address of
 * the one notice that is asked for.
 *
 * The first commit in which a notice is signed off fixes its first version, the first one with n corrections its
 * version n + 1; a correction that must change the text, and has not yet, lets the next commit do so. What a
 * commit changed without saying so is not what was published.
 */
export async function gitBaseline(
  contentFolder: string,
  now: ReadonlyMap<string, PublishedRecord> = new Map(),
  only?: string,
): Promise<GitBaseline> {
  const history = readStates(contentFolder, only);
  const { settled, isWhole } = history
    ? await settleAll(history, now)
    : { settled: new Map<string, Settled>(), isWhole: true };
  const textOf = (address: string, version: number): State | undefined =>
    settled.get(address)?.texts.get(version)?.state;
  return {
    where: 'Git 历史里已签发的',
    notices: new Map(
      [...settled].map(([address, notice]) => [address, publishedThen(notice, now.get(address)?.published)]),
    ),
    isShallow: !isWhole || (history?.isShallow ?? false),
    commitOf: textOf,
    async recordOf(address) {
      const { version } = settled.get(address)?.published ?? { version: 0 };
      const { record, state } = settled.get(address)?.texts.get(version) ?? {};
      if (record) return record;
      return (
        state &&
        history &&
        withObjects(history, (objects) =>
          recordOfText(textFiles(state.files), readerFor(address, history, now, objects)),
        )
      );
    },
    async filesOf(address, version) {
      const state = textOf(address, version);
      if (!state || !history || settled.get(address)?.published.redacted.includes(version)) return undefined;
      return withObjects(history, (objects) =>
        bytesOfText(contentFolder, address, state.files, history, objects),
      );
    },
  };
}

/** A notice as far as history settled it. */
interface Settled {
  readonly published: PublishedNotice;
  /** Of each version the text, where it was fixed. */
  readonly texts: ReadonlyMap<number, FixedText>;
  /** Its last correction has yet to change the text. */
  readonly isOpen: boolean;
}

interface FixedText {
  readonly digest: string;
  readonly state: State;
  /** The canonical text, as far as it had to be read. */
  readonly record: NoticeRecord | undefined;
}

/** What `silentChanges` is to compare with: the frozen versions too, as far as they are kept now. */
function publishedThen(
  { published, texts, isOpen }: Settled,
  now: PublishedNotice | undefined,
): PublishedNotice {
  const frozen = [...texts].flatMap(([version, { digest }]) =>
    version < published.version && now?.versions[version] !== undefined ? [[version, digest] as const] : [],
  );
  const isSettling = isOpen && now?.version === published.version;
  return {
    ...published,
    digest: isSettling ? now.digest : published.digest,
    versions: { ...published.versions, ...Object.fromEntries(frozen) },
  };
}

/** Corrections that are nothing without a change of the text. */
const changesText: ReadonlySet<CorrectionKind | undefined> = new Set<CorrectionKind | undefined>([
  'misprint',
  'details',
  'nominees',
  'privacy',
  undefined,
]);

async function settleAll(
  history: GitStates,
  now: ReadonlyMap<string, PublishedRecord>,
): Promise<{ readonly settled: ReadonlyMap<string, Settled>; readonly isWhole: boolean }> {
  return withObjects(history, async (objects) => {
    const settled = new Map<string, Settled>();
    let isWhole = true;
    const all = [...history.states];
    // So many at a time that requests wait in line and blobs do not fill the memory.
    for (let start = 0; start < all.length; start += 256)
      await Promise.all(
        all.slice(start, start + 256).map(async ([address, states]) => {
          try {
            const found = await settle(states, readerFor(address, history, now, objects));
            if (found) settled.set(address, found);
          } catch (error) {
            if (!(error instanceof MissingObject)) throw error;
            isWhole = false;
          }
        }),
      );
    return { settled, isWhole };
  });
}

/** A partial clone has not all objects. */
class MissingObject extends Error {}

async function settle(states: readonly State[], reader: Reader): Promise<Settled | undefined> {
  let settled: Settled | undefined;
  for (const [at, state] of states.entries()) {
    const before = states[at - 1]?.files;
    const isSame = before && hasSameFiles(before, state.files);
    if (isSame || !(await isSignedOff(state.files, reader))) continue;
    const { published, lastKind, record } = await publishedAt(state.files, reader);
    if (settled) {
      const changes = silentChanges(publishedThen(settled, published), published);
      if (changes.length > 0) continue;
    }
    const { version, digest } = published;
    const corrected = settled?.texts.get(version - 1);
    const isSettled = settled?.published.version === version && !settled.isOpen;
    const isOpen = !isSettled && corrected?.digest === digest && changesText.has(lastKind);
    settled = {
      published,
      isOpen,
      texts:
        isSettled && settled
          ? settled.texts
          : new Map([...(settled?.texts ?? []), [version, { digest, state, record }]]),
    };
  }
  return settled;
}

function hasSameFiles(a: Tree, b: Tree): boolean {
  return a.size === b.size && [...a].every(([name, blob]) => b.get(name) === blob);
}

/** Reads a notice's files of any commit. */
interface Reader {
  file(name: string, blob: string): Promise<ContentFile>;
  /** What is recorded of a file, read only where the working tree has another. */
  recorded(name: string, blob: string): Promise<RecordedFile>;
  /** What the working tree publishes, if its `files`, and no others that `isOf` it, are as committed. */
  unchanged(files: Tree, isOf: (name: string) => boolean): PublishedRecord | undefined;
}

function readerFor(
  address: string,
  { clean }: GitStates,
  now: ReadonlyMap<string, PublishedRecord>,
  objects: Objects,
): Reader {
  const standing = clean.get(address);
  const present = now.get(address);
  const cache = new Map<string, Promise<RecordedFile>>();
  const file = async (name: string, blob: string): Promise<ContentFile> => {
    if (blob === 'link') return contentFile(name, undefined);
    const bytes = await objects.read(blob);
    if (!bytes) throw new MissingObject();
    return contentFile(name, bytes);
  };
  return {
    file,
    recorded(name, blob) {
      const key = `${blob} ${name}`;
      const known = cache.get(key);
      if (known) return known;
      const there = standing?.get(name) === blob ? recordedNow(name, present) : undefined;
      const recorded = there
        ? Promise.resolve(there)
        : file(name, blob).then((content) => lfsPointer(name, content) ?? recordedFile(bare(name), content));
      cache.set(key, recorded);
      return recorded;
    },
    unchanged(files, isOf) {
      if (!present) return undefined;
      const names = [...files.keys()].filter(isOf);
      const there = namesOf(present).filter(isOf);
      const isSame =
        there.length === names.length && names.every((name) => standing?.get(name) === files.get(name));
      return isSame ? present : undefined;
    },
  };
}

function recordedNow(name: string, present: PublishedRecord | undefined): RecordedFile | undefined {
  const [, version, inner] = frozenPath.exec(name) ?? [];
  return version === undefined || inner === undefined
    ? present?.record[name]
    : present?.versions.get(version)?.[inner];
}

function namesOf({ record, versions, published }: PublishedRecord): string[] {
  const frozen = [...versions].flatMap(([number, inner]) =>
    Object.keys(inner).map((name) => `versions/${number}/${name}`),
  );
  return [...Object.keys(record), ...frozen, ...Object.keys(published.life)];
}

const frozenPath = /^versions\/(\d+)\/(.+)$/;

/** The name by which a frozen file is recorded. */
function bare(name: string): string {
  return frozenPath.exec(name)?.[2] ?? name;
}

function contentFile(name: string, bytes: Uint8Array | undefined): ContentFile {
  if (bytes) return { file: name, size: bytes.length, bytes };
  return {
    file: name,
    size: 0,
    get bytes(): Uint8Array {
      throw new Error('它是一个指向别处的链接');
    },
  };
}

/** What Git LFS keeps elsewhere is told by its pointer (git-lfs, docs/spec.md). */
function lfsPointer(name: string, file: ContentFile): RecordedFile | undefined {
  if (!bare(name).startsWith('attachments/') || file.size === 0 || file.size > 1024) return undefined;
  const text = Buffer.from(file.bytes).toString('latin1');
  const [, sha256, bytes] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n[^]*?oid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(
      text,
    ) ?? [];
  return sha256 !== undefined ? { sha256, bytes: Number(bytes) } : undefined;
}

async function isSignedOff(files: Tree, reader: Reader): Promise<boolean> {
  const blob = files.get('notice.md');
  if (blob === undefined) return false;
  if (reader.unchanged(files, (name) => name === 'notice.md')) return true;
  const folder = folderOf(new Map([['notice.md', await reader.file('notice.md', blob)]]));
  const [file] = folder.files.values();
  // What nobody could read was never published.
  return file !== undefined && !('severity' in parseSource(file)) && claimsSignOff(folder);
}

function folderOf(files: ReadonlyMap<string, ContentFile>): NoticeFolder {
  return { folder: '', year: '', slug: '', files };
}

async function publishedAt(
  files: Tree,
  reader: Reader,
): Promise<{
  readonly published: PublishedNotice;
  readonly lastKind: CorrectionKind | undefined;
  readonly record: NoticeRecord | undefined;
}> {
  const unchangedText = reader.unchanged(files, isTextOfNotice);
  const record = unchangedText ? undefined : await recordOfText(textFiles(files), reader);
  const digest = unchangedText?.published.digest ?? digestOf(record ?? {});
  const events = [...files].filter(([name]) => isLifeOfNotice(name));
  const version = events.filter(([name]) => name.startsWith('corrections/')).length + 1;
  const unchanged = reader.unchanged(files, isLifeOfNotice)?.published;
  const contents = new Map<string, ContentFile>();
  for (const [name, blob] of events) contents.set(name, await reader.file(name, blob));
  const life: Record<string, string> = {};
  for (const [name, file] of contents)
    life[name] = unchanged?.life[name] ?? digestOf(recordedFile(name, file));
  const { corrections, withdrawal, archiving } = readLife(folderOf(contents), []);
  return {
    published: {
      version,
      digest,
      life,
      versions: await frozenDigests(files, reader),
      redacted: corrections
        .filter(({ value }) => value.kind === 'privacy')
        .map(({ value }) => value.corrects),
      erased: withdrawal !== undefined || archiving !== undefined,
    },
    record,
    lastKind: corrections.length === version - 1 ? corrections.at(-1)?.value.kind : undefined,
  };
}

async function frozenDigests(files: Tree, reader: Reader): Promise<Record<string, string>> {
  const versions = new Map<string, Map<string, string>>();
  for (const [name, blob] of files) {
    const [, number, inner] = frozenPath.exec(name) ?? [];
    if (number === undefined || inner === undefined || !isTextOfNotice(inner)) continue;
    versions.set(number, (versions.get(number) ?? new Map<string, string>()).set(name, blob));
  }
  const digests: Record<string, string> = {};
  for (const [number, inner] of versions) {
    const unchanged = reader.unchanged(files, (name) => name.startsWith(`versions/${number}/`));
    digests[number] = unchanged?.published.versions[number] ?? digestOf(await recordOfText(inner, reader));
  }
  return digests;
}

function textFiles(files: Tree): Tree {
  return new Map([...files].filter(([name]) => isTextOfNotice(name)));
}

/** The canonical text of `files`, which are a notice's or a frozen version's. */
async function recordOfText(files: Tree, reader: Reader): Promise<NoticeRecord> {
  const named = [...files].map(([name, blob]) => ({ name, inner: bare(name), blob }));
  named.sort((a, b) => (a.inner < b.inner ? -1 : a.inner > b.inner ? 1 : 0));
  const recorded = await Promise.all(named.map(({ name, blob }) => reader.recorded(name, blob)));
  return Object.fromEntries(named.map(({ inner }, at) => [inner, recorded[at] as RecordedFile]));
}

/** The bytes of a version's text; undefined where one of them is not at hand. */
async function bytesOfText(
  contentFolder: string,
  address: string,
  files: Tree,
  { clean }: GitStates,
  objects: Objects,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const bytes = new Map<string, Uint8Array>();
  for (const [name, blob] of [...textFiles(files)].toSorted()) {
    const isThere = name.startsWith('attachments/') && clean.get(address)?.get(name) === blob;
    const found = isThere ? readFileSync(join(contentFolder, address, name)) : await objects.read(blob);
    if (!found || lfsPointer(name, contentFile(name, found))) return undefined;
    bytes.set(name, found);
  }
  return bytes;
}

async function withObjects<Result>(
  { top }: GitStates,
  work: (objects: Objects) => Promise<Result>,
): Promise<Result> {
  const objects = openObjects(top);
  try {
    return await work(objects);
  } finally {
    objects.close();
  }
}
