import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ofLatestTexts } from '#domain/lists/of-latest.ts';
import { monthOf, type Notice, type NoticeHead, type NoticeText } from '#domain/notice/notice.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { forgetSources } from '#reading/files/source.ts';
import { isSystemError } from '#reading/files/system-reason.ts';
import type { NoticeFolder } from '#reading/folder/notice-folder.ts';
import type { ParsedNotice } from '#reading/notice/parse-notice.ts';
import type { KeptNotices } from '#reading/parse-content.ts';
import { rememberExcerpts } from '#reading/wording/excerpts.ts';
import { isUnchanged } from './file-digests.ts';
import { readKept, writeKept } from './kept-file.ts';
import { filesByFolder, folderOfNotice, noticeKeys, type NoticeSources } from './notice-sources.ts';
import { type KeptHead, type KeptHeads, type KeptTexts, packed, withTexts } from './packed-notice.ts';
import { readSealed, sealOf, writeSealed } from './sealed-file.ts';

/** Of so many notices the texts are held that were asked for of late. */
const mostTexts = 50;

/** A notice that was read anew, and its files as they were listed. */
interface MadeNotice {
  readonly head: KeptHead;
  readonly files: readonly ContentFile[];
}

function monthsOf(heads: readonly KeptHead[]): string[] {
  return heads.flatMap(({ notice }) => (notice ? [monthOf(notice)] : []));
}

/**
 * The notices of a content folder as they were read before. What is withdrawn, archived or due for it, or has a
 * result that is not public, is kept sealed: its names must be nowhere that nobody looks.
 */
export class NoticeKeeper implements KeptNotices {
  readonly #sources: NoticeSources;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #found = new Map<string, KeptHead>();
  readonly #made = new Map<string, MadeNotice>();
  readonly #passed = new Set<string>();
  /** By the folder of each, what was kept sealed of notices, as far as it was asked for. */
  readonly #unsealed = new Map<string, ParsedNotice | undefined>();
  #files: ReadonlyMap<string, readonly ContentFile[]> | undefined;
  /** The folders of notices that are sealed now. */
  readonly #sealed = new Set<string>();
  /**
   * What is held by a weak reference that was asked for stays until all that waits for nothing is done: a whole build.
   */
  readonly #textsOf = ofLatestTexts(this.#readTexts.bind(this), mostTexts);
  /** By their key, texts that are in no file. */
  readonly #unwritten = new Map<string, KeptTexts>();

  readonly #onNotice: ((count: number, all: number) => void) | undefined;
  #count = 0;
  #isWhole = true;

  constructor(sources: NoticeSources, onNotice?: (count: number, all: number) => void) {
    this.#sources = sources;
    this.#keys = noticeKeys(sources);
    this.#onNotice = onNotice;
  }

