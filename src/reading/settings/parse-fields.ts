import type { z } from 'zod';
import { type FieldForm, formOf, type SettingsForm } from '../as-meant/settings-form.ts';
import type { ContentFile } from '../files/content-files.ts';
import { diagnosticAt, parseSource } from '../files/source.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import type { Problems } from '../wording/problems.ts';
import type { Problem } from './fields.ts';
import { type Matter, type Parsed, parseYamlFile } from './matter/matter.ts';
import { type KeyPlace, meantKey } from './meant-key.ts';

/** `matter` by `schema`: its value, or every way in which it departs. */
export function parseFields<Value>(schema: z.ZodType<Value>, matter: Matter): Parsed<Value> {
  const result = schema.safeParse(matter.value);
  if (result.success) return { value: result.data, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: tellAll(result.error.issues, matter, formOf(schema)),
  };
}

/** Settings as far as they can be read. */
export interface KnownFields<Value> extends Parsed<Value> {
  /** The keys of the first level of which nothing is known. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * `matter` by `schema` as `parseFields` has it, but one wrong setting does not hide what the others are: a key of
 * the first level in which anything is wrong is taken for one that is not written, and `standIns` gives what must
 * be written. No `matter` is one that could not be read at all. The value is undefined where no reading is left.
 */
export function parseKnownFields<Value>(
  schema: z.ZodType<Value>,
  matter: Matter | undefined,
  standIns: Readonly<Record<string, unknown>>,
): KnownFields<Value> {
  const result = matter && schema.safeParse(matter.value);
  if (result?.success) return { value: result.data, diagnostics: [], unknown: new Set() };
  const form = formOf(schema);
  const issues = result?.error.issues ?? [];
  const settings = matter && isRecord(matter.value) ? matter.value : undefined;
  const unknown = settings ? new Set(issues.flatMap((issue) => wrongKeys(issue, settings, form))) : form.keys;
  const isUnknown = ([key]: [string, unknown]): boolean => unknown.has(key);
  const mended = schema.safeParse({
    ...Object.fromEntries(Object.entries(standIns).filter(isUnknown)),
    ...Object.fromEntries(Object.entries(settings ?? {}).filter((entry) => !isUnknown(entry))),
  });
  return {
    value: mended.data,
    diagnostics: matter ? tellAll(issues, matter, form) : [],
    unknown,
  };
}

/** The keys of the first level that `issue` makes doubtful; an unknown key may have been meant for one that is lacking. */
function wrongKeys(
  issue: z.core.$ZodIssue,
  settings: Readonly<Record<string, unknown>>,
  form: SettingsForm,
): string[] {
  const [first] = issue.path;
  if (first !== undefined) return [String(first)];
  if (issue.code !== 'unrecognized_keys') return [...form.keys];
  return issue.keys.flatMap((key) => [key, meantKey(key, placeIn(settings, [], form)) ?? []].flat());
}

/** Where a key stands below `path` in `settings`. */
function placeIn(settings: unknown, path: readonly PropertyKey[], form: SettingsForm): KeyPlace {
  const beside = valueAt(settings, path);
  return {
    allowed: form.fieldAt(path.filter((step) => typeof step === 'string')).keys,
    taken: new Set(isRecord(beside) ? Object.keys(beside) : []),
    all: form.keys,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `file` as YAML, the keys of `schema` being known. */
export function parseYamlOf(schema: z.ZodType, file: ContentFile): Parsed<Matter> {
  const source = parseSource(file);
  return 'severity' in source
    ? { value: undefined, diagnostics: [source] }
    : parseYamlFile(source, formOf(schema));
}

/** A value and the settings that it was read from. */
export interface Placed<Value> {
  readonly value: Value;
  readonly matter: Matter;
}

/** `file` as YAML by `schema`: the value and its places. */
export function parseYamlAs<Value>(schema: z.ZodType<Value>, file: ContentFile): Parsed<Placed<Value>> {
  const { value: matter, diagnostics } = parseYamlOf(schema, file);
  const fields = matter && parseFields(schema, matter);
  return {
    value: matter && fields?.value !== undefined ? { value: fields.value, matter } : undefined,
    diagnostics: [...diagnostics, ...(fields?.diagnostics ?? [])],
  };
}

/** What `issues` are, each mistake told once: a key that was typed otherwise is not missing, too. */
function tellAll(issues: readonly z.core.$ZodIssue[], matter: Matter, form: SettingsForm): Diagnostic[] {
  const plain = issues.flatMap(ofMeantForm);
  const typed = new Set(plain.flatMap((issue) => placesTyped(issue, matter, form)));
  return plain
    .filter((issue) => !placesLacking(issue).some((place) => typed.has(place)))
    .flatMap((issue) => tell(issue, matter, form));
}

/** The places of the keys that stand where `issue` finds others in their stead. */
function placesTyped(issue: z.core.$ZodIssue, { value }: Matter, form: SettingsForm): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const place = placeIn(value, issue.path, form);
  return issue.keys.flatMap((key) => {
    const meant = meantKey(key, place);
    return meant === undefined ? [] : [...issue.path, meant].join('\n');
  });
}

/** The places where something is lacking, if that is what `issue` is. */
function placesLacking({ path, ...issue }: z.core.$ZodIssue): string[] {
  if (issue.code !== 'custom') return [path.join('\n')];
  const { code, facts } = issue.params as Problem['problem'];
  return code === 'exactly-one' ? facts.keys.map((key) => [...path, key].join('\n')) : [];
}

/** `issue`, or, where there are several forms, what is wrong with the one that the author seems to have meant. */
function ofMeantForm(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const meant = issue.code === 'invalid_union' ? meantOf(issue) : undefined;
  return meant
    ? meant.flatMap((inner) => ofMeantForm({ ...inner, path: [...issue.path, ...inner.path] }))
    : [issue];
}

/** What `issue` is, where it stands in `matter`. */
function tell(issue: z.core.$ZodIssue, matter: Matter, form: SettingsForm): Diagnostic[] {
  const { source } = matter;
  const { path } = issue;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const place = matter.placeOf(path);
  const missing = (): Diagnostic[] => [diagnosticAt(source, place, 'missing-key', { key })];
  const wrongType = (expected: string): Diagnostic[] =>
    matter.doubtful.has(place) ? [] : [diagnosticAt(source, place, 'wrong-type', { key, expected })];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => unknownKey(unknown, path, matter, form));
    case 'custom': {
      const { code, facts } = issue.params as Problem['problem'];
      const keyed = 'key' in facts && facts.key === '' ? { ...facts, key } : facts;
      return [diagnosticAt(source, place, code, keyed as Problems[typeof code])];
    }
    case 'too_small':
      return missing();
    case 'invalid_type': {
      if (isAbsent(issue.input ?? valueAt(matter.value, path))) return missing();
      const keys = path.filter((step) => typeof step === 'string');
      const example = issue.expected === 'string' ? '' : exampleOf(key, form.fieldAt(keys));
      return wrongType((expectations[issue.expected] ?? otherForm) + example);
    }
    case 'invalid_union': {
      const written = valueAt(matter.value, path);
      if (isAbsent(written)) return missing();
      const facts = { key, text: String(written), allowed: discriminatorsOf(issue) };
      return [diagnosticAt(source, place, 'wrong-word', facts)];
    }
    default:
      return wrongType(otherForm);
  }
}

