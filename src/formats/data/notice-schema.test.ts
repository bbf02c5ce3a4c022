import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../plain-text.ts';
import { noticeJsonSchema } from './notice-schema.ts';
import { type Schema, schemaBreaks } from './schema-breaks.ts';

/** The schema of version 1 as it is published. `npm run schema` writes it, and refuses what breaks. */
const published = JSON.parse(readFileSync('src/formats/data/notice.v1.json', 'utf8')) as Schema;
const present = noticeJsonSchema() as Schema;

function* fieldsOf(schema: Schema): Generator<[key: string, field: Schema]> {
  for (const inner of schema.anyOf ?? []) yield* fieldsOf(inner);
  if (schema.items) yield* fieldsOf(schema.items);
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield [key, field];
    yield* fieldsOf(field);
  }
}

describe('the schema of what is published', () => {
  it('breaks nothing for those who read version 1', () => {
    expect(schemaBreaks(published, present)).toEqual([]);
  });

  it('names every field in Chinese', () => {
    const fields = [...fieldsOf(present)];
    expect(fields.length).toBeGreaterThan(100);
    expect(
      fields.filter(([, { title }]) => !/\p{Script=Han}|SHA-256/u.test(String(title))).map(([key]) => key),
    ).toEqual([]);
  });

  it('is written down: run `npm run schema` after a field is added', () => {
    expect(readFileSync('src/formats/data/notice.v1.json', 'utf8')).toBe(jsonText(present, 2));
  });

  it.each<[string, (schema: Schema) => Schema]>([
    [
      'a field that is gone',
      ({ properties: { window: _, ...rest } = {}, ...schema }) => ({ ...schema, properties: rest }),
    ],
    [
      'a field of another type',
      (schema) => ({ ...schema, properties: { ...schema.properties, version: { type: 'string' } } }),
    ],
    ['a field that may be missing', (schema) => ({ ...schema, required: [] })],
    [
      'a new word',
      (schema) => ({
        ...schema,
        properties: { ...schema.properties, kind: { type: 'string', enum: ['甲'] } },
      }),
    ],
  ])('would see %s', (_, change) => {
    expect(schemaBreaks(published, change(present)).length).toBeGreaterThan(0);
  });

  it('allows a field that is added', () => {
    expect(
      schemaBreaks(published, {
        ...present,
        properties: { ...present.properties, more: { type: 'string' } },
      }),
    ).toEqual([]);
  });
});
