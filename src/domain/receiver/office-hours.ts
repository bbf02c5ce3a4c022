import type { MinuteOfDay } from '../time/instant.ts';
import { parseMinuteOfDay } from '../time/instant.ts';

/** When an office can be reached, within a day. Spans are in order and do not overlap; `to` is the first minute after. */
export interface OfficeHours {
  readonly onWorkdaysOnly: boolean;
  readonly spans: readonly { readonly from: MinuteOfDay; readonly to: MinuteOfDay }[];
}

const span =
  /(上午|下午|晚上)?\s*(\d{1,2})(?:[:：](\d{2})|[点时](半)?(\d{2})?分?)\s*(?:[-—–－~～至到]+)\s*(上午|下午|晚上)?\s*(\d{1,2})(?:[:：](\d{2})|[点时](半)?(\d{2})?分?)/g;

/** 节假日除外, 双休日不接待: days that are not meant. */
const daysWithout =
  /除?(?:法定)?(?:节假日|周末|双休日)(?:、?(?:法定)?(?:节假日|周末|双休日))?(?:除外|外|以外|休息|不(?:接|受|办|上|含))/g;

/**
 * The hours that `text` gives, such as `工作日 9:00—12:00，14:30—18:00` or `每天上午8点至11点半`. They are of
 * working days unless the text says 每天, 全天 or 节假日. Undefined where no span of times is found.
 */
export function parseOfficeHours(text: string): OfficeHours | undefined {
  const onWorkdaysOnly = !/每天|每日|节假日|周末/.test(text.replace(daysWithout, ''));
  if (/24\s*小时|全天/.test(text)) return { onWorkdaysOnly, spans: [{ from: 0, to: 1440 }] };
  const spans = [...text.matchAll(span)].flatMap((match) => {
    const [, half1, hour1, minute1, half1Hour, minuteWord1, half2, hour2, minute2, half2Hour, minuteWord2] =
      match;
    const from = minuteOf(half1, hour1, minute1 ?? minuteWord1 ?? (half1Hour && '30'));
    const to = minuteOf(half2 ?? half1, hour2, minute2 ?? minuteWord2 ?? (half2Hour && '30'));
    return from !== undefined && to !== undefined && from < to ? [{ from, to }] : [];
  });
  return spans.length > 0 ? { onWorkdaysOnly, spans: spans.toSorted((a, b) => a.from - b.from) } : undefined;
}

/** The minute of the day at which the office closes for the day. */
export function closingMinute({ spans }: OfficeHours): MinuteOfDay {
  return Math.max(...spans.map(({ to }) => to));
}

/** 下午2点 and 下午14点 are both 14:00. */
function minuteOf(half: string | undefined, hour = '', minutes = '00'): MinuteOfDay | undefined {
  const isLate = half === '下午' || half === '晚上';
  const hours = isLate && +hour < 12 ? +hour + 12 : +hour;
  return parseMinuteOfDay(`${hours}:${minutes}`);
}
