/**
 * Every match of `pattern`, which is global, in `text`. Unlike `matchAll` it copies no pattern: of many short texts
 * most have no match.
 *
 * @example matchesIn('1、2', /\d/g).map(([digit]) => digit) // ['1', '2']
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}
