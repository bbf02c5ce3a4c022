import type { Doubt } from './doubts/doubt.ts';
import type { Draft } from './draft.ts';
import { type Entry, isLine, wholeText } from './entry.ts';

/** What of an entry is missing, and where it stands. */
export interface Uncovered {
  readonly where: string;
  readonly pieces: readonly string[];
}

/** The texts of `entries` that are neither in `draft` nor named by one of `doubts`. */
export function uncovered(entries: readonly Entry[], draft: Draft, doubts: readonly Doubt[]): Uncovered[] {
  const held = new HeldText(heldTexts(draft, doubts));
  return entries.flatMap((entry) => {
    const pieces = textsOf(entry).flatMap((text) => missingPieces(text, held));
    return pieces.length === 0 ? [] : [{ where: entry.where, pieces }];
  });
}

function textsOf(entry: Entry): string[] {
  if (isLine(entry)) return [wholeText(entry)];
  return entry.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}

/** What parts the pieces of a text: marks, and spaces that are set, or stand between words. */
const separators =
  /[：:，,、；;。（）()“”"\n\t|]+|(?<=^附\s*件)[_＿]|\s{2,}|\u3000+|(?<=\p{Script=Han}{2}|^\p{Script=Han} \p{Script=Han}) (?=\p{Script=Han}{2})/u;

function missingPieces(text: string, held: HeldText): string[] {
  if (text.trim() === '' || held.has(text)) return [];
  return text
    .split(separators)
    .map((piece) => piece.trim())
    .filter((piece) => formOf(piece) !== '' && !onlyNumber.test(piece) && !held.has(piece))
    .filter((piece) => !held.has(piece.replace(typedNumber, '')));
}

/** Numbers of parts: the draft counts itself. */
const onlyNumber =
  /^(?:[一二三四五六七八九十]{1,3}|\d{1,3}[.．]?|附(?:\s*件\s*[\d一二三四五六七八九十]*)?|续\s*表\s*\d*)$|[一二三四五六七八九十]、$/;
const typedNumber = /^\d{1,3}[.．、]/;

/** More pieces than that are looked for one by one in the whole only where somebody means harm. */
const mostSought = 3_000;

/** What a draft and its doubts hold. */
class HeldText {
  readonly #pieces: ReadonlySet<string>;
  readonly #whole: string;
  #sought = 0;

  constructor(texts: readonly string[]) {
    const forms = texts.map(formOf);
    this.#pieces = new Set(forms);
    this.#whole = forms.join('\n');
  }

  has(text: string): boolean {
    const form = formOf(text);
    if (this.#pieces.has(form)) return true;
    this.#sought += 1;
    return this.#sought <= mostSought && this.#whole.includes(form);
  }
}

/** `text` for comparing: without spaces and marks, letters and digits of one width. */
function formOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[○◯]/g, '〇')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function heldTexts(draft: Draft, doubts: readonly Doubt[]): string[] {
  const parts: string[] = [];
  const add = (value: unknown): void => {
    if (typeof value === 'string') {
      parts.push(value);
      if (value.includes('\n')) for (const line of value.split('\n')) parts.push(line);
    } else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) add(inner);
  };
  add(draft);
  // A title or a heading stands once whole, however its lines are set.
  parts.push(draft.titleLines.join(''));
  for (const date of [draft.signedOn, draft.window?.opens, draft.window?.closes])
    if (date !== undefined) parts.push(datesOf(date));
  // 示例市示例局2023年8月4日 in one line
  if (draft.signedOn !== undefined)
    parts.push(
      ...datesOf(draft.signedOn)
        .split('\n')
        .map((date) => `${draft.signers.join('')}${date}`),
    );
  for (const { omitted } of doubts) for (const text of omitted) parts.push(text);
  for (const { organisation, post } of draft.nominees) parts.push(`${organisation}${post}`);
  for (const quota of draft.quotas) parts.push(`${quota.category}${quota.count}${quota.measureWord}`);
  return parts;
}

/** The forms in which a day is written. */
function datesOf(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    `${year}年${Number(month)}月${Number(day)}日`,
    `${year}年${month}月${day}日`,
    `${chineseYear(year)}年${inWords(month)}月${inWords(day)}日`,
    `${year}.${Number(month)}.${Number(day)}`,
  ].join('\n');
}

function chineseYear(year: string): string {
  return [...year].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
}

function inWords(text: string): string {
  const number = Number(text);
  const units = '〇一二三四五六七八九'.charAt(number % 10).replace('〇', '');
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? '〇一二三'.charAt(tens) : ''}${tens > 0 ? '十' : ''}${units}`;
}
