import { stringify } from 'yaml';
import type { z } from 'zod';
import { type AuthorSchema, authorSchema } from '#reading/settings/author-schema.ts';
import { calendarFields, localFields } from '#reading/settings/calendar-fields.ts';
import {
  archivingFields,
  correctionFields,
  resultFields,
  suspensionFields,
  withdrawalFields,
} from '#reading/settings/life-fields.ts';
import { noticeFields } from '#reading/settings/notice-fields.ts';
import { officeFields } from '#reading/settings/office-fields.ts';
import { pageFields } from '#reading/settings/page-fields.ts';
import { criteriaFields, listFields, nomineeFields } from '#reading/settings/part-fields.ts';
import { explanationOf } from './explanations.ts';

/** A kind of file that an author writes. */
interface FileKind {
  readonly title: string;
  readonly schema: z.ZodType;
  /** Whether the settings stand before Markdown, or are the whole file. */
  readonly form: 'front-matter' | 'yaml';
}

const kinds: Readonly<Record<string, FileKind>> = {
  notice: { title: '公示', schema: noticeFields, form: 'front-matter' },
  criteria: { title: '条件', schema: criteriaFields, form: 'front-matter' },
  nominee: { title: '公示对象', schema: nomineeFields, form: 'front-matter' },
  list: { title: '名单', schema: listFields, form: 'front-matter' },
  correction: { title: '更正', schema: correctionFields, form: 'front-matter' },
  withdrawal: { title: '撤回', schema: withdrawalFields, form: 'front-matter' },
  result: { title: '结果', schema: resultFields, form: 'front-matter' },
  archiving: { title: '归档', schema: archivingFields, form: 'front-matter' },
  page: { title: '页面', schema: pageFields, form: 'front-matter' },
  suspension: { title: '中止', schema: suspensionFields, form: 'yaml' },
  site: { title: '站点设置', schema: officeFields, form: 'yaml' },
  year: { title: '放假安排', schema: calendarFields, form: 'yaml' },
  local: { title: '本地放假安排', schema: localFields, form: 'yaml' },
};

/** Kind → the schema of its settings. */
export const authorSchemas: Readonly<Record<string, AuthorSchema>> = Object.fromEntries(
  Object.entries(kinds).map(([kind, { schema, title }]) => [
    kind,
    { title, ...authorSchema(schema, (path) => explanationOf(kind, path)) },
  ]),
);

/** Every file for editors, by its path: schemas, pieces of text to begin with, and a form for a CMS. */
export function editorFiles(): ReadonlyMap<string, string> {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ...Object.entries(authorSchemas).map(
      ([kind, schema]) => [`.vscode/schema/${kind}.json`, json(schema)] as const,
    ),
    ['.vscode/gongshi.code-snippets', json(snippets())],
    ['.cms/config.yml', cmsConfig()],
  ]);
}

/** What begins each kind of Markdown file: no extension of VS Code completes front matter by a schema. */
function snippets(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kinds)
      .filter(([, { form }]) => form === 'front-matter')
      .map(([kind, { title }]) => {
        const stops = { next: 1 };
        const lines = requiredLines(authorSchemas[kind] ?? {}, '', stops);
        return [
          title,
          {
            scope: 'markdown,mdx',
            prefix: title,
            description: `${title}文件开头的设置（必填的各项）`,
            body: ['---', ...lines, '---', '', '$0'],
          },
        ];
      }),
  );
}

function requiredLines(schema: AuthorSchema, indent: string, stops: { next: number }): string[] {
  return (schema.required ?? []).flatMap((key): string[] => {
    const field = schema.properties?.[key] ?? {};
    const form = field.anyOf?.[0] ?? field;
    if (form.properties && form.required?.length)
      return [`${indent}${key}:`, ...requiredLines(form, `${indent}  `, stops)];
    const entry = form.items?.anyOf?.[0] ?? form.items;
    if (entry?.properties) {
      const [first = '', ...rest] = requiredLines(entry, `${indent}    `, stops);
      return [`${indent}${key}:`, `${indent}  - ${first.trimStart()}`, ...rest];
    }
    return [`${indent}${key}: ${placeholder(form, stops)}`];
  });
}

