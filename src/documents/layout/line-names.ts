import { isHead } from './labels.ts';

/** A line that says what the next one holds: 手机： */
const naming = /^([^,，。;；:：\d]{2,20})[:：]$/;
/** A heading, which has no colon, is no longer. */
const longestHeading = 10;

/** Lines as they are read one after another, of which one may name the next. */
export class LineNames {
  #name: string | undefined;

  /** What the last line that is not blank calls `line`. */
  nameOf(line: string): string | undefined {
    const words = line.trim();
    const name = this.#name;
    if (words !== '') this.#name = naming.exec(words)?.[1] ?? (isHeading(words) ? words : undefined);
    return name;
  }
}

function isHeading(words: string): boolean {
  return words.length <= longestHeading && !/[,，。;；:：、]/.test(words) && isHead(words);
}
