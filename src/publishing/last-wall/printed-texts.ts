import { withoutReferences } from '#documents/markup/html.ts';
import { decoded } from '#domain/prose/decoded.ts';

/** What people and programs read of a file of the site: each text, without the marks among which it stands. */
export type PrintedTexts = (file: string) => Iterable<string>;

/** The readers of the site's files, by their ending. Scripts, styles, pictures and the index hold no text of their own. */
const readers: Readonly<Record<string, PrintedTexts>> = {
  html: textsOfMarkup,
  xml: textsOfMarkup,
  json: linesOfValue,
  ics: (file) => lines(file.replace(/\r\n[ \t]/g, '').replace(/\\([nN,;\\])/g, unescaped)),
  csv: (file) => file.match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [],
  txt: lines,
};

/** The texts of the file at `path` of the site; undefined where such a file holds none. */
export function printedTexts(path: string): PrintedTexts | undefined {
  return readers[path.slice(path.lastIndexOf('.') + 1)];
}

function lines(file: string): string[] {
  return file.split(/[\r\n]+/);
}

function unescaped(_: string, character: string): string {
  return character.toLowerCase() === 'n' ? '\n' : character;
}

/** Tags among the letters of a word: all others part what stands before them from what follows. */
const inline = /^<\/?(?:a|b|bdi|code|em|i|mark|ruby|s|strong|sub|sup|u|wbr)\b/i;
const code = /<(style|script)\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/\1>/gi;
const attribute =
  /\s(?:alt|aria-label|content|data-[\w-]+|href|placeholder|title|value)=(?:"([^"]*)"|'([^']*)')/gi;

/**
 * Of HTML, Atom and the site map: the text between the tags, and in the attributes that people or programs read, but
 * for rows of marks, one for each day or notice.
 */
function* textsOfMarkup(file: string): Generator<string> {
  const attributes: string[] = [];
  const text = file
    .replace(code, '\n')
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/<[^>]*>/g, (tag) => {
      if (tag.includes('='))
        for (const [, quoted, single = ''] of tag.matchAll(attribute)) attributes.push(quoted ?? single);
      return inline.test(tag) ? '' : '\n';
    });
  for (const line of lines(text)) {
    const words = withoutReferences(line);
    // What a feed says is markup in references.
    if (/<[a-z][^>]*>/i.test(words)) yield* textsOfMarkup(words);
    else yield words;
  }
  for (const value of attributes) if (!/^[01]+$/.test(value)) yield decoded(withoutReferences(value));
}

function* linesOfValue(file: string): Generator<string> {
  for (const text of textsOfValue(JSON.parse(file)))
    if (/[\r\n]/.test(text)) yield* lines(text);
    else yield text;
}

/** Every key, text and number within `value`. */
export function* textsOfValue(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'number') yield String(value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* textsOfValue(inner);
    }
}
