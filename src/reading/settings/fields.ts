import { z } from 'zod';
import { type CivilDate, parseCivilDate } from '#domain/time/civil-date.ts';
import { chineseWeekday } from '#domain/window/chinese-date.ts';
import { endOfDay, instantOf, type MinuteOfDay, parseMinuteOfDay } from '#domain/time/instant.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { ContentFile } from '../files/content-files.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { type FieldForm, formOf, separated, type SettingsForm, written } from '../as-meant/settings-form.ts';
import {
  writtenClock,
  writtenContact,
  writtenDay,
  writtenNumber,
  writtenTime,
  writtenWord,
} from '../as-meant/written-forms.ts';
import { type Matter, type Parsed, parseYamlFile } from './matter.ts';
import { diagnosticAt, parseSource } from '../files/source.ts';
import type { ProblemCode, Problems } from '../wording/problems.ts';
import { type KeyPlace, meantKey } from './meant-key.ts';

/**
 * The kinds of field in an author's settings, each a strict schema from text to a domain value. Every scalar
 * arrives as text, and '' means that nothing was written.
 */

/** Text that must be there and can be seen: blanks and invisible characters alone are nothing. */
export const text = visibleText();

function visibleText() {
  return z.string().refine((value) => /[^\s\p{C}]/u.test(value) && !/\p{Surrogate}/u.test(value), {
    params: problem('missing-key', { key: '' }).problem,
  });
}

/** Something that may be left out. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

/** Text that may be left out. */
export const optionalText = optional(text);

/** A telephone number, an address of e-mail or a postcode, that may be left out: whether it is one is a rule's to say. */
export const optionalContact = optional(written(visibleText(), writtenContact));

/** `[甲, 乙]`, or a single text for a list of one; no text of it has a comma. */
export const texts = separated(listOfTexts(), '，,；;');

/** As `texts`, for the names of bodies and regions, in which no 、 or 。 stands either. */
export const bodies = separated(listOfTexts(), '，,；;、。');

function listOfTexts() {
  return z.preprocess(
    (value) => (typeof value === 'string' && value !== '' ? [value] : value),
    z.array(text).min(1),
  );
}

/** `2023-08-04` */
export const day = written(
  parsed((value) => parseKnownDay(value) ?? noKnownDay(value)).meta({
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  }),
  writtenDay,
);

/** `2023-08-04 10:00`, or the day alone. */
export const time = written(
  parsed((value): Publication | Problem => {
    const [dayText = '', minuteText, ...rest] = value.split(/[ T]+/);
    const on = parseKnownDay(dayText);
    if (on === undefined) return noKnownDay(value);
    if (minuteText === undefined) return { on, at: undefined };
    const minute = parseMinuteOfDay(minuteText);
    if (minute === undefined || minute === endOfDay || rest.length > 0)
      return problem('bad-time', { text: value });
    return { on, at: instantOf(on, minute) };
  }).meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}([ T]+\\d{1,2}:\\d{2})?$' }),
  writtenTime,
);

/** The end of a day's business: `17:30`, `24:00`, but not `0:00`. */
export const closingTime = written(
  parsed(
    (value): MinuteOfDay | Problem => parseMinuteOfDay(value) || problem('bad-time', { text: value }),
  ).meta({ pattern: '^\\d{1,2}:\\d{2}$' }),
  writtenClock,
);

/** The first and the last year that notices and calendars are about, so that a slip such as 2203 or 9999 is seen. */
const knownYears = [1949, 2199] as const;

/** A day of the years that notices and calendars are about; undefined where `text` is none. */
export function parseKnownDay(text: string): CivilDate | undefined {
  const on = parseCivilDate(text);
  const [first, last] = knownYears;
  return on !== undefined && on >= `${first}` && on < `${last + 1}` ? on : undefined;
}

/** `text`, which is no known day, or begins with none: whether it is a day of other years, or of another day of the week. */
export function noKnownDay(text: string): Problem {
  const [first, last] = knownYears;
  const on = parseCivilDate(text.slice(0, 'YYYY-MM-DD'.length));
  const isKnown = on !== undefined && parseKnownDay(on) !== undefined;
  return problem('bad-date', {
    text,
    ...(on !== undefined && !isKnown && { years: [first, last] as const }),
    ...(isKnown && /(?:星期|周|礼拜)[一二三四五六日天]/.test(text) && { weekday: chineseWeekday(on) }),
  });
}

