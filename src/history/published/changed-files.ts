import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { NoticeRecord, RecordedFile } from '#domain/notice/notice-record.ts';
import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import { digestOf } from '#reading/recorder.ts';
import { diagnosticAt, diagnosticOf, parseSource, type Source } from '#reading/files/source.ts';
import type { WholeFile } from '#reading/wording/catalogue/published-words.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { type Difference, differenceIn } from './difference.ts';

/**
 * What of the text `now` of a notice, in the folder `notice`, is not as it was `before`: a report a file, with the
 * first difference in it, or what became of the whole of it.
 */
export function changedFiles(before: NoticeRecord, now: NoticeRecord, place: ComparedPlace): Diagnostic[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const renamed = renamedFiles(before, now);
  const former = new Set([...renamed.values()].map((one) => one.former));
  return names.flatMap((name) => {
    const [was, is] = [before[name], now[name]];
    if (former.has(name) || (was && is && digestOf(was) === digestOf(is))) return [];
    if (was && is) return [changedFile(name, was, is, place)];
    return [wholeFile(name, is ?? was, renamed.get(name) ?? (is ? 'added' : 'gone'), place)];
  });
}

/** Of what is compared. */
interface ComparedPlace {
  /** By what the text of then is known. */
  readonly where: string;
  /** The notice's folder. */
  readonly notice: string;
  /** What a difference is called: of what was published, or of what was signed. */
  readonly code: 'text-changed' | 'signed-text-changed';
}

function changedFile(
  name: string,
  was: RecordedFile,
  is: RecordedFile,
  { where, notice, code }: ComparedPlace,
): Diagnostic {
  const { source, at, ...words } = differenceAt(`${notice}${name}`, was, is);
  const hasOthers = isListOf(name) && entriesIn(was) !== entriesIn(is);
  return diagnosticAt(source, at, code, {
    where,
    file: name,
    ...words,
    whole: undefined,
    hasOthers,
  });
}

/** What became of the whole file `name`, which holds or held `content`. */
function wholeFile(
  name: string,
  content: RecordedFile | undefined,
  fate: 'added' | 'gone' | { readonly former: string },
  { where, notice, code }: ComparedPlace,
): Diagnostic {
  const whole: WholeFile =
    typeof fate === 'object'
      ? { kind: 'renamed', former: fate.former }
      : { kind: fate, nominee: isListOf(name) ? nomineeOf(content) : undefined };
  return diagnosticOf(`${notice}${fate === 'gone' ? 'notice.md' : name}`, code, {
    ...{ where, file: name, was: undefined, is: undefined, whole },
    hasOthers: isListOf(name) && whole.kind !== 'renamed',
  });
}

/** Files that have another name and the same content as `before`: the former name by the new one. */
function renamedFiles(
  before: NoticeRecord,
  now: NoticeRecord,
): ReadonlyMap<string, { readonly former: string }> {
  const gone = new Map(
    Object.entries(before).flatMap(([name, file]) => (now[name] ? [] : [[digestOf(file), name] as const])),
  );
  if (gone.size === 0) return new Map();
  return new Map(
    Object.entries(now).flatMap(([name, file]) => {
      const former = before[name] ? undefined : gone.get(digestOf(file));
      return former === undefined ? [] : [[name, { former }] as const];
    }),
  );
}

function isListOf(name: string): boolean {
  return name.startsWith('nominees/');
}

const namedFile = z.looseObject({ 名称: z.string() });

/** The nominee whose file of its own `file` is; undefined for a list. */
function nomineeOf(file: RecordedFile | undefined): string | undefined {
  if (!file || 'sha256' in file) return undefined;
  const name = namedFile.safeParse(file.settings).data?.名称;
  return name && withoutPersonalData(name);
}

/** How many rows a list has, or lines. */
function entriesIn(file: RecordedFile): number {
  return 'sha256' in file ? 0 : (file.text.match(/^[ \t]*\|.*\S/gm)?.length ?? 0);
}

function differenceAt(
  path: string,
  was: RecordedFile,
  is: RecordedFile,
): Difference & { readonly source: Source } {
  const bare = { file: path, text: '' };
  if ('sha256' in was || 'sha256' in is) return { source: bare, at: 0, was: sizeOf(was), is: sizeOf(is) };
  const source = parseSource({ file: path, size: 0, bytes: readFileSync(path) });
  if ('severity' in source) return { source: bare, at: 0, was: undefined, is: undefined };
  return { source, ...differenceIn(source, was, is) };
}

/** `128 字节，SHA-256 1a2b3c4d…` */
function sizeOf(file: RecordedFile): string {
  return 'sha256' in file ? `${file.bytes}字节，SHA-256 ${file.sha256.slice(0, 8)}…` : '可以读的文字';
}
