import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import { lettersOf, romanOf } from './list-numbers.ts';
import type { Paragraph } from './structured-document.ts';

interface OpenList {
  readonly isOrdered: boolean;
  /** `1`, `a`, `A`, `i`, `I`, or the style's own name. */
  readonly form: string;
  count: number;
}

/** Longer lists are nobody's. */
const mostItems = 999;

/** A number that the author typed, which a style sheet elsewhere has the browser not print once more. */
const typed =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.．、)）](?!\d)|[①-⑳])/;

/** Prints the numbers that a browser counts itself before the items of a list (HTML Standard, 4.4.5 and 4.4.8). */
export class WebNumbering {
  readonly #lists: OpenList[] = [];
  #item = '';

  open(
    name: string,
    { type = '', start = '', value = '', style = '' }: Readonly<Record<string, string>>,
  ): void {
    const list = this.#lists.at(-1);
    if (name === 'ol' || name === 'ul') {
      const [, styled = type] = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style) ?? [];
      this.#lists.push({ isOrdered: name === 'ol', form: styled, count: countOf(start, 1) - 1 });
    } else if (name === 'table') {
      // It stands before the table, and is no word of its first cell.
      this.#item = '';
    } else if (name === 'li' && list?.isOrdered) {
      list.count = countOf(value, list.count + 1);
      this.#item = list.count > mostItems ? '' : printed(list.count, list.form);
    }
  }

  close(name: string): void {
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    if (name === 'li') this.#item = '';
  }

  /** The number before `line`, the first of its item, and how deep its list stands. */
  take(line: string): Partial<Pick<Paragraph, 'number' | 'level'>> {
    const number = this.#item;
    this.#item = '';
    if (number === '' || typed.test(line)) return {};
    // 1. 2026年 is no 1.2026.
    return { number: /^\d/.test(line) ? `${number} ` : number, level: this.#lists.length - 1 };
  }
}

function countOf(text: string, usual: number): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : usual;
}

/**
 * As the style `form` writes `count`; what it has no signs for is written in decimals (CSS Counter Styles Level 3, 6).
 */
function printed(count: number, form: string): string {
  if (form === 'none') return '';
  if (count < 1) return `${count}.`;
  if (/cjk|chinese/i.test(form) && count < 100) return `${chineseOrdinal(count)}、`;
  const isUpper = /^[AI]$|^upper/.test(form);
  if (/^a$|^(?:lower|upper)-(?:alpha|latin)$/i.test(form)) return `${cased(lettersOf(count), isUpper)}.`;
  return /^i$|^(?:lower|upper)-roman$/i.test(form) ? `${cased(romanOf(count), isUpper)}.` : `${count}.`;
}

function cased(signs: string, isUpper: boolean): string {
  return isUpper ? signs.toUpperCase() : signs;
}
