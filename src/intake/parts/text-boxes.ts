import { bodyNames } from '../body-name.ts';
import { type Entry, isLine } from '../entry.ts';
import { datedLine } from './signature.ts';

/** `entries` with text boxes above a signature that they would part: what is anchored to who signs stands beside it. */
export function withWholeSignature(entries: readonly Entry[]): Entry[] {
  const isBox = (entry: Entry | undefined): boolean => entry?.kind === 'line' && entry.where === '文本框';
  const all: Entry[] = [];
  for (const [index, entry] of entries.entries()) {
    const from = all.findLastIndex((other) => !isBox(other));
    const signer = all[from];
    const isDate = isLine(entry) && datedLine(entry.text)?.before === '';
    const isParted = isDate && isBox(entries[index - 1]) && signer !== undefined && isSigner(signer);
    if (isParted) all.push(...all.splice(from, 1));
    all.push(entry);
  }
  return all;
}

function isSigner(entry: Entry): boolean {
  return isLine(entry) && bodyNames(entry.text).length > 0;
}
