/** How answers become settings: whatever an answer holds, the settings stay YAML and say the same text. */

/** `text` as a YAML scalar: plain where that is certain to be read as the same text, else in double quotes. */
export function scalar(text: string): string {
  if (text === '') return '';
  return plain.test(text) && !nothing.test(text) && !inQuotes.test(text) ? text : quoted(text);
}

/** Letters, digits and Chinese punctuation that mean nothing to YAML; single spaces, points and hyphens inside. */
const plain =
  /^(?:[\p{Script=Han}A-Za-z0-9〔〕（）《》“”‘’、，。；！？·—…](?:[ .-](?=[\p{Script=Han}A-Za-z0-9]))?)+$/u;

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What is read as nothing, and as a text in quotes, where it is plain. */
const nothing = /^(?:null|Null|NULL)$/;
const inQuotes = /^[“‘].*[”’]$/;

/** `[甲, 乙]`; a text with a mark that parts texts is one text in quotes. */
function flowList(texts: readonly string[]): string {
  return `[${texts.map((text) => (/[、，；]/.test(text) ? quoted(text) : scalar(text))).join(', ')}]`;
}

/**
 * `键: 值` on a line behind `indent`. A blank value is left blank, which the check reports as missing where the
 * key must be there; the line before says so.
 */
export function setting(key: string, value: string | readonly string[], indent = ''): string {
  const written = typeof value === 'string' ? scalar(value) : value.length === 0 ? '' : flowList(value);
  return written === ''
    ? `${comment(`待填：下一行的“${key}”。`, indent)}\n${indent}${key}:`
    : `${indent}${key}: ${written}`;
}

/** `{ 键: 值, 键: 值 }`, blank values included. */
export function flowMap(pairs: readonly (readonly [key: string, value: string])[]): string {
  const written = pairs.map(([key, value]) => (value === '' ? `${key}: ` : `${key}: ${scalar(value)}`));
  return `{ ${written.join(', ')} }`;
}

/**
 * The setting `key` of a text that may have several lines: `key: |` and the lines, where each is plain; a line
 * that means something to YAML makes a quoted text of the whole.
 */
export function linesSetting(key: string, text: string): string {
  const lines = text.split('\n');
  return lines.length > 1 && lines.every((line) => plain.test(line))
    ? [`${key}: |`, ...lines.map((line) => `  ${line}`)].join('\n')
    : setting(key, text);
}

/** A line of comment for each line of `text`: an explanation, or an example that is a setting without its `# `. */
export function comment(text: string, indent = ''): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `${indent}# ${line}`)
    .join('\n');
}

/** An explanation, with a blank line before it. */
export function about(text: string): string {
  return `\n${comment(text)}`;
}
