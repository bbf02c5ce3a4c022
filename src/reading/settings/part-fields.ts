import type { z } from 'zod';
import { type ListStanding, natureNames } from '#domain/notice/notice.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import {
  keysByWord,
  named,
  optional,
  optionalText,
  settings,
  type SettingTable,
  text,
  texts,
  textsWithMarks,
  wholeNumber,
  word,
} from './fields.ts';
import { parseKnownFields } from './parse-fields.ts';
import type { Matter } from './matter/matter.ts';

/** The settings of the files beside `notice.md`: criteria, a nominee, a list of nominees. */

const ordinal = wholeNumber(1, 99_999);

const nature = named(natureNames);

const criteriaTable = {
  categories: ['类别', texts],
  title: ['标题', text],
  ordinal: ['序号', ordinal],
  printedOrdinal: ['编号', optionalText],
} satisfies SettingTable;

const nomineeTable = {
  ordinal: ['序号', ordinal],
  name: ['名称', text],
  category: ['类别', text],
  nature: ['性质', optional(nature)],
  organisation: ['单位', optionalText],
  post: ['职务', optionalText],
  distinction: ['区分', optionalText],
} satisfies SettingTable;

const standing = optional(word<ListStanding>({ 正式: 'proposed', 递补: 'reserve' }));

const listTable = {
  categories: ['类别', textsWithMarks],
  title: ['标题', text],
  ordinal: ['序号', optional(ordinal)],
  nature: ['性质', optional(nature)],
  standing: ['名单', standing.transform((given): ListStanding => given ?? 'proposed')],
  nameHead: ['姓名列', optionalText],
  categoryHead: ['类别列', optionalText],
} satisfies SettingTable;

export const criteriaFields = settings(criteriaTable);
export const nomineeFields = settings(nomineeTable);
export const listFields = settings(listTable);

/** Where the values of criteria, nominees and lists stand among their settings. */
export const partKeys = keysByWord(criteriaTable, nomineeTable, listTable);

/** Settings of a part as far as they can be read; not known where some value stands for what cannot. */
interface KnownPart<Fields> {
  readonly fields: Fields | undefined;
  readonly isKnown: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const unreadable = '□';

/** What a list declares before its settings are read: of nothing that is written, undefined. */
export function declaredOf(matter: Matter, key: '类别' | '类别列'): unknown {
  const value = settingsOf(matter)[key];
  return value === '' ? undefined : value;
}

function settingsOf({ value }: Matter): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The settings of criteria: of no category where that cannot be read. */
export function knownCriteriaFields(matter: Matter | undefined): KnownPart<z.output<typeof criteriaFields>> {
  const standIns = { 类别: unreadable, 标题: unreadable, 序号: '99999' };
  const { value, unknown, diagnostics } = parseKnownFields(criteriaFields, matter, standIns);
  const fields = value && { ...value, categories: unknown.has('类别') ? [] : value.categories };
  return { fields, isKnown: unknown.size === 0, diagnostics };
}

/**
 * The settings of a nominee: without a number, and by `other` name and of the `other`
 * category, where these cannot be read.
 */
export function knownNomineeFields(
  matter: Matter | undefined,
  other: { readonly name: string; readonly category: string | undefined },
): KnownPart<Omit<z.output<typeof nomineeFields>, 'ordinal'> & { readonly ordinal: number | undefined }> {
  const standIns = { 序号: '1', 名称: other.name, 类别: other.category ?? unreadable };
  const { value, unknown, diagnostics } = parseKnownFields(nomineeFields, matter, standIns);
  const fields = value && { ...value, ordinal: unknown.has('序号') ? undefined : value.ordinal };
  return { fields, isKnown: unknown.size === 0, diagnostics };
}

/**
 * The settings of a list: of the `other` category where it cannot be read; of `implied` categories, where there are some
 * and it says nothing of its own.
 */
export function knownListFields(
  matter: Matter,
  other: string | undefined,
  implied: readonly string[] | undefined,
): KnownPart<z.output<typeof listFields>> {
  const standIns = { 类别: other ?? unreadable, 标题: unreadable };
  const whole = implied ? { ...matter, value: { ...settingsOf(matter), 类别: implied } } : matter;
  const { value: fields, unknown, diagnostics } = parseKnownFields(listFields, whole, standIns);
  return { fields, isKnown: unknown.size === 0, diagnostics };
}
