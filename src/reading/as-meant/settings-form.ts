import { z } from 'zod';
import { type WordsForm, writtenWord, type WrittenForm } from './written-forms.ts';

/** What reading settings as they are meant must know of them. */
export interface SettingsForm {
  /** Every key, at any depth. */
  readonly keys: ReadonlySet<string>;
  /** What may stand under the keys that lead to it; positions in lists are left out. */
  fieldAt(keys: readonly string[]): FieldForm;
}

/** What may stand in one place of the settings. */
export interface FieldForm {
  /** The keys that may stand below it. */
  readonly keys: ReadonlySet<string>;
  /** Whether any key may. */
  readonly hasAnyKey: boolean;
  readonly isList: boolean;
  /** Whether it may be one text. */
  readonly isLeaf: boolean;
  /** What separates several of its texts, where it is a list of them. */
  readonly separators: string;
  /** How it may be written, where it is no free text. */
  readonly forms: readonly WrittenForm[];
  /** What words may stand for the settings below it. */
  readonly wordsForms: readonly WordsForm[];
}

const writtenForms = new WeakMap<z.ZodType, WrittenForm>();
const wordsForms = new WeakMap<z.ZodType, WordsForm>();
const separatorsOfLists = new WeakMap<z.ZodType, string>();

/** `schema`, whose text may be written as `form` knows. */
export function written<Schema extends z.ZodType>(schema: Schema, form: WrittenForm): Schema {
  writtenForms.set(schema, form);
  return schema;
}

/** `schema`, settings with keys, or a list of them, that may be given in words as `form` knows. */
export function inWords<Schema extends z.ZodType>(schema: Schema, form: WordsForm): Schema {
  wordsForms.set(schema, form);
  return schema;
}

/** `schema`, a list of texts in which none of `separators` ever stands. */
export function separated<Schema extends z.ZodType>(schema: Schema, separators: string): Schema {
  separatorsOfLists.set(schema, separators);
  return schema;
}

const formsBySchema = new WeakMap<z.ZodType, SettingsForm>();

/** The form of settings that are read by one of `schemas`. */
export function formOf(...schemas: readonly [z.ZodType, ...z.ZodType[]]): SettingsForm {
  const [schema] = schemas;
  const form = schemas.length === 1 ? formsBySchema.get(schema) : undefined;
  if (form) return form;
  const fields = new Map<string, FieldForm>();
  const ownForm: SettingsForm = {
    keys: new Set(schemas.flatMap((one) => [...keysBelow(one)])),
    fieldAt(keys) {
      const place = keys.join('\n');
      const field = fields.get(place) ?? fieldOf(keys.reduce(below, schemas.flatMap(wayThrough)));
      fields.set(place, field);
      return field;
    },
  };
  if (schemas.length === 1) formsBySchema.set(schema, ownForm);
  return ownForm;
}

/** `schema` and all that it wraps, lists included, down to objects and texts. */
function wayThrough(schema: z.ZodType): z.ZodType[] {
  return [schema, ...wrappedBy(schema).flatMap(wayThrough)];
}

function wrappedBy(schema: z.ZodType): readonly z.ZodType[] {
  const {
    in: before,
    out: after,
    innerType,
    options,
    element,
  } = schema.def as unknown as Readonly<Record<string, z.ZodType | readonly z.ZodType[] | undefined>>;
  return [before, after, innerType, options, element]
    .flat()
    .filter((inner): inner is z.ZodType => inner instanceof z.ZodType);
}

function below(schemas: readonly z.ZodType[], key: string): z.ZodType[] {
  return schemas.flatMap((schema) => {
    if (schema instanceof z.ZodRecord) return wayThrough(schema.valueType as z.ZodType);
    if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape as object, key)) return [];
    return wayThrough((schema.shape as Readonly<Record<string, z.ZodType>>)[key] as z.ZodType);
  });
}

function fieldOf(schemas: readonly z.ZodType[]): FieldForm {
  return {
    keys: new Set(
      schemas.flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape as object) : [])),
    ),
    hasAnyKey: schemas.some((schema) => schema instanceof z.ZodRecord),
    isList: schemas.some((schema) => schema instanceof z.ZodArray),
    isLeaf: schemas.some((schema) => schema instanceof z.ZodString || schema instanceof z.ZodLiteral),
    separators: schemas.flatMap((schema) => separatorsOfLists.get(schema) ?? []).join(''),
    forms: schemas.flatMap((schema) => {
      const form = writtenForms.get(schema);
      if (form) return [form];
      return schema instanceof z.ZodLiteral ? [writtenWord([...schema.values].map(String))] : [];
    }),
    wordsForms: schemas.flatMap((schema) => wordsForms.get(schema) ?? []),
  };
}

function keysBelow(schema: z.ZodType): Set<string> {
  const keys = new Set<string>();
  const visited = new Set<z.ZodType>();
  const visit = (one: z.ZodType): void => {
    if (visited.has(one)) return;
    visited.add(one);
    if (one instanceof z.ZodRecord) visit(one.valueType as z.ZodType);
    if (one instanceof z.ZodObject)
      for (const [key, value] of Object.entries(one.shape as Readonly<Record<string, z.ZodType>>)) {
        keys.add(key);
        visit(value);
      }
    wrappedBy(one).forEach(visit);
  };
  visit(schema);
  return keys;
}
