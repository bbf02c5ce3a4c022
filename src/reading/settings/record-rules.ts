import type { Source } from '../files/source.ts';
import { leaveReading, takeReading } from '../as-meant/read-once.ts';
import { settingsDocument } from '../as-meant/settings-document.ts';
import { referencesIn } from './matter/yaml-mistakes.ts';
import { cutMatter, matterProblem } from './matter/front-matter.ts';

/** What is recorded of a text file: what its author typed, without what no reader sees. */
export interface RecordedText {
  /** Undefined where they cannot be read: then they are part of the text. */
  readonly settings: unknown;
  readonly text: string;
}

/** Takes down a text file: settings followed by Markdown, or settings alone. */
export type RecordRule = (source: Source, form: 'markdown' | 'yaml') => RecordedText;

/** The rule of notices that name none. */
export const firstRule = '1';

/**
 * The rules by which the canonical texts of notices are made, by their number. A notice keeps the one that it was
 * signed under (`签发` → `摘要规则`), so its digest stays what it was when it was published. A rule under which a notice
 * may have been signed is never changed: where another is needed, it gets a number of its own, which `npm run sign` is
 * to write. Each records the settings so that `签发` can be found in them.
 *
 * Prose is recorded as it was typed, never as it is read: how it is read may be mended without any notice counting
 * as changed. Settings are what YAML itself makes of them (every scalar as text), whatever else their reader forgives.
 */
export const recordRules: ReadonlyMap<string, RecordRule> = new Map([[firstRule, ruleOne]]);

/** The number of the rule of a notice with the settings `settings`. */
export function ruleOf(settings: unknown): string {
  const signOff = valueOf(settings, '签发');
  const rule = valueOf(signOff, '摘要规则');
  return typeof rule === 'string' && rule !== '' ? rule : firstRule;
}

function valueOf(settings: unknown, key: string): unknown {
  return typeof settings === 'object' && settings !== null && key in settings
    ? (settings as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** The first rule of the canonical text (摘要规则 1): settings as values, and the text after them. */
export function ruleOne(source: Source, form: 'markdown' | 'yaml'): RecordedText {
  const { text } = source;
  const unread = { settings: undefined, text };
  if (form === 'yaml') {
    const settings = valuesIn(source, text);
    return settings === undefined ? unread : { settings, text: '' };
  }
  if (matterProblem(source)) return unread;
  const { yaml, body } = cutMatter(text);
  const settings = yaml === undefined ? {} : valuesIn(source, yaml);
  return settings === undefined ? unread : { settings, text: trimmed(body) };
}

/** What YAML makes of `yaml`, the settings of `source`; undefined where it cannot be read. */
function valuesIn(source: Source, yaml: string): unknown {
  const reading = takeReading(source, yaml);
  if (reading && 'value' in reading) return reading.value;
  const document = reading?.document ?? settingsDocument(yaml);
  leaveReading(source, { yaml, document });
  const isSound = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  return isSound && referencesIn(document, yaml).length === 0 ? document.toJS() : undefined;
}

/** Blank lines at its ends are no part of a text. */
function trimmed(body: string): string {
  return `${body.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n`;
}
