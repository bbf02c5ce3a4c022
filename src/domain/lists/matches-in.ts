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
    if (match[0] === '') pattern.lastIndex += stepAt(text, pattern);
  }
  return matches;
}

/** How far the next match of `pattern` may be: within a character a pattern that knows characters begins it again. */
function stepAt(text: string, { unicode, lastIndex }: RegExp): number {
  return unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
}