function placeholder({ enum: words, const: only }: AuthorSchema, stops: { next: number }): string {
  if (only !== undefined) return String(only);
  const stop = (stops.next += 1) - 1;
  const choices = words?.filter((word) => word !== null);
  return choices && choices.length > 0 ? `\${${stop}|${choices.join(',')}|}` : `$${stop}`;
}

/** A form of Sveltia CMS, which takes it without a complaint. Every widget writes text; days are text in quotation marks. */
function cmsConfig(): string {
  const fields = (kind: string) => [
    ...fieldsOf(authorSchemas[kind] ?? {}),
    { name: 'body', label: '正文', widget: 'markdown', required: false },
  ];
  const folder = (kind: string, name: string, path: string) => ({
    name,
    label: kinds[kind]?.title,
    folder: 'content/notices',
    path,
    create: true,
    extension: 'md',
    format: 'yaml-frontmatter',
    identifier_field: kind === 'nominee' ? '名称' : '标题',
    fields: fields(kind),
  });
  const config = {
    backend: { name: 'gitlab', repo: 'owner/gongshi', branch: 'main' },
    media_folder: 'public',
    output: { yaml: { quote: 'double' } },
    collections: [
      folder('notice', 'notices', '{{year}}/{{slug}}/notice'),
      {
        name: 'site',
        label: '站点',
        files: [
          {
            name: 'site',
            label: '站点设置',
            file: 'content/site.yaml',
            format: 'yaml',
            fields: fieldsOf(authorSchemas['site'] ?? {}),
          },
        ],
      },
    ],
  };
  return `# 由 npm run schema 生成，不要手改。网站不带这个表单的程序，见 README.md。\n${stringify(config, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

function fieldsOf(schema: AuthorSchema): Record<string, unknown>[] {
  return Object.entries(schema.properties ?? {}).map(([key, field]) => {
    const shared = {
      name: key,
      label: key,
      ...(field.description === undefined ? {} : { hint: field.description }),
      required: schema.required?.includes(key) ?? false,
    };
    const forms = field.anyOf ?? [field];
    const object = forms.find(({ properties }) => properties);
    const words = forms.flatMap((form) => form.enum ?? []).filter((word) => word !== null);
    if (field.items) {
      const entries = field.items.anyOf ?? [field.items];
      const types = entries.filter(({ properties }) => properties);
      if (types.length > 1) return { ...shared, widget: 'list', fields: fieldsOf(merged(types)) };
      const [type] = types;
      return type ? { ...shared, widget: 'list', fields: fieldsOf(type) } : { ...shared, widget: 'list' };
    }
    if (object) return { ...shared, widget: 'object', fields: fieldsOf(object) };
    if (words.length > 0) return { ...shared, widget: 'select', options: words };
    if (field.additionalProperties) return { ...shared, widget: 'keyvalue' };
    const pattern =
      field.pattern === undefined ? {} : { pattern: [field.pattern, field.description ?? '写法不对'] };
    return { ...shared, widget: key === '标题' ? 'text' : 'string', ...pattern };
  });
}

/** The forms of a list's entries as one: what only some have need not be written. */
function merged(forms: readonly AuthorSchema[]): AuthorSchema {
  const keys = [...new Set(forms.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  return {
    properties: Object.fromEntries(
      keys.map((key) => {
        const found = forms.flatMap(({ properties }) => properties?.[key] ?? []);
        const constants = found.flatMap((field) => (field.const === undefined ? [] : [field.const]));
        return [key, { ...found[0], ...(constants.length > 0 ? { enum: constants } : {}) }];
      }),
    ),
    required: keys.filter((key) => forms.every(({ required }) => required?.includes(key))),
  };
}
