import { withoutReferences } from '#documents/markup/html.ts';
import { matchesIn } from '#domain/lists/matches-in.ts';
import { decoded } from '#domain/prose/decoded.ts';

/** What people and programs read of a file of the site: each text, without the marks among which it stands. */
export type PrintedTexts = (file: string) => readonly string[];

/**
 * The readers of the site's files, by their ending. Scripts, styles, pictures and the index hold no text of their own.
 */
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
function textsOfMarkup(file: string): string[] {
  const attributes: string[] = [];
  const text = file
    .replace(code, '\n')
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/<[^>]*>/g, (tag) => {
      if (tag.includes('='))
        for (const [, quoted, single = ''] of matchesIn(tag, attribute)) attributes.push(quoted ?? single);
      return inline.test(tag) ? '' : '\n';
    });
  const texts: string[] = [];
  for (const line of lines(text)) {
    const words = withoutReferences(line);
    // What a feed says is markup in references.
    if (words !== line && /<[a-z][^>]*>/i.test(words)) texts.push(...textsOfMarkup(words));
    else texts.push(words);
  }
  for (const value of attributes) if (!/^[01]+$/.test(value)) texts.push(decoded(withoutReferences(value)));
  return texts;
}

function linesOfValue(file: string): string[] {
  return textsOfValue(JSON.parse(file)).flatMap((text) => (/[\r\n]/.test(text) ? lines(text) : text));
}

/** Every key, text and number within `value`; the places in a list are no keys. */
export function textsOfValue(value: unknown): string[] {
  const texts: string[] = [];
  addTexts(value, texts);
  return texts;
}

function addTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'number') texts.push(String(value));
  else if (Array.isArray(value)) for (const inner of value) addTexts(inner, texts);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      texts.push(key);
      addTexts(inner, texts);
    }
}
