import { z } from 'zod';
import { type ListStanding, natureNames } from '#domain/notice/notice.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { named, optional, optionalText, parseKnownFields, text, texts, wholeNumber, word } from './fields.ts';
import type { Matter } from './matter.ts';

/** The settings of the files beside `notice.md`: criteria, a nominee, a list of nominees. */

const ordinal = wholeNumber(1, 99_999);

const nature = named(natureNames);

export const criteriaFields = z
  .strictObject({ 类别: texts, 标题: text, 序号: ordinal, 编号: optionalText })
  .transform((fields) => ({
    categories: fields.类别,
    title: fields.标题,
    ordinal: fields.序号,
    printedOrdinal: fields.编号,
  }));

export const nomineeFields = z
  .strictObject({
    序号: ordinal,
    名称: text,
    类别: text,
    性质: optional(nature),
    单位: optionalText,
    职务: optionalText,
    区分: optionalText,
  })
  .transform((fields) => ({
    ordinal: fields.序号,
    name: fields.名称,
    category: fields.类别,
    nature: fields.性质,
    organisation: fields.单位,
    post: fields.职务,
    distinction: fields.区分,
  }));

export const listFields = z
  .strictObject({
    类别: text,
    标题: text,
    序号: optional(ordinal),
    性质: optional(nature),
    名单: optional(word<ListStanding>({ 正式: 'proposed', 递补: 'reserve' })),
  })
  .transform((fields) => ({
    category: fields.类别,
    title: fields.标题,
    ordinal: fields.序号,
    nature: fields.性质,
    standing: fields.名单 ?? 'proposed',
  }));

/** Settings of a part as far as they can be read; not known where some value stands for what cannot. */
interface KnownPart<Fields> {
  readonly fields: Fields | undefined;
  readonly isKnown: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const unreadable = '□';

/** The settings of criteria: of no category where that cannot be read. */
export function knownCriteriaFields(matter: Matter | undefined): KnownPart<z.output<typeof criteriaFields>> {
  const standIns = { 类别: unreadable, 标题: unreadable, 序号: '99999' };
  const { value, unknown, diagnostics } = parseKnownFields(criteriaFields, matter, standIns);
  const fields = value && { ...value, categories: unknown.has('类别') ? [] : value.categories };
  return { fields, isKnown: unknown.size === 0, diagnostics };
}

/** The settings of a nominee: without a number, and by `other` name and of the `other` category, where these cannot be read. */
export function knownNomineeFields(
  matter: Matter | undefined,
  other: { readonly name: string; readonly category: string | undefined },
): KnownPart<Omit<z.output<typeof nomineeFields>, 'ordinal'> & { readonly ordinal: number | undefined }> {
  const standIns = { 序号: '1', 名称: other.name, 类别: other.category ?? unreadable };
  const { value, unknown, diagnostics } = parseKnownFields(nomineeFields, matter, standIns);
  const fields = value && { ...value, ordinal: unknown.has('序号') ? undefined : value.ordinal };
  return { fields, isKnown: unknown.size === 0, diagnostics };
}

/** The settings of a list: of the `other` category where it cannot be read. */
export function knownListFields(
  matter: Matter,
  other: string | undefined,
): KnownPart<z.output<typeof listFields>> {
  const standIns = { 类别: other ?? unreadable, 标题: unreadable };
  const { value: fields, unknown, diagnostics } = parseKnownFields(listFields, matter, standIns);
  return { fields, isKnown: unknown.size === 0, diagnostics };
}

/** Where the values of criteria, nominees and lists stand among their settings. */
export const partKeys: Readonly<Record<string, string>> = {
  category: '类别',
  categories: '类别',
  title: '标题',
  ordinal: '序号',
  printedOrdinal: '编号',
  name: '名称',
  nature: '性质',
  organisation: '单位',
  post: '职务',
  distinction: '区分',
  standing: '名单',
};