  isKept(path: string): boolean {
    const folder = folderOfNotice.exec(path)?.[0];
    return folder !== undefined && (this.#headOf(folder) ?? this.#sealedIn(folder)) !== undefined;
  }

  passOver(path: string): void {
    this.#passed.add(folderOfNotice.exec(path)?.[0] ?? '');
  }

  noticeIn({ year, slug, files }: NoticeFolder, parse: () => ParsedNotice): ParsedNotice {
    const folder = `notices/${year}/${slug}`;
    this.#onNotice?.((this.#count += 1), this.#keys.size);
    const head = this.#headOf(folder);
    if (head) {
      this.#found.set(folder, head);
      rememberExcerpts(head.parsed.diagnostics, head.excerpts);
      return this.#withTexts(head, parse);
    }
    const parsed = this.#sealedIn(folder) ?? parse();
    const key = this.#keys.get(folder);
    if (key === undefined || this.#passed.has(folder)) return parsed;
    const hasEnded = files.has('withdrawal.md') || files.has('archive.md');
    if (hasEnded || !isLasting(parsed.notice, this.#sources.today)) {
      this.#seal(folder, parsed);
      return parsed;
    }
    const own = [...files.values()];
    const [fresh, texts] = packed(key, parsed, own);
    this.#made.set(folder, { head: fresh, files: own });
    this.#write(key, texts);
    forgetSources(own);
    // Whoever asks for the texts has them from the file: those of all notices fill the memory.
    return this.#withTexts(fresh, parse);
  }

  /** How many notices were found, and how many were read anew. */
  get counts(): { readonly hits: number; readonly rereads: number } {
    const unsealed = [...this.#sealed].filter((folder) => this.#unsealed.get(folder)).length;
    const hits = this.#found.size + unsealed;
    return { hits, rereads: this.#keys.size - hits };
  }

  /** Whether `heads` differ from those that there were. */
  get hasChanged(): boolean {
    return this.#made.size > 0 || this.#found.size !== this.#sources.heads.size;
  }

  /** The months of which every notice that was kept is as it was. */
  get sameMonths(): ReadonlySet<string> {
    const gone = [...this.#sources.heads].filter(([folder]) => !this.#found.has(folder));
    const additions = [...this.#made.values()].map(({ head }) => head);
    const others = new Set(monthsOf([...additions, ...gone.map(([, head]) => head)]));
    return new Set(monthsOf([...this.#found.values()]).filter((month) => !others.has(month)));
  }

  /** What is kept now. */
  heads(): KeptHeads {
    return new Map([...this.#found, ...[...this.#made].map(([folder, { head }]) => [folder, head] as const)]);
  }

  /** The files of what is kept now besides the index. */
  get files(): ReadonlySet<string> {
    const sealed = [...this.#sealed].map((folder) => this.#sealedFile(folder));
    return new Set([...[...this.heads().values()].map(({ key }) => key), ...sealed]);
  }

  /**
   * Drops what changed while it was read: it may have been read as it is, under the digest of what it was. `isStill`
   * says whether all is as it was that every notice rests on.
   */
  settle(isStill: boolean): void {
    for (const folder of this.#sealed) if (!isStill || !this.isStill(folder)) this.#sealed.delete(folder);
    for (const [folder, { head, files }] of this.#made) {
      if (isStill && files.every(isUnchanged)) continue;
      const texts = readKept(join(this.#sources.folder, head.key)) as KeptTexts | undefined;
      if (texts) this.#unwritten.set(head.key, texts);
      this.#made.delete(folder);
    }
  }

  /** Whether the files of `folder` are on the disk as they were when they were listed. */
  isStill(folder: string): boolean {
    return this.#filesIn(folder).every(isUnchanged);
  }

  /** Whether the texts of all that was made are in files. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  #write(key: string, texts: KeptTexts): void {
    try {
      writeKept(join(this.#sources.folder, key), texts);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      this.#isWhole = false;
      this.#unwritten.set(key, texts);
    }
  }

  #sealedFile(folder: string): string {
    return `sealed-${this.#keys.get(folder) ?? ''}`;
  }

  #sealedIn(folder: string): ParsedNotice | undefined {
    if (this.#unsealed.has(folder) || !this.#keys.has(folder)) return this.#unsealed.get(folder);
    const file = join(this.#sources.folder, this.#sealedFile(folder));
    const seal = !this.#sources.isFresh && existsSync(file) ? sealOf(this.#filesIn(folder)) : undefined;
    const notice = seal && (readSealed(file, seal) as ParsedNotice | undefined);
    this.#unsealed.set(folder, notice);
    return notice;
  }

  /** Keeps `parsed` so that only who has the files of `folder` can read it, unless it was kept so. */
  #seal(folder: string, parsed: ParsedNotice): void {
    const seal = this.#unsealed.get(folder) ? undefined : sealOf(this.#filesIn(folder));
    try {
      if (seal) writeSealed(join(this.#sources.folder, this.#sealedFile(folder)), parsed, seal);
      this.#sealed.add(folder);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      this.#isWhole = false;
    }
  }

  #filesIn(folder: string): readonly ContentFile[] {
    this.#files ??= filesByFolder(this.#sources.files);
    return this.#files.get(folder) ?? [];
  }

  #headOf(folder: string): KeptHead | undefined {
    const head = this.#sources.heads.get(folder);
    return head?.key === this.#keys.get(folder) && head && isLasting(head.notice, this.#sources.today)
      ? head
      : undefined;
  }

  #withTexts({ key, notice: head, parsed }: KeptHead, parse: () => ParsedNotice): ParsedNotice {
    const ownTexts = (): KeptTexts => this.#textsOf(key, parse);
    const texts = (): Pick<Notice, NoticeText> => {
      const { texts: noticeTexts } = ownTexts();
      if (!noticeTexts) throw new Error('A notice that is kept without its texts');
      return noticeTexts;
    };
    return {
      ...parsed,
      notice: head && withTexts(head, texts),
      get nominees() {
        return ownTexts().nominees;
      },
      get records() {
        return ownTexts().records;
      },
    };
  }

  #readTexts(key: string, parse: () => ParsedNotice): KeptTexts {
    const unwritten = this.#unwritten.get(key);
    if (unwritten) return unwritten;
    const file = join(this.#sources.folder, key);
    const stored = readKept(file) as KeptTexts | undefined;
    if (stored) return stored;
    // What is damaged is thrown away, so that it is not asked for again.
    rmSync(file, { force: true });
    const [, texts] = packed(key, parse());
    this.#unwritten.set(key, texts);
    return texts;
  }
}

/** Whether the names of `notice` may still be shown on `today`. */
function isLasting(notice: Omit<NoticeHead, 'ledger'> | undefined, today: CivilDate): boolean {
  if (!notice) return true;
  const { withdrawal, archiving, archivesOn, result } = notice;
  const isOver = archivesOn !== undefined && archivesOn <= today;
  const isAhead = result !== undefined && result.time.on > today;
  return !withdrawal && !archiving && !isOver && !isAhead;
}
