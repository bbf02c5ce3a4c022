/**
 * `text` as the words that are indexed and asked for: each Han character alone, each run of other letters or
 * digits in lower case. No dictionary is involved, so build and browser cut every text alike.
 */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
  );
}
