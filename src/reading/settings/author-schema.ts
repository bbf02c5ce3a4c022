import { z } from 'zod';

/** A JSON Schema of what an author writes, for editors: draft-07, which they all know. */
export interface AuthorSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, AuthorSchema>>;
  readonly required?: readonly string[];
  readonly items?: AuthorSchema;
  readonly anyOf?: readonly AuthorSchema[];
  readonly oneOf?: readonly AuthorSchema[];
  readonly additionalProperties?: AuthorSchema | boolean;
}

/**
 * `schema`, by which settings are read, as a JSON Schema; `explain` says what the key at a path means. Editors take
 * `5` for a number and a blank for null where the reader sees text: both are allowed.
 */
export function authorSchema(
  schema: z.ZodType,
  explain: (path: readonly string[]) => string | undefined,
): AuthorSchema {
  const plain = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodObject)) return;
      const shape = zodSchema.shape as Readonly<Record<string, z.ZodType>>;
      jsonSchema.required = Object.keys(shape).filter((key) => !shape[key]?.safeParse('').success);
    },
  }) as AuthorSchema;
  return asWritten(plain, [], explain, false);
}

const scalars = ['string', 'number', 'boolean'] as const;

function asWritten(
  schema: AuthorSchema,
  path: readonly string[],
  explain: (path: readonly string[]) => string | undefined,
  mayBeBlank: boolean,
): AuthorSchema {
  const { type, properties, required = [], items, anyOf, oneOf, additionalProperties, ...rest } = schema;
  const blank = mayBeBlank ? ['null'] : [];
  const description = path.length === 0 ? undefined : explain(path);
  const base = description === undefined ? rest : { ...rest, description };
  const forms = anyOf ?? oneOf;
  if (forms)
    return { ...base, anyOf: forms.map((form) => unexplained(asWritten(form, path, explain, mayBeBlank))) };
  if (properties) {
    const types = Array.isArray(type) ? (type as string[]) : ['object'];
    const written = Object.entries(properties).map(([key, value]) => {
      return [key, asWritten(value, [...path, key], explain, !required.includes(key))] as const;
    });
    const inner = { properties: Object.fromEntries(written), required, additionalProperties: false };
    return { ...base, type: [...types, ...blank], ...inner };
  }
  if (items) {
    const plain = unexplained(asWritten(items, path, explain, false));
    // A list of one text may be written as the text.
    const isOfTexts = !items.properties && !items.anyOf && !items.oneOf;
    return { ...base, type: ['array', ...(isOfTexts ? scalars : []), ...blank], items: plain };
  }
  if (typeof additionalProperties === 'object') {
    const inner = asWritten(additionalProperties, path, () => undefined, mayBeBlank);
    return { ...base, type: ['object', ...blank], additionalProperties: inner };
  }
  if (schema.const !== undefined) return base;
  if (schema.enum) {
    const words = [...schema.enum, ...(mayBeBlank ? [null] : [])];
    return description === undefined ? { enum: words } : { description, enum: words };
  }
  return type === undefined ? base : { ...base, type: [...scalars, ...blank] };
}

function unexplained({ description: _, ...plain }: AuthorSchema): AuthorSchema {
  return plain;
}
