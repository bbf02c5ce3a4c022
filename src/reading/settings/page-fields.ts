import type { z } from 'zod';
import { settings, text, wholeNumber } from './fields.ts';

/** The settings of `pages/<slug>.mdx`. */
export const pageFields = settings({
  title: ['标题', text],
  description: ['描述', text],
  ordinal: ['序号', wholeNumber(1, 999)],
});

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
