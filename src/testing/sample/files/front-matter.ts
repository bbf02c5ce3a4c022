/** A setting as an office writes it: text, a list, or settings of its own. */
export type Setting = string | readonly Setting[] | Settings;

/** Keys with their values. A key without a value is left out. */
export interface Settings {
  readonly [key: string]: Setting | undefined;
}

/** A Markdown file: `settings` between two `---`, then `body`. */
export function matterFile(settings: Settings, body: string): string {
  return `---\n${yaml(settings)}---\n${body.trimEnd()}\n`;
}

/** `settings` as block YAML: groups of keys by lines, entries of a list with groups in `{…}` on a line each. */
export function yaml(settings: Settings, indent = ''): string {
  return Object.entries(settings)
    .map(([key, value]) => (value === undefined ? '' : `${indent}${key}:${written(value, indent)}\n`))
    .join('');
}

function written(value: Setting, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === 'string')
    return value.includes('\n')
      ? ` |\n${value.replace(/^/gm, inner)}`
      : value === ''
        ? ''
        : ` ${scalar(value)}`;
  if (isList(value))
    return value.every((entry) => typeof entry === 'string')
      ? ` ${flow(value)}`
      : value.map((entry) => `\n${inner}- ${flow(entry)}`).join('');
  return `\n${yaml(value, inner).trimEnd()}`;
}

function flow(value: Setting): string {
  if (typeof value === 'string') return scalar(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const pairs = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [`${key}: ${flow(inner)}`],
  );
  return `{ ${pairs.join(', ')} }`;
}

function isList(value: Setting): value is readonly Setting[] {
  return Array.isArray(value);
}

/** Quoted where it would not read as the same text plainly written; a time of day is, as in the handbook. */
function scalar(text: string): string {
  const isPlain =
    /^[\p{Script=Han}\p{N}A-Za-z〔（《“][\p{Script=Han}\p{N}\p{P}A-Za-z ]*$/u.test(text) &&
    !/: |:$| #|[[\]{},"]| $|^\d{1,2}:\d{2}$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}
