import { z } from 'zod';
import type { ListStanding, NomineeNature } from '#domain/notice.ts';
import { optional, optionalText, text, texts, wholeNumber, word } from './fields.ts';

/** The settings of the files beside `notice.md`: criteria, a nominee, a list of nominees. */

const ordinal = wholeNumber(1, 99_999);

const nature = word<NomineeNature>({
  个人: 'person',
  集体: 'collective',
  团队: 'team',
  单位: 'organisation',
  项目: 'project',
});

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