const otherForm = '别的写法';

function unknownKey(
  key: string,
  path: readonly PropertyKey[],
  matter: Matter,
  form: SettingsForm,
): Diagnostic {
  const isElsewhere = form.keys.has(key);
  const nearest = isElsewhere ? undefined : meantKey(key, placeIn(matter.value, path, form));
  return diagnosticAt(matter.source, matter.placeOfKey([...path, key]), 'unknown-key', {
    key,
    nearest,
    isElsewhere,
  });
}

/** What is wrong with the form that the author seems to have meant; a form of another type is not meant. */
function meantOf({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  const isOfOtherType = ({ code, path }: z.core.$ZodIssue): boolean =>
    code === 'invalid_type' && path.length === 0;
  return errors.find((issues) => !issues.some(isOfOtherType)) ?? errors[0];
}

function discriminatorsOf(issue: z.core.$ZodIssue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === '';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

/** A setting of several keys on one line; none where the whole file is meant. */
function exampleOf(key: string, { keys, isList }: FieldForm): string {
  // 工作日 and 自然日 exclude each other.
  const shown = [...keys].filter((one) => one !== '自然日').slice(0, 2);
  if (key === '' || shown.length === 0) return '';
  return `，例如“${isList ? '-' : `${key}:`} { ${shown.map((one) => `${one}: …`).join(', ')} }”`;
}

const expectations: Readonly<Record<string, string>> = {
  string: '一段文字',
  object: '几个“项目: 内容”，逐行缩进写，或写在“{ }”里',
  array: '一个列表，逐行以“- ”开头，或写在“[ ]”里',
};
