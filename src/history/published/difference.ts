import { stretchIn } from '#domain/lists/stretch-in.ts';
import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import { parseMatterFile } from '#reading/settings/matter/matter.ts';
import type { Source } from '#reading/files/source.ts';

/** The first place where a text is not what it was: its offset, and a few words of then and of now. */
export interface Difference {
  readonly at: number;
  /** Undefined where something was put in. */
  readonly was: string | undefined;
  /** Undefined where something was taken out. */
  readonly is: string | undefined;
}

/** What is recorded of a Markdown file. */
interface RecordedText {
  readonly settings: unknown;
  readonly text: string;
}

/** Where `source`, of which `is` is recorded, first differs from `was`. Personal data are masked: logs are read. */
export function differenceIn(source: Source, was: RecordedText, is: RecordedText): Difference {
  const { value } = parseMatterFile(source, undefined);
  const settings = differenceOfSettings(was.settings, is.settings);
  if (settings && value) {
    const { path, hasKey } = settings;
    const at = hasKey ? value.matter.placeOf(path) : value.matter.placeOfKey(path);
    return { at, ...shownOf(settings.was, settings.is) };
  }
  const start = value ? value.bodyAt + leadingBlank(value.body) : 0;
  const at = start + commonStart(was.text, is.text);
  return { at: Math.min(at, source.text.length), ...shownOf(was.text, is.text) };
}

function leadingBlank(body: string): number {
  return stretchIn(body, /^(?:[ \t]*\n)+/).length;
}

interface SettingsDifference {
  readonly path: readonly PropertyKey[];
  /** Whether `path` leads to something in the settings as they are now. */
  readonly hasKey: boolean;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

function differenceOfSettings(
  was: unknown,
  is: unknown,
  path: readonly PropertyKey[] = [],
): SettingsDifference | undefined {
  if (isTree(was) && isTree(is) && Array.isArray(was) === Array.isArray(is)) {
    const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])];
    for (const key of keys) {
      const step = Array.isArray(is) ? Number(key) : key;
      const difference = differenceOfSettings(was[key], is[key], [...path, step]);
      if (difference) return difference;
    }
    const order = Object.keys(is).findIndex((key, index) => key !== Object.keys(was)[index]);
    const key = Object.keys(is)[order];
    return key === undefined
      ? undefined
      : {
          path: [...path, key],
          hasKey: true,
          was: Object.keys(was).join('、'),
          is: Object.keys(is).join('、'),
        };
  }
  if (was === is) return undefined;
  return { path, hasKey: is !== undefined, was: flat(was, path), is: flat(is, path) };
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A setting as one line; one that is a list or a group begins with its key. */
function flat(value: unknown, path: readonly PropertyKey[]): string | undefined {
  if (value === undefined) return undefined;
  const text = isTree(value)
    ? Object.entries(value)
        .map(([key, inner]) => (Array.isArray(value) ? flat(inner, []) : `${key}: ${flat(inner, [])}`))
        .join('，')
    : String(value);
  const key = path.at(-1);
  return typeof key === 'string' && isTree(value) ? `${key}: ${text}` : text;
}

const most = 20;
const around = 6;

/** The words around the first difference of two texts, at most `most` characters each. */
function shownOf(
  was: string | undefined,
  is: string | undefined,
): { readonly was: string | undefined; readonly is: string | undefined } {
  if (was === undefined || is === undefined)
    return { was: was && clipped(was, 0, was.length), is: is && clipped(is, 0, is.length) };
  const start = commonStart(was, is);
  const end = commonEnd(was, is, start);
  return {
    was: clipped(was, ...inLines(was, start, was.length - end)),
    is: clipped(is, ...inLines(is, start, is.length - end)),
  };
}

/** The stretch from `start` to `end` and a little around it, as far as its lines go. */
function inLines(text: string, start: number, end: number): [start: number, end: number] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  return [
    Math.max(start - around, start === 0 ? 0 : lineStart),
    Math.min(end + around, lineEnd === -1 ? text.length : lineEnd),
  ];
}

function clipped(whole: string, start: number, end: number): string {
  const masked = withoutPersonalData(whole);
  const from = characterStart(masked, Math.max(0, start));
  const to = characterStart(masked, Math.min(masked.length, end, from + most));
  const shown = masked.slice(from, to).trim().replace(/\s+/g, ' ');
  const isCut = from > 0 && /[\p{L}\p{N}]{2}/u.test(masked.slice(from - 1, from + 1));
  return `${isCut ? '…' : ''}${shown}${to < Math.min(masked.length, end) ? '…' : ''}`;
}

/** How many characters two texts have in common at their start; halves of a character are none. */
function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return characterStart(a, at);
}

function commonEnd(a: string, b: string, start: number): number {
  let end = 0;
  const longest = Math.min(a.length, b.length) - start;
  while (end < longest && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return end;
}

function characterStart(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && at > 0 ? at - 1 : at;
}
