import { z } from 'zod';
import { text, wholeNumber } from './fields.ts';

/** The settings of `pages/<slug>.mdx`. */
export const pageFields = z
  .strictObject({ 标题: text, 描述: text, 序号: wholeNumber(1, 999) })
  .transform((fields) => ({ title: fields.标题, description: fields.描述, ordinal: fields.序号 }));

/** The components that every page may use. */
export const pageComponents = [
  'Channels',
  'DataExamples',
  'FieldDictionary',
  'StatusList',
  'Subscriptions',
  'WindowExample',
] as const;

/** A page of the site's own prose: its settings, and its words. */
export interface PageMatter extends z.output<typeof pageFields> {
  readonly slug: string;
  readonly text: string;
}
