import { isMap, isScalar, type Pair } from 'yaml';
import { settingsDocument } from '#reading/as-meant/settings-document.ts';
import { settingsSpan } from '../file-text.ts';
import { scalar } from '../new/yaml-text.ts';

/** Who reviewed, who signed, and when: `2023-08-04 10:00`, or the day alone. */
export interface SignOffAnswers {
  readonly reviewedBy: string;
  readonly signedBy: string;
  readonly time: string;
  /** When it will be public, where that is not as the settings have it. */
  readonly published?: string | undefined;
}

/**
 * `text` of a `notice.md` with its 签发: in place of the example `# 签发: …` or of an empty `签发:`, otherwise as
 * the last setting; and with the 发布时间 of the answers, where they have one. Every other character stays. Undefined where
 * there are no settings, 签发 is there already, or 发布时间 is none that can be replaced.
 */
export function withSignOff(
  text: string,
  { reviewedBy, signedBy, time, published }: SignOffAnswers,
): string | undefined {
  const span = settingsSpan(text);
  if (!span) return undefined;
  const opening = text.slice(0, span.start);
  const lineEnd = /\r\n/.test(opening) ? '\r\n' : '\n';
  const people = `审核: ${scalar(reviewedBy)}, 签发: ${scalar(signedBy)}`;
  const setting = `签发: { ${people}, 时间: ${time} }`;
  const asWritten = text.slice(span.start, span.end);
  const settings = published === undefined ? asWritten : withPublication(asWritten, published);
  const place = settings === undefined ? undefined : placeFor(settings);
  if (settings === undefined || !place) return undefined;
  const [start, end] = place;
  const line = `${setting}${start === end ? lineEnd : ''}`;
  return `${opening}${settings.slice(0, start)}${line}${settings.slice(end)}${text.slice(span.end)}`;
}

/** `settings` with `published` in place of what 发布时间 says; undefined where it says nothing. */
function withPublication(settings: string, published: string): string | undefined {
  const value = settingOf(settings, '发布时间')?.value;
  if (!isScalar(value) || !value.range || value.value === '') return undefined;
  const [start, end] = value.range;
  const written = settings.slice(start, end).trimEnd();
  return `${settings.slice(0, start)}${published}${settings.slice(start + written.length)}`;
}

function settingOf(settings: string, name: string): Pair | undefined {
  const { contents } = settingsDocument(settings);
  return isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
}

/** From where to where of `settings` the line is to stand; undefined where there is a 签发. */
function placeFor(settings: string): readonly [start: number, end: number] | undefined {
  const setting = settingOf(settings, '签发');
  if (setting) {
    const { key, value } = setting;
    const isEmpty = value === null || (isScalar(value) && value.value === '' && !value.anchor && !value.tag);
    const start = isScalar(key) ? key.range?.[0] : undefined;
    if (!isEmpty || start === undefined) return undefined;
    const [line = ''] = /^[^\r\n]*?:(?:[ \t]*(?:""|''))?/.exec(settings.slice(start)) ?? [];
    return [start, start + line.length];
  }
  const example = /^#[ \t]*签发:[^\r\n]*/m.exec(settings);
  return example ? [example.index, example.index + example[0].length] : [settings.length, settings.length];
}
