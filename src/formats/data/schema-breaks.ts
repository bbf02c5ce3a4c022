/** As much of a JSON Schema as ours uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
}

/** What a program written for `before` would stumble over in what `now` describes, a line each. */
export function schemaBreaks(before: Schema, now: Schema, path = ''): string[] {
  const breaks: string[] = [];
  const types = (schema: Schema): string[] =>
    schema.anyOf ? schema.anyOf.flatMap(types) : [schema.type ?? 'any'].flat();
  const newTypes = types(now).filter((type) => !types(before).includes(type));
  if (newTypes.length > 0) breaks.push(`${path}: may be ${newTypes.join(', ')} now`);
  const form = (schema: Schema): Schema => schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  const [old, fresh] = [form(before), form(now)];
  if (old.pattern !== fresh.pattern) breaks.push(`${path}: has another pattern`);
  const newWords = fresh.enum?.filter((word) => !old.enum?.includes(word)) ?? [];
  if (newWords.length > 0 || (old.enum && !fresh.enum)) breaks.push(`${path}: has new words`);
  for (const [key, field] of Object.entries(old.properties ?? {})) {
    const still = fresh.properties?.[key];
    if (!still) breaks.push(`${path}.${key}: is gone`);
    else breaks.push(...schemaBreaks(field, still, `${path}.${key}`));
    if (old.required?.includes(key) && still && !fresh.required?.includes(key))
      breaks.push(`${path}.${key}: may be missing now`);
  }
  if (old.items) breaks.push(...schemaBreaks(old.items, fresh.items ?? {}, `${path}[]`));
  return breaks;
}
