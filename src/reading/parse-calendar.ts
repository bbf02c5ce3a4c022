import { calendarHistory, type CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { type CalendarFinding, checkLocalDays, checkYears } from '#domain/calendar/check-calendar.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { type CalendarYear, type LocalDay, workingCalendar } from '#domain/calendar/working-calendar.ts';
import { calendarFields, calendarKeys, localFields } from './settings/calendar-fields.ts';
import type { ContentFile } from './files/content-files.ts';
import type { Diagnostic } from './wording/diagnostic.ts';
import { parseYamlAs } from './settings/fields.ts';
import type { Matter } from './settings/matter.ts';
import { diagnosticAt, type Source } from './files/source.ts';

/** The calendar folder, read. */
export interface ParsedCalendar {
  readonly years: readonly CalendarYear[];
  readonly localDays: readonly LocalDay[];
  readonly history: CalendarHistory;
}

export const yearFile = /^calendar\/(\d{4})\.yaml$/;
export const localFile = 'calendar/local.yaml';

/** The working calendar of `files`; undefined when any of it is wrong: no window rests on half a calendar. */
export function parseCalendar(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  today: CivilDate | undefined,
  diagnostics: Diagnostic[],
): ParsedCalendar | undefined {
  const folder: Source = { file: `${shownAs}/calendar`, text: '' };
  const names = [...files.keys()].filter((name) => yearFile.test(name));
  if (names.length === 0) diagnostics.push(diagnosticAt(folder, 0, 'no-calendar', {}));
  const parsed = names.flatMap((name) => parseYear(name, files.get(name), diagnostics) ?? []);
  const local = parseLocal(files.get(localFile), diagnostics);
  const years = parsed.map(({ value }) => value);
  const gaps = missingYears(years);
  diagnostics.push(...gaps.map((year) => diagnosticAt(folder, 0, 'year-gap', { year })));
  if (parsed.length < names.length || years.length === 0 || gaps.length > 0 || !local) return undefined;

  const problems = [...checkYears(years), ...checkLocalDays(local.value, workingCalendar(years))].map(
    (finding) => {
      const { matter } = parsed.find(({ value }) => value.year === finding.year) ?? local;
      return diagnosticOf(finding, matter);
    },
  );
  diagnostics.push(...problems);
  if (today !== undefined) diagnostics.push(...awaitedYear(years, today, folder));
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  return { years, localDays: local.value, history: calendarHistory(years, local.value) };
}

interface PlacedYear {
  readonly value: CalendarYear;
  readonly matter: Matter;
}

function parseYear(
  name: string,
  file: ContentFile | undefined,
  diagnostics: Diagnostic[],
): PlacedYear | undefined {
  const parsed = file && parseYamlAs(calendarFields, file, diagnostics);
  if (!parsed || `calendar/${parsed.value.year}.yaml` === name) return parsed;
  const { value, matter } = parsed;
  const facts = { year: String(value.year), file: name.slice('calendar/'.length) };
  diagnostics.push(diagnosticAt(matter.source, matter.placeOf(['年份']), 'year-mismatch', facts));
  return undefined;
}

/** No file is no local day; a file that cannot be read is undefined. */
function parseLocal(
  file: ContentFile | undefined,
  diagnostics: Diagnostic[],
): { readonly value: readonly LocalDay[]; readonly matter: Matter | undefined } | undefined {
  return file ? parseYamlAs(localFields, file, diagnostics) : { value: [], matter: undefined };
}

function missingYears(years: readonly CalendarYear[]): number[] {
  const known = years.map(({ year }) => year);
  const first = Math.min(...known);
  return Array.from({ length: Math.max(0, Math.max(...known) - first) }, (_, index) => first + index).filter(
    (year) => !known.includes(year),
  );
}

/** Papers of past years came out between 25 October and 16 December: from 1 November on, next year's is awaited. */
function awaitedYear(years: readonly CalendarYear[], today: CivilDate, folder: Source): Diagnostic[] {
  const last = years.at(-1)?.year ?? 0;
  const isAwaited = today >= `${last}-11-01`;
  return isAwaited ? [diagnosticAt(folder, 0, 'next-year-awaited', { year: last + 1 })] : [];
}

function diagnosticOf({ code, facts, path }: CalendarFinding, matter: Matter | undefined): Diagnostic {
  const chinese = path.map((step) => (typeof step === 'string' ? (calendarKeys[step] ?? step) : step));
  return diagnosticAt(matter?.source ?? { file: '', text: '' }, matter?.placeOf(chinese) ?? 0, code, facts);
}
