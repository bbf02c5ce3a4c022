import { scalar } from '#writing/new/yaml-text.ts';

/** A setting as an office writes it: text, a list, or settings of its own. */
export type Setting = string | readonly Setting[] | Settings;

/** Keys with their values. A key without a value is left out. */
export interface Settings {
  readonly [key: string]: Setting | undefined;
}

/** A Markdown file: `settings` between two `---`, then `body`. */
export function matterFile(settings: Settings, body: string): string {
  return `---\n${yaml(settings)}---\n${body === '' ? '' : `${body.trimEnd()}\n`}`;
}

/** `settings` as YAML: a line each, those of one level deeper indented, all below in `{ }` and `[ ]`. */
export function yaml(settings: Settings, indent = ''): string {
  return pairsOf(settings)
    .map(([key, value]) => `${indent}${key}:${written(value, `${indent}  `)}\n`)
    .join('');
}

function written(value: Setting, indent: string): string {
  if (typeof value === 'string')
    return value.includes('\n') ? ` |\n${value.replace(/^/gm, indent)}` : ` ${scalar(value)}`.trimEnd();
  if (!isList(value)) return `\n${yaml(value, indent).trimEnd()}`;
  return value.every((entry) => typeof entry === 'string')
    ? ` ${flow(value)}`
    : value.map((entry) => `\n${indent}- ${flow(entry)}`).join('');
}

function flow(value: Setting): string {
  if (typeof value === 'string') return scalar(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  return `{ ${pairsOf(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')} }`;
}

function pairsOf(settings: Settings): [key: string, value: Setting][] {
  return Object.entries(settings).filter((pair): pair is [string, Setting] => pair[1] !== undefined);
}

function isList(value: Setting): value is readonly Setting[] {
  return Array.isArray(value);
}
