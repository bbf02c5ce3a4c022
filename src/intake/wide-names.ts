import { isSurnamed } from '#domain/name/likely-names.ts';
import { unspaced } from './entry.ts';

/** A name without the spaces that set it wide (甲　一); other spaces are its own. */
export function plainName(text: string): string {
  const close = unspaced(text);
  const isSpaced = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u.test(text);
  return isSpaced || (/^\p{Script=Han}+\s+\p{Script=Han}+$/u.test(text) && isSurnamed(close)) ? close : text;
}

/** `text` with the names of two characters closed that spaces set as wide as those of three: 甲示一  乙  二. */
export function withCloseNames(text: string): string {
  return text.replace(wideName, (written) => {
    const close = unspaced(written);
    return isSurnamed(close) ? close : written;
  });
}

const wideName = /(?<![^\s、，,])\p{Script=Han}[ \u3000]{1,4}\p{Script=Han}(?![^\s、，,（(])/gu;
