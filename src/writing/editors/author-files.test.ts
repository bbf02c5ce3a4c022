import { readdirSync, readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { soundContent } from '#reading/fixtures/fixture.ts';
import type { AuthorSchema } from '#reading/settings/author-schema.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { yamlSchemas, editorFiles } from './author-files.ts';

const validators = Object.fromEntries(
  Object.entries(yamlSchemas).map(([kind, schema]) => [
    kind,
    addFormats.default(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })).compile(schema),
  ]),
);

/** Every key with its path. */
function* keysOf(schema: AuthorSchema, path = ''): Generator<[path: string, field: AuthorSchema]> {
  for (const form of schema.anyOf ?? []) yield* keysOf(form, path);
  if (schema.items) yield* keysOf(schema.items, path);
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield [`${path}${key}`, field];
    yield* keysOf(field, `${path}${key}.`);
  }
}

describe.each(Object.entries(yamlSchemas))('the schema of %s', (_, schema) => {
  it('explains every key in Chinese', () => {
    const keys = [...keysOf(schema)];
    expect(keys.length).toBeGreaterThan(1);
    expect(
      keys
        .filter(([, { description }]) => !/\p{Script=Han}/u.test(String(description)))
        .map(([path]) => path),
    ).toEqual([]);
  });
});

it.each([...editorFiles()])('%s is up to date: run `npm run schema`', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it('every schema is one that VS Code is told to use', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
    'yaml.schemas': Record<string, string>;
  };
  expect(Object.keys(settings['yaml.schemas']).toSorted()).toEqual(
    readdirSync('.vscode/schema')
      .map((name) => `.vscode/schema/${name}`)
      .toSorted(),
  );
});

describe('an editor', () => {
  const kindOf = (path: string): string | undefined =>
    (
      [
        [/^site\.yaml$/, 'site'],
        [/^calendar\/\d{4}\.yaml$/, 'year'],
        [/^calendar\/local\.yaml$/, 'local'],
      ] as const
    ).find(([form]) => form.test(path))?.[1];
  const files = [
    ...Object.entries(soundContent),
    ...[...listFiles('content')].map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)] as const),
  ].flatMap(([path, text]) => {
    const kind = kindOf(path);
    return kind === undefined ? [] : [[path, kind, text] as const];
  });

  it.each(files)('takes %s for a sound %s', (_, kind, text) => {
    const validate = validators[kind];
    expect(validate?.(parse(text, { version: '1.2' })), JSON.stringify(validate?.errors)).toBe(true);
  });

  it.each([
    ['site', 'a key that is missing', { 主办单位: '甲' }],
    ['local', 'a wrong word', [{ 日期: '2023-04-22', 性质: '放假吗', 名称: '甲', 依据: '乙' }]],
    [
      'suspension',
      'a wrong day',
      { 起: '2023年8月8日', 止: '2023-08-09', 原因: '甲', 决定机关: '乙', 依据: '丙' },
    ],
    ['site', 'an unknown key', { 站点: { 名称: '甲', 域名: '乙' }, 主办单位: '丙', 主办: '丁' }],
  ])('sees in a %s %s', (kind, _, settings) => {
    expect(validators[kind]?.(settings)).toBe(false);
  });
});
