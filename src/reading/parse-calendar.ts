import { calendarHistory, type CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { type CalendarFinding, checkLocalDays, checkYears } from '#domain/calendar/check-calendar.ts';
import { at } from '#domain/lists/at.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { type CalendarYear, type LocalDay, workingCalendar } from '#domain/calendar/working-calendar.ts';
import { calendarFields, calendarKeys, localFields } from './settings/calendar-fields.ts';
import type { ContentFile } from './files/content-files.ts';
import type { Diagnostic } from './wording/diagnostic.ts';
import { parseYamlAs, type Placed } from './settings/parse-fields.ts';
import type { Matter, Parsed } from './settings/matter/matter.ts';
import { diagnosticAt, type Source } from './files/source.ts';

/** The calendar folder, read. */
export interface ParsedCalendar {
  readonly years: readonly CalendarYear[];
  readonly localDays: readonly LocalDay[];
  readonly history: CalendarHistory;
}

export const yearFile = /^calendar\/(\d{4})\.yaml$/;
export const localFile = 'calendar/local.yaml';

/** The working calendar of `files`; no value when any of it is wrong: no window rests on half a calendar. */
export function parseCalendar(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  today?: CivilDate,
): Parsed<ParsedCalendar> {
  const folder: Source = { file: `${shownAs}/calendar`, text: '' };
  const read = [...files]
    .filter(([name]) => yearFile.test(name))
    .map(([name, file]) => parseYear(name, file));
  const localDaysFile = files.get(localFile);
  const local = localDaysFile ? parseYamlAs(localFields, localDaysFile) : noLocalDays;
  const parsed = read.flatMap(({ value }) => value ?? []);
  const years = parsed.map(({ value }) => value);
  const gaps = missingYears(years);
  const ofFiles = [
    ...(read.length === 0 ? [diagnosticAt(folder, 0, 'no-calendar', {})] : []),
    ...[...read, local].flatMap(({ diagnostics }) => diagnostics),
    ...gaps.map((year) => diagnosticAt(folder, 0, 'year-gap', { year })),
  ];
  const isWhole = parsed.length === read.length && (!localDaysFile || local.value !== undefined);
  if (!isWhole || years.length === 0 || gaps.length > 0) return { value: undefined, diagnostics: ofFiles };

  const localDays = local.value?.value ?? [];
  const findings = [...checkYears(years), ...checkLocalDays(localDays, workingCalendar(years))];
  const problems = findings.map((finding) => {
    const year = parsed.find(({ value }) => value.year === finding.year);
    return diagnosticOf(finding, (year ?? local.value ?? at(parsed, 0)).matter);
  });
  const awaited = today === undefined ? [] : awaitedYear(years, today, folder);
  const isSound = problems.every(({ severity }) => severity !== 'error');
  return {
    value: isSound ? { years, localDays, history: calendarHistory(years, localDays) } : undefined,
    diagnostics: [...ofFiles, ...problems, ...awaited],
  };
}

/** No file is no local day. */
const noLocalDays: Parsed<Placed<readonly LocalDay[]>> = { value: undefined, diagnostics: [] };

function parseYear(name: string, file: ContentFile): Parsed<Placed<CalendarYear>> {
  const parsed = parseYamlAs(calendarFields, file);
  if (!parsed.value || `calendar/${parsed.value.value.year}.yaml` === name) return parsed;
  const { value, matter } = parsed.value;
  const facts = { year: String(value.year), file: name.slice('calendar/'.length) };
  const mismatch = diagnosticAt(matter.source, matter.placeOf(['年份']), 'year-mismatch', facts);
  return { value: undefined, diagnostics: [...parsed.diagnostics, mismatch] };
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
  const last = at(years, years.length - 1).year;
  const isAwaited = today >= `${last}-11-01`;
  return isAwaited
    ? [
        diagnosticAt(folder, 0, 'next-year-awaited', {
          year: last + 1,
          isOverdue: today >= `${last + 1}-01-01`,
        }),
      ]
    : [];
}

function diagnosticOf({ code, facts, path }: CalendarFinding, matter: Matter): Diagnostic {
  const chinese = path.map((step) => (typeof step === 'string' ? (calendarKeys[step] ?? step) : step));
  return diagnosticAt(matter.source, matter.placeOf(chinese), code, facts);
}