/** An address on the web, whose host no user name hides. */
export const webAddress = parsed((value) =>
  /^https?:\/\/[^\s/@?#]+\.[^\s/@?#]+(?:[/?#]|$)/.test(value) ? value : noAddress(value),
).meta({ pattern: '^https?://' });

/** `text` is no address on the web, or one that must not be led to. */
export function noAddress(text: string): Problem {
  return /^[a-z][a-z\d+.-]*:/i.test(text)
    ? problem('unsafe-link', { address: text })
    : problem('no-address', { text });
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number) {
  return written(
    parsed((value) => {
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      return number >= least && number <= most ? number : problem('bad-number', { text: value, least, most });
    }).meta({ pattern: '^\\d{1,9}$', minimum: least, maximum: most }),
    writtenNumber,
  );
}

/** One of the Chinese words of `meanings`, as what it means; `others` are what a word is called elsewhere. */
export function word<const Meaning>(
  meanings: Readonly<Record<string, Meaning>>,
  others?: Readonly<Record<string, string>>,
) {
  const allowed = Object.keys(meanings);
  return written(
    parsed((value): Meaning | Problem =>
      Object.hasOwn(meanings, value)
        ? (meanings[value] as Meaning)
        : problem('wrong-word', { key: '', text: value, allowed }),
    ).meta({ enum: allowed }),
    writtenWord(allowed, others),
  );
}

/** One of the codes that have `names`, by its name. */
export function named<Code extends string>(names: Readonly<Record<Code, string>>) {
  const codes = Object.entries<string>(names).map(([code, name]) => [name, code as Code] as const);
  return word<Code>(Object.fromEntries(codes));
}

/** What programs and other languages write for 是 and 否. */
const answers = {
  yes: '是',
  true: '是',
  on: '是',
  y: '是',
  '√': '是',
  no: '否',
  false: '否',
  off: '否',
  n: '否',
  '×': '否',
};

/** 是 or 否; 否 when left out. */
export const yesOrNo = optional(word({ 是: true, 否: false }, answers)).transform((value) => value ?? false);

/** The settings of a file, or below one of its keys: English word → the Chinese key, and what stands there. */
export type SettingTable = Readonly<Record<string, readonly [key: string, schema: z.ZodType]>>;

/** The settings of `table` as an author writes them, in its order, read as values under its English words. */
export function settings<Table extends SettingTable>(table: Table) {
  type Values = { readonly [Word in keyof Table]: z.output<Table[Word][1]> };
  const entries = Object.entries(table);
  return z
    .strictObject(Object.fromEntries(entries.map(([, [key, schema]]) => [key, schema])))
    .transform((fields) => Object.fromEntries(entries.map(([word, [key]]) => [word, fields[key]])) as Values);
}

/** The Chinese keys of the English words of `tables`: where a value of a finding's path stands. */
export function keysByWord(...tables: readonly SettingTable[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    tables.flatMap((table) => Object.entries(table).map(([word, [key]]) => [word, key])),
  );
}

/** What a field's text is not, with the facts. */
export interface Problem {
  readonly problem: { readonly [Code in ProblemCode]: { code: Code; facts: Problems[Code] } }[ProblemCode];
}

/** What a field answers that cannot be read. */
export function problem<Code extends ProblemCode>(code: Code, facts: Problems[Code]): Problem {
  return { problem: { code, facts } as Problem['problem'] };
}

/** A field of text that `parse` turns into a value or a problem. Facts with an empty `key` get the field's own. */
export function parsed<Value>(parse: (text: string) => Value | Problem) {
  return z
    .string()
    .trim()
    .min(1)
    .transform((value, context): Value => {
      const result = parse(value);
      if (!isProblem(result)) return result;
      report(context, [], result);
      return z.NEVER;
    });
}

/** Adds `problem` to the value at `path` of what is being parsed. */
export function report(context: z.RefinementCtx, path: PropertyKey[], { problem }: Problem): void {
  context.addIssue({ code: 'custom', path, params: problem });
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

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
      const told = 'key' in facts && facts.key === '' ? { ...facts, key } : facts;
      return [diagnosticAt(source, place, code, told as Problems[typeof code])];
    }
    case 'too_small':
      return missing();
    case 'invalid_type': {
      if (isAbsent(issue.input ?? valueAt(matter.value, path))) return missing();
      const keys = path.filter((step) => typeof step === 'string');
      const example = issue.expected === 'object' ? exampleOf(key, form.fieldAt(keys)) : '';
      return wrongType((expectations[issue.expected] ?? otherForm) + example);
    }
    case 'invalid_union': {
      const given = valueAt(matter.value, path);
      if (isAbsent(given)) return missing();
      const facts = { key, text: String(given), allowed: discriminatorsOf(issue) };
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
function exampleOf(key: string, { keys }: FieldForm): string {
  const [first, second] = keys;
  if (key === '' || first === undefined) return '';
  return `，例如“${key}: { ${[first, second].flatMap((one) => (one === undefined ? [] : `${one}: …`)).join(', ')} }”`;
}

const expectations: Readonly<Record<string, string>> = {
  string: '一段文字',
  object: '几个“项目: 内容”，逐行缩进写，或写在“{ }”里',
  array: '一个列表，逐行以“- ”开头，或写在“[ ]”里',
};

/** Every key that `schema` knows, at any depth. */
export function keysOf(schema: z.ZodType): ReadonlySet<string> {
  return formOf(schema).keys;
}
