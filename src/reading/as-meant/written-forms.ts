import { endOfDay, timeOfMinute } from '#domain/time/instant.ts';

/**
 * How people write what is a date, a time, a number or a word, and the one form in which the project keeps it. Each
 * function gives that form, or undefined where the text has not exactly one meaning of its kind; that the day or
 * the word exists is not looked at.
 */
export type WrittenForm = (text: string) => string | undefined;

/** `2026年11月26日`, `2026-8-4`, `2026.8.4`, `2026/8/4`, `20260804` → `2026-08-04` */
export const writtenDay: WrittenForm = (text) => dayAtStart(bare(text), '$')?.day;

/** As `writtenDay`, alone or with a time of day: `2026年8月4日上午9时`, `2026-8-4 9：00` → `2026-08-04 09:00` */
export const writtenTime: WrittenForm = (text) => {
  const { day, rest } = dayAtStart(bare(text), '') ?? {};
  if (day === undefined || rest === undefined || rest === '') return day;
  const minute = clockOf(rest.replace(/^T/, ''));
  return minute === undefined ? undefined : `${day} ${timeOfMinute(minute).padStart(5, '0')}`;
};

/** `17：30`, `17时30分`, `下午5时半`, `２４:00` → `17:30`, `24:00` */
export const writtenClock: WrittenForm = (text) => {
  const minute = clockOf(bare(text));
  return minute === undefined ? undefined : timeOfMinute(minute);
};

/** `５` → `5` */
export const writtenNumber: WrittenForm = (text) => /^\d+$/.exec(bare(text))?.[0];

/** A number that is dialled or written on an envelope: digits and marks of half width. */
export const writtenCode: WrittenForm = (text) => {
  const code = bare(text).replace(/[‐-―−]/g, '-');
  return /^[\d+()-][\d+() -]*$/.test(code) ? code : undefined;
};

/** One of `words`, or what it is called elsewhere. */
export function writtenWord(
  words: readonly string[],
  others: Readonly<Record<string, string>> = {},
): WrittenForm {
  return (text) => {
    const plain = bare(text);
    return words.includes(plain) ? plain : others[plain.toLowerCase()];
  };
}

/** `text` with characters of half width, without what surrounds a value that is no text: quotes, blanks, a mark at its end. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^["'“‘]+|["'”’]+$/g, '')
    .replace(/[,;。、]$/, '')
    .trim();
}

function dayAtStart(text: string, end: '$' | ''): { day: string; rest: string } | undefined {
  const forms = [
    String.raw`(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]`,
    String.raw`(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)`,
    String.raw`(\d{4})(\d{2})(\d{2})(?!\d)`,
  ];
  for (const form of forms) {
    const match = new RegExp(`^${form}${end}`).exec(text);
    if (!match) continue;
    const [year = '', month = '', date = ''] = match.slice(1).filter((part) => /^\d+$/.test(part));
    const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
    return { day, rest: text.slice(match[0].length).trim() };
  }
  return undefined;
}

/** Minutes since midnight; undefined for a time of day that could be two (`晚12时`). */
function clockOf(text: string): number | undefined {
  const { half, hours, minutes, after } = clock.exec(text)?.groups ?? {};
  const hour = hourOf(half, Number(hours));
  const minute = after === '半' ? 30 : Number(minutes ?? after ?? 0);
  return hour !== undefined && minute < 60 && hour * 60 + minute <= endOfDay ? hour * 60 + minute : undefined;
}

const clock =
  /^(?<half>凌晨|早上|上午|早|中午|下午|晚上|晚)? ?(?<hours>\d{1,2}) ?(?:[:∶] ?(?<minutes>\d{2})(?::00)?|[时点] ?[钟整]?(?:(?<after>\d{1,2}|半) ?分?)?)$/;

function hourOf(half: string | undefined, hour: number): number | undefined {
  switch (half) {
    case undefined:
      return hour;
    case '凌晨':
      return hour < 6 ? hour : undefined;
    case '早上':
    case '早':
    case '上午':
      return hour < 12 ? hour : undefined;
    case '中午':
      return hour === 11 || hour === 12 ? hour : hour < 3 ? hour + 12 : undefined;
    default:
      return hour > 12 && hour < 24 ? hour : hour > 0 && hour < 12 ? hour + 12 : undefined;
  }
}
