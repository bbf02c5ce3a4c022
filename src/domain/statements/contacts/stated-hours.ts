import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { MinuteOfDay } from '../../time/instant.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Span } from '../clauses/token.ts';

/** A span of a day; `to` is beyond midnight where it ends on the day after. */
export interface HourSpan {
  readonly from: MinuteOfDay;
  readonly to: number;
}

/** Hours told in one row: 上午八点到十二点、下午两点半到五点半. */
export interface StatedHours extends Span {
  readonly spans: readonly HourSpan[];
  /** The days of which they are said, where that is said. */
  readonly days: 'workdays' | 'every-day' | 'rest-days' | undefined;
  /** 夏 or 冬, where they are those of a season. */
  readonly season: string | undefined;
}

const period =
  '(?:上午|下午|早上|早晨|清晨|早|中午|午后|傍晚|晚上|晚间|晚|夜间|夜里|夜|凌晨|次日|翌日|第二天|当天|当日)';
const numeral = '(?:\\d{1,2}|[一二两三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四]?)';
const minutes =
  '(?:半|整|[一三]刻|\\d{1,2}分?|[一二三四五]?十[五]?分?|[一二三四五]十[一二三四五六七八九]分?)';
const clock = `(?:\\d{1,2}:\\d{2}|${numeral}[点时](?!间)钟?${minutes}?)`;
const until = '(?:[-—–－~～至到]{1,2})';
const pair = new RegExp(
  `(?<period>${period}{0,2})(?<![\\d:.])(?:(?<from>${clock})|(?<hour>${numeral})(?=${until}${period}{0,2}${numeral}[点时]))${until}(?<periodTo>${period}{0,2})(?<to>${clock})(?!\\d|日|月)`,
  'g',
);
const wholeDay = /24小时(?!内)|全天(?=[^，。；]{0,4}(?:接听|受理|值班|值守|开通|有人))/g;

/** What may stand between two spans of one row. */
const between =
  /^[，、；,;和及与或\/ ]{0,2}(?:(?:工作日|每天|每日|上班时间|周[一二三四五六日天]|至)[:的]?){0,3}$/;

/** The hours that `text` tells, row by row. What is a day's own (7月20日15:00至17:00) is none. */
export function statedHours(text: string): StatedHours[] {
  if (!/\d:\d|[点时]|24小时|全天/.test(text)) return [];
  const rows: { start: number; end: number; spans: HourSpan[] }[] = [];
  for (const { span, ...found } of spansIn(text)) {
    const row = rows.at(-1);
    if (row && between.test(text.slice(row.end, found.start))) {
      row.spans.push(isBefore(span, row.spans.at(-1)) ? inAfternoon(span) : span);
      row.end = found.end;
    } else rows.push({ ...found, spans: [span] });
  }
  return rows
    .filter(
      ({ start }) => !/\d(?:日|号)(?:（[^）]{1,6}）)?$/.test(text.slice(Math.max(0, start - 10), start)),
    )
    .map((row) => ({ ...row, ...conditionsOf(text, row), start: row.start - daysBefore(text, row).length }));
}

/** 每天, 工作日: the days that stand right before a row. */
function daysBefore(text: string, { start }: Span): string {
  return stretchIn(
    text.slice(Math.max(0, start - 10), start),
    /(?:每天|每日|(?:每个|法定)?工作日|周一[至到]周?五)$/,
  );
}

interface FoundSpan extends Span {
  readonly span: HourSpan;
}

function spansIn(text: string): FoundSpan[] {
  const pairs = matchesIn(text, pair).flatMap((match): FoundSpan[] => {
    const { period: word = '', from, hour, periodTo = '', to } = match.groups ?? {};
    const span = spanOf(word, minuteOf(from ?? `${hour ?? ''}点`), periodTo, minuteOf(to ?? ''));
    return span ? [{ span, start: match.index, end: match.index + match[0].length }] : [];
  });
  const whole = matchesIn(text, wholeDay).map(({ 0: words, index }): FoundSpan => ({
    span: { from: 0, to: 1440 },
    start: index,
    end: index + words.length,
  }));
  return [...pairs, ...whole].toSorted((one, other) => one.start - other.start);
}

/** The span from one minute to another, each in the part of the day that is said of it: 下午2点至5点, 晚8点到早8点. */
function spanOf(
  word: string,
  from: number | undefined,
  wordTo: string,
  to: number | undefined,
): HourSpan | undefined {
  if (from === undefined || to === undefined) return undefined;
  const begin = inPeriod(word, from);
  // 两点半到五点半
  const isPlain = word === '' && wordTo === '' && from > 0 && from < 360 && to < 720;
  if (isPlain) return { from: from + 720, to: to + 720 };
  const end = inPeriod(wordTo === '' && !late.test(word) ? '' : wordTo || word, to);
  if (/次日|翌日|第二天/.test(wordTo)) return { from: begin, to: end + 1440 };
  if (end > begin) return { from: begin, to: end };
  const isNoon = wordTo === '' && end + 720 > begin && end < 720 && !late.test(word);
  return { from: begin, to: end + (isNoon ? 720 : 1440) };
}

const late = /下午|午后|傍晚|晚|夜/;

function inPeriod(word: string, minute: number): number {
  if (/中午/.test(word)) return minute < 300 ? minute + 720 : minute;
  return late.test(word) && minute < 720 ? minute + 720 : minute;
}

/** 8点到12点，2点半到6点: what goes on behind noon. */
function isBefore({ from }: HourSpan, last: HourSpan | undefined): boolean {
  return last !== undefined && from < last.to && last.to <= 13 * 60 && from < 7 * 60;
}

function inAfternoon({ from, to }: HourSpan): HourSpan {
  return { from: from + 720, to: to <= from + 720 ? to + 720 : to };
}

function minuteOf(text: string): number | undefined {
  const [, hours = '', minute = '', quarter = ''] =
    /^(\d{1,2}|[一二两三四五六七八九十]{1,3})(?::|[点时]钟?)(?:([一三]?[半整刻])|(.*?)分?)?$/
      .exec(text)
      ?.map((part) => part ?? '') ?? [];
  const words: Readonly<Record<string, number>> = { 半: 30, 整: 0, 一刻: 15, 三刻: 45 };
  const hour = numberOf(hours);
  const rest = words[minute] ?? (quarter === '' ? 0 : numberOf(quarter));
  if (hour === undefined || rest === undefined || hour > 24 || rest > 59) return undefined;
  return hour * 60 + rest;
}

const everyDay = /每天|每日|天天|(?<!法定)节假日[照也不均]|周末[也照不]|全年/;
const workdays =
  /工作日|周一[至到—~-]{1,2}周?五|星期一[至到—~-]{1,2}星?期?五|(?:节假日|双休日|周末)(?:除外|休息|不)/;
const restDays = /夜间|夜班|双休日|周末|节假日|非工作/;

/** The days and the season said of a row, in the words before it in its clause and right behind it. */
function conditionsOf(text: string, { start, end }: Span): Pick<StatedHours, 'days' | 'season'> {
  const before = /[^。；\n）]{0,24}$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const words =
    before + text.slice(start, end) + (/^[（，]?[^。；，）]{0,12}/.exec(text.slice(end))?.[0] ?? '');
  const days = everyDay.test(words)
    ? 'every-day'
    : workdays.test(words)
      ? 'workdays'
      : restDays.test(words)
        ? 'rest-days'
        : undefined;
  return { days, season: /([夏冬春秋])[季令]/.exec(before)?.[1] };
}
