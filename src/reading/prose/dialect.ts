/**
 * The dialect of official text: the marks that mean something in a notice. All else is text, and is printed as it was
 * typed: an office answers for every character, and its texts are full of what Markdown takes for marks (stars of
 * masks, `7*24`, `- 3 -`, `2023. 8. 4`, `_`, `~`, `<`, `>`, `&nbsp;`, rows of dashes). `content/附录.md` teaches these
 * marks, and a test holds that nothing else is taken away.
 *
 * | mark | where | printed |
 * | --- | --- | --- |
 * | blank line | | the end of a paragraph |
 * | line's end | | a line's end |
 * | spaces, tabs, U+3000 | at the beginning of a line; spaces and tabs at its end | nothing |
 * | `# ` to `###### ` | at the beginning of a line | a heading |
 * | `1. ` or `1) `, up to 999 | at the beginning of a line; within a paragraph, only 1 | an entry with its number as typed |
 * | `- ` | at the beginning of a line that does not end in ` -` | an entry |
 * | `|` | in rows, whose second one is of dashes | a table's cells |
 * | `**…**` | at the beginning of a line, as `isStrong` has it | strong text |
 * | `[…](…)`, `![…](…)` | within a line | a link, a picture |
 * | `{{…}}` | within a line | a value of the notice |
 * | `\` | before a mark; told by a note | that mark as text |
 */

/** Marks at the beginning of a line, each with the space behind it. */
export const headingLine = /^(#{1,6})[ \t]+(?=\S)/;
export const numberedLine = /^(\d{1,3}[.)])[ \t]+(?=\S)/;
/** A line between two dashes is a page's number: `- 3 -`. */
export const bulletLine = /^(-)(?!.*[ \t]-$)[ \t]+(?=\S)/;

/** A row of a table that only says that the one before it is its head, where there is a bar in it: `| --- | --- |`. */
export const dashedRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** Bars of a table's row; one after `\` is text. */
export const bars = /\\\||\|/g;

/** What may be strong text at the beginning of a line: the words, and the rest of the line. */
export const strongText = /^\*\*([^*\s](?:[^*]*[^*\s])?)\*\*(?!\*)(.*)$/;

/**
 * Whether stars around `words`, before the `rest` of a line, make them strong: they are all of the line or end as a
 * sentence does, there are neither Latin letters nor digits in them, and too many Han characters for a name or number
 * that stars hide on both sides.
 */
export function isStrong(words: string, rest: string): boolean {
  const own = words.replace(/\{\{[^{}]*\}\}/g, '');
  return (
    (rest === '' || /[。：！？]$/.test(words)) &&
    !/[A-Za-z\d]/.test(own) &&
    [...own.matchAll(/\p{Script=Han}/gu)].length >= fewestStrong
  );
}

const fewestStrong = 8;

/** Marks that `\` makes text. */
const escapable = /[*#.)([\]!|_`~<>&+-]/.source;
const value = /\{\{(?<key>[^{}\n]*)\}\}/.source;
/** What an address is written in: signs of ASCII but blanks and brackets, and letters of any script. */
const inAddress = String.raw`[!-'*-~\p{L}\p{N}]`;
/** A link, or a picture: in every address there is `/`, `:`, `#` or `.`. */
const link = String.raw`(?<picture>!?)\[(?<words>[^[\]]*)\]\((?<address>(?=[^\s()]*[/:#.])[\w/#.]${inAddress}*(?:\(${inAddress}*\)${inAddress}*)*)\)`;

/** Marks within a line: one that `\` makes text, a value, a link or a picture. */
export const marksInLine = new RegExp(String.raw`\\(?<escaped>${escapable})|${value}|${link}`, 'gu');

/** `text` as a cell of a table has to be written to say it: with `\` before bars, links, and `\` before a mark. */
export function cellSaying(text: string): string {
  return text.replace(cellMarks, String.raw`\$&`);
}

const cellMarks = new RegExp(String.raw`\||\[(?=[^[\]]*\]\()|\\(?=${escapable})(?!\||\[[^[\]]*\]\()`, 'g');

/** Text that was meant to be a mark, or a character: code of web pages, rules of dashes, links, fences of code. */
export const webCode = /<\/?[A-Za-z][\w-]*(?:[ \t][^<>]*)?\/?>|<!--/g;
export const ruleLine = /^(?:-{3,}|={3,})$/;
/** What was meant to be a link, and leads nowhere: the address, or the way that it is written, is none of this dialect's. */
export const linkMarks =
  /\]\([ \t]*<?(?:[A-Za-z][A-Za-z+.-]{1,15}:|[/\\]{2}|www[.。．]|[^()\s]{1,99}\.[A-Za-z]{3,4}\))/;
export const fenceLine = /^(?:`{3,}|~{3,})/;
