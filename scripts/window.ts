import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { calendarHistory, type CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { chineseDate, chineseRange, chineseWeekday } from '#domain/window/chinese-date.ts';
import { type CivilDate, parseCivilDate } from '#domain/time/civil-date.ts';
import { endOfDay } from '#domain/time/instant.ts';
import { ledger } from '#domain/window/ledger.ts';
import {
  longestWindow,
  publicityWindow,
  type WindowRule,
  type WindowStart,
} from '#domain/window/publicity-window.ts';
import { isUsable, readContent } from '#reading/read-content.ts';
import { renderReport } from '#reading/wording/report.ts';
import { contentFolder, fail } from '#terminal/command.ts';
import { ledgerLines, ruleLines } from '#writing/window-lines.ts';

/**
 * `npm run window -- 2023-08-04 5 [--自然日] [--起算 …] [--顺延] [--asOf YYYY-MM-DD]` prints the ledger.
 * `npm run --silent window -- --json` answers JSON lines on standard input, a line each (README, "window").
 */

const usage = `用法：npm run window -- 公布日期 天数 [选项]
  例：npm run window -- 2023-08-04 5
  --自然日            数自然日（不写是工作日）
  --起算 次日         次一工作日、次日、当日，或一个日期
  --顺延              自然日的最后一天是休息日的，顺延到下一个工作日
  --asOf 2020-01-20   照那一天已经公布的放假安排计算
  --json              从标准输入逐行读 JSON，逐行回答`;

const starts: Readonly<Record<string, WindowStart>> = {
  次一工作日: { kind: 'next-workday' },
  次日: { kind: 'next-day' },
  当日: { kind: 'same-day' },
};

const { values, positionals } = readArguments();
const history = readHistory();
if (values.json) await answerLines();
else printLedger();

function readArguments() {
  const flag = { type: 'boolean', default: false } as const;
  const word = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { 自然日: flag, 顺延: flag, json: flag, 起算: word, asOf: word },
    });
  } catch {
    return fail(usage);
  }
}

function readHistory(): CalendarHistory {
  const content = readContent(contentFolder());
  if (isUsable(content)) return calendarHistory(content.calendarYears, content.localDays);
  return fail(`站点设置或工作日历有错误：\n${renderReport(content.diagnostics, 'text')}`);
}

function printLedger(): void {
  const [published = '', count = '', ...rest] = positionals;
  const publishedOn =
    parseCivilDate(published) ??
    fail(published === '' ? usage : `“${published}”不是一个存在的日期，请写成 2023-08-04 的样子。`);
  const length = /^\d+$/.test(count) ? Number(count) : 0;
  if (rest.length > 0) fail(usage);
  if (length < 1 || length > longestWindow) fail(`天数必须是 1 到 ${longestWindow} 的整数。`);
  const asOf =
    values.asOf === undefined
      ? undefined
      : (parseCivilDate(values.asOf) ?? fail(`“${values.asOf}”不是一个存在的日期。`));

  const unit = values.自然日 ? 'calendar-day' : 'workday';
  const rule = ruleOf(unit, length, startOf(values.起算, unit), values.顺延);
  const calendar = asOf === undefined ? history.now : history.asOf(asOf);
  const window = calendar && publicityWindow(rule, publishedOn, calendar);
  if (!calendar || !window)
    return fail(`${chineseDate(asOf ?? publishedOn)}以前没有已经录入的放假安排，不能计算。`);
  if ('unannouncedYear' in window)
    return fail(`要用到 ${window.unannouncedYear} 年的放假安排，还没有公布或没有录入，不能计算。`);

  print(`公布：${chineseDate(publishedOn)}（${chineseWeekday(publishedOn)}）`);
  print(
    `公示期：${chineseRange(window.opens, window.closes)}${window.provisional ? '（暂定：下一年的放假安排还没有公布）' : ''}`,
  );
  for (const told of ruleLines(window)) print(told);
  print('');
  for (const day of ledgerLines(window, ledger(window, calendar))) print(day);
}

function startOf(word: string | undefined, unit: WindowRule['unit']): WindowStart {
  if (word === undefined) return { kind: unit === 'workday' ? 'next-workday' : 'next-day' };
  const on = parseCivilDate(word);
  return (
    (Object.hasOwn(starts, word) ? starts[word] : undefined) ??
    (on ? { kind: 'given', on } : fail(`“起算”只能是${Object.keys(starts).join('、')}，或一个日期。`))
  );
}

function ruleOf(
  unit: WindowRule['unit'],
  length: number,
  start: WindowStart,
  rollsLast: boolean,
): WindowRule {
  return { unit, length, start, rollsLast, closesAtMinute: endOfDay };
}

/** An answer to one line: days, or a code that other offices' programs can rely on. */
type Answer =
  | { readonly first: CivilDate; readonly last: CivilDate; readonly provisional: boolean }
  | { readonly error: 'NOT_ANNOUNCED' | 'BAD_N' | 'BAD_DATE' | 'BAD_REQUEST' };

async function answerLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') print(JSON.stringify(answerTo(line)));
}

function answerTo(line: string): Answer {
  const request = parseRequest(line);
  if (!request) return { error: 'BAD_REQUEST' };
  const { publish, n, unit = 'workday', countPublishDay = false, rollLast = false, asOf } = request;
  if (
    (unit !== 'workday' && unit !== 'calendar') ||
    typeof countPublishDay !== 'boolean' ||
    typeof rollLast !== 'boolean'
  )
    return { error: 'BAD_REQUEST' };
  const publishedOn = typeof publish === 'string' ? parseCivilDate(publish) : undefined;
  const knownOn = typeof asOf === 'string' ? parseCivilDate(asOf) : undefined;
  if (publishedOn === undefined || (asOf !== undefined && asOf !== null && knownOn === undefined))
    return { error: 'BAD_DATE' };
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > longestWindow) return { error: 'BAD_N' };

  const calendar = knownOn === undefined ? history.now : history.asOf(knownOn);
  if (!calendar) return { error: 'NOT_ANNOUNCED' };
  const next = unit === 'workday' ? 'next-workday' : 'next-day';
  const rule = ruleOf(
    unit === 'workday' ? 'workday' : 'calendar-day',
    n,
    { kind: countPublishDay ? 'same-day' : next },
    rollLast,
  );
  const window = publicityWindow(rule, publishedOn, calendar);
  if ('unannouncedYear' in window) return { error: 'NOT_ANNOUNCED' };
  return { first: window.opens, last: window.closes, provisional: window.provisional };
}

function parseRequest(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
