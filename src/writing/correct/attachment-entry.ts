import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { settingsDocument, startOf } from '#reading/as-meant/settings-document.ts';
import { settingsSpan } from '../file-text.ts';

/**
 * `text` of a `notice.md` without the entry of 附件 for `file` (attachments/mingdan.txt), and without 附件 where it was the
 * only one; every other character stays. As it is where there is no such entry.
 */
export function withoutEntry(text: string, file: string): string {
  const span = settingsSpan(text);
  if (!span) return text;
  const settings = text.slice(span.start, span.end);
  const [start, end] = entryIn(settings, file) ?? [0, 0];
  return text.slice(0, span.start + start) + text.slice(span.start + end);
}

/** From where to where of `settings` the entry stands, with the comma or the line that it takes. */
function entryIn(settings: string, file: string): readonly [start: number, end: number] | undefined {
  const { contents } = settingsDocument(settings);
  const pair = isMap(contents) ? contents.items.find((one) => keyOf(one) === '附件') : undefined;
  const list = pair?.value;
  if (!pair || !isSeq<Node>(list)) return undefined;
  const index = list.items.findIndex((item) => isMap(item) && (item.get('文件') as unknown) === file);
  const item = list.items[index];
  if (!item?.range) return undefined;
  const next = list.items[index + 1];
  if (list.items.length === 1) return wholeLines(settings, startOf(pair.key as Node), list.range?.[1] ?? 0);
  if (!list.flow) {
    const from = lineStart(settings, startOf(item));
    return [from, next ? lineStart(settings, startOf(next)) : wholeLines(settings, from, item.range[1])[1]];
  }
  const last = list.items[index - 1];
  return next ? [startOf(item), startOf(next)] : [last?.range?.[1] ?? startOf(item), item.range[1]];
}

function keyOf({ key }: Pair<unknown, unknown>): unknown {
  return isScalar(key) ? key.value : undefined;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The lines in which the part from `start` to `end` stands, its last line's end with them. */
function wholeLines(text: string, start: number, end: number): readonly [start: number, end: number] {
  const last = text.slice(0, end).trimEnd().length;
  const lineEnd = text.indexOf('\n', last);
  return [lineStart(text, start), lineEnd === -1 ? text.length : lineEnd + 1];
}
