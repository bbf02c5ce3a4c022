import { z } from 'zod';
import { type CivilDate, parseCivilDate } from '#domain/time/civil-date.ts';
import { endOfDay, instantOf, type MinuteOfDay, parseMinuteOfDay } from '#domain/time/instant.ts';
import type { Publication } from '#domain/time/publication.ts';
import { chineseWeekday } from '#domain/window/chinese-date.ts';
import { separated, written } from '../as-meant/settings-form.ts';
import {
  writtenClock,
  writtenContact,
  writtenDay,
  writtenNumber,
  writtenTime,
  writtenWord,
} from '../as-meant/written-forms.ts';
import type { ProblemCode, Problems } from '../wording/problems.ts';

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

/** As `texts`, whose texts may have any mark: 高级教师（语文，数学）. */
export const textsWithMarks = listOfTexts();

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

/** `text` is no address on the web, or one that must not be led to; `isChannel`: it is that of a channel. */
export function noAddress(text: string, isChannel = false): Problem {
  return /^[a-z][a-z\d+.-]*:/i.test(text)
    ? problem('unsafe-link', { address: text })
    : problem('no-address', { text, isChannel });
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

type ValuesOf<Table extends SettingTable> = { readonly [Word in keyof Table]: z.output<Table[Word][1]> };

/**
 * The settings of `table` as an author writes them, in its order, read as values under its English words. `compare` is
 * asked what is wrong with several of them together, and gets those that could be read: what is wrong with another one
 * hides nothing.
 */
export function settings<Table extends SettingTable>(
  table: Table,
  compare?: (values: Partial<ValuesOf<Table>>, context: z.RefinementCtx) => void,
) {
  type Values = ValuesOf<Table>;
  const entries = Object.entries(table);
  const readOf = (fields: unknown, wrong: ReadonlySet<PropertyKey | undefined>): Partial<Values> =>
    Object.fromEntries(
      entries.flatMap(([word, [key]]) =>
        wrong.has(key) ? [] : [[word, (fields as Readonly<Record<string, unknown>>)[key]]],
      ),
    ) as Partial<Values>;
  const written = z.strictObject(Object.fromEntries(entries.map(([, [key, schema]]) => [key, schema])));
  const compared = compare
    ? written.superRefine(
        (fields, context) => {
          compare(readOf(fields, new Set(context.issues.map(({ path: [first] = [] }) => first))), context);
        },
        { when: ({ value }) => typeof value === 'object' && value !== null },
      )
    : written;
  return compared.transform(
    (fields) => Object.fromEntries(entries.map(([word, [key]]) => [word, fields[key]])) as Values,
  );
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
