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
 * Whether stars around `words`, before the `rest` of a line, make them strong: they are all of the line, end as a sentence
 * does, or lead what stands behind a colon or a space. There are neither Latin letters nor digits in them, but for a
 * number before them and what stands in brackets, and more Han characters than stars hide around: **市王某。**县李某 is
 * of masks.
 */
export function isStrong(words: string, rest: string): boolean {
  const own = words.replace(/\{\{[^{}]*\}\}/g, '').replace(beside, '');
  const signs = [...own.matchAll(/\p{Script=Han}/gu)].length;
  return (
    (/^(?:[：: \t]|$)/.test(rest) || /[。：！？]$/.test(words)) &&
    !/[A-Za-z\d]/.test(own) &&
    (signs >= fewestOfSentence || (signs >= fewestOfHead && !(ofPlace.test(words) && ofPlace.test(rest))))
  );
}

/** What may stand in strong text besides its words: `1.`, （1）, （8人）. */
const beside = /^\d{1,2}[.．、]|（[^（）]{1,20}）/g;
const [fewestOfSentence, fewestOfHead] = [8, 2];
/** What stars hide the name of. */
const ofPlace = /^(?:[省市州县区旗乡镇村组街路局厅委处科厂校院]|公司|大学|中学|小学|医院|银行)/;

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
/**
 * What was meant to be a link, and leads nowhere: the address, or the way that it is written, is none of this
 * dialect's.
 */
export const linkMarks =
  /\]\([ \t]*<?(?:[A-Za-z][A-Za-z+.-]{1,15}:|[/\\]{2}|www[.。．]|[^()\s]{1,99}\.[A-Za-z]{3,4}\))/;
export const fenceLine = /^(?:`{3,}|~{3,})/;
