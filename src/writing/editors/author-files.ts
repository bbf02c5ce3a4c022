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
import { explanations } from './explanations.ts';

/** A kind of file that is YAML as a whole; `words` explain its keys. */
interface YamlFile {
  readonly title: string;
  readonly fields: z.ZodType;
  readonly words: Readonly<Record<string, string>>;
}

/** Those which an editor completes and checks by a schema: `.vscode/settings.json` says where they are. */
const yamlFiles: Readonly<Record<string, YamlFile>> = {
  site: { title: '站点设置', fields: officeFields, words: explanations.site },
  year: { title: '放假安排', fields: calendarFields, words: explanations.year },
  local: { title: '本地放假安排', fields: localFields, words: explanations.local },
  suspension: { title: '中止', fields: suspensionFields, words: explanations.suspension },
};

/**
 * Title → the settings before its Markdown: no extension of VS Code completes these by
 * a schema, so a snippet begins them.
 */
const markdownFiles: Readonly<Record<string, z.ZodType>> = {
  公示: noticeFields,
  条件: criteriaFields,
  公示对象: nomineeFields,
  名单: listFields,
  更正: correctionFields,
  撤回: withdrawalFields,
  结果: resultFields,
  归档: archivingFields,
  页面: pageFields,
};

/** Every kind of file that has settings → what may be written in it. */
export const settingsByFile: ReadonlyMap<string, z.ZodType> = new Map([
  ...Object.entries(markdownFiles),
  ...Object.values(yamlFiles).map(({ title, fields }) => [title, fields] as const),
]);

/** Kind of file → its schema. */
export const yamlSchemas: Readonly<Record<string, AuthorSchema>> = Object.fromEntries(
  Object.entries(yamlFiles).map(([kind, { title, fields, words }]) => [
    kind,
    { title, ...authorSchema(fields, (path) => words[path.join('.')]) },
  ]),
);

/** Every file for editors that follows from the settings, by its path. */
export function editorFiles(): ReadonlyMap<string, string> {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ...Object.entries(yamlSchemas).map(
      ([kind, schema]) => [`.vscode/schema/${kind}.json`, json(schema)] as const,
    ),
    ['.vscode/gongshi.code-snippets', json(snippets())],
  ]);
}

function snippets(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(markdownFiles).map(([title, fields]) => {
      const schema = authorSchema(fields, () => undefined);
      return [
        title,
        {
          scope: 'markdown,mdx',
          prefix: title,
          description: `${title}文件开头的设置（必填的各项）`,
          body: ['---', ...requiredLines(schema, '', { next: 1 }), '---', '', '$0'],
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
