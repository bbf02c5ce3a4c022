import { noticeJsonSchema } from '#formats/data/notice-schema.ts';

/** A field of `notice.json`, as the dictionary prints it. */
export interface FieldView {
  /** `window.closesAt`, `ledger[].on` */
  readonly path: string;
  readonly title: string;
  readonly type: string;
  readonly description: string;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  boolean: '是否',
  object: '对象',
  array: '列表',
  null: 'null',
};

/** Every field of the published schema, in its order. */
export function fieldDictionary(): FieldView[] {
  return fieldsOf(noticeJsonSchema() as Schema, '');
}

function fieldsOf(schema: Schema, above: string): FieldView[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]): FieldView[] => {
    const path = `${above}${key}`;
    const { title = '', description = '' } = field;
    const forms = field.anyOf ?? [field];
    return [
      {
        path,
        title,
        type: typeOf(field),
        description,
      },
      ...forms.flatMap((form) =>
        form.items ? fieldsOf(form.items, `${path}[].`) : fieldsOf(form, `${path}.`),
      ),
    ];
  });
}

function typeOf({ type, anyOf }: Schema): string {
  const types = anyOf ? anyOf.flatMap((form) => form.type ?? 'string') : [type ?? 'string'].flat();
  return [...new Set(types)].map((name) => typeNames[name] ?? name).join('或 ');
}
