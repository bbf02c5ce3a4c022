import { isLikelyName } from '#domain/name/likely-names.ts';
import { isBodyName } from '../../body-name.ts';
import type { Line } from '../../entry.ts';
import { numbered } from '../../numbering.ts';
import { plainName, withCloseNames } from '../../wide-names.ts';
import { placedPersons } from '../counted-items.ts';
import { type NameRow, personRow } from '../name-rows.ts';

/** Whether `line` is a name, and at most what is said of it. */
export function isNamed(line: Line): boolean {
  const { words } = numbered(line);
  return isBodyName(words) || namesIn(words, false).length > 0 || saysMore(rowOf(line, ''));
}

/** Whether a list goes on with `next`: a body, names, persons with their places, or a row. */
export function isLed(next: Line): boolean {
  return (
    organisationIn(next) !== undefined ||
    isBodyName(next.text) ||
    namesIn(numbered(next).words, false).length > 0 ||
    placedPersons(numbered(next).words).length > 0 ||
    saysMore(rowOf(next, ''))
  );
}

/** Whether a line says more than a name may: a word by itself is none. */
export function saysMore(row: NameRow | undefined): row is NameRow {
  return row !== undefined && (row.cells.length > 0 || row.organisation !== '');
}

/** The row that `line` is, of a person of `organisation`; undefined where it names none. */
export function rowOf(line: Line, organisation: string): NameRow | undefined {
  const { number, words } = numbered(line);
  return personRow(words, digitsOf(number), organisation);
}

/** The digits of the number of a line: 3 of （3）. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** 某单位：, or 某单位：甲一、乙二, or （某单位） by itself. */
export function organisationIn({ text }: Line): { readonly name: string; readonly rest: string } | undefined {
  const [, bracketed] = /^[（(]([^（）()，。：:]{2,40})[）)]$/.exec(text) ?? [];
  if (bracketed !== undefined && isBodyName(bracketed)) return { name: bracketed, rest: '' };
  const [, name = '', rest = ''] = /^([^：:，。]{2,40})[:：]\s*(.*)$/.exec(text) ?? [];
  const isBody = isBodyName(name) || name.length > 4 || namesIn(rest, false).length > 0;
  const isContact = /联系|经办|负责|监督|举报|咨询/.test(name);
  return name !== '' && isBody && !isContact && (rest === '' || namesIn(rest, true).length > 0)
    ? { name, rest }
    : undefined;
}

/** The names that `text` is made of; none where it says more. `isSure`: what stands around it makes them names. */
export function namesIn(text: string, isSure: boolean): string[] {
  const parts = withCloseNames(text)
    .split(/\s{2,}|\u3000{2,}|[、，,\t\n]|(?<=\p{Script=Han}{2})[ \u3000](?=\p{Script=Han}{2})/u)
    .map((part) => plainName(part.trim()))
    .filter((part) => part !== '');
  const isName = (part: string): boolean =>
    /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+$/u.test(part) &&
    !isBodyName(part);
  if (!parts.every(isName)) return [];
  return isSure || parts.length > 1 || parts.every(isLikelyName) ? parts : [];
}
