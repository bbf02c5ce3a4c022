import type { ContentFile } from '#reading/files/content-files.ts';

/** The text of a file with its byte order mark and line ends; undefined for what is not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `text` in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Whether two files are the same, byte by byte. */
export function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** What is in `file`; undefined of a link, which is never followed. */
export function heldBytes(file: ContentFile): Uint8Array | undefined {
  return file.isLink ? undefined : file.bytes;
}

/**
 * From where to where of `text`, a file with settings between two lines `---`, these stand; undefined where it has
 * none.
 */
export function settingsSpan(text: string): { readonly start: number; readonly end: number } | undefined {
  const [whole, opening = ''] =
    /^(\uFEFF?---[ \t]*\r?\n)[^]*?(?:\r?\n)?(?=^---[ \t]*(?:\r?\n|$(?![^])))/m.exec(text) ?? [];
  return whole === undefined || !text.startsWith(whole)
    ? undefined
    : { start: opening.length, end: whole.length };
}
