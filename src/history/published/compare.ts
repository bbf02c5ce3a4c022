import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type NoticeRecord,
  type RecordedFile,
  type SilentChange,
  silentChanges,
} from '#domain/notice/notice-record.ts';
import { type Diagnostic, inOrder } from '#reading/wording/diagnostic.ts';
import { digestOf } from '#reading/recorder.ts';
import type { Content, PublishedRecord } from '#reading/parse-content.ts';
import { diagnosticAt, parseSource, type Source } from '#reading/files/source.ts';
import type { Baseline } from './baseline.ts';
import { type Difference, differenceIn } from './difference.ts';
import { gitBaseline } from './git-history.ts';
import { manifestBaseline } from './manifest-source.ts';

/**
 * What of `content` is not as it was published, and does not say so: by the Git history of its `folder`, and by
 * what is on line at `published`, where that is given. What that says goes before what Git says. Throws a
 * `ManifestProblem` where `published` cannot be read.
 */
export async function silentlyChanged(
  content: Content,
  folder: string,
  published?: string,
): Promise<Diagnostic[]> {
  const online = published === undefined ? [] : [await manifestBaseline(published)];
  return compareWithPublished(content, folder, [...online, await gitBaseline(folder, content.records)]);
}

/**
 * What differs between `content`, read from `folder`, and what the `sources` say was published, all at once. A
 * notice that is as one source has it is not held against a later one, and nothing is told twice.
 */
export async function compareWithPublished(
  content: Pick<Content, 'records'>,
  folder: string,
  sources: readonly Baseline[],
): Promise<Diagnostic[]> {
  const told = new Map<string, Diagnostic>();
  const settled = new Set<string>();
  for (const source of sources) {
    for (const [address, before] of source.notices) {
      if (settled.has(address)) continue;
      const now = content.records.get(address);
      if (now?.published.version === before.version && now.published.digest === before.digest)
        settled.add(address);
      const changes = silentChanges(before, now?.published);
      for (const change of changes)
        for (const diagnostic of await tell(change, { address, folder, source, now })) {
          const key = `${diagnostic.code} ${diagnostic.file}`;
          if (!told.has(key)) told.set(key, diagnostic);
        }
    }
  }
  const isBlind =
    sources.length > 0 && sources.every(({ isShallow }) => isShallow) && content.records.size > 0;
  const blind = isBlind
    ? [diagnosticAt({ file: `${folder}/notices`, text: '' }, 0, 'history-shallow', {})]
    : [];
  return inOrder([...blind, ...told.values()]);
}

interface Comparison {
  readonly address: string;
  readonly folder: string;
  readonly source: Baseline;
  readonly now: PublishedRecord | undefined;
}

async function tell(change: SilentChange, comparison: Comparison): Promise<Diagnostic[]> {
  const { address, folder, source, now } = comparison;
  const { where } = source;
  const notice = `${folder}${address}`;
  const fileOr = (name: string): Source => ({
    file: existsSync(join(notice, name)) ? `${notice}${name}` : `${notice}notice.md`,
    text: '',
  });
  switch (change.kind) {
    case 'gone':
      return [
        diagnosticAt({ file: `${notice}notice.md`, text: '' }, 0, 'published-gone', { where, address }),
      ];
    case 'life': {
      const { file, isGone } = change;
      return [diagnosticAt(fileOr(file), 0, 'life-changed', { where, file, isGone })];
    }
    case 'version': {
      const { version, isGone } = change;
      return [
        diagnosticAt(fileOr(`versions/${version}/notice.md`), 0, 'version-changed', {
          where,
          version,
          isGone,
        }),
      ];
    }
    case 'text': {
      const before = await source.recordOf(address);
      if (before && now) return changedFiles(before, now.record, where, notice);
      return [
        diagnosticAt({ file: `${notice}notice.md`, text: '' }, 0, 'text-changed', {
          where,
          file: undefined,
          was: undefined,
          is: undefined,
        }),
      ];
    }
  }
}

function changedFiles(before: NoticeRecord, now: NoticeRecord, where: string, notice: string): Diagnostic[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.flatMap((name) => {
    const was = before[name];
    const is = now[name];
    if (was && is && digestOf(was) === digestOf(is)) return [];
    const { source, at, ...words } = is
      ? differenceAt(`${notice}${name}`, was, is)
      : { source: { file: `${notice}notice.md`, text: '' }, at: 0, was: '这个文件', is: undefined };
    return [diagnosticAt(source, at, 'text-changed', { where, file: name, was: words.was, is: words.is })];
  });
}

function differenceAt(
  path: string,
  was: RecordedFile | undefined,
  is: RecordedFile,
): Difference & { readonly source: Source } {
  const bare = { file: path, text: '' };
  if (!was) return { source: bare, at: 0, was: undefined, is: '这个文件' };
  if ('sha256' in was || 'sha256' in is) return { source: bare, at: 0, was: sizeOf(was), is: sizeOf(is) };
  const source = parseSource({ file: path, size: 0, bytes: readFileSync(path) });
  if ('severity' in source) return { source: bare, at: 0, was: undefined, is: undefined };
  return { source, ...differenceIn(source, was, is) };
}

/** `128 字节，SHA-256 1a2b3c4d…` */
function sizeOf(file: RecordedFile): string {
  return 'sha256' in file ? `${file.bytes} 字节，SHA-256 ${file.sha256.slice(0, 8)}…` : '可以读的文字';
}
