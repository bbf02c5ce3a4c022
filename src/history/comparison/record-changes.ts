import type { NoticeRecord, RecordedFile } from '#domain/notice/notice-record.ts';

/** A file of a notice's canonical text that is not what it was. */
export type RecordChange =
  | { readonly file: string; readonly kind: 'added' | 'removed' | 'replaced' }
  | {
      readonly file: string;
      readonly kind: 'changed';
      /** Settings of the first level that differ. */
      readonly keys: readonly string[];
      readonly hasNewText: boolean;
    };

/** What differs of two canonical texts, in the order of their files; a setting's place among others is none of it. */
export function recordChanges(before: NoticeRecord, after: NoticeRecord): RecordChange[] {
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return files.flatMap((file): RecordChange[] => {
    const [was, is] = [before[file], after[file]];
    if (!was || !is) return [{ file, kind: was ? 'removed' : 'added' }];
    return isSame(was, is) ? [] : [fileChange(file, was, is)];
  });
}

function fileChange(file: string, was: RecordedFile, is: RecordedFile): RecordChange {
  if ('sha256' in was || 'sha256' in is) return { file, kind: 'replaced' };
  const [old, now] = [groupOf(was.settings), groupOf(is.settings)];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return {
    file,
    kind: 'changed',
    keys: keys.filter((key) => !isSame(old[key], now[key])),
    hasNewText: was.text !== is.text,
  };
}

function groupOf(settings: unknown): Readonly<Record<string, unknown>> {
  return typeof settings === 'object' && settings !== null ? { ...settings } : {};
}

function isSame(was: unknown, is: unknown): boolean {
  return JSON.stringify(was) === JSON.stringify(is);
}
