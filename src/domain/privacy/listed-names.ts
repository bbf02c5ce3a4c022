import { ofEach } from '../lists/of-each.ts';
import { nameForm } from '../name/name-form.ts';

/** Names of those whom a notice lists, where its words begin or end with one. */

/** A name that ends so is no person's. */
export const body = /(?:公司|集团|中心|[局会院校厂站所队部处科室组车馆])$/;
export const longBody = new RegExp(`[\\u4e00-\\u9fff]{3}${body.source}`);
const village = /^[\u4e00-\u9fff]{2,}(?:[村镇乡]|社区|街道)$/;

/** Whether a listed `name` is that of a body or of a village, and no person's. */
function isOfPlace(name: string): boolean {
  return longBody.test(name) || village.test(name);
}

/** More of a text than any name has, with what may stand among its characters. */
const longestName = 40;

/** Whether `words` end in one of `names`, which are in the form for comparing, however it is typed. */
export function isName(words: string, names: ReadonlySet<string>): boolean {
  return isAmong(names, words.slice(-longestName), (end, length) => end.slice(-length));
}

/** Whether `words` begin with one of `names`, as `isName`. */
export function beginsWithName(words: string, names: ReadonlySet<string>): boolean {
  return isAmong(names, words.slice(0, longestName), (start, length) => start.slice(0, length));
}

/** Whether a part of `words` is one of `names`, from two characters on: one alone is a word as well. */
function isAmong(
  names: ReadonlySet<string>,
  words: string,
  partOf: (text: string, length: number) => string,
): boolean {
  if (names.size === 0) return false;
  const text = nameForm(words);
  return lengthsOf(names).some((length) => length <= text.length && names.has(partOf(text, length)));
}

/** The signs of a person's name, where no body is called so. */
const fewestOfAny = 3;
const longestOfPerson = 4;
/** What may stand before a name of two signs, which may be the end of a word as well. */
const beforeName = /(?:^|[^\u4e00-\u9fff]|[中里的是为和与及由给对向让把将现查解名位户段组人员长师者有])$/;

/** Where the last of `names` that may be a person's stands in `words`, which are in the form for comparing. */
export function lastNameIn(
  words: string,
  names: ReadonlySet<string>,
): { readonly start: number; readonly end: number } | undefined {
  const lengths = lengthsOf(names).filter((length) => length <= longestOfPerson);
  for (let end = words.length; end > 1; end -= 1)
    for (const length of lengths) {
      const start = end - length;
      const name = start < 0 ? '' : words.slice(start, end);
      if (!names.has(name) || isOfPlace(name)) continue;
      if (length >= fewestOfAny || beforeName.test(words.slice(0, start))) return { start, end };
    }
  return undefined;
}

/** Whether `words` begin with one of `names` that may be a person's. */
export function beginsWithPerson(words: string, names: ReadonlySet<string>): boolean {
  const longest = /^[\u4e00-\u9fff]{1,7}·/.test(words) ? longestName : longestOfPerson;
  return isAmong(names, words.slice(0, longest), (start, length) => {
    const name = start.slice(0, length);
    return isOfPlace(name) ? '' : name;
  });
}

/** How many characters some of the names have. */
const lengthsOf = ofEach((names: ReadonlySet<string>): readonly number[] =>
  [...new Set([...names].map(({ length }) => length))].filter((length) => length >= 2),
);
